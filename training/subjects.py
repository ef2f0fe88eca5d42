"""Subjects: figures with all that they could be about and what readers name, and the weights fitted on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.eval.corpus import Annotated
from benchmarks.eval.flat import touch
from benchmarks.eval.places import Places
from benchmarks.eval.runner import text_document
from benchmarks.eval.subjects import near
from extractors.extraction import Understood, understand
from extractors.figures import SUBJECT_TRUSTED, Figure
from extractors.meaning.model import learnt
from extractors.meaning.subject_features import choices, features
from extractors.meaning.subject_model import SubjectModel
from extractors.sections import rules
from pipeline.structuring import structure
from schemas.text import DocumentText
from training.fit import folds
from training.labelled import same_number, text_of, where_of
from training.passages import Passage

# What parts requests for information is a qualifier in reports; some files of passages call it a subject.
_NOT_ALIKE = frozenset({"appeals.information_requests"})
_STRENGTH, _ROUNDS = 1.0, 400
# Writers of passages name subjects less carefully than annotators of whole reports do.
_OF_PASSAGE = 0.3
_ROWS, _LEAST = 3, 0.02


@dataclass(frozen=True, slots=True)
class Named:
    """A figure's choices, each with its features and whether a reader would name it; `own` is the rules'."""

    document: str
    told: tuple[dict[str, float], ...]
    right: tuple[bool, ...]
    own: int
    weight: float


def of_reports(reports: Iterable[Annotated]) -> Iterator[Named]:
    """The figures of annotated reports that the annotation has with one subject."""
    for report in reports:
        document = text_document(report)
        text = structure(document)
        places = Places.by_order(document, report.flat)
        told = understand(text, {page.number: page.reading for page in document.pages}, learnt())

        def expected(figure: Figure) -> set[str]:
            where = where_of(figure, text, places)  # noqa: B023 -- used before the next report
            mine = (e for e in report.expected if e.metric == figure.metric and same_number(e, figure))  # noqa: B023
            return {e.subject for e in mine if touch(e.where, where)}

        yield from _named(report.name, told, text, expected, 1.0)


def of_passage(passage: Passage) -> Iterator[Named]:
    """The figures of a passage whose metric and value it has with one subject."""
    text = text_of(passage)
    told = understand(text, {1: "plain_text"}, learnt())

    def expected(figure: Figure) -> set[str]:
        value = figure.statement.number.value
        if value is None or figure.metric in _NOT_ALIKE:
            return set()
        told = set(passage.subjects.get((figure.metric, abs(Decimal(value)).normalize()), ()))
        return told - {""} if figure.metric in _always_of_a_part() else told

    yield from _named(passage.name, told, text, expected, _OF_PASSAGE)


@cache
def _always_of_a_part() -> frozenset[str]:
    """Metrics that have no figure without a subject: where a passage names none, its writer left it out."""
    return frozenset(r.metric for r in rules()) - {r.metric for r in rules() if not r.needs_subject}


def _named(
    name: str, told: Understood, text: DocumentText, expected: Callable[[Figure], set[str]], weight: float
) -> Iterator[Named]:
    last: Figure | None = None
    for figure in told.figures:
        if figure.fate != "fact" or not figure.metric:
            continue
        if len(subjects := expected(figure)) == 1:
            subject = subjects.pop()
            found = choices(figure, text, told.reporter)
            features_of = tuple(features(c, w, figure, last, told.reporter.body) for c, w in found.items())
            right = tuple(near(c, subject) for c in found)
            yield Named(name, features_of, right, [*found].index(figure.subject), weight)
        last = figure


def fit(examples: Sequence[Named], about: Mapping[str, Any]) -> SubjectModel:
    """Weights of a logistic model of single choices; features of one or two and next to no weight are left out."""
    vectors = DictVectorizer(dtype=np.float32)
    matrix = vectors.fit_transform([told for e in examples for told in e.told])
    often = np.asarray((matrix != 0).sum(axis=0)).ravel() >= _ROWS
    model = LogisticRegression(C=_STRENGTH, max_iter=_ROUNDS)
    weights = [e.weight for e in examples for _ in e.told]
    model.fit(matrix[:, often], [right for e in examples for right in e.right], sample_weight=weights)
    names = np.array(vectors.feature_names_)[often]
    told = {str(n): float(w) for n, w in zip(names, model.coef_[0], strict=True) if abs(w) >= _LEAST}
    return SubjectModel(told, float(model.intercept_[0]), about)


def cross_validated(examples: Sequence[Named]) -> str:
    """A line on how often the rules' subjects and those then doubted are right, in documents not fitted on."""
    count: Counter[tuple[bool, bool]] = Counter()
    for fold in folds(sorted({e.document.split(":")[0] for e in examples})):
        model = fit([e for e in examples if e.document.split(":")[0] not in fold], {})
        for e in examples:
            if e.document.split(":")[0] in fold:
                count[e.right[e.own], model.likely(e.told[e.own]) >= SUBJECT_TRUSTED] += 1
    return (
        f"subjects   {count.total():7d}  by the rules right and trusted {count[True, True]}, right and doubted "
        f"{count[True, False]}, wrong and trusted {count[False, True]}, wrong and doubted {count[False, False]}"
    )
