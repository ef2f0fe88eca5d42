"""Annotated reports as pages: a PDF with a text layer, and scans of it in any condition, with the place of every word.

The lines of report.txt are kept; prose is set in proportional type and justified, what stands in columns stays in
columns, short pages of few words become slides.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

import numpy as np
import pikepdf
import pypdfium2
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from benchmarks.placed import Placed, Rendered
from benchmarks.reading.corpus import truth_of, write_pdf
from benchmarks.reading.damage import DAMAGES
from benchmarks.reading.layouts import Drawn, TrueWord

LEVELS = {"clean": "clean300", "office": "office", "photocopy": "photocopy", "phone": "phone"}
"""Names of scans, and the damage that makes each."""

A4 = (595.0, 842.0)
SLIDE = (720.0, 540.0)
DPI = 300
_FONTS = Path("/usr/share/fonts/truetype")
_BODY, _SPARE = "liberation/LiberationSerif-Regular.ttf", "dejavu/DejaVuSans.ttf"
SLIDE_BODY = "liberation/LiberationSans-Regular.ttf"
_GAP = re.compile(r"\S+(?:\s\S+)*")
_NUMERIC = re.compile(r"[-–+±]?[\d\s.,:%/–-]+")


@dataclass(frozen=True, slots=True)
class Style:
    """How a page of text is set: sizes in points."""

    page: tuple[float, float]
    margin: float
    size: float
    leading: float
    step: float
    right: float
    face: str
    numbered: bool = False


def draw(text: str, path: Path) -> Rendered:
    """A report's text (form feeds between pages) as a PDF with a text layer; long pages run over to a further one."""
    sheets = [sheet.expandtabs().split("\n") for sheet in text.split("\f")]
    slides = _is_deck(sheets)
    pen = Pen(path)
    for sheet in sheets:
        style = _slide_style(sheet) if slides else _page_style(sheet)
        pen.turn(style)
        for line, last in with_ends(trimmed(sheet)):
            pen.line(line, style, justify=not slides and not last)
    return pen.done()


def scan(pages: Rendered, level: str, path: Path, seed: int) -> Rendered:
    """The PDF as a scan at one of `LEVELS`, one image a page; the same seed gives the same pixels."""
    rng = Random(f"{path.stem} {level} {seed}")
    moved: list[Placed] = []
    with tempfile.TemporaryDirectory() as folder, pikepdf.new() as out:
        for number, image in enumerate(_rasters(pages.path), 1):
            words = [w for w in pages.words if w.page == number]
            drawn = Drawn(image, [TrueWord(w.text, _pixels(w)) for w in words])
            damaged = DAMAGES[LEVELS[level]](drawn, rng)
            sheet = Path(folder) / f"{number}.pdf"
            write_pdf(sheet, damaged)
            with pikepdf.open(sheet) as one:
                out.pages.extend(one.pages)
                places = truth_of(drawn, damaged, "", level).words
                moved += [_at(w, box) for w, (_, box) in zip(words, places, strict=True)]
            del damaged
        out.save(path, deterministic_id=True)
    return Rendered(path, tuple(moved))


def _at(word: Placed, box: tuple[float, float, float, float]) -> Placed:
    return replace(word, x0=box[0], top=box[1], x1=box[2], bottom=box[3])


def _pixels(word: Placed) -> tuple[float, float, float, float]:
    scale = DPI / 72
    return (word.x0 * scale, word.top * scale, word.x1 * scale, word.bottom * scale)


def _rasters(path: Path) -> Iterator[np.ndarray[tuple[int, int], np.dtype[np.uint8]]]:
    document = pypdfium2.PdfDocument(path)
    try:
        for page in document:
            yield np.asarray(page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L"))
    finally:
        document.close()


def _is_deck(sheets: Sequence[Sequence[str]]) -> bool:
    """Many pages of few short lines are slides."""
    filled = [[line for line in sheet if line.strip()] for sheet in sheets]
    return len(sheets) >= 5 and sum(len(s) <= 14 and max(map(len, s), default=0) < 60 for s in filled) > len(sheets) / 2


def trimmed(sheet: Sequence[str]) -> list[str]:
    """Without empty lines at both ends, never more than one between others."""
    text = re.sub(r"\n(\s*\n){2,}", "\n\n", "\n".join(line.rstrip() for line in sheet))
    return text.strip("\n").split("\n")


def with_ends(lines: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Each line, and whether a paragraph ends with it."""
    width = max(map(len, lines), default=0)
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        yield line, not following.strip() or len(line) < 0.75 * width or len(segments_of(following)) > 1


def segments_of(line: str) -> list[re.Match[str]]:
    """Runs of words parted by two spaces or more."""
    return list(_GAP.finditer(line))


def _page_style(sheet: Sequence[str]) -> Style:
    face, size, margin = typeface(_BODY), 11.0, 50.0
    columns = max([len(line.rstrip()) for line in sheet] + [60])
    step = min((A4[0] - 2 * margin) / columns, 0.62 * size)
    prose = [line for line in sheet if len(segments_of(line)) == 1]
    widths = [_indent(line) * step + width_of(line.strip(), face, size) for line in prose]
    right = min(margin + max(widths, default=0), A4[0] - margin)
    return Style(A4, margin, size, 1.2 * size, step, right, face)


def _slide_style(sheet: Sequence[str]) -> Style:
    lines = len(trimmed(sheet)) or 1
    size = min(28.0, (SLIDE[1] - 100) / lines / 1.35)
    longest = max([len(line.rstrip()) for line in sheet] + [1])
    size = min(size, (SLIDE[0] - 120) / (0.56 * longest))
    return Style(SLIDE, 60.0, size, 1.35 * size, 0.6 * size, SLIDE[0] - 60, typeface(SLIDE_BODY))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


@cache
def typeface(file: str) -> str:
    """Register a typeface; its name."""
    name = Path(file).stem
    pdfmetrics.registerFont(TTFont(name, str(_FONTS / file)))
    return name


def _face_for(text: str, face: str) -> str:
    """The face, or one that has every letter of the text."""
    has = pdfmetrics.getFont(face).face.charToGlyph
    return face if all(ord(c) in has for c in text) else typeface(_SPARE)


def width_of(text: str, face: str, size: float) -> float:
    """Width of the text in points."""
    return float(pdfmetrics.stringWidth(text, _face_for(text, face), size))


def _places(segments: Sequence[re.Match[str]], style: Style) -> tuple[list[float], float]:
    """Where each run of words begins, and where the last one ends."""
    places, end = [], 0.0
    for found in segments:
        width = width_of(found[0], style.face, style.size)
        x = style.margin + found.start() * style.step
        if _NUMERIC.fullmatch(found[0]):
            x = style.margin + found.end() * style.step - width
        places.append(max(x, end + style.size if end else 0.0))
        end = places[-1] + width
    return places, end


class Pen:
    """Writes lines down pages and remembers where each word went; numbers of pages are no words of the report."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._canvas = canvas.Canvas(str(path), invariant=1)
        self._words: list[Placed] = []
        self._page = 0
        self._top = 0.0

    def turn(self, style: Style) -> None:
        """Start a page."""
        if self._page:
            self._canvas.showPage()
        self._canvas.setPageSize(style.page)
        self._page += 1
        self._top = style.margin
        if style.numbered:
            self._canvas.setFont(style.face, 0.6 * style.size)
            self._canvas.drawRightString(style.page[0] - 0.6 * style.margin, 0.4 * style.margin, str(self._page))

    def skip(self, points: float) -> None:
        """Leave space."""
        self._top += points

    def line(self, line: str, style: Style, *, justify: bool) -> None:
        """One line of the report; an empty one is half a line's space."""
        if not line.strip():
            self._top += style.leading / 2
            return
        if self._top + style.leading > style.page[1] - style.margin:
            self.turn(style)
        segments = segments_of(line)
        if len(segments) > 1:
            self._columns(segments, style)
        else:
            self._prose(line, style, justify=justify)
        self._top += style.leading

    def _columns(self, segments: Sequence[re.Match[str]], style: Style) -> None:
        """Each run of words at its column; numbers end where theirs end. A row that is too wide is set smaller."""
        places, end = _places(segments, style)
        while end > style.page[0] and style.size > 1:
            style = replace(style, size=0.95 * style.size)
            places, end = _places(segments, style)
        for found, x in zip(segments, places, strict=True):
            self._run(found[0].split(), x, width_of(" ", style.face, style.size), style)

    def _prose(self, line: str, style: Style, *, justify: bool) -> None:
        words, room = line.split(), style.page[0] - style.margin - _indent(line) * style.step
        while style.size > 1 and width_of(line.strip(), style.face, style.size) > room:
            style = replace(style, size=0.95 * style.size)
        natural = sum(width_of(w, style.face, style.size) for w in words)
        space = width_of(" ", style.face, style.size)
        x = style.margin + _indent(line) * style.step
        spare = style.right - x - natural
        if justify and _indent(line) < 7 and natural > 0.7 * (style.right - x):
            space = max(space, spare / max(1, len(words) - 1))
        self._run(words, x, space, style)

    def _run(self, words: Iterable[str], x: float, space: float, style: Style) -> None:
        baseline = self._top + 0.8 * style.size
        for text in words:
            face = _face_for(text, style.face)
            self._canvas.setFont(face, style.size)
            self._canvas.drawString(x, style.page[1] - baseline, text)
            end = x + width_of(text, style.face, style.size)
            box = (x, self._top, end, self._top + style.size)
            self._words.append(Placed(len(self._words), text, self._page, *box))
            x = end + space

    def done(self) -> Rendered:
        """Save the file."""
        self._canvas.save()
        return Rendered(self._path, tuple(self._words))
