"""Whose receptions, appeals, commissions and losses: the official's, the deputy's, the district's."""

from __future__ import annotations

import re

from extractors.subjects.customs.told import Told
from extractors.words.officials import names_officials_alone

RECEPTIONS = "appeals.personal_reception_days"
OUTCOMES = frozenset(
    f"appeals.{fate}" for fate in ("resolved_positively", "explained", "refused", "in_progress", "forwarded")
)
_VISITORS = "appeals.personal_reception"
_ALL_APPEALS = "appeals.total"
PARTS = frozenset(f"appeals.{sort}" for sort in ("written", "oral", "collective", "repeat"))
# «секретареві розписано 287», «на моє ім'я надійшло 214»: the appeals of one official, where those of all were told.
_OFFICIAL = (
    r"(?:(?:міськ|селищн|сільськ)\w+ голов(?:і|и)|секретар(?:ю|еві|я)|(?:перш\w+ )?заступник(?:у|ам|ові|а|ів))"
    r"(?: ради| голови)?"
)
_SENT_TO_ONE = rf"(?P<who>{_OFFICIAL}) (?:на розгляд )?(?:розписан|передан|адресован|скерован|направлен)\w*"
_IN_NAME_OF = (
    rf"(?P<name>на (?:моє ім'я|(?:ім'я|адресу) {_OFFICIAL})) (?:[^\W\d_]+ )?(?:надійш|подан|отриман|адресован)\w*"
)
_ONE_OFFICIAL = re.compile(_OFFICIAL)
_ADDRESSED = re.compile(rf"\b(?:{_SENT_TO_ONE}|{_IN_NAME_OF})$")
# «Заступник голови веде особистий прийом щочетверга»: in a sentence before the figures.
_HELD_BY = re.compile(
    r"\b(?P<who>(?:[^\W\d_]+(?:ий|а) ){0,2}(?:голова|секретар|(?:заступни|начальни|керівни)(?:к|ця)|керуюч(?:ий|а))"
    r"(?: (?:[^\W\d_]+ої )?(?:справами|ради|відділу|управління|комісії|голови|апарату))*)"
    r"(?: з питань(?: [^\W\d_]+){1,4})? (?:[^\W\d_]+ )?"
    r"(?:проводи(?:ть|в|ла)|веде|вів|вела|здійсню(?:є|вав|вала)|прийма(?:є|в|ла))\b[^.]*\b(?:прийом|громадян)"
)
_ALL_OF_COUNCIL = re.compile(r"\b(?:громад\w*|міст[оаі]|район\w*|област\w+|рад[аи])\b")
_NEIGHBOURHOOD = re.compile(r"\bмікрорайон(?=\w*\b)")
_ANSWERS = re.compile(r"^(?!.*\bне ).*\bвідповід(?:ь|і|ей)\b")
_SENT = r"(?:адрес|наді?сл|надсил|скеров|спрямов|направ|відправ)"
_TO_WHOM = re.compile(rf"^(?P<to>[^\W\d_]+(?:ам|ям|ові|им|ому|ій) (?:[^\W\d_]+ ){{0,3}}?){_SENT}")
_SENT_TO = re.compile(rf"\b{_SENT}\w* (?:до )?(?P<to>(?!звернен|депутат)[^\W\d_]+(?:у|ю|ам|ям|ові|ому|ій|і|ії)\b.*)$")
_PART_TO = re.compile(r"(?:(?:з|із) (?:них|яких),? )?(?P<to>до [^\W\d_].+)")
_APPEALS_THEMSELVES = re.compile(r"депутатськ\w+ звернен", re.IGNORECASE)
_FAR = 600
_TEMPORARY = re.compile(
    r"(?:тимчасов\w+ )(?:контрольн\w+ |слідч\w+ |спеціальн\w+ )*комісі\w+ (?:щодо|з питань|з|із|для) [^,.;()]+?"
    r"(?= (?:збира|засіда|провел|працю|зібра|пода)\w*|[,.;()]|$)",
    re.IGNORECASE,
)


def reception(told: Told) -> str | None:
    """Who receives: named alone before a dash, beside or in the sentence before; who came to field receptions."""
    figure, statement = told.figure, told.statement
    if figure.subject or statement.table >= 0:
        return None
    if statement.label_side == "left" and figure.continued and names_officials_alone(statement.label_words):
        return told.label
    if figure.continued and statement.left.endswith(("мною –", "мною -")):
        return told.me or None
    if figure.metric == _VISITORS and (held := told.beside(RECEPTIONS)):
        return held.subject or None
    if figure.metric == _VISITORS and told.beside("appeals.field_receptions"):
        return None if "прийом" in statement.tight else "виїзні прийоми"
    by = _HELD_BY.search(statement.prior)
    return by["who"] if by and not told.is_own(by["who"]) else None


def addressed(told: Told) -> str | None:
    """«До ради надійшло 2 316 звернень, а секретареві розписано 287»: to whom those went that are some of all."""
    figure, whole = told.figure, told.last(_ALL_APPEALS)
    if figure.continued and _ONE_OFFICIAL.fullmatch(figure.statement.label_words):
        return told.label  # «міському голові адресовано 610, секретарю – 240»
    to = None if figure.subject or figure.statement.table >= 0 else _ADDRESSED.search(figure.statement.left)
    if to is None or to["who"]:
        return to and to["who"]
    if whole is None or whole.subject or whole.relation.period != figure.relation.period:
        return None
    of_all, own = whole.statement.number.value, figure.statement.number.value
    return to["name"] if of_all is not None and own is not None and own < of_all else None


def of_addressed(told: Told) -> str | None:
    """«…секретареві розписано 287, із них письмових 201. Повторних – 9»: parts of those that went to one official."""
    whole = told.last(_ALL_APPEALS)
    if told.figure.subject or told.figure.statement.table >= 0 or whole is None or not whole.subject:
        return None
    return whole.subject if _ADDRESSED.search(whole.statement.left) else None


def outcome(told: Told) -> str | None:
    """«На моє ім'я надійшло 214, з яких вирішено 120»: what became of the appeals that the sentence began with."""
    if (to := of_addressed(told)) is not None:
        return to
    wholes = told.all_beside(_ALL_APPEALS)
    if len(wholes) != 1 or told.figure.subject or told.statement.table >= 0:
        return None
    return wholes[0].subject or None


def in_district(told: Told) -> str | None:
    """An elder and a deputy tell of their district, unless they say that it is of the whole community."""
    of_district = told.reporter.body in {"starosta", "deputy"}
    if told.figure.subject or not of_district or _ALL_OF_COUNCIL.search(told.statement.sentence):
        return None
    part = _NEIGHBOURHOOD.search(told.statement.sentence)
    return part.group() if part else "округ"


def deputies_appeal(told: Told) -> str | None:
    """«На них надійшла 81 відповідь», «Виконавчим органам адресовано 301 звернення»: not all that were sent."""
    statement, subject = told.statement, told.figure.subject
    if statement.head.startswith("відповід") or _ANSWERS.search(statement.tight):
        return "відповіді на звернення"
    if _APPEALS_THEMSELVES.match(subject):
        return ""
    before = told.last("deputies.appeals")
    if subject not in {"", told.reporter.person} or before is None:
        return None
    if part := _PART_TO.match(told.label):
        return part["to"]
    if before.subject.startswith("до ") and statement.label_side == "left" and told.beside("deputies.appeals"):
        return told.label
    to = _TO_WHOM.match(statement.lead) or _SENT_TO.search(told.label)
    return to["to"].strip() if to else None


def temporary_commission(told: Told) -> str | None:
    """A deputy tells of the temporary commission that they sit in: it is one of several."""
    if told.figure.subject or told.reporter.body != "deputy":
        return None
    at = told.statement.start
    before = told.text.text[max(told.text.block_at(at).span.start, at - _FAR) : at]
    named = _TEMPORARY.findall(" ".join(before.split()))
    return str(named[-1]) if named else None
