"""What a person has decided on figures (`figures` of links.yaml), put into the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from pipeline.linking.overrides import FigureGiven, read_overrides
from schemas.facts import Check, Fact, Reason, Status, Verdict
from schemas.report import Report


def decided(reports: Sequence[Report], overrides: Path | None) -> tuple[tuple[Report, ...], frozenset[str]]:
    """The reports with a person's decisions, and the facts whose checks have lost their verdict by these.

    A figure decided on has the status `corrected`; one that is rejected is gone, its number stays in the ledger. A
    check that speaks of a value since changed or rejected says nothing any more.

    Raises:
        OperatorError: when the file of overrides is not what it should be.
    """
    given = {one.fact: one for one in read_overrides(overrides).figures}
    freed: set[str] = set()
    made = tuple(_decided(report, given, freed) if given else report for report in reports)
    return made, frozenset(freed)


def _decided(report: Report, given: Mapping[str, FigureGiven], freed: set[str]) -> Report:
    here = {fact.fact_id for fact in report.facts} & given.keys()
    if not here:
        return report
    gone = {fact_id for fact_id in here if given[fact_id].reject}
    changed = gone | {f.fact_id for f in report.facts if f.fact_id in here and _differs(f, given[f.fact_id])}
    facts = tuple(_fact(fact, given.get(fact.fact_id), gone) for fact in report.facts if fact.fact_id not in gone)
    freed.update(i for c in report.checks if changed & set(c.fact_ids) for i in c.fact_ids if i not in gone)
    checks = tuple(_without_verdict(c, gone) if changed & set(c.fact_ids) else c for c in report.checks)
    ledger = tuple(
        row.model_copy(update={"fate": "rejected", "fact_id": "", "detail": "decided by a person"})
        if row.fact_id in gone
        else row
        for row in report.ledger
    )
    return report.model_copy(update={"facts": facts, "checks": checks, "ledger": ledger})


def _differs(fact: Fact, given: FigureGiven) -> bool:
    return given.value is not None and given.value != fact.value


def _fact(fact: Fact, given: FigureGiven | None, gone: set[str]) -> Fact:
    whole = {"part_of_id": ""} if fact.part_of_id in gone else {}
    if given is None:
        return fact.model_copy(update=whole) if whole else fact
    update = {"status": Status.CORRECTED, "confidence": 1.0, "reasons": (*fact.reasons, _reason(fact, given)), **whole}
    if given.value is not None:
        update |= {"value": given.value, "value_min": None, "value_max": None}
    return fact.model_copy(update=update)


def _reason(fact: Fact, given: FigureGiven) -> Reason:
    if not _differs(fact, given):
        return Reason(code="accepted", for_value=True, uk="людина підтвердила", en="a person confirmed it")
    was = fact.value if fact.value is not None else f"{fact.value_min}–{fact.value_max}"
    return Reason(
        code="corrected",
        for_value=True,
        uk=f"людина виправила {was} на {given.value}",
        en=f"a person corrected {was} to {given.value}",
    )


def _without_verdict(check: Check, gone: set[str]) -> Check:
    left = tuple(fact_id for fact_id in check.fact_ids if fact_id not in gone)
    detail = f"{check.detail}; a person has decided on a figure of this check".removeprefix("; ")
    return check.model_copy(update={"fact_ids": left, "verdict": Verdict.NO_VERDICT, "detail": detail, "proposal": ""})
