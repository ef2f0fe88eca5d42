"""The figure 3 read as the letter «З»: where no preposition can stand, by what stands around it."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.reading.repairs import lexicon
from pipeline.reading.repairs.token import DASHES, Token

_ALONE = re.compile(r"([(«]?)З([.,;)»]*)")
_ENDING = re.compile(r"[(«]?З-(?:ти|х|й|я|є|го|му|ма|ої|ій|ю|м|річн\w+|денн\w+|разов\w+|місячн\w+)[.,;:)»]*")
_THREE_DIGITS = re.compile(r"\d{3}[.,;:)»%]*")
_PARTS = frozenset({"розділ", "розділу", "розділі", "пункт", "глава", "додаток", "додатку", "таблиця", "таблиці"})
_UNIT = re.compile(r"(?:млн|млрд)\b|тис\.")
_SENTENCE_END = re.compile(r"[.!?:;]$")
_CAPITAL = 0.78  # of the height of figures: small letters are lower
_CAPITAL_OF_BRACKET = 0.68


def three_of_thousands(token: Token, before: Token | None, after: Token | None) -> Token:
    """«З 264» for 3 264: in the middle of a sentence the preposition is a small letter, alone in a cell it is none."""
    if after is None or not re.fullmatch(r"[(«]?З", token.text) or token.ends or token.closes:
        return token
    if not _THREE_DIGITS.fullmatch(after.text) or after.starts:
        return token
    if token.opens:
        return _three(token) if after.closes or after.ends else token
    return _three(token) if _goes_on(before) and _as_high(token, after) else token


def three_before_mark(token: Token, before: Token | None, after: Token | None) -> Token:
    """«– З.», «усього: З;», «З» alone in a cell: no preposition stands before a mark or with nothing after it."""
    found = _ALONE.fullmatch(token.text)
    if found is None:
        return token
    if token.opens and (token.closes or token.ends):
        return _three(token)
    if found[2][:1] in (",", ";") and _goes_on(before) and not token.starts and _is_long(before):
        return _three(token)  # letters that are listed stand beside each other
    if not _told_a_value(token, before):
        return token
    marked = bool(found[2]) and not (found[2][0] == "." and _is_name(after))
    return _three(token) if marked or token.ends else token


def three_of_units(token: Token, _: Token | None, after: Token | None) -> Token:
    """«з млн 126 тис.» for 3 млн: no preposition stands before a bare unit."""
    bare = token.text in ("з", "З") and after is not None and not after.starts and _UNIT.match(after.text)
    return replace(token.changed("three", "3"), alternatives=(*token.alternatives, token.text)) if bare else token


def numbered_heading(token: Token, _: Token | None, after: Token | None) -> Token:
    """«З. Результати» at the start of a line is the third heading; before a name it is an initial."""
    if token.text != "З." or not token.starts or after is None or _is_name(after) or not after.text[:1].isupper():
        return token
    return _three(token) if lexicon.known(after.text) else token


def three_of_part(token: Token, before: Token | None, _: Token | None) -> Token:
    """«Розділ З» at a line's end and «№ З»: what is numbered is numbered with figures."""
    found = re.fullmatch(r"[Зз]([.,;:)»]*)", token.text)
    if found is None or before is None or token.starts:
        return token
    part = before.text.lower() in _PARTS and (token.ends or bool(found[1]))
    if not part and before.text != "№":
        return token
    return replace(token.changed("three", f"3{found[1]}"), alternatives=(*token.alternatives, token.text))


def three_with_ending(token: Token, _: Token | None, __: Token | None) -> Token:
    """«З-ти», «З-го»: only figures have an ending written behind a hyphen."""
    return _three(token) if _ENDING.fullmatch(token.text) else token


def _three(token: Token) -> Token:
    told = token.changed("three", token.text.replace("З", "3"))
    return replace(told, alternatives=tuple(dict.fromkeys((*told.alternatives, token.text))))


def _is_long(before: Token | None) -> bool:
    return before is not None and len(before.text.strip(",;()«»")) > 1


def _goes_on(before: Token | None) -> bool:
    """Whether a sentence is under way after the word; a dash that opens a list's item begins one, capitals hide it."""
    if before is None or _SENTENCE_END.search(before.text) or (before.text in DASHES and before.starts):
        return False
    letters = [c for c in before.text if c.isalpha()]
    return not (len(letters) > 1 and all(c.isupper() for c in letters))


def _as_high(token: Token, after: Token) -> bool:
    """Whether the letter is as high as the figures after it, and so a capital one or none."""
    if not (token.height and after.height) or token.text != "З":
        return True
    least = _CAPITAL_OF_BRACKET if after.text.rstrip(".,;:").endswith((")", "»")) else _CAPITAL
    return token.height >= least * after.height


def _told_a_value(token: Token, before: Token | None) -> bool:
    """Whether a dash or a colon on the same line says that a value follows."""
    if before is None or token.starts:
        return False
    return (before.text in DASHES and not before.starts) or (len(before.text) > 1 and before.text.endswith(":"))


def _is_name(after: Token | None) -> bool:
    """Whether the next word may be the name that an initial belongs to."""
    return (
        after is not None
        and after.text[:1].isupper()
        and (lexicon.is_name(after.text) or not lexicon.known(after.text))
    )
