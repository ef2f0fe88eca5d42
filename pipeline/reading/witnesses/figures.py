"""How figures look on one page, learnt while it is read: those that two readers saw tell what others are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from pipeline.reading.engines.engines import Seen
from pipeline.reading.images.ink import Mask
from pipeline.reading.images.outlines import SIDE, Mark, Shape, tall_marks

_NUMBER = re.compile(r"[(«]?\d+(?:,\d+|\.\d\d\.\d{4})?%?[.,;:)»]*")  # other points may be commas that were misread
_SIGN = 3  # marks of «%» that may be as tall as figures
_SURE = 0.8  # confidence of a number from which is learnt
_LIKE, _LIKER = 0.95, 0.04  # correlation with the mean of a figure, and by how much it must exceed that with others
_FEWEST = 2  # examples of a figure


def _of_ten() -> Shape:
    return np.zeros((10, SIDE * SIDE), np.float32)


@dataclass(slots=True)
class _Size:
    """The ten figures in type of one height: sums of the shapes seen, those sums at length 1, how many."""

    height: int
    sums: Shape = field(default_factory=_of_ten)
    means: Shape = field(default_factory=_of_ten)
    seen: list[int] = field(default_factory=lambda: [0] * 10)

    def learn(self, figure: int, shape: Shape) -> None:
        self.sums[figure] += shape
        self.means[figure] = self.sums[figure] / np.linalg.norm(self.sums[figure])
        self.seen[figure] += 1

    def knows(self, figure: int, shape: Shape) -> bool:
        likeness = self.means @ shape
        own = float(likeness[figure])
        likeness[figure] = -1
        return self.seen[figure] >= _FEWEST and own >= _LIKE and own - float(likeness.max()) >= _LIKER


class Figures:
    """The page's figures by the height of their type."""

    def __init__(self) -> None:
        self._sizes: list[_Size] = []

    def marks(self, mask: Mask, seen: Seen) -> list[Mark]:
        """A mark for each figure of a number; none for other words, or where figures touch or are broken."""
        if not _NUMBER.fullmatch(seen.text):
            return []
        found = tall_marks(mask, seen.box)
        if len(found) == len(_figures(seen)):
            return found
        upright = [c for c in seen.text if c.isdigit() or c in "()"]
        if not 0 <= len(found) - len(upright) <= (_SIGN if "%" in seen.text else 0):
            return []
        return [mark for mark, c in zip(found, upright, strict=False) if c.isdigit()]

    def knows(self, seen: Seen, marks: Sequence[Mark]) -> bool:
        """Whether every mark looks like its figure on this page, and like no other one."""
        return bool(marks) and all(
            (size := self._size(mark)) is not None and size.knows(figure, mark.shape)
            for figure, mark in zip(_figures(seen), marks, strict=True)
        )

    def learn(self, seen: Seen, marks: Sequence[Mark]) -> None:
        """Take a number in which two readers agree for an example; a lone 3 may be the letter «З»."""
        if seen.confidence < _SURE or _figures(seen) == [3]:
            return
        for figure, mark in zip(_figures(seen), marks, strict=False):
            size = self._size(mark)
            if size is None:
                size = _Size(mark.height)
                self._sizes.append(size)
            size.learn(figure, mark.shape)

    def _size(self, mark: Mark) -> _Size | None:
        return next((size for size in self._sizes if mark.is_of_type(size.height)), None)


def _figures(seen: Seen) -> list[int]:
    return [int(c) for c in seen.text if c.isdigit()]
