"""Cells of one column that are of one metric are counted in one unit: the total as the rows that it sums up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from extractors.figures import Figure
from extractors.tables.figures import FEWEST, is_percent
from schemas.values import replace


def with_units_of_columns(figures: Sequence[Figure]) -> list[Figure]:
    """The figures; a cell whose unit is not that of its column's other cells of the same metric takes theirs."""
    units: dict[tuple[int, int, str], Counter[str]] = defaultdict(Counter)
    for figure in figures:
        if _is_counted(figure):
            units[_column(figure)][figure.unit] += 1
    usual = {key: found.most_common(1)[0] for key, found in units.items() if len(found) > 1}
    return [_in_unit(f, usual[key]) if _is_counted(f) and (key := _column(f)) in usual else f for f in figures]


def _is_counted(figure: Figure) -> bool:
    return figure.statement.table >= 0 and figure.fate == "fact" and not is_percent(figure)


def _column(figure: Figure) -> tuple[int, int, str]:
    at = figure.statement
    return at.table, at.column_index, figure.metric


def _in_unit(figure: Figure, usual: tuple[str, int]) -> Figure:
    unit, cells = usual
    return replace(figure, unit=unit) if cells >= FEWEST and figure.unit != unit else figure
