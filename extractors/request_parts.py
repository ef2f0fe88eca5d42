"""Parts of the requests for information whose sort nothing around says: told apart by their own labels."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.figures import Figure
from extractors.sections.information_requests import CHANNELS, REQUESTERS, RESULTS

_REQUESTS = "appeals.information_requests"
# Who answers requests besides the council itself; no other label says whose requests they are.
_BODY = re.compile(
    r"\b(?:відділ|управлінн|департамент|сектор|служб|старост|виконком|виконавч\w+ комітет|апарат|секретаріат|цнап|"
    r"центр\w* надання|кн?п\b|комунальн\w+ (?:некомерційн\w+ )?підприємств|сел[оаі]\b|селищ|округ)",
    re.IGNORECASE,
)
_SORTS = tuple(
    (name, re.compile("|".join(rf"\b(?:{words})" for words, *_ in parts), re.IGNORECASE))
    for name, parts in (("result", RESULTS), ("channel", CHANNELS), ("requester", REQUESTERS))
)


def by_label(figure: Figure) -> Figure:
    """The part with its label as who asked, by which way or with what result; else as what the requests are about."""
    if figure.metric != _REQUESTS or not figure.subject or _BODY.search(figure.subject):
        return figure
    told = figure.qualifiers
    names = [name for name, words in _SORTS if words.search(figure.subject) and name not in told]
    return replace(figure, subject="", divided=(*figure.divided, ((*names, "topic")[0], figure.subject)))
