"""What a figure could be about, and what speaks for each: the subject that the rules found, none, or another phrase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractors.figures import Figure
from extractors.meaning.features import stems
from extractors.sections.rule import SubjectKind
from extractors.subjects.finding import Reporter, subject_of
from schemas.text import DocumentText

# The ways of finding a subject that are looked at besides the rule's own.
_WAYS: tuple[SubjectKind, ...] = ("noun", "label", "purpose", "official")
_BY_RULE, _NONE = "rule", "none"
_ZONES = ("tight", "label_words", "counted", "row", "column", "opener")
_AROUND = 0.5
_WORDS = 6

Choices = Mapping[str, tuple[str, ...]]


def choices(figure: Figure, text: DocumentText, reporter: Reporter) -> Choices:
    """Each phrase that the figure could be about with the ways that find it; the empty one and the rules' own first."""
    found: dict[str, list[str]] = {"": [_NONE]}
    found.setdefault(figure.subject, []).append(_BY_RULE)
    for way in _WAYS:
        found.setdefault(subject_of(way, figure.statement, text, reporter), []).append(way)
    return {phrase: tuple(ways) for phrase, ways in found.items()}


def features(choice: str, ways: tuple[str, ...], figure: Figure, last: Figure | None, body: str) -> dict[str, float]:
    """What speaks for or against the choice.

    `last` is the nearest figure before whose metric is known, `body` whose report it is.
    """
    any_words = "some" if choice else "none"
    own = f"{any_words} {'own' if choice.lower() == figure.subject.lower() else 'other'}"
    told = dict.fromkeys(_of_the_figure(figure, body, own, any_words), 1.0)
    told |= dict.fromkeys(_of_the_one_before(choice, figure, last, own), 1.0)
    for way in ways:
        told |= {f"way {way} {own}": 1.0, f"way {way} {figure.metric}": 1.0}
    if choice:
        return told | dict.fromkeys(_of_its_words(choice, figure.metric), 1.0)
    around = {f"{zone}:{word}" for zone in _ZONES for word in stems(getattr(figure.statement, zone))}
    return told | dict.fromkeys((f for w in around for f in (w, f"{w} {figure.metric}")), _AROUND)


def _of_the_figure(figure: Figure, body: str, own: str, any_words: str) -> Iterator[str]:
    statement, metric = figure.statement, figure.metric
    shape = "table" if statement.table >= 0 else "list" if statement.in_list else "prose"
    yield own
    yield f"{metric} {own}"
    yield f"{metric} {own} {shape}"
    yield f"{shape} {own}"
    yield f"{body} {metric} {own}"
    yield f"kind:{figure.rule.subject if figure.rule else ''} {own}"
    yield f"companion:{statement.companion} {own}"
    yield f"side:{statement.label_side} {own}"
    yield f"how:{statement.commission_how} {own}"
    yield f"head:{statement.head} {metric} {any_words}"
    yield f"found:{bool(figure.subject)} {metric} {any_words}"


def _of_the_one_before(choice: str, figure: Figure, last: Figure | None, own: str) -> Iterator[str]:
    if last is None:
        return
    again = last.metric == figure.metric
    beside = last.statement.sentence_id == figure.statement.sentence_id
    yield f"before:{again} {bool(last.subject)} {beside} {own}"
    yield f"before:{again} {bool(last.subject)} {figure.metric} {bool(choice)}"
    if choice:
        yield f"same:{last.subject.lower() == choice.lower()} {again}"


def _of_its_words(choice: str, metric: str) -> Iterator[str]:
    words = stems(choice.lower())
    for word in words[:_WORDS]:
        yield f"word:{word}"
        yield f"word:{word} {metric}"
    if words:
        yield f"first:{words[0]}"
        yield f"first:{words[0]} {metric}"
        yield f"last:{words[-1]}"
    yield f"length:{min(len(words), _WORDS)}"
