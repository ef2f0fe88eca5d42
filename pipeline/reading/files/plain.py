"""Plain text as pages of words on a nominal monospace grid."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from schemas.document import Box, Page, Word

CHARACTER = 6.0  # points per column
LINE = 12.0  # points per line
_MARGIN = 36.0
_A4 = (595.0, 842.0)
_TAB = 8
_GAP = 4  # columns between the cells that tabs part
_FULL = 0.6  # share of the rows of a table that have all its cells
_NAME = 60  # characters of a line that heads rows of a table
_MARK = 4  # characters of a cell before a tab at least: fewer are a list's mark


def plain_pages(text: str) -> tuple[Page, ...]:
    """Pages of a text file, parted by form feeds; each word's box is its columns and line on the grid."""
    sheets = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    if len(sheets) > 1 and not sheets[-1].strip():
        sheets.pop()  # a form feed that ends the last page opens no new one
    return tuple(_page(number, sheet) for number, sheet in enumerate(sheets, 1))


def _page(number: int, sheet: str) -> Page:
    lines = list(_untabbed(sheet.split("\n")))
    words = tuple(
        Word(match.group(), _box(number, row, match.start(), match.end()), size=LINE)
        for row, line in enumerate(lines)
        for match in re.finditer(r"\S+", line)
    )
    width = max(_A4[0], 2 * _MARGIN + CHARACTER * max(map(len, lines)))
    height = max(_A4[1], 2 * _MARGIN + LINE * len(lines))
    return Page(number, width, height, words, "plain_text", "a text file: words as written")


def _box(page: int, row: int, start: int, end: int) -> Box:
    top = _MARGIN + row * LINE
    return Box(page, _MARGIN + start * CHARACTER, top, _MARGIN + end * CHARACTER, top + LINE)


def _untabbed(lines: Sequence[str]) -> Iterator[str]:
    """The lines with spaces for tabs: cells that tabs part over several lines stand under each other."""
    for run in _runs(lines):
        rows = [line.rstrip("\r\n ").split("\t") for line in run]
        if _has_cells(run[0]) and _are_cells([row for row in rows if len(row) > 1]):
            yield from _in_columns(rows)
        else:
            yield from (line.expandtabs(_TAB).rstrip() for line in run)


def _runs(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines with cells, a line without any between such («За видами:») among them; and lines without."""
    run: list[str] = []
    for number, line in enumerate(lines):
        parted = _has_cells(line)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        among = bool(line.strip()) and "\t" not in line and _has_cells(following) and len(line) <= _NAME
        goes_on = bool(run) and (_has_cells(run[0]) == parted or (_has_cells(run[0]) and _has_cells(run[-1]) and among))
        if run and not goes_on:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _has_cells(line: str) -> bool:
    """Whether tabs part words, and not only a list's mark or the margin from them."""
    cells = [cell for cell in line.split("\t") if cell.strip()]
    return len(cells) > 2 or (len(cells) == 2 and len(cells[0].strip()) >= _MARK)


def _are_cells(rows: Sequence[Sequence[str]]) -> bool:
    """Whether each tab leads to the next column, not to the next stop: most rows are equally long, and in others no
    cell is empty but the first or the last."""
    longest = max(map(len, rows))
    full = sum(len(row) == longest for row in rows)
    told = ["\t".join(row[1:]).rstrip().split("\t") for row in rows if len(row) < longest]
    whole = all(cell.strip() for row in told for cell in row if len(row) > 1)
    return len(rows) > 1 and whole and (full >= _FULL * len(rows) or all(cell.strip() for row in rows for cell in row))


def _in_columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) + _GAP for column in zip_longest(*rows, fillvalue="")]
    for row in rows:
        yield "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip()
