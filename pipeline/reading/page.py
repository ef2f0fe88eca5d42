"""One page of one file read: the way chosen, the words found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium

from pipeline.reading import keys
from pipeline.reading.cache import Cache, PageRead
from pipeline.reading.engines.settings import ReadingSettings
from pipeline.reading.files import kinds, pixels
from pipeline.reading.files.glance import Glance
from pipeline.reading.files.layer import layer_words
from pipeline.reading.files.opening import open_pdf
from pipeline.reading.files.plain import plain_pages
from pipeline.reading.files.rulings import vector_rulings
from pipeline.reading.repairs.mending import mended
from pipeline.reading.repairs.merging import both, chosen
from pipeline.reading.routing import route
from pipeline.reading.witnesses.scan import read_scan
from schemas.document import Page, Word
from schemas.issues import PAGE_EMPTY, PAGE_TOO_LARGE


@dataclass(frozen=True, slots=True)
class Inspected:
    """A file opened: how many pages, and the faults of opening as (code, details)."""

    pages: int
    faults: tuple[tuple[str, dict[str, str]], ...] = ()


class Reader:
    """Reads pages of files; keeps the last PDF open, since pages of one file follow each other."""

    def __init__(self, settings: ReadingSettings) -> None:
        self._settings = settings
        self._cache = Cache(settings.cache_dir)
        self._path: Path | None = None
        self._pdf: pdfium.PdfDocument | None = None
        self._notes: tuple[tuple[str, dict[str, str]], ...] = ()

    def _open(self, path: Path) -> pdfium.PdfDocument:
        if self._pdf is None or self._path != path:
            self.close()
            self._pdf, notes = open_pdf(path)
            self._notes = tuple((code.code, {"detail": detail}) for code, detail in notes)
            self._path = path
        return self._pdf

    def close(self) -> None:
        """Let go of the open PDF."""
        if self._pdf is not None:
            self._pdf.close()
        self._pdf = self._path = None

    def inspect(self, path: Path, kind: str) -> Inspected:
        """Open a file and count its pages. Raises FileRefusedError, OSError."""
        if kind == kinds.PDF:
            return Inspected(len(self._open(path)), self._notes)
        if kind == kinds.TEXT:
            return Inspected(len(self._plain(path)))
        return Inspected(pixels.frames(path))

    def _plain(self, path: Path) -> tuple[Page, ...]:
        return plain_pages(kinds.decode_text(path.read_bytes()) or "")

    def read(self, path: Path, kind: str, number: int, sha256: str = "") -> PageRead:
        """One page (from 1), from the cache where it was read before; the file's hash is its key there.

        Raises:
            FileRefusedError, OSError, MissingModelError.
        """
        key = keys.page_key(sha256, kind, number, self._settings) if sha256 else ""
        kept = self._cache.get(key) if key else None
        if kept:
            return kept[0]
        read = self._read(path, kind, number)
        if key and read.page and read.page.dpi:
            self._cache.put(key, [read])
        return read

    def _read(self, path: Path, kind: str, number: int) -> PageRead:
        try:
            return _noted(self._page(path, kind, number))
        except pixels.TooLargeError as fault:
            details = {"pixels": f"{fault.megapixels:.0f}", "limit": f"{fault.limit:.0f}"}
            return PageRead(None, ((PAGE_TOO_LARGE.code, details),))

    def _page(self, path: Path, kind: str, number: int) -> Page:
        if kind == kinds.TEXT:
            return self._plain(path)[number - 1]
        if kind == kinds.PDF:
            return self._pdf_page(self._open(path)[number - 1], number)
        return self._scan(pixels.image_pixels(path, number, self._settings.max_megapixels), number, "an image file")

    def _pdf_page(self, page: pdfium.PdfPage, number: int) -> Page:
        try:
            words = layer_words(page, number)
            glance = Glance(page, smooth=bool(words))
            way = route(glance, words)
            if way.way in ("layer", "blank"):
                return _layer_page(page, number, words, way.reason)
            picture = pixels.pdf_pixels(glance, self._settings.dpi, self._settings.max_megapixels)
            scan = self._scan(picture, number, way.reason)
            return both(scan, words) if way.way == "both" else chosen(scan, words)
        finally:
            page.close()

    def _scan(self, picture: pixels.Pixels, number: int, reason: str) -> Page:
        """A scan read, or taken from the cache by its pixels."""
        key = keys.pixels_key(picture, self._settings) if self._settings.cache_dir else ""
        kept = self._cache.get(key)
        page = keys.numbered(kept[0], number).page if kept else None
        if page is None:
            page = read_scan(picture, number, self._settings)
            self._cache.put(key, [PageRead(page)])
        return replace(page, reason=f"{reason}; {page.reason}" if page.reason else reason)


def _layer_page(page: pdfium.PdfPage, number: int, words: tuple[Word, ...], reason: str) -> Page:
    width, height = page.get_size()
    rulings = vector_rulings(page, number)
    return Page(number, width, height, mended(words, scanned=False), "text_layer", reason, rulings)


def _noted(page: Page) -> PageRead:
    return PageRead(page, () if page.words else ((PAGE_EMPTY.code, {"detail": page.reason}),))
