"""What a named period comes to, given the period that the report itself covers."""

from __future__ import annotations

import re

from extractors.grammar.periods.kinds import COMPARED_YEAR, PeriodMention, part_months
from extractors.grammar.periods.month_ranges import OVER_YEARS, over_years
from extractors.grammar.periods.notation import days_period, last_day, months_of, months_period, shifted, year_of


def previous_period(report_period: str) -> str:
    """The same part of the year before; «convocation» and the empty period have none and give an empty one."""
    return shifted(report_period, -1) if year_of(report_period) else ""


_DECEMBER = 12
_YEARS_AWAY = {"previous_year": -1, "year_before_previous": -2, "next_year": 1}


def _part_of_year(part: str, report_period: str) -> str:
    name, _, which = part.partition("@")
    year = year_of(report_period)
    if year is None:
        return ""
    if part == "months:1-12":
        return report_period  # «за 12 місяців» of a report on December to November
    if name.startswith("final_months:") and not which:
        return _final_months(int(name.partition(":")[2]), report_period, year)
    return months_period(year + _YEARS_AWAY.get(which, 0), *part_months(name))


def _final_months(count: int, report_period: str, year: int) -> str:
    """The last months of the report's own time; empty where they would begin before it."""
    first, last = months_of(report_period) or (1, 0)
    return months_period(year, last - count + 1, last) if last - count + 1 >= first else ""


def _part_near_end(report_period: str, size: int, *, back: bool) -> str:
    """The half, quarter or month that the report ends in, or the one before."""
    months, year = months_of(report_period), year_of(report_period)
    if months is None or year is None:
        return ""
    block = (months[1] - 1) // size - back
    if block < 0:
        year, block = year - 1, 12 // size - 1
    return months_period(year, block * size + 1, block * size + size)


def _rest_of_year(report_period: str) -> str:
    months, year = months_of(report_period), year_of(report_period)
    if year is None:
        return ""
    if months is None or months[1] == 12:
        return str(year)
    return months_period(year, months[1] + 1, 12)


def resolve(period: PeriodMention, report_period: str) -> str:
    """The mention in the report's notation, given the report's own period; empty when it cannot be told.

    «торік» and «минулого року» in a report on part of a year mean the same part of the year before.
    """
    if period.kind == "as_of":
        return _resolved_day(period, report_period)
    if period.period:
        return period.period
    if period.relative in {"report_period", "since", "this_convocation"}:
        return report_period
    year = year_of(report_period)
    if period.relative == "year_reported":  # «за рік» of a report on its second half is all the year, else the report's
        return str(year) if re.fullmatch(r"\d{4}-(?:H2|Q4)", report_period) else report_period
    return _resolved_relative(period.relative, report_period, year) if year else ""


def _resolved_relative(relative: str, report_period: str, year: int) -> str:
    if relative.startswith("same_part@"):
        return shifted(report_period, int(relative.partition("@")[2]) - year)
    if relative.startswith(COMPARED_YEAR):
        return _compared_year(int(relative.removeprefix(COMPARED_YEAR)), report_period, year)
    if relative.startswith("days:"):
        start, _, finish = relative.removeprefix("days:").partition("..")
        return days_period(*(day.replace("-", str(year), 1) for day in (start, finish)))
    if relative.startswith("last_years:"):
        return f"{year - int(relative.partition(':')[2]) + 1}..{year}"
    if ":" in relative:
        return over_years(relative, year) if relative.startswith(OVER_YEARS) else _part_of_year(relative, report_period)
    return _resolved_word(relative, report_period, year)


def _compared_year(named: int, report_period: str, year: int) -> str:
    """The year; of a report that covers a part of a year that ends before December, the same part of it."""
    months = months_of(report_period)
    return shifted(report_period, named - year) if months is not None and months[1] < _DECEMBER else str(named)


def _resolved_word(relative: str, report_period: str, year: int) -> str:
    if relative == "next_year":
        return str(year + 1)
    if relative in {"previous_year", "year_before_previous"}:
        return shifted(report_period, _YEARS_AWAY[relative])
    if relative == "previous_same_period":
        return previous_period(report_period)
    if relative in {"whole_year", "whole_previous_year"}:
        return str(year - (relative == "whole_previous_year"))
    if relative == "rest_of_year":
        return _rest_of_year(report_period)
    which, _, part = relative.partition("_")
    sizes = {"half": 6, "quarter": 3, "month": 1}
    return _part_near_end(report_period, sizes[part], back=which == "previous") if part in sizes else ""


def _resolved_day(period: PeriodMention, report_period: str) -> str:
    year = year_of(report_period)
    if period.period.startswith("--"):
        return period.period.replace("-", str(year), 1) if year else period.period
    if period.period:
        return period.period
    if year is None:
        return ""
    if period.relative == "end_of_period":
        return last_day(report_period)
    if period.relative.startswith("end_of_month:"):
        return last_day(f"{year}-{int(period.relative.partition(':')[2]):02d}")
    return f"{year}-12-31" if period.relative == "end_of_year" else f"{year}-01-01"
