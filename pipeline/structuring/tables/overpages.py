"""What stands where a page parts a table: the rest of a cell, the name of a group of rows, rows or heads left alone."""

from __future__ import annotations

from dataclasses import replace

from pipeline.structuring.blocks.drafts import CellDraft, Draft, TableDraft
from pipeline.structuring.lines.linetext import ended, starts_low
from pipeline.structuring.lines.pieces import Row
from pipeline.structuring.lines.values import is_value, is_year

_NEAR = 12.0  # points by which a column's edge may differ from page to page


def with_rest_of_cell(table: TableDraft, between: Draft) -> TableDraft | None:
    """The table with lines that go on with its last label on the next page; None when they do not."""
    if not starts_low(between.text) or not _under_labels(table, between):
        return None
    last = max((c for c in table.cells if c.row == table.rows - 1 and c.column == 0), key=lambda c: c.row, default=None)
    if last is None or ended(last.text):
        return None
    longer = replace(last, lines=(*last.lines, *(tuple(line) for line in between.lines)))
    return replace(table, cells=tuple(longer if c is last else c for c in table.cells))


def with_group_name(table: TableDraft, between: Draft, *, right_below: bool = False) -> TableDraft | None:
    """The table with a line over its first column as a row of its own; None when the line names no group of rows.

    `right_below`: the table goes on below the line, which may then stand anywhere.
    """
    if len(between.rows) > 1 or len(between.rows[0].contents) > 1 or any(map(str.isdigit, between.text)):
        return None
    if ended(between.text) and not between.text.endswith(":"):
        return None
    if not right_below and not _under_labels(table, between):
        return None
    name = CellDraft(table.rows, 0, tuple(tuple(line) for line in between.lines))
    return replace(table, cells=(*table.cells, name), rows=table.rows + 1)


def with_rows_alone(table: TableDraft, draft: Draft) -> tuple[TableDraft, Draft | None]:
    """The table with the rows at the draft's start that stand in its columns, and what is left of the draft."""
    count = 0
    while count < len(draft.rows) and _stands_in(draft.rows[count], table) and _has_figure(draft.rows[count]):
        table = _with_row(table, draft.rows[count])
        count += 1
    return table, replace(draft, rows=draft.rows[count:]) if count < len(draft.rows) else None


def with_heads_left(between: Draft, table: TableDraft) -> TableDraft | None:
    """The table with the line above the page's end as its heads; None when the line names no columns."""
    row = between.rows[-1]
    if table.header_rows or len(between.rows) > 1 or _has_figure(row) or not _stands_in(row, table):
        return None
    heads = [CellDraft(0, i, (tuple(s.pieces),)) for i, s in enumerate(row.contents)]
    cells = (*heads, *(replace(c, row=c.row + 1) for c in table.cells))
    return replace(table, page=row.page, cells=cells, rows=table.rows + 1, header_rows=1, last_page=table.last_page)


def _under_labels(table: TableDraft, between: Draft) -> bool:
    """Whether the lines keep to the table's first column."""
    if len(table.edges) < 2 or between.marker:
        return False
    left, right = table.edges[0][0], table.edges[1][0]
    return all(r.x0 < left + _NEAR and r.x1 < right and len(r.contents) == 1 for r in between.rows)


def _stands_in(row: Row, table: TableDraft) -> bool:
    """Whether each of the table's columns has one stretch of the row over or under it."""
    found = row.contents
    if table.how != "aligned" or not len(found) == len(row.segments) == table.columns == len(table.edges):
        return False
    return all(
        s.x0 < right + _NEAR and left - _NEAR < s.x1 for s, (left, right) in zip(found, table.edges, strict=True)
    )


def _has_figure(row: Row) -> bool:
    return any(is_value(s.text) or is_year(s.text) for s in row.contents[1:])


def _with_row(table: TableDraft, row: Row) -> TableDraft:
    cells = [CellDraft(table.rows, i, (tuple(s.pieces),)) for i, s in enumerate(row.contents)]
    return replace(table, cells=(*table.cells, *cells), rows=table.rows + 1, last_page=row.page)
