"""Days in tables: «18.01» under a head «Дата», or all down a calendar without heads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.grammar.numbers.numbers import NumberKind, NumberMention
from extractors.grammar.tables.cells import numbers_inside, words_of
from extractors.grammar.tables.column_heads import column_heads
from schemas.text import DocumentText, Table
from schemas.values import replace

_DATES = re.compile(r"(?:дата|дати|день|коли)\b")
_DAY_AND_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.?,?")
_DAY = re.compile(rf"{_DAY_AND_MONTH.pattern}(?:(?:19|20)?\d\d)?(?:\s?р\.?)?")
# «30.05, 06.06»: characters between two dates that a wide column of a drawn table parts.
_BESIDE = 3


def with_dates(text: DocumentText, numbers: Sequence[NumberMention]) -> list[NumberMention]:
    """The numbers, with those like «18.01» under a head «Дата» or all down a calendar without heads as dates."""
    dated: set[int] = set()
    for table in (b.table for b in text.blocks if b.table is not None):
        columns, calendar = column_heads(text, table), is_calendar(text, table)
        last = -1
        for cell in sorted(table.cells, key=lambda c: (c.row, c.column)):
            head = columns.get(cell.column, "")
            days = [n for n in numbers_inside(cell, numbers) if _DAY_AND_MONTH.fullmatch(words_of(text, n.span))]
            beside = not head and bool(days) and days[0].span.start - last <= _BESIDE
            named = beside or _DATES.match(head) or (calendar and not cell.column)
            if days and named and cell.row >= table.header_rows:
                dated |= {n.span.start for n in days}
                last = days[-1].span.end
    return [_as_day(n, text) if n.span.start in dated else n for n in numbers]


def is_calendar(text: DocumentText, table: Table) -> bool:
    """Whether a table without heads has a day in the first cell of each row, in digits, and a name beside it."""
    firsts = [words_of(text, c.span) for c in table.cells if c.column == 0]
    others = [words_of(text, c.span) for c in table.cells if c.column == 1]
    named = all(any(map(str.isalpha, words[:2])) for words in others)
    whole = not table.header_rows and table.columns == len(("day", "name")) and len(firsts) == len(others) > 1
    return whole and named and all(map(_DAY.fullmatch, firsts))


def _as_day(number: NumberMention, text: DocumentText) -> NumberMention:
    """The number as a day of the report's year."""
    day, _, month = words_of(text, number.span).strip(".,").partition(".")
    return replace(number, kind=NumberKind.DATE, date=number.date or f"--{int(month):02d}-{int(day):02d}")
