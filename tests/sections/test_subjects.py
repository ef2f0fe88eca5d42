"""What a figure is about: commission, matter, award, official, thing, person."""

from __future__ import annotations

import pytest

from extractors.subjects import can_name_commission, is_plain

from .told import facts_of

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
