"""Tables without columns to go by whose heads name times («2021 рік», «2022 рік», «+/-»): the heads tell how many
figures each row has, whether a row is one line or each of its cells is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.structuring.blocks.drafts import CellDraft, Item, TableDraft
from pipeline.structuring.lines.linetext import ended
from pipeline.structuring.lines.pieces import Region, Row
from pipeline.structuring.tables.headnames import Corner, HeadLine, Name, corner_of, head_line, heads_rows
from pipeline.structuring.tables.headplans import Plan, plans
from pipeline.structuring.tables.rowcells import Cells, Line, lines_of_cells, lines_of_rows

_APART = 2.6  # line distances
_CLOSE = 1.6  # line distances between heads
_MOST = 16  # lines of heads
_NAME = 2  # words that name rows
_FEWEST = 2  # rows of figures


@dataclass(frozen=True, slots=True)
class _Heads:
    """The words over no column and the names of columns, and where the body begins."""

    corner: Corner
    names: tuple[Name, ...]
    end: int
    in_lines: bool


def with_headed_tables(items: Sequence[Item], region: Region) -> list[Item]:
    """The items, heads that name times put together with the rows of figures below them."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        found = _table_at(items, at, region)
        if found is None:
            out.append(items[at])
            at += 1
        else:
            table, at = found
            out.append(table)
    return out


def _table_at(items: Sequence[Item], at: int, region: Region) -> tuple[TableDraft, int] | None:
    first = items[at]
    if not isinstance(first, Row):
        return None
    above = items[at - 1] if at else None
    apart = not isinstance(above, Row) or first.middle - above.middle > _CLOSE * region.pitch
    found = list(_heads(_near_rows(items[at : at + _MOST], region), region, apart=apart))
    rows = list(_near_rows(items[at:], region)) if found else []
    for heads in found:
        for plan in plans(heads.names):
            if plan.columns < 2 and not heads.names[0].two_times:
                continue
            table = _with_body(rows, heads, plan)
            if table is not None:
                draft, length = table
                return draft, at + length
    return None


def _near_rows(items: Iterable[Item], region: Region) -> Iterator[Row]:
    """The rows with which the items begin, as far as no wide space or other item parts them."""
    before: Row | None = None
    for item in items:
        if not isinstance(item, Row) or (before and item.middle - before.middle >= _APART * region.pitch):
            break
        yield item
        before = item


def _heads(rows: Iterable[Row], region: Region, *, apart: bool) -> Iterator[_Heads]:
    """The lines of heads with which the rows begin; the last line may be the first row's label («Разом») instead."""
    lines = _head_lines(rows, region, apart=apart)
    for end in (len(lines), len(lines) - 1):
        chosen = lines[: max(end, 0)]
        names = tuple(n for x in chosen for n in x.names)
        if len(names) < 2 and not any(n.two_times for n in names):
            continue
        corner = corner_of([p for x in chosen for p in x.words])
        in_lines = len(names) == 1 or any(len(x.names) > 1 or (x.words and x.names) for x in chosen)
        ways = dict.fromkeys((_of_their_years(names), names, tuple(n for name in names for n in name.parts)))
        for way in filter(None, ways):
            yield _Heads(corner, way, end, in_lines=in_lines)
        if len(names) == 1:
            yield _Heads(corner, names, end, in_lines=False)


def _head_lines(rows: Iterable[Row], region: Region, *, apart: bool) -> list[HeadLine]:
    """The lines that name columns, or rows before any column is named; a word or two that stand `apart` name rows
    where each column's name has a line."""
    lines: list[HeadLine] = []
    before: Row | None = None
    for row in rows:
        line = head_line([p for segment in row.contents for p in segment.pieces])
        if line is None or (before and row.middle - before.middle > _CLOSE * region.pitch):
            break
        before = row
        if any(x.names for x in lines):
            if line.words:
                break
        elif not (line.names or heads_rows(line.words) or (apart and not lines and _is_short(row))):
            break
        lines.append(line)
    guessed = bool(lines) and not lines[0].names and not heads_rows(lines[0].words)
    return [] if guessed and any(x.words or len(x.names) > 1 for x in lines[1:]) else lines


def _is_short(row: Row) -> bool:
    return len(row.text.split()) <= _NAME and row.text[:1].isupper() and not ended(row.text)


def _of_their_years(names: Sequence[Name]) -> tuple[Name, ...]:
    """«Перше півріччя», «2023 року» on lines of their own as one name; none where they do not alternate."""
    pairs = list(zip(names[::2], names[1::2], strict=False))
    whole = len(names) % 2 == 0 and all(not a.has_year and b.year_alone for a, b in pairs)
    return tuple(Name("time", (*a.pieces, *b.pieces)) for a, b in pairs) if whole and len(pairs) > 1 else ()


def _with_body(rows: Sequence[Row], heads: _Heads, plan: Plan) -> tuple[TableDraft, int] | None:
    """The table of the heads and the rows below that fit them, and how many rows it takes."""
    read = lines_of_rows if heads.in_lines else lines_of_cells
    numbered, units = bool(heads.corner.number), bool(heads.corner.unit)
    lines, length = read(rows[heads.end :], plan.columns, numbered=numbered, units=units)
    if sum(len(line.cells.figures) > 0 for line in lines) < _FEWEST:
        return None
    return _draft(rows[0], heads, plan, lines), heads.end + length


def _draft(first: Row, heads: _Heads, plan: Plan, lines: Sequence[Line]) -> TableDraft:
    """The table: columns of numbers and units only where rows have them. A row that is not read hangs behind the one
    before it, so that its figures are nobody's."""
    numbers = int(any(line.cells.number for line in lines))
    units = int(any(line.cells.unit for line in lines))
    left = numbers + 1 + units
    count = max(line for line, _, _ in plan.places) + 1
    cells = list(_head_cells(heads, plan, left, numbers))
    top = 1 + max(c.row for c in cells) if cells else count
    row = top
    for line in lines:
        if line.cells.unread:
            cells[-1] = replace(cells[-1], after=(*cells[-1].after, *line.cells.unread))
            continue
        cells.extend(_body_cells(line.cells, row, numbers, left))
        row += 1
    return TableDraft(
        page=first.page,
        cells=tuple(cells),
        rows=row,
        columns=left + plan.columns,
        header_rows=top,
        how="flattened",
        size=first.size,
    )


def _head_cells(heads: _Heads, plan: Plan, left: int, numbers: int) -> Iterator[CellDraft]:
    """The heads row by row; words that head no rows stand over the years, in a row of their own above them."""
    corner, over = heads.corner, heads.corner.over
    deep = len({line for line, _, _ in plan.places}) > 1
    label = corner.label
    if over and not (deep or label or corner.number):
        label, over = over, ()
    shift = int(bool(over) and min(line for n, (line, _, _) in _named(heads, plan) if n.kind == "time") == 0)
    number = corner.number if numbers else ()
    beside = ((0, number), (numbers, label), (numbers + 1, corner.unit if left > numbers + 1 else ()))
    found = [CellDraft(0, column, (words,)) for column, words in beside if words]
    if over:
        found.append(CellDraft(0, left, (over,), _years(heads, plan)))
    found.extend(
        CellDraft(line + shift, left + column, (name.pieces,), span)
        for name, (line, column, span) in _named(heads, plan)
    )
    yield from sorted(found, key=lambda c: (c.row, c.column))


def _named(heads: _Heads, plan: Plan) -> list[tuple[Name, tuple[int, int, int]]]:
    return list(zip(heads.names, plan.places, strict=True))


def _years(heads: _Heads, plan: Plan) -> int:
    """How many columns stand under times."""
    return max(column + span for n, (_, column, span) in _named(heads, plan) if n.kind == "time")


def _body_cells(cells: Cells, row: int, numbers: int, left: int) -> Iterator[CellDraft]:
    if cells.number:
        yield CellDraft(row, 0, (cells.number,))
    if cells.label:
        yield CellDraft(row, numbers, cells.label)
    if cells.unit:
        yield CellDraft(row, numbers + 1, (cells.unit,))
    for column, figure in enumerate(cells.figures, left):
        yield CellDraft(row, column, (figure,))
