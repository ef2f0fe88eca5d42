"""Text layers: the characters that a PDF draws, as words with boxes, sizes and weights."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from pipeline.reading.files.space import PageSpace, Rectangle
from schemas.document import Box, Word

_BOLD = 600  # font weights from here on are bold
_HYPHEN = {"\x02": "-", "\ufffe": "-", "\xad": "-"}  # pdfium's marks for a hyphen at a line's end
_GAP = 0.6  # of the type's height: a wider gap parts words even where the PDF has no space
_OTHER_LINE = 0.8  # of the type's height: a character that much higher or lower stands in another line
_LIGATURES = str.maketrans({"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Char:
    """A character that is not white space, with its place in page space and its index in the PDF's text page."""

    text: str
    index: int
    place: Rectangle


def layer_words(page: pdfium.PdfPage, number: int) -> tuple[Word, ...]:
    """The words of the page's text layer in the order in which the PDF draws them."""
    space = PageSpace.of(page)
    text_page = page.get_textpage()
    try:
        return tuple(_word(text_page, run, number) for run in _runs(text_page, space))
    finally:
        text_page.close()


def _word(text_page: pdfium.PdfTextPage, run: list[Char], number: int) -> Word:
    text = "".join(c.text for c in run).translate(_LIGATURES)
    box = Box(
        number,
        min(c.place[0] for c in run),
        min(c.place[1] for c in run),
        max(c.place[2] for c in run),
        max(c.place[3] for c in run),
    )
    size, bold = _type_of(text_page, run[0].index)
    return Word(text, box, size=size, bold=bold)


def _type_of(text_page: pdfium.PdfTextPage, index: int) -> tuple[float, bool]:
    """Height of the type in points, and whether it is bold."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, index, matrix)
    size = raw.FPDFText_GetFontSize(text_page, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
    bold = raw.FPDFText_GetFontWeight(text_page, index) >= _BOLD or b"bold" in _font_name(text_page, index).lower()
    return round(size, 2), bold


def _font_name(text_page: pdfium.PdfTextPage, index: int) -> bytes:
    buffer = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text_page, index, buffer, 128, flags)
    return buffer.value


def _runs(text_page: pdfium.PdfTextPage, space: PageSpace) -> Iterator[list[Char]]:
    """Characters between white space or wide gaps."""
    run: list[Char] = []
    for char in _chars(text_page, space):
        if char is None or (run and _parted(run[-1].place, char.place)):
            if run:
                yield run
            run = []
        if char is not None:
            run.append(char)
    if run:
        yield run


def _parted(before: Rectangle, after: Rectangle) -> bool:
    """Whether two characters that follow each other belong to different words: wide apart, or one in the line below
    the other («ІІ» over «5», which pdfium tells without a line's end between them)."""
    height = max(before[3] - before[1], after[3] - after[1])
    width = max(before[2] - before[0], after[2] - after[0])
    gap_x = max(after[0] - before[2], before[0] - after[2])
    gap_y = max(after[1] - before[3], before[1] - after[3])
    upright = all(bottom - top >= right - left for left, top, right, bottom in (before, after))
    lower = abs(before[1] + before[3] - after[1] - after[3]) / 2
    return max(gap_x, gap_y) > _GAP * max(height, width) or (upright and lower > _OTHER_LINE * height)


def _is_on_page(place: Rectangle, size: tuple[float, float]) -> bool:
    """Whether any of a place can be seen: what stands beside the page or is cropped away cannot."""
    return place[0] < size[0] and place[1] < size[1] and place[2] > 0 and place[3] > 0


def _chars(text_page: pdfium.PdfTextPage, space: PageSpace) -> Iterator[Char | None]:
    """The page's characters in order; None for each white space."""
    handle = text_page.raw
    rect = raw.FS_RECTF()
    where = ctypes.byref(rect)
    high = 0
    for index in range(raw.FPDFText_CountChars(handle)):
        code = raw.FPDFText_GetUnicode(handle, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if high:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), 0
        text = chr(code)
        text = _HYPHEN.get(text, text)
        if text.isspace() or code == 0:
            yield None
        elif raw.FPDFText_GetLooseCharBox(handle, index, where):
            place = space.rectangle(rect.left, rect.bottom, rect.right, rect.top)
            yield Char(text, index, place) if _is_on_page(place, space.size) else None
