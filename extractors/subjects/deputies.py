"""Which deputy or faction a council's report tells of by name: «Депутатка Ганна Рись подала три запити»."""

from __future__ import annotations

import re

from extractors.grammar.sentences.statements import Statement
from extractors.words.wording import words
from schemas.text import DocumentText

_OF_ONE = frozenset(
    {
        "appeals.field_receptions",
        "appeals.personal_reception",
        "appeals.personal_reception_days",
        "decisions.drafts_prepared",
        "deputies.appeals",
        "deputies.requests",
        "deputies.requests_supported",
        "voters_meetings.held",
    }
)
_MEMBERS = "deputies.count"  # of a faction, never of one deputy
_INITIALS = r"(?:[А-ЯІЇЄҐ]\. ?){1,2}"
_WORD = r"[А-ЯІЇЄҐ][а-яіїєґ'’-]+"
_NAME = rf"(?P<name>{_WORD}\s+{_INITIALS}|{_INITIALS}\s?{_WORD}|{_WORD}\s+{_WORD}(?:\s+{_WORD})?)"
_DEPUTY = re.compile(
    r"(?P<with>\b(?:[Зз]|[Іі]з|[Рр]азом|[Сс]пільно)\s+(?:[а-яіїєґ'’-]+\s+)?)?"
    r"\b(?:[Дд]епутат|[Дд]епутатка|[Дд]епутаткою|[Дд]епутатом|[Оо]бранець|[Оо]браниця|[Оо]бранцем|[Оо]браницею|"
    r"(?:[Уу]|[Вв]|[Дд]о)\s+(?:депутата|депутатки))"
    rf"(?:\s+[а-яіїєґ'’-]+){{0,4}}?\s+{_NAME}"
)
_LABEL = re.compile(rf"{_NAME}\s*[–—:-]\s*$")
_FACTION = re.compile(r"\b(?:[Фф]ракці(?:я|єю|ї)|[Дд]епутатськ(?:а|ою) груп(?:а|ою))\s+«[^«»]{2,60}»")
_NAMED_FACTION = re.compile(
    r"(?:(?:фракці[яї]|депутатськ\w+ груп[аи]) )?[«\"“][^«»\"“”]+[»\"”]|позафракційн\w+(?: депутат\w+)?"
)
_OF_FACTIONS = re.compile(r"\b(?:фракці|депутатськ\w+ груп)")
_FAR = 300
# Another who acts, or a sentence that does not go on about the one named, stands between the name and the figure.
_ANOTHER = re.compile(
    r"[.!?]\s+(?!(?:Він|Вона|Ним|Нею)\b)[А-ЯІЇЄҐ]|\b(?i:рада|радою|депутати|депутатами|ми|нами|я|мною|комісі[яєїю]\w*|виконком\w*)\b"
)


def named_deputy(metric: str, statement: Statement, text: DocumentText) -> str:
    """The deputy or faction, as written, whom the words before the figure name as the one who acts; else empty."""
    members = metric == _MEMBERS and not statement.label_words
    if (metric not in _OF_ONE and not members) or statement.table >= 0:
        return ""
    begin = max(text.blocks[statement.block].span.start, statement.start - _FAR)
    before = text.text[begin : statement.start]
    faction = next(reversed(list(_FACTION.finditer(before))), None)
    if faction and not _ANOTHER.search(before, faction.end()):
        return " ".join(faction[0].split())
    if members:
        return ""
    labelled = _LABEL.search(before) if "епутат" in before else None
    found = labelled or next(reversed(list(_DEPUTY.finditer(before))), None)
    if found is None or (not labelled and (found["with"] or _ANOTHER.search(before, found.end()))):
        return ""
    return " ".join(found["name"].split())


def faction_of(statement: Statement, text: DocumentText) -> str:
    """«Явка фракцій: «Довіра» – 88 %, позафракційні – 61 %»: whose members came."""
    told = is_faction(statement.label_words) and _OF_FACTIONS.search(f"{statement.opener} / {statement.lead}")
    return words(text, statement.label) if told else ""


def is_faction(name: str) -> bool:
    """Whether the words name one faction or group, or those who are in none."""
    return bool(_NAMED_FACTION.fullmatch(name.lower()))
