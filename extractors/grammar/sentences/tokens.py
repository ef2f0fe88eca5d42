"""Tokens of a stretch of text, with each number as one token whatever spaces it is written with."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, Literal

from extractors.grammar.numbers.numbers import NumberMention
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


@cache
def _tokenizer() -> Any:
    import spacy  # noqa: PLC0415 -- a second of import that `zvitar --help` need not pay

    tokenizer: Any = spacy.blank("uk").tokenizer
    # A hyphen inside a word is part of it («соціально-економічний», «контакт-центр»): only dashes set words apart.
    tokenizer.infix_finditer = re.compile(r"[/…()\[\],;:=×+«»“”–—]").finditer
    # Nothing is asked of a word but its letters; working out a dozen traits of each costs more than finding it.
    tokenizer.vocab.lex_attr_getters = {}
    return tokenizer


# What the tokenizer would take the square of its length for: a run of marks, of which it takes off one at a time, and
# words longer than any.
_RUN = re.compile(r"(?:[^\w\s]|_){20,}|\S{300}")

_PARTING = frozenset("★☆→⇒➜➔➤►▶▸●■◆▪•✓✔·")

# A word in lower case or a mark, and where it begins and ends in its piece.
_Plain = tuple[str, int, int, TokenKind]


@lru_cache(maxsize=2_000)
def _plain(piece: str) -> tuple[_Plain, ...]:
    """Words and marks of a piece of text that holds no number mention; the same piece is asked for several times."""
    return tuple(plain for start, end in _stretches(piece) for plain in _in_stretch(piece[start:end], start))


def _stretches(piece: str) -> Iterator[tuple[int, int]]:
    """The piece cut where its runs begin and end: (start, end) in order."""
    at = 0
    for run in _RUN.finditer(piece):
        yield at, run.start()
        yield run.span()
        at = run.end()
    yield at, len(piece)


def _in_stretch(stretch: str, at: int) -> Iterator[_Plain]:
    """Words and marks of a stretch that begins at `at`; of a run of marks each is one."""
    if _RUN.fullmatch(stretch) and not any(map(str.isalnum, stretch)):
        yield from _without_edges(stretch, at)
    elif stretch.strip():
        for token in _tokenizer()(stretch):
            if not token.text.isspace():
                yield from _without_edges(token.text, at + token.idx)


def _without_edges(word: str, at: int) -> Iterator[_Plain]:
    """Punctuation that the tokenizer left glued to a word («засід.», «–з») split off."""
    if word.isalnum():
        yield word.lower(), at, at + len(word), "word"
        return
    left = 0
    while left < len(word) and not word[left].isalnum():
        yield word[left], at + left, at + left + 1, "punct"
        left += 1
    right = len(word)
    while right > left and not word[right - 1].isalnum():
        right -= 1
    if left < right:
        yield word[left:right].lower(), at + left, at + right, "word"
    for i in range(right, len(word)):
        if i >= left:
            yield word[i], at + i, at + i + 1, "punct"


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
