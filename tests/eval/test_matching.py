"""What each published figure is taken for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from benchmarks.eval.claims import Claim
from benchmarks.eval.corpus import Annotated
from benchmarks.eval.matching import match
from benchmarks.eval.results import Output, judge
from benchmarks.eval.score import score

Annotate = Callable[..., Annotated]


def at(report: Annotated, quote: str, number: str, **told: Any) -> Claim:
    place = report.flat.find(quote)[0]
    start = report.flat.text.index(number, place[0])
    return Claim(quote=quote, where=(place,), number=((start, start + len(number)),), **told)


def only(report: Annotated, claim: Claim) -> tuple[str, str]:
    (judged,) = match(report, [claim]).judged
    return judged.kind, judged.trap


def test_the_annotation_itself_scores_full_marks(annotate: Annotate) -> None:
    report = annotate()
    total = score([judge(report, Output(claims=report.expected))])
    for tier in ("core", "all"):
        tally = total.tallies[tier]
        assert (tally.recall, tally.precision, tally.expected) == (1.0, 1.0, 6)
    assert total.kinds == {"hit": 6}
    assert not total.traps


@pytest.mark.parametrize(
    ("quote", "number", "told", "outcome"),
    [
        ("проведено 9 сесій", "9", {"value": Decimal(9)}, ("hit", "")),
        ("проведено 9 сесій", "9", {"value": Decimal(6)}, ("value", "")),
        ("торік – 7", "7", {"value": Decimal(7)}, ("half", "other_year")),
        ("торік – 7", "7", {"value": Decimal(7), "period": "2021"}, ("hit", "")),
        ("торік – 7", "7", {"value": Decimal(7), "period": "2020"}, ("half", "")),
        ("провела 5 сесій", "5", {"value": Decimal(5)}, ("distractor", "distractor")),
        ("Телефон 41-20", "41-20", {"value": Decimal(41)}, ("dropped", "")),
        ("Зеленодільської ради за 2022 рік", "2022", {"value": Decimal(2022)}, ("extra", "")),
    ],
)
def test_sessions(annotate: Annotate, quote: str, number: str, told: dict[str, Any], outcome: tuple[str, str]) -> None:
    report = annotate()
    claim = at(report, quote, number, metric="sessions.held", subject="", unit="sessions", **told)
    assert only(report, claim) == outcome


def test_another_metric_of_the_same_number_is_a_confusion(annotate: Annotate) -> None:
    report = annotate()
    claim = at(
        report, "проведено 9 сесій", "9", metric="plenary_meetings.held", subject="", value=Decimal(9), unit="meetings"
    )
    total = score([judge(report, Output(claims=(claim,)))])
    assert total.confusions == {("sessions.held", "plenary_meetings.held"): 1}
    assert total.declared_confusions() == {"sessions / plenary meetings": 1}
    assert total.tallies["core"].wrong_silent == 1


def test_a_difference_taken_for_a_level_is_a_trap_whatever_its_sign(annotate: Annotate) -> None:
    report = annotate()
    told: dict[str, Any] = {"metric": "appeals.total", "subject": "", "unit": "appeals"}
    for value, kind in ((31, "value"), (-31, "half")):
        claim = at(report, "що на 31 менше", "31", value=Decimal(value), **told)
        assert only(report, claim) == (kind, "delta")


def test_a_subject_declined_is_near_and_another_is_not(annotate: Annotate) -> None:
    report = annotate()
    told: dict[str, Any] = {"metric": "commission.meetings", "value": Decimal(12), "unit": "meetings"}
    claim = at(report, "з питань бюджету засідала 12 разів", "12", subject="бюджетові", **told)
    assert only(report, claim)[0] == "hit"
    assert only(report, replace(claim, subject="з питань землі"))[0] == "subject"
    assert only(report, replace(claim, subject=""))[0] == "subject"


def test_a_number_in_an_ignored_passage_is_dropped_even_beside_an_expected_one(annotate: Annotate, text: str) -> None:
    report = annotate(text=text.replace("Телефон 41-20.", "Телефон 41-20, проведено 3 сходи."))
    told: dict[str, Any] = {"metric": "public_hearings.held", "subject": "", "unit": "hearings"}
    quote = "Телефон 41-20, проведено 3 сходи"
    assert only(report, at(report, quote, "41-20", value=Decimal(41), **told))[0] == "dropped"
    assert only(report, at(report, quote, "3", value=Decimal(3), **told))[0] == "extra"


def test_a_figure_is_matched_once_and_its_twin_elsewhere_is_a_repeat(annotate: Annotate) -> None:
    report = annotate()
    claim = at(report, "проведено 9 сесій", "9", metric="sessions.held", subject="", value=Decimal(9), unit="sessions")
    far = at(report, "засідала 12 разів", "12", metric="sessions.held", subject="", value=Decimal(9), unit="sessions")
    assert [j.kind for j in match(report, [claim, far]).judged] == ["hit", "repeat"]


def test_flagged_figures_count_apart(annotate: Annotate) -> None:
    report = annotate()
    right = at(report, "проведено 9 сесій", "9", metric="sessions.held", subject="", value=Decimal(9), unit="sessions")
    wrong = replace(right, value=Decimal(8))
    claims = tuple(replace(c, status="flagged") for c in (right, wrong))
    tally = score([judge(report, Output(claims=claims))]).tallies["core"]
    assert (tally.found, tally.found_unflagged) == (1, 0)
    assert (tally.wrong_silent, tally.wrong_flagged, tally.flagged) == (0, 1, 2)
    assert tally.precision == 1.0


def test_what_is_not_understood_is_no_false_positive(annotate: Annotate) -> None:
    report = annotate()
    claim = at(report, "провела 5 сесій", "5", metric="other.сесія", subject="", value=Decimal(5), unit="")
    assert only(report, claim)[0] == "other"
    assert score([judge(report, Output(claims=(claim,)))]).tallies["all"].published == 0
