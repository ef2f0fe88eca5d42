"""The rule that a figure goes to: candidates by score, with what the figures before make likely."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extractors.figures import Figure
from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.relations import Relation
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import lemma
from extractors.rules.anchors import antecedent_of, respective_one
from extractors.rules.matching import Candidate, candidates, is_percentage
from extractors.rules.rule_subjects import may_have, own_subject, subject_for
from extractors.rules.splits import DIMENSIONS, Scored, is_split_otherwise, matters_of_list, split
from extractors.sections.rule import Rule
from extractors.subjects.commissions import ONE_OF_ALL
from extractors.subjects.people import is_person
from extractors.surroundings.carrying import carried_domains
from extractors.surroundings.context import Context
from extractors.tables.rows import is_column_of_percents, names_only_times, unit_of_row
from extractors.words.wording import predicates_in
from extractors.zones import zones_of
from schemas.metrics import METRICS
from schemas.values import replace

_TIE = 0.15
_SERIES, _PARTS, _SAME_NOUN, _SAME_MATTER, _SAME_SORT = 0.9, 0.5, 0.4, 0.2, 0.2
_UNIT = 2.0
_FOREIGN_PART, _FOREIGN_BY_SUM, _OTHER_SPLIT = 1.5, 3.0, 2.0
_SHARE = re.compile(r"\b(?:частк|частин|половин|третин|чверт)\w*\W*$")
_OF_ALL = re.compile(r"\b(?:рад[аиу]|радою|усіх|всіх|разом|загал\w+)\b")
_NEARLY = 1.9
_ADDS = frozenset({"purpose", "session"})
# What happens once, or is told of one sitting: when it was is no period that its figure is of.
_HAPPENINGS = frozenset(
    {
        "commission.meetings_not_held",
        "deputies.killed_in_action",
        "deputies.mandates_acquired",
        "deputies.mandates_terminated",
        "plenary_meetings.not_held",
        "session.deputies_present",
        "session.questions_considered",
        "sessions.not_held",
        "sessions.postponed",
    }
)
# What lasts from an election on: in which year that was is no period of it.
_ELECTED = frozenset({"deputies.count", "parties.count"})
_ELECTION = re.compile(r"\b(?:обра(?:н|л)|вибор|балот)")
_BY_FORM = frozenset({"appeals.written", "appeals.oral", "appeals.electronic"})
# «по 100 тис. грн кожному з 34 депутатів»: how many they are is no plan, whatever is given them.
_EACH_OF = re.compile(r"\b(?:кожн\w+|кожен|усіх|всіх) (?:з|із) ?$")
_MONTH = re.compile(r"\d{4}-\d\d")
_VEHICLES = frozenset({"автомобіль", "авто", "автівка", "пікап", "машина", "бус", "мікроавтобус", "фура"})
_TONNES = frozenset({"тонна", "т"})


def matched(statement: Statement, relation: Relation, context: Context) -> Figure | None:
    """The figure by the best rule that fits its words and surroundings; None when none does."""
    scored = _scored(statement, relation, context)
    if not scored:
        return None
    score, rule, subject = _as_before(statement, scored, context) or _with_purpose(scored)
    if _is_of_another_commission(statement, rule, subject, context):
        return Figure(statement, relation, "other_body")  # what another commission did, told to compare
    relation = relation_for(rule, relation, statement, context)
    rival = next((r.metric for s, r, _ in scored[1:] if r.metric != rule.metric and score - s < _TIE), "")
    if rule.no_subject and statement.commission_how == "unsure":
        rival = ONE_OF_ALL.get(rule.metric, rival)
    if _is_part_of_another(statement, relation, rule, context):
        rival = rival or next(context.before.same_sentence(statement)).metric
    unit = unit_of(rule, statement, relation, context)
    subject = subject or own_subject(rule, context)
    opening = context.before.opening(statement)
    found = Figure(
        *(statement, relation, "fact", rule.metric, subject, unit, rule, rule.domain),
        tied=rival,
        score=score,
        vouched=opening is not None and bool(rule.part_of) and rule.part_of == opening.metric,
    )
    return split(found, context)


def relation_for(rule: Rule, relation: Relation, statement: Statement, context: Context) -> Relation:
    """The relation of a figure of the rule: what happens once has no month, what is told in per cent is no share."""
    if rule.metric in _HAPPENINGS and _MONTH.fullmatch(relation.period) and relation.period[:4] == context.period[:4]:
        relation = replace(relation, period="")
    if rule.metric in _ELECTED and _ELECTION.search(statement.sentence):
        relation = replace(relation, period="")
    if METRICS[rule.metric].unit == "%" and relation.measure == "share":
        relation = replace(relation, measure="level")
    if rule.metric == "deputies.count" and relation.measure == "plan" and _EACH_OF.search(statement.left):
        relation = replace(relation, measure="level", period="")
    relation = as_allotted(rule.metric, relation, statement, context)
    return replace(relation, per="deputy") if _is_own_share(rule, relation, statement, context) else relation


def as_allotted(metric: str, relation: Relation, statement: Statement, context: Context) -> Relation:
    """The relation; what was planned for the fund of the time reported on is what it had."""
    of_this_year = statement.table >= 0 or relation.period in {"", context.period, context.period[:4]}
    planned = metric == "deputy_fund.allocated" and relation.measure == "plan" and of_this_year
    return replace(relation, measure="level") if planned else relation


def _is_of_another_commission(statement: Statement, rule: Rule, subject: str, context: Context) -> bool:
    """Whether one commission's report tells of another that it names."""
    named = statement.commission_how == "named" and "комісі" in statement.sentence
    return named and rule.subject == "commission" and bool(subject) and context.reporter.body == "commission"


def _is_own_share(rule: Rule, relation: Relation, statement: Statement, context: Context) -> bool:
    """What a deputy says to have had of the fund is one deputy's, unless it is all the council's."""
    if context.reporter.body != "deputy" or rule.metric != "deputy_fund.allocated" or relation.per:
        return False
    if statement.table >= 0 and is_person(context.text, statement):
        return False
    if statement.column and not names_only_times(statement.row):
        return False  # «ліхтарі | 30 000» under «Виділено»: of it for one thing
    return not _OF_ALL.search(f"{statement.left} {statement.tight}")


def is_planned_for_one_helped(metric: str, relation: Relation) -> bool:
    """What each of those helped was given is no plan of the fund."""
    return metric == "deputy_fund.allocated" and relation.per in {"person", "family"}


def _scored(statement: Statement, relation: Relation, context: Context) -> list[Scored]:
    """The rules that fit and may have such a subject, the likeliest after the figures before first."""
    carried = tuple(carried_domains(statement, context).items())
    surroundings = (carried, context.title, antecedent_of(statement, context), context.reporter.body)
    last, opening = context.before.last(statement), context.before.opening(statement)
    near = last if last and last.statement.block == statement.block else opening
    series = context.before.over(statement) if statement.table >= 0 else respective_one(statement, last, context)
    whole = context.before.beginning(context.wholes.get(statement.start, -1))
    scored: list[Scored] = []
    for candidate in _by_words(statement.unplaced(), *surroundings, near.domain if near else ""):
        rule = candidate.rule
        subject = subject_for(rule, statement, context)
        if not may_have(rule, statement, subject, context) or is_planned_for_one_helped(rule.metric, relation):
            continue
        foreign = 1.2 if opening is not None and rule.domain != opening.domain else 0.0
        if _is_part_of_another(statement, relation, rule, context):
            foreign += _FOREIGN_PART
        if whole is not None and whole.fate == "fact" and rule.domain != whole.domain:
            foreign += _FOREIGN_BY_SUM
        if is_split_otherwise(rule, statement):
            foreign += _OTHER_SPLIT
        likely = (0.6 if rule.needs_subject else 0.0) + (_SERIES if _goes_on(statement, series, rule, subject) else 0.0)
        if near is not None and rule.domain == near.domain and rule.part_of and not rule.head and statement.table < 0:
            likely += _SAME_MATTER
        likely += _SAME_NOUN if _counts_the_same(statement, last, rule) else 0.0
        likely += _SAME_SORT if _is_of_the_same_sort(statement, last, rule) else 0.0
        likely += _PARTS if subject and _begins_parts(statement, relation, last, rule) else 0.0
        if subject and unit_of_row(rule, statement, subject):
            likely += _UNIT  # the row's words say whose it is: none is left unexplained
        scored.append((candidate.score + likely - foreign, rule, subject))
    return sorted(matters_of_list(scored, statement, opening), key=lambda x: -x[0])


@lru_cache(maxsize=5_000)
def _by_words(
    statement: Statement, carried: tuple[tuple[str, float], ...], title: str, antecedent: str, body: str, domain: str
) -> Sequence[Candidate]:
    """The rules that fit a statement's words, wherever they stand; `domain` is that of the figure before."""
    return candidates(statement, zones_of(statement, dict(carried), title, antecedent), body, domain)


def _with_purpose(scored: Sequence[Scored]) -> Scored:
    """The best rule; where it names no subject, the rule of the same metric that finds a purpose nearly as well."""
    score, rule, subject = scored[0]
    if subject or rule.subject:
        return scored[0]
    return next(
        (s for s in scored[1:] if s[1].metric == rule.metric and s[1].subject in _ADDS and score - s[0] < _NEARLY),
        scored[0],
    )


def _as_before(statement: Statement, scored: Sequence[Scored], context: Context) -> Scored | None:
    """«підготовлено 2 проєкти рішення виконкому, 2 проєкти рішення сесії»: kinds of one thing, told apart by name."""
    last = context.before.last(statement)
    if last is None or last.rule is None or last.rule.subject != "noun" or predicates_in(statement.tight):
        return None
    if last.statement.sentence_id != statement.sentence_id or last.statement.head != statement.head:
        return None
    noun = last.rule.head_pattern
    subject = context.subject("noun", statement)
    same = noun is not None and bool(statement.head) and noun.search(statement.counted)
    return (scored[0][0], last.rule, subject) if same and subject else None


def _goes_on(statement: Statement, last: Figure | None, rule: Rule, subject: str) -> bool:
    """«земельні – 40, про скликання сесій – 12»: one series of parts, each with its label."""
    if rule.subject == "commission" and statement.commission is not None and not statement.head:
        of_its_name = "комісі" in statement.named or statement.named in subject.lower()  # «з питань освіти – 13»
        if not of_its_name:
            return False
        counted = {last.metric, ONE_OF_ALL.get(last.metric, "")} if last else set()
        return rule.metric in counted and last is not None and last.statement.block == statement.block
    if last is None or last.rule is not rule or not rule.needs_subject:
        return False
    if statement.table >= 0:
        return True
    beside = last.statement.sentence_id == statement.sentence_id or _is_next_item(statement, last)
    return beside and bool(statement.label_side) and last.statement.label_side == statement.label_side


def _counts_the_same(statement: Statement, last: Figure | None, rule: Rule) -> bool:
    """«Рада ухвалила 212 рішень, виконком – 180»: the noun left out is that of the figure before in the sentence."""
    if last is None or statement.head or statement.named or statement.table >= 0 or rule.head_pattern is None:
        return False
    beside = last.statement.sentence_id == statement.sentence_id and not predicates_in(statement.tight)
    return beside and bool(rule.head_pattern.search(f"{last.statement.counted} / {last.statement.named}"))


def _is_of_the_same_sort(statement: Statement, last: Figure | None, rule: Rule) -> bool:
    """«поштою – 9, подано громадянами особисто – 11»: of two sorts that the words name, that of the part before."""
    if last is None or statement.table >= 0 or not DIMENSIONS & rule.qualifiers.keys() & last.qualifiers.keys():
        return False
    beside = last.statement.sentence_id == statement.sentence_id or _is_next_item(statement, last)
    return beside and last.metric == rule.metric


def _is_next_item(statement: Statement, last: Figure) -> bool:
    """Whether both are items of one list."""
    listed = statement.in_list and last.statement.in_list
    return listed and statement.opener_block >= 0 and statement.opener_block == last.statement.opener_block


def _begins_parts(statement: Statement, relation: Relation, last: Figure | None, rule: Rule) -> bool:
    """«Ухвалено 218 рішень, з них земельні – 140»: the first label after the whole of the rule's figures."""
    if last is None or statement.table >= 0 or not (rule.needs_subject and rule.part_of == last.metric):
        return False
    beside = last.statement.sentence_id == statement.sentence_id
    share = bool(_SHARE.search(statement.lead))
    of_that = last.statement.block == statement.block and (share or bool(relation.of_which))
    return (share or bool(statement.label_side)) and (beside or of_that)


def _is_part_of_another(statement: Statement, relation: Relation, rule: Rule, context: Context) -> bool:
    """«Видано 166 розпоряджень, зокрема 71 – з кадрових питань»: a part without a noun is of the figure before."""
    if not relation.of_which or statement.head or statement.named or statement.table >= 0:
        return False
    beside = (f for f in context.before.same_sentence(statement) if statement.bracket or not f.statement.bracket)
    before = next(beside, None)
    if before is None or before.fate != "fact" or before.rule is None:
        return False
    if before.domain != rule.domain:
        return True
    if before.metric in _BY_FORM and rule.part_of == before.rule.part_of:
        return False  # «95 письмових звернень, з них про опіку – 12»
    return rule.needs_subject and before.metric not in {rule.metric, rule.part_of} and before.rule is not rule


def unit_of(rule: Rule, statement: Statement, relation: Relation, context: Context) -> str:
    """The unit of a figure of the rule: the metric's own, a per cent, or what the rule counts instead."""
    if statement.number.kind is NumberKind.PERCENT or is_percentage(statement) or is_column_of_percents(statement):
        return "%"
    if rule.metric == "aid.delivered":
        things = {statement.head, *(lemma(w) for w in statement.label_words.split())}
        return "vehicles" if things & _VEHICLES else "tonnes" if things & _TONNES else "items"
    unit = METRICS[rule.metric].unit
    if rule.metric == "decisions.by_topic" and statement.head == "питання":
        return "questions"
    before = next(context.before.same_sentence(statement), None)
    if rule.unit and relation.of_which and before is not None and before.unit == unit:
        return unit  # «158 громадян, із них 102 – на прийомі»: a part is counted as its whole
    return rule.unit or unit
