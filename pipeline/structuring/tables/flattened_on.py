"""Tables with one cell to a line that the end of a page or slide parts, be it in the middle of a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from pipeline.structuring.blocks.drafts import Item, TableDraft
from pipeline.structuring.lines.linetext import is_caps
from pipeline.structuring.lines.pieces import Region, Row
from pipeline.structuring.lines.values import is_column_sign, is_total, is_value
from pipeline.structuring.tables.flattened import announces, runs_of_cells, tables_among, with_flattened_tables
from schemas.values import replace as changed

_OTHER_SIZE = 1.2  # times: type that differs more is of no cell of the same table

Part = tuple[Region, list[Item]]


def with_flattened_over_pages(parts: Sequence[tuple[Region, Sequence[Item]]]) -> list[Part]:
    """The regions of a document in reading order; runs of cells that go on over pages as tables, where that takes more
    figures into tables than the runs of each page by themselves. A table is of the page that it begins on."""
    out: list[Part] = [(region, list(items)) for region, items in parts]
    first = 0
    while first < len(out):
        runs = _chain(out, first)
        if len(runs) > 1 and (table := _table_over(runs, out[first])):
            _put_in(table, out[first : first + len(runs)])
        first += max(1, len(runs) - 1)
    return out


def _chain(parts: Sequence[Part], first: int) -> list[list[Row]]:
    """The run of cells at the region's end, and those that go on with it at the top of the regions behind."""
    runs = [_run(*parts[first], -1)]
    for (before, _), (region, items) in pairwise(parts[first:]):
        top = _run(region, items, 0) if region.page == before.page + 1 and runs[-1] else []
        top = list(takewhile(lambda row: not _is_heading(row), top))
        if not top or not _of_one_type(runs[-1][-1], top[0]):
            break
        runs.append(top)
        if len(top) < len(items):
            break
    return runs


def _is_heading(row: Row) -> bool:
    """«ПОСТІЙНІ КОМІСІЇ (за рік)»: what heads a page or slide is no cell of the table on the one before."""
    return is_caps(row.text.partition("(")[0]) and not is_column_sign(row.text) and not is_total(row.text)


def _run(region: Region, items: Sequence[Item], which: int) -> list[Row]:
    """The first or last stretch of the region's items, if it is one of cells."""
    stretches = list(runs_of_cells(items, region.pitch))
    found = stretches[which] if stretches else None
    return [r for r in found.items if isinstance(r, Row)] if found and found.of_cells else []


def _of_one_type(last: Row, top: Row) -> bool:
    low, high = sorted((last.size, top.size))
    return high <= _OTHER_SIZE * low


def _table_over(runs: Sequence[Sequence[Row]], part: Part) -> tuple[TableDraft, set[int]] | None:
    """The table that the runs make together and the identities of its rows; None where it is of one page, leaves more
    figures in no table than the runs apart, or has figures over captions that both stand on one page."""
    region, items = part
    own = [row for run in runs for row in run]
    placed = _below_each_other(runs, region.pitch)
    found = list(tables_among(placed, announced=announces(items[: len(items) - len(runs[0])])))
    table = next((item for item in found if isinstance(item, TableDraft)), None)
    passed = {id(item) for item in found}
    taken = [row for row, there in zip(own, placed, strict=True) if id(there) not in passed]
    if table is None or len({row.page for row in taken}) == 1 or _turns_between_pairs(taken):
        return None
    rows = {id(row) for row in taken}
    rests = [[row for row in run if id(row) not in rows] for run in runs]
    left, apart = (sum(_left(lines, region) for lines in several) for several in (rests, runs))
    if left > apart or (left == apart and not _heads_end_page(table, runs[0])):
        return None
    return replace(table, last_page=taken[-1].page), rows


def _turns_between_pairs(taken: Sequence[Row]) -> bool:
    """Whether figures stand over their captions, and the page ends behind a caption: each page tells its own."""
    turn = next(i for i, (a, b) in enumerate(pairwise(taken), 1) if a.page != b.page)
    return is_value(taken[0].text) and is_value(taken[turn].text)


def _below_each_other(runs: Sequence[Sequence[Row]], pitch: float) -> list[Row]:
    """The rows as if their pages were one."""
    placed: list[Row] = []
    for run in runs:
        down = placed[-1].middle + pitch - run[0].middle if placed else 0.0
        placed += [changed(row, middle=row.middle + down) for row in run]
    return placed


def _heads_end_page(table: TableDraft, above: Sequence[Row]) -> bool:
    """Whether the table's heads are all of it that stands on its first page, at the end."""
    names = [c.lines[-1][-1] for c in table.cells if c.row < table.header_rows]
    return bool(names) and names[-1] is list(above[-1].pieces)[-1]


def _left(run: Sequence[Row], region: Region) -> int:
    """How many figures of the run are in none of its own tables."""
    return sum(isinstance(i, Row) and is_value(i.text) for i in with_flattened_tables(run, region))


def _put_in(found: tuple[TableDraft, set[int]], parts: Sequence[Part]) -> None:
    """The table in the place of its first row, its other rows taken away."""
    table, rows = found
    for number, (_, items) in enumerate(parts):
        at = next((i for i, item in enumerate(items) if id(item) in rows), len(items))
        items[:] = [*items[:at], *([table] if not number else []), *(i for i in items[at:] if id(i) not in rows)]
