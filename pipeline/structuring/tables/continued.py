"""Tables that go on over the end of a page, and tables of contents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.structuring.blocks.drafts import AnyDraft, CellDraft, Draft, TableDraft
from pipeline.structuring.lines.pieces import Row, Segment
from pipeline.structuring.lines.values import is_column_sign, is_figure, is_value, is_year
from pipeline.structuring.tables.headnames import head_line
from pipeline.structuring.tables.overpages import with_group_name, with_heads_left, with_rest_of_cell, with_rows_alone

_CONTENTS = re.compile(r"^(?:зміст|перелік розділів|план звіту)\.?:?$", re.IGNORECASE)
_BELOW = 8  # times the height of the type: two halves of one table are no further apart
_NEAR = 12.0  # points by which the edges of a column may differ from page to page


def joined_tables(drafts: Sequence[AnyDraft]) -> tuple[list[AnyDraft], list[Row]]:
    """Drafts with continued tables as one, and the repeated heads, which are page furniture."""
    out: list[AnyDraft] = []
    repeated: list[Row] = []
    for draft in drafts:
        if isinstance(draft, TableDraft):
            out[-2:] = _with_between(out[-2:], draft)
            repeated += _add_table(out, draft)
        else:
            _add_text(out, draft)
    return out, repeated


def _with_between(before: Sequence[AnyDraft], table: TableDraft) -> list[AnyDraft]:
    """The last two drafts, or one table that takes in the line where a page parts it from its other half."""
    if len(before) < 2 or not isinstance(before[0], TableDraft) or not isinstance(before[1], Draft):
        return list(before)
    upper, between = before[0], before[1]
    if _takes_heads_of(upper, table):
        longer = with_group_name(upper, between, right_below=True)
        return [longer] if longer and between.page == table.page else list(before)
    if not _goes_on(upper, table) or between.rows[-1].page > table.page:
        return list(before)
    longer = with_rest_of_cell(upper, between) if between.page == table.page else None
    if longer is None and not table.header_rows:
        longer = with_group_name(upper, between)
    return [longer] if longer else list(before)


def _add_table(out: list[AnyDraft], table: TableDraft) -> list[Row]:
    """Put the table after the drafts; the heads that it only repeats."""
    before = out[-1] if out else None
    if isinstance(before, TableDraft) and _goes_on(before, table):
        heads = _repeated_heads(before, table)
        out[-1] = _joined(before, table, heads)
        return [_as_row(table, number) for number in range(heads)]
    headed = None
    if isinstance(before, Draft) and before.page == table.page - 1:
        headed = with_heads_left(before, table)
    if headed:
        out[-1] = headed
    else:
        out.append(table)
    return []


def _add_text(out: list[AnyDraft], draft: Draft) -> None:
    """Put the draft after the others; rows at its start may belong to the table that the page's end parted."""
    before = out[-1] if out else None
    rest: Draft | None = draft
    if isinstance(before, TableDraft) and draft.page == before.last_page + 1 and not draft.marker:
        out[-1], rest = with_rows_alone(before, draft)
    elif not draft.marker:
        rest = _with_rows_below(out, draft)
    if rest:
        out.append(rest)


def _with_rows_below(out: list[AnyDraft], draft: Draft) -> Draft | None:
    """What is left of the draft when rows at its start go to the table above whose heads name times, and with them a
    line between that names a group of rows."""
    above = out[-1] if out else None
    between = above if isinstance(above, Draft) else None
    table = out[-2] if between and len(out) > 1 else above
    if not isinstance(table, TableDraft) or not _names_times(table) or not _is_below(table, draft.rows[0]):
        return draft
    longer = with_group_name(table, between, right_below=True) if between else table
    if longer is None:
        return draft
    whole, rest = with_rows_alone(longer, draft)
    if whole is not longer:
        out[-2 if between else -1 :] = [whole]
    return rest


def _is_below(table: TableDraft, row: Row) -> bool:
    return row.page == table.last_page and row.middle - _bottom(table) < _BELOW * row.size


def _bottom(table: TableDraft) -> float:
    return max(p.bottom for line in table.cells[-1].lines for p in line)


def _names_times(table: TableDraft) -> bool:
    return any(_names_time(c) for c in table.cells if c.row < table.header_rows)


def _goes_on(table: TableDraft, following: TableDraft) -> bool:
    """Whether the table at the top of the next page belongs to the one at the end of this page, or, without heads of
    its own, to one above it."""
    if _takes_heads_of(table, following):
        return True
    if following.page != table.last_page + 1 or table.columns != following.columns or table.how != following.how:
        return False
    repeated = _repeated_heads(table, following)
    if not repeated and not all(_alike(a, b) for a, b in zip(table.edges, following.edges, strict=False)):
        return False
    own_heads = range(repeated, following.header_rows)
    return all(c.column == 0 for number in own_heads for c in following.row(number))


def _takes_heads_of(table: TableDraft, following: TableDraft) -> bool:
    """Whether a table without heads stands right below one, in its columns, whose heads name times."""
    if following.page != table.last_page or following.header_rows or not table.header_rows:
        return False
    if table.columns != following.columns or not table.edges or not following.edges:
        return False
    near = following.cells[0].lines[0][0].top - _bottom(table) < _BELOW * following.size
    over = all(_alike(a, b) for a, b in zip(table.edges[1:], following.edges[1:], strict=True))
    return near and over and _names_times(table)


def _names_time(cell: CellDraft) -> bool:
    line = head_line([p for pieces in cell.lines for p in pieces])
    return line is not None and any(n.kind == "time" for n in line.names)


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
    lines = [line for cell in table.row(number) for line in (*cell.lines, cell.after) if line]
    segments = [Segment.of(line) for line in lines]
    return Row.of(table.page, -1, segments, 0.5)


def _joined(table: TableDraft, following: TableDraft, heads: int) -> TableDraft:
    shift = table.rows - heads
    more = tuple(replace(c, row=c.row + shift) for c in following.cells if c.row >= heads)
    rows, named = table.rows + following.rows - heads, table.header_rows or _heads_alone(table, following)
    return replace(table, cells=table.cells + more, rows=rows, header_rows=named, last_page=following.page)


def _heads_alone(table: TableDraft, following: TableDraft) -> int:
    """How many rows of heads a page's end parts from their figures: all of a table that has none itself."""
    told = [c for c in table.cells if is_value(c.text) and not is_year(c.text) and not is_column_sign(c.text)]
    return table.rows if not told and any(is_figure(c.text) for c in following.cells) else 0


def contents_aside(drafts: Sequence[AnyDraft]) -> list[AnyDraft]:
    """Drafts with tables of contents as furniture: they hold page numbers, not figures."""
    out: list[AnyDraft] = []
    for draft in drafts:
        before = out[-1] if out else None
        announced = isinstance(before, Draft) and _CONTENTS.match(before.text.strip())
        out.append(replace(draft, kind="furniture") if announced and isinstance(draft, TableDraft) else draft)
    return out
