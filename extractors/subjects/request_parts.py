"""Parts of the requests for information: their sort by their own labels, both sorts of a table's row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.figures import Figure
from extractors.grammar.words.morphology import is_predicate
from extractors.sections.information_requests import CHANNELS, REQUESTERS, RESULTS
from schemas.values import replace

_REQUESTS, _OF_DEPUTIES = "appeals.information_requests", frozenset({"deputies.requests", "deputies.appeals"})
# Who answers requests besides the council itself; no other label says whose requests they are.
_BODY = re.compile(
    r"\b(?:відділ|управлінн|департамент|сектор|служб|старост|виконком|виконавч\w+ комітет|апарат|секретаріат|цнап|"
    r"центр\w* надання|кн?п\b|комунальн\w+ (?:некомерційн\w+ )?підприємств|сел[оаі]\b|селищ|округ)",
    re.IGNORECASE,
)


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)


# How a head calls all of the requests, whatever became of them.
_ALL = re.compile(r"\b(?:кількість|к-сть|запит\w*|надійшло|отримано|зареєстровано|одержано|опрацьовано|розглянуто)\b")
_TOTAL = re.compile(r"\b(?:разом|усього|всього|загалом|підсумок)\b", re.IGNORECASE)
# Each sort with its parts: the words of a part, those that speak against it, and what it is called whatever its form.
_SORTS = tuple(
    (name, tuple((_pattern(words), _pattern(unless), called) for words, called, unless in parts))
    for name, parts in (("result", RESULTS), ("channel", CHANNELS), ("requester", REQUESTERS))
)


_NAMED = frozenset({"channel", "requester"})


def sorted_part(figure: Figure) -> Figure:
    """The part with all that divides it: who asked, by which way, with what result; what it is about else."""
    if figure.metric in _OF_DEPUTIES and figure.rule and figure.rule.subject == "topic":
        return replace(figure, subject="", divided=(*figure.divided, ("topic", figure.subject)))
    if figure.metric != _REQUESTS:
        return figure
    figure = _by_label(figure) if figure.subject and not _BODY.search(figure.subject) else _by_own_words(figure)
    return _crossed(figure) if figure.statement.table >= 0 else figure


def _by_label(figure: Figure) -> Figure:
    """What would be the subject as the sort that its words are of."""
    names = (name for name, _ in _found(figure.subject) if name not in figure.qualifiers)
    return replace(figure, subject="", divided=(*figure.divided, (next(names, "topic"), figure.subject)))


def _by_own_words(figure: Figure) -> Figure:
    """«за способом: пошта – 9; за суб'єктами: юрособи – 5»: a part whose words are of another sort than is said."""
    told = dict(figure.divided)
    for name, called in figure.divided:
        found = [n for n, _ in _found(called)]
        if len(found) == 1 and name in _NAMED and found[0] not in {name, *told}:
            told = {found[0] if n == name else n: c for n, c in told.items()}
    return replace(figure, divided=tuple(told.items())) if told != dict(figure.divided) else figure


def _crossed(figure: Figure) -> Figure:
    """«фізичні особи | поштою»: in a table the row is of one sort and the column of another."""
    told, more = figure.qualifiers, dict[str, str]()
    row = figure.statement.row
    for zone in (row, figure.statement.column):
        sort = None if _TOTAL.search(zone) else _sort_of(zone, column=zone != row and "result" not in told)
        if sort and sort[1] not in {*told.values(), *more.values()}:
            more.setdefault(*sort)
    more = {name: called for name, called in more.items() if name not in told}
    return replace(figure, divided=(*figure.divided, *more.items())) if more else figure


def _sort_of(words: str, *, column: bool) -> tuple[str, str] | None:
    """The sort that a head names a part of, and which part; None where it says nothing, or two sorts at once.

    A column in other words tells with what result where they say what was done («надано повністю»); a note, a
    difference or a body over a column is none.
    """
    found = list(_found(words))
    if found:
        return found[0] if len(found) == 1 else None
    done = any(is_predicate(word) for word in words.split())
    return ("result", words) if column and done and not _ALL.search(words) else None


def _found(words: str) -> Iterator[tuple[str, str]]:
    """The sorts that the words name a part of, and which part."""
    for name, parts in _SORTS:
        said = (called for own, unless, called in parts if own.search(words) and not unless.search(words))
        if called := next(said, ""):
            yield name, called
