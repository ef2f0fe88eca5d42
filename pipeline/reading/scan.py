"""A page of pixels read by OCR."""

from __future__ import annotations

import cv2
import numpy as np

from pipeline.reading.engines import Options, Seen, engine
from pipeline.reading.pixels import Pixels
from pipeline.reading.prepare import Matrix, Prepared, prepared
from pipeline.reading.settings import ReadingSettings
from schemas.document import Box, Page, Word


def read_scan(picture: Pixels, number: int, settings: ReadingSettings) -> Page:
    """Words of a scanned page, their boxes on the page as it is. Raises MissingModelError."""
    across, down = picture.scale
    state = prepared(picture.grey, (across * 72, down * 72), picture.bilevel)
    options = Options(settings.languages, dpi=300, threshold=2)
    seen = engine(settings).read(state.grey, options)
    back = _to_page(state, picture)
    words = tuple(_word(s, back, number) for s in seen)
    return Page(number, picture.width, picture.height, words, "ocr", "", dpi=picture.dpi)


def _to_page(state: Prepared, picture: Pixels) -> Matrix:
    """The map from prepared pixels to points of the page."""
    points = np.diag([1 / picture.scale[0], 1 / picture.scale[1], 1.0])
    return np.asarray(points @ np.linalg.inv(state.matrix), np.float64)


def _word(seen: Seen, back: Matrix, number: int) -> Word:
    """With the box around the word's corners on the page."""
    x0, top, x1, bottom = seen.box
    corners = np.array([[[x0, top], [x1, top], [x1, bottom], [x0, bottom]]], np.float64)
    placed = cv2.perspectiveTransform(corners, back)[0]
    (left, upper), (right, lower) = placed.min(axis=0), placed.max(axis=0)
    box = Box(number, *(round(float(v), 2) for v in (left, upper, right, lower)))
    return Word(seen.text, box, round(seen.confidence, 4))
