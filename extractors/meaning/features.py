"""The words around a figure as weighted features: what the learnt opinion sees of a statement.

It sees the same zones as the rules do, but no rule: stems by where they stand, the nearer the heavier.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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
_BEFORE, _AFTER = (25, 0.9), (15, 0.85)
_HEADINGS = (0.6, 0.3)
_TITLE, _TITLE_WORDS = 0.3, 30
_LENGTH = 4.0
_UNCUT = 400


def features(statement: Statement, body: str, title: str, before: str, *, same_sentence: bool) -> dict[str, float]:
    """Feature → weight, of length 4 together.

    `body` and `title` (in lower case) are the report's; `before` is the metric of the figure before in the paragraph or
    table, empty for none, and `same_sentence` whether it stands in the statement's sentence.
    """
    found: dict[str, float] = {}
    for zone, weight in _ZONES.items():
        text = getattr(statement, zone)
        if text:
            _add_zone(found, zone, stems(text)[-_LONGEST.get(zone, _UNCUT) :], weight)
    _add_by_distance(found, statement)
    for level, (heading, weight) in enumerate(zip(statement.headings, _HEADINGS, strict=False)):
        _add(found, f"h{level}", stems(heading), weight)
        _add(found, "any", stems(heading), _HEADINGS[-1])
    _add(found, "title", stems(title)[:_TITLE_WORDS], _TITLE)
    found |= _of_the_whole(statement, body)
    if before:
        found |= {f"before:{before}": 1.0, f"before:{before}|{statement.head}": 0.8}
        found |= {f"beside:{before}": 0.8} if same_sentence else {}
    return _of_length(found)


@lru_cache(maxsize=20_000)
def stems(text: str) -> tuple[str, ...]:
    """The words of a zone, each cut to where Ukrainian endings mostly begin; `@`, `#`, `%` and `№` as they are."""
    return tuple(_stem(w) for w in _WORD.findall(text[-8 * _UNCUT :]))


def _stem(word: str) -> str:
    length = len(word)
    return word[:_STEM] if length > _STEM else word[: max(_SHORT, length - 1)]


def _add(found: dict[str, float], name: str, words: Iterable[str], weight: float) -> None:
    for word in words:
        key = f"{name}:{word}"
        if found.get(key, 0.0) < weight:
            found[key] = weight


def _add_zone(found: dict[str, float], zone: str, words: tuple[str, ...], weight: float) -> None:
    _add(found, zone, words, weight)
    _add(found, "any", words, _ANYWHERE)
    if zone in _CLOSE:
        _add(found, "close", words, _CLOSE_BY)
    if zone in _PAIRS:
        _add(found, zone, (f"{a}_{b}" for a, b in pairwise(words)), weight)


def _add_by_distance(found: dict[str, float], statement: Statement) -> None:
    """Words before and after in the sentence, fading with each word between."""
    for name, words, (reach, fade) in (
        ("L", stems(statement.lead)[::-1], _BEFORE),
        ("R", stems(statement.after), _AFTER),
    ):
        for distance, word in enumerate(words[:reach]):
            _add(found, name, (word,), fade**distance)


def _of_the_whole(statement: Statement, body: str) -> Mapping[str, float]:
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


def _of_length(found: dict[str, float]) -> dict[str, float]:
    total = sum(w * w for w in found.values()) ** 0.5
    return {key: _LENGTH * w / total for key, w in found.items()}
