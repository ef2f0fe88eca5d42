"""Figures side by side under one name: «голова – 42 прийоми, 318 осіб; перший заступник – 38 і 240»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from extractors.before import FiguresBefore
from extractors.figures import Figure
from extractors.grammar.statements import Statement

_FEWEST = 2
_RUN = re.compile(r"[@#] \( ?[@#] ?\)|[@#](?: ?(?:,|та|і|й|/) ?[@#])+(?! ?[^\W\d_])")


def side_by_side(statement: Statement, before: FiguresBefore) -> Figure | None:
    """The figure of the same place among those told of the one before; None when it stands in no such run."""
    told = _told_before(statement, before)
    return told[_place(statement)] if told else None


def _told_before(statement: Statement, before: FiguresBefore) -> Sequence[Figure]:
    """As many figures of different metrics, told apart by officials, as the run has; empty when there are not."""
    size, place = _size(statement), _place(statement)
    if size < _FEWEST or statement.head or statement.table >= 0:
        return ()
    found = list(islice(before.back(), place, place + size))
    known = all(f.fate == "fact" and f.rule is not None and f.statement.block == statement.block for f in found)
    of_officials = known and any(f.rule and f.rule.subject == "official" for f in found)
    apart = known and len({f.metric for f in found}) == len(found) == size
    named = of_officials and _is_named(statement, before)
    return tuple(reversed(found)) if apart and (named or _is_respective(statement, found)) else ()


def _is_respective(statement: Statement, told: Sequence[Figure]) -> bool:
    """«На них побувало 60 людей. Роком раніше було відповідно 40 і 171»: all told in the sentence before."""
    said = re.search(r"\bвідповідно\b[^@#]*$", statement.sentence.partition(_run(statement))[0])
    others = {f.statement.sentence_id for f in told} != {statement.sentence_id}
    return bool(said) and others and "#" not in statement.sentence.partition(_run(statement))[0]


def _run(statement: Statement) -> str:
    return next((m.group() for m in _RUN.finditer(statement.sentence) if "@" in m.group()), "")


def _size(statement: Statement) -> int:
    return len(re.findall("[@#]", _run(statement)))


def _place(statement: Statement) -> int:
    return len(re.findall("#", _run(statement).partition("@")[0]))


def _is_named(statement: Statement, before: FiguresBefore) -> bool:
    """Whether a name stands before the run."""
    first = statement if _place(statement) == 0 else next(islice(before.back(), _place(statement) - 1, None)).statement
    return first.label_side == "left"
