"""Tables of times in bands: «січень … червень» over figures, «липень … грудень» over figures below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.structuring.blocks.drafts import CellDraft, Item, TableDraft
from pipeline.structuring.lines.pieces import Row
from pipeline.structuring.lines.values import is_figure, is_series, is_value, is_year

_FEWEST = 3  # times in a band
_APART = 2.2  # heights of a line


def with_series_over_figures(items: Sequence[Item]) -> list[Item]:
    """The items; a line of months or quarters right over a line of as many bare figures as a table, wherever each word
    and figure stands."""
    out: list[Item] = []
    taken = -1
    for at, item in enumerate(items):
        if at == taken:
            continue
        below = items[at + 1] if at + 1 < len(items) else None
        table = _series_over(item, below) if isinstance(item, Row) and isinstance(below, Row) else None
        taken = at + 1 if table else taken
        out.append(table or item)
    return out


def _series_over(heads: Row, below: Row) -> TableDraft | None:
    words, pieces = list(heads.pieces), tuple(below.pieces)
    if len(words) < _FEWEST or not is_series([p.text for p in words]) or not all(is_value(p.text) for p in pieces):
        return None
    if below.middle - heads.middle > _APART * heads.height or any(p.leader for p in (*words, *pieces)):
        return None
    if len(pieces) != len(words) or is_year(pieces[0].text) or not any(is_figure(p.text) for p in pieces):
        return None  # «2023» before as many figures names their row
    cells = [*(CellDraft(0, k, ((w,),)) for k, w in enumerate(words))]
    cells += [CellDraft(1, k, ((p,),)) for k, p in enumerate(pieces)]
    size = max(heads.size, below.size)
    return TableDraft(heads.page, tuple(cells), rows=2, columns=len(words), header_rows=1, how="flattened", size=size)


def with_bands_apart(items: Sequence[Item]) -> list[Item]:
    """The items; a table with rows of times among its figures as a table for each such row, the times its heads."""
    out: list[Item] = []
    for item in items:
        if not isinstance(item, TableDraft) or not (bands := _bands(item)):
            out.append(item)
            continue
        first, *others = _apart(item, bands)
        heads = _heads_above(out, first)
        if heads:
            out.pop()
            first = replace(first, cells=(*heads, *_moved(first.cells, 1)), rows=first.rows + 1, header_rows=1)
        out.extend((first, *others))
    return out


def _bands(table: TableDraft) -> list[int]:
    """The rows below the first that hold times alone, each as wide as the figures below it."""
    found = []
    for number in range(max(1, table.header_rows), table.rows - 1):
        times, below = table.row(number), table.row(number + 1)
        named = [c.column for c in times if c.column or _are_times(times)]
        figures = [c.column for c in below if is_figure(c.text) and not is_year(c.text)]
        if _are_times([c for c in times if c.column in named]) and figures[-len(named) :] == named:
            found.append(number)
    return found


def _are_times(cells: Sequence[CellDraft]) -> bool:
    words = [c.text for c in cells]
    return len(words) >= _FEWEST and (is_series(words) or all(map(is_year, words)))


def _apart(table: TableDraft, bands: Sequence[int]) -> list[TableDraft]:
    """The rows above the first band, and each band with the rows below it as a table with heads."""
    parts = []
    for start, end in pairwise([0, *bands, table.rows]):
        cells = tuple(_moved([c for c in table.cells if start <= c.row < end], -start))
        heads = min(table.header_rows, end) if start == 0 else 1
        parts.append(replace(table, cells=cells, rows=end - start, header_rows=heads))
    return parts


def _moved(cells: Sequence[CellDraft], by: int) -> list[CellDraft]:
    return [replace(c, row=c.row + by) for c in cells]


def _heads_above(before: Sequence[Item], table: TableDraft) -> list[CellDraft]:
    """The cells of a line right above that names the times of a table without heads; none for other lines."""
    row = before[-1] if before else None
    if table.header_rows or not isinstance(row, Row):
        return []
    words, columns = list(row.pieces), [c.column for c in table.row(0)]
    if len(words) != len(columns) or not is_series([p.text for p in words]):
        return []
    return [CellDraft(0, column, ((word,),)) for column, word in zip(columns, words, strict=True)]
