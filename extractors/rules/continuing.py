"""A figure that goes on about an earlier one: of its metric and subject, in its own unit, period and measure."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.figures import Figure, has_them, is_of_one_commission, sums_up
from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.periods.periods import previous_period
from extractors.grammar.sentences.relations import Relation, is_bare, is_factor
from extractors.grammar.sentences.statements import Statement
from extractors.rules.choosing import as_allotted
from extractors.rules.rule_subjects import respective_commission
from extractors.subjects.commissions import ALL_OF_ONE
from extractors.surroundings.context import Context
from extractors.surroundings.scopes import PART_OF_YEAR
from extractors.tables.rows import is_column_of_percents
from extractors.words.wording import words
from schemas.metrics import METRICS

_WHOLE = 100
_WAS = re.compile(r"\bбул[оаи]\b")
_EXTREME = re.compile(r"\bнай[^\W\d_]+")  # «найбільше, 47, було 14 березня» is of the time reported on
_BY_SO_MANY = re.compile(r"\bна @")
# «їх кількість зросла до 14» tells where it has come to.
_NOW = re.compile(
    r"\b(?:тепер|нині|зараз|цьогоріч|цього року|стало)\b|"
    r"\b(?:зрос|зріс|збільш|зменш|скорот|підвищ|знизи)\w*(?: аж)? до @"
)
# «Більше за минулорічний показник (1 101)».
_IS_IN_ALL = re.compile(
    r"\b(?:становить|складає|сягає|дорівнює|налічує|склал[аио]|склав|сягнул[аио]|досягл[аио]|становил[аио])\b[^@#]*@"
)
_OF_THEN = re.compile(r"\b(?:коли|як(?:ий|а|е|і|их)|що|тоді|торік)\b")
_LAST_YEAR = re.compile(r"\b(?:минулорічн|торішн|попередн|минул)\w*(?: \w+)? \($")


def continued(statement: Statement, relation: Relation, anchor: Figure, context: Context) -> Figure | None:
    """The figure as another value of the anchor; None where their kinds of number do not go together."""
    if anchor.fate != "fact" or not anchor.metric:
        return None
    relation = as_allotted(anchor.metric, relation, statement, context)
    percent = statement.number.kind is NumberKind.PERCENT
    anchor_percent = anchor.unit == "%"
    money = statement.number.kind is NumberKind.MONEY
    if not percent and money != (anchor.unit == "UAH"):
        return None
    if anchor_percent and not percent and has_them(statement):
        return None
    compared = _compared_with(statement, context)
    period = relation.period or compared
    # «присутність знизилася: 69,5 % проти 71,2 %»
    counted = relation.measure == "level" and not (percent or is_factor(statement))
    if not period and (counted or (statement.companion == "versus" and _is_of_percents(anchor))):
        period = _period_of_bare(statement, anchor, context.period)
    if not period and relation.measure == "share" and anchor.statement.companion != "from":
        period = anchor.relation.period
    unit = "%" if percent or is_column_of_percents(statement) else _unit(statement, relation, anchor)
    measure, sign = relation.measure, relation.sign
    if percent and _is_level_then(statement, relation, anchor):
        measure, period = "level", anchor.relation.versus
    elif percent and measure == "share" and (anchor_percent or anchor.relation.measure == "delta"):
        measure, sign = anchor.relation.measure, anchor.relation.sign
        period = "" if measure == "delta" else period
    metric, subject = anchor.metric, _subject(statement, anchor, context)
    in_all = statement.companion == "" or (statement.companion == "bracket" and has_them(statement))
    if sums_up(statement) and not percent and in_all and relation.measure == "level":
        metric, subject = whole_metric(anchor), ""
    if percent and anchor.rule is not None and anchor.rule.as_percent:
        metric, measure = anchor.rule.as_percent, "level" if measure == "share" else measure
    guessed = _is_guessed(statement, relation, period, percent, context)
    unresolved = relation.unresolved or (guessed and not context.brackets_are_last_year)
    return Figure(
        statement,
        replace(
            relation,
            period=period,
            measure=measure,
            sign=sign,
            unresolved=unresolved,
            per=_per(statement, relation, anchor),
        ),
        "fact",
        metric,
        subject,
        unit,
        anchor.rule,
        anchor.domain,
        continued=True,
        score=anchor.score,
        vouched=_closes_list(statement, anchor),
        divided=anchor.divided,
    )


def _is_guessed(statement: Statement, relation: Relation, period: str, percent: bool, context: Context) -> bool:
    """«44 (51)»: whether a bare figure in brackets names no time of its own."""
    in_bracket = statement.companion == "bracket" and relation.bare and not relation.period
    if not in_bracket or percent or relation.measure == "delta" or _compared_with(statement, context):
        return False
    told = _is_compared(statement) or is_factor(statement) or _is_told_beside(statement, period, context)
    return not (told or _LAST_YEAR.search(statement.left))


def _per(statement: Statement, relation: Relation, anchor: Figure) -> str:
    """«150 тис. на депутата (торік – 100 тис.)», «у середньому 21 на засіданні; найбільше – 47»: each of the same."""
    if relation.per or not relation.bare or not relation.measure == anchor.relation.measure == "level":
        return relation.per
    extreme = anchor.relation.aggregate and relation.aggregate
    of_another_time = statement.companion in {"bracket", "versus"} and bool(relation.period)
    return anchor.relation.per if extreme or of_another_time else ""


def _compared_with(statement: Statement, context: Context) -> str:
    """«на 9 % більше за III квартал (196)»: the time that the difference before the bracket is against."""
    before = next(context.before.same_sentence(statement), None)
    if (
        before is None
        or statement.companion != "bracket"
        or statement.number.sign
        or before.relation.measure != "delta"
    ):
        return ""
    counted = statement.number.kind is not NumberKind.PERCENT and not _BY_SO_MANY.search(statement.tight)
    return before.relation.versus if counted else ""


def _is_of_percents(figure: Figure) -> bool:
    """Whether it is per cent and its metric is told in nothing else."""
    return figure.unit == "%" and figure.fate == "fact" and METRICS[figure.metric].unit == "%"


def _is_level_then(statement: Statement, relation: Relation, anchor: Figure) -> bool:
    """«на 3 пункти більше, ніж торік (78 %)»: whether a bracket tells what the per cent was at the time before."""
    beside = statement.bracket and not (statement.number.sign or _BY_SO_MANY.search(statement.tight))
    versus = anchor.relation.versus if anchor.relation.measure == "delta" and _is_of_percents(anchor) else ""
    return beside and bool(versus) and relation.period in {"", versus}


def _unit(statement: Statement, relation: Relation, anchor: Figure) -> str:
    """The anchor's unit; «зросла на 14 %: з 640 до 730», «зросла на 14 % (на 90)»: more than a hundred without a sign,
    or the same change once more, are no per cent."""
    value, own = statement.number.value, METRICS[anchor.metric].unit
    again = anchor.relation.measure == "delta" and _BY_SO_MANY.search(statement.tight) and not relation.own_period
    counted = anchor.unit == "%" and (again or (value is not None and value > _WHOLE))
    return own if counted else anchor.unit


def _is_told_beside(statement: Statement, period: str, context: Context) -> bool:
    """«44 (проти 51 у 2022-му), з них три (проти п'яти)»: whether a bracket before in the sentence says its time."""
    before = (f for f in context.before.same_sentence(statement) if f.statement.bracket and f.relation.own_period)
    return any(f.relation.period == period for f in before)


def whole_metric(part: Figure) -> str:
    """What «разом» is after a part: «чергових – 6, позачергових – 8, разом – 14»; else the metric of the part."""
    one_of_all = ALL_OF_ONE.get(part.metric, "") if part.subject else ""
    return one_of_all or (part.rule.part_of if part.rule else "") or part.metric


def _closes_list(statement: Statement, anchor: Figure) -> bool:
    """«Разом – 53» in the line under a list whose items are told with their noun."""
    beneath = anchor.statement.in_list and statement.block == anchor.statement.block + 1
    return beneath and sums_up(statement) and anchor.rule is not None and anchor.names_its_noun(anchor.rule)


def _subject(statement: Statement, anchor: Figure, context: Context) -> str:
    """The anchor's subject; «найбільше на грудневій сесії – 84, найменше на квітневій – 9» tells another session."""
    of_session = anchor.rule is not None and anchor.rule.subject == "session" and statement.session is not None
    if of_session:
        return words(context.text, statement.session)
    if anchor.rule is not None and anchor.rule.subject == "purpose" and not statement.companion:
        return context.subject("purpose", statement) or anchor.subject
    if named := _named_apart(statement, anchor, context):
        return named
    nth = respective_commission(statement, context) if is_of_one_commission(anchor) else ""
    return nth or anchor.subject


def _named_apart(statement: Statement, anchor: Figure, context: Context) -> str:
    """«житло – 88, робота – 40»: the label where the figure before has its subject from a label too."""
    told = words(context.text, anchor.statement.label) if anchor.statement.label_side == "left" else ""
    own = words(context.text, statement.label) if statement.label_side == "left" and not statement.periods else ""
    apart = bool(told and own) and anchor.subject == told and not is_bare(statement) and not statement.companion
    return own if apart and anchor.rule is not None and anchor.rule.subject == "topic" else ""


def _tells_what_came(statement: Statement) -> bool:
    """«зросла порівняно з 2022 роком на 40 і становить 340», not «… проти 2022 року, коли становила 300»."""
    told = statement.companion == "" and _IS_IN_ALL.search(statement.tight)
    return bool(told) and not _OF_THEN.search(statement.tight)


def _is_compared(statement: Statement) -> bool:
    """«сесій менше на дві (12 проти 14)»: the first is this year's."""
    after = statement.sentence.partition("@")[2]
    return statement.companion == "bracket" and re.match(r"(?: [^\W\d_]+)? проти [#\d]", after) is not None


def _sums_up_this_year(statement: Statement, anchor: Figure) -> bool:
    """«Регламентна – 6; торік стільки ж, 6. А всього – 63»: a total of its own sentence is of this year."""
    apart = anchor.statement.sentence_id != statement.sentence_id
    return apart and sums_up(statement) and anchor.relation.own_period and anchor.relation.bare


def _period_of_bare(statement: Statement, anchor: Figure, report_period: str) -> str:
    if anchor.statement.companion == "from" or _is_compared(statement):
        return ""
    if anchor.relation.versus:
        return "" if _tells_what_came(statement) else anchor.relation.versus
    if sums_up(statement) and PART_OF_YEAR.fullmatch(anchor.relation.period):
        year = anchor.relation.period[:4]  # «IV квартал – 131. Разом – 493» is of all the parts told
        return "" if year == report_period[:4] else year
    if _NOW.search(statement.tight) or _sums_up_this_year(statement, anchor):
        return ""
    # «а було 12»: words of its own beside, such as «у роботі було 28», tell what there is now
    continues_past = _WAS.search(statement.tight) and statement.companion == "" and is_bare(statement)
    continues_past = continues_past and not _EXTREME.search(statement.tight)
    beside = statement.companion == "versus" or (statement.companion == "bracket" and is_bare(statement))
    if (beside or continues_past) and anchor.relation.period in {"", report_period}:
        return previous_period(report_period)
    return anchor.relation.period if statement.companion == "" else ""
