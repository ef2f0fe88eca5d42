"""How names of columns read one after the other lie over the columns: in one line, or some under others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from pipeline.structuring.tables.headnames import Name

_UNDER = ("count", "share")


@dataclass(frozen=True, slots=True)
class Plan:
    """How many columns the names head, and each name's line of heads, first column and how many columns it spans."""

    columns: int
    places: tuple[tuple[int, int, int], ...]


def plans(names: Sequence[Name]) -> Iterator[Plan]:
    """The ways in which the names may lie, the likeliest first; none without a time among them."""
    kinds = [n.kind for n in names]
    if "time" not in kinds:
        return
    if kinds[0] == "count" and "time" in kinds[1:2]:
        inner = list(plans(names[1:]))  # «Кількість» over all years
        yield from (Plan(p.columns, ((0, 0, _times(kinds[1:])), *_lower(p.places))) for p in inner)
    changes = len(list(takewhile(lambda k: k == "change", kinds)))
    if changes:
        yield from _changes_first(kinds, changes)
        return
    yield from _two_lines(kinds)
    yield from _units_of_years(kinds)
    yield Plan(len(names), tuple((0, i, 1) for i in range(len(names))))


def _times(kinds: Sequence[str]) -> int:
    return len(list(takewhile(lambda k: k == "time", kinds)))


def _lower(places: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    return ((line + 1, first, span) for line, first, span in places)


def _two_lines(kinds: Sequence[str]) -> Iterator[Plan]:
    """«2021 | 2022» over «кількість | % | кількість | %», a change beside them over nothing."""
    times = _times(kinds)
    top = times + len(list(takewhile(lambda k: k == "change", kinds[times:])))
    under = kinds[top:]
    if not times or not under or any(k not in _UNDER for k in under):
        return
    for beneath in (len(under), len(under) - (top - times)):
        width = beneath // times
        alike = all(under[i] == under[i % width] for i in range(beneath)) if width else False
        if not width or beneath % times or not alike or (width == 1 and under[0] != "count"):
            continue
        yield _over(times, top - times, width, len(under))
        return


def _units_of_years(kinds: Sequence[str]) -> Iterator[Plan]:
    """«2021 | 2022 | +/- | %» over «од. | од.»: units of the years alone."""
    times = _times(kinds)
    beside = len(kinds) - 2 * times
    if times > 1 and beside > 0 and all(k == "count" for k in kinds[-times:]) and kinds[times] != "count":
        above = [(0, i, 1) for i in range(times + beside)]
        yield Plan(times + beside, (*above, *((1, i, 1) for i in range(times))))


def _over(times: int, changes: int, width: int, under: int) -> Plan:
    columns = times * width + changes
    above = [(0, i * width, width) for i in range(times)] + [(0, times * width + i, 1) for i in range(changes)]
    return Plan(columns, (*above, *((1, i, 1) for i in range(under))))


def _changes_first(kinds: Sequence[str], changes: int) -> Iterator[Plan]:
    """«Кількість запитів | Відхилення» over «2021 | 2022»: what stands first stands behind the years."""
    times = _times(kinds[changes:])
    units = len(kinds) - changes - times
    if times and units in {0, times, times + changes} and all(k in _UNDER for k in kinds[changes + times :]):
        last = [(0, times + i, 1) for i in range(changes)]
        under = ((2, i, 1) for i in range(units))
        yield Plan(times + changes, (*last, *((1, i, 1) for i in range(times)), *under))
