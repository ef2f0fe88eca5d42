"""Figures of a row that spaces alone part in more than one way: «1 247 382 1 629» under three heads.

What the rows that leave no choice have in common decides: the last column is the sum of the others or the difference
of the two before it, the row of the total is the sum of all rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from pipeline.structuring.lines.pieces import Piece
from pipeline.structuring.lines.values import splits_thousands

Group = tuple[Piece, ...]
Parting = list[Group]

_NOTHING = re.compile(r"[-–—−xхXХ*]{1,3}")
_BEGINS_WITH_ZERO = re.compile(r"0\d")
_FEWEST = 2  # rows or figures that arithmetic must bear out
_LONGEST = 3  # pieces of one figure


def partings(tail: Group, count: int) -> Iterator[Parting]:
    """The ways to part the pieces into so many figures, thousands put together."""
    if not count:
        yield from ([],) if not tail else ()
        return
    for length in range(1, min(_LONGEST, len(tail) - count + 1) + 1):
        group = tail[:length]
        if all(splits_thousands(_text(group[:i]), group[i].text) for i in range(1, length)) and not (
            length > 1 and _BEGINS_WITH_ZERO.match(group[0].text)
        ):
            yield from ([group, *rest] for rest in partings(tail[length:], count - 1))


def settled(ways: Sequence[Sequence[Parting]], totals: Sequence[bool]) -> list[Parting] | None:
    """The one way to part each row; `totals` says which rows sum the others up. None when nothing decides.

    Where there are several ways, that by which the figures are as long as in all rows that leave no choice, else that
    which arithmetic bears out.
    """
    shapes = {tuple(map(len, found[0])) for found in ways if len(found) == 1}
    alike = [found if len(found) == 1 else [w for w in found if {tuple(map(len, w))} == shapes] for found in ways]
    return _only(alike) or _by_columns(ways) or _by_total(ways, totals)


def _only(ways: Sequence[Sequence[Parting]]) -> list[Parting] | None:
    return [found[0] for found in ways] if all(len(found) == 1 for found in ways) else None


def _by_columns(ways: Sequence[Sequence[Parting]]) -> list[Parting] | None:
    """The ways by which one column follows from the others in every row."""
    found: list[list[Parting]] = []
    for follows in (_sums_up_last, _sums_up_first, _is_difference):
        chosen = _only([[way for way in row if _holds(follows, way)] for row in ways])
        if chosen is not None and len(ways) >= _FEWEST and chosen not in found:
            found.append(chosen)
    return found[0] if len(found) == 1 else None


def _by_total(ways: Sequence[Sequence[Parting]], totals: Sequence[bool]) -> list[Parting] | None:
    """The rows that leave no choice, and the way of the total by which it is their sum."""
    rows = [found[0] for found, total in zip(ways, totals, strict=True) if not total and len(found) == 1]
    if sum(totals) != 1 or len(rows) + 1 < len(ways) or len(rows) < _FEWEST:
        return None
    sums = [sum(column, Decimal(0)) for column in zip(*(map(_value, row) for row in rows), strict=True)]
    return _only([[w for w in f if not t or [*map(_value, w)] == sums] for f, t in zip(ways, totals, strict=True)])


def _holds(follows: Callable[[Sequence[Decimal]], bool], way: Parting) -> bool:
    return len(way) > _FEWEST and follows([_value(group) for group in way])


def _sums_up_last(row: Sequence[Decimal]) -> bool:
    return row[-1] == sum(row[:-1])


def _sums_up_first(row: Sequence[Decimal]) -> bool:
    return row[0] == sum(row[1:])


def _is_difference(row: Sequence[Decimal]) -> bool:
    return abs(row[-1]) == abs(row[-2] - row[-3])


def _value(group: Group) -> Decimal:
    """The figure's value; a dash is nothing, what is no number differs from all."""
    text = _text(group).replace(" ", "").strip("();.").replace(",", ".").replace("−", "-").replace("–", "-")
    if _NOTHING.fullmatch(text):
        return Decimal(0)
    return Decimal(text) if re.fullmatch(r"[+-]?\d+(?:\.\d+)?", text) else Decimal("NaN")


def _text(group: Sequence[Piece]) -> str:
    return " ".join(p.text for p in group)
