"""At what kind of meeting attendance was counted: «на пленарних засіданнях», «комісій»."""

from __future__ import annotations

import re

from extractors.grammar.sentences.statements import Statement
from extractors.words.wording import words
from schemas.text import DocumentText, Span

_OCCASION = re.compile(
    r"(?:на |у )?(?:пленарн\w+ )?засідан\w+(?: (?:постійн\w+ )?комісі\w+| виконкому| виконавчого комітету)?",
    re.IGNORECASE,
)
# Told apart only where a sentence has both.
_OF_SESSIONS_OR_COMMISSIONS = re.compile(
    r"\b(?:на |у |в )?(?:(?!на |у |в |явк|відвід|прису|участ|відсот)\w+ )?(?:сесі|комісі)\w+", re.IGNORECASE
)
_KIND_OF_MEETING = re.compile(
    r"(?:(?:на|у|в) )?(?:[^\W\d_]+(?:их|ні|на|ій) )?"
    r"(?:сесі[їй]|сесіях|комісі[їй]|комісіях|президі[яї]|пленарн\w+|виконком\w*|засідан\w+)\b"
)
_KIND_AT_END = re.compile(r"(?:(?:на|у|в) )?(?:пленарн(?:их|і)|комісі(?:й|ях))$")
# «84 % – середня явка на сесії»: on slides and in lists of figures first
_KIND_BEHIND = re.compile(
    r"\b(?:(?:на|у|в) )?(?:пленарн\w+ засідан\w+|засідан\w+ (?:(?:постійн\w+ )?комісі\w+|виконком\w*)|"
    r"(?:сесі|комісі)(?:ї|й|я|ю|ях)\b)",
    re.IGNORECASE,
)
_ANY_MEETING = re.compile(r"(?:на |у )?засідан\w+")


def occasion_of(statement: Statement, text: DocumentText) -> str:
    """Where attendance was counted: «на пленарних засіданнях»; empty where no kind of meeting is named («на засідання
    приходило 27»)."""
    occasion = _occasion(statement, text)
    return "" if _ANY_MEETING.fullmatch(occasion.lower()) else occasion


def _occasion(statement: Statement, text: DocumentText) -> str:
    before = words(text, Span(statement.quote.start, statement.number.span.start))
    if _KIND_OF_MEETING.match(statement.label_words):
        return words(text, statement.label)  # «Явка: пленарні – 81 %, комісії – 74 %»
    if statement.order and (kind := _KIND_OF_MEETING.match(before.lower())):
        return before[: kind.end()]
    if not before.strip() and not statement.left:
        kind = _KIND_BEHIND.search(words(text, Span(statement.number.span.end, statement.quote.end)))
        return kind.group() if kind else ""
    before = before.rstrip(" –—-:(")
    if kind := _KIND_AT_END.search(before.lower()):
        return before[kind.start() :]  # «Відвідування пленарних 81 %»
    found = _OCCASION.search(before) or (_OCCASION.search(words(text, statement.title)) if statement.title else None)
    if not found and "комісі" in statement.sentence and re.search(r"\bсесі", statement.sentence):
        found = _OF_SESSIONS_OR_COMMISSIONS.search(before)
    return found.group().strip() if found else ""
