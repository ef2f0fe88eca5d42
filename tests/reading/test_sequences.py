"""Row numbers read as letters, told by their neighbours; commas told by their column."""

import pytest

from pipeline.reading.repairs.commas import decimal_commas
from pipeline.reading.repairs.sequences import told_by_sequence
from schemas.document import Box, Word


def column(texts: list[str], x: float = 50.0) -> list[Word]:
    return [Word(t, Box(1, x, 100 + 20 * i, x + 6, 108 + 20 * i), 0.9) for i, t in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "says"), [(["2", "З", "4"], "3"), (["2.", "з.", "4."], "3."), (["2)", "З)", "4)"], "3)")]
)
def test_what_stands_between_two_and_four_is_three(texts: list[str], says: str):
    word = told_by_sequence(column(texts))[1]
    assert (word.text, word.alternatives, word.repairs) == (says, (texts[1],), (f"three:{texts[1]}",))


@pytest.mark.parametrize("texts", [["2", "З", "5"], ["4", "З", "2"], ["2.", "З", "4."], ["2", "За", "4"]])
def test_other_letters_stay(texts: list[str]):
    assert told_by_sequence(column(texts)) == column(texts)


def test_numbers_of_other_columns_tell_nothing():
    words = [column(["2"])[0], column(["", "З"], 90.0)[1], column(["", "", "4"])[2]]
    assert told_by_sequence(words) == words


def test_a_semicolon_between_figures_is_the_columns_comma():
    words = column(["12,5", "7,1", "19;5"])
    doubted = Word("19;5", words[2].box, 0.9, ("19,5",))
    assert decimal_commas([*words[:2], doubted])[2].text == "19,5"


def test_no_reading_of_nothing_replaces_a_number():
    words = column(["12,5", "7,1", "1."])
    doubted = Word("1.", words[2].box, 0.4, ("", "21"))
    assert decimal_commas([*words[:2], doubted])[2] == doubted
