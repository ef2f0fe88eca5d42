"""Figures with what they are: each statement of annotated reports and passages, with the metric that it should get."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.eval.claims import Claim
from benchmarks.eval.corpus import Annotated
from benchmarks.eval.flat import Stretch, touch
from benchmarks.eval.places import Places
from benchmarks.eval.runner import text_document
from extractors.evidence import evidence
from extractors.extraction import Understood, understand
from extractors.figures import NO_METRIC, Figure, title_of
from extractors.meaning.opinion import nearest_known, seen_of
from pipeline.reading.files.plain import plain_pages
from pipeline.structuring import structure
from schemas.document import Document, Source
from schemas.text import DocumentText
from training.passages import Passage, is_fresh


@dataclass(frozen=True, slots=True)
class Labelled:
    """A figure of a document, the features around it and the class that it should get."""

    document: str
    part: str
    features: dict[str, float]
    label: str
    figure: Figure


def of_reports(reports: Iterable[Annotated]) -> Iterator[Labelled]:
    """The figures of annotated reports; those of unclear class are left out."""
    for report in reports:
        document = text_document(report)
        text = structure(document)
        places = Places.by_order(document, report.flat)
        told = understand(text, {page.number: page.reading for page in document.pages}, None)
        labels = [_label(f, report, where_of(f, text, places)) for f in told.figures]
        yield from _labelled(report.name, report.part, told, text, labels)


def of_passage(passage: Passage) -> Iterator[Labelled]:
    """The figures of one passage; values that stand for two metrics in it are left out."""
    text = text_of(passage)
    told = understand(text, {1: "plain_text"}, None)
    yield from _labelled(passage.name, "passage", told, text, [_label_in(f, passage) for f in told.figures])


def text_of(passage: Passage) -> DocumentText:
    """The passage as the text of a document."""
    source = Source(passage.name, "0" * 64, len(passage.text), "text/plain")
    return structure(Document(source, plain_pages(passage.text)))


def _labelled(name: str, part: str, told: Understood, text: DocumentText, labels: Sequence[str]) -> Iterator[Labelled]:
    title, body = title_of(text), told.reporter.body
    for at, (figure, label) in enumerate(zip(told.figures, labels, strict=True)):
        if label:
            last = nearest_known(reversed(told.figures[:at]))
            told_by = seen_of(figure, last, body, title, by_rules=is_fresh(name))
            yield Labelled(name, part, told_by, label, figure)


def where_of(figure: Figure, text: DocumentText, places: Places) -> tuple[Stretch, ...]:
    """Where the figure's quote stands in the report's collapsed text."""
    statement = figure.statement
    return places.of_evidence(text, evidence(text, {}, statement.quote, "", statement.number.span))[1]


def _label(figure: Figure, report: Annotated, where: tuple[Stretch, ...]) -> str:
    """The metric annotated at the figure's place; "none" where the annotation has no figure; empty when unclear."""
    if any(touch(note.where, where) for note in report.distractors):
        return NO_METRIC
    here = [e for e in report.expected if touch(e.where, where)]
    metrics = {e.metric for e in here if same_number(e, figure)}
    if len(metrics) == 1:
        return metrics.pop()
    if metrics or any(touch(note.where, where) for note in report.ignored):
        return ""
    restated = any(same_number(e, figure) for e in report.expected)
    return "" if here or restated else NO_METRIC


def same_number(expected: Claim, figure: Figure) -> bool:
    """Whether the figure has the number that is expected, its sign aside."""
    number = figure.statement.number
    if number.value is None or number.value_max is not None:
        return (expected.low, expected.high) == (number.value, number.value_max)
    return expected.value is not None and abs(expected.value) == abs(number.value)


def _label_in(figure: Figure, passage: Passage) -> str:
    value = figure.statement.number.value
    if value is None:
        return ""
    metrics = passage.figures.get(abs(Decimal(value)).normalize(), frozenset())
    if metrics:
        return next(iter(metrics)) if len(metrics) == 1 else ""
    return NO_METRIC if passage.whole or figure.fate != "fact" else ""
