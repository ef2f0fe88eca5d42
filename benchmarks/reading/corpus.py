"""The seeded set: one-page scan PDFs with truth in page points."""

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import cv2
import numpy as np
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from benchmarks.reading.damage import DAMAGES, Damaged
from benchmarks.reading.hard import HARD
from benchmarks.reading.layouts import LAYOUTS, Drawn, Sides


@dataclass(frozen=True, slots=True)
class Truth:
    """What a page says: words and cells with boxes in points of the page as stored."""

    layout: str
    damage: str
    words: list[tuple[str, Sides]]
    cells: list[tuple[str, Sides]]


def make(
    folder: Path, seed: int, layouts: list[str], damages: list[str], variants: int
) -> Iterator[tuple[Path, Truth]]:
    """Pages and their truth; drawn once, then taken from the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for layout in layouts:
        for damage in damages:
            for variant in range(variants):
                path = folder / f"{seed}-{layout}-{damage}-{variant}.pdf"
                truth = path.with_suffix(".json")
                if not truth.exists():
                    _draw(path, Random(zlib.crc32(path.name.encode())), layout, damage)
                rows = json.loads(truth.read_text("utf-8"))
                yield path, Truth(**rows)


def _draw(path: Path, rng: Random, layout: str, damage: str) -> None:
    page = (LAYOUTS | HARD)[layout](rng)
    scan = DAMAGES[damage](page, rng)
    write_pdf(path, scan)
    truth = truth_of(page, scan, layout, damage)
    path.with_suffix(".json").write_text(json.dumps(asdict(truth), ensure_ascii=False), "utf-8")


def truth_of(page: Drawn, scan: Damaged, layout: str, damage: str) -> Truth:
    """The page's words and cells where the damage has put them."""
    words = [(w.text, _moved(w.box, scan)) for w in page.words]
    return Truth(layout, damage, words, [(c.text, _moved(c.box, scan)) for c in page.cells])


def _moved(box: Sides, scan: Damaged) -> Sides:
    """A box of the clean page in points of the damaged one: around its four corners."""
    x0, y0, x1, y1 = box
    corners = np.array([[[x0, y0], [x1, y0], [x1, y1], [x0, y1]]], np.float64)
    moved = cv2.perspectiveTransform(corners, scan.matrix)[0] * 72 / scan.dpi
    left, top = moved.min(axis=0)
    right, bottom = moved.max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def write_pdf(path: Path, scan: Damaged) -> None:
    """One page that is one image, as a scanner stores it: 1-bit, JPEG or lossless."""
    height, width = scan.image.shape
    points = (width * 72 / scan.dpi, height * 72 / scan.dpi)
    if scan.bilevel:
        Image.fromarray(scan.image).convert("1").save(path, resolution=scan.dpi)
        return
    data = io.BytesIO()
    Image.fromarray(scan.image).save(data, "JPEG" if scan.jpeg else "PNG", quality=80)
    sheet = canvas.Canvas(str(path), pagesize=points, invariant=1)
    sheet.drawImage(ImageReader(data), 0, 0, *points)
    sheet.save()
