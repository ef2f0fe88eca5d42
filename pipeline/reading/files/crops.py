"""Pictures of pages and of places on them, in the coordinates of Page boxes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from pipeline.reading.files import kinds
from pipeline.reading.files.opening import opened
from pipeline.reading.files.pixels import image_frame, page_size
from pipeline.reading.files.plain import plain_pages
from schemas.document import Box

if TYPE_CHECKING:
    from PIL import ImageFont

# Fixed-width fonts with Ukrainian letters, of Linux and macOS.
_FONTS = (
    "DejaVuSansMono.ttf",
    "LiberationMono-Regular.ttf",
    "NotoSansMono-Regular.ttf",
    "Menlo.ttc",
    "Courier New.ttf",
)


def render_page(path: Path, page_number: int, dpi: float = 150) -> Image.Image:
    """The page as an RGB picture: pixel = point × dpi / 72, origin at the top left, as in Page boxes.

    Raises:
        FileRefusedError, OSError, IndexError: as reading would.
    """
    with path.open("rb") as file:
        kind = kinds.media_type(file.read(1024))
    if kind == kinds.PDF:
        with opened(path) as (document, _):
            picture: Image.Image = document[page_number - 1].render(scale=dpi / 72).to_pil()
            return picture.convert("RGB")
    if kind in kinds.IMAGES:
        return _frame(path, page_number, dpi)
    return _typed(path, page_number, dpi)


def page_points(path: Path, page_number: int) -> tuple[float, float]:
    """Width and height of a page in points, without rendering it. Raises as `render_page`."""
    with path.open("rb") as file:
        kind = kinds.media_type(file.read(1024))
    if kind == kinds.PDF:
        with opened(path) as (document, _):
            width, height = document[page_number - 1].get_size()
            return float(width), float(height)
    if kind in kinds.IMAGES:
        width, height, _ = page_size(image_frame(path, page_number))
        return width, height
    page = plain_pages(kinds.decode_text(path.read_bytes()) or "")[page_number - 1]
    return page.width, page.height


def crop(path: Path, boxes: Sequence[Box], margin: float = 12.0, dpi: float = 150) -> Image.Image:
    """The part of the page around the boxes (all of one page), with a margin in points."""
    around = Box.around(boxes)
    page = render_page(path, around.page, dpi)
    scale = dpi / 72
    left, top = max(0.0, around.x0 - margin) * scale, max(0.0, around.top - margin) * scale
    right, bottom = (around.x1 + margin) * scale, (around.bottom + margin) * scale
    return page.crop((int(left), int(top), min(page.width, round(right)), min(page.height, round(bottom))))


def _frame(path: Path, number: int, dpi: float) -> Image.Image:
    frame = image_frame(path, number)
    width, height, _ = page_size(frame)
    size = (max(1, round(width * dpi / 72)), max(1, round(height * dpi / 72)))
    return frame.convert("RGB").resize(size, Image.Resampling.LANCZOS)


def _typed(path: Path, number: int, dpi: float) -> Image.Image:
    """A page of plain text drawn on its grid, word by word in the words' boxes."""
    from PIL import ImageDraw  # noqa: PLC0415

    page = plain_pages(kinds.decode_text(path.read_bytes()) or "")[number - 1]
    scale = dpi / 72
    picture = Image.new("RGB", (round(page.width * scale), round(page.height * scale)), "white")
    draw = ImageDraw.Draw(picture)
    font = _font(9.5 * scale)
    for word in page.words:
        draw.text((word.box.x0 * scale, word.box.top * scale), word.text, fill="black", font=font)
    return picture


def _font(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """A fixed-width font with Ukrainian letters where the machine has one; the one that is always there has none."""
    from PIL import ImageFont  # noqa: PLC0415

    for name in _FONTS:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size=size)
