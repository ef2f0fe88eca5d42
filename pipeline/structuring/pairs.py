"""Tables of labels and figures that a single bar parts («Подяк | 12»)."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.structuring.aligned_rows import Cells, ordered_draft
from pipeline.structuring.drafts import Item
from pipeline.structuring.grid import Bar
from pipeline.structuring.pieces import Row
from pipeline.structuring.spans import is_bar
from pipeline.structuring.values import is_figure

_FEWEST = 2  # rows with a figure
_FIGURES = 0.7  # share of the rows under a head that have one


def with_tables_of_pairs(items: Sequence[Item]) -> list[Item]:
    """The items, runs of rows with one bar each put together as tables."""
    out: list[Item] = []
    run: list[tuple[Row, Cells]] = []
    for item in items:
        pair = _pair(item) if isinstance(item, Row) else []
        if pair and isinstance(item, Row):
            run.append((item, pair))
            continue
        out.extend(_resolved(run))
        run = []
        out.append(item)
    out.extend(_resolved(run))
    return out


def _pair(row: Row) -> Cells:
    """The cells on both sides of the row's only bar; none where there is another bar or an empty side."""
    pieces = list(row.pieces)
    bars = [n for n, piece in enumerate(pieces) if is_bar(piece)]
    if len(bars) != 1:
        return []
    sides = [tuple(p for p in side if not p.leader) for side in (pieces[: bars[0]], pieces[bars[0] + 1 :])]
    return [(n, n, Bar(s[0].x0, s[-1].x1, s)) for n, s in enumerate(sides)] if all(sides) else []


def _resolved(run: Sequence[tuple[Row, Cells]]) -> list[Item]:
    figures = sum(is_figure(cells[1][2].text) for _, cells in run)
    if figures < max(_FEWEST, _FIGURES * (len(run) - 1)):
        return [row for row, _ in run]
    return [ordered_draft([row for row, _ in run], [cells for _, cells in run])]
