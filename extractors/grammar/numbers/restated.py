"""A number said twice, in digits and in words: «15 (п'ятнадцять) сесій», «п'ятнадцять сесій (15)»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.grammar.numbers.numeral_kinds import NumberKind, NumberMention
from extractors.grammar.numbers.numerals import parse_words
from extractors.grammar.numbers.quantities import Quantity, at, single_quantity
from extractors.grammar.words.lexemes import Lexeme
from schemas.text import DocumentText
from schemas.values import replace as changed

RESTATED_OTHERWISE = "the words in brackets after it say another number"
# «сто чотири письмові запити (104)»: what is counted may stand between the two.
_NOUN_BETWEEN = re.compile(r"\s+(?:[^\W\d_]+(?:['-][^\W\d_]+)*\s+){1,3}\(\s?")
_CLOSED = re.compile(r"\s?\)")


def with_restatement(lexemes: Sequence[Lexeme], number: Quantity) -> Quantity:
    """The number with the brackets behind it that say it again; marked where words in them say another one."""
    if at(lexemes, number.end).text != "(" or number.end + 1 >= len(lexemes):
        return number
    if number.as_words:
        digits = single_quantity(lexemes, number.end + 1)
        closed = digits is not None and not digits.as_words and at(lexemes, digits.end).text == ")"
        same = digits is not None and closed and digits.value == number.value and not number.ordinal
        return replace(number, end=digits.end + 1) if digits is not None and same else number
    words = parse_words(lexemes, number.end + 1)
    if words is None or words.ordinal or at(lexemes, words.end).text != ")":
        return number
    if words.value != number.value:
        return replace(number, ambiguous=number.ambiguous or RESTATED_OTHERWISE)
    return replace(number, end=words.end + 1, cases=words.cases, ambiguous=number.ambiguous or words.ambiguous)


def with_restatements(found: Sequence[NumberMention], text: DocumentText) -> list[NumberMention]:
    """The numbers; those that say a count before them again, alone in brackets behind its noun, as no figures."""
    out = list(found)
    for k, (one, again) in enumerate(pairwise(found), start=1):
        counts = one.kind is again.kind is NumberKind.COUNT and one.value == again.value
        if not counts or one.as_words == again.as_words or one.value_max is not None or again.value_max is not None:
            continue
        between = _NOUN_BETWEEN.fullmatch(text.text, one.span.end, again.span.start)
        if between and _CLOSED.match(text.text, again.span.end):
            out[k] = changed(again, kind=NumberKind.RESTATED)
    return out
