"""Facts into records: which facts share a row, and which of them speaks for a figure that is stated twice.

Only levels go into records (`is_level`): differences, shares and plans stay in the long table of facts, where
`measure` tells them apart. Nothing is computed here; figures are put side by side as stated.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from schemas.facts import Fact, Status
from schemas.metrics import METRICS
from schemas.records import RECORDS
from schemas.records.base import WORST_FIRST, SectionRecord, Stated, worst


@dataclass(frozen=True, slots=True)
class Reporter:
    """Whose report it is, as every row repeats it; `subject_ids` maps fact_id to subject_id."""

    report_id: str
    council_id: str
    council: str
    report_period: str
    subject_ids: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Place:
    section: str
    field: str
    kind: str
    odd_unit: str


@cache
def _places() -> dict[tuple[str, str], tuple[str, str, str]]:
    found: dict[tuple[str, str], tuple[str, str, str]] = {}
    for section, record in RECORDS.items():
        for field, origins in record.origins().items():
            for origin in origins:
                found[origin.metric, origin.unit] = section, field, origin.kind
    return found


def is_level(measure: str, usual_unit: str) -> bool:
    """Whether a figure is the metric itself; a share is, for metrics that are per cent by nature (attendance)."""
    return measure == "level" or (measure == "share" and usual_unit == "%")


def _place(fact: Fact) -> _Place | None:
    """The row's table and field; None for what only the long table holds."""
    metric = METRICS.get(fact.metric)
    if metric is None or not is_level(fact.measure, metric.unit):
        return None
    own = _places().get((fact.metric, fact.unit))
    if own:
        return _Place(*own, odd_unit="")
    usual = _places().get((fact.metric, metric.unit))
    return _Place(*usual, odd_unit=fact.unit) if usual else None


Key = tuple[tuple[str, str | bool], ...]


def _key(fact: Fact, place: _Place, subject_id: str) -> Key:
    return (
        ("kind", place.kind),
        ("subject", subject_id or fact.subject.casefold()),
        ("period", fact.period),
        ("unit", place.odd_unit),
        ("recipient_type", fact.recipient_type),
        ("date", fact.date),
        ("date_end", fact.date_end),
        ("convocation", fact.convocation),
        ("owner", fact.owner),
        ("cumulative", fact.cumulative),
        ("since", fact.since),
        ("per", fact.per),
        ("aggregate", fact.aggregate),
        ("qualifiers", _qualifiers(fact)),
    )


def _qualifiers(fact: Fact) -> str:
    return json.dumps(fact.qualifiers, ensure_ascii=False, sort_keys=True) if fact.qualifiers else ""


def _figure(fact: Fact) -> tuple[object, ...]:
    return fact.value, fact.value_min, fact.value_max


def _candidates(facts: Sequence[Fact]) -> list[Fact]:
    """Without parts of a whole in the same cell, and without «понад 300» where 312 stands too."""
    ids = {fact.fact_id for fact in facts}
    wholes = [fact for fact in facts if fact.part_of_id not in ids] or list(facts)
    return [fact for fact in wholes if not fact.modifier] or wholes


def state(facts: Sequence[Fact]) -> Stated:
    """One figure from all facts of a cell, in the report's order; values that disagree are flagged.

    Raises:
        ValueError: without facts.
    """
    able = _candidates(facts)
    chosen = min(able, key=lambda fact: -WORST_FIRST.index(fact.status))
    values = {_figure(fact) for fact in able}
    note = "" if len(values) == 1 else "stated differently: " + ", ".join(f"{_said(f)} ({f.fact_id})" for f in able)
    return Stated(
        value=chosen.value,
        value_min=chosen.value_min,
        value_max=chosen.value_max,
        modifier=chosen.modifier,
        unit=chosen.unit,
        status=Status.FLAGGED if note else chosen.status,
        fact_id=chosen.fact_id,
        also=tuple(fact.fact_id for fact in facts if fact is not chosen),
        note=note,
    )


def _said(fact: Fact) -> str:
    return f"{fact.value}" if fact.value is not None else f"{fact.value_min}..{fact.value_max}"


def _remark(name: str, figure: Stated) -> str:
    """What a reader of the wide row must know and the value alone does not say."""
    parts: list[str] = [figure.modifier] if figure.modifier else []
    if figure.value is None:
        parts.append(f"{figure.value_min}..{figure.value_max}")
    if figure.note:
        parts.append(figure.note)
    return f"{name}: {'; '.join(parts)}" if parts else ""


def _record_id(report_id: str, section: str, key: Key) -> str:
    said = json.dumps([report_id, section, key], ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _record(section: str, key: Key, cells: Mapping[str, Sequence[Fact]], who: Reporter) -> SectionRecord:
    figures = {name: state(facts) for name, facts in cells.items()}
    facts = [fact for found in cells.values() for fact in found]
    context = dict(key) | {
        "record_id": _record_id(who.report_id, section, key),
        "report_id": who.report_id,
        "council_id": who.council_id,
        "council": who.council,
        "report_period": who.report_period,
        "own_period": facts[0].period == who.report_period,
        "subject": facts[0].subject,
        "subject_id": who.subject_ids.get(facts[0].fact_id, ""),
        "status": worst([figure.status for figure in figures.values()]),
        "notes": " | ".join(filter(None, (_remark(name, figure) for name, figure in figures.items()))),
        "fact_ids": json.dumps([fact.fact_id for fact in facts]),
    }
    return RECORDS[section].model_validate(context | figures)


def records_of(facts: Iterable[Fact], who: Reporter) -> dict[str, list[SectionRecord]]:
    """The records of one report by section, rows in the order in which the report first speaks of them."""
    rows: dict[str, dict[Key, dict[str, list[Fact]]]] = {section: {} for section in RECORDS}
    for fact in facts:
        place = _place(fact)
        if place is None:
            continue
        key = _key(fact, place, who.subject_ids.get(fact.fact_id, ""))
        rows[place.section].setdefault(key, {}).setdefault(place.field, []).append(fact)
    return {
        section: [_record(section, key, cells, who) for key, cells in found.items()] for section, found in rows.items()
    }
