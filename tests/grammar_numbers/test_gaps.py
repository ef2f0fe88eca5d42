"""Groups of digits wide apart on the page may be several numbers."""

from __future__ import annotations

import pytest
from texts import table_of

from extractors.grammar.numbers.numbers import find_numbers
from tests.texts import from_plain


@pytest.mark.parametrize(("gap", "doubted"), [(" ", False), ("  ", False), ("        ", True)])
def test_a_wide_gap_makes_one_number_doubtful(gap: str, doubted: bool) -> None:
    text = from_plain(f"через сайт подано{gap}260{gap}347 звернень\n")
    (number,) = (n for n in find_numbers(text) if n.value == 260347)
    assert bool(number.ambiguous) is doubted


@pytest.mark.parametrize(("cell", "doubted"), [("502 490", True), ("12 490", False)])
@pytest.mark.parametrize("header_rows", [0, 1])
def test_so_great_a_number_of_a_table_without_heads_may_be_two(cell: str, doubted: bool, header_rows: int) -> None:
    table = table_of([["Шлях", "Надійшло"], ["поштою", cell]][1 - header_rows :], header_rows)
    (number,) = find_numbers(table)
    assert bool(number.ambiguous) is (doubted and not header_rows)
