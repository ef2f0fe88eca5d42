"""Words of bad copies: told by the dictionary and the page."""

import pytest

from pipeline.reading.repairs.spelling import respelt
from pipeline.reading.witnesses.lookalikes import sign_once
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
