"""Rows of a table as label and so many figures: on one line each, or one cell to a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.structuring.lines.linetext import ended, sentence_ended, starts_low
from pipeline.structuring.lines.pieces import Piece, Row

_PLAIN = r"[+\-−–—±]?\s?(?:\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(?:[.,]\d+)?(?:\s?(?:%|грн\.?))?"
_CELL = re.compile(
    rf"(?:{_PLAIN}(?: ?\(\s?{_PLAIN}\s?\)| / {_PLAIN}|/{_PLAIN})?|\({_PLAIN}\)|[-–—−+/xхXХ*]{{1,3}}|немає)[.;,]?"
)
_PART_OF_CELL = re.compile(r"[\d.,()%+\-−–—±/*;\u00a0]+|грн\.?|[xхXХ]|немає")
_UNIT = re.compile(
    r"(?:шт|од|одиниц[ья]|чол|ос|осіб|особи?|грн|гривень|%|раз(?:и|ів)?|(?:тис|млн)\.? ?грн)\.?", re.IGNORECASE
)
_NUMBER = re.compile(r"(\d{1,3})[.)]?")
_SENTENCE_END = re.compile(r"(?:\d|[^\W\d_]{4})[.!?] [^\W\d_]")
_DASHES = frozenset("–—-")
_LONGEST = 14  # words of a label
_LABEL_LINES = 4
# Figures that can be parted in several ways: how many times the greatest may be the least, and how many times nearer
# to each other they must be than when parted otherwise.
_ALIKE, _CLEARER = 6, 8
_PIECES = 7  # words of a cell
_WIDE = 1.8  # characters: a gap between cells


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one row; a row without figures heads those below it. `unread` is a whole row whose figures do not
    show under which heads they stand."""

    label: tuple[tuple[Piece, ...], ...] = ()
    figures: tuple[tuple[Piece, ...], ...] = ()
    number: tuple[Piece, ...] = ()
    unit: tuple[Piece, ...] = ()
    unread: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table and how many rows of the page it takes."""

    cells: Cells
    rows: int


def lines_of_rows(rows: Sequence[Row], columns: int, *, numbered: bool, units: bool) -> tuple[list[Line], int]:
    """The rows, each a label and its figures, as far as they fit, and how many rows of the page they take."""
    lines: list[Line] = []
    at = 0
    while at < len(rows):
        line = _line_at(rows, at, columns, numbered=numbered, units=units)
        if line is None:
            break
        lines.append(line)
        at += line.rows
    if all(_text(line.cells.figures[0]) in _DASHES for line in lines if line.cells.figures):
        return [], 0  # «Проведено прийомів – 8»: a dash that sets the figure off is no cell
    return _without_groups_at_end(lines)


def _line_at(rows: Sequence[Row], at: int, columns: int, *, numbered: bool, units: bool) -> Line | None:
    """One row of the table; a row that lacks figures stays whole, for it does not show which."""
    pieces = _pieces(rows[at])
    if cells := _cells(pieces, columns, numbered=numbered, units=units):
        return Line(cells, 1)
    below = _pieces(rows[at + 1]) if at + 1 < len(rows) else ()
    following = _cells(below, columns, numbered=numbered, units=units) if below else None
    number, label = _without_number(pieces, numbered=numbered)
    if not _is_label(label) and _tells_unclearly(label, columns, among=following is not None):
        return Line(Cells(unread=pieces), 1)
    if following is None or not _is_label(label):
        return None
    if starts_low(rows[at + 1].text) and not starts_low(_text(label)) and not ended(rows[at].text):
        return Line(replace(following, label=(label, *following.label), number=number), 2)
    return Line(Cells((pieces,)), 1)


def _pieces(row: Row) -> tuple[Piece, ...]:
    return tuple(p for segment in row.contents for p in segment.pieces)


def _tells_unclearly(pieces: tuple[Piece, ...], columns: int, *, among: bool) -> bool:
    """Whether it is a row whose figures can be parted in several ways, or, among others, one that lacks figures."""
    label, figures = _label_and_figures(pieces)
    return bool(figures) and _is_label(label) and (among or any(_partings(figures, columns)))


def _label_and_figures(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    cut = len(pieces)
    while cut and _PART_OF_CELL.fullmatch(pieces[cut - 1].text):
        cut -= 1
    return pieces[:cut], pieces[cut:]


def _without_number(pieces: tuple[Piece, ...], *, numbered: bool) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    if numbered and len(pieces) > 1 and _NUMBER.fullmatch(pieces[0].text):
        return pieces[:1], pieces[1:]
    return (), pieces


def _cells(pieces: tuple[Piece, ...], columns: int, *, numbered: bool, units: bool) -> Cells | None:
    number, rest = _without_number(pieces, numbered=numbered)
    label, tail = _label_and_figures(rest)
    unit: tuple[Piece, ...] = ()
    figures = _parted(tail, columns)
    if not figures or not 0 < len(label) <= _LONGEST or not _has_letters(label) or _is_prose(label):
        return None
    if units and len(label) > 1 and _UNIT.fullmatch(label[-1].text):
        label, unit = label[:-1], label[-1:]
    return Cells((label,), figures, number, unit)


def _is_prose(label: Sequence[Piece]) -> bool:
    """Whether one sentence or clause ends and another begins in the words: «звернень; у 2022 році – 1 640. З них»."""
    clause_ends = any(p.text.endswith(";") for p in label)
    return clause_ends or any(_SENTENCE_END.search(f"{p.text} {q.text}") for p, q in pairwise(label[1:]))


def _has_letters(pieces: Sequence[Piece]) -> bool:
    return any(any(map(str.isalpha, p.text)) for p in pieces)


def _is_label(pieces: Sequence[Piece]) -> bool:
    """Whether the words may name a row: with figures among them they may be a sentence."""
    no_digits = not any(any(map(str.isdigit, p.text)) for p in pieces)
    return 0 < len(pieces) <= _LONGEST and _has_letters(pieces) and no_digits


def _parted(tail: Sequence[Piece], columns: int) -> tuple[tuple[Piece, ...], ...]:
    """The pieces as that many cells: in the one way there is, or that in which the figures are far more alike."""
    ways = sorted(_partings(tuple(tail), columns), key=_spread)
    if len(ways) > 1 and not _CLEARER * _spread(ways[0]) < _spread(ways[1]):
        return ()
    return tuple(ways[0]) if len(ways) == 1 or (ways and _spread(ways[0]) <= _ALIKE) else ()


def _partings(tail: tuple[Piece, ...], columns: int) -> Iterator[list[tuple[Piece, ...]]]:
    if not tail or not columns or len(tail) > _PIECES * columns:
        if not tail and not columns:
            yield []
        return
    for length in range(1, min(_PIECES, len(tail)) + 1):
        if length > 1 and _apart(tail[length - 2], tail[length - 1]):
            return
        if _CELL.fullmatch(" ".join(p.text for p in tail[:length])):
            yield from ([tail[:length], *rest] for rest in _partings(tail[length:], columns - 1))


def _apart(left: Piece, right: Piece) -> bool:
    """Whether so wide a gap is between them that they are no words of one cell."""
    return right.x0 - left.x1 > _WIDE * max(left.x1 - left.x0, 1.0) / len(left.text)


def _spread(cells: Sequence[Sequence[Piece]]) -> float:
    """How many times the greatest figure is the least one."""
    written = (re.sub(r"[ (/].*", "", re.sub(r"(?<=\d)[ \u00a0](?=\d{3})", "", _text(c))) for c in cells)
    found = [abs(float(w.replace(",", "."))) for x in written if (w := re.sub(r"[^\d.,]", "", x).strip(".,"))]
    return max(found, default=1.0) / max(min(found, default=1.0), 1.0)


def _text(cell: Sequence[Piece]) -> str:
    return " ".join(p.text for p in cell)


def lines_of_cells(rows: Sequence[Row], columns: int, *, numbered: bool, units: bool) -> tuple[list[Line], int]:
    """The rows, each of a label's lines and one for each figure, as far as they fit, and how many lines they take."""
    lines: list[Line] = []
    at = 0
    while at < len(rows):
        expected = 1 + sum(bool(line.cells.number) for line in lines) if numbered else 0
        line = _group_at(rows, at, columns, expected, units=units)
        if line is None:
            break
        lines.append(line)
        at += line.rows
    if all(_text(line.cells.figures[0]) in _DASHES for line in lines if line.cells.figures):
        return [], 0  # «Проведено прийомів – 8»: a dash that sets the figure off is no cell
    return _without_groups_at_end(lines)


def _group_at(rows: Sequence[Row], at: int, columns: int, expected: int, *, units: bool) -> Line | None:
    """One row of the table, `expected` its number where rows have one; a line that ends with a colon is one alone."""
    found = _NUMBER.fullmatch(rows[at].text)
    number = tuple(rows[at].pieces) if expected and found and int(found[1]) == expected else ()
    labels = _labels(rows[at + bool(number) :])
    if len(labels) == 1 and not number and _text(labels[0]).endswith(":"):
        return Line(Cells((labels[0],)), 1) if _is_label(labels[0]) else None
    end = at + bool(number) + len(labels) + columns
    figures = rows[end - columns : end]
    fits = len(figures) == columns and all(_CELL.fullmatch(r.text) for r in figures)
    if not fits or not 0 < len(labels) <= _LABEL_LINES or not all(map(_is_label, labels)):
        return None
    unit = labels.pop() if units and len(labels) > 1 and _UNIT.fullmatch(_text(labels[-1])) else ()
    cells = Cells(tuple(labels), tuple(tuple(r.pieces) for r in figures), number, unit)
    return Line(cells, end - at)


def _labels(rows: Sequence[Row]) -> list[tuple[Piece, ...]]:
    """The lines before the first figure; a first one that ends with a colon alone."""
    found: list[tuple[Piece, ...]] = []
    for row in rows[: _LABEL_LINES + 1]:
        if _CELL.fullmatch(row.text) or (found and sentence_ended(_text(found[-1]))):
            break
        found.append(tuple(row.pieces))
    return found


def _without_groups_at_end(lines: list[Line]) -> tuple[list[Line], int]:
    """The lines without those at the end that head nothing, and how many rows they take."""
    while lines and not (lines[-1].cells.figures or lines[-1].cells.unread):
        lines.pop()
    return lines, sum(line.rows for line in lines)
