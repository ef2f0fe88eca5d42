"""Roman numerals of quarters in heads of tables, read as Cyrillic letters that look like them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.reading.repairs.token import Token

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
_LONGEST = 4  # letters of a numeral, whatever it was read as
_NEAR = 40  # words from the first quarter to the fourth


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
    """Heads «І | П | ПІ | ГУ» that stand apart on one line or one below the other, and «І кв. … ПІ кв. … ГУ кв.»: I,
    II, III, IV.

    Of all four, one in the middle may be read as anything.
    """
    found = list(tokens)
    for places in (*_heads(tokens), *_labels(tokens), *_fours_before_noun(tokens)):
        for place, numeral in zip(places, _ORDER, strict=False):
            if found[place].text != numeral:
                found[place] = found[place].changed("roman", numeral)
    return found


def _heads(tokens: Sequence[Token]) -> Iterator[range]:
    """Places of tokens that stand apart on one line and count up from I."""
    start = 0
    while start + _FEWEST <= len(tokens):
        apart = next((n for n, t in enumerate(tokens[start + 1 : start + 4], 1) if not t.opens), 4)
        length = _counting([t.text for t in tokens[start : start + apart]])
        if length:
            yield range(start, start + length)
        start += length or 1


def _labels(tokens: Sequence[Token]) -> Iterator[list[int]]:
    """Places of tokens that stand apart at the beginnings of lines that follow one another, and count up from I."""
    lines = [i for i, token in enumerate(tokens) if token.starts]
    start = 0
    while start + _FEWEST <= len(lines):
        four = lines[start : start + len(_ORDER)]
        apart = next((n for n, place in enumerate(four) if not tokens[place].closes), len(four))
        length = _counting([tokens[place].text for place in four[:apart]])
        if length:
            yield four[:length]
        start += length or 1


def _fours_before_noun(tokens: Sequence[Token]) -> Iterator[tuple[int, ...]]:
    """Places of four tokens in a row that stand before «кв.», near each other, and count up."""
    places = [i for i, (a, b) in enumerate(pairwise(tokens)) if _QUARTER.match(b.text) and len(a.text) <= _LONGEST]
    for four in zip(places, places[1:], places[2:], places[3:], strict=False):
        if four[-1] - four[0] <= _NEAR and _counting([tokens[i].text for i in four]) == len(_ORDER):
            yield four


def _counting(texts: Sequence[str]) -> int:
    """How many of the texts are quarters from I on; 0 for fewer than three."""
    alike = [text in _LIKE[numeral] for text, numeral in zip(texts, _ORDER, strict=False)]
    if (
        len(alike) == len(_ORDER)
        and alike[0]
        and alike[-1]
        and sum(alike) >= _FEWEST
        and len(max(texts, key=len)) <= _LONGEST
    ):
        return len(_ORDER)
    length = alike.index(False) if False in alike else len(alike)
    return length if length >= _FEWEST else 0


def _numeral(text: str) -> str:
    return next((numeral for numeral, like in _LIKE.items() if text in like), "")
