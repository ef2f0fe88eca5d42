"""Reading order: a page is cut into regions where text runs in columns side by side."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from pipeline.structuring.lines.pieces import Row, Segment

_MIN_ROWS = 4  # lines on either side that make a column
# Share of line ends that run on into the next line: in both columns together, and in each of them.
_FLOW, _FLOW_OF_EACH = 0.3, 0.2
_PROSE_WORDS = 3  # words in the usual line of a column
_NUMERIC = re.compile(r"^[\d\s.,%+\-–—/()№]*$")
_DEPTH = 6

Item = tuple[Row, Segment]


def columns_in_order(rows: Sequence[Row], ratio: float) -> list[list[Row]]:
    """Rows of a page, parted into regions in reading order."""
    items = [(row, segment) for row in rows for segment in row.segments]
    return [_rows_again(part, ratio) for part in _cut(items, _DEPTH) if part]


def _rows_again(items: list[Item], ratio: float) -> list[Row]:
    """Put the segments that share a line and a region together again."""
    lines: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        lines[item[0].chain].append(item)
    rows: list[Row] = []
    for same in lines.values():
        row = same[0][0]
        whole = len(same) == len(row.segments)
        rows.append(row if whole else Row.of(row.page, row.chain, [s for _, s in same], ratio))
    return sorted(rows, key=lambda r: (r.middle, r.x0))


def _cut(items: list[Item], depth: int) -> list[list[Item]]:
    """Above the columns, the left one, the right one, below them; or the whole where there are no columns."""
    if depth == 0 or len(items) < 2 * _MIN_ROWS:
        return [items]
    for x in _gutters(items):
        band = _band(items, x)
        if band is None:
            continue
        inside = [i for i in items if band[0] < _middle(i) < band[1]]
        left = [i for i in inside if i[1].x1 <= x]
        right = [i for i in inside if i[1].x0 >= x]
        texts = (_lines(left), _lines(right))
        if not (all(map(_is_column, texts)) and _flows(texts) and _side_by_side(left, right)):
            continue
        above = [i for i in items if _middle(i) <= band[0]]
        below = [i for i in items if _middle(i) >= band[1]]
        parts = (above, left, right, below)
        return [piece for part in parts if part for piece in _cut(part, depth - 1)]
    return [items]


def _middle(item: Item) -> float:
    return (item[1].top + item[1].bottom) / 2


def _gutters(items: list[Item]) -> list[float]:
    """Places where many segments begin to the right of others: candidates, likeliest first."""
    char = items[0][0].char
    starts = Counter(round(s.x0 / (2 * char)) for _, s in items)
    left = min(s.x0 for _, s in items)
    common = [(n, k * 2 * char) for k, n in starts.items() if n >= _MIN_ROWS - 1]
    return [x - 1.5 * char for _, x in sorted(common, reverse=True)[:8] if x > left + 6 * char]


def _band(items: list[Item], x: float) -> tuple[float, float] | None:
    """The heights between which no segment crosses x and most segments stand on both sides."""
    crossing = sorted(_middle(i) for i in items if i[1].x0 < x < i[1].x1)
    left = sorted(_middle(i) for i in items if i[1].x1 <= x)
    right = sorted(_middle(i) for i in items if i[1].x0 >= x)
    edges = [float("-inf"), *crossing, float("inf")]
    best: tuple[int, tuple[float, float]] | None = None
    for low, high in itertools.pairwise(edges):
        count = min(bisect_left(side, high) - bisect_right(side, low) for side in (left, right))
        if best is None or count > best[0]:
            best = (count, (low, high))
    return best[1] if best and best[0] >= _MIN_ROWS else None


def _is_column(texts: Sequence[str]) -> bool:
    """Whether the lines may be those of running text rather than a column of a table."""
    if len(texts) < _MIN_ROWS:
        return False
    if sum(bool(_NUMERIC.match(t)) for t in texts) > 0.15 * len(texts):
        return False
    return sorted(len(t.split()) for t in texts)[len(texts) // 2] >= _PROSE_WORDS - (len(texts) > 12)


def _flows(columns: Sequence[Sequence[str]]) -> bool:
    """Whether enough lines of the columns run on into the next ones."""
    flowing = [sum(_runs_on(a, b) for a, b in itertools.pairwise(texts)) for texts in columns]
    ends = [len(texts) - 1 for texts in columns]
    each = all(n >= _FLOW_OF_EACH * of for n, of in zip(flowing, ends, strict=True))
    return each and sum(flowing) >= _FLOW * sum(ends)


def _lines(items: list[Item]) -> list[str]:
    """The text of each line, from top to bottom: wide spaces of justified lines part no columns."""
    lines: dict[int, list[Segment]] = defaultdict(list)
    for row, segment in sorted(items, key=_middle):
        lines[row.chain].append(segment)
    return [" ".join(s.text for s in sorted(line, key=lambda s: s.x0)) for line in lines.values()]


def _runs_on(line: str, following: str) -> bool:
    return line[-1:] not in ".!?:;" and (following[:1].islower() or line[-1:] in "-\xad,")


def _side_by_side(left: list[Item], right: list[Item]) -> bool:
    """Whether the two stretch over much the same height."""
    low = max(min(map(_middle, left)), min(map(_middle, right)))
    high = min(max(map(_middle, left)), max(map(_middle, right)))
    reach = min(max(map(_middle, side)) - min(map(_middle, side)) for side in (left, right))
    return high - low >= 0.6 * reach
