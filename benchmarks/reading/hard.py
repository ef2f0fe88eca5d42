"""Pages of kinds that reports have here and there and that are hard to read: heads white on dark, narrow columns,
figures as large as a hand, notes in raised figures, pens, tables that lie on their side.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from benchmarks.reading import content
from benchmarks.reading.layouts import A4, DPI, SLIDE, Drawn, Sheet, Sides, TrueCell, TrueWord, wrapped

_FONTS = "/usr/share/fonts/truetype/"
_FACES = {
    "narrow": "liberation/LiberationSansNarrow-Regular",
    "narrow bold": "liberation/LiberationSansNarrow-Bold",
    "sans": "liberation/LiberationSans-Regular",
    "sans bold": "liberation/LiberationSans-Bold",
    "sans italic": "liberation/LiberationSans-Italic",
    "serif": "liberation/LiberationSerif-Regular",
    "serif bold": "liberation/LiberationSerif-Bold",
    "serif italic": "liberation/LiberationSerif-Italic",
    "serif bold italic": "liberation/LiberationSerif-BoldItalic",
    "mono": "liberation/LiberationMono-Regular",
    "condensed": "dejavu/DejaVuSansCondensed",
    "condensed bold": "dejavu/DejaVuSansCondensed-Bold",
    "light": "dejavu/DejaVuSans-ExtraLight",
    "serif condensed": "dejavu/DejaVuSerifCondensed-Italic",
}
_Font = ImageFont.FreeTypeFont


class Canvas(Sheet):
    """A sheet with shades: words in any grey, bars, discs and strokes of a pen."""

    @property
    def pen(self) -> ImageDraw.ImageDraw:
        """What draws on the page."""
        return self._draw

    def ink(self, grey: int) -> None:
        """Words and rules from here on in this grey."""
        self._ink = grey

    def right(self, x: float, baseline: float, text: str, face: _Font) -> None:
        """Words of a text that ends at x."""
        self.line(x - face.getlength(text), baseline, text.split(), face)

    def centred(self, x: float, baseline: float, text: str, face: _Font) -> None:
        """Words of a text around x."""
        self.right(x + face.getlength(text) / 2, baseline, text, face)

    def shade(self, band: Image.Image, place: tuple[int, int]) -> None:
        """A see-through band laid over what is there."""
        under = self._image.crop((*place, place[0] + band.width, place[1] + band.height))
        self._image.paste(Image.fromarray(np.minimum(np.asarray(under), np.asarray(band))), place)

    def put(self, other: Drawn, x: int, y: int, turn: bool) -> None:
        """Another drawing with its top left corner here, turned a quarter clockwise where asked."""
        picture = np.rot90(other.image, -1) if turn else other.image
        tall = other.image.shape[0]
        self._image.paste(Image.fromarray(np.ascontiguousarray(picture)), (x, y))
        self.words += [TrueWord(w.text, _placed(w.box, x, y, tall if turn else 0)) for w in other.words]
        self.cells += [TrueCell(c.text, _placed(c.box, x, y, tall if turn else 0)) for c in other.cells]


def _placed(box: Sides, x: int, y: int, turned_of: int) -> Sides:
    x0, top, x1, bottom = box
    if turned_of:
        x0, top, x1, bottom = turned_of - bottom, x0, turned_of - top, x1
    return x0 + x, top + y, x1 + x, bottom + y


def face(name: str, points: float) -> _Font:
    """A typeface by name and size in points."""
    return ImageFont.truetype(f"{_FONTS}{_FACES[name]}.ttf", round(points * DPI / 72))


def narrow(rng: Random) -> Drawn:
    """A ruled table of eight narrow columns, its head white on dark, every other row grey, totals in bold."""
    sheet = Canvas(A4)
    small = face(rng.choice(("narrow", "condensed", "sans")), rng.choice((8, 9, 10)))
    bold = face(rng.choice(("narrow bold", "sans bold")), 9)
    edges = [200, 290, 900, *range(1070, 2300, 170)]
    heads = ["№ з/п", "Підрозділ", *(f"{rng.randint(2016, 2018) + i} р." for i in range(len(edges) - 3))]
    sheet.pen.rectangle((edges[0], 300, edges[-1], 390), fill=rng.choice((40, 90)))
    sheet.ink(255)
    _cells(sheet, edges, 300, 390, heads, bold)
    sheet.ink(0)
    top = 390
    for number in range(1, rng.randint(16, 24)):
        row = [str(number), content.topic(rng)[:24].strip(" ,"), *(_figure(rng) for _ in edges[3:])]
        if number % 2:
            sheet.pen.rectangle((edges[0], top, edges[-1], top + 78), fill=rng.choice((215, 235)))
        _cells(sheet, edges, top, top + 78, row, small)
        top += 78
    _cells(sheet, edges, top, top + 84, ["", "РАЗОМ", *(_figure(rng) for _ in edges[3:])], bold)
    for y in (300, 390, top, top + 84):
        sheet.rule(edges[0], y, edges[-1], y, rng.choice((2, 4)))
    for x in edges:
        sheet.rule(x, 300, x, top + 84, 2)
    return sheet.done()


def _figure(rng: Random) -> str:
    kinds = (str(rng.randint(0, 9)), str(rng.randint(10, 999)), f"{rng.randint(0, 99)},{rng.randint(0, 9)}", "–")
    more = (f"{rng.randint(1, 9)} {rng.randint(0, 999):03d}", f"{rng.randint(1, 100)}%", f"+{rng.randint(1, 60)}")
    return rng.choice(kinds + more)


def _cells(sheet: Canvas, edges: Sequence[int], top: int, bottom: int, texts: Sequence[str], type_: _Font) -> None:
    """One row: names from the left, all else in the middle."""
    baseline = (top + bottom) / 2 + type_.size * 0.35
    for i, (text, x0, x1) in enumerate(zip(texts, edges, edges[1:], strict=False)):
        if i == 1:
            sheet.line(x0 + 14, baseline, text.split(), type_)
        else:
            sheet.centred((x0 + x1) / 2, baseline, text, type_)
        sheet.cells.append(TrueCell(text, (x0, top, x1, bottom)))


def accounts(rng: Random) -> Drawn:
    """Money in columns that end alike, light rules across alone: «1 234 567,89», «-3,4», «100,0»."""
    sheet = Canvas(A4)
    body = face(rng.choice(("serif", "sans", "condensed", "mono")), rng.choice((9, 10, 11)))
    ends, top = (1150, 1560, 1850, 2200), 420.0
    for x, head in zip(ends, ("План,", "Факт,", "±", "%"), strict=True):
        sheet.right(x, 330, head, body)
    for number in range(1, rng.randint(22, 32)):
        sheet.line(200, top, [f"{number}.", *content.topic(rng)[:20].split()], body)
        whole = f"{rng.randint(1, 9)} {rng.randint(0, 999):03d} {rng.randint(0, 999):03d},{rng.randint(0, 99):02d}"
        short = f"{rng.randint(1, 999)},{rng.randint(0, 9)}"
        signed = f"{rng.choice('-+')}{rng.randint(0, 99)},{rng.randint(0, 9)}"
        for x, text in zip(
            ends, (whole, rng.choice((short, whole)), signed, f"{rng.randint(1, 130)},{rng.randint(0, 9)}"), strict=True
        ):
            sheet.right(x, top, text, body)
        sheet.ink(170)
        sheet.rule(200, top + 18, 2200, top + 18, 2)
        sheet.ink(0)
        top += 88
    return sheet.done()


def large(rng: Random) -> Drawn:
    """A slide: figures as large as a hand with their captions below, some white on discs."""
    sheet = Canvas(SLIDE)
    sheet.line(200, 240, ["Рада", "у", "цифрах", "за", str(rng.randint(2019, 2025)), "рік"], face("sans bold", 28))
    caption = face("sans", rng.choice((14, 16)))
    for i in range(6):
        x, y = 550 + 950 * (i % 3), 800 + 900 * (i // 3)
        text = rng.choice((content.count(rng), f"{rng.randint(1, 99)}%", f"{rng.randint(1, 99)},{rng.randint(1, 9)}"))
        big = face(rng.choice(("sans bold", "narrow bold", "light", "serif bold")), rng.choice((48, 66, 88)))
        if i % 2:
            grey, wide = rng.choice((70, 120)), min(420.0, big.getlength(text) * 0.6 + 90)
            sheet.pen.ellipse((x - wide, y - wide - 100, x + wide, y + wide - 100), fill=grey)
            sheet.ink(255)
            y -= 100 - int(big.size * 0.35)
        sheet.centred(x, y, text, big)
        sheet.ink(0)
        sheet.centred(x, 800 + 900 * (i // 3) + 420, f"{content.thing(rng)} за рік", caption)
    return sheet.done()


def notes(rng: Random) -> Drawn:
    """Prose with raised figures of notes, numbers in slashes, hours, ranges and telephones."""
    sheet = Canvas(A4)
    points = rng.choice((10, 11, 12))
    body, raised = face(rng.choice(("serif", "sans")), points), face("serif", points * 0.6)
    top = 360.0
    for mark in range(1, 22):
        sentence = rng.choice((content.sentence(rng), _odd(rng)))
        for words in wrapped(sentence, body, 1900):
            sheet.line(250, top, words, body)
            last = sheet.words[-1].box[2]
            top += body.size * 1.35
        if rng.random() < 0.5:
            sheet.word(last + 6, top - body.size * 1.75, str(mark), raised)
        top += body.size * 0.4
    sheet.rule(250, top, 900, top, 2)
    for mark in range(1, 6):
        sheet.line(250, top + 40 * mark + 10, [f"{mark}", *content.sentence(rng).split()[:7]], face("serif", 8))
    return sheet.done()


def _odd(rng: Random) -> str:
    a, b, year = rng.randint(1, 60), rng.randint(1, 60), rng.randint(2018, 2025)
    return rng.choice(
        (
            f"Рішення № {a}/{b}-VIII від {rng.randint(1, 28)}.{rng.randint(1, 12):02d}.{year} р.",
            f"У {year}/{year + 1} навчальному році працювало {a} класів у {rng.randint(2, 9)}-ти школах.",
            f"Прийом щовівторка з {rng.randint(8, 10)}:00 до 16:30, каб. {a}, тел. 5-{a + 9}-{b + 9}.",
            f"Площа {a},{b:02d} га, ціна {rng.randint(1, 9)} {rng.randint(0, 999):03d} {rng.randint(0, 999):03d} грн.",
            f"Упродовж {rng.randint(1, 2)}–{rng.randint(3, 4)} кварталів відбулося {a} засідань, {b} з них – виїзні.",
            f"Опрацьовано: листів – {a}; скарг – {b}; заяв – {rng.randint(1, 9)}; пропозицій – 3.",
        )
    )


def pens(rng: Random) -> Drawn:
    """Prose on which somebody worked: lines under numbers and through words, rings, ticks, a marker's bands."""
    sheet = Canvas(A4)
    body = face(rng.choice(("serif", "sans")), rng.choice((11, 12, 13)))
    top = 330.0
    for _ in range(24):
        for words in wrapped(content.sentence(rng), body, 1900):
            sheet.line(280, top, words, body)
            top += body.size * 1.4
        if top > 3200:
            break
    numbers = [w.box for w in sheet.words if any(map(str.isdigit, w.text))]
    for x0, y0, x1, y1 in rng.sample(numbers, min(24, len(numbers))):
        kind = rng.choice(("under", "under", "ring", "tick", "band", "dots"))
        _pen(sheet, rng, kind, (x0, y0, x1, y1))
    return sheet.done()


def _pen(sheet: Canvas, rng: Random, kind: str, box: Sides) -> None:
    x0, y0, x1, y1 = box
    grey = rng.choice((30, 80, 120))
    if kind == "under":
        y = y1 + rng.randint(3, 9)
        sheet.pen.line((x0 - 4, y, x1 + 8, y + rng.randint(-3, 3)), fill=grey, width=rng.choice((3, 5)))
    elif kind == "ring":
        sheet.pen.ellipse((x0 - 22, y0 - 16, x1 + 22, y1 + 16), outline=grey, width=4)
    elif kind == "tick":
        sheet.pen.line((x1 + 6, y0 + 6, x1 + 14, y1, x1 + 34, y0 - 14), fill=grey, width=4)
    elif kind == "band":
        shade = Image.new("L", (round(x1 - x0) + 16, round(y1 - y0) + 12), rng.choice((170, 205)))
        place = (round(x0) - 8, round(y0) - 6)
        sheet.shade(shade, place)
    else:
        for _ in range(6):
            x, y = rng.uniform(x0 - 10, x1 + 10), rng.uniform(y0 - 8, y1 + 8)
            sheet.pen.ellipse((x, y, x + 5, y + 5), fill=grey)


def faces(rng: Random) -> Drawn:
    """Each sentence in another typeface and size."""
    sheet = Canvas(A4)
    top = 330.0
    for name in rng.sample(sorted(_FACES), len(_FACES)):
        body = face(name, rng.choice((9, 10, 11, 12)))
        for _ in range(2):
            for words in wrapped(content.sentence(rng), body, 1950):
                sheet.line(260, top, words, body)
                top += body.size * 1.35
        top += 24
    return sheet.done()


def sideways(rng: Random) -> Drawn:
    """A page of prose with a table that lies on its side."""
    sheet = Canvas(A4)
    body = face("serif", 12)
    top = 330.0
    for _ in range(7):
        top = sheet.paragraph(250, top, content.sentence(rng), body, 1980, 1500) + 20
    table = Canvas((1600, 1900))
    edges, type_ = [40, 150, 900, 1130, 1360, 1560], face("sans", 11)
    _cells(table, edges, 40, 130, ["№", "Підрозділ", "Справ", "Актів", "%"], type_)
    rows = rng.randint(9, 14)
    for number in range(1, rows):
        row = [str(number), content.topic(rng)[:26].strip(" ,"), *(_figure(rng) for _ in range(3))]
        _cells(table, edges, 40 + 90 * number, 130 + 90 * number, row, type_)
    for i in range(rows + 1):
        table.rule(edges[0], 40 + 90 * i, edges[-1], 40 + 90 * i)
    for x in edges:
        table.rule(x, 40, x, 40 + 90 * rows)
    sheet.put(table.done(), 250, int(top) + 60, turn=True)
    return sheet.done()


HARD: dict[str, Callable[[Random], Drawn]] = {
    "narrow": narrow,
    "accounts": accounts,
    "large": large,
    "notes": notes,
    "pens": pens,
    "faces": faces,
    "sideways": sideways,
}
