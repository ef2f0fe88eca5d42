"""What stands in a table's cell."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from extractors.grammar.numbers.numbers import NumberMention
from schemas.text import Cell, DocumentText, Span


def numbers_inside(cell: Cell, numbers: Sequence[NumberMention]) -> Sequence[NumberMention]:
    """Those of the numbers, which are in the order of the text, that begin in the cell."""
    first = bisect.bisect_left(numbers, cell.span.start, key=lambda n: n.span.start)
    end = bisect.bisect_left(numbers, cell.span.end, key=lambda n: n.span.start)
    return numbers[first:end]


def words_of(text: DocumentText, span: Span) -> str:
    """The words of the span, single spaces between them."""
    return " ".join(text.text[span.start : span.end].split())
