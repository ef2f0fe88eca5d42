"""The scan's own pixels: of a page that is one image, taken from the file instead of a render."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2 as pdfium
from pypdfium2 import raw

from pipeline.reading.engines.engines import Grey
from pipeline.reading.files.glance import Glance
from pipeline.reading.files.space import PageSpace
from pipeline.reading.images.prepare import halved

_SLACK = 0.01  # of the page's side by which the image may miss its edge
_SMALL = 160  # pixels of the longer side on which image and page are compared
_LIKE = 0.8  # correlation of the image with a small render: below, masks or filters make them differ
_INVISIBLE = 3  # text render mode of OCR layers
_MOST = 3000  # objects looked at; a scan has a handful besides its hidden words
_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


@dataclass(frozen=True, slots=True)
class Embedded:
    """A page's only image, as it is seen, and how many bits a pixel it has in the file."""

    grey: Grey
    bits: int


def only_image(page: pdfium.PdfPage) -> pdfium.PdfImage | None:
    """The image that fills the page, upright and alone but for hidden text; None when the page is anything else."""
    image: pdfium.PdfImage | None = None
    for count, thing in enumerate(page.get_objects(max_depth=2)):
        if count >= _MOST or (thing.type == raw.FPDF_PAGEOBJ_TEXT and _visible(thing)):
            return None
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            if image is not None:
                return None
            image = thing
        elif thing.type in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING):
            return None
    return image if image is not None and _fills(image, page) else None


def _visible(thing: pdfium.PdfObject) -> bool:
    return bool(raw.FPDFTextObj_GetTextRenderMode(thing) != _INVISIBLE)


def _fills(image: pdfium.PdfImage, page: pdfium.PdfPage) -> bool:
    a, b, c, d, _, _ = image.get_matrix().get()
    if a <= 0 or d <= 0 or abs(b) > 1e-3 * a or abs(c) > 1e-3 * d:
        return False
    space = PageSpace.of(page)
    left, bottom, right, top = image.get_bounds()
    slack_x, slack_y = _SLACK * (space.right - space.left), _SLACK * (space.top - space.bottom)
    off_x, off_y = max(abs(left - space.left), abs(right - space.right)), abs(bottom - space.bottom)
    return bool(off_x <= slack_x and max(off_y, abs(top - space.top)) <= slack_y)


def pixel_size(image: pdfium.PdfImage) -> tuple[int, int]:
    """Columns and rows, known without decoding."""
    columns, rows = ctypes.c_uint(), ctypes.c_uint()
    raw.FPDFImageObj_GetImagePixelSize(image, columns, rows)
    return columns.value, rows.value


def embedded(glance: Glance, image: pdfium.PdfImage) -> Embedded | None:
    """The image's pixels in grey as the page shows them; None when the page does not look like them."""
    page = glance.page
    metadata = raw.FPDF_IMAGEOBJ_METADATA()
    raw.FPDFImageObj_GetImageMetadata(image, page, metadata)
    grey = _grey(np.asarray(image.get_bitmap(render=False).to_numpy()))
    if page.get_rotation() in _TURNS:
        grey = np.asarray(cv2.rotate(grey, _TURNS[page.get_rotation()]), np.uint8)
    return Embedded(grey, int(metadata.bits_per_pixel)) if _alike(grey, glance.grey) else None


def _grey(pixels: np.ndarray) -> Grey:
    if pixels.ndim == 2:
        return pixels.copy()
    if pixels.shape[2] == 1:
        return pixels[:, :, 0].copy()
    return np.asarray(cv2.cvtColor(pixels[:, :, :3], cv2.COLOR_BGR2GRAY), np.uint8)


def _alike(grey: Grey, page: Grey) -> bool:
    """Whether the image looks as the page does: decode arrays, masks and clips may make them differ."""
    rough = np.asarray(cv2.resize(grey, page.shape[::-1], interpolation=cv2.INTER_NEAREST_EXACT), np.uint8)  # as drawn
    factor = _SMALL / max(page.shape)
    size = (max(1, round(page.shape[1] * factor)), max(1, round(page.shape[0] * factor)))
    pictures = (cv2.resize(halved(g, 2 * _SMALL), size, interpolation=cv2.INTER_AREA) for g in (rough, page))
    own, shown = (picture.astype(np.float32) for picture in pictures)
    if own.std() < 2 or shown.std() < 2:
        return bool(np.abs(own.mean() - shown.mean()) < 16)
    correlation: float = np.corrcoef(own.ravel(), shown.ravel())[0, 1]
    return bool(correlation > _LIKE)
