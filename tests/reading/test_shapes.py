"""Figures in doubt are told by the page's own type: drawn pages, words as a reader would have them."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from benchmarks.reading.layouts import FACES
from pipeline.reading import ReadingSettings
from pipeline.reading.engines import models
from pipeline.reading.engines.engines import LINE, WORD, Options, Seen, engine
from pipeline.reading.images.ink import ink
from pipeline.reading.repairs.commas import decimal_commas
from pipeline.reading.witnesses.secondlook import SecondLook
from pipeline.reading.witnesses.shapes import told_by_shape
from schemas.document import Box, Word

FOLDER = "/usr/share/fonts/truetype/"
THREES = ["137", "538", "73", "2023"]
CAPITALS = ["Звіт", "Зокрема", "Заслухано", "Закон"]


def drawn(texts: list[str], read: dict[int, Word], face: str = "serif", size: int = 42):
    """The page's words, its ink and the page: each text on a line of its own; those in `read` as they were misread."""
    font = ImageFont.truetype(FOLDER + FACES[face].format("Regular"), size)
    page = Image.new("L", (700, 80 * len(texts) + 40), 255)
    pen, words = ImageDraw.Draw(page), []
    for i, text in enumerate(texts):
        pen.text((40, 80 * i + 20), text, font=font, fill=0)
        box = Box(1, *(float(v) for v in pen.textbbox((40, 80 * i + 20), text, font=font)))
        said = read.get(i, Word(text, box, 0.96))
        words.append(Word(said.text, box, said.confidence, said.alternatives, said.repairs))
    grey = np.asarray(page)
    return words, (grey < 128).astype(np.uint8), grey


def seen(text: str, *alternatives: str, confidence: float = 0.96) -> Word:
    return Word(text, Box(1, 0, 0, 1, 1), confidence, alternatives)


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("true", "was"), [("3", "З"), ("З", "3"), ("3", "з"), ("(3).", "(З).")])
def test_a_three_and_the_letter_are_told_apart(face: str, true: str, was: str):
    words, mask, _ = drawn([*THREES, *CAPITALS, true], {8: seen(was)}, face)
    told = told_by_shape(words, mask)
    assert told[:8] == tuple(words[:8])
    assert (told[8].text, told[8].alternatives, told[8].repairs) == (true, (was,), (f"shape:{was}",))


@pytest.mark.parametrize(("true", "was", "other"), [("86", "36", "86"), ("73", "13", "73"), ("6", "9)", "6")])
def test_of_two_readings_that_one_stands_which_looks_so(true: str, was: str, other: str):
    examples = ["38", "68", "368", "17", "71", "137", "98", "69", "96"]
    words, mask, _ = drawn([*examples, true], {9: seen(was, other)})
    told = told_by_shape(words, mask)[9]
    assert [c for c in told.text if c.isdigit()] == list(true)
    assert was in told.alternatives


def test_a_right_reading_keeps_its_place_and_its_alternative():
    words, mask, _ = drawn(["38", "68", "368", "86"], {3: seen("86", "36")})
    assert told_by_shape(words, mask) == tuple(words)


@pytest.mark.parametrize("texts", [["З"], [*THREES, "З"], [*THREES, "Звіт", "З"]])
def test_without_examples_of_both_nothing_changes(texts: list[str]):
    words, mask, _ = drawn([*texts[:-1], "3"], {len(texts) - 1: seen("З")})
    assert told_by_shape(words, mask) == tuple(words)


def test_type_of_another_size_is_no_example():
    small, ink_of_small, _ = drawn([*THREES, *CAPITALS], {}, size=26)
    large, ink_of_large, _ = drawn(["3"], {0: seen("З")}, size=60)
    mask = np.vstack([ink_of_small, ink_of_large])
    down = len(ink_of_small)
    box = large[0].box
    moved = Word("З", Box(1, box.x0, box.top + down, box.x1, box.bottom + down), 0.96)
    assert told_by_shape([*small, moved], mask)[-1] == moved


def test_words_beyond_the_page_are_left_alone():
    words, mask, _ = drawn([*THREES, *CAPITALS], {})
    beyond = Word("З", Box(1, 5000, 5000, 5010, 5020), 0.9)
    assert told_by_shape([*words, beyond], mask)[-1] == beyond


def column(*texts: str | Word) -> list[Word]:
    found = []
    for i, text in enumerate(texts):
        word = seen(text) if isinstance(text, str) else text
        box = Box(1, 100, 40.0 * i, 160, 40.0 * i + 20)
        found.append(Word(word.text, box, 0.9, word.alternatives))
    return found


@pytest.mark.parametrize("was", ["19.6", "19:6"])
def test_a_column_of_decimal_commas_tells_a_doubted_point(was: str):
    told = decimal_commas(column("4,5", "12,7", seen(was, "19,6")))[2]
    assert (told.text, told.alternatives, told.repairs) == ("19,6", (was,), (f"comma:{was}",))


@pytest.mark.parametrize(
    "words",
    [
        column("4,5", "12,7", "19.6"),  # no reader saw a comma
        column("4.5", "12.7", seen("19.6", "19,6")),  # its column has points
        column("4,5", "12,7", seen("19.06.2023", "19,06.2023")),  # a date
        [*column("4,5", "12,7"), Word("19.6", Box(1, 400, 80, 460, 100), 0.9, ("19,6",))],  # of another column
    ],
)
def test_other_points_stay(words: list[Word]):
    assert list(decimal_commas(words)) == words


def looked(texts: list[str], read: dict[int, Word], face: str, size: int):
    """What the second look, with Tesseract itself, makes of a drawn column."""
    words, _, grey = drawn(texts, read, face, size)
    of = [Seen(w.text, (w.box.x0, w.box.top, w.box.x1, w.box.bottom), w.confidence or 0.0) for w in words]
    reader = SecondLook(engine(ReadingSettings()), models.first_reader("auto"), 300)
    return reader.look(grey, ink(grey), of)


@pytest.mark.parametrize(("mode", "text"), [(WORD, "77"), (LINE, "ТТ")])
def test_in_a_column_of_numbers_letters_are_figures_when_two_readers_of_a_word_see_them(mode: int, text: str):
    page = np.full((300, 900), 255, np.uint8)
    column = [Seen(t, (100.0, 40.0 * i, 150.0, 40.0 * i + 30), 0.5) for i, t in enumerate(["12", "34", "ТТ", "58"])]
    found = SecondLook(Always("77", mode), "script/Cyrillic", 300).look(page, ink(page), column)[2]
    assert found.seen.text == text


@pytest.mark.parametrize("was", ["1", "1%"])
def test_a_numero_sign_is_no_figure(was: str):
    found = looked(["№"], {0: seen(was, confidence=0.45)}, "dejavu", 42)[0]
    assert (found.seen.text, found.alternatives, found.repairs) == ("№", (was,), (f"numero:{was}",))


def test_a_sure_number_is_not_outvoted():
    page = np.full((300, 900), 255, np.uint8)
    for confidence, text in ((0.96, "86"), (0.7, "36")):
        word = Seen("86", (100.0, 100.0, 180.0, 130.0), confidence)
        (found,) = SecondLook(Always("36"), "script/Cyrillic", 300).look(page, ink(page), [word])
        assert found.seen.text == text
        assert {text, *found.alternatives} == {"86", "36"}


class Always:
    name = "always"

    def __init__(self, text: str, mode: int | None = None) -> None:
        self._text, self._mode = text, mode

    def read(self, _: object, options: Options) -> list[Seen]:
        if self._mode not in (None, options.mode):
            return []
        return [Seen(self._text, (20.0, 20.0, 60.0, 40.0), 0.8)]

    def turn(self, *_: object) -> int:
        return 0
