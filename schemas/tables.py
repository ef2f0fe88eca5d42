"""Schemas of the published tables, made from the records, so that CSV, Parquet, the database, the workbook and the
data package cannot disagree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import MappingProxyType, NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from schemas.facts import Frozen
from schemas.records import RECORDS
from schemas.records.base import SectionRecord, Stated, extra_of
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

Kind = Literal["text", "number", "integer", "boolean", "json", "day"]
"""`json` and `day` are stored as text; `day` holds an ISO date, or less when the report says less."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `refers` is "table.column" or empty; `choices` are the only values allowed, when they are few."""

    name: str
    kind: Kind
    uk: str
    en: str
    required: bool = False
    refers: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One published table; `figures` are the columns that hold a record's `Stated` figures."""

    name: str
    title_uk: str
    title_en: str
    columns: tuple[Column, ...]
    primary_key: str
    figures: tuple[str, ...] = ()

    @property
    def names(self) -> list[str]:
        """Column names in order."""
        return [column.name for column in self.columns]


def _inner(annotation: Any) -> tuple[Any, bool]:
    """The type without None, and whether None is allowed."""
    parts = [part for part in get_args(annotation) if part is not NoneType]
    if NoneType in get_args(annotation):
        return parts[0], True
    return annotation, False


def _choices(kind: Any) -> tuple[str, ...]:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(str(member.value) for member in kind)
    return tuple(get_args(kind)) if get_origin(kind) is Literal else ()


def _kind(annotation: Any) -> Kind:
    if annotation is bool:
        return "boolean"
    if annotation is int:
        return "integer"
    return "number" if annotation is float else "text"


def _plain(name: str, field: FieldInfo) -> Column:
    extra, (inner, optional) = extra_of(field), _inner(field.annotation)
    choices = _choices(inner)
    kind: Kind = extra["kind"] or _kind(inner)
    # An empty text is published as a missing value, so only what can never be empty is required.
    never_empty = kind in {"boolean", "integer", "number"} or bool(choices and "" not in choices)
    required = not optional and (never_empty or extra["key"] or extra["required"])
    return Column(
        name=name,
        kind=kind,
        uk=extra["uk"],
        en=extra["en"],
        required=required,
        refers=extra["refers"],
        choices=tuple(choice for choice in choices if choice),
    )


def _figure(name: str, field: FieldInfo) -> tuple[Column, ...]:
    extra = extra_of(field)
    uk, en = extra["uk"], extra["en"]
    status = next(f for n, f in Stated.model_fields.items() if n == "status")
    return (
        Column(name, "number", uk, en),
        Column(f"{name}_fact_id", "text", f"{uk}: цифра", f"{en}: the fact", refers="facts.fact_id"),
        Column(f"{name}_status", "text", f"{uk}: стан", f"{en}: status", choices=_choices(status.annotation)),
    )


def _table(name: str, model: type[Frozen], title_uk: str, title_en: str) -> Table:
    columns: list[Column] = []
    figures: list[str] = []
    for field_name, field in model.model_fields.items():
        if "origins" in extra_of(field):
            columns += _figure(field_name, field)
            figures.append(field_name)
        else:
            columns.append(_plain(field_name, field))
    key = next(n for n, f in model.model_fields.items() if extra_of(f).get("key"))
    return Table(name, title_uk, title_en, tuple(columns), key, tuple(figures))


_OTHER: tuple[tuple[str, type[Frozen], str, str], ...] = (
    ("reports", ReportRow, "Звіти", "Reports"),
    ("facts", FactRow, "Усі цифри", "All figures"),
    ("ledger", LedgerTableRow, "Кожне число звітів", "Every number of the reports"),
    ("checks", CheckRow, "Перевірки", "Checks"),
    ("commissions", CommissionRow, "Комісії за роками", "Commissions over the years"),
    ("comparison", ComparisonRow, "Порівняння за роками", "Comparison over the years"),
    ("issues", IssueRow, "Проблеми", "Issues"),
    ("metrics", MetricRow, "Довідник показників", "Dictionary of metrics"),
)


def _section_table(record: type[SectionRecord]) -> Table:
    return _table(record.section, record, record.title_uk, record.title_en)


@cache
def tables() -> Mapping[str, Table]:
    """Every published table by name, in the order of the data package: reports, facts, sections, then the rest."""
    other = {name: _table(name, model, uk, en) for name, model, uk, en in _OTHER}
    sections = {record.section: _section_table(record) for record in RECORDS.values()}
    first = {name: other.pop(name) for name in ("reports", "facts")}
    return MappingProxyType(first | sections | other)
