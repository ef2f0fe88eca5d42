"""Rates, what brackets say was done, and how far a doubt goes on."""

from __future__ import annotations

import pytest

from .told import facts_of, fates, told

DEPUTY = "ЗВІТ\nдепутата Вербівської міської ради Гая Івана Петровича\nза 2023 рік\n\n"


@pytest.mark.parametrize(
    "rate",
    [
        "у розрахунку на 10 тис. населення становить 61,3",
        "61,3 у розрахунку на 1 000 жителів",
        "з розрахунку на тисячу мешканців – 61,3",
    ],
)
def test_a_rate_is_no_total(rate: str) -> None:
    body = f"Надійшло 1 204 звернення. Їх кількість {rate}."
    assert [(m, v) for m, v, *_ in told(body)] == [("appeals.total", "1204")]
    assert [fate for number, fate in fates(body).items() if "61,3" in number] == ["ratio"]


def test_what_a_bracket_says_was_done_is_said_of_its_figure() -> None:
    found = facts_of("За рік: сесій – 16 (відвідав 15), засідань комісії – 22 (відвідав 20).", DEPUTY)
    wrong = [f for f in found if f.metric == "deputies.commission_meetings_attended" and f.value == 22]
    assert [(f.metric, f.value) for f in found][:2] == [("sessions.held", 16), ("deputies.plenary_attended", 15)]
    assert all(any(r.code == "meaning-unsure" for r in f.reasons) for f in wrong)


def test_what_goes_on_about_a_doubtful_figure_is_no_surer() -> None:
    found = facts_of("З порушенням строку розглянуто 4 звернення (0,3 %), торік – 11 (0,8 %).")
    doubted = [any(r.code == "meaning-unsure" for r in f.reasons) for f in found if f.metric == found[0].metric]
    assert len(set(doubted)) == 1


@pytest.mark.parametrize(
    "rate",
    [
        "У середньому на одного депутата припадає 9 звернень",
        "На кожного обранця в середньому припало по 9 звернень",
        "Це в середньому 9 звернень на одного депутата",
    ],
)
def test_what_falls_to_each_deputy(rate: str) -> None:
    found = facts_of(f"Депутати подали 234 звернення. {rate}.")
    assert [(f.value, f.per) for f in found] == [(234, ""), (9, "deputy")]


def test_of_how_many_deputies_came() -> None:
    found = told("На сесію зазвичай приходило 26 депутатів із 34.")
    assert [(m, v) for m, v, *_ in found] == [("deputies.attendance", "26"), ("deputies.count", "34")]
