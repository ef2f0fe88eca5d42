"""Where the annotation, `schemas.facts.Fact` and facts.csv name the same thing differently: all of it, in one place.

Annotation            Fact / facts.csv
period (when other)   period (always filled)
comparison: delta     measure: delta
planned               measure: plan
share_of              measure: share, unit %
min, max              value_min, value_max
approx                modifier
requester, channel …  qualifiers (Fact only)
unit                  unit; of a metric that counts one thing only (`OF_ONE_UNIT`) always the catalogue's: where an
                      annotation calls information requests "appeals", the catalogue says what they are. A share
                      stays one, and metrics that a report may count otherwise keep the annotation's unit.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from benchmarks.eval.claims import Claim
from benchmarks.eval.flat import Flat
from benchmarks.eval.periods import days_of
from schemas.facts import Fact
from schemas.metrics import METRICS

SAME_NAME = ("part_of", "share_of", "versus", "since", "aggregate", "recipient_type", "date_end")
IN_QUALIFIERS = ("requester", "channel", "result", "reason", "topic", "stage", "threshold", "decision")
DETAILS = (*SAME_NAME, "approx", "as_words", *IN_QUALIFIERS)
KNOWN = frozenset({*DETAILS, "period", "comparison", "planned", "cumulative", "per", "date", "convocation"}) | {
    "min",
    "max",
}
OF_ONE_UNIT = frozenset({"appeals.information_requests"})
"""Metrics whose unit is settled by what they count; others are counted in people, appeals or things by the report."""


def expected_claim(raw: Mapping[str, Any], flat: Flat) -> Claim:
    """From one entry of expected.json; its quote is looked up in the report's text."""
    told = raw["qualifiers"]
    return Claim(
        metric=raw["metric"],
        subject=raw["subject"],
        value=_decimal(raw["value"]),
        unit=_unit(raw["metric"], raw["unit"]),
        low=_decimal(told.get("min")),
        high=_decimal(told.get("max")),
        period=told.get("period", ""),
        delta=told.get("comparison") == "delta",
        planned=bool(told.get("planned")),
        cumulative=bool(told.get("cumulative")),
        per=told.get("per", ""),
        date=told.get("date", ""),
        convocation=told.get("convocation", ""),
        details={name: _word(told[name]) for name in DETAILS if told.get(name)},
        quote=raw["quote"],
        page=raw.get("page", 0),
        where=flat.find(raw["quote"]),
    )


def fact_claim(fact: Fact, report_period: str) -> Claim:
    """From a fact in memory; its place is filled in by whoever knows the document."""
    named = {name: getattr(fact, name) for name in SAME_NAME} | dict(fact.qualifiers)
    named |= {"approx": fact.modifier, "as_words": fact.as_words}
    return Claim(
        metric=fact.metric,
        subject=fact.subject,
        value=fact.value,
        unit=fact.unit,
        low=fact.value_min,
        high=fact.value_max,
        period=other_period(fact.period, report_period),
        delta=fact.measure == "delta",
        planned=fact.measure == "plan",
        cumulative=fact.cumulative,
        per=fact.per,
        date=fact.date,
        convocation=fact.convocation,
        details={name: _word(told) for name, told in named.items() if told},
        quote=fact.evidence.quote,
        page=fact.evidence.page,
        status=str(fact.status),
        fact_id=fact.fact_id,
        rule=fact.evidence.rule,
        reasons=tuple(r.code for r in fact.reasons if r.for_value is False),
    )


def csv_claim(row: Mapping[str, str], report_period: str) -> Claim:
    """From a row of tables/facts.csv; columns beyond the promised ones are used where they are there."""
    details = {name: row[name] for name in SAME_NAME if row.get(name)}
    details |= json.loads(row.get("qualifiers") or "{}")
    if row.get("modifier"):
        details["approx"] = row["modifier"]
    if row.get("as_words") == "true":
        details["as_words"] = "true"
    return Claim(
        metric=row["metric"],
        subject=row["subject"],
        value=_decimal(row["value"]),
        unit=row["unit"],
        low=_decimal(row["value_min"]),
        high=_decimal(row["value_max"]),
        period=other_period(row["period"], report_period),
        delta=row["measure"] == "delta",
        planned=row["measure"] == "plan",
        cumulative=row["cumulative"] == "true",
        per=row["per"],
        date=row["date"],
        convocation=row.get("convocation", ""),
        details=details,
        quote=row["quote"],
        page=int(row["page"] or 0),
        status=row["status"],
        fact_id=row["fact_id"],
        rule=row["rule"],
        reasons=_codes(row["reasons"]),
    )


def other_period(period: str, report_period: str) -> str:
    """The period as the annotation has it: empty when it is the report's own."""
    mine, reports = days_of(period), days_of(report_period)
    return "" if period == report_period or (mine is not None and mine == reports) else period


def _unit(metric: str, annotated: str) -> str:
    return METRICS[metric].unit if metric in OF_ONE_UNIT and annotated != "%" else annotated


def _codes(reasons: str) -> tuple[str, ...]:
    found = json.loads(reasons or "[]")
    return tuple(str(r.get("code", r)) if isinstance(r, dict) else str(r) for r in found)


def _word(told: object) -> str:
    return "true" if told is True else str(told)


def _decimal(told: object) -> Decimal | None:
    """None for nothing; ValueError for what is no number."""
    if told is None or told == "":
        return None
    try:
        return Decimal(str(told))
    except InvalidOperation as error:
        raise ValueError(f"not a number: {told!r}") from error
