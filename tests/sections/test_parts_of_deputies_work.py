"""Deputies' appeals by topic, their work by faction, shares of the fund in tables of names, «торік» set beside."""

from __future__ import annotations

import pytest

from tests.sections.told import extracted, facts_of

_OF_DEPUTY = "ЗВІТ\nдепутата Вербівської міської ради Коваля Івана Петровича\nза 2023 рік\n\n"
_OF_FACTION = "ЗВІТ\nдепутатської фракції «Весна»\nВербівської міської ради за 2023 рік\n\n"


def _parts(body: str, metric: str) -> dict[str, str]:
    parts = [f for f in facts_of(body) if f.metric == metric and f.part_of == metric]
    return {str(f.qualifiers.get("topic", f.subject)): f"{f.value:f}" for f in parts}


@pytest.mark.parametrize(
    "body",
    [
        "Подано 70 депутатських звернень. Обранців турбували такі теми:\n\nремонт вулиць      44\nтарифи      26",
        "Депутати скерували 70 звернень. Їх тематика:\n- ремонт вулиць – 44;\n- тарифи – 26.",
        "Депутатських звернень підготовлено 70. Порушено питання: ремонт вулиць – 44, тарифи – 26.",
    ],
)
def test_topics_are_of_the_deputies_appeals_told_before(body: str) -> None:
    assert _parts(body, "deputies.appeals") == {"ремонт вулиць": "44", "тарифи": "26"}
    assert not any(f.metric.startswith("appeals.") for f in facts_of(body))


def test_topics_of_citizens_appeals_stay_theirs() -> None:
    body = (
        "Подано 12 депутатських звернень.\n\nДо ради надійшло 300 звернень громадян. Порушували такі питання: "
        "земля – 84, тарифи – 36."
    )
    assert [f.subject for f in facts_of(body) if f.metric == "appeals.by_topic"] == ["земля", "тарифи"]


def test_a_table_of_factions_tells_of_deputies() -> None:
    body = (
        "Робота фракцій:\n\n"
        "Фракція, група       Запити    Звернення\n"
        "«Добрий край»          9          71\n"
        "«Рідне місто»          6          48\n"
    )
    assert _parts(body, "deputies.requests") == {"«Добрий край»": "9", "«Рідне місто»": "6"}
    assert _parts(body, "deputies.appeals") == {"«Добрий край»": "71", "«Рідне місто»": "48"}


def test_a_row_of_a_name_has_its_own_share_of_the_fund() -> None:
    body = (
        "Депутатський фонд\n\nКожному депутату бюджет передбачив 90 тис. грн.\n\n"
        "Депутат        Передбачено, грн    Використано, грн\n"
        "Коваль І.           90 000             89 400\n"
        "Гук Н.              80 000             80 000\n"
    )
    found = facts_of(body, _OF_DEPUTY)
    allocated = {f.subject: f.per for f in found if f.metric == "deputy_fund.allocated" and f.subject}
    assert allocated == {"Коваль І.": "", "Гук Н.": ""}


def test_another_part_of_what_is_told_of_this_year_is_last_years() -> None:
    body = (
        "Сесій відбулося 12. Ухвалено 300 рішень. Проведено 40 засідань виконкому.\n\n"
        "Депутатський фонд\n\nНа школи спрямовано 90 тис. грн.\n\nТорік громада спрямувала на військо 124 тис. грн.\n"
    )
    assert [f.period for f in facts_of(body) if f.value == 124000] == ["2022"]


def test_those_among_whom_a_planned_sum_is_shared_are_no_plan() -> None:
    body = "У 2024 році плануємо збільшити фонд: по 50 тис. грн кожному з 26 депутатів."
    assert [(f.period, f.measure) for f in facts_of(body) if f.metric == "deputies.count"] == [("2023", "level")]


def test_in_the_report_of_a_faction_deputies_work_is_its_own() -> None:
    body = (
        "Рада прийняла 300 рішень. Внесли 8 проєктів рішень, 5 з них ухвалено. Написали 40 депутатських звернень.\n\n"
        "Голова фракції                Вадим КОВАЛЬ"
    )
    assert {f"{f.value:f}": f.subject for f in facts_of(body, _OF_FACTION)} == {
        "300": "",
        "8": "фракція «Весна»",
        "5": "внесені фракцією",
        "40": "фракція «Весна»",
    }


@pytest.mark.parametrize("who", ["Фракція «Весна» подала", "Фракцією «Весна» подано", "Депутатська група «Лан» внесла"])
def test_a_faction_that_is_named_is_whose_requests_are(who: str) -> None:
    (found,) = facts_of(f"{who} 9 депутатських запитів.")
    assert (found.metric, found.subject) == ("deputies.requests", who.rpartition(" ")[0])


def test_the_heads_of_a_table_name_no_reporter() -> None:
    body = (
        "Фракція подала 9 депутатських запитів.\n\n"
        "Депутат          Передбачено, грн    Використано, грн\n"
        "Ткач В.               90 000             89 400\n"
        "Гук Н.                90 000             90 000\n"
        "Лис І.                90 000             90 000\n\n"
        "Голова фракції                         Вадим ТКАЧ\n"
    )
    cover = extracted(body, _OF_FACTION)[1].cover
    assert (cover.role, cover.person) == ("голова фракції", "Ткач Вадим")
