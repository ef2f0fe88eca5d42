"""Names before as many figures that «відповідно» gives to them in turn: «Письмових та усних – відповідно 220 і 80»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.grammar.sentences.phrases import named_noun
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.sentences.tokens import Token
from extractors.grammar.words.morphology import is_predicate
from schemas.text import DocumentText, Span

_SAID = "відповідно"
_TOLD = re.compile(rf"(?P<names>[^.;:()]*?)[\s,–—-]*\b{_SAID}\s*[,–—:-]?\s*$", re.IGNORECASE)
_JOINT = re.compile(r"\s*,\s*|\s+(?:та|і|й|а також)\s+")
_LINKS = frozenset({",", "та", "і", "й"})
_FEWEST = 2
_REACH = 200


def without_commas(tokens: list[Token]) -> list[Token]:
    """The tokens without the commas between which «відповідно» is inserted: «торік їх було, відповідно, 9 і 14»."""
    around = {k + step for k, t in enumerate(tokens) if t.low == _SAID for step in (-1, 1)}
    return [t for k, t in enumerate(tokens) if k not in around or t.low != ","] if around else tokens


def respectively(statements: list[Statement], text: DocumentText) -> list[Statement]:
    """A sentence's figures, in order; those that «відповідно» announces each with its own of the names before."""
    found = list(statements)
    for k, first in enumerate(statements):
        begin = statements[k - 1].number.span.end if k else text.blocks[first.block].span.start
        begin = max(begin, first.start - _REACH)
        if first.table >= 0 or _SAID not in text.text[begin : first.start].lower():
            continue
        told = _TOLD.search(text.text, begin, first.start)
        if told is None:
            continue
        run = _run(statements, k)
        names = _names(told["names"], told.start("names"))
        if not _FEWEST <= len(run) <= len(names):
            continue
        for statement, name in zip(run, names[-len(run) :], strict=True):
            found[statements.index(statement)] = _named(statement, name, text)
        break
    return found


def _run(statements: Sequence[Statement], k: int) -> list[Statement]:
    """The figures from the k-th on with nothing but a joint between them; none when one counts a noun of its own."""
    run = [statements[k]]
    for following in statements[k + 1 :]:
        if following.left not in _LINKS:
            break
        run.append(following)
    return [] if any(s.head or s.periods for s in run) else run


def _names(words: str, at: int) -> list[Span]:
    """The joined names of a stretch of text; none when one holds a number."""
    ends = [m.start() for m in _JOINT.finditer(words)] + [len(words)]
    starts = [0] + [m.end() for m in _JOINT.finditer(words)]
    found = [_without_verb(words, a, b) for a, b in zip(starts, ends, strict=True)]
    named = [(a, b) for a, b in found if a < b]
    return [] if re.search(r"\d", words) else [Span(at + a, at + b) for a, b in named]


def _without_verb(words: str, start: int, end: int) -> tuple[int, int]:
    """The name without the predicate around it: «надійшло письмових», «усних було»."""
    parts = list(re.finditer(r"\S+", words[start:end]))
    while parts and is_predicate(parts[-1].group().lower()):
        parts.pop()
    while parts and is_predicate(parts[0].group().lower()):
        parts.pop(0)
    return (start + parts[0].start(), start + parts[-1].end()) if parts else (start, start)


def _named(statement: Statement, name: Span, text: DocumentText) -> Statement:
    words = " ".join(text.text[name.start : name.end].lower().split())
    return replace(
        statement,
        tight=f"{words} – @",
        left=f"{words} –",
        label=name,
        label_words=words,
        label_side="left",
        title=None,
        title_words="",
        named=named_noun(words.split()),
        companion="",
        quote=Span(min(name.start, statement.quote.start), statement.quote.end),
    )
