"""What acts, questions and appeals are about: the matter that a label, a verb or the counted noun names."""

from __future__ import annotations

import re

from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import is_modifier
from extractors.subjects.appeals import after_predicate
from extractors.subjects.commissions import matter_name
from extractors.subjects.phrases import is_plain, told_by_label, trimmed, without_verb
from extractors.words.topics import (
    concerned_in,
    kind_in,
    made_up_of,
    tells_share,
    topic_after,
    topic_before_verb,
    topic_with,
    without_rank,
)
from extractors.words.wording import words
from schemas.text import DocumentText, Span

_CONCERNS = re.compile(
    r"\bпитанням\w*\s+([^,;:()–—]+?)\s+(?=присвячен)|\b(?:питання|проблеми)\s+([^,;:()–—\d]+?)\s+(?=порушен|порушу|піднят|піднім)|(?:стосу\w+|присвячен\w+)\s+(?:питань\s+)?([^,;:()–—.\d]+)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:(?:з|із|зі)(?=\s+(?:[\w'-]+\s+){1,3}питань\b)|(?:з|із|зі)\s+питань|(?:з|із)\s+(?:них|яких)\s+(?:на|про|щодо|стосовно|із|з)|стосовно|щодо)\s+([^,;:()–—]+)",
    re.IGNORECASE,
)
_OF_NAMED = re.compile(
    r"(?:(?:Ще|Усього|Також) )?[^\W\d_]+(?:ів|ь|ок|ей|ій|ень) (?P<topic>(?:про|щодо|стосовно) [^,;:()–—\d]+)$",
    re.IGNORECASE,
)
# «рішень виконкому щодо тарифів»: whose they are comes before what they are about.
_ABOUT_WHAT = re.compile(
    r"(?:[^\W\d_]+(?:ого|ої) )?(?:виконкому|комітету|голови|ради) (?P<topic>(?:про|щодо|стосовно|із? питань) .+)",
    re.IGNORECASE,
)
_WITH_YEAR = re.compile(r"\b20\d\d(?:-\w+)? ро[кц]|\bторік\b|\bминулого року\b")  # when, not about what
# «120 рішеннями надано дозволи», «двомастами одним врегульовано земельні відносини»: what was done by them.
_DONE_BY = re.compile(r"(?:\s*рішенн\w+)?\s+(?:було\s+)?[^\W\d_]+(?:[аеиу]но|[иуяо]то)\s+(?P<topic>[^,;:()–—.\d]+)")
_SENTENCE_END = re.compile(r"[.;](?:\s|$)")
_ABLATIVE = frozenset({"ablt"})
_LONGEST_REST = 500
_FEW_KINDS = 3
_FOLLOWING = 20


def matter_of(statement: Statement, text: DocumentText) -> str:
    """The matter by the first that tells it: what it concerns, a topic's words, the label, the complement."""
    finders = (_done_by, _concerned, _share_of, _topic, _said_of, _matter, _complement)
    found = _kind(statement) or next((found for find in finders if (found := find(statement, text))), "")
    return "" if _WITH_YEAR.search(found) else found


def _telling(found: str) -> str:
    return "" if is_plain(found) else found


def _kind(statement: Statement) -> str:
    """«Земельних рішень стало 139»: the adjective of the counted or named noun."""
    found = "" if statement.table >= 0 else kind_in(statement.counted or statement.named)
    # «організаційні та кадрові питання»: one of two, which the label names both
    return "" if re.search(rf"[^\W\d_](?: ?,| та| і| й) {found}\b", statement.label_words) else found


def _done_by(statement: Statement, text: DocumentText) -> str:
    """«40 рішеннями внесено зміни до бюджету»: what the decisions did."""
    if statement.table >= 0 or not says_by_what(statement):
        return ""
    end = statement.number.span.end
    found = _DONE_BY.match(text.text, end, min(text.block_at(statement.start).span.end, end + _LONGEST_REST))
    return _telling(trimmed(" ".join(found["topic"].split()))) if found else ""


def says_by_what(statement: Statement) -> bool:
    """Whether the figure says by how many decisions something was done: it, or its noun, stands in the instrumental."""
    counted = statement.counted.rpartition(" ")[2]
    return counted.startswith("рішенн") and counted.endswith("ями") if counted else statement.number.case == _ABLATIVE


def _concerned(statement: Statement, text: DocumentText) -> str:
    """«Серед рішень: 140 стосуються земельних відносин»: what the verb behind the figure names."""
    return _telling(concerned_in(_behind(statement, text)))


def _share_of(statement: Statement, text: DocumentText) -> str:
    """«Найбільшу частку, 391 рішення, становлять земельні»: what the sentence says behind the figure."""
    if statement.table >= 0 or not tells_share(f"{statement.lead} @"):
        return ""
    end = statement.number.span.end
    rest = text.text[end : min(text.block_at(statement.start).span.end, end + _LONGEST_REST)]
    return _telling(made_up_of(" ".join(_SENTENCE_END.split(rest, maxsplit=1)[0].split())))


def _topic(statement: Statement, text: DocumentText) -> str:
    """The label without a sentence's beginning: «Найчастіше вони стосувалися доріг (66)»."""
    return _telling(trimmed(after_predicate(without_rank(told_by_label(statement, text)))))


def _said_of(statement: Statement, text: DocumentText) -> str:
    """«Земельних відносин стосувалися 210», «320 з кадрових питань»: the topic without a mark that sets it apart."""
    if statement.table >= 0:
        return ""
    if kinds := _kinds_behind(statement, text):
        return kinds
    end = statement.number.span.end
    before = _before(statement, text)
    if with_it := topic_with(before, text.text[end : end + _FOLLOWING].replace("\n", " ")):
        return _telling(with_it)
    behind = "" if statement.head else _behind(statement, text)
    return _telling(topic_before_verb(before) or topic_after(behind))


def _kinds_behind(statement: Statement, text: DocumentText) -> str:
    """«150 кадрових, 90 відпускних»: adjectives alone behind the figure, their noun left out."""
    behind = [w for w in statement.after.split() if any(c.isalpha() for c in w)]
    if statement.head or not 0 < len(behind) <= _FEW_KINDS or not all(is_modifier(w) for w in behind):
        return ""
    return _telling(trimmed(_behind(statement, text)))


def _matter(statement: Statement, text: DocumentText) -> str:
    """«З питань соціального захисту надійшло 289 звернень»: the matter before the verb."""
    found = _ABOUT.search(_before(statement, text)) or _CONCERNS.search(words(text, statement.quote))
    return matter_name("про що " + next(g for g in found.groups() if g)).removeprefix("про що ") if found else ""


def named_complement(statement: Statement, text: DocumentText) -> str:
    """«Довідок про склад сім'ї видано 88»: what stands after the noun named before the verb."""
    if statement.head or not statement.named or statement.table >= 0:
        return ""
    found = _OF_NAMED.match(_before(statement, text))
    return _telling(without_verb(found["topic"])) if found else ""


def _complement(statement: Statement, text: DocumentText) -> str:
    """What stands after the counted noun: «49 рішень із земельних питань», «Рішень про опіку прийнято 37»."""
    if not statement.head:
        return named_complement(statement, text)
    behind = words(text, statement.noun_span)[len(statement.counted) :].strip()
    about = _ABOUT_WHAT.match(behind)
    return _telling(trimmed(about["topic"] if about else behind))


def _before(statement: Statement, text: DocumentText) -> str:
    return words(text, Span(statement.quote.start, statement.number.span.start))


def _behind(statement: Statement, text: DocumentText) -> str:
    end = statement.number.span.end
    return words(text, Span(end, max(statement.quote.end, end)))
