"""Figures that are the mean, the most or the least of several: «у середньому 21», «найбільше у грудні – 301»."""

from __future__ import annotations

import re

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.statements import Statement

_MOST = (
    r"найбільш\w*|най(?:інтенсивн|активн|частіш|напружен|завантажен|гарячіш|плідніш|врожайніш|важч|вищ)\w*|"
    r"максим\w+|найдовш\w+|найтривал\w+"
)
_LEAST = r"найменш\w*|най(?:спокійніш|тихіш|слабш|нижч|коротш|скромніш|рідш)\w*|мінім\w+"
_KINDS = (
    ("mean", re.compile(r"\bсередн|\b[ву] середньому")),
    ("max", re.compile(rf"\b(?:{_MOST})")),
    ("min", re.compile(rf"\b(?:{_LEAST})")),
)
# «Прийняли 17 відвідувачів, найбільше за півріччя, …»: of the figure before, not of the one after.
_AMONG = r", (?:це )?(?:{words}) (?:(?:за|протягом|упродовж|впродовж|у|в) )(?:[^\W\d_]+ ?){{1,3}}(?= ?[,.;)]|$)"
_OF_THE_BEFORE = re.compile(_AMONG.format(words=f"{_MOST}|{_LEAST}"))
_BEHIND = tuple(
    (name, re.compile(r"[^,;:.@#()]{0,40}?" + _AMONG.format(words=words)))
    for name, words in (("max", _MOST), ("min", _LEAST))
)


def aggregate_of(statement: Statement) -> str:
    """Whether the words around the figure call it a "mean", the "max" or the "min"; empty for a plain one."""
    since = statement.lead.rpartition(";")[2] if statement.tight.startswith("коли ") else ""
    zone = _OF_THE_BEFORE.sub(",", f"{statement.tight} {statement.left}") + f" {since}"
    told = next((name for name, pattern in _KINDS if pattern.search(zone)), "")
    rest = statement.sentence.partition("@")[2].replace(" ,", ",")
    return told or next((name for name, pattern in _BEHIND if pattern.match(rest)), "")


def per_part(statement: Statement, aggregate: str, period: str) -> str:
    """«найбільше у грудні – 301»: the most of a month; a share («найвища явка – у грудні») is of no time."""
    of_month = aggregate in {"max", "min"} and re.fullmatch(r"\d{4}-\d\d", period)
    return "month" if of_month and statement.number.kind is not NumberKind.PERCENT else ""
