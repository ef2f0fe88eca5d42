"""Reports, links and issues into rows of the published tables."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from pydantic import BaseModel

from pipeline.publishing.text import clean
from schemas.facts import Check, Evidence, Fact, LedgerRow, Reason, Status, Verdict
from schemas.issues import Issue
from schemas.metrics import METRICS
from schemas.records.base import SectionRecord
from schemas.records.build import Reporter, records_of
from schemas.records.rows import (
    CheckRow,
    CommissionRow,
    ComparisonRow,
    FactRow,
    IssueRow,
    LedgerTableRow,
    MetricRow,
    ReportRow,
)
from schemas.report import Council, Links, Report

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]
TOO_PRECISE = Reason(
    code="value-too-precise",
    for_value=False,
    uk="Число має понад 15 значущих цифр; таблиці містять найближче до нього, точне — у цитаті",
    en="The number has more than 15 significant digits; tables hold the nearest one, the exact one is in the quote",
)


@dataclass(frozen=True, slots=True)
class Context:
    """A report with what links say of it."""

    report: Report
    council: Council
    person_id: str
    subject_ids: Mapping[str, str]
    versions: Mapping[str, str]

    @classmethod
    def of(cls, report: Report, links: Links, versions: Mapping[str, str]) -> Context:
        """The report's place among the others; a report that links do not know stands by its own cover."""
        unknown = Council(council_id="", name=report.cover.council)
        return cls(
            report=report.model_copy(update={"facts": tuple(published_facts(report.facts))}),
            council=links.council_of.get(report.report_id, unknown),
            person_id=links.person_id_of.get(report.report_id, ""),
            subject_ids=links.subject_id_of,
            versions=versions,
        )


def published_facts(facts: Sequence[Fact]) -> list[Fact]:
    """Facts in the report's order; a value that a double cannot hold is flagged, since tables hold doubles."""
    ordered = sorted(facts, key=lambda f: (f.evidence.start, f.evidence.number_start, f.fact_id))
    return [fact if _holds(fact) else _flag(fact) for fact in ordered]


def _holds(fact: Fact) -> bool:
    values = (fact.value, fact.value_min, fact.value_max)
    return all(value is None or Decimal(repr(float(value))) == value for value in values)


def _flag(fact: Fact) -> Fact:
    return fact.model_copy(update={"status": Status.FLAGGED, "reasons": (*fact.reasons, TOO_PRECISE)})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""


def _dumped(models: Sequence[BaseModel]) -> str:
    return _json([model.model_dump(mode="json", exclude_defaults=True) for model in models])


def _boxes(boxes: Sequence[tuple[int, float, float, float, float]]) -> str:
    return json.dumps(boxes)


def _id(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, default=str).encode()).hexdigest()[:16]


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def cell(value: Any) -> Cell:
    """A value as every table holds it: empty text is missing, enumerations are their text."""
    if type(value) is str:  # by far the most cells
        return clean(value) if value else None
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return (str(value.value) if isinstance(value, Enum) else clean(value)) or None
    raise TypeError(f"no table holds a {type(value).__name__}")


def row(model: BaseModel) -> Row:
    """A validated model as cells, in the order of its fields."""
    values = vars(model)
    return tuple([cell(values[name]) for name in type(model).model_fields])


_SHARED = [name for name in FactRow.model_fields if name in Fact.model_fields]


def fact_row(fact: Fact, where: Context) -> FactRow:
    """The long table's row."""
    report, evidence = where.report, fact.evidence
    same = {name: getattr(fact, name) for name in _SHARED}
    own: dict[str, Any] = {
        "report_id": report.report_id,
        "source_file": report.source_file,
        "council": where.council.name,
        "council_id": where.council.council_id,
        "council_code": where.council.code,
        "role": report.cover.role,
        "person": report.cover.person,
        "report_period": report.cover.period,
        "subject_id": where.subject_ids.get(fact.fact_id, ""),
        "value": _float(fact.value),
        "value_min": _float(fact.value_min),
        "value_max": _float(fact.value_max),
        "page": evidence.page,
        "boxes": _boxes(evidence.boxes),
        "quote": evidence.quote,
        "reading": evidence.reading,
        "rule": evidence.rule,
        "reasons": _dumped(fact.reasons),
        "qualifiers": _json(fact.qualifiers),
    }
    return FactRow.model_validate(same | own)


def report_row(where: Context) -> ReportRow:
    """The report's row with its counts."""
    report, council = where.report, where.council
    statuses = Counter(fact.status for fact in report.facts)
    return ReportRow(
        report_id=report.report_id,
        source_file=report.source_file,
        sha256=report.sha256,
        media_type=report.media_type,
        size=report.size,
        council_id=council.council_id,
        council=council.name,
        council_kind=council.kind,
        council_code=council.code,
        council_note=council.note,
        role=report.cover.role,
        person=report.cover.person,
        person_id=where.person_id,
        convocation=report.cover.convocation,
        report_period=report.cover.period,
        year=report.cover.year,
        pages=report.pages,
        pages_ocr=report.pages_ocr,
        facts=len(report.facts),
        confirmed=statuses[Status.CONFIRMED],
        unverified=statuses[Status.UNVERIFIED],
        flagged=statuses[Status.FLAGGED],
        corrected=statuses[Status.CORRECTED],
        checks=len(report.checks),
        checks_failed=sum(check.verdict is Verdict.FAILED for check in report.checks),
        numbers=len(report.ledger),
        numbers_unexplained=sum(number.fate == "unexplained" for number in report.ledger),
        page_reasons=_json(report.page_reasons),
        cover_evidence=_cover_evidence(report.cover.evidence),
        versions=_json(dict(where.versions)),
    )


def _cover_evidence(evidence: Mapping[str, Evidence]) -> str:
    kept = {"quote", "page", "boxes", "reading", "rule"}
    return _json({name: found.model_dump(mode="json", include=kept) for name, found in evidence.items()})


def ledger_row(number: LedgerRow, place: int, report_id: str) -> LedgerTableRow:
    """A number's row; `place` counts the report's numbers from 0."""
    return LedgerTableRow(
        number_id=_id(report_id, place, number.start, number.end),
        report_id=report_id,
        text=number.text,
        page=number.page,
        boxes=_boxes(number.boxes),
        fate=number.fate,
        fact_id=number.fact_id,
        detail=number.detail,
    )


def check_row(check: Check, report_id: str) -> CheckRow:
    """A check's row."""
    same = check.model_dump(exclude={"fact_ids", "detail_uk"})
    return CheckRow.model_validate(same | {"report_id": report_id, "fact_ids": json.dumps(check.fact_ids)})


def section_row(record: SectionRecord) -> Row:
    """A section record flattened: each figure becomes its value, its fact and its status."""
    cells: list[Cell] = []
    figures, values = type(record).origins(), vars(record)
    for name in type(record).model_fields:
        if name not in figures:
            cells.append(cell(values[name]))
            continue
        figure = values[name]
        cells += [_float(figure.value), figure.fact_id, figure.status.value] if figure else [None, None, None]
    return tuple(cells)


def report_rows(where: Context) -> Iterator[tuple[str, Row]]:
    """Every row that one report gives, as (table, row)."""
    report = where.report
    yield "reports", row(report_row(where))
    for fact in report.facts:
        yield "facts", row(fact_row(fact, where))
    who = Reporter(
        report.report_id, where.council.council_id, where.council.name, report.cover.period, where.subject_ids
    )
    for section, records in records_of(report.facts, who).items():
        yield from ((section, section_row(record)) for record in records)
    for place, number in enumerate(report.ledger):
        yield "ledger", row(ledger_row(number, place, report.report_id))
    for check in report.checks:
        yield "checks", row(check_row(check, report.report_id))


def link_rows(links: Links) -> Iterator[tuple[str, Row]]:
    """Rows of commissions and of the comparison."""
    names = {council.council_id: council.name for council in links.council_of.values()}
    for place, year in enumerate(links.commissions):
        same = year.model_dump(exclude={"from_ids"})
        own = {"row_id": _id("commission", place, year.commission_id), "from_ids": _json(year.from_ids)}
        yield "commissions", row(CommissionRow.model_validate(same | own))
    for place, compared in enumerate(links.comparison):
        values: dict[str, Cell] = {
            "cell_id": _id("comparison", place, compared.council_id, compared.metric, compared.period),
            "council": names.get(compared.council_id, ""),
            "value": _float(compared.value),
            "change": _float(compared.change),
            "change_percent": _float(compared.change_percent),
        }
        yield "comparison", row(ComparisonRow.model_validate(compared.model_dump() | values))


def issue_rows(issues: Sequence[Issue]) -> Iterator[tuple[str, Row]]:
    """Rows of issues, by file, page and code."""
    ordered = sorted(issues, key=lambda i: (i.source_file, i.page or 0, i.code, i.message))
    for place, issue in enumerate(ordered):
        same = issue.model_dump() | {"issue_id": _id("issue", place, issue.source_file, issue.code)}
        yield "issues", row(IssueRow.model_validate(same))


def metric_rows() -> Iterator[tuple[str, Row]]:
    """The dictionary of metrics."""
    for metric in METRICS.values():
        values = {name: getattr(metric, name) for name in MetricRow.model_fields if name != "metric"}
        yield "metrics", row(MetricRow.model_validate(values | {"metric": metric.id}))
