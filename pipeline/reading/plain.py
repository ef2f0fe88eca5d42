"""Plain text as pages of words on a nominal monospace grid."""

from __future__ import annotations

import re

from schemas.document import Box, Page, Word

CHARACTER = 6.0  # points per column
LINE = 12.0  # points per line
_MARGIN = 36.0
_A4 = (595.0, 842.0)
_TAB = 8


def plain_pages(text: str) -> tuple[Page, ...]:
    """Pages of a text file, parted by form feeds; each word's box is its columns and line on the grid."""
    sheets = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    if len(sheets) > 1 and not sheets[-1].strip():
        sheets.pop()  # a form feed that ends the last page opens no new one
    return tuple(_page(number, sheet) for number, sheet in enumerate(sheets, 1))


def _page(number: int, sheet: str) -> Page:
    lines = [line.expandtabs(_TAB).rstrip() for line in sheet.split("\n")]
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
