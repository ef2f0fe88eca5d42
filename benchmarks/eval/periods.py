"""Periods in any of the notations in use, as comparable day ranges."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_YEAR = re.compile(r"(\d{4})")
_PART = re.compile(r"(\d{4})-([HQ])([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")

Days = tuple[date, date]


def _months(year: int, first: int, last: int) -> Days:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _one(text: str) -> Days | None:
    if m := _YEAR.fullmatch(text):
        return _months(int(m[1]), 1, 12)
    if m := _PART.fullmatch(text):
        long = 6 if m[2] == "H" else 3
        last = int(m[3]) * long
        return _months(int(m[1]), last - long + 1, last) if last <= 12 else None
    if m := _MONTH.fullmatch(text):
        month = int(m[2])
        return _months(int(m[1]), month, month) if 1 <= month <= 12 else None
    if m := _DAY.fullmatch(text):
        day = date(*(int(g) for g in m.groups()))
        return day, day
    return None


def days_of(period: str) -> Days | None:
    """First and last day of a period such as `2022`, `2022-H1`, `2022-03..2022-06`; None for anything else."""
    first, dots, last = period.strip().partition("..")
    begin = _one(first)
    end = _one(last) if dots else begin
    return (begin[0], end[1]) if begin and end else None


def same_period(left: str, right: str) -> bool:
    """Whether both name the same days (or are the same words, such as `convocation`)."""
    a, b = days_of(left), days_of(right)
    return a == b if a and b else left.strip() == right.strip()


def within(inner: str, outer: str) -> bool:
    """Whether the first lies inside the second."""
    a, b = days_of(inner), days_of(outer)
    return bool(a and b and b[0] <= a[0] and a[1] <= b[1])
