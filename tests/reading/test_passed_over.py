"""Places of a page that the first reading passed over, or took for something else, as Tesseract reads them alone."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from benchmarks.reading.layouts import FACES
from pipeline.reading.engines import Seen, Tesserocr
from pipeline.reading.ink import ink
from pipeline.reading.secondlook import SecondLook

FOLDER = "/usr/share/fonts/truetype/"


def drawn(lines: list[str]) -> tuple[np.ndarray, list[list[Seen]]]:
    """A page in a sans face, and the words of each line as they are."""
    font = ImageFont.truetype(FOLDER + FACES["sans"].format("Regular"), 42)
    page = Image.new("L", (1300, 120 * len(lines) + 80), 255)
    pen, found = ImageDraw.Draw(page), []
    for i, line in enumerate(lines):
        x, words = 60.0, []
        for text in line.split():
            pen.text((x, 120 * i + 40), text, font=font, fill=0)
            words.append(Seen(text, tuple(map(float, pen.textbbox((x, 120 * i + 40), text, font=font))), 0.95, 1, i))
            x += font.getlength(text) + 14
        found.append(words)
    return np.asarray(page), found


def looked(page: np.ndarray, seen: list[Seen]) -> list[tuple[str, tuple[str, ...]]]:
    look = SecondLook(Tesserocr(), "script/Cyrillic", 300)
    return [(one.seen.text, one.alternatives) for one in look.look(page, ink(page), seen)]


def test_a_line_passed_over_comes_back_with_its_words_and_numbers():
    page, (first, second) = drawn(["Проведено сім засідань комісії", "розглянуто 47 питань бюджету"])
    assert [text for text, _ in looked(page, first)] == [w.text for w in (*first, *second)]


def test_a_number_sign_read_as_two_numbers_is_one_sign():
    page, ((word, sign, number),) = drawn(["Рішення № 224"])
    x0, top, x1, bottom = sign.box
    middle = x0 + 0.6 * (x1 - x0)
    parts = [Seen("2", (x0, top, middle, bottom), 0.95), Seen("6", (middle, top + 8, x1, bottom), 0.7)]
    assert looked(page, [word, *parts, number]) == [("Рішення", ()), ("№", ("2",)), ("224", ())]


def test_a_number_that_only_the_first_reader_sees_is_a_word():
    page, ((before, word),) = drawn(["члени гід"])
    text, others = looked(page, [before, Seen("11", word.box, 0.6)])[1]
    assert text.isalpha()
    assert others == ("11",)
