"""Marks of a page that are the size of letters: how large its type is, where its lines stand, which end is up."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading.engines.engines import Grey
from pipeline.reading.images.islands import Stats, islands

_HALF = 0.5  # of the prepared page's resolution: letters are told from each other there, and quickly
_DARK = 140
_SIDES = (5, 45)  # pixels there, of the longer side
_ENOUGH = 40  # letters: fewer say nothing of the page
_TYPICAL = 35  # per cent of the letters are no taller than small ones: most are, heads and capitals are not
_READ_BEST = 14.0  # pixels: small letters that large lose nothing, and are read in two thirds of the time
_LEAST = 0.5  # 150 dpi: the smallest type of a page with large type stays legible
_NO_GAIN = 0.9  # from which on shrinking costs what it saves
_NARROW = 0.75  # of its height: what stands under the dots of «і» and «ї» is no wider
_NEAR = 0.6  # heights of letters between a dot and its letter
_CHANCE = 2.0  # roots of their number by which dots must lean to one side to tell; dust lies on both

Points = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Letters:
    """Middles (n × 2) and heights of marks the size of letters, in pixels of the prepared page.

    And how many narrow ones have a dot over them, as «і» and «ї» have, or under them.
    """

    middles: Points
    heights: npt.NDArray[np.float32]
    dotted: tuple[int, int] = (0, 0)

    @property
    def enough(self) -> bool:
        """Whether there are so many that they tell something of the page."""
        return len(self.middles) >= _ENOUGH

    @property
    def size(self) -> float:
        """Height of the small letters; 0 when there are too few to tell."""
        return float(np.percentile(self.heights, _TYPICAL)) if self.enough else 0.0

    @property
    def is_flipped(self) -> bool | None:
        """Whether the page stands upside down, by its dots; None where they do not tell."""
        over, under = self.dotted
        told = abs(over - under) >= _CHANCE * math.sqrt(over + under) > 0
        return under > over if told else None

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
    dots = (sides.max(axis=1) < _SIDES[0]) & (sides.min(axis=1) >= 2)
    found[0] = dots[0] = False
    places, heights = (middles[found] / _HALF).astype(np.float32), (sides[found, 1] / _HALF).astype(np.float32)
    return Letters(places, heights, _dotted(stats[found], stats[dots]))


def _dotted(letters: Stats, dots: Stats) -> tuple[int, int]:
    """How many narrow letters stand right under a dot, and how many right over one."""
    if not len(letters) or not len(dots):
        return 0, 0
    size = float(np.percentile(letters[:, cv2.CC_STAT_HEIGHT], _TYPICAL))
    like_size = np.abs(letters[:, cv2.CC_STAT_HEIGHT] - size) < size / 3
    x, y, width, height = letters[like_size & (letters[:, 2] <= _NARROW * letters[:, 3]), :4].T
    middle = (dots[:, 0] + dots[:, 2] / 2)[:, None]
    inside = (x - 1 <= middle) & (middle <= x + width + 1)
    down, up = y - (dots[:, 1] + dots[:, 3])[:, None], dots[:, 1, None] - (y + height)
    over, under = ((inside & (gap >= 0) & (gap < _NEAR * size)).any(axis=0).sum() for gap in (down, up))
    return int(over), int(under)
