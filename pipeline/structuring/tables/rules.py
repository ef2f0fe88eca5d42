"""Rules drawn on a page to the grids of tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas.document import Ruling

_SAME = 3.0  # points: rules closer than this are one, ends closer than this touch
_JOIN = 6.0  # points: gaps in a rule up to this are closed
_OUTER = 12.0  # points: a horizontal rule that sticks out further marks a column without an outer rule
_COVERED = 0.5  # share of a cell's side that must be ruled


@dataclass(frozen=True, slots=True)
class Line:
    """A rule: its place across its direction, and where it starts and ends along it."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: places of its vertical and horizontal rules, and the cells between them.

    A cell is (first row, first column, last row, last column).
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[tuple[int, int, int, int], ...]


def grids_of(rulings: Iterable[Ruling]) -> list[Grid]:
    """The grids that rules of a page form where they cross, from top to bottom."""
    horizontal, vertical = _lines(rulings)
    found = [_grid(h, v) for h, v in _crossing(horizontal, vertical)]
    return sorted((g for g in found if g), key=lambda g: (g.ys[0], g.xs[0]))


def _lines(rulings: Iterable[Ruling]) -> tuple[list[Line], list[Line]]:
    horizontal: list[Line] = []
    vertical: list[Line] = []
    for ruling in rulings:
        box = ruling.box
        if box.width >= box.height:
            horizontal.append(Line(box.middle, box.x0, box.x1))
        else:
            vertical.append(Line((box.x0 + box.x1) / 2, box.top, box.bottom))
    return _merged(horizontal), _merged(vertical)


def _merged(lines: list[Line]) -> list[Line]:
    """Collinear pieces as one line."""
    out: list[Line] = []
    for same in _clusters(lines):
        at = sum(n.at for n in same) / len(same)
        run: Line | None = None
        for line in sorted(same, key=lambda n: n.start):
            if run and line.start - run.end <= _JOIN:
                run = Line(at, run.start, max(run.end, line.end))
                continue
            if run:
                out.append(run)
            run = Line(at, line.start, line.end)
        if run:
            out.append(run)
    return out


def _clusters(lines: list[Line]) -> list[list[Line]]:
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda n: n.at):
        if found and line.at - found[-1][-1].at <= _SAME:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _crossing(horizontal: Sequence[Line], vertical: Sequence[Line]) -> list[tuple[list[Line], list[Line]]]:
    """Rules that hang together through crossings."""
    parent = list(range(len(horizontal) + len(vertical)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, h in enumerate(horizontal):
        for j, v in enumerate(vertical, len(horizontal)):
            across = h.start - _SAME <= v.at <= h.end + _SAME
            if across and v.start - _SAME <= h.at <= v.end + _SAME:
                parent[root(i)] = root(j)
    groups: dict[int, tuple[list[Line], list[Line]]] = defaultdict(lambda: ([], []))
    for i in range(len(parent)):
        if i < len(horizontal):
            groups[root(i)][0].append(horizontal[i])
        else:
            groups[root(i)][1].append(vertical[i - len(horizontal)])
    return [(h, v) for h, v in groups.values() if len(h) > 1 and v]


def _grid(horizontal: list[Line], vertical: list[Line]) -> Grid | None:
    xs = _places([v.at for v in vertical], min(h.start for h in horizontal), max(h.end for h in horizontal))
    ys = _places([h.at for h in horizontal], min(v.start for v in vertical), max(v.end for v in vertical))
    if len(xs) < 3 or len(ys) < 3 or len(xs) * len(ys) > 20_000:
        return None
    return Grid(tuple(xs), tuple(ys), _cells(xs, ys, horizontal, vertical))


def _places(inner: list[float], low: float, high: float) -> list[float]:
    """Distinct places of rules; an end that sticks out far is the edge of a column without a rule."""
    found: list[float] = []
    for at in sorted(inner):
        if not found or at - found[-1] > _SAME:
            found.append(at)
    if found[0] - low > _OUTER:
        found.insert(0, low)
    if high - found[-1] > _OUTER:
        found.append(high)
    return found


def _cells(
    xs: Sequence[float], ys: Sequence[float], horizontal: Sequence[Line], vertical: Sequence[Line]
) -> tuple[tuple[int, int, int, int], ...]:
    """Cells of the grid, those joined between which no rule runs."""
    rows, columns = len(ys) - 1, len(xs) - 1
    taken = [[False] * columns for _ in range(rows)]
    found: list[tuple[int, int, int, int]] = []
    for r in range(rows):
        for c in range(columns):
            if taken[r][c]:
                continue
            last = c
            while (
                last + 1 < columns and not taken[r][last + 1] and not _ruled(vertical, xs[last + 1], ys[r], ys[r + 1])
            ):
                last += 1
            low = r
            while low + 1 < rows and not (
                any(_ruled(horizontal, ys[low + 1], xs[k], xs[k + 1]) for k in range(c, last + 1))
                or any(_ruled(vertical, xs[k], ys[low + 1], ys[low + 2]) for k in range(c + 1, last + 1))
            ):
                low += 1
            for rr in range(r, low + 1):
                taken[rr][c : last + 1] = [True] * (last + 1 - c)
            found.append((r, c, low, last))
    return tuple(found)


def _ruled(lines: Sequence[Line], at: float, start: float, end: float) -> bool:
    """Whether rules at that place cover most of the stretch."""
    covered = sum(max(0.0, min(n.end, end) - max(n.start, start)) for n in lines if abs(n.at - at) <= _SAME)
    return covered >= _COVERED * (end - start)
