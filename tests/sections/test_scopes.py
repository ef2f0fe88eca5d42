"""How far a period reaches over the figures of a sentence."""

from __future__ import annotations

import pytest

from .told import facts_of, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "У I кварталі відбулося 3 сесії, у II – 4, у III – 2, у IV – 5.",
            [("3", "2023-Q1"), ("4", "2023-Q2"), ("2", "2023-Q3"), ("5", "2023-Q4")],
        ),
        ("За перше півріччя проведено 6 сесій, за друге – 8.", [("6", "2023-H1"), ("8", "2023-H2")]),
        ("У 2022 та 2023 роках відбулося відповідно 11 і 14 сесій.", [("11", "2022"), ("14", "2023")]),
        ("За роки роботи восьмого скликання відбулося 52 сесії.", [("52", "convocation")]),
    ],
)
def test_periods_of_sessions(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(value, period) for metric, value, period, _ in told(sentence) if metric == "sessions.held"] == expected


def test_each_value_behind_respectively_keeps_the_year() -> None:
    found = told("Проведено 14 сесій та 96 засідань постійних комісій; у 2022 році відповідно 11 та 88.")
    assert ("sessions.held", "11", "2022", "level") in found
    assert ("commissions.meetings_total", "88", "2022", "level") in found


def test_what_was_planned_is_no_result() -> None:
    assert told("Планувалося провести 12 сесій.")[0][3] == "plan"
    assert told("Не 12, як планувалося, а 15 сесій провела рада.") == [("sessions.held", "15", "2023", "level")]


@pytest.mark.parametrize(
    "body",
    [
        "Провести не менше 10 сесій за планом роботи ради.",
        "На 2024 рік сплановано не менш як 10 сесій.",
        "До кінця року маємо провести щонайменше 10 сесій.",
        "До кінця року залишилося провести ще 10 сесій.",
    ],
)
def test_what_is_still_to_be_done_is_a_plan(body: str) -> None:
    assert [(metric, measure) for metric, _, _, measure in told(body)] == [("sessions.held", "plan")]


def test_a_result_beside_honour_or_duty_is_no_plan() -> None:
    assert told("Я маю честь бути секретарем ради, яка провела 10 сесій.")[0][3] == "level"


def test_figures_listed_by_quarters_are_those_of_the_quarters() -> None:
    found = told(
        "Надійшло 268 запитів на публічну інформацію. За кварталами запити розподілилися так: 71, 60, 58 і 79."
    )
    assert [(value, period) for _, value, period, _ in found[1:]] == [
        ("71", "2023-Q1"),
        ("60", "2023-Q2"),
        ("58", "2023-Q3"),
        ("79", "2023-Q4"),
    ]


@pytest.mark.parametrize(
    "parts",
    [
        "Поквартально вони розподілилися так: перший – 11, другий – 19, третій – 20, четвертий – 10.",
        "Розподіл за кварталами такий. У першому надійшло 11, у другому 19, у третьому 20, у четвертому 10.",
        "У першому кварталі одинадцять, у другому дев'ятнадцять, у третьому двадцять, у четвертому десять.",
        "Поквартальна динаміка: 11, 19, 20 і 10.",
        "У розрізі кварталів: 11, 19, 20 і 10.",
    ],
)
def test_ordinals_after_words_of_quarters_name_these(parts: str) -> None:
    found = told(f"До ради надійшло 60 звернень громадян. {parts}")
    assert [(value, period) for _, value, period, _ in found[1:]] == [
        ("11", "2023-Q1"),
        ("19", "2023-Q2"),
        ("20", "2023-Q3"),
        ("10", "2023-Q4"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Сусідня Дубенецька громада за цей час провела 22 сесії.",
        "Обласною радою прийнято 96 рішень.",
        "Ради області провели в середньому по 14 сесій.",
        "Лубенецька міська рада провела 22 сесії.",
    ],
)
def test_figures_of_other_bodies_are_not_the_reports_own(sentence: str) -> None:
    assert told(sentence) == []


def test_what_is_to_be_done_is_a_plan_and_what_was_achieved_is_not() -> None:
    assert told("У наступному році передбачається провести 14 засідань виконкому.")[0][2:] == ("2024", "plan")
    assert told("Вдалося провести 14 засідань виконкому.")[0][2:] == ("2023", "level")


def test_by_how_much_a_figure_exceeds_last_years_is_a_difference() -> None:
    found = told("Надійшло 1 260 звернень громадян, що на 365, або на 40,8 відсотка, перевищує торішній показник.")
    assert [(value, measure) for _, value, _, measure in found] == [
        ("1260", "level"),
        ("365", "delta"),
        ("40.8", "delta"),
    ]


def test_half_years_in_short() -> None:
    assert told("За І півр. 2023 р. проведено 9 сесій, за ІІ півр. – 5.") == [
        ("sessions.held", "9", "2023-H1", "level"),
        ("sessions.held", "5", "2023-H2", "level"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Порівняно з 2022 роком, коли було проведено 9 сесій, цього року їх 12.",
            [("9", "2022", "level"), ("12", "2023", "level")],
        ),
        ("Сесій проведено на 3 більше: 12 проти 9 торік.", [("12", "2023", "level"), ("9", "2022", "level")]),
        ("Як і торік, проведено 12 сесій.", [("12", "2023", "level")]),
        ("Сесій у звітному році 12, у попередньому – 9.", [("12", "2023", "level"), ("9", "2022", "level")]),
    ],
)
def test_years_compared(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(value, period, measure) for metric, value, period, measure in told(sentence) if metric == "sessions.held"]
    assert [f for f in found if f[2] == "level"] == expected


def test_each_of_two_figures_has_the_year_behind_it() -> None:
    found = told("За останні два роки рада прийняла 633 рішення: 289 у 2022-му та 344 у 2023-му.")
    assert [(value, period) for _, value, period, _ in found[1:]] == [("289", "2022"), ("344", "2023")]


def test_running_totals_say_so() -> None:
    facts = facts_of("За весь час дії сервісу надійшло 212 електронних петицій, у звітному році – 45.")
    assert [(int(f.value or 0), f.cumulative) for f in facts] == [(212, True), (45, False)]
    assert facts_of("За період дії воєнного стану прийнято 415 рішень.")[0].cumulative


def test_a_sentence_about_them_is_of_the_same_year() -> None:
    assert ("decisions.adopted", "210", "2022", "level") in told(
        "У 2022 році рада провела 9 сесій. На них прийнято 210 рішень."
    )
    found = told("Надійшло 512 звернень громадян (торік – 402). Серед них 41 колективне.")
    assert ("appeals.collective", "41", "2023", "level") in found


def test_a_number_alone_in_brackets_is_not_of_the_period_before() -> None:
    facts = facts_of("У звітному періоді прийнято 63 особи (у минулому році – 45), проведено 24 прийоми (22).")
    assert [(int(f.value or 0), f.period) for f in facts] == [(63, "2023"), (45, "2022"), (24, "2023"), (22, "2022")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Торік виконком провів 24 засідання (5 із них – позачергові).", {"24": "2023", "5": "2023"}),
        ("Виконком провів 22 засідання. Торік відбулося 24 засідання виконкому.", {"22": "2023", "24": "2022"}),
        ("Виконком провів 22 засідання, а торік 24.", {"22": "2023", "24": "2022"}),
        ("Торік виконком провів 24 засідання, цьогоріч роботу зупинено.", {"24": "2022"}),
    ],
)
def test_last_year_of_one_who_speaks_in_january(body: str, expected: dict[str, str]) -> None:
    others = "Рада провела 3 сесії, ухвалила 70 рішень. Надійшло 90 звернень громадян. "
    assert {value: period for _, value, period, _ in told(others + body) if value in expected} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("На відміну від 2022 року, коли відбулося 11 сесій, скликано 14 сесій.", {"11": "2022", "14": "2023"}),
        ("У порівнянні з 2022 роком рада провела 14 сесій.", {"14": "2023"}),
        ("На відміну від 2022 року скликано 14 сесій.", {"14": "2023"}),
        ("На відміну від 2022 року (11 сесій), рада скликала 14 сесій.", {"11": "2022", "14": "2023"}),
        ("Порівняно з 2022 роком, коли сесій було 11, їх кількість зросла до 14.", {"11": "2022", "14": "2023"}),
        (
            "Проти 2022 року, коли прийнято 300 рішень, ухвалено 340 рішень та 12 програм.",
            {"300": "2022", "340": "2023", "12": "2023"},
        ),
        ("Порівняно з 2022 роком, коли прийнято 300 рішень і 5 програм, усе зросло.", {"300": "2022", "5": "2022"}),
    ],
)
def test_a_time_compared_with_holds_for_its_own_clause(sentence: str, expected: dict[str, str]) -> None:
    assert {value: period for _, value, period, _ in told(sentence)} == expected


@pytest.mark.parametrize(
    ("body", "of_last_year"),
    [
        ("Скликано 16 сесій (торік – 11), ухвалено 380 рішень (з них 150 земельні).", {"11"}),
        ("Виїзних прийомів 8 (у 2022-му 5), письмових заяв 64 (з них 9 колективних).", {"5"}),
        ("Видано 240 розпоряджень (у 2022 році – 201), скликано 12 сесій (3 з них позачергові).", {"201"}),
        ("У 2022 році (перший рік війни) скликано 7 сесій (з них 5 позачергових).", {"7", "5"}),
    ],
)
def test_a_time_in_a_bracket_ends_with_it_whatever_brackets_follow(body: str, of_last_year: set[str]) -> None:
    assert {value for _, value, period, _ in told(body) if period == "2022"} == of_last_year
