"""Tables drawn with characters: cells between bars (| 12 | 14 |)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.structuring.aligned_rows import Cells, ordered_draft
from pipeline.structuring.drafts import Item
from pipeline.structuring.grid import Bar
from pipeline.structuring.pieces import Piece, Row
from pipeline.structuring.values import valuelike

_BARS = set("|│┃║")
_FEWEST = 2  # bars in a row, rows in a table


def with_barred_tables(items: Sequence[Item]) -> list[Item]:
    """The items, runs of rows with bars put together as tables."""
    out: list[Item] = []
    run: list[Row] = []
    for item in items:
        if isinstance(item, Row) and sum(map(_is_bar, item.pieces)) >= _FEWEST:
            run.append(item)
            continue
        out.extend(_resolved(run))
        run = []
        out.append(item)
    out.extend(_resolved(run))
    return out


def _is_bar(piece: Piece) -> bool:
    return set(piece.text) <= _BARS


def _resolved(run: Sequence[Row]) -> list[Item]:
    """A table when there are enough rows with words and all bars were read, else the rows as they were."""
    if any(_lacks_bars(row) for row in run):
        return list(run)
    cells = [_cells(row) for row in run]
    if sum(map(bool, cells)) < _FEWEST or max((len(line) for line in cells), default=0) < _FEWEST or not all(cells):
        return list(run)
    return [ordered_draft(run, cells)]


def _lacks_bars(row: Row) -> bool:
    """Whether two figures stand far apart without a bar between them: OCR passed one over, the others count nothing."""
    return any(
        not (_is_bar(a.pieces[-1]) or _is_bar(b.pieces[0]))
        and valuelike(a.pieces[-1].text)
        and valuelike(b.pieces[0].text)
        for a, b in pairwise(row.segments)
    )


def _cells(row: Row) -> Cells:
    """Cells with words, numbered by the bars before them; a bar at the row's start opens the first one."""
    pieces = list(row.pieces)
    column = -1 if _is_bar(pieces[0]) else 0
    found: dict[int, list[Piece]] = {}
    for piece in pieces:
        if _is_bar(piece):
            column += 1
        else:
            found.setdefault(column, []).append(piece)
    return [(c, c, Bar(held[0].x0, held[-1].x1, tuple(held))) for c, held in found.items()]
