"""Words that make a number an approximation or a limit: «понад», «близько», «не менше», «до»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.grammar.numbers.quantities import at
from extractors.grammar.words.lexemes import Lexeme
from schemas.facts import Modifier

_PHRASES: tuple[tuple[str, Modifier], ...] = (
        ("не менше ніж", "at_least"), ("не менше як", "at_least"), ("не менш ніж", "at_least"),
        ("не менш як", "at_least"), ("не менше за", "at_least"), ("не менше", "at_least"), ("не менш", "at_least"),
        ("щонайменше", "at_least"), ("щонайменш", "at_least"), ("як мінімум", "at_least"), ("мінімум", "at_least"),
        ("принаймні", "at_least"), ("не нижче", "at_least"),
        ("не більше ніж", "up_to"), ("не більше як", "up_to"), ("не більш ніж", "up_to"), ("не більш як", "up_to"),
        ("не більше", "up_to"), ("не більш", "up_to"), ("щонайбільше", "up_to"), ("максимум", "up_to"),
        ("не перевищує", "up_to"), ("не вище", "up_to"), ("не понад", "up_to"),
        ("менше ніж", "up_to"), ("менш ніж", "up_to"), ("менше як", "up_to"), ("менш як", "up_to"), ("менше", "up_to"),
        ("більше ніж", "over"), ("більш ніж", "over"), ("більше як", "over"), ("більш як", "over"),
        ("більше за", "over"), ("більше", "over"), ("більш", "over"), ("понад", "over"), ("поверх", "over"),
        ("близько", "about"), ("приблизно", "about"), ("орієнтовно", "about"), ("десь", "about"),
        ("порядку", "about"), ("біля", "about"), ("коло", "about"), ("умовно", "about"), ("в районі", "about"),
        ("майже", "almost"), ("мало не", "almost"), ("ледь не", "almost"), ("без малого", "almost"),
)  # fmt: skip
_BEFORE = tuple((tuple(phrase.split()), modifier) for phrase, modifier in _PHRASES)
_FIRST_WORDS = frozenset(words[-1] for words, _ in _BEFORE)
# Beside these «до» tells the end of a change, a place or an addressee, not a limit.
_CHANGE = ("збільш", "зменш", "зрос", "зрост", "зниз", "знизи", "зниж", "скоро", "підвищ", "довес", "довед", "поменш",
           "побільш", "впа", "піднял", "зміни", "внес", "внос", "дода", "належ", "відповід", "включ", "входи", "увійш",
           "приєдн", "залуч", "зверн", "надій", "подан", "поперед", "готов", "строк", "термін", "перейш", "перед",
           "порівн", "направ", "надісл", "переда", "поверн", "віднес", "рішен", "притяг", "прийма", "участ", "виїзд",
           "віком", "віці", "дітей", "діти", "дітям", "проєкт", "поправк", "додат")  # fmt: skip
_CHANGED_TO = ("внесен", "вносил", "внесл", "внос", "додан", "залучен", "включен")


@dataclass(frozen=True, slots=True)
class ModifierFound:
    """A modifier and the lexemes that write it."""

    modifier: Modifier
    first: int
    end: int


def _before(lexemes: Sequence[Lexeme], first: int) -> ModifierFound | None:
    if at(lexemes, first - 1).low not in _FIRST_WORDS:
        return None
    for words, modifier in _BEFORE:
        start = first - len(words)
        if start >= 0 and all(lexemes[start + k].low == word for k, word in enumerate(words)):
            return ModifierFound(modifier, start, first)
    return None


def _up_to(lexemes: Sequence[Lexeme], first: int, end: int) -> ModifierFound | None:
    """«до 5 000 грн» is a limit unless words beside it govern «до» («внесено зміни до 17», «до 12 програм внесено»)."""
    changed = any(at(lexemes, end + k).low.startswith(_CHANGED_TO) for k in range(3))
    if at(lexemes, first - 1).low != "до" or changed:
        return None
    for k in range(first - 2, max(first - 8, -1), -1):
        lexeme = lexemes[k]
        if lexeme.text in {".", ";", ":", "("} or (lexeme.text == "," and not lexemes[k + 1].glued):
            break
        if lexeme.kind == "digits" or lexeme.low.startswith(_CHANGE):
            return None
    return ModifierFound("up_to", first - 1, first)


def _after(lexemes: Sequence[Lexeme], end: int) -> ModifierFound | None:
    """«12 і більше», «10+»."""
    if at(lexemes, end).low in {"і", "й", "та"} and at(lexemes, end + 1).low in {"більше", "понад"}:
        return ModifierFound("at_least", end, end + 2)
    if at(lexemes, end).text == "+" and at(lexemes, end).glued:
        return ModifierFound("over", end, end + 1)
    return None


def modifier_of(lexemes: Sequence[Lexeme], first: int, end: int) -> ModifierFound | None:
    """The modifier of the number between lexemes `first` and `end`; None when it is stated as exact."""
    return _before(lexemes, first) or _up_to(lexemes, first, end) or _after(lexemes, end)
