"""By what a total is split where its parts are labels of any words: who asked, which way it came, what became of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.figures import Figure
from extractors.grammar.sentences.statements import Statement
from extractors.sections.appeal_words import SPLIT_BY
from extractors.sections.rule import Rule
from extractors.surroundings.context import Context

# A rule with its score and what the figure would be about.
Scored = tuple[float, Rule, str]
_SAID = tuple((name, re.compile(rf"\b(?:{words})")) for name, words in SPLIT_BY.items())
_REFUSED = re.compile(r"\bвідмов")
_TOPICS = re.compile(rf"\b(?:{SPLIT_BY['']})")
# A label so begun names a matter, whatever the line above its list speaks of.
_ABOUT = re.compile(r"(?:щодо|стосовно|(?:з|із|зі) (?:[^\W\d_]+ ){0,2}питань)\b")
_REFUSAL = "відмовлено"
# «Рішення стосуються:», not «Рішення, що стосуються землі:», which names the one matter of all its items.
_ANNOUNCES_MATTERS = re.compile(
    r"[^.]*\b(?:(?:стосу|торка)\w+(?: (?:так|наступн|питан|тем|сфер|переважно|насамперед|передусім|зокрема)\w*)*|"
    r"(?:за|по) (?:тематик|тем|зміст|напрям|сфер|предмет|галуз)\w*[^.]{0,60}):?$"
)
_REACH = 200
# A corner that says no more than that the rows are kinds of something.
_BARE = re.compile(r"(?:назва )?категорі[яї]")
_WHY = re.compile(
    r"[^,.;()@#\d]{0,40}?(?:\bчерез (?:те, що )?|[ –—-]тому,? що |\bбо |\bоскільки |"
    r"\b(?:у|в) зв'язку (?:з|із) (?:тим, що )?|\bна підставі |"
    r"\bмотив\w+ (?:тим, що )?|\bза відсутн|\bпояснен\w+ (?:тим, що )?)(?P<why>[^,.;()]+)",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:інші|інших|решта|решту|ще)\b[^@]{0,12} @")
DIMENSIONS = frozenset(name for name, _ in _SAID if name)


def split(figure: Figure, context: Context) -> Figure:
    """The figure with its label as the qualifier by which its list, sentence or heading splits the total."""
    if _is_refusal(figure, context) and (why := _reason_behind(figure.statement, context)):
        subject = "" if figure.rule and figure.rule.splits else figure.subject
        return replace(figure, subject=subject, divided=(*figure.divided, ("result", _REFUSAL), ("reason", why)))
    if figure.metric == "appeals.information_requests" and figure.is_whole and _REST.search(figure.statement.tight):
        return replace(figure, divided=_rest(figure, context))
    if figure.rule is None or not figure.rule.splits or not figure.subject:
        return figure
    said = "" if _goes_on_topics(figure, context) else _said_above(figure.statement)
    name = _of_series(figure, context) if said is None else said or "topic"
    if not name:
        return figure
    refused = name == "reason" and _REFUSED.search(f"{figure.statement.lead} {figure.statement.opener}")
    told = (("result", _REFUSAL),) if refused else ()
    return replace(figure, subject="", divided=(*told, (name, figure.subject)))


def _is_refusal(figure: Figure, context: Context) -> bool:
    """Whether the figure tells of refusals, or goes on with the reasons for them."""
    if figure.qualifiers.get("result") == _REFUSAL:
        return True
    before = next(context.before.same_sentence(figure.statement), None)
    goes_on = before is not None and before.metric == figure.metric and before.qualifiers.get("result") == _REFUSAL
    return goes_on and figure.rule is not None and figure.rule.splits


def _reason_behind(statement: Statement, context: Context) -> str:
    """«трьом відмовлено через несплату витрат»: why, in the words behind the figure; empty where none are."""
    if statement.table >= 0:
        return ""
    number, block = statement.number.span, context.text.block_at(statement.start).span
    behind = context.text.text[number.end : min(block.end, number.end + _REACH)]
    found = _WHY.match(" ".join(behind.split()))
    return found["why"].strip() if found else ""


def _rest(figure: Figure, context: Context) -> tuple[tuple[str, str], ...]:
    """«Інші 42 запити», «ще три»: the rest of what the parts before divide; by topic where none say."""
    before = context.before.last(figure.statement)
    near = before is not None and before.metric == figure.metric
    names = DIMENSIONS & before.qualifiers.keys() if before is not None and near else set()
    return ((max(names, default="topic"), "інші"),) if near else ()


def is_split_otherwise(rule: Rule, statement: Statement) -> bool:
    """Whether the words before the parts say that these are parted by something else than the rule tells: under «теми
    запитів» a label that names enterprises names no requester."""
    names = DIMENSIONS & rule.qualifiers.keys()
    if not names or statement.head:
        return False
    said = _said_above(statement)
    return said is not None and said not in names


def matters_of_list(scored: Sequence[Scored], statement: Statement, opening: Figure | None) -> Sequence[Scored]:
    """Of the rules for an item of «Рішення ради стосуються: …», those that take it for a matter of what that names,
    whatever its own words count («депутатських запитів – 11»); all where the line announces no matters."""
    return [s for s in scored if is_announced_matter(s[1], statement, opening)] or scored


def is_announced_matter(rule: Rule, statement: Statement, opening: Figure | None) -> bool:
    """Whether the rule takes an item for one of the matters that the line over its list announces; `opening` is the
    figure of that line, if it has one."""
    if rule.subject != "topic" or not rule.needs_subject or statement.head:
        return False
    announced = _ANNOUNCES_MATTERS.search(statement.opener.partition(" / ")[0])
    if announced is None or not (statement.in_list or (statement.table >= 0 and not statement.column)):
        return False
    named = rule.head_pattern is not None and rule.head_pattern.search(announced.group())
    return bool(named) or (opening is not None and rule.part_of == opening.metric)


def _said_above(statement: Statement) -> str | None:
    """What the words before the parts say that they are parted by, the nearest first; None when nothing says it, or
    words say more than one thing."""
    if _ABOUT.match(statement.label_words):
        return ""
    title = "" if statement.title == statement.label else statement.title_words
    openers = statement.opener.split(" / ")
    if statement.table >= 0 and len(openers) > 1 and _BARE.fullmatch(openers[-1]):
        openers.pop()
    for zone in (title, statement.topic, openers[-1 if statement.table >= 0 else 0]):
        found = [name for name, words in _SAID if words.search(zone)]
        if found:
            return found[0] if len(found) == 1 else None
    return "" if any(_TOPICS.search(heading) for heading in statement.headings[:1]) else None


def _goes_on_topics(figure: Figure, context: Context) -> bool:
    """«– щодо землі – 4; – екологія – 2; – інше – 1»: whether the item before in the list is a topic."""
    last, own = context.before.last(figure.statement), figure.statement
    if last is None or last.metric != figure.metric or "topic" not in last.qualifiers:
        return False
    return own.in_list and last.statement.in_list and last.statement.opener_block == own.opener_block >= 0


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
