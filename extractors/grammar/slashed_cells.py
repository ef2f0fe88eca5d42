"""Cells with a figure for each name or year of the line above their table: «17/14» under «Робота ради (2023/2022)»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from extractors.grammar.announced import names_announced, years_announced
from extractors.grammar.periods import PeriodMention
from extractors.grammar.phrases import named_noun
from extractors.grammar.statements import Statement
from schemas.values import replace


def told_apart(statements: Sequence[Statement], caption: str) -> list[Statement]:
    """The statements of a table in order; those of one cell each with its name or year, as columns of their own."""
    names, years = names_announced(caption), years_announced(caption)
    count = len(names) or len(years)
    if count == 0:
        return list(statements)
    found: list[Statement] = []
    for _, cell in groupby(statements, key=lambda s: (s.row_index, s.column_index)):
        figures = [replace(s, column_index=s.column_index * count) for s in cell]
        found.extend(_each(figures, names, years) if len(figures) == count else figures)
    return found


def _each(figures: Sequence[Statement], names: Sequence[str], years: Sequence[str]) -> Iterator[Statement]:
    for k, figure in enumerate(figures):
        apart = replace(figure, column_index=figure.column_index + k, companion="")
        if not names:
            year = PeriodMention(figure.number.span, "absolute", period=years[k])
            yield replace(apart, lead_periods=(*figure.lead_periods, year))
            continue
        head = f"{figure.column} {names[k]}".strip()
        named = " / ".join(n for n in (named_noun(figure.row.split()), named_noun(names[k].split())) if n)
        yield replace(apart, column=head, tight=f"{figure.row} | {head} | @ ", named=named)
