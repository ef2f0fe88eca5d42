"""Which commission a figure belongs to, by the names in its sentence."""

from __future__ import annotations

import pytest

from .told import facts_of


@pytest.mark.parametrize(
    ("sentence", "metric", "found"),
    [
        (
            "Комісія з питань освіти, культури і спорту засідала 15 разів та розглянула 88 питань.",
            "commission.meetings",
            {("з питань освіти, культури і спорту", 15)},
        ),
        (
            "Найчастіше збиралася бюджетна комісія – 24 рази, найрідше – комісія з питань законності (7 засідань).",
            "commission.meetings",
            {("бюджетна", 24), ("з питань законності", 7)},
        ),
        (
            "Комісія з питань бюджету, до складу якої входять 7 депутатів, провела 19 засідань.",
            "commission.meetings",
            {("з питань бюджету", 19)},
        ),
        (
            "Проведено 15 засідань комісії з питань землі та 11 засідань комісії з питань освіти.",
            "commission.meetings",
            {("з питань землі", 15), ("з питань освіти", 11)},
        ),
        (
            "Усіма комісіями проведено 30 засідань: фінансовою – 12, земельною – 11, освітньою – 7.",
            "commission.meetings",
            {("фінансовою", 12), ("земельною", 11), ("освітньою", 7)},
        ),
        (
            "Комісії засідали: бюджетна – 18 разів, ЖКГ – 12, соціального захисту – 9, депутатської етики (4).",
            "commission.meetings",
            {("бюджетна", 18), ("ЖКГ", 12), ("соціального захисту", 9), ("депутатської етики", 4)},
        ),
        (
            "Усіма комісіями проведено 41 засідання: земельною – 23, АПК – 11, з них виїзних – 2, регламентною – 7.",
            "commission.meetings",
            {("земельною", 23), ("АПК", 11), ("регламентною", 7)},
        ),
        (
            "З 40 засідань комісій 15 провела бюджетна, 25 – земельна.",
            "commission.meetings",
            {("бюджетна", 15), ("земельна", 25)},
        ),
        (
            "Бюджетна комісія провела 14 засідань і розглянула 90 питань; земельна – 22 і 305.",
            "commission.questions_considered",
            {("Бюджетна", 90), ("земельна", 305)},
        ),
        (
            "Комісія з питань етики (голова – Гук О. П.). За рік провела 7 засідань.",
            "commission.meetings",
            {("з питань етики", 7)},
        ),
        (
            "Комісія культури зібралася 8 разів, комісія охорони здоров'я за рік провела шість засідань.",
            "commission.meetings",
            {("культури", 8), ("охорони здоров'я", 6)},
        ),
        (
            "Разом із земельною комісією бюджетна комісія засідала 5 разів.",
            "commission.meetings",
            set(),
        ),
        ("Комісія з питань захисту прав дитини провела 9 засідань.", "commission.meetings", set()),
        ("Комісія засідала 9 разів.", "commission.meetings", set()),
        ("Тимчасова контрольна комісія засідала 4 рази.", "commission.meetings", set()),
        ("Постійні комісії провели 44 засідання.", "commission.meetings", set()),
    ],
)
def test_the_commission_of_a_figure(sentence: str, metric: str, found: set[tuple[str, int]]) -> None:
    facts = facts_of(sentence)
    assert {(f.subject, int(f.value or 0)) for f in facts if f.metric == metric} == found


def test_a_metric_read_from_few_words_is_doubted() -> None:
    found = [f for f in facts_of("Постійні комісії. За рік 96, з них 11 виїзних.") if f.value == 96]
    assert [r.code for f in found for r in f.reasons] == ["meaning-unsure"]


def test_what_follows_all_of_them_is_no_single_one_silently() -> None:
    raw = (
        "Важлива робота постійних комісій. Наприклад, комісія з питань освіти дбала про укриття. "
        "Проведено 43 засідання."
    )
    (fact,) = [f for f in facts_of(raw) if f.value == 43]
    assert fact.metric == "commissions.meetings_total"
    assert "metric-tie" in {r.code for r in fact.reasons}


def test_a_heading_names_the_commission_of_its_paragraphs() -> None:
    raw = (
        "Нижче подано звіти комісій, кожної за своїм напрямом роботи.\n\n"
        "Комісія з питань бюджету\n\nЗа рік відбулося 15 засідань, розглянуто 94 питання.\n\n"
        "Комісія з питань освіти\n\nЗа рік відбулося 8 засідань, розглянуто 39 питань."
    )
    found = {(f.subject, int(f.value or 0)) for f in facts_of(raw) if f.metric == "commission.meetings"}
    assert found == {("з питань бюджету", 15), ("з питань освіти", 8)}


def test_what_a_commission_s_share_is_of_is_not_its_own() -> None:
    body = "Серед 640 питань найбільше розглянула комісія з питань освіти (215)."
    found = {int(f.value or 0): (f.metric, f.subject) for f in facts_of(body)}
    assert found[640] == ("commissions.questions_considered", "")
    held = facts_of("Із 12 засідань земельної комісії 3 були виїзними.")
    assert [(f.metric, f.subject) for f in held] == [
        ("commission.meetings", "земельної"),
        ("commission.meetings_field", "земельної"),
    ]


def test_an_agenda_names_no_commission() -> None:
    cover = "Звіт про роботу постійної комісії з питань бюджету Вербівської міської ради за 2023 рік\n\n"
    (fact,) = facts_of("Склад комісії оновлено.\nРозглянуто питань порядку денного: 168\n", cover)
    assert (fact.metric, fact.subject) == ("commission.questions_considered", "")
