"""Citizens' appeals as reports word them: ranks and years in one line, kinds by way of arrival, the rest of parts."""

from __future__ import annotations

from extractors import extract
from schemas.facts import Fact
from tests.texts import from_plain

APPEALS = "Довідка про роботу зі зверненнями громадян у Вербівській міській раді за {}\n\n"


def _facts(body: str, period: str = "2023 рік") -> list[Fact]:
    return list(extract(from_plain(APPEALS.format(period) + body), "r", {}).facts)


def _told(body: str, period: str = "2023 рік") -> list[tuple[str, str, str, str]]:
    return [(f.metric, f.subject, f.period, str(f.value)) for f in _facts(body, period)]


def test_units_of_anything_go_on_about_the_matter_before_them() -> None:
    body = "Питання, що порушують громадяни:\n– питання житла – 40 одиниць, у 2022 році – 55 одиниць;\n"
    assert _told(body) == [
        ("appeals.by_topic", "житла", "2023", "40"),
        ("appeals.by_topic", "житла", "2022", "55"),
    ]


def test_per_cents_less_are_a_difference_and_what_they_are_less_than_is_of_its_time() -> None:
    body = (
        "За ІІ квартал надійшло 90 звернень, що на 10 менше, або 10 % менше ніж за ІІ квартал 2022 року – 100 звернень."
    )
    facts = _facts(body, "ІІ квартал 2023 року")
    assert [(f.measure, f.period, f.value) for f in facts] == [
        ("level", "2023-Q2", 90),
        ("delta", "2023-Q2", -10),
        ("delta", "2023-Q2", -10),
        ("level", "2022-Q2", 100),
    ]


def test_what_leads_to_a_matter_is_no_part_of_it() -> None:
    for lead in ("Найбільш поширені питання", "На другому місці, за кількістю, питання", "У зверненнях громадян –"):
        assert ("appeals.by_topic", "благоустрою", "2023", "31") in _told(
            f"Надійшло 90 звернень. {lead} благоустрою – 31."
        )


def test_a_bracket_behind_a_clause_about_some_of_all_names_its_own_part() -> None:
    body = "Серед 94 звернень переважають питання ремонту доріг (61) і вивезення сміття (20)."
    assert _told(body) == [
        ("appeals.total", "", "2023", "94"),
        ("appeals.by_topic", "ремонту доріг", "2023", "61"),
        ("appeals.by_topic", "вивезення сміття", "2023", "20"),
    ]


def test_the_rest_of_results_is_no_topic() -> None:
    body = "Надійшло 60 звернень. За результатами розгляду: вирішено позитивно – 40, роз'яснено – 17, інше – 3."
    assert "appeals.by_topic" not in {metric for metric, *_ in _told(body)}


def test_kinds_are_counted_as_such_whichever_way_they_came() -> None:
    table = (
        "Звідки надійшли звернення        Кількість   Колективних   Повторних\n"
        "Від громадян поштою                  25           6             4\n"
        "Через органи влади                   14           3             2\n"
        "Разом                                39           9             6\n"
    )
    told = _told(table)
    assert ("appeals.by_channel", "поштою", "2023", "25") in told
    assert [(m, v) for m, s, _, v in told if "влади" in s] == [
        ("appeals.by_channel", "14"),
        ("appeals.collective", "3"),
        ("appeals.repeat", "2"),
    ]


def test_the_last_months_end_with_the_time_reported_on() -> None:
    body = "За останні два місяці надійшло 18 звернень."
    assert _told(body) == [("appeals.total", "", "2023-11..2023-12", "18")]
    assert _told(body, "І півріччя 2023 року") == [("appeals.total", "", "2023-05..2023-06", "18")]
    assert _told("За останні три місяці 2022 року надійшло 18 звернень.") == [("appeals.total", "", "2022-Q4", "18")]


def test_heritage_is_no_decrease() -> None:
    body = "Питання, що порушують громадяни:\n– питання культурної спадщини – 14 одиниць;\n- освіта та спадщина -3.\n"
    assert [(f.measure, str(f.value)) for f in _facts(body)] == [("level", "14"), ("level", "3")]


def test_complaints_to_a_higher_court_are_no_complaints_of_citizens() -> None:
    facts = _facts("Юристи ради подали 7 апеляційних скарг та 2 касаційні скарги.")
    assert not [f for f in facts if f.metric == "appeals.complaints" and not any(not r.for_value for r in f.reasons)]


def test_receptions_by_officials_go_on_about_receptions_and_brackets_about_who_came() -> None:
    body = "Проведено 19 особистих прийомів: міським головою – 8 (прийнято 31 особу), секретарем ради – 11 (26)."
    told = [(m.removeprefix("appeals.personal_reception"), s, v) for m, s, _, v in _told(body)]
    assert told == [
        ("_days", "", "19"),
        ("_days", "міським головою", "8"),
        ("", "міським головою", "31"),
        ("_days", "секретарем ради", "11"),
        ("", "секретарем ради", "26"),
    ]


def test_a_line_dialled_behind_its_town_is_no_range() -> None:
    told = _told("Оператори Контактного центру міста Вербова 15-57 отримали 2 033 дзвінки.")
    assert [(metric, value) for metric, _, _, value in told] == [("appeals.hotline", "2033")]
