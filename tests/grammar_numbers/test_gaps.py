"""Groups of digits wide apart on the page may be several numbers."""

from __future__ import annotations

import pytest

from extractors.grammar.numbers import find_numbers
from tests.texts import from_plain


@pytest.mark.parametrize(("gap", "doubted"), [(" ", False), ("  ", False), ("        ", True)])
def test_a_wide_gap_makes_one_number_doubtful(gap: str, doubted: bool) -> None:
    text = from_plain(f"через сайт подано{gap}260{gap}347 звернень\n")
    (number,) = (n for n in find_numbers(text) if n.value == 260347)
    assert bool(number.ambiguous) is doubted
