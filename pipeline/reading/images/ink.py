"""Where the ink of a prepared page is: drawn rules, and marks that no word accounts for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading.engines.engines import Grey, Seen
from pipeline.reading.images.islands import Places, islands, rows_around

Mask = npt.NDArray[np.uint8]  # 1 = ink
Cell = tuple[int, int, int, int]  # x0, top, x1, bottom in pixels

_RULE = 150  # pixels at 300 dpi: shorter lines are dashes and strokes of letters
_COLUMNS = 10  # pixels from one to the next of the columns that are looked at first
_THICK = 16  # pixels: thicker bars are shapes
_STEP = 5  # pixels: the closing that joins the steps of a rule
_MOST_MARKS = 150  # a page with more marks outside its words has a picture on it
_TALL = 2.2  # heights of text: no letter is taller
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
    darkest_paper = min(max(int(threshold), 90), 180)
    mask = np.asarray(cv2.threshold(grey, darkest_paper - 1, 1, cv2.THRESH_BINARY_INV)[1], np.uint8)
    joined = np.asarray(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)), np.uint8)
    across = _rules(joined)
    down = [(x0, top, x1, bottom) for top, x0, bottom, x1 in _rules(np.asarray(cv2.transpose(joined), np.uint8))]
    rules = (*across, *down)
    for x0, top, x1, bottom in rules:
        mask[max(0, top - 2) : bottom + 2, max(0, x0 - 2) : x1 + 2] = 0
    return Ink(mask, rules)


def _rules(joined: Mask) -> list[Cell]:
    """Boxes of the thin lines across. Small skews leave a rule in steps: they are joined."""
    along = np.ones((1, _RULE), np.uint8)
    rows = rows_around(_may_have_rules(joined), _STEP // 2 + 1)
    if not rows.size:
        return []
    inner = cv2.erode(joined[rows], along)
    lines = cv2.morphologyEx(cv2.dilate(inner, along), cv2.MORPH_CLOSE, np.ones((_STEP, 41), np.uint8))
    _, stats, _ = islands(np.asarray(lines, np.uint8))
    return [
        (int(x), int(rows[y]), int(x + width), int(rows[y + height - 1]) + 1)
        for x, y, width, height, area in stats[1:]
        if area / width <= _THICK and height <= _THICK + width / 50
    ]


def _may_have_rules(joined: Mask) -> npt.NDArray[np.bool_]:
    """Of each row whether it may have a rule: some columns tell, and few rows of most pages have one."""
    some = np.ascontiguousarray(joined[:, ::_COLUMNS])
    return np.asarray(cv2.erode(some, np.ones((1, _RULE // _COLUMNS - 2), np.uint8)).any(axis=1), np.bool_)


def unread(ink: Ink, seen: Sequence[Seen]) -> list[Cell]:
    """Places with marks the size of letters that lie in no word's box, marks beside each other taken together."""
    if not seen:
        return []
    size = text_height(seen)
    outside = _outside(ink.mask, seen)
    rows = rows_around(np.asarray(outside.any(axis=1), np.bool_), math.ceil(_TALL * size))
    if not rows.size:
        return []
    labels, stats, _ = islands(ink.mask[rows])
    covered = 1 - np.bincount(labels[outside[rows] > 0], minlength=len(stats)) / stats[:, cv2.CC_STAT_AREA]
    height, width = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    letters = (height >= 0.45 * size) & (height <= _TALL * size) & (width <= 3 * size) & (covered < _COVERED)
    letters[0] = False
    if not 0 < letters.sum() <= 8 * _MOST_MARKS:
        return []
    boxes = [_cell(stats[i], rows) for i in np.flatnonzero(letters)]
    small = (height < 0.45 * size) & (height >= 2) & (width <= 2 * size) & (covered < _COVERED)
    small[0] = False
    dots = [_cell(stats[i], rows) for i in np.flatnonzero(small)]
    found = _together(boxes, dots, size)
    return found if len(found) <= _MOST_MARKS else []


def separators(mask: Mask, seen: Seen) -> list[float]:
    """Where in a number's width (0–1) small marks stand at its foot, apart from its figures: points and commas."""
    x0, top, x1, bottom = (int(v) for v in seen.box)
    size = bottom - top
    foot = top + int(0.6 * size)
    part = np.ascontiguousarray(mask[top : bottom + int(0.4 * size), x0:x1])
    _, stats, middles = islands(part)
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


def _outside(mask: Mask, seen: Sequence[Seen]) -> Mask:
    """The ink that lies in no word's box."""
    outside = mask.copy()
    for s in seen:
        x0, top, x1, bottom = (int(v) for v in s.box)
        outside[max(0, top - 4) : bottom + 4, max(0, x0 - 4) : x1 + 4] = 0
    return outside


def _cell(stat: npt.NDArray[np.int32], rows: Places) -> Cell:
    """The box of a mark that was measured on some rows of the page."""
    x, y, width, height = (int(v) for v in stat[:4])
    return x, int(rows[y]), x + width, int(rows[y + height - 1]) + 1


def _together(letters: list[Cell], dots: list[Cell], size: float) -> list[Cell]:
    """Letters beside each other as one place; points and commas join the letters they touch and those they part."""
    places = _joined(sorted(letters), size)
    commas = [_across(dot, size) for dot in dots if any(_at_foot(place, dot, size) for place in places)]
    if commas:
        wide = _joined(sorted([*places, *commas]), size)
        places = [place for place in wide if place not in commas]
    for dot in sorted(dots):
        for i, place in enumerate(places):
            if _touches(place, dot, size):
                places[i] = _around(place, dot)
                break
    return places


def _joined(boxes: Sequence[Cell], size: float) -> list[Cell]:
    places: list[Cell] = []
    for box in boxes:
        near = next((i for i, p in enumerate(places) if _beside(p, box, size)), None)
        if near is None:
            places.append(box)
        else:
            places[near] = _around(places[near], box)
    return places


def _at_foot(place: Cell, dot: Cell, size: float) -> bool:
    """Whether a mark stands where a number's comma does, beside the place."""
    low = abs(dot[1] - place[3]) < 0.3 * size and dot[1] > (place[1] + place[3]) / 2
    return low and max(dot[0] - place[2], place[0] - dot[2]) < 0.8 * size


def _across(dot: Cell, size: float) -> Cell:
    """A comma as high as the figures that it parts."""
    return dot[0], round(dot[1] - 0.6 * size), dot[2], dot[3]


def _beside(a: Cell, b: Cell, size: float) -> bool:
    level = min(a[3], b[3]) - max(a[1], b[1]) > 0.4 * min(a[3] - a[1], b[3] - b[1])
    return level and b[0] - a[2] < 0.8 * size and a[0] - b[2] < 0.8 * size


def _touches(place: Cell, dot: Cell, size: float) -> bool:
    """Whether a small mark is of the place: its point or comma, or the minus before it."""
    reach = 0.45 * size
    near = place[0] - reach < dot[0] and dot[2] < place[2] + reach
    minus = place[0] - 0.8 * size < dot[2] <= place[0] and dot[2] - dot[0] > 1.5 * (dot[3] - dot[1])
    return (near or minus) and place[1] <= dot[1] and dot[3] < place[3] + 0.3 * size


def _around(a: Cell, b: Cell) -> Cell:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])
