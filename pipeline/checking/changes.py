"""Differences and shares said in prose: «на 213 менше, ніж у 2022 (1 695)», «588, або 39,7 %»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.checking.equations import Equation, Firmness, holds
from pipeline.checking.figures import Figure, Figures
from pipeline.checking.wholes import is_amount
from schemas.facts import Fact

Levels = Sequence[tuple[Fact, Figure]]
_BEHIND = 40
_ALL = 100


def _same_thing(a: Fact, b: Fact) -> bool:
    same = (a.metric, a.subject.lower(), a.owner, a.qualifiers) == (b.metric, b.subject.lower(), b.owner, b.qualifiers)
    return same and a.per == b.per and a.aggregate == b.aggregate


def _nearest(figures: Figures, fact: Fact, of: Sequence[Fact]) -> list[tuple[Fact, Figure]]:
    """Facts with their figures, nearest in the text first."""
    ordered = sorted(of, key=lambda f: abs(f.evidence.number_start - fact.evidence.number_start))
    return [(f, figure) for f in ordered if (figure := figures.of(f))]


def delta_equations(figures: Figures) -> Iterator[Equation]:
    """Each stated difference against the levels of the two periods; against their ratio when it is in per cent."""
    levels = [f for f in figures.facts.values() if is_amount(f)]
    deltas = [f for f in figures.facts.values() if f.measure == "delta"]
    for fact in deltas:
        if fact.versus in {"", fact.period} or fact.value is None or fact.aggregate:
            continue  # a difference from its own period cannot be worked out
        same = [f for f in levels if _same_thing(f, fact)]
        now = _nearest(figures, fact, [f for f in same if f.period == fact.period])
        then = _nearest(figures, fact, [f for f in same if f.period == fact.versus])
        mine = figures.of(fact)
        if mine and now and then:
            rivals = {
                f.value for f in deltas if _same_thing(f, fact) and (f.unit, f.period) == (fact.unit, fact.period)
            }
            yield from _delta(fact, mine, now, then, doubtful=len(rivals) > 1)


def _delta(fact: Fact, mine: Figure, now: Levels, then: Levels, doubtful: bool) -> Iterator[Equation]:
    """The pair of levels that makes the difference; the nearest pair where none does and there is no other."""
    where = f"{fact.metric} · {fact.versus} → {fact.period}"
    tries: list[Equation] = []
    for current, now_figure in now:
        for before, then_figure in then:
            pair = (now_figure, then_figure)
            if fact.unit != "%" and current.unit == before.unit:
                tries.append(Equation("delta", "delta", mine, pair, Firmness.CLOSED, where))
            elif fact.unit == "%" and current.unit != "%":
                tries.append(Equation("growth", "share", mine, pair, Firmness.CLOSED, where))
    right = [e for e in tries if holds(e)]
    doubtful = doubtful or len({f.value for _, f in now}) > 1 or len({f.value for _, f in then}) > 1
    yield from right[:1] or ([] if doubtful else tries[:1])


def share_equations(figures: Figures) -> Iterator[Equation]:
    """Each stated share against its amount and its base; firm only when both are beyond doubt."""
    amounts = [f for f in figures.facts.values() if is_amount(f)]
    for fact in figures.facts.values():
        if fact.unit != "%" or fact.measure == "delta" or not fact.share_of or fact.value is None or fact.aggregate:
            continue
        mine = figures.of(fact)
        of = [f for f in amounts if _same_thing(f, fact) and f.period == fact.period]
        bases = [f for f in amounts if f.metric == fact.share_of and f.period == fact.period and not f.subject]
        if mine and of and bases:
            yield from _share(figures, fact, mine, of, bases)


def _share(figures: Figures, fact: Fact, mine: Figure, of: Sequence[Fact], bases: Sequence[Fact]) -> Iterator[Equation]:
    """The pair of amount and base that makes the share; the nearest pair, loosely, where none does."""
    tries = [
        Equation("share", "share", mine, (amount, base), _firmness(amount, mine), f"{fact.metric} · {fact.share_of}")
        for a, amount in _nearest(figures, fact, of)[:2]
        for b, base in _nearest(figures, fact, bases)[:3]
        if not _is_itself(amount, base, mine) and a.unit != "%" and b.unit != "%"
    ]
    right = [e for e in tries if holds(e)]
    doubtful = len({b.value for b in bases}) > 1
    yield from right[:1] or ([] if doubtful else tries[:1])


def _is_itself(amount: Figure, base: Figure, share: Figure) -> bool:
    """Whether what was found for the base is the amount, perhaps said again: less than all is of something else."""
    return amount.start == base.start or (amount.value == base.value and share.value != _ALL)


def _firmness(amount: Figure, share: Figure) -> Firmness:
    """Firm where the share is said right behind its amount: «588, або 39,7 %»."""
    return Firmness.CLOSED if 0 < share.start - amount.end < _BEHIND else Firmness.LOOSE
