"""What the learnt weights say of a figure, by the words around it and by what the rules made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from extractors.figures import ANY_SUM, NO_METRIC, Figure, Opinion
from extractors.grammar.sentences.statements import Statement
from extractors.meaning.features import Testimony, features, seen
from extractors.meaning.model import Model
from extractors.sections import rules_of
from extractors.tables.rows import column_says
from extractors.words.officials import is_told_of_officials
from schemas.metrics import METRICS
from schemas.values import replace

# How likely a metric must be for a figure that no rule knows, and for one to which the rules gave another.
_ADOPT, _INSTEAD = 0.5, 0.7
# For one that goes on about a figure before it: that says more than words which it does not have.
_INSTEAD_OF_CONTINUED = 0.8
# How heavy it is what the rules say, beside words (at most 1.2 each); scores above the highest are all as sure.
_RULES, _OF_RULES = 1.5, 0.75
_BEST_SCORE = 8
# «Ось хто скільки звернень опрацював: Ткач – 16 з 21»: so many of so many is attendance only where coming is told of.
_ATTENDED = frozenset({"deputies.commission_meetings_attended", "deputies.plenary_attended"})
_COMING = re.compile(r"засід|сесі|пленарн|відвід|прису[тц]|явк|участ|\bбу(?:в|ла|ли|ло|ва)|пропу[сщ]")
_MISSED = re.compile(r"пропу[сщ]|відсут|не бу|неявк")


def opinion_on(figure: Figure, last: Figure | None, body: str, title: str, model: Model) -> Opinion:
    """The opinion on a figure; `last` is the nearest before it whose metric is known."""
    odds = _odds(model, *_told(figure, last), testimony(figure), body, title)
    first = int(odds.argmax())
    column = model.columns.get(figure.metric or NO_METRIC)
    of_rules = float(odds[column]) if column is not None else 0.0
    return Opinion(model.classes[first], float(odds[first]), of_rules)


def odds_on(figure: Figure, before: Sequence[Figure], body: str, title: str, model: Model) -> NDArray[np.float32]:
    """How likely each of the model's classes is; `before` are the nearest figures before, in their order."""
    last = nearest_known(reversed(before))
    return _odds(model, *_told(figure, last), testimony(figure), body, title)


@lru_cache(maxsize=5_000)
def _odds(
    model: Model, statement: Statement, before: str, same_sentence: bool, rules: Testimony, body: str, title: str
) -> NDArray[np.float32]:
    """How likely each class is by a statement's words, wherever they stand, and by what the rules say of them."""
    odds = model.probabilities_by(seen(statement, body, title, before, rules, same_sentence=same_sentence))
    odds = odds * _may_be_told(model.classes, body)
    shared: NDArray[np.float32] = odds / odds.sum()
    return shared


@lru_cache(maxsize=50)
def _may_be_told(classes: tuple[str, ...], body: str) -> NDArray[np.float32]:
    """One for each class that a report of such a body can tell of, zero for what all rules leave to other bodies."""
    bodies = [[rule.bodies for rule in rules_of(metric)] for metric in classes]
    return np.array([not body or not told or any(not b or body in b for b in told) for told in bodies], np.float32)


def testimony(figure: Figure) -> Testimony:
    """What the rules made of a figure and how surely, as weighted features."""
    metric, score = figure.metric or NO_METRIC, min(int(figure.score), _BEST_SCORE)
    told = {f"rule:{metric}": _RULES, f"score:{metric} {score}": _OF_RULES, f"fate:{figure.fate}": _OF_RULES}
    told |= {f"tied:{figure.tied}": _OF_RULES} if figure.tied else {}
    told |= {"unsure": _OF_RULES} if figure.unsure else {}
    told |= {"continued": _OF_RULES} if figure.continued else {}
    return tuple(told.items())


def adoption_of(figure: Figure, opinion: Opinion) -> Opinion | None:
    """The opinion as what gives the figure its metric; None where the rules' own stays, or it is not sure enough.

    A part that a rule tells from its whole («за планом відбулося 7 сесій») does not go back to the whole, nor what did
    not take place to what did, nor what one official did to another thing than all did («прийомів – 19: голова – 8»);
    a part that the head of a table's column names stays too, whatever its row tells.
    """
    if figure.rule is not None and (figure.rule.part_of == opinion.metric or _narrows(figure.metric, opinion.metric)):
        return None
    if figure.continued and is_told_of_officials(figure.statement):
        return None
    if figure.rule is not None and figure.rule.part_of and column_says(figure.rule, figure.statement):
        return None
    goes_on = figure.continued and figure.metric != ANY_SUM
    enough = _INSTEAD_OF_CONTINUED if goes_on else _INSTEAD if figure.metric else _ADOPT
    if opinion.metric in {NO_METRIC, figure.metric} or opinion.likely < enough:
        return None
    nobodys = opinion.metric == ANY_SUM and not figure.metric  # most sums of money that no rule knows are of no metric
    if nobodys or (opinion.metric in _ATTENDED and not _tells_of_coming(figure.statement)):
        return None
    return replace(opinion, of_rules=opinion.likely, adopted=True)


def _tells_of_coming(statement: Statement) -> bool:
    """Whether the sentence, or what stands over it, tells of meetings or of who came, and no column of who did not."""
    announced = statement.opener.rpartition(". ")[2]
    told = " ".join((announced, *statement.headings[:1], statement.column, statement.sentence))
    return bool(_COMING.search(told)) and not _MISSED.search(statement.column)


def _narrows(metric: str, wider: str) -> bool:
    """Whether the metric is a kind of the wider one, or its denial: `commission.meetings_not_held` of `.meetings`."""
    of_one_unit = metric in METRICS and wider in METRICS and METRICS[metric].unit == METRICS[wider].unit
    return of_one_unit and (metric.startswith(f"{wider}_") or metric == wider.replace(".held", ".not_held"))


def seen_of(figure: Figure, last: Figure | None, body: str, title: str, *, by_rules: bool) -> dict[str, float]:
    """The features of a figure, with the metric of the one before in its paragraph or table.

    `by_rules`: whether what the rules say is among them. It is not for texts on which rules were made, for there they
    are right more often than anywhere else.
    """
    statement, before, beside = _told(figure, last)
    return features(statement, body, title, before, testimony(figure) if by_rules else (), same_sentence=beside)


def _told(figure: Figure, last: Figure | None) -> tuple[Statement, str, bool]:
    """The figure's words, the metric of the one before, and whether that stands in the same sentence."""
    statement = figure.statement
    if last is None or (last.statement.block != statement.block and statement.table < 0):
        return statement.unplaced(), "", False
    return statement.unplaced(), last.metric, last.statement.sentence_id == statement.sentence_id


def nearest_known(before: Iterable[Figure]) -> Figure | None:
    """The first of the figures, the latest first, whose metric is known."""
    return next((f for f in before if f.metric), None)
