"""Whether a dash before a number is a minus or the dash of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.grammar.numbers.quantities import Quantity, at
from extractors.grammar.numbers.regions import Region
from extractors.grammar.words.lexemes import Lexeme

MAY_BE_LIST_DASH = "the dash may be a minus"
_PLUS_WORDS = {"плюс": "+", "мінус": "-"}
_PLUS, _FAR = re.compile(r"(?<!\w)\+\d[^.\n]*$"), 80
_REACH = 12  # words and marks of a bracket
_DIFFERENCE = ("різниц", "відхилен", "динамік", "зміна", "зміни", "приріст", "прирост", "баланс", "сальдо", "мінус",
               "зменшен", "спаду", "спадан", "зниженн", "скорочен")  # fmt: skip


def sign_before(region: Region, number: Quantity, previous_end: int) -> Quantity:
    """The number with the sign that is written before it, if it is one; `previous_end` bounds the look back."""
    lexemes = region.lexemes
    i = number.first - 1
    if i < max(previous_end, region.lead) or (number.as_words and at(lexemes, i).low not in _PLUS_WORDS):
        return number
    mark = at(lexemes, i)
    if mark.low in _PLUS_WORDS:
        return replace(number, first=i, sign=_PLUS_WORDS[mark.low])
    if mark.text not in {"+", "-", "–", "−", "—", "‑"} or not lexemes[number.first].glued:
        return number
    if mark.text == "+":
        touches = mark.glued and at(lexemes, i - 1).kind != "sign"
        return number if touches else replace(number, first=i, sign="+")
    return _dash(region, number, i)


def _dash(region: Region, number: Quantity, i: int) -> Quantity:
    """A dash glued to the digits: a minus in brackets, in a cell, after «різниця»; else a list's dash."""
    lexemes = region.lexemes
    before = at(lexemes, i - 1)
    minus = replace(number, first=i, sign="-")
    if lexemes[i].text == "−" or (region.cell is not None and i == 0) or before.text in {"(", "/"}:
        return minus
    if lexemes[i].glued and before.kind != "sign":
        return number
    if _after_difference(lexemes, i) or (before.text in {";", ","} and _ends_bracket(lexemes, i - 1, number.end)):
        return minus
    if before.text in {";", ","} and _PLUS.search(
        region.text, max(region.start, lexemes[i].start - _FAR), lexemes[i].start
    ):
        return minus  # «+3 сесії, -12 рішень»
    if before.text == ":":
        return replace(minus, ambiguous=number.ambiguous or MAY_BE_LIST_DASH)
    return number


def _ends_bracket(lexemes: Sequence[Lexeme], mark: int, end: int) -> bool:
    """«(торік – 19; –7)»: whether a number stands before the mark, and the one behind it ends the bracket."""
    told = at(lexemes, mark - 1).text
    if at(lexemes, end).text not in {")", "%"} or not (told[-1:].isdigit() or told == "%"):
        return False
    before = range(mark - 1, max(-1, mark - 1 - _REACH), -1)
    opening = next((k for k in before if lexemes[k].text in "()"), -1)
    return opening >= 0 and lexemes[opening].text == "("


def _after_difference(lexemes: Sequence[Lexeme], i: int) -> bool:
    words = [at(lexemes, k).low for k in (i - 1, i - 2)]
    return any(word == "спад" or word.startswith(_DIFFERENCE) for word in words)
