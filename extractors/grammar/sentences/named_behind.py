"""Lists whose numbers stand before names that they do not count: «44 передача майна; 31 списання; 25 програми»."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

from extractors.grammar.numbers.numbers import NumberKind, NumberMention
from extractors.grammar.words.agreement import (
    COUNTED,
    NEXT,
    allowed_classes,
    counted_noun,
    is_joined,
    number_class,
)
from extractors.grammar.words.morphology import Analysis, analyses
from schemas.text import Block, DocumentText

_OPENS_ITEM = re.compile(r"[:;,]\s*$")
_BEFORE = 4
_LIKE = 2
_OTHER = "інший"
# A noun as written, with its readings.
_Readings = tuple[str, tuple[Analysis, ...]]


def named_behind(text: DocumentText, numbers: Sequence[NumberMention]) -> frozenset[int]:
    """Where the numbers begin that the words behind them name as a dash would, so that they count no noun there.

    A name of one thing behind a number that cannot count it shows that a list is one of names, two names that may be of
    several («25 надання») do; one wrong digit («25 посвідки») does not.
    """
    found: set[int] = set()
    for listed in _lists(text, numbers):
        read = [(n, _readings(text.text, n)) for n in listed]
        like = {n.span.start for n, readings in read if _may_name(n, readings)}
        if len(like) >= _LIKE and sum(_shows_names(n, readings) for n, readings in read) >= _LIKE:
            found |= like
    return frozenset(found)


def _lists(text: DocumentText, numbers: Sequence[NumberMention]) -> Iterator[list[NumberMention]]:
    """The numbers in digits that open the items of one list: of lines, or parted by semicolons in a line."""
    lines: list[NumberMention] = []
    for block in text.blocks:
        inside = _between(numbers, block)
        first = inside[0] if inside and inside[0].span.start == block.body.start else None
        if block.kind == "list_item" and first is not None and _is_plain(text.text, first):
            lines.append(first)
        elif lines:
            yield lines
            lines = []
        opening = [n for n in inside if _OPENS_ITEM.search(text.text[max(0, n.span.start - _BEFORE) : n.span.start])]
        yield [n for n in opening if _is_plain(text.text, n)]
    yield lines


def _between(numbers: Sequence[NumberMention], block: Block) -> Sequence[NumberMention]:
    first, last = (
        bisect.bisect_left(numbers, at, key=lambda n: n.span.start) for at in (block.body.start, block.body.end)
    )
    return numbers[first:last]


def _is_plain(text: str, number: NumberMention) -> bool:
    start, end = number.span.start, number.span.end
    return number.kind is NumberKind.COUNT and not number.as_words and not is_joined(text, start, end)


def _readings(text: str, number: NumberMention) -> _Readings:
    """The noun right behind the number, or what stands for one («різне», «інші питання»), read in the nominative."""
    following = NEXT.match(text, number.span.end)
    if following is None:
        return "", ()
    rest = _in_nominative(following[1], "NPRO")
    if any(a.lemma == _OTHER for a in rest):
        return "", rest
    noun = counted_noun(text, number.span.end)
    return noun, _in_nominative(noun or following[1], "NOUN")


def _in_nominative(word: str, pos: str) -> tuple[Analysis, ...]:
    """The readings; the dictionary leaves some nouns without a case («допомога»)."""
    return tuple(
        a for a in analyses(word) if a.pos == pos and (a.case == "nomn" or (not a.case and a.lemma == word.lower()))
    )


def _may_name(number: NumberMention, readings: _Readings) -> bool:
    """Whether the noun can be a name of its own: one thing, or things that so many are not told with."""
    nouns = readings[1]
    return any(n.number != "plur" for n in nouns) or (bool(nouns) and _can_count(number, readings) is not True)


def _shows_names(number: NumberMention, readings: _Readings) -> int:
    """How sure it is, 0 to 2, that the noun is a name and not what is counted."""
    nouns = readings[1]
    one_thing = any(n.number != "plur" for n in nouns)
    if _can_count(number, readings) is not False or any(n.lemma in COUNTED for n in nouns):
        return 0
    if not readings[0]:
        return 1
    return 0 if not one_thing else 1 if any(n.number == "plur" for n in nouns) else _LIKE


def _can_count(number: NumberMention, readings: _Readings) -> bool | None:
    """Whether the noun's form can follow the number; None where the language does not say."""
    noun, nouns = readings
    if number.value is None or not nouns:
        return None
    mine = number_class(int(number.value))
    if not noun:
        return mine == "few" and nouns[0].number == "plur"
    classes = [allowed_classes(noun, lemma) for lemma in {n.lemma for n in nouns}]
    return any(mine in allowed for allowed in classes) if all(classes) else None
