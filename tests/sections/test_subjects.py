"""What a figure is about: commission, matter, award, official, thing, person."""

from __future__ import annotations

import pytest

from extractors.extraction import reporter_of
from extractors.subjects.commissions import can_name_commission
from extractors.subjects.phrases import is_plain

from .told import extracted, facts_of

SUBJECTS = [
    (
        "Комісія з питань бюджету та фінансів: засідань – 21, розглянуто питань – 186.",
        [
            ("commission.meetings", "21", "з питань бюджету та фінансів"),
            ("commission.questions_considered", "186", "з питань бюджету та фінансів"),
        ],
    ),
    (
        "Комісія з питань освіти та культури провела 15 засідань, розглянула 98 питань і надала 60 рекомендацій.",
        [
            ("commission.meetings", "15", "з питань освіти та культури"),
            ("commission.questions_considered", "98", "з питань освіти та культури"),
            ("commission.recommendations", "60", "з питань освіти та культури"),
        ],
    ),
    (
        "Комісія з питань бюджету – 15 засідань. Комісія з питань землі – 22 засідання.",
        [("commission.meetings", "15", "з питань бюджету"), ("commission.meetings", "22", "з питань землі")],
    ),
    (
        "Проведено 15 засідань комісії з питань землі та 11 засідань комісії з питань освіти.",
        [("commission.meetings", "15", "з питань землі"), ("commission.meetings", "11", "з питань освіти")],
    ),
    ("Постійними комісіями проведено 71 засідання.", [("commissions.meetings_total", "71", "")]),
    (
        "Видано розпоряджень міського голови: з кадрових питань – 120; з основної діяльності – 190.",
        [("acts.mayor_orders", "120", "з кадрових питань"), ("acts.mayor_orders", "190", "з основної діяльності")],
    ),
    (
        "Прийнято 410 рішень, з яких 96 стосувалися земельних відносин.",
        [("decisions.adopted", "410", ""), ("decisions.by_topic", "96", "земельних відносин")],
    ),
    ("Вручено Почесних грамот 33 особам.", [("awards.given", "33", "Почесних грамот")]),
    (
        "На особистому прийомі міським головою прийнято 41 громадянина.",
        [("appeals.personal_reception", "41", "міським головою")],
    ),
    (
        "На особистому прийомі секретарем ради прийнято 77 громадян.",
        [("appeals.personal_reception", "77", "")],
    ),
    ("Від 24 лютого 2022 року передано на фронт 19 автомобілів.", [("aid.delivered", "19", "автомобілів")]),
    (
        "Прийнято 300 рішень: земельні – 159, організаційні та кадрові питання – 141.",
        [
            ("decisions.adopted", "300", ""),
            ("decisions.by_topic", "159", "земельні"),
            ("decisions.by_topic", "141", "організаційні та кадрові питання"),
        ],
    ),
    (
        "Старостами видано 940 довідок, прийнято 620 громадян.",
        [("services.certificates", "940", ""), ("appeals.personal_reception", "620", "Старостами")],
    ),
    (
        "Теми звернень: житло – 88, робота – 40.",
        [("appeals.by_topic", "88", "житло"), ("appeals.by_topic", "40", "робота")],
    ),
    (
        "Нагороди ради: «За внесок у розвиток» – 5; «Подяка» – 58.",
        [("awards.given", "5", "«За внесок у розвиток»"), ("awards.given", "58", "«Подяка»")],
    ),
]


@pytest.mark.parametrize(("raw", "expected"), SUBJECTS, ids=[s[0] for s in SUBJECTS])
def test_subjects(raw: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(f.metric, str(f.value), f.subject) for f in facts_of(raw)] == expected


def test_awards_under_their_heading() -> None:
    found = facts_of("Нагородження\n\nПодяк міського голови – 47. Почесних грамот – 12.")
    assert [(f.metric, str(f.value), f.subject) for f in found] == [
        ("awards.given", "47", "Подяк міського голови"),
        ("awards.given", "12", "Почесних грамот"),
    ]


def test_a_deputys_own_report_is_about_the_deputy() -> None:
    cover = "ЗВІТ\nдепутата Вербівської міської ради\nСтороженка Андрія Петровича\nза 2023 рік\n\n"
    found = facts_of("Подано 7 депутатських запитів.", cover)
    assert [(f.metric, str(f.value)) for f in found] == [("deputies.requests", "7")]
    assert found[0].subject.startswith("Стороженк")


MORE = [
    (
        "Гаряча лінія – 120 звернень. Поштою надійшло 40 звернень, через ЦНАП – 25.",
        [
            ("appeals.hotline", "120", "Гаряча лінія"),
            ("appeals.by_channel", "40", "Поштою"),
            ("appeals.by_channel", "25", "через ЦНАП"),
        ],
    ),
    (
        "Бюджетна комісія збиралася 8 разів, земельна – десять.",
        [("commission.meetings", "8", "Бюджетна"), ("commission.meetings", "10", "земельна")],
    ),
    (
        "Розподіл коштів депутатського фонду: на ремонт школи – 50 000 грн, на лікування – 20 000 грн.",
        [("deputy_fund.spent", "50000", "на ремонт школи"), ("deputy_fund.spent", "20000", "на лікування")],
    ),
    ("Виділено 45 000 грн на ремонт дороги.", [("finance.amount", "45000", "на ремонт дороги")]),
    (
        "Передано на фронт 3 тонни продуктів та 12 генераторів.",
        [("aid.delivered", "3", "продуктів"), ("aid.delivered", "12", "генераторів")],
    ),
    (
        "З питань соціального захисту надійшло 89 звернень громадян.",
        [("appeals.by_topic", "89", "соціального захисту")],
    ),
]


@pytest.mark.parametrize(("raw", "expected"), MORE, ids=[s[0] for s in MORE])
def test_channels_purposes_things_and_matters(raw: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(f.metric, str(f.value), f.subject) for f in facts_of(raw)] == expected


TABLES = [
    (
        "Постійні комісії ради\n\n"
        "Комісія                    Засідань    Питань\n"
        "з питань бюджету                 15         121\n"
        "з питань освіти                  11          87\n"
        "Усього                           26         208\n",
        [
            ("commission.meetings", "15", "з питань бюджету"),
            ("commission.questions_considered", "121", "з питань бюджету"),
            ("commission.meetings", "11", "з питань освіти"),
            ("commission.questions_considered", "87", "з питань освіти"),
            ("commissions.meetings_total", "26", ""),
            ("commissions.questions_considered", "208", ""),
        ],
    ),
    (
        "Нагородження\n\n"
        "Нагорода                        2022     2023\n"
        "Подяка міського голови            40       47\n"
        "Почесна грамота                   10       12\n",
        [
            ("awards.given", "40", "Подяка міського голови"),
            ("awards.given", "47", "Подяка міського голови"),
            ("awards.given", "10", "Почесна грамота"),
            ("awards.given", "12", "Почесна грамота"),
        ],
    ),
]


@pytest.mark.parametrize(("raw", "expected"), TABLES, ids=["commissions", "awards"])
def test_rows_of_tables_are_subjects(raw: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(f.metric, str(f.value), f.subject) for f in facts_of(raw)] == expected


def test_what_an_attendance_is_out_of() -> None:
    found = facts_of("Депутатка була присутня на 15 пленарних засіданнях із 17.")
    assert [(f.metric, str(f.value)) for f in found] == [
        ("deputies.plenary_attended", "15"),
        ("plenary_meetings.held", "17"),
    ]


REPORTERS = [
    ("ЗВІТ\nміського голови Вербівської міської ради\nза 2023 рік\n\n", "council"),
    ("ЗВІТ\nдепутата Вербівської міської ради\nСтороженка Андрія Петровича\nза 2023 рік\n\n", "deputy"),
    ("ЗВІТ\nстарости Ясенівського старостинського округу\nза 2023 рік\n\n", "starosta"),
    ("ЗВІТ\nголови Вербівської районної ради\nза 2023 рік\n\n", "district_head"),
    ("ЗВІТ\nкеруючого справами виконавчого комітету Вербівської міської ради\nза 2023 рік\n\n", "execcom"),
]


@pytest.mark.parametrize(("cover", "body"), REPORTERS, ids=[r[1] for r in REPORTERS])
def test_whose_report_it_is(cover: str, body: str) -> None:
    text, found = extracted("Проведено 4 наради.", cover)
    assert reporter_of(found.cover, text).body == body


@pytest.mark.parametrize("label", ["Бюджет, економіка", "регламентна", "земельна", "Освіта та культура"])
def test_what_can_name_a_commission(label: str) -> None:
    assert can_name_commission(label)


@pytest.mark.parametrize("label", ["спільних", "проведено засідань", "Верес І. В.", "Верес Ірина Василівна", "усього"])
def test_what_names_no_commission(label: str) -> None:
    assert not can_name_commission(label)


@pytest.mark.parametrize(
    ("phrase", "plain"),
    [("усього за рік", True), ("міської ради", True), ("ремонт доріг", False), ("земля", False), ("", True)],
)
def test_words_that_are_no_subject(phrase: str, plain: bool) -> None:
    assert is_plain(phrase) is plain


def test_in_a_report_on_requests_what_became_of_them_is_of_requests() -> None:
    cover = "ІНФОРМАЦІЯ\nпро розгляд запитів на публічну інформацію у Вербівській міській раді\nза 2023 рік\n\n"
    body = "Надійшло 134 запити на публічну інформацію.\n\nЗа результатами розгляду:\nзадоволено – 120\nвідмовлено – 14"
    assert {f.metric for f in facts_of(body, cover)} == {"appeals.information_requests"}
    assert [f.qualifiers.get("result") for f in facts_of(body, cover)] == [None, "задоволено", "відмовлено"]


DEPUTY = "ЗВІТ\nдепутата Вербівської міської ради\nПетренка Івана Степановича\nза 2023 рік\n\n"
EXECCOM = "ЗВІТ\nпро роботу виконавчого комітету Вербівської міської ради\nза 2023 рік\n\n"
STAROSTA = "ЗВІТ\nстарости Лісового старостинського округу Вербівської міської ради\nза 2023 рік\n\n"
OF_REPORTERS = [
    (
        DEPUTY,
        "Вніс на розгляд 7 проєктів рішень, 5 з яких прийнято.",
        ("decisions.adopted", "5", "внесені Петренко І. С."),
    ),
    (EXECCOM, "Розглянуто 90 проєктів рішень. З розгляду знято 8 проєктів.", ("decisions.withdrawn", "8", "виконком")),
    (STAROSTA, "Наш округ втратив чотирьох захисників.", ("losses.defenders", "4", "округ")),
]


@pytest.mark.parametrize(("cover", "raw", "expected"), OF_REPORTERS, ids=[s[1] for s in OF_REPORTERS])
def test_what_is_told_of_the_reporter_s_own(cover: str, raw: str, expected: tuple[str, str, str]) -> None:
    assert expected in [(f.metric, str(f.value), f.subject) for f in facts_of(raw, cover)]


def test_every_row_of_a_table_of_commissions_is_one() -> None:
    head = "Назва комісії              Засідань    Питань"
    rows = f"{head}\nбюджету та фінансів        13        61\nспільної власності         11        52"
    subjects = {f.subject for f in facts_of(rows) if f.metric == "commission.meetings"}
    assert subjects == {"бюджету та фінансів", "спільної власності"}


@pytest.mark.parametrize(
    ("lines", "subjects"),
    [
        ("84 % середня явка на сесії\n\n71 % середня явка на комісії", ["на сесії", "на комісії"]),
        (
            "За рік комісії працювали, а рада зібралася на всі сесії, які запланувала.\n\nПРИСУТНІСТЬ\n\n"
            "81,3 % пленарні засідання\n\n72,9 % засідання комісій",
            ["пленарні засідання", "засідання комісій"],
        ),
        ("81 % становила явка депутатів.", [""]),
    ],
)
def test_where_attendance_was_counted_told_behind_it(lines: str, subjects: list[str]) -> None:
    found = [f.subject for f in facts_of(lines) if f.metric == "deputies.attendance_percent"]
    assert found == subjects


def test_attendance_of_the_commission_that_heads_the_row() -> None:
    rows = "Постійні комісії\n\nКомісія | Засідань | Явка, %\nз питань бюджету та фінансів | 21 | 82,4\n"
    rows += "з питань землі та екології | 25 | 76,1"
    found = {f.subject for f in facts_of(rows) if f.metric == "deputies.attendance_percent"}
    assert found == {"з питань бюджету та фінансів", "з питань землі та екології"}
