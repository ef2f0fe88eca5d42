"""Whose acts, drafts, instructions and meetings: the executive committee's, an elder's, those of who stood in."""

from __future__ import annotations

import re

from extractors.subjects.customs.told import Told

ISSUED = "instructions.issued"
INSTRUCTIONS = frozenset({ISSUED, "instructions.fulfilled", "instructions.under_control"})
FATES = frozenset(f"decisions.{fate}" for fate in ("adopted", "rejected", "returned", "withdrawn", "under_control"))

# «протокольних доручень», «доручень селищного голови», «від сільського голови отримав 33 доручення».
_PROTOCOL = re.compile(r"протокольн\w+ доручен\w+")
_OWNER = r"(?:(?:міськ|сільськ|селищн|районн|обласн)\w+ )?(?:голови|комісії|керівництва)"
_OWNED, _OWNER_ALONE = re.compile(rf"\bдоручен\w+ (?:від )?{_OWNER}\b"), re.compile(_OWNER)
# «За час відсутності міського голови мною підписано 46 розпоряджень»: not all that were issued.
_FOR_ANOTHER = re.compile(
    r"\b(?:за|у|в|на|під) (?:(?:час|період|дні) )?(?:його |її )?(?:відпуст|відсутн|хвороб|відряджен)\w+ "
    r"(?:[^\W\d_]+ )?голови\b|\bзаміща(?:в|ла|ючи) (?:[^\W\d_]+ )?голову\b|"
    r"\b(?:викону[^\W\d_]+|здійснюв[^\W\d_]+|(?:час|період) (?:виконання|здійснення)) (?:його |її )?"
    r"(?:обов'язк|повноважен)"
)
_BY_ME = re.compile(r"\b(?:мною|я) (?:[^\W\d_]+ ){0,2}(?:підпис|вида)\w+|\b(?:підписан|видан)\w* мною\b")
_DEPUTY_OFFICE = re.compile(r"секретар|(?:перш\w+ )?заступни")
_STANDING_IN = re.compile(r"\b(?:секретар|(?:перш\w+ )?заступни[кц])\w*(?: (?:[^\W\d_]+ої )?ради\b| голови\b)?")
_SIGNED_BY = re.compile(rf"\bпідписан\w+ (?P<who>{_STANDING_IN.pattern})")
_BY_UNIT = re.compile(
    r"\bвід (?P<of>(?:виконавчих органів|управлінь|відділів|[^\W\d_]+ (?:служб|підрозділів))(?: ради)?)\b|"
    r"(?:^| )(?P<who>(?:виконавчий |загальний |юридичний )?(?:апарат|відділ|сектор|управління|департамент))"
    r"(?: [^\W\d_]+)? (?:підготува|розроби|внес|пода|напрацюва)\w*"
)
_OF_OWN = re.compile(r"\b(?P<how>подан|внес|внос|підготов|розроб)\w*")
_ELDERS = {"подан": "за поданнями старости", "внес": "внесені старостою", "внос": "внесені старостою"}
_BY_MY_WISH = re.compile(r"\bмої\w* подан")
_OF_COUNCIL = re.compile(r"\bрішен\w+ (?:[^\W\d_]+ )?ради\b")
_COMMITTEE = "виконком"
_BROUGHT_BY_COMMITTEE = "внесені виконавчим комітетом"
_ALSO_THERE = re.compile(r"\b(участь|присутн\w+|був|була) (?:у|в|на) # [^@;.]*\b(?:та|і|й) (?:у|в|на) @")


def instruction(told: Told) -> str | None:
    """«протокольних доручень», «доручень селищного голови»; what became of them is of the same."""
    subject, statement = told.figure.subject, told.statement
    if told.figure.metric != ISSUED:
        issued = told.last(*INSTRUCTIONS)
        return issued.subject if issued and not subject and "доручен" in issued.subject.lower() else None
    if _OWNER_ALONE.fullmatch(subject):
        return f"доручення {subject}"
    owned = _PROTOCOL.search(statement.noun) or _OWNED.search(statement.noun or statement.label_words)
    own = owned is not None and told.reporter.body != "commission" and told.is_own(owned.group())
    return owned.group() if owned and not own else None


def order(told: Told) -> str | None:
    """«За час відпустки голови мною підписано 31», «22 підписані секретарем ради»: whoever stood in for the head."""
    said = f"{told.statement.left} {told.statement.tight} {told.statement.after}"
    if named := _SIGNED_BY.search(said):
        return named["who"]
    own = _DEPUTY_OFFICE.match(told.reporter.office) and _BY_ME.search(said)
    if told.figure.subject or not (own or _FOR_ANOTHER.search(said)):
        return None
    named = _STANDING_IN.search(told.statement.tight)
    return named.group() if named else told.reporter.office or told.me or None


def draft_decision(told: Told) -> str | None:
    """«Апарат підготував 58 проєктів», «від виконавчих органів подано 497»: who made them."""
    if told.figure.subject or told.reporter.body == "execcom":
        return None
    made = _BY_UNIT.search(told.statement.lead)
    return (made["who"] or made["of"]) if made else None


def draft_act(told: Told) -> str | None:
    """Drafts of acts are told apart by the kind of act: an executive committee's own unless another is named."""
    figure = told.figure
    bare = not figure.subject or re.fullmatch(r"про[єе]кт\w*", figure.subject.lower())
    own = told.reporter.body == "execcom" or (figure.rule is not None and figure.rule.domain == "execcom")
    return "рішення виконкому" if bare and own else None


def fate(told: Told) -> str | None:
    """What became of drafts that the executive committee brought to the council, and of those of its own acts."""
    figure = told.figure
    own = figure.rule is not None and figure.rule.domain == "execcom"
    if not figure.subject and own and figure.metric != "decisions.adopted":
        return _COMMITTEE
    if figure.subject != _COMMITTEE:
        return None
    if figure.metric == "decisions.under_control" and _OF_COUNCIL.search(told.statement.tight):
        return ""
    before = told.last(*FATES)
    brought = figure.metric == "decisions.adopted" or (before is not None and before.subject == _BROUGHT_BY_COMMITTEE)
    return _BROUGHT_BY_COMMITTEE if brought else None


def executive_decision(told: Told) -> str | None:
    """«Внесла 9 проєктів, підтримано вісім», «за моїми поданнями прийнято 8»: of an elder's own drafts."""
    if told.reporter.body != "starosta" or told.figure.subject:
        return None
    own = _BY_MY_WISH.search(told.statement.tight) or told.beside("acts.drafts_prepared")
    how = _OF_OWN.search(told.statement.lead) if own else None
    return _ELDERS.get(how["how"], "підготовлені старостою") if how else None


def meeting_of_executive(told: Told) -> str | None:
    """«брав участь у 10 сесіях та у 21 засіданні виконкому»: what someone attended is not all that was held."""
    found = None if told.figure.subject else _ALSO_THERE.search(f"{told.statement.lead} @")
    return found[1] if found else None
