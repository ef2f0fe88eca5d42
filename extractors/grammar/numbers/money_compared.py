"""Numbers without a unit that a sum of money is compared with: «використано 3,2 млн грн (торік – 2,9)»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extractors.grammar.numbers.numeral_kinds import NumberKind, NumberMention
from schemas.text import DocumentText

_TIME = (
    r"(?:(?:у|в|за|на|від|до)\s+)?(?:торік|позаторік|минул\w+(?:\s+рок\w+)?|попередн\w+(?:\s+рок\w+)?|"
    r"(?:роком|рік)\s+(?:раніше|тому)|20\d\d(?:-\w{1,3})?(?:\s*(?:рік|рок\w+|році|рр?\.?)(?!\w))?)"
)
_AGAINST = r"(?:проти|порівняно\s+(?:з|із)|замість|ніж|тоді\s+як|а|було|план[уі]?)"
# What may stand between the sum and the number: marks, a time, words that compare; without the last it goes on.
_BETWEEN = re.compile(rf"(?:грн|гривень|гривні|гривня)?(?:[\s.,;:(–—-]|{_TIME}|{_AGAINST}(?!\w))*", re.IGNORECASE)
_COMPARES = re.compile(rf"\b(?:{_TIME}|проти|порівняно|замість)(?!\w)", re.IGNORECASE)
# What may follow it: a word of its own would be what it counts.
_BEHIND = re.compile(rf"\s*(?:[.,;)\n]|$|(?:–\s*)?{_TIME}|\b(?:та|і|й)\b)", re.IGNORECASE)
_SCALES = (("тис", Decimal(1_000)), ("млн", Decimal(1_000_000)), ("мільйон", Decimal(1_000_000)))
_FURTHEST = 60  # characters between the two
_MOST_TIMES = 20  # how many times one may be the other


def with_compared_sums(found: Sequence[NumberMention], text: DocumentText) -> Sequence[NumberMention]:
    """The numbers, those that a sum of money before them is compared with as money, told in thousands as it is."""
    out = list(found)
    money: NumberMention | None = None
    for k, number in enumerate(out):
        if number.kind is NumberKind.MONEY and number.unit == "UAH":
            money = number
        elif money is not None and number.kind is NumberKind.COUNT:
            value = _compared(money, number, text.text)
            out[k] = number if value is None else replace(number, kind=NumberKind.MONEY, unit="UAH", value=value)
            money = money if value is not None else None
    return out


def _compared(money: NumberMention, number: NumberMention, text: str) -> Decimal | None:
    """What the number is in hryvnias, None where it is not said to be compared with the sum."""
    between = text[money.span.end : number.span.start].lstrip()
    plain = number.value is not None and number.value_max is None and not number.as_words
    if not plain or len(between) > _FURTHEST or not _BETWEEN.fullmatch(between) or not _COMPARES.search(between):
        return None
    if not _BEHIND.match(text, number.span.end):
        return None
    said = text[money.span.start : money.span.end].lower()
    scale = next((factor for word, factor in _SCALES if word in said), Decimal(1))
    return _of_like_size(number.value, money.value, scale)


def _of_like_size(value: Decimal | None, other: Decimal | None, scale: Decimal) -> Decimal | None:
    """The value in the other's scale or as it stands, whichever is of its size; None where neither is."""
    if not value or not other:
        return None
    fitting = (v for v in (value * scale, value) if v <= other * _MOST_TIMES and other <= v * _MOST_TIMES)
    return next(fitting, None)
