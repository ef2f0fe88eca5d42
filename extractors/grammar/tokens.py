"""Tokens of a stretch of text, with each number as one token whatever spaces it is written with."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.grammar.numbers import NumberMention
from schemas.text import Span

TokenKind = Literal["word", "number", "punct"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number (then `number` is its mention) or a punctuation mark; `low` is the text in lower case."""

    low: str
    start: int
    end: int
    kind: TokenKind
    number: NumberMention | None = None


# A hyphen inside a word is part of it («соціально-економічний», «контакт-центр»): only these set words apart.
_PIECE = re.compile(r"\S+")
_JOINT = re.compile(r"([/…()\[\],;:=×+«»“”–—])")
_WHOLE = frozenset({"в/ч", "в/м", "ж/м"})
# An address of a page or a mailbox is one word, whatever marks are in it.
_HOST = r"[0-9A-Za-z\u00a1-\uffff]"
_ADDRESS = re.compile(
    rf"(?:[\w.+-]{{2,}}://)?(?:\S+@)?(?:(?:{_HOST}(?:{_HOST}|[_-]){{0,62}})?{_HOST}\.)+"
    r"[^\W\d_A-ZА-ЯІЇЄҐ]{2,63}(?::\d{2,5})?(?:[/?#]\S*)?"
)


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    """Tokens of text[start:end], which holds no number mention."""
    for match in _PIECE.finditer(text, start, end):
        at = match.start()
        for part in _parts(match.group()):
            yield from _without_edges(part, at)
            at += len(part)


def _parts(piece: str) -> Sequence[str]:
    """What stands between two spaces, parted at the marks inside it."""
    if not _JOINT.search(piece):
        return (piece,)
    left, right = _edges(piece)
    core = piece[left:right]
    one_word = core in _WHOLE or ("." in core and _ADDRESS.fullmatch(core))
    return (piece,) if one_word else _JOINT.split(piece)


def _edges(word: str) -> tuple[int, int]:
    """Where the word begins and ends between the marks around it."""
    left, right = 0, len(word)
    while left < right and not word[left].isalnum():
        left += 1
    while right > left and not word[right - 1].isalnum():
        right -= 1
    return left, right


def _without_edges(word: str, at: int) -> Iterator[Token]:
    """A word and the marks glued to it («засід.», «–з») apart."""
    left, right = _edges(word)
    for i in range(left):
        yield Token(word[i], at + i, at + i + 1, "punct")
    if left < right:
        yield Token(word[left:right].lower(), at + left, at + right, "word")
    for i in range(right, len(word)):
        yield Token(word[i], at + i, at + i + 1, "punct")


def tokenize(text: str, span: Span, numbers: Sequence[NumberMention]) -> list[Token]:
    """Tokens of the span. `numbers` are the document's mentions in order; those that cross the span are left out."""
    tokens: list[Token] = []
    at = span.start
    first = bisect.bisect_left(numbers, span.start, key=lambda n: n.span.start)
    for mention in numbers[first:]:
        if mention.span.start >= span.end:
            break
        if mention.span.end > span.end:
            continue
        tokens.extend(_plain(text, at, mention.span.start))
        low = text[mention.span.start : mention.span.end].lower()
        tokens.append(Token(low, mention.span.start, mention.span.end, "number", mention))
        at = mention.span.end
    tokens.extend(_plain(text, at, span.end))
    return tokens
