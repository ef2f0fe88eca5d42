"""Lines whose words were drawn apart to reach both margins: their wide gaps part no cells and no columns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pipeline.structuring.lines.pieces import Piece
from pipeline.structuring.lines.values import is_figure, splits_thousands

_WORDS = 4  # fewer tell nothing of how even their gaps are
_WIDEST = 5.0  # characters: no line is drawn apart further
_UNEVEN = 0.35  # share of the usual gap by which another may differ
_JITTER = 0.6  # characters: boxes of words are not exact
_ALIKE = 2  # other lines that end at the same place
_LETTERS = 0.5  # share of the words that are written in letters


class Margins:
    """Where the lines of a page end."""

    def __init__(self, ends: Sequence[float]) -> None:
        self._ends = sorted(ends)

    def shared(self, end: float, slack: float) -> bool:
        """Whether other lines end at the same place."""
        near = bisect_right(self._ends, end + slack) - bisect_left(self._ends, end - slack)
        return near > _ALIKE


def is_justified(pieces: Sequence[Piece], char: float, margins: Margins) -> bool:
    """Whether the pieces of a line are words of a sentence, all about as far from each other, up to the margin.

    Cells of a table keep one distance from edge to edge, not from end to beginning; and few begin with a small letter.
    """
    if len(pieces) < _WORDS or any(p.leader for p in pieces) or not _is_sentence(pieces) or _ends_with_figures(pieces):
        return False
    gaps = [b.x0 - a.x1 for a, b in pairwise(pieces)]
    usual = median(gaps)
    slack = max(_UNEVEN * usual, _JITTER * char)
    even = all(abs(gap - usual) <= slack for gap in gaps)
    return even and usual <= _WIDEST * char and margins.shared(pieces[-1].x1, char)


def _ends_with_figures(pieces: Sequence[Piece]) -> bool:
    """Whether two figures, not groups of one, stand at its end: cells of a row rather than words."""
    left, right = (p.text for p in pieces[-2:])
    return is_figure(left) and is_figure(right) and not splits_thousands(left, right)


def _is_sentence(pieces: Sequence[Piece]) -> bool:
    """Whether most are words, and most of these go on with a sentence."""
    words = [p.text.strip("«»„“\"'()[]") for p in pieces]
    written = [w for w in words if w[:1].isalpha()]
    low = sum(w[0].islower() for w in written)
    return len(written) >= _LETTERS * len(words) and 2 * low > len(written)
