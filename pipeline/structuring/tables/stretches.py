"""Stretches of rows that may be one table: blank lines part tables unless the columns go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from pipeline.structuring.blocks.markers import marker_of
from pipeline.structuring.lines.pieces import Row
from pipeline.structuring.lines.values import is_column_sign, is_figure, is_value, is_year
from pipeline.structuring.tables.grid import Bar, bars_of, columns_of, place

_BLANK = 1.5  # times the usual step from row to row: more is a blank line
_NEAR = 1.6  # characters by which cells of one column differ at the edge that they share


def is_tabular(row: Row) -> bool:
    """Whether the row has several cells; a list mark set apart from its text does not make one."""
    segments = row.contents
    if len(segments) > 1 and marker_of(segments[0].text + " x") and len(segments[0].pieces) == 1:
        return len(segments) > 2 or is_figure(segments[1].text)
    return len(segments) > 1


def has_figures(row: Row) -> bool:
    """Whether cells right of the first hold figures that are not years."""
    texts = [s.text for s in row.contents]
    texts = texts[1:] if len(texts) > 1 else texts
    return any(is_value(t) and not is_year(t) and not is_column_sign(t) for t in texts)


def stretches(rows: Sequence[Row], candidates: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The candidates (half-open ranges of rows), cut at blank lines after which other columns begin."""
    for first, last in candidates:
        start = first
        for cut in _blanks(rows, first, last):
            if not _goes_on(rows[start:cut], rows[cut:last]):
                yield start, cut
                start = cut
        yield start, last


def _blanks(rows: Sequence[Row], first: int, last: int) -> list[int]:
    """Numbers of the rows above which there is more space than usual in the range."""
    steps = [b.middle - a.middle for a, b in pairwise(rows[first:last])]
    usual = min(median(steps), 1.5 * min(steps)) if len(steps) > 2 else min(steps, default=0.0)
    return [first + n for n, step in enumerate(steps, 1) if step > _BLANK * usual]


def _goes_on(above: Sequence[Row], below: Sequence[Row]) -> bool:
    """Whether the first row with several cells below stands in the columns of those above."""
    row = next((r for r in below if is_tabular(r)), None)
    data = [r for r in above if is_tabular(r) and has_figures(r)]
    if row is None or not data:
        return True  # what stands above can only be heads
    if not has_figures(row):
        return False
    columns = columns_of(data)
    bars = bars_of(row)[1:]
    places = [place(bar, columns) for bar in bars]
    if len(columns) < 2 or len(set(places)) < len(places):
        return False
    return all(a == b and _fits(bar, columns[a], row.char) for bar, (a, b) in zip(bars, places, strict=True))


def _fits(bar: Bar, column: tuple[float, float], char: float) -> bool:
    """Whether the cell shares an edge or the middle with the column."""
    edges = ((bar.x0, column[0]), (bar.x1, column[1]), ((bar.x0 + bar.x1) / 2, sum(column) / 2))
    return any(abs(a - b) <= _NEAR * char for a, b in edges)
