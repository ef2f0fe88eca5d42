"""Parts no greater than their whole, counts against the items listed, one figure stated twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from pipeline.checking.equations import Equation, Firmness, shown
from pipeline.checking.figures import Figure, Figures
from pipeline.checking.making import check_id
from pipeline.checking.tables import grids_of, part_rows
from pipeline.checking.wholes import Wholes, is_amount
from schemas.facts import Check, Fact, Verdict

# Counts of bodies and the metrics that list those bodies one by one.
_LISTED_BY = {"commissions.count": "commission."}


def subset_checks(figures: Figures) -> Iterator[Check]:
    """Each stated part against its whole, in prose and in rows «у т. ч.»."""
    facts = list(figures.facts.values())
    wholes = Wholes(facts)
    for part in facts:
        if not is_amount(part) or not (part.part_of or part.part_of_id):
            continue
        found = wholes.of(part)
        undivided = [w for w in found if w.unit == part.unit and (not w.subject or w.fact_id == part.part_of_id)]
        whole = max(undivided, key=lambda w: w.value or Decimal(0), default=None)
        if whole and whole.value is not None and part.value is not None:
            ids = (part.fact_id, whole.fact_id)
            yield _subset(ids, part.value, whole.value, f"{part.metric} ≤ {whole.metric}")
    for grid in (g for table in figures.tables for g in grids_of(table, figures)):
        for small, large, label in part_rows(grid):
            if small.facts or large.facts:
                yield _subset((*small.facts, *large.facts), small.value, large.value, label)


def _subset(ids: tuple[str, ...], part: Decimal, whole: Decimal, where: str) -> Check:
    return Check(
        check_id=check_id("subset", *ids, where),
        kind="subset",
        fact_ids=tuple(dict.fromkeys(ids)),
        expected=f"≤ {shown(whole)}",
        found=shown(part),
        verdict=Verdict.PASSED if part <= whole else Verdict.FAILED,
        detail=where,
    )


def cardinality_checks(figures: Figures) -> Iterator[Check]:
    """«створено п'ять комісій» against the commissions that the report lists with their figures."""
    facts = list(figures.facts.values())
    for count in facts:
        prefix = _LISTED_BY.get(count.metric)
        if not prefix or count.value is None or not is_amount(count):
            continue
        listed = _listed(facts, prefix, count)
        if len(listed) > 1:
            kinds = {figures.text.block_at(f.evidence.number_start).kind for f in listed}
            yield _cardinality(count, count.value, listed, is_list=kinds <= {"list_item", "table"})


def _listed(facts: Sequence[Fact], prefix: str, count: Fact) -> list[Fact]:
    """One fact for each body in the longest list or column of them in the count's period and convocation."""
    columns: dict[tuple[str, str], dict[str, Fact]] = defaultdict(dict)
    for fact in facts:
        mine = fact.metric.startswith(prefix) and fact.subject and fact.measure == "level"
        if mine and (fact.period, fact.convocation) == (count.period, count.convocation):
            columns[fact.metric, fact.group].setdefault(fact.subject.lower(), fact)
    return list(max(columns.values(), key=len, default={}).values())


def _cardinality(count: Fact, value: Decimal, listed: Sequence[Fact], is_list: bool) -> Check:
    passed = value == len(listed)
    # A list shorter than the count may leave out bodies that did nothing; one longer cannot be right.
    verdict = Verdict.PASSED if passed else Verdict.FAILED if is_list and len(listed) > value else Verdict.NO_VERDICT
    return Check(
        check_id=check_id("cardinality", count.fact_id),
        kind="cardinality",
        fact_ids=(count.fact_id,),
        expected=str(len(listed)),
        found=shown(value),
        verdict=verdict,
        independent=passed,
        detail=f"{shown(value)} stated, {len(listed)} listed",
    )


def _key(fact: Fact) -> tuple[object, ...]:
    told = tuple(sorted(fact.qualifiers.items()))
    who = (fact.owner, fact.convocation, fact.recipient_type, fact.per, fact.aggregate, fact.date, fact.date_end)
    what = (fact.metric, " ".join(fact.subject.lower().split()), fact.unit, fact.measure, fact.versus, fact.share_of)
    return (*what, fact.period, fact.cumulative, fact.since, *who, told)


def restated_checks(figures: Figures) -> Iterator[Check]:
    """Figures of the same thing stated in two blocks of the text; rounded repeats («понад 2 млн») are left alone.

    Within one block, figures that seem to be of the same thing are parts whose names were not understood.
    """
    for facts in _of_one_thing(figures):
        places = {f.evidence.number_start for f in facts}.union(*(figures.restated.get(f.fact_id, ()) for f in facts))
        if len(places) > 1 and len({figures.text.block_at(p).span for p in places}) > 1:
            yield _restated(figures, facts, len(places))


def _of_one_thing(figures: Figures) -> Iterable[list[Fact]]:
    same: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in figures.facts.values():
        if fact.value is not None and not fact.modifier and not fact.metric.startswith(("other.", "events.")):
            same[_key(fact)].append(fact)
    return same.values()


def equalities(figures: Figures) -> Iterator[Equation]:
    """What must be equal, as equations to look for repairs in: a count and the bodies listed, a figure stated twice."""
    facts = list(figures.facts.values())
    for count in facts:
        prefix, mine = _LISTED_BY.get(count.metric), figures.of(count)
        listed = _listed(facts, prefix, count) if prefix and is_amount(count) else []
        if mine and len(listed) > 1:
            counted = Figure(Decimal(len(listed)), Decimal(1), -1 - mine.start, -1, Decimal(1))
            yield Equation("sum", "cardinality", mine, (counted,), Firmness.CLOSED)
    for twice in _of_one_thing(figures):
        pair = [f for fact in twice if (f := figures.of(fact))]
        if len(twice) == 2 == len({f.start for f in pair}) and pair[0].step == pair[1].step:
            yield Equation("sum", "restated", pair[0], (pair[1],), Firmness.CLOSED)


def _restated(figures: Figures, facts: Sequence[Fact], places: int) -> Check:
    values = [f.value for f in facts if f.value is not None]
    steps = [figure.step for f in facts if (figure := figures.of(f))]
    slack = max(steps, default=Decimal(0)) / 2 if len(set(steps)) > 1 else Decimal(0)
    passed = max(values) - min(values) <= slack
    return Check(
        check_id=check_id("restated", *(f.fact_id for f in facts)),
        kind="restated",
        fact_ids=tuple(f.fact_id for f in facts),
        expected=shown(values[0]),
        found=", ".join(shown(v) for v in values[1:] or values),
        verdict=Verdict.PASSED if passed else Verdict.FAILED,
        independent=passed,
        detail=f"{facts[0].metric} · {facts[0].period}: stated {places} times",
    )
