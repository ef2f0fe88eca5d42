"""Level, difference, share, plan; last year and part of a year; denied, required, per person, part of a whole."""

from __future__ import annotations

import pytest

from extractors.grammar.sentences.relations import Relation, is_bare, is_empty_word

from .parsed import relations_of, statements_of

# sentence, value, what the relation must say
RELATIONS = [
    ("Скликано 14 сесій.", "14", {}),
    ("Торік скликано 11 сесій.", "11", {}),
    ("Скликано 14 сесій (торік – 11).", "11", {"period": "2022", "bare": True}),
    ("Скликано 14 сесій (у 2021 році – 11).", "11", {"period": "2021"}),
    ("За I квартал скликано 4 сесії.", "4", {"period": "2023-Q1"}),
    ("За перше півріччя 2023 року скликано 6 сесій.", "6", {"period": "2023-H1"}),
    ("У червні скликано 2 сесії.", "2", {"period": "2023-06"}),
    ("Скликано на 3 сесії менше.", "3", {"measure": "delta", "sign": -1}),
    ("Скликано на 3 сесії більше.", "3", {"measure": "delta", "sign": 1}),
    ("Надійшло на 15 заяв, або на 4 відс., менше.", "15", {"measure": "delta", "sign": -1}),
    ("Надійшло на 15 заяв, або на 4 відс., менше.", "4", {"measure": "delta", "sign": -1}),
    ("Провів два прийоми щомісяця та вніс шість проєктів.", "2", {"per": "month"}),
    ("Провів два прийоми щомісяця та вніс шість проєктів.", "6", {"per": ""}),
    ("Кількість заяв зросла на 15.", "15", {"measure": "delta", "sign": 1}),
    ("Кількість заяв скоротилася на 15.", "15", {"measure": "delta", "sign": -1}),
    ("Кількість заяв упала на 15.", "15", {"measure": "delta", "sign": -1}),
    ("Скликано 14 сесій, тоді як торік було на 3 більше.", "3", {"measure": "delta", "sign": -1}),
    ("Скликано 14 сесій (торік – на 3 менше).", "3", {"measure": "delta", "sign": 1, "bare": True}),
    ("Торік на 3 сесії більше, ніж позаторік.", "3", {"measure": "delta", "sign": 1}),
    ("Від минулого року на 3 сесії більше.", "3", {"measure": "delta", "sign": 1}),
    ("Різниця становить 12 звернень.", "12", {"measure": "delta"}),
    ("Приріст – 7 %.", "7", {"measure": "delta", "bare": True}),
    ("Надійшло 320 заяв (+33).", "33", {"measure": "delta", "sign": 1}),
    ("Надійшло 320 заяв (-33).", "-33", {"measure": "delta", "sign": -1}),
    ("Виконано 90 % доручень.", "90", {"measure": "share"}),
    ("У 2024 році планується провести 12 сесій.", "12", {"measure": "plan", "period": "2024"}),
    ("У наступному році заплановано 12 сесій.", "12", {"measure": "plan", "period": "2024"}),
    ("Від початку скликання відбулося 58 сесій.", "58", {"cumulative": True}),
    ("З 24 лютого 2022 року передано 19 авто.", "19", {"cumulative": True}),
    ("Кворум становив 14 депутатів.", "14", {"threshold": True}),
    ("Для рішення необхідно 14 голосів.", "14", {"threshold": True}),
    ("Обрано не 26, а 24 депутати.", "26", {"denied": True}),
    ("Обрано не 26, а 24 депутати.", "24", {"denied": False}),
    ("Видано не менше 26 довідок.", "26", {"denied": False}),
    ("З них колективних – 9.", "9", {"of_which": "closed"}),
    ("У тому числі колективних – 9.", "9", {"of_which": "closed"}),
    ("Зокрема повторних – 3.", "3", {"of_which": "open"}),
    ("Надійшло заяв, серед яких 3 повторні.", "3", {"of_which": "open"}),
    ("На кожного депутата припадає 50 000 грн.", "50000", {"per": "deputy"}),
    ("Депутатам виділено по 50 000 грн.", "50000", {"per": "deputy"}),
    ("Родинам виплачено по 2 000 грн.", "2000", {"per": "person"}),
    ("У середньому на місяць надходило 26 звернень.", "26", {"per": "month", "aggregate": "mean"}),
    ("Найменше звернень у липні – 11.", "11", {"per": "month", "aggregate": "min", "period": "2023-07"}),
    ("Максимальна кількість учасників – 90.", "90", {"aggregate": "max"}),
    ("Станом на 1 липня 2023 року діяло 6 комісій.", "6", {"date": "2023-07-01", "period": ""}),
]


@pytest.mark.parametrize(("raw", "value", "told"), RELATIONS, ids=[f"{r[1]}: {r[0]}" for r in RELATIONS])
def test_relation(raw: str, value: str, told: dict[str, object]) -> None:
    found = relations_of(raw)[value]
    assert {k: getattr(found, k) for k in told} == told
    unnamed = Relation()
    untouched = {"measure", "denied", "threshold", "cumulative", "of_which", "per", "aggregate"} - set(told)
    assert {k: getattr(found, k) for k in untouched} == {k: getattr(unnamed, k) for k in untouched}


def test_a_relative_period_without_the_reports_own_is_unresolved() -> None:
    found = relations_of("Скликано 14 сесій (торік – 11).", period="")
    assert found["11"].unresolved
    assert found["11"].own_period
    assert not found["11"].period
    assert not found["14"].unresolved


def test_a_plan_heading_holds_for_what_stands_under_it() -> None:
    raw = "ПЛАНИ НА 2024 РІК\n\nПровести 12 сесій ради та 9 виїзних прийомів.\n"
    assert {r.measure for r in relations_of(raw).values()} <= {"plan"}
    assert {r.period for r in relations_of(raw).values()} <= {"2024"}


TABLE = """Показник       План    Факт    %     Різниця
Сесій            12      14    117         2
Рішень          600     642    107        42
"""


def test_columns_say_what_a_cell_measures() -> None:
    _, statements = statements_of(TABLE)
    found = relations_of(TABLE)
    assert len(statements) == 8
    measures = {v: found[v].measure for v in ("12", "14", "117", "600", "642", "107", "42")}
    assert measures == {
        "12": "plan",
        "14": "level",
        "117": "share",
        "600": "plan",
        "642": "level",
        "107": "share",
        "42": "delta",
    }


BARE = [
    ("Скликано 14 сесій (торік – 11).", [False, True]),
    ("Скликано 14 сесій; різниця – 3.", [False, True]),
    ("Скликано 14 сесій, нарад – 3.", [False, False]),
    ("Скликано 14 сесій (11).", [False, True]),
]


@pytest.mark.parametrize(("raw", "expected"), BARE, ids=[b[0] for b in BARE])
def test_bare(raw: str, expected: list[bool]) -> None:
    assert [is_bare(s) for s in statements_of(raw)[1]] == expected


@pytest.mark.parametrize("word", ["торік", "року", "різниця", "проти", "минулого", "більше", "становить"])
def test_words_that_name_nothing(word: str) -> None:
    assert is_empty_word(word)


@pytest.mark.parametrize("word", ["сесій", "звернень", "позачергових", "комісія", "довідок", "нарад"])
def test_words_that_name_something(word: str) -> None:
    assert not is_empty_word(word)
