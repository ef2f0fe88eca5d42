"""What stands since an election or on a day, and what was beside words of its own: of no time told before."""

from __future__ import annotations

import pytest

from .told import told

NOW, THEN = "2023", "2022"


@pytest.mark.parametrize(
    ("body", "value", "period"),
    [
        ("Повторних звернень – 12 (торік – 19). Вирішено 388, на 31 грудня в роботі було 28.", "28", NOW),
        ("Звернень надійшло 512, письмових – 200, а було 150.", "150", THEN),
        ("Звернень надійшло 512, у роботі було 28.", "28", NOW),
    ],
)
def test_what_was_beside_words_of_its_own_is_not_of_the_year_before(body: str, value: str, period: str) -> None:
    assert [p for _, v, p, _ in told(body) if v == value] == [period]


@pytest.mark.parametrize(
    "body",
    [
        "У 2020 році до ради обрано 34 депутати від шести партій.",
        "За результатами виборів 2020 року до складу ради обрано 34 депутатів, які представляють шість партій.",
    ],
)
def test_the_year_of_the_election_is_no_period(body: str) -> None:
    assert {(m, p) for m, _, p, _ in told(body)} == {("deputies.count", NOW), ("parties.count", NOW)}


@pytest.mark.parametrize(
    "body",
    [
        "На початок року в раді працювало 25 депутатів, у травні один склав мандат, а на кінець – 24 депутати.",
        "На кінець року, після того як у травні та червні двоє склали мандати, – 24 депутати.",
    ],
)
def test_a_day_is_not_of_the_month_told_before(body: str) -> None:
    assert ("24", NOW) in [(v, p) for _, v, p, _ in told(body)]


@pytest.mark.parametrize(
    "body",
    ["Прийом у секретаря ради: 37 днів.", "Особистий прийом громадян – 37 днів.", "Прийом веде голова (37 днів)."],
)
def test_days_that_receptions_were_held_on_are_counted(body: str) -> None:
    assert told(body) == [("appeals.personal_reception_days", "37", NOW, "level")]


@pytest.mark.parametrize("body", ["Відпустка секретаря – 37 днів.", "Прийом заяв триває 37 днів."])
def test_days_that_passed_are_not(body: str) -> None:
    assert not told(body)
