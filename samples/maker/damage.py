"""What scanners and phones do to a page. Seeded: the same page gives the same bytes."""

from __future__ import annotations

from io import BytesIO

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

Grey = NDArray[np.uint8]


def render(pdf: bytes, dpi: float) -> list[Grey]:
    """Every page as a grey image."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72, grayscale=True).to_numpy().copy() for page in document]
    finally:
        document.close()


def clean_scan(page: Grey) -> Grey:
    """A good scanner: hardly any noise, nothing askew."""
    noise = np.random.default_rng(1).normal(0, 1.5, page.shape)
    return _clipped(page.astype(np.float64) + noise)


def office_scan(page: Grey, seed: int) -> Grey:
    """An office scanner: up to 1.2° askew, noise, light that falls off towards an edge, a soft lens, specks."""
    rng = np.random.default_rng(seed)
    height, width = page.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(rng.uniform(0.5, 1.2)) * rng.choice([-1, 1]), 1)
    askew = cv2.warpAffine(page, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=250)
    soft = cv2.GaussianBlur(askew, (0, 0), 0.8).astype(np.float64)
    light = np.linspace(1.0, 0.86, width)[None, :] * np.linspace(0.97, 1.0, height)[:, None]
    grey = soft * 0.88 * light + 14 + rng.normal(0, 5, page.shape)
    for _ in range(40):
        x, y = int(rng.integers(0, width)), int(rng.integers(0, height))
        cv2.circle(grey, (x, y), int(rng.integers(1, 3)), float(rng.integers(60, 160)), -1)
    return _clipped(grey)


def phone_photo(page: Grey, seed: int) -> NDArray[np.uint8]:
    """A sheet photographed on a table: perspective, a shadow from one side, a warm lamp, a slight blur. RGB."""
    rng = np.random.default_rng(seed)
    height, width = page.shape
    table = (int(width * 1.12), int(height * 1.1))
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    shifts = rng.uniform(-0.018, 0.018, (4, 2)) * [width, height]
    placed = (corners + np.array([width * 0.06, height * 0.05]) + shifts).astype(np.float32)
    warp = cv2.getPerspectiveTransform(corners, placed)
    photo = cv2.warpPerspective(page, warp, table, flags=cv2.INTER_AREA, borderValue=92).astype(np.float64)
    photo = cv2.GaussianBlur(photo, (0, 0), 0.9)
    across, down = np.meshgrid(np.linspace(0, 1, table[0]), np.linspace(0, 1, table[1]))
    light = 0.95 - 0.28 / (1 + np.exp(-(across + 0.35 * down - 1.0) * 9)) - 0.08 * down
    warm = np.array([1.0, 0.97, 0.9])
    colour = (photo * light)[:, :, None] * warm + rng.normal(0, 3, (table[1], table[0], 1))
    return _clipped(colour)


def jpeg(image: NDArray[np.uint8], quality: int, dpi: int) -> bytes:
    """The image as JPEG."""
    out = BytesIO()
    Image.fromarray(image).save(out, "JPEG", quality=quality, dpi=(dpi, dpi), optimize=True)
    return out.getvalue()


def image_pdf(pages: list[bytes], paper: tuple[float, float], title: str) -> bytes:
    """A PDF that holds nothing but one JPEG a page, as scanners write them."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=paper, invariant=1)
    canvas.setTitle(title)
    for page in pages:
        canvas.drawImage(ImageReader(BytesIO(page)), 0, 0, *paper)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _clipped(image: NDArray[np.float64]) -> NDArray[np.uint8]:
    return np.clip(np.rint(image), 0, 255).astype(np.uint8)
