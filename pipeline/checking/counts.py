"""Parts no greater than their whole, counts against the items listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.checking.enumerations import FAR, OF_WHICH, in_list, same_run, same_sentence, start
from pipeline.checking.equations import Equation, Firmness, shown
from pipeline.checking.figures import Figure, Figures
from pipeline.checking.making import check_id
from pipeline.checking.meanings import of_one_thing
from pipeline.checking.reasons import doubts
from pipeline.checking.saying import metric_uk
from pipeline.checking.tables import grids_of, part_rows
from pipeline.checking.wholes import Wholes, is_amount
from schemas.facts import Check, Fact, Verdict
from schemas.text import DocumentText

# Counts of bodies and the metrics that list those bodies one by one.
_LISTED_BY = {"commissions.count": "commission."}


def subset_checks(figures: Figures) -> Iterator[Check]:
    """Each stated part against its whole, in prose and in rows «у т. ч.».

    A part that exceeds a whole named elsewhere in the report says that one of them was taken for what it is not.
    """
    wholes = Wholes(figures.facts.values())
    for part in figures.facts.values():
        if is_amount(part) and (part.part_of or part.part_of_id):
            whole = _whole_of(figures.text, part, wholes)
            if whole:
                yield _of_whole(figures.text, part, whole)
    for grid in (g for table in figures.tables for g in grids_of(table, figures)):
        for small, large, label in part_rows(grid):
            if small.facts or large.facts:
                ids = (*small.facts, *large.facts)
                yield _subset("subset", ids, small.value, large.value, label, label)


def _whole_of(text: DocumentText, part: Fact, wholes: Wholes) -> Fact | None:
    """The largest figure that can be the part's whole."""
    found = [w for w in wholes.of(part) if not _is_sibling(text, w, part)]
    undivided = [w for w in found if w.unit == part.unit and (not w.subject or w.fact_id == part.part_of_id)]
    return max(undivided, key=_value, default=None)


def _of_whole(text: DocumentText, part: Fact, whole: Fact) -> Check:
    small, large = _value(part), _value(whole)
    ids = (part.fact_id, whole.fact_id)
    names = [(f.metric, metric_uk(f.metric)) for f in (part, whole)]
    understood = not (doubts(part) or doubts(whole))
    if small <= large or (understood and _told_together(text, whole, part)):
        en, uk = (f"{a} ≤ {b}" for a, b in zip(*names, strict=True))
        return _subset("subset", ids, small, large, en, uk)
    en, uk = (f"{a} ({shown(small)}) ≤ {b} ({shown(large)})" for a, b in zip(*names, strict=True))
    return _subset("meaning", ids, small, large, en, uk)


def _value(fact: Fact) -> Decimal:
    return fact.value if fact.value is not None else Decimal(0)


def _is_sibling(text: DocumentText, whole: Fact, part: Fact) -> bool:
    """Whether a would-be whole is only a later item of the part's own list."""
    later = start(whole) > start(part) and whole.fact_id != part.part_of_id
    return later and in_list(text, part) and in_list(text, whole) and same_run(text, part, whole)


def _told_together(text: DocumentText, whole: Fact, part: Fact) -> bool:
    """Whether the report itself says that this is a part of that: in one sentence, «з них», or by a link of facts."""
    if part.part_of_id == whole.fact_id:
        return True
    first, second = sorted((whole, part), key=start)
    between = text.text[first.evidence.number_end : start(second)]
    linked = first is whole and len(between) <= FAR and OF_WHICH.search(between)
    return bool(linked) or same_sentence(text, first, second)


def _subset(kind: str, ids: tuple[str, ...], part: Decimal, whole: Decimal, en: str, uk: str) -> Check:
    return Check(
        check_id=check_id(kind, *ids, en),
        kind=kind,
        fact_ids=tuple(dict.fromkeys(ids)),
        expected=f"≤ {shown(whole)}",
        found=shown(part),
        verdict=Verdict.PASSED if part <= whole else Verdict.FAILED,
        detail=en,
        detail_uk=uk,
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
        detail_uk=f"названо {shown(value)}, перелічено {len(listed)}",
    )


def equalities(figures: Figures) -> Iterator[Equation]:
    """What must be equal, as equations to look for repairs in: a count and the bodies listed, a figure stated twice."""
    facts = list(figures.facts.values())
    for count in facts:
        prefix, mine = _LISTED_BY.get(count.metric), figures.of(count)
        listed = _listed(facts, prefix, count) if prefix and is_amount(count) else []
        if mine and len(listed) > 1:
            counted = Figure(Decimal(len(listed)), Decimal(1), -1 - mine.start, -1, Decimal(1))
            yield Equation("sum", "cardinality", mine, (counted,), Firmness.CLOSED)
    for twice in of_one_thing(figures):
        pair = [f for fact in twice if (f := figures.of(fact))]
        if len(twice) == 2 == len({f.start for f in pair}) and pair[0].step == pair[1].step:
            yield Equation("sum", "restated", pair[0], (pair[1],), Firmness.CLOSED)
