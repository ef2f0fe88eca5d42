"""The words around a figure as weighted features: what the learnt opinion sees of a statement.

It sees the same zones as the rules do: stems by where they stand, the nearer the heavier.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, pairwise
from sys import intern

from extractors.grammar.sentences.statements import Statement

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|[@#%№]")
_STEM, _SHORT = 6, 4

# How heavy a word is by its zone; pairs of neighbours count in the zones that stand closest.
_ZONES = {
    "tight": 1.0,
    "left": 0.7,
    "lead": 0.4,
    "sentence": 0.3,
    "counted": 1.2,
    "named": 1.2,
    "noun": 0.8,
    "label_words": 0.8,
    "title_words": 0.7,
    "topic": 0.7,
    "opener": 0.7,
    "row": 0.8,
    "column": 1.0,
    "prior": 0.25,
    "antecedent": 0.6,
}
_PAIRS = frozenset({"tight", "counted", "named", "column", "row", "label_words"})
_CLOSE = frozenset({"tight", "counted", "named", "left", "column", "row"})
_CLOSE_BY, _ANYWHERE = 0.8, 0.35
_LONGEST = {"lead": 40, "sentence": 40, "prior": 60}
_BEFORE, _AFTER = tuple(0.9**n for n in range(25)), tuple(0.85**n for n in range(15))
_HEADINGS = (0.6, 0.3)
_TITLE, _TITLE_WORDS = 0.3, 30
LENGTH = 4.0
_UNCUT = 400


# What stands in one place: its name, its words, each once, and how heavy each is. What is of no place is in `WHOLE`.
Place = tuple[str, tuple[str, ...], tuple[float, ...]]
Seen = list[Place]
WHOLE = ""
# What the rules say, as features of the whole.
Testimony = tuple[tuple[str, float], ...]


def features(
    statement: Statement, body: str, title: str, before: str, rules: Testimony, *, same_sentence: bool
) -> dict[str, float]:
    """Feature → weight, of length 4 together: what is `seen`, each word named by its place."""
    told = seen(statement, body, title, before, rules, same_sentence=same_sentence)
    found = {
        f"{place}:{word}" if place else word: w
        for place, words, weights in told
        for word, w in zip(words, weights, strict=True)
    }
    total = sum(w * w for w in found.values()) ** 0.5
    return {name: LENGTH * w / total for name, w in found.items()}


def seen(statement: Statement, body: str, title: str, before: str, rules: Testimony, *, same_sentence: bool) -> Seen:
    """The words around a statement and what the rules say of it.

    `body` and `title` (in lower case) are the report's; `before` is the metric of the figure before in the paragraph or
    table, empty for none, and `same_sentence` whether it stands in the statement's sentence.
    """
    found: Seen = []
    anywhere: list[str] = []
    close: list[str] = []
    for zone, weight in _ZONES.items():
        text = getattr(statement, zone)
        if text:
            words = stems(text)[-_LONGEST.get(zone, _UNCUT) :]
            found.append(_alike(zone, _with_pairs(words) if zone in _PAIRS else _once(words), weight))
            anywhere += words
            if zone in _CLOSE:
                close += words
    found.append(_alike("close", _once(close), _CLOSE_BY))
    found.append(_each("L", _fading(stems(statement.lead)[: -len(_BEFORE) - 1 : -1], _BEFORE)))
    found.append(_each("R", _fading(stems(statement.after)[: len(_AFTER)], _AFTER)))
    above = [stems(heading) for heading in statement.headings[: len(_HEADINGS)]]
    found += (_alike(f"h{level}", _once(words), _HEADINGS[level]) for level, words in enumerate(above))
    found.append(_each("any", dict.fromkeys(chain(*above), _HEADINGS[-1]) | dict.fromkeys(anywhere, _ANYWHERE)))
    found.append(_alike("title", _once(stems(title)[:_TITLE_WORDS]), _TITLE))
    told = _of_the_whole(statement, body) | _of_the_one_before(before, statement, same_sentence)
    found.append(_each(WHOLE, told | dict(rules)))
    return found


def _alike(place: str, words: tuple[str, ...], weight: float) -> Place:
    return place, words, (weight,) * len(words)


def _each(place: str, weights: dict[str, float]) -> Place:
    return place, tuple(weights), tuple(weights.values())


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


@lru_cache(maxsize=20_000)
def stems(text: str) -> tuple[str, ...]:
    """The words of a zone, each cut to where Ukrainian endings mostly begin; `@`, `#`, `%` and `№` as they are."""
    return tuple(_stem(w) for w in _WORD.findall(text[-8 * _UNCUT :]))


def _stem(word: str) -> str:
    """The one string of its letters, which the weights' words are too: looked up without comparing letters."""
    length = len(word)
    return intern(word[:_STEM] if length > _STEM else word[: max(_SHORT, length - 1)])


@lru_cache(maxsize=5_000)
def _with_pairs(words: tuple[str, ...]) -> tuple[str, ...]:
    return _once((*words, *(f"{a}_{b}" for a, b in pairwise(words))))


def _fading(words: tuple[str, ...], weights: tuple[float, ...]) -> dict[str, float]:
    """Words by their distance, fading with each word between; of a word that comes twice the nearest counts."""
    return dict(list(zip(words, weights, strict=False))[::-1])


def _of_the_whole(statement: Statement, body: str) -> dict[str, float]:
    told = {
        f"body:{body}": 0.5,
        f"kind:{statement.number.kind}": 1.0,
        f"head:{statement.head}": 1.0,
        f"side:{statement.label_side}": 0.3,
        f"companion:{statement.companion}": 0.3,
        "table" if statement.table >= 0 else "prose": 0.4,
        f"how:{statement.commission_how}": 0.5,
    }
    return told | ({"commission": 0.8} if statement.commission is not None else {})


def _of_the_one_before(before: str, statement: Statement, same_sentence: bool) -> dict[str, float]:
    if not before:
        return {}
    told = {f"before:{before}": 1.0, f"before:{before}|{statement.head}": 0.8}
    return told | ({f"beside:{before}": 0.8} if same_sentence else {})
