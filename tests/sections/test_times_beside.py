"""A time told of one figure beside others: compared with, left out, gone on about by a colon or «з них»."""

from __future__ import annotations

import pytest

from .told import facts_of, told

_APPEALS, _DECISIONS, _SESSIONS = "appeals.total", "decisions.adopted", "sessions.held"


def test_what_a_colon_opens_is_of_the_figure_before_it() -> None:
    found = facts_of(
        "Депутатський фонд: у 2022 році витрачено 60 тис. грн, у 2023-му – 90 тис. грн: "
        "ремонт клубу (50 тис.), ліки (40 тис.)."
    )
    spent = {(f.subject, int(f.value or 0), f.period) for f in found if f.metric == "deputy_fund.spent"}
    assert {("ремонт клубу", 50_000, "2023"), ("ліки", 40_000, "2023")} <= spent


@pytest.mark.parametrize("now", ["у звітному році", "торік"])
@pytest.mark.parametrize("since", ["З 24 лютого 2022 року", "З початку скликання"])
def test_a_part_of_one_year_is_no_running_total(since: str, now: str) -> None:
    found = facts_of(f"{since} рада ухвалила 950 рішень, {now} – 310, із них 120 земельних.")
    running = {int(f.value or 0): f.cumulative for f in found}
    assert running == {950: True, 310: False, 120: False}


def test_a_part_of_a_running_total_runs_too() -> None:
    found = facts_of("За рік ухвалено 310 рішень, з початку скликання – 950, з них земельних 400.")
    assert {int(f.value or 0): f.cumulative for f in found} == {310: False, 950: True, 400: True}


def test_what_a_difference_is_against_is_not_its_time() -> None:
    found = facts_of("У IV кварталі надійшло 220 звернень, що на 10 % більше за III квартал (200).")
    level = {(int(f.value or 0), f.period) for f in found if f.metric == _APPEALS and f.measure == "level"}
    (change,) = (f for f in found if f.measure == "delta")
    assert level == {(220, "2023-Q4"), (200, "2023-Q3")}
    assert (change.period, change.versus) == ("2023-Q4", "2023-Q3")


def test_a_difference_of_another_year_is_of_that_year() -> None:
    (change,) = (f for f in facts_of("У 2022 році ухвалено 300 рішень, на 12 більше, ніж у 2021 році.") if f.versus)
    assert (change.period, change.versus) == ("2022", "2021")


def test_months_left_out_are_no_time_of_the_figure() -> None:
    found = told("Рада збиралася щомісяця, окрім липня та серпня, – усього 11 сесій. У червні їх було дві.")
    assert [(v, p) for m, v, p, _ in found if m == _SESSIONS] == [("11", "2023"), ("2", "2023-06")]


@pytest.mark.parametrize(
    ("body", "period"),
    [
        ("За останній квартал проведено 4 сесії.", "2023-Q4"),
        ("В останньому півріччі проведено 4 сесії.", "2023-H2"),
        ("За останній квартал 2022 року проведено 4 сесії.", "2022-Q4"),
        ("В останньому кварталі минулого року проведено 4 сесії.", "2022-Q4"),
    ],
)
def test_the_last_part_of_a_year(body: str, period: str) -> None:
    assert [(v, p) for m, v, p, _ in told(body) if m == _SESSIONS] == [("4", period)]


def test_a_total_of_the_months_told() -> None:
    found = told("Рішення ради: січень – 20, лютий – 30, березень – 40, квітень – 10. Разом за чотири місяці – 100.")
    assert (_DECISIONS, "100", "2023-01..2023-04", "level") in found


def test_each_of_two_days_keeps_its_own_figure() -> None:
    found = facts_of("На кінець 2022 року в раді працювало 33 депутати, на кінець 2023-го – 31.")
    days = {f.date: int(f.value or 0) for f in found}
    assert days == {"2022-12-31": 33, "2023-12-31": 31}


def test_values_of_last_year_told_respectively_behind() -> None:
    found = facts_of(
        "Видано 74 розпорядження з основної діяльності та 39 – з кадрових питань (торік – 81 та 44 відповідно).",
        "ЗВІТ\nміського голови Вербова\nза 2023 рік\n\n",
    )
    orders = {(f.subject, int(f.value or 0), f.period) for f in found}
    main, staff = "з основної діяльності", "з кадрових питань"
    assert orders == {(main, 74, "2023"), (staff, 39, "2023"), (main, 81, "2022"), (staff, 44, "2022")}


def test_what_a_closed_bracket_says_runs_no_further() -> None:
    found = facts_of("Депутатських звернень – 45 (з початку каденції 190), запитів – 2.")
    assert {int(f.value or 0): f.cumulative for f in found} == {45: False, 190: True, 2: False}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("У другій половині року відбулося 5 сесій.", ("5", "2023-H2")),
        ("У першій половині 2022 року відбулося 7 сесій.", ("7", "2022-H1")),
    ],
)
def test_halves_of_a_year_called_so(body: str, expected: tuple[str, str]) -> None:
    assert [(v, p) for m, v, p, _ in told(body) if m == _SESSIONS] == [expected]


@pytest.mark.parametrize("total", [". Разом – 830", ", усього 830"])
def test_a_total_of_years_is_of_them_all(total: str) -> None:
    found = facts_of(f"Рішень ради у 2022 році – 420, у 2023 році – 410{total}.")
    assert [(int(f.value or 0), f.period, f.cumulative) for f in found] == [
        (420, "2022", False),
        (410, "2023", False),
        (830, "2022..2023", True),
    ]


def test_a_total_that_years_do_not_make_is_of_the_report() -> None:
    found = facts_of("Рішень ради у 2022 році – 420, у 2023 році – 410. Разом із виконкомом – 1 200.")
    assert not any(f.cumulative for f in found)


def test_years_by_the_last_of_them() -> None:
    (fact,) = facts_of("Протягом двох останніх років рада ухвалила 830 рішень.")
    assert (fact.period, fact.cumulative) == ("2022..2023", True)


def test_slashes_between_the_years_that_the_line_announces() -> None:
    found = facts_of(
        "Засідання постійних комісій (2023 рік / 2022 рік): бюджетна – 18/20; земельна – 24/27. Разом 42/47."
    )
    assert {(f.subject, int(f.value or 0), f.period) for f in found} == {
        ("бюджетна", 18, "2023"),
        ("бюджетна", 20, "2022"),
        ("земельна", 24, "2023"),
        ("земельна", 27, "2022"),
        ("", 42, "2023"),
        ("", 47, "2022"),
    }


def test_the_year_reported_on_called_so_without_its_word() -> None:
    found = told("Для порівняння: 2022 рік – 12 сесій. Звітний – 10 сесій.")
    assert [(v, p) for m, v, p, _ in found if m == _SESSIONS] == [("12", "2022"), ("10", "2023")]


def test_a_level_in_per_cent_of_another_years_is_for_a_person() -> None:
    found = facts_of("Надійшло 1 320 звернень, що становить 94 % до рівня 2022 року.")
    assert ["period-unknown" in {r.code for r in f.reasons} for f in found] == [False, True]


def test_a_session_by_its_numeral_alone_after_another() -> None:
    found = facts_of("Найбільше рішень прийнято на XXXIV сесії – 71, найменше – на XXXVI – 3.")
    assert [(f.subject, int(f.value or 0)) for f in found] == [("XXXIV сесії", 71), ("XXXVI", 3)]


def test_a_bracket_behind_what_is_compared_with_is_of_that_time() -> None:
    found = facts_of("Порівняно з I півріччям (180 рішень) у II півріччі прийнято на 30 рішень більше – 210.")
    levels = {(int(f.value or 0), f.period) for f in found if f.measure == "level"}
    assert levels == {(180, "2023-H1"), (210, "2023-H2")}


def test_the_part_of_each_year_that_the_words_before_the_colon_name() -> None:
    found = told("Звернень за I півріччя: 2023 – 502; 2022 – 488.")
    assert {(v, p) for _, v, p, _ in found} == {("502", "2023-H1"), ("488", "2022-H1")}


@pytest.mark.parametrize(
    ("body", "differences"),
    [
        ("Рішень ухвалено більше, ніж у 2022 році (210), на 40, або на 19 відсотків.", ["40", "19"]),
        ("Рішень ухвалено менше, ніж торік (480), на 35, тобто на 7,3 %.", ["-35", "-7.3"]),
        ("Рішень ухвалено 400 (2022 рік – 500). Зменшення становить 100 рішень, що дорівнює 20 %.", ["-100", "-20"]),
        ("Рішень ухвалено 140 (торік – 112). Збільшення – 28 рішень, що відповідає 25 %.", ["28", "25"]),
    ],
)
def test_a_difference_told_apart_from_its_more(body: str, differences: list[str]) -> None:
    found = [f for f in told(body) if f[3] != "level"]
    assert found == [(_DECISIONS, value, "2023", "delta") for value in differences]


@pytest.mark.parametrize(
    ("body", "then"),
    [
        (
            "Проведено 14 сесій та 19 пленарних засідань (торік 11 і 12).",
            {("sessions.held", "11"), ("plenary_meetings.held", "12")},
        ),
        (
            "Прийнято 340 рішень, видано 88 розпоряджень (2022 рік: 290 та 71).",
            {("decisions.adopted", "290"), ("acts.mayor_orders", "71")},
        ),
        (
            "Відзнаками нагороджено 40 осіб (у 2022 році – 21 грамотою та 18 подяками).",
            {("awards.given", "21"), ("awards.given", "18")},
        ),
        (
            "Надійшло 260 звернень (роком раніше 150 письмових, 66 усних).",
            {("appeals.written", "150"), ("appeals.oral", "66")},
        ),
    ],
)
def test_all_that_a_bracket_holds_is_of_the_time_that_opens_it(body: str, then: set[tuple[str, str]]) -> None:
    assert {(m, v) for m, v, p, _ in told(body) if p == "2022"} == then


def test_a_bracket_tells_each_of_those_before_it_once_more() -> None:
    found = facts_of("Бюджетна комісія провела 24 засідання, житлова – 31 (торік – 19 та 28).")
    assert [(f.subject.lower(), int(f.value or 0)) for f in found if f.period == "2022"] == [
        ("бюджетна", 19),
        ("житлова", 28),
    ]


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("За рік до того", "2022"),
        ("За рік до цього", "2022"),
        ("У попередньому до звітного році", "2022"),
        ("За два роки до того", "2021"),
        ("Два роки перед тим", "2021"),
    ],
)
def test_how_long_before(when: str, period: str) -> None:
    assert told(f"{when} ухвалено 290 рішень.") == [(_DECISIONS, "290", period, "level")]


def test_years_ago_that_the_report_does_not_count_from_are_not_guessed() -> None:
    found = facts_of("Три роки тому рада ухвалила 290 рішень.")
    assert [[r.code for r in f.reasons if r.code == "period-unknown"] for f in found] == [["period-unknown"]]


@pytest.mark.parametrize(
    ("body", "period"),
    [
        ("На тижні, коли не було світла (січень – лютий), припадає 5 сесій.", "2023-01..2023-02"),
        ("За час ремонту зали (березень – травень), коли тісно, проведено 5 сесій.", "2023-03..2023-05"),
        ("Найважчим було літо (червень – серпень): проведено 5 сесій.", "2023-06..2023-08"),
    ],
)
def test_a_bracket_that_says_when_that_was(body: str, period: str) -> None:
    assert told(body)[0][:3] == (_SESSIONS, "5", period)


@pytest.mark.parametrize(
    ("time", "period"),
    [
        ("за 9 місяців торік", "2022-01..2022-09"),
        ("торік за три квартали", "2022-01..2022-09"),
        ("у червні торік", "2022-06"),
        ("минулоріч у червні", "2022-06"),
        ("за перше півріччя минулоріч", "2022-H1"),
        ("за перше півріччя позаторік", "2021-H1"),
        ("позаторік у третьому кварталі", "2021-Q3"),
        ("у січні – березні торік", "2022-Q1"),
    ],
)
def test_a_part_of_a_year_and_that_year_beside_it_are_one_time(time: str, period: str) -> None:
    found = told(f"Протоколів складено багато. Рада ухвалила 64 рішення, {time} – 58 рішень.")
    assert [told_of for _, value, told_of, _ in found if value == "58"] == [period]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Рішень торік було більше: 402 проти теперішніх 367.", {("402", "2022"), ("367", "2023")}),
        ("Проведено 9 сесій проти торішніх 12.", {("9", "2023"), ("12", "2022")}),
        ("Ухвалено 312 рішень (–44 до 2022 року, тоді 356).", {("312", "2023"), ("-44", "2023"), ("356", "2022")}),
        ("Скоротилася кількість позачергових сесій (було 9).", {("9", "2022")}),
        ("Ухвалено 90 рішень, з них два рішення, внесені у грудні 2022 року.", {("90", "2023"), ("2", "2022-12")}),
        (
            "Торік було 15 сесій, нині 19 сесій, отже додалося чотири сесії.",
            {("15", "2022"), ("19", "2023"), ("4", "2023")},
        ),
    ],
)
def test_the_time_that_is_compared_with(body: str, expected: set[tuple[str, str]]) -> None:
    assert {(value, period) for _, value, period, _ in told(body)} == expected
