"""Words as layout sees them: pieces, segments of a line, rows, regions."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from pipeline.structuring.lines.letters import is_blank
from pipeline.structuring.lines.tight import loosened
from schemas.document import Word
from schemas.values import value

_LEADER = re.compile(r"(?:\.{4,}|…{2,}|(?:…\.*){2,}|_{4,}|·{4,}|[|│┃║]+)")
_FLAT = 0.5  # points: the least height of a box, so that one can be measured by another
_DRAWN = re.compile(r"\.\.|…|__|··|[|│┃║]")
_RULE = re.compile(r"^(?:[-–—=_*~+|.─━═┄┈]{4,}|[-–—=_+|─━═│┃║├┤┬┴┼┌┐└┘╔╗╚╝╠╣╦╩╬]{2,})$")
_STROKES = frozenset("-–—=_+|─━═│┃║")
_WIDE_LETTER = 3.0  # characters: no letter is that wide
_NOT_TYPE = re.compile(r"^[^\w%№]+$")


@value
class Piece:
    """A word or, where dot leaders or drawn bars are glued to words, the part `start:end` of a word."""

    index: int
    start: int
    end: int
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float = 0.0
    bold: bool = False
    leader: bool = False

    @property
    def middle(self) -> float:
        """Vertical middle in points."""
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """In points."""
        return self.bottom - self.top

    @property
    def tiny(self) -> bool:
        """Whether it is a dash or dot, whose box says little about the line."""
        return bool(_NOT_TYPE.match(self.text))


@value
class Segment:
    """Pieces of one line with no wide gap between them."""

    pieces: tuple[Piece, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    text: str

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> Segment:
        """Around pieces in left-to-right order."""
        return cls(
            tuple(pieces),
            pieces[0].x0,
            max(p.x1 for p in pieces),
            min(p.top for p in pieces),
            max(p.bottom for p in pieces),
            " ".join(p.text for p in pieces),
        )


@value
class Row:
    """What stands on one line of one region. `char` is the width of a character, `size` the height of the type.

    `chain` tells which rows of different regions stand on the same line of the page.
    """

    page: int
    chain: int
    segments: tuple[Segment, ...]
    x0: float
    x1: float
    middle: float
    height: float
    size: float
    bold: bool
    char: float
    text: str

    @classmethod
    def of(cls, page: int, chain: int, segments: Sequence[Segment], ratio: float) -> Row:
        """Around segments in left-to-right order; `ratio` is the page's character width by height."""
        pieces = [p for s in segments for p in s.pieces]
        speaking = [p for p in pieces if not p.tiny] or pieces
        height = median(p.height for p in speaking) or 1.0
        return cls(
            page=page,
            chain=chain,
            segments=tuple(segments),
            x0=segments[0].x0,
            x1=segments[-1].x1,
            middle=median(p.middle for p in speaking),
            height=height,
            size=median(p.size for p in speaking) or height,
            bold=all(p.bold for p in speaking),
            char=max(height * ratio, 0.1),
            text=" ".join(s.text for s in segments),
        )

    @property
    def contents(self) -> list[Segment]:
        """The segments that are no dot leaders or drawn bars."""
        return [s for s in self.segments if not s.pieces[0].leader]

    @property
    def pieces(self) -> Iterator[Piece]:
        """All pieces, left to right."""
        for segment in self.segments:
            yield from segment.pieces


@dataclass(frozen=True, slots=True)
class Region:
    """Rows that are read one after the other: a page's body or one of its columns.

    `left` and `right` are the margins that several rows share, `pitch` the usual distance from line to line.
    """

    page: int
    rows: tuple[Row, ...]
    left: float
    right: float
    pitch: float


def pieces_of(words: Iterable[tuple[int, Word]]) -> Iterator[Piece]:
    """Pieces of words; blank words give none, dot leaders and drawn bars inside words part them."""
    for index, read in words:
        if is_blank(read.text):
            continue
        word = loosened(read)
        if _DRAWN.search(word.text):
            yield from _parts(index, word, [m.span() for m in _LEADER.finditer(word.text)])
        else:
            yield _part(index, word, 0, len(word.text))


def _parts(index: int, word: Word, leaders: list[tuple[int, int]]) -> Iterator[Piece]:
    edges = sorted({0, len(word.text), *(e for span in leaders for e in span)})
    for start, end in itertools.pairwise(edges):
        yield _part(index, word, start, end, leader=(start, end) in leaders)


def _part(index: int, word: Word, start: int, end: int, *, leader: bool = False) -> Piece:
    box = word.box
    step = box.width / len(word.text)
    bottom = max(box.bottom, box.top + _FLAT)
    x0, x1 = box.x0 + step * start, box.x0 + step * end
    return Piece(index, start, end, word.text[start:end], x0, box.top, x1, bottom, word.size, word.bold, leader)


def is_rule(row: Row) -> bool:
    """Whether the row only draws a line («-----»)."""
    texts = [p.text for p in row.pieces]
    if all(map(_RULE.match, texts)) or bool(len(texts) > 1 and _RULE.match("".join(texts))):
        return True
    drawn = [p for p in row.pieces if set(p.text) <= _STROKES]
    return len("".join(p.text for p in drawn)) > 1 and all(_is_stroke(p, row) for p in row.pieces if p not in drawn)


def _is_stroke(piece: Piece, row: Row) -> bool:
    """Whether a letter is far wider than any: OCR's word for a long stroke."""
    return not piece.text.isdigit() and piece.x1 - piece.x0 > _WIDE_LETTER * row.char * len(piece.text)
