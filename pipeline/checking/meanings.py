"""What a figure was taken for, doubted: two figures for one thing that differ, a part greater than a whole elsewhere.

When two places of a report give one thing two figures that are a slip apart (214, 241), the report contradicts itself:
`restated`. When they are worlds apart (318, 26), or one of them has its noun from another sentence only, nobody stated
one thing twice: at least one of the figures was taken for what it is not. That is a failed `meaning`, which says
nothing against the report.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from pipeline.checking.enumerations import OF_WHICH
from pipeline.checking.equations import Equation, Firmness, shown
from pipeline.checking.figures import Figures
from pipeline.checking.making import check_id, fact_ids, outgrown
from pipeline.checking.reasons import doubts
from pipeline.checking.repair import digits, edit_cost
from pipeline.checking.saying import in_ukrainian, metric_uk, period_uk
from pipeline.checking.tables import PART_ROW, row_numbers, row_of
from pipeline.checking.wholes import known_whole, whole_metrics
from schemas.facts import Check, Fact, Verdict
from schemas.metrics import METRICS

_CARRIED = "+continued"  # how extractors mark a figure whose noun stands in an earlier clause
# Words of a figure that is of all there was in the time reported on.
_WHOLE = re.compile(
    r"\b(?:[ув]сього|разом|загалом|загальн\w+ кільк\w+)\b|"
    r"\b(?:за|протягом|упродовж|впродовж) (?:весь |увесь |звітн\w+ )?"
    r"(?:рік|року|20\d\d|півріччя|період|періоду|звітн\w+)",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\b(?:[ув]сього|разом|загалом)\b", re.IGNORECASE)
_CLOSE = Decimal("0.05")
_MOST_TOLD = 6
_MOST_ADDED = 8  # values of one thing that are added up in every way
_TWO = 2
_FEW = 4  # a total and three parts: fewer do not show which one is odd
TIE = "metric-tie"  # the extractors' doubt between two metrics
_MEASURED = frozenset({"%", "UAH", "tonnes"})  # units that come in fractions


def is_carried(fact: Fact) -> bool:
    """Whether the fact's noun was carried over from elsewhere in the text."""
    return fact.evidence.rule.endswith(_CARRIED)


def is_weaker(fact: Fact) -> bool:
    """Whether a fact's meaning is less sure than that of a figure with its own noun and no doubts."""
    return is_carried(fact) or bool(doubts(fact))


def is_said_whole(fact: Fact) -> bool:
    """Whether the words of a figure with its own noun say that it is of all there was: «усього», «за рік»."""
    return not is_weaker(fact) and not fact.part_of and not fact.subject and bool(_WHOLE.search(fact.evidence.quote))


def sums_up_more(total: Fact, fact: Fact) -> bool:
    """«Лісківський – 140 … Усього – 293»: whether a figure that sums up says more, so that the other may be a part."""
    more = total.value is not None and fact.value is not None and total.value > fact.value
    return more and bool(_IN_ALL.search(total.evidence.quote))


def is_first_and_largest(fact: Fact, others: Sequence[Fact]) -> bool:
    """Whether a figure with its own noun leads those of the same thing and exceeds each that is not doubted: the whole
    is named first, its parts follow."""
    start, value = fact.evidence.number_start, fact.value
    if (
        value is None
        or not others
        or is_weaker(fact)
        or fact.subject
        or any(same_thing(o) != same_thing(fact) for o in others)
    ):
        return False
    led = all(start < o.evidence.number_start for o in others)
    return led and all(o.value is not None and o.value < value for o in others if not doubts(o))


def same_thing(fact: Fact) -> tuple[object, ...]:
    """What two facts must share to be one figure stated twice."""
    told = tuple(sorted(fact.qualifiers.items()))
    who = (fact.owner, fact.convocation, fact.recipient_type, fact.per, fact.aggregate, fact.date, fact.date_end)
    what = (fact.metric, " ".join(fact.subject.lower().split()), fact.unit, fact.measure, fact.versus, fact.share_of)
    return (*what, fact.period, fact.cumulative, fact.since, *who, told)


def of_one_thing(figures: Figures) -> Iterable[list[Fact]]:
    """Facts that seem to be of one thing; rounded ones («понад 2 млн»), events and unknown metrics left out."""
    same: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in figures.facts.values():
        if fact.value is not None and not fact.modifier and not fact.metric.startswith(("other.", "events.")):
            same[same_thing(fact)].append(fact)
    return same.values()


def restated_checks(figures: Figures, sums: Iterable[Check] = ()) -> Iterator[Check]:
    """Figures of the same thing stated in two places, different ones in one table, row numbers, fractions; `sums` are
    the checks made of what is added up and shared out."""
    borne_out = {i for c in sums if c.verdict == Verdict.PASSED and c.independent for i in c.fact_ids}
    numbering = row_numbers(figures)
    for fact in figures.facts.values():
        if fact.evidence.number_start in numbering:
            yield _no_figure(fact, "is the number of a table's row", "це номер рядка таблиці")
        elif _is_fraction(fact):
            yield _no_figure(fact, "is a fraction where things are counted", "це дріб там, де щось лічать")
    for every in of_one_thing(figures):
        facts = [f for f in every if f.evidence.number_start not in numbering]
        again = (figures.restated.get(f.fact_id, ()) for f in facts)
        places = {f.evidence.number_start for f in facts}.union(*again)
        blocks = {figures.text.block_at(p).span for p in places}
        alike = in_one_table(figures, facts)
        for fact in _doubted_cells(figures, alike, borne_out):
            yield _untold_cell(fact, alike)
        if len(places) > 1 and len(blocks) > 1:
            yield _compared(figures, facts, len(places))
        elif len(blocks) == 1 and not alike and (rivals := _rivals(figures, facts)):
            yield _not_one_figure(rivals)


def _rivals(figures: Figures, facts: Sequence[Fact]) -> list[Fact]:
    """Figures of one paragraph that differ and of which none is said to be part of another, nor the largest made of
    the others: parts or times whose names were not understood («25 сесій відбулися очно, 5 – дистанційно»)."""
    told = sorted((f for f in facts if not f.part_of), key=lambda f: f.evidence.number_start)
    values = {f.value for f in told if f.value is not None}
    if len(values) < 2 or _made_of_others(values):
        return []
    parted = (
        OF_WHICH.search(figures.text.text[a.evidence.number_end : b.evidence.number_start]) for a, b in pairwise(told)
    )
    return [] if any(parted) else told


def _is_fraction(fact: Fact) -> bool:
    """Whether things that come whole are counted in fractions, and it is no mean: a share taken for a count."""
    known = METRICS.get(fact.metric)
    counted = known and known.unit == fact.unit and fact.unit not in _MEASURED
    return bool(counted and not (fact.aggregate or fact.per) and fact.value is not None and fact.value % 1)


def _no_figure(fact: Fact, why_en: str, why_uk: str) -> Check:
    told = shown(fact.value or Decimal(0))
    return Check(
        check_id=check_id("meaning", fact.fact_id, why_en),
        kind="meaning",
        fact_ids=(fact.fact_id,),
        expected="–",
        found=told,
        verdict=Verdict.FAILED,
        detail=f"{fact.metric} · {fact.period}: {told} {why_en}",
        detail_uk=f"{metric_uk(fact.metric)} · {period_uk(fact.period)}: {told} – {why_uk}",
    )


def in_one_table(figures: Figures, facts: Sequence[Fact]) -> list[Fact]:
    """Those of the facts that stand in one table with others and differ: its rows or columns were not understood."""
    tables: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        block = figures.text.block_at(fact.evidence.number_start)
        if block.table:
            tables[block.span.start].append(fact)
    return [f for table in tables.values() if len({f.value for f in table}) > 1 for f in table]


def _doubted_cells(figures: Figures, alike: Sequence[Fact], borne_out: Collection[str]) -> Sequence[Fact]:
    """Those of the cells whose place was not understood: of a whole and rows «у т. ч.» the parts, and of the cells of
    one row not the one that sums or shares bear out where they bear out no other («110 | освіта | 361 | 30,7 %»)."""
    rows = {f.fact_id: row_of(figures, f.evidence.number_start) for f in alike}
    wholes = [f for f in alike if not PART_ROW.match(rows[f.fact_id][1])]
    if len({f.value for f in wholes}) == 1:
        return [f for f in alike if f not in wholes]
    told = [f for f in alike if f.fact_id in borne_out]
    in_one_row = len(set(rows.values())) == 1
    return [f for f in alike if f not in told] if in_one_row and len(told) == 1 else alike


def _untold_cell(fact: Fact, alike: Sequence[Fact]) -> Check:
    """A check of its own for each figure: whatever supports its number, its place in the table was not understood."""
    values = list(dict.fromkeys(shown(f.value) for f in alike if f.value is not None))
    told = ", ".join(values[:_MOST_TOLD]) + (" …" if len(values) > _MOST_TOLD else "")
    return Check(
        check_id=check_id("meaning", fact.fact_id, "table"),
        kind="meaning",
        fact_ids=(fact.fact_id,),
        expected=shown(fact.value or Decimal(0)),
        found=told,
        verdict=Verdict.FAILED,
        detail=f"{fact.metric} · {fact.period}: {told} stand in one table, and nothing tells them apart",
        detail_uk=f"{metric_uk(fact.metric)} · {period_uk(fact.period)}: {told} стоять в одній таблиці, "
        "а чим вони різняться, не зрозуміло",
    )


def _compared(figures: Figures, facts: Sequence[Fact], places: int) -> Check:
    """The row for figures of one thing: restated when they agree or nearly do, a doubt of meaning when they do not."""
    values = [f.value for f in facts if f.value is not None]
    steps = [figure.step for f in facts if (figure := figures.of(f))]
    slack = max(steps, default=Decimal(0)) / 2 if len(set(steps)) > 1 else Decimal(0)
    passed = max(values) - min(values) <= slack
    if not passed and not _contradict(figures, facts):
        return _not_one_figure(facts)
    metric, period = facts[0].metric, facts[0].period
    return Check(
        check_id=check_id("restated", *(f.fact_id for f in facts)),
        kind="restated",
        fact_ids=tuple(f.fact_id for f in facts),
        expected=shown(values[0]),
        found=", ".join(shown(v) for v in values[1:] or values),
        verdict=Verdict.PASSED if passed else Verdict.FAILED,
        independent=passed,
        detail=f"{metric} · {period}: stated {places} times",
        detail_uk=f"{metric_uk(metric)} · {period_uk(period)}",
    )


def _not_one_figure(facts: Sequence[Fact]) -> Check:
    """The failed check of figures that seem to be of one thing and are not."""
    values = [f.value for f in facts if f.value is not None]
    metric, period, told = facts[0].metric, facts[0].period, ", ".join(dict.fromkeys(map(shown, values)))
    return Check(
        check_id=check_id("meaning", *(f.fact_id for f in facts)),
        kind="meaning",
        fact_ids=tuple(f.fact_id for f in facts),
        expected=shown(values[0]),
        found=", ".join(map(shown, values[1:])),
        verdict=Verdict.FAILED,
        detail=f"{metric} · {period}: {told} are not one figure",
        detail_uk=f"{metric_uk(metric)} · {period_uk(period)}: {told} – це не одне й те саме",
    )


def _contradict(figures: Figures, facts: Sequence[Fact]) -> bool:
    """Whether two figures that stand apart, each with its own noun and undoubted, are a slip of the pen apart.

    One of them is the largest: beside 486 requests, one and two of them are some of these.
    """
    if in_one_table(figures, facts) or _made_of_others({f.value for f in facts if f.value is not None}):
        return False
    sure = [f for f in facts if f.value is not None and not is_weaker(f)]
    largest = max((f.value for f in sure if f.value is not None), default=None)
    pairs = [(a, b) for a, b in combinations(sure, 2) if a.value != b.value and largest in (a.value, b.value)]
    return any(_is_slip(figures, a, b) for a, b in pairs)


def _made_of_others(values: set[Decimal]) -> bool:
    """Whether the largest value is the sum of two or more of the others: a whole and parts whose names were not
    understood."""
    largest, *others = sorted(values, reverse=True)[:_MOST_ADDED]
    chosen = (c for size in range(2, len(others) + 1) for c in combinations(others, size))
    return any(sum(c) == largest for c in chosen)


def _is_slip(figures: Figures, a: Fact, b: Fact) -> bool:
    """Whether a figure could have come of the other by one wrong character, two swapped ones, or a late correction."""
    one, two = figures.of(a), figures.of(b)
    if one is None or two is None or a.value is None or b.value is None:
        return False
    old, new = digits(one.value, one.step), digits(two.value, two.step)
    swapped = sorted(old) == sorted(new) and sum(x != y for x, y in zip(old, new, strict=False)) == 2
    close = abs(a.value - b.value) <= _CLOSE * max(abs(a.value), abs(b.value))
    if len(old + new) == 2:  # any digit is one character from any other: authors slip by one, readers by any shape
        return abs(a.value - b.value) == 1 or one.ocr or two.ocr
    return close or swapped or (min(len(old), len(new)) > 1 and edit_cost(old, new) is not None)


def odd_ones(figures: Figures, sums: Iterable[Check]) -> Iterator[Check]:
    """A failed check for each part of a sum that comes out whose metric adds up to something else than the total's,
    while the other parts are the total's own: a row of a column that alone was taken for another thing."""
    seen: set[str] = set()
    for check in sums:
        facts = [figures.facts[i] for i in check.fact_ids]
        if check.kind != "sum" or check.verdict != Verdict.PASSED or not check.independent or len(facts) < _FEW:
            continue
        total, parts = facts[0], facts[1:]
        if _is_odd_total(total, parts) and total.fact_id not in seen:
            seen.add(total.fact_id)
            yield _odd_one(total, total.model_copy(update={"metric": known_whole(parts[0].metric)}))
        own = [p for p in parts if total.metric in _totals_of(p, p.metric)]
        odd = [p for p in parts if (whole := known_whole(p.metric)) and whole != total.metric and p not in own]
        for part in odd if len(own) > len(odd) else ():
            if part.fact_id not in seen:
                seen.add(part.fact_id)
                yield _odd_one(part, total)


def _is_odd_total(total: Fact, parts: Sequence[Fact]) -> bool:
    """Whether what parts of one metric make was taken for none of the things that they can add up to."""
    metric = parts[0].metric
    if not known_whole(metric) or any(p.metric != metric or not p.subject for p in parts):
        return False
    wholes = {w for p in parts for w in (*whole_metrics(p), p.part_of, metric)}
    return total.metric in METRICS and total.metric not in wholes and not total.subject


def outgrown_totals(figures: Figures, equations: Iterable[Equation]) -> Iterator[Check]:
    """A failed check for each total that a part of it exceeds, and for these parts; where two of them that no doubt
    speaks against exceed it, the total is the odd one («першого півріччя – 17, другого – 16; у день надходження – 12»).
    """
    for equation in equations:
        larger = outgrown(equation) if equation.firmness > Firmness.LOOSE else ()
        sure = [p for p in larger if not any(doubts(figures.facts[i]) for i in p.facts)]
        ids = fact_ids([equation.total, *(larger if len(sure) < _TWO else ())])
        if larger and ids:
            total, told = shown(equation.total.value), ", ".join(shown(p.value) for p in larger)
            yield Check(
                check_id=check_id("meaning", *ids, "outgrown"),
                kind="meaning",
                fact_ids=ids,
                expected=total,
                found=told,
                verdict=Verdict.FAILED,
                detail=f"{equation.where}: {total} cannot be the total of {told}",
                detail_uk=f"{in_ukrainian(equation.where)}: {total} не може бути підсумком {told}",
            )


def _odd_one(part: Fact, total: Fact) -> Check:
    return Check(
        check_id=check_id("meaning", part.fact_id, total.fact_id),
        kind="meaning",
        fact_ids=(part.fact_id,),
        expected=total.metric,
        found=part.metric,
        verdict=Verdict.FAILED,
        detail=f"{part.metric}, but added up with others to {total.metric}",
        detail_uk=f"{metric_uk(part.metric)}, а додано з іншими до підсумку «{metric_uk(total.metric)}»",
    )


def tie_answered(fact: Fact, totals: Iterable[Fact]) -> bool:
    """Whether one of two metrics that a fact could be of is answered by `totals`, undisputed figures that sums make
    of it: a total that figures of the other metric do not add up to."""
    rivals = {d.rival for d in doubts(fact) if d.code == TIE and d.rival}
    if len(rivals) != 1:
        return False
    mine, other = (set(_totals_of(fact, metric)) for metric in (fact.metric, rivals.pop()))
    return any(t.metric in mine - other and t.fact_id != fact.fact_id and not doubts(t) for t in totals)


def _totals_of(fact: Fact, metric: str) -> tuple[str, ...]:
    """The metrics of the totals that the fact could be added up in if it were of this metric."""
    return whole_metrics(fact.model_copy(update={"metric": metric, "part_of": ""}))
