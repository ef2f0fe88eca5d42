"""From statements to figures of known metrics: the best rule, or the figure that a bare number continues."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.adding_up import with_sums_heard
from extractors.figures import (
    Figure,
    is_of_each,
    is_of_its_own,
    is_of_one_commission,
    is_pronoun,
    names_only_agents,
    sums_up,
)
from extractors.grammar.periods.periods import previous_period
from extractors.grammar.sentences.relations import Relation
from extractors.grammar.sentences.statements import Statement
from extractors.meaning.columns import settled_in_tables
from extractors.meaning.model import Model
from extractors.meaning.weighing import weighed
from extractors.rules.anchors import anchor_of, follows_threshold, is_one_of_strays
from extractors.rules.bracketed import of_last_year
from extractors.rules.choosing import matched
from extractors.rules.continuing import continued
from extractors.rules.matching import is_percentage
from extractors.rules.rule_subjects import subject_for
from extractors.subjects.finding import Reporter
from extractors.subjects.other_bodies import is_of_other_body
from extractors.surroundings.context import Context
from extractors.surroundings.pairing import (
    JOINTS,
    is_against,
    is_told_as_those_before,
    names_whose,
    side_by_side,
    told_besides,
)
from extractors.surroundings.settling import relation_of
from extractors.surroundings.spoken_later import of_the_year_reported
from extractors.words.officials import is_told_of_officials
from schemas.metrics import METRICS
from schemas.text import DocumentText
from schemas.values import replace

_DEPUTIES = frozenset({"депутат", "обранець"})
_HELD = frozenset({"sessions.held", "plenary_meetings.held"})
# «З-поміж 394 звернень», «із вказаних вище 96 рішень»: said before, here only what a part is taken from.
_REPEATED_BASE = re.compile(r"\b(?:з-поміж|із-поміж|вказаних|зазначених|згаданих|названих|цих)(?: вище)? @")
# «У розрахунку на 10 тис. населення – 214»: a rate, and what it is told for.
_FOR_SO_MANY = (
    r"\bрозрахунк\w* на (?:(?:[@#]|кожн\w+|одн\w+) )*(?:тис\w* ?\.? ?|тисяч\w* )?(?:душ\w* )?"
    r"(?:населенн|жител|мешкан|громадян)\w*"
)
_SO_MANY, _RATE = re.compile(_FOR_SO_MANY), re.compile(rf"{_FOR_SO_MANY}[^#@;]{{0,40}}@|@[^#@;,]{{0,30}}{_FOR_SO_MANY}")


def interpret(
    statements: Sequence[Statement],
    text: DocumentText,
    reporter: Reporter,
    report_period: str,
    model: Model | None = None,
) -> list[Figure]:
    """A figure for each statement, in order; each may lean on those before it. Without a model by the rules alone."""
    context = Context.of(text, reporter, report_period, statements)
    read: list[Figure] = []
    for statement in statements:
        figure = of_last_year(_figure(statement, context), context)
        read.append(figure)
        context.before.figures.append(weighed(figure, context, model) if model else figure)
    figures = with_sums_heard(settled_in_tables(read, context.before.figures), context, model) if model else read
    return of_the_year_reported(figures, report_period, text.text)


def _figure(statement: Statement, context: Context) -> Figure:
    relation = relation_of(statement, context)
    if statement.companion == "base":
        return _base(statement, relation, context)
    if fate := _set_aside(statement, relation, context):
        return Figure(statement, relation, fate)
    if nth := context.before.nth_of_item_before(statement) or side_by_side(statement, context.before):
        return _like(nth, statement, relation, context)
    anchor = anchor_of(statement, relation, context)
    if anchor is not None and (found := continued(statement, relation, anchor, context)):
        return found
    if anchor is not None and anchor.fate == "unknown" and statement.companion == "bracket" and relation.bare:
        return Figure(statement, relation, "unknown")  # what it stands beside is not understood
    best = matched(statement, relation, context)
    found = _as_those_before(statement, relation, best, context) or best
    return _of_changed(found, context) if found else Figure(statement, relation, "unknown")


def _of_changed(figure: Figure, context: Context) -> Figure:
    """«На комісіях – 81 %, що на 3 пункти більше»: a difference that names no subject is of what it is said of."""
    told = figure.relation.measure == "delta" and figure.metric == "deputies.attendance_percent"
    if not told or figure.subject or figure.statement.table >= 0:
        return figure
    level = next(context.before.same_sentence(figure.statement), None)
    same = level is not None and (level.fate, level.metric, level.unit) == ("fact", figure.metric, figure.unit)
    return replace(figure, subject=level.subject) if level is not None and same else figure


def _like(other: Figure, statement: Statement, relation: Relation, context: Context) -> Figure:
    """The figure as the other's metric, about the thing of its own line."""
    inside = next(context.before.same_sentence(statement), None)
    tied = other.tied
    if is_told_as_those_before(statement) and not names_whose(statement, context.before):
        subject, tied = other.subject, tied or told_besides(statement, context.before)
    else:
        subject = subject_for(other.rule, statement, context) if other.rule else ""
        subject = subject or (inside.subject if inside else "")
    if inside is not None and statement.left in JOINTS and not relation.period:
        relation = replace(relation, period=inside.relation.period)  # «торік – 377 і 604 відповідно»
    if not relation.period and is_against(statement):
        relation = replace(relation, period=previous_period(other.relation.period or context.period))
    if other.unit == "%" and relation.measure == "share":
        relation = replace(relation, measure=other.relation.measure)
    return replace(other, statement=statement, relation=relation, subject=subject, tied=tied, continued=True)


def _of_rate(statement: Statement) -> str:
    """«base» for what a rate is told for, «ratio» for the rate, empty for all others."""
    told_for = _SO_MANY.search(statement.sentence)
    if told_for is None:
        return ""
    return "base" if "@" in told_for.group() else "ratio" if _RATE.search(statement.sentence) else ""


def _set_aside(statement: Statement, relation: Relation, context: Context) -> str:
    """The fate of a figure that is no fact whatever its words would fit; empty for all others."""
    if _REPEATED_BASE.search(statement.tight) or is_of_each(statement):
        return "base"
    if fate := _of_rate(statement):
        return fate
    if relation.denied:
        return "denied"
    before = next(context.before.same_sentence(statement), None)
    if relation.threshold or (
        before is not None and before.statement.companion == "from" and before.fate == "threshold"
    ):
        return "threshold"
    if is_of_other_body(statement, context.reporter):
        return "other_body"
    return "unknown" if is_pronoun(statement) or is_one_of_strays(statement, context) else ""


def _as_those_before(statement: Statement, relation: Relation, found: Figure | None, context: Context) -> Figure | None:
    """«113 – нинішня»: a figure whose words name only who goes on about the one before in its sentence."""
    own = found is not None and (_has_own_head(statement, found) or is_percentage(statement) or _tells_by_whom(found))
    if own or follows_threshold(statement, context) or is_of_its_own(statement):
        return None
    inside = next((f for f in context.before.same_sentence(statement) if f.fate == "fact" and not _is_aside(f)), None)
    if (
        inside is None
        or (is_of_one_commission(inside) and sums_up(statement))
        or len(context.before.of_commission_before(statement)) > 1
        or not (names_only_agents(statement) or (_is_by_official(inside) and is_told_of_officials(statement)))
    ):
        return None
    found = continued(statement, relation, inside, context)
    if found is not None and inside.rule is not None and _is_by_official(inside):
        return replace(found, subject=subject_for(inside.rule, statement, context))
    return found


def _tells_by_whom(figure: Figure) -> bool:
    """«проєктів – 97: комісіями – 14»: whether a rule tells the figures apart by who acted."""
    return figure.rule is not None and figure.rule.subject == "initiator" and bool(figure.subject)


def _is_aside(figure: Figure) -> bool:
    """«голова – 6 прийомів (24 особи)»: what a bracket adds behind another figure goes on with nothing."""
    return _is_by_official(figure) and figure.statement.companion == "bracket"


def _is_by_official(figure: Figure) -> bool:
    """Whether its metric is told apart by officials."""
    return figure.rule is not None and figure.rule.subject == "official"


def _has_own_head(statement: Statement, figure: Figure) -> bool:
    pattern = figure.rule.head_pattern if figure.rule else None
    cued = bool(figure.rule and any(p.search(statement.tight) for p in figure.rule.cue_patterns))
    return cued or bool(pattern and pattern.search(statement.tight))


def _held_in_all(statement: Statement, context: Context) -> str:
    """What a deputy's presence is out of, sessions or plenary meetings, by the words or by the number told before."""
    own = re.search(r"сесі|засідан", f"{statement.tight} / {statement.sentence}")
    if own is not None:
        return "sessions.held" if own.group() == "сесі" else "plenary_meetings.held"
    value = statement.number.value
    told = (f.metric for f in context.before.back() if f.metric in _HELD and f.statement.number.value == value)
    return next(told, "sessions.held")


def _is_of_deputies(present: Figure, context: Context) -> bool:
    """«26 депутатів із 34»: whether those who came are the council's deputies, not a commission's members."""
    return present.statement.head in _DEPUTIES and context.reporter.body != "commission" and not present.subject


def _base(statement: Statement, relation: Relation, context: Context) -> Figure:
    """«на 15 засіданнях із 16»: what the figure before is out of."""
    before = next((f for f in context.before.same_sentence(statement) if f.fate == "fact"), None)
    metric = before.rule.out_of if before and before.rule else ""
    if metric == "@held":
        metric = _held_in_all(statement, context)
    if (
        before is None
        or not metric
        or (before.metric == "deputies.attendance" and not _is_of_deputies(before, context))
    ):
        return Figure(statement, relation, "base")
    unit = METRICS[metric].unit
    return Figure(statement, relation, "fact", metric, "", unit, before.rule, before.domain, score=before.score)
