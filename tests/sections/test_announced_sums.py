"""Sums whose currency is told once, before the colon that opens them or in the line above their list."""

from __future__ import annotations

import pytest

from tests.sections.told import facts_of


def _sums(body: str) -> list[tuple[str, int, str]]:
    return [(f.metric, int(f.value or 0), f.unit) for f in facts_of(body)]


@pytest.mark.parametrize(
    "body",
    [
        "Депутатський фонд, тис. грн: виділено – 1 300,0; використано – 1 214,3.",
        "Депутатський фонд у 2023 році (тис. грн): виділено 1300, використано 1214,3.",
        "Кошти депутатського фонду (тис. грн):\n- виділено 1 300,0;\n- використано 1 214,3.",
        "Кошти депутатського фонду, у гривнях: виділено 1 300 000; використано: 1 214 300.",
    ],
)
def test_a_bare_number_is_in_the_currency_told_before_the_colon(body: str) -> None:
    assert _sums(body) == [
        ("deputy_fund.allocated", 1_300_000, "UAH"),
        ("deputy_fund.spent", 1_214_300, "UAH"),
    ]


def test_counts_among_them_stay_counts() -> None:
    body = "Депутатський фонд (тис. грн): використано 214,3, допомогу отримали 43 особи, звернень – 60."
    assert [(value, unit) for _, value, unit in _sums(body)] == [(214_300, "UAH"), (43, "persons"), (60, "appeals")]


def test_the_currency_ends_with_its_sentence() -> None:
    body = "Депутатський фонд (тис. грн): виділено 300. Розпоряджень голови: 118. Рішень виконкому – 240."
    assert [unit for _, _, unit in _sums(body)] == ["UAH", "orders", "decisions"]
