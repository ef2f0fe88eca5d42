"""Columns of a table that follow from its other columns: what they grew by, and what share of the whole they are.

Their heads («+/-», «Динаміка», «Питома вага») seldom say of which year they are; the figures beside them do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

from extractors.figures import Figure
from extractors.tables.figures import AGREED, FEWEST, HUNDRED, Row, columns_of, is_percent, tables_of


def with_columns_compared(figures: Sequence[Figure]) -> list[Figure]:
    """The figures; those of columns that are differences or shares of other columns are of those columns' times."""
    told: dict[int, Figure] = {}
    for rows in tables_of(figures):
        for column in columns_of(rows):
            held = [row for row in rows if column in row and not row[column].relation.own_period]
            told |= {f.statement.start: f for f in _told(held, column)}
    return [told.get(f.statement.start, f) for f in figures]


def _told(rows: Sequence[Row], column: int) -> Iterator[Figure]:
    percent = bool(rows) and all(is_percent(row[column]) for row in rows)
    if percent and (of := _whole_of(rows, column)) is not None:
        yield from (_of_time(row[column], row[of]) for row in rows if of in row)
    elif not percent and (pair := _difference_of(rows, column)):
        unsigned = not any(row[column].statement.number.sign for row in rows)
        yield from (_difference(row, column, *pair, unsigned=unsigned) for row in rows if {*pair} <= row.keys())


def _value(figure: Figure) -> Decimal:
    number = figure.statement.number
    value = number.value or Decimal(0)
    return -abs(value) if number.sign == "-" else value


def _levels(rows: Sequence[Row], column: int) -> list[int]:
    """Columns of amounts whose time is told, those nearest before the column first."""
    found = {c for row in rows for c in row if c != column and not is_percent(row[c])}
    timed = [c for c in found if all(row[c].relation.own_period for row in rows if c in row)]
    return sorted(timed, key=lambda c: (c > column, abs(c - column)))


def _difference_of(rows: Sequence[Row], column: int) -> tuple[int, int] | None:
    """The columns of a later and an earlier time whose difference the column is, in nearly all rows."""
    unsigned = not any(row[column].statement.number.sign for row in rows)
    for now, before in permutations(_levels(rows, column), 2):
        both = [row for row in rows if now in row and before in row]
        if not both or any(row[now].relation.period <= row[before].relation.period for row in both):
            continue
        fits = sum(_differs(row, column, now, before, unsigned=unsigned) for row in both)
        if fits >= FEWEST and fits >= AGREED * len(rows):
            return now, before
    return None


def _differs(row: Row, column: int, now: int, before: int, *, unsigned: bool) -> bool:
    found = _value(row[now]) - _value(row[before])
    return bool(found) and _value(row[column]) == (abs(found) if unsigned else found)


def _difference(row: Row, column: int, now: int, before: int, *, unsigned: bool) -> Figure:
    figure, later = row[column], row[now].relation
    falls = unsigned and _value(row[now]) < _value(row[before])
    sign = -1 if falls else figure.relation.sign
    relation = replace(
        figure.relation,
        measure="delta",
        sign=sign,
        period=later.period,
        versus=row[before].relation.period,
        unresolved=later.unresolved,
    )
    return replace(figure, relation=relation)


def _of_time(share: Figure, amount: Figure) -> Figure:
    relation = replace(share.relation, period=amount.relation.period, unresolved=amount.relation.unresolved)
    return replace(share, relation=relation)


def _whole_of(rows: Sequence[Row], column: int) -> int | None:
    """The column of amounts of which the per cent are shares: one whole makes all of them."""
    for amounts in _levels(rows, column):
        both = [row for row in rows if amounts in row and _value(row[column]) > 0]
        if len(both) >= FEWEST and _have_one_whole([(_value(row[amounts]), row[column]) for row in both]):
            return amounts
    return None


def _have_one_whole(shares: Sequence[tuple[Decimal, Figure]]) -> bool:
    low, high = Decimal(0), Decimal("Infinity")
    for amount, share in shares:
        said = _value(share)
        half = Decimal(1).scaleb(min(0, int(said.as_tuple().exponent))) / 2  # a number has no special exponent
        low = max(low, HUNDRED * amount / (said + half))
        high = min(high, HUNDRED * amount / (said - half)) if said > half else high
    return low <= high
