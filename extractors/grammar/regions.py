"""Stretches of text within which numbers are read: a block's body, a table's cell. No number crosses their borders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from extractors.grammar.lexemes import Lexeme, lex
from schemas.text import Block, BlockKind, Cell, DocumentText, Table

_OPEN = {"«": "»", "“": "”", "„": "“"}
_LONGEST_QUOTE = 60


@dataclass(frozen=True)
class CellPlace:
    """Where a cell stands: `heading` is its column's heading, `is_heading` whether it is one itself."""

    row: int
    column: int
    heading: str
    is_heading: bool
    years_only: bool


@dataclass(frozen=True)
class Region:
    """Lexemes that are read together; `lead` is how many of them are the block's list mark or heading number."""

    text: str
    start: int
    end: int
    kind: BlockKind
    lexemes: list[Lexeme]
    lead: int = 0
    cell: CellPlace | None = None

    @cached_property
    def quotes(self) -> dict[int, tuple[int, int]]:
        """For each lexeme inside quotation marks, where the innermost quoted words begin and end."""
        inside: dict[int, tuple[int, int]] = {}
        opened: list[tuple[int, str]] = []
        for i, lexeme in enumerate(self.lexemes):
            if opened and lexeme.text == opened[-1][1]:
                begin, _ = opened.pop()
                if i - begin <= _LONGEST_QUOTE:
                    inside.update((k, (begin + 1, i)) for k in range(begin + 1, i) if k not in inside)
            elif lexeme.text in _OPEN:
                opened.append((i, _OPEN[lexeme.text]))
            elif lexeme.text == '"':
                opened.append((i, '"'))
        return inside


def _is_year(text: str) -> bool:
    bare = text.strip().rstrip(".").removesuffix("р").removesuffix("рік").strip()
    return len(bare) == 4 and bare.isdecimal() and 1990 <= int(bare) <= 2099


def _numeric(text: str) -> bool:
    return any(c.isdecimal() for c in text)


def _cells(document: DocumentText, block: Block, table: Table) -> Iterator[Region]:
    texts = {(c.row, c.column): document.text[c.span.start : c.span.end] for c in table.cells}
    headings: dict[int, list[str]] = {}
    for cell in table.cells:
        if cell.row < table.header_rows:
            for column in range(cell.column, cell.column + cell.columns):
                headings.setdefault(column, []).append(texts[cell.row, cell.column])
    by_row: dict[int, list[str]] = {}
    for (row, _), text in texts.items():
        if _numeric(text):
            by_row.setdefault(row, []).append(text)
    for cell in table.cells:
        yield _cell_region(document, block, table, cell, " ".join(headings.get(cell.column, ())), by_row)


def _cell_region(
    document: DocumentText, block: Block, table: Table, cell: Cell, heading: str, by_row: dict[int, list[str]]
) -> Region:
    numbers = by_row.get(cell.row, [])
    years_only = cell.row < max(2, table.header_rows) and bool(numbers) and all(map(_is_year, numbers))
    place = CellPlace(cell.row, cell.column, heading.lower(), cell.row < table.header_rows, years_only)
    start, end = cell.span.start, cell.span.end
    return Region(document.text, start, end, block.kind, lex(document.text, start, end), 0, place)


def regions(document: DocumentText) -> Iterator[Region]:
    """Every region of the document in the order of its text; together they hold every character of every block."""
    for block in document.blocks:
        if block.table is not None:
            yield from _table_regions(document, block, block.table)
            continue
        lexemes = lex(document.text, block.span.start, block.span.end)
        lead = sum(1 for lexeme in lexemes if lexeme.end <= block.body.start) if block.marker else 0
        yield Region(document.text, block.span.start, block.span.end, block.kind, lexemes, lead)


def _table_regions(document: DocumentText, block: Block, table: Table) -> Iterator[Region]:
    """Cells, and what of the block's text is in no cell (a caption), as regions of their own."""
    at = block.span.start
    for region in sorted(_cells(document, block, table), key=lambda r: (r.start, r.end)):
        if region.start > at:
            yield Region(document.text, at, region.start, block.kind, lex(document.text, at, region.start))
        if region.end > region.start:
            yield region
        at = max(at, region.end)
    if at < block.span.end:
        yield Region(document.text, at, block.span.end, block.kind, lex(document.text, at, block.span.end))
