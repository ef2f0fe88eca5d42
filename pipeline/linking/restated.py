"""Last year's figures in this year's report, held against last year's own report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.checking.making import check_id
from pipeline.linking.rosters import commission_of
from pipeline.linking.subjects import subject_slug
from schemas.facts import Check, Fact, Status, Verdict
from schemas.report import Council, Report

Outcome = Literal["equal", "revised", "conflict"]


@dataclass(frozen=True, slots=True)
class Restatement:
    """A figure in its own report and the same figure in a later report of the council."""

    own: Fact
    later: Fact
    own_report: Report
    later_report: Report
    outcome: Outcome


def scope_of(report: Report, fact: Fact, person_id: str = "") -> str:
    """Whose figure it is, where it is not the council's or a commission's: a deputy's, a starosta district's."""
    role = report.cover.role
    if commission_of(fact, report):
        return ""
    if role.startswith("депутат"):
        return person_id or report.cover.person
    if "старост" in role or role.startswith("голова постійної комісії"):
        return role
    return ""


def series_key(fact: Fact, subject_id: str) -> tuple[str, ...]:
    """What two figures must share to be the same figure of two periods."""
    qualifiers = [f"{k}={subject_slug(v)}" for k, v in sorted(fact.qualifiers.items())]
    return (
        fact.metric,
        subject_id,
        fact.unit,
        "share" if fact.measure == "share" else "level",
        fact.share_of if fact.measure == "share" else "",
        fact.recipient_type,
        fact.per,
        fact.aggregate,
        fact.owner,
        fact.convocation,
        "cumulative" if fact.cumulative else "",
        *qualifiers,
    )


def is_figure_of_period(fact: Fact) -> bool:
    """Levels and shares of a period: neither differences, plans nor dated events."""
    return fact.measure in ("level", "share") and bool(fact.period) and not fact.date and fact.value is not None


def restatements(
    reports: Sequence[Report], council_of: Mapping[str, Council], subject_id_of: Mapping[str, str]
) -> Iterator[Restatement]:
    """Every figure of an earlier report that a later report of the same council gives again."""
    by_council: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: (r.cover.period, r.source_file)):
        by_council[council_of[report.report_id].council_id].append(report)
    for some in by_council.values():
        own = _own_figures(some, subject_id_of)
        for report in some:
            yield from _of_report(report, own, subject_id_of)


def _own_figures(
    reports: Sequence[Report], subject_id_of: Mapping[str, str]
) -> dict[tuple[str, ...], list[tuple[Fact, Report]]]:
    own: dict[tuple[str, ...], list[tuple[Fact, Report]]] = defaultdict(list)
    for report in reports:
        for fact in report.facts:
            if is_figure_of_period(fact) and fact.period == report.cover.period:
                key = series_key(fact, subject_id_of.get(fact.fact_id, ""))
                own[fact.period, scope_of(report, fact), *key].append((fact, report))
    return own


def _of_report(
    report: Report, own: Mapping[tuple[str, ...], list[tuple[Fact, Report]]], subject_id_of: Mapping[str, str]
) -> Iterator[Restatement]:
    """Where either report has several values for a figure, those that agree are the pair, if any do."""
    given: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in report.facts:
        if is_figure_of_period(fact) and fact.period != report.cover.period:
            key = series_key(fact, subject_id_of.get(fact.fact_id, ""))
            given[fact.period, scope_of(report, fact), *key].append(fact)
    for key, later in given.items():
        pairs = [
            Restatement(first, fact, source, report, _outcome(first, fact))
            for first, source in own.get(key, ())
            for fact in later
            if source.report_id != report.report_id
        ]
        yield from [p for p in pairs if p.outcome == "equal"] or pairs


def _outcome(own: Fact, later: Fact) -> Outcome:
    """Different figures are a revision when both reports support their own; else one of them may be misread."""
    if own.value == later.value:
        return "equal"
    supported = (Status.CONFIRMED, Status.CORRECTED)
    return "revised" if own.status in supported and later.status in supported else "conflict"


def checks_of(found: Sequence[Restatement]) -> tuple[Check, ...]:
    """One check of kind "restated" for each; a revision is no verdict, since neither reading is in doubt."""
    verdicts = {"equal": Verdict.PASSED, "revised": Verdict.NO_VERDICT, "conflict": Verdict.FAILED}
    return tuple(
        Check(
            check_id=check_id("restated", r.own.fact_id, r.later.fact_id),
            kind="restated",
            fact_ids=(r.own.fact_id, r.later.fact_id),
            expected=str(r.own.value),
            found=str(r.later.value),
            verdict=verdicts[r.outcome],
            independent=True,
            detail=f"{r.outcome}: {r.own.metric} of {r.own.period} in {r.own_report.source_file} and in "
            f"{r.later_report.source_file}",
        )
        for r in found
    )
