"""Marks in a paragraph: of a list that runs on in it («1) … 2) …»), or left of one that was torn («2) про …»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.grammar.numbers.quantities import at
from extractors.grammar.words.lexemes import Lexeme

MAY_BE_MARK = "a bracket that was never opened: a list's mark?"
_LONGEST_MARK = 2  # digits
_BEFORE = frozenset({"", ".", ";", ":", ","})


def _mark(lexemes: Sequence[Lexeme], i: int) -> int | None:
    """The number that lexeme i would be as a mark; None when what stands around it cannot be a mark."""
    lexeme, closing, following = lexemes[i], at(lexemes, i + 1), at(lexemes, i + 2)
    if (
        lexeme.kind != "digits"
        or len(lexeme.text) > _LONGEST_MARK
        or closing.text not in {".", ")"}
        or not closing.glued
    ):
        return None
    if at(lexemes, i - 1).text not in _BEFORE or following.glued or following.kind == "digits":
        return None
    begins = following.text[:1].isupper() or (closing.text == ")" and following.kind == "word")
    return int(lexeme.text) if begins else None


def inline_marks(lexemes: Sequence[Lexeme], lead: int = 0) -> frozenset[int]:
    """Positions of marks that count up from one without a gap, or on from the block's own mark («3) … 4) …») in its
    first `lead` lexemes, and of «2)» at the start; a lone «12.» is no mark."""
    lone: frozenset[int] = frozenset({0}) if _opens_with_bracket(lexemes) else frozenset()
    if lead and lone:
        return frozenset(_going_on(lexemes, lead))
    chain: list[int] = []
    for i in range(len(lexemes)):
        if lexemes[i].kind == "digits" and _mark(lexemes, i) == len(chain) + 1:
            chain.append(i)
    return lone | frozenset(chain) if len(chain) > 1 else lone


def _going_on(lexemes: Sequence[Lexeme], lead: int) -> Iterator[int]:
    """Marks with a bracket that count on from the one that the block begins with: lines cut such a list anywhere."""
    last = int(lexemes[0].text)
    for i in range(lead, len(lexemes)):
        if lexemes[i].kind == "digits" and at(lexemes, i + 1).text == ")" and _mark(lexemes, i) == last + 1:
            last += 1
            yield i


def _opens_with_bracket(lexemes: Sequence[Lexeme]) -> bool:
    """Whether the text begins with a number and a bracket that closes nothing: no figure is written so."""
    closing = at(lexemes, 1)
    short = bool(lexemes) and lexemes[0].kind == "digits" and len(lexemes[0].text) <= _LONGEST_MARK
    return short and closing.text == ")" and closing.glued and not at(lexemes, 2).glued


def closes_nothing(lexemes: Sequence[Lexeme], first: int, end: int) -> bool:
    """Whether a number of one or two digits stands before a bracket that was never opened: it may be a torn mark."""
    closing = at(lexemes, end)
    if end - first != 1 or len(lexemes[first].text) > _LONGEST_MARK or closing.text != ")" or not closing.glued:
        return False
    before = [x.text for x in lexemes[:first]]
    return at(lexemes, first - 1).kind == "word" and before.count("(") <= before.count(")")
