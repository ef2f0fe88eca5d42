"""The few questions that layout asks the dictionary."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.grammar.words.morphology import dictionary, readings_of


@lru_cache(maxsize=50_000)
def is_known(word: str) -> bool:
    """Whether the dictionary has the word."""
    return bool(dictionary().word_is_known(word.lower()))


@lru_cache(maxsize=50_000)
def is_oblique(word: str) -> bool:
    """Whether the word is a name, noun or adjective that cannot be nominative: it continues what stands before it."""
    if not re.fullmatch(r"[А-ЯІЇЄҐа-яіїєґ'-]{3,}", word):
        return False
    if word.lower() == "україни":
        return True  # «України» could be a nominative plural, but never is
    tags = [p.tag for p in readings_of(word.lower())]
    return all(t.POS in ("NOUN", "ADJF") and t.case not in (None, "nomn") for t in tags)


@lru_cache(maxsize=50_000)
def is_adjective(word: str) -> bool:
    """Whether the word can be an adjective («усних», «колективні»)."""
    return bool(re.fullmatch(r"[а-яіїєґ']{4,}", word)) and any(p.tag.POS == "ADJF" for p in readings_of(word))


@lru_cache(maxsize=50_000)
def is_verb(word: str) -> bool:
    """Whether the word can only be a verb («проведено», «відбулося»)."""
    if not re.fullmatch(r"[А-ЯІЇЄҐа-яіїєґ']{4,}", word):
        return False
    return is_known(word) and all(p.tag.POS == "VERB" for p in readings_of(word.lower()))


@lru_cache(maxsize=50_000)
def is_genitive(word: str) -> bool:
    """Whether the word must be a genitive singular («міської», «бюджету»): it depends on a noun before it."""
    if not is_oblique(word):
        return False
    tags = [p.tag for p in readings_of(word.lower())]
    return "gent" in {t.case for t in tags} and not any(t.number == "plur" for t in tags)


@lru_cache(maxsize=50_000)
def names_one(word: str) -> bool:
    """Whether the word may be a noun or an adjective in the nominative singular («комісія», «старостинський»)."""
    tags = [p.tag for p in readings_of(word.lower())]
    nominative = [t.POS for t in tags if t.case == "nomn" and t.number != "plur"]
    return "NOUN" in nominative or ("ADJF" in nominative and word.lower().endswith(("ий", "ій", "а", "я", "е", "є")))


@lru_cache(maxsize=50_000)
def is_genitive_plural(word: str) -> bool:
    """Whether the word may be what a number counts («сесій», «позачергових»)."""
    return any(t.case == "gent" and t.number == "plur" for t in (p.tag for p in readings_of(word.lower())))
