"""A zero that is told of several things at once: «Повторних та анонімних звернень не надходило»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from extractors.grammar.sentences.phrases import named_noun
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import is_modifier, is_noun, is_predicate, is_preposition
from schemas.text import DocumentText, Span

_JOINT = re.compile(r" (?:, (?:а також|та|і|й|чи|або|ні)|,|а також|та|і|й|чи|або|ні) ")
_FEWEST, _LONGEST = 2, 4  # things told at once, words of one


def zeros_apart(statements: Sequence[Statement], text: DocumentText) -> list[Statement]:
    """The statements in their order, a zero of several things as one statement for each."""
    return [apart for statement in statements for apart in _apart(statement, text)]


def _apart(statement: Statement, text: DocumentText) -> Iterator[Statement]:
    zone, things = _things(statement)
    if not things:
        yield statement
    for thing in things:
        yield _of(statement, zone, thing, text)


def _things(statement: Statement) -> tuple[str, Sequence[str]]:
    """The words that join several things, and each thing with its noun; nothing where it is told of one."""
    number = statement.number
    if number.value != 0 or not number.as_words or statement.table >= 0:
        return "", ()
    before, _, behind = statement.tight.partition("@")
    zones = (before.strip(), f"{behind} ".partition(" не ")[0].strip())
    zone = next((z for z in zones if _JOINT.search(z)), "")
    parts = [part.split() for part in _JOINT.split(zone)]
    if len(parts) < _FEWEST or not all(map(_may_be_thing, parts)) or any(map(is_preposition, zone.split())):
        return "", ()
    nouns = [any(map(_is_thing, part)) for part in parts]
    if all(nouns):
        lent = parts[0][:1] if len(parts[0]) == _FEWEST and is_modifier(parts[0][0]) else []
        told = [parts[0], *((lent + p if len(p) == 1 else p) for p in parts[1:])]
    elif any(nouns[:-1]):
        return "", ()
    else:
        shared = parts[-1][sum(1 for _ in takewhile(lambda w: not _is_thing(w), parts[-1])) :]
        told = [*((p + shared) for p in parts[:-1]), parts[-1]]
    return zone, [" ".join(words) for words in told]


def _is_thing(word: str) -> bool:
    return is_noun(word) and not is_modifier(word)


def _may_be_thing(words: Sequence[str]) -> bool:
    """Whether they name a thing, or tell it from others; «скликаних і не проведених» are one."""
    return 0 < len(words) <= _LONGEST and words[0] != "не" and not any(map(is_predicate, words))


def _of(statement: Statement, zone: str, thing: str, text: DocumentText) -> Statement:
    """The statement as told of one of the things."""

    def own(words: str) -> str:
        return words.replace(zone, thing)

    return replace(
        statement,
        tight=own(statement.tight),
        left=own(statement.left),
        lead=own(statement.lead),
        sentence=own(statement.sentence),
        counted=own(statement.counted),
        noun=own(statement.noun),
        named=named_noun(thing.split()) if statement.named else "",
        label=_part_of(statement.label, thing, text) if statement.label else None,
        label_words=own(statement.label_words),
        title_words=own(statement.title_words),
    )


def _part_of(label: Span, thing: str, text: DocumentText) -> Span:
    """Where the label tells the thing, the whole of it where it stands there in other words."""
    at = text.text[label.start : label.end].lower().find(thing)
    return label if at < 0 else Span(label.start + at, label.start + at + len(thing))
