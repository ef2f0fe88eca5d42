"""What is promised and for when, what was meant for the time reported on, and what has been done."""

from __future__ import annotations

import pytest

from tests.sections.told import told

LEVEL, PLAN = "level", "plan"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Завдання на 2024 рік: 5 чергових сесій, 4 навчання, упорядкування архіву.",
            [("sessions.regular", "5", "2024", PLAN), ("trainings.held", "4", "2024", PLAN)],
        ),
        (
            "Ставимо собі за мету провести не менш як 12 сесій.",
            [("sessions.held", "12", "2024", PLAN)],
        ),
        (
            "На 2024 рік пропонуємо: навести лад в архіві; провести не менше трьох навчань.",
            [("trainings.held", "3", "2024", PLAN)],
        ),
        (
            "Із 18 запланованих засідань комісій відбулося 16.",
            [("commissions.meetings_total", "18", "2023", PLAN), ("commissions.meetings_total", "16", "2023", LEVEL)],
        ),
        (
            "У травні 2024 року планується провести дві сесії й чотири засідання президії.",
            [("sessions.held", "2", "2024-05", PLAN), ("presidium.meetings", "4", "2024-05", PLAN)],
        ),
        (
            "У III кварталі 2024 року заплановано одну сесію та п'ять навчань.",
            [("sessions.held", "1", "2024-Q3", PLAN), ("trainings.held", "5", "2024-Q3", PLAN)],
        ),
        (
            "Наступного, 2024, року зобов'язуємося провести не менше 6 сесій.",
            [("sessions.held", "6", "2024", PLAN)],
        ),
        ("Очікувана кількість звернень на рік – 900.", [("appeals.total", "900", "2023", PLAN)]),
        (
            "На 2024 рік на депутатський фонд закладено 900 тис. грн.",
            [("deputy_fund.allocated", "900000", "2024", PLAN)],
        ),
        ("Планувалося провести 10 сесій.", [("sessions.held", "10", "2023", PLAN)]),
        ("Доречно буде зазначити, що рада прийняла 512 рішень.", [("decisions.adopted", "512", "2023", LEVEL)]),
        ("ПЛАНИ-2024\n\nГромада втратила 34 захисники.", [("losses.defenders", "34", "2023", LEVEL)]),
    ],
)
def test_plans_and_when_they_are_for(body: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(body) == expected


OTHERS = "Прийнято 200 рішень. Видано 41 розпорядження. Надійшло 300 звернень. Проведено 20 засідань виконкому.\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # who compares with the year before last calls the reported one «торік»
        (
            f"{OTHERS}Надійшло торік 14 петицій, більше, аніж позаторік.",
            ("appeals.petitions_electronic", "14", "2023", LEVEL),
        ),
        (f"{OTHERS}Відбулося 9 сесій (торік – 11).", ("sessions.held", "11", "2022", LEVEL)),
        (f"{OTHERS}Рада торік провела 14 сесій. Рік перед тим їх було 12.", ("sessions.held", "12", "2022", LEVEL)),
        # the same value twice is one figure
        (f"{OTHERS}Рада торік провела 14 сесій. Я був на 11 із 14 сесій.", ("sessions.held", "14", "2023", LEVEL)),
    ],
)
def test_last_year_of_one_who_speaks_the_year_after(body: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in told(body)


@pytest.mark.parametrize(
    "text",
    [
        "Що буде у 2024-му?\n\nЩонайменше 18 прийомів громадян, як і досі.",
        "Що буде у 2024-му? Щонайменше 18 прийомів громадян, як і досі.",
        "Що попереду на 2024 рік?\n\nНе менше 18 прийомів громадян.",
    ],
)
def test_what_answers_a_question_on_what_is_to_come_is_planned(text: str) -> None:
    assert told(text) == [("appeals.personal_reception_days", "18", "2024", "plan")]


_ABOVE = "Рада працювала без перерв і без відпусток, а її комісії збиралися щотижня,\nяк і роком раніше.\n\n"


@pytest.mark.parametrize(
    "heading",
    [
        "МЕТА-2024",
        "ЩО ХОЧЕМО ЗРОБИТИ У 2024-му",
        "2024: КУДИ РУХАЄМОСЯ",
        "Слайд 8. 2024-й: наші цілі",
        "[слайд 8] План-2024",
        "Чого прагнемо наступного року",
        "Очікування на 2024 рік",
    ],
)
@pytest.mark.parametrize(
    "lines", ["18 прийомів громадян", "Не менше 18 прийомів громадян, нові лавки.", "18 прийомів\n2 ярмарки"]
)
def test_what_stands_under_a_heading_of_the_year_to_come_is_planned(heading: str, lines: str) -> None:
    found = told(f"{_ABOVE}{heading}\n\n{lines}")
    assert found[0] == ("appeals.personal_reception_days", "18", "2024", "plan")


@pytest.mark.parametrize(
    "text",
    [
        "БЮДЖЕТ НА 2024 РІК\n\nПроведено 18 прийомів громадян.",
        "ДО 2024 РОКУ ГОТОВІ\n\nЗатверджено план роботи ради, проведено 18 прийомів громадян.",
        "РОБОТА У 2022–2024 РОКАХ\n\n18 прийомів громадян.",
        "СЕСІЯ 12 СІЧНЯ 2024 РОКУ\n\n18 прийомів громадян.",
    ],
)
def test_what_was_done_is_no_plan_whatever_year_the_heading_names(text: str) -> None:
    assert {measure for *_, measure in told(f"{_ABOVE}{text}")} == {LEVEL}


def test_what_is_left_until_the_end_of_the_year_is_planned() -> None:
    cover = "ЗВІТ\nсекретаря Вербівської міської ради\nза I півріччя 2023 року\n\n"
    found = told("ДО КІНЦЯ РОКУ\n\nНе менше 7 сесій.", cover)
    assert found == [("sessions.held", "7", "2023-H2", "plan")]


def test_a_share_that_says_which_people_are_counted_is_no_figure() -> None:
    assert "deputies.attendance_percent" not in {m for m, *_ in told("100 % відвідування: 4 особи.")}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("ПЛАНИ\n\nУ травні плануємо провести дві сесії.", [("sessions.held", "2", "2024-05", PLAN)]),
        (
            "Плани на 2024 рік:\n- у першому кварталі провести 3 сесії;\n- у жовтні організувати 4 навчання.",
            [("sessions.held", "3", "2024-Q1", PLAN), ("trainings.held", "4", "2024-10", PLAN)],
        ),
    ],
)
def test_the_part_of_a_year_that_a_plan_names_is_of_its_year(
    body: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "period"),
    [
        ("У цьому році маємо чимало намірів. Планом роботи передбачено вісім сесій.", "2024"),
        ("Цьогоріч сподіваємося завершити ремонт. План роботи ради містить вісім сесій.", "2024"),
        ("Що ж до планів, то на нинішній рік передбачено вісім сесій.", "2024"),
        ("Планом роботи ради передбачалося вісім сесій.", "2023"),
    ],
)
def test_what_follows_hopes_for_the_year_begun_is_of_that_year(body: str, period: str) -> None:
    assert [(value, time, kind) for _, value, time, kind in told(body)] == [("8", period, PLAN)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Планували скликати 9 сесій, скликали 13, у тому числі 4 позачергові.",
            [("sessions.held", "9", PLAN), ("sessions.held", "13", LEVEL), ("sessions.extraordinary", "4", LEVEL)],
        ),
        (
            "Планом передбачено 20 засідань виконкому, відбулося 26 (6 позачергових).",
            [
                ("executive_committee.meetings", "20", PLAN),
                ("executive_committee.meetings", "26", LEVEL),
                ("executive_committee.meetings_extraordinary", "6", LEVEL),
            ],
        ),
        (
            "Депутатський фонд: заплановано 640 тис. грн, витрачено 601,6 тис. грн (94 %).",
            [
                ("deputy_fund.allocated", "640000", LEVEL),
                ("deputy_fund.spent", "601600", LEVEL),
                ("deputy_fund.spent", "94", "share"),
            ],
        ),
        (
            "Мали намір провести 7 навчань, а провели 10.",
            [("trainings.held", "7", PLAN), ("trainings.held", "10", LEVEL)],
        ),
        (
            "У 2024 році плануємо скликати 8 сесій, 30 засідань комісій (з них 4 виїзні).",
            [
                ("sessions.held", "8", PLAN),
                ("commissions.meetings_total", "30", PLAN),
                ("commissions.meetings_field", "4", PLAN),
            ],
        ),
    ],
)
def test_what_goes_on_about_what_came_of_a_plan_is_no_plan(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(metric, value, measure) for metric, value, _, measure in told(body)] == expected
