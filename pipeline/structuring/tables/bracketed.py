"""Columns that hold a second figure in brackets («18 (2)» under «Засідань (з них виїзних)»): two columns in fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.structuring.blocks.drafts import CellDraft, Item, TableDraft
from pipeline.structuring.lines.pieces import Piece
from pipeline.structuring.lines.values import is_value

_FEWEST = 2  # cells with a figure and one in brackets
_AGREED = 0.6  # share of the column's cells that have both
# «(97 %)», «(2022 – 47)»: what one cell alone may say besides its figure
_SAYS_MORE = re.compile(r"\([^()\d]*\d[^()]*[^\d\s()][^()]*\)")


def with_brackets_apart(item: Item) -> Item:
    """The item; in a table, each column whose cells hold a figure and one in brackets is parted in two."""
    if not isinstance(item, TableDraft):
        return item
    for column in range(item.columns - 1, -1, -1):
        if _holds_both(item, column):
            item = _parted(item, column)
    return item


def _holds_both(table: TableDraft, column: int) -> bool:
    cells = [c for c in table.cells if c.column == column and c.row >= table.header_rows]
    figures = [c for c in cells if _bracket(c) > 0 and is_value(_before(c))]
    both = sum(is_value(_behind(c)) for c in figures)
    says_more = any(_SAYS_MORE.fullmatch(_behind(c)) for c in figures)
    agreed = says_more or both >= max(_FEWEST, _AGREED * len(cells))
    return agreed and all(c.columns == 1 for c in cells)


def _pieces(cell: CellDraft) -> list[Piece]:
    return [p for line in cell.lines for p in line]


def _bracket(cell: CellDraft) -> int:
    """Which piece opens the bracket that ends the cell; 0 when there is none."""
    pieces = _pieces(cell)
    found = [n for n, piece in enumerate(pieces) if piece.text.startswith("(")]
    return found[-1] if found and pieces[-1].text.rstrip(".,;").endswith(")") else 0


def _before(cell: CellDraft) -> str:
    return " ".join(p.text for p in _pieces(cell)[: _bracket(cell)])


def _behind(cell: CellDraft) -> str:
    return " ".join(p.text for p in _pieces(cell)[_bracket(cell) :])


def _parted(table: TableDraft, column: int) -> TableDraft:
    """The table with the brackets of the column, those of its head too, in a column of their own behind it."""
    cells: list[CellDraft] = []
    for cell in table.cells:
        if cell.column > column:
            cells.append(replace(cell, column=cell.column + 1))
        elif cell.column + cell.columns - 1 > column or (cell.column == column and cell.columns > 1):
            cells.append(replace(cell, columns=cell.columns + 1))
        elif cell.column == column and _bracket(cell):
            cells.extend(_halves(cell))
        else:
            cells.append(cell)
    edges = (*table.edges[: column + 1], *table.edges[column:]) if table.edges else ()
    return replace(table, cells=tuple(cells), columns=table.columns + 1, edges=edges)


def _halves(cell: CellDraft) -> Sequence[CellDraft]:
    pieces, at = _pieces(cell), _bracket(cell)
    first = replace(cell, lines=(tuple(pieces[:at]),), after=())
    return first, replace(cell, column=cell.column + 1, lines=(tuple(pieces[at:]),))
