"""Ranges of numbers: «6–8», «від 3 до 5», «два-три»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.grammar.numbers.quantities import Quantity, at, single_quantity
from extractors.grammar.numbers.restated import with_restatement
from extractors.grammar.words.lexemes import Lexeme, words

FALLING_RANGE = "two numbers joined by a dash that are no range"
SPACED_RANGE = "may be a range"
_BETWEEN_ENDS = words("% грн гривень гривні . тис млн осіб")


def _upper_after_dash(lexemes: Sequence[Lexeme], number: Quantity) -> tuple[int, bool] | None:
    """Where the second number after a dash begins, and whether spaces stand around the dash."""
    end = number.end + (at(lexemes, number.end).text == "%")
    mark, upper = at(lexemes, end), at(lexemes, end + 1)
    if not mark.is_dash or upper.kind == "sign":
        return None
    return (end + 1, False) if mark.glued and upper.glued else (end + 1, True)


def _upper_after_until(lexemes: Sequence[Lexeme], number: Quantity) -> int | None:
    """«від 3 до 5»: where the second number begins; currency or per cent may stand after the first."""
    if at(lexemes, number.first - 1).low != "від":
        return None
    end = number.end
    for _ in range(3):
        if at(lexemes, end).low == "до":
            return end + 1
        if at(lexemes, end).low not in _BETWEEN_ENDS:
            return None
        end += 1
    return None


def _is_chain(lexemes: Sequence[Lexeme], upper: Quantity) -> bool:
    """«12-13-14», «4-2/2020»: more than two parts are no range."""
    mark, following = at(lexemes, upper.end), at(lexemes, upper.end + 1)
    return mark.glued and (mark.is_dash or mark.text == "/") and following.glued and following.kind == "digits"


def _spread(lower: Quantity, upper: Quantity) -> Quantity:
    """One quantity of the two ends; a multiplier after the upper end holds for both («2-3 тис.»)."""
    low_value = lower.value
    if upper.scaled and not lower.scaled and upper.value >= 1000:
        factor = next((s for s in (10**9, 10**6, 10**3) if upper.value >= s), 1)
        low_value = low_value * factor if low_value < 1000 else low_value
    return replace(upper, first=lower.first, core_first=lower.core_first, value=low_value, value_max=upper.value,
                   cases=upper.cases or lower.cases, ambiguous=lower.ambiguous or upper.ambiguous)  # fmt: skip


def _range_by_dash(lexemes: Sequence[Lexeme], number: Quantity) -> Quantity | None:
    place = _upper_after_dash(lexemes, number)
    if place is None:
        return None
    begins, spaced = place
    upper = single_quantity(lexemes, begins)
    if upper is None or upper.as_words != number.as_words or _is_chain(lexemes, upper):
        return None
    if spaced:
        return replace(number, ambiguous=number.ambiguous or SPACED_RANGE) if _rises(number, upper) else None
    if not _rises(number, upper) or at(lexemes, number.first).text.startswith("0"):
        return replace(number, ambiguous=number.ambiguous or FALLING_RANGE)
    return _spread(number, upper)


def _rises(lower: Quantity, upper: Quantity) -> bool:
    return _spread(lower, upper).value < upper.value and lower.ordinal == upper.ordinal


def quantity_at(lexemes: Sequence[Lexeme], i: int) -> Quantity | None:
    """The number or range of numbers that begins at lexeme i; None when none begins there."""
    number = single_quantity(lexemes, i)
    if number is None:
        return None
    number = with_restatement(lexemes, number)
    begins = _upper_after_until(lexemes, number)
    if begins is not None:
        upper = single_quantity(lexemes, begins)
        if upper is not None and _rises(number, upper) and not upper.ordinal:
            return _spread(number, upper)
    return _range_by_dash(lexemes, number) or number
