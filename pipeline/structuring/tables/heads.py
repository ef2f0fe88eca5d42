"""How many rows at the top of a table name its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.structuring.lines.values import is_figure, is_year

_COUNT = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d")
RowTexts = Sequence[tuple[int, str]]


def head_count(rows: Sequence[RowTexts], columns: int) -> int:
    """Number of head rows of a table whose rows are given as (column, text) of their cells.

    Heads are the rows above the first one with figures of its own; years are heads, and so is a row that only
    numbers the columns. In a table of words the first row is the head, unless figures stand among or before its words.
    """
    for number, row in enumerate(rows):
        texts = [text for column, text in row if column > 0]
        if any(_holds_figure(t) for t in texts):
            return number + _numbering(row, columns)
    first = rows[0] if rows else ()
    told = any(_COUNT.search(text) if column > 0 else is_figure(text) and not is_year(text) for column, text in first)
    return 1 if len(rows) > 2 and not told else 0


def _holds_figure(text: str) -> bool:
    """Whether a cell holds a figure, with or without one in brackets behind it («240 (61 %)»)."""
    told = text.partition(" (")[0]
    return is_figure(told) and not is_year(told)


def _numbering(row: RowTexts, columns: int) -> int:
    """1 when the row numbers the columns («1 2 3 4»)."""
    return int(columns > 2 and [t.strip(". ") for _, t in row] == [str(n + 1) for n in range(columns)])
