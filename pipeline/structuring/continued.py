"""Tables that go on over the end of a page, and tables of contents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.structuring.drafts import AnyDraft, CellDraft, Draft, TableDraft
from pipeline.structuring.pieces import Row, Segment

_CONTENTS = re.compile(r"^(?:зміст|перелік розділів|план звіту)\.?:?$", re.IGNORECASE)
_NEAR = 12.0  # points by which the edges of a column may differ from page to page


def joined_tables(drafts: Sequence[AnyDraft]) -> tuple[list[AnyDraft], list[Row]]:
    """Drafts with continued tables as one, and the repeated heads, which are page furniture."""
    out: list[AnyDraft] = []
    repeated: list[Row] = []
    for draft in drafts:
        before = out[-1] if out else None
        if isinstance(draft, TableDraft) and isinstance(before, TableDraft) and _goes_on(before, draft):
            heads = _repeated_heads(before, draft)
            repeated.extend(_as_row(draft, number) for number in range(heads))
            out[-1] = _joined(before, draft, heads)
        else:
            out.append(draft)
    return out, repeated


def _goes_on(table: TableDraft, following: TableDraft) -> bool:
    """Whether the table at the top of the next page belongs to the one at the end of this page."""
    if following.page != table.last_page + 1 or table.columns != following.columns or table.how != following.how:
        return False
    repeated = _repeated_heads(table, following)
    if not repeated and not all(_alike(a, b) for a, b in zip(table.edges, following.edges, strict=False)):
        return False
    own_heads = range(repeated, following.header_rows)
    return all(c.column == 0 for number in own_heads for c in following.row(number))


def _alike(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Whether two columns stand over each other."""
    same = abs(a[0] - b[0]) < _NEAR or abs(a[1] - b[1]) < _NEAR
    return same and min(a[1], b[1]) > max(a[0], b[0])


def _repeated_heads(table: TableDraft, following: TableDraft) -> int:
    """How many rows at the top only say again what the columns are."""
    known = [_texts(table.row(n)) for n in range(table.header_rows)]
    numbering = [str(n + 1) for n in range(table.columns)]
    count = 0
    while count < following.rows - 1:
        texts = _texts(following.row(count))
        if texts not in known and [t.strip(". ") for t in texts] != numbering:
            break
        count += 1
    return count


def _texts(cells: Sequence[CellDraft]) -> list[str]:
    return [c.text.lower() for c in cells]


def _as_row(table: TableDraft, number: int) -> Row:
    """A head row as a row of the page."""
    segments = [Segment.of(line) for cell in table.row(number) for line in cell.lines]
    return Row.of(table.page, -1, segments, 0.5)


def _joined(table: TableDraft, following: TableDraft, heads: int) -> TableDraft:
    shift = table.rows - heads
    more = tuple(replace(c, row=c.row + shift) for c in following.cells if c.row >= heads)
    return replace(table, cells=table.cells + more, rows=table.rows + following.rows - heads, last_page=following.page)


def contents_aside(drafts: Sequence[AnyDraft]) -> list[AnyDraft]:
    """Drafts with tables of contents as furniture: they hold page numbers, not figures."""
    out: list[AnyDraft] = []
    for draft in drafts:
        before = out[-1] if out else None
        announced = isinstance(before, Draft) and _CONTENTS.match(before.text.strip())
        out.append(replace(draft, kind="furniture") if announced and isinstance(draft, TableDraft) else draft)
    return out
