"""Periods of report_period as something to order and to compare."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_LONG_AGO, _FAR = date(1, 1, 1), date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Stretch:
    """First and last day, and the shape: "year", "H1", "Q3", "month 12", "part" or "convocation"."""

    first: date
    last: date
    shape: str


@lru_cache(maxsize=4096)
def stretch(period: str) -> Stretch | None:
    """The days of a period in the notation of report_period; None for what is not in it."""
    if period == "convocation":
        return Stretch(_LONG_AGO, _FAR, "convocation")
    begins, _, ends = period.partition("..")
    first = _bounds(begins)
    last = _bounds(ends) if ends else first
    if first is None or last is None or last[1] < first[0]:
        return None
    return Stretch(first[0], last[1], "part" if ends and not _whole(first[0], last[1]) else _shape(first[0], last[1]))


def _bounds(written: str) -> tuple[date, date] | None:
    found = re.fullmatch(r"(\d{4})(?:-(?:H([12])|Q([1-4])|(\d\d)(?:-(\d\d))?))?", written)
    if found is None:
        return None
    year = int(found[1])
    if found[2]:
        months = (1, 6) if found[2] == "1" else (7, 12)
    elif found[3]:
        months = (3 * int(found[3]) - 2, 3 * int(found[3]))
    elif found[4]:
        months = (int(found[4]), int(found[4]))
    else:
        months = (1, 12)
    try:
        if found[5]:
            return (date(year, months[0], int(found[5])),) * 2
        return date(year, months[0], 1), date(year, months[1], monthrange(year, months[1])[1])
    except ValueError:
        return None


def _whole(first: date, last: date) -> bool:
    """Whether whole months make up the stretch."""
    return first.day == 1 and (last + timedelta(days=1)).day == 1


def _shape(first: date, last: date) -> str:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 12 and first.month == 1:
        return "year"
    if months == 6 and first.month in (1, 7):
        return "H1" if first.month == 1 else "H2"
    if months == 3 and first.month % 3 == 1:
        return f"Q{first.month // 3 + 1}"
    if months == 1:
        return f"month {first.month}"
    return f"{months} months from {first.month}"


def sorting(period: str) -> tuple[date, date, str]:
    """Periods by their end, the shorter before the longer that ends with it."""
    known = stretch(period)
    if known is None:
        return (_FAR, _FAR, period)
    return (known.last, date.fromordinal(_FAR.toordinal() - known.first.toordinal()), period)
