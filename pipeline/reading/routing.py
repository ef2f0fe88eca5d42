"""The way a page is read: its text layer, OCR, or both; always with the reason."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
from pypdfium2 import raw

from pipeline.reading.engines.engines import Grey
from pipeline.reading.files.glance import Glance
from pipeline.reading.files.space import PageSpace, Rectangle
from pipeline.reading.images.islands import islands
from pipeline.reading.repairs.looks import looks
from schemas.document import Word

Way = Literal["layer", "ocr", "both", "blank"]

_FEW = 30  # words: a page with fewer may have its text elsewhere
_MUCH = 0.25  # of the page: images that large may be scans of text
_LETTERS = 40  # marks the size of letters outside the words from which on OCR is worth its time
_DRAWN = 400  # drawn shapes: text turned into outlines has that many
_SPECKS = 7  # pixels of a rough glance; a page's number alone has more
_MOST = 3000  # objects looked at
_WHITE, _LIGHT = 250, 215  # of letters, and of the page around them, from which on nobody sees them


@dataclass(frozen=True, slots=True)
class Route:
    """How to read a page, and why."""

    way: Way
    reason: str


@dataclass(frozen=True, slots=True)
class Made:
    """What a page is made of: share covered by images, whether text is hidden, how many shapes are drawn."""

    images: float
    hidden: float
    shapes: int


def route(glance: Glance, words: Sequence[Word]) -> Route:
    """Which way to read a page whose text layer has these words."""
    made = made_of(glance)
    if words and made.images < _MUCH and len(words) >= _FEW and made.shapes < _DRAWN:
        return _by_looks(words, "")
    grey = glance.grey
    if not words:
        return Route("ocr", "no text layer") if has_ink(grey) else Route("blank", "nothing is printed on the page")
    outside, explained = unexplained(grey, words, grey.shape[1] / glance.page.get_width())
    if made.hidden > 0.5 and made.images > 0.5:
        return Route("ocr", "the text layer is hidden: another program's OCR of a scan")
    if outside >= _LETTERS and explained < 0.5:
        fault = looks([w.text for w in words]).fault
        told = f"the text layer of {len(words)} words covers {explained:.0%} of the ink"
        return Route("ocr", f"{told}; {fault}") if fault else Route("both", told)
    return _by_looks(words, f", {explained:.0%} of the ink" if explained < 1 else "")


def _by_looks(words: Sequence[Word], more: str) -> Route:
    seen = looks([w.text for w in words])
    if seen.fault and (seen.known is not None or seen.junk > 0.03 or seen.accented > 0.2):
        return Route("ocr", f"the text layer is not Ukrainian text: {seen.fault}")
    mixed = f"; {seen.mixed:.0%} of them mix alphabets" if seen.mixed > 0.05 else ""
    return Route("layer", f"text layer of {len(words)} words{more}{mixed}")


def made_of(glance: Glance) -> Made:
    """Images, hidden text and shapes of a page; text under an image, or white on its paper, is hidden, too."""
    page, space = glance.page, PageSpace.of(glance.page)
    width, height = page.get_size()
    images = 0.0
    texts = hidden = shapes = 0
    shown: list[tuple[float, float]] = []  # middles of what is written so far and seen
    white: list[Rectangle] = []  # what is written in white, in page space
    for count, thing in enumerate(page.get_objects(max_depth=3)):
        if count >= _MOST:
            break
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = thing.get_bounds()
            images += max(0.0, right - left) * max(0.0, top - bottom) / (width * height)
            still = [(x, y) for x, y in shown if not (left <= x <= right and bottom <= y <= top)]
            if len(still) < len(shown) and _is_opaque(thing):
                hidden += len(shown) - len(still)
                shown = still
        elif thing.type == raw.FPDF_PAGEOBJ_TEXT:
            texts += 1
            left, bottom, right, top = thing.get_bounds()
            if raw.FPDFTextObj_GetTextRenderMode(thing) == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
                hidden += 1
            elif _is_white(thing):
                white.append(space.rectangle(left, bottom, right, top))
            else:
                shown.append(((left + right) / 2, (bottom + top) / 2))
        elif thing.type == raw.FPDF_PAGEOBJ_PATH:
            shapes += 1
    if images > _MUCH and white:
        hidden += sum(_is_on_paper(glance.grey, place, glance.grey.shape[1] / width) for place in white)
    return Made(min(images, 1.0), hidden / texts if texts else 0.0, shapes)


def _is_white(text: pdfium.PdfObject) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    told = raw.FPDFPageObj_GetFillColor(text, *map(ctypes.byref, (red, green, blue, alpha)))
    return bool(told) and (alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE)


def _is_on_paper(grey: Grey, place: Rectangle, scale: float) -> bool:
    """Whether white letters stand where the page is light, too; `scale` is pixels a point."""
    x0, top, x1, bottom = (max(0, int(v * scale)) for v in place)
    part = grey[top : bottom + 1, x0 : x1 + 1]
    return part.size > 0 and float(np.median(part)) > _LIGHT


def _is_opaque(image: pdfium.PdfObject) -> bool:
    """Whether nothing is seen through an image: it is not transparent and has no mask."""
    if raw.FPDFPageObj_HasTransparency(image) or not isinstance(image, pdfium.PdfImage):
        return False
    bitmap = image.get_bitmap(render=True)
    is_opaque = bitmap.n_channels < 4 or bool((bitmap.to_numpy()[:, :, 3] == 255).all())
    bitmap.close()
    return is_opaque


def has_ink(grey: Grey) -> bool:
    """Whether anything but paper is there: more than a few specks that differ from the page's own colour."""
    differs = np.abs(grey.astype(np.int16) - int(np.median(grey))) > 40
    return bool(differs.sum() > _SPECKS)


def unexplained(grey: Grey, words: Sequence[Word], scale: float) -> tuple[int, float]:
    """(marks the size of letters outside the words' boxes, share of such marks that lies inside)."""
    paper = int(np.median(grey))
    ink = (np.abs(grey.astype(np.int16) - paper) > 60).astype(np.uint8)
    _, stats, middles = islands(ink)
    tall, wide = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    letters = (tall >= 4) & (tall <= 40) & (wide >= 2) & (wide <= 60)
    letters[0] = False
    if not letters.any():
        return 0, 1.0
    covered = _covered(grey, words, scale)
    at = middles[letters].astype(int)
    inside = covered[at[:, 1], at[:, 0]]
    return int((~inside).sum()), float(inside.mean())


def _covered(grey: Grey, words: Sequence[Word], scale: float) -> npt.NDArray[np.bool]:
    """Where words are, with a little around them; `scale` is pixels a point."""
    mask = np.zeros(grey.shape, bool)
    for w in words:
        x0, top, x1, bottom = (int(v * scale) for v in (w.box.x0, w.box.top, w.box.x1, w.box.bottom))
        mask[max(0, top - 2) : bottom + 3, max(0, x0 - 2) : x1 + 3] = True
    return mask
