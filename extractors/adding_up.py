"""Figures whose metric is told by what they add up to: the items of a list, the cells of a column, a run of parts.

What a list or a column counts may stand nowhere near it. When its figures make up a whole that the report states
surely, they are parts of that whole: the report's own evidence, which no wording can hide.
"""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

import numpy as np

from extractors.figures import SUBJECT_TRUSTED, Figure
from extractors.grammar.numbers.numbers import NumberKind
from extractors.meaning.model import Model
from extractors.meaning.opinion import odds_on
from extractors.meaning.weighing import told_as
from extractors.sections import rules
from extractors.surroundings.before import LOOK_BACK, FiguresBefore
from extractors.surroundings.context import Context
from extractors.tables.rows import column_says, is_totals_row
from schemas.values import replace

_FEWEST, _SMALLEST = 3, 20
# How likely the metric of the opening line's figure must be for a list that makes it up, and has a sure part of it.
_LIKELY = 0.5
# A whole told far away is another one by chance, unless many parts make up much.
_MANY, _MUCH = 4, 50
_FAR, _IN_OPENER, _IN_COLUMN = 0, 2, 3
# How likely the metrics of the whole's parts must be together by the words of those parts that no rule knows.
_CONCEIVABLE = 0.02
_OF_ONE_COMMISSION = {
    "commissions.meetings_total": "commission.meetings",
    "commissions.questions_considered": "commission.questions_considered",
    "commissions.recommendations": "commission.recommendations",
}

_PART_OF_YEAR = re.compile(r"(\d{4})-([QH]?)\d+")

_Indexed = tuple[int, Figure]


def with_sums_heard(figures: Sequence[Figure], context: Context, model: Model) -> list[Figure]:
    """The figures in their order; those that make up a sure whole are known to be its parts."""
    found = list(figures)
    wholes = _wholes(found)
    for members in _groups(found):
        whole = _made_up(members, wholes, context.period)
        if whole is not None:
            for place, figure in _as_parts(members, whole, found, context, model):
                found[place] = figure
    for members in _times(found):
        whole = _made_up_of_times(members, wholes, context.period)
        if whole is not None:
            for place, figure in _as_times(members, whole, found, context):
                found[place] = figure
    return found


def _is_sure(figure: Figure) -> bool:
    sure_subject = figure.subject_trust >= SUBJECT_TRUSTED
    return figure.fate == "fact" and not figure.doubtful and not figure.tied and sure_subject


def _is_likely(figure: Figure) -> bool:
    """Whether rules and weights agree on its metric, if not surely."""
    told = figure.opinion is not None and figure.opinion.agrees and not figure.opinion.adopted
    return _is_sure(figure) or (_is_sure(replace(figure, adds_up=True)) and told and figure.trust >= _LIKELY)


def _is_counted(figure: Figure, *, aggregated: bool = False) -> bool:
    """Whether it is a plain count; one that is the most or least of several only if `aggregated`."""
    number, relation = figure.statement.number, figure.relation
    told = number.kind is NumberKind.COUNT and number.value is not None and figure.fate in {"fact", "unknown"}
    plain = relation.measure == "level" and not relation.per
    return told and plain and (aggregated or not relation.aggregate)


def _value(figure: Figure) -> Decimal:
    return figure.statement.number.value or Decimal(0)


def _wholes(figures: Sequence[Figure]) -> Mapping[Decimal, Sequence[_Indexed]]:
    """The sure and likely wholes by what they are worth."""
    found: dict[Decimal, list[_Indexed]] = defaultdict(list)
    for place, figure in enumerate(figures):
        if _is_counted(figure) and figure.is_amount and _is_likely(figure) and _value(figure) >= _SMALLEST:
            found[_value(figure)].append((place, figure))
    return found


def _groups(figures: Sequence[Figure]) -> Iterator[Sequence[_Indexed]]:
    """The figures that stand alike: first ones of a list's items, cells of a column but for its total."""
    lists: dict[tuple[int, ...], list[_Indexed]] = defaultdict(list)
    for place, figure in enumerate(figures):
        at = figure.statement
        if not _is_counted(figure) or at.companion:
            continue
        if at.table >= 0 and not is_totals_row(at):
            lists[at.table, at.column_index].append((place, figure))
        elif at.table < 0 and at.in_list and at.order == 0 and at.opener_block >= 0:
            lists[(at.opener_block,)].append((place, figure))
    yield from (group for group in lists.values() if len(group) >= _FEWEST)


def _made_up(members: Sequence[_Indexed], wholes: Mapping[Decimal, Sequence[_Indexed]], reported: str) -> Figure | None:
    """The whole that the members make up; None when there is none, or two that are not of one metric."""
    total = sum((_value(f) for _, f in members), Decimal(0))
    first, own = members[0][1], {place for place, _ in members}
    period = first.relation.period or reported
    alike = [(p, f) for p, f in wholes.get(total, ()) if p not in own and (f.relation.period or reported) == period]
    alike = [(p, f) for p, f in alike if _is_sure(f) or _nearness(f, first) == _IN_OPENER]
    tiers: dict[int, list[Figure]] = defaultdict(list)
    for _, figure in alike:
        tiers[_nearness(figure, first)].append(figure)
    nearest = max(tiers, default=_FAR)
    enough = nearest > _FAR or (len(members) >= _MANY and total >= _MUCH)
    if not enough:
        return None
    told = {f.metric for _, f in members}
    likely = [f for f in tiers[nearest] if told & _parts_of(f.metric)] or tiers[nearest]
    return likely[-1] if len({f.metric for f in likely}) == 1 else None


def _times(figures: Sequence[Figure]) -> Iterator[Sequence[_Indexed]]:
    """The figures of the months, quarters or halves of one year: told in a row, or in a table, its row or column."""
    runs: dict[tuple[object, ...], list[_Indexed]] = defaultdict(list)
    began = 0
    for place, figure in enumerate(figures):
        part, at = _PART_OF_YEAR.fullmatch(figure.relation.period), figure.statement
        # «найбільше, 34, у першому кварталі» is the quarter's own figure
        if not part or at.companion in {"bracket", "versus"} or not _is_counted(figure, aggregated=True):
            began = began if at.companion else place  # another figure in between begins another series
            continue
        if at.table < 0:
            runs["text", began, *part.groups()].append((place, figure))
            continue
        for name, line in (("table", 0), ("row", at.row_index), ("column", at.column_index)):
            runs[name, at.table, line, *part.groups()].append((place, figure))
    for run in runs.values():
        if len({f.relation.period for _, f in run}) == len(run) > 1:
            yield run


def _made_up_of_times(
    members: Sequence[_Indexed], wholes: Mapping[Decimal, Sequence[_Indexed]], reported: str
) -> Figure | None:
    """The whole of the year, or of the part of it reported on, that the members make up; None without just one."""
    total, first = sum((_value(f) for _, f in members), Decimal(0)), members[0][1]
    year, told = first.relation.period[:4], {f.metric for _, f in members}
    if len(members) < _FEWEST and total < _MUCH:
        return None
    spans = {year, *((reported,) if reported.startswith(year) else ())}
    alike = [f for _, f in wholes.get(total, ()) if (f.relation.period or reported) in spans and _is_sure(f)]
    near = [f for f in alike if f.statement.table == first.statement.table >= 0 or _nearness(f, first)]
    if told & {f.metric for f in alike}:
        return next((f for f in alike if f.metric in told), None)
    sure = {f.metric for _, f in members if _is_sure(f)}
    kin = [f for f in near if all(_are_kin(f.metric, metric) for metric in sure)]
    return kin[-1] if len({f.metric for f in kin}) == 1 else None


def _are_kin(one: str, other: str) -> bool:
    """Whether one metric is the other's part: «заяв – 34» may be of the written ones, never of the sessions."""
    return one in _parts_of(other) or other in _parts_of(one)


def _as_times(
    members: Sequence[_Indexed], whole: Figure, figures: Sequence[Figure], context: Context
) -> Iterator[_Indexed]:
    """The members as figures of the whole's metric, each of its own time."""
    for place, figure in members:
        same = figure.metric == whole.metric
        told = figure if same else told_as(figure, whole.metric, _at(place, figures, context))
        if told is not None and (not same or not _is_sure(figure)):
            relation = replace(told.relation, period=figure.relation.period)
            yield place, replace(told, relation=relation, subject="", tied="", adds_up=True, trust=1.0)


def _nearness(whole: Figure, part: Figure) -> int:
    """3 in the part's column, 2 in the line that opens its list or table, 1 under the same heading, 0 elsewhere."""
    one, other = whole.statement, part.statement
    if one.table == other.table >= 0 and one.column_index == other.column_index:
        return _IN_COLUMN
    if one.block == other.opener_block:
        return _IN_OPENER
    in_table = one.table == other.table >= 0
    return int(one.headings[:1] == other.headings[:1] and not in_table)


@cache
def _parts_of(whole: str) -> frozenset[str]:
    """The metrics that a part of the whole may be of."""
    own = {r.metric for r in rules() if r.part_of == whole} | {whole}
    return frozenset(own | ({_OF_ONE_COMMISSION[whole]} if whole in _OF_ONE_COMMISSION else set()))


def _as_parts(
    members: Sequence[_Indexed], whole: Figure, figures: Sequence[Figure], context: Context, model: Model
) -> Iterator[_Indexed]:
    """The members that were not sure, as parts of the whole; none where a sure one is of another matter."""
    parts = _parts_of(whole.metric)
    known = _known(members, whole, parts)
    sure = {f.metric for (_, f), is_known in zip(members, known, strict=True) if is_known}
    if not sure <= parts or len(sure) > 1 or not (sure or _is_sure(whole)):
        return
    metric = next(iter(sure), "") or (
        whole.metric
        if _is_told_by_column(whole, members, parts)
        else _likeliest(members, parts, figures, context, model)
    )
    for (place, figure), is_known in zip(members, known, strict=True):
        if metric and not is_known and not (_is_sure(figure) and figure.metric == metric):
            told = figure if figure.metric == metric else told_as(figure, metric, _at(place, figures, context))
            if told is not None:
                told = replace(told, tied="", adds_up=True, trust=1.0)
                yield from ((place, told), *_beside(place, told, figures))


def _beside(place: int, told: Figure, figures: Sequence[Figure]) -> Iterator[_Indexed]:
    """What goes on about a part in brackets behind it, «88 (у 2022 році – 104)»: of what that turned out to be."""
    was = figures[place].metric
    for k, figure in enumerate(figures[place + 1 :], place + 1):
        goes_on = figure.continued and figure.statement.companion and figure.metric == was != told.metric
        if not goes_on or figure.statement.sentence_id != told.statement.sentence_id or figure.unit == "%":
            return
        same = replace(figure, metric=told.metric, subject=told.subject, unit=told.unit, rule=told.rule)
        yield k, replace(same, domain=told.domain, divided=told.divided, tied="", adds_up=True, trust=1.0)


def _known(members: Sequence[_Indexed], whole: Figure, parts: frozenset[str]) -> list[bool]:
    """Of each member whether its own words tell its metric as surely as the whole does.

    Of cells over their own total the words that only the learnt weights know say less than that does, and all words
    where the head of the column names what the total counts; so do the words that make an item another whole's
    part under the line whose figure the items make up, where one of them at least is known for a part of that.
    """
    near, figures = _nearness(whole, members[0][1]), [f for _, f in members]
    known = [_is_sure(f) for f in figures]
    if near == _IN_COLUMN:
        known = [k and not (f.opinion is not None and f.opinion.adopted) for f, k in zip(figures, known, strict=True)]
    own = [k and f.metric in parts for f, k in zip(figures, known, strict=True)]
    if _is_told_by_column(whole, members, parts):
        return own
    if near != _IN_OPENER or not any(own):
        return known
    return [
        k and not (f.metric not in parts and f.rule and f.rule.part_of) for f, k in zip(figures, known, strict=True)
    ]


def _is_told_by_column(total: Figure, members: Sequence[_Indexed], parts: frozenset[str]) -> bool:
    """Whether the head of the column names by words that rules know what the total counts, which has no other parts."""
    in_column = _nearness(total, members[0][1]) == _IN_COLUMN and parts == {total.metric}
    return in_column and total.rule is not None and column_says(total.rule, total.statement)


def _at(place: int, figures: Sequence[Figure], context: Context) -> Context:
    """The context as it is at that place."""
    before = FiguresBefore(list(figures[max(0, place - LOOK_BACK) : place]))
    return dataclasses.replace(context, before=before, _subjects={})


def _likeliest(
    members: Sequence[_Indexed], parts: frozenset[str], figures: Sequence[Figure], context: Context, model: Model
) -> str:
    """The metric that the words of all members speak for most; empty where they speak for none of the whole's parts."""
    columns = {m: model.columns[m] for m in sorted(parts) if m in model.columns}
    shares = [
        odds_on(f, figures[max(0, place - LOOK_BACK) : place], context.reporter.body, context.title, model)
        for place, f in members
    ]
    mean = np.mean(shares, axis=0)
    best = max(columns, key=lambda m: float(mean[columns[m]]), default="")
    return best if best and float(mean[columns[best]]) >= _CONCEIVABLE else ""
