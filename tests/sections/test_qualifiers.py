"""Who was given an award, and which acts are about awards."""

from __future__ import annotations

import pytest

from extractors.subjects.qualifiers import named_recipients

from .told import facts_of

AWARDS = "Нагородження\n\n"


@pytest.mark.parametrize(
    ("words", "recipients"),
    [
        ("осіб", "особи"),
        ("мешканцям села", "особи"),
        ("особам та трудовим колективам", "особи та колективи"),
        ("учнів та вчителів", "учні та вчителі"),
        ("волонтерам громади", "волонтери"),
        ("творчим колективам", "колективи"),
        ("дітей", "діти"),
        ("особам , # колективам", "особи"),
        ("– посмертно", ""),
        ("усього", ""),
        ("грамот", ""),
        ("", ""),
    ],
)
def test_the_people_named_first(words: str, recipients: str) -> None:
    assert named_recipients(words) == recipients


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Вручено Почесних грамот 33 особам.", [("33", "Почесних грамот", "особи")]),
        (
            "Подяками голови відзначено 12 осіб та 3 колективи.",
            [("12", "Подяками голови", "особи"), ("3", "Подяками голови", "колективи")],
        ),
        (
            "Грамотами нагороджено 20 осіб, 8 з яких – волонтери.",
            [("20", "Грамотами", "особи"), ("8", "Грамотами", "волонтери")],
        ),
        ("Подяк міського голови – 47.", [("47", "Подяк міського голови", "")]),
    ],
)
def test_who_was_given_the_award(line: str, expected: list[tuple[str, str, str]]) -> None:
    found = [f for f in facts_of(AWARDS + line) if f.metric == "awards.given"]
    assert [(f"{f.value}", f.subject, f.recipient_type) for f in found] == expected


def test_a_tables_columns_name_the_recipients() -> None:
    table = "Нагороди               Осіб     Колективів   Усього\nПодяка                   35              6       41\n"
    found = facts_of(AWARDS + table + "Грамота                  22              2       24\n")
    given = [(f"{f.value}", f.recipient_type) for f in found if f.metric == "awards.given"]
    assert given[:3] == [("35", "особи"), ("6", "колективи"), ("41", "")]


def test_one_number_for_people_and_in_all_is_two_facts() -> None:
    table = "Нагороди               Осіб     Колективів   Усього\nПодяка                   35              –       35\n"
    found = facts_of(AWARDS + table + "Грамота                  22              2       24\n")
    given = [(f"{f.value}", f.recipient_type) for f in found if f.metric == "awards.given" and f.subject == "Подяка"]
    assert given == [("35", "особи"), ("35", "")]


PREPARED = "Комісія з питань нагородження провела 9 засідань. За її рішеннями підготовлено "


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            PREPARED + "3 проєкти рішення ради та 17 розпоряджень міського голови.",
            {"acts.drafts_prepared": "нагородження", "acts.mayor_orders": "нагородження"},
        ),
        ("Підготовлено 21 розпорядження міського голови про заохочення.", {"acts.mayor_orders": "нагородження"}),
        ("Вручено 5 грамот. Видано 310 розпоряджень міського голови.", {"acts.mayor_orders": ""}),
        (PREPARED + "3 проєкти рішення. Видано 310 розпоряджень.", {"acts.mayor_orders": ""}),
    ],
)
def test_acts_that_awards_call_for(body: str, expected: dict[str, str]) -> None:
    topics = {f.metric: f.qualifiers.get("topic", "") for f in facts_of(body)}
    assert {metric: topics.get(metric) for metric in expected} == expected


@pytest.mark.parametrize(
    ("body", "metric", "told"),
    [
        (
            "Ухвалено 300 рішень, найбільше земельних – 214, найменше про спорт – 9.",
            "decisions.by_topic",
            {214: "", 9: ""},
        ),
        ("Найчастіше засідала земельна комісія – 21 раз.", "commission.meetings", {21: ""}),
        ("Найдовший порядок денний мала травнева сесія – 64 питання.", "session.questions_considered", {64: "max"}),
    ],
)
def test_the_greatest_of_a_division_is_that_part_s_own_figure(body: str, metric: str, told: dict[int, str]) -> None:
    assert {int(f.value or 0): f.aggregate for f in facts_of(body) if f.metric == metric} == told
