"""The smallest pieces of a text that numbers are read from: runs of digits, words, single signs."""

from __future__ import annotations

import re
from typing import Literal

from schemas.values import value

LexemeKind = Literal["digits", "word", "sign"]

_LEXEME = re.compile(r"(?P<digits>[0-9]+)|(?P<word>[^\W\d_]+(?:['’ʼ][^\W\d_]+)*)|(?P<sign>\S)")
_APOSTROPHES = str.maketrans("’ʼ", "''")

DASHES = frozenset("-–—−‑")


@value
class Lexeme:
    """`text` as written, `low` in lower case with a plain apostrophe; `glued` when no space stands before it."""

    text: str
    low: str
    start: int
    end: int
    kind: LexemeKind
    glued: bool

    @property
    def is_dash(self) -> bool:
        """A hyphen, dash or minus."""
        return self.text in DASHES


# Stands for the neighbour that is not there, at the ends of a region.
NOTHING = Lexeme("", "", -1, -1, "sign", False)


def words(listed: str) -> frozenset[str]:
    """A set of words from one string, parted by spaces: how word lists are written in the grammar."""
    return frozenset(listed.split())


def lex(text: str, start: int, end: int) -> list[Lexeme]:
    """Lexemes of text[start:end], in order; every character that is not a space is in one of them."""
    found: list[Lexeme] = []
    last = -1
    for match in _LEXEME.finditer(text, start, end):
        kind: LexemeKind = match.lastgroup  # type: ignore[assignment]
        piece = match.group()
        low = piece.lower().translate(_APOSTROPHES) if kind == "word" else piece
        found.append(Lexeme(piece, low, match.start(), match.end(), kind, match.start() == last))
        last = match.end()
    return found
