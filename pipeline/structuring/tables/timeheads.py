"""Times at the head of several columns each: over which of them, and both times of columns that tell two in a cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.structuring.blocks.drafts import CellDraft, Item, TableDraft
from pipeline.structuring.lines.pieces import Piece
from pipeline.structuring.lines.values import is_total, is_value
from pipeline.structuring.tables.headnames import Name, head_line

_FEWEST = 2  # cells that tell two figures
_AGREED = 0.6  # share of the column's cells that do
_SLASH = "/"


def with_times_over_columns(item: Item) -> Item:
    """The item; in a table, columns of two figures in a cell («58 / 43» under «2021 / 2022») parted, and times over as
    many columns as there are heads below each."""
    if not isinstance(item, TableDraft):
        return item
    for column in range(item.columns - 1, 0, -1):
        if _tells_two(item, column):
            item = _parted(item, column)
    for row in range(item.header_rows - 1):
        item = _spread(item, row)
    return item


def _spread(table: TableDraft, row: int) -> TableDraft:
    """The table with the times of a row of heads shared out evenly over the heads below that repeat themselves."""
    times = [c for c in table.row(row) if c.column and _time_of(c)]
    groups = _repeated([c for c in table.row(row + 1) if c.column and c.columns == 1])
    if len(times) < _FEWEST or len(groups) != len(times):
        return table
    placed = {
        time.column: replace(time, column=group[0].column, columns=group[-1].column - group[0].column + 1)
        for time, group in zip(times, groups, strict=True)
    }
    cells = tuple(placed.get(c.column, c) if c.row == row else c for c in table.cells)
    return replace(table, cells=cells)


def _repeated(heads: Sequence[CellDraft]) -> list[Sequence[CellDraft]]:
    """The heads in groups that say the same, a total behind the last one's («І півр. | ІІ півр.» twice, «За рік»)."""
    texts = [c.text.lower() for c in heads]
    begins = [i for i, text in enumerate(texts) if text == texts[0]]
    groups = [heads[i:j] for i, j in pairwise([*begins, len(heads)])]
    width = len(groups[0]) if len(groups) > 1 else 0
    rest = texts[begins[-1] + width :] if begins else []
    alike = all(texts[i : i + width] == texts[:width] for i in begins)
    even = alike and all(len(group) == width for group in groups[:-1])
    if width < _FEWEST or not even or len(rest) > 1:
        return []
    return groups if all(map(is_total, rest)) else [*groups[:-1], groups[-1][:width]]


def _time_of(cell: CellDraft) -> Name | None:
    """The one time that the cell names; None when it says more or other things."""
    line = head_line([p for pieces in cell.lines for p in pieces])
    alone = line is not None and not line.words and len(line.names) == 1 and line.names[0].kind == "time"
    return line.names[0] if line is not None and alone else None


def _tells_two(table: TableDraft, column: int) -> bool:
    heads = [c for c in table.cells if c.column == column and c.row < table.header_rows]
    cells = [c for c in table.cells if c.column == column and c.row >= table.header_rows]
    two = any((name := _time_of(c)) is not None and name.two_times for c in heads)
    both = sum(all(map(is_value, _halves_said(c))) and len(_halves_said(c)) == _FEWEST for c in cells)
    return two and both >= max(_FEWEST, _AGREED * len(cells)) and all(c.columns == 1 for c in (*heads, *cells))


def _halves_said(cell: CellDraft) -> list[str]:
    return [half.strip() for half in re.split(r"/", cell.text)] if _SLASH in cell.text else []


def _parted(table: TableDraft, column: int) -> TableDraft:
    """The table with what stands behind the slash in a column of its own."""
    cells: list[CellDraft] = []
    for cell in table.cells:
        if cell.column > column:
            cells.append(replace(cell, column=cell.column + 1))
        elif cell.column == column and len(_halves_said(cell)) == _FEWEST:
            cells.extend(_halves(cell))
        elif cell.column + cell.columns > column:
            cells.append(replace(cell, columns=cell.columns + 1))
        else:
            cells.append(cell)
    edges = (*table.edges[: column + 1], *table.edges[column:]) if table.edges else ()
    return replace(table, cells=tuple(cells), columns=table.columns + 1, edges=edges)


def _halves(cell: CellDraft) -> Sequence[CellDraft]:
    """What stands before the slash and what behind it; the slash hangs between them."""
    pieces = [part for line in cell.lines for p in line for part in _at_slash(p)]
    at = next(k for k, p in enumerate(pieces) if p.text == _SLASH)
    first = replace(cell, lines=(tuple(pieces[:at]),), after=(pieces[at],))
    return first, replace(cell, column=cell.column + 1, lines=(tuple(pieces[at + 1 :]),), after=cell.after)


def _at_slash(piece: Piece) -> list[Piece]:
    """The piece in parts before, at and behind its slash."""
    before, slash, behind = piece.text.partition(_SLASH)
    if not slash or len(piece.text) != piece.end - piece.start:
        return [piece]
    each = (piece.x1 - piece.x0) / len(piece.text)
    parts = []
    at = 0
    for text in filter(None, (before, slash, behind)):
        x0, start = piece.x0 + at * each, piece.start + at
        parts.append(replace(piece, start=start, end=start + len(text), text=text, x0=x0, x1=x0 + len(text) * each))
        at += len(text)
    return parts
