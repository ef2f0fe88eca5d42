"""What became of those that the column before counts: «Захід | Проведено | Взято участь», «Форма | Подано | Виконано».

Both cells of a row count the same thing; that of a column whose head only says what was done is a part of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from extractors.figures import Figure
from extractors.grammar.words.morphology import is_predicate
from extractors.tables.figures import FEWEST, Row, is_percent, tables_of
from extractors.words.wording import says_what
from schemas.values import replace

_PRESENT = re.compile(r"\b(?:участ[ьі]|(?:при|від)сутн\w+)")


def with_parts_of_columns(figures: Sequence[Figure]) -> list[Figure]:
    """The figures; a cell that counts no more of the same than one before it in its row is about what its head says."""
    told = {
        part.statement.start: replace(part, subject=part.statement.column)
        for rows in tables_of(figures)
        for part in _parts(rows)
    }
    return [told.get(f.statement.start, f) for f in figures]


def _parts(rows: Sequence[Row]) -> Iterator[Figure]:
    for row in rows:
        cells = [row[column] for column in sorted(row)]
        yield from (part for whole, part in combinations(cells, FEWEST) if _is_part(part, whole))


def _is_part(part: Figure, whole: Figure) -> bool:
    """Whether the two count the same of the same time, and the head of the part only says what was done."""
    if not (part.is_amount and whole.is_amount) or is_percent(part) or part.unit != whole.unit:
        return False
    alike = (part.metric, part.relation.period) == (whole.metric, whole.relation.period)
    one, other = part.statement.number.value, whole.statement.number.value
    head = part.statement.column
    fewer = one is not None and other is not None and one <= other
    return alike and fewer and head != whole.statement.column and _says_only_done(head)


def _says_only_done(head: str) -> bool:
    """«Виконано», «Староста взяв участь»: whether a head says what was done and names nothing that it was done with."""
    return bool(_PRESENT.search(head)) or (any(map(is_predicate, head.split())) and not says_what(head))
