"""Which one session a figure is of: «24-та сесія», «на грудневій сесії», «сесія 5 березня»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.phrases import DASHES
from extractors.grammar.sentences.tokens import Token
from extractors.grammar.words.morphology import is_modifier, is_noun
from schemas.text import Span

_NEAR_START = 10
_WORDS = re.compile(
    r"(?:\( ?)?(?:(?:поза)?чергов\w+|пленарн\w+)(?: ?\))?(?: сесі\w+| засіданн\w+)?|сесі\w+|"
    r", (?:поза)?чергов\w+|, бюджетн\w+"
)
_OF_MONTH = re.compile(
    r"(?:січн|лют|лютн|берез|березн|квітн|травн|червн|липн|серпн|вересн|жовтн|листопад|грудн)(?:ев|ов)(?:а|ій|у|ої|ою)$"
)
_TOLD_APART = re.compile(r"(?:бюджетн|останн|найдовш|найтривал|найкоротш|найбільш)(?:а|я|ій|у|ю|ої|ою)$")
_RANGE = re.compile(r"\d\s*[-–—]\s*\d")  # «42–55 сесії»: of none alone
_SINGULAR = re.compile(r"сесі(?:я|ї|ю|єю)$")
_LOCATIVE = re.compile(r"(?:ій|ому|ім)$")
_ONE_SESSION = frozenset({"сесія", "сесію"})
_ONE_MEETING = frozenset({"засідання", "засіданні", "засіданням"})
_HELD_ONCE = re.compile(r"(?:відбул|пройш|провел|проведен|склика|тривал)\w*")
_AT = frozenset({"пленарному"})
_WAS = frozenset({"була", "стала", "виявилася", "видалася"})
_ANY_ONE = frozenset({"за", "на", "кожну", "кожній", "одну", "одній"})


@dataclass(frozen=True, slots=True)
class Sitting:
    """One session or meeting named at the token `at`; without a name any one («за сесію»).

    `numbered`: by its number; `heads`: the sentence is about it.
    """

    at: int
    name: Span | None
    numbered: bool = False
    heads: bool = False


def sittings(tokens: Sequence[Token]) -> list[Sitting]:
    """The single sessions that a sentence names, in order."""
    numbered = _numbered(tokens) or _on_a_day(tokens)
    found = [numbered] if numbered else []
    for i, token in enumerate(tokens):
        if numbered is not None and numbered.at <= i and numbered.name and token.start < numbered.name.end:
            continue
        name = _named(tokens, i, after=bool(found))
        if name or _is_any_one(tokens, i):
            found.append(Sitting(i, name))
    return sorted(found, key=lambda s: s.at)


def sitting_of(found: Sequence[Sitting], at: int, right_end: int) -> Span | None:
    """The session of the figure at token `at`, whose words end before `right_end`: the last named, else one behind."""
    behind = next((s for s in found if at < s.at < right_end), None)
    before = [s for s in found if s.at < at]
    told = behind if not before or (behind and behind.name is None) else before[-1]
    return told.name if told else None


def _named(tokens: Sequence[Token], i: int, *, after: bool) -> Span | None:
    """«грудневій сесії», «сесія 5 березня», after another such «квітневій» alone."""
    token = tokens[i]
    if token.kind != "word":
        return Span(token.start, token.end) if after and _is_numeral_alone(tokens, i) else None
    if _SINGULAR.fullmatch(token.low):
        dated = i + 1 < len(tokens) and _is_date(tokens[i + 1])
        counted = i > 0 and tokens[i - 1].number is not None
        return Span(token.start, tokens[i + 1].end) if dated and not counted else None
    if not _OF_MONTH.fullmatch(token.low) and not _TOLD_APART.fullmatch(token.low):
        return None
    noun = i + 1
    while noun < len(tokens) and (is_modifier(tokens[noun].low) or tokens[noun].low == ",") and noun < i + 5:
        noun += 1
    if noun < len(tokens) and _SINGULAR.fullmatch(tokens[noun].low):
        return Span(token.start, tokens[noun].end)
    alone = noun >= len(tokens) or not is_noun(tokens[noun].low)
    longest = i > 1 and tokens[i - 1].low in _WAS and tokens[i - 2].low.startswith("най")  # «найдовшою була груднева»
    return Span(token.start, token.end) if (after or longest) and alone else None


def _is_numeral_alone(tokens: Sequence[Token], i: int) -> bool:
    """«найменше – на XXXVI»: a session by its numeral, after another such."""
    number, ends = tokens[i].number, i + 1 >= len(tokens) or tokens[i + 1].kind == "punct"
    numbered = number is not None and number.kind in {NumberKind.ORDINAL, NumberKind.ROMAN}
    return i > 0 and tokens[i - 1].low == "на" and numbered and ends


def _is_any_one(tokens: Sequence[Token], i: int) -> bool:
    """«за сесію», «на кожній сесії»: none of those named."""
    return i > 0 and bool(_SINGULAR.fullmatch(tokens[i].low)) and tokens[i - 1].low in _ANY_ONE


def _is_date(token: Token) -> bool:
    return token.number is not None and token.number.kind is NumberKind.DATE


def _on_a_day(tokens: Sequence[Token]) -> Sitting | None:
    """«21 березня відбулося пленарне засідання» at a sentence's start: what is told there and behind is of that day."""
    near = tokens[:_NEAR_START]
    day = next((i for i, t in enumerate(near) if t.number is not None), None)
    if day is None or not _is_date(near[day]):
        return None
    for i, token in enumerate(near):
        between = near[min(i, day) + 1 : max(i, day)]
        if not _is_sitting(near, i) or any(t.kind != "word" for t in between):
            continue
        if any(_HELD_ONCE.match(t.low) for t in between) or (i and near[i - 1].low in _AT):
            named = near[i - 1] if i and is_modifier(near[i - 1].low) else token
            start, end = min(named.start, near[day].start), max(token.end, near[day].end)
            return Sitting(min(i, day), Span(start, end), heads=True)
    return None


def _is_sitting(tokens: Sequence[Token], i: int) -> bool:
    """Whether the token names one session or plenary meeting."""
    if tokens[i].low in _ONE_MEETING:
        return i > 0 and tokens[i - 1].low.startswith("пленарн")
    return tokens[i].low in _ONE_SESSION


def _numbered(tokens: Sequence[Token]) -> Sitting | None:
    """«24-та (чергова) сесія», «друге пленарне засідання» at a sentence's start: its figures are that meeting's."""
    for i, token in enumerate(tokens[:_NEAR_START]):
        if token.number is None or token.number.kind is not NumberKind.ORDINAL or _RANGE.search(token.low):
            continue
        near = " ".join(t.low for t in tokens[i + 1 : i + 6])
        if i > 1 and tokens[i - 2].low == "сесія" and tokens[i - 1].low in DASHES:
            # «найдовша сесія – 41-ша: 118 питань»
            return Sitting(i - 2, Span(tokens[i - 2].start, token.end), numbered=True, heads=True)
        if found := _WORDS.match(near):
            end = min(i + len(found.group().split()), len(tokens) - 1)
            heads = not _LOCATIVE.search(token.low)
            return Sitting(i, Span(token.start, tokens[end].end), numbered=True, heads=heads)
    return None
