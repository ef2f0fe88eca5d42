"""What happens to paper: own models of scanners, copiers, fax machines and phones.

Each takes a clean page and gives pixels with the 3 × 3 map from the clean page's pixels to theirs.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
import numpy.typing as npt

from benchmarks.reading.layouts import Drawn

Grey = npt.NDArray[np.uint8]
Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Damaged:
    """Pixels as a scanner gives them, the map from the clean page to them, resolution, and whether 1-bit or JPEG."""

    image: Grey
    matrix: Matrix
    dpi: float
    bilevel: bool = False
    jpeg: bool = False


def clean300(page: Drawn, _: Random) -> Damaged:
    """Untouched."""
    return Damaged(page.image, np.eye(3), 300)


def clean150(page: Drawn, _: Random) -> Damaged:
    """Scanned at 150 dpi."""
    return _scaled(Damaged(page.image, np.eye(3), 300), 0.5)


def office(page: Drawn, rng: Random) -> Damaged:
    """An office scanner: a little skew, soft optics, uneven light, grain, JPEG."""
    noise = np.random.default_rng(rng.getrandbits(32))
    skewed, matrix = _skewed(page.image, rng.uniform(-1.8, 1.8))
    soft = cv2.GaussianBlur(skewed, (0, 0), rng.uniform(0.6, 1.0)).astype(np.float32)
    soft = 40 + soft * (205 / 255)
    lit = soft * _light(soft.shape, rng, 0.12) + noise.normal(0, 6, soft.shape)
    return Damaged(_jpeg(_bytes(lit), rng.randint(60, 85)), matrix, 300, jpeg=True)


def photocopy(page: Drawn, rng: Random) -> Damaged:
    """A copy of a copy, scanned to 1 bit at 200 dpi: ink spread, broken strokes, specks, a dark edge."""
    noise = np.random.default_rng(rng.getrandbits(32))
    skewed, matrix = _skewed(page.image, rng.uniform(-1.5, 1.5))
    copy = _scaled(Damaged(skewed, matrix, 300), 2 / 3)
    grey = copy.image.astype(np.float32)
    for _ in range(2):
        grey = cv2.GaussianBlur(grey, (0, 0), 0.7)
        grey = np.where(grey + noise.normal(0, 20, grey.shape) < rng.uniform(150, 190), 0.0, 255.0).astype(np.float32)
    ink = grey < 128
    ink |= noise.random(ink.shape) < 0.002
    ink[:, : rng.randint(2, 12)] = True
    return Damaged(np.where(ink, 0, 255).astype(np.uint8), copy.matrix, 200, bilevel=True)


def fax(page: Drawn, rng: Random) -> Damaged:
    """A standard fax: 204 × 98 dpi, 1 bit, each row stored twice so that pixels are nearly square."""
    noise = np.random.default_rng(rng.getrandbits(32))
    skewed, matrix = _skewed(page.image, rng.uniform(-0.8, 0.8))
    height, width = skewed.shape
    size = (round(width * 204 / 300), round(height * 98 / 300))
    small = cv2.resize(skewed, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    ink = small + noise.normal(0, 18, small.shape) < 150
    ink ^= noise.random(ink.shape) < 0.0015
    rows = np.repeat(np.where(ink, 0, 255).astype(np.uint8), 2, axis=0)
    scale = np.diag([size[0] / width, 2 * size[1] / height, 1.0])
    return Damaged(rows, scale @ matrix, 204, bilevel=True)


def phone(page: Drawn, rng: Random) -> Damaged:
    """A phone's photo: perspective, a table around the sheet, a shadow, soft focus, JPEG."""
    noise = np.random.default_rng(rng.getrandbits(32))
    height, width = page.image.shape
    frame = (round(width * 1.12), round(height * 1.08))
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    reach = 0.035 * width
    shift = np.array([[rng.uniform(-reach, reach), rng.uniform(-reach, reach)] for _ in range(4)], np.float32)
    inside = corners + np.array([width * 0.06, height * 0.04], np.float32) + shift
    matrix = cv2.getPerspectiveTransform(corners, inside.astype(np.float32))
    table = rng.randint(60, 110)
    warped = cv2.warpPerspective(page.image, matrix, frame, flags=cv2.INTER_AREA, borderValue=table)
    grey = 25 + warped.astype(np.float32) * (200 / 255)
    grey = cv2.GaussianBlur(grey, (0, 0), rng.uniform(0.9, 1.5))
    lit = grey * _light(grey.shape, rng, 0.35) + noise.normal(0, 5, grey.shape)
    photo = Damaged(_bytes(lit), matrix, 300, jpeg=True)
    small = _scaled(photo, rng.uniform(0.75, 0.95))
    return Damaged(_jpeg(small.image, rng.randint(70, 88)), small.matrix, small.dpi, jpeg=True)


def bleed(page: Drawn, rng: Random) -> Damaged:
    """Show-through of the other side and a round stamp over the text, on an office scan."""
    other = cv2.GaussianBlur(cv2.flip(page.image, 1), (0, 0), 2.5).astype(np.float32)
    front = page.image.astype(np.float32)
    through = 255 - (255 - np.roll(other, rng.randint(20, 60), axis=0)) * rng.uniform(0.18, 0.3)
    both = np.minimum(front, through)
    _stamp(both, rng)
    return office(Drawn(_bytes(both)), rng)


def turned90(page: Drawn, rng: Random) -> Damaged:
    """An office scan lying on its side."""
    return _turned(office(page, rng), 90)


def turned180(page: Drawn, rng: Random) -> Damaged:
    """An office scan upside down."""
    return _turned(office(page, rng), 180)


def turned270(page: Drawn, rng: Random) -> Damaged:
    """An office scan lying on its other side."""
    return _turned(office(page, rng), 270)


def _turned(scan: Damaged, degrees: int) -> Damaged:
    """Clockwise."""
    height, width = scan.image.shape
    turns = {
        90: (cv2.ROTATE_90_CLOCKWISE, [[0, -1, height], [1, 0, 0], [0, 0, 1]]),
        180: (cv2.ROTATE_180, [[-1, 0, width], [0, -1, height], [0, 0, 1]]),
        270: (cv2.ROTATE_90_COUNTERCLOCKWISE, [[0, 1, 0], [-1, 0, width], [0, 0, 1]]),
    }
    how, matrix = turns[degrees]
    return Damaged(
        cv2.rotate(scan.image, how), np.array(matrix, float) @ scan.matrix, scan.dpi, scan.bilevel, scan.jpeg
    )


def _skewed(image: Grey, degrees: float) -> tuple[Grey, Matrix]:
    height, width = image.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    paper = int(np.median(image))
    turned = cv2.warpAffine(image, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=paper)
    return turned, np.vstack([matrix, [0, 0, 1]])


def _scaled(scan: Damaged, factor: float) -> Damaged:
    height, width = scan.image.shape
    size = (round(width * factor), round(height * factor))
    small = cv2.resize(scan.image, size, interpolation=cv2.INTER_AREA)
    scale = np.diag([size[0] / width, size[1] / height, 1.0])
    return Damaged(small, scale @ scan.matrix, scan.dpi * factor, scan.bilevel, scan.jpeg)


def _light(shape: tuple[int, ...], rng: Random, depth: float) -> npt.NDArray[np.float32]:
    """A slow fall of light over the page, 1 at its brightest."""
    angle = rng.uniform(0, 2 * math.pi)
    y, x = np.mgrid[-1 : 1 : shape[0] * 1j, -1 : 1 : shape[1] * 1j].astype(np.float32)
    slope = (x * math.cos(angle) + y * math.sin(angle)) / math.sqrt(2)
    return (1 - depth * (slope + 1) / 2).astype(np.float32)


def _stamp(grey: npt.NDArray[np.float32], rng: Random) -> None:
    height, width = grey.shape
    centre = (rng.randint(width // 4, 3 * width // 4), rng.randint(height // 3, 4 * height // 5))
    layer = np.full(grey.shape, 255, np.uint8)
    for radius, weight in ((240, 10), (190, 5)):
        cv2.circle(layer, centre, radius, 90, weight, cv2.LINE_AA)
    cv2.putText(layer, "PEHATKA", (centre[0] - 150, centre[1] + 20), cv2.FONT_HERSHEY_SIMPLEX, 2, 90, 6, cv2.LINE_AA)
    np.minimum(grey, layer.astype(np.float32), out=grey)


def _bytes(grey: npt.NDArray[np.float32]) -> Grey:
    return np.clip(grey, 0, 255).astype(np.uint8)


def _jpeg(image: Grey, quality: int) -> Grey:
    _, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8)


DAMAGES: dict[str, Callable[[Drawn, Random], Damaged]] = {
    "clean300": clean300,
    "clean150": clean150,
    "office": office,
    "photocopy": photocopy,
    "fax": fax,
    "phone": phone,
    "bleed": bleed,
    "turned90": turned90,
    "turned180": turned180,
    "turned270": turned270,
}
