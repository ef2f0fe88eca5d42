"""Repairs of reading: each has a name and leaves what stood there in the word's trail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.reading.repairs import lexicon, roman
from pipeline.reading.repairs.alphabets import has_cyrillic, has_latin, to_cyrillic
from pipeline.reading.repairs.quarters import quarter, quarters_in_order
from pipeline.reading.repairs.threes import (
    numbered_heading,
    three_before_mark,
    three_of_part,
    three_of_thousands,
    three_of_units,
    three_with_ending,
)
from pipeline.reading.repairs.token import DASHES, Rule, Token

_SENTENCE_END = re.compile(r"[.!?:;»)]$")
_UNIT = re.compile(r"(тис|млн|млрд|грн|га\b|кв|км|кг|т\b|%|відс)", re.I)
_NO_NOUN = re.compile(r"[–—-]$|більше|менше", re.I)  # what a preposition never stands before
_CONSONANTS = frozenset("бвгґджзйклмнпрстфхцчшщь")
_DONE = re.compile(r"[а-яіїєґ]{3}[нт]о$")  # «проведено», «прийнято»
DIGIT_LIKE = str.maketrans("ОоOoЗзІіIlб", "00003311116")
_DATE = re.compile(r"\b(\d\d),(\d\d),((?:19|20)\d\d)\b")
_NUMERO = frozenset({"Мо", "Ме", "Ne", "No", "N°", "Nº", "№о", "Хо", "Хе", "Ле", "Jfe", "JVe", "Nе", "Nо", "Nг", "№°"})


def repair(tokens: Sequence[Token], scanned: bool) -> list[Token]:
    """All repairs; `scanned` adds those of OCR's own mistakes to those that typists make too."""
    found = quarters_in_order(tokens) if scanned else list(tokens)
    for rule in (*_OCR, *_ALWAYS) if scanned else _ALWAYS:
        # The words before and after are those of the page's order, over ends of lines, too.
        found = [rule(*near) for near in zip(found, [None, *found], [*found[1:], None], strict=False)]
    return _decimals(found)


def dash(token: Token, _: Token | None, __: Token | None) -> Token:
    """«~» or «=» that is as flat as a dash."""
    return token.changed("dash", "–") if token.text in ("~", "=") and token.flat else token


def numero(token: Token, _: Token | None, after: Token | None) -> Token:
    """«№» read as Мо, Ne … before a number."""
    if token.text in _NUMERO and after and after.text[0].isdigit():
        return token.changed("numero", "№")
    return token


def percent(token: Token, before: Token | None, _: Token | None) -> Token:
    """«%» read as a number of its own after a number, where another reading saw the sign there."""
    glued = re.fullmatch(r"9[%](\W*)", token.text)
    if glued and before and before.text[-1].isdigit():
        return token.changed("percent", f"%{glued[1]}")
    if "%" in token.alternatives and before and before.text[-1].isdigit() and token.text in ("96", "90", "9", "970"):
        return replace(token.changed("percent", "%"), alternatives=())
    return token


def dots_above(token: Token, _: Token | None, __: Token | None) -> Token:
    """One dot above read as two: «мїського», where only і makes a word."""
    other = token.text.replace("ї", "і").replace("Ї", "І")
    if other == token.text or lexicon.known(token.text) or not lexicon.known(other):
        return token
    return token.changed("dots", other)


def digits(token: Token, _: Token | None, __: Token | None) -> Token:
    """Letters inside a number that look like digits: «2О23», «3З», «ЗЗ»."""
    bare = token.text.strip(".,;:()«»%")
    count = sum(c.isdigit() for c in bare)
    mapped = bare.translate(DIGIT_LIKE)
    if bare == mapped or not re.fullmatch(r"\d+([.,/–-]\d+)*", mapped):
        return token
    threes = len(bare) > 1 and set(bare) <= {"З", "3"}
    if (count and 2 * count >= len(bare)) or threes or re.fullmatch(r"З,\d+", bare):
        return token.changed("digit", token.text.replace(bare, mapped))
    return token


def ze_for_three(token: Token, before: Token | None, after: Token | None) -> Token:
    """«З» where only the figure 3 can stand: in the middle of a sentence, before what 3 can count."""
    if token.text != "З" or after is None or token.closes:
        return token
    noun = after.text
    inside = before is not None and not _SENTENCE_END.search(before.text) and not token.opens
    listed = before is not None and before.text in DASHES and before.starts
    countable = lexicon.follows_three(noun) or _UNIT.match(noun) or _NO_NOUN.match(noun)
    if inside and not listed and not before_number(before) and countable:
        return token.changed("three", "3")
    if not lexicon.follows_from(noun) and lexicon.follows_three(noun):
        return token.changed("three", "3")
    return token


def before_number(before: Token | None) -> bool:
    """Whether the word before is a number: a row's or an item's."""
    return before is not None and before.text.strip(".)").isdigit()


def three_for_ze(token: Token, before: Token | None, after: Token | None) -> Token:
    """The figure 3 where only «З» can stand: before a word that 3 cannot count and «з» governs."""
    if token.text != "3" or after is None or token.closes or not has_cyrillic(after.text):
        return token
    if token.opens and token.ends:
        return token  # alone in its cell: what follows is the next row
    if any(r.startswith("three:") for r in token.repairs):
        return token  # what stands around it has told
    noun = after.text
    if _UNIT.match(noun) or lexicon.follows_three(noun) or lexicon.is_adjective(noun):
        return token
    if not lexicon.follows_from(noun):
        return token
    start = before is None or token.opens or _SENTENCE_END.search(before.text) or before.text in DASHES
    return token.changed("ze", "З" if start or before_number(before) else "з")


def roman_numeral(token: Token, _: Token | None, after: Token | None) -> Token:
    """A Roman numeral in Cyrillic letters before «скликання», «сесія», «квартал» …; figures are none: «11 сесій»."""
    bare = token.text.strip("«»(),.;")
    if after is None or bare.isdigit() or roman.is_roman(bare) or not roman.before_its_noun(after.text):
        return token
    made = roman.candidates(bare)
    if len(made) == 1:
        return token.changed("roman", token.text.replace(bare, made[0]))
    return replace(token, alternatives=tuple(dict.fromkeys((*token.alternatives, *made)))) if made else token


def apostrophe(token: Token, _: Token | None, __: Token | None) -> Token:
    """Whatever was read for the apostrophe between a Cyrillic consonant and я, ю, є, ї."""
    text = re.sub(r"(?<=[бпвмфркБПВМФРК])[\"”“*°`´″^]{1,2}(?=[яюєїЯЮЄЇ])", "’", token.text)
    return token.changed("apostrophe", text) if text != token.text else token


def mixed_script(token: Token, before: Token | None, after: Token | None) -> Token:
    """A word in two alphabets, or a Ukrainian word in Latin letters that look the same."""
    if not has_latin(token.text) or roman.is_roman(token.text.strip("«»(),.;")):
        return token
    mapped = to_cyrillic(token.text)
    if mapped is None or not any(c.isalpha() for c in mapped):
        return token
    if has_cyrillic(token.text):
        return token.changed("mixed_script", mapped)
    among = any(t and has_cyrillic(t.text) for t in (before, after))
    return token.changed("mixed_script", mapped) if among and lexicon.known(mapped) else token


def digit_for_letter(token: Token, _: Token | None, __: Token | None) -> Token:
    """«3акон», «0рган»: a figure that begins a word of the dictionary."""
    if len(token.text) < 4 or token.text[0] not in "306" or not token.text[1:3].isalpha():
        return token
    mapped = {"3": "З", "0": "О", "6": "б"}[token.text[0]] + token.text[1:]
    return token.changed("letter", mapped) if has_cyrillic(token.text) and lexicon.known(mapped) else token


def _decimals(tokens: list[Token]) -> list[Token]:
    """«662, 36 тис.» joined: a comma inside a decimal with a space after it."""
    found: list[Token] = []
    i = 0
    while i < len(tokens):
        if _split_decimal(*tokens[i : i + 3]) or _split_money(*tokens[i : i + 2]):
            whole = replace(tokens[i], last=tokens[i + 1].last, closes=tokens[i + 1].closes)
            if not _split_decimal(*tokens[i : i + 3]):
                whole = replace(whole, alternatives=(*whole.alternatives, whole.text.rstrip(",")))
            told = replace(whole, text=f"{tokens[i].text} {tokens[i + 1].text}")
            found.append(told.changed("decimal", tokens[i].text + tokens[i + 1].text))
            i += 2
        else:
            found.append(tokens[i])
            i += 1
    return found


def _split_money(whole: Token, part: Token | None = None) -> bool:
    """«600, 04» alone in its cell, or after thousands: two figures after a comma are hundredths."""
    return (
        part is not None
        and re.fullmatch(r"\d{3},", whole.text) is not None
        and re.fullmatch(r"\d\d", part.text) is not None
        and (whole.opens or whole.starts)
        and (part.closes or part.ends)
        and not (whole.closes or part.opens or part.starts)
    )


def _split_decimal(whole: Token, part: Token | None = None, unit: Token | None = None) -> bool:
    if part is None or unit is None:
        return False
    year = re.fullmatch(r"(19|20)\d\d,", whole.text)
    return (
        year is None
        and re.fullmatch(r"\d+,", whole.text) is not None
        and re.fullmatch(r"\d{1,2}", part.text) is not None
        and _UNIT.match(unit.text) is not None
        and not (whole.closes or part.opens)
    )


def dashes(token: Token, before: Token | None, after: Token | None) -> Token:
    """Two strokes read for one dash; «=» between words."""
    if re.fullmatch(r"[-–—~=]{2,3}", token.text) and not token.text.isspace():
        return token.changed("dash", "–")
    worded = after is not None and before is not None and before.text[-1:].isalpha() and after.text[:1].isalpha()
    return token.changed("dash", "–") if token.text == "=" and worded else token


def hryvnias(token: Token, before: Token | None, _: Token | None) -> Token:
    """«944,62 гри» for грн: after kopecks and thousands nothing else of three letters stands."""
    found = re.fullmatch(r"(?:гри|трн|три|грп|трп)([.,;)]*)", token.text)
    told = before is not None and re.search(r"^\d+,\d\d$|^(?:тис\.|млн|млрд)$", before.text)
    return token.changed("letter", f"грн{found[1]}") if found and told else token


def among_them(token: Token, _: Token | None, after: Token | None) -> Token:
    """«ут. ч.» for «у т. ч.»."""
    if token.text in ("ут.", "вт.") and after is not None and re.match(r"ч\.?$|ч\.[,:)]", after.text):
        return token.changed("glued", f"{token.text[0]} т.")
    return token


def bar(token: Token, _: Token | None, __: Token | None) -> Token:
    """«[188» or «{Житлова» for a number or a word beside a table's rule."""
    text = re.sub(r"^[\[\]](?=\d[\d.,%]*$)|(?<=\d)[\[\]]$|^[{\[](?=[^\W\d_][^\]}]*$)", "", token.text)
    return token.changed("bar", text) if text != token.text else token


def date(token: Token, _: Token | None, __: Token | None) -> Token:
    """«04,03,2025»: a date's points read as commas."""
    text = _DATE.sub(r"\1.\2.\3", token.text)
    return token.changed("date", text) if text != token.text else token


def stroke(token: Token, _: Token | None, after: Token | None) -> Token:
    """«3! %» for 31 %: nothing is exclaimed before a sign of per cent or in the middle of a sentence."""
    if not re.fullmatch(r"\d+!", token.text) or after is None or not (after.text[0] == "%" or after.text[0].islower()):
        return token
    told = token.changed("digit", token.text.replace("!", "1"))
    return replace(told, alternatives=(*told.alternatives, token.text.rstrip("!")))


def eight(token: Token, before: Token | None, after: Token | None) -> Token:
    """«з них В – позапланові»: no preposition stands before a dash, a comma or «більше»."""
    found = re.fullmatch(r"В([,;)]?)", token.text)
    if found is None or before is None or token.starts or token.opens or _SENTENCE_END.search(before.text):
        return token
    bare = after is not None and not token.closes and not token.ends and _NO_NOUN.match(after.text)
    if not (found[1] or bare):
        return token
    return replace(token.changed("digit", f"8{found[1]}"), alternatives=(*token.alternatives, "В"))


def six(token: Token, before: Token | None, after: Token | None) -> Token:
    """«з них б позачергових»: the particle «б» stands after vowels alone, and none before what is counted."""
    if token.text != "б" or before is None or after is None or token.starts or token.opens:
        return token
    consonant = before.text[-1].lower() in _CONSONANTS
    if not consonant and not (_DONE.search(before.text) and lexicon.counted(after.text)):
        return token
    return replace(token.changed("digit", "6"), alternatives=(*token.alternatives, "б"))


_OCR: tuple[Rule, ...] = (
    *(dash, dashes, numero, percent, hryvnias, among_them, bar, quarter, digits, stroke, date, eight, six, dots_above),
    *(three_of_thousands, three_of_units, three_of_part, three_before_mark, three_with_ending, numbered_heading),
    *(ze_for_three, three_for_ze, digit_for_letter),
)
_ALWAYS: tuple[Rule, ...] = (roman_numeral, apostrophe, mixed_script)
