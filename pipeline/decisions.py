"""What a person has decided on figures (`figures` of links.yaml), put into the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.linking.overrides import FigureGiven, read_overrides
from pipeline.publishing.text import number
from schemas.facts import Check, Fact, Reason, Status, Verdict
from schemas.metrics import METRICS
from schemas.report import Report

OUTDATED = "decision-outdated"
# Units that follow from how the number is written, whatever it counts.
_UNITS_OF_NUMBERS = frozenset({"%", "UAH"})


def decided(reports: Sequence[Report], overrides: Path | None) -> tuple[tuple[Report, ...], frozenset[str]]:
    """The reports with a person's decisions, and the facts that have to be judged anew because of these.

    A figure decided on has the status `corrected`; one that is rejected is gone, its number stays in the ledger. A
    check that speaks of a figure since changed or rejected says nothing any more. A decision made on another value than
    is read now changes nothing: the figure is flagged, and a person is asked again.

    Raises:
        OperatorError: when the file of overrides is not what it should be.
    """
    given = {one.fact: one for one in read_overrides(overrides).figures}
    freed: set[str] = set()
    made = tuple(_decided(report, given, freed) if given else report for report in reports)
    return made, frozenset(freed)


def value_text(fact: Fact) -> str:
    """The value as tables and questions write it; a range with both ends."""
    if fact.value is not None:
        return number(float(fact.value))
    return "–".join(number(float(end)) for end in (fact.value_min, fact.value_max) if end is not None)


def _decided(report: Report, given: Mapping[str, FigureGiven], freed: set[str]) -> Report:
    mine = {fact.fact_id: given[fact.fact_id] for fact in report.facts if fact.fact_id in given}
    if not mine:
        return report
    old = {f.fact_id for f in report.facts if f.fact_id in mine and not mine[f.fact_id].holds_for(value_text(f))}
    holding = {fact_id: one for fact_id, one in mine.items() if fact_id not in old}
    gone = {fact_id for fact_id, one in holding.items() if one.reject}
    renamed = {fact_id for fact_id, one in holding.items() if one.metric}
    changed = gone | {f.fact_id for f in report.facts if f.fact_id in holding and _differs(f, holding[f.fact_id])}
    kept = (_outdated(f, mine[f.fact_id]) if f.fact_id in old else f for f in report.facts if f.fact_id not in gone)
    facts = tuple(_fact(fact, holding.get(fact.fact_id), gone | renamed) for fact in kept)
    freed.update(old, (i for c in report.checks if changed & set(c.fact_ids) for i in c.fact_ids if i not in gone))
    checks = tuple(_without_verdict(c, gone) if changed & set(c.fact_ids) else c for c in report.checks)
    ledger = tuple(
        row.model_copy(update={"fate": "rejected", "fact_id": "", "detail": "decided by a person"})
        if row.fact_id in gone
        else row
        for row in report.ledger
    )
    return report.model_copy(update={"facts": facts, "checks": checks, "ledger": ledger})


def _differs(fact: Fact, given: FigureGiven) -> bool:
    return (given.value is not None and given.value != fact.value) or given.metric not in ("", fact.metric)


def _fact(fact: Fact, given: FigureGiven | None, no_wholes: set[str]) -> Fact:
    """The fact as decided; it is no part any more of a figure that is gone or of another metric now."""
    update: dict[str, Any] = {"part_of_id": ""} if fact.part_of_id in no_wholes else {}
    if given is not None:
        update |= {"status": Status.CORRECTED, "confidence": 1.0, "reasons": (*fact.reasons, _reason(fact, given))}
        update |= _metric(fact, given.metric)
        if given.value is not None:
            update |= {"value": given.value, "value_min": None, "value_max": None}
    return fact.model_copy(update=update) if update else fact


def _metric(fact: Fact, metric: str) -> dict[str, Any]:
    """What another metric changes: what the figure counts, and of what it was said to be a part."""
    if metric in ("", fact.metric):
        return {}
    keeps = fact.unit in _UNITS_OF_NUMBERS or metric not in METRICS
    return {"metric": metric, "unit": fact.unit if keeps else METRICS[metric].unit, "part_of": "", "part_of_id": ""}


def _outdated(fact: Fact, given: FigureGiven) -> Fact:
    now = value_text(fact)
    why = Reason(
        code=OUTDATED,
        for_value=False,
        uk=f"людина вирішувала про {given.was}, а тепер тут прочитано {now}: погляньте ще раз",
        en=f"a person decided on {given.was}, but {now} is read here now: look again",
    )
    return fact.model_copy(update={"status": Status.FLAGGED, "reasons": (*fact.reasons, why)})


def _reason(fact: Fact, given: FigureGiven) -> Reason:
    note = f": {given.note}" if given.note else ""
    if not _differs(fact, given):
        return Reason(
            code="accepted", for_value=True, uk=f"людина підтвердила{note}", en=f"a person confirmed it{note}"
        )
    uk, en = zip(*_changes(fact, given), strict=True)
    told_uk, told_en = " і ".join(uk), " and ".join(en)
    return Reason(
        code="corrected",
        for_value=True,
        uk=f"людина виправила {told_uk}{note}",
        en=f"a person corrected {told_en}{note}",
    )


def _changes(fact: Fact, given: FigureGiven) -> list[tuple[str, str]]:
    """What a person changed, in both languages."""
    found = []
    if given.value is not None and given.value != fact.value:
        was = value_text(fact)
        found.append((f"{was} на {given.value}", f"{was} to {given.value}"))
    if given.metric not in ("", fact.metric):
        (was_uk, was_en), (uk, en) = _labels(fact.metric), _labels(given.metric)
        found.append((f"показник «{was_uk}» на «{uk}»", f"the metric “{was_en}” to “{en}”"))
    return found


def _labels(metric: str) -> tuple[str, str]:
    known = METRICS.get(metric)
    return (known.label_uk, known.label_en) if known else (metric, metric)


def _without_verdict(check: Check, gone: set[str]) -> Check:
    left = tuple(fact_id for fact_id in check.fact_ids if fact_id not in gone)
    detail = f"{check.detail}; a person has decided on a figure of this check".removeprefix("; ")
    return check.model_copy(update={"fact_ids": left, "verdict": Verdict.NO_VERDICT, "detail": detail, "proposal": ""})
