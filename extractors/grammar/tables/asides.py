"""Cells in brackets without a head over them: «електронною поштою | 58 | (2021 – 77)» as in running text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.grammar.periods.periods import PeriodMention
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.tables.column_times import periods_in
from schemas.text import Cell, DocumentText, Span
from schemas.values import replace

# A bare number in brackets is another matter: what the report says all its brackets are.
_BRACKET = re.compile(r"\((?![\d\s]+\))[^()]*\)")


def is_aside(text: DocumentText, cell: Cell) -> bool:
    """Whether the cell is one bracket that says more than a number."""
    return bool(_BRACKET.fullmatch(text.text[cell.span.start : cell.span.end].strip()))


def as_aside(found: Statement, text: DocumentText, own: Span, periods: Sequence[PeriodMention]) -> Statement:
    """The figure as what a bracket says of the figure before it: by its `own` words and time, not by its row's."""
    ahead = Span(own.start, found.number.span.start)
    before = " ".join(text.text[ahead.start : ahead.end].split()).lower()
    timed = replace(found, label=None, label_side="", label_words="", named="", periods=periods_in(periods, ahead))
    return replace(timed, tight=f"{before} @", left=before, lead=before, companion="bracket", bracket=True)
