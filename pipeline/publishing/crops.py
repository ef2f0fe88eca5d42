"""Pictures of the places that facts come from, small enough to travel inside the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from schemas.document import Box
from schemas.facts import Fact
from schemas.report import Report

Crop = Callable[[Report, Fact], bytes | None]
"""Gives the picture (PNG, JPEG or WebP) of a fact's place on its page, or None when there is none."""

DPI = 100
MARGIN = 24.0  # points around the words
MARK = (200, 40, 40)
GREYS = 16  # colours kept: text stays sharp, a line of it takes a few kilobytes


class PageCrops:
    """Crops of facts from the input files; the last page rendered is kept, since facts come page by page.

    `paths` gives the input file of each report_id. A file that is gone or that cannot be rendered gives no picture:
    the words of the report are beside it anyway.
    """

    def __init__(self, paths: Mapping[str, Path]) -> None:
        self._paths = paths
        self._last: tuple[str, int] | None = None
        self._page: Image.Image | None = None

    def __call__(self, report: Report, fact: Fact) -> bytes | None:
        """A PNG with the fact's words framed, or None."""
        page = self._picture(report.report_id, fact.evidence.page)
        boxes = [Box(*box) for box in fact.evidence.boxes if box[0] == fact.evidence.page]
        return framed(page, boxes) if page and boxes else None

    def _picture(self, report_id: str, number: int) -> Image.Image | None:
        if self._last != (report_id, number):
            self._last, self._page = (report_id, number), _rendered(self._paths.get(report_id), number)
        return self._page


def _rendered(path: Path | None, number: int) -> Image.Image | None:
    # Rendering needs the whole of reading; those who publish without pictures need not load it.
    from pipeline.reading import render_page  # noqa: PLC0415
    from pipeline.reading.files.opening import FileRefusedError  # noqa: PLC0415

    if path is None:
        return None
    try:
        return render_page(path, number, DPI)
    except (FileRefusedError, OSError, IndexError):
        return None


def framed(page: Image.Image, boxes: Sequence[Box]) -> bytes:
    """PNG of the page around the boxes (points), each of them framed."""
    scale, around = DPI / 72, Box.around(boxes)
    left, top = max(0, int((around.x0 - MARGIN) * scale)), max(0, int((around.top - MARGIN) * scale))
    right = min(page.width, round((around.x1 + MARGIN) * scale))
    bottom = min(page.height, round((around.bottom + MARGIN) * scale))
    part = page.crop((left, top, max(right, left + 1), max(bottom, top + 1)))
    draw = ImageDraw.Draw(part)
    for box in boxes:
        corners = (box.x0 - 2, box.top - 2, box.x1 + 2, box.bottom + 2)
        near = [v * scale - edge for v, edge in zip(corners, (left, top, left, top), strict=True)]
        draw.rectangle(near, outline=MARK, width=2)
    png = BytesIO()
    part.quantize(GREYS, dither=Image.Dither.NONE).save(png, "PNG", optimize=True)
    return png.getvalue()


def take(crop: Crop, pairs: Iterable[tuple[Report, Fact]], most: int, room: int) -> dict[str, bytes]:
    """Pictures by fact_id, until there are so many or they take so many bytes."""
    found: dict[str, bytes] = {}
    used = 0
    for report, fact in pairs:
        if len(found) >= most or used >= room:
            break
        if picture := crop(report, fact):
            found[fact.fact_id] = picture
            used += len(picture)
    return found
