"""Preparing a scan for OCR: each step gives new pixels and the map from the scan's pixels to them."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading.engines.engines import Grey
from pipeline.reading.images.islands import islands, pixels_of

Matrix = npt.NDArray[np.float64]  # 3 × 3, from the scan's pixels to the prepared ones

TARGET_DPI = 300.0
_TWICE = 0.998  # of the pixels that must be as in the row before
_SKEW_LIMIT = 6.0  # degrees looked for on either side
_SKEW_LEAST = 0.08  # degrees: less is not worth a resampling
_LARGE = 0.25  # of the longer side: dark edges, frames and pictures are no text
_NARROW = 4  # columns taken together when skew is looked for
SMALL = 1000  # pixels of the longer side on which skew and direction are judged


@dataclass(frozen=True, slots=True)
class Prepared:
    """Pixels ready for OCR, the map to them from the scan's, what was done, and degrees turned clockwise."""

    grey: Grey
    matrix: Matrix
    steps: tuple[str, ...] = ()
    rotation: int = 0

    @property
    def moved(self) -> bool:
        """Whether the page's lines of text are no longer where they were but for the scale."""
        return any(step.startswith(("turned", "deskewed", "flattened")) for step in self.steps)

    def then(self, grey: Grey, matrix: Matrix, step: str, turn: int = 0) -> Prepared:
        """After one more step whose own map is `matrix`."""
        return Prepared(grey, matrix @ self.matrix, (*self.steps, step), (self.rotation + turn) % 360)

    def same(self, grey: Grey, step: str) -> Prepared:
        """After a step that moves nothing."""
        return Prepared(grey, self.matrix, (*self.steps, step), self.rotation)


def evened(grey: Grey) -> Grey:
    """Divided by its background, so that shadows and grey paper become white."""
    small = cv2.resize(grey, None, fx=1 / 8, fy=1 / 8, interpolation=cv2.INTER_AREA)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9)))
    paper = np.maximum(cv2.medianBlur(paper, 21), 1)
    paper = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, paper, scale=255), np.uint8)


def cleaned(grey: Grey) -> Grey:
    """A 1-bit page without its specks: black islands too small for a full stop, unless letters are near them."""
    ink = (grey < 128).astype(np.uint8)
    labels, stats, _ = islands(ink)
    specks = stats[:, cv2.CC_STAT_AREA] <= 3
    specks[0] = False
    if not specks.any():
        return grey
    rows, columns, _ = pixels_of(labels, stats, np.flatnonzero(specks))
    out = grey.copy()
    out[rows, columns] = 255
    return out


def doubled(grey: Grey) -> bool:
    """Whether each row stands twice, as faxes of 98 rows an inch are stored."""
    pairs = min(len(grey[::2]), len(grey[1::2]))
    return pairs > 0 and bool((grey[: 2 * pairs : 2] == grey[1 : 2 * pairs : 2]).mean() > _TWICE)


def smoothed(grey: Grey) -> Grey:
    """Slightly soft: steps along enlarged 1-bit outlines look like serifs."""
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), 1.0), np.uint8)


def scaled(state: Prepared, dpi: tuple[float, float]) -> Prepared:
    """At about 300 dpi both ways: larger scans shrunk, small ones enlarged."""
    across, down = (TARGET_DPI / d for d in dpi)
    if all(0.95 < f < 1.05 for f in (across, down)):
        return state  # near enough to spare a resampling
    height, width = state.grey.shape
    size = (max(1, round(width * across)), max(1, round(height * down)))
    how = cv2.INTER_AREA if max(across, down) < 1 else cv2.INTER_CUBIC
    grey = np.asarray(cv2.resize(state.grey, size, interpolation=how), np.uint8)
    return state.then(grey, np.diag([size[0] / width, size[1] / height, 1.0]), "scaled")


def halved(grey: Grey, longest: int) -> Grey:
    """The page halved as often as leaves so many pixels; this costs next to nothing, and leaves less for what does."""
    while max(grey.shape) >= 2 * longest:
        grey = np.asarray(cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8)
    return grey


def shrunk(grey: Grey, longest: int) -> Grey:
    """The page with its longer side of so many pixels."""
    grey = halved(grey, longest)
    factor = longest / max(grey.shape)
    return np.asarray(cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)


def level(state: Prepared) -> Prepared:
    """With its lines of text level."""
    degrees = skew(state.grey)
    if abs(degrees) < _SKEW_LEAST:
        return state
    height, width = state.grey.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    grey = cv2.warpAffine(state.grey, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=255)
    return state.then(np.asarray(grey, np.uint8), np.vstack([turn, [0, 0, 1]]), f"deskewed {degrees:.2f}°")


def skew(grey: Grey) -> float:
    """Degrees counter-clockwise by which the page must be turned for its lines to be level."""
    ink = _narrowed(ink_of(grey))
    half = np.asarray(cv2.resize(ink, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8)
    coarse = _best(half, np.arange(-_SKEW_LIMIT, _SKEW_LIMIT + 0.01, 0.5))
    fine = _best(ink, coarse + np.arange(-0.5, 0.51, 0.1))
    return float(_best(ink, fine + np.arange(-0.1, 0.101, 0.025)))


def _narrowed(ink: Grey) -> Grey:
    """With fewer columns: which row ink is in tells the skew, and that is as well seen, in a fraction of the time."""
    return np.asarray(cv2.resize(ink, None, fx=1 / _NARROW, fy=1, interpolation=cv2.INTER_AREA), np.uint8)


def ink_of(grey: Grey) -> Grey:
    """Small picture of where the ink is; large dark areas count for nothing."""
    ink = np.asarray(255 - shrunk(grey, SMALL), np.uint8)
    ink[ink < 40] = 0
    labels, stats, _ = islands(ink)
    large = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) > _LARGE * SMALL
    large[0] = False
    if large.any():
        ink[np.take(large, labels)] = 0
    return ink


def _best(ink: Grey, angles: npt.NDArray[np.float64]) -> float:
    """The angle at which rows of ink and rows of paper are told apart best."""
    return float(max(angles, key=lambda a: sharpness(ink, float(a))))


def sharpness(narrow: Grey, degrees: float) -> float:
    """How suddenly the amount of ink changes from row to row when the narrowed page is turned by so much."""
    height, width = narrow.shape
    turn = cv2.getRotationMatrix2D((width * _NARROW / 2, height / 2), degrees, 1.0)
    turn = turn * np.array([[1, 1 / _NARROW, 1 / _NARROW], [_NARROW, 1, 1]])
    level = cv2.warpAffine(narrow, turn, (width, height), flags=cv2.INTER_LINEAR)
    rows = cv2.reduce(level, 1, cv2.REDUCE_SUM, dtype=cv2.CV_32F).ravel()
    return float(np.square(np.diff(rows)).sum())


def turned(state: Prepared, degrees: int) -> Prepared:
    """Turned clockwise by a multiple of 90 degrees."""
    height, width = state.grey.shape
    ways = {
        90: (cv2.ROTATE_90_CLOCKWISE, [[0, -1, height], [1, 0, 0], [0, 0, 1]]),
        180: (cv2.ROTATE_180, [[-1, 0, width], [0, -1, height], [0, 0, 1]]),
        270: (cv2.ROTATE_90_COUNTERCLOCKWISE, [[0, 1, 0], [-1, 0, width], [0, 0, 1]]),
    }
    if degrees not in ways:
        return state
    how, matrix = ways[degrees]
    grey = np.asarray(cv2.rotate(state.grey, how), np.uint8)
    return state.then(grey, np.array(matrix, np.float64), f"turned {degrees}°", degrees)
