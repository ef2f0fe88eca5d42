"""Figures side by side: changes, and every reason for which a pair cannot be compared."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from pipeline.linking import link, restated_checks
from pipeline.linking.periods import sorting
from schemas.facts import Status, Verdict
from schemas.report import ComparisonCell, Report

MakeReport = Callable[..., Report]


def _sessions(value: int | str, **more: Any) -> dict[str, Any]:
    return {"metric": "sessions.held", "value": value, "unit": "sessions"} | more


def _cell(reports: list[Report], period: str, metric: str = "sessions.held") -> ComparisonCell:
    found = [c for c in link(reports).comparison if c.period == period and c.metric == metric]
    assert len(found) == 1
    return found[0]


def test_change_between_two_years(report: MakeReport) -> None:
    cell = _cell([report(period="2022", facts=[_sessions(8)]), report(period="2023", facts=[_sessions(9)])], "2023")
    assert (cell.previous_period, cell.change, cell.change_percent) == ("2022", Decimal(1), Decimal("12.5"))
    assert (cell.verdict, cell.why) == ("comparable", "")


def test_nothing_before_is_single(report: MakeReport) -> None:
    cell = _cell([report(period="2022", facts=[_sessions(8)])], "2022")
    assert (cell.verdict, cell.change, cell.previous_period) == ("single", None, "")


def test_change_from_nothing_has_no_per_cent(report: MakeReport) -> None:
    cell = _cell([report(period="2022", facts=[_sessions(0)]), report(period="2023", facts=[_sessions(9)])], "2023")
    assert (cell.change, cell.change_percent) == (Decimal(9), None)


@pytest.mark.parametrize("part", ["2023-H1", "2023-Q2", "2023-11-20..2023-12-31", "2021..2023"])
def test_parts_of_a_year_are_not_compared_with_a_year(report: MakeReport, part: str) -> None:
    cell = _cell([report(period="2020", facts=[_sessions(8)]), report(period=part, facts=[_sessions(4)])], part)
    assert (cell.verdict, cell.change) == ("not_comparable", None)
    assert cell.previous_period == "2020"


def test_a_half_year_is_compared_with_the_same_half(report: MakeReport) -> None:
    facts = [_sessions(8), _sessions(5, period="2023-H1"), _sessions(15, period="2023")]
    cell = _cell([report(period="2024-H1", facts=facts)], "2024-H1")
    assert (cell.previous_period, cell.change, cell.verdict) == ("2023-H1", Decimal(3), "comparable")


def test_written_appeals_are_not_all_appeals(report: MakeReport) -> None:
    reports = [
        report(period="2022", facts=[{"metric": "appeals.total", "value": 500}]),
        report(period="2023", facts=[{"metric": "appeals.written", "value": 300}]),
    ]
    cell = _cell(reports, "2023", "appeals.written")
    assert (cell.verdict, cell.previous_period, cell.change) == ("not_comparable", "2022", None)
    assert "appeals.total" in cell.why


def test_an_approximate_figure_is_counted_differently(report: MakeReport) -> None:
    reports = [
        report(period="2022", facts=[_sessions(8)]),
        report(period="2023", facts=[_sessions(10, modifier="over")]),
    ]
    cell = _cell(reports, "2023")
    assert (cell.verdict, cell.change) == ("not_comparable", None)


def test_a_flagged_figure_flags_the_pair(report: MakeReport) -> None:
    reports = [
        report(period="2022", facts=[_sessions(8, status=Status.FLAGGED)]),
        report(period="2023", facts=[_sessions(10)]),
    ]
    assert _cell(reports, "2023").verdict == "flagged"


def test_two_reports_that_disagree_on_a_year_flag_it(report: MakeReport) -> None:
    reports = [
        report(period="2022", person="Бук Ірина", facts=[_sessions(8)]),
        report(period="2022", person="Клен Олег", facts=[_sessions(9)]),
        report(period="2023", facts=[_sessions(10)]),
    ]
    assert _cell(reports, "2023").verdict == "flagged"
    assert _cell(reports, "2022").verdict == "flagged"


@pytest.mark.parametrize(
    ("status", "verdict", "change"),
    [(Status.CONFIRMED, "revised", Decimal(3)), (Status.UNVERIFIED, "conflict", None)],
)
def test_a_figure_given_otherwise_later(
    report: MakeReport, status: Status, verdict: str, change: Decimal | None
) -> None:
    reports = [
        report(period="2022", facts=[_sessions(8, status=status)]),
        report(period="2023", facts=[_sessions(12), _sessions(9, period="2022", status=status)]),
    ]
    cell = _cell(reports, "2023")
    assert (cell.verdict, cell.change) == (verdict, change)
    assert "8" in cell.why and "9" in cell.why


def test_differences_plans_and_events_are_not_compared(report: MakeReport) -> None:
    facts = [
        _sessions(3, measure="delta", versus="2021"),
        _sessions(10, measure="plan", period="2023"),
        {"metric": "events.held", "value": 1, "date": "2022-05-19"},
    ]
    assert link([report(period="2022", facts=facts)]).comparison == ()


def test_running_totals_and_shares_have_series_of_their_own(report: MakeReport) -> None:
    facts = [_sessions(8), _sessions(46, cumulative=True), _sessions(70, measure="share", unit="%")]
    cells = link([report(period="2022", facts=facts)]).comparison
    assert len({(c.subject_id, c.unit) for c in cells}) == 3


def test_a_deputys_own_figures_are_not_the_councils(report: MakeReport) -> None:
    fact = {"metric": "deputy_fund.spent", "value": 1000, "unit": "UAH"}
    reports = [
        report(period="2022", facts=[fact]),
        report(period="2023", role="депутат міської ради", person="Клен Олег", facts=[fact]),
    ]
    assert {c.verdict for c in link(reports).comparison} == {"single"}


def test_the_same_award_in_other_words(report: MakeReport) -> None:
    reports = [
        report(period="2022", facts=[{"metric": "awards.given", "subject": "Почесних грамот", "value": 40}]),
        report(period="2023", facts=[{"metric": "awards.given", "subject": "почесна грамота", "value": 50}]),
    ]
    cell = _cell(reports, "2023", "awards.given")
    assert (cell.change, cell.verdict) == (Decimal(10), "comparable")


def test_another_convocation_is_remarked(report: MakeReport) -> None:
    reports = [
        report(period="2020", convocation="VII", facts=[_sessions(8)]),
        report(period="2021", convocation="VIII", facts=[_sessions(9)]),
    ]
    cell = _cell(reports, "2021")
    assert cell.verdict == "comparable"
    assert "VII" in cell.why


def test_cells_are_in_a_stable_order(report: MakeReport) -> None:
    reports = [report(period=str(y), facts=[_sessions(y - 2010)]) for y in (2019, 2021, 2020)]
    forth, back = link(reports), link(reports[::-1])
    assert forth.comparison == back.comparison
    assert [c.period for c in forth.comparison] == ["2019", "2020", "2021"]


def test_periods_in_order() -> None:
    periods = ["2024", "2023-H1", "2023", "2024-Q1", "2020-11-24..2020-12-31", "2020", "?"]
    assert sorted(periods, key=sorting) == [
        "2020-11-24..2020-12-31", "2020", "2023-H1", "2023", "2024-Q1", "2024", "?",
    ]  # fmt: skip


# --- restated figures -----------------------------------------------------------------------------------------------


def test_an_equal_restatement_passes_and_is_independent(report: MakeReport) -> None:
    reports = [
        report(period="2022", facts=[_sessions(8)]),
        report(period="2023", facts=[_sessions(12), _sessions(8, period="2022")]),
    ]
    (check,) = restated_checks(reports)
    assert (check.kind, check.verdict, check.independent) == ("restated", Verdict.PASSED, True)
    assert check.fact_ids == (reports[0].facts[0].fact_id, reports[1].facts[1].fact_id)


def test_a_different_restatement_fails(report: MakeReport) -> None:
    reports = [
        report(period="2022", facts=[_sessions(8)]),
        report(period="2023", facts=[_sessions(9, period="2022")]),
    ]
    (check,) = restated_checks(reports)
    assert (check.verdict, check.expected, check.found) == (Verdict.FAILED, "8", "9")
    assert check.detail.startswith("conflict")


def test_a_revision_that_both_reports_support_has_no_verdict(report: MakeReport) -> None:
    reports = [
        report(period="2022", facts=[_sessions(8, status=Status.CONFIRMED)]),
        report(period="2023", facts=[_sessions(9, period="2022", status=Status.CONFIRMED)]),
    ]
    (check,) = restated_checks(reports)
    assert check.verdict == Verdict.NO_VERDICT


def test_of_several_values_the_one_that_agrees_is_the_pair(report: MakeReport) -> None:
    reports = [
        report(period="2022", facts=[_sessions(8), _sessions(3)]),
        report(period="2023", facts=[_sessions(8, period="2022")]),
    ]
    (check,) = restated_checks(reports)
    assert (check.verdict, check.expected) == (Verdict.PASSED, "8")


def test_another_councils_figure_restates_nothing(report: MakeReport) -> None:
    reports = [
        report("Тернавська міська рада", "2022", facts=[_sessions(8)]),
        report("Яблунецька міська рада", "2023", facts=[_sessions(9, period="2022")]),
    ]
    assert restated_checks(reports) == ()


def test_a_part_is_not_the_whole(report: MakeReport) -> None:
    reports = [
        report(period="2022", facts=[_sessions(8)]),
        report(period="2023", facts=[_sessions(3, period="2022", qualifiers={"channel": "дистанційно"})]),
    ]
    assert restated_checks(reports) == ()
