"""«Торік» of one who reports in January: with no figure of a later year beside, it is the year reported on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from extractors.figures import Figure
from extractors.grammar.periods import previous_period
from extractors.wording import predicates_in

_COMPARES = re.compile(
    r"\b(?:ніж|аніж|проти|порівнян\w+|відносно|тоді як|натомість цього|ц(?:ього|ей) рік\w*|цьогоріч\w*|"
    r"звітн\w+|нинішн\w+|нині|тепер|(?:і|й|та сама|стільки) торік|як (?:і|й) (?:торік|минул)|раніше|20\d\d)"
)
# A report that tells of so many things of its own year would tell of this one as well.
_TELLS_OF = 3
_WHOLE_YEAR = re.compile(r"(?:19|20)\d\d")


def of_the_year_reported(figures: Sequence[Figure], report_period: str) -> list[Figure]:
    """The figures in their order; those told «торік» that no other of the report answers are of its own year."""
    if not _WHOLE_YEAR.fullmatch(report_period):
        return list(figures)
    last_year = previous_period(report_period)
    told = {_what(f) for f in figures if f.fate == "fact" and f.relation.period in {"", report_period}}
    if len({metric for metric, _, _ in told}) < _TELLS_OF:
        return list(figures)
    found: list[Figure] = []
    for _, group in groupby(figures, key=lambda f: (f.statement.block, f.statement.sentence_id)):
        sentence = list(group)
        ours = _says_last_year(sentence, last_year) and not _is_answered(sentence, last_year, told, found)
        found.extend(_in_report_year(sentence, last_year) if ours else sentence)
    return found


def _says_last_year(sentence: Sequence[Figure], last_year: str) -> bool:
    """Whether the sentence states last year's figures in words of its own: a predicate, and nothing compared."""
    first = sentence[0].statement
    of_last = [f for f in sentence if f.relation.period == last_year]
    if not of_last or first.table >= 0 or any(f.relation.bare or f.statement.companion for f in of_last[:1]):
        return False
    mentions = {p.relative for p in (*of_last[0].statement.periods, *of_last[0].statement.lead_periods)}
    stated = "previous_year" in mentions and bool(predicates_in(first.sentence))
    return stated and not _COMPARES.search(first.sentence)


def _is_answered(
    sentence: Sequence[Figure], last_year: str, told: set[tuple[str, str, str]], before: Sequence[Figure]
) -> bool:
    """Whether the report has the same of its own year, or a figure not understood beside may be that."""
    of_last = [f for f in sentence if f.relation.period == last_year]
    block = sentence[0].statement.block
    unknown = any(f.fate == "unknown" for f in (*sentence, *(f for f in before[-3:] if f.statement.block == block)))
    return unknown or any(_what(f) in told for f in of_last)


def _what(figure: Figure) -> tuple[str, str, str]:
    return figure.metric, figure.subject.lower(), figure.unit


def _in_report_year(sentence: Sequence[Figure], last_year: str) -> Iterator[Figure]:
    for figure in sentence:
        of_last = figure.relation.period == last_year
        yield replace(figure, relation=replace(figure.relation, period="")) if of_last else figure
