"""Decimal commas read as points or colons: a column whose other numbers have commas tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.document import Word

_POINT = re.compile(r"(\d+)[.:;](\d{1,2}%?)")
_COMMA = re.compile(r"\d+,\d{1,2}%?")
_FEWEST = 2  # numbers with commas in the column


def decimal_commas(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, with the comma that another reader saw in a number where its column has commas."""
    with_comma = [w for w in words if _COMMA.fullmatch(w.text)]
    return tuple(_told(word, words, with_comma) for word in words)


def _told(word: Word, words: Sequence[Word], with_comma: Sequence[Word]) -> Word:
    found = _POINT.fullmatch(word.text)
    comma = f"{found[1]},{found[2]}" if found else ""
    if not comma or comma not in word.alternatives or sum(_in_column(word, w) for w in with_comma) < _FEWEST:
        return word
    if any(_POINT.fullmatch(w.text) and not w.alternatives and _in_column(word, w) for w in words):
        return word  # points are no slips here: numbers of items, hours
    others = (word.text, *(a for a in word.alternatives if a != comma))
    return replace(word, text=comma, alternatives=others, repairs=(*word.repairs, f"comma:{word.text}"))


def _in_column(a: Word, b: Word) -> bool:
    """Whether two words stand on different lines, their left or right sides below each other."""
    height = max(a.box.height, b.box.height)
    apart = abs(a.box.middle - b.box.middle) > height
    return apart and min(abs(a.box.x0 - b.box.x0), abs(a.box.x1 - b.box.x1)) < height / 2
