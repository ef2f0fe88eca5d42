"""Numbers of rows and items: what stands between 2 and 4 in their column is 3, whatever letter it looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.document import Word

_LETTER = re.compile(r"([Зз])([.)]?)")
_APART = 12.0  # heights of type by which the next number of a column may stand above or below


def told_by_sequence(words: Sequence[Word]) -> list[Word]:
    """The words, letters like figures between the numbers before and after them as numbers; the trail keeps them."""
    twos, fours = ([w for w in words if w.text.rstrip(".)") == figure] for figure in "24")
    return [_told(word, twos, fours) for word in words]


def _told(word: Word, twos: Sequence[Word], fours: Sequence[Word]) -> Word:
    found = _LETTER.fullmatch(word.text)
    if found is None or not any(_above(two, word) for two in twos) or not any(_above(word, four) for four in fours):
        return word
    others = (*word.alternatives, word.text)
    return replace(word, text=f"3{found[2]}", alternatives=others, repairs=(*word.repairs, f"three:{word.text}"))


def _above(upper: Word, lower: Word) -> bool:
    """Whether a number stands above another one of its column, with the same mark behind it."""
    height = max(upper.box.height, lower.box.height)
    beside = min(abs(upper.box.x0 - lower.box.x0), abs(upper.box.x1 - lower.box.x1)) < height / 2
    same = upper.text[-1:].isalnum() == lower.text[-1:].isalnum()
    return same and beside and 0.5 * height < lower.box.top - upper.box.top < _APART * height
