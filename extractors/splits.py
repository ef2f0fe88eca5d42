"""By what a total is split where its parts are labels of any words: who asked, which way it came, what became of it."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.context import Context
from extractors.figures import Figure
from extractors.grammar.statements import Statement
from extractors.sections.appeal_words import SPLIT_BY
from extractors.sections.rule import Rule

_SAID = tuple((name, re.compile(rf"\b(?:{words})")) for name, words in SPLIT_BY.items())
_REFUSED = re.compile(r"\bвідмов")
_TOPICS = re.compile(rf"\b(?:{SPLIT_BY['']})")
DIMENSIONS = frozenset(name for name, _ in _SAID if name)


def split(figure: Figure, context: Context) -> Figure:
    """The figure with its label as the qualifier by which its list, sentence or heading splits the total."""
    if figure.rule is None or not figure.rule.splits or not figure.subject:
        return figure
    said = _said_above(figure.statement)
    name = _of_series(figure, context) if said is None else said or "topic"
    if not name:
        return figure
    refused = name == "reason" and _REFUSED.search(f"{figure.statement.lead} {figure.statement.opener}")
    told = (("result", "відмовлено"),) if refused else ()
    return replace(figure, subject="", divided=(*told, (name, figure.subject)))


def is_split_otherwise(rule: Rule, statement: Statement) -> bool:
    """Whether the words before the parts say that these are parted by something else than the rule tells: under «теми
    запитів» a label that names enterprises names no requester."""
    names = DIMENSIONS & rule.qualifiers.keys()
    if not names or statement.head:
        return False
    said = _said_above(statement)
    return said is not None and said not in names


def _said_above(statement: Statement) -> str | None:
    """What the words before the parts say that they are parted by, the nearest first; None when nothing says it, or
    words say more than one thing."""
    title = "" if statement.title == statement.label else statement.title_words
    openers = statement.opener.split(" / ")
    for zone in (title, statement.topic, openers[-1 if statement.table >= 0 else 0]):
        found = [name for name, words in _SAID if words.search(zone)]
        if found:
            return found[0] if len(found) == 1 else None
    return "" if any(_TOPICS.search(heading) for heading in statement.headings[:1]) else None


def _of_series(figure: Figure, context: Context) -> str:
    """The qualifier of the part before in the same sentence, list or table; empty when it has none."""
    last, own = context.before.last(figure.statement), figure.statement
    if last is None or last.metric != figure.metric or last.subject:
        return ""
    beside = last.statement.sentence_id == own.sentence_id and own.table < 0
    listed = own.in_list and last.statement.in_list and last.statement.opener_block == own.opener_block
    in_table = own.table >= 0 and last.statement.table == own.table
    names = DIMENSIONS & last.qualifiers.keys() if beside or listed or in_table else set()
    return max(names, default="")
