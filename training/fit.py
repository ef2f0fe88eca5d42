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
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from extractors.figures import Figure, Opinion
from extractors.meaning.model import Model
from extractors.meaning.opinion import adoption_of, opinion_of
from extractors.meaning.trust import evidence_for
from training.labelled import Labelled

SEED, FOLDS = 20, 6
_SOFTNESS = 0.1
_DOCUMENTS = 2
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

    @property
    def opinion(self) -> Opinion:
        """The same as an opinion on the figure."""
        return opinion_of(self.odds, self.example.figure, self.model)


def fit(
    examples: Sequence[Labelled], about: Mapping[str, Any], sharpness: float = 1.0, trust: tuple[float, ...] = ()
) -> Model:
    """Weights of a linear one-against-rest classifier, in int8; features of one document only are left out."""
    rows = _shared(examples)
    vectors = DictVectorizer(dtype=np.float32)
    matrix = vectors.fit_transform([{k: w for k, w in e.features.items() if k in rows} for e in examples])
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)  # liblinear's
    machine = LinearSVC(C=_SOFTNESS, random_state=SEED)
    machine.fit(matrix, [e.label for e in examples])
    step = float(np.abs(machine.coef_).max()) / _STEPS
    return Model(
        rows={name: row for row, name in enumerate(vectors.feature_names_)},
        classes=tuple(str(c) for c in machine.classes_),
        weights=np.rint(machine.coef_.T / step).astype(np.int8),
        step=step,
        bias=machine.intercept_.astype(np.float32),
        sharpness=sharpness,
        trust=trust,
        about=about,
    )


def cross_validated(examples: Sequence[Labelled]) -> tuple[list[Judged], float]:
    """Each example judged by a model fitted without its document, and the best sharpness."""
    judged: list[Judged] = []
    for fold in folds(sorted({e.document for e in examples})):
        model = fit([e for e in examples if e.document not in fold], {})
        judged += [Judged(e, model.probabilities(e.features), model) for e in examples if e.document in fold]
    sharpness = _best_sharpness(judged)
    return [replace(j, odds=_sharpened(j.odds, sharpness)) for j in judged], sharpness


def fit_trust(judged: Sequence[Judged]) -> tuple[float, ...]:
    """Weights of the evidence for a metric, from figures of documents that neither rules nor weights were made on."""
    asked = [(weighed_by(j.example.figure, j.opinion), j.example.label) for j in judged]
    known = [(f, o, label) for (f, o), label in asked if f.metric or o.adopted]
    evidence = [evidence_for(f, o) for f, o, _ in known]
    right = [(o.metric if o.adopted else f.metric) == label for f, o, label in known]
    machine = LogisticRegression(fit_intercept=False, max_iter=1000)
    machine.fit(np.array(evidence), right)
    return tuple(round(float(w), 4) for w in machine.coef_[0])


def weighed_by(figure: Figure, opinion: Opinion) -> tuple[Figure, Opinion]:
    """The opinion gives the figure its metric where it is likely enough; others stay."""
    return figure, adoption_of(figure, opinion) or opinion


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

    return round(float(minimize_scalar(loss, bounds=(0.5, 12), method="bounded").x), 3)
