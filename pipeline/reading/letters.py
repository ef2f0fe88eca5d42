"""Marks of a page that are the size of letters: how large its type is, where its lines stand."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading.engines import Grey
from pipeline.reading.islands import islands

_HALF = 0.5  # of the prepared page's resolution: letters are told from each other there, and quickly
_DARK = 140
_SIDES = (5, 45)  # pixels there, of the longer side
_ENOUGH = 40  # letters: fewer say nothing of the page
_TYPICAL = 35  # per cent of the letters are no taller than small ones: most are, heads and capitals are not
_READ_BEST = 18.0  # pixels: small letters that large lose nothing, and are read in three quarters of the time
_LEAST = 0.5  # 150 dpi: the smallest type of a page with large type stays legible
_NO_GAIN = 0.9  # from which on shrinking costs what it saves

Points = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Letters:
    """Middles (n × 2) and heights of marks the size of letters, in pixels of the prepared page."""

    middles: Points
    heights: npt.NDArray[np.float32]

    @property
    def enough(self) -> bool:
        """Whether there are so many that they tell something of the page."""
        return len(self.middles) >= _ENOUGH

    @property
    def size(self) -> float:
        """Height of the small letters; 0 when there are too few to tell."""
        return float(np.percentile(self.heights, _TYPICAL)) if self.enough else 0.0

    @property
    def reading_scale(self) -> float:
        """By how much the page may be shrunk before it is read, so that its letters are still read as well."""
        factor = max(_LEAST, _READ_BEST / self.size) if self.size else 1.0
        return factor if factor < _NO_GAIN else 1.0


def letters_of(grey: Grey) -> Letters:
    """The letters of a prepared page; those that touch each other count as one or not at all."""
    small = cv2.resize(grey, None, fx=_HALF, fy=_HALF, interpolation=cv2.INTER_AREA)
    _, stats, middles = islands(np.asarray(small < _DARK, np.uint8))
    sides = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]]
    found = (sides.max(axis=1) <= _SIDES[1]) & (sides.min(axis=1) >= 2) & (sides.max(axis=1) >= _SIDES[0])
    found[0] = False
    return Letters((middles[found] / _HALF).astype(np.float32), (sides[found, 1] / _HALF).astype(np.float32))
