"""Where a subject's phrase begins and ends: no verb that acts, no word of value, no office in brackets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.subjects.phrases import is_finite, is_plain, label_in, noun_phrase, trimmed

ENDS = [
    ("садову лавку для скверу вартістю", "садову лавку для скверу"),
    ("допомогу на протезування загальною сумою", "допомогу на протезування"),
    ("на загальну суму", ""),
    ("закупівлю інвентарю у розмірі", "закупівлю інвентарю"),
    ("ремонт мосту на", "ремонт мосту"),
    ("протокольних доручень комісія надала", "протокольних доручень"),
    ("з питань культури міська рада прийняла", "культури"),
    ("Дзвінка Марта (голова)", "Дзвінка Марта"),
    ("заступники (троє)", "заступники"),
    ("бюджету і майна (голова Лоза П. Т.)", "бюджету і майна"),
    ("дороги (село Вільхове)", "дороги (село Вільхове)"),
    ("Дзвінка М. О.", "Дзвінка М. О."),
    ("рішень за рік", "рішень"),
    ("на округ торік", "на округ"),
    ("у тому числі про теплопостачання –", "теплопостачання"),
    ("задоволено в повному обсязі", "задоволено в повному обсязі"),
]


@pytest.mark.parametrize(("raw", "phrase"), ENDS, ids=[e[0] for e in ENDS])
def test_where_a_phrase_ends(raw: str, phrase: str) -> None:
    assert trimmed(raw) == phrase


CLAUSES = [
    ("Найчисленнішою групою стали вчителі", "вчителі"),
    ("Проєктів рішень надійшло на розгляд", "Проєктів рішень"),
    ("родини, які втратили житло", "родини, які втратили житло"),
    ("За видами переважають скарги", "скарги"),
]


@pytest.mark.parametrize(("raw", "phrase"), CLAUSES, ids=[c[0] for c in CLAUSES])
def test_what_a_clause_is_about(raw: str, phrase: str) -> None:
    assert noun_phrase(raw) == phrase


@pytest.mark.parametrize("raw", ["Найактивнішим видався травень", "Найменше було у серпні", "усього за рік"])
def test_words_of_time_are_no_subject(raw: str) -> None:
    assert is_plain(noun_phrase(label_in(raw, timed=False)))


THINGS = [
    "лавку",
    "ремонт",
    "даху",
    "доріг",
    "школи",
    "пенсіонерів",
    "лютий",
    "комісія",
    "рада",
    "Лоза",
    "П.",
    "(голова)",
]
AROUND = [
    "на",
    "для",
    "у",
    "з",
    "понад",
    "вартістю",
    "суму",
    "загальною",
    "розмірі",
    "торік",
    "найбільше",
    "12",
    "–",
    ",",
]
VERBS = ["придбано", "надала", "втратили", "яких", "які"]
WORDS = st.sampled_from([*THINGS, *AROUND, *VERBS])


@given(st.lists(WORDS, max_size=9).map(" ".join))
def test_a_trimmed_phrase_stays_as_it_is(raw: str) -> None:
    found = trimmed(raw)
    assert trimmed(found) == found


@given(st.lists(WORDS, max_size=9).map(" ".join))
def test_a_trimmed_phrase_is_of_the_words_told(raw: str) -> None:
    assert trimmed(raw).rstrip(".") in raw


@given(st.lists(WORDS, max_size=9).map(" ".join))
def test_no_verb_begins_or_ends_a_phrase(raw: str) -> None:
    parts = noun_phrase(raw).split()
    assert not parts or not is_finite(parts[0])
    assert not parts or not is_finite(parts[-1]) or "які" in parts


@given(st.text(max_size=60))
def test_any_text_has_a_phrase_or_none(raw: str) -> None:
    assert len(noun_phrase(raw)) <= len(raw) + 1
