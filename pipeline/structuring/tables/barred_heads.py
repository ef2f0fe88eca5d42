"""Tables drawn with bars whose heads leave the labels' column out («Сесій | Рішень» over «2022 | 18 | 410»)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.structuring.lines.dictionary import names_one
from pipeline.structuring.lines.linetext import first_word
from pipeline.structuring.lines.values import is_figure, is_value, is_year
from pipeline.structuring.tables.aligned_rows import Cells

_NAMES_ROWS = re.compile(r"№|п\.? ?і\.? ?б|п ?/ ?п|вид|форма|тип\b|дата|назв|наймен|сесії\b|роки\b", re.IGNORECASE)


def with_corner(lines: Sequence[Cells]) -> list[Cells]:
    """The rows of cells; heads with one cell too few, none of which names the labels, are moved over the figures."""
    width = 1 + max((line[-1][1] for line in lines if line), default=0)
    heads = next((n for n, line in enumerate(lines) if _has_figures(line)), 0)
    body = lines[heads:]
    return [*(_shifted(line, body, width) for line in lines[:heads]), *body]


def _has_figures(line: Cells) -> bool:
    return any(column > 0 and is_figure(bar.text) and not is_year(bar.text) for column, _, bar in line)


def _shifted(line: Cells, body: Sequence[Cells], width: int) -> Cells:
    one_less = [c for c, _, _ in line] == list(range(width - 1))
    full = all(len(row) == width and is_value(row[-1][2].text) and not is_figure(row[0][2].text) for row in body)
    if width < 3 or not (one_less and full) or _names_labels(line[0][2].text):
        return line
    return [(first + 1, last + 1, bar) for first, last, bar in line]


def _names_labels(head: str) -> bool:
    """Whether the head names what the rows are («Комісія», «Вид звернення», «№»), one of them; not what is counted."""
    return bool(_NAMES_ROWS.match(head)) or names_one(first_word(head).lower())
