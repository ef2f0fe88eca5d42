"""What a figure is about: the commission, topic, award, official or purpose, as the report writes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from extractors.grammar.sentences.statements import Statement
from extractors.sections.awards import AWARD
from extractors.sections.rule import SubjectKind
from extractors.subjects.appeals import channel_in, line_in
from extractors.subjects.commissions import commission_name, temporary_name
from extractors.subjects.deputies import faction_of
from extractors.subjects.matters import matter_of, named_complement
from extractors.subjects.money import help_of, purpose_of
from extractors.subjects.people import applicant_of, audience_of, initiator_of, official_of, person_of, row_name
from extractors.subjects.phrases import is_finite, label_in, label_of, noun_phrase, quotes_closed, trimmed, without_end
from extractors.subjects.qualifiers import named_recipients
from extractors.words.occasions import occasion_of
from extractors.words.published import published
from extractors.words.topics import manner_in
from extractors.words.wording import words
from schemas.text import DocumentText, Span

# «проєктів рішень виконкому» are drafts of decisions: drafts are what is counted.
_DRAFTS_OF = re.compile(r"^про[єе]кт\w*\s+(?=\w)", re.IGNORECASE)
_AWARD = re.compile(rf"\b(?:(?:почесн|ювілейн|нагрудн|подячн)\w+ )?(?:{AWARD})", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:()–—]|[.!?](?:\s|$)")
_KIND = re.compile(
    r"\b(?:(?:(?:поза)?(?:планов|чергов)|позитивн|негативн)(?:их|і|ими)|поза(?:плано|черго)во|"
    r"(?:склика\w+ )?терміново)\b"
)
_ATTENDED = re.compile(
    r"\b(?P<how>(?:(?:бу(?:в|ла|ли|ло)|є|бра(?:в|ла|ли)|взя(?:в|ла|ли|то)|беру|беремо) )?(?:прису[тц]н\w+|участь)|"
    r"бу(?:в|ла|ли)|відвіда\w+|працюва(?:в|ла))(?: [^@#;.]{0,40})? @"
)
_MEASURE_WORDS = frozenset({"тонна", "штука", "одиниця", "кілограм", "літр", "комплект", "примірник", "штук", "шт"})
_NUMBERED = re.compile(r"(\d+-[а-яіїє]+)\b[\s,(]")
# «21 березня відбулося пленарне засідання»: the meeting by its day.
_TOOK_PLACE = re.compile(r"(?<=\w) (?:було )?(?:відбул|пройш|провел|проведен|склика|тривал)\w*")
_FROM_CITIZENS = re.compile(r"^громадян\s+(?=\w)", re.IGNORECASE)  # «Від громадян поштою»: the way alone
_SUPERLATIVE = re.compile(r"^[Нн]ай\w+ (?:була|стала|виявилася) ")


@dataclass(frozen=True, slots=True)
class Reporter:
    """What the cover tells that bears on subjects: the body, the person, the office's first word, the council."""

    body: str
    person: str
    office: str
    council_kind: str
    council: str = ""


def subject_of(kind: SubjectKind, statement: Statement, text: DocumentText, reporter: Reporter) -> str:
    """The figure's subject as written, without leading function words; empty when there is none."""
    find = _FINDERS.get(kind)
    return quotes_closed(find(statement, text, reporter)) if find else ""


def _noun(statement: Statement, text: DocumentText) -> str:
    phrase = words(text, statement.noun_span)
    if statement.head in _MEASURE_WORDS:
        return phrase.partition(" ")[2] or label_of(statement, text)
    if not statement.head:
        phrase = label_of(statement, text) or _named_phrase(statement, text)
    return _DRAFTS_OF.sub("", without_end(phrase))


def _named_phrase(statement: Statement, text: DocumentText) -> str:
    """«Проєктів рішень ВК подано 637»: the phrase that the words before the verb name."""
    if statement.table >= 0 or not statement.named:
        return ""
    before = words(text, Span(statement.quote.start, statement.number.span.start)).split()
    verb = next((k for k, w in enumerate(before) if is_finite(w)), len(before))
    phrase = trimmed(" ".join(before[: verb + 1]))
    told = phrase if statement.named in phrase.lower() else statement.named
    return label_in(told, timed=False)


def _award(statement: Statement, text: DocumentText) -> str:
    if statement.head and _AWARD.match(statement.counted):
        return words(text, statement.noun_span)
    if statement.table >= 0:
        return label_of(statement, text)
    before = Span(statement.quote.start, statement.number.span.start)
    raw = words(text, before)
    found = list(_AWARD.finditer(raw))
    if found:
        return noun_phrase(raw[found[-1].start() :] if len(found) == 1 else raw[found[0].start() :])
    earlier = list(_AWARD.finditer(statement.left))
    if earlier:
        return trimmed(earlier[-1].group())
    after = _AWARD.search(words(text, statement.label)) if statement.label_side == "right" else None
    if after:
        return words(text, statement.label)
    # «трьом землякам присвоєно звання «Почесний громадянин»»
    behind = words(text, Span(statement.number.span.end, max(statement.number.span.end, statement.quote.end)))
    if found := [m for m in _AWARD.finditer(behind) if not m.group().lower().startswith("відзнач")]:
        return trimmed(behind[found[0].start() :])
    if statement.label_side == "right" and named_recipients(statement.label_words):
        return ""  # «29 осіб, 14 з яких – медики»: who was given the award named before
    above = f"{statement.opener} {statement.topic} {statement.title_words} {statement.headings[:1]}"
    of_awards = re.search(r"нагор|відзн", above)
    return label_of(statement, text) if of_awards else ""


def _kind_told(statement: Statement) -> str:
    """«12 засідань: 8 планових, позапланових виявилося чотири»: the one kind named beside it, the noun left out."""
    found = {found.group() for found in _KIND.finditer(statement.tight)} if not statement.head else set()
    return found.pop() if len(found) == 1 and statement.table < 0 else ""


def _present(statement: Statement) -> str:
    """«була присутня на 19 засіданнях», «беру участь у 20»: that it counts what someone attended."""
    found = _ATTENDED.search(f"{statement.lead} @")
    return found["how"] if found else ""


def _clause_behind(statement: Statement, text: DocumentText) -> str:
    """«Сім голосів не зібрали»: what is said behind the figure up to the end of the clause; nothing of «жодна»."""
    if statement.number.value == 0:
        return ""
    end = statement.number.span.end
    rest = text.text[end : text.block_at(statement.start).span.end]
    return " ".join(_CLAUSE_END.split(rest, maxsplit=1)[0].split())


def _one_of_commissions(statement: Statement, text: DocumentText) -> str:
    titled = words(text, statement.title) if statement.in_list else ""
    return commission_name(statement, text, label_of(statement, text) or trimmed(titled))


def _row_of_commission(statement: Statement, text: DocumentText) -> str:
    """The commission that heads a table's row."""
    told = statement.table >= 0 and (statement.commission is not None or statement.row.startswith("з питань"))
    return _one_of_commissions(statement, text) if told else ""


def _sitting(named: str) -> str:
    """«25-та (позачергова)», «Найдовшою була груднева»: the sitting by its number or month alone."""
    numbered = _NUMBERED.match(named)
    if numbered and "сесі" not in named.lower():
        return f"{numbered[1]} сесія"
    return _TOOK_PLACE.sub("", _SUPERLATIVE.sub("", named))


_FINDERS: Mapping[SubjectKind, Callable[[Statement, DocumentText, Reporter], str]] = {
    "commission": lambda s, t, _: _one_of_commissions(s, t),
    "temporary": lambda s, t, _: temporary_name(s, t),
    "award": lambda s, t, _: _award(s, t),
    "official": lambda s, t, r: official_of(s, t, r.office),
    "person": lambda s, t, r: person_of(s, t, r.person),
    "purpose": lambda s, t, _: purpose_of(s, t),
    "session": lambda s, t, _: _sitting(words(t, s.session)),
    "channel": lambda s, t, _: _FROM_CITIZENS.sub("", label_of(s, t)) or channel_in(words(t, s.quote)),
    "line": lambda s, t, _: line_in(words(t, s.label if s.table >= 0 else s.quote)) or line_in(s.sentence),
    "applicant": lambda s, t, _: applicant_of(s, t),
    "attendance": lambda s, t, _: row_name(s, t) or _row_of_commission(s, t) or faction_of(s, t) or occasion_of(s, t),
    "help": lambda s, t, _: help_of(s, t),
    "audience": lambda s, t, _: audience_of(s, t),
    "present": lambda s, _t, _r: _present(s),
    "manner": lambda s, _t, _r: manner_in(s.tight),
    "published": lambda s, t, _: published(_noun(s, t), words(t, s.quote)),
    "outcome": lambda s, t, _: label_of(s, t) or _clause_behind(s, t),
    "initiator": lambda s, t, _: initiator_of(s, t),
    "noun": lambda s, t, _: _noun(s, t),
    "topic": lambda s, t, _: matter_of(s, t),
    "label": lambda s, t, _: label_of(s, t) or _kind_told(s) or named_complement(s, t),
}
