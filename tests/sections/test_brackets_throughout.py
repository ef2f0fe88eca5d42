"""Figures of last year in brackets, said once at the top to be so, and what goes on behind such a bracket."""

from __future__ import annotations

import pytest

from extractors import extract
from schemas.facts import Fact
from tests.texts import from_plain

from .told import told

NOW, LAST = "2023", "2022"

_TOP = "Луговська міська рада\nДовідка про розгляд звернень громадян за 2023 рік\n({})\n\n"
_BODY = (
    "Надійшло 640 (705) звернень. Позитивно вирішено 320 (310) звернень, тобто 50 % (44 %).\n\n"
    "За тематикою: земля – 200 (210); інше – 440 (495). Земля дає, отже, 31,3 % від загалу.\n"
)
_SAID = ("тут і далі в дужках – показник 2022 року", "показники минулого року подано у дужках")


def _facts(said: str) -> list[Fact]:
    return list(extract(from_plain(_TOP.format(said) + _BODY), "r", {}).facts)


@pytest.mark.parametrize("said", _SAID)
def test_brackets_are_of_the_year_before_and_not_doubted(said: str) -> None:
    told = {(f.metric, str(f.value)): (f.period, [r.code for r in f.reasons]) for f in _facts(said)}
    assert told["appeals.total", "705"] == ("2022", [])
    assert told["appeals.resolved_positively", "310"] == ("2022", [])
    assert told["appeals.resolved_positively", "44"] == ("2022", [])


@pytest.mark.parametrize("said", _SAID)
def test_what_goes_on_behind_a_bracket_is_of_the_figure_before_it(said: str) -> None:
    told = {(f.metric, str(f.value)): f for f in _facts(said)}
    assert told["appeals.resolved_positively", "50"].period == "2023"
    again = told["appeals.by_topic", "31.3"]
    assert (again.period, again.subject.lower()) == ("2023", "земля")


BEFORE_THE_NOUN = [
    (
        "У круглих дужках біля показників – 2022 рік.\n\nДепутати внесли 21 (16) запит та 133 (120) звернення.",
        {("deputies.requests", "21", NOW), ("deputies.requests", "16", LAST), ("deputies.appeals", "133", NOW)}
        | {("deputies.appeals", "120", LAST)},
    ),
    (
        "За рік скликано 10 (торік 8) сесій, де ухвалено 312 (торік 290) рішень.",
        {("sessions.held", "10", NOW), ("sessions.held", "8", LAST), ("decisions.adopted", "312", NOW)}
        | {("decisions.adopted", "290", LAST)},
    ),
    (
        "Торішні дані подано в дужках.\n\nКомісії провели 58 (49) засідань та надали 203 (188) рекомендації.",
        {("commissions.meetings_total", "58", NOW), ("commissions.meetings_total", "49", LAST)}
        | {("commissions.recommendations", "203", NOW), ("commissions.recommendations", "188", LAST)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE_THE_NOUN)
def test_noun_behind_a_bracket_is_counted_by_the_figure_before_it(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert {fact[:3] for fact in told(text)} == expected
