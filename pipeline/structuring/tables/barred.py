"""Tables drawn with characters: cells between bars (| 12 | 14 |)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from pipeline.structuring.blocks.drafts import Item
from pipeline.structuring.lines.pairlines import are_pairs
from pipeline.structuring.lines.pieces import Piece, Row
from pipeline.structuring.lines.values import valuelike
from pipeline.structuring.tables.aligned_rows import Cells, ordered_draft
from pipeline.structuring.tables.barred_heads import with_corner
from pipeline.structuring.tables.grid import Bar
from pipeline.structuring.tables.spans import is_bar, with_spans

_FEWEST = 2  # bars in a row, rows in a table
_AGREED = 0.7  # share of the rows that must have as many cells


def with_barred_tables(items: Sequence[Item]) -> list[Item]:
    """The items, runs of rows with bars put together as tables."""
    out: list[Item] = []
    run: list[Row] = []
    for item, following in zip(items, [*items[1:], None], strict=True):
        if isinstance(item, Row) and (_is_barred(item) or (run and _begins_label(item, following))):
            run.append(item)
            continue
        out.extend(_resolved(run))
        run = []
        out.append(item)
    out.extend(_resolved(run))
    return out


def _is_barred(row: Row) -> bool:
    return sum(map(is_bar, row.pieces)) >= _FEWEST


def _begins_label(row: Row, following: Item | None) -> bool:
    """«| з питань комунального господарства,»: a label that goes on in the next line, before its bars."""
    pieces = list(row.pieces)
    if not is_bar(pieces[0]) or len(pieces) < _FEWEST or any(map(is_bar, pieces[1:])):
        return False
    return isinstance(following, Row) and _is_barred(following) and not is_bar(next(following.pieces))


def _resolved(run: Sequence[Row]) -> list[Item]:
    """Tables of the rows with words whose bars are as many, else the rows as they were.

    A row in which OCR passed bars over has others between its cells than those around it, and stays alone.
    """
    if are_pairs([row.text for row in run]):
        return list(run)
    opened = sum(is_bar(next(row.pieces)) for row in run) * 2 >= len(run)
    whole, cells = _with_whole_labels(run, [_cells(row, opened=opened) for row in run])
    cells = with_corner(cells) if all(cells) else cells
    if not run or not all(cells):
        return list(run)
    lasts = _last_columns(whole, cells, opened=opened)
    width, count = Counter(lasts).most_common(1)[0]
    if count < _FEWEST or max(len(line) for line in cells) < _FEWEST or count < _AGREED * len(whole):
        return list(run)
    lacking = any(_lacks_bars(row) for row in whole)
    fits = [not lacking or last == width for last in lasts]
    begun = [row for row in run if not _is_barred(row)]
    if lacking and begun:
        return list(run)
    out: list[Item] = []
    for good, places in groupby(range(len(whole)), key=fits.__getitem__):
        some = list(places)
        rows = [whole[i] for i in some]
        if good and len(some) >= _FEWEST:
            lines = with_spans(rows, [cells[i] for i in some], opened=opened)
            out.append(ordered_draft([*rows, *begun], lines))
        else:
            out.extend(rows)
    return out


def _last_columns(rows: Sequence[Row], cells: Sequence[Cells], *, opened: bool) -> list[int]:
    """The number of each row's last column, though its cell be empty, by the bars; one that closes the rows apart."""
    closed = sum(is_bar(list(row.pieces)[-1]) for row in rows) * 2 > len(rows)
    found = []
    for row, line in zip(rows, cells, strict=True):
        pieces = list(row.pieces)
        ends = closed and is_bar(pieces[-1])
        bars = sum(map(is_bar, pieces)) - (opened and is_bar(pieces[0])) - ends
        found.append(max(line[-1][1], bars))
    return found


def _with_whole_labels(run: Sequence[Row], cells: Sequence[Cells]) -> tuple[list[Row], list[Cells]]:
    """The rows without those that only begin the label of the next one, which takes it over."""
    rows: list[Row] = []
    lines: list[Cells] = []
    begun: list[Piece] = []
    for row, line in zip(run, cells, strict=True):
        if not _is_barred(row):
            begun += line[0][2].pieces
            continue
        rows.append(row)
        lines.append(_with_label(begun, line))
        begun = []
    return rows, lines


def _with_label(begun: Sequence[Piece], line: Cells) -> Cells:
    if not begun or not line or line[0][0]:
        return line
    label = (*begun, *line[0][2].pieces)
    return [(0, 0, Bar(min(p.x0 for p in label), max(p.x1 for p in label), label)), *line[1:]]


def _lacks_bars(row: Row) -> bool:
    """Whether two figures stand far apart without a bar between them."""
    return any(_unbarred(a.pieces[-1], b.pieces[0]) for a, b in pairwise(row.segments))


def _unbarred(before: Piece, after: Piece) -> bool:
    figures = valuelike(before.text) and valuelike(after.text)
    return figures and not (is_bar(before) or is_bar(after))


def _cells(row: Row, *, opened: bool) -> Cells:
    """Cells with words, numbered by the bars before them; where rows are `opened` by a bar, it stands before the first.

    A wide gap between figures is a bar that OCR passed over.
    """
    found: dict[int, list[Piece]] = {}
    pieces = list(row.pieces)
    column = -1 if opened and is_bar(pieces[0]) else 0
    for before, segment in zip([None, *row.segments], row.segments, strict=False):
        if before and _unbarred(before.pieces[-1], segment.pieces[0]):
            column += 1
        for piece in segment.pieces:
            if is_bar(piece):
                column += 1
            else:
                found.setdefault(column, []).append(piece)
    return [(c, c, Bar(held[0].x0, held[-1].x1, tuple(held))) for c, held in found.items()]
