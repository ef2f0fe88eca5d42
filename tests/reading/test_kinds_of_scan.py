"""Scans as users have them: odd depths and colours, turned, transparent, inverted, with text of their own."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from pipeline.reading import ReadingSettings, render_page
from pipeline.reading.files import kinds
from pipeline.reading.page import Reader

from .conftest import FONT, PROSE

NUMBERS = ["12", "5", "1", "808", "45", "21"]
DPI = 150


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(ReadingSettings())


def sheet(lines: list[str] | None = None) -> Image.Image:
    """A5 with some lines of prose, as a scanner of 150 dpi gives it."""
    image = Image.new("L", (870, 1230), 245)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(str(FONT), 26)
    for i, line in enumerate(lines or [half for text in PROSE for half in _halves(text)] * 2):
        pen.text((60, 80 + 60 * i), line, fill=15, font=font)
    return image


def _halves(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]


def numbers(reader: Reader, path: Path, number: int = 1) -> list[str]:
    kind = kinds.media_type(path.read_bytes()[:1024])
    page = reader.read(path, kind, number).page
    assert page is not None
    return [t for w in page.words if (t := w.text.strip(".,;:%")) and t.isdigit()]


def deep(image: Image.Image, factor: int, kind: type) -> Image.Image:
    return Image.fromarray((np.asarray(image).astype(np.float64) * factor).astype(kind))


def _transparent(image: Image.Image) -> Image.Image:
    black = Image.new("L", image.size, 0)
    return Image.merge("RGBA", (black, black, black, ImageChops.invert(image)))


DEPTHS = {
    "16 bits": ("png", lambda i: deep(i, 257, np.uint16)),
    "12 of 16 bits": ("tif", lambda i: deep(i, 16, np.uint16)),
    "32 bits": ("tif", lambda i: deep(i, 65537, np.int32)),
    "floats": ("tif", lambda i: Image.fromarray(np.asarray(i, np.float32) / 255)),
    "cmyk": ("jpg", lambda i: i.convert("RGB").convert("CMYK")),
    "letters in the transparency": ("png", _transparent),
    "palette": ("png", lambda i: i.convert("P")),
    "72 dpi": ("png", lambda i: i.resize((437, 617), Image.Resampling.LANCZOS)),
}


@pytest.mark.parametrize("name", DEPTHS)
def test_every_depth_and_colour_is_read(tmp_path: Path, reader: Reader, name: str):
    suffix, made = DEPTHS[name]
    path = tmp_path / f"scan.{suffix}"
    made(sheet()).save(path)
    assert numbers(reader, path) == NUMBERS * 2


@pytest.mark.parametrize("name", ["16 bits", "letters in the transparency"])
def test_pictures_of_places_show_what_was_read(tmp_path: Path, name: str):
    suffix, made = DEPTHS[name]
    path = tmp_path / f"scan.{suffix}"
    made(sheet()).save(path)
    grey = np.asarray(render_page(path, 1, DPI).convert("L"))
    assert np.median(grey) > 200 and 0.01 < (grey < 100).mean() < 0.2


@pytest.mark.parametrize(("told", "turned"), [(3, 180), (6, 90), (8, 270)])
def test_photographs_are_turned_as_their_camera_says(tmp_path: Path, reader: Reader, told: int, turned: int):
    path, exif = tmp_path / "photo.jpg", Image.Exif()
    exif[0x0112] = told
    sheet().rotate(turned, expand=True).save(path, exif=exif, quality=90)
    page = reader.read(path, kinds.media_type(path.read_bytes()[:1024]), 1).page
    assert page.rotation == 0 and page.width < page.height
    assert numbers(reader, path) == NUMBERS * 2


def test_pages_of_one_tiff_may_differ_in_everything(tmp_path: Path, reader: Reader):
    path = tmp_path / "many.tif"
    one_bit = sheet(["Проведено 14 сесій"]).point(lambda v: 255 * (v > 128)).convert("1")
    small = sheet(["Прийнято 312 рішень"]).resize((653, 923), Image.Resampling.LANCZOS).convert("RGB")
    sheet().save(path, save_all=True, append_images=[one_bit, small], dpi=(DPI, DPI))
    assert [numbers(reader, path, n) for n in (1, 2, 3)] == [NUMBERS * 2, ["14"], ["312"]]


@pytest.mark.parametrize("black_is_one", [True, False])
@pytest.mark.parametrize("is_mask", [True, False])
def test_faxes_of_either_polarity_are_read(tmp_path: Path, reader: Reader, black_is_one: bool, is_mask: bool):
    bits = sheet().point(lambda v: 255 * (v > 128)).convert("1")
    stored = BytesIO()
    bits.save(stored, "TIFF", compression="group4", tiffinfo={278: bits.height})  # in one strip
    tags = Image.open(BytesIO(stored.getvalue())).tag_v2
    data = stored.getvalue()[tags[273][0] :][: tags[279][0]]
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(418, 590))
    image = pikepdf.Stream(document, data)
    image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    image.Width, image.Height, image.BitsPerComponent = bits.width, bits.height, 1
    image.Filter = pikepdf.Name.CCITTFaxDecode
    image.DecodeParms = pikepdf.Dictionary(K=-1, Columns=bits.width, Rows=bits.height, BlackIs1=black_is_one)
    if is_mask:
        image.ImageMask = True
    else:
        image.ColorSpace = pikepdf.Name.DeviceGray
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=image))
    page.Contents = pikepdf.Stream(document, b"q 418 0 0 590 0 0 cm /Im Do Q")
    path = tmp_path / "fax.pdf"
    document.save(path)
    assert numbers(reader, path) == NUMBERS * 2


UNSEEN = tuple(f"За рік проведено 99{i} засідань комісії" for i in range(8))
SEEN = tuple(f"За рік проведено {i} засідань комісії" for i in range(21, 29))


def drawn(path: Path, *things: Image.Image | tuple[str, ...], mode: int = 0, grey: float = 0.0, left: int = 30) -> Path:
    """A page on which scans that fill it and lines of text lie over each other, the first lowest."""
    pdfmetrics.registerFont(TTFont("Body", str(FONT)))
    pen = canvas.Canvas(str(path), pagesize=(418, 590), invariant=1)
    for thing in things:
        if isinstance(thing, Image.Image):
            pen.drawImage(ImageReader(thing), 0, 0, 418, 590, mask="auto")
            continue
        text = pen.beginText(left, 130)  # where the sheet is blank
        text.setFont("Body", 12)
        text.setTextRenderMode(mode)
        text.setFillGray(grey)
        for line in thing:
            text.textLine(line)
        pen.drawText(text)
    pen.save()
    return path


@pytest.mark.parametrize("where", ["under the scan", "without ink", "white on paper", "beside the page"])
def test_text_that_nobody_sees_adds_no_figures(tmp_path: Path, reader: Reader, where: str):
    path = tmp_path / "scan.pdf"
    match where:
        case "under the scan":
            drawn(path, UNSEEN, sheet())
        case "without ink":
            drawn(path, sheet(), UNSEEN, mode=3)
        case "white on paper":
            drawn(path, sheet(), UNSEEN, grey=1.0)
        case _:
            drawn(path, sheet(), UNSEEN, left=500)
    assert numbers(reader, path) == NUMBERS * 2


def test_text_under_a_watermark_is_seen(tmp_path: Path, reader: Reader):
    mark = Image.new("RGBA", (870, 1230), (200, 30, 30, 0))
    ImageDraw.Draw(mark).rectangle((0, 900, 870, 1230), fill=(200, 30, 30, 40))
    path = drawn(tmp_path / "marked.pdf", SEEN * 4, mark)
    page = reader.read(path, kinds.PDF, 1).page
    assert page.reading == "text_layer"
    assert numbers(reader, path)[:8] == [str(i) for i in range(21, 29)]


def test_white_letters_on_a_dark_picture_are_seen(tmp_path: Path, reader: Reader):
    path = drawn(tmp_path / "slide.pdf", Image.new("L", (870, 1230), 40), SEEN * 4, grey=1.0)
    page = reader.read(path, kinds.PDF, 1).page
    assert page.reading == "text_layer"
    assert numbers(reader, path)[:8] == [str(i) for i in range(21, 29)]


def test_a_scan_whose_pixels_were_taken_for_points_is_read(tmp_path: Path, reader: Reader):
    path = tmp_path / "huge.pdf"
    pen = canvas.Canvas(str(path), pagesize=(8700, 12300), invariant=1)
    pen.drawImage(ImageReader(sheet()), 0, 0, 8700, 12300)
    pen.save()
    page = reader.read(path, kinds.PDF, 1).page
    assert (page.width, page.height) == (8700, 12300)
    assert numbers(reader, path) == NUMBERS * 2


@pytest.mark.parametrize(("told", "rotation"), [(90, 270), (180, 180), (270, 90)])
def test_a_page_shown_lying_is_righted(tmp_path: Path, reader: Reader, told: int, rotation: int):
    path = drawn(tmp_path / "scan.pdf", sheet())
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        document.pages[0].Rotate = told
        document.save(path)
    page = reader.read(path, kinds.PDF, 1).page
    assert page.rotation == rotation
    assert numbers(reader, path) == NUMBERS * 2
    assert all(
        0 <= w.box.x0 < w.box.x1 <= page.width and 0 <= w.box.top < w.box.bottom <= page.height for w in page.words
    )


def test_strokes_of_a_pen_are_no_figures(tmp_path: Path, reader: Reader):
    rng = np.random.default_rng(5)
    image = Image.new("L", (870, 1230), 250)
    pen = ImageDraw.Draw(image)
    for row in range(12):
        for start in range(60, 800, 150):
            across = start + np.cumsum(rng.uniform(4, 14, 12))
            down = 110 + 85 * row + rng.uniform(-18, 14, 12)
            pen.line(list(zip(across, down, strict=True)), fill=60, width=3, joint="curve")
    path = tmp_path / "letter.png"
    image.save(path, dpi=(DPI, DPI))
    read = reader.read(path, "image/png", 1)
    assert [w.text for w in read.page.words if (w.confidence or 0) > 0.85 and any(map(str.isdigit, w.text))] == []
