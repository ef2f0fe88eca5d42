"""Which period a report covers when it only says «за минулий рік» or «за півроку», and when it was made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.cover.months import MONTHS, month_number
from extractors.cover.zones import Zones
from schemas.text import Span

_YEAR = r"(?P<year>20\d\d)"
_PAST = (
    r"(?<!\w)(?:(?:за|про)\s+(?:минулий|попередній)\s+рік(?!,?\s*\d)|за\s+рік,?\s+що\s+минув|за\s+торік(?!\w)"
    r"|(?:підсумк\w+|робот\w+|результат\w+|грудень|грудня)\s+(?:минулого|попереднього)\s+року(?!,?\s*\d))"
)
_PAST_YEAR = re.compile(f"(?i){_PAST}")
# In running text the past year is as often the one compared with, so that the sentence must be of it.
_PAST_TOLD = re.compile(
    rf"(?i){_PAST}|(?<!\w)(?:протягом|упродовж|впродовж)\s+(?:минулого|попереднього)\s+року(?!,?\s*\d)"
    r"|(?<=[.!?]\s)(?:минулого року|торік)(?!\w)"
)
_WHOLE_YEAR = re.compile(
    r"(?i)(?<!\w)(?:(?:що)?річн(?:ий|ого|а|ої)\s+(?:\w+\s+)?(?:звіт|доповід|інформаці)|підсумки\s+року|за\s+рік(?!,?\s+що)(?!\s*\d))"
)
# «Закон зобов'язує раз на рік звітувати»: the yearly report of an elected officer.
_YEARLY_DUTY = re.compile(
    r"(?i)(?<!\w)(?:(?:раз\w*|одного\s+разу)\s+(?:на|в|у)\s+рік|щороку|щорічн\w+|кожного\s+року)(?!\w)[^.!?]{0,80}звіт"
    r"|(?<!\w)(?:від|про)?звіт\w*[^.!?]{0,60}\s(?:раз\w*\s+(?:на|в|у)\s+рік|щороку|щорічно|кожного\s+року)(?!\w)"
)
_HALF = re.compile(r"(?i)(?<!\w)(?:півріччя|півроку|(?:шість|6)\s+місяців)(?!\w)")
_NINE = re.compile(r"(?i)(?<!\w)(?:дев'ять|9)\s+місяців(?!\w)")
# A decision that an annex belongs to is made on the report, so its date is the report's.
_ANNEX = re.compile(r"(?i)^\s*(?:додаток|затверджено|схвалено)")
_DAY = re.compile(
    rf"(?i)(?<![\w.])(?:\d{{1,2}}\.(?P<number>\d{{1,2}})\.|(?:\d{{1,2}}\s*[»\"”]?\s+)?(?P<month>{MONTHS})\s+){_YEAR}(?!\d)"
)
_AS_OF_NEW_YEAR = re.compile(rf"(?i)(?<!\w)станом\s+на\s+0?1(?:\.01\.|\s+січня\s+){_YEAR}(?!\d)")
# «м. Рогів, 2024 рік» at the foot of a title page.
PRINTED = (
    r"(?-i:м\.|місто|смт\.?|селище|село|с\.)\s?(?-i:[А-ЯІЇЄҐ])[\w'-]+"
    r"(?:\s(?-i:[А-ЯІЇЄҐ])[\w'-]+)?\s?[,–—-]?\s?(?P<printed>20\d\d)"
)
_PRINTED = re.compile(f"(?i)(?<!\\w){PRINTED}(?!\\d)")
_REFERENCE = re.compile(r"(?i)(?:від|на\s+№?\s*\S+\s+від)\s$")
_OPENING = 500
_WINTER, _SUMMER, _AUTUMN = range(1, 5), range(7, 10), range(10, 13)

Day = tuple[int, int, Span]


def past_year(zones: Zones) -> tuple[str, Span] | None:
    """«Звіт за минулий рік», dated 15 January 2024: the year 2023."""
    opening = Span(zones.opening.start, min(zones.opening.end, zones.opening.start + _OPENING))
    said = any(_PAST_YEAR.search(zones.cut(span)) for span in (zones.title, zones.front))
    if not said and not _PAST_TOLD.search(zones.cut(opening)):
        return None
    days = list(_days(zones)) or list(_signed(zones))
    days += [(int(m["year"]), 1, Span(*m.span())) for m in _AS_OF_NEW_YEAR.finditer(zones.flat)]
    printed = _PRINTED.finditer(zones.flat, zones.front.start, zones.front.end)
    days = days or [(int(m["printed"]), 1, Span(*m.span())) for m in printed]
    if len({year for year, _, _ in days}) != 1:
        return None
    return str(days[0][0] - 1), days[0][2]


def names_past_year(zones: Zones) -> bool:
    """Whether the title page calls the year reported on the past one, so that a year there is that of the report."""
    return any(_PAST_YEAR.search(zones.cut(span)) for span in (zones.title, zones.front))


def by_date_of_report(zones: Zones) -> tuple[str, Span] | None:
    """A whole year told or named soon after it ended, half a year in summer, nine months in autumn."""
    front = zones.cut(Span(0, max(zones.front.end, zones.title.end)))
    days = list(_days(zones)) or list(_signed(zones))
    if len({(year, month) for year, month, _ in days}) != 1:
        return None
    year, month, span = days[0]
    if _HALF.search(front):
        half = f"{year}-H1" if month in _SUMMER else f"{year - 1}-H2" if month in _WINTER else ""
        return (half, span) if half else None
    if _NINE.search(front):
        return (f"{year}-01..{year}-09", span) if month in _AUTUMN else None
    opening = zones.flat[zones.opening.start : zones.opening.start + _OPENING]
    if month in _WINTER and re.search(rf"(?i)(?<!\w)(?:у|за|протягом|упродовж|впродовж)\s+{year - 1}(?!\d)", opening):
        return str(year - 1), span
    if (_WHOLE_YEAR.search(front) or _YEARLY_DUTY.search(opening)) and (month in _WINTER or month == 12):
        return str(year - (month != 12)), span
    return None


def _days(zones: Zones) -> Iterator[Day]:
    """The days that the title page names as those of the report."""
    annexed = bool(_ANNEX.match(zones.cut(zones.letterhead)))
    seen: set[int] = set()
    for span in (zones.letterhead, zones.title, zones.front):
        for match in _DAY.finditer(zones.flat, span.start, span.end):
            if match.start() in seen or (not annexed and _REFERENCE.search(zones.flat[: match.start()][-20:])):
                continue
            seen.add(match.start())
            yield _day(match)


def _signed(zones: Zones) -> Iterator[Day]:
    """The day beside the signature: alone in its line, not in a sentence."""
    tail = Span(max(zones.signature.start, zones.signature.end - 160), zones.signature.end)
    for match in _DAY.finditer(zones.flat, tail.start, tail.end):
        if not re.search(r"[а-яіїєґ,]\s+$", zones.flat[: match.start()][-12:]):
            yield _day(match)


def _day(match: re.Match[str]) -> Day:
    month = int(match["number"]) if match["number"] else month_number(match["month"])
    return int(match["year"]), month, Span(*match.span())
