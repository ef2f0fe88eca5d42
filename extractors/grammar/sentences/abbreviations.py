"""Abbreviations that a report explains: «ЗПІ – запит на публічну інформацію», «міський голова (далі – МГ)»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.grammar.sentences.statements import Statement
from extractors.grammar.sentences.tokens import Token

_SHORT = r"[А-ЯІЇЄҐ]{2,6}"
_LISTED = re.compile(r"\bскорочен\w+[^:.;]{0,60}:((?:[^.]|\.(?!\s+[А-ЯІЇЄҐ]))*)", re.IGNORECASE)
_ITEM = re.compile(rf"(?<![\w])({_SHORT})\s+[–—-]\s+([^;,.()–—]+)")
_BRACKETED = re.compile(rf"\(\s*(?:(?:на)?далі\s*[–—:-]\s*)?[«“\"]?({_SHORT})[»”\"]?\s*\)")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_REACH = 120
_JOINT = 3


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Each abbreviation, in lower case, with the words that it stands for."""

    words: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, text: str) -> Abbreviations:
        """Those that the text explains, in a list of them or in brackets behind the words."""
        return cls({short.lower(): words for short, words in (*_listed(text), *_in_brackets(text)) if words})

    def in_tokens(self, tokens: list[Token], text: str) -> list[Token]:
        """The tokens with those of what each abbreviation stands for in its place."""
        if not self.words:
            return tokens
        return [full for token in tokens for full in self._full(token, text)]

    def _full(self, token: Token, text: str) -> Iterator[Token]:
        words = self.words.get(token.low) if text[token.start : token.end].isupper() else None
        if words is None:
            yield token
        for word in words or ():
            yield replace(token, low=word)

    def in_words(self, words: str) -> str:
        """The same in lower-case words."""
        if not self.words:
            return words
        return _WORD.sub(lambda m: " ".join(self.words.get(m.group(), (m.group(),))), words)

    def in_cell(self, statement: Statement) -> Statement:
        """A table's figure with its heads spelt out."""
        if not self.words:
            return statement
        full = self.in_words
        return replace(
            statement,
            tight=full(statement.tight),
            left=full(statement.left),
            lead=full(statement.lead),
            label_words=full(statement.label_words),
            row=full(statement.row),
            column=full(statement.column),
            opener=full(statement.opener),
        )


def _listed(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for found in _LISTED.finditer(text):
        for item in _ITEM.finditer(found.group(1)):
            yield item.group(1), tuple(_WORD.findall(item.group(2).lower()))


def _in_brackets(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for found in _BRACKETED.finditer(text):
        before = _WORD.findall(text[max(0, found.start() - _REACH) : found.start()].lower())
        yield found.group(1), _with_initials(found.group(1).lower(), before)


def _with_initials(short: str, before: Sequence[str]) -> tuple[str, ...]:
    """The last words that begin with the letters, short words between them passed over; empty when they do not."""
    letters, at = list(short), len(before)
    while letters and at:
        at -= 1
        if before[at][0] == letters[-1]:
            letters.pop()
        elif len(before[at]) > _JOINT:
            return ()
    return tuple(before[at:]) if not letters else ()
