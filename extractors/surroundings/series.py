"""Figures told apart by their times alone («січень – 96, лютий – 104»): what they add up to says of what they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.relations import is_bare
from extractors.grammar.sentences.statements import Statement

# A sentence, or the items under one line.
_Series = tuple[str, int]
_FEWEST = 2


def totals_by_time(statements: Sequence[Statement]) -> Mapping[_Series, Decimal]:
    """The sum of each sentence or list whose figures name nothing but times; such of one figure left out."""
    found: dict[_Series, list[Decimal]] = defaultdict(list)
    for statement in statements:
        value = statement.number.value
        if value is not None and is_told_by_time(statement):
            found[series_of(statement)].append(value)
    return {key: sum(values, Decimal(0)) for key, values in found.items() if len(values) >= _FEWEST}


def series_of(statement: Statement) -> _Series:
    """What holds the statement together with those it goes with."""
    if statement.in_list and statement.opener_block >= 0:
        return "list", statement.opener_block
    return "sentence", statement.sentence_id


def is_told_by_time(statement: Statement) -> bool:
    """«у лютому – 104»: whether a period is all that the figure's own words say."""
    counts = statement.number.kind is NumberKind.COUNT and not statement.companion
    return counts and bool(statement.periods) and is_bare(statement)
