"""What each of those helped was given: a sum for one person or family, spent and no plan of the fund."""

from __future__ import annotations

import pytest

from .told import facts_of

_COVER = "ЗВІТ\nдепутата Вербівської міської ради Сича Петра Івановича\nза 2023 рік\n\n"


@pytest.mark.parametrize(
    ("text", "each", "per"),
    [
        ("Депутатський фонд: грошова допомога 15 пенсіонерам – 30 000 грн (по 2 000 грн кожному).", "2000", "person"),
        ("З депутатського фонду допоміг 4 сім'ям загиблих – 40 тис. грн, по 10 тис. грн кожній.", "10000", "family"),
        ("За депутатські кошти допомогу одержали 12 родин – 24 тис. грн (по 2 тис. грн).", "2000", "family"),
    ],
)
def test_sum_for_each_of_those_helped(text: str, each: str, per: str) -> None:
    (fact,) = [f for f in facts_of(text, _COVER) if f.value is not None and f"{f.value:f}" == each]
    assert (fact.metric, fact.per) == ("deputy_fund.spent", per)


def test_sum_for_each_deputy_stays_the_deputys() -> None:
    (fact,) = facts_of("Кожному депутату на надання матеріальної допомоги виділено по 25 тис. грн.")
    assert (fact.metric, fact.per) == ("deputy_fund.allocated", "deputy")
