"""Lines of several figures with their own words, which are no rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.structuring.blocks.drafts import Item
from pipeline.structuring.lines.pairlines import MARK, are_pairs
from pipeline.structuring.lines.pieces import Row, Segment
from schemas.values import replace


def with_pairs_whole(items: Sequence[Item]) -> list[Item]:
    """The items, lines of pairs as one segment each: their marks part no cells of a table. Lines beside others that
    have such marks are left as they are: those may be heads."""
    out: list[Item] = []
    for marked, run in groupby(items, key=_is_marked):
        same = list(run)
        lines = [row.text for row in same if isinstance(row, Row)]
        out.extend(_whole(same) if marked and are_pairs(lines) else same)
    return out


def _is_marked(item: Item) -> bool:
    return isinstance(item, Row) and bool(MARK.search(item.text))


def _whole(rows: Sequence[Item]) -> Iterator[Row]:
    for row in rows:
        if isinstance(row, Row):
            pieces = [replace(piece, leader=False) for piece in row.pieces]
            yield Row.of(row.page, row.chain, [Segment.of(pieces)], row.char / row.height)
