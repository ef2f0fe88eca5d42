"""Stretches of text within which numbers are read: a block's body, a table's cell. No number crosses their borders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from extractors.grammar.numbers.announced import told_apiece
from extractors.grammar.numbers.roman import read_roman
from extractors.grammar.words.lexemes import Lexeme, lex
from schemas.text import Block, BlockKind, Cell, DocumentText, Table

_OPEN = {"«": "»", "“": "”", "„": "“"}
_LONGEST_QUOTE = 60


@dataclass(frozen=True)
class CellPlace:
    """Where a cell stands: `heading` is its column's heading, `label` its row's, `is_heading` whether it is one itself.

    `caption` is the block before the table. `series` is "quarter" or "half" for a cell that is one of the Roman
    numerals I–IV or I–II of a row or column.
    """

    row: int
    column: int
    heading: str
    label: str
    caption: str
    is_heading: bool
    years_only: bool
    series: str


@dataclass(frozen=True)
class Region:
    """Lexemes that are read together; `lead` is how many of them are the block's list mark or heading number.

    `names`: of how many things the line that opens the list says that each item tells («засідань / питань»).
    `opening`: that line in lower case, empty outside lists.
    """

    text: str
    start: int
    end: int
    kind: BlockKind
    lexemes: list[Lexeme]
    lead: int = 0
    cell: CellPlace | None = None
    names: int = 0
    opening: str = ""

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


@dataclass(frozen=True)
class _Grid:
    """A table's texts by row and column."""

    table: Table
    texts: dict[tuple[int, int], str]
    headings: dict[int, str]
    labels: dict[int, str]
    years_only: frozenset[int]
    series: dict[tuple[int, int], str]

    @cached_property
    def numbered(self) -> dict[tuple[int, int], int]:
        """Cells that begin with the number of their row («2) освіти» below «1) бюджету»), and where that mark ends."""
        columns: dict[int, list[tuple[int, re.Match[str]]]] = {}
        for (row, column), text in sorted(self.texts.items()):
            if found := _ROW_MARK.match(text):
                columns.setdefault(column, []).append((row, found))
        return {
            (row, column): found.end("mark")
            for column, rows in columns.items()
            if _count_up([found for _, found in rows])
            for row, found in rows
        }

    @cached_property
    def years_head_rows(self) -> bool:
        """Whether the rows begin with years that follow each other («2022 | 18 | 410»); a last row may say more."""
        first = [t for (row, column), t in sorted(self.texts.items()) if column == 0 and row >= self.table.header_rows]
        years = [int(re.sub(r"\D", "", t)) for t in first if _is_year(t)]
        steps = {b - a for a, b in pairwise(years)}
        return len(years) > 1 and len(years) >= len(first) - 1 and steps in ({1}, {-1})


_ROW_MARK = re.compile(r"\s*(?P<mark>\(?(?P<number>\d{1,3})(?P<sign>[.)]*))\s+(?P<word>[^\W\d_]+)")
_ROWS_WITHOUT_SIGN, _STEM = 3, 3


def _count_up(marks: Sequence[re.Match[str]]) -> bool:
    """Whether the marks are 1, 2, 3 …; without a point or bracket several, before different words («1 квартал»)."""
    if [int(mark["number"]) for mark in marks] != [*range(1, len(marks) + 1)] or len(marks) == 1:
        return False
    words = {mark["word"].lower()[:_STEM] for mark in marks}
    return all(mark["sign"] for mark in marks) or len(marks) == len(words) >= _ROWS_WITHOUT_SIGN


def _series(texts: dict[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    """Cells that are the quarters or halves of a year, or of each of several years: exactly I–IV, or I–II where
    half-years are spoken of."""
    lines: dict[tuple[str, int], dict[tuple[int, int], int]] = {}
    for (row, column), text in texts.items():
        number = read_roman(text.strip().rstrip("."))
        if number is not None:
            lines.setdefault(("row", row), {})[row, column] = number
            lines.setdefault(("column", column), {})[row, column] = number
    halves = any("півр" in text.lower() for text in texts.values())
    found: dict[tuple[int, int], str] = {}
    for line in lines.values():
        values = [line[place] for place in sorted(line)]
        quarters = _repeats(values, _QUARTERS)
        if quarters or (halves and _repeats(values, _HALVES)):
            found.update(dict.fromkeys(line, "quarter" if quarters else "half"))
    return found


_QUARTERS, _HALVES = (1, 2, 3, 4), (1, 2)


def _repeats(values: Sequence[int], series: Sequence[int]) -> bool:
    """Whether the values are those of the series, or go through it again and again."""
    times = len(values) // len(series)
    return sorted(values) == list(series) or (times > 0 and list(values) == list(series) * times)


def _grid(document: DocumentText, table: Table) -> _Grid:
    texts = {(c.row, c.column): document.text[c.span.start : c.span.end] for c in table.cells}
    headings: dict[int, list[str]] = {}
    labels: dict[int, str] = {}
    numbers: dict[int, list[str]] = {}
    for cell in table.cells:
        text = texts[cell.row, cell.column]
        if cell.row < table.header_rows:
            for column in range(cell.column, cell.column + cell.columns):
                headings.setdefault(column, []).append(text)
        if any(c.isalpha() for c in text):
            labels.setdefault(cell.row, text)
        if any(c.isdecimal() for c in text):
            numbers.setdefault(cell.row, []).append(text)
    top = max(2, table.header_rows)
    years = frozenset(row for row, found in numbers.items() if row < top and all(map(_is_year, found)))
    return _Grid(table, texts, {k: " ".join(v) for k, v in headings.items()}, labels, years, _series(texts))


def _cells(document: DocumentText, block: Block, table: Table, caption: str) -> Iterator[Region]:
    grid, names = _grid(document, table), told_apiece(caption)
    for cell in table.cells:
        start, end = cell.span.start, cell.span.end
        lexemes = lex(document.text, start, end)
        marked = start + grid.numbered.get((cell.row, cell.column), 0)
        lead = sum(1 for lexeme in lexemes if lexeme.end <= marked)
        yield Region(document.text, start, end, block.kind, lexemes, lead, _place(grid, cell, caption), names)


def _in_column_of_years(grid: _Grid, cell: Cell) -> bool:
    """A year under «Рік», or one of the years that head the rows: the row's figures are that year's."""
    if not _is_year(grid.texts[cell.row, cell.column]):
        return False
    return grid.headings.get(cell.column, "").strip().lower() in _YEAR_HEADS or (
        cell.column == 0 and grid.years_head_rows
    )


_YEAR_HEADS = frozenset({"рік", "роки", "період", "звітний рік", "звітний період"})


def _place(grid: _Grid, cell: Cell, caption: str) -> CellPlace:
    return CellPlace(
        cell.row,
        cell.column,
        grid.headings.get(cell.column, "").lower(),
        grid.labels.get(cell.row, "").lower(),
        caption,
        cell.row < grid.table.header_rows,
        cell.row in grid.years_only or _in_column_of_years(grid, cell),
        grid.series.get((cell.row, cell.column), ""),
    )


def regions(document: DocumentText) -> Iterator[Region]:
    """Every region of the document in the order of its text; together they hold every character of every block."""
    caption, opening, names = "", "", 0
    for block in document.blocks:
        if block.table is not None:
            yield from _table_regions(document, block, block.table, caption)
            continue
        caption = document.text[block.span.start : block.span.end].lower() if block.kind != "furniture" else caption
        if block.kind not in {"list_item", "furniture"}:
            opening = caption
        if block.kind != "list_item":
            names = told_apiece(document.text[block.body.start : block.body.end])
        lexemes = lex(document.text, block.span.start, block.span.end)
        lead = sum(1 for lexeme in lexemes if lexeme.end <= block.body.start) if block.marker else 0
        opened = opening if block.kind == "list_item" else ""
        start, end = block.span.start, block.span.end
        yield Region(document.text, start, end, block.kind, lexemes, lead, names=names, opening=opened)


def _table_regions(document: DocumentText, block: Block, table: Table, caption: str) -> Iterator[Region]:
    """Cells, and what of the block's text is in no cell (a caption), as regions of their own."""
    at = block.span.start
    for region in sorted(_cells(document, block, table, caption), key=lambda r: (r.start, r.end)):
        if region.start > at:
            yield Region(document.text, at, region.start, block.kind, lex(document.text, at, region.start))
        if region.end > region.start:
            yield region
        at = max(at, region.end)
    if at < block.span.end:
        yield Region(document.text, at, block.span.end, block.kind, lex(document.text, at, block.span.end))
