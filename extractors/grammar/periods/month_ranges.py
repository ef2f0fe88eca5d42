"""Months that run over the turn of a year: «з листопада 2023 року по жовтень 2024 року», «із грудня по липень»."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from extractors.grammar.numbers.numeral_kinds import NumberKind, NumberMention
from extractors.grammar.numbers.quantities import at
from extractors.grammar.periods.notation import months_period
from extractors.grammar.periods.phrases import year_word
from extractors.grammar.words.lexemes import Lexeme, words
from schemas.values import value

# A year as it is told behind a month: by number, by its relation to the report's, or not at all.
_ToldYear = int | Literal["previous_year", "report_period", ""]
OVER_YEARS = "months_over:"
_JOINTS = words("по до")
_YEAR_WORDS = words("рік року році р")


@value
class MonthRange:
    """Two months that span a period up to lexeme `end`: its notation, or a relative period where no year is told."""

    period: str
    relative: str
    end: int


def months_over_years(
    lexemes: Sequence[Lexeme],
    i: int,
    month_at: Callable[[int], int | None],
    number_at: Callable[[int], NumberMention | None],
) -> MonthRange | None:
    """The range that begins at lexeme i; None where it says no more than a part of one year."""
    first = month_at(i)
    if first is None:
        return None
    begun, joint = _told_year(lexemes, i + 1, number_at)
    last = month_at(joint + 1) if at(lexemes, joint).is_dash or at(lexemes, joint).low in _JOINTS else None
    if last is None:
        return None
    ended, end = _told_year(lexemes, joint + 2, number_at)
    told = _spanned(begun, first, ended, last)
    return MonthRange(*told, end) if told else None


def _told_year(
    lexemes: Sequence[Lexeme], i: int, number_at: Callable[[int], NumberMention | None]
) -> tuple[_ToldYear, int]:
    """The year told at lexeme i and what is behind it."""
    number, phrase = number_at(i), year_word(lexemes, i)
    if number and number.kind is NumberKind.YEAR and number.value is not None and number.value_max is None:
        end = next(
            k for k in range(i, len(lexemes) + 1) if at(lexemes, k).start >= number.span.end or k == len(lexemes)
        )
        return int(number.value), end + (at(lexemes, end).low in _YEAR_WORDS)
    if phrase and phrase.relative == "previous_year":
        return "previous_year", phrase.end
    return ("report_period", phrase.end) if phrase and phrase.relative == "report_period" else ("", i)


def _spanned(begun: _ToldYear, first: int, ended: _ToldYear, last: int) -> tuple[str, str] | None:
    """The period and the relative period, one of them empty; None where the months contradict their years too."""
    turns = last < first
    match begun, ended:
        case int(), int():
            return _absolute(begun, first, ended, last)
        case int(), "":
            return _absolute(begun, first, begun + turns, last)
        case "", int() if turns:
            return _absolute(ended - 1, first, ended, last)
        case ("previous_year", "report_period") | ("previous_year" | "", "") | ("", "report_period") if turns or ended:
            return "", f"{OVER_YEARS}{first}-{last}"
    return None


def _absolute(begun: int, first: int, ended: int, last: int) -> tuple[str, str] | None:
    if begun == ended:
        return (months_period(begun, first, last), "") if first <= last else None
    return (f"{begun}-{first:02d}..{ended}-{last:02d}", "") if begun < ended else None


def over_years(relative: str, year: int) -> str:
    """The period of «months_over:11-10» that ends in that year."""
    first, _, last = relative.removeprefix(OVER_YEARS).partition("-")
    return f"{year - 1}-{int(first):02d}..{year}-{int(last):02d}"
