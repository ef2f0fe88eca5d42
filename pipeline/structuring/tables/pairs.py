"""Tables of labels and figures that a single bar parts («Подяк | 12»), or dots («Подяк ..... 12 разів»)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pipeline.structuring.blocks.drafts import Item
from pipeline.structuring.lines.pieces import Piece, Row
from pipeline.structuring.lines.values import is_figure, is_value
from pipeline.structuring.tables.aligned_rows import Cells, ordered_draft
from pipeline.structuring.tables.grid import Bar
from pipeline.structuring.tables.spans import is_bar

_DOTS = re.compile(r"\.{2,}|…+|_{2,}|·{2,}")
_FEWEST = 2  # rows with a figure
_FIGURES = 0.7  # share of the rows under a head that have one


def with_tables_of_pairs(items: Sequence[Item]) -> list[Item]:
    """The items, runs of rows with one bar each put together as tables."""
    return _with_runs(items, _barred)


def with_tables_of_leaders(items: Sequence[Item]) -> list[Item]:
    """The items, runs of rows whose figures dots lead to, wherever each stands, put together as tables."""
    return _with_runs(items, _led)


def _with_runs(items: Sequence[Item], parted: Callable[[Row], Cells]) -> list[Item]:
    out: list[Item] = []
    run: list[tuple[Row, Cells]] = []
    for item in items:
        pair = parted(item) if isinstance(item, Row) else []
        if pair and isinstance(item, Row):
            run.append((item, pair))
            continue
        out.extend(_resolved(run))
        run = []
        out.append(item)
    out.extend(_resolved(run))
    return out


def _barred(row: Row) -> Cells:
    """The cells on both sides of the row's only bar; none where there is another bar or an empty side."""
    return _sides(row, is_bar)


def _led(row: Row) -> Cells:
    """The label before the row's only dots and the one figure behind; none for other rows."""
    cells = _sides(row, lambda piece: bool(_DOTS.fullmatch(piece.text)))
    return cells if cells and is_figure(cells[1][2].text) and not is_value(cells[0][2].text) else []


def _sides(row: Row, parts: Callable[[Piece], bool]) -> Cells:
    pieces = list(row.pieces)
    between = [n for n, piece in enumerate(pieces) if parts(piece)]
    if len(between) != 1:
        return []
    at = between[0]
    sides = [tuple(p for p in side if not p.leader) for side in (pieces[:at], pieces[at + 1 :])]
    return [(n, n, Bar(s[0].x0, s[-1].x1, s)) for n, s in enumerate(sides)] if all(sides) else []


def _resolved(run: Sequence[tuple[Row, Cells]]) -> list[Item]:
    figures = sum(is_figure(cells[1][2].text) for _, cells in run)
    if figures < max(_FEWEST, _FIGURES * (len(run) - 1)):
        return [row for row, _ in run]
    return [ordered_draft([row for row, _ in run], [cells for _, cells in run])]
