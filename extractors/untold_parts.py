"""Parts that nothing tells from their whole: «Видано 612 розпоряджень, з яких 55 підготував відділ»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.figures import SUBJECT_TRUSTED, Figure

_UNTOLD = 0.0


def with_parts_untold(figures: Sequence[Figure]) -> list[Figure]:
    """The figures in their order; a part that would be another value of its very whole is of no sure subject."""
    found: list[Figure] = []
    for figure in figures:
        told = [f for f in found[-_NEAR:] if f.statement.block == figure.statement.block]
        found.append(replace(figure, subject_trust=_UNTOLD) if _is_untold(figure, told) else figure)
    return found


def is_untold(figure: Figure) -> bool:
    """Whether it is not sure what the figure is about: it may be a part of what it seems to count."""
    return figure.subject_trust < SUBJECT_TRUSTED


_NEAR = 12


def _is_untold(figure: Figure, before: Sequence[Figure]) -> bool:
    if not before or not _may_be_part(figure):
        return False
    last, statement = before[-1], figure.statement
    beside = last.statement.sentence_id == statement.sentence_id
    part = bool(figure.relation.of_which) or (
        beside and last.subject_trust == _UNTOLD and not statement.head and last.place == figure.place
    )
    return part and any(_may_be_whole(f, figure) for f in reversed(before))


def _may_be_part(figure: Figure) -> bool:
    counts = figure.fate == "fact" and bool(figure.metric) and figure.unit != "%"
    return counts and figure.statement.table < 0 and figure.relation.measure == "level"


def _may_be_whole(figure: Figure, part: Figure) -> bool:
    whole, some = figure.statement.number.value, part.statement.number.value
    told = figure if part.recipient else replace(figure, recipient="")
    alike = figure.fate == "fact" and told.place == part.place
    return alike and whole is not None and some is not None and whole > some
