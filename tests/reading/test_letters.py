"""Letters of a page: their size, how far it may be shrunk, which way its lines run, its islands and rules."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.reading.engines.engines import Options, Seen
from pipeline.reading.images.ink import ink
from pipeline.reading.images.islands import islands
from pipeline.reading.images.letters import Letters, letters_of
from pipeline.reading.images.orientation import View, read, upright
from pipeline.reading.images.prepare import Prepared

from .conftest import FONT, PROSE


def sheet(size: int, rules: int = 0) -> np.ndarray:
    """Twelve lines of prose in letters of so many pixels, with so many rules across and down."""
    image = Image.new("L", (2400, 14 * 2 * size), 250)
    pen = ImageDraw.Draw(image)
    for i in range(12):
        text = PROSE[i % len(PROSE)]
        pen.text((100, 60 + 2 * size * i), text, fill=0, font=ImageFont.truetype(str(FONT), size))
    for i in range(rules):
        pen.line((40, 30 + 400 * i, 2300, 30 + 400 * i), fill=0, width=4)
        pen.line((40 + 1000 * i, 30, 40 + 1000 * i, 700), fill=0, width=4)
    return np.asarray(image)


class Watches:
    """An engine that sees one word, whose right end is the picture's."""

    name = "watches"

    def __init__(self) -> None:
        self.shown: list[tuple[np.ndarray, Options]] = []

    def read(self, image, options):
        self.shown.append((image, options))
        return [Seen("слово", (0, 0, image.shape[1], image.shape[0]), 0.9)]


@pytest.mark.parametrize(("size", "least", "most"), [(28, 1.0, 1.0), (56, 0.5, 0.8), (120, 0.5, 0.5)])
def test_only_pages_with_large_letters_are_shrunk(size: int, least: float, most: float):
    letters = letters_of(sheet(size))
    assert 0.45 * size < letters.size < 0.75 * size
    assert least <= letters.reading_scale <= most


def test_a_page_without_letters_is_left_as_it_is():
    letters = letters_of(np.full((900, 700), 255, np.uint8))
    assert not letters.enough and letters.size == 0 and letters.reading_scale == 1.0


def test_words_of_a_shrunk_page_have_their_boxes_on_the_whole_one():
    page, engine = sheet(90), Watches()
    (word,) = read(View(Prepared(page, np.eye(3))), engine, Options("ukr"))
    ((shown, options),) = engine.shown
    assert shown.shape[1] < 0.8 * page.shape[1] and options.dpi < 240
    assert word.box[2:] == pytest.approx((page.shape[1], page.shape[0]), abs=2)
    assert shown.max() == 255 and (shown > 240).mean() > 0.7  # grey paper has become white


def test_one_bit_pages_are_read_at_their_full_size():
    page, engine = sheet(90), Watches()
    read(View(Prepared(page, np.eye(3)), fine=True), engine, Options("ukr"))
    ((shown, options),) = engine.shown
    assert shown is page and options.dpi == 300


@pytest.mark.parametrize("degrees", [0, 180])
def test_dots_over_letters_tell_which_end_is_up(degrees: int):
    page = np.rot90(sheet(60), degrees // 90)
    assert letters_of(np.ascontiguousarray(page)).is_flipped is (degrees == 180)


def test_dust_on_both_sides_of_letters_tells_nothing():
    assert Letters(np.zeros((0, 2), np.float32), np.zeros(0, np.float32), (37, 31)).is_flipped is None
    assert letters_of(np.full((900, 700), 255, np.uint8)).is_flipped is None


class Counts(Watches):
    """An engine that reads lines of the page as if all were well."""

    def read(self, image, options):
        super().read(image, options)
        return [Seen("слово", (9, 9 + 40 * i, 90, 30 + 40 * i), 0.95) for i in range(9)]


@pytest.mark.parametrize(("lies", "turn"), [(0, 0), (1, 90), (2, 180), (3, 270)])
def test_a_turned_page_is_righted_before_it_is_read_once(lies: int, turn: int):
    engine = Counts()
    start = View(Prepared(np.ascontiguousarray(np.rot90(sheet(60), lies)), np.eye(3)))
    view, _ = upright(start, engine, Options("ukr"))
    assert view.state.rotation == turn and len(engine.shown) == 1


def test_rules_are_found_where_they_are_drawn_and_leave_the_mask():
    found = ink(sheet(60, rules=2))
    across = sorted(r for r in found.rules if r[2] - r[0] > r[3] - r[1])
    down = sorted(r for r in found.rules if r[2] - r[0] < r[3] - r[1])
    assert [x for r in across for x in (r[0], r[2])] == pytest.approx([40, 2301, 40, 2301], abs=2)
    assert [r[1] for r in across] == pytest.approx([29, 429], abs=2)
    assert [r[0] for r in down] == pytest.approx([39, 1039], abs=2)
    assert found.mask[28:34, 1200:1300].sum() == 0


def test_islands_are_counted_with_the_ground_first():
    mask = np.zeros((9, 9), np.uint8)
    mask[1, 1] = mask[2, 2] = 1  # diagonal neighbours touch
    mask[6:8, 4:7] = 1
    labels, stats, middles = islands(mask)
    assert stats[1:].tolist() == [[1, 1, 2, 2, 2], [4, 6, 3, 2, 6]]
    assert labels[2, 2] == 1 and middles[2].tolist() == [5.0, 6.5]
