"""Time grows with length, not with its square, whatever the text."""

from __future__ import annotations

import time

import pytest
from texts import text_of

from extractors.grammar.numbers.numbers import find_numbers
from extractors.grammar.periods.periods import find_periods

LINES = {
    "numbers": "Надійшло 12 звернень, з них 5 письмових; ",
    "words": "засідання комісії міської ради ",
    "digits": "1",
    "groups": "123 ",
    "dots": "1.",
    "hyphens": "1-",
    "quotes": "«",
    "at signs": "a.@",
    "numerals": "двадцять ",
    "brackets": "(012) ",
}


def _seconds(text: str) -> float:
    """The least of three runs: what else a machine does only ever adds to it."""
    document = text_of(text)
    runs = []
    for _ in range(3):
        start = time.process_time()
        find_periods(document, find_numbers(document))
        runs.append(time.process_time() - start)
    return min(runs)


@pytest.mark.parametrize("unit", LINES.values(), ids=LINES.keys())
def test_time_is_linear(unit: str) -> None:
    short, long = unit * (20_000 // len(unit)), unit * (160_000 // len(unit))
    assert _seconds(long) < 24 * _seconds(short) + 0.5


def test_ten_thousand_numbers() -> None:
    document = text_of("надійшло 12 звернень, " * 10_000)
    start = time.process_time()
    assert len(find_numbers(document)) == 10_000
    assert time.process_time() - start < 5
