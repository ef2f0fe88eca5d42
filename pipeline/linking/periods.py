"""Periods of report_period as something to order and to compare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from extractors.grammar.periods.notation import first_day, last_day

_LONG_AGO, _FAR = date(1, 1, 1), date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Stretch:
    """First and last day, and the shape: "year", "H1", "Q3", "month 12", "part", "convocation", …"""

    first: date
    last: date
    shape: str


@lru_cache(maxsize=4096)
def stretch(period: str) -> Stretch | None:
    """The days of a period in the notation of report_period; None for what is not in it."""
    if period == "convocation":
        return Stretch(_LONG_AGO, _FAR, "convocation")
    try:
        first, last = date.fromisoformat(first_day(period)), date.fromisoformat(last_day(period))
    except ValueError:
        return None
    return Stretch(first, last, _shape(first, last)) if first <= last else None


def _shape(first: date, last: date) -> str:
    if first.day != 1 or (last + timedelta(days=1)).day != 1:
        return "part"
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
