"""Digits with a letter read among them: «1О засідань», «З0 рішень», «l2 осіб»."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractors.grammar.numbers.quantities import Quantity, at
from extractors.grammar.words.lexemes import Lexeme

LETTER_AMONG_DIGITS = "a letter among the digits"
_MEANT = {"О": "0", "о": "0", "O": "0", "o": "0", "З": "3", "І": "1", "I": "1", "l": "1"}
_MOST = 9


def misread_number(lexemes: Sequence[Lexeme], i: int) -> Quantity | None:
    """The number that begins at lexeme i with letters standing for digits, marked as doubtful; None without a letter.

    The letters must touch the digits and the run must stand alone between spaces or before a full stop or comma.
    """
    end, text = i, ""
    while end < i + _MOST and (piece := _digit_like(at(lexemes, end), first=end == i)):
        end, text = end + 1, text + piece
    run = lexemes[i:end]
    if len(run) < 2 or not any(x.kind == "digits" for x in run) or (at(lexemes, i).glued and i):
        return None
    after = at(lexemes, end)
    if (after.glued and after.text not in {".", ",", ";", ")", "%"}) or len(text) > _MOST:
        return None
    return Quantity(i, end, i, end, Decimal(text), ambiguous=LETTER_AMONG_DIGITS)


def _digit_like(lexeme: Lexeme, *, first: bool) -> str:
    if not first and not lexeme.glued:
        return ""
    return lexeme.text if lexeme.kind == "digits" else _MEANT.get(lexeme.text, "")
