"""Badly read cells, specks, scraps, letters of other alphabets, figures like numerals: on pages drawn here."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.reading.engines.engines import Options, Seen, Tesserocr
from pipeline.reading.images.ink import Ink, ink
from pipeline.reading.images.specks import unspecked
from pipeline.reading.repairs import lexicon
from pipeline.reading.repairs.alphabets import has_foreign, without_foreign
from pipeline.reading.repairs.roman import from_strokes
from pipeline.reading.witnesses.cells import covers, reread
from pipeline.reading.witnesses.scraps import rejoined, without_scraps
from pipeline.reading.witnesses.secondlook import SecondLook

from .conftest import FONT

OPTIONS = Options("script/Cyrillic")


@pytest.fixture(scope="module")
def reader():
    return Tesserocr()


def page(lines: list[tuple[int, int, str]], rules: list[tuple[int, int, int, int]] = (), size: int = 44) -> np.ndarray:
    """A grey page at 300 dpi with lines of text and rules on it."""
    image = Image.new("L", (1500, 600), 255)
    pen = ImageDraw.Draw(image)
    for x, y, text in lines:
        pen.text((x, y), text, fill=0, font=ImageFont.truetype(str(FONT), size))
    for rule in rules:
        pen.line(rule, fill=0, width=4)
    return np.asarray(image)


GRID = [(50, 50, 1450, 50), (50, 300, 1450, 300), (50, 50, 50, 300), (1000, 50, 1000, 300), (1450, 50, 1450, 300)]
TABLE = page([(90, 80, "з питань регламенту, етики"), (90, 190, "та запобігання корупції"), (1200, 140, "47")], GRID)


def seen(text: str, box: tuple[float, float, float, float], confidence: float = 0.95, line: int = 1) -> Seen:
    return Seen(text, box, confidence, 1, line)


def test_words_read_twice_beside_figures_halfway_give_way_to_the_cell_alone(reader):
    twice = [
        seen("питань", (240, 95, 380, 140)),
        seen("регламенту,", (390, 95, 640, 140)),
        seen("та", (300, 145, 340, 185)),
        seen("з", (90, 95, 115, 125), line=2),
        seen("питань", (135, 95, 300, 125), line=2),
        seen("регламенту,", (310, 95, 620, 125), line=2),
        seen("етики", (640, 95, 760, 125), line=2),
        seen("47", (1200, 150, 1256, 184), line=3),
        seen("та", (90, 200, 140, 240), line=4),
        seen("запобігання", (150, 200, 480, 240), line=4),
        seen("корупції", (500, 200, 720, 240), line=4),
    ]
    words = [w.text for w in reread(reader, OPTIONS, TABLE, ink(TABLE), twice)]
    assert words == ["з", "питань", "регламенту,", "етики", "та", "запобігання", "корупції", "47"]


def test_a_reading_that_leaves_ink_of_its_cell_replaces_nothing():
    half_blind = Says(seen("з", (54, 59, 79, 89)), seen("питань", (99, 59, 264, 89)))
    own = [
        seen(t, (90 + 240 * i, 95, 310 + 240 * i, 140), 0.5) for i, t in enumerate(("питань", "регламенту,", "етики"))
    ]
    own += [seen("запобігання", (150, 200, 480, 240)), seen("корупції", (500, 200, 720, 240))]
    assert reread(half_blind, OPTIONS, TABLE, ink(TABLE), own) == own


def test_a_cell_whose_lines_were_mixed_is_read_again(reader):
    mixed = [
        seen("з", (90, 95, 115, 125)),
        seen("пита", (135, 95, 240, 125)),
        seen("еглам", (350, 95, 480, 125)),
        seen("нь", (240, 96, 310, 126), 0.65, 2),
        seen("ӨНту", (480, 80, 640, 160), 0.28, 2),
        seen("47", (1200, 150, 1256, 184)),
        seen("корупції", (500, 200, 720, 240), line=3),
    ]
    words = [w.text for w in reread(reader, OPTIONS, TABLE, ink(TABLE), mixed)]
    assert words == ["з", "питань", "регламенту,", "етики", "та", "запобігання", "корупції", "47"]


def test_a_cell_read_well_is_left_alone():
    silent = Says()
    level = page([(90, 80, "з питань регламенту, етики"), (90, 190, "та запобігання корупції"), (1200, 80, "47")], GRID)
    well = [seen(t, b) for t, b in read_boxes()[:2]] + [seen("47", (1198, 80, 1262, 140))]
    assert reread(silent, OPTIONS, level, ink(level), well) == well
    assert silent.asked == []


def test_a_cell_of_lines_beside_a_figure_halfway_is_read_alone_and_kept_when_that_says_nothing():
    silent = Says()
    well = [seen(t, b) for t, b in read_boxes()]
    assert reread(silent, OPTIONS, TABLE, ink(TABLE), well) == well
    assert [shape[1] for shape, _ in silent.asked] == [968]


def read_boxes() -> list[tuple[str, tuple[float, float, float, float]]]:
    """The words of the table with boxes around all their ink, row by row of the page."""
    return [
        ("з питань регламенту, етики", (88, 80, 860, 140)),
        ("та запобігання корупції", (88, 190, 770, 250)),
        ("47", (1198, 140, 1262, 190)),
    ]


class Says:
    """An engine that always says the same."""

    name = "says"

    def __init__(self, *words: Seen) -> None:
        self._words = list(words)
        self.asked: list[tuple[tuple[int, ...], Options]] = []

    def read(self, image, options):
        self.asked.append((image.shape, options))
        return self._words


def test_a_sure_number_is_never_lost_to_a_new_reading():
    doubted = [*(seen(t, b) for t, b in read_boxes()), seen("корупції", (500, 200, 720, 240), 0.1)]
    number = [seen("19", (700, 200, 760, 240), 0.9)]
    only_words = Says(seen("регламенту", (14, 14, 300, 50), 0.99), seen("запобігання", (14, 90, 300, 130), 0.99))
    assert "19" in [w.text for w in reread(only_words, OPTIONS, TABLE, ink(TABLE), doubted + number)]


def test_what_stands_beside_a_rule_is_not_read_twice():
    across = ((0, 100, 604, 104), (0, 200, 604, 204))
    down = tuple((x, 100, x + 6, 204) for x in (0, 290, 598))
    grid = Ink(np.zeros((300, 640), np.uint8), (*across, *down))
    words = [seen("5", (100, 130, 120, 160)), seen("|", (286, 110, 300, 190), 0.1)]  # the bar lies on the rule
    both = Says(seen("5", (107, 37, 127, 67), 0.95), seen("бюджету", (350, 37, 500, 67), 0.95))
    found = reread(both, OPTIONS, np.full((300, 640), 255, np.uint8), grid, words)
    assert [w.text for w in found if w.text != "|"] == ["5", "бюджету"]


def test_a_number_read_otherwise_keeps_the_first_reading_beside_it():
    doubted = [seen("41", (1198, 140, 1262, 190), 0.3)]
    (word,) = reread(Says(seen("47", (209, 99, 271, 149), 0.95)), OPTIONS, TABLE, ink(TABLE), doubted)
    assert (word.text, word.others) == ("47", ("41",))


def test_a_lone_speck_goes_and_points_stay():
    clean = page([(60, 60, "Усного. і 12,5 : 60"), (60, 200, "Разом . . . . . . . . . . . 59"), (60, 340, "361  .")])
    dusty = clean.copy()
    for x, y in ((900, 120), (1300, 500), (760, 30)):
        cv2.rectangle(dusty, (x, y), (x + 4, y + 4), 40, -1)
    found = unspecked(dusty)
    assert (found == clean).all()


def test_scraps_go_and_their_figures_stay_as_other_readings():
    words = [
        seen("комісія", (100, 100, 260, 140), 0.96),
        seen("ЕЎ", (110, 90, 150, 96), 0.4),  # a mark over a letter
        seen("–", (300, 118, 330, 122), 0.5),
        seen("60", (400, 100, 450, 140), 0.96),
        seen("6О1", (402, 102, 448, 138), 0.2),
        seen("дім", (600, 100, 700, 140), 0.3),  # doubted, but alone on its ink
    ]
    kept = without_scraps(words, 40)
    assert [w.text for w in kept] == ["комісія", "–", "60", "дім"]
    assert kept[2].others == ("6О1",)


def test_parts_of_a_number_that_lie_on_each_other_are_one():
    whole, part = seen("973,", (100, 0, 230, 30), 0.8), seen("74", (180, 0, 228, 30), 0.8)
    (number,) = rejoined([whole, part])
    assert (number.text, number.box, number.others) == ("973,74", (100, 0, 230, 30), ("973",))
    apart = [whole, seen("74", (240, 0, 290, 30), 0.8)]
    assert rejoined(apart) == apart


def test_shares_of_boxes():
    assert covers(seen("а", (0, 0, 10, 10)), seen("б", (5, 0, 15, 10))) == 0.5
    assert covers(seen("а", (0, 0, 10, 10)), seen("б", (20, 0, 25, 10))) == 0


@pytest.mark.parametrize("text", ["ӨНту", "ЕЎ", "ҰШ", "Қала"])
def test_letters_of_other_alphabets(text: str):
    assert has_foreign(text)
    assert not has_foreign(without_foreign(text))


@pytest.mark.parametrize("text", ["Ґанок", "її", "Microsoft", "Élysée", "ёлка", "12,5 %", "№ 5-ВР", "м’яч"])
def test_letters_that_reports_have(text: str):
    assert not has_foreign(text)
    assert without_foreign(text) == text


def test_no_letter_of_another_alphabet_is_left(reader):
    grey = page([(60, 60, "Рішення міської ради")])
    words = reader.read(grey, OPTIONS)
    spoilt = [Seen("мӨсҰкЎї", words[1].box, 0.9, 1, 1) if i == 1 else w for i, w in enumerate(words)]
    looked = SecondLook(reader, "Cyrillic", 300).look(grey, ink(grey), spoilt)
    assert [one.seen.text for one in looked] == ["Рішення", "міської", "ради"]
    assert looked[1].repairs == ("foreign:мӨсҰкЎї",)


@pytest.mark.parametrize(("text", "numeral"), [("Vill", "VIII"), ("ll", "II"), ("X", "X"), ("pik", ""), ("", "")])
def test_strokes_make_numerals(text: str, numeral: str):
    assert from_strokes(text) == numeral


@pytest.mark.parametrize(("noun", "counted"), [("сесій", True), ("сесії", False), ("скликання", False)])
def test_forms_that_only_numbers_stand_before(noun: str, counted: bool):
    assert lexicon.counted(noun) is counted


def look(reader, text: str, first: str):
    """The line read, its first word given as `first`."""
    grey = page([(60, 60, text)])
    words = reader.read(grey, OPTIONS)
    given = [Seen(first, words[0].box, 0.6, 1, 1), *words[1:]]
    return SecondLook(reader, "Cyrillic", 300).look(grey, ink(grey), given)[0]


def test_eleven_before_a_counted_noun_is_a_number_and_the_numeral_is_kept(reader):
    found = look(reader, "11 сесій міської ради", "II")
    assert found.seen.text == "11"
    assert found.alternatives == ("II",)


def test_figures_before_a_counted_noun_stay(reader):
    assert look(reader, "11 сесій міської ради", "11").seen.text == "11"


def test_a_numeral_before_its_noun_is_read_by_its_strokes(reader):
    assert look(reader, "VIII скликання", "ҰШ").seen.text == "VIII"
    assert look(reader, "VIII скликання", "МІ").seen.text == "VIII"
