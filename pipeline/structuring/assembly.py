"""Drafts to one text in which every character knows its word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.structuring.blocks.drafts import AnyDraft, CellDraft, Draft, TableDraft
from pipeline.structuring.blocks.markers import marker_of
from pipeline.structuring.lines.hyphens import Joint, joint
from pipeline.structuring.lines.letters import repair
from pipeline.structuring.lines.pieces import Piece
from schemas.document import Word
from schemas.text import Block, Cell, DocumentText, Span, Table


class Assembler:
    """Builds the text character by character; offsets are known when they arise and are never searched."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._owner: list[int] = []
        self._repairs: list[tuple[int, int, str, str]] = []
        self._blocks: list[Block] = []

    def add(self, draft: AnyDraft) -> None:
        """Append one block."""
        if self._length:
            self._separate("\n")
        if isinstance(draft, TableDraft):
            self._add_table(draft)
        else:
            self._add_text(draft)

    def finish(self, words: Sequence[Word]) -> DocumentText:
        """The text of all that was added."""
        return DocumentText(
            "".join(self._parts), tuple(self._owner), tuple(words), tuple(self._blocks), tuple(self._repairs)
        )

    def _separate(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        self._owner.extend([-1] * len(text))

    def _add_text(self, draft: Draft) -> None:
        start = self._length
        first = len(self._parts)
        self._add_lines(draft.lines)
        text = "".join(self._parts[first:])
        marker = marker_of(text) if draft.marker else None
        self._blocks.append(
            Block(
                kind=draft.kind,
                span=Span(start, self._length),
                page=draft.page,
                body=Span(start + (marker.length if marker else 0), self._length),
                marker=marker.text if marker else "",
                level=draft.level,
                size=draft.size,
            )
        )

    def _add_table(self, draft: TableDraft) -> None:
        start = self._length
        cells: list[Cell] = []
        row = 0
        for number, cell in enumerate(draft.cells):
            if number:
                self._separate("\v" if cell.row != row else "\t")
            row = cell.row
            cells.append(self._add_cell(cell))
        table = Table(tuple(cells), draft.rows, draft.columns, draft.header_rows, draft.how)
        span = Span(start, self._length)
        self._blocks.append(Block(draft.kind, span, draft.page, span, size=draft.size, table=table))

    def _add_cell(self, cell: CellDraft) -> Cell:
        start = self._length
        self._add_lines(cell.lines)
        span = Span(start, self._length)
        for piece in cell.after:
            self._separate(" ")
            self._add_piece(piece)
        return Cell(span, cell.row, cell.column, cell.columns)

    def _add_lines(self, lines: Iterable[Sequence[Piece]]) -> None:
        before: Piece | None = None
        for line in lines:
            for number, piece in enumerate(line):
                if before:
                    self._join(before, piece, turn=number == 0)
                self._add_piece(piece)
                before = piece

    def _join(self, before: Piece, piece: Piece, turn: bool) -> None:
        """A space, or nothing where a word runs on over the line's end or a leader parts a word."""
        if before.index == piece.index:
            return
        how = joint(before.text, piece.text) if turn else Joint.SPACE
        if how is Joint.SPACE:
            self._separate(" ")
        elif how is Joint.DROP:
            self._drop_last()

    def _drop_last(self) -> None:
        """Take the end-of-line hyphen away."""
        gone = self._parts[-1][-1]
        self._parts[-1] = self._parts[-1][:-1]
        self._owner.pop()
        self._length -= 1
        self._repairs.append((self._length, self._length, "hyphen", gone))

    def _add_piece(self, piece: Piece) -> None:
        text, changes = repair(piece.text)
        for change in changes:
            self._repairs.append((self._length + change.start, self._length + change.end, change.name, change.was))
        self._parts.append(text)
        self._owner.extend([piece.index] * len(text))
        self._length += len(text)
