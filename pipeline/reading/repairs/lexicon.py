"""What Ukrainian words there are and which forms they can be: pymorphy3, loaded when first asked."""

from __future__ import annotations

from functools import lru_cache

from extractors.grammar.words.morphology import dictionary, readings_of

_EDGES = "«»\"„“”()[]{},.;:!?…–-—'’"


@lru_cache(50_000)
def known(word: str) -> bool:
    """Whether the dictionary has the word form."""
    bare = _bare(word)
    return bool(bare) and bool(dictionary().word_is_known(bare))


@lru_cache(20_000)
def _tags(word: str) -> tuple[tuple[str, str, str], ...]:
    """(part of speech, case, number) of every analysis."""
    parses = readings_of(_bare(word))
    return tuple((str(p.tag.POS), str(p.tag.case), str(p.tag.number)) for p in parses)


@lru_cache(20_000)
def is_name(word: str) -> bool:
    """Whether a form may be somebody's name."""
    return any({"Name", "Surn", "Patr"} & set(p.tag.grammemes) for p in readings_of(_bare(word)))


def is_adjective(word: str) -> bool:
    """Whether every analysis is an adjective or participle."""
    found = _tags(word)
    return bool(found) and all(pos in ("ADJF", "PRTF") for pos, _, _ in found)


def follows_three(word: str) -> bool:
    """Whether a noun can stand after "3": nominative or accusative plural."""
    return any(pos == "NOUN" and case in ("nomn", "accs") and many == "plur" for pos, case, many in _tags(word))


def follows_from(word: str) -> bool:
    """Whether a word can stand after the preposition «з»: genitive or instrumental."""
    return any(case in ("gent", "ablt") for _, case, _ in _tags(word))


def counted(word: str) -> bool:
    """Whether the form is a noun's genitive plural and no singular: what only a number stands before, no ordinal."""
    nouns = [(case, many) for pos, case, many in _tags(word) if pos == "NOUN"]
    return ("gent", "plur") in nouns and all(many == "plur" for _, many in nouns)


def _bare(word: str) -> str:
    return word.strip(_EDGES).lower().replace("’", "'").replace("ʼ", "'")
