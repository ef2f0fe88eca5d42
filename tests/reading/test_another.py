"""Words that the first model doubts, read by another one from one small picture."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from benchmarks.reading.layouts import FACES
from pipeline.reading.engines.engines import Options, Seen, Tesserocr
from pipeline.reading.engines.packed import packed
from pipeline.reading.witnesses.another import read_by_another

OPTIONS = Options("script/Cyrillic")
FOLDER = "/usr/share/fonts/truetype/"


class Ukrainian:
    """An engine that reads the packed picture's words as they are told, each where it was put."""

    name = "ukr"

    def __init__(self, answers: list[tuple[str, float]]) -> None:
        self.answers = answers

    def read(self, _: object, options: Options) -> list[Seen]:
        assert options.languages == "ukr"
        _, runs = packed(np.full((300, 2000), 255, np.uint8), self.page, range(len(self.page)))
        places = [(w.box[0] - runs[0].across, w.box[2] - runs[0].across) for w in self.page]
        top = runs[0].box[1]
        told = zip(self.answers, places, strict=True)
        return [Seen(text, (x0, top, x1, top + 30.0), sure) for (text, sure), (x0, x1) in told]

    def turn(self, _: object) -> int:
        return 0


def line(words: list[tuple[str, float]]) -> list[Seen]:
    return [Seen(t, (100.0 + 150 * i, 100.0, 200.0 + 150 * i, 130.0), sure, 1, 1) for i, (t, sure) in enumerate(words)]


def again(first: tuple[str, float], second: tuple[str, float]) -> Seen:
    """What becomes of a word that the two models read so."""
    engine = Ukrainian([second])
    engine.page = line([first])
    (word,) = read_by_another(engine, OPTIONS, np.full((300, 2000), 255, np.uint8), engine.page)
    return word


@pytest.mark.parametrize(
    ("first", "second", "says", "others"),
    [
        (("зосїданя,", 0.7), ("засідання.", 0.5), "засідання,", ()),  # the dictionary tells, the marks stay
        (("засідання", 0.5), ("зосїданя", 0.9), "засідання", ()),
        (("бружмеліска", 0.5), ("бружмелінка", 0.8), "бружмелінка", ()),  # both unknown: the surer one
        (("УШ", 0.5), ("ЗІН", 0.9), "УШ", ()),  # may be VIII
        (("45%", 0.7), ("4596", 0.9), "45%", ()),  # a sign that this model does not have
        (("27,", 0.7), ("57,", 0.8), "57,", ("27,",)),
        (("27,", 0.8), ("57,", 0.7), "27,", ("57,",)),
        (("82.3", 0.8), ("82,3", 0.7), "82.3", ("82,3",)),
        (("04.03.2025", 0.5), ("04,03.2025", 0.8), "04.03.2025", ()),
        (("&8", 0.5), ("68", 0.9), "68", ("&8",)),
        (("В", 0.5), ("8", 0.9), "В", ()),  # a letter alone may be one
        (("0016,", 0.3), ("осіб.", 0.8), "осіб,", ()),
        (("0016,", 0.8), ("осіб.", 0.9), "0016,", ()),
        (("осіб", 0.5), ("0016", 0.9), "осіб", ()),
    ],
)
def test_of_two_readings(first: tuple[str, float], second: tuple[str, float], says: str, others: tuple[str, ...]):
    word = again(first, second)
    assert (word.text, word.others) == (says, others)
    assert (word.block, word.line) == (1, 1)


def test_sure_words_are_not_read_again():
    sure = line([("зосїданя", 0.95), ("27", 0.93)])
    assert read_by_another(Ukrainian([]), OPTIONS, np.zeros((300, 2000), np.uint8), sure) == sure


def test_runs_know_where_their_words_stand_on_the_page():
    page = np.arange(300 * 2000, dtype=np.uint32).reshape(300, 2000).astype(np.uint8)
    words = line([("раз", 0.5), ("два", 0.5), ("три", 0.95), ("чотири", 0.5)])
    picture, runs = packed(page, words, {0, 1, 3})
    assert [run.words for run in runs] == [(0, 1), (3,)]
    for run in runs:
        x0, top, x1, bottom = run.box
        there = page[top + run.down : bottom + run.down, x0 + run.across : x1 + run.across]
        assert (picture[top:bottom, x0:x1] == there).all()
    assert runs[1].on_page(Seen("чотири", (runs[1].box[0] + 4.0, 40.0, 0.0, 0.0), 1.0)).box[0] == words[3].box[0]


def test_a_misread_line_is_mended_by_tesseract():
    text = ["Проведено", "засідання", "комісії", "з", "питань", "бюджету"]
    font = ImageFont.truetype(FOLDER + FACES["serif"].format("Regular"), 42)
    page = Image.new("L", (1400, 200), 255)
    pen, seen, x = ImageDraw.Draw(page), [], 60.0
    for i, word in enumerate(text):
        pen.text((x, 80), word, font=font, fill=0)
        box = pen.textbbox((x, 80), word, font=font)
        seen.append(Seen(word.replace("а", "о").replace("і", "ї"), tuple(map(float, box)), 0.5 if i else 0.95, 1, 1))
        x += font.getlength(word) + 14
    found = read_by_another(Tesserocr(), Options("script/Cyrillic"), np.asarray(page), seen)
    assert [w.text for w in found] == text
