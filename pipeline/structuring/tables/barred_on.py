"""Tables drawn with bars that the end of a page parts where neither page's rows make a table: heads left alone, or a
label begun above and ended below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from pipeline.structuring.blocks.drafts import Item, TableDraft
from pipeline.structuring.lines.pieces import Row
from pipeline.structuring.tables.barred import with_barred_tables
from pipeline.structuring.tables.spans import is_bar


def with_barred_over_pages(pages: Sequence[Sequence[Row]]) -> list[list[Item]]:
    """The rows of regions in reading order; rows with bars at the end of one and at the top of the next page's as one
    table, in the place of the first, where one of them alone makes none."""
    out: list[list[Item]] = [list(rows) for rows in pages]
    for upper, lower in pairwise(out):
        above = list(takewhile(_has_bars, reversed(upper)))[::-1]
        below = list(takewhile(_has_bars, lower))
        if not above or not below or below[0].page != above[-1].page + 1 or (_is_table(above) and _is_table(below)):
            continue
        found = with_barred_tables([*above, *below])
        if len(found) == 1 and isinstance(found[0], TableDraft):
            upper[len(upper) - len(above) :] = [replace(found[0], last_page=below[-1].page)]
            del lower[: len(below)]
    return out


def _has_bars(item: Item) -> bool:
    return isinstance(item, Row) and any(map(is_bar, item.pieces))


def _is_table(rows: Sequence[Item]) -> bool:
    return not any(isinstance(item, Row) for item in with_barred_tables(rows))
