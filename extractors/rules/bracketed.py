"""«25 разів, 274 людини (24 рази, 259 людей)»: a bracket that counts the same again counts it a year before."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.figures import Figure
from extractors.grammar.periods.periods import previous_period
from extractors.surroundings.context import Context

_ONLY_ITS_NOUN = re.compile(r"@(?: %| [^\W\d_]+)?")


def of_last_year(figure: Figure, context: Context) -> Figure:
    """The figure, of the year before where the report's brackets tell that year and the sentence has told the same."""
    statement, relation = figure.statement, figure.relation
    if not context.brackets_are_last_year or figure.fate != "fact" or relation.period:
        return figure
    own = statement.tight.rpartition(" | ")[2].removesuffix(" ()")  # in a table its row and column stand before
    if relation.measure not in {"level", "share"} or relation.cumulative or not _ONLY_ITS_NOUN.fullmatch(own):
        return figure
    if not (statement.bracket or statement.companion == "bracket" or _is_in_bracket(figure, context)):
        return figure
    same = (f for f in context.before.same_sentence(statement) if _what(f) == _what(figure))
    before = next(same, None)
    if before is None or before.relation.period not in {"", context.period} or _is_in_bracket(before, context):
        return figure
    return replace(figure, relation=replace(relation, period=previous_period(context.period)))


def _is_in_bracket(figure: Figure, context: Context) -> bool:
    """Whether a bracket that opens in its block before the figure is still open."""
    begin = context.text.blocks[figure.statement.block].span.start
    opened = context.text.text.rfind("(", begin, figure.statement.start)
    return opened >= 0 and context.text.text.find(")", opened, figure.statement.start) < 0


def _what(figure: Figure) -> tuple[str, str, str, str]:
    return figure.metric, figure.subject, figure.unit, figure.relation.per
