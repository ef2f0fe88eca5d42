"""«Торік» of one who reports in January: with no figure of a later year beside, it is the year reported on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from extractors.figures import Figure
from extractors.grammar.periods.kinds import LAST_YEAR, PeriodMention
from extractors.grammar.periods.periods import previous_period, resolve
from extractors.grammar.sentences.statements import Statement
from extractors.words.wording import predicates_in

# Whoever compares with the year before last, or plans for «цьогоріч», speaks in the year after the one reported on.
_SPEAKS_LATER = re.compile(
    r"(?<!\w)(?:(?:ніж|аніж|проти|від|порівнян\w+ (?:з|із))\s+(?:(?:у|в|за)\s+)?поза(?:торі|мин)"
    r"|торік[^.!?]*[.;,]\s+(?:рік|роком)\s+(?:перед\s+тим|до\s+того|раніше)"
    r"|(?:цьогоріч|цього\s+року|нинішнього\s+року)\s+(?:\w+\s+){0,2}"
    r"(?:хоч(?:у|емо)|плану[юєм]\w*|маємо|маю|буде\w*|намір\w*|прове(?:ду|демо)|збира(?:юся|ємося))(?!\w))"
)
# Whoever sets «торік» beside the reported figure speaks of the year before.
_SETS_BESIDE = re.compile(
    r"(?<!\w)(?:(?:ніж|аніж|як|ще|і|й|тоді як|порівняння,?)\s+торі[кш]|проти\s+(?:\S+\s+){0,3}торі[кш]"
    r"|торік\s*(?:же\s*)?[–—:-]\s*\d|торік\s+(?:їх|його|таких)(?!\w))|\(\s*торі[кш]"
)
_THIS_YEAR = re.compile(r"\b(?:цьогоріч|цього року|нинішнього року|поточного року)\b")
_LAST_YEAR = re.compile(r"торі[кш]|минул")
_COMPARES = re.compile(
    r"\b(?:ніж|аніж|проти|порівнян\w+|відносно|тоді як|натомість цього|ц(?:ього|ей) рік\w*|цьогоріч\w*|"
    r"звітн\w+|нинішн\w+|нині|тепер|(?:і|й|та сама|стільки) торік|як (?:і|й) (?:торік|минул)|раніше|20\d\d)"
)
# «Торік їх було 11 (у звіті за 2022 рік помилково вказано 14)»: corrected, not set apart.
_IN_A_REPORT = re.compile(r"помилк|уточн|\bзвіт(?:і|у|ом)? за\b")
# A report that tells of so many things of its own year would tell of this one as well.
_TELLS_OF = 3
_WHOLE_YEAR = re.compile(r"(?:19|20)\d\d")


def of_the_year_reported(figures: Sequence[Figure], report_period: str, text: str) -> list[Figure]:
    """The figures in their order; those told «торік» that no other of the report answers are of its own year."""
    if not _WHOLE_YEAR.fullmatch(report_period):
        return list(figures)
    if speaks_later(text) or _sets_years_apart(figures, report_period):
        return [_a_year_later(figure, report_period, text) for figure in figures]
    last_year = previous_period(report_period)
    told = _told(figures, report_period)
    if len({metric for metric, _, _ in told}) < _TELLS_OF:
        return list(figures)
    found: list[Figure] = []
    for _, group in groupby(figures, key=lambda f: (f.statement.block, f.statement.sentence_id)):
        sentence = list(group)
        ours = _says_last_year(sentence, last_year) and not _is_answered(sentence, last_year, told, found)
        found.extend(_in_report_year(sentence, last_year) if ours else sentence)
    return found


def speaks_later(text: str) -> bool:
    """Whether the report calls the year that it covers «торік»: nothing in it calls the year before so."""
    low = text.lower()
    return bool(_SPEAKS_LATER.search(low)) and not _SETS_BESIDE.search(low)


def _sets_years_apart(figures: Sequence[Figure], report_period: str) -> bool:
    """«Минулого – 13, у 2022-му – 16»: whether last year is told apart from the year before the reported one."""
    last_year = previous_period(report_period)
    said: dict[tuple[object, ...], dict[bool, Decimal | None]] = defaultdict(dict)
    for figure in figures:
        relation = figure.relation
        if figure.fate != "fact" or relation.period != last_year or _IN_A_REPORT.search(figure.statement.left):
            continue
        if relation.measure == "delta" and relation.versus == last_year:
            return True
        statement = figure.statement
        relative = {m.relative in LAST_YEAR for m in _named(statement, last_year, report_period)}
        if len(relative) == 1 and relation.measure == "level" and statement.table < 0:
            thing = (statement.block, statement.sentence_id, *_what(figure))
            said[thing].setdefault(relative.pop(), statement.number.value)
    return any(len(told) > 1 and told[True] != told[False] for told in said.values())


def _a_year_later(figure: Figure, report_period: str, text: str) -> Figure:
    """«Торік» as the year reported on, «позаторік» as the one before it."""
    shifts = {
        previous_period(report_period): "",
        previous_period(previous_period(report_period)): previous_period(report_period),
    }
    period = figure.relation.period
    if (
        figure.relation.measure == "plan"
        and period in {"", report_period}
        and _THIS_YEAR.search(figure.statement.sentence)
    ):
        return replace(figure, relation=replace(figure.relation, period=str(int(report_period) + 1)))
    if figure.relation.measure == "delta" and period == figure.relation.versus:
        return replace(figure, relation=replace(figure.relation, period=shifts.get(period, period)))
    said = _named(figure.statement, period, report_period)
    relative = said and all(_LAST_YEAR.search(text[m.span.start : m.span.end].lower()) for m in said)
    if period not in shifts or not relative:
        return figure
    return replace(figure, relation=replace(figure.relation, period=shifts[period]))


def _named(statement: Statement, period: str, report_period: str) -> list[PeriodMention]:
    """The words that name the period: those beside the figure, else the first in the sentence before it."""
    beside = [m for m in statement.periods if resolve(m, report_period) == period]
    return beside or [m for m in statement.lead_periods if resolve(m, report_period) == period][:1]


def _told(figures: Sequence[Figure], report_period: str) -> dict[tuple[str, str, str], set[Decimal | None]]:
    """The values that the report states of its own year, by what they are of."""
    told: dict[tuple[str, str, str], set[Decimal | None]] = defaultdict(set)
    for figure in figures:
        relation = figure.relation
        stated = relation.measure in {"level", "share"} and not relation.cumulative
        if figure.fate == "fact" and stated and relation.period in {"", report_period}:
            told[_what(figure)].add(figure.statement.number.value)
    return told


def _says_last_year(sentence: Sequence[Figure], last_year: str) -> bool:
    """Whether the sentence states last year's figures in words of its own: a predicate, and nothing compared."""
    first = sentence[0].statement
    of_last = [f for f in sentence if f.relation.period == last_year]
    if not of_last or first.table >= 0 or any(f.relation.bare or f.statement.companion for f in of_last[:1]):
        return False
    mentions = {p.relative for p in (*of_last[0].statement.periods, *of_last[0].statement.lead_periods)}
    stated = not LAST_YEAR.isdisjoint(mentions) and bool(predicates_in(first.sentence))
    return stated and not _COMPARES.search(first.sentence)


def _is_answered(
    sentence: Sequence[Figure],
    last_year: str,
    told: Mapping[tuple[str, str, str], set[Decimal | None]],
    before: Sequence[Figure],
) -> bool:
    """Whether the report has the same of its own year, or a figure not understood beside may be that."""
    of_last = [f for f in sentence if f.relation.period == last_year]
    block = sentence[0].statement.block
    unknown = any(f.fate == "unknown" for f in (*sentence, *(f for f in before[-3:] if f.statement.block == block)))
    # «На зв'язок – 210 тис. грн. Торік на військо дали 124»: another part of what the report tells of its own year
    parts = {(metric, unit) for metric, subject, unit in told if subject}
    if any(f.subject and (f.metric, f.unit) in parts for f in of_last):
        return True
    return unknown or any(told.get(_what(f), set()) - {f.statement.number.value} for f in of_last)


def _what(figure: Figure) -> tuple[str, str, str]:
    return figure.metric, figure.subject.lower(), figure.unit


def _in_report_year(sentence: Sequence[Figure], last_year: str) -> Iterator[Figure]:
    for figure in sentence:
        of_last = figure.relation.period == last_year
        yield replace(figure, relation=replace(figure.relation, period="")) if of_last else figure
