"""Places of a page that the first reading passed over, or took for something else, as Tesseract reads them alone."""

from dataclasses import replace

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from benchmarks.reading.layouts import FACES
from pipeline.reading.engines.engines import Seen, Tesserocr
from pipeline.reading.images.ink import ink
from pipeline.reading.witnesses.secondlook import SecondLook

FOLDER = "/usr/share/fonts/truetype/"


def drawn(lines: list[str], name: str = FACES["sans"].format("Regular")) -> tuple[np.ndarray, list[list[Seen]]]:
    """A page in one typeface, and the words of each line as they are."""
    font = ImageFont.truetype(FOLDER + name, 42)
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


def test_a_number_of_one_width_type_keeps_its_comma_and_sign():
    page, lines = drawn(["Приріст за рік", "9,8", "-1,9", "+37,5"], "liberation/LiberationMono-Regular.ttf")
    found = looked(page, lines[0])
    assert [text for text, _ in found] == ["Приріст", "за", "рік", "9,8", "-1,9", "+37,5"]


def test_a_plus_is_not_outvoted_by_readers_that_have_none():
    page, (words,) = drawn(["Приріст +15 питань"])
    assert looked(page, words)[1] == ("+15", ())


def test_letters_among_shares_and_dashes_of_a_column_are_numbers():
    texts = ["26%", "+38", "–", "7", "66%", "9"]
    page, lines = drawn(texts)
    seen = [replace(words[0], text="Т", confidence=0.6) if i == 3 else words[0] for i, words in enumerate(lines)]
    assert looked(page, seen)[3] == ("7", ("Т",))


def test_a_word_read_surely_among_numbers_stays():
    page, lines = drawn(["26", "38", "та", "66", "9"])
    seen = [words[0] for words in lines]
    assert looked(page, seen)[2] == ("та", ())


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
