"""Columns of a table that is drawn by the places of its words alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.structuring.lines.pieces import Piece, Row
from pipeline.structuring.lines.values import is_column_sign, is_year, splits_thousands, valuelike
from schemas.values import value

_WIDE = 1.8  # characters: surely a gap between cells
_NARROW = 0.3  # characters: surely none
_LOOSE = 0.08  # share of rows that may reach over a gutter


@value
class Bar:
    """A stretch of a row that is surely within one cell."""

    x0: float
    x1: float
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """As written."""
        return " ".join(p.text for p in self.pieces)


Column = tuple[float, float]


def bars_of(row: Row) -> list[Bar]:
    """Break a row where cells may part: at wide gaps, leaders, and between words that may both be figures."""
    bars: list[list[Piece]] = []
    for segment in row.segments:
        pieces = [p for p in segment.pieces if not p.leader]
        fresh = True
        for piece in pieces:
            slashed = not fresh and "/" in (bars[-1][-1].text, piece.text)  # «58 / 43» in one cell
            if slashed or not (fresh or (valuelike(bars[-1][-1].text) and valuelike(piece.text))):
                bars[-1].append(piece)
            else:
                bars.append([piece])
            fresh = False
    return [Bar(b[0].x0, b[-1].x1, tuple(b)) for b in bars]


def columns_of(rows: Sequence[Row], heads: Sequence[Row] = ()) -> list[Column]:
    """Columns of the rows, left to right; `heads` may part columns that the rows themselves leave in doubt."""
    lines = [bars_of(row) for row in rows]
    loose = _covered([b for line in lines for b in line], int(_LOOSE * len(rows)))
    if not loose:
        return []
    columns = [loose[0]]
    for column in loose[1:]:
        gutter = (columns[-1][1], column[0])
        parted = any(_parts(line, gutter, columns[-1], row.char) for line, row in zip(lines, rows, strict=True))
        if parted or _headed(heads, columns[-1], column):
            columns.append(column)
        else:
            columns[-1] = (columns[-1][0], column[1])
    return columns


def _covered(bars: Sequence[Bar], tolerance: int) -> list[Column]:
    """Stretches of the line that more bars than tolerated cover."""
    events = sorted([(b.x0, 1) for b in bars] + [(b.x1, -1) for b in bars], key=lambda e: (e[0], -e[1]))
    found: list[Column] = []
    depth, start = 0, 0.0
    for x, step in events:
        before, depth = depth, depth + step
        if before <= tolerance < depth:
            start = x
        elif depth <= tolerance < before:
            found.append((start, x))
    return found


def _parts(line: Sequence[Bar], gutter: Column, before: Column, char: float) -> bool:
    """Whether the row surely has different cells on both sides of the gutter."""
    for left, right in pairwise(line):
        if before[0] < left.x1 <= gutter[0] + 0.1 and right.x0 >= gutter[1] - 0.1:
            gap = right.x0 - left.x1
            one_number = splits_thousands(left.pieces[-1].text, right.pieces[0].text)
            digits = left.text[-1:].isdigit() and right.text[:1].isdigit()
            if gap >= _WIDE * char or (digits and not one_number and gap > _NARROW * char):
                return True
    return False


def _headed(heads: Sequence[Row], left: Column, right: Column) -> bool:
    """Whether a head row has a head of its own over each of the two columns."""
    for row in heads:
        over = [_sides(s.x0, s.x1, left, right) for s in row.segments]
        over += [_sides(p.x0, p.x1, left, right) for p in row.pieces if is_year(p.text) or is_column_sign(p.text)]
        if {0} in over and {1} in over:
            return True
    return False


def _sides(x0: float, x1: float, left: Column, right: Column) -> set[int]:
    return {i for i, c in enumerate((left, right)) if x0 < c[1] and c[0] < x1}


def place(bar: Bar, columns: Sequence[Column]) -> tuple[int, int]:
    """First and last column over which the bar lies; the nearest one where it lies over none."""
    low = max(bisect_left(columns, bar.x0, key=_right), 0)
    high = bisect_right(columns, bar.x1, key=_left)
    over = [i for i in range(low, high) if _shared(bar, columns[i]) > _least(bar, columns[i])]
    if over:
        return over[0], over[-1]
    middle = (bar.x0 + bar.x1) / 2
    near = range(max(low - 1, 0), min(high + 1, len(columns)))
    nearest = min(near, key=lambda i: _distance(columns[i], middle))
    return nearest, nearest


def _left(column: Column) -> float:
    return column[0]


def _right(column: Column) -> float:
    return column[1]


def _shared(bar: Bar, column: Column) -> float:
    return min(bar.x1, column[1]) - max(bar.x0, column[0])


def _least(bar: Bar, column: Column) -> float:
    return 0.25 * min(bar.x1 - bar.x0, column[1] - column[0])


def _distance(column: Column, x: float) -> float:
    return max(column[0] - x, x - column[1], 0.0)


def cells_of(row: Row, columns: Sequence[Column], below: Sequence[set[int]] = ()) -> Iterator[tuple[int, int, Bar]]:
    """First column, last column and content of each cell of a row.

    Words that stand closely side by side, each over a column of its own, are cells of their own («січ. лют.»),
    unless a head row below them has cells there already: then they are one head over several columns.
    """
    merged: list[tuple[int, int, list[Piece]]] = []
    for bar in _split(row, columns, below):
        first, last = place(bar, columns)
        if merged and merged[-1][1] >= first:
            before = merged.pop()
            merged.append((min(before[0], first), max(before[1], last), [*before[2], *bar.pieces]))
        else:
            merged.append((first, last, list(bar.pieces)))
    for first, last, pieces in merged:
        yield first, last, Bar(pieces[0].x0, pieces[-1].x1, tuple(pieces))


def ordered_cells(row: Row) -> list[tuple[int, int, Bar]]:
    """The row's cells counted from left to right, wherever they stand."""
    return [(i, i, Bar(s.x0, s.x1, s.pieces)) for i, s in enumerate(row.contents)]


def _split(row: Row, columns: Sequence[Column], below: Sequence[set[int]]) -> Iterator[Bar]:
    for segment in row.segments:
        pieces = [p for p in segment.pieces if not p.leader]
        if not pieces:
            continue
        whole = Bar(pieces[0].x0, pieces[-1].x1, tuple(pieces))
        first, last = place(whole, columns)
        if first == last:
            yield whole
            continue
        places = [place(Bar(p.x0, p.x1, (p,)), columns) for p in pieces]
        figures = all(valuelike(p.text) and p.text != "/" for p in pieces)
        own = all(a == b and _over(p, columns[a]) for p, (a, b) in zip(pieces, places, strict=True))
        headed_below = any(len(set(range(first, last + 1)) & taken) > 1 for taken in below)
        if figures or (own and not headed_below):
            yield from (Bar(p.x0, p.x1, (p,)) for p in pieces)
        else:
            yield whole


def _over(piece: Piece, column: Column) -> bool:
    return piece.x0 < column[1] and column[0] < piece.x1
