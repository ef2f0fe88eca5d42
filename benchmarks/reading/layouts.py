"""Pages drawn clean at 300 dpi, with the truth of every word and table cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from benchmarks.reading import content

DPI = 300
A4 = (2480, 3508)
SLIDE = (3000, 2250)  # 10 × 7.5 inches
_FONTS = Path("/usr/share/fonts/truetype")
FACES = {
    "serif": "liberation/LiberationSerif-{}.ttf",
    "sans": "liberation/LiberationSans-{}.ttf",
    "dejavu": "dejavu/DejaVuSerif.ttf",
}
Sides = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class TrueWord:
    """A word and the box of its ink, in pixels of the clean page."""

    text: str
    box: Sides


@dataclass(frozen=True, slots=True)
class TrueCell:
    """A table cell: its text and its frame, in pixels of the clean page."""

    text: str
    box: Sides


@dataclass(slots=True)
class Drawn:
    """A clean page in grey and what is on it."""

    image: npt.NDArray[np.uint8]
    words: list[TrueWord] = field(default_factory=list)
    cells: list[TrueCell] = field(default_factory=list)
    dpi: int = DPI


class Sheet:
    """A blank page to draw on that remembers its words."""

    def __init__(self, size: tuple[int, int], paper: int = 255, ink: int = 0) -> None:
        self._image = Image.new("L", size, paper)
        self._draw = ImageDraw.Draw(self._image)
        self._ink = ink
        self.words: list[TrueWord] = []
        self.cells: list[TrueCell] = []

    def word(self, x: float, baseline: float, text: str, font: ImageFont.FreeTypeFont) -> float:
        """Draw one word; the pen's place after it."""
        self._draw.text((x, baseline), text, fill=self._ink, font=font, anchor="ls")
        left, top, right, bottom = font.getbbox(text, anchor="ls")
        self.words.append(TrueWord(text, (x + left, baseline + top, x + right, baseline + bottom)))
        return x + font.getlength(text)

    def line(self, x: float, baseline: float, words: list[str], font: ImageFont.FreeTypeFont, width: float = 0) -> None:
        """Words in a line, spread over the width when one is given."""
        space = font.getlength(" ")
        if width and len(words) > 1:
            spare = width - sum(font.getlength(w) for w in words)
            space = spare / (len(words) - 1)
        for text in words:
            x = self.word(x, baseline, text, font) + space

    def paragraph(
        self, x: float, top: float, text: str, font: ImageFont.FreeTypeFont, width: float, floor: float
    ) -> float:
        """Justified text until the floor; where the next line would start."""
        lines = wrapped(text, font, width)
        step = font.size * 1.25
        for i, words in enumerate(lines):
            if top + step > floor:
                break
            self.line(x, top + font.size, words, font, width if i < len(lines) - 1 else 0)
            top += step
        return top

    def rule(self, x0: float, y0: float, x1: float, y1: float, weight: int = 3) -> None:
        """A straight line."""
        self._draw.line((x0, y0, x1, y1), fill=self._ink, width=weight)

    def done(self) -> Drawn:
        """The page."""
        return Drawn(np.asarray(self._image).copy(), self.words, self.cells)


def font(face: str, points: float, bold: bool = False) -> ImageFont.FreeTypeFont:
    """A typeface at a size in points."""
    name = FACES[face].format("Bold" if bold else "Regular")
    return ImageFont.truetype(str(_FONTS / name), round(points * DPI / 72))


def wrapped(text: str, face: ImageFont.FreeTypeFont, width: float) -> list[list[str]]:
    """Words by line."""
    lines: list[list[str]] = [[]]
    for word in text.split():
        if lines[-1] and face.getlength(" ".join([*lines[-1], word])) > width:
            lines.append([])
        lines[-1].append(word)
    return lines


def prose(rng: Random) -> Drawn:
    """Justified paragraphs, 9–14 pt, one of three typefaces, a heading and a page number."""
    sheet = Sheet(A4)
    face, points = rng.choice(sorted(FACES)), rng.choice((9, 10, 11, 12, 14))
    body = font(face, points)
    sheet.line(300, 330, ["Розділ", str(rng.randint(1, 9))], font(face, points + 3, bold=True))
    top = 420.0
    while top < 3100:
        text = " ".join(content.sentence(rng) for _ in range(rng.randint(2, 4)))
        top = sheet.paragraph(250, top, text, body, 1980, 3200) + body.size * 0.5
    sheet.word(1230, 3350, str(rng.randint(2, 40)), font(face, 10))
    return sheet.done()


def columns(rng: Random) -> Drawn:
    """Two columns of prose."""
    sheet = Sheet(A4)
    body = font(rng.choice(("serif", "sans")), rng.choice((10, 11)))
    for left in (220, 1290):
        top = 300.0
        while top < 3050:
            top = sheet.paragraph(left, top, content.sentence(rng), body, 970, 3150) + body.size * 0.4
    return sheet.done()


def slide(rng: Random) -> Drawn:
    """A slide: a big heading and a few items; every third one white on dark."""
    dark = rng.random() < 1 / 3
    sheet = Sheet(SLIDE, *((35, 255) if dark else (255, 0)))
    sheet.line(200, 300, ["Підсумки", "роботи", "за", str(rng.randint(2019, 2025)), "рік"], font("sans", 30, bold=True))
    body, top = font("sans", rng.choice((18, 20, 24))), 480.0
    while top < 1800:
        top = sheet.paragraph(220, top, content.sentence(rng), body, 2500, 2050) + body.size * 0.7
    return sheet.done()


def ruled(rng: Random) -> Drawn:
    """A ruled table of counts with a total row and a line above it."""
    return _table(rng, rules=True)


def aligned(rng: Random) -> Drawn:
    """The same table without rules."""
    return _table(rng, rules=False)


def _table(rng: Random, rules: bool) -> Drawn:
    sheet = Sheet(A4)
    body = font(rng.choice(("serif", "sans")), rng.choice((10, 11, 12)))
    top = sheet.paragraph(250, 300, content.sentence(rng), body, 1980, 900) + 60
    edges = [250, 370, 1250, 1590, 1910, 2230]
    heads = ["№", "Назва комісії", "Засідань", "Питань", "Частка, %"]
    bottom = _row(sheet, edges, top, heads, body)
    tops = [top, bottom]
    for number in range(1, rng.randint(12, 20)):
        share = f"{rng.randint(1, 40)},{rng.randint(0, 9)}"
        row = [str(number), f"З питань {content.topic(rng)}", content.count(rng), content.count(rng), share]
        tops.append(_row(sheet, edges, tops[-1], row, body))
    tops.append(_row(sheet, edges, tops[-1], ["", "Усього", content.count(rng), content.count(rng), "100"], body))
    if rules:
        for y in tops:
            sheet.rule(edges[0], y, edges[-1], y)
        for x in edges:
            sheet.rule(x, tops[0], x, tops[-1])
    return sheet.done()


def _row(sheet: Sheet, edges: list[int], top: float, texts: list[str], face: ImageFont.FreeTypeFont) -> float:
    """One row of cells; its bottom edge."""
    wraps = [wrapped(t, face, b - a - 40) for t, a, b in zip(texts, edges, edges[1:], strict=False)]
    step = face.size * 1.2
    bottom = top + 24 + step * max(map(len, wraps))
    for text, lines, x0, x1 in zip(texts, wraps, edges, edges[1:], strict=False):
        for i, words in enumerate(lines):
            sheet.line(x0 + 20, top + 10 + face.size + i * step, words, face)
        sheet.cells.append(TrueCell(text, (x0, top, x1, bottom)))
    return float(round(bottom))


LAYOUTS: dict[str, Callable[[Random], Drawn]] = {
    "prose": prose,
    "slide": slide,
    "ruled": ruled,
    "aligned": aligned,
    "columns": columns,
}
