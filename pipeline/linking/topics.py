"""What a commission is about: its name as topics, and how much of one name another covers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz import fuzz

from pipeline.linking.matters import EMPTY, KIN, WIDE, WORDINGS
from pipeline.linking.wording import fold, ocr_key, ocr_letters


def _pattern(spell: Callable[[str], str]) -> re.Pattern[str]:
    groups = (f"(?P<t{i}>(?<!\\w)(?:{spell(wording)}))" for i, (_, wording) in enumerate(WORDINGS))
    return re.compile("|".join(groups) + r"|(?P<word>\w[\w'-]*)")


_EXACT = _pattern(str)
_SCANNED = _pattern(ocr_letters)
_EMPTY_SCANNED = frozenset(ocr_key(word) for word in EMPTY)
HEAD_WEIGHT, _UNKNOWN_WEIGHT = 1.5, 0.5


@dataclass(frozen=True)
class Topics:
    """A name's topics in the order in which they stand, words of no known matter as «~» and their stem.

    The first known matter is the head; without any, the first word.
    """

    names: tuple[str, ...]

    @property
    def unknown(self) -> bool:
        """Whether no topic is a matter that councils' commissions are known to deal with."""
        return all(t.startswith("~") for t in self.names)

    @cached_property
    def head(self) -> str:
        """What the name is first of all about; empty for a name without topics."""
        known = (t for t in self.names if not t.startswith("~"))
        return next(known, self.names[0] if self.names else "")


@lru_cache(maxsize=20_000)
def topics_of(name: str) -> Topics:
    """The topics that a commission's name (or a sentence about it) speaks of."""
    exact = _topics(_EXACT, fold(name))
    if not any(t.startswith("~") for t in exact):
        return Topics(exact)
    scanned = _topics(_SCANNED, ocr_key(name))
    unknown = [sum(t.startswith("~") for t in some) for some in (exact, scanned)]
    return Topics(scanned if unknown[1] < unknown[0] else exact)


def _topics(pattern: re.Pattern[str], folded: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for match in pattern.finditer(folded):
        word = match["word"]
        if word is None:
            place = int((match.lastgroup or "t0")[1:])
            found.setdefault(WORDINGS[place][0])
        elif len(word) > 2 and word not in EMPTY and ocr_key(word) not in _EMPTY_SCANNED and not word.isdigit():
            found.setdefault("~" + word[: max(4, len(word) - 3)])
    return tuple(found)


@lru_cache(maxsize=50_000)
def kinship(one: str, other: str) -> float:
    """How far two topics are the same matter, 0–1; a wide topic («гуманітарні питання») holds its parts."""
    if one == other:
        return 1.0
    if other in WIDE.get(one, ()) or one in WIDE.get(other, ()):
        return 0.75
    if one.startswith("~") and other.startswith("~"):
        return 0.9 if fuzz.ratio(one, other) >= 85 else 0.0
    return KIN.get(frozenset((one, other)), 0.0)


@lru_cache(maxsize=100_000)
def held(topic: str, topics: Topics) -> float:
    """How far a name's topics hold one topic, 0–1."""
    return max((kinship(topic, t) for t in topics.names), default=0.0)


def coverage(part: Topics, whole: Topics, weights: Mapping[str, float]) -> float:
    """How much of `part` the topics of `whole` hold, 0–1.

    The head weighs more, a topic of many commissions and a word of no known matter less.
    """
    if not part.names:
        return 0.0
    weighed = [(t, weights.get(t, 1.0) * _weight(t, part)) for t in part.names]
    return sum(w * held(t, whole) for t, w in weighed) / sum(w for _, w in weighed)


def _weight(topic: str, topics: Topics) -> float:
    if topic == topics.head:
        return HEAD_WEIGHT
    return _UNKNOWN_WEIGHT if topic.startswith("~") else 1.0


def likeness(one: Topics, other: Topics, weights: Mapping[str, float]) -> float:
    """Harmonic mean of both coverages, 0–1."""
    return harmonic(coverage(one, other, weights), coverage(other, one, weights))


def harmonic(there: float, back: float) -> float:
    """Harmonic mean of two coverages."""
    return 2 * there * back / (there + back) if there + back else 0.0


def rarity(names: Sequence[Topics]) -> dict[str, float]:
    """Weight of each topic in one year's list: 1 when one commission has it, less when several have."""
    counts: dict[str, int] = {}
    for topics in names:
        for topic in topics.names:
            counts[topic] = counts.get(topic, 0) + 1
    return {topic: 1 / count for topic, count in counts.items()}
