"""Tokens: numbers whole, words whole, nothing lost but spaces; sentences that abbreviations do not cut."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.grammar.numbers.numbers import find_numbers
from extractors.grammar.sentences.tokens import tokenize
from schemas.text import Span
from tests.texts import from_plain

from .parsed import sentences_of, tokens_of

TOKENS = [
    ("Видано 1 234 розпорядження.", ["видано", "1 234", "розпорядження", "."]),
    ("Усього сорок дві довідки", ["усього", "сорок дві", "довідки"]),
    ("соціально-економічний розвиток", ["соціально-економічний", "розвиток"]),
    ("питань–18", ["питань", "–", "18"]),
    ("рішень/доручень: 40/12", ["рішень", "/", "доручень", ":", "40", "/", "12"]),
    ("(засід.)", ["(", "засід", ".", ")"]),
    ("«Ясень» , 5", ["«", "ясень", "»", ",", "5"]),
    ("обов'язкових заяв", ["обов'язкових", "заяв"]),
    ("24-та сесія", ["24-та", "сесія"]),
    ("81,4 %", ["81,4", "%"]),
    ("на сайті rada.gov.ua/zvit,архів", ["на", "сайті", "rada.gov.ua/zvit,архів"]),
    ("(пошта: rada@ukr.net).", ["(", "пошта", ":", "rada@ukr.net", ")", "."]),
    ("в/ч та село/селище", ["в/ч", "та", "село", "/", "селище"]),
    ("…усіх;з них", ["…", "усіх", ";", "з", "них"]),
]


TOKENS += [
    (f"рішень{'.' * 70}40", ["рішень", *("." * 70), "40"]),
    (f"{'(' * 25}засід.{'_' * 30} 5", [*("(" * 25), "засід", ".", *("_" * 30), "5"]),
    (f"{'а' * 700} {'–' * 21}", ["а" * 300, "а" * 300, "а" * 100, *("–" * 21)]),
]


@pytest.mark.parametrize(("raw", "expected"), TOKENS, ids=[r for r, _ in TOKENS])
def test_tokens(raw: str, expected: list[str]) -> None:
    assert [t.low for t in tokens_of(raw)[1]] == expected


def test_a_number_across_the_edge_of_the_span_is_left_out() -> None:
    text = from_plain("Видано 1 234 розпорядження голови")
    numbers = find_numbers(text)
    middle = numbers[0].span.start + 2
    assert all(t.number is None for t in tokenize(text.text, Span(0, middle), numbers))


def test_an_empty_span_has_no_tokens() -> None:
    text = from_plain("Видано 7 довідок")
    assert tokenize(text.text, Span(6, 6), find_numbers(text)) == []
    assert tokenize(text.text, Span(6, 7), find_numbers(text)) == []


@settings(max_examples=60)
@given(st.text("абвгїєйь'-–—.,;:()«»\"/%№ 0123456789АІХ", min_size=1, max_size=60))
def test_tokens_cover_all_but_spaces_in_order(raw: str) -> None:
    text = from_plain(f"Довідка {raw}")
    numbers = find_numbers(text)
    tokens = tokenize(text.text, Span(0, len(text.text)), numbers)
    at = 0
    for token in tokens:
        assert at <= token.start < token.end
        assert not text.text[at : token.start].strip()
        assert token.low == text.text[token.start : token.end].lower()
        at = token.end
    assert not text.text[at:].strip()
    assert [t.number for t in tokens if t.number] == list(numbers)


SENTENCES = [
    ("Скликано 9 сесій. Прийнято 40 рішень.", 2),
    ("Скликано 9 сесій у 2023 р. Прийнято 40 рішень.", 2),
    ("Надано 1,5 тис. грн. допомоги громаді.", 1),
    ("Доповідав Ю. М. Верес про стан доріг.", 1),
    ("Будинок на вул. Вербовій, буд. 7 відремонтовано.", 1),
    ("Головою обрано Верес Ю. М. Відбулося 9 сесій.", 2),
    ("Мандат набув Верес Ю. С. Троє депутатів служать.", 2),
    ("Присутні: Верес Ю. М. Гук О. П. і запрошені.", 1),
    ("Зауваження (див. с. 4. Додаток. Таблиця) враховано.", 1),
    ("Чи досить цього? Ні! Потрібно більше.", 3),
    ("Рішення № 145. 12 довідок видано.", 2),
    ("Проведено засідань. 12 питань розглянуто.", 2),
    ("Заслухано звіт. «Ясень» отримав кошти.", 2),
    ("ціна 3.5 та інше", 1),
    ("Усього 40. решта на контролі", 1),
    ("Розглянуто на комісії у с. Вербове 5 заяв.", 1),
]


@pytest.mark.parametrize(("raw", "count"), SENTENCES, ids=[r for r, _ in SENTENCES])
def test_sentences(raw: str, count: int) -> None:
    found = sentences_of(raw)
    assert len(found) == count, found


def test_sentences_lose_no_token() -> None:
    raw = "Скликано 9 сесій (див. додаток. Таблиця). Прийнято 40 рішень! Ще 3 – на контролі"
    assert "".join(sentences_of(raw)).replace(" ", "") == raw.replace(" ", "")
