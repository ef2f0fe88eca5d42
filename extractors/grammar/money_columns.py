"""Columns without a unit under a sum of money that they add up to: «Використано 1,2 млн грн, і пішли вони так:»."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extractors.grammar.numeral_kinds import NumberKind, NumberMention
from schemas.text import DocumentText, Span, Table

_FEWEST_ROWS = 2


def with_sums_of_money(found: Sequence[NumberMention], text: DocumentText) -> tuple[NumberMention, ...]:
    """The numbers, those of a table's column as money where they add up to a sum of the paragraph that announces it."""
    starts = [n.span.start for n in found]
    out = list(found)
    for above, block in zip(text.blocks, text.blocks[1:], strict=False):
        if block.table is None or above.table is not None or not text.text[: above.span.end].rstrip().endswith(":"):
            continue
        told = {n.value for n in _inside(found, starts, above.span) if n.kind is NumberKind.MONEY and n.unit == "UAH"}
        for column in _columns(block.table, found, starts) if told else ():
            counts = [n for n in column if n.kind is NumberKind.COUNT and n.value is not None]
            values = [n.value for n in counts if n.value is not None]
            closed = len(values) > _FEWEST_ROWS and sum(values[:-1]) == values[-1]  # its last row is «Разом»
            if len(counts) == len(column) >= _FEWEST_ROWS and (values[-1] if closed else sum(values)) in told:
                for n in counts:
                    out[bisect.bisect_left(starts, n.span.start)] = replace(n, kind=NumberKind.MONEY, unit="UAH")
    return tuple(out)


def _columns(table: Table, found: Sequence[NumberMention], starts: Sequence[int]) -> list[list[NumberMention]]:
    """The numbers of each column but the first."""
    columns: dict[int, list[NumberMention]] = defaultdict(list)
    for cell in table.cells:
        if cell.row >= table.header_rows and cell.column:
            columns[cell.column].extend(_inside(found, starts, cell.span))
    return list(columns.values())


def _inside(found: Sequence[NumberMention], starts: Sequence[int], span: Span) -> Sequence[NumberMention]:
    return found[bisect.bisect_left(starts, span.start) : bisect.bisect_left(starts, span.end)]
