"""Outlines of letters and figures, each brought into a square of its own so that they can be compared."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading.images.ink import Mask
from pipeline.reading.images.islands import Labels, islands

Shape = npt.NDArray[np.float32]

SIDE = 24  # pixels of the square
_AROUND = 2  # pixels by which boxes may be too narrow
_TALL, _WIDE = 0.6, 0.15  # of the tallest mark's height, and of a mark's own: lower and narrower ones are no figures
_SAME_TYPE = 0.12  # by how much heights of one type differ


@dataclass(frozen=True, slots=True)
class Mark:
    """A letter or figure: its height in pixels, and its shape as a vector of length 1 and mean 0."""

    height: int
    shape: Shape

    def is_of_type(self, height: int) -> bool:
        """Whether type of that height is the mark's own."""
        return abs(height - self.height) <= _SAME_TYPE * self.height


def tall_marks(mask: Mask, box: tuple[float, float, float, float]) -> list[Mark]:
    """The marks in a word's box that are as tall as figures, from the left; points and commas are not."""
    x0, top = max(0, round(box[0]) - _AROUND), max(0, round(box[1]) - _AROUND)
    part = np.ascontiguousarray(mask[top : round(box[3]) + _AROUND, x0 : round(box[2]) + _AROUND])
    if not part.size:
        return []
    labels, stats, _ = islands(part)
    sizes = stats[:, :4].tolist()
    least = _TALL * max((height for _, _, _, height in sizes[1:]), default=0)
    tall = [k for k, (_, _, width, height) in enumerate(sizes) if k and height >= least and width >= _WIDE * height]
    return [_mark(labels, sizes[k], k) for k in sorted(tall, key=lambda k: sizes[k][0])]


def _mark(labels: Labels, size: list[int], k: int) -> Mark:
    """The mark in its square, its proportions kept."""
    x, y, width, height = size
    own = (labels[y : y + height, x : x + width] == k).astype(np.float32)
    across = max(1, min(SIDE, round(SIDE * width / height)))
    square = np.zeros((SIDE, SIDE), np.float32)
    left = (SIDE - across) // 2
    square[:, left : left + across] = cv2.resize(own, (across, SIDE), interpolation=cv2.INTER_AREA)
    flat = cv2.GaussianBlur(square, (0, 0), 0.8).ravel()
    flat -= flat.mean()
    return Mark(height, np.asarray(flat / max(1e-6, float(np.linalg.norm(flat))), np.float32))
