"""Tokens of a stretch of text, with each number as one token whatever spaces it is written with."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from extractors.grammar.numbers import NumberMention
from schemas.text import Span
from schemas.values import replace, value

TokenKind = Literal["word", "number", "punct"]


@value
class Token:
    """A word, a number (then `number` is its mention) or a punctuation mark; `low` is the text in lower case."""

    low: str
    start: int
    end: int
    kind: TokenKind
    number: NumberMention | None = None


# A page of a site, a word from its first letter or digit to its last (none is longer than 300), or a mark. A hyphen
# inside a word is part of it («контакт-центр»); dashes, brackets and the like set words apart.
_PLAIN = re.compile(
    r"(?:https?://|www\.|[a-z0-9-]+\.[a-z0-9.-]+/)\S*[^\W_]|(?:в/[чм]|ж/м)(?!\w)|"
    r"[^\W_](?:[^\s/…()\[\],;:=×+«»“”–—]{0,298}[^\W_])?|\S"
)
# Marks in such a row are no part of a word («Голова__________________Іваненко»).
_RUN = re.compile(r"(?:[^\w\s]|_){20,}")

_PARTING = frozenset("★☆→⇒➜➔➤►▶▸●■◆▪•✓✔·")

# A word in lower case or a mark, and where it begins and ends in its piece.
_Plain = tuple[str, int, int, TokenKind]


@lru_cache(maxsize=2_000)
def _plain(piece: str) -> tuple[_Plain, ...]:
    """Words and marks of a piece of text that holds no number mention; the same piece is asked for several times."""
    return tuple(
        (found.group().lower(), *found.span(), "word" if found.group()[0].isalnum() else "punct")
        for start, end in _stretches(piece)
        for found in _PLAIN.finditer(piece, start, end)
    )


def _stretches(piece: str) -> Iterator[tuple[int, int]]:
    """The piece cut where its runs begin and end: (start, end) in order."""
    at = 0
    for run in _RUN.finditer(piece):
        yield at, run.start()
        yield run.span()
        at = run.end()
    yield at, len(piece)


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
        tokens.extend(_parted(list(_between(text, at, mention.span.start))))
        low = text[mention.span.start : mention.span.end].lower()
        tokens.append(Token(low, mention.span.start, mention.span.end, "number", mention))
        at = mention.span.end
    tokens.extend(_between(text, at, span.end))
    return tokens


def _parted(before: list[Token]) -> list[Token]:
    """The tokens before a number; a sign that parts it from a word stands for a dash: «Подяка міського голови ★ 52»."""
    if len(before) > 1 and before[-1].low in _PARTING and before[-2].kind == "word":
        before[-1] = replace(before[-1], low="–")
    return before


def _between(text: str, start: int, end: int) -> Iterator[Token]:
    """Tokens of text[start:end], which holds no number mention."""
    return (Token(low, start + first, start + stop, kind) for low, first, stop, kind in _plain(text[start:end]))
