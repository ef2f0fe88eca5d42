"""Cells with a figure for each name or year of the line above their table: «17/14» under «Робота ради (2023/2022)»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from extractors.grammar.numbers.announced import names_announced, told_apiece, years_announced
from extractors.grammar.periods.periods import PeriodMention
from extractors.grammar.sentences.phrases import named_noun
from extractors.grammar.sentences.statements import Statement
from schemas.values import replace


def told_apart(statements: Sequence[Statement], caption: str) -> list[Statement]:
    """The statements of a table in order; those of one cell each with its name or year, as columns of their own."""
    found: list[Statement] = []
    for _, cell in groupby(statements, key=lambda s: (s.row_index, s.column_index)):
        figures = list(cell)
        line = caption if told_apiece(caption) else figures[0].column
        names, years = names_announced(line), years_announced(line)
        count = len(names) or len(years)
        apart = [replace(s, column_index=s.column_index * count) for s in figures] if count else figures
        found.extend(_each(apart, names, years) if len(figures) == count else apart)
    return found


def _each(figures: Sequence[Statement], names: Sequence[str], years: Sequence[str]) -> Iterator[Statement]:
    for k, figure in enumerate(figures):
        apart = replace(figure, column_index=figure.column_index + k, companion="")
        if not names:
            year = PeriodMention(figure.number.span, "absolute", period=years[k])
            yield replace(apart, lead_periods=(year,))
            continue
        head = f"{figure.column} {names[k]}".strip()
        named = " / ".join(n for n in (named_noun(figure.row.split()), named_noun(names[k].split())) if n)
        yield replace(apart, column=head, tight=f"{figure.row} | {head} | @ ", named=named)
