"""Times whose year is named before in the sentence: «У 2022 році надійшло 80: у січні – 20», «торік за весь рік»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.grammar.periods.kinds import PeriodMention
from extractors.grammar.periods.resolution import resolve

_COMPARED = re.compile(r"\b(?:ніж|аніж|проти|порівнян\w+|до|від|як|із|з)\s+(?:(?:у|в|за|з|із|до)\s+)?$", re.IGNORECASE)
_LEAD = 14
_JOINED = re.compile(r"\s*(?:за|у|в|протягом|упродовж)?\s*", re.IGNORECASE)
_WHOLE_YEARS = frozenset({"whole_year", "year_reported"})
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.!?]\s|[.!?\d]\s+[А-ЯІЇЄҐ]|\n\s*\n")
_YEAR_TOLD = re.compile(r"\d{4}(?!\.\.)")


def of_the_year_named(text: str, mentions: Sequence[PeriodMention]) -> Iterator[PeriodMention]:
    """The mentions of a region in their order, each part of a year with the year that its sentence named last.

    «торік за пів року» is of last year, «у I кварталі – 9 проти 14 за той період минулого» of its first quarter.
    """
    year: PeriodMention | None = None
    before: PeriodMention | None = None
    for mention in mentions:
        if before is not None and _leaves(text[before.span.end : mention.span.start]):
            year = before = None
        found = _placed(text, mention, year, before)
        yield found
        if mention.kind == "absolute" and _YEAR_TOLD.match(mention.period):
            led = text[max(0, mention.span.start - _LEAD) : mention.span.start]
            year = None if _COMPARED.search(led) else mention
        elif mention.kind == "relative" and not _is_part(mention):
            year = None
        before = found


def _placed(
    text: str, mention: PeriodMention, year: PeriodMention | None, before: PeriodMention | None
) -> PeriodMention:
    if _is_part(mention) and year is not None:
        return replace(mention, kind="absolute", period=resolve(mention, year.period), relative="")
    if before is None:
        return mention
    joined = _JOINED.fullmatch(text, before.span.end, mention.span.start)
    if _is_part(mention) and before.relative == "previous_year" and joined:
        return replace(mention, relative=f"{mention.relative}@previous_year")
    if mention.relative == "previous_same_period" and _is_part(before):
        return replace(mention, relative=f"{before.relative}@previous_year")
    if mention.relative in _WHOLE_YEARS and joined:
        return _whole(mention, before)
    return mention


def _whole(mention: PeriodMention, before: PeriodMention) -> PeriodMention:
    """«за весь рік» right behind another year, «торік» or its number: all of that year."""
    if before.relative == "previous_year":
        return replace(mention, relative="whole_previous_year")
    named = _YEAR_TOLD.fullmatch(before.period)
    return replace(mention, kind="absolute", period=before.period, relative="") if named else mention


def _is_part(mention: PeriodMention) -> bool:
    """Whether it is a part of a year that is not named."""
    name, mark, _ = mention.relative.partition(":")
    return bool(mark) and "@" not in mention.relative and name in {"half", "quarter", "month", "months"}


def _leaves(between: str) -> bool:
    """Whether the sentence, or the bracket in which the year stood, has ended."""
    return bool(_SENTENCE_END.search(between)) or between.count(")") > between.count("(")
