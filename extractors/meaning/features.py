"""The words around a figure as weighted features: what the learnt opinion sees of a statement.

It sees the same zones as the rules do: stems by where they stand, the nearer the heavier.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from extractors.grammar.statements import Statement

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


# What stands in one place, each word with how heavy it is; by the place's name. What is of no place is under `WHOLE`.
Seen = dict[str, dict[str, float]]
WHOLE = ""
# What the rules say, as features of the whole.
Testimony = tuple[tuple[str, float], ...]


def features(
    statement: Statement, body: str, title: str, before: str, rules: Testimony, *, same_sentence: bool
) -> dict[str, float]:
    """Feature → weight, of length 4 together: what is `seen`, each word named by its place."""
    told = seen(statement, body, title, before, rules, same_sentence=same_sentence)
    found = {f"{place}:{word}" if place else word: w for place, words in told.items() for word, w in words.items()}
    total = sum(w * w for w in found.values()) ** 0.5
    return {name: LENGTH * w / total for name, w in found.items()}


def seen(statement: Statement, body: str, title: str, before: str, rules: Testimony, *, same_sentence: bool) -> Seen:
    """The words around a statement and what the rules say of it.

    `body` and `title` (in lower case) are the report's; `before` is the metric of the figure before in the paragraph or
    table, empty for none, and `same_sentence` whether it stands in the statement's sentence.
    """
    found: Seen = {}
    anywhere: list[str] = []
    close: list[str] = []
    for zone, weight in _ZONES.items():
        text = getattr(statement, zone)
        if text:
            words = stems(text)[-_LONGEST.get(zone, _UNCUT) :]
            found[zone] = _with_pairs(words, weight) if zone in _PAIRS else dict.fromkeys(words, weight)
            anywhere += words
            if zone in _CLOSE:
                close += words
    found["close"] = dict.fromkeys(close, _CLOSE_BY)
    found["L"] = _fading(stems(statement.lead)[: -len(_BEFORE) - 1 : -1], _BEFORE)
    found["R"] = _fading(stems(statement.after)[: len(_AFTER)], _AFTER)
    above = [stems(heading) for heading in statement.headings[: len(_HEADINGS)]]
    for level, words in enumerate(above):
        found[f"h{level}"] = dict.fromkeys(words, _HEADINGS[level])
    found["any"] = dict.fromkeys((w for words in above for w in words), _HEADINGS[-1])
    found["any"].update(dict.fromkeys(anywhere, _ANYWHERE))
    found["title"] = dict.fromkeys(stems(title)[:_TITLE_WORDS], _TITLE)
    told = _of_the_whole(statement, body) | _of_the_one_before(before, statement, same_sentence)
    found[WHOLE] = told | dict(rules)
    return found


@lru_cache(maxsize=20_000)
def stems(text: str) -> tuple[str, ...]:
    """The words of a zone, each cut to where Ukrainian endings mostly begin; `@`, `#`, `%` and `№` as they are."""
    return tuple(_stem(w) for w in _WORD.findall(text[-8 * _UNCUT :]))


def _stem(word: str) -> str:
    length = len(word)
    return word[:_STEM] if length > _STEM else word[: max(_SHORT, length - 1)]


def _with_pairs(words: tuple[str, ...], weight: float) -> dict[str, float]:
    return dict.fromkeys((*words, *(f"{a}_{b}" for a, b in pairwise(words))), weight)


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
