"""A number without a unit is money where a sum is said to be compared with it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from texts import text_of

from extractors.grammar.numbers.numbers import NumberKind, find_numbers


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Витрачено 640 000 грн (торік – 512 300).", 512_300),
        ("Витрачено 640,5 тис. грн (у 2022 році – 512,3).", 512_300),
        ("Витрачено 2,4 млн грн, роком раніше – 2,1.", 2_100_000),
        ("Виділено 5 400 тис. грн проти 4 950 у 2022 році.", 4_950_000),
        ("У 2023 році витратили 640 000 грн, а у 2022 році – 512 300.", 512_300),
    ],
)
def test_compared_with_a_sum(line: str, value: int) -> None:
    last = [n for n in find_numbers(text_of(line)) if n.kind in {NumberKind.MONEY, NumberKind.COUNT}][-1]
    assert (last.kind, last.unit, last.value) == (NumberKind.MONEY, "UAH", Decimal(value))


@pytest.mark.parametrize(
    "line",
    [
        "Витрачено 640 000 грн, торік допомогли 145 родинам.",
        "Витрачено 640 000 грн (торік – 26 депутатами).",
        "Витрачено 640 000 грн (торік – 26).",
        "Витрачено 640 000 грн на 512 300 саджанців.",
        "Витрачено 640 000 грн. Видано 5 400 саджанців.",
    ],
)
def test_not_compared_with_it(line: str) -> None:
    assert [n.kind for n in find_numbers(text_of(line))][-1] is NumberKind.COUNT
