"""Pages as pixels: the scan's own where a page is one image, else a render; image files as pages."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from pipeline.reading.engines.engines import Grey
from pipeline.reading.files.embedded import embedded, only_image, pixel_size
from pipeline.reading.files.glance import Glance
from schemas.issues import PAGE_TOO_LARGE

_A4_LONG = 842.0  # points
_LARGEST = 1300.0  # points: a little more than A3
_CREDIBLE = (100.0, 1300.0)  # dpi that a file may claim; outside, the page is taken for A4


class TooLargeError(Exception):
    """A page over the pixel budget; known before anything was rendered."""

    def __init__(self, megapixels: float, limit: float) -> None:
        super().__init__(PAGE_TOO_LARGE.template.format(pixels=round(megapixels), limit=round(limit)))
        self.megapixels = megapixels
        self.limit = limit


@dataclass(frozen=True, slots=True)
class Pixels:
    """A page as a grey image of the whole page, its size in points, and whether the scan was 1-bit."""

    grey: Grey
    width: float
    height: float
    bilevel: bool = False

    @property
    def scale(self) -> tuple[float, float]:
        """Pixels a point, across and down: a fax has fewer down."""
        return self.grey.shape[1] / self.width, self.grey.shape[0] / self.height

    @property
    def dpi(self) -> float:
        """Pixels an inch across."""
        return round(self.scale[0] * 72, 1)

    @property
    def resolution(self) -> tuple[float, float]:
        """Pixels an inch, across and down, of the sheet that was scanned.

        A huge page of few pixels an inch is A4: programs take a pixel for a point.
        """
        longest = max(self.width, self.height)
        larger = longest / _A4_LONG if longest > _LARGEST and min(self.scale) * 72 < _CREDIBLE[0] else 1.0
        return self.scale[0] * 72 * larger, self.scale[1] * 72 * larger


def pdf_pixels(glance: Glance, dpi: int, max_megapixels: float) -> Pixels:
    """A page's own scan where it is one image, else a render in grey. Raises TooLargeError."""
    page = glance.page
    width, height = page.get_size()
    image = only_image(page)
    if image is not None:
        _within(math.prod(pixel_size(image)) / 1e6, max_megapixels)
        own = embedded(glance, image)
        if own is not None:
            return Pixels(own.grey, width, height, own.bits == 1)
    _within(width * height * (dpi / 72) ** 2 / 1e6, max_megapixels)
    bitmap = page.render(scale=dpi / 72, grayscale=True)
    grey = bitmap.to_numpy()
    grey = (grey[:, :, 0] if grey.ndim == 3 else grey).copy()
    bitmap.close()
    return Pixels(grey, width, height)


def _within(megapixels: float, limit: float) -> None:
    if megapixels > limit:
        raise TooLargeError(megapixels, limit)


def frames(path: Path) -> int:
    """How many pages an image file has. Raises OSError for a damaged one."""
    with Image.open(path) as image:
        return getattr(image, "n_frames", 1)


def page_size(image: Image.Image) -> tuple[float, float, float]:
    """Width and height in points and dpi; a file that claims no credible resolution is taken for A4."""
    claimed = image.info.get("dpi", (0, 0))
    dpi = float(max(claimed)) if claimed else 0.0
    if not _CREDIBLE[0] <= dpi <= _CREDIBLE[1] or not math.isfinite(dpi):
        dpi = max(image.size) / _A4_LONG * 72
    return image.width / dpi * 72, image.height / dpi * 72, dpi


def image_frame(path: Path, number: int) -> Image.Image:
    """Page `number` (from 1) of an image file as it is seen: turned as its EXIF says, on white, of 8 bits at most."""
    with Image.open(path) as file:
        file.seek(number - 1)
        info = dict(file.info)
        frame = _flat(_shallow(ImageOps.exif_transpose(file)))
        frame.load()
        frame.info.update({k: v for k, v in info.items() if k == "dpi"})
        return frame


def image_pixels(path: Path, number: int, max_megapixels: float) -> Pixels:
    """A page of an image file in grey. Raises TooLargeError, OSError."""
    with Image.open(path) as file:
        file.seek(number - 1)
        megapixels = file.width * file.height / 1e6
    _within(megapixels, max_megapixels)
    frame = image_frame(path, number)
    width, height, _ = page_size(frame)
    return Pixels(np.asarray(frame.convert("L")), width, height, frame.mode == "1")


def _shallow(image: Image.Image) -> Image.Image:
    """In 8 bits, from its darkest to its lightest where it has more: scanners fill 12 of 16 bits, others all."""
    if not image.mode.startswith(("I", "F")):
        return image
    deep = np.nan_to_num(np.asarray(image, np.float32))
    dark, light = float(deep.min()), float(deep.max())
    scale = 255 / (light - dark) if light > dark else 0.0
    return Image.fromarray(np.asarray(255 - (light - deep) * scale, np.uint8))


def _flat(image: Image.Image) -> Image.Image:
    """On white paper where it was transparent."""
    if image.mode not in ("RGBA", "LA", "PA") and "transparency" not in image.info:
        return image
    layered = image.convert("RGBA")
    paper = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(paper, layered)
