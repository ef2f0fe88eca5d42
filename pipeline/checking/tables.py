"""What the tables of a report add up: total rows, total columns, columns of differences, columns of shares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.checking.equations import Equation, Firmness, Form, holds
from pipeline.checking.figures import Figure, Figures
from schemas.text import Cell, Table

_TOTAL = re.compile(r"[\W\d]*(?:разом|усього|всього|загалом|підсумок|у?сього)\b", re.IGNORECASE)
_YEAR_TOTAL = re.compile(r"[\W\d]*(?:за )?(?:рік|півріччя|квартал)\W*", re.IGNORECASE)
_QUARTER_OR_MONTH = re.compile(
    r"\W*(?:[IVІХ]{1,4}|[1-4]|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)\w*\.?(?: ?(?:кв|квартал)\.?)?\W*",
    re.IGNORECASE,
)
PART_ROW = re.compile(r"[\W\d]*(?:[ув] т\. ?ч\.|[ув] тому числі|[зі]з? (?:них|яких)|зокрема|серед них)", re.IGNORECASE)
# When none of so many columns adds up, it is their rows that were misunderstood: one is part of another, or is missing.
_SEVERAL = 2
_PER_CENT = re.compile(r"%|відсот|частк|питома вага", re.IGNORECASE)
_NOT_ADDED = re.compile(r"явка|середн|місце|темп|№|з/п|рейтинг", re.IGNORECASE)
_DIFFERENCE = re.compile(r"\+ ?[/,] ?[-–−]|±|відхил|різниц|приріст|зміна|динаміка", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as figures: `labels` of rows, `heads` of columns, `cells[row][column]` (None: no one number there) and
    `clean[row][column]` (a number, a dash or nothing: the cell was understood)."""

    labels: tuple[str, ...]
    heads: tuple[str, ...]
    cells: tuple[tuple[Figure | None, ...], ...]
    clean: tuple[tuple[bool, ...], ...]

    def column(self, j: int) -> list[Figure | None]:
        """One column, top to bottom."""
        return [row[j] for row in self.cells]


def _heads(table: Table, written: dict[int, str]) -> tuple[str, ...]:
    heads = [""] * table.columns
    for index, cell in enumerate(table.cells):
        if cell.row < table.header_rows:
            for j in range(cell.column, min(cell.column + cell.columns, table.columns)):
                heads[j] = f"{heads[j]} {written[index]}".strip()
    return tuple(heads)


def grids_of(table: Table, figures: Figures) -> list[Grid]:
    """The table's body in figures, header rows read as heads; one grid for each header row inside the body, for tables
    that follow one another closely can be taken for one."""
    whole = _grid(table, figures)
    written = {(c.row - table.header_rows, c.column): _text(figures, c) for c in table.cells}
    starts = [i for i in range(len(whole.cells)) if _is_header(whole, i, written)]
    bounds = [-1, *starts, len(whole.cells)]
    return [_cut(whole, head, end, written) for head, end in pairwise(bounds) if end - head > 1]


def _is_header(grid: Grid, row: int, written: dict[tuple[int, int], str]) -> bool:
    """Whether a body row names columns: no figures, words in two columns beside the label's."""
    named = [j for j in range(1, len(grid.heads)) if re.search(r"[^\W\d]", written.get((row, j), ""))]
    return len(named) > 1 and not any(grid.cells[row])


def _cut(grid: Grid, head: int, end: int, written: dict[tuple[int, int], str]) -> Grid:
    """The rows between a header row (or the top, -1) and the next one."""
    heads = grid.heads if head < 0 else tuple(written.get((head, j), "") for j in range(len(grid.heads)))
    rows = slice(head + 1, end)
    return Grid(grid.labels[rows], heads, grid.cells[rows], grid.clean[rows])


def _text(figures: Figures, cell: Cell) -> str:
    return figures.text.text[cell.span.start : cell.span.end].strip()


def _grid(table: Table, figures: Figures) -> Grid:
    written = {i: _text(figures, c) for i, c in enumerate(table.cells)}
    body = table.rows - table.header_rows
    cells: list[list[Figure | None]] = [[None] * table.columns for _ in range(body)]
    clean = [[True] * table.columns for _ in range(body)]
    labels = [""] * body
    for index, cell in enumerate(table.cells):
        row = cell.row - table.header_rows
        if 0 <= row < body and cell.column < table.columns:
            figure = _figure(figures, cell)
            cells[row][cell.column] = figure
            clean[row][cell.column] = figure is not None or figures.is_blank(cell.span)
            if figure is None and not labels[row]:
                labels[row] = written[index]
    return Grid(tuple(labels), _heads(table, written), tuple(map(tuple, cells)), tuple(map(tuple, clean)))


def _figure(figures: Figures, cell: Cell) -> Figure | None:
    if not len(cell.span):
        return None
    return figures.in_cell(cell.span, figures.is_ocr(cell.span))


def _is_total_row(grid: Grid, row: int) -> bool:
    label = grid.labels[row]
    if _TOTAL.match(label):
        return True
    above = [x for x in grid.labels[:row] if x]
    return bool(_YEAR_TOTAL.fullmatch(label)) and bool(above) and all(_QUARTER_OR_MONTH.fullmatch(x) for x in above)


def _additive(head: str) -> bool:
    return not _NOT_ADDED.search(head)


def _is_numbering(grid: Grid, column: int) -> bool:
    """Whether a column only numbers the rows: 1, 2, 3 …"""
    found = [f.value for f in grid.column(column) if f]
    return len(found) > 1 and found == list(range(1, len(found) + 1)) and column == 0


def _column_equation(grid: Grid, rows: Sequence[int], total_row: int, j: int) -> Equation | None:
    total = grid.cells[total_row][j]
    parts = [f for i in rows if (f := grid.cells[i][j])]
    if total is None or len(parts) < 2 or not _additive(grid.heads[j]):
        return None
    per_cent = bool(_PER_CENT.search(grid.heads[j]))
    if per_cent and abs(total.value - 100) > 1:
        return None
    form: Form = "percents" if per_cent else "sum"
    whole = all(grid.clean[i][j] for i in rows)
    where = f"«{grid.labels[total_row]}» · {grid.heads[j]}".strip(" ·")
    return Equation(form, "sum", total, tuple(parts), Firmness.CLOSED if whole else Firmness.LIKELY, where)


def column_sums(grid: Grid) -> Iterator[Equation]:
    """Each total row against the rows above it: since the total row before, or all rows that are not totals."""
    totals = [i for i in range(len(grid.cells)) if i and _is_total_row(grid, i)]
    since = 0
    for row in totals:
        plain = [i for i in range(row) if i not in totals and not PART_ROW.match(grid.labels[i])]
        yield from _of_total_row(grid, row, [[i for i in plain if i >= since], plain])
        since = row + 1


def _of_total_row(grid: Grid, row: int, ways: Sequence[Sequence[int]]) -> list[Equation]:
    """The equations of one total row, by the first way of adding rows up that a column bears out."""
    columns = [j for j in range(len(grid.heads)) if not _is_numbering(grid, j)]
    found: list[Equation] = []
    for j in columns:
        tries = [e for rows in ways if (e := _column_equation(grid, rows, row, j))]
        found += [next((e for e in tries if holds(e)), tries[0])] if tries else []
    if len(found) < _SEVERAL or any(map(holds, found)):
        return found
    return _without_one_row(grid, row, ways[0], columns) or [replace(e, firmness=Firmness.LOOSE) for e in found]


def _without_one_row(grid: Grid, row: int, rows: Sequence[int], columns: Sequence[int]) -> list[Equation]:
    """The equations that leave out the one row without which every column adds up: it is part of another."""
    for part in rows:
        others = [i for i in rows if i != part]
        found = [e for j in columns if (e := _column_equation(grid, others, row, j))]
        if len(found) >= _SEVERAL and all(map(holds, found)):
            return found
    return []


def _total_columns(grid: Grid) -> Iterator[tuple[int, list[int]]]:
    """Columns headed as totals, each with the columns that it adds up."""
    start = 0
    for j, head in enumerate(grid.heads):
        added = [k for k in range(start, j) if any(grid.column(k)) and not _is_numbering(grid, k)]
        year = _YEAR_TOTAL.fullmatch(head) and all(_QUARTER_OR_MONTH.fullmatch(grid.heads[k]) for k in added)
        if len(added) < 2 or not (_TOTAL.match(head) or year):
            continue
        kinds = {bool(_PER_CENT.search(grid.heads[k]) or _DIFFERENCE.search(grid.heads[k])) for k in added}
        if kinds == {False} and all(_additive(grid.heads[k]) for k in added):
            yield j, added
        start = j + 1


def row_sums(grid: Grid) -> Iterator[Equation]:
    """Each row against its total column; firm only where most rows add up, for a head can mislead."""
    for j, added in _total_columns(grid):
        found: list[Equation] = []
        for i, row in enumerate(grid.cells):
            total, parts = row[j], [f for k in added if (f := row[k])]
            if total and parts and all(grid.clean[i][k] for k in added):
                where = f"{grid.labels[i]} · {grid.heads[j]}"
                found.append(Equation("sum", "sum", total, tuple(parts), Firmness.CLOSED, where))
        yield from _believed(found)


def _believed(found: list[Equation]) -> list[Equation]:
    """A relation read off the heads is believed when at least two rows bear it out and no more than half deny it."""
    good = sum(holds(e) for e in found)
    return found if good >= max(2, len(found) - good) else [e for e in found if holds(e)]


def differences(grid: Grid) -> Iterator[Equation]:
    """A column of differences against the two columns before it, newer minus older or the other way round."""
    for j, head in enumerate(grid.heads):
        if j < 2 or not _DIFFERENCE.search(head) or _PER_CENT.search(head):
            continue
        ways = [_relation(grid, "delta", "delta", j, (a, b)) for a, b in ((j - 1, j - 2), (j - 2, j - 1))]
        yield from _believed(max(ways, key=lambda way: sum(map(holds, way))))


def _relation(grid: Grid, form: Form, kind: str, j: int, of: tuple[int, int]) -> list[Equation]:
    found = []
    for i, row in enumerate(grid.cells):
        total, first, second = row[j], row[of[0]], row[of[1]]
        if total and first and second:
            where = f"{grid.labels[i]} · {grid.heads[j]}"
            found.append(Equation(form, kind, total, (first, second), Firmness.CLOSED, where))
    return found


def shares_of_total(grid: Grid) -> Iterator[Equation]:
    """A column of per cents against a column of amounts: of its total, or of the amount beside it (plan and fact)."""
    totals = [i for i in range(len(grid.cells)) if i and _is_total_row(grid, i)]
    for j, head in enumerate(grid.heads):
        if not _PER_CENT.search(head):
            continue
        amounts = [k for k in range(len(grid.heads)) if k != j and any(grid.column(k)) and not _is_numbering(grid, k)]
        ways = [_relation(grid, "share", "share", j, (a, b)) for a in amounts for b in amounts if a != b]
        if totals:
            ways += [_of_row(grid, j, k, totals[-1]) for k in amounts]
        if ways:
            yield from _believed(max(ways, key=lambda way: sum(map(holds, way))))


def _of_row(grid: Grid, j: int, k: int, total_row: int) -> list[Equation]:
    base = grid.cells[total_row][k]
    rows = [(i, row[j], row[k]) for i, row in enumerate(grid.cells) if i != total_row]
    return [
        Equation("share", "share", share, (amount, base), Firmness.CLOSED, f"{grid.labels[i]} · {grid.heads[j]}")
        for i, share, amount in rows
        if share and amount and base
    ]


def part_rows(grid: Grid) -> Iterator[tuple[Figure, Figure, str]]:
    """(part, whole, label) for rows «у т. ч. …» under the row that they are part of; columns of amounts only."""
    whole = -1
    for i, label in enumerate(grid.labels):
        if not PART_ROW.match(label):
            whole = i
        elif whole >= 0:
            for j, head in enumerate(grid.heads):
                part, of = grid.cells[i][j], grid.cells[whole][j]
                if part and of and not _DIFFERENCE.search(head) and not _PER_CENT.search(head):
                    yield part, of, label


def whole_columns(figures: Figures) -> Iterator[frozenset[int]]:
    """Where the figures of each additive column without a total row begin; rows «у т. ч.» left out."""
    for grid in (g for table in figures.tables for g in grids_of(table, figures)):
        rows = [i for i in range(len(grid.cells)) if not PART_ROW.match(grid.labels[i])]
        if any(_is_total_row(grid, i) for i in rows):
            continue
        for j in range(len(grid.heads)):
            yield frozenset(f.start for i in rows if (f := grid.cells[i][j]))


def table_equations(figures: Figures) -> Iterator[Equation]:
    """Everything that the report's tables add up."""
    for grid in (g for table in figures.tables for g in grids_of(table, figures)):
        yield from column_sums(grid)
        yield from row_sums(grid)
        yield from differences(grid)
        yield from shares_of_total(grid)


def row_of(figures: Figures, at: int) -> tuple[int, str]:
    """Where the row of a table begins in which a place stands, and the words of its first cell that has any."""
    table = figures.text.block_at(at).table
    mine = [c for c in table.cells if c.span.start <= at < c.span.end] if table else []
    if table is None or not mine:
        return -1, ""
    row = sorted((c for c in table.cells if c.row == mine[0].row and len(c.span)), key=lambda c: c.column)
    named = (w for c in row if re.search(r"[^\W\d]", w := _written(figures, c)))
    return row[0].span.start, next(named, "")


_LEADING = re.compile(r"(\d{1,3})(?=\W|$)")
_FEWEST_NUMBERED, _IN_STEP = 3, 0.7


def row_numbers(figures: Figures) -> frozenset[int]:
    """Where numbers stand that only number the rows of a table: they begin rows and mostly go up by one."""
    return frozenset(start for table in figures.tables for start in _row_numbers(figures, table))


def _row_numbers(figures: Figures, table: Table) -> list[int]:
    first: dict[int, Cell] = {}
    for cell in table.cells:
        if len(cell.span) and (cell.row not in first or cell.column < first[cell.row].column):
            first[cell.row] = cell
    leading = [(c, m) for _, c in sorted(first.items()) if (m := _LEADING.match(_written(figures, c)))]
    in_step = sum(int(b[1]) - int(a[1]) == 1 for (_, a), (_, b) in pairwise(leading))
    if len(leading) < _FEWEST_NUMBERED or in_step < _IN_STEP * (len(leading) - 1):
        return []
    return [cell.span.start + match.start() for cell, match in leading]


def _written(figures: Figures, cell: Cell) -> str:
    return figures.text.text[cell.span.start : cell.span.end]
