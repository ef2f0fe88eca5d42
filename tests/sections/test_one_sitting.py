"""Figures of one session or meeting, and of some deputies alone, are none of the whole year's or of all deputies."""

from __future__ import annotations

import pytest

from tests.sections.told import facts_of

_DAY = "12 вересня"


@pytest.mark.parametrize(
    ("opening", "subject"),
    [
        (f"{_DAY} відбулося пленарне засідання ради.", f"{_DAY} пленарне засідання"),
        (f"Пленарне засідання відбулося {_DAY}.", f"Пленарне засідання {_DAY}"),
        (f"{_DAY} проведено позачергову сесію.", f"{_DAY} позачергову сесію"),
    ],
)
def test_what_a_day_s_meeting_did_is_that_meeting_s(opening: str, subject: str) -> None:
    found = {(f.metric, f.subject): f.value for f in facts_of(f"{opening} Розглянуто 36 питань, прийнято 31 рішення.")}
    assert found == {("session.questions_considered", subject): 36, ("decisions.adopted", subject): 31}


def test_a_day_before_what_a_year_brought_names_no_meeting() -> None:
    found = [(f.metric, f.subject) for f in facts_of("Станом на 12 грудня відбулося 9 пленарних засідань ради.")]
    assert found == [("plenary_meetings.held", "")]


@pytest.mark.parametrize(
    "body",
    [
        "У п'яти депутатів явка на пленарних засіданнях становить 100 %.",
        "У 10 % обранців відвідуваність сесій на рівні 40 %.",
        "Відвідуваність сесій 100 % мають троє депутатів.",
        "Явка депутатів фракції «Світанок» на сесіях – 64 %.",
        "Депутатка Ганна Лотоцька була присутня на 6 сесіях із 15, або 40 %.",
    ],
)
def test_the_attendance_of_some_is_not_that_of_all(body: str) -> None:
    assert not [f for f in facts_of(body) if f.metric == "deputies.attendance_percent" and not f.subject]


def test_orders_named_by_the_head_of_a_district_s_council_are_theirs_in_anyone_s_report() -> None:
    (fact,) = facts_of("Опрацьовано і видано 115 розпоряджень голови районної ради.")
    assert (fact.metric, fact.value) == ("acts.council_head_orders", 115)


def test_what_a_bracket_adds_to_a_deputy_s_attendance_is_the_deputy_s() -> None:
    cover = "Звіт депутата Вербівської міської ради Гука Олега Івановича за 2023 рік\n\nШановні виборці!\n\n"
    (_, rate) = facts_of("Узяв участь у 15 сесіях (відвідуваність – 94 %).", cover)
    assert (rate.metric, rate.subject) == ("deputies.attendance_percent", "Гук Олег Іванович")
    (_, meetings) = facts_of("Узяв участь у 11 сесіях ради (18 пленарних засідань).", cover)
    assert meetings.metric != "plenary_meetings.held"


def test_what_a_bracket_says_attendance_is_out_of_is_the_whole() -> None:
    cover = "Звіт депутата Вербівської міської ради Гука Олега Івановича за 2023 рік\n\nШановні виборці!\n\n"
    found = facts_of("Був присутній на 15 пленарних засіданнях (із 17 проведених).", cover)
    assert [(f.metric, f.value) for f in found] == [("deputies.plenary_attended", 15), ("plenary_meetings.held", 17)]


def test_a_superlative_alone_is_no_subject_of_attendance() -> None:
    body = "Найвищий відсоток явки – 96 % – був 21 лютого, найнижчий – 62 % – 15 серпня."
    rates = [(f.value, f.subject) for f in facts_of(body) if f.metric == "deputies.attendance_percent"]
    assert all(not subject for _, subject in rates)
    assert 62 in {value for value, _ in rates}
