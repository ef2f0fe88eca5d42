"""Heads of tables drawn with bars that reach over several columns («Засідань» over «2022 | 2023»)."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.structuring.lines.pieces import Piece, Row
from pipeline.structuring.lines.values import is_year, valuelike
from pipeline.structuring.tables.aligned_rows import Cells

_BARS = "|│┃║"
_NEAR = 1.5  # characters: bars of two lines that stand so near are one rule


def is_bar(piece: Piece) -> bool:
    """Whether the piece is a drawn rule between cells."""
    return not piece.text.strip(_BARS)


def with_spans(rows: Sequence[Row], body: Sequence[Cells], *, opened: bool) -> list[Cells]:
    """The lines of cells, each head above another line of heads over all columns that it names.

    `opened`: whether a bar stands before a row's first cell.
    """
    heads = next((k for k, line in enumerate(body) if _has_figures(line)), 0)
    found = list(body)
    for k in range(heads - 2, -1, -1):
        found[k] = _over_columns(body[k], body[k + 1], rows[k], rows[k + 1], opened=opened)
    return found


def _has_figures(line: Cells) -> bool:
    return any(first and valuelike(bar.text) and not is_year(bar.text) for first, _, bar in line)


def _over_columns(line: Cells, below: Cells, row: Row, row_below: Row, *, opened: bool) -> Cells:
    """Each head over the columns below up to the next head, by the bars that stand under its own."""
    named = {first for first, _, _ in below}
    starts = [first for first, _, _ in line]
    if not named or not line:
        return line
    last = max(named)
    if len(_edges(row, opened=opened)) < len(_edges(row_below, opened=opened)):
        starts = _under(starts, row, row_below, opened=opened) or _shared_out(starts, last)
    if len(set(starts)) < len(line) or sorted(starts) != starts:
        return line
    ends = [*(s - 1 for s in starts[1:]), max(last, starts[-1])]
    return [(s, _reach(s, e, named), bar) for s, e, (_, _, bar) in zip(starts, ends, line, strict=True)]


def _edges(row: Row, *, opened: bool) -> list[float]:
    """Where the row's cells begin."""
    bars = [p.x0 for p in row.pieces if is_bar(p)]
    closed = is_bar(list(row.pieces)[-1])
    return (bars if opened else [row.x0, *bars])[: -1 if closed else None]


def _under(starts: Sequence[int], row: Row, row_below: Row, *, opened: bool) -> list[int]:
    """The columns at whose bars the cells begin; empty when some bar stands over none."""
    edges, below = _edges(row, opened=opened), _edges(row_below, opened=opened)
    found = []
    for start in starts:
        at = edges[start] if start < len(edges) else row.x1
        nearest = min(range(len(below)), key=lambda j: abs(below[j] - at))
        if abs(below[nearest] - at) > _NEAR * row.char:
            return []
        found.append(nearest)
    return found


def _shared_out(starts: Sequence[int], last: int) -> list[int]:
    """The columns after the first shared out evenly among the heads after the first."""
    heads = [s for s in starts if s]
    if not heads or last % len(heads):
        return list(starts)
    each = last // len(heads)
    return [0 if not s else 1 + (s - 1) * each for s in starts]


def _reach(start: int, end: int, named: set[int]) -> int:
    """The last column up to `end` that the heads below name one after the other."""
    last = start
    while last < end and last + 1 in named:
        last += 1
    return last
