"""Tables of a report on part of a year: columns headed «2024 | 2023» are of that part of each year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.figures import Figure
from schemas.text import DocumentText

_PART = re.compile(r"(\d{4})-.+")
_YEAR = re.compile(r"\d{4}")
_BARE = re.compile(r"\d{4} ?(?:р\.?)?")


def with_years_as_parts(figures: Sequence[Figure], report_period: str, text: DocumentText) -> list[Figure]:
    """The figures in their order; a report on nine months cannot know its whole year, so its bare «2024» over a column
    is those months, and so is the year that stands beside it."""
    part = _PART.fullmatch(report_period)
    if part is None:
        return list(figures)
    year = part[1]
    tables = {f.statement.table for f in figures if f.relation.period == year and _is_bare(f, text)}
    return [
        _of_part(f, year, report_period) if f.statement.table in tables and _is_bare(f, text) else f for f in figures
    ]


def _is_bare(figure: Figure, text: DocumentText) -> bool:
    """Whether all that a figure's row and column say of its time is a year without more."""
    said = (*figure.statement.periods, *figure.statement.lead_periods)
    told = [text.text[p.span.start : p.span.end].strip() for p in said]
    in_table = figure.statement.table >= 0 and bool(_YEAR.fullmatch(figure.relation.period))
    return in_table and bool(told) and all(map(_BARE.fullmatch, told))


def _of_part(figure: Figure, year: str, report_period: str) -> Figure:
    relation = figure.relation
    period = report_period.replace(year, relation.period)
    versus = report_period.replace(year, relation.versus) if _YEAR.fullmatch(relation.versus) else relation.versus
    return replace(figure, relation=replace(relation, period=period, versus=versus))
