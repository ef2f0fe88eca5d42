"""Words of bad copies: told by the dictionary and the page, or read by all models together."""

import numpy as np
import pytest

from pipeline.reading.engines import Options, Seen
from pipeline.reading.lookalikes import sign_once
from pipeline.reading.orientation import View
from pipeline.reading.prepare import Prepared
from pipeline.reading.spelling import respelt
from pipeline.reading.together import read_together
from schemas.document import Box, Word


def words(text: str, confidence: float = 0.5) -> list[Word]:
    return [Word(t, Box(1, 50 * i, 0, 50 * i + 40, 10), confidence) for i, t in enumerate(text.split())]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("знернень,", "звернень,"),
        ("пронедено", "проведено"),
        ("засідан;", "засідан;"),  # засідав, засідань: the page has neither
        ("нід", "нід"),  # від, під
        ("піж", "ніж"),
        ("па", "на"),
        ("Питания", "Питания"),  # may be a name
        ("вперше", "вперше"),
        ("тихобрідської", "тихобрідської"),
    ],
)
def test_unknown_words_become_the_only_ones_that_look_like_them(was: str, becomes: str):
    (found,) = respelt(words(was))
    assert found.text == becomes
    assert found.repairs == ((f"spelling:{was}",) if was != becomes else ())


def test_of_several_words_the_page_has_one():
    page = words("засідань більше від Питання", 0.9)
    found = respelt([*page, *words("засідан; білыне. нід Питания торгх")])
    assert [w.text for w in found[4:]] == ["засідань;", "більше.", "від", "Питання", "торгх"]


def test_sure_words_and_ends_of_broken_ones_stay():
    sure = words("знернень", 0.95)
    broken = words("депута- нід")
    assert respelt(sure) == sure
    assert respelt(broken) == broken
    layer = [Word("знернень", Box(1, 0, 0, 40, 10))]
    assert respelt(layer) == layer


@pytest.mark.parametrize(("text", "width", "says"), [("139%", 48.0, "13%"), ("139%", 75.0, ""), ("79%", 55.0, "")])
def test_a_sign_read_twice_is_told_by_the_width(text: str, width: float, says: str):
    assert sign_once(text, (0.0, 0.0, width, 20.0)) == says


def seen(text: str, confidence: float, left: float) -> Seen:
    return Seen(text, (left, 100.0, left + 80.0, 130.0), confidence)


class Together:
    """An engine that reads more when it may use several models."""

    name = "together"

    def read(self, _: object, options: Options) -> list[Seen]:
        assert options.languages.count("+") == 2
        return [seen("засідання", 0.9, 0.0), seen("G9", 0.85, 100.0), seen("29", 0.85, 200.0), seen("ради", 0.9, 300.0)]

    def turn(self, _: object) -> int:
        return 0


def test_a_bad_page_is_read_by_all_models_and_keeps_first_readings_of_numbers():
    view = View(Prepared(np.full((300, 900), 255, np.uint8), np.eye(3)))
    bad = [seen("зосїдан", 0.3, 0.0), seen("69", 0.7, 100.0), seen("20", 0.7, 200.0), seen("роди", 0.5, 300.0)]
    found = read_together(Together(), Options("script/Cyrillic", threshold=2), view, bad)
    assert [(w.text, w.others) for w in found] == [("засідання", ()), ("69", ("G9",)), ("29", ("20",)), ("ради", ())]


def test_a_page_read_well_is_not_read_again():
    view = View(Prepared(np.full((300, 900), 255, np.uint8), np.eye(3)))
    well = [seen("засідання", 0.9, 0.0), seen("69", 0.9, 100.0)]
    assert read_together(Together(), Options("script/Cyrillic", threshold=2), view, well) == well
