"""Documents whose pages have text layers of every kind: right, rubbish, hidden, stray, none."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import cv2
import numpy as np
import pikepdf
import pypdfium2
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from benchmarks.reading import content

_WIDTH, _HEIGHT = 595, 842
_FONT = "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"
LAYER, OCR, BOTH, BLANK = "layer", "ocr", "both", "blank"


@dataclass(frozen=True, slots=True)
class Case:
    """A one-page document, the ways of reading it that are right, and what it says."""

    name: str
    path: Path
    ways: tuple[str, ...]
    words: list[str]


Drawer = Callable[[Path, list[str], Random], None]


def cases(folder: Path, seeds: tuple[int, ...] = (1, 2)) -> Iterator[Case]:
    """Every kind of layer, once for each seed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (draw, ways) in _KINDS.items():
        for seed in seeds:
            rng = Random(f"{name}{seed}")
            lines = lines_of(rng, 4 if name == "short" else rng.randint(18, 34))
            path = folder / f"{name}-{seed}.pdf"
            draw(path, lines, rng)
            says = [] if name in ("blank", "photo") else " ".join(lines).split()
            yield Case(path.stem, path, ways, says)


def lines_of(rng: Random, count: int) -> list[str]:
    """Sentences in lines of about 70 characters."""
    words = " ".join(content.sentence(rng) for _ in range(60)).split()
    lines: list[str] = []
    while len(lines) < count:
        line = ""
        while words and len(line) < 70:
            line += words.pop(0) + " "
        lines.append(line.strip())
    return lines


def new_canvas(path: Path | io.BytesIO) -> canvas.Canvas:
    """An A4 page to draw on, with the face that `write` writes in."""
    pdfmetrics.registerFont(TTFont("Case", _FONT))
    return canvas.Canvas(str(path) if isinstance(path, Path) else path, pagesize=(_WIDTH, _HEIGHT), invariant=1)


def write(sheet: canvas.Canvas, lines: list[str], mode: int = 0) -> None:
    """Lines from the top of the page; mode 3 hides them."""
    text = sheet.beginText(60, 780)
    text.setFont("Case", 12)
    text.setLeading(20)
    text.setTextRenderMode(mode)
    for line in lines:
        text.textLine(line)
    sheet.drawText(text)


def plain(path: Path, lines: list[str], _: Random) -> None:
    """A text layer as it should be."""
    sheet = new_canvas(path)
    write(sheet, lines)
    sheet.save()


def _scan_of(lines: list[str], rng: Random) -> Image.Image:
    """A picture of the page, a little noisy."""
    data = io.BytesIO()
    sheet = new_canvas(data)
    write(sheet, lines)
    sheet.save()
    picture = pypdfium2.PdfDocument(data.getvalue())[0].render(scale=200 / 72, grayscale=True).to_numpy()
    noise = np.random.default_rng(rng.getrandbits(32)).normal(-8, 5, picture.shape)
    return Image.fromarray(np.clip(picture + noise, 0, 255).astype(np.uint8))


def _with_scan(path: Path, lines: list[str], rng: Random, over: list[str], mode: int) -> None:
    sheet = new_canvas(path)
    sheet.drawImage(ImageReader(_scan_of(lines, rng)), 0, 0, _WIDTH, _HEIGHT)
    write(sheet, over, mode)
    sheet.save()


def scan(path: Path, lines: list[str], rng: Random) -> None:
    """An image and no text."""
    _with_scan(path, lines, rng, [], 0)


def hidden(path: Path, lines: list[str], rng: Random) -> None:
    """A scanner's own OCR hidden over the scan."""
    _with_scan(path, lines, rng, lines, 3)


def hidden_foreign(path: Path, lines: list[str], rng: Random) -> None:
    """OCR by a scanner set to English, hidden over the scan."""
    table = str.maketrans("абвгдежзийклмнопрстуфхцчшщьюяіїє", "a6BrAexauNKJMHonpcTyoxu4wwblRiie")
    _with_scan(path, lines, rng, [line.lower().translate(table) for line in lines], 3)


def stray(path: Path, lines: list[str], rng: Random) -> None:
    """A scan with an electronic stamp's line of text over it."""
    _with_scan(path, lines, rng, ["Документ підписано кваліфікованим електронним підписом"], 0)


def numbered(path: Path, lines: list[str], rng: Random) -> None:
    """A scan with a drawn page number."""
    _with_scan(path, lines, rng, [str(rng.randint(2, 90))], 0)


def half(path: Path, lines: list[str], rng: Random) -> None:
    """The upper half is text, the lower half a picture of text."""
    middle = len(lines) // 2
    sheet = new_canvas(path)
    write(sheet, lines[:middle])
    picture = _scan_of([""] * middle + lines[middle:], rng)
    top = round((62 + 20 * middle - 14) / _HEIGHT * picture.height)
    lower = picture.crop((0, top, picture.width, picture.height))
    sheet.drawImage(ImageReader(lower), 0, 0, _WIDTH, _HEIGHT * lower.height / picture.height)
    sheet.save()


def _recoded(path: Path, lines: list[str], change: Callable[[str], str]) -> None:
    """A page that looks right and whose ToUnicode says something else."""
    plain(path, lines, Random(0))
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        for thing in file.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
                table = thing.ToUnicode.read_bytes().decode("latin-1")
                thing.ToUnicode.write(_recode(table, change).encode("latin-1"))
        file.save(path)


def _recode(table: str, change: Callable[[str], str]) -> str:
    def other(match: re.Match[str]) -> str:
        return "<" + "".join(f"{ord(c):04X}" for c in change(chr(int(match[1], 16)))) + ">"

    head, start, rest = table.partition("beginbfrange")
    head, start, rest = (head, start, rest) if start else table.partition("beginbfchar")
    return head + start + re.sub(r"<([0-9A-Fa-f]{4})>", other, rest)


def mojibake(path: Path, lines: list[str], _: Random) -> None:
    """Windows-1251 taken for Latin-1."""
    _recoded(path, lines, lambda c: c.encode("cp1251", "replace").decode("latin-1"))


def koi(path: Path, lines: list[str], _: Random) -> None:
    """KOI8 taken for Windows-1251: Cyrillic letters, no words."""
    _recoded(path, lines, lambda c: c.encode("koi8-u", "replace").decode("cp1251", "replace"))


def private(path: Path, lines: list[str], _: Random) -> None:
    """Private-use characters."""
    _recoded(path, lines, lambda c: chr(0xE000 + ord(c) % 0x400) if c.isalpha() else c)


def unknown(path: Path, lines: list[str], _: Random) -> None:
    """Replacement characters."""
    _recoded(path, lines, lambda c: "\ufffd" if c.isalpha() else c)


def cid(path: Path, lines: list[str], rng: Random) -> None:
    """A scan under a converter's hidden «(cid:12)»."""
    _with_scan(path, lines, rng, ["".join(f"(cid:{ord(c) % 97})" for c in line[:20]) for line in lines], 3)


def latin_i(path: Path, lines: list[str], _: Random) -> None:
    """Latin i in every word: the text is right once look-alikes are repaired."""
    _recoded(path, lines, lambda c: {"і": "i", "о": "o", "е": "e"}.get(c, c))


def outlines(path: Path, lines: list[str], rng: Random) -> None:
    """Letters drawn as shapes."""
    picture = np.asarray(_scan_of(lines, rng))
    ink = (picture < 128).astype(np.uint8)
    shapes, _ = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_TC89_L1)
    sheet = new_canvas(path)
    scale = 72 / 200
    drawn = sheet.beginPath()
    for i, shape in enumerate(shapes):
        points = shape.reshape(-1, 2) * scale
        drawn.moveTo(points[0][0], _HEIGHT - points[0][1])
        for x, y in points[1:]:
            drawn.lineTo(x, _HEIGHT - y)
        drawn.close()
        if i % 20 == 19:
            sheet.drawPath(drawn, stroke=0, fill=1, fillMode=0)
            drawn = sheet.beginPath()
    sheet.drawPath(drawn, stroke=0, fill=1, fillMode=0)
    sheet.save()


def _photo(rng: Random, width: int = 600, height: int = 400) -> Image.Image:
    """Something like a landscape: smooth areas, edges, grain; no letters."""
    noise = np.random.default_rng(rng.getrandbits(32))
    coarse = noise.uniform(30, 220, (6, 9)).astype(np.float32)
    picture = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC) + noise.normal(0, 6, (height, width))
    return Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))


def decorated(path: Path, lines: list[str], rng: Random) -> None:
    """A slide: text over a full-page picture."""
    sheet = new_canvas(path)
    pale = _photo(rng).point(lambda v: 215 + v // 7)
    sheet.drawImage(ImageReader(pale), 0, 0, _WIDTH, _HEIGHT)
    write(sheet, lines)
    sheet.save()


def illustrated(path: Path, lines: list[str], rng: Random) -> None:
    """Text and a photo below it."""
    sheet = new_canvas(path)
    write(sheet, lines[:18])
    sheet.drawImage(ImageReader(_photo(rng)), 60, 40, 475, 330)
    sheet.save()
    lines[:] = lines[:18]


def framed(path: Path, lines: list[str], _: Random) -> None:
    """Text in a table's frame of many small rules."""
    sheet = new_canvas(path)
    write(sheet, lines)
    for i in range(len(lines) + 1):
        for x in range(50, 540, 25):
            sheet.line(x, 796 - i * 20, x + 25, 796 - i * 20)
    sheet.save()


def blank(path: Path, _: list[str], __: Random) -> None:
    """Nothing."""
    sheet = new_canvas(path)
    sheet.showPage()
    sheet.save()


def photo(path: Path, _: list[str], rng: Random) -> None:
    """A photo and nothing else."""
    sheet = new_canvas(path)
    sheet.drawImage(ImageReader(_photo(rng)), 40, 200, 515, 400)
    sheet.save()


_KINDS: dict[str, tuple[Drawer, tuple[str, ...]]] = {
    "plain": (plain, (LAYER,)),
    "short": (plain, (LAYER,)),
    "decorated": (decorated, (LAYER,)),
    "illustrated": (illustrated, (LAYER, BOTH)),
    "framed": (framed, (LAYER,)),
    "latin-i": (latin_i, (LAYER,)),
    "scan": (scan, (OCR,)),
    "hidden": (hidden, (OCR,)),
    "hidden-foreign": (hidden_foreign, (OCR,)),
    "stray": (stray, (OCR, BOTH)),
    "numbered": (numbered, (OCR, BOTH)),
    "half": (half, (BOTH,)),
    "mojibake": (mojibake, (OCR,)),
    "koi": (koi, (OCR,)),
    "private": (private, (OCR,)),
    "unknown": (unknown, (OCR,)),
    "cid": (cid, (OCR,)),
    "outlines": (outlines, (OCR,)),
    "blank": (blank, (BLANK,)),
    "photo": (photo, (OCR, BLANK)),
}
