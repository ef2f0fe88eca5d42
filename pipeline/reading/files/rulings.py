"""Straight lines drawn on a page: rules of tables, underlines."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from pipeline.reading.files.space import PageSpace, Rectangle
from schemas.document import Box, Ruling

_THIN = 2.5  # points: a thicker bar is a shape, not a rule
_SHORT = 6.0  # points: a shorter line is part of a drawing
_MOST = 4000  # objects looked at on a page; a map has more and no tables
_SEGMENTS = 64  # of one path; a curve drawing has more


def vector_rulings(page: pdfium.PdfPage, number: int) -> tuple[Ruling, ...]:
    """Rules from the page's vector lines and rectangles, in page space."""
    space = PageSpace.of(page)
    found: dict[tuple[float, ...], Ruling] = {}
    for line in _lines(page):
        x0, top, x1, bottom = space.rectangle(*line)
        if min(x1 - x0, bottom - top) <= _THIN and max(x1 - x0, bottom - top) >= _SHORT:
            key = (round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1))
            found.setdefault(key, Ruling(Box(number, *key)))
    return tuple(found.values())


def _lines(page: pdfium.PdfPage) -> Iterator[Rectangle]:
    """(left, bottom, right, top) in PDF space of everything on the page that may be a rule."""
    for count, thing in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if count >= _MOST:
            return
        if _stroked(thing):
            yield from _segments(thing)
        else:
            yield thing.get_bounds()


def _stroked(thing: pdfium.PdfObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(thing, fill, stroke)
    return bool(stroke.value)


def _segments(thing: pdfium.PdfObject) -> Iterator[Rectangle]:
    """The straight segments of a stroked path, in PDF space."""
    count = raw.FPDFPath_CountSegments(thing)
    if not 0 < count <= _SEGMENTS:
        return
    matrix = thing.get_matrix()
    start = here = (0.0, 0.0)
    for i in range(count):
        segment = raw.FPDFPath_GetPathSegment(thing, i)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO:
            yield _between(here, point)
        here = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield _between(here, start)


def _between(a: tuple[float, float], b: tuple[float, float]) -> Rectangle:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])
