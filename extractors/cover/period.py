"""Which period a report covers, in the notation of report_period: 2022, 2024-H1, 2022-Q3, 2020-11-24..2020-12-31."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from extractors.cover.months import MONTHS, month_number
from extractors.cover.period_dated import PRINTED, by_date_of_report, names_past_year, past_year
from extractors.cover.period_evidence import is_of_others, year_by_evidence
from extractors.cover.zones import Zones
from extractors.grammar.periods.notation import days_period
from extractors.grammar.words.names import find_names
from schemas.text import Span

_YEAR = r"(?:19|20)\d\d"
_WHICH = r"(?:(?:звітн|минул|вес|увес|ціл|попередн|поточн|нинішн)\w+,?\s+\(?)?"
_OF_YEAR = r"(?:\s*[-–]?\s*(?:рік|року|році|роки|років|рр?\.|рр?(?![\w'])|му|го|й))"
_DATE = rf"(?:\d{{1,2}}\.\d{{1,2}}\.{_YEAR}|\d{{1,2}}\s+(?:{MONTHS})(?:\s+{_YEAR})?)"
_FIRST, _SECOND = r"(?:[IІ1]|перш\w{1,3})", r"(?:(?:[IІ]{2}|2)|друг\w{1,3})"
_THIRD, _FOURTH = r"(?:(?:[IІ]{3}|3)|трет\w{1,3})", r"(?:[IІ1]V|4|четверт\w{1,3})"
_DASH = r"\s*[-–—]\s*"
_TAIL = r"(?:\s?[-–]\s?\w{1,2})?\s+"
_TWENTIES = ("перш", "друг", "трет", "четверт", "п'ят", "шост", "сьом", "восьм", "дев'ят")
_THROUGH = r"(?:за|у|в|протягом|упродовж|впродовж)"
_WORDS = {"три": 3, "шість": 6, "дев'ять": 9, "дванадцять": 12}


@dataclass(frozen=True, slots=True)
class PeriodFound:
    """A period in the notation of report_period, and where it stands; `inferred` when no words say that it is reported on."""

    period: str
    span: Span
    inferred: bool = False


Maker = Callable[[re.Match[str]], str | None]


def _range(match: re.Match[str]) -> str | None:
    last = _day(match["until"], None)
    first = _day(match["since"], last.year if last else None)
    return _spelled(first, last) if first and last and first <= last else None


def _spelled(first: date, last: date) -> str:
    """A range of days in the notation; from the first to the last working weeks of one year it is the year."""
    if first.year == last.year and first <= date(first.year, 1, 15) and last >= date(last.year, 12, 15):
        return str(first.year)
    return days_period(first.isoformat(), last.isoformat())


def _half(match: re.Match[str]) -> str:
    return f"{match['year']}-H{1 if match['first'] else 2}"


def _quarter(match: re.Match[str]) -> str:
    place = next(i for i in range(1, 5) if match[f"q{i}"])
    return f"{match['year']}-Q{place}"


def _first_months(match: re.Match[str]) -> str | None:
    count = int(match["n"]) if match["n"].isdigit() else _WORDS[match["n"].lower()]
    year = int(match["year"])
    return _spelled(date(year, 1, 1), _month_end(year, count)) if 1 <= count <= 12 else None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _month_range(match: re.Match[str]) -> str | None:
    last_year = int(match["year"])
    first = date(int(match["year0"] or last_year), month_number(match["since"]), 1)
    last = _month_end(last_year, month_number(match["until"]))
    return _spelled(first, last) if first <= last else None


def _one_month(match: re.Match[str]) -> str:
    return f"{match['year']}-{month_number(match['month']):02d}"


def _years(match: re.Match[str]) -> str | None:
    first, last = int(match["since"]), int(match["until"])
    return _spelled(date(first, 1, 1), date(last, 12, 31)) if first < last else None


def _year(match: re.Match[str]) -> str:
    return match["year"]


def _since_month(match: re.Match[str]) -> str | None:
    """«з листопада 2020 року по 31 грудня 2021 року»."""
    last = _day(match["until"], None)
    first = date(int(match["year"]), month_number(match["since"]), 1)
    return _spelled(first, last) if last and first <= last else None


def _first_quarters(match: re.Match[str]) -> str:
    last = next(i for i in range(2, 5) if match[f"q{i}"])
    return _spelled(date(int(match["year"]), 1, 1), _month_end(int(match["year"]), 3 * last))


def _year_in_words(match: re.Match[str]) -> str:
    unit = (match["unit"] or "").lower()
    return str(2020 + next((i for i, stem in enumerate(_TWENTIES, start=1) if unit.startswith(stem)), 0))


def _nothing(_: re.Match[str]) -> str:
    return ""


def _convocation(_: re.Match[str]) -> str:
    return "convocation"


_RULES: tuple[tuple[re.Pattern[str], Maker], ...] = tuple(
    (re.compile(f"(?i)(?<![\\w.'/-])(?:{pattern})(?![\\w'])"), maker)
    for pattern, maker in (
        (rf"{_YEAR}\s*[/–-]\s*(?:20)?\d\d\s+(?:навчальн\w+|н\.\s?р)", _nothing),
        # A programme's years, and those that it plans ahead to.
        (rf"на\s+(?:період\s+)?{_YEAR}{_DASH}{_YEAR}{_OF_YEAR}?|(?<!\d )до\s+{_YEAR}{_OF_YEAR}?", _nothing),
        (
            rf"(?:з|із|від)\s+(?P<since>{MONTHS})\s+(?P<year>{_YEAR})(?:{_OF_YEAR})?\s+(?:по|до)\s+(?P<until>{_DATE})",
            _since_month,
        ),
        (rf"(?:з|із|від)\s+(?P<since>{_DATE})(?:{_OF_YEAR})?\s+(?:по|до)\s+(?P<until>{_DATE})", _range),
        (rf"(?P<since>{_DATE}|\d{{1,2}}\.\d{{1,2}}\.?)(?:{_OF_YEAR})?{_DASH}(?P<until>{_DATE})", _range),
        # «за друге півріччя 2023 року (перше півріччя заслухано …)»: the year is of the part before it.
        (
            rf"{_FIRST}{_DASH}(?:(?P<q4>{_FOURTH})|(?P<q3>{_THIRD})|(?P<q2>{_SECOND})){_TAIL}квартал\w{{0,2}}\s+"
            rf"{_WHICH}(?P<year>{_YEAR})",
            _first_quarters,
        ),
        (rf"(?:(?P<first>{_FIRST})|{_SECOND}){_TAIL}півріччя?і?м?\s+{_WHICH}(?P<year>{_YEAR})", _half),
        (
            rf"(?:(?P<q4>{_FOURTH})|(?P<q3>{_THIRD})|(?P<q2>{_SECOND})|(?P<q1>{_FIRST})){_TAIL}квартал\w{{0,2}}\s+"
            rf"{_WHICH}(?P<year>{_YEAR})",
            _quarter,
        ),
        (
            rf"(?P<year>{_YEAR}){_OF_YEAR}?[\s,(–-]*(?:(?P<first>{_FIRST})|{_SECOND}){_TAIL}півріччя(?!\s+{_WHICH}{_YEAR})",
            _half,
        ),
        (
            rf"(?P<year>{_YEAR}){_OF_YEAR}?[\s,(–-]*(?:(?P<q4>{_FOURTH})|(?P<q3>{_THIRD})|(?P<q2>{_SECOND})|(?P<q1>{_FIRST}))"
            rf"{_TAIL}квартал(?!\s+{_WHICH}{_YEAR})",
            _quarter,
        ),
        (rf"(?P<n>\d\d?|{'|'.join(_WORDS)})(?:-?\w{{1,2}})?\s+місяц\w+\s+{_WHICH}(?P<year>{_YEAR})", _first_months),
        (
            rf"(?P<since>{MONTHS})(?:\s+(?P<year0>{_YEAR}))?(?:{_OF_YEAR})?(?:{_DASH}|\s+(?:по|до)\s+)"
            rf"(?P<until>{MONTHS})\s+(?P<year>{_YEAR})",
            _month_range,
        ),
        (rf"{_THROUGH}\s+(?P<month>{MONTHS})(?:\s+місяц\w+)?\s+(?P<year>{_YEAR})", _one_month),
        (rf"(?P<since>{_YEAR})(?:{_OF_YEAR})?(?:{_DASH}|/|\s+(?:та|і|й|по|до)\s+)(?P<until>{_YEAR})", _years),
        (
            rf"(?:{_THROUGH}|рік:?|звіт\s*[–—:-]?)\s+{_WHICH}(?P<year>{_YEAR}){_OF_YEAR}?",
            _year,
        ),
        (
            rf"{_THROUGH}\s+(?:дві\s+тисячі\s+)?двадцят(?:ий|ого|ому|ь\s+(?P<unit>(?:{'|'.join(_TWENTIES)})\w{{1,4}}))"
            r"\s+(?:рік|року|році)",
            _year_in_words,
        ),
        # A day's or month's own year («15 лютого 2024 року», «лютий 2024 року») is when the report was made.
        (rf"[«\"“]?\s*(?:\d{{1,2}}|_+)?\s*[»\"”]?\s*(?:{MONTHS})\s+{_YEAR}{_OF_YEAR}?", _nothing),
        # The town and the year at the foot of a title page are of printing, be the year called one or not.
        (rf"{PRINTED}{_OF_YEAR}?", _nothing),
        (rf"(?P<year>{_YEAR})\s+(?:рік|року)", _year),
        (
            r"за\s+(?:\w+\s+)?(?:період|строк|термін|час)\s+(?:\w+\s+){0,2}повноважень|за\s+(?:всю\s+)?каденцію"
            r"|за\s+(?:(?:увесь|весь)\s+)?період\s+(?:роботи|діяльності)\s+(?:\w+\s+){0,5}скликання",
            _convocation,
        ),
    )
)
# A year by itself on a title page: «2024:», «Звіт-2024», «2022-й», «(2023)».
_BARE_YEAR = re.compile(
    r"(?i)(?:(?<![\d./№'])(?P<open>[(:–—-]\s?)|(?<![\w./№'-])(?<!№ ))(?P<year>20\d\d)(?P<ending>-?(?:й|го|му)(?!\w)|\s?[):/|])?(?!\w)(?!\s?[./–-]\s?\d)"
)
# Behind a bare year, what shows that it is not the year of printing, which stands last: a kind of document, an office.
_GOES_ON = re.compile(
    r"(?i)(?<!\w)(?:звіт|підсумк|доповід|інформаці|секретар|голов[аи](?!\w)|старост[аи](?!\w)|депутат(?:к?а)?(?!\w)|начальник|керуюч)"
)
# The town and the year at the foot of a title page.
_OF_PRINTING = re.compile(r"(?i)(?<!\w)(?:м\.|місто|смт\.?|селище|село|с\.)\s*[\w'-]+(?:\s[\w'-]+)?\s*[,–—-]?\s*$")
_REPORTING = re.compile(r"(?i)(?<!\w)(?:про)?звіту(?:ю|ємо|вати|ватиму|вав|вала)(?!\w)")
# Verbs of letters and speeches, which tell what is reported on at the very beginning only.
_TELLING = re.compile(
    r"(?i)(?<!\w)(?:нада(?:ю|ємо|ється)|пода(?:ю|ємо|ється)|надсила(?:ю|ємо)|повідомля(?:ю|ємо|є)|інформу(?:ю|ємо|є)"
    r"|доповіда(?:ю|ємо|є)|доповісти|поінформувати|розпові(?:ла|в|сти)|пропоную)(?!\w)"
)
# «СЛУХАЛИ: Про звіт секретаря ради … за 2023 рік» of a protocol.
_HEARD = re.compile(
    r"(?i)(?<!\w)(?:слухали\s*:?\s*(?:про\s+)?|заслухавши\s+)звіт\w{0,2}\s+(?=(?:про\s+(?:\w+\s+)?(?:роботу|діяльність)|(?:\w+\s+)?(?:секретар|голов|старост|депутат))\w*\s)"
)
_TELLING_WITHIN = 900
_SAID_WITHIN = 200
_SENTENCE_OR_BRACKET = re.compile(r"\(|(?<=[а-яіїєґ]{3})[.!?](?=\s)")


def find_period(zones: Zones) -> PeriodFound | None:
    """The period of the title; else the letterhead's; else what the text says that it reports on; else what it implies."""
    for span in (zones.title, zones.letterhead, zones.annexed, zones.front):
        found = next(periods_in(zones.flat, span), None)
        if found is not None:
            return None if _contradicted(found, zones) else found
    if past := past_year(zones):
        return PeriodFound(*past)
    if found := _bare_year(zones) or _said(zones.flat):
        return found
    if told := year_by_evidence(zones.flat, _last_years(zones)):
        return PeriodFound(str(told.year), told.span, inferred=told.kind != "reported")
    dated = by_date_of_report(zones)
    return PeriodFound(*dated, inferred=True) if dated else None


def _contradicted(found: PeriodFound, zones: Zones) -> bool:
    """Whether the text, by all that it compares and dates, reports on another year than its title names: a slip there
    would put every figure into a wrong year."""
    flat, at = zones.flat, found.span
    told = year_by_evidence(flat[: at.start] + " " * (at.end - at.start) + flat[at.end :])
    stated = single_year(found.period)
    return told is not None and stated is not None and told.year != stated


def _bare_year(zones: Zones) -> PeriodFound | None:
    """The only year that the title page names without a word, where it is not that of a day."""
    end = _front(zones).end
    own = [
        PeriodFound(m["year"], Span(*m.span("year")))
        for m in _bare_years(zones)
        if m["open"] or m["ending"] or _goes_on(zones.flat[m.end() : end])
    ]
    return own[0] if len({f.period for f in own}) == 1 else None


def _last_years(zones: Zones) -> list[Span]:
    """Years without a word that may as well be those of printing; beside the town they are («м. Рогів, 2024»)."""
    years = [Span(*m.span("year")) for m in _bare_years(zones)]
    if len({zones.cut(year) for year in years}) > 1:
        return []
    return [year for year in years if not _OF_PRINTING.search(zones.flat[max(0, year.start - 60) : year.start])]


def _front(zones: Zones) -> Span:
    return Span(0, max(zones.front.end, zones.title.end))


def _bare_years(zones: Zones) -> Iterator[re.Match[str]]:
    """Years that the title page names without a word, none of them a day's, a plan's or one compared with."""
    if names_past_year(zones):
        return
    front = _front(zones)
    others = [f.span for f in _all_periods(zones.flat, front)]
    for match in _BARE_YEAR.finditer(zones.flat, front.start, front.end):
        year = Span(*match.span("year"))
        of_others = is_of_others(zones.flat, year) or _compared(zones.flat, year)
        if not of_others and not any(span.overlaps(year) for span in others):
            yield match


def _goes_on(rest: str) -> bool:
    return bool(_GOES_ON.search(rest) or find_names(rest))


def _said(flat: str) -> PeriodFound | None:
    """«Звітую про роботу за 2022 рік»: the period in the sentence of the verb, outside brackets."""
    heard = _HEARD.search(flat, 0, _TELLING_WITHIN)
    for verb in (_REPORTING.search(flat), _TELLING.search(flat, 0, _TELLING_WITHIN), heard):
        if verb is None:
            continue
        rest = _SENTENCE_OR_BRACKET.split(flat[verb.end() : verb.end() + _SAID_WITHIN], maxsplit=1)[0]
        found = list(periods_in(flat, Span(verb.end(), verb.end() + len(rest))))
        # of years in a row none is the one reported on
        named = _all_periods(flat, Span(verb.end(), verb.end() + len(rest)))
        if found and all(f.period <= found[0].period for f in named):
            return found[0]
    return None


def periods_in(flat: str, span: Span) -> Iterator[PeriodFound]:
    """Periods that the span states, the most telling wording first at each place, in the text's order."""
    found = _all_periods(flat, span)
    found.sort(key=lambda f: (_compared(flat, f.span), f.span.start))
    yield from (f for f in found if f.period and not is_of_others(flat, f.span))


def _all_periods(flat: str, span: Span) -> list[PeriodFound]:
    """Whatever the span says of time; what is no period that a report can cover has an empty one."""
    found: list[PeriodFound] = []
    for pattern, maker in _RULES:
        for match in pattern.finditer(flat, span.start, span.end):
            here = Span(*match.span())
            period = maker(match)
            if period is not None and not any(f.span.overlaps(here) for f in found):
                found.append(PeriodFound(period, here))
    return found


def _compared(flat: str, span: Span) -> bool:
    """Whether the period is the one that the title compares with or a plan's, not the one it reports on."""
    before = flat[max(0, span.start - 60) : span.start]
    return bool(re.search(r"(?i)(?:порівнян\w+|проти|плану?|до)\s+(?:\w+\s+)?(?:з|із|на)?\s*$|станом\s+на", before))


def _day(written: str, year: int | None) -> date | None:
    numbers = [int(n) for n in re.findall(r"\d+", written)]
    month = re.search(MONTHS, written, re.IGNORECASE)
    if month:
        day, number = numbers[0], month_number(month[0])
        year = numbers[1] if len(numbers) > 1 else year
    elif len(numbers) == 2:
        day, number = numbers
    else:
        day, number, year = numbers
    try:
        return date(year, number, day) if year else None
    except ValueError:
        return None


def single_year(period: str) -> int | None:
    """The one year in which the period lies; None for several years or a convocation."""
    years = {int(y) for y in re.findall(rf"(?<!\d){_YEAR}(?!\d)", period)}
    return years.pop() if len(years) == 1 else None
