"""Currencies and sums of money."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.grammar.lexemes import Lexeme, words

_HRYVNIA = words("грн гривень гривні гривня гривню гривнею гривням гривнями гривнях грв uah ₴")
_KOPECK = words("коп копійка копійки копійок копійку копійкою копійками")
_EURO = frozenset(["євро", "eur", "€"])
_DOLLAR = words("дол долар долари долара доларів доларам доларами usd $")


def currency_of(lexeme: Lexeme) -> str:
    """ "UAH", "EUR", "USD", or "kopeck" for the hundredth part of a hryvnia; empty for any other word."""
    word = lexeme.text.lower() if lexeme.kind == "sign" else lexeme.low
    for code, words in (("UAH", _HRYVNIA), ("kopeck", _KOPECK), ("EUR", _EURO), ("USD", _DOLLAR)):
        if word in words:
            return code
    return ""


def kopecks_after(lexemes: Sequence[Lexeme], i: int) -> tuple[int, int] | None:
    """«12 грн 50 коп.»: with i at the currency, the kopecks and where they end."""
    k = i + 1
    if k < len(lexemes) and lexemes[k].text == ".":
        k += 1
    if k + 1 >= len(lexemes) or lexemes[k].kind != "digits" or currency_of(lexemes[k + 1]) != "kopeck":
        return None
    return (int(lexemes[k].text), k + 1) if len(lexemes[k].text) <= 2 else None
