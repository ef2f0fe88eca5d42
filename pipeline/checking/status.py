"""The one place where verdicts become a status and a confidence; docs/checks.md has the same table for readers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.checking.reasons import WEAK_READING_CODE, made_here, reason_of, remark
from schemas.facts import Check, Fact, Reason, Status, Verdict

# A failed sum speaks against all its members alike; support for one clears it while another member has none.
SHARED_BLAME = frozenset({"sum", "delta", "share", "restated", "subset"})
# Kinds that say nothing against a value by themselves.
ONLY_WARN = frozenset({"outlier"})
# An OCR reading below this, with nothing else for it, needs a person.
WEAK_READING = 0.85

# How often a figure of this reading (OCR or not) and status had the right value and metric in annotated reports.
CONFIDENCE: Mapping[tuple[bool, Status], float] = {
    (False, Status.CONFIRMED): 0.98,
    (False, Status.UNVERIFIED): 0.91,
    (False, Status.FLAGGED): 0.5,
    (True, Status.CONFIRMED): 0.97,
    (True, Status.UNVERIFIED): 0.88,
    (True, Status.FLAGGED): 0.5,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What the checks say of one fact."""

    passed: tuple[Check, ...]
    failed: tuple[Check, ...]
    remarks: tuple[Check, ...]

    @property
    def supported(self) -> bool:
        """Whether evidence from another place or reading agrees with the value."""
        return any(c.independent for c in self.passed)


def standings(facts: Iterable[Fact], checks: Iterable[Check]) -> dict[str, Standing]:
    """By fact id: the checks that speak of it, sorted by outcome."""
    about: dict[str, list[Check]] = defaultdict(list)
    for check in checks:
        for fact_id in check.fact_ids:
            about[fact_id].append(check)
    return {f.fact_id: _standing(about[f.fact_id]) for f in facts}


def _standing(checks: Sequence[Check]) -> Standing:
    warn = [c for c in checks if c.kind in ONLY_WARN or c.verdict == Verdict.NO_VERDICT]
    told = [c for c in checks if c not in warn]
    return Standing(
        passed=tuple(c for c in told if c.verdict == Verdict.PASSED),
        failed=tuple(c for c in told if c.verdict == Verdict.FAILED),
        remarks=tuple(warn),
    )


def cleared(fact: Fact, standing: Standing, all_standings: Mapping[str, Standing], read: Mapping[str, bool]) -> bool:
    """Whether everything against a fact read by OCR is explained by some other figure being wrong.

    Sums are cleared on pages read by OCR only: in a text layer the figures are what the report says, and where they do
    not add up the report itself is at odds. Two figures for one thing are cleared in either, for it is as likely that
    one of them was taken for what it is not. A second reading that differs is cleared by any independent support.
    """
    if not standing.supported:
        return False
    for check in standing.failed:
        if check.kind == "second_reading":
            continue
        if not read[fact.fact_id] and check.kind != "restated":
            return False
        others = [i for i in check.fact_ids if i != fact.fact_id]
        if check.kind not in SHARED_BLAME or all(all_standings[i].supported for i in others if i in all_standings):
            return False
    return True


def status_of(fact: Fact, standing: Standing, is_cleared: bool, reading_confidence: float | None) -> Status:
    """The table of docs/checks.md, line by line, first match wins.

    `reading_confidence` is the reader's own for the number, None for a text layer.
    """
    if fact.status == Status.CORRECTED:
        return Status.CORRECTED
    doubted = any(r.for_value is False and not made_here(r) for r in fact.reasons)
    if doubted or (standing.failed and not is_cleared):
        return Status.FLAGGED
    if standing.supported:
        return Status.CONFIRMED
    if reading_confidence is not None and reading_confidence < WEAK_READING and not standing.passed:
        return Status.FLAGGED
    return Status.UNVERIFIED


def judged(facts: Sequence[Fact], checks: Sequence[Check], readings: Mapping[str, float | None]) -> tuple[Fact, ...]:
    """The facts with status, confidence and reasons. `readings` has each number's reading confidence by fact id."""
    found = standings(facts, checks)
    read = {f.fact_id: f.evidence.reading == "ocr" for f in facts}
    return tuple(_judged(f, found, read, readings.get(f.fact_id)) for f in facts)


def _judged(
    fact: Fact, found: Mapping[str, Standing], read: Mapping[str, bool], reading_confidence: float | None
) -> Fact:
    standing = found[fact.fact_id]
    is_cleared = cleared(fact, standing, found, read)
    status = status_of(fact, standing, is_cleared, reading_confidence)
    kept = tuple(r for r in fact.reasons if not made_here(r))
    reasons = [reason_of(c) for c in (*standing.failed, *standing.passed)]
    reasons += [remark(c) for c in standing.remarks]
    if status == Status.FLAGGED and not standing.failed and all(r.for_value is not False for r in kept):
        reasons.append(weak_reading(reading_confidence or 0.0))
    confidence = 1.0 if status == Status.CORRECTED else CONFIDENCE[read[fact.fact_id], status]
    return fact.model_copy(update={"status": status, "confidence": confidence, "reasons": (*kept, *reasons)})


def weak_reading(confidence: float) -> Reason:
    """The reason of a value that OCR doubted and nothing supports."""
    return Reason(
        code=WEAK_READING_CODE,
        for_value=False,
        uk=f"розпізнано з упевненістю {confidence:.0%}, і ніщо інше цього числа не підтверджує",
        en=f"read with a confidence of {confidence:.0%}, and nothing else supports the number",
    )
