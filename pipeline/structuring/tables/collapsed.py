"""Tables whose spaces were lost: a label and its figures on one line, without columns to go by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.structuring.blocks.drafts import CellDraft, Item, TableDraft
from pipeline.structuring.blocks.markers import marker_of
from pipeline.structuring.lines.pieces import Piece, Region, Row
from pipeline.structuring.lines.values import is_column_sign, is_figure, is_total, is_value, is_year
from pipeline.structuring.tables.proven import partings, settled

_FEWEST = 3  # rows of one label and one figure
_LONGEST = 8  # words of a label
_APART = 2.2  # line distances
_LABEL_END = re.compile(r"(?:[^\W\d_]{3,}|[)»%])\.?$")
_NO_LABEL = re.compile(
    r"^(?:у|в|на|за|до|від|з|із|та|і|й|по|про|для|№|п|ст|кв|січня|лютого|березня|квітня|травня|червня|"
    r"липня|серпня|вересня|жовтня|листопада|грудня|понад|близько|майже|ще|року|роки|рік)\.?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Line:
    row: Row
    label: tuple[Piece, ...]
    tail: tuple[Piece, ...]


def with_collapsed_tables(items: Sequence[Item], region: Region) -> list[Item]:
    """The items, runs of lines «label figure …» put together as tables."""
    out: list[Item] = []
    run: list[_Line] = []
    for item in items:
        line = _line(item, region) if isinstance(item, Row) else None
        near = not run or (isinstance(item, Row) and item.middle - run[-1].row.middle < _APART * region.pitch)
        if line and near and not (run and _is_head(line)):
            run.append(line)
            continue
        out.extend(_resolved(run))
        run = [line] if line else []
        if line is None:
            out.append(item)
    out.extend(_resolved(run))
    return out


def _line(row: Row, region: Region) -> _Line | None:
    """The row as a label and what may be figures after it; None when it does not look so."""
    pieces = tuple(row.pieces)
    if len(row.segments) > 1 or row.x1 - row.x0 > 0.8 * (region.right - region.left) or marker_of(row.text):
        return None
    cut = len(pieces)
    while cut and (is_value(pieces[cut - 1].text) or is_column_sign(pieces[cut - 1].text)):
        cut -= 1
    label, tail = pieces[:cut], pieces[cut:]
    if not label or not tail or len(label) > _LONGEST or any(any(map(str.isdigit, p.text)) for p in label):
        return None
    last = label[-1].text
    return _Line(row, label, tail) if _LABEL_END.search(last) and not _NO_LABEL.match(last) else None


def _resolved(run: list[_Line]) -> Iterator[Item]:
    """A table when the lines bear it out, else the rows as they were."""
    table = _table(run)
    if table:
        yield table
    else:
        yield from (line.row for line in run)


def _table(run: list[_Line]) -> TableDraft | None:
    if len(run) < 2:
        return None
    head = run[0] if _is_head(run[0]) else None
    body = run[1:] if head else run
    count = len(head.tail) if head else 1
    ways = [list(partings(line.tail, count)) for line in body]
    if len(body) < (1 if head and count > 2 else 2 if head else _FEWEST):
        return None
    found = settled(ways, [is_total(" ".join(p.text for p in line.label)) for line in body])
    if found is None or not any(is_figure(p.text) for r in found for group in r for p in group):
        return None
    return _draft(head, body, found, count)


def _is_head(line: _Line) -> bool:
    return len(line.tail) > 1 and all(is_year(p.text) or is_column_sign(p.text) for p in line.tail)


def _draft(
    head: _Line | None, body: Sequence[_Line], rows: Sequence[Sequence[tuple[Piece, ...]]], count: int
) -> TableDraft:
    cells: list[CellDraft] = []
    if head:
        cells.append(CellDraft(0, 0, (head.label,)))
        cells.extend(CellDraft(0, i, ((p,),)) for i, p in enumerate(head.tail, 1))
    for number, (line, figures) in enumerate(zip(body, rows, strict=True), 1 if head else 0):
        cells.append(CellDraft(number, 0, (line.label,)))
        cells.extend(CellDraft(number, i, (group,)) for i, group in enumerate(figures, 1))
    first = (head or body[0]).row
    return TableDraft(
        page=first.page,
        cells=tuple(cells),
        rows=len(body) + bool(head),
        columns=count + 1,
        header_rows=int(head is not None),
        how="flattened",
        size=first.size,
    )
