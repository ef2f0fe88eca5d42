"""Numbers without a unit behind a sum of money that they add up to: columns under «Використано 1,2 млн грн, і пішли
вони так:», parts in «4 930 000 грн: лікарні – 2 100 000, школи – 2 830 000»."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from extractors.grammar.numbers.numeral_kinds import NumberKind, NumberMention
from schemas.text import DocumentText, Span, Table

_FEWEST_ROWS = 2
_FEWEST_PARTS = 2
_MOST_PARTS = 12
_LEAST_PART = 100  # in hryvnias, or in thousands where the sum is told in them: less may add up by chance
_THOUSAND = 1000
_IN_THOUSANDS = "тис"
_BEHIND = 400  # characters from the sum to its first part
_APART = 160  # characters from part to part
_ALIKE = 3  # how many times one sum of a row may be the other
_OF_SUMS = re.compile(
    r"план|факт|виділ|ви?трач|використ|освоє|передбач|заклад|ліміт|обсяг|сум[аи]|пішло|призначен|затвердж|профінанс|надійшло",
    re.IGNORECASE,
)
# What may follow a part: a word of its own («120 довідок») would be what it counts.
_BARE = re.compile(r"[^\S\n]*(?:[.,;:!?)\]»\n–—-]|(?:та|і|й|а)\b|$)")


def with_sums_of_money(found: Sequence[NumberMention], text: DocumentText) -> tuple[NumberMention, ...]:
    """The numbers; those that add up to a sum of money before them, in a column or one after another, as money."""
    return tuple(_with_parts(_with_columns_beside(_with_columns(found, text), text), text))


def _with_parts(found: Sequence[NumberMention], text: DocumentText) -> Sequence[NumberMention]:
    """Counts that follow each other right behind a sum of money and make it up to the last unit in which it is told."""
    out = list(found)
    for k, whole in enumerate(found):
        if whole.kind is NumberKind.MONEY and whole.unit == "UAH" and whole.value is not None:
            scale = _THOUSAND if _IN_THOUSANDS in text.text[whole.span.start : whole.span.end] else 1
            for at in _making_up(out, k, whole.value / scale, text.text):
                value = (out[at].value or Decimal(0)) * scale
                out[at] = replace(out[at], kind=NumberKind.MONEY, unit="UAH", value=value)
    return out


def _making_up(found: Sequence[NumberMention], k: int, whole: Decimal, text: str) -> range:
    """The places of the bare counts in a row behind the k-th number whose sum it is; none where they are not."""
    total, end, first = Decimal(0), found[k].span.end, k + 1
    while first < len(found) and found[first].kind is not NumberKind.COUNT and found[first].span.start - end <= _BEHIND:
        first += 1
    reach = _BEHIND
    for at in range(first, min(first + _MOST_PARTS, len(found))):
        part = found[at]
        plain = part.kind is NumberKind.COUNT and not part.as_words and part.value_max is None
        if not plain or part.value is None or part.value < _LEAST_PART or part.span.start - end > reach:
            break
        if not _BARE.match(text, part.span.end):
            break
        total, end, reach = total + part.value, part.span.end, _APART
        if total >= whole:
            return range(first, at + 1) if total == whole and at - first + 1 >= _FEWEST_PARTS else range(0)
    return range(0)


def _with_columns(found: Sequence[NumberMention], text: DocumentText) -> Sequence[NumberMention]:
    """Those of a table's column as money where they add up to a sum of the paragraph that announces it."""
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
    return out


def _with_columns_beside(found: Sequence[NumberMention], text: DocumentText) -> Sequence[NumberMention]:
    """Those of a column of sums without a unit as money where a column beside it, of sums of their size, has one:
    «План | Факт, грн»."""
    starts, out = [n.span.start for n in found], list(found)
    for table in (b.table for b in text.blocks if b.table is not None and b.table.header_rows):
        heads = {c.column: text.text[c.span.start : c.span.end] for c in table.cells if c.row < table.header_rows}
        rows = {k: _by_row(table, k, found, starts) for k, head in heads.items() if k and _OF_SUMS.search(head)}
        told = [row for row in rows.values() if row and all(n.kind is NumberKind.MONEY for n in row.values())]
        for bare in rows.values():
            scale = next((s for money in told if (s := _scale_beside(bare, money, text))), 0)
            for n in bare.values() if scale else ():
                at = bisect.bisect_left(starts, n.span.start)
                out[at] = replace(n, kind=NumberKind.MONEY, unit="UAH", value=(n.value or Decimal(0)) * scale)
    return out


def _scale_beside(bare: Mapping[int, NumberMention], money: Mapping[int, NumberMention], text: DocumentText) -> int:
    """In how many hryvnias both columns are told; 0 where the bare numbers are no sums like the others."""
    if len(bare) < _FEWEST_ROWS or not bare.keys() <= money.keys():
        return 0
    if any(n.kind is not NumberKind.COUNT or not n.value for n in bare.values()):
        return 0
    written = {row: _written(n, text) for row, n in money.items()}
    scales = {int((n.value or 0) / written[row]) for row, n in money.items() if written[row]}
    alike = all(_ALIKE * (n.value or 0) >= written[row] >= (n.value or 0) / _ALIKE for row, n in bare.items())
    return scales.pop() if alike and len(scales) == 1 and all(written.values()) else 0


def _written(number: NumberMention, text: DocumentText) -> Decimal:
    """The number as its digits stand in the text, before the unit of its column is heard."""
    digits = re.match(r"\d[\d\s]*(?:[.,]\d+)?", text.text[number.span.start : number.span.end])
    return Decimal(re.sub(r"\s", "", digits.group()).replace(",", ".")) if digits else Decimal(0)


def _by_row(
    table: Table, column: int, found: Sequence[NumberMention], starts: Sequence[int]
) -> dict[int, NumberMention]:
    """The only numbers of the column's cells."""
    cells = [c for c in table.cells if c.column == column and c.row >= table.header_rows]
    inside = {c.row: _inside(found, starts, c.span) for c in cells}
    return {row: numbers[0] for row, numbers in inside.items() if len(numbers) == 1}


def _columns(table: Table, found: Sequence[NumberMention], starts: Sequence[int]) -> list[list[NumberMention]]:
    """The numbers of each column but the first."""
    columns: dict[int, list[NumberMention]] = defaultdict(list)
    for cell in table.cells:
        if cell.row >= table.header_rows and cell.column:
            columns[cell.column].extend(_inside(found, starts, cell.span))
    return list(columns.values())


def _inside(found: Sequence[NumberMention], starts: Sequence[int], span: Span) -> Sequence[NumberMention]:
    return found[bisect.bisect_left(starts, span.start) : bisect.bisect_left(starts, span.end)]
