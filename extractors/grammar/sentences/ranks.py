"""Names from which a comma, not a dash, parts the number: «На другому місці земля, 233», «про воду, 40, …»."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.phrases import BREAKS, DASHES
from extractors.grammar.sentences.tokens import Token
from extractors.grammar.words.morphology import is_noun, is_predicate

_OF_TOPIC = frozenset({"про", "щодо", "стосовно"})
_LEADS = ("місц", "лідер", "лідиру")


def is_parted_by_comma(tokens: Sequence[Token], comma: int, left_start: int, before: int) -> bool:
    """Whether the words before the comma are the name of the figure behind it: their rank is told, or the figure
    `before` (-1 for none) stands behind a comma as well."""
    start = comma
    while start > left_start and tokens[start - 1].low not in BREAKS:
        start -= 1
    return _is_ranked(tokens[start:comma]) or (_is_behind_comma(tokens, before) and _is_name(tokens[start:comma]))


def inserted_label(tokens: Sequence[Token], start: int, mark: int, before: int) -> int:
    """Where the name begins of a figure between two commas, the first at `mark`: «писали про воду, 40, про ліс – 9»; -1
    when there is none."""
    topic = next((k for k in range(mark - 2, start - 1, -1) if tokens[k].low in _OF_TOPIC), -1)
    if topic < 0 and _is_behind_comma(tokens, before) and _is_name(tokens[start:mark]):
        return start
    return topic


def is_next_name(tokens: Sequence[Token], start: int, end: int, limit: int) -> bool:
    """«опалення, 40, далі сміття, 12»: whether the words up to the comma before the next figure are its name."""
    return end == limit - 1 and tokens[end].low == "," and _is_name(tokens[start:end])


def _is_behind_comma(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].low == ","


def _is_name(piece: Sequence[Token]) -> bool:
    named = bool(piece) and piece[-1].kind == "word" and is_noun(piece[-1].low)
    return named and not any(is_predicate(t.low) for t in piece)


def _is_ranked(piece: Sequence[Token]) -> bool:
    """«на другому місці земля», «друге – освіта», «лідером стало житло»."""
    if len(piece) < 2 or piece[-1].kind != "word" or not is_noun(piece[-1].low):
        return False
    first, second = piece[:2]
    nth = _is_ordinal(first) and (second.low in DASHES or is_predicate(second.low))
    return nth or (first.low == "на" and _is_ordinal(second)) or any(t.low.startswith(_LEADS) for t in piece)


def _is_ordinal(token: Token) -> bool:
    return token.number is not None and token.number.kind is NumberKind.ORDINAL
