"""A page of pixels read by OCR."""

from __future__ import annotations

from pipeline.reading.engines import Options, Seen, engine
from pipeline.reading.pixels import Pixels
from pipeline.reading.settings import ReadingSettings
from schemas.document import Box, Page, Word


def read_scan(picture: Pixels, number: int, settings: ReadingSettings) -> Page:
    """Words of a scanned page, their boxes on the page as it is. Raises MissingModelError."""
    options = Options(settings.languages, dpi=round(picture.dpi), threshold=2)
    seen = engine(settings).read(picture.grey, options)
    words = tuple(_word(s, picture.scale, number) for s in seen)
    return Page(number, picture.width, picture.height, words, "ocr", "", dpi=picture.dpi)


def _word(seen: Seen, scale: float, number: int) -> Word:
    x0, top, x1, bottom = (round(v / scale, 2) for v in seen.box)
    return Word(seen.text, Box(number, x0, top, x1, bottom), round(seen.confidence, 4))
