"""A relation in its surroundings: the period in force, and whether that makes it a result, a plan or a change."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.figures import Figure
from extractors.grammar.periods.periods import previous_period
from extractors.grammar.sentences.plans import was_planned
from extractors.grammar.sentences.relations import Relation, qualify
from extractors.grammar.sentences.statements import Statement
from extractors.surroundings.context import Context
from extractors.surroundings.pairing import JOINTS
from extractors.surroundings.scopes import BY_NOW, scoped
from extractors.words.wording import predicates_in

# «Для порівняння, у 2022 році …», «За попередній, 2022 рік: …»: with such words before its first figure the whole
# paragraph is of that time, as long as no sentence names another.
_COMPARISON = re.compile(r"\W*(?:для порівняння|довідково|для довідки|нагада)|порівнян[^.]*:\s*$")
_HEADED = re.compile(r"[^.:]*:\s*")
_BY_SO_MANY = re.compile(r"[^\W\d_] [–—-] на @(?: %| відсот\w+)?$")
_AT_THE_FRONT = len("протягом ")
# How long the words before a paragraph's first figure may be, and how far behind a figure it may come back.
_OPENING, _BEHIND = 300, 1_000
_OF_THEM = re.compile(
    r"(?:на|під час|з|із|серед|у) (?:них|яких|цих)\b|(?:тоді|того (?:ж )?року|у тому (?:ж|самому) році)\b"
)

# Words of what is to come; «програму продовжено на 2025 рік» has none.
_AHEAD = re.compile(
    r"план|передбач|закладен[оіа]\b|заклал|завдан|\bза мету|\bціл[іеь]|намір|пріоритет|пропону[юєє]|"
    r"ставимо|\bхоч|маємо|буде|сподіва|перспектив|обіця"
)
# «Упродовж 2025 року проведено»: told as done in a year that by the report's own has not come.
_DONE = re.compile(
    r"\b(?:за|протягом|упродовж|впродовж) (?:20\d\d|\w+ (?:місяц\w+|квартал\w*|півріч\w+) 20\d\d)|"
    r"\b[^\W\d_]{3,}(?:ено|ано|ито|уто|ався|алася|алися|или|али|ила|ала|ував|ював|йшл[аои])\b|"
    r"\b(?:отрим|зареєстр|под|ухвал|прийн|провед|внес)(?:ован|ан|ен|ят)(?:ий|а|е|і|их|ими|им)\b"
)


def relation_of(statement: Statement, context: Context) -> Relation:
    """The statement's relation, with the period in force and what that means for the measure."""
    told = _gone_on(statement, qualify(statement, context.period), context)
    return _settled(statement, _with_scope(statement, told, context), context)


def _gone_on(statement: Statement, relation: Relation, context: Context) -> Relation:
    """«Рішень на 30 більше, ніж торік; звернень – на 40»: a difference too, against the same, as the one before it."""
    before = next(context.before.same_sentence(statement), None)
    by = relation.measure in {"level", "share"} and _BY_SO_MANY.search(statement.tight)
    if before is None or not by or before.relation.measure != "delta" or statement.table >= 0:
        return relation
    return replace(relation, measure="delta", sign=before.relation.sign, versus=before.relation.versus)


def _with_scope(statement: Statement, relation: Relation, context: Context) -> Relation:
    """The period in force; «На них прийнято 210 рішень» is of the time of the sentence before."""
    if (
        not relation.period
        and _OF_THEM.match(statement.lead)
        and (told := context.before.told_in_sentence_before(statement))
    ):
        return replace(relation, period=told.period, cumulative=told.cumulative)
    if not relation.period and (within := _of_whole_in_bracket(statement, relation, context)):
        return replace(relation, period=within)
    if joined := _of_run(statement, relation, context):
        return replace(relation, period=joined)
    found = scoped(context.text.text, statement, relation, context.before, context.period)
    return found if found.period or found.cumulative else _of_paragraph(statement, found, context)


def _of_run(statement: Statement, relation: Relation, context: Context) -> str:
    """«роком раніше – відповідно 25 і 13»: the time of the first of bare figures that stand in one run."""
    if relation.period or not relation.bare or statement.slot is not None or statement.left not in JOINTS:
        return ""
    first = next(context.before.same_sentence(statement), None)
    if first is None or not first.relation.bare or first.relation.measure != relation.measure:
        return ""
    return first.relation.period


def _of_whole_in_bracket(statement: Statement, relation: Relation, context: Context) -> str:
    """«29 засідань (торік – 24, з них 10 позачергових)»: the time of the whole that stands in the same bracket."""
    whole = next(context.before.same_sentence(statement), None)
    if whole is None or not relation.of_which or whole.statement.companion != "bracket":
        return ""
    between = context.text.text[whole.statement.number.span.end : statement.start]
    return "" if ")" in between or whole.relation.measure != "level" else whole.relation.period


def _of_paragraph(statement: Statement, relation: Relation, context: Context) -> Relation:
    """The relation with the other time that the paragraph was said to be of, where no sentence since named another."""
    if statement.table >= 0 or statement.periods or statement.lead_periods or relation.bare:
        return relation
    first = context.before.first_of(statement)
    if first is None or first.statement.sentence_id == statement.sentence_id or not first.relation.period:
        return relation
    start = context.text.blocks[statement.block].span.start
    if first.statement.quote.start - start > _OPENING:
        return relation
    head = context.text.text[start : first.statement.quote.start].lower()
    headed = _HEADED.fullmatch(head) and not predicates_in(head)
    told = headed or _COMPARISON.search(head) or _comes_back(statement, first, context)
    if not told or BY_NOW.search(statement.sentence):
        return relation
    last = context.before.figures[-1]
    same = last.statement.block == statement.block and last.relation.period == first.relation.period
    return replace(relation, period=first.relation.period) if same else relation


def _comes_back(statement: Statement, first: Figure, context: Context) -> bool:
    """«Торік було 10 сесій. Прийнято 380 рішень. Цього року – 12»: whether the paragraph began with the other time and
    comes back to the report's own only behind the figure."""
    block = context.text.blocks[statement.block].span
    named = (*first.statement.periods, *first.statement.lead_periods)
    if not context.period or not any(p.span.start - block.start <= _AT_THE_FRONT for p in named):
        return False
    rest = context.text.text[statement.quote.end : min(block.end, statement.quote.end + _BEHIND)].lower()
    this_year = rf"[.!?]\s+(?:у|в|за|протягом|упродовж) {context.period[:4]}\b"
    return bool(BY_NOW.search(rest) or re.search(this_year, rest))


def _settled(statement: Statement, relation: Relation, context: Context) -> Relation:
    """What the period means for the measure: a difference is against it, a result cannot lie in the future."""
    period = relation.period
    before = next(context.before.same_sentence(statement), None)
    if before is not None and before.statement.companion == "from":
        return replace(relation, period="")
    if statement.companion == "from" or (relation.measure != "plan" and re.search(r"\bзамість @", statement.tight)):
        # «За рік частка зросла з 18 до 29 відсотків»: the first is what it was before
        own = period if period != context.period else ""
        return replace(relation, period=own or previous_period(context.period))
    against = relation.measure == "delta" and statement.table < 0 and not relation.versus
    if against and period and period < context.period:
        return replace(relation, period="", versus=period)
    if relation.measure == "plan" and period > context.period and statement.table < 0:
        end = statement.quote.end
        behind = context.text.text[end : end + _BEHIND]
        return replace(relation, period="") if was_planned(statement, behind, context.period) else relation
    result = relation.measure in {"level", "share"} and not relation.cumulative
    if result and period[:4].isdigit() and period[:4] > _last_year(context.period):
        return _not_yet(statement, relation)
    return relation


def _not_yet(statement: Statement, relation: Relation) -> Relation:
    """A result that seems to lie in the future: extended to that year («на 2024 рік»), not understood, or a plan."""
    ahead = _AHEAD.search(statement.sentence)
    extended = not ahead and re.search(rf"\bна (?:\w+ )?{relation.period[:4]}", statement.sentence)
    if extended and predicates_in(statement.sentence):
        return replace(relation, period="")
    done = not ahead and _DONE.search(statement.sentence)
    return replace(relation, unresolved=True) if done else replace(relation, measure="plan")


def _last_year(report_period: str) -> str:
    """The year in which the report's period ends."""
    return max(re.findall(r"\d{4}", report_period), default="9999")
