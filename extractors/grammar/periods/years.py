"""Times whose year is named before in the sentence: «У 2022 році надійшло 80: у січні – 20», «торік за весь рік»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.grammar.periods.kinds import LAST_YEAR, PeriodMention
from extractors.grammar.periods.resolution import resolve
from schemas.text import Span

_COMPARED = re.compile(r"\b(?:ніж|аніж|проти|порівнян\w+|до|від|як|із|з)\s+(?:(?:у|в|за|з|із|до)\s+)?$", re.IGNORECASE)
_LEAD = 14
_JOINED = re.compile(r"\s*(?:за|у|в|протягом|упродовж)?\s*", re.IGNORECASE)
_SAME_PART = "same_part@"
_THE_SAME = frozenset({"report_period", "previous_same_period"})
_PAST_YEARS = frozenset({"previous_year", "year_before_previous"})
_WHOLE_YEARS = frozenset({"whole_year", "year_reported"})
# «За минулий рік», «протягом попереднього року»: all of it, even in a report on part of a year; «більше, ніж за минулий
# рік» is of the time that is compared.
_THROUGH = re.compile(r"(?<!ніж )\b(?:за|протягом|упродовж|впродовж)\s+$", re.IGNORECASE)
_YEAR_NAMED = ("рік", "року")
_IN_ALL = re.compile(r"\b(?:усього|всього|загалом|разом)\s+$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.!?]\s|[.!?\d]\s+[А-ЯІЇЄҐ]|\n\s*\n")
_YEAR_TOLD = re.compile(r"\d{4}(?!\.\.)")


def of_the_year_named(text: str, mentions: Sequence[PeriodMention]) -> list[PeriodMention]:
    """The mentions of a region in their order, each part of a year with the year that its sentence named last.

    «торік за пів року» is of last year, «у I кварталі – 9 проти 14 за той період минулого» of its first quarter.
    """
    told: list[PeriodMention] = []
    year: PeriodMention | None = None
    before: PeriodMention | None = None
    for mention in mentions:
        if before is not None and _leaves(text[before.span.end : mention.span.start]):
            year = before = None
        found = _placed(text, mention, year, before)
        if before is not None and found.relative.endswith(f"@{before.relative}"):
            told.pop()  # «торік за три квартали» is one time
            found = replace(found, span=Span(before.span.start, found.span.end))
        told.append(_over_all(text, found, before))
        if mention.kind == "absolute" and _YEAR_TOLD.match(mention.period):
            led = text[max(0, mention.span.start - _LEAD) : mention.span.start]
            year = None if _COMPARED.search(led) else mention
        elif mention.kind == "relative" and not _is_part(mention):
            year = None
        before = found
    return told


def _placed(
    text: str, mention: PeriodMention, year: PeriodMention | None, before: PeriodMention | None
) -> PeriodMention:
    if _is_part(mention) and year is not None:
        return replace(mention, kind="absolute", period=resolve(mention, year.period), relative="")
    if before is None:
        return mention
    joined = _JOINED.fullmatch(text, before.span.end, mention.span.start)
    if _is_part(mention) and before.relative in _PAST_YEARS and joined:
        return replace(mention, relative=f"{mention.relative}@{before.relative}")
    if mention.relative == "previous_same_period" and _is_part(before):
        return replace(mention, relative=f"{before.relative}@previous_year")
    return _of_year_beside(mention, before) if joined else mention


def _of_year_beside(mention: PeriodMention, before: PeriodMention) -> PeriodMention:
    """«за весь рік» right behind another year, «торік» or its number: all of that year; «за цей період»: its part."""
    if mention.relative in _THE_SAME and _YEAR_TOLD.fullmatch(before.period):
        return replace(mention, relative=f"{_SAME_PART}{before.period}")
    if mention.relative not in _WHOLE_YEARS:
        return mention
    if before.relative in LAST_YEAR:
        return replace(mention, relative="whole_previous_year")
    named = _YEAR_TOLD.fullmatch(before.period)
    return replace(mention, kind="absolute", period=before.period, relative="") if named else mention


def _over_all(text: str, mention: PeriodMention, before: PeriodMention | None) -> PeriodMention:
    """The year before as a whole where the words say so: «за минулий рік», «торік за цей час – 5, а загалом за рік»."""
    led = text[max(0, mention.span.start - _LEAD) : mention.span.start]
    named = text[mention.span.start : mention.span.end].lower()
    all_of_last = mention.relative == "previous_year" and named.endswith(_YEAR_NAMED) and _THROUGH.search(led)
    if all_of_last:
        return replace(mention, relative="whole_previous_year")
    if before is None or mention.relative not in _WHOLE_YEARS or not _IN_ALL.search(led):
        return mention
    if before.relative.startswith(_SAME_PART):
        return replace(mention, kind="absolute", period=before.relative.removeprefix(_SAME_PART), relative="")
    return replace(mention, relative="whole_previous_year") if before.relative.startswith("previous") else mention


def _is_part(mention: PeriodMention) -> bool:
    """Whether it is a part of a year that is not named."""
    name, mark, _ = mention.relative.partition(":")
    return bool(mark) and "@" not in mention.relative and name in {"half", "quarter", "month", "months"}


def _leaves(between: str) -> bool:
    """Whether the sentence, or the bracket in which the year stood, has ended."""
    return bool(_SENTENCE_END.search(between)) or between.count(")") > between.count("(")
