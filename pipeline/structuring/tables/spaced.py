"""Tables of several columns whose cells stand a single space apart: heads told by their capital letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.structuring.blocks.drafts import CellDraft, Item, TableDraft
from pipeline.structuring.lines.dictionary import is_adjective
from pipeline.structuring.lines.linetext import sentence_ended
from pipeline.structuring.lines.pieces import Piece, Region, Row
from pipeline.structuring.lines.values import is_figure, is_total, is_value
from pipeline.structuring.tables.proven import Group, partings, settled

_FEWEST_ROWS, _FEWEST_FIGURES, _MOST_FIGURES = 3, 2, 8
_HEAD_LINES = 3
_LONGEST = 14  # words of a row's name
_LONGEST_HEAD = 60  # characters
_APART = 2.2  # line distances
_DASH = re.compile(r"[–—-]$")
_SENTENCE = re.compile(r"[^\W\d_]{4}[.!?;] ")
_OF_WHICH = re.compile(r"(?:[ув]|з|із|зокрема)$", re.IGNORECASE)
_OF_WHICH_NEXT = re.compile(r"(?:т\.?|тому|них|яких)")
_OF_WHICH_END = re.compile(r"^(?:числі|т?\.?ч\.|них|яких)$")
_NUMBER_HEAD = re.compile(r"№|[зп]/п", re.IGNORECASE)
_BEGINS = re.compile(r"[«\"(]?[А-ЯІЇЄҐA-Z]|[%№+±]")
_NAMES = re.compile(r"[^\W\d_]{2}|[IVXІХ]{1,4}\.?$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as what may be its number, its name and its figures, not yet parted into cells."""

    row: Row
    number: Group
    name: Group
    tail: Group


def with_spaced_tables(items: Sequence[Item], region: Region) -> list[Item]:
    """The items, runs of lines «name figure figure …» under their heads put together as tables."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        run = _run(items, at, region)
        found = _table(_above(out, run[0].row, region), run) if _may_be_rows(run) else None
        if found is None:
            out.append(items[at])
            at += 1
            continue
        heads, table = found
        del out[len(out) - heads :]
        out.append(table)
        at += len(run)
    return out


def _run(items: Sequence[Item], at: int, region: Region) -> list[_Line]:
    """The lines from the item at `at` on that may be rows of one table."""
    run: list[_Line] = []
    for item in map(items.__getitem__, range(at, len(items))):
        line = _line(item) if isinstance(item, Row) else None
        if line is None or (run and line.row.middle - run[-1].row.middle > _APART * region.pitch):
            break
        run.append(line)
    return run


def _may_be_rows(run: Sequence[_Line]) -> bool:
    """Whether the lines are enough, and no items of a list with a dash before each figure."""
    return len(run) >= _FEWEST_ROWS and not all(_DASH.match(line.tail[0].text) for line in run)


def _line(row: Row) -> _Line | None:
    pieces = tuple(row.pieces)
    if len(row.segments) > 1:
        return None
    cut = len(pieces)
    while cut and is_value(pieces[cut - 1].text):
        cut -= 1
    named, tail = pieces[:cut], pieces[cut:]
    numbered = len(named) > 1 and named[0].text.rstrip(".)").isdecimal()
    number, name = (named[:1], named[1:]) if numbered else ((), named)
    says = any(_NAMES.search(p.text) for p in name) and len(name) <= _LONGEST
    return _Line(row, number, name, tail) if says and len(tail) >= _FEWEST_FIGURES else None


def _above(out: Sequence[Item], first: Row, region: Region) -> list[Row]:
    """Lines right above the run that may hold heads, from top to bottom."""
    lines: list[Row] = []
    below = first
    for item in reversed(out[-_HEAD_LINES:]):
        near = isinstance(item, Row) and below.middle - item.middle <= _APART * region.pitch
        if not near or not isinstance(item, Row) or len(item.segments) > 1 or not _may_hold_heads(item):
            break
        lines.insert(0, item)
        below = item
    return lines


def _may_hold_heads(row: Row) -> bool:
    return not any(map(str.isdigit, row.text)) and not sentence_ended(row.text) and not _SENTENCE.search(row.text)


def _table(above: Sequence[Row], run: Sequence[_Line]) -> tuple[int, TableDraft] | None:
    """How many lines above the run hold its heads, and the table; None when heads and figures do not fit."""
    for lines in range(1, len(above) + 1):
        pieces = [p for row in above[len(above) - lines :] for p in row.pieces]
        for heads in (_heads(pieces), _heads(pieces, kinds=True)):
            numbered = bool(heads) and _heads_numbers(heads[0])
            rows = _rows(run, len(heads) - 1 - numbered, numbered=numbered)
            if rows is not None and _are_heads(heads):
                return lines, _draft(above[-lines], heads, rows)
    return None


def _are_heads(heads: Sequence[Group]) -> bool:
    """Whether none is long, and only the first heads the rows' numbers: what stands above it is a caption."""
    short = all(sum(len(p.text) + 1 for p in head) <= _LONGEST_HEAD for head in heads)
    return short and not any(map(_heads_numbers, heads[1:]))


def _heads_numbers(head: Group) -> bool:
    """Whether it is «№» or «№ з/п», which heads the rows' numbers; «№ сесії» heads their names."""
    return all(_NUMBER_HEAD.match(p.text) for p in head)


def _heads(pieces: Sequence[Piece], *, kinds: bool = False) -> list[Group]:
    """The words of a line of heads, each head beginning with a capital letter, a sign or «у т. ч.»; with `kinds` also
    with an adjective that has no noun («Письмові звернення усні колективні»)."""
    begins = [0]
    for at, (before, piece) in enumerate(pairwise(pieces), 1):
        following = pieces[at + 1].text if at + 1 < len(pieces) else ""
        signed = bool(_BEGINS.match(piece.text)) and not before.text.endswith((",", "-"))
        part = bool(_OF_WHICH.match(piece.text)) and bool(_OF_WHICH_NEXT.match(following))
        ends = not following or bool(_BEGINS.match(following)) or is_adjective(following)
        if signed or part or (kinds and ends and is_adjective(piece.text) and not _OF_WHICH_END.search(before.text)):
            begins.append(at)
    return [tuple(pieces[start:end]) for start, end in pairwise([*begins, len(pieces)])] if pieces else []


def _rows(run: Sequence[_Line], count: int, *, numbered: bool) -> list[list[Group]] | None:
    """Each line's cells; None when one cannot be parted into so many figures for certain."""
    if not _FEWEST_FIGURES <= count <= _MOST_FIGURES:
        return None
    totals = [is_total(" ".join(p.text for p in line.name)) for line in run]
    figures = settled([list(partings(line.tail, count)) for line in run], totals)
    named = all(line.number or total for line, total in zip(run, totals, strict=True))
    if figures is None or (numbered and not named):
        return None
    rows: list[list[Group]] = []
    for line, groups in zip(run, figures, strict=True):
        name = line.name if numbered else (*line.number, *line.name)
        rows.append([*([line.number] if numbered else []), name, *groups])
    return rows if any(is_figure(p.text) for groups in figures for group in groups for p in group) else None


def _draft(first: Row, heads: Sequence[Group], rows: Sequence[Sequence[Group]]) -> TableDraft:
    cells = [
        CellDraft(number, column, (group,))
        for number, row in enumerate([heads, *rows])
        for column, group in enumerate(row)
        if group
    ]
    return TableDraft(
        page=first.page,
        cells=tuple(cells),
        rows=len(rows) + 1,
        columns=len(heads),
        header_rows=1,
        how="flattened",
        size=first.size,
    )
