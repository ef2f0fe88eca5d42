"""Where the ink of a prepared page is: drawn rules, and marks that no word accounts for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading.engines import Grey, Seen

Mask = npt.NDArray[np.uint8]  # 1 = ink
Cell = tuple[int, int, int, int]  # x0, top, x1, bottom in pixels

_RULE = 150  # pixels at 300 dpi: shorter lines are dashes and strokes of letters
_THICK = 16  # pixels: thicker bars are shapes
_MOST_MARKS = 150  # a page with more marks outside its words has a picture on it
_MARK = 0.008  # of the square of a figure's height: the least ink of a point
_COVERED = 0.6  # share of a mark inside words' boxes from which the words account for it


@dataclass(frozen=True, slots=True)
class Ink:
    """The ink without the rules, and the rules."""

    mask: Mask
    rules: tuple[Cell, ...]


def ink(grey: Grey) -> Ink:
    """Ink of an evened, level page and the straight rules drawn on it."""
    threshold, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    dark = (grey < np.clip(threshold, 90, 180)).astype(np.uint8)
    joined = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    across = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((1, _RULE), np.uint8))
    down = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((_RULE, 1), np.uint8))
    rules = (*_rules(np.asarray(across, np.uint8), 0), *_rules(np.asarray(down, np.uint8), 1))
    drawn = np.zeros_like(dark)
    for x0, top, x1, bottom in rules:
        drawn[max(0, top - 2) : bottom + 2, max(0, x0 - 2) : x1 + 2] = 1
    return Ink(np.asarray(dark & ~drawn & 1, np.uint8), rules)


def _rules(lines: Mask, axis: int) -> list[Cell]:
    """Boxes of the lines that are thin; `axis` 0 across, 1 down. Small skews leave a rule in steps: they are joined."""
    kernel = (5, 41) if axis == 0 else (41, 5)
    joined = cv2.morphologyEx(lines, cv2.MORPH_CLOSE, np.ones(kernel, np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    boxes = []
    for x, y, width, height, area in stats[1:]:
        length, thickness = (width, height) if axis == 0 else (height, width)
        if area / length <= _THICK and thickness <= _THICK + length / 50:
            boxes.append((int(x), int(y), int(x + width), int(y + height)))
    return boxes


def unread(mask: Mask, seen: Sequence[Seen]) -> list[Cell]:
    """Places with marks the size of letters that lie in no word's box, marks beside each other taken together."""
    if not seen:
        return []
    size = text_height(seen)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    covered = _covered(mask, np.asarray(labels, np.int32), len(stats), seen)
    height, width = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    letters = (height >= 0.45 * size) & (height <= 2.2 * size) & (width <= 3 * size) & (covered < _COVERED)
    letters[0] = False
    if not 0 < letters.sum() <= 8 * _MOST_MARKS:
        return []
    boxes = [_cell(stats[i]) for i in np.flatnonzero(letters)]
    small = (height < 0.45 * size) & (height >= 2) & (width <= 2 * size) & (covered < _COVERED)
    small[0] = False
    dots = [_cell(stats[i]) for i in np.flatnonzero(small)]
    found = _together(boxes, dots, size)
    return found if len(found) <= _MOST_MARKS else []


def separators(mask: Mask, seen: Seen) -> list[float]:
    """Where in a number's width (0–1) small marks stand at its foot, apart from its figures: points and commas."""
    x0, top, x1, bottom = (int(v) for v in seen.box)
    size = bottom - top
    foot = top + int(0.6 * size)
    part = np.ascontiguousarray(mask[top : bottom + int(0.4 * size), x0:x1])
    _, _, stats, middles = cv2.connectedComponentsWithStats(part, connectivity=8)
    found = []
    for (_, y, width, height, area), (middle, _) in zip(stats[1:], middles[1:], strict=True):
        low = y + top >= foot and height <= 0.5 * size and width <= 0.4 * size
        if low and area >= _MARK * size * size and 0.1 < middle / (x1 - x0) < 0.9:
            found.append(float(middle / (x1 - x0)))
    return found


def text_height(seen: Sequence[Seen]) -> float:
    """Median height of the words, in pixels; of those read with confidence where there are any."""
    sure = [s for s in seen if s.confidence > 0.7 and len(s.text) > 1] or seen
    return float(np.median([s.box[3] - s.box[1] for s in sure]))


def _covered(mask: Mask, labels: npt.NDArray[np.int32], count: int, seen: Sequence[Seen]) -> npt.NDArray[np.float64]:
    """Of each mark, the share that lies inside words' boxes."""
    inside = np.zeros(mask.shape, bool)
    for s in seen:
        x0, top, x1, bottom = (int(v) for v in s.box)
        inside[max(0, top - 4) : bottom + 4, max(0, x0 - 4) : x1 + 4] = True
    total = np.bincount(labels.ravel(), minlength=count)
    within = np.bincount(labels[inside], minlength=count)
    return np.asarray(within / np.maximum(total, 1), np.float64)


def _cell(stat: npt.NDArray[np.int32]) -> Cell:
    x, y, width, height = (int(v) for v in stat[:4])
    return x, y, x + width, y + height


def _together(letters: list[Cell], dots: list[Cell], size: float) -> list[Cell]:
    """Letters beside each other as one place; points and commas join the letters they touch."""
    places: list[Cell] = []
    for box in sorted(letters):
        near = next((i for i, p in enumerate(places) if _beside(p, box, size)), None)
        if near is None:
            places.append(box)
        else:
            places[near] = _around(places[near], box)
    for dot in sorted(dots):
        for i, place in enumerate(places):
            if _touches(place, dot, size):
                places[i] = _around(place, dot)
                break
    return places


def _beside(a: Cell, b: Cell, size: float) -> bool:
    level = min(a[3], b[3]) - max(a[1], b[1]) > 0.4 * min(a[3] - a[1], b[3] - b[1])
    return level and b[0] - a[2] < 0.8 * size and a[0] - b[2] < 0.8 * size


def _touches(place: Cell, dot: Cell, size: float) -> bool:
    reach = 0.45 * size
    return (
        place[0] - reach < dot[0]
        and dot[2] < place[2] + reach
        and place[1] <= dot[1]
        and dot[3] < place[3] + 0.3 * size
    )


def _around(a: Cell, b: Cell) -> Cell:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])
