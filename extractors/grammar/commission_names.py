"""Commissions named in a sentence: where each name stands, and which of them a figure belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.grammar.lexemes import words
from extractors.grammar.morphology import analyses, is_predicate
from extractors.grammar.phrases import DASHES
from extractors.grammar.tokens import Token
from schemas.text import Span

_ONE = re.compile(r"(?:під)?комісі(?:я|ї|ю|єю|є)$")
_PREPOSITIONS = frozenset({"з", "із", "зі", "по", "у", "в"})
_OPENS_NAME = re.compile(
    r"питан|справ|нагород|бюджет|земел|регламент|етик|освіт|прав|соціальн|гуманітарн|житлов|комунальн"
)
_CLOSES_NAME = words(
    "яка які який яку що де котра котрі за протягом упродовж впродовж станом на як відповідно також а але проте "
    "голова головує очолює під разом спільно зокрема мала має не вона рада ради"
)
_STOPS = frozenset({";", ":", "(", ")", "=", "/", "|", *DASHES})
# Kinds of commission and words of order: they tell no standing commission from another.
_NO_NAME = re.compile(
    r"(?:постійн|тимчас|депутатськ|лічильн|мандатн\b|кожн|жодн|наш|ця\b|ці[єй]|цю\b|сама|сам[аіу]|профільн|відповідн|спільн|"
    r"конкурсн|тендерн|приватизаційн|адміністративн|міськ|селищн|сільськ|районн|обласн|контрольн|слідч|робоч|"
    r"погоджувальн|нагород|перш|друг|трет|четверт|п'ят|шост|сьом|інш|так[аоу]|вказан|зазначен|дан[аоу]|окрем|узгоджувальн|"
    r"евакуаційн|спостережн|опікунськ|надзвичайн|технік|протиепізоот|дисциплінарн|інвентаризаційн|виборч|медичн|лікарськ|комісійн|"
    r"наглядов|експертн|військово|державн|вища|призовн|нов[аоу]\b|основн|головн|ліквідаційн|земельно-погоджувальн)"
)
_OTHER_KIND = re.compile(
    r"(?:тимчас|лічильн|конкурсн|тендерн|адміністративн|слідч|погоджувальн|узгоджувальн|спостережн|евакуаційн|опікунськ|дисциплінарн|інвентаризаційн|виборч|медичн|лікарськ|приватизаційн|експертн|призовн|ліквідаційн|надзвичайн|протиепізоот)"
)
_AWARDS = re.compile(r"нагород")
_TOTAL = re.compile(r"(?:усього|всього|загалом|сумарно|усіма|всіма|комісіями|комісіях|комісіям)$")
_ADJECTIVE = re.compile(r"[\w'-]+(?:на|ва|ка|ча|ня|ну|ву|ку|ної|вої|кої|ною|вою|кою|ній|вій|кій)$")

# «11 засідань постійної комісії»: how far behind the figure its own commission begins.
_OWN_PHRASE = 3


@dataclass(frozen=True, slots=True)
class CommissionName:
    """One commission named: token range of the whole mention, the name's range in the text."""

    start: int
    end: int
    name: Span


def commissions_named(tokens: Sequence[Token]) -> list[CommissionName]:
    """Every commission that the sentence names, in order, without kinds of commission and the awards one."""
    found = []
    for i, token in enumerate(tokens):
        if token.kind == "word" and _ONE.fullmatch(token.low) and (mention := _named_at(tokens, i)):
            found.append(mention)
    return found


def governing(tokens: Sequence[Token], mentions: Sequence[CommissionName], at: int, right_end: int) -> Span | None:
    """The name of the commission that the figure at token `at` belongs to: the last one named before it that no total
    sets apart, else the one named right behind it, before the next figure."""
    own = next((m for m in mentions if at < m.start <= at + _OWN_PHRASE and tokens[m.start].low == "комісії"), None)
    if own is not None and own.start < right_end:
        return own.name
    before = [m for m in mentions if m.end <= at]
    if before:
        last = before[-1]
        apart = any(_TOTAL.fullmatch(t.low) or t.low == ";" for t in tokens[last.end : at])
        return None if apart else last.name
    after = next((m for m in mentions if at < m.start < right_end), None)
    return after.name if after else None


def _named_at(tokens: Sequence[Token], i: int) -> CommissionName | None:
    start = i
    while start > 0 and tokens[start - 1].kind == "word" and _is_adjective(tokens[start - 1].low):
        start -= 1
    adjectives = [t for t in tokens[start:i] if not _NO_NAME.match(t.low)]
    if any(_OTHER_KIND.match(t.low) for t in tokens[start:i]):
        return None
    end = _name_end(tokens, i + 1)
    if end > i + 1:
        if any(_AWARDS.match(t.low) for t in tokens[i + 1 : end]):
            return None
        return CommissionName(start, end, Span(tokens[i + 1].start, tokens[end - 1].end))
    if adjectives and not any(_AWARDS.match(t.low) for t in adjectives):
        return CommissionName(start, i + 1, Span(adjectives[0].start, tokens[i - 1].end))
    return None


def _is_adjective(word: str) -> bool:
    return bool(_ADJECTIVE.fullmatch(word)) and any(
        a.pos == "ADJF" and a.gender in {"femn", ""} for a in analyses(word)
    )


def _name_end(tokens: Sequence[Token], at: int) -> int:
    """Past the last token of «з питань освіти, культури і спорту»; `at` itself when no name begins there."""
    opens = tokens[at : at + 5]
    if not opens:
        return at
    if opens[0].low in {"«", "“", '"'}:
        close = next((k for k in range(at + 1, min(at + 20, len(tokens))) if tokens[k].low in {"»", "”", '"'}), 0)
        return close + 1 if close else at
    if opens[0].low not in _PREPOSITIONS or not any(_OPENS_NAME.match(t.low) for t in opens[1:]):
        return at
    end = at + 1
    while end < len(tokens):
        token = tokens[end]
        if token.kind == "number" or token.low in _STOPS or token.low in _CLOSES_NAME:
            break
        if is_predicate(token.low):
            break
        if token.low == "," and not _goes_on(tokens, end + 1):
            break
        end += 1
    while end > at and tokens[end - 1].kind == "punct" and tokens[end - 1].low not in {"»", '"'}:
        end -= 1
    while end > at and tokens[end - 1].low in {"та", "і", "й", "із", "з"}:
        end -= 1
    return end if end > at + 1 else at


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words behind a comma are more of the name: a noun or adjective in an oblique case, no new clause."""
    if at >= len(tokens) or tokens[at].kind != "word" or tokens[at].low in _CLOSES_NAME:
        return False
    return any(
        a.pos in {"NOUN", "ADJF"} and a.case in {"gent", "accs", "loct", "ablt"} for a in analyses(tokens[at].low)
    )
