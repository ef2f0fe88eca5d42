"""Fitting: labelled figures → weights, and weights → how often they are right on documents that they have not seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax
from sklearn.feature_extraction import DictVectorizer

from extractors.meaning.model import Model
from training.labelled import Labelled
from training.network import fitted
from training.passages import is_fresh

SEED, FOLDS = 20, 6
_DOCUMENTS = 3
_STEPS = 127
_TINY = 1e-30


@dataclass(frozen=True)
class Judged:
    """A figure with the probabilities by a model that has not seen its document."""

    example: Labelled
    odds: NDArray[np.float32]
    model: Model

    @property
    def best(self) -> str:
        """The likeliest class."""
        return self.model.classes[int(self.odds.argmax())]


def fit(examples: Sequence[Labelled], about: Mapping[str, Any], sharpness: float = 1.0) -> Model:
    """Weights of a network of one hidden layer, its words in int8; features of one or two documents are left out."""
    rows = _shared(examples)
    vectors = DictVectorizer(dtype=np.float32)
    matrix = vectors.fit_transform([{k: w for k, w in e.features.items() if k in rows} for e in examples])
    classes, labels = np.unique([e.label for e in examples], return_inverse=True)
    layers = fitted(matrix, labels, len(classes))
    step = float(np.abs(layers["words"]).max()) / _STEPS
    return Model(
        rows={name: row for row, name in enumerate(vectors.feature_names_)},
        classes=tuple(str(c) for c in classes),
        step=step,
        sharpness=sharpness,
        about=about,
        **layers | {"words": np.rint(layers["words"] / step).astype(np.int8)},
    )


def cross_validated(examples: Sequence[Labelled]) -> tuple[list[Judged], float]:
    """Each example judged by a model fitted without its document, and the sharpness that fits those of fresh texts."""
    judged: list[Judged] = []
    for fold in folds(sorted({_file(e) for e in examples})):
        model = fit([e for e in examples if _file(e) not in fold], {})
        judged += [Judged(e, model.probabilities(e.features), model) for e in examples if _file(e) in fold]
    sharpness = _best_sharpness([j for j in judged if is_fresh(j.example.document)])
    return [replace(j, odds=_sharpened(j.odds, sharpness)) for j in judged], sharpness


def _file(example: Labelled) -> str:
    """The report, or the file of passages: those of one writer are alike."""
    return example.document.split(":")[0]


def folds(documents: Sequence[str]) -> list[frozenset[str]]:
    """The documents in parts of about the same size, the same each time."""
    mixed = list(documents)
    np.random.default_rng(SEED).shuffle(mixed)
    return [frozenset(mixed[start::FOLDS]) for start in range(FOLDS)]


def _shared(examples: Sequence[Labelled]) -> frozenset[str]:
    documents: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for name in example.features:
            documents[name].add(example.document)
    return frozenset(name for name, where in documents.items() if len(where) >= _DOCUMENTS)


def _sharpened(odds: NDArray[np.float32], sharpness: float) -> NDArray[np.float32]:
    shares: NDArray[np.float32] = np.exp(log_softmax(sharpness * np.log(np.maximum(odds, _TINY)))).astype(np.float32)
    return shares


def _best_sharpness(judged: Sequence[Judged]) -> float:
    logs = [(j.example.label, np.log(np.maximum(j.odds, _TINY)), j.model.columns) for j in judged]

    def loss(sharpness: float) -> float:
        found = (log_softmax(sharpness * log)[columns[label]] for label, log, columns in logs if label in columns)
        return -float(sum(found))

    return round(float(minimize_scalar(loss, bounds=(0.1, 12), method="bounded").x), 3)
