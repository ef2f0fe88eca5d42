"""Parts of the requests for information: their sort by their own labels, both sorts of a table's row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.figures import Figure
from extractors.sections.information_requests import CHANNELS, REQUESTERS, RESULTS
from schemas.values import replace

_REQUESTS = "appeals.information_requests"
# Who answers requests besides the council itself; no other label says whose requests they are.
_BODY = re.compile(
    r"\b(?:відділ|управлінн|департамент|сектор|служб|старост|виконком|виконавч\w+ комітет|апарат|секретаріат|цнап|"
    r"центр\w* надання|кн?п\b|комунальн\w+ (?:некомерційн\w+ )?підприємств|сел[оаі]\b|селищ|округ)",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?:разом|усього|всього|загалом|підсумок)\b", re.IGNORECASE)
# Each sort with its parts: the words of a part, and what it is called whatever its form.
_SORTS = tuple(
    (name, tuple((re.compile(rf"\b(?:{words})", re.IGNORECASE), called) for words, called, *_ in parts))
    for name, parts in (("result", RESULTS), ("channel", CHANNELS), ("requester", REQUESTERS))
)


def sorted_part(figure: Figure) -> Figure:
    """The part with all that divides it: who asked, by which way, with what result; what it is about else."""
    if figure.metric != _REQUESTS:
        return figure
    figure = _by_label(figure) if figure.subject and not _BODY.search(figure.subject) else figure
    return _crossed(figure) if figure.statement.table >= 0 else figure


def _by_label(figure: Figure) -> Figure:
    """What would be the subject as the sort that its words are of."""
    names = (name for name, _ in _found(figure.subject) if name not in figure.qualifiers)
    return replace(figure, subject="", divided=(*figure.divided, (next(names, "topic"), figure.subject)))


def _crossed(figure: Figure) -> Figure:
    """«фізичні особи | поштою»: in a table the row is of one sort and the column of another."""
    told = figure.qualifiers
    zones = [zone for zone in (figure.statement.row, figure.statement.column) if not _TOTAL.search(zone)]
    parts = [list(_found(zone)) for zone in zones]
    more = dict(found[0] for found in parts if len({name for name, _ in found}) == 1)
    more = {name: called for name, called in more.items() if name not in told}
    return replace(figure, divided=(*figure.divided, *more.items())) if more else figure


def _found(words: str) -> Iterator[tuple[str, str]]:
    """The sorts that the words name a part of, and which part."""
    for name, parts in _SORTS:
        if called := next((called for pattern, called in parts if pattern.search(words)), ""):
            yield name, called
