"""A page of pixels read by OCR."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from pipeline.reading.engines import models
from pipeline.reading.engines.engines import Engine, Options, Seen, engine
from pipeline.reading.engines.settings import ReadingSettings
from pipeline.reading.files.pixels import Pixels
from pipeline.reading.images.orientation import View, is_picture, upright
from pipeline.reading.images.prepare import TARGET_DPI, Matrix, Prepared
from pipeline.reading.images.steps import prepared
from pipeline.reading.repairs.commas import decimal_commas
from pipeline.reading.repairs.mending import mended
from pipeline.reading.witnesses.another import read_by_another
from pipeline.reading.witnesses.cells import reread
from pipeline.reading.witnesses.doubted import read_again
from pipeline.reading.witnesses.large import with_large_numbers
from pipeline.reading.witnesses.secondlook import Looked, SecondLook
from pipeline.reading.witnesses.shapes import told_by_shape
from schemas.document import Box, Page, Ruling, Word


def read_scan(picture: Pixels, number: int, settings: ReadingSettings) -> Page:
    """Words of a scanned page, their boxes on the page as it is. Raises MissingModelError."""
    reader = engine(settings)
    options = Options(models.first_reader(settings.languages), dpi=300)
    start = prepared(picture.grey, picture.resolution, picture.bilevel)
    view, seen = upright(View(start, picture.bilevel), reader, options)
    state, marks = view.state, view.marks
    seen = read_by_another(reader, options, state.grey, seen)
    looked = [] if is_picture(seen) else _looked_at(reader, options, view, seen)
    back = _to_page(state, picture)
    read = mended([_word(one, number) for one in looked], scanned=True)
    level = told_by_shape(decimal_commas(read), marks.mask)
    boxes = _placed([(w.box.x0, w.box.top, w.box.x1, w.box.bottom) for w in level], back, number)
    words = tuple(replace(w, box=box) for w, box in zip(level, boxes, strict=True))
    rulings = tuple(map(Ruling, _placed(marks.rules, back, number)))
    page = Page(
        number,
        picture.width,
        picture.height,
        words,
        "ocr",
        "" if words else "no legible text",
        rulings,
        state.rotation,
        picture.dpi,
    )
    return replace(page, upright=_upright(state, picture))


def _looked_at(reader: Engine, options: Options, view: View, seen: list[Seen]) -> list[Looked]:
    """Cells, doubted words and single places read again; nothing when all that is left are scraps of a picture."""
    grey, marks = view.state.grey, view.marks
    words = with_large_numbers(reader, options, grey, marks, seen, view.letters.size) if seen else []
    words = read_again(reader, options, grey, reread(reader, options, grey, marks, words))
    looked = SecondLook(reader, options.languages, options.dpi).look(grey, marks, words)
    return [] if is_picture([one.seen for one in looked]) else looked


def _upright(state: Prepared, picture: Pixels) -> tuple[float, ...]:
    """The map from points of the page to its upright, level view in points of the same size."""
    if not state.moved:
        return ()
    across, down = picture.scale
    to_pixels = np.diag([across, down, 1.0])
    to_points = np.diag([72 / TARGET_DPI, 72 / TARGET_DPI, 1.0])
    return tuple(round(float(v), 9) for v in (to_points @ state.matrix @ to_pixels).ravel())


def _to_page(state: Prepared, picture: Pixels) -> Matrix:
    """The map from prepared pixels to points of the page."""
    points = np.diag([1 / picture.scale[0], 1 / picture.scale[1], 1.0])
    return np.asarray(points @ np.linalg.inv(state.matrix), np.float64)


def _word(one: Looked, number: int) -> Word:
    """With its box still in prepared pixels."""
    return Word(one.seen.text, Box(number, *one.seen.box), round(one.seen.confidence, 4), one.alternatives, one.repairs)


def _placed(sides: Sequence[tuple[float, float, float, float]], back: Matrix, number: int) -> list[Box]:
    """The boxes around the corners' places on the page."""
    if not sides:
        return []
    x0, top, x1, bottom = np.array(sides, np.float64).T
    corners = np.stack([x0, top, x1, top, x1, bottom, x0, bottom], axis=1).reshape(-1, 1, 2)
    placed = cv2.perspectiveTransform(corners, back).reshape(-1, 4, 2)
    around = np.concatenate([placed.min(axis=1), placed.max(axis=1)], axis=1)
    return [Box(number, *(round(v, 2) for v in box)) for box in around.tolist()]
