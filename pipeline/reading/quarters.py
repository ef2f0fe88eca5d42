"""Roman numerals of quarters in heads of tables, read as Cyrillic letters that look like them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.reading.token import Token

_LIKE = {
    "I": frozenset({"I", "І", "l", "|", "Ї"}),
    "II": frozenset({"II", "ІІ", "П", "Н", "IІ", "ІI", "Ц", "ЇЇ", "11"}),
    "III": frozenset({"III", "ІІІ", "Ш", "ПІ", "ІП", "ПI", "IП", "НІ", "ІН", "111"}),
    "IV": frozenset({"IV", "ІV", "ІУ", "ГУ", "ТУ", "ЇУ", "IУ", "ТV", "TV", "ГV", "1У", "1V", "ІМ", "МУ", "[У", "|У"}),
}
_ORDER = ("I", "II", "III", "IV")
_QUARTER = re.compile(r"кв(?:\.|арт)")
_GLUED = re.compile(r"(.{1,3}?)(кв(?:\.|арт\w*))")
_FEWEST = 3  # numerals in a row


def quarter(token: Token, _: Token | None, after: Token | None) -> Token:
    """«ТУ кв.» for IV кв.; figures are left alone, since 1 кв. may be of metres."""
    glued = _GLUED.fullmatch(token.text)
    bare = glued[1] if glued else token.text
    if not glued and (after is None or not _QUARTER.match(after.text)):
        return token
    numeral = _numeral(bare)
    if not numeral or bare == numeral or bare.isdigit():
        return token
    return token.changed("roman", f"{numeral} {glued[2]}" if glued else numeral)


def quarters_in_order(tokens: Sequence[Token]) -> list[Token]:
    """Heads «І | П | ПІ | ГУ» that stand apart on one line and count quarters: I, II, III, IV."""
    found = list(tokens)
    start = 0
    while start + _FEWEST <= len(found):
        length = _length(found[start : start + len(_ORDER)])
        if length < _FEWEST:
            start += 1
            continue
        for place, numeral in enumerate(_ORDER[:length], start):
            if found[place].text != numeral:
                found[place] = found[place].changed("roman", numeral)
        start += length
    return found


def _length(tokens: Sequence[Token]) -> int:
    """How many of the tokens count up from I, each apart from the one before on the same line."""
    count = 0
    for token, numeral in zip(tokens, _ORDER, strict=False):
        if token.text not in _LIKE[numeral] or (count and not token.opens):
            break
        count += 1
    return count


def _numeral(text: str) -> str:
    return next((numeral for numeral, like in _LIKE.items() if text in like), "")
