"""Which figure before a number goes on about when its own words name nothing."""

from __future__ import annotations

import re

from extractors.figures import Figure, has_them, is_of_its_own, is_of_one_commission, same_unit, sums_up
from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.phrases import named_noun
from extractors.grammar.sentences.relations import Relation, is_empty_word, without_such
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import is_noun, is_predicate, noun_lemma
from extractors.rules.matching import names_head
from extractors.surroundings.context import Context
from extractors.surroundings.series import is_told_by_time, series_of
from extractors.words.wording import predicates_in

_SHARE_OF = re.compile(r"^(?:\W*(?:або|тобто|що станов\w+|це|становить|що складає|що дорівнює|що відповідає|чи)\W*)*@")
_COLUMN_OF_NEIGHBOUR = re.compile(
    r"^(?:[+/±−–%() ,-]|(?:питома|вага|частка|від|загальної|кількості|зміна|різниця|динаміка|відхилення|приріст|у|в|до|роком|року|20\d\d)\b)*$"
)
_BY_TIME = re.compile(r"(?:по)?(?:місячн|квартальн|місяц|квартал)\w*|розподіл\w*|динамік\w*|вон[иа]|ними?|так\b")
_SUCH = re.compile(r"\bтаких\b")
_ANY_WORD = re.compile(r"[^\W\d_]{2,}")


def anchor_of(statement: Statement, relation: Relation, context: Context) -> Figure | None:
    """The figure that this one continues: the n-th of those named «відповідно», else the one that it leans on."""
    found = _respective(statement, context) or _anchor(statement, relation, context)
    if found is None or statement.bracket or statement.companion == "bracket":
        return found
    return _named_again(statement, found, context) or _accompanied(found, context)


def _named_again(statement: Statement, anchor: Figure, context: Context) -> Figure | None:
    """«Соціальний захист – 812; інше – 476. Соціальний захист сягає, отже, 28 %»: the part that is named once more."""
    if not anchor.subject or statement.sentence_id == anchor.statement.sentence_id or anchor.subject in statement.lead:
        return None
    parts = (f for f in context.before.back() if f.metric == anchor.metric and f.subject and not f.statement.companion)
    return next((f for f in parts if re.match(rf"{re.escape(f.subject.lower())}\b", statement.lead)), None)


def _accompanied(anchor: Figure, context: Context) -> Figure:
    """«вирішено 107 (112) звернень, тобто 38 %»: what goes on behind a bracket is of the figure before the bracket."""
    if anchor.statement.companion != "bracket":
        return anchor
    beside = (f for f in context.before.back() if f.statement.sentence_id == anchor.statement.sentence_id)
    outside = (f for f in beside if f.statement.start < anchor.statement.start and not f.statement.companion)
    return next((f for f in outside if f.metric == anchor.metric and f.unit == anchor.unit), anchor)


def antecedent_of(statement: Statement, context: Context) -> str:
    """The sentence or heading that names what a figure without a noun counts; empty when a figure between has named it."""
    if statement.head or statement.table >= 0 or not statement.antecedent or names_head(statement.lead):
        return ""
    known = names_head(statement.antecedent) and not statement.companion
    return statement.antecedent if known and not context.before.names_since(statement) else ""


def _anchor(statement: Statement, relation: Relation, context: Context) -> Figure | None:
    """The figure that this one continues when its own words name nothing."""
    if statement.companion == "bracket" and (relation.bare or statement.number.sign):
        share = statement.number.kind is NumberKind.PERCENT
        beside = (f for f in context.before.same_sentence(statement) if same_unit(f, statement))
        # «Гук С. І. – 10 із 12 (83 %)»: the share is the part's
        return next((f for f in beside if not (share and f.statement.companion == "base")), None)
    if follows_threshold(statement, context) or is_of_its_own(statement):
        return None
    if relation.bare and (above := _above_bracket(statement, context)) and same_unit(above, statement):
        return above
    titled = (
        statement.order == 0
        and statement.title != statement.label
        and _says_something(without_such(statement.title_words))
    )
    # «Засідання відбувалися щомісяця, всього 11»
    titled = titled or (statement.order == 0 and sums_up(statement) and names_head(statement.left))
    if statement.companion == "versus" or (relation.bare and not titled and not _points_back(statement)):
        if sums_up(statement) and any(is_of_one_commission(f) for f in context.before.same_sentence(statement)):
            return None
        if statement.companion == "" and len(context.before.of_commission_before(statement)) > 1:
            return None
        share = statement.number.kind is NumberKind.PERCENT
        inside = next(
            (
                f
                for f in context.before.same_sentence(statement)
                # «17 із 19, або 89 %»: the share is what the part is of the whole
                if f.fate == "fact" and same_unit(f, statement) and not (share and f.statement.companion == "base")
            ),
            None,
        )
        if _is_share_of_unknown(statement, context):
            return None
        last = context.before.last(statement)
        if any(f is not None and _names_another(statement, f) for f in (inside, last)):
            return None  # «слухань – одне, нарад старост – щомісяця, усього 12»
        if (
            statement.order == 0
            and relation.measure == "delta"
            and context.before.figures[-1:]
            and not _is_last_known(context)
        ):
            return None
        told_since = last is not None and last.statement.start > statement.antecedent_at
        if inside is None and not told_since and antecedent_of(statement, context):
            return None
        # «п'ять сесій, дві чергові; торік їх було дев'ять»
        inside = context.before.whole_of(inside) if has_them(statement) and not _of_such(statement) else inside
        alone = _is_stray(statement, context) or not (_ANY_WORD.search(statement.tight) or statement.periods)
        return inside or (None if alone else _divided(statement, context) or _last_whole(statement, context))
    if statement.table >= 0:
        return _row_anchor(statement, context)
    own_words = (statement.head and statement.head != "склад") or statement.label_side  # «тобто 74 % складу»
    if (
        statement.number.kind is NumberKind.PERCENT
        and not own_words
        and _SHARE_OF.match(statement.tight)
        and not (statement.tight.startswith("@") and predicates_in(statement.after))
        and context.before.figures
    ):
        return context.before.figures[-1]
    return None


def _is_share_of_unknown(statement: Statement, context: Context) -> bool:
    """«дісталося 1,5 млн, тобто 89 %»: a share of a figure that is not understood is of no other."""
    before = next(context.before.same_sentence(statement), None)
    share = statement.number.kind is NumberKind.PERCENT and _SHARE_OF.match(statement.tight)
    return bool(share) and before is not None and before.fate == "unknown"


def _names_another(statement: Statement, figure: Figure) -> bool:
    """Whether the words since the figure before name something else that is counted."""
    named = named_noun(_ANY_WORD.findall(without_such(statement.left)))
    told = figure.statement.head or noun_lemma((figure.statement.named.split() or [""])[-1])
    return bool(named) and names_head(named) and bool(told) and noun_lemma(named.split()[-1]) != told


def _is_last_known(context: Context) -> bool:
    """Whether the figure right before is understood: a difference is of that one."""
    return context.before.figures[-1].fate == "fact"


def _above_bracket(statement: Statement, context: Context) -> Figure | None:
    """«Звернень: 9 806», below it a line «(2022: 8 117; +1 689)»: what the line in brackets goes on about."""
    line = context.text.block_at(statement.start).span
    told = context.text.text[line.start] == "(" and (statement.periods or statement.number.sign)
    if not told or _ANY_WORD.search(context.text.text, line.start, line.end):
        return None
    above = (f for f in context.before.known(statement) if f.statement.block == statement.block - 1)
    return next(above, None)


def follows_threshold(statement: Statement, context: Context) -> bool:
    """«зібрали 250 підписів – 3»: the requirement before the dash says what the figure counts."""
    before = context.before.figures[-1] if context.before.figures else None
    if before is None or before.fate != "threshold" or before.statement.sentence_id != statement.sentence_id:
        return False
    return not _ANY_WORD.search(statement.tight)


def _divided(statement: Statement, context: Context) -> Figure | None:
    """The figure before to which the series of times adds up: «надійшло 200 звернень … січень – 96, лютий – 104»."""
    total = context.totals.get(series_of(statement)) if is_told_by_time(statement) else None
    if total is None:
        return None
    return next((f for f in context.before.back() if f.is_amount and f.statement.number.value == total), None)


def _last_whole(statement: Statement, context: Context) -> Figure | None:
    """The nearest figure of a known metric, or the total of which it is a part; a count goes on about no per cent, but
    about the count that this one accompanies."""
    last = context.before.last(statement)
    value = statement.number.value
    if last is not None and not same_unit(last, statement) and value is not None and value % 1 == 0:
        told = last.statement.sentence_id
        beside = (f for f in context.before.known(statement) if f.statement.sentence_id == told)
        last = next((f for f in beside if same_unit(f, statement)), None)
    return last if _of_such(statement) else context.before.whole_of(last)


def _of_such(statement: Statement) -> bool:
    """«Відмовлено у 5; торік таких було 4»: whether it is of the part told last, whatever «їх» would be of."""
    return bool(_SUCH.search(statement.tight))


def _respective(statement: Statement, context: Context) -> Figure | None:
    """«5 запитів і 88 звернень; торік – відповідно 8 та 81»: the n-th value goes with the n-th figure."""
    part = statement.lead.rpartition(";")[2]
    if "відповідно" not in part or statement.head or statement.table >= 0:
        return None
    here = list(context.before.same_sentence(statement))
    nth = sum(1 for f in here if "відповідно" in f.statement.lead.rpartition(";")[2])
    before = [
        f for f in reversed(here) if "відповідно" not in f.statement.lead and f.fate == "fact" and not f.continued
    ]
    values = statement.sentence.rpartition("відповідно")[2].partition(";")[0]
    given = values.count("#") + values.count("@")
    return before[-given:][nth] if nth < given <= len(before) else None


def respective_one(statement: Statement, last: Figure | None, context: Context) -> Figure | None:
    """«бюджетна провела 14 засідань і розглянула 120 питань; земельна – 22 і 305»: the n-th goes with the n-th."""
    before = context.before.of_commission_before(statement)
    if len(before) <= 1:
        return last
    same = [f for f in context.before.same_sentence(statement) if f.statement.commission == statement.commission]
    follows = re.match(r"[^#;]*#", statement.sentence.partition("@")[2])
    return before[len(same)] if len(same) < len(before) and (same or follows) else None


def _row_anchor(statement: Statement, context: Context) -> Figure | None:
    """A column headed only by «+/-» or «%» speaks of the figure before it in the row."""
    if not _COLUMN_OF_NEIGHBOUR.match(statement.column) or not context.before.figures:
        return None
    row = (statement.table, statement.row_index)
    levels: list[Figure] = []
    for figure in context.before.back():
        if (figure.statement.table, figure.statement.row_index) != row:
            break
        if figure.fate == "fact" and figure.relation.measure == "level":
            levels.append(figure)
    # «Присутні | Відсутні | %»: of two unlike figures the head does not say which
    return levels[0] if len({f.metric for f in levels}) == 1 else None


def is_one_of_strays(statement: Statement, context: Context) -> bool:
    """Whether it stands without a word beside others such, or as an item under a line with a figure of its own."""
    beside = "#" in statement.sentence or context.before.opening(statement) is not None
    return beside and _is_stray(statement, context) and _above_bracket(statement, context) is None


def _is_stray(statement: Statement, context: Context) -> bool:
    """Whether its paragraph or item has no word at all: a chart's label or a misread mark goes on with nothing."""
    return statement.table < 0 and context.is_wordless(statement.block)


def _points_back(statement: Statement) -> bool:
    """«постійних комісій (їх п'ять)»: the pronoun stands for the noun before it, not for the figure before."""
    nouns = (w for w in _ANY_WORD.findall(without_such(statement.left)) if is_noun(w) and not is_empty_word(w))
    return has_them(statement) and any(nouns)


def _says_something(words: str) -> bool:
    """Whether the words name more than a time: «Сесією прийнято рішень: усього – 402» is no bare total, «За місяцями вони
    розподілилися так: січень – 88» names nothing."""
    return any(not (is_empty_word(w) or _BY_TIME.match(w) or is_predicate(w)) for w in _ANY_WORD.findall(words))
