"""Specks of dust on a grey page: dots that stand too far from any letter to belong to one."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading.engines.engines import Grey
from pipeline.reading.images.islands import Stats, islands, pixels_of, rows_around

_INK = 160  # grey of an evened page, below which a pixel may be ink
_SMALL = 7  # pixels at 300 dpi: the full stop of 14 pt
_REACH = 14  # pixels within which a dot belongs to a letter
_LOOSE, _FOOT = 40, 6  # pixels after a letter, and above or below its foot, where a dot may be its full stop
_AROUND = 48  # rows above and below a speck, by which what is near it is known
_COLON = (3, 32)  # pixels across and down between the dots of a colon
_LEADER = (60, 4)  # pixels across and down within which dots make a dotted line
_MOST = 3000  # dots: a page with more is grained all over, and none can be told from a point

Mask = npt.NDArray[np.uint8]  # 1 = ink


def unspecked(grey: Grey) -> Grey:
    """A grey page at 300 dpi without its lone specks; full stops, dots of letters and dotted lines stay."""
    ink = np.asarray(cv2.threshold(grey, _INK - 1, 1, cv2.THRESH_BINARY_INV)[1], np.uint8)
    loose = _loose(ink)
    rows = rows_around(loose, _AROUND)
    if not rows.size:
        return grey
    out = grey.copy()
    out[rows] = _without_lone(grey[rows], ink[rows], loose[rows])
    return out


def _loose(ink: Mask) -> npt.NDArray[np.bool_]:
    """Of each row whether it has ink away from all strokes that are too long for a speck: few rows have."""
    strokes = [
        cv2.erode(ink, np.ones(size, np.uint8), borderType=cv2.BORDER_CONSTANT, borderValue=0)
        for size in ((_SMALL + 1, 1), (1, _SMALL + 1))
    ]
    near = cv2.dilate(_quartered(np.asarray(cv2.max(*strokes), np.uint8)), np.ones((9, 9), np.uint8))
    found = (_quartered(ink) > near).any(axis=1)
    return np.asarray(np.repeat(found, 4)[: len(ink)], np.bool_)


def _quartered(mask: Mask) -> Mask:
    """A quarter as wide and high: where any of sixteen pixels is set."""
    return np.ascontiguousarray(cv2.dilate(mask, np.ones((4, 4), np.uint8), anchor=(0, 0))[::4, ::4])


def _without_lone(grey: Grey, dark: Mask, loose: npt.NDArray[np.bool_]) -> Grey:
    """Some rows of a page without the lone specks in those that are loose."""
    labels, stats, middles = islands(dark)
    small = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) <= _SMALL
    small[0] = False
    large = ~small
    large[0] = False
    rows, columns, owners = pixels_of(labels, stats, np.flatnonzero(small))
    dark[rows, columns] = 0
    near = cv2.dilate(dark, np.ones((2 * _REACH + 1, 2 * _REACH + 1), np.uint8))
    owned = np.bincount(owners[near[rows, columns] > 0], minlength=len(stats)) > 0
    lone = np.flatnonzero(small & ~owned & loose[stats[:, cv2.CC_STAT_TOP]])
    if not 0 < len(lone) <= _MOST:
        return grey
    kept = _in_leaders(middles[lone]) | _on_a_line(stats[lone], stats[large])
    out = grey.copy()
    for i in lone[~kept]:
        left, top, width, height = (int(v) for v in stats[i, :4])
        out[max(0, top - 2) : top + height + 2, max(0, left - 2) : left + width + 2] = 255
    return out


def _on_a_line(dots: Stats, letters: Stats) -> npt.NDArray[np.bool_]:
    """Whether each dot stands where a full stop would: at the foot of a letter before it, however loosely set."""
    right, foot = letters[:, 0] + letters[:, 2], letters[:, 1] + letters[:, 3]
    found = [
        bool(((x - right >= 0) & (x - right <= _LOOSE) & (np.abs(foot - y - height) <= _FOOT)).any())
        for x, y, _, height in dots[:, :4]
    ]
    return np.array(found, np.bool_)


def _in_leaders(dots: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Whether each dot has others beside it on its line, or one above or below it as a colon has."""
    across, down = (np.abs(dots[:, None, k] - dots[None, :, k]) for k in (0, 1))
    beside = (across < _LEADER[0]) & (down < _LEADER[1])
    stacked = (across < _COLON[0]) & (down < _COLON[1])
    return np.asarray((beside.sum(axis=1) > 2) | (stacked.sum(axis=1) == 2), np.bool_)  # each counts itself
