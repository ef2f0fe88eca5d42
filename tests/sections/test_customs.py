"""Whose figure it is where the words beside the number do not say: each metric's custom, in sentences of one's own."""

from __future__ import annotations

import pytest

from .told import COVER, facts_of

EXECCOM = "ЗВІТ\nпро роботу виконавчого комітету Вільшанської міської ради\nза 2023 рік\n\n"
APPEALS = "ЗВІТ\nпро роботу зі зверненнями громадян у Вільшанській міській раді\nза 2023 рік\n\n"
DEPUTY = "ЗВІТ\nдепутата Вільшанської міської ради\nІвана Гука\nза 2023 рік\n\n"
ELDER = "ЗВІТ\nстарости Липецького старостинського округу Вільшанської міської ради\nГалини Рись\nза 2023 рік\n\n"
COMMISSION = "ЗВІТ\nпро роботу постійної комісії Вільшанської міської ради з питань культури\nза 2023 рік\n\n"


def subjects(raw: str, metric: str, cover: str) -> list[tuple[str, str]]:
    """(value, subject) of the metric's facts, in order."""
    return [(str(f.value), f.subject) for f in facts_of(raw, cover) if f.metric == metric]


RECEIVED = [
    ("За рік виїзних прийомів відбулося 17, туди прийшло 144 мешканці.", [("144", "виїзні прийоми")]),
    ("Проведено 9 виїзних прийомів, на особистому прийомі прийнято 200 осіб.", [("200", "")]),
    ("Провела 40 особистих прийомів, із них 6 виїзних; вислухала 212 осіб.", [("212", "")]),
    (
        "Прийнято 96 відвідувачів: попередником – 51, мною – 45.",
        [("96", ""), ("51", "попередником"), ("45", "секретар")],
    ),
    (
        "Міський голова провів 24 прийоми, 311 осіб; перший заступник – 40 прийомів, 207 осіб.",
        [("311", "міський голова"), ("207", "перший заступник")],
    ),
    (
        "Заступник голови веде особистий прийом щочетверга. За рік відбулося 46 прийомів, прийнято 190 осіб.",
        [("190", "заступник голови")],
    ),
    ("Секретар ради веде особистий прийом щосереди. За рік прийнято 88 осіб.", [("88", "")]),
]


@pytest.mark.parametrize(("raw", "expected"), RECEIVED, ids=[r[0] for r in RECEIVED])
def test_who_received(raw: str, expected: list[tuple[str, str]]) -> None:
    found = subjects(raw, "appeals.personal_reception", COVER)
    assert [(v, s.lower()) for v, s in found] == expected


def test_field_receptions_told_after_several_officials_are_of_none() -> None:
    raw = "Голова провів 24 прийоми, секретар ради – 20 прийомів. Виїзних прийомів проведено 5."
    assert subjects(raw, "appeals.field_receptions", APPEALS) == [("5", "")]


INSTRUCTED = [
    ("Відділам надано 55 протокольних доручень, з них виконано 47, на контролі 8.", "протокольних доручень", COVER),
    ("Надано 61 доручення виконавчим органам, з них виконано 58.", "", COVER),
    ("Отримано 26 доручень сільського голови, 24 з них виконано.", "доручення сільського голови", ELDER),
    ("Управлінням дано 19 доручень комісії, 15 виконано.", "доручень комісії", COMMISSION),
]


@pytest.mark.parametrize(("raw", "subject", "cover"), INSTRUCTED, ids=[i[0] for i in INSTRUCTED])
def test_whose_instructions_and_what_became_of_them(raw: str, subject: str, cover: str) -> None:
    found = [f.subject for f in facts_of(raw, cover) if f.metric.startswith("instructions.")]
    assert len(found) > 1
    assert set(found) == {subject}


def test_orders_signed_for_the_head_are_not_all_orders() -> None:
    raw = "За час відпустки селищного голови підписала 19 розпоряджень. Селищним головою видано 402 розпорядження."
    assert subjects(raw, "acts.mayor_orders", COVER) == [("19", "секретар"), ("402", "")]
    raw = "За час відсутності селищного голови секретарем ради підписано 19 розпоряджень."
    assert subjects(raw, "acts.mayor_orders", EXECCOM) == [("19", "секретарем ради")]


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        ("У період відсутності голови підписала 19 розпоряджень.", "секретар"),
        ("Під час відряджень селищного голови виконувала його обов'язки, підписала 19 розпоряджень.", "секретар"),
        ("Мною підписано 19 розпоряджень.", "секретар"),
        ("Голова підписав 401 розпорядження, ще 19 підписано секретарем ради.", "секретарем ради"),
        ("На виконання повноважень селищного голови видано 19 розпоряджень.", ""),
    ],
)
def test_orders_of_whoever_stood_in_for_the_head(raw: str, subject: str) -> None:
    assert ("19", subject) in subjects(raw, "acts.mayor_orders", COVER)


def test_awarding_is_a_topic_of_orders_and_no_subject() -> None:
    (fact,) = facts_of("Підготовлено 12 розпоряджень міського голови про заохочення працівників.")
    assert (fact.subject, fact.qualifiers.get("topic")) == ("", "нагородження")


DRAFTS = [
    ("Управління розробило 31 проєкт рішень ради.", [("31", "управління")], COVER),
    ("На сесії підготовлено 31 проєкт рішень ради.", [("31", "")], COVER),
]


@pytest.mark.parametrize(("raw", "expected", "cover"), DRAFTS, ids=[d[0] for d in DRAFTS])
def test_who_made_drafts(raw: str, expected: list[tuple[str, str]], cover: str) -> None:
    assert [(v, s.lower()) for v, s in subjects(raw, "decisions.drafts_prepared", cover)] == expected


FATES = [
    (
        "На розгляд ради внесено 80 проєктів рішень, прийнято радою 75, повернуто на доопрацювання 3.",
        "decisions.returned",
        [("3", "внесені виконавчим комітетом")],
        EXECCOM,
    ),
    ("На контролі перебуває 19 рішень виконавчого комітету.", "decisions.under_control", [("19", "виконком")], EXECCOM),
    ("На контролі перебуває 44 рішення міської ради.", "decisions.under_control", [("44", "")], EXECCOM),
    (
        "Внесла 9 проєктів рішень виконкому, підтримано сім.",
        "acts.executive_committee_decisions",
        [("7", "внесені старостою")],
        ELDER,
    ),
    ("Три проєкти рішень комісією не підтримано.", "decisions.rejected", [("3", "комісією")], COMMISSION),
]


@pytest.mark.parametrize(("raw", "metric", "expected", "cover"), FATES, ids=[f[0] for f in FATES])
def test_whose_drafts_became_what(raw: str, metric: str, expected: list[tuple[str, str]], cover: str) -> None:
    assert subjects(raw, metric, cover) == expected


def test_a_difference_is_of_what_its_level_is() -> None:
    raw = "Середня явка на пленарних засіданнях – 81,2 %, що на 3,4 відсоткового пункту більше, ніж торік."
    found = subjects(raw, "deputies.attendance_percent", COVER)
    assert found == [("81.2", "на пленарних засіданнях"), ("3.4", "на пленарних засіданнях")]


def test_answers_to_a_deputys_appeals_are_not_appeals_sent() -> None:
    raw = "Надіслав 40 депутатських звернень, відповідей отримав 37."
    assert ("37", "відповіді на звернення") in subjects(raw, "deputies.appeals", DEPUTY)


def test_to_whom_a_deputys_appeals_went() -> None:
    raw = "Звернень депутатських надіслав 60, з них до управління освіти – 12, водоканалу – 9."
    assert subjects(raw, "deputies.appeals", DEPUTY)[1:] == [("12", "до управління освіти"), ("9", "водоканалу")]


def test_what_was_attended_is_not_all_that_was_held() -> None:
    raw = "Брав участь у 10 із 12 сесій та у 14 засіданнях виконкому."
    assert subjects(raw, "executive_committee.meetings", DEPUTY) == [("14", "участь")]


@pytest.mark.parametrize("cover", [DEPUTY, ELDER], ids=["deputy", "elder"])
def test_losses_are_of_the_district_unless_of_the_community(cover: str) -> None:
    assert subjects("Торік поховали двох захисників.", "losses.defenders", cover) == [("2", "округ")]
    assert subjects("Громада втратила торік 31 захисника.", "losses.defenders", cover) == [("31", "")]


THINGS = [
    (
        "Відзнакою «Гордість громади» нагороджено 31 захисника, з них 12 посмертно.",
        "awards.given",
        [("31", "Відзнакою «Гордість громади»"), ("12", "Відзнакою «Гордість громади», посмертно")],
        COVER,
    ),
    (
        "Почесним знаком «За вірність» відзначено 4 особи.",
        "awards.given",
        [("4", "Почесним знаком «За вірність»")],
        COVER,
    ),
    (
        "Сесія, призначена на 8 березня, не відбулася: прийшло 13 депутатів.",
        "session.deputies_present",
        [("13", "сесія 8 березня")],
        COVER,
    ),
    ("Для голів ОСББ проведено чотири навчання.", "trainings.held", [("4", "")], COVER),
    ("Для старост організовано два вебінари.", "trainings.held", [("2", "вебінари")], COVER),
    ("Проведено 5 семінарів для бухгалтерів шкіл.", "trainings.held", [("5", "семінарів для бухгалтерів шкіл")], COVER),
    (
        "Організовано 3 навчання з домедичної допомоги.",
        "trainings.held",
        [("3", "навчання з домедичної допомоги")],
        COVER,
    ),
    ("Оперативні наради відбуваються щовівторка, усього 44.", "events.count", [("44", "оперативні наради")], COVER),
    (
        "Проведено 6 сходів громадян: чотири у Липках, два в Озірці.",
        "public_hearings.held",
        [("6", "сходів громадян"), ("4", "сходів громадян, Липках"), ("2", "сходів громадян, Озірці")],
        ELDER,
    ),
    ("Служба «15-80» прийняла 7 140 дзвінків.", "appeals.hotline", [("7140", "Служба «15-80»")], APPEALS),
    (
        "Працюю в тимчасовій контрольній комісії з питань перевірки ОСББ, яка зібралася 5 разів.",
        "commissions.temporary_meetings",
        [("5", "тимчасовій контрольній комісії з питань перевірки ОСББ")],
        DEPUTY,
    ),
    ("Повторних запитів на інформацію було 5.", "appeals.information_requests", [("5", "Повторних")], COVER),
]


@pytest.mark.parametrize(("raw", "metric", "expected", "cover"), THINGS, ids=[t[0] for t in THINGS])
def test_which_of_them(raw: str, metric: str, expected: list[tuple[str, str]], cover: str) -> None:
    assert [(v, s.lower()) for v, s in subjects(raw, metric, cover)] == [(v, s.lower()) for v, s in expected]


MONEY = [
    ("Використала майже все: 98 400 грн.", [("98400", "")]),
    ("Із цієї суми 30 000 грн спрямовано на вікна для школи.", [("30000", "на вікна для школи")]),
    ("Допомога 7 родинам: 14 000 грн.", [("14000", "допомога родинам")]),
    ("Спрямував 20 тис. грн депутатських коштів на бібліотеку.", [("20000", "на бібліотеку")]),
]


@pytest.mark.parametrize(("raw", "expected"), MONEY, ids=[m[0] for m in MONEY])
def test_what_a_deputys_fund_went_for(raw: str, expected: list[tuple[str, str]]) -> None:
    assert subjects(f"Депутатський фонд\n\n{raw}", "deputy_fund.spent", DEPUTY) == expected


HELPED = [
    ("На ліки – 40 тис. грн (21 особа).", "На ліки"),
    ("Надано допомогу 12 мешканцям на суму 24 000 грн.", "допомога мешканцям"),
    ("Допомога погорільцям (3 особи) – 15 000 грн.", "допомога погорільцям"),
]


@pytest.mark.parametrize(("raw", "expected"), HELPED, ids=[h[0] for h in HELPED])
def test_people_helped_are_of_the_sum_beside(raw: str, expected: str) -> None:
    whose = subjects(f"Депутатський фонд\n\n{raw}", "deputy_fund.recipients", DEPUTY)
    assert [s.lower() for _, s in whose] == [expected.lower()]


@pytest.mark.parametrize(
    ("body", "of_one"),
    [
        (
            "До ради надійшло 900 звернень, а секретареві розписано 120, із них письмових – 80. Повторних було 7.",
            {"appeals.total": "секретареві", "appeals.written": "секретареві", "appeals.repeat": "секретареві"},
        ),
        (
            "Зареєстровано 900 звернень. На ім'я секретаря ради надійшло 120: усних – 50, вирішено 60.",
            {
                "appeals.total": "на ім'я секретаря ради",
                "appeals.oral": "на ім'я секретаря ради",
                "appeals.resolved_positively": "на ім'я секретаря ради",
            },
        ),
    ],
)
def test_what_went_to_one_official_is_some_of_all_appeals(body: str, of_one: dict[str, str]) -> None:
    whole, *parts = facts_of(body)
    assert (whole.value, whole.subject) == (900, "")
    assert {f.metric: f.subject for f in parts} == of_one


def test_each_official_to_whom_appeals_went_is_named() -> None:
    body = "Звернень – 500: міському голові адресовано 300, секретареві – 120, заступникам – 80."
    _, *parts = facts_of(body)
    assert {f.subject: f.value for f in parts} == {"міському голові": 300, "секретареві": 120, "заступникам": 80}


def test_all_that_came_in_one_s_own_name_is_nobody_else_s() -> None:
    total, written = facts_of("На моє ім'я надійшло 214 звернень, з них письмових – 150.")
    assert (total.subject, written.subject) == ("", "")
