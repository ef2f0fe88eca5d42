"""Which words name officials: the head, deputies, the secretary, elders."""

from __future__ import annotations

import re

from extractors.grammar.sentences.relations import is_empty_word
from extractors.grammar.sentences.statements import Statement

_LEVEL = r"(?:міськ|сільськ|селищн|районн|обласн)\w+"
OFFICIAL = re.compile(
    rf"(?:{_LEVEL}|перш\w+)?\s*(?:голов(?:ою|а|и|і)\b|секретар\w*|заступни[кц]\w*|керуюч\w+ справами|"
    rf"старост(?!ин|ат)\w*|попередниц\w+|попередник\w*)(?:\s+(?:{_LEVEL}\s+)?(?:ради|голов\w+)\b)?",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    rf"{OFFICIAL.pattern}(?:,? (?:з|із) (?:[\w'-]+ ){{0,3}}питань(?: [\w'-]+)*|(?: [\w'-]+){{0,4}})(?: ?\(.*)?$"
)


def is_told_of_officials(statement: Statement) -> bool:
    """«до старост – 62»: whether the figure's own words name an official and nothing else."""
    return not statement.head and statement.table < 0 and names_officials_alone(statement.label_words)


def is_of_official(statement: Statement) -> bool:
    """«Заступник з гуманітарних питань | 22»: whether the figure's label is an official, whatever his matter is."""
    told = bool(statement.label_words) and (statement.table >= 0 or statement.label_side == "left")
    return told and is_office(statement.label_words)


def is_office(phrase: str) -> bool:
    """«Секретар ради», «Заступник із гуманітарних питань»: whether the words, lower-case, are an official's office."""
    return bool(_OFFICE.match(phrase))


def names_officials_alone(phrase: str) -> bool:
    """Whether the words name an official and nothing else."""
    rest = OFFICIAL.sub(" ", phrase)
    return rest != phrase and not any(len(w) > 2 and not is_empty_word(w) for w in rest.split())
