"""The record of a period that a text names."""

from __future__ import annotations

from typing import Literal

from schemas.text import Span
from schemas.values import value

PeriodKind = Literal["absolute", "relative", "as_of"]
# «2023 | 2024» over columns: the year, or the report's own part of it.
COMPARED_YEAR = "compared_year@"
LAST_YEAR = frozenset({"previous_year", "whole_previous_year"})


@value
class PeriodMention:
    """A period as the text names it.

    `period` is in the report's notation for "absolute", an ISO date for "as_of" («--07-01» without its year), empty for
    "relative". `relative` is one of: previous_year, whole_previous_year, year_before_previous, next_year,
    report_period, year_reported, whole_year, rest_of_year, previous_same_period, previous_half, previous_quarter,
    previous_month, final_half, final_quarter, final_month (in which the report's period ends),
    last_years:3, convocation,
    this_convocation, since, end_of_year, end_of_period, end_of_month:12, start_of_year; or a part of a year:
    quarter:2, half:1, month:6, months:1-9, and a part of a relative year: half:2@previous_year; or same_part@2021 (the
    report's own part of another year); or compared_year@2021 (the same where the report's part ends before December,
    else that year); or days:--03-17..--06-01; or months_over:11-10 (from November of the year before); or other_term
    («за третій рік повноважень», «за попередню каденцію»: when that was cannot be told).
    `cumulative` marks running totals, `since` is then a date, a month or the words that name the beginning.
    `plan` says that words of planning stand beside it.
    """

    span: Span
    kind: PeriodKind
    period: str = ""
    relative: str = ""
    cumulative: bool = False
    since: str = ""
    plan: bool = False


def part_months(part: str) -> tuple[int, int]:
    """First and last month of «half:1», «quarter:3», «month:6», «months:1-9», «final_months:2»."""
    name, _, which = part.partition(":")
    if name == "final_months":
        return 13 - int(which), 12
    if name == "months":
        first, _, last = which.partition("-")
        return int(first), int(last)
    size = {"half": 6, "quarter": 3, "month": 1}[name]
    return (int(which) - 1) * size + 1, int(which) * size
