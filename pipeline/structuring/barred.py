"""Tables drawn with characters: cells between bars (| 12 | 14 |)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from pipeline.structuring.aligned_rows import Cells, ordered_draft
from pipeline.structuring.drafts import Item
from pipeline.structuring.grid import Bar
from pipeline.structuring.pieces import Piece, Row
from pipeline.structuring.values import valuelike

_BARS = set("|│┃║")
_FEWEST = 2  # bars in a row, rows in a table
_AGREED = 0.7  # share of the rows that must have as many cells


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
    """Tables of the rows with words whose bars are as many, else the rows as they were.

    A row in which OCR passed bars over has others between its cells than those around it, and stays alone.
    """
    cells = [_cells(row) for row in run]
    widths = Counter(line[-1][1] for line in cells if line)
    if not widths or not all(cells):
        return list(run)
    width, count = widths.most_common(1)[0]
    if count < _FEWEST or max(len(line) for line in cells) < _FEWEST or count < _AGREED * len(run):
        return list(run)
    lacking = any(_lacks_bars(row) for row in run)
    fits = [not lacking or line[-1][1] == width for line in cells]
    out: list[Item] = []
    for good, places in groupby(range(len(run)), key=fits.__getitem__):
        some = list(places)
        rows = [run[i] for i in some]
        table = good and len(some) >= _FEWEST
        out.extend([ordered_draft(rows, [cells[i] for i in some])] if table else rows)
    return out


def _lacks_bars(row: Row) -> bool:
    """Whether two figures stand far apart without a bar between them."""
    return any(_unbarred(a.pieces[-1], b.pieces[0]) for a, b in pairwise(row.segments))


def _unbarred(before: Piece, after: Piece) -> bool:
    figures = valuelike(before.text) and valuelike(after.text)
    return figures and not (_is_bar(before) or _is_bar(after))


def _cells(row: Row) -> Cells:
    """Cells with words, numbered by the bars before them; a bar at the row's start opens the first one.

    A wide gap between figures is a bar that OCR passed over.
    """
    found: dict[int, list[Piece]] = {}
    pieces = list(row.pieces)
    column = -1 if _is_bar(pieces[0]) else 0
    for before, segment in zip([None, *row.segments], row.segments, strict=False):
        if before and _unbarred(before.pieces[-1], segment.pieces[0]):
            column += 1
        for piece in segment.pieces:
            if _is_bar(piece):
                column += 1
            else:
                found.setdefault(column, []).append(piece)
    return [(c, c, Bar(held[0].x0, held[-1].x1, tuple(held))) for c, held in found.items()]
