"""Periods named between two figures of a sentence, or behind what compares one: to which figure they belong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.grammar.periods.kinds import PeriodMention
from extractors.grammar.sentences.statements import Statement
from schemas.text import DocumentText
from schemas.values import replace

# «289 у 2022-му»: characters between a figure and the period said behind it.
_BESIDE = 4
# «на 42 більше, ніж у 2022 році»: what stands between a difference and the time that it is against.
_COMPARED = re.compile(
    r"[^\d.;()]{0,40}?[,\s]\s*(?:ніж|аніж|проти|порівняно\s+(?:з|із)|відносно)\s+(?:(?:[ув]|за|протягом|упродовж)\s+)?",
    re.IGNORECASE,
)


def with_own_periods(
    statements: Sequence[Statement], text: DocumentText, periods: Sequence[PeriodMention]
) -> list[Statement]:
    """A sentence's figures in order, each with the periods that are its own; `periods` are the sentence's."""
    return [_against_its_time(s, text, periods) for s in _each_with_its_period(statements)]


def _each_with_its_period(statements: Sequence[Statement]) -> list[Statement]:
    """«289 у 2022-му та 344 у 2023-му»: what stands behind a figure is not the period of the next with its own."""
    found = list(statements)
    for k, (one, following) in enumerate(pairwise(statements)):
        number, next_number = one.number.span, following.number.span
        between = [p for p in following.periods if p.span.end <= next_number.start]
        own = tuple(p for p in following.periods if p.span.start >= next_number.end)
        if len(between) == 1 and own and not one.periods and between[0].span.start - number.end <= _BESIDE:
            found[k] = replace(found[k], periods=(between[0],))
            found[k + 1] = replace(found[k + 1], periods=own)
    return found


def _against_its_time(statement: Statement, text: DocumentText, periods: Sequence[PeriodMention]) -> Statement:
    """A difference («на 42 більше») with the time behind the comma that it is against."""
    if not periods or not statement.left.endswith("на"):
        return statement
    clause = _COMPARED.match(text.text, statement.number.span.end)
    if clause is None:
        return statement
    time = next((p for p in periods if clause.start() < p.span.start <= clause.end() < p.span.end), None)
    return replace(statement, periods=(time,)) if time is not None else statement
