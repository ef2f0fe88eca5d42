"""Which year a report covers when it nowhere says so: what its comparisons, dates and other years agree on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.text import Span

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_OF_YEAR = r"(?:\s*[-–]?\s*(?:рік|року|році|роком|роки|р\.?|му|го|й)(?!\w))"
_MONTHS = r"(?:січн|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд)\w+"
_NOT_IN_DATE = r"(?<![\w.,№/-])"
# Reported on in running text, parts of a year leave open whether the report is of the whole year; «раз на квартал»,
# «кварталами» and a table's «(IV квартал)» do not.
_PART_OF_YEAR = re.compile(
    r"(?i)(?<!\w)(?:за|у|в|протягом|упродовж|впродовж|підсумк\w+)\s+(?:(?P<which>[\w'-]+)\s+){0,2}"
    r"(?:півріччя|півріччі|піврічч[юя]м?|квартал[уіо]?м?|місяців|міс|півр|кв)(?!\w)"
)
_LAST_PART = re.compile(
    r"(?i)(?<!\w)(?:(?:друг\w{1,3}|[IІ]{2}|2-?\w{0,2})\s+(?:пів\w+|$)|(?:четверт\w{1,3}|[IІ]V|4-?\w{0,2})\s+кв\w+)"
)
_FIRST_PART = re.compile(r"(?i)(?<!\w)(?:перш\w{1,3}|[IІ]|1-?\w{0,2})\s+(?:пів\w+|кв\w+)")
_EARLY_IN_YEAR = re.compile(r"(?i)\.0?[123]\.|січн|лют|берез")
_LATE_IN_YEAR = re.compile(r"(?i)\.1[12]\.|листоп|груд")
_OF_AN_ACT = re.compile(r"(?i)(?:закон|указ|постанов|наказ|кодекс|кму)\w*[^.;:]*$")
# Where the year reported on is only called so, the years named may all be others.
_UNNAMED = re.compile(r"(?i)(?<!\w)(?:звітн\w+\s+(?:рік|рок|період)|цьогоріч\w*|торік\w*|поточного року)")
_FOLLOWED_BY_FIGURE = re.compile(r"(?i)(?:\s*(?:рік|року|році|р))?[\s.]*[–—:-]\s*\d")
_NAMED = re.compile(rf"{_NOT_IN_DATE}{_YEAR}(?!\d|[/.]\d)")
_PLANNED_FOR = re.compile(rf"(?i)(?:(?<!\w)(?:на|до|{_MONTHS})\s+)$")
# The most telling first; a date may be of anything.
_TELLING = ("reported", "character")
_KINDS = ("front", "state", "columns", "frame", "compared", "plan", "date")
_MIDYEAR_ON = re.compile(r"(?i)\.(?:0?[5-9]|1[012])\.|трав|черв|лип|серп|верес|жовт|листоп|груд")
_OFTEN, _SEVERAL = 3, 4
_ONE_YEAR = len("протягом 2022 року")


@dataclass(frozen=True, slots=True)
class Clue:
    """A year that a passage points to as the one reported on; `kind` says by what."""

    kind: str
    year: int
    span: Span


_PLANNED = r"\s+(?:[\w'-]+\s+){0,2}(?:план\w+|заплан\w+|передбач\w+|буде\w*|маємо|хочемо)"
_COLUMN = r"(?<!\d)(?P<first>(?:19|20)\d\d)(?:\s*(?:рік|р\.))?"
_DIFFERENCE = r"(?:різниц|динамік|відхилен|приріст|зміна|[+±]\s*/)"
# What points to a year, by what, and how far the year named is from the one reported on.
_CLUES: tuple[tuple[str, re.Pattern[str], int], ...] = tuple(
    (kind, re.compile(f"(?i){pattern}"), away)
    for kind, pattern, away in (
        ("reported", rf"(?<!\w)звітн(?:ий|ому|ого|им)\s*,?\s*\(?\s*{_YEAR}(?!\d)", 0),
        # «2023 рік став роком випробувань»
        (
            "character",
            rf"(?<![\w.,№/-]){_YEAR}\s+рік\s+(?:для\s+\w+\s+(?:\w+\s+)?)?(?:став|був|видався|виявився|приніс|запам'ятався|минув|увійшов)(?!\w)",
            0,
        ),
        ("state", rf"станом\s+на\s+31(?:\.12\.|\s+грудня\s+){_YEAR}(?!\d)", 0),
        ("state", rf"станом\s+на\s+0?1(?:\.01\.|\s+січня\s+){_YEAR}(?!\d)", -1),
        ("state", rf"(?:на\s+кінець|наприкінці)\s+{_YEAR}(?!\d)", 0),
        ("compared", rf"(?:порівнян\w+|порівнюючи)\s+(?:з|із|зі)\s+{_YEAR}(?!\d)", 1),
        ("compared", rf"(?<!\w)(?:проти|ніж)\s+(?:(?:у|в|за)\s+)?{_YEAR}(?!\d)", 1),
        ("compared", rf"(?<!\w)(?:роком\s+раніше|рік\s+тому)\s*,?\s*\(?\s*(?:[ву]\s+)?{_YEAR}(?!\d)", 1),
        ("compared", rf"\(\s*(?:(?:у|в|за|протягом|проти)\s+)?{_YEAR}(?!\d){_OF_YEAR}?\s*[–—:-]\s*\d", 1),
        ("compared", rf"(?<!\w)попередн\w+\s*,?\s*\(?\s*{_YEAR}(?!\d)", 1),
        ("date", rf"{_NOT_IN_DATE}\d{{1,2}}(?:\.\d{{1,2}}\.|\s+{_MONTHS}\s+){_YEAR}(?!\d)", 0),
        (
            "frame",
            rf"(?<!\w)(?<!ніж )(?<!\()(?:у|в|за|протягом|упродовж|впродовж)\s+{_YEAR}(?!\d){_OF_YEAR}"
            rf"(?!\s*[–—:-]\s*\d)(?!{_PLANNED})",
            0,
        ),
        ("plan", rf"(?<!\w)(?:у|в)\s+{_YEAR}(?!\d){_OF_YEAR}{_PLANNED}", -1),
        ("plan", rf"(?<!\w)на\s+{_YEAR}(?!\d){_OF_YEAR}?{_PLANNED}", -1),
        # With a capital: «відповідно до плану роботи на 2023 рік» is of the year itself.
        (
            "plan",
            rf"(?<!\w)(?-i:План|Плани|ПЛАН|ПЛАНИ|Завдання|ЗАВДАННЯ|Пріоритети|ПРІОРИТЕТИ|Перспективи)"
            rf"(?:\s+на\s+|\s*[–—:-]\s*){_YEAR}",
            -1,
        ),
        ("columns", rf"{_COLUMN}[\s|]+(?P<year>(?:19|20)\d\d)(?:\s*(?:рік|р\.))?[\s|]+{_DIFFERENCE}", 0),
        # the newest year first, the years before it beside it: no prose counts years so
        (
            "columns",
            rf"(?<!\d[\s|])(?<![\d.,№/-]){_YEAR}(?:\s*(?:рік|р\.))?[\s|]+(?P<second>(?:19|20)\d\d)(?![\d.,/-]\d)",
            0,
        ),
    )
)


def is_of_others(flat: str, span: Span) -> bool:
    """Whether the period is one planned for («Завдання на 2024 рік») or compared with («проти», «(2021 рік – 151)»),
    or that of one figure («у 2022-му: 12»)."""
    before, after = flat[max(0, span.start - 60) : span.start], flat[span.end : span.end + 24]
    planned = re.search(r"(?i)(?<!\w)на\s+$", before) and not re.search(r"(?i)виконан", before)
    bracketed = re.search(r"\(\s*(?:\w{1,2}\s+)?$", before) and _FOLLOWED_BY_FIGURE.match(after)
    compared = re.search(r"(?i)(?<!\w)(?:порівнян\w+\s+(?:з|із|зі)|проти|ніж\s+[ву])\s+$", before)
    own = (
        re.match(r"\s*(?:рік|року|році|р\.)?\s*[:–—]\s*\d{1,3}(?![\d.])", after) and span.end - span.start <= _ONE_YEAR
    )
    return bool(planned or bracketed or compared or own)


def year_by_evidence(flat: str, on_title_page: Sequence[Span] = ()) -> Clue | None:
    """The one year that the text's evidence points to, with the passage that tells it best; None where doubt is left.

    `on_title_page` are years that the title page names without a word; each may be that of printing.
    """
    clues: list[Clue] = [Clue("front", int(flat[s.start : s.end]), s) for s in on_title_page]
    taken = sorted((clue.span for clue in clues), key=_start)
    for clue in _clues(flat):
        # «станом на 31.12.2022» is one clue, not a day besides
        at = bisect_left(taken, clue.span.start, key=_start)
        if 1990 <= clue.year <= 2100 and not any(clue.span.overlaps(near) for near in taken[max(0, at - 1) : at + 1]):
            clues.append(clue)
            taken.insert(at, clue.span)
    told = {clue.year for clue in clues if clue.kind in _TELLING}
    if len(told) == 1:
        return next(clue for kind in _TELLING for clue in clues if clue.kind == kind)
    if told or _is_of_a_part(flat):
        return None
    years = {clue.year for clue in clues}
    sure = [year for year in sorted(years) if _is_told(year, clues, flat)]
    return _best(clues, sure[0]) if len(sure) == 1 else None


def _start(span: Span) -> int:
    return span.start


def _is_of_a_part(flat: str) -> bool:
    """Whether the text reports on a part of a year and not on its first and last parts side by side."""
    return bool(_PART_OF_YEAR.search(flat)) and not (_FIRST_PART.search(flat) and _LAST_PART.search(flat))


def _clues(flat: str) -> Iterator[Clue]:
    for kind, pattern, away in _CLUES:
        for match in pattern.finditer(flat):
            if kind == "columns" and int(match["year"]) != int(match.groupdict().get("first") or match["second"]) + 1:
                continue
            if kind == "date" and _OF_AN_ACT.search(flat[max(0, match.start() - 80) : match.start()]):
                continue
            yield Clue(kind, int(match["year"]) + away, Span(*match.span()))


def _is_told(year: int, clues: list[Clue], flat: str) -> bool:
    counts = {kind: Counter(c.year for c in clues if c.kind == kind) for kind in _KINDS}
    if _contradicted(year, counts):
        return False
    if counts["columns"][year]:
        return True
    # A base year («порівняно з 2021 роком») may lie further back, so that something of another kind must agree.
    kinds = {kind for kind in _KINDS if counts[kind][year]}
    if len(kinds) >= 2 and kinds & {"compared", "state", "plan"}:
        return True
    dates = [c for c in clues if c.kind == "date"]
    of_title = "front" in kinds and _is_not_of_printing(year, counts, dates, flat)
    if of_title or _span_the_year(dates, year, flat):
        return True
    frames = counts["frame"]
    if any(later > year for later in _years_named(flat)):
        return False
    return not _UNNAMED.search(flat) and frames[year] >= _OFTEN and frames[year] >= 3 * (frames.total() - frames[year])


def _is_not_of_printing(year: int, counts: dict[str, Counter[int]], dates: list[Clue], flat: str) -> bool:
    """Whether the title page's year is told of in the text, or has days too late for a report of the year before."""
    told = counts["frame"][year] > counts["frame"][year - 1]
    return told or any(c.year == year and _MIDYEAR_ON.search(flat[c.span.start : c.span.end]) for c in dates)


def _years_named(flat: str) -> Iterator[int]:
    """Every year named other than as a day's or a plan's: a later one may be the year reported on."""
    for match in _NAMED.finditer(flat):
        if not _PLANNED_FOR.search(flat[max(0, match.start() - 16) : match.start()]):
            yield int(match["year"])


def _span_the_year(dates: list[Clue], year: int, flat: str) -> bool:
    """Whether the days named, but for one of the next year, are all of the year, from its first months to its last."""
    own = [flat[c.span.start : c.span.end] for c in dates if c.year == year]
    others = len(dates) - len(own)
    return (
        len(own) >= _SEVERAL
        and others <= 1
        and any(_EARLY_IN_YEAR.search(day) for day in own)
        and any(_LATE_IN_YEAR.search(day) for day in own)
    )


def _contradicted(year: int, counts: dict[str, Counter[int]]) -> bool:
    """Whether something points to a later year; days of the next January to June may be those of the report itself."""
    if any(later > year for kind in _KINDS[:-1] for later in counts[kind]):
        return True
    return any(later > year + 1 for later in counts["date"]) or counts["date"][year + 1] > max(1, counts["date"][year])


def _best(clues: list[Clue], year: int) -> Clue:
    return min((c for c in clues if c.year == year), key=lambda c: (_KINDS.index(c.kind), c.span.start))
