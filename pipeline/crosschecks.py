"""What only several reports together can say of a figure: restated by a later year, unlike all other years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from pipeline.checking import outliers
from pipeline.checking.reasons import WEAK_READING_CODE
from pipeline.checking.status import WEAK_READING, judged
from pipeline.decisions import decided
from pipeline.linking import restated_checks
from schemas.facts import Check, Fact
from schemas.report import Report


def with_cross_checks(reports: Sequence[Report], overrides: Path | None) -> tuple[Report, ...]:
    """The reports with a person's decisions, the checks between them, and the status of every figure concerned.

    Raises:
        OperatorError: when the file of overrides is not what it should be.
    """
    reports, freed = decided(reports, overrides)
    found = (*outliers(reports), *restated_checks(reports, overrides))
    spoken_of = freed | {fact_id for check in found for fact_id in check.fact_ids}
    home = {fact.fact_id: report.report_id for report in reports for fact in report.facts}
    homes = {home[fact_id] for fact_id in spoken_of}
    concerned = [report for report in reports if report.report_id in homes]
    facts = [fact for report in concerned for fact in report.facts]
    checks = [check for report in concerned for check in report.checks]
    again = {f.fact_id: f for f in judged(facts, (*checks, *found), _readings(facts)) if f.fact_id in spoken_of}
    own: dict[str, list[Check]] = defaultdict(list)
    for check in found:
        own[home[check.fact_ids[-1]]].append(check)  # a check has one row: with the later report
    return tuple(_updated(report, again, own[report.report_id]) for report in reports)


def _readings(facts: Sequence[Fact]) -> dict[str, float | None]:
    """Just under the threshold for the figures that their first judging found weakly read; for others nothing."""
    weak = (f.fact_id for f in facts if any(reason.code == WEAK_READING_CODE for reason in f.reasons))
    return dict.fromkeys(weak, WEAK_READING - 0.01)


def _updated(report: Report, again: dict[str, Fact], checks: Sequence[Check]) -> Report:
    facts = tuple(_kept_weak(fact, again.get(fact.fact_id, fact)) for fact in report.facts)
    return report.model_copy(update={"facts": facts, "checks": (*report.checks, *checks)})


def _kept_weak(before: Fact, now: Fact) -> Fact:
    """The fact as judged again; where the reading is still the reason, with the confidence as it was measured."""
    measured = {r.code: r for r in before.reasons if r.code == WEAK_READING_CODE}
    if not measured:
        return now
    return now.model_copy(update={"reasons": tuple(measured.get(r.code, r) for r in now.reasons)})
