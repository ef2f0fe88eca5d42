"""Specks of dust on a grey page: dots that stand too far from any letter to belong to one."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading.engines import Grey

_INK = 160  # grey of an evened page, below which a pixel may be ink
_SMALL = 7  # pixels at 300 dpi: the full stop of 14 pt
_REACH = 14  # pixels within which a dot belongs to a letter
_LEADER = (60, 4)  # pixels across and down within which dots make a dotted line
_MOST = 3000  # dots: a page with more is grained all over, and none can be told from a point


def unspecked(grey: Grey) -> Grey:
    """A grey page at 300 dpi without its lone specks; full stops, dots of letters and dotted lines stay."""
    dark = (grey < _INK).astype(np.uint8)
    _, labels, stats, middles = cv2.connectedComponentsWithStats(dark, connectivity=8)
    small = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) <= _SMALL
    small[0] = False
    large = ~small
    large[0] = False
    near = cv2.dilate(large.astype(np.uint8)[labels], np.ones((2 * _REACH + 1, 2 * _REACH + 1), np.uint8))
    x, y = middles.astype(int).T
    lone = np.flatnonzero(small & (near[y, x] == 0))
    if not 0 < len(lone) <= _MOST:
        return grey
    out = grey.copy()
    for i in lone[~_in_leaders(np.asarray(middles[lone], np.float64))]:
        left, top, width, height = (int(v) for v in stats[i, :4])
        out[max(0, top - 2) : top + height + 2, max(0, left - 2) : left + width + 2] = 255
    return out


def _in_leaders(dots: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Whether each dot has others beside it on its line."""
    across, down = (np.abs(dots[:, None, k] - dots[None, :, k]) for k in (0, 1))
    beside = (across < _LEADER[0]) & (down < _LEADER[1])
    return np.asarray(beside.sum(axis=1) > 2, np.bool_)  # itself and two more
