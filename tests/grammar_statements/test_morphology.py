"""What a word can be, as far as the grammar asks."""

from __future__ import annotations

import pytest

from extractors.grammar.words.morphology import (
    can_be_case,
    can_be_plural,
    is_modifier,
    is_noun,
    is_predicate,
    is_preposition,
    may_modify,
    noun_lemma,
)

LEMMAS = [
    ("засідань", "засідання"),
    ("сесій", "сесія"),
    ("рішень", "рішення"),
    ("осіб", "особа"),
    ("довідок", "довідка"),
    ("грн", "гривня"),
    ("чол", "чоловік"),
    ("засід", "засідання"),
    ("деп", "депутат"),
    ("грамоти", "грамота"),
]


@pytest.mark.parametrize(("word", "lemma"), LEMMAS)
def test_noun_lemma(word: str, lemma: str) -> None:
    assert is_noun(word)
    assert noun_lemma(word) == lemma


@pytest.mark.parametrize("word", ["та", "і", "або", "які", "що", "із", "проведено", "відбулося", "зокрема"])
def test_function_words_and_verbs_are_no_nouns(word: str) -> None:
    assert not is_noun(word)


@pytest.mark.parametrize("word", ["позачергових", "чергових", "міської", "письмових", "колективних", "земельної"])
def test_modifiers(word: str) -> None:
    assert is_modifier(word)
    assert not is_predicate(word)


@pytest.mark.parametrize("word", ["проведено", "розглянуто", "відбулося", "надійшло", "провела", "скликано", "є"])
def test_predicates(word: str) -> None:
    assert is_predicate(word)


@pytest.mark.parametrize(("word", "is_one"), [("щодо", True), ("через", True), ("рада", False), ("про", True)])
def test_prepositions(word: str, is_one: bool) -> None:
    assert is_preposition(word) is is_one


def test_cases_and_numbers() -> None:
    assert can_be_case("ради", "gent")
    assert not can_be_case("радою", "gent")
    assert can_be_plural("рекомендацій")


def test_participles_that_are_nouns_too_may_modify() -> None:
    assert may_modify("присутніх")
    assert not may_modify("засідань")
