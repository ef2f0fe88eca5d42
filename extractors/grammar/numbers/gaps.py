"""Groups of digits that stand wide apart on the page: «260     347» is rather two figures than one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from extractors.grammar.numbers.numeral_kinds import NumberMention
from extractors.grammar.numbers.quantities import MANY_GROUPS
from schemas.document import Word
from schemas.text import DocumentText
from schemas.values import replace

_GROUPS = re.compile(r"\d\s\d{3}(?!\d)")
_WIDE = 3.0  # characters: a space inside a number is never so wide, even in a justified line


def with_gaps_doubted(text: DocumentText, numbers: Iterable[NumberMention]) -> tuple[NumberMention, ...]:
    """The numbers; those across a wide gap may be several."""
    return tuple(replace(n, ambiguous=MANY_GROUPS) if _has_gap(text, n) else n for n in numbers)


def _has_gap(text: DocumentText, number: NumberMention) -> bool:
    if not _GROUPS.search(text.text, number.core.start, number.core.end):
        return False
    return any(_apart(a, b) for a, b in pairwise(text.words_of(number.core)))


def _apart(one: Word, other: Word) -> bool:
    same_line = one.box.page == other.box.page and one.box.top <= other.box.middle <= one.box.bottom
    return same_line and other.box.x0 - one.box.x1 > _WIDE * one.box.width / max(len(one.text), 1)
