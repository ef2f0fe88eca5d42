"""Figures many times as high as the type around them, as slides have, read by Tesseract at a size that it knows."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from benchmarks.reading.layouts import FACES
from pipeline.reading.engines.engines import Options, Seen, Tesserocr
from pipeline.reading.images.ink import ink
from pipeline.reading.witnesses.large import at_height, with_large_numbers

FONTS = "/usr/share/fonts/truetype/"
OPTIONS = Options("script/Cyrillic")


def slide(text: str, height: int = 300) -> tuple[np.ndarray, list[Seen], Seen]:
    """A number in large type above its caption: the page, the caption's words, the number as it is."""
    page = Image.new("L", (1800, 900), 255)
    pen = ImageDraw.Draw(page)
    large, small = (ImageFont.truetype(FONTS + FACES["sans"].format("Bold"), size) for size in (height, 50))
    pen.text((300, 150), text, fill=0, font=large)
    x, words = 300.0, []
    for word in ("розглянуто", "звернень", "громадян"):
        pen.text((x, 700), word, fill=0, font=small)
        words.append(Seen(word, tuple(map(float, pen.textbbox((x, 700), word, font=small))), 0.96, 1, 1))
        x += small.getlength(word) + 20
    box = pen.textbbox((300, 150), text, font=large)
    return np.asarray(page), words, Seen(text, tuple(map(float, box)), 0.9)


def read(page: np.ndarray, seen: list[Seen]) -> list[Seen]:
    return with_large_numbers(Tesserocr(), OPTIONS, page, ink(page), seen)


@pytest.mark.parametrize("text", ["157", "6", "81,2", "95%"])
def test_a_large_number_passed_over_is_read(text: str):
    page, words, number = slide(text)
    found = [w for w in read(page, words) if w not in words]
    assert [(w.text, w.others) for w in found] == [(text, ())]
    assert found[0].box == pytest.approx(number.box, abs=50)  # type has room beside it, and commas hang


def test_small_letters_tell_what_is_large_where_only_heads_were_read():
    page, _, number = slide("157")
    other = Seen("Звіт", (0.0, 0.0, 600.0, 300.0), 0.95)
    assert read(page, [other]) == [other]
    words = with_large_numbers(Tesserocr(), OPTIONS, page, ink(page), [other], small=26.0)
    assert [w.text for w in words if w is not other] == [number.text]


def test_a_number_instead_of_scraps_keeps_their_figures():
    page, words, number = slide("157")
    scrap = Seen("15?", number.box, 0.4)
    (found,) = (w for w in read(page, [scrap, *words]) if w not in words)
    assert (found.text, found.others) == ("157", ("15?",))


def test_what_was_read_well_stays_and_letters_are_no_numbers():
    page, words, number = slide("157")
    assert read(page, [number, *words]) == [number, *words]
    heading, caption, _ = slide("Звіт")
    assert read(heading, caption) == caption


def test_pictures_are_shrunk_to_a_height_and_never_enlarged():
    assert at_height(np.zeros((300, 600), np.uint8), 60).shape == (60, 120)
    small = np.zeros((40, 600), np.uint8)
    assert at_height(small, 60) is small
