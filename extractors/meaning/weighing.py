"""A figure as the rules read it, weighed against the learnt opinion: kept, or given the metric that only that knows."""

from __future__ import annotations

import re

from extractors.figures import TRUSTED, Figure, is_pronoun
from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.statements import Statement
from extractors.meaning.model import Model
from extractors.meaning.opinion import adoption_of, nearest_known, opinion_on
from extractors.rules.anchors import is_one_of_strays
from extractors.rules.choosing import is_planned_for_one_helped, relation_for, unit_of
from extractors.rules.matching import is_said_with
from extractors.rules.rule_subjects import may_have, own_subject, subject_for
from extractors.rules.splits import is_announced_matter, split
from extractors.sections import rules_of
from extractors.sections.rule import Rule
from extractors.surroundings.carrying import carried_domains
from extractors.surroundings.context import Context
from extractors.surroundings.pairing import is_told_in_order
from extractors.surroundings.settling import relation_of
from extractors.zones import Zones, zones_of
from schemas.values import replace

# «З 34 обранців на сесію прийшли 30»: what is said there is said of the part.
_OUT_OF = re.compile(r"\b(?:з|із|зі|серед|з-поміж|із-поміж)$")

# What a report is on whatever its words: a deputy's tells of the deputy.
_OF_REPORTER = {"deputy": frozenset({"deputies", "deputy_requests"})}


def weighed(figure: Figure, context: Context, model: Model) -> Figure:
    """The figure with the opinion on it and how far it is to be trusted; a sure opinion may give it its metric."""
    if figure.fate not in {"fact", "unknown"}:
        return figure
    last = nearest_known(context.before.back())
    opinion = opinion_on(figure, last, context.reporter.body, context.title, model)
    announced = _is_announced(figure, context)
    in_order = figure.continued and is_told_in_order(figure.statement)
    settled = announced or in_order
    adoption = None if settled or _goes_on_with_list(figure, context) else adoption_of(figure, opinion)
    adopted = told_as(figure, adoption.metric, context) if adoption else None
    if adoption and adopted:
        figure, opinion = adopted, adoption
    elif figure.fate == "unknown":
        return figure
    by_topic = announced and figure.metric.endswith(".by_topic")  # a commission's questions are told otherwise too
    trust = max(opinion.of_rules, TRUSTED) if by_topic else opinion.of_rules
    if in_order:
        trust = next((f.trust for f in context.before.back() if f.metric == figure.metric), trust)
    elif last is not None and _goes_on(figure, last):
        if last.doubtful:
            trust = min(trust, last.trust)
        elif figure.statement.companion or last.statement.companion == "from":
            trust = max(trust, last.trust)
    return replace(figure, opinion=opinion, trust=trust)


def _is_announced(figure: Figure, context: Context) -> bool:
    """«Рішення ради стосуються: бюджету – 40»: whether it is a matter that the line over its list announces."""
    opening = context.before.opening(figure.statement)
    return figure.rule is not None and is_announced_matter(figure.rule, figure.statement, opening)


def _goes_on_with_list(figure: Figure, context: Context) -> bool:
    """«Оприлюднено 300 актів: рішень – 90»: whether rules surely read an item as what the line over its list counts."""
    opening = context.before.opening(figure.statement) if figure.statement.in_list and figure.metric else None
    return opening is not None and opening.metric == figure.metric and not figure.unsure


def _goes_on(figure: Figure, last: Figure) -> bool:
    """«4 з порушенням строку, торік – 11»: the second number is of what the first is, and no surer."""
    return (
        figure.continued and figure.statement.sentence_id == last.statement.sentence_id and figure.metric == last.metric
    )


def told_as(figure: Figure, metric: str, context: Context) -> Figure | None:
    """The figure as one of the metric, by the rule whose subject fits its words; None when its number cannot be one, or
    rules surely found another and nothing near speaks of the metric's matter."""
    statement = figure.statement
    if is_pronoun(statement) or is_one_of_strays(statement, context):
        return None
    zones = zones_of(statement, carried_domains(statement, context), context.title)
    near = zones.domains.keys() | _OF_REPORTER.get(context.reporter.body, frozenset())
    if not _OUT_OF.search(statement.left) and _is_said_of_another(metric, statement, f"{zones.near} {zones.verb}"):
        return None
    kind = "count" if statement.number.kind is NumberKind.ORDINAL else str(statement.number.kind)
    fitting: list[tuple[bool, bool, Rule, str]] = []
    for rule in rules_of(metric):
        if kind not in rule.kinds or (statement.table < 0 and _is_of_topics_untold(rule, zones)):
            continue
        subject = subject_for(rule, statement, context)
        of_nobody = metric.startswith("commission.") and not subject and context.reporter.body != "commission"
        if may_have(rule, statement, subject, context) and not of_nobody:
            fitting.append((bool(subject), rule.domain in near, rule, subject))
    if not fitting:
        return None
    *_, in_sight, rule, subject = max(fitting, key=lambda f: f[:2])
    if figure.metric and not figure.unsure and not in_sight and not rule.self_sufficient:
        return None
    relation = figure.relation if figure.continued else relation_of(statement, context)
    if is_planned_for_one_helped(metric, relation):
        return None
    relation = relation_for(rule, relation, statement, context)
    unit = unit_of(rule, statement, relation, context)
    subject = subject or own_subject(rule, context)
    told = replace(
        figure, relation=relation, fate="fact", metric=metric, subject=subject, unit=unit, rule=rule, domain=rule.domain
    )
    told = replace(told, tied="", continued=False, score=0.0)
    return told if statement.table >= 0 else split(told, context)


def _is_of_topics_untold(rule: Rule, zones: Zones) -> bool:
    """Whether the rule parts a total by topics («запити стосувалися доріг – 12»), and no word around does."""
    around = f"{zones.near} / {zones.left} / {zones.lead} / {zones.opener}"
    parts = rule.part_of == rule.metric and rule.subject == "topic"
    return parts and not all(cue.search(around) for cue in rule.cue_patterns)


def _is_said_of_another(metric: str, statement: Statement, said: str) -> bool:
    """«Оприлюднено 612 рішень»: what is said of the noun is not what all rules that count it as the metric ask for."""
    counting = [
        rule
        for rule in rules_of(metric)
        if rule.head_pattern and not rule.needs_subject and rule.head_pattern.search(statement.counted)
    ]
    return bool(counting) and all(r.verb_pattern and not is_said_with(r.verb_pattern, said) for r in counting)
