"""Totals with their parts behind a colon: «Питань було 84: проєкти рішень – 60, звернення – 15, різне – 9»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.statements import Statement

_FEWEST_PARTS = 2


def wholes_of(statements: Sequence[Statement]) -> Mapping[int, int]:
    """Where the total of a part begins, by where the part begins: of parts that make up the total before them."""
    found: dict[int, int] = {}
    for _, sentence in groupby((s for s in statements if s.table < 0), key=lambda s: s.sentence_id):
        found |= _in_sentence(list(sentence))
    return found


def _in_sentence(figures: Sequence[Statement]) -> dict[int, int]:
    for k, whole in enumerate(figures[:-_FEWEST_PARTS]):
        if whole.number.value and figures[k + 1].left.startswith(":"):
            parts = _making_up(whole, figures[k + 1 :])
            return {p.start: whole.start for p in parts}
    return {}


def _making_up(whole: Statement, behind: Sequence[Statement]) -> Sequence[Statement]:
    """The figures behind, up to the one with which they make up the whole; none when they do not."""
    total = Decimal(0)
    for n, part in enumerate(behind, start=1):
        if part.companion or part.number.kind is not NumberKind.COUNT or part.number.value is None:
            return ()
        total += part.number.value
        if total == whole.number.value:
            return behind[:n] if n >= _FEWEST_PARTS else ()
    return ()
