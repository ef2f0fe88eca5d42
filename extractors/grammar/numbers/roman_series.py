"""Roman numerals that label quarters or halves without the word: «Рішення: I – 60, II – 72, III – 55, IV – 81»."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.grammar.numbers.quantities import at
from extractors.grammar.numbers.roman import read_roman
from extractors.grammar.words.lexemes import Lexeme

_REACH = 40
_END = frozenset({".", "!", "?"})


def part_labelled(lexemes: Sequence[Lexeme], i: int) -> str:
    """The part of a year that the numeral is of, one of I–IV, or of I–II where halves are told; else empty."""
    labels = [k for k in _sentence(lexemes, i) if _is_label(lexemes, k)]
    values = [read_roman(lexemes[k].text) for k in labels]
    if i not in labels:
        return ""
    if values == [1, 2, 3, 4]:
        return "quarter"
    halves = any(lexeme.low.startswith("півр") for lexeme in lexemes[max(0, i - 2 * _REACH) : i])
    return "half" if values == [1, 2] and halves else ""


def _sentence(lexemes: Sequence[Lexeme], i: int) -> range:
    """The lexemes of the sentence, no farther than in sight."""
    first = last = i
    while first > max(0, i - _REACH) and lexemes[first - 1].text not in _END:
        first -= 1
    while last + 1 < min(len(lexemes), i + _REACH) and lexemes[last + 1].text not in _END:
        last += 1
    return range(first, last + 1)


def _is_label(lexemes: Sequence[Lexeme], k: int) -> bool:
    """A numeral before a dash and a number."""
    numeral = read_roman(lexemes[k].text) is not None
    return numeral and at(lexemes, k + 1).is_dash and at(lexemes, k + 2).kind == "digits"
