"""What the columns of a table say together: cells of one column are of one kind, cells of one row are not the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import mean

from extractors.figures import Figure
from schemas.values import replace

_SEVERAL = 2


def settled_in_tables(read: Sequence[Figure], weighed: Sequence[Figure]) -> list[Figure]:
    """The weighed figures; `read` are the same as the rules alone read them.

    The opinion gives no cell what another column of its row is already. Cells of one column that are read alike are
    trusted alike: as much as the opinion trusts them on the average.
    """
    apart = list(_apart(read, weighed))
    trust = _trust_of_columns(apart)
    return [replace(f, trust=trust[key]) if (key := _column_of(f)) in trust else f for f in apart]


def _apart(read: Sequence[Figure], weighed: Sequence[Figure]) -> Iterator[Figure]:
    told: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for figure in weighed:
        if figure.statement.table >= 0 and figure.fate == "fact" and not _is_adopted(figure):
            told[_said_in_row(figure)].add(figure.statement.column_index)
    for by_rules, figure in zip(read, weighed, strict=True):
        others = told.get(_said_in_row(figure), set()) - {figure.statement.column_index}
        if others and _is_adopted(figure) and by_rules.metric and figure.opinion is not None:
            opinion = replace(figure.opinion, of_rules=0.0, adopted=False)
            yield replace(by_rules, opinion=opinion, trust=0.0)
        else:
            yield figure


def _is_adopted(figure: Figure) -> bool:
    return figure.opinion is not None and figure.opinion.adopted


def _said_in_row(figure: Figure) -> tuple[object, ...]:
    """What a figure tells of its row: no other column of it tells the same."""
    at, relation = figure.statement, figure.relation
    of = (figure.metric, figure.subject, figure.unit, figure.recipient, tuple(sorted(figure.qualifiers.items())))
    return (at.table, at.row_index, *of, relation.period, relation.measure, relation.per)


def _trust_of_columns(figures: Sequence[Figure]) -> Mapping[tuple[object, ...], float]:
    trusts: dict[tuple[object, ...], list[float]] = defaultdict(list)
    for figure in figures:
        if figure.statement.table >= 0 and figure.fate == "fact" and figure.opinion is not None:
            trusts[_column_of(figure)].append(figure.trust)
    return {column: mean(told) for column, told in trusts.items() if len(told) >= _SEVERAL}


def _column_of(figure: Figure) -> tuple[object, ...]:
    """A table's column, and what its cells are read as."""
    at = figure.statement
    read = (figure.metric, bool(figure.subject), figure.unit, bool(figure.tied), _is_adopted(figure))
    return (at.table, at.column_index, at.column, *read)
