"""Ways of saying a figure: each sentence's facts, no more and no fewer."""

from __future__ import annotations

import pytest

from .told import facts_of, fates, told

NOW, LAST = "2023", "2022"

SEVERAL = [
    (
        "Проведено 12 чергових та 5 позачергових засідань виконавчого комітету.",
        [
            ("executive_committee.meetings", "12", NOW, "level"),
            ("executive_committee.meetings_extraordinary", "5", NOW, "level"),
        ],
    ),
    (
        "Скликано 9 чергових і 4 позачергові сесії міської ради.",
        [("sessions.regular", "9", NOW, "level"), ("sessions.extraordinary", "4", NOW, "level")],
    ),
    (
        "Пленарних засідань – 17, прийнятих рішень – 642.",
        [("plenary_meetings.held", "17", NOW, "level"), ("decisions.adopted", "642", NOW, "level")],
    ),
    ("Сесій ради: 14.", [("sessions.held", "14", NOW, "level")]),
    (
        "Із 40 наданих доручень виконано 36.",
        [("instructions.issued", "40", NOW, "level"), ("instructions.fulfilled", "36", NOW, "level")],
    ),
    (
        "Рішень прийнято / відхилено / знято з розгляду: 301/27/12.",
        [
            ("decisions.adopted", "301", NOW, "level"),
            ("decisions.rejected", "27", NOW, "level"),
            ("decisions.withdrawn", "12", NOW, "level"),
        ],
    ),
    (
        "На 17 пленарних засіданнях розглянуто 655 питань.",
        [("plenary_meetings.held", "17", NOW, "level"), ("decisions.questions_considered", "655", NOW, "level")],
    ),
    (
        "У раді утворено 6 постійних комісій, до складу ради обрано 26 депутатів.",
        [("commissions.count", "6", NOW, "level"), ("deputies.count", "26", NOW, "level")],
    ),
    (
        "Двоє депутатів мобілізовані, один депутат загинув.",
        [("deputies.in_military_service", "2", NOW, "level"), ("deputies.killed_in_action", "1", NOW, "level")],
    ),
    ("Виконавчий комітет засідав 24 рази.", [("executive_committee.meetings", "24", NOW, "level")]),
    ("Видано від 300 до 310 розпоряджень міського голови.", [("acts.mayor_orders", "300..310", NOW, "level")]),
    ("Дві сесії не відбулися через відсутність кворуму.", [("sessions.not_held", "2", NOW, "level")]),
    ("Електронних петицій не надходило.", [("appeals.petitions_electronic", "0", NOW, "level")]),
]


@pytest.mark.parametrize(("raw", "expected"), SEVERAL, ids=[s[0] for s in SEVERAL])
def test_figures(raw: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(raw) == expected


SHARES = [
    (
        "Кількість звернень громадян зросла на 33, або на 12 %.",
        [("appeals.total", "33", NOW, "delta"), ("appeals.total", "12", NOW, "delta")],
    ),
    (
        "Прийнято 640 рішень ради, або 96 % від розглянутих.",
        [("decisions.adopted", "640", NOW, "level"), ("decisions.adopted", "96", NOW, "share")],
    ),
    (
        "Прийнято 640 рішень ради (на 5 % більше, ніж торік).",
        [("decisions.adopted", "640", NOW, "level"), ("decisions.adopted", "5", NOW, "delta")],
    ),
    (
        "Усього звернень громадян – 80. Письмових – 60. I квартал – 20.",
        [
            ("appeals.total", "80", NOW, "level"),
            ("appeals.written", "60", NOW, "level"),
            ("appeals.total", "20", "2023-Q1", "level"),
        ],
    ),
    (
        "У дужках – за минулий рік. Сесій ради – 14 (11).",
        [("sessions.held", "14", NOW, "level"), ("sessions.held", "11", LAST, "level")],
    ),
]


@pytest.mark.parametrize(("raw", "expected"), SHARES, ids=[s[0] for s in SHARES])
def test_what_goes_on_about_the_figure_before(raw: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = facts_of(raw)
    assert told(raw) == expected
    assert {f.unit for f in found if f.measure == "share"} <= {"%"}


# what stands beside this year's figure is never taken for it
BESIDE = [
    ("Скликано 14 сесій (торік – 11).", [("14", NOW, "level"), ("11", LAST, "level")]),
    ("Скликано 14 сесій, торік – 11.", [("14", NOW, "level"), ("11", LAST, "level")]),
    ("Скликано 14 сесій (у 2021 році – 11).", [("14", NOW, "level"), ("11", "2021", "level")]),
    ("Скликано 14 сесій проти 11 у попередньому році.", [("14", NOW, "level"), ("11", LAST, "level")]),
    ("Кількість сесій зросла з 11 до 14.", [("11", LAST, "level"), ("14", NOW, "level")]),
    ("Скликано 14 сесій, що на 3 більше, ніж торік.", [("14", NOW, "level"), ("3", NOW, "delta")]),
    ("Скликано 14 сесій; різниця – 3.", [("14", NOW, "level"), ("3", NOW, "delta")]),
    ("Скликано 14 сесій (+3).", [("14", NOW, "level"), ("3", NOW, "delta")]),
    ("Скликано 14 сесій, на 3 менше.", [("14", NOW, "level"), ("-3", NOW, "delta")]),
    (
        "Скликано 14 сесій (торік – 11, різниця – 3).",
        [("14", NOW, "level"), ("11", LAST, "level"), ("3", NOW, "delta")],
    ),
    ("Торік скликано 11 сесій.", [("11", LAST, "level")]),
    ("За перше півріччя 2023 року скликано 6 сесій.", [("6", "2023-H1", "level")]),
    ("У першому кварталі скликано 4 сесії.", [("4", "2023-Q1", "level")]),
    ("У червні скликано 2 сесії.", [("2", "2023-06", "level")]),
    (
        "За I квартал скликано 3 сесії, за II квартал – 4 сесії.",
        [("3", "2023-Q1", "level"), ("4", "2023-Q2", "level")],
    ),
    ("У 2024 році заплановано провести 12 сесій.", [("12", "2024", "plan")]),
    ("Скликано не 14 сесій, а 15.", [("15", NOW, "level")]),
]


@pytest.mark.parametrize(("raw", "expected"), BESIDE, ids=[s[0] for s in BESIDE])
def test_other_values_of_sessions_are_told_apart(raw: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(raw) == [("sessions.held", *e) for e in expected]


def test_the_same_constructions_around_appeals() -> None:
    assert told("Надійшло 320 звернень громадян, з них письмових – 200 (62,5 %).") == [
        ("appeals.total", "320", NOW, "level"),
        ("appeals.written", "200", NOW, "level"),
        ("appeals.written", "62.5", NOW, "share"),
    ]
    attendance = told("Середня явка депутатів – 81,4 % (торік – 79,2 %).")
    assert [t[:3] for t in attendance] == [
        ("deputies.attendance_percent", "81.4", NOW),
        ("deputies.attendance_percent", "79.2", LAST),
    ]


def test_a_running_total_says_that_it_runs() -> None:
    (total,) = facts_of("Від початку скликання проведено 58 сесій.")
    assert total.cumulative
    (given,) = facts_of("Від 24 лютого 2022 року передано на фронт 19 автомобілів.")
    assert given.cumulative


def test_an_amount_per_deputy_is_no_total() -> None:
    (fact,) = facts_of("З депутатського фонду на кожного депутата передбачено 60 тис. грн.")
    assert (fact.metric, fact.value, fact.unit, fact.per) == ("deputy_fund.allocated", 60000, "UAH", "deputy")


def test_the_most_of_a_month_is_no_total() -> None:
    (fact,) = facts_of("Найбільше звернень громадян надійшло у березні – 41.")
    assert (fact.aggregate, fact.per, fact.period) == ("max", "month", "2023-03")


@pytest.mark.parametrize(
    ("raw", "fate"),
    [
        ("Скликано не 14 сесій, а 15.", "denied"),
        ("Для прийняття рішення необхідно 14 голосів.", "threshold"),
        ("Кворум становить 14 депутатів.", "threshold"),
        ("Петиція про ліхтарі має 70 підписів із 14 потрібних.", "threshold"),
        ("Петиція про ліхтарі зібрала 70 голосів при необхідних 14.", "threshold"),
        ("Районна рада провела 14 сесій.", "other_body"),
        ("Обласна рада прийняла 14 рішень.", "other_body"),
    ],
)
def test_what_is_no_figure_of_ours(raw: str, fate: str) -> None:
    assert fates(raw)["14"] == fate
    assert "14" not in {t[1] for t in told(raw)}


def test_a_district_councils_own_report_is_its_own() -> None:
    cover = "ЗВІТ\nголови Вербівської районної ради\nза 2023 рік\n\n"
    assert told("Районна рада провела 9 сесій.", cover) == [("sessions.held", "9", NOW, "level")]


def test_parts_say_whose_and_whether_all() -> None:
    closed = facts_of("Надійшло 320 звернень, з них письмових – 200.")[1]
    open_one = facts_of("Надійшло 320 звернень, зокрема письмових – 200.")[1]
    assert (closed.part_of, closed.part_list_open) == ("appeals.total", False)
    assert (open_one.part_of, open_one.part_list_open) == ("appeals.total", True)


def test_a_list_under_its_opening_line() -> None:
    body = (
        "Результати розгляду звернень\n\nНадійшло 320 звернень громадян:\n\n"
        "– вирішено позитивно – 120;\n– надано роз'яснення – 180;\n– відмовлено – 20.\n"
    )
    assert told(body) == [
        ("appeals.total", "320", NOW, "level"),
        ("appeals.resolved_positively", "120", NOW, "level"),
        ("appeals.explained", "180", NOW, "level"),
        ("appeals.refused", "20", NOW, "level"),
    ]


def test_under_a_plan_heading_nothing_is_a_result() -> None:
    body = "План на 2024 рік\n\n– провести 12 сесій;\n– видати 5 збірок рішень.\n"
    assert {t[2:] for t in told(body)} == {("2024", "plan")}


def test_a_table_of_years_and_differences() -> None:
    body = (
        "Показник                  2022    2023    +/-\n"
        "Сесій скликано              11      14     +3\n"
        "Рішень прийнято            598     640    +42\n"
    )
    assert told(body) == [
        ("sessions.held", "11", LAST, "level"),
        ("sessions.held", "14", NOW, "level"),
        ("sessions.held", "3", NOW, "delta"),
        ("decisions.adopted", "598", LAST, "level"),
        ("decisions.adopted", "640", NOW, "level"),
        ("decisions.adopted", "42", NOW, "delta"),
    ]


@pytest.mark.parametrize(
    ("raw", "modifier"),
    [("Скликано близько 14 сесій.", "about"), ("Скликано понад 14 сесій.", "over"), ("Скликано 14 сесій.", "")],
)
def test_modifiers_stay_with_the_value(raw: str, modifier: str) -> None:
    (fact,) = facts_of(raw)
    assert (fact.value, fact.modifier) == (14, modifier)


def test_brackets_without_a_word_are_last_years_only_where_the_report_says_so() -> None:
    (_, silent) = facts_of("Сесій ради – 14 (11).")
    assert [r.code for r in silent.reasons] == ["period-unknown"]
    explained = facts_of("Сесій ради – 14 (11). Розпоряджень міського голови – 310 (торік 290).")
    assert (explained[1].period, explained[1].reasons) == (LAST, ())


def test_a_session_told_by_its_number_and_kind_alone_is_no_count() -> None:
    listed = "– 31 чергова: розглянуто 24 питання;\n– 32 позачергова: розглянуто 12 питань."
    assert [(m, v) for m, v, *_ in told(f"Сесії року\n\n{listed}")] == [
        ("session.questions_considered", "24"),
        ("session.questions_considered", "12"),
    ]
    assert [(m, v) for m, v, *_ in told("Сесій – 32: 31 чергова і 1 позачергова.")] == [
        ("sessions.held", "32"),
        ("sessions.regular", "31"),
        ("sessions.extraordinary", "1"),
    ]


def test_what_stands_beside_people_received_is_of_appeals() -> None:
    table = "Посадова особа | Прийнято на особистому прийомі | Задоволено\nголова | 40 | 22\nсекретар | 30 | 12\n"
    assert {m for m, v, *_ in told(f"Робота зі зверненнями\n\n{table}") if v in {"22", "12"}} == {
        "appeals.resolved_positively"
    }


TOLD_TWICE = [
    "Надійшло 92 звернення, що на 46 або 33,3 % менше, ніж у 2022 році (138).",
    "Надійшло 92 звернення, що на 46 (33,3 %) менше ніж у 2022 році – 138 звернень.",
    "Надійшло 92 звернення, що на 46 звернень або на 33,3 % менше ніж у 2022 році – 138 звернень.",
    "Надійшло 92 звернення, тобто на 46 чи 33,3 % менше проти 2022 року – 138 звернень.",
]


@pytest.mark.parametrize("body", TOLD_TWICE)
def test_one_change_told_as_a_number_and_as_a_share(body: str) -> None:
    assert told(body) == [
        ("appeals.total", "92", NOW, "level"),
        ("appeals.total", "-46", NOW, "delta"),
        ("appeals.total", "-33.3", NOW, "delta"),
        ("appeals.total", "138", LAST, "level"),
    ]


def test_a_change_as_large_as_the_number_of_a_year() -> None:
    assert told("Надійшло 922 звернення, що на 1946 або 67,9 % менше, ніж у 2022 році – 2868 звернень.") == [
        ("appeals.total", "922", NOW, "level"),
        ("appeals.total", "-1946", NOW, "delta"),
        ("appeals.total", "-67.9", NOW, "delta"),
        ("appeals.total", "2868", LAST, "level"),
    ]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        (
            "Використано 4 930 000 грн депутатського фонду: лікарні – 2 100 000, школи – 2 830 000.",
            (2_100_000, 2_830_000),
        ),
        ("Використано 4 930 тис. грн депутатського фонду: лікарні – 2 100, школи – 2 830.", (2_100_000, 2_830_000)),
        (
            "Депутатський фонд: використано 4 930 000 грн.\n– лікарні 2 100 000;\n– школи 2 830 000.",
            (2_100_000, 2_830_000),
        ),
    ],
)
def test_parts_that_make_up_a_sum_of_money_are_money(body: str, parts: tuple[int, int]) -> None:
    spent = [(f.value, f.unit, f.subject) for f in facts_of(body) if f.metric == "deputy_fund.spent"]
    assert spent == [(4_930_000, "UAH", ""), (parts[0], "UAH", "лікарні"), (parts[1], "UAH", "школи")]


@pytest.mark.parametrize(
    ("body", "money"),
    [
        ("З депутатського фонду виділено 12 000 грн. Роздано 8 000 листівок і 5 000 буклетів.", 12_000),
        ("З депутатського фонду виділено 12 000 грн. Роздано 8 000 листівок і 4 000 буклетів.", 12_000),
        ("На ремонти спрямовано 300 тис. грн, видано 120 довідок та 180 посвідчень.", 300_000),
    ],
)
def test_other_things_behind_a_sum_of_money_are_no_money(body: str, money: int) -> None:
    assert [f.value for f in facts_of(body) if f.unit == "UAH"] == [money]


@pytest.mark.parametrize(
    ("body", "metric"),
    [
        ("Прийомних днів, враховуючи виїзні, було 138.", "appeals.personal_reception_days"),
        ("Діють шість постійних комісій. Спільними зусиллями вони провели 44 засідання.", "commissions.meetings_total"),
    ],
)
def test_what_is_only_included_is_no_sort_of_the_whole(body: str, metric: str) -> None:
    assert told(body)[-1][0] == metric


def test_the_year_left_out_after_the_one_reported() -> None:
    assert told(
        "Прийнято 250 рішень за звітний рік та 230 за попередній; сесій – 12 за звітний і 10 за попередній."
    ) == [
        ("decisions.adopted", "250", NOW, "level"),
        ("decisions.adopted", "230", LAST, "level"),
        ("sessions.held", "12", NOW, "level"),
        ("sessions.held", "10", LAST, "level"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Прийнято 640 рішень, що на 42 більше, ніж торік, та на 15 більше, ніж у 2021-му.",
        "Прийнято 640 рішень, на 42 більше проти 2022 року та на 15 більше проти 2021 року.",
        "Прийнято 640 рішень, на 42 більше, ніж у 2022 році, і на 15 більше, ніж у 2021 році.",
    ],
)
def test_each_difference_is_against_its_own_year(body: str) -> None:
    found = [(str(f.value), f.versus) for f in facts_of(body) if f.measure == "delta"]
    assert found == [("42", "2022"), ("15", "2021")]
