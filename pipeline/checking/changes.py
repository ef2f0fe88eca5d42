"""Differences and shares said in prose: «на 213 менше, ніж у 2022 (1 695)», «588, або 39,7 %»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.checking.equations import Equation, Firmness, holds
from pipeline.checking.figures import Figure, Figures
from pipeline.checking.wholes import is_amount
from schemas.facts import Fact

_BEHIND = 40


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
    for fact in figures.facts.values():
        if fact.measure != "delta" or not fact.versus or fact.value is None or fact.aggregate:
            continue
        same = [f for f in levels if _same_thing(f, fact)]
        now = _nearest(figures, fact, [f for f in same if f.period == fact.period])
        then = _nearest(figures, fact, [f for f in same if f.period == fact.versus])
        mine = figures.of(fact)
        if mine and now and then:
            yield from _delta(fact, mine, now[0], then[0])


def _delta(fact: Fact, mine: Figure, now: tuple[Fact, Figure], then: tuple[Fact, Figure]) -> Iterator[Equation]:
    where = f"{fact.metric} · {fact.versus} → {fact.period}"
    if fact.unit != "%" and now[0].unit == then[0].unit:
        yield Equation("delta", "delta", mine, (now[1], then[1]), Firmness.CLOSED, where)
    elif fact.unit == "%" and now[0].unit != "%":
        yield Equation("growth", "share", mine, (now[1], then[1]), Firmness.CLOSED, where)


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
        if amount.start != base.start and a.unit != "%" and b.unit != "%"
    ]
    if tries:
        yield next((e for e in tries if holds(e)), tries[0])


def _firmness(amount: Figure, share: Figure) -> Firmness:
    """Firm where the share is said right behind its amount: «588, або 39,7 %»."""
    return Firmness.CLOSED if 0 < share.start - amount.end < _BEHIND else Firmness.LOOSE
