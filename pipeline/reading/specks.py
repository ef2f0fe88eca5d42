"""Specks of dust on a grey page: dots that stand too far from any letter to belong to one."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading.engines import Grey
from pipeline.reading.islands import Stats, islands, pixels_of

_INK = 160  # grey of an evened page, below which a pixel may be ink
_SMALL = 7  # pixels at 300 dpi: the full stop of 14 pt
_REACH = 14  # pixels within which a dot belongs to a letter
_LOOSE, _FOOT = 40, 6  # pixels after a letter, and above or below its foot, where a dot may be its full stop
_COLON = (3, 32)  # pixels across and down between the dots of a colon
_LEADER = (60, 4)  # pixels across and down within which dots make a dotted line
_MOST = 3000  # dots: a page with more is grained all over, and none can be told from a point


def unspecked(grey: Grey) -> Grey:
    """A grey page at 300 dpi without its lone specks; full stops, dots of letters and dotted lines stay."""
    dark = (grey < _INK).astype(np.uint8)
    labels, stats, middles = islands(dark)
    small = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) <= _SMALL
    small[0] = False
    large = ~small
    large[0] = False
    rows, columns, owners = pixels_of(labels, stats, np.flatnonzero(small))
    dark[rows, columns] = 0
    near = cv2.dilate(dark, np.ones((2 * _REACH + 1, 2 * _REACH + 1), np.uint8))
    owned = np.bincount(owners[near[rows, columns] > 0], minlength=len(stats)) > 0
    lone = np.flatnonzero(small & ~owned)
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
