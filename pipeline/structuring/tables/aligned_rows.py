"""Lines of cells to the rows of a table: heads, labels over several lines, dot leaders."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.structuring.blocks.drafts import CellDraft, TableDraft
from pipeline.structuring.lines.dictionary import is_adjective
from pipeline.structuring.lines.linetext import ended, open_end, starts_low
from pipeline.structuring.lines.pieces import Piece, Row
from pipeline.structuring.lines.values import is_series, is_total, valuelike
from pipeline.structuring.tables.grid import Bar, Column, cells_of, ordered_cells
from pipeline.structuring.tables.headnames import head_line
from pipeline.structuring.tables.heads import head_count

Cells = list[tuple[int, int, Bar]]


def aligned_draft(rows: Sequence[Row], columns: Sequence[Column]) -> TableDraft:
    """The grid of rows whose cells stand in columns; without columns the cells count by their order."""
    if not columns:
        return ordered_draft(rows, [ordered_cells(r) for r in rows])
    body = [list(cells_of(r, columns)) for r in rows]
    heads = _head_lines(body, len(columns))
    lines: list[Cells] = []
    taken: list[set[int]] = []
    for row in reversed(rows[:heads]):
        cells = _series_in_order(row, columns) or list(cells_of(row, columns, taken))
        taken.append({c for a, b, _ in cells for c in range(a, b + 1)})
        lines.insert(0, cells)
    return _assembled(rows, [*lines, *body[heads:]], heads, columns)


def _series_in_order(row: Row, columns: Sequence[Column]) -> Cells:
    """One cell to each word of a head row that names all columns after the labels in a series («січ. лют. … Разом»),
    or to each time and change that it names («2022 рік  2023 рік  +/-»).

    Such words, set closely, stand beside their columns as often as over them. Empty for other rows.
    """
    words = [p for p in row.pieces if not p.leader]
    if len(words) == len(columns) - 1 and is_series([p.text for p in words]):
        return [(i, i, Bar(p.x0, p.x1, (p,))) for i, p in enumerate(words, 1)]
    apart = len(row.contents) >= len(columns) - 1
    line = head_line(words) if words and not apart else None
    if line is None or len(line.names) != len(columns) - 1 or not any(n.kind == "time" for n in line.names):
        return []
    corner = [(0, 0, Bar(line.words[0].x0, line.words[-1].x1, line.words))] if line.words else []
    return [*corner, *((i, i, Bar(n.pieces[0].x0, n.pieces[-1].x1, n.pieces)) for i, n in enumerate(line.names, 1))]


def ordered_draft(rows: Sequence[Row], body: Sequence[Cells]) -> TableDraft:
    """The grid of rows whose cells are known by their order."""
    width = 1 + max(last for line in body for _, last, _ in line)
    edges = [(min(r.x0 for r in rows), max(r.x1 for r in rows))] * width
    return _assembled(rows, body, _head_lines(body, width), edges)


def _head_lines(body: Sequence[Cells], width: int) -> int:
    heads = head_count([[(a, bar.text) for a, _, bar in line] for line in body], width)
    return heads - _labels_among_heads(body, heads)


def _assembled(rows: Sequence[Row], lines: Sequence[Cells], heads: int, columns: Sequence[Column]) -> TableDraft:
    groups = [[line] for line in lines[:heads]] + _logical(lines[heads:])
    drafts = [cell for number, group in enumerate(groups) for cell in _cells(group, number)]
    return TableDraft(
        page=rows[0].page,
        cells=tuple(_with_leaders(drafts, rows)),
        rows=len(groups),
        columns=len(columns),
        header_rows=heads,
        how="aligned",
        edges=tuple(columns),
        size=max(r.size for r in rows),
    )


def _labels_among_heads(body: Sequence[Cells], heads: int) -> int:
    """How many of the last head rows are the beginning of the first row's label, whose figures stand further down."""
    count = 0
    while count + 1 < heads and _only_label(body[heads - count - 1]):
        count += 1
    if not count or heads >= len(body) or not starts_low(body[heads][0][2].text):
        return 0
    full = [line for line in body[heads + 1 :] if not _only_label(line)]
    low = sum(starts_low(line[0][2].text) for line in full) > 0.5 * len(full)
    return count if not low or len(full) < len(body) - heads - 1 else 0


def _only_label(line: Cells) -> bool:
    return len(line) == 1 and line[0][:2] == (0, 0)


def _logical(lines: Sequence[Cells]) -> list[list[Cells]]:
    """Group the lines of each row: a label may begin above its figures or go on below them."""
    groups: list[list[Cells]] = []
    full = [line for line in lines if len(line) > 1]
    low = sum(starts_low(line[0][2].text) for line in full) > 0.5 * len(full)
    # then a lone label begins a row
    figures_last = (low and len(lines) > 1 and len(lines[0]) == 1) or _figures_end_labels(lines)
    for line in lines:
        if groups and _same_row(groups[-1], line, figures_last):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _figures_end_labels(lines: Sequence[Cells]) -> bool:
    """Whether labels that a line's end cuts short («листи та заяви на»), have their figures more often in their last
    line than in the first."""
    last = first = 0
    for above, below in pairwise(lines):
        cut = above[0][0] == below[0][0] == 0 and open_end(above[0][2].text) and starts_low(below[0][2].text)
        last += cut and _only_label(above) and not _only_label(below)
        first += cut and _only_label(below) and not _only_label(above)
    return last > first


def _same_row(group: list[Cells], line: Cells, figures_last: bool) -> bool:
    """Whether the line goes on with the row of the lines before."""
    before = group[-1]
    if not before or not line or len(group) > 5:
        return False
    if line[0][0] > 0 and before[-1][0] >= line[-1][0]:
        beside_total = any(first == line[0][0] and is_total(bar.text) for first, _, bar in before)
        figures = any(valuelike(p.text) for _, _, bar in line for p in bar.pieces)
        return not (figures or beside_total)  # the rest of a remark
    if before[0][0] != 0 or line[0][0] != 0:
        return False
    label, more = before[0][2].text, line[0][2].text
    has_figures = any(len(done) > 1 for done in group)
    if len(line) == 1:
        goes_on = starts_low(more) and not (ended(label) or more.endswith(":") or is_total(label))
        begins = has_figures and (figures_last or _asks_for_more(more))  # «засоби масової»: the next row's label
        return goes_on and not begins
    return not has_figures and not ended(label) and (starts_low(more) or label[-1:] in "-,")


def _asks_for_more(text: str) -> bool:
    """Whether a line of a label cannot end it: with an adjective, a preposition or a comma."""
    return open_end(text) or is_adjective(text.rsplit(maxsplit=1)[-1].lower())


def _cells(group: list[Cells], number: int) -> list[CellDraft]:
    """The cells of one row, each with its lines."""
    spans: dict[int, int] = {}
    lines: dict[int, list[tuple[Piece, ...]]] = {}
    for line in group:
        for first, last, bar in line:
            spans[first] = max(spans.get(first, first), last)
            lines.setdefault(first, []).append(bar.pieces)
    starts = sorted(lines)
    cells = []
    for first, following in zip(starts, [*starts[1:], max(spans.values()) + 1], strict=True):
        last = min(spans[first], following - 1)  # lines of one row may span differently
        cells.append(CellDraft(number, first, tuple(lines[first]), last - first + 1))
    return cells


def _with_leaders(cells: Sequence[CellDraft], rows: Sequence[Row]) -> list[CellDraft]:
    """Hang each dot leader behind the cell whose last piece stands before it."""
    behind: dict[tuple[int, int], list[Piece]] = {}
    for row in rows:
        pieces = list(row.pieces)
        for at, piece in enumerate(pieces):
            if piece.leader:
                owner = next((p for p in reversed(pieces[:at]) if not p.leader), None) or next(
                    (p for p in pieces if not p.leader), None
                )
                if owner:
                    behind.setdefault((owner.index, owner.start), []).append(piece)
    out = []
    for cell in cells:
        last = cell.lines[-1][-1]
        hung = [x for line in cell.lines for p in line for x in behind.get((p.index, p.start), ())]
        out.append(CellDraft(cell.row, cell.column, cell.lines, cell.columns, tuple(hung)) if last else cell)
    return out
