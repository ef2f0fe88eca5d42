"""Expected figures against published ones: one to one, and what each turned out to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from benchmarks.eval.claims import Claim
from benchmarks.eval.corpus import Annotated, Note
from benchmarks.eval.flat import touch
from benchmarks.eval.periods import same_period, within
from benchmarks.eval.subjects import likeness, near

Kind = Literal["hit", "subject", "half", "repeat", "dropped", "other", "distractor", "value", "metric", "extra"]
"""hit: right in all that counts; subject: right but for the subject; half: right number and metric of the wrong
period or sort; repeat: an expected figure, stated once more elsewhere; dropped: a passage that earns nothing;
other: `other.<head>`, not understood and saying so; distractor, value, metric, extra: wrong."""

RIGHT: frozenset[Kind] = frozenset({"hit"})
WRONG: frozenset[Kind] = frozenset({"distractor", "value", "metric", "extra"})
UNCOUNTED: frozenset[Kind] = frozenset({"repeat", "dropped", "other"})


@dataclass(frozen=True)
class Judged:
    """A published figure and what it turned out to be; `against` is the index of the expected one it was held to.

    `trap` names what it was taken for a current level instead of ("last_year", "delta", …), empty for none.
    """

    claim: Claim
    kind: Kind
    against: int | None = None
    trap: str = ""
    why: str = ""


@dataclass(frozen=True)
class Matching:
    """All judged figures of a report; `outcome[i]` is the judged figure matched with expected figure i, or None."""

    judged: tuple[Judged, ...]
    outcome: tuple[Judged | None, ...]


def same_amount(left: Claim, right: Claim) -> bool:
    """Whether value (or both ends of the range) and unit are the same."""
    return (left.value, left.low, left.high, left.unit) == (right.value, right.low, right.high, right.unit)


def same_sort(expected: Claim, found: Claim, report_period: str) -> bool:
    """Whether period, difference, plan, running total, per and an event's date are the same."""
    flags = (expected.delta, expected.planned, expected.cumulative, expected.per)
    if flags != (found.delta, found.planned, found.cumulative, found.per):
        return False
    if expected.metric == "events.held" and expected.date != found.date:
        return False
    return _period_fits(expected, found, report_period)


def _period_fits(expected: Claim, found: Claim, report_period: str) -> bool:
    if expected.period:
        return same_period(expected.period, found.period or report_period)
    if not found.period or expected.cumulative:
        return True
    if expected.date:
        return same_period(expected.date, found.period)
    return bool(expected.convocation) and within(found.period, report_period)


def match(report: Annotated, claims: Sequence[Claim]) -> Matching:
    """Hold published figures against the annotation; every figure gets exactly one judgement."""
    taken: dict[int, tuple[int, Kind]] = {}
    used: set[int] = set()
    for rank, e, c in _pairs(report, claims):
        if e in used or c in taken:
            continue
        used.add(e)
        taken[c] = (e, ("half", "subject", "hit")[rank])
    judged = [
        _matched(report, claim, *taken[c]) if c in taken else _unmatched(report, claim, used)
        for c, claim in enumerate(claims)
    ]
    outcome: list[Judged | None] = [None] * len(report.expected)
    for one in judged:
        if one.against is not None and one.kind in ("hit", "subject", "half"):
            outcome[one.against] = one
    return Matching(tuple(judged), tuple(outcome))


def _pairs(report: Annotated, claims: Sequence[Claim]) -> list[tuple[int, int, int]]:
    """(rank, expected, claim), the best pairs first: rank, number inside the quote, details, subject, brevity."""
    scored = []
    for e, expected in enumerate(report.expected):
        for c, claim in enumerate(claims):
            if expected.metric != claim.metric or not same_amount(expected, claim):
                continue
            if not touch(expected.where, claim.where + claim.number):
                continue
            sort = same_sort(expected, claim, report.period)
            rank = (2 if near(expected.subject, claim.subject) else 1) if sort else 0
            like = likeness(expected.subject, claim.subject)
            inside = touch(expected.where, claim.number)
            order = (-rank, not inside, -_agreeing(expected, claim), -like, len(claim.quote), e, c)
            scored.append((order, (rank, e, c)))
    return [pair for _, pair in sorted(scored)]


def _agreeing(expected: Claim, claim: Claim) -> int:
    """How many of the details that no hit depends on are the same."""
    extra = int(expected.convocation == claim.convocation) + int(expected.date == claim.date)
    return extra + sum(claim.details.get(name) == told for name, told in expected.details.items())


def _matched(report: Annotated, claim: Claim, e: int, kind: Kind) -> Judged:
    if kind != "half":
        return Judged(claim, kind, e)
    expected = report.expected[e]
    return Judged(claim, kind, e, _trap(expected, claim, report.period), _sort_told(expected, claim))


def _sort_told(expected: Claim, claim: Claim) -> str:
    return f"{expected.kind() or 'level'} → {claim.kind() or 'level'}"


def _trap(expected: Claim, claim: Claim, report_period: str) -> str:
    """What was taken for the report's own level; empty when the claim does not say that it is one."""
    if claim.delta or claim.planned or claim.cumulative or claim.period:
        return ""
    for name in ("delta", "planned", "cumulative"):
        if getattr(expected, name):
            return name
    if not expected.period:
        return ""
    return "sub_period" if within(expected.period, report_period) else "other_year"


def _unmatched(report: Annotated, claim: Claim, used: set[int]) -> Judged:
    spot = claim.number or claim.where
    if claim.metric.startswith("other."):
        return Judged(claim, "other")
    if note := _standing_in(report.distractors, claim):
        return Judged(claim, "distractor", None, "distractor", note.why or note.text)
    here = [e for e, expected in enumerate(report.expected) if touch(expected.where, spot)]
    if _ignored(report, claim, bool(here)):
        return Judged(claim, "dropped")
    return _wrong(report, claim, sorted(here, key=lambda e: e in used))


def _ignored(report: Annotated, claim: Claim, beside_expected: bool) -> bool:
    """Whether its number stands in a passage that earns nothing; or its quote, where the number's place is unknown."""
    spot = claim.number or (() if beside_expected else claim.where)
    return any(touch(note.where, spot) for note in report.ignored)


def _standing_in(notes: Sequence[Note], claim: Claim) -> Note | None:
    spot = claim.number or claim.where
    return next((note for note in notes if touch(note.where, spot)), None)


def _restated(report: Annotated, claim: Claim) -> int | None:
    for e, expected in enumerate(report.expected):
        same = expected.metric == claim.metric and same_amount(expected, claim)
        if same and same_sort(expected, claim, report.period) and near(expected.subject, claim.subject):
            return e
    return None


def _wrong(report: Annotated, claim: Claim, here: Sequence[int]) -> Judged:
    """`here` are the expected figures at the claim's place, those not yet found first."""
    for e in here:
        if report.expected[e].value == claim.value and report.expected[e].metric != claim.metric:
            return Judged(claim, "metric", e, "", report.expected[e].metric)
    twin = _restated(report, claim)
    if twin is not None:
        return Judged(claim, "repeat", twin)
    for e in here:
        expected = report.expected[e]
        if expected.metric == claim.metric and not same_amount(expected, claim):
            return Judged(claim, "value", e, _sign_trap(expected, claim), expected.amount())
    return Judged(claim, "extra", here[0] if here else None)


def _sign_trap(expected: Claim, claim: Claim) -> str:
    opposite = expected.value is not None and claim.value == -expected.value
    return "delta" if opposite and expected.delta and not claim.delta else ""
