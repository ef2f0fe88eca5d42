"""What the page shows, chosen from the published tables: plain values, no markup."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

import pyarrow as pa
import pyarrow.compute as pc

from schemas.facts import Measure
from schemas.metrics import METRICS, section_of
from schemas.records import RECORDS
from schemas.records.build import is_level

MAIN_METRICS = (
    "sessions.held",
    "sessions.extraordinary",
    "plenary_meetings.held",
    "decisions.adopted",
    "commissions.meetings_total",
    "commissions.recommendations",
    "deputies.attendance_percent",
    "appeals.total",
    "appeals.information_requests",
    "appeals.personal_reception",
    "awards.applications_considered",
    "acts.mayor_orders",
)
MAX_ROWS = 2_000
"""Longest list of failed checks, flagged figures or issues; the page then names the table with the rest."""

LONGEST_RUN = 30  # years shown without a gap

_FACT = (
    *("fact_id", "report_id", "source_file", "council", "report_period", "metric", "subject", "value", "value_min"),
    *("value_max", "unit", "period", "modifier", "page", "quote", "reading", "status", "reasons", "rule"),
)
_NARROW = ("subject", "recipient_type", "per", "aggregate", "date", "convocation", "owner", "qualifiers", "since")

Fact = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """One section of one report: how many figures, how many of them flagged."""

    section: str
    figures: int
    flagged: int


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One report in the coverage matrix, sections in the order of the tables."""

    council: str
    period: str
    source_file: str
    cells: tuple[CoverageCell, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One council's values of one metric, the same years for every council: none where no report states it, several
    where several are stated."""

    council: str
    years: tuple[tuple[str, tuple[Fact, ...]], ...]


@dataclass(frozen=True, slots=True)
class FailedCheck:
    """A check that failed, with its facts that the page has evidence for."""

    council: str
    period: str
    kind: str
    expected: str
    found: str
    detail: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything on the page. `evidence` is in the order of reports and pages; `more` counts what lists leave out."""

    totals: Mapping[str, int]
    coverage: tuple[CoverageRow, ...]
    multiples: tuple[tuple[str, tuple[Panel, ...]], ...]
    failed: tuple[FailedCheck, ...]
    flagged: tuple[Fact, ...]
    issues: tuple[Mapping[str, Any], ...]
    questions: tuple[str, ...]
    evidence: tuple[Fact, ...]
    more: Mapping[str, int]


def _where(table: pa.Table, column: str, value: str) -> pa.Table:
    return table.filter(pc.equal(table[column], value))


def _own_wholes(facts: pa.Table) -> pa.Table:
    """Figures of the whole council in the report's own period, nothing that narrows them."""
    mask = pc.and_(pc.equal(facts["period"], facts["report_period"]), pc.invert(facts["cumulative"]))
    for name in _NARROW:
        mask = pc.and_(mask, pc.is_null(facts[name]))
    return facts.filter(pc.fill_null(mask, False))


def coverage(data: Mapping[str, pa.Table]) -> tuple[CoverageRow, ...]:
    """One row per report, councils together, periods in order."""
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    facts = data["facts"].select(["report_id", "metric", "status"]).to_pydict()
    for report_id, metric, status in zip(facts["report_id"], facts["metric"], facts["status"], strict=True):
        found = counts[report_id, section_of(metric)]
        found[0] += 1
        found[1] += status == "flagged"
    rows = data["reports"].select(["report_id", "council", "report_period", "source_file"]).to_pylist()
    rows.sort(key=lambda r: (r["council"] or "", r["report_period"] or "", r["source_file"]))
    sections = (*RECORDS, "other")
    return tuple(
        CoverageRow(
            council=row["council"] or "",
            period=row["report_period"] or "",
            source_file=row["source_file"],
            cells=tuple(CoverageCell(s, *counts.get((row["report_id"], s), (0, 0))) for s in sections),
        )
        for row in rows
    )


def multiples(facts: pa.Table) -> list[tuple[str, tuple[Panel, ...]]]:
    """Main metrics that some report states for a whole year, each with one panel per council."""
    wholes = _own_wholes(facts)
    found = []
    for metric in MAIN_METRICS:
        unit = METRICS[metric].unit
        chosen = _where(_where(wholes, "metric", metric), "unit", unit)
        measures = [measure for measure in get_args(Measure) if is_level(measure, unit)]
        chosen = chosen.filter(pc.is_in(chosen["measure"], value_set=pa.array(measures)))
        if panels := _panels(chosen.select(list(_FACT)).to_pylist()):
            found.append((metric, panels))
    return found


def _panels(facts: Sequence[Fact]) -> tuple[Panel, ...]:
    by_council: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        if re.fullmatch(r"\d{4}", fact["period"] or "") and fact["value"] is not None:
            by_council[fact["council"] or ""][fact["period"]].append(fact)
    every = _years({int(year) for years in by_council.values() for year in years})
    return tuple(
        Panel(council, tuple((year, tuple(years.get(year, ()))) for year in every))
        for council, years in sorted(by_council.items())
    )


def _years(stated: set[int]) -> list[str]:
    """The years stated and those between them; a misread year far off must not open a gap of centuries."""
    if stated and max(stated) - min(stated) <= LONGEST_RUN:
        return [str(year) for year in range(min(stated), max(stated) + 1)]
    return [str(year) for year in sorted(stated)]


def _failed(data: Mapping[str, pa.Table], few: int) -> tuple[list[dict[str, Any]], int]:
    table = _where(data["checks"], "verdict", "failed")
    return table.slice(0, few).to_pylist(), max(0, table.num_rows - few)


def _by_id(facts: pa.Table, ids: Iterable[str]) -> dict[str, Fact]:
    wanted = pa.array(sorted(set(ids)), type=pa.string())
    rows = facts.select(list(_FACT)).filter(pc.is_in(facts["fact_id"], value_set=wanted)).to_pylist()
    return {row["fact_id"]: row for row in rows}


def _checks(
    rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Fact], reports: Mapping[str, Any]
) -> list[FailedCheck]:
    return [
        FailedCheck(
            council=reports[row["report_id"]]["council"] or "",
            period=reports[row["report_id"]]["report_period"] or "",
            kind=row["kind"] or "",
            expected=row["expected"] or "",
            found=row["found"] or "",
            detail=row["detail"] or "",
            facts=tuple(facts[fact_id] for fact_id in json.loads(row["fact_ids"]) if fact_id in facts),
        )
        for row in rows
    ]


def content(data: Mapping[str, pa.Table], questions: Sequence[str], few: int = MAX_ROWS) -> Content:
    """Everything that the page shows of the tables; lists are cut at `few`."""
    facts = data["facts"]
    charts = multiples(facts)
    failed, more_failed = _failed(data, few)
    flagged = _where(facts, "status", "flagged").select(list(_FACT))
    shown_flagged = flagged.slice(0, few).to_pylist()
    wanted = [fact["fact_id"] for _, panels in charts for p in panels for _, stated in p.years for fact in stated]
    wanted += [fact_id for row in failed for fact_id in json.loads(row["fact_ids"])]
    wanted += [fact["fact_id"] for fact in shown_flagged]
    evidence = _by_id(facts, wanted)
    reports = {r["report_id"]: r for r in data["reports"].select(["report_id", "council", "report_period"]).to_pylist()}
    return Content(
        totals=_totals(data, flagged.num_rows),
        coverage=coverage(data),
        multiples=tuple(charts),
        failed=tuple(_checks(failed, evidence, reports)),
        flagged=tuple(shown_flagged),
        issues=tuple(data["issues"].slice(0, few).to_pylist()),
        questions=tuple(questions),
        evidence=tuple(evidence.values()),
        more={
            "failed": more_failed,
            "flagged": max(0, flagged.num_rows - few),
            "issues": max(0, data["issues"].num_rows - few),
        },
    )


def _totals(data: Mapping[str, pa.Table], flagged: int) -> dict[str, int]:
    reports = data["reports"]
    summed = ("pages", "pages_ocr", "confirmed", "unverified", "corrected", "checks_failed")
    return {
        "reports": reports.num_rows,
        "councils": len(pc.unique(reports["council"])),
        "figures": data["facts"].num_rows,
        "flagged": flagged,
        "issues": data["issues"].num_rows,
        **{name: pc.sum(reports[name]).as_py() or 0 for name in summed},
    }
