"""Sub-periods that make a longer one: quarters, halves and months against the year, whatever the mixture."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, product

from pipeline.checking.equations import Equation, Firmness, holds
from pipeline.checking.figures import Figures
from pipeline.checking.wholes import is_amount
from schemas.facts import Fact

_MONTHS = re.compile(r"(\d{4})-(\d{2})(?:\.\.(\d{4})-(\d{2}))?")
_SPAN_MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
# A state on a day is no flow: members, things under way, what there is, do not add up over time.
_STOCKS = re.compile(r"deputies\.(?:count|active|abroad)|\.count$|_count$|under_control|in_progress|members|allocated")


_MOST_WAYS = 16  # choices among figures of which only one can be of its period


@dataclass(frozen=True, slots=True, order=True)
class Months:
    """Months counted from year 0, both ends included."""

    first: int
    last: int


def months_of(period: str) -> Months | None:
    """The months that a period of the contract's notation covers; None for days, «convocation», nothing."""
    if re.fullmatch(r"\d{4}", period):
        return Months(int(period) * 12 + 1, int(period) * 12 + 12)
    year, _, part = period.partition("-")
    if part in _SPAN_MONTHS and year.isdigit():
        first, last = _SPAN_MONTHS[part]
        return Months(int(year) * 12 + first, int(year) * 12 + last)
    found = _MONTHS.fullmatch(period) or _whole_months(period)
    if not found:
        return None
    first = int(found[1]) * 12 + int(found[2])
    return Months(first, int(found[3]) * 12 + int(found[4]) if found[3] else first)


def _whole_months(period: str) -> re.Match[str] | None:
    """Days from the first of a month to the last of another, as months."""
    days = re.fullmatch(r"(\d{4}-\d{2})-01\.\.(\d{4})-(\d{2})-(\d{2})", period)
    if not days or int(days[4]) != monthrange(int(days[2]), int(days[3]))[1]:
        return None
    return _MONTHS.fullmatch(f"{days[1]}..{days[2]}-{days[3]}")


def partition(whole: Months, parts: Sequence[tuple[Months, Fact]]) -> tuple[Fact, ...] | None:
    """Facts whose months follow one another and cover the whole exactly, longest steps last; None when none do."""
    by_first: dict[int, list[tuple[Months, Fact]]] = defaultdict(list)
    for months, fact in parts:
        if months != whole:
            by_first[months.first].append((months, fact))
    return _cover(whole.first, whole.last, by_first)


def _cover(first: int, last: int, by_first: dict[int, list[tuple[Months, Fact]]]) -> tuple[Fact, ...] | None:
    if first > last:
        return ()
    for months, fact in sorted(by_first[first], key=lambda pair: pair[0].last):
        rest = _cover(months.last + 1, last, by_first) if months.last <= last else None
        if rest is not None:
            return (fact, *rest)
    return None


def _key(fact: Fact) -> tuple[object, ...]:
    qualifiers = tuple(sorted(fact.qualifiers.items()))
    return (fact.metric, fact.subject.lower(), fact.unit, fact.owner, fact.convocation, fact.measure, qualifiers)


def period_equations(figures: Figures) -> Iterator[Equation]:
    """Each figure of a longer period against figures of the same thing for the periods that make it."""
    same: dict[tuple[object, ...], list[tuple[Months, Fact]]] = defaultdict(list)
    for fact in figures.facts.values():
        months = months_of(fact.period)
        if months and is_amount(fact) and not fact.cumulative and not _STOCKS.search(fact.metric):
            same[_key(fact)].append((months, fact))
    for stated in same.values():
        yield from _of_one_thing(figures, stated)


def _of_one_thing(figures: Figures, stated: Sequence[tuple[Months, Fact]]) -> Iterator[Equation]:
    """The equations of one metric and subject; where a period has two figures that are not the same, only those that
    one choice among them bears out."""
    values: dict[Months, set[Decimal | None]] = defaultdict(set)
    for months, fact in stated:
        values[months].add(fact.value)
    certain = [(m, f) for m, f in stated if len(values[m]) == 1]
    yield from _whole_by_whole(figures, certain)
    unsure = {m: [f for n, f in stated if n == m] for m in values if len(values[m]) > 1}
    ways = [tuple(zip(unsure, chosen, strict=True)) for chosen in islice(product(*unsure.values()), _MOST_WAYS)]
    told = [[e for e in _whole_by_whole(figures, [*certain, *way]) if holds(e)] for way in ways if way]
    found = {frozenset(f.start for f in e.figures): e for equations in told for e in equations}
    totals = [e.total.start for e in found.values()]
    yield from (e for e in found.values() if totals.count(e.total.start) == 1)


def _whole_by_whole(figures: Figures, stated: Sequence[tuple[Months, Fact]]) -> Iterator[Equation]:
    for months, whole in stated:
        parts = partition(months, stated) if months.last > months.first else None
        equation = _equation(figures, whole, parts) if parts else None
        if equation:
            yield equation


def _equation(figures: Figures, whole: Fact, parts: Sequence[Fact]) -> Equation | None:
    total = figures.of(whole)
    found = [f for p in parts if (f := figures.of(p))]
    if total is None or len(found) != len(parts) or len(found) < 2:
        return None
    return Equation("sum", "sum", total, tuple(found), Firmness.CLOSED, f"{whole.metric} · {whole.period}")
