"""Tables drawn with rules: words go into the cell in which they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from pipeline.structuring.blocks.drafts import CellDraft, TableDraft
from pipeline.structuring.lines.chains import rows_of
from pipeline.structuring.lines.pieces import Piece
from pipeline.structuring.tables.heads import head_count
from pipeline.structuring.tables.rules import Grid, grids_of
from schemas.document import Page

_FILLED = 0.2  # share of cells with words below which lines are a drawing, not a table

Place = tuple[int, int, int, int]


def ruled_tables(page: Page, pieces: Sequence[Piece]) -> list[tuple[TableDraft, set[int]]]:
    """The page's ruled tables, each with the indices of its words."""
    found: list[tuple[TableDraft, set[int]]] = []
    used: set[int] = set()
    for grid in grids_of(page.rulings):
        inside = _by_cell(grid, [p for p in pieces if p.index not in used])
        if _is_table(grid, inside):
            draft = _draft(page.number, grid, inside)
            words = {p.index for held in inside.values() for p in held}
            used |= words
            found.append((draft, words))
    return found


def _by_cell(grid: Grid, pieces: Sequence[Piece]) -> dict[Place, list[Piece]]:
    """Pieces by the cell in which their middle lies."""
    at: dict[tuple[int, int], Place] = {}
    for cell in grid.cells:
        for r in range(cell[0], cell[2] + 1):
            for c in range(cell[1], cell[3] + 1):
                at[(r, c)] = cell
    found: dict[Place, list[Piece]] = defaultdict(list)
    for piece in pieces:
        c = bisect_right(grid.xs, (piece.x0 + piece.x1) / 2) - 1
        r = bisect_right(grid.ys, piece.middle) - 1
        if (r, c) in at:
            found[at[(r, c)]].append(piece)
    return found


def _is_table(grid: Grid, inside: dict[Place, list[Piece]]) -> bool:
    """Whether words fill at least two rows and two columns, and not only a few cells of a drawing."""
    rows, columns = {c[0] for c in inside}, {c[1] for c in inside}
    return len(rows) > 1 and len(columns) > 1 and len(inside) >= max(3, _FILLED * len(grid.cells))


def _draft(page: int, grid: Grid, inside: dict[Place, list[Piece]]) -> TableDraft:
    """Rows and columns without any word are left out."""
    rows = _renumbered({c[0] for c in inside})
    columns = sorted({c[1] for c in inside})
    cells = []
    for place in sorted(inside):
        first, last = bisect_right(columns, place[1]) - 1, bisect_right(columns, place[3]) - 1
        lines = tuple(tuple(row.pieces) for row in rows_of(page, inside[place]))
        cells.append(CellDraft(rows[place[0]], first, lines, last - first + 1))
    edges = [(grid.xs[c], grid.xs[c + 1]) for c in columns]
    return TableDraft(
        page=page,
        cells=tuple(cells),
        rows=len(rows),
        columns=len(columns),
        header_rows=head_count(_grouped(cells, len(rows)), len(columns)),
        how="ruled",
        edges=tuple(edges),
        size=max(p.size for held in inside.values() for p in held),
    )


def _grouped(cells: Sequence[CellDraft], rows: int) -> list[list[tuple[int, str]]]:
    out: list[list[tuple[int, str]]] = [[] for _ in range(rows)]
    for cell in cells:
        out[cell.row].append((cell.column, cell.text))
    return out


def _renumbered(rows: set[int]) -> dict[int, int]:
    return {row: number for number, row in enumerate(sorted(rows))}
