"""The counted noun and what belongs to it; the noun that a label names; labels, brackets and companions."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extractors.grammar.sentences.figure_tokens import figure_indices
from extractors.grammar.sentences.phrases import named_noun

from .parsed import places_of, statements_of, tokens_of

# sentence, dictionary form of the counted noun, the whole phrase
PHRASES = [
    ("Видано 30 довідок.", "довідка", "довідок"),
    (
        "Підготовлено 30 проєктів рішень міської ради з питань землі.",
        "проєкт",
        "проєктів рішень міської ради з питань землі",
    ),
    ("Розглянуто 18 основних та додаткових питань.", "питання", "основних та додаткових питань"),
    ("Розглянуто 18 актуальних, складних питань громади.", "питання", "актуальних, складних питань громади"),
    ("Проведено 21 засідання постійних комісій.", "засідання", "засідання постійних комісій"),
    ("Надано 5 рекомендацій та висновків комісій.", "рекомендація", "рекомендацій та висновків комісій"),
    ("Розглянуто 9 заяв, які надійшли торік.", "заява", "заяв"),
    ("Розглянуто 9 заяв порівняно з минулим роком.", "заява", "заяв"),
    ("Вручено 4 відзнаки «За вірність громаді».", "відзнака", "відзнаки «за вірність громаді"),
    ("Отримано 12 грамот міської ради громадянами.", "грамота", "грамот міської ради"),
]


@pytest.mark.parametrize(("raw", "head", "noun"), PHRASES, ids=[p[0] for p in PHRASES])
def test_noun_phrase(raw: str, head: str, noun: str) -> None:
    _, found = statements_of(raw)
    text, _ = statements_of(raw)
    assert found[0].head == head
    assert found[0].noun_span is not None
    phrase = text.text[found[0].noun_span.start : found[0].noun_span.end]
    assert phrase.lower() == noun


# one noun behind the second figure counts the first as well
SHARED = [
    ("Відбулося 12 чергових та 5 позачергових засідань.", ["чергових засідань", "позачергових засідань"]),
    ("Прийнято 94 і 71 особу.", ["особу", "особу"]),
    ("Обрано не 26, а 24 депутати.", ["депутати", "депутати"]),
    ("Скликано 9 сесій та 3 наради.", ["сесій", "наради"]),
    ("Видано 9; 3 наради проведено.", ["", "наради"]),
    ("Розглянуто 12 письмових або 5 усних заяв.", ["письмових заяв", "усних заяв"]),
]


@pytest.mark.parametrize(("raw", "counted"), SHARED, ids=[s[0] for s in SHARED])
def test_shared_noun(raw: str, counted: list[str]) -> None:
    assert [s.counted for s in statements_of(raw)[1]] == counted


NAMED = [
    ("рекомендації постійних комісій", "рекомендації"),
    ("до ради надійшло звернень", "звернень"),
    ("пленарних засідань", "пленарних засідань"),
    ("на прийомі", ""),
    ("усього", ""),
    ("доручень виконавчим органам надано", "доручень"),
    ("", ""),
]


@pytest.mark.parametrize(("words", "noun"), NAMED, ids=[n[0] or "nothing" for n in NAMED])
def test_named_noun(words: str, noun: str) -> None:
    assert named_noun(words.split()) == noun


# sentence, for each figure: the words that a mark sets apart, and their side
LABELS = [
    (
        "Пленарних засідань – 17, прийнятих рішень – 642.",
        [("пленарних засідань", "left"), ("прийнятих рішень", "left")],
    ),
    ("Сесій: 14.", [("сесій", "left")]),
    ("Сесій — 14; нарад - 9.", [("сесій", "left"), ("нарад", "left")]),
    ("32 – електронною поштою, 41 – на прийомі.", [("електронною поштою", "right"), ("на прийомі", "right")]),
    ("Заяв (клопотань) – 12.", [("заяв ( клопотань )", "left")]),
    ("Проведено 14 сесій.", [("", "")]),
    ("Найбільше рішень, 96, стосувалося землі.", [("", "")]),
    ("Рішень – 98 з них регуляторних – 4", [("рішень", "left"), ("з них регуляторних", "left")]),
    ("Сесій – 11 у тому числі виїзних – 3", [("сесій", "left"), ("у тому числі виїзних", "left")]),
]


@pytest.mark.parametrize(("raw", "expected"), LABELS, ids=[x[0] for x in LABELS])
def test_labels(raw: str, expected: list[tuple[str, str]]) -> None:
    assert [(s.label_words, s.label_side) for s in statements_of(raw)[1]] == expected


COMPANIONS = [
    ("Надійшло 320 звернень (торік – 287).", ["", "bracket"]),
    ("Надійшло 320 звернень (287).", ["", "bracket"]),
    ("Надійшло 320 звернень проти 287 торік.", ["", "versus"]),
    ("Кількість звернень зросла з 287 до 320.", ["from", ""]),
    ("Участь у 15 засіданнях із 16.", ["", "base"]),
    ("Скликано 9 сесій та 3 наради.", ["", ""]),
    ("Надійшло 320 звернень, торік – 287.", ["", ""]),
]


@pytest.mark.parametrize(("raw", "expected"), COMPANIONS, ids=[c[0] for c in COMPANIONS])
def test_companions(raw: str, expected: list[str]) -> None:
    assert [s.companion for s in statements_of(raw)[1]] == expected


def test_a_figure_between_commas_belongs_to_both_sides() -> None:
    assert statements_of("Найбільше рішень, 96, стосувалося землі.")[1][0].tight == (
        "найбільше рішень , @ , стосувалося землі"
    )


FIGURES = [
    ("12.05.2023 ухвалено рішення № 145.", []),
    ("Відповідно до статті 26 Закону видано 3 довідки.", ["3"]),
    ("Проведено 26 засідання ради.", ["26"]),
    ("Відбулося 24-те засідання ради.", []),
    ("У 2023 році видано 1 200 грн та 15 %.", ["1 200", "15"]),
]


@pytest.mark.parametrize(("raw", "expected"), FIGURES, ids=[f[0] for f in FIGURES])
def test_which_numbers_are_figures(raw: str, expected: list[str]) -> None:
    _, tokens = tokens_of(raw)
    assert [tokens[i].low for i in figure_indices(tokens)] == expected


def test_the_piece_of_a_list_items_figure_begins_with_its_label() -> None:
    tokens, (place,) = places_of("земля, вода, надра – 12", in_list=True)
    assert [t.low for t in tokens[place.piece_start : place.at]] == ["земля", ",", "вода", ",", "надра", "–"]
    tokens, (place,) = places_of("земля, вода, надра – 12")
    assert [t.low for t in tokens[place.piece_start : place.at]] == ["надра", "–"]


def test_pieces_of_neighbouring_figures_do_not_overlap() -> None:
    _, places = places_of("Скликано 9 сесій, прийнято 40 рішень (торік – 38), з них 12 – про землю; нарад – 7.")
    for before, after in pairwise(places):
        assert before.right_end <= after.left_start <= after.piece_start or after.bracket
