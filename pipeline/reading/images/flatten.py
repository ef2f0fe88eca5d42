"""Photographed sheets: the sheet found by its corners, cut out and made flat."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading.engines.engines import Grey
from pipeline.reading.images.prepare import Prepared, shrunk

_SMALL = 600  # pixels of the longer side on which the sheet is looked for
_AREA = (0.35, 0.985)  # of the picture, between which a sheet is looked at
_FILLED = 0.94  # of the four-cornered outline that the sheet must fill
_CONTRAST = 40  # grey levels between the sheet and what lies around it
_STRAIGHT = 0.004  # of the longer side: corners nearer than that to the picture's own need no flattening

Corners = npt.NDArray[np.float32]  # 4 × 2: top left, top right, bottom right, bottom left


def flattened(state: Prepared) -> Prepared:
    """The sheet alone, its corners at the picture's; the picture as it is when no sheet stands out on it."""
    corners = sheet(state.grey)
    if corners is None:
        return state
    top, right = _length(corners[0], corners[1]), _length(corners[1], corners[2])
    bottom, left = _length(corners[2], corners[3]), _length(corners[3], corners[0])
    width, height = round((top + bottom) / 2), round((left + right) / 2)
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    grey = cv2.warpPerspective(state.grey, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=255)
    return state.then(np.asarray(grey, np.uint8), np.asarray(matrix, np.float64), "flattened")


def sheet(grey: Grey) -> Corners | None:
    """Corners of a bright sheet on a darker ground; None when there is none to be sure of."""
    factor = _SMALL / max(grey.shape)
    small = cv2.morphologyEx(shrunk(grey, _SMALL), cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))  # the text closed up
    threshold, bright = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    outlines, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines or not threshold:
        return None
    outline = max(outlines, key=cv2.contourArea)
    around, inside = small[bright == 0], small[bright > 0]
    if not around.size or float(np.median(inside)) - float(np.median(around)) < _CONTRAST:
        return None
    corners = _corners(np.asarray(outline, np.int32))
    area = cv2.contourArea(outline)
    share = area / small.size
    if corners is None or not _AREA[0] <= share <= _AREA[1] or area < _FILLED * cv2.contourArea(corners):
        return None
    height, width = small.shape
    own = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    if np.abs(corners - own).max() < _STRAIGHT * _SMALL:
        return None
    return np.asarray(corners / factor, np.float32)


def _corners(outline: npt.NDArray[np.int32]) -> Corners | None:
    """Four corners of a convex outline in order; None when it is not four-cornered."""
    hull = cv2.convexHull(outline)
    length = cv2.arcLength(hull, True)
    for tolerance in (0.01, 0.02, 0.03, 0.05):
        points = cv2.approxPolyDP(hull, tolerance * length, True)
        if len(points) == 4:
            flat = points.reshape(4, 2).astype(np.float32)
            sums, differences = flat.sum(axis=1), flat[:, 1] - flat[:, 0]
            order = [sums.argmin(), differences.argmin(), sums.argmax(), differences.argmax()]
            return np.asarray(flat[order], np.float32) if len(set(order)) == 4 else None
    return None


def _length(a: npt.NDArray[np.float32], b: npt.NDArray[np.float32]) -> float:
    return float(np.hypot(*(a - b)))
