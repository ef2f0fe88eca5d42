"""Repairs of reading on words with places: neighbours by line, joins, trails."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.reading.repairs.marks import marks_told
from pipeline.reading.repairs.repairs import repair
from pipeline.reading.repairs.sequences import told_by_sequence
from pipeline.reading.repairs.spelling import respelt
from pipeline.reading.repairs.token import Token
from schemas.document import Box, Word

_WIDE = 2.5  # heights of type: a wider gap parts columns
_FLAT = 0.42  # height by width of a dash


def mended(words: Sequence[Word], scanned: bool) -> tuple[Word, ...]:
    """The words with every repair of reading made, each named in `Word.repairs`."""
    words = respelt(marks_told(words)) if scanned else words
    tokens = [_token(words, i) for i in range(len(words))]
    found = [_word(words, token) for token in repair(tokens, scanned)]
    return tuple(told_by_sequence(found) if scanned else found)


def _token(words: Sequence[Word], i: int) -> Token:
    word = words[i]
    before = words[i - 1] if i else None
    after = words[i + 1] if i + 1 < len(words) else None
    return Token(
        word.text,
        i,
        i,
        starts=before is None or not _level(before, word),
        opens=before is not None and _parted(before, word),
        closes=after is None or _parted(word, after),
        flat=word.box.height < _FLAT * word.box.width,
        repairs=word.repairs,
        alternatives=word.alternatives,
        ends=after is None or not _level(word, after),
        height=word.box.height,
    )


def _level(a: Word, b: Word) -> bool:
    """Whether two words stand on one line."""
    return abs(a.box.middle - b.box.middle) < 0.7 * max(a.box.height, b.box.height)


def _parted(before: Word, after: Word) -> bool:
    """Whether a wide gap parts two words of one line."""
    return _level(before, after) and after.box.x0 - before.box.x1 > _WIDE * max(before.box.height, after.box.height)


def _word(words: Sequence[Word], token: Token) -> Word:
    if token.first == token.last:
        word = words[token.first]
        if token.text == word.text and token.alternatives == word.alternatives:
            return word
        return replace(word, text=token.text, repairs=token.repairs, alternatives=token.alternatives)
    parts = words[token.first : token.last + 1]
    sure = [w.confidence for w in parts if w.confidence is not None]
    return replace(
        parts[0],
        text=token.text,
        box=Box.around(w.box for w in parts),
        confidence=min(sure, default=None),
        repairs=token.repairs,
        alternatives=token.alternatives,
    )
