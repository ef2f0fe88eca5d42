"""The notation of periods («2022-H1», «2022-03..2022-06»): made, shifted and told apart."""

from __future__ import annotations

import calendar
import re
from datetime import date

_YEAR = re.compile(r"(?:19|20)\d\d")
_PARTS = {
    "H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12),
}  # fmt: skip
_NAMED = {months: name for name, months in _PARTS.items()}


def months_period(year: int, first: int, last: int) -> str:
    """The period of a year's months `first` to `last`: «2022», «2022-H1», «2022-Q3», «2022-12», «2022-03..2022-08».

    ValueError when the months are not 1–12 or fall.
    """
    if not 1 <= first <= last <= 12:
        raise ValueError(f"no months: {first}–{last}")
    if (first, last) == (1, 12):
        return f"{year:04d}"
    if name := _NAMED.get((first, last)):
        return f"{year:04d}-{name}"
    if first == last:
        return f"{year:04d}-{first:02d}"
    return f"{year:04d}-{first:02d}..{year:04d}-{last:02d}"


def days_period(start: str, finish: str) -> str:
    """The period of two ISO dates; whole months, quarters, halves and years get their own notation."""
    first, last = date.fromisoformat(start), date.fromisoformat(finish)
    whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole and first.year == last.year:
        return months_period(first.year, first.month, last.month)
    if whole and (first.month, last.month) == (1, 12):
        return f"{first.year:04d}..{last.year:04d}"
    if whole:
        return f"{first:%Y-%m}..{last:%Y-%m}"
    return f"{start}..{finish}"


def year_of(period: str) -> int | None:
    """The last year that a period names; None for «convocation»."""
    years = _YEAR.findall(period)
    return int(years[-1]) if years else None


def months_of(period: str) -> tuple[int, int] | None:
    """First and last month of a period within one year; None when it is not made of whole months of one year."""
    if re.fullmatch(r"\d{4}", period):
        return 1, 12
    if found := re.fullmatch(r"\d{4}-([HQ]\d)", period):
        return _PARTS.get(found.group(1))
    if found := re.fullmatch(r"\d{4}-(\d\d)", period):
        return int(found.group(1)), int(found.group(1))
    if (found := re.fullmatch(r"(\d{4})-(\d\d)\.\.(\d{4})-(\d\d)", period)) and found.group(1) == found.group(3):
        return int(found.group(2)), int(found.group(4))
    return None


def shifted(period: str, years: int) -> str:
    """The same part of another year; a 29 February that the other year lacks becomes the 28th."""
    moved = _YEAR.sub(lambda match: f"{int(match.group()) + years:04d}", period)
    return re.sub(
        r"(\d{4})-02-29", lambda m: m.group() if calendar.isleap(int(m.group(1))) else f"{m.group(1)}-02-28", moved
    )


def first_day(period: str) -> str:
    """The period's first day, ISO; empty for «convocation»."""
    start = period.partition("..")[0]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", start):
        return start
    months, year = months_of(start), _YEAR.match(start)
    return f"{year.group()}-{months[0]:02d}-01" if months and year else ""


def last_day(period: str) -> str:
    """The period's last day, ISO; empty for «convocation»."""
    finish = period.rpartition("..")[2]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", finish):
        return finish
    months, year = months_of(finish), _YEAR.match(finish)
    if not months or not year:
        return ""
    return f"{year.group()}-{months[1]:02d}-{calendar.monthrange(int(year.group()), months[1])[1]:02d}"
