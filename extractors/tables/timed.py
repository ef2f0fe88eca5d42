"""Tables whose heads name nothing but times: «Рік | І кв. | ІІ кв. | … | За рік».

What such a table counts is said by the sentence before it, often without the word itself («Динаміку за роками подано в
таблиці 1»). A total of the table that was stated before it, of the same time, tells of what its figures are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from extractors.figures import Figure
from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.statements import Statement
from extractors.tables.rows import names_only_times
from schemas.values import replace

_FEWEST, _SMALLEST, _LARGE = 2, 5, 20
# Blocks from the sentence that announces a table to the table: «Таблиця 1» may stand between.
_NEAR = 2

_Indexed = tuple[int, Figure]


def with_timed_tables(figures: Sequence[Figure], report_period: str) -> list[Figure]:
    """The figures; those of tables by nothing but times as what a total of them, stated before, counts."""
    found = list(figures)
    for cells in _tables(figures):
        first = cells[0][0]
        told = _told_before(figures[:first], cells, report_period)
        if told is not None:
            announces = cells[0][1].statement.block - told.statement.block <= _NEAR
            for place, figure in cells:
                if figure.fate == "unknown" or figure.doubtful or announces:
                    found[place] = _as(figure, told, sure=announces or _is_large(told))
    return found


def _tables(figures: Sequence[Figure]) -> Iterator[Sequence[_Indexed]]:
    """The cells of each table in which nothing but a time says of what a figure is; tables of other times right below
    each other («січень … червень», «липень … грудень») are one."""
    tables: dict[int, list[_Indexed]] = defaultdict(list)
    for place, figure in enumerate(figures):
        if figure.statement.table >= 0:
            tables[figure.statement.table].append((place, figure))
    bands: list[list[_Indexed]] = []
    for table, cells in tables.items():
        times = {f.relation.period for _, f in cells}
        if len(cells) < _FEWEST or len(times) < _FEWEST or not all(_is_timed(f.statement) for _, f in cells):
            continue
        above = bands[-1] if bands and bands[-1][-1][1].statement.table == table - 1 else []
        if above and times.isdisjoint(f.relation.period for _, f in above):
            above.extend(cells)
        else:
            bands.append(cells)
    yield from bands


def _is_timed(statement: Statement) -> bool:
    counts = statement.number.kind is NumberKind.COUNT
    return counts and names_only_times(statement.row) and names_only_times(statement.column)


def _told_before(before: Sequence[Figure], cells: Sequence[_Indexed], report_period: str) -> Figure | None:
    """The nearest figure under the table's headings that is the table's total of its time; None when there is none."""
    totals = _totals([f for _, f in cells], report_period)
    headings = {(), *((h,) for h in cells[0][1].statement.headings)}  # «Таблиця 1» is one too
    for figure in reversed(before):
        if figure.statement.headings[:1] not in headings:
            return None
        value, period = figure.statement.number.value, figure.relation.period or report_period
        if _may_be_total(figure) and value is not None and totals.get(period) == value >= _SMALLEST:
            return figure
    return None


def _may_be_total(figure: Figure) -> bool:
    """Whether it is a sure number of something, be it of one kind or matter."""
    level = figure.relation.measure == "level" and not figure.relation.aggregate and figure.unit != "%"
    return figure.fate == "fact" and level and not figure.doubtful


def _totals(cells: Sequence[Figure], report_period: str) -> Mapping[str, Decimal]:
    """What the table tells of each whole time: its own cell, else the sum of the cells of its parts."""
    stated: dict[str, Decimal] = {}
    parts: dict[str, Decimal] = defaultdict(Decimal)
    for figure in cells:
        period, value = figure.relation.period or report_period, figure.statement.number.value or Decimal(0)
        year, part, _ = period.partition("-")
        if part and period != report_period:
            parts[year] += value
        else:
            stated.setdefault(period, value)
    return parts | stated


def _is_large(told: Figure) -> bool:
    """Whether a total told far from the table is hardly another's of the same value by chance."""
    return (told.statement.number.value or 0) >= _LARGE


def _as(figure: Figure, told: Figure, *, sure: bool) -> Figure:
    """The cell as what the other counts, of its own time; doubted unless sure."""
    found = replace(told, statement=figure.statement, relation=figure.relation, tied="", opinion=None)
    return replace(found, continued=True, adds_up=sure, trust=float(sure))
