"""The place on the page, drawn for a person: the lines around, the quote outlined, the number itself framed."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from io import BytesIO
from math import sqrt
from pathlib import Path
from threading import Lock
from typing import Literal

from PIL import Image, ImageDraw

from pipeline.review.cases import Case
from pipeline.review.typed import Stretch, lines_around
from pipeline.store import Store
from schemas.document import Box

DPI, DPI_NEAR = 150, 300
MOST_PIXELS = 40_000_000
AROUND = 54.0  # points above and below the words: the lines that say what the number is of
NEAR = (60.0, 8.0)  # points beside, and above and below, the number alone
_KEPT_PAGES = 4
MARGIN = 2.5  # points between a box and its frame
View = Literal["near", "place", "page"]
"""The number alone and large; the lines around the words; the whole page."""

_QUOTE, _NUMBER = (31, 95, 191), (200, 30, 30)


class NoPictureError(Exception):
    """There is no picture of a place; `word` names the sentence of the page that says why."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


class Pictures:
    """Pictures of places on the reports' pages. The renderer is not safe in threads, so one is drawn at a time."""

    def __init__(self, out: Path) -> None:
        self._store = Store(out)
        self._lock = Lock()
        self._pages: OrderedDict[tuple[Path, int, int], tuple[Image.Image, float]] = OrderedDict()
        self._hashes: dict[tuple[Path, int, int], str] = {}

    def why_none(self, case: Case) -> str:
        """Why there is no picture of the figure's place, as a word of the page; empty when there is one."""
        try:
            with self._lock:
                self._file(case)
        except NoPictureError as error:
            return error.word
        return ""

    def where(self, case: Case) -> Path | None:
        """Where the report's file was at the last run."""
        return self._store.input_of(case.fact["report_id"])

    def drawn(self, view: View, case: Case, page: int) -> bytes:
        """PNG of a view of the figure's place on one of its pages. Raises NoPictureError."""
        words = [box for box in case.words if box.page == page]
        number = [box for box in case.number if box.page == page]
        if not words or (view == "near" and not number):
            raise NoPictureError("picture_none")
        with self._lock:
            picture, scale = self._rendered(self._file(case), page, DPI_NEAR if view == "near" else DPI)
        return _png(picture, scale, words, number, view)

    def lines(self, case: Case, page: int) -> list[list[Stretch]]:
        """The lines around a figure of a report of plain text. Raises NoPictureError."""
        quote = [box for box in case.words if box.page == page]
        number = [box for box in case.number if box.page == page]
        try:
            return lines_around(self._file(case), page, quote, number, AROUND)
        except (OSError, IndexError) as error:
            raise NoPictureError("picture_none") from error

    def _file(self, case: Case) -> Path:
        """The report's file, unchanged since it was read: a crop of another edition would be no evidence."""
        path = self.where(case)
        if path is None or not path.is_file():
            raise NoPictureError("picture_gone")
        try:
            stat = path.stat()
            stamp = (path, stat.st_mtime_ns, stat.st_size)
            if stamp not in self._hashes:
                with path.open("rb") as file:
                    self._hashes[stamp] = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise NoPictureError("picture_gone") from error
        if not self._hashes[stamp].startswith(case.fact["report_id"]):
            raise NoPictureError("picture_changed")
        return path

    def _rendered(self, path: Path, number: int, dpi: int) -> tuple[Image.Image, float]:
        """A page and its pixels a point; the last pages are kept, since figures come page by page."""
        if (path, number, dpi) not in self._pages:
            self._pages[path, number, dpi] = _render(path, number, dpi)
        self._pages.move_to_end((path, number, dpi))
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        return self._pages[path, number, dpi]


def _render(path: Path, number: int, dpi: int) -> tuple[Image.Image, float]:
    # Rendering needs the whole of reading; the list of figures need not load it.
    from pipeline.reading import render_page  # noqa: PLC0415
    from pipeline.reading.files.crops import page_points  # noqa: PLC0415
    from pipeline.reading.files.opening import FileRefusedError  # noqa: PLC0415

    try:
        width, height = page_points(path, number)
        fitting = min(float(dpi), sqrt(MOST_PIXELS / (width * height)) * 72)
        return render_page(path, number, fitting), fitting / 72
    except (FileRefusedError, OSError, IndexError) as error:
        raise NoPictureError("picture_none") from error


def _png(page: Image.Image, scale: float, words: list[Box], number: list[Box], view: View) -> bytes:
    left, top, right, bottom = _frame(page, scale, words, number, view)
    part = page.crop((left, top, max(right, left + 1), max(bottom, top + 1)))
    draw = ImageDraw.Draw(part)
    marks = [(number, _NUMBER, 4)] if view == "near" else [(words, _QUOTE, 2), (number, _NUMBER, 4)]
    for boxes, colour, line in marks:
        for box in boxes:
            near = (box.x0 - MARGIN, box.top - MARGIN, box.x1 + MARGIN, box.bottom + MARGIN)
            draw.rectangle(
                [v * scale - edge for v, edge in zip(near, (left, top, left, top), strict=True)],
                outline=colour,
                width=line,
            )
    png = BytesIO()
    part.save(png, "PNG", compress_level=6)
    return png.getvalue()


def _frame(
    page: Image.Image, scale: float, words: list[Box], number: list[Box], view: View
) -> tuple[int, int, int, int]:
    """Which pixels of the page a view shows: left, top, right, bottom."""
    if view == "page":
        return 0, 0, page.width, page.height
    around = Box.around(number if view == "near" else [*words, *number])
    beside, above = NEAR if view == "near" else (float(page.width), AROUND)
    left, top = max(0, int((around.x0 - beside) * scale)), max(0, int((around.top - above) * scale))
    right = min(page.width, round((around.x1 + beside) * scale))
    return left, top, right, min(page.height, round((around.bottom + above) * scale))
