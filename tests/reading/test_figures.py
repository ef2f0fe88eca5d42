"""Numbers whose figures look like those that two readers saw are not read again; others are."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from benchmarks.reading.layouts import FACES
from pipeline.reading.engines.engines import Options, Seen
from pipeline.reading.images.ink import ink
from pipeline.reading.witnesses.figures import Figures
from pipeline.reading.witnesses.secondlook import SecondLook

FOLDER = "/usr/share/fonts/truetype/"
EXAMPLES = ["137", "371", "713", "8463", "6384", "4836"]


def drawn(texts: list[str], face: str = "sans", size: int = 42):
    """A page with a text on each line, and the words as they are."""
    font = ImageFont.truetype(FOLDER + FACES[face].format("Regular"), size)
    page = Image.new("L", (700, 80 * len(texts) + 40), 255)
    pen, words = ImageDraw.Draw(page), []
    for i, text in enumerate(texts):
        pen.text((40, 80 * i + 20), text, font=font, fill=0)
        x0, top, x1, bottom = pen.textbbox((40, 80 * i + 20), text, font=font)
        words.append(Seen(text, (float(x0), float(top), float(x1), float(bottom)), 0.95))
    return np.asarray(page), words


def misread(word: Seen, text: str) -> Seen:
    return Seen(text, word.box, word.confidence)


class Echo:
    """Reads each crop as the word that was asked about last, and counts."""

    name = "echo"

    def __init__(self, answers: list[str]) -> None:
        self.answers, self.asked = answers, 0

    def read(self, _: object, options: Options) -> list[Seen]:
        self.asked += bool(options.allowed)
        return [Seen(self.answers[min(self.asked, len(self.answers)) - 1], (0, 0, 40, 30), 0.9)]

    def turn(self, _: object) -> int:
        return 0


@pytest.mark.parametrize("face", FACES)
def test_known_figures_are_told_and_misread_ones_are_not(face: str):
    page, words = drawn([*EXAMPLES, "(1348),", "76"], face)
    mask, figures = ink(page).mask, Figures()
    for word in words[:6]:
        marks = figures.marks(mask, word)
        assert len(marks) == len(word.text)
        figures.learn(word, marks)
    seventy_six = figures.marks(mask, words[7])
    assert figures.knows(words[7], seventy_six)
    for wrong in ("16", "78", "46", "70"):  # the last with a figure that was never seen
        assert not figures.knows(misread(words[7], wrong), seventy_six)


@pytest.mark.parametrize("text", ["№", "рік", "19.6", "137–8", "4%5"])
def test_only_numbers_are_told(text: str):
    page, words = drawn([text])
    assert Figures().marks(ink(page).mask, words[0]) == []


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("text", ["13,8", "46%", "(8,4%)", "18.03.2746", "«63»,", "(37"])
def test_figures_beside_commas_signs_and_brackets_are_told_one_by_one(text: str, face: str):
    page, words = drawn([*EXAMPLES, "203", "302", "230", text], face)
    mask, figures = ink(page).mask, Figures()
    for word in words[:-1]:
        figures.learn(word, figures.marks(mask, word))
    marks = figures.marks(mask, words[-1])
    assert len(marks) == sum(map(str.isdigit, text))
    assert figures.knows(words[-1], marks)
    other = misread(words[-1], text.translate(str.maketrans("468", "864")))
    if other != words[-1]:
        assert not figures.knows(other, figures.marks(mask, other))


def test_a_number_with_a_figure_too_many_or_in_other_type_is_not_known():
    page, words = drawn([*EXAMPLES, "137"])
    large, bigger = drawn(["137"], size=80)
    mask, figures = ink(page).mask, Figures()
    for word in words[:6]:
        figures.learn(word, figures.marks(mask, word))
    assert figures.marks(mask, misread(words[6], "1377")) == []
    assert not figures.knows(bigger[0], figures.marks(ink(large).mask, bigger[0]))


def test_doubted_numbers_and_lone_threes_teach_nothing():
    page, words = drawn(["3", "3", "3", "137"])
    mask, figures = ink(page).mask, Figures()
    for word in words[:3]:
        figures.learn(word, figures.marks(mask, word))
    doubted = Seen("137", words[3].box, 0.5)
    for _ in range(3):
        figures.learn(doubted, figures.marks(mask, doubted))
    assert not figures.knows(words[0], figures.marks(mask, words[0]))


def test_the_second_reader_is_asked_only_for_what_the_page_does_not_tell():
    texts = [*EXAMPLES, "1348", "76"]
    page, words = drawn(texts)
    words[7] = misread(words[7], "16")  # the first reader's slip
    reader = Echo([*EXAMPLES, "76"])
    looked = SecondLook(reader, "script/Cyrillic", 300).look(page, ink(page), words)
    assert looked[6].seen.text == "1348"
    assert looked[6].alternatives == ()
    assert {looked[7].seen.text, *looked[7].alternatives} >= {"16", "76"}
    assert reader.asked in (7, 8)  # six examples, the slip, and the third reader where there is one
