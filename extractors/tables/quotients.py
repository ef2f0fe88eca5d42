"""Per cent in a table's row that only divide two of its figures: how much of the plan was done, how much grew.

The heads often say no more than «%». The row's own figures tell which it is: 91,7 beside 12 and 11 is what was done of
the plan, 22,2 beside 9 and 11 by how much more there were.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from typing import Literal

from extractors.figures import Figure
from extractors.tables.figures import AGREED, FEWEST, HUNDRED, Row, columns_of, is_percent, tables_of
from schemas.metrics import METRICS

_Way = tuple[Literal["quotient", "growth"], int, int]


def with_quotients_told(figures: Sequence[Figure]) -> list[Figure]:
    """The figures; per cent that are the quotient of two others are no facts, and those of growth are differences."""
    told: dict[int, Figure] = {}
    for rows in tables_of(figures):
        for column in columns_of(rows):
            held = [row for row in rows if column in row and is_percent(row[column])]
            way = _way(held, column)
            told |= {f.statement.start: f for f in _by_way(held, column, way)} if way else {}
    return [told.get(f.statement.start, f) for f in figures]


def _way(rows: Sequence[Row], column: int) -> _Way | None:
    """How the column follows from two others, when it does in nearly all rows."""
    levels = sorted({c for row in rows for c in row if c != column and not is_percent(row[c])})
    for part, whole in permutations(levels, 2):
        both = [row for row in rows if _compares(row, column, part, whole)]
        for kind in ("quotient", "growth"):
            fits = sum(_fits(row[column], _value(row[part]), _value(row[whole]), kind) for row in both)
            if fits >= FEWEST and fits >= AGREED * len(rows):
                return (kind, part, whole)
    return None


def _compares(row: Row, column: int, part: int, whole: int) -> bool:
    """Whether the row tells one metric of two times, or as plan and result: «присутні» out of «усього» is a share."""
    if part not in row or whole not in row or not _value(row[whole]):
        return False
    one, other, percent = row[part], row[whole], row[column]
    of_itself = percent.metric in METRICS and METRICS[percent.metric].unit == "%"
    twice = (one.relation.period, one.relation.measure) != (other.relation.period, other.relation.measure)
    return bool(one.metric) and one.metric == other.metric and twice and not of_itself


def _value(figure: Figure) -> Decimal:
    return figure.statement.number.value or Decimal(0)


def _fits(percent: Figure, part: Decimal, whole: Decimal, kind: str) -> bool:
    """Whether the quotient, or the growth without its sign, is the per cent to its last digit."""
    said = abs(_value(percent))
    places = max(0, -int(said.as_tuple().exponent))  # a number has no special exponent
    found = HUNDRED * (part if kind == "quotient" else abs(part - whole)) / whole
    return abs(found - said) <= Decimal(1).scaleb(-places)


def _by_way(rows: Iterable[Row], column: int, way: _Way) -> Iterator[Figure]:
    kind, part, whole = way
    for row in rows:
        percent = row[column]
        if kind == "quotient":
            yield replace(percent, fate="quotient", metric="", rule=None)
        elif part in row and whole in row and row[part].fate == "fact":
            yield _growth(percent, row[part], row[whole])


def _growth(percent: Figure, now: Figure, before: Figure) -> Figure:
    """The per cent as the difference of what its row counts."""
    sign = -1 if _value(now) < _value(before) else 1
    relation = replace(now.relation, measure="delta", sign=sign, versus=before.relation.period)
    return replace(now, statement=percent.statement, relation=relation, unit="%")
