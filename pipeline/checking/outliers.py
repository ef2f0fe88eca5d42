"""Figures unlike the council's own other years: a warning for a person, never evidence against a value by itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from pipeline.checking.equations import shown
from pipeline.checking.making import check_id
from pipeline.checking.wholes import is_amount
from schemas.facts import Check, Fact, Verdict
from schemas.report import Report

# A figure this many times its neighbours is worth a look; small counts swing that much by themselves.
TIMES = 5
_SMALLEST = 20


def _key(report: Report, fact: Fact) -> tuple[object, ...]:
    told = tuple(sorted(fact.qualifiers.items()))
    council = " ".join(report.cover.council.lower().split())
    return (council, report.cover.role, fact.metric, fact.subject.lower(), fact.unit, fact.owner, told)


def outliers(reports: Sequence[Report]) -> tuple[Check, ...]:
    """A failed `outlier` check for each yearly figure far from all the same council's figures of other years.

    Reports are those of any number of councils; figures are compared within one council and role only, whole years
    with whole years, at least two other years being known.
    """
    series: dict[tuple[object, ...], dict[str, Fact]] = defaultdict(dict)
    for report in reports:
        for fact in report.facts:
            yearly = re.fullmatch(r"\d{4}", fact.period) and not fact.metric.startswith("other.")
            if yearly and is_amount(fact) and not fact.cumulative and not fact.convocation:
                series[_key(report, fact)].setdefault(fact.period, fact)
    found = [c for years in series.values() for c in _unusual(years)]
    return tuple(sorted(found, key=lambda c: c.check_id))


def _unusual(years: dict[str, Fact]) -> list[Check]:
    found = []
    for period, fact in sorted(years.items()):
        others = [f.value for p, f in sorted(years.items()) if p != period and f.value is not None]
        if len(others) > 1 and fact.value is not None and _far(fact.value, others):
            found.append(_check(fact, others))
    return found


def _far(value: Decimal, others: Sequence[Decimal]) -> bool:
    low, high = min(others), max(others)
    return (value >= _SMALLEST and value > high * TIMES) or (low >= _SMALLEST and value * TIMES < low)


def _check(fact: Fact, others: Sequence[Decimal]) -> Check:
    return Check(
        check_id=check_id("outlier", fact.fact_id),
        kind="outlier",
        fact_ids=(fact.fact_id,),
        expected=f"{shown(min(others))}–{shown(max(others))}",
        found=shown(fact.value or Decimal(0)),
        verdict=Verdict.FAILED,
        detail=f"{fact.metric} · {fact.period}: more than {TIMES} times off the other years",
    )
