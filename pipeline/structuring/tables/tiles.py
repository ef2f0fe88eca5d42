"""Slides that set figures side by side, each over what it counts: read one after the other, not line by line."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.structuring.lines.pieces import Row, Segment
from pipeline.structuring.lines.values import is_figure

_LARGER = 1.25  # times: the figures' type against that of the words below
_LINES = 4  # of words below a figure
_APART = 2.5  # heights of the figures' type


def with_tiles_apart(rows: Sequence[Row], ratio: float) -> list[Row]:
    """The rows; where a row of large figures stands over rows of words, each figure is followed by its own words."""
    out: list[Row] = []
    i = 0
    while i < len(rows):
        below = _words_below(rows, i) if _is_row_of_figures(rows[i]) else []
        if below:
            out.extend(_by_tile(rows[i], below, ratio))
        else:
            out.append(rows[i])
        i += 1 + len(below)
    return out


def _is_row_of_figures(row: Row) -> bool:
    return len(row.segments) > 1 and all(is_figure(s.text) for s in row.segments)


def _words_below(rows: Sequence[Row], at: int) -> list[Row]:
    """Rows of smaller type below the figures, every segment of which stands under one of them."""
    found: list[Row] = []
    for row in rows[at + 1 : at + 1 + _LINES]:
        last = found[-1] if found else rows[at]
        if row.middle - last.middle > _APART * rows[at].height or row.size * _LARGER > rows[at].size:
            break
        if any(is_figure(s.text) for s in row.segments):
            break
        if len({_tile(rows[at], s) for s in row.segments}) < len(row.segments):
            break
        found.append(row)
    tiles = {_tile(rows[at], s) for row in found for s in row.segments}
    return found if len(tiles) == len(rows[at].segments) else []


def _tile(figures: Row, segment: Segment) -> int:
    """The number of the figure over the segment: the one nearest to its middle or to its left edge."""
    middle = (segment.x0 + segment.x1) / 2

    def away(number: int) -> float:
        over = figures.segments[number]
        return min(abs((over.x0 + over.x1) / 2 - middle), abs(over.x0 - segment.x0))

    return min(range(len(figures.segments)), key=away)


def _by_tile(figures: Row, below: Sequence[Row], ratio: float) -> list[Row]:
    out: list[Row] = []
    for number, figure in enumerate(figures.segments):
        out.append(Row.of(figures.page, figures.chain, [figure], ratio))
        for row in below:
            own = [s for s in row.segments if _tile(figures, s) == number]
            if own:
                out.append(Row.of(row.page, row.chain, own, ratio))
    return out
