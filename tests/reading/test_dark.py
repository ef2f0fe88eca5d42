"""Light letters on dark bars, boxes and discs become black on white; heavy type and photographs stay as they are."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from benchmarks.reading.layouts import FACES
from pipeline.reading.engines.settings import ReadingSettings
from pipeline.reading.files import kinds
from pipeline.reading.images.dark import lightened
from pipeline.reading.page import Reader

BOLD = ImageFont.truetype("/usr/share/fonts/truetype/" + FACES["sans"].format("Bold"), 40)
HUGE = ImageFont.truetype("/usr/share/fonts/truetype/" + FACES["sans"].format("Bold"), 330)


def sheet() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    page = Image.new("L", (1600, 900), 250)
    return page, ImageDraw.Draw(page)


def head(pen: ImageDraw.ImageDraw, grey: int) -> None:
    pen.rectangle((100, 200, 1500, 290), fill=grey)
    for x, text in ((140, "Показник"), (700, "2023 р."), (1100, "2024 р.")):
        pen.text((x, 220), text, fill=255, font=BOLD)


@pytest.mark.parametrize("grey", [20, 70, 120])
def test_a_head_becomes_black_on_white(grey: int):
    page, pen = sheet()
    head(pen, grey)
    found = lightened(np.asarray(page), (300.0, 300.0))
    inside = found[215:275, 120:1480]
    assert np.median(inside) == 255
    assert 0.03 < (inside < 128).mean() < 0.3
    assert (found[400:] == 250).all()


def test_a_number_on_a_disc_becomes_black_on_white():
    page, pen = sheet()
    pen.ellipse((500, 150, 1100, 750), fill=90)
    pen.text((640, 280), "47", fill=255, font=HUGE)
    found = lightened(np.asarray(page), (300.0, 300.0))
    assert np.median(found[200:700, 600:1000]) == 255
    assert (found[300:600, 650:1000] < 60).mean() > 0.2


def test_heavy_type_and_dark_places_without_letters_stay():
    page, pen = sheet()
    pen.text((100, 80), "8064 %", fill=0, font=HUGE)
    pen.text((100, 500), "РОЗГЛЯНУТО ЗВЕРНЕНЬ: 8064", fill=0, font=BOLD)
    pen.rectangle((100, 600, 700, 800), fill=60)
    grey = np.asarray(page)
    assert lightened(grey, (300.0, 300.0)) is grey


def test_a_photograph_stays():
    page, _ = sheet()
    noise = np.random.default_rng(4).integers(0, 150, (40, 60))
    grey = np.array(page)
    grey[100:500, 200:800] = np.kron(noise, np.ones((10, 10)))
    assert lightened(grey, (300.0, 300.0)) is grey


def test_years_in_a_dark_head_are_read(tmp_path: Path):
    page, pen = sheet()
    head(pen, 60)
    pen.text((140, 400), "Розглянуто звернень", fill=0, font=BOLD)
    pen.text((700, 400), "157", fill=0, font=BOLD)
    pen.text((1100, 400), "203", fill=0, font=BOLD)
    page.save(tmp_path / "head.png", dpi=(300, 300))
    read = Reader(ReadingSettings()).read(tmp_path / "head.png", kinds.PNG, 1).page
    assert read is not None
    figures = ("".join(filter(str.isdigit, w.text)) for w in read.words)
    assert [f for f in figures if f] == ["2023", "2024", "157", "203"]
