"""Lists set side by side: several columns of labels, each with its figure («письмові 902 | колективні 63»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.structuring.blocks.drafts import Item
from pipeline.structuring.lines.pieces import Piece, Row, Segment
from pipeline.structuring.lines.values import is_figure, valuelike
from pipeline.structuring.tables.aligned_rows import ordered_draft
from pipeline.structuring.tables.grid import Bar
from pipeline.structuring.tables.spans import is_bar

_FEWEST = 2  # columns, and rows that have as many
_GAP = 2.5  # characters between a figure and the next label


@dataclass(frozen=True, slots=True)
class _Entry:
    """A label, its figure and the bars or dots of the drawing around them; in a head the figure may be missing."""

    label: tuple[Piece, ...]
    figure: tuple[Piece, ...]
    drawn: tuple[Piece, ...]

    @property
    def x0(self) -> float:
        return self.label[0].x0

    @property
    def x1(self) -> float:
        return (self.figure or self.label)[-1].x1


def with_lists_side_by_side(items: Sequence[Item]) -> list[Item]:
    """The items, lists that stand side by side as tables of two columns, one after the other."""
    out: list[Item] = []
    run: list[tuple[Row, list[_Entry]]] = []
    for item in items:
        entries = _entries(item) if isinstance(item, Row) else []
        if entries and isinstance(item, Row):
            run.append((item, entries))
            continue
        out.extend(_resolved(run, out))
        run = []
        out.append(item)
    out.extend(_resolved(run, out))
    return out


def _entries(row: Row) -> list[_Entry]:
    """The row as labels that each have one figure; empty when it is anything else."""
    found: list[_Entry] = []
    for part in _parts(row):
        drawn = tuple(p for p in part if p.leader)
        words = [p for p in part if not p.leader]
        if found and not words:
            found[-1] = replace(found[-1], drawn=(*found[-1].drawn, *drawn))
            continue
        figures = next((n for n, piece in enumerate(words) if valuelike(piece.text)), len(words))
        label, figure = tuple(words[:figures]), tuple(words[figures:])
        if not label or _names_a_row(label) or not is_figure(" ".join(p.text for p in figure)):
            return []
        found.append(_Entry(label, figure, drawn))
    return found


def _names_a_row(label: Sequence[Piece]) -> bool:
    """«Виконком: засідань – 26 | рішень – 301»: what stands before the colon is of the whole row."""
    return any(p.text.endswith(":") for p in label[:-1])


def _parts(row: Row) -> Iterator[list[Piece]]:
    """The row's pieces up to each bar, and up to where a word stands apart from the figure before it."""
    part: list[Piece] = []
    for piece in row.pieces:
        before = part[-1] if part else None
        apart = before is not None and valuelike(before.text) and piece.x0 - before.x1 > _GAP * row.char
        if before is not None and (is_bar(before) or (apart and not valuelike(piece.text) and not piece.leader)):
            yield part
            part = []
        part.append(piece)
    if part:
        yield part


def _resolved(run: Sequence[tuple[Row, list[_Entry]]], before: list[Item]) -> list[Item]:
    """The lists of the run with the row of heads before it, which goes over to them; its rows where they are none."""
    widest = max((entries for _, entries in run), key=len, default=[])
    if len(widest) < _FEWEST or sum(len(entries) == len(widest) for _, entries in run) < _FEWEST:
        return [row for row, _ in run]
    columns = [(entry.x0, entry.x1) for entry in widest]
    lists: list[list[tuple[Row, _Entry]]] = [[] for _ in columns]
    for row, entries in run:
        places = [_place(entry, columns) for entry in entries]
        if None in places or len(set(places)) < len(places):
            return [r for r, _ in run]
        for place, entry in zip(places, entries, strict=True):
            lists[place or 0].append((row, entry))
    if any(_repeats(held) for held in lists):
        return [row for row, _ in run]
    heads = _heads(before[-1], columns) if before and isinstance(before[-1], Row) else []
    if heads:
        head_row = before.pop()
        assert isinstance(head_row, Row)
        for held, head in zip(lists, heads, strict=True):
            held.insert(0, (head_row, head))
    return [_list(held) for held in lists]


def _repeats(held: Sequence[tuple[Row, _Entry]]) -> bool:
    """«Бюджетна 18 | питань 140» over «Земельна 22 | питань 310»: one label in all rows tells records, not a list."""
    labels = {" ".join(p.text.lower() for p in entry.label) for _, entry in held}
    return len(held) > 1 and len(labels) == 1


def _place(entry: _Entry, columns: Sequence[tuple[float, float]]) -> int | None:
    """The only column that the entry stands in."""
    over = [n for n, (x0, x1) in enumerate(columns) if entry.x0 < x1 and entry.x1 > x0]
    return over[0] if len(over) == 1 else None


def _heads(row: Row, columns: Sequence[tuple[float, float]]) -> list[_Entry]:
    """The words over each of the columns, a second head over its figures; empty when some column has none."""
    over: list[list[Segment]] = [[] for _ in columns]
    drawn = [p for p in row.pieces if p.leader]
    for segment in row.contents:
        places = [n for n, (x0, x1) in enumerate(columns) if segment.x0 < x1 and segment.x1 > x0]
        if len(places) != 1 or valuelike(segment.text):
            return []
        over[places[0]].append(segment)
    if any(len(held) not in {1, _FEWEST} for held in over):
        return []
    return [
        _Entry(held[0].pieces, held[1].pieces if held[1:] else (), () if n else tuple(drawn))
        for n, held in enumerate(over)
    ]


def _list(held: Sequence[tuple[Row, _Entry]]) -> Item:
    rows = [Row.of(row.page, row.chain, _segments(entry), row.char / row.height) for row, entry in held]
    cells = [
        [(n, n, Bar(side[0].x0, side[-1].x1, side)) for n, side in enumerate((entry.label, entry.figure)) if side]
        for _, entry in held
    ]
    return ordered_draft(rows, cells)


def _segments(entry: _Entry) -> list[Segment]:
    return [Segment.of(side) for side in (entry.label, entry.figure, entry.drawn) if side]
