"""Marks of a list that runs on in one paragraph: «1. Про бюджет. 2. Про землю», «1) … 2) …»."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.grammar.lexemes import Lexeme
from extractors.grammar.quantities import at

_BEFORE = frozenset({"", ".", ";", ":", ","})


def _mark(lexemes: Sequence[Lexeme], i: int) -> int | None:
    """The number that lexeme i would be as a mark; None when what stands around it cannot be a mark."""
    lexeme, closing, following = lexemes[i], at(lexemes, i + 1), at(lexemes, i + 2)
    if lexeme.kind != "digits" or len(lexeme.text) > 2 or closing.text not in {".", ")"} or not closing.glued:
        return None
    if at(lexemes, i - 1).text not in _BEFORE or following.glued or following.kind == "digits":
        return None
    begins = following.text[:1].isupper() or (closing.text == ")" and following.kind == "word")
    return int(lexeme.text) if begins else None


def inline_marks(lexemes: Sequence[Lexeme]) -> frozenset[int]:
    """Positions of marks that count up from one without a gap; a lone «12.» is no mark."""
    chain: list[int] = []
    for i in range(len(lexemes)):
        if lexemes[i].kind == "digits" and _mark(lexemes, i) == len(chain) + 1:
            chain.append(i)
    return frozenset(chain) if len(chain) > 1 else frozenset()
