"""The figures of tables by row and column, for what columns say of each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from extractors.figures import Figure
from extractors.grammar.numbers.numbers import NumberKind

# What follows from other columns must do so in so many rows, and in so large a share of them.
FEWEST, AGREED = 2, Decimal("0.8")
HUNDRED = Decimal(100)

Row = Mapping[int, Figure]


def tables_of(figures: Sequence[Figure]) -> list[list[Row]]:
    """Each table's rows: figures with a value by their column."""
    tables: dict[int, dict[int, dict[int, Figure]]] = defaultdict(lambda: defaultdict(dict))
    for figure in figures:
        at = figure.statement
        if at.table >= 0 and at.number.value is not None:
            tables[at.table][at.row_index].setdefault(at.column_index, figure)
    return [list(rows.values()) for rows in tables.values()]


def columns_of(rows: Sequence[Row]) -> list[int]:
    """The columns of a table, from left to right."""
    return sorted({column for row in rows for column in row})


def is_percent(figure: Figure) -> bool:
    """Whether the figure is told in per cent."""
    return figure.unit == "%" or figure.statement.number.kind is NumberKind.PERCENT
