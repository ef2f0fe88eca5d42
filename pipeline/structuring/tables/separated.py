"""Tables whose cells are parted by semicolons or strokes («Подяк;12;14», «Подяк / 12 / 14»)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.structuring.blocks.drafts import Item
from pipeline.structuring.lines.pieces import Piece, Row, Segment
from pipeline.structuring.lines.values import is_figure, is_value
from pipeline.structuring.tables.aligned_rows import Cells, ordered_draft
from pipeline.structuring.tables.grid import Bar

_FEWEST = 3  # rows
_MARK = re.compile(r";|(?<=\s)/(?=\s)")
_IN_BRACKETS = re.compile(r"\([^()]*(?:;|\s/\s)[^()]*\)")
_PAIR = re.compile(r"^[^/]*[^\W\d_][^/]*\s\d[\d\s]*(?:[.,]\d+)?\s/\s[^/]*$")
_PART = re.compile(r"^/$|;|[^;]+")  # of a word


def with_separated_tables(items: Sequence[Item]) -> list[Item]:
    """The items, runs of rows with as many marks between their cells each put together as tables."""
    out: list[Item] = []
    run: list[Row] = []
    for item in items:
        parts = _marks(item.text) if isinstance(item, Row) else []
        if run and parts != _marks(run[0].text):
            out.extend(_resolved(run))
            run = []
        if parts and isinstance(item, Row):
            run.append(item)
        else:
            out.append(item)
    out.extend(_resolved(run))
    return out


def _marks(text: str) -> list[str]:
    """The marks between a row's cells; none where one ends it, or stands in brackets («210 (торік – 195; +15)»)."""
    return [] if text.endswith(";") or _IN_BRACKETS.search(text) else _MARK.findall(text)


def _resolved(run: Sequence[Row]) -> list[Item]:
    """A table when the last cells of all rows but the first, which may be heads, are values; else the rows."""
    last = [_MARK.split(row.text)[-1].strip() for row in run[1:]]
    if len(run) < _FEWEST or not all(map(is_value, last)) or 2 * sum(map(is_figure, last)) < len(last):
        return list(run)
    if sum(_PAIR.search(row.text) is not None for row in run[1:]) > len(last) / 2:
        return list(run)  # «Подяк 12 / 14»: two figures of one cell
    rows = [_parted(row) for row in run]
    cells = [_cells(row) for row in rows]
    return [ordered_draft(rows, cells)] if all(line and line[0][0] == 0 for line in cells) else list(run)


def _parted(row: Row) -> Row:
    """The row with its marks as pieces of their own, drawn between cells as bars are."""
    pieces = [part for piece in row.pieces for part in _parts(piece)]
    return Row.of(row.page, row.chain, [Segment.of(pieces)], row.char / row.height)


def _parts(piece: Piece) -> list[Piece]:
    step = (piece.x1 - piece.x0) / len(piece.text)
    return [
        replace(
            piece,
            start=piece.start + found.start(),
            end=piece.start + found.end(),
            text=found.group(),
            x0=piece.x0 + step * found.start(),
            x1=piece.x0 + step * found.end(),
            leader=found.group() in {";", "/"},
        )
        for found in _PART.finditer(piece.text)
    ]


def _cells(row: Row) -> Cells:
    found: dict[int, list[Piece]] = {}
    column = 0
    for piece in row.pieces:
        if piece.leader:
            column += 1
        else:
            found.setdefault(column, []).append(piece)
    return [(c, c, Bar(held[0].x0, held[-1].x1, tuple(held))) for c, held in found.items()]
