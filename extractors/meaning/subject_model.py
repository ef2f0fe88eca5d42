"""Learnt weights of what a figure is about: which phrase a reader would name as its subject, if any."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import exp
from pathlib import Path
from typing import Any

import numpy as np

from extractors.figures import Figure
from extractors.meaning.features import stems
from extractors.meaning.subject_features import choices, features
from extractors.subjects.deputies import named_deputy
from extractors.subjects.finding import Reporter
from schemas.text import DocumentText

WEIGHTS = Path(__file__).with_name("subjects.npz")
# How likely a phrase must be to be taken where the rules found none.
_INSTEAD = 0.5
_SAYS = 4
# Subjects that are the very words by which the rule knows what is counted.
_SAID_BY_RULE = frozenset({"present"})


@dataclass(frozen=True, eq=False)
class SubjectModel:
    """A logistic model: each feature speaks for a choice by its weight, in log odds."""

    weights: Mapping[str, float]
    bias: float
    about: Mapping[str, Any]

    def likely(self, told: Mapping[str, float]) -> float:
        """How likely it is, from 0 to 1, that a reader would name the choice that the features tell of."""
        odds = self.bias + sum(self.weights.get(name, 0.0) * amount for name, amount in told.items())
        return 1 / (1 + exp(-odds))

    def save(self, path: Path = WEIGHTS) -> None:
        """Write the weights: the same bytes for the same weights."""
        head = {"names": list(self.weights), "bias": self.bias, "about": self.about}
        told = np.frombuffer(json.dumps(head, ensure_ascii=False).encode(), dtype=np.uint8)
        np.savez_compressed(path, head=told, weights=np.array([*self.weights.values()], dtype=np.float16))

    @staticmethod
    def load(path: Path = WEIGHTS) -> SubjectModel:
        """Read the weights; OSError when they are not there."""
        with np.load(path) as stored:
            head = json.loads(stored["head"].tobytes())
            weights = dict(zip(head["names"], stored["weights"].astype(float).tolist(), strict=True))
        return SubjectModel(weights, head["bias"], head["about"])


@cache
def learnt_subjects() -> SubjectModel:
    """The weights that come with zvitar."""
    return SubjectModel.load()


def with_subjects_weighed(
    figures: Sequence[Figure], text: DocumentText, reporter: Reporter, model: SubjectModel
) -> list[Figure]:
    """The figures with how likely their subjects are; those without one with a phrase that is likelier than not.

    A subject that the rules found stays, doubted or not: without it the figure could be mistaken for the whole.
    """
    found: list[Figure] = []
    last: Figure | None = None
    at = 0
    for figure in figures:
        if figure.fate == "fact" and figure.metric:
            weighed = _weighed(figure, last, text, reporter, model)
            found.append(_as_the_one_before(weighed, found[at]) if last and _goes_on(figure, last) else weighed)
            last, at = figure, len(found) - 1
        else:
            found.append(figure)
    return found


def _weighed(
    figure: Figure, last: Figure | None, text: DocumentText, reporter: Reporter, model: SubjectModel
) -> Figure:
    own = figure.subject
    if _is_settled(figure, text, reporter):
        return figure
    likely = {
        choice: model.likely(features(choice, ways, figure, last, reporter.body))
        for choice, ways in choices(figure, text, reporter).items()
        if not own or _says_the_same(choice, own)
    }
    if own:
        return replace(figure, subject_trust=max(likely.values()))
    best = max(likely, key=likely.__getitem__)
    if best and likely[best] > _INSTEAD:
        return replace(figure, subject=best, subject_trust=likely[best])
    return replace(figure, subject_trust=likely[""])


def _is_settled(figure: Figure, text: DocumentText, reporter: Reporter) -> bool:
    """Whether no words beside the figure need to say what it is about: «на 17 засіданнях із 20» is out of them all,
    «запити стосувалися доріг – 9» parted by topic, «Подав 4 запити» of whoever reports."""
    own = figure.subject
    if not own:
        return figure.statement.companion == "base" or "topic" in dict(figure.divided)
    told_by_rule = figure.rule is not None and figure.rule.subject in _SAID_BY_RULE
    return told_by_rule or own in {reporter.person, named_deputy(figure.metric, figure.statement, text)}


def _goes_on(figure: Figure, last: Figure) -> bool:
    """«з 38 до 47»: whether the figure is another value of what the one before in its sentence is."""
    beside = figure.statement.sentence_id == last.statement.sentence_id
    return beside and figure.continued and (figure.metric, figure.subject) == (last.metric, last.subject)


def _as_the_one_before(figure: Figure, last: Figure) -> Figure:
    """The figure as surely about the same as the one that it goes on from."""
    return replace(figure, subject=last.subject, subject_trust=max(figure.subject_trust, last.subject_trust))


def _says_the_same(one: str, other: str) -> bool:
    """Whether the phrases share a word that says something («бюджету», «з питань бюджету»), or are one."""
    return one == other or bool({*stems(one.lower())} & {w for w in stems(other.lower()) if len(w) >= _SAYS})
