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
from extractors.meaning.subject_features import choices, features
from extractors.subjects import Reporter
from schemas.text import DocumentText

WEIGHTS = Path(__file__).with_name("subjects.npz")
# How likely another phrase must be to be taken for what the rules found.
_INSTEAD = 0.5


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
    """The figures with how likely their subjects are; where another phrase is likelier than not, with that."""
    found: list[Figure] = []
    last: Figure | None = None
    for figure in figures:
        if figure.fate == "fact" and figure.metric:
            found.append(_weighed(figure, last, text, reporter, model))
            last = figure
        else:
            found.append(figure)
    return found


def _weighed(
    figure: Figure, last: Figure | None, text: DocumentText, reporter: Reporter, model: SubjectModel
) -> Figure:
    likely = {
        choice: model.likely(features(choice, ways, figure, last, reporter.body))
        for choice, ways in choices(figure, text, reporter).items()
    }
    own = likely[figure.subject]
    # That a subject is too many is only doubted: without its words a figure could be mistaken for the whole.
    best = max((choice for choice in likely if choice), key=likely.__getitem__, default="")
    if best and likely[best] > max(own, _INSTEAD) and not _says_the_same(best, figure.subject):
        return replace(figure, subject=best, subject_trust=likely[best])
    return replace(figure, subject_trust=max(own, likely[best]) if _says_the_same(best, figure.subject) else own)


def _says_the_same(one: str, other: str) -> bool:
    """Whether one of the phrases only says more words than the other."""
    first, second = set(one.lower().split()), set(other.lower().split())
    return bool(first and second) and (first <= second or second <= first)
