"""Whether two wordings name the same subject: declension, order of words and service words set aside."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pymorphy3 import MorphAnalyzer
from rapidfuzz import fuzz

NEAR = 0.6
"""Share of likeness from which two subjects count as one."""

_WORD = re.compile(r"[\w]+", re.UNICODE)
_SERVICE = frozenset(
    re.findall(
        r"\w+",
        "з із зі у в на до за про щодо для від по та і й а або "
        "питання питань постійний постійна комісія комісії рада ради",
    )
)


@cache
def _morph() -> MorphAnalyzer:
    return MorphAnalyzer(lang="uk")


@lru_cache(maxsize=50_000)
def lemmas_of_word(word: str) -> frozenset[str]:
    """Every dictionary form that a word may have, the word itself included."""
    return frozenset({word, *(p.normal_form for p in _morph().parse(word)[:4])})


def _words(subject: str) -> list[str]:
    plain = subject.lower().replace("’", "").replace("'", "").replace("ʼ", "")
    found = _WORD.findall(plain)
    return [w for w in found if w not in _SERVICE] or found


def _alike(left: str, right: str) -> bool:
    if lemmas_of_word(left) & lemmas_of_word(right):
        return True
    return min(len(left), len(right)) > 4 and fuzz.ratio(left, right) >= 80


@lru_cache(maxsize=50_000)
def likeness(left: str, right: str) -> float:
    """0–1: 1 for the same words; the share of the shorter subject's words in the longer, less for what is left over.

    Two empty subjects are alike, an empty and a filled one are not.
    """
    a, b = _words(left), _words(right)
    if not a or not b:
        return 1.0 if a == b else 0.0
    if len(a) > len(b):
        a, b = b, a
    common = sum(any(_alike(x, y) for y in b) for x in a)
    return (2 * common / len(a) + common / len(b)) / 3


def near(left: str, right: str) -> bool:
    """Whether two subjects count as one."""
    return likeness(left, right) >= NEAR
