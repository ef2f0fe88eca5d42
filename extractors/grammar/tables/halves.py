"""Two tables side by side in one grid («Форма | Кількість | Ознака | Кількість»): which columns belong together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from schemas.text import DocumentText, Table

_FIGURE = re.compile(r"[\s\d.,%+–—-]*\d[\s\d.,%+–—-]*(?:[^\W\d_]{1,4}\.?)?")
_MOST = 0.6  # of a column's cells
_ALIKE = 4  # letters that two heads share


def parts_of(text: DocumentText, table: Table, heads: Mapping[int, str]) -> tuple[range, ...]:
    """The columns in parts of which each begins with its labels; one part unless the heads of its figures repeat."""
    labels, figures = _columns(text, table)
    starts = [0]
    for column in sorted(labels):
        left = [c for c in figures if starts[-1] < c < column]
        right = [c for c in figures if c > column and not any(column < o < c for o in labels)]
        if left and right and _repeat([heads.get(c, "") for c in left], [heads.get(c, "") for c in right]):
            starts.append(column)
    return tuple(range(a, b) for a, b in zip(starts, [*starts[1:], table.columns], strict=True))


def _columns(text: DocumentText, table: Table) -> tuple[set[int], set[int]]:
    """Columns of words and columns of figures below the heads."""
    cells: dict[int, list[str]] = defaultdict(list)
    for cell in table.cells:
        words = text.text[cell.span.start : cell.span.end].strip()
        if cell.row >= table.header_rows and words:
            cells[cell.column].append(words)
    told = {c: sum(bool(_FIGURE.fullmatch(w)) for w in found) / len(found) for c, found in cells.items()}
    worded = {c: sum(any(map(str.isalpha, w)) for w in found) / len(found) for c, found in cells.items()}
    figures = {c for c, share in told.items() if share >= _MOST}
    return {c for c, share in worded.items() if share >= _MOST and c not in figures}, figures


def _repeat(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the right part's figures stand under the heads of the left part's («Кількість»), or all under none."""
    if not any((*left, *right)):
        return True
    return len(left) == len(right) and all(
        a and b and (a[:_ALIKE] == b[:_ALIKE] or {a, b} <= {"кількість", "к-сть", "число", "усього", "всього"})
        for a, b in zip(left, right, strict=True)
    )
