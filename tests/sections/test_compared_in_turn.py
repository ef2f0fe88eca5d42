"""Two figures and what they were before, in the same order: «14 сесій і 20 засідань проти 12 і 18»."""

from __future__ import annotations

import pytest

from .told import facts_of, told

NOW, LAST = "2023", "2022"
IN_TURN = [
    (
        "Проведено 14 сесій та 20 пленарних засідань проти 12 та 18 у 2022 році.",
        "sessions.held",
        "plenary_meetings.held",
    ),
    (
        "Проведено 14 сесій та 20 пленарних засідань проти, відповідно, 12 та 18 торік.",
        "sessions.held",
        "plenary_meetings.held",
    ),
    ("Було 14 сесій і 20 пленарних засідань, роком раніше – 12 і 18.", "sessions.held", "plenary_meetings.held"),
    (
        "Подано 14 депутатських запитів, 20 депутатських звернень (проти 12 і 18 рік тому).",
        "deputies.requests",
        "deputies.appeals",
    ),
    (
        "Депутати подали 14 запитів та 20 звернень проти 12 та 18 минулого року.",
        "deputies.requests",
        "deputies.appeals",
    ),
    ("Надійшло 14 письмових та 20 усних звернень проти 12 та 18 у 2022-му.", "appeals.written", "appeals.oral"),
]


@pytest.mark.parametrize(("body", "first", "second"), IN_TURN)
def test_each_is_compared_with_its_own(body: str, first: str, second: str) -> None:
    now = [(first, "14", NOW, "level"), (second, "20", NOW, "level")]
    assert told(body) == [*now, (first, "12", LAST, "level"), (second, "18", LAST, "level")]


def test_fewer_than_told_before_are_doubted() -> None:
    body = "Проведено 14 сесій, 20 пленарних засідань, ухвалено 402 рішення проти 12 і 377 торік."
    assert [r.code for f in facts_of(body)[3:] for r in f.reasons if r.code == "metric-tie"] == ["metric-tie"] * 2


def test_votes_are_not_compared() -> None:
    found = told("Проведено 14 сесій. За проєкт голосували 19 депутатів, утрималися 4, проти 2 та 1.")
    assert [f for f in found if f[2] == LAST] == []


def test_a_figure_in_a_bracket_before_is_none_of_those_compared() -> None:
    body = "Депутати (їх у раді 26) подали 14 запитів і 20 звернень; за минулий рік – відповідно 12 та 18."
    assert told(body)[-2:] == [("deputies.requests", "12", LAST, "level"), ("deputies.appeals", "18", LAST, "level")]
    assert not [r.code for f in facts_of(body) for r in f.reasons if r.code == "metric-tie"]
