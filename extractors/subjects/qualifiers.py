"""What narrows a figure besides its subject: recipients of awards, acts about awards, means, bounds of absence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.figures import Figure
from extractors.grammar.words.morphology import is_modifier, is_person, is_predicate, noun_lemma, plural
from extractors.subjects.request_parts import sorted_part

_MARK = re.compile(r"[^\w\s'-]|\s[-]\s")
_JOIN = re.compile(r"\s(?:та|і|й)\s")
# Whoever they are, the report says no more of them than that they are people.
_ANYBODY = frozenset({"особа", "житель", "мешканець", "мешканка", "громадянин", "людина", "член", "чоловік"})
_BODIES = frozenset(
    {
        *("колектив", "установа", "підприємство", "організація", "заклад", "об'єднання", "громада", "команда"),
        *("родина", "сім'я", "бригада", "підрозділ", "частина", "спілка", "товариство", "фонд", "ансамбль"),
    }
)
_PEOPLE = "особи"
_HOW_MANY = re.compile(r"(?:кількіст|к-ст|числ)")
AWARDING = "нагородження"
_AWARD_DOMAINS = frozenset({"awards", "awards_commission"})
_ACTS = frozenset({"acts.drafts_prepared", "acts.mayor_orders", "acts.executive_committee_decisions"})
_ABOUT_AWARDS = re.compile(r"\b(?:про|щодо|стосовно|з питань|стосу\w+) (?:\w+ )?(?:нагородж|відзнач|заохоч)\w+")
_AWARDING_ALONE = re.compile(r"(?:(?:про|щодо|з питань) )?(?:нагородж|відзнач|заохоч)\w+(?: .*)?", re.IGNORECASE)
_MEANS = frozenset({"deputies.attendance", "deputies.attendance_percent"})
_A_PERSON = re.compile(r"[А-ЯІЇЄҐ][\w'’-]+ [А-ЯІЇЄҐ]")
_EXTREMES = frozenset({"max", "min"})
_OF_ITS_OWN = frozenset({"topic", "commission", "channel", "applicant", "award"})
_MONTH = re.compile(r"\d{4}-\d\d")
_POSTHUMOUSLY = "посмертно"
_AND_ALSO = re.compile(r"(?:(?:,|та|і|й|а|ще|також) )*@")


def qualified(figures: Sequence[Figure]) -> list[Figure]:
    """The figures in their order, with recipients of awards and the topic of acts that awards call for."""
    found: list[Figure] = []
    for figure in figures:
        before = found[-1] if found else None
        recipient = recipients_of(figure) if figure.metric == "awards.given" else ""
        topic = AWARDING if figure.metric in _ACTS and _is_about_awards(figure, before) else ""
        narrowed = replace(figure, recipient=recipient, topic=topic) if recipient or topic else figure
        if topic and _AWARDING_ALONE.fullmatch(figure.subject):
            narrowed = replace(narrowed, subject="")  # the topic says it
        found.append(sorted_part(_of_its_kind(narrowed)))
    return found


def _of_its_kind(figure: Figure) -> Figure:
    """What the metric itself says: attendance over a period is a mean, what one session did is of no month, the
    greatest of a division by topics or commissions is that topic's own figure, an award given posthumously another."""
    if _is_posthumous(figure):
        return replace(figure, subject=f"{figure.subject}, {_POSTHUMOUSLY}")
    relation = figure.relation
    of_all = figure.metric in _MEANS and not _A_PERSON.match(figure.subject)
    if of_all and relation.measure in {"level", "share"} and not relation.aggregate:
        relation = replace(relation, aggregate="mean")
    if relation.aggregate in _EXTREMES and figure.subject and figure.rule and figure.rule.subject in _OF_ITS_OWN:
        relation = replace(relation, aggregate="")  # «найбільше, 298, земельних»: all that is told of that topic
    if figure.metric.startswith("session.") and (relation.cumulative or _MONTH.fullmatch(relation.period)):
        relation = replace(relation, period="", cumulative=False, since="")
    return replace(figure, relation=relation) if relation is not figure.relation else figure


def _is_posthumous(figure: Figure) -> bool:
    """«з них 12 – посмертно»: whether some of those given an award are told apart so."""
    told = figure.metric == "awards.given" and _POSTHUMOUSLY in figure.statement.tight.split()
    return told and bool(figure.subject) and _POSTHUMOUSLY not in figure.subject


def recipients_of(figure: Figure) -> str:
    """Who the counted ones are, nominative plural («особи», «особи та колективи», «медики»); empty when not said."""
    statement = figure.statement
    counted = statement.column if statement.table >= 0 else statement.after
    label = statement.label_words if statement.label_side == "right" else ""
    return named_recipients(counted) or named_recipients(label)


def named_recipients(words: str) -> str:
    """The people or bodies with which the words begin; empty when they begin with something else."""
    phrase = _MARK.split(words.lower(), maxsplit=1)[0]
    found: list[str] = []
    for part in _JOIN.split(phrase):
        group = _first_group(part.split())
        if not group:
            break
        if group not in found:
            found.append(group)
    return " та ".join(found)


def _first_group(words: Sequence[str]) -> str:
    """Who the phrase names, adjectives and predicates before the noun aside («нагороджено творчих колективів»)."""
    for word, following in pairwise([*words, ""]):
        if is_predicate(word) or _HOW_MANY.match(word):
            continue
        if is_modifier(word) and (not _group(word) or _group(following)):
            continue
        return _group(word)
    return ""


def _group(word: str) -> str:
    base = noun_lemma(word)
    if base in _ANYBODY:
        return _PEOPLE
    return plural(word) if base in _BODIES or is_person(word) else ""


def _is_about_awards(figure: Figure, before: Figure | None) -> bool:
    """Whether the acts are those that awards call for: it is said, or they stand among the awards commission's work."""
    statement = figure.statement
    if figure.domain in _AWARD_DOMAINS or _ABOUT_AWARDS.search(f"{statement.noun} {statement.tight}"):
        return True
    if before is None or before.topic != AWARDING or before.statement.block != statement.block:
        return False
    return before.statement.sentence_id == statement.sentence_id and bool(_AND_ALSO.match(statement.tight))
