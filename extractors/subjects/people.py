"""Which person, official or group a figure is of: heads of rows, officials named, the one whose report it is."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.grammar.sentences.statements import Statement
from extractors.subjects.appeals import applicant_in
from extractors.subjects.phrases import INITIALS, full_name, label_of, noun_phrase, trimmed, without_end
from extractors.words.officials import OFFICIAL, is_of_official, is_office, names_officials_alone
from extractors.words.wording import words
from schemas.text import DocumentText, Span

_BRACKET = re.compile(r"\s*\(.*")
# Who puts drafts before a council: its bodies, deputies, officials, the executive side.
_INITIATOR = re.compile(
    r"(?:(?:постійн|профільн|депутатськ|виконавч|структурн|міськ|сільськ|селищн|районн|обласн|військов|державн|окрем|"
    r"сам)\w* ){0,3}"
    r"(?:комісі(?:ями|єю|й|ї|я)|комітет(?:ом|у|и|ами|ів)?|виконком(?:ом|у)?|орган(?:ами|и|ів)|апарат(?:ом|у)?|"
    r"підрозділ(?:ами|и|ів)|адміністрац(?:ією|ії|ія)|управлін(?:н\w+|ь)|відділ(?:ами|и|ів|ом|у)?|"
    r"депутат(?:ами|и|ів|ом)|фракці(?:ями|ї|й|єю)|груп(?:ами|и|ою)|голов(?:ою|а|и)|секретар(?:ем|ка|кою|я)?|старост(?:ами|и|ою|а))"
    r"(?: (?:міськ|сільськ|селищн|районн|обласн)\w+)?(?: (?:ради|голови))?\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(r"[А-ЯІЇЄҐ][\w'-]+ [А-ЯІЇЄҐ]\. ?[А-ЯІЇЄҐ]\.(?= |, (?![А-ЯІЇЄҐ]))")
_NAME = re.compile(
    r"^[А-ЯІЇЄҐ][\w'-]+ (?:[А-ЯІЇЄҐ]\. ?){1,2}$|^[А-ЯІЇЄҐ][\w'-]+ [А-ЯІЇЄҐ][\w'-]+(?: [А-ЯІЇЄҐ][\w'-]+)?$"
)
_AUDIENCE = re.compile(r"\bдля [^,;:.()–—\d]+?(?=\s*(?:–|—|-|$|\s(?:з|із|щодо|про|на|у|в)\s))", re.IGNORECASE)
_ON_WHAT = re.compile(
    r"\s(?:(?:з|із|зі|щодо|про|стосовно) \w|(?!(?:у|в|на|за|до|від|для|по|при|та|і|й)\s)[^\W\d_]{3,} [^\W\d_]{3})"
)
_FOR_WHOM = re.compile(
    r"для [^,;:.()–—\d]+?(?=\s*(?:–|—|-|$|\s(?:о?рганіз|прове[дл]|провод|відбу|здійсн)\w*))", re.IGNORECASE
)


def is_person(text: DocumentText, statement: Statement) -> bool:
    """Whether the figure's label is a person's name with initials: «Бевз І. В. – 30»."""
    return _is_name(words(text, statement.label))


@lru_cache(maxsize=20_000)
def _is_name(label: str) -> bool:
    return bool(INITIALS.match(re.sub(r"^\d+[.)]?\s+|\s*\(\D*\)?$", "", label)))


def names_official(statement: Statement, text: DocumentText) -> bool:
    """Whether the figure's own words name an official, be it the one who reports."""
    return bool(OFFICIAL.search(statement.row or words(text, statement.quote)))


def official_of(statement: Statement, text: DocumentText, own_office: str) -> str:
    """The official whose figure it is; empty for the one who reports, `own_office` being the first word of theirs."""
    if is_of_official(statement):
        return trimmed(_BRACKET.sub("", words(text, statement.label)))
    found = OFFICIAL.search(statement.row or words(text, statement.quote))
    titled = words(text, statement.title).rstrip(" .…_")
    if not found and is_office(titled.lower()):
        return trimmed(_BRACKET.sub("", titled))  # «Секретар ради ...... прийомів 6, прийнято осіб 35»
    if not found:
        # «МГ – 24 прийоми»: an abbreviation that the report explains
        return words(text, statement.label) if names_officials_alone(statement.label_words) else ""
    name = found.group().strip()
    own = bool(own_office) and name.lower().split()[0][:6] == own_office[:6]
    return "" if own and not names_officials_alone(statement.label_words) else name


def person_of(statement: Statement, text: DocumentText, reporter: str) -> str:
    """The person that heads the row or the sentence, else the one whose report it is."""
    told = _OF_ANOTHER.match(words(text, statement.quote))
    return row_name(statement, text) or (told.group() if told else reporter)


def row_name(statement: Statement, text: DocumentText) -> str:
    """The person that a table's row is about, when its head is a name."""
    row = re.sub(
        r"^\d+[.)]?\s+|\s*\(\D*\)?$|, (?:голова|секретар|заступни\w+)(?: \w+)*$", "", words(text, statement.label)
    )
    return full_name(row) or (row if statement.table >= 0 and _NAME.match(row) else "")


def is_row_of_things(statement: Statement, text: DocumentText) -> bool:
    """Whether the figure stands in a table's row that some thing, no person, heads."""
    return statement.table >= 0 and bool(label_of(statement, text)) and not row_name(statement, text)


def applicant_of(statement: Statement, text: DocumentText) -> str:
    """Who wrote: the counted people, the label, or those after «від»."""
    before = words(text, Span(statement.quote.start, statement.number.span.start))
    noun = words(text, statement.noun_span) if statement.head else ""
    return applicant_in("", noun) or label_of(statement, text) or applicant_in(before, "")


def initiator_of(statement: Statement, text: DocumentText) -> str:
    """«Виконавчим комітетом внесено 60 проєктів», «від комісій – 14»: who put them forward."""
    if statement.label_side and statement.label is not None:
        label = noun_phrase(words(text, statement.label))
        return label if _INITIATOR.match(label) else ""
    found = _INITIATOR.search(words(text, Span(statement.quote.start, statement.number.span.start)))
    return found.group() if found else ""


def audience_of(statement: Statement, text: DocumentText) -> str:
    """«семінарів для старост», «навчань з діловодства»: what a training was and whom it was for."""
    noun = words(text, statement.noun_span)
    if found := _AUDIENCE.search(noun):
        return noun[: found.end()].strip()
    if _ON_WHAT.match(noun[len(statement.counted) :]):
        return without_end(noun)
    found = _AUDIENCE.search(words(text, statement.label))
    if found is None and statement.table < 0:
        # «Для депутатів проведено два навчання»
        found = _FOR_WHOM.match(words(text, Span(statement.quote.start, statement.number.span.start)))
    return found.group().strip() if found else ""
