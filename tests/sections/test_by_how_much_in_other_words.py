"""Differences told twice or behind «більше», and what was of all of last year."""

from __future__ import annotations

import pytest

from .told import COVER, facts_of, told

_APPEALS = COVER.replace("секретаря Вербівської міської ради", "про звернення громадян у Вербівській міській раді")


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("Надійшло 412 звернень, що на 37, тобто на 9,9 відс., більше, ніж за 2022-й (375).", ["37", "9.9"]),
        ("Надійшло 188 звернень, що на 24 звернення, або на 11,3 відс., менше, ніж торік (212).", ["-24", "-11.3"]),
        ("Звернень стало менше, ніж за 2022 рік (518), на 21, або на 4,1 %.", ["-21", "-4.1"]),
        ("Надійшло 960 звернень. Зменшення становить 40 звернень, що дорівнює 4 %.", ["-40", "-4"]),
    ],
)
def test_a_difference_is_told_in_things_and_in_per_cent(line: str, changes: list[str]) -> None:
    found = facts_of(line, _APPEALS)
    assert [(str(f.value), f.versus) for f in found if f.measure == "delta"] == [(c, "2022") for c in changes]


@pytest.mark.parametrize(
    "line",
    [
        "Видано 612 розпоряджень, тоді як торік за весь рік їх було 540.",
        "Видано 612 розпоряджень. Минулого року за цілий рік – 540.",
    ],
)
def test_all_of_last_year_is_last_year(line: str) -> None:
    assert told(line)[-1] == ("acts.mayor_orders", "540", "2022", "level")


def test_the_year_before_last() -> None:
    assert told("Видано 612 розпоряджень, позаторішніх було 498.")[-1][2] == "2021"


def test_how_many_share_what_is_planned_is_no_plan() -> None:
    line = "Кошти депутатського фонду заплановано по 40 тис. грн на кожного з 26 депутатів."
    assert ("deputies.count", "26", "2023", "level") in told(line)


def test_changes_to_acts_are_no_differences() -> None:
    body = "Комісія розглянула 88 питань:\nзміни до статутів ...... 7\nзміна меж ділянок ...... 30\nінше ...... 51\n"
    cover = COVER.replace("секретаря", "постійної комісії з питань землі")
    assert {f.measure for f in facts_of(body, cover)} == {"level"}


def test_a_bracket_is_of_the_time_of_what_it_stands_behind() -> None:
    line = "Депутатський фонд профінансовано за перше півріччя на 220 000 грн, за рік – на 490 000 грн (98 % до плану)."
    assert [f.period for f in facts_of(line) if f.unit == "%"] == ["2023"]


@pytest.mark.parametrize(
    "line",
    [
        "Явка на пленарних засіданнях – 77 %, що на 2,5 % нижче, ніж за 2022 рік (79,5 %).",
        "Явка на пленарних засіданнях становила 82 %, це на 2,5 пункта вище за показник 2022 року (79,5 %).",
        "Явка на пленарних засіданнях змінилася: 82 % проти 79,5 %.",
    ],
)
def test_a_share_beside_its_change_is_the_level_of_then(line: str) -> None:
    assert ("deputies.attendance_percent", "79.5", "2022", "level") in told(line)


def test_the_same_change_once_more_is_no_per_cent() -> None:
    found = facts_of("Звернень побільшало на 12 % проти 2022 року, тобто на 44.", _APPEALS)
    assert [(f.value, f.unit, f.versus) for f in found] == [(12, "%", "2022"), (44, "appeals", "2022")]
