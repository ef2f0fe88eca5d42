"""Bars, boxes and discs with light letters on them, as heads of tables and slides have, made black on white."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading.engines.engines import Grey
from pipeline.reading.images.islands import islands

Mask = npt.NDArray[np.uint8]

_DPI = 100.0  # at which dark places are looked for
_DARK = 0.6  # of the paper's grey
_AROUND, _SHARE = 9, 0.5  # pixels of the square around a place, and the share of it that must be dark
_LEAST, _COMPACT, _LONG = 16, 40, 6  # pixels of the shorter side: of bars, of other shapes; and how long bars are
_FULL = 0.9  # of its hull: bars, boxes and discs have no bays
_MOST_LIGHT = 0.5  # share of light in a dark place; there is more in a frame around something
_LETTER, _TALLEST = 0.035, 0.9  # inches a letter is high at least, and of the place's height at most
_SOLID = 0.88  # of its hull: holes of large figures are fuller than letters
_EVEN = 24.0  # how far the greys of a dark place may scatter: photographs have all of them
_EDGE = 2  # pixels around a place that are neither it nor paper
_RIM = 0.9  # share of a place's rim that is dark; between the letters of a heavy heading it is light
_SQUARE = 0.93  # of its box: from which on a place is a cell, whose edge is drawn


@dataclass(frozen=True, slots=True)
class _Place:
    """A dark place: its corner in the small picture, its shape there with the light in it, and both greys."""

    x: int
    y: int
    shape: Mask
    dark: float
    light: float


def lightened(grey: Grey, dpi: tuple[float, float]) -> Grey:
    """The page with light letters on dark places black on white; the same page where there are none."""
    across, down = (min(1.0, _DPI / d) for d in dpi)
    small = np.asarray(cv2.resize(grey, None, fx=across, fy=down, interpolation=cv2.INTER_AREA), np.uint8)
    paper = float(np.percentile(small[::4, ::4], 90))
    darkest = int(np.ceil(_DARK * paper))
    dark = np.asarray(cv2.threshold(small, darkest - 1, 1, cv2.THRESH_BINARY_INV)[1], np.uint8)
    share = cv2.blur(dark * np.uint8(200), (_AROUND, _AROUND))
    dense = np.asarray(cv2.threshold(share, 200 * _SHARE, 1, cv2.THRESH_BINARY)[1], np.uint8)
    if not cv2.erode(dense, np.ones((_LEAST // 2, _LEAST // 2), np.uint8)).any():
        return grey  # as on most pages
    places = [p for p in _places(small, dark, dense) if _has_letters(grey, p, dpi)]
    if not places:
        return grey
    out = grey.copy()
    for place in places:
        _turn(out, place, (grey.shape[0] / small.shape[0], grey.shape[1] / small.shape[1]))
    return out


def _places(small: Grey, dark: Mask, dense: Mask) -> list[_Place]:
    """Dark places of one grey that are large enough for a line of text and not mostly light."""
    labels, stats, _ = islands(dense)
    found = []
    across, down = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    large = np.minimum(across, down) >= np.where(across > _LONG * down, _LEAST, _COMPACT)
    large[0] = False
    for k in np.flatnonzero(large):
        x, y, width, height = (int(v) for v in stats[k, :4])
        window = np.s_[y : y + height, x : x + width]
        shape = _filled((labels[window] == k).astype(np.uint8))
        inside = cv2.erode(shape, np.ones((3, 3), np.uint8), borderValue=0) > 0
        rim = inside & (cv2.erode(shape, np.ones((7, 7), np.uint8), borderValue=0) == 0)
        if not rim.any() or dark[window][rim].mean() < _RIM or _fullness(shape) < _FULL:
            continue
        of_dark, of_light = inside & (dark[window] > 0), inside & (dark[window] == 0)
        if of_light.sum() > _MOST_LIGHT * inside.sum() or not of_light.any() or not of_dark.any():
            continue
        core = small[window][cv2.erode(of_dark.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0]
        if core.size and float(core.std()) <= _EVEN:
            light = float(np.percentile(small[window][of_light], 90))
            found.append(_Place(x, y, shape, float(np.median(core)), light))
    return found


def _filled(shape: Mask) -> Mask:
    """A shape without its holes."""
    contours, _ = cv2.findContours(shape, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return np.asarray(cv2.drawContours(np.zeros_like(shape), contours, -1, 1, cv2.FILLED), np.uint8)


def _fullness(shape: Mask) -> float:
    """The share of its hull that a shape takes."""
    contours, _ = cv2.findContours(shape, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    hull = cv2.convexHull(np.concatenate(contours))
    return sum(map(cv2.contourArea, contours)) / max(1.0, cv2.contourArea(hull))


def _has_letters(grey: Grey, place: _Place, dpi: tuple[float, float]) -> bool:
    """Whether there are light letters in a dark place, at the page's own resolution."""
    part, shape = _at_full_size(grey, place, dpi)
    middle = (place.dark + place.light) / 2
    inside = cv2.erode(shape, np.ones((3, 3), np.uint8), iterations=3)
    light = ((part > middle) & (inside > 0)).astype(np.uint8)
    contours, _ = cv2.findContours(light, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    return any(_is_letter(light, contour, _LETTER * dpi[1], _TALLEST * part.shape[0]) for contour in contours)


def _is_letter(
    light: Mask, contour: npt.NDArray[np.integer[Any] | np.floating[Any]], least: float, most: float
) -> bool:
    x, y, width, height = cv2.boundingRect(contour)
    if not least <= height <= most or width > 3 * height:
        return False
    ink = float(light[y : y + height, x : x + width].sum())
    hull = float(cv2.contourArea(cv2.convexHull(contour)))
    return hull > 0 and ink / hull < _SOLID


def _at_full_size(grey: Grey, place: _Place, dpi: tuple[float, float]) -> tuple[Grey, Mask]:
    """The place on the page itself and its shape there."""
    across, down = (max(1.0, d / _DPI) for d in dpi)
    height, width = place.shape.shape
    top, left = round(place.y * down), round(place.x * across)
    part = grey[top : round((place.y + height) * down), left : round((place.x + width) * across)]
    shape = cv2.resize(place.shape, (part.shape[1], part.shape[0]), interpolation=cv2.INTER_NEAREST)
    return part, np.asarray(shape, np.uint8)


def _turn(page: Grey, place: _Place, scale: tuple[float, float]) -> None:
    """Dark becomes white and light black, in place; a cell keeps its edge as a thin rule, other shapes lose it."""
    part, shape = _at_full_size(page, place, (scale[1] * _DPI, scale[0] * _DPI))
    edge = max(1, round(_EDGE * scale[0]))
    brush = np.ones((2 * edge + 1, 2 * edge + 1), np.uint8)
    inner = cv2.erode(shape, brush, borderType=cv2.BORDER_CONSTANT, borderValue=0)
    level = np.clip((part.astype(np.float32) - place.dark) / max(1.0, place.light - place.dark), 0, 1)
    part[shape > 0] = 255
    part[inner > 0] = (255 * (1 - level[inner > 0])).astype(np.uint8)
    if shape.mean() >= _SQUARE:
        cv2.rectangle(part, (0, 0), (part.shape[1] - 1, part.shape[0] - 1), 0, edge // 2 + 1)
        return
    contours, _ = cv2.findContours(shape, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    corner = (round(place.x * scale[1]), round(place.y * scale[0]))
    cv2.drawContours(page, contours, -1, 255, 2 * edge, offset=corner)
