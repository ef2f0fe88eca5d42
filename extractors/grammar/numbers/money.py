"""Currencies and sums of money."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractors.grammar.numbers.quantities import at
from extractors.grammar.words.lexemes import Lexeme, words

_CURRENCIES = {
    "UAH": words("грн гривень гривні гривня гривню гривнею гривням гривнями гривнях грв uah ₴"),
    "kopeck": words("коп копійка копійки копійок копійку копійкою копійками"),
    "EUR": words("євро eur €"),
    "USD": words("дол долар долари долара доларів доларам доларами usd $"),
}
_CODES = {word: code for code, listed in _CURRENCIES.items() for word in listed}


def currency_of(lexeme: Lexeme) -> str:
    """ "UAH", "EUR", "USD", or "kopeck" for the hundredth part of a hryvnia; empty for any other word."""
    return _CODES.get(lexeme.low, "")


def kopecks_after(lexemes: Sequence[Lexeme], i: int) -> tuple[Decimal, int] | None:
    """«12 грн 50 коп.»: with i at the currency, the kopecks in hryvnias and where their digits end."""
    if currency_of(at(lexemes, i)) != "UAH":
        return None
    k = i + 1 + (at(lexemes, i + 1).text == ".")
    digits = at(lexemes, k)
    if digits.kind != "digits" or len(digits.text) > 2 or currency_of(at(lexemes, k + 1)) != "kopeck":
        return None
    return Decimal(digits.text) / 100, k + 1
