"""Months as a report's cover names them."""

from __future__ import annotations

MONTHS = (
    "січ(?:ень|ня|ні)|лют(?:ий|ого|ому)|берез(?:ень|ня|ні)|квіт(?:ень|ня|ні)|трав(?:ень|ня|ні)|черв(?:ень|ня|ні)"
    "|лип(?:ень|ня|ні)|серп(?:ень|ня|ні)|верес(?:ень|ня|ні)|жовт(?:ень|ня|ні)|листопад(?:а|і)?|груд(?:ень|ня|ні)"
)
_STEMS = ("січ", "лют", "берез", "квіт", "трав", "черв", "лип", "серп", "верес", "жовт", "листопад", "груд")


def month_number(word: str) -> int:
    """1–12 for a month's name in any case; StopIteration for another word."""
    return next(i for i, stem in enumerate(_STEMS, start=1) if word.lower().startswith(stem))
