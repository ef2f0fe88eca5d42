"""Rows and columns of tables: what their heads say of a figure."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import is_predicate
from extractors.sections.rule import Rule
from extractors.words.wording import says_what
from extractors.zones import domain_pattern

# «Округ 1»: a row told by its number, which is no year.
_BARE_NUMBER = re.compile(r"№? ?(?!(?:19|20)\d\d\b)\d+[.)]?")
_TOTALS_ROW = re.compile(r"(?:разом|усього|всього|загалом|підсумок|(?:усі|всі|по всіх) комісі\w+|за (?:\w+ )?рік)\b")
_HAS_TOTAL = re.compile(r"\b(?:разом|усього|всього|загалом|підсумок)\b")
# «Відділ освіти», «Управління соціального захисту»; not «управління комунальним майном», a matter.
_OFFICE = re.compile(
    r"(?:[^\W\d_]+ )?(?:відділ|департамент|сектор|служба|центр|"
    r"управління(?! (?:[^\W\d_]+ )?[^\W\d_]+(?:[оеє]м|[оеє]ю|[ая]ми)\b))\b"
)
# What is counted by villages and departments; other matters have metrics of their own for each part.
_BY_UNITS = frozenset({"appeals", "info_requests", "reception"})
# What offices do: of decisions themselves the rows are topics.
_BY_OFFICES = frozenset(
    {"decisions.drafts_prepared", "instructions.issued", "instructions.fulfilled", "instructions.under_control"}
)
_PERCENTS = re.compile(r"%|питома|відсот")
_ALL_IN_PERCENTS = re.compile(r"(?:, ?|\( ?)(?:у |в )?(?:%|відсотках) ?\)? ?[:.]?(?= /|$)")

_TIME = re.compile(
    r"рік|рок(?:у|и|ів|ом|ами|ах)|році|рр?|кв|квартал\w*|півріч\w*|місяц\w*|місяць|період\w*|звітн\w+|минул\w+|"
    r"січ(?:н\w*|ень)?|лют(?:\w{1,3})?|бер(?:ез\w*)?|квіт(?:н\w*|ень)?|трав(?:н\w*|ень)?|черв?(?:н\w*|ень)?|"
    r"лип(?:н\w*|ень)?|серп(?:н\w*|ень)?|вер(?:ес\w*)?|жов(?:т\w*)?|лист(?:опад\w*)?|груд(?:н\w*|ень)?|"
    r"перш\w{1,3}|друг\w{1,3}|трет\w{1,3}|четверт\w{1,3}|[ivxіх]{1,4}|за|у|в|"
    r"разом|усього|всього|загалом|підсумок|кількість|сть|к|число"
)
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=20_000)
def names_only_times(words: str) -> bool:
    """«Січень-березень», «За рік, усього»: whether the words, lower-case, say no more than a time or a total."""
    return all(_TIME.fullmatch(w) for w in _WORD.findall(words))


@lru_cache(maxsize=20_000)
def column_of_things(near: str) -> str:
    """A column headed «Прийнято рішень» counts decisions of each row's topic; its verb speaks against none."""
    return " ".join(w for w in near.split() if not is_predicate(w))


def is_next_column(statement: Statement) -> bool:
    """Whether it stands beside another of its row, under a head of its own: what that one counts is not its noun."""
    return statement.table >= 0 and statement.order > 0 and says_what(statement.column)


def is_of_another_row(rule: Rule, statement: Statement) -> bool:
    """«Фракція "Весна" | 9» under «Депутатів»: a row's name that a rule without a subject leaves wholly unexplained
    makes the figure one of a part."""
    if rule.subject or statement.table < 0 or not statement.row or _HAS_TOTAL.search(statement.row):
        return False
    if _BARE_NUMBER.fullmatch(statement.row):
        return True
    own = [p for p in (rule.head_pattern, *rule.cue_patterns, domain_pattern(rule.domain)) if p is not None]
    if any(p.search(statement.row) for p in own):
        return False
    return says_what(statement.row)


def unit_of_row(rule: Rule, statement: Statement, label: str) -> str:
    """«Млинок», «фінансовий відділ» under «Звернень | Вирішено»: whose part of the appeals the row is; empty where
    neither the column nor, over columns of times, the caption says what is counted."""
    by_units = rule.domain in _BY_UNITS or (rule.metric in _BY_OFFICES and is_row_of_office(statement))
    if not by_units or rule.subject not in {"", "official"} or statement.table < 0:
        return ""
    if _HAS_TOTAL.search(statement.row) or not says_what(statement.row) or names_only_times(statement.row):
        return ""
    own = [p for p in (rule.head_pattern, *rule.cue_patterns, domain_pattern(rule.domain)) if p is not None]
    counted = column_says(rule, statement) or (not says_what(statement.column) and _says_all(rule, statement.opener))
    return label if counted and not any(p.search(statement.row) for p in own) else ""


def column_says(rule: Rule, statement: Statement) -> bool:
    """«Роз'яснено», «Розглянуто заяв»: whether the head of the figure's column has all that the rule asks for."""
    return statement.table >= 0 and _says_all(rule, f"{statement.column} | @")


def _says_all(rule: Rule, head: str) -> bool:
    said = [p for p in (rule.head_pattern, *rule.cue_patterns) if p is not None]
    return bool(said) and all(p.search(head) for p in said)


def is_row_of_office(statement: Statement) -> bool:
    """Whether an office of the council heads the row: whose figures they are, not what they are about."""
    return statement.table >= 0 and bool(_OFFICE.match(statement.row))


def is_column_of_percents(statement: Statement) -> bool:
    """Whether the head of the figure's column or row, or the line above the table, says that it is told in per cent."""
    told = bool(_PERCENTS.search(statement.column) or _ALL_IN_PERCENTS.search(statement.row))
    return statement.table >= 0 and (told or is_under_percents(statement))


def is_under_percents(statement: Statement) -> bool:
    """«Явка за фракціями, %», «(у відсотках):»: whether the line right above all figures gives their unit."""
    return bool(_ALL_IN_PERCENTS.search(" / ".join((statement.opener, *statement.headings[:1]))))


def is_totals_row(statement: Statement) -> bool:
    """Whether the figure stands in the row of a table that sums the others up."""
    return statement.table >= 0 and bool(_TOTALS_ROW.match(statement.row))
