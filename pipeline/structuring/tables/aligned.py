"""Tables without rules: rows of words that stand in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from pipeline.structuring.blocks.drafts import Item
from pipeline.structuring.lines.linetext import ended, is_caption, starts_low
from pipeline.structuring.lines.pieces import Region, Row
from pipeline.structuring.lines.values import is_column_sign, is_value, is_year, valuelike
from pipeline.structuring.tables.aligned_rows import Cells, aligned_draft
from pipeline.structuring.tables.grid import Bar, Column, cells_of, columns_of, ordered_cells
from pipeline.structuring.tables.stretches import has_figures, is_tabular, stretches

_BETWEEN = 2  # rows with one cell that may stand between rows with several
_MANY = 6  # rows that belong to no table, in one stretch of rows with several cells
_APART = 3.2  # line distances: more parts two tables
_ALIGNED = 0.7  # share of a column's cells that must share an edge
_FIGURES = 0.5  # share of cells right of the labels that must be figures


def with_aligned_tables(items: Sequence[Item], region: Region) -> list[Item]:
    """The items, rows that form a table put together in one."""
    out: list[Item] = []
    for is_row, run in groupby(items, key=lambda i: isinstance(i, Row)):
        same = list(run)
        out.extend(_tables_among([i for i in same if isinstance(i, Row)], region) if is_row else same)
    return out


def _tables_among(rows: Sequence[Row], region: Region) -> list[Item]:
    out: list[Item] = []
    done = 0
    for first, last in stretches(rows, _candidates(rows, region.pitch)):
        for low, high, columns in _tables_within(rows, first, last):
            if low < done:
                continue
            start = _with_heads_above(rows, low, done, columns, region.pitch) if columns else low
            end = _with_label_below(rows, high, columns, region.pitch) if columns else high
            out.extend(rows[done:start])
            out.append(aligned_draft(rows[start:end], columns))
            done = end
    out.extend(rows[done:])
    return out


def _candidates(rows: Sequence[Row], pitch: float) -> list[tuple[int, int]]:
    """Half-open ranges of rows that begin and end with a tabular row and have few others inside."""
    found: list[tuple[int, int]] = []
    places = [i for i, row in enumerate(rows) if is_tabular(row)]
    start = before = None
    for i in places:
        near = before is not None and i - before <= _BETWEEN + 1
        if near and before is not None:
            near = all(b.middle - a.middle < _APART * pitch for a, b in pairwise(rows[before : i + 1]))
        if not near:
            if start is not None and before is not None:
                found.append((start, before + 1))
            start = i
        before = i
    if start is not None and before is not None:
        found.append((start, before + 1))
    return [(a, b) for a, b in found if b - a > 1]


def _tables_within(rows: Sequence[Row], first: int, last: int) -> Iterator[tuple[int, int, list[Column]]]:
    """Tables within the range: where each starts and ends, and its columns."""
    waiting = [(first, last)]
    while waiting:
        first, last = _trimmed(rows, *waiting.pop())
        inside = [r for r in rows[first:last] if is_tabular(r)]
        if len(inside) < 2:
            continue
        data = [r for r in inside if has_figures(r)]
        columns = columns_of(data or inside, [r for r in inside if not has_figures(r)] if data else ())
        if not any(not is_tabular(r) for r in rows[first:last]) and _ragged(inside, columns):
            yield first, last, []
            continue
        strays = [i for i in range(first, last) if not is_tabular(rows[i]) and not _within(rows[i], columns)]
        second = _second_heads(rows, first, last)
        if second is not None and (not strays or second < strays[0]):
            waiting += [(second, last), (first, second)]
        elif strays:  # one by one, for each part may have columns of its own; but a long page in linear time
            cuts = [first - 1, *(strays if len(strays) > _MANY else strays[:1]), last]
            waiting += [(a + 1, b) for a, b in reversed(list(pairwise(cuts)))]
        elif len(columns) > 1 and _is_table([list(cells_of(r, columns)) for r in inside], inside[0].char):
            yield first, last, columns


def _ragged(rows: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether the rows are a table by the order of their cells only, which do not stand in columns: after tab stops."""
    lines = [[bar.text for _, _, bar in ordered_cells(r)] for r in rows]
    width = len(lines[0])
    if len(lines) < 3 or any(len(line) != width for line in lines):
        return False
    if len(columns) > 1 and all(len(list(cells_of(r, columns))) == width for r in rows):
        return False
    figures = [all(is_value(t) or is_year(t) or is_column_sign(t) for t in line[1:]) for line in lines]
    labels = [any(map(str.isalpha, line[0])) for line in lines]
    return all(labels) and all(figures[1:])


def _trimmed(rows: Sequence[Row], first: int, last: int) -> tuple[int, int]:
    """The range without rows of one cell at its ends: captions of this table and of the next."""
    while first < last and not is_tabular(rows[first]):
        first += 1
    while last > first and not is_tabular(rows[last - 1]):
        last -= 1
    return first, last


def _second_heads(rows: Sequence[Row], first: int, last: int) -> int | None:
    """Where, after rows with figures, a row that names columns begins another table; captions stay above it."""
    seen = False
    for i in range(first, last):
        if not is_tabular(rows[i]):
            continue
        if has_figures(rows[i]):
            seen = True
        elif seen and len(rows[i].contents) > 2 and not is_tabular(rows[i - 1]):
            return i
    return None


def _within(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a row with one cell keeps to one column, or stands wholly over the columns of figures."""
    if len(columns) < 2:
        return False
    slack = 2 * row.char
    if any(c0 - slack <= row.x0 and row.x1 <= c1 + slack for c0, c1 in columns):
        return True
    return row.x1 < columns[1][0] or row.x0 > columns[0][1]


def _is_table(rows: Sequence[Cells], char: float) -> bool:
    """Whether cells line up and hold figures, as running text with wide gaps never does."""
    lines = [line for line in rows if len(line) > 1]
    if len(lines) < 2:
        return False
    right = [(a, bar) for line in lines for a, b, bar in line if a > 0 and a == b]
    if len(right) < 2 or not _lined_up(right, char) or _dashes_between(right) or _two_in_one(lines, char):
        return False
    figures = sum(is_value(bar.text) or is_year(bar.text) for _, bar in right)
    if figures >= _FIGURES * len(right):
        return True
    width = 1 + max(b for line in lines for _, b, _ in line)
    full = sum(len(line) >= width for line in lines)
    short = all(len(bar.text) < 60 for _, bar in right)
    return short and len(lines) > 2 and full >= 0.7 * len(lines) and (width > 2 or len(lines) > 3)


def _two_in_one(lines: Sequence[Cells], char: float) -> bool:
    """Whether a cell would hold two figures with a wide gap between them: then these are not the table's columns."""
    return any(
        b.x0 - a.x1 > 1.8 * char and valuelike(a.text) and valuelike(b.text)
        for line in lines
        for _, _, bar in line
        for a, b in pairwise(bar.pieces)
    )


def _dashes_between(cells: Sequence[tuple[int, Bar]]) -> bool:
    """Whether a whole column is dashes with other columns after it: the dashes of sentences set wide."""
    last = max(c for c, _ in cells)
    columns = {c for c, _ in cells if c < last}
    return any(all(bar.text in ("–", "-", "—") for c, bar in cells if c == column) for column in columns)


def _lined_up(cells: Sequence[tuple[int, Bar]], char: float) -> bool:
    """Whether most cells share their column's left edge, right edge or middle."""
    good = 0
    for column in {c for c, _ in cells}:
        bars = [b for c, b in cells if c == column]
        edges = ([b.x0 for b in bars], [b.x1 for b in bars], [(b.x0 + b.x1) / 2 for b in bars])
        good += max(_most_alike(e, 1.6 * char) for e in edges)
    return good >= _ALIGNED * len(cells)


def _most_alike(places: list[float], slack: float) -> int:
    """How many of the places lie within one stretch of twice the slack."""
    ordered = sorted(places)
    best = low = 0
    for high, place in enumerate(ordered):
        while place - ordered[low] > 2 * slack:
            low += 1
        best = max(best, high - low + 1)
    return best


def _with_heads_above(rows: Sequence[Row], first: int, free: int, columns: Sequence[Column], pitch: float) -> int:
    """Take in rows right above that stand over the columns of figures only («Засідань за півріччя»)."""
    start = first
    while start > free and start > first - 4:
        row = rows[start - 1]
        if rows[start].middle - row.middle > 1.6 * pitch or row.x0 < columns[0][1] - 2 * row.char:
            break
        if row.x0 < columns[0][0] + 8 * row.char or ended(row.text) or is_caption(row.text):
            break
        start -= 1
    return start


def _with_label_below(rows: Sequence[Row], last: int, columns: Sequence[Column], pitch: float) -> int:
    """Take in the rest of the last row's label where it runs over into the next line."""
    end = last
    while end < len(rows) and end < last + 2:
        row = rows[end]
        near = row.middle - rows[end - 1].middle < 1.3 * pitch
        if not (near and starts_low(row.text) and row.x1 < columns[1][0] and row.x0 >= columns[0][0] - row.char):
            break
        end += 1
    return end
