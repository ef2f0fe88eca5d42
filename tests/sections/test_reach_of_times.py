"""How far a time named in a sentence reaches, and numbers that are said twice."""

from __future__ import annotations

import pytest

from .told import facts_of, fates, told

NOW, THEN = "2023", "2022"


@pytest.mark.parametrize(
    "said",
    [
        "торік за весь рік їх було 64",
        "торік за рік – 64",
        "у 2022 році за весь рік – 64",
        "минулого року за увесь рік – 64",
    ],
)
def test_the_whole_of_last_year_is_last_year(said: str) -> None:
    assert [(v, p) for _, v, p, _ in told(f"Прийнято 70 рішень, {said}.")] == [("70", NOW), ("64", THEN)]


@pytest.mark.parametrize(
    "opening",
    [
        "Для порівняння (2022 рік):",
        "Для порівняння (рік 2022-й, з торішнього звіту):",
        "У 2022 році:",
        "Торік було так:",
        "Для порівняння з 2022 роком:",
        "Для порівняння із 2022-м:",
    ],
)
def test_a_colon_opens_a_list_of_the_time_before_it(opening: str) -> None:
    body = f"{opening} сесій – 10; рішень – 320; засідань постійних комісій – 40. Цього року відбулося 12 сесій."
    assert [(v, p) for _, v, p, _ in told(body)] == [("10", THEN), ("320", THEN), ("40", THEN), ("12", NOW)]


def test_another_time_ends_the_list() -> None:
    body = "У 2022 році: сесій – 10; рішень – 320. У 2023 році: сесій – 12; рішень – 350; петицій – 4."
    assert [p for _, _, p, _ in told(body)] == [THEN, THEN, NOW, NOW, NOW]
    assert [p for _, _, p, _ in told("За 2022 рік прийнято 320 рішень; за звітний – 350; петицій – 4.")] == [
        THEN,
        NOW,
        NOW,
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Проведено дванадцять сесій (12), торік – десять (10).",
        "Проведено 12 сесій (дванадцять), торік – 10 (десять).",
        "Проведено дванадцять чергових сесій ( 12 ), торік – 10.",
    ],
)
def test_a_number_in_words_and_digits_is_one(body: str) -> None:
    assert [(v, p) for _, v, p, _ in told(body)] == [("12", NOW), ("10", THEN)]
    assert "restated" in fates(body).values()


def test_digits_in_brackets_before_the_noun_are_the_number_before_them() -> None:
    assert [(m, v) for m, v, *_ in told("Працює п'ять (5) постійних комісій.")] == [("commissions.count", "5")]


def test_another_number_in_brackets_is_another_figure() -> None:
    assert ("sessions.held", "14", THEN) in [
        (m, v, p) for m, v, p, _ in told("Проведено дванадцять сесій (торік – 14).")
    ]


@pytest.mark.parametrize("joint", ["тобто на 25 відс.,", "або на 25 відс.,", "а саме на 25 %,"])
def test_a_difference_said_twice_is_a_difference(joint: str) -> None:
    body = f"Надійшло 250 звернень, що на 50, {joint} більше, ніж за 2022-й (200)."
    assert [(v, p, kind) for _, v, p, kind in told(body)] == [
        ("250", NOW, "level"),
        ("50", NOW, "delta"),
        ("25", NOW, "delta"),
        ("200", THEN, "level"),
    ]


def test_what_decisions_did_is_their_topic() -> None:
    body = "Ухвалено 349 рішень. З них двомастами одним врегульовано земельні відносини, рештою – бюджет."
    assert [(f.metric, f.value, f.subject) for f in facts_of(body)][1:2] == [
        ("decisions.by_topic", 201, "земельні відносини")
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Із 2020 року, відколи діє сервіс, опрацьовано 558 запитів.",
        "З 2020 року, відколи діє сервіс, опрацьовано 558 запитів.",
    ],
)
def test_from_a_year_on_is_a_running_total(body: str) -> None:
    assert [f.cumulative for f in facts_of(body)] == [True]


@pytest.mark.parametrize("who", ["Виконавцям дано", "Виконавцями отримано", "Дано"])
def test_who_carries_instructions_out_says_nothing_of_their_fate(who: str) -> None:
    assert [m for m, *_ in told(f"{who} 184 доручення.")] == ["instructions.issued"]


def test_how_often_it_was_so_with_some_is_no_figure() -> None:
    found = told("Сім проєктів не набрали голосів, з них чотири – двічі. Земельна комісія засідала двічі.")
    assert [(m, v) for m, v, *_ in found] == [
        ("decisions.rejected", "7"),
        ("decisions.rejected", "4"),
        ("commission.meetings", "2"),
    ]


@pytest.mark.parametrize(
    "change",
    ["зросла на 11,8 % (з 340 до 380)", "зросла на 40 (з 340 до 380)", "зросла з 340 до 380", "зросла (з 340 до 380)"],
)
def test_both_ends_of_a_change_are_of_their_years(change: str) -> None:
    found = told(f"Порівняно з попереднім роком кількість рішень {change}.")
    assert [(v, p) for _, v, p, measure in found if measure == "level"] == [("340", THEN), ("380", NOW)]


def test_a_modifier_before_the_next_number_is_its_own() -> None:
    body = "Надійшло 100 звернень; 58 з них колективні, 41 повторне, анонімних 3."
    assert [(m, v) for m, v, *_ in told(body)][2:] == [("appeals.repeat", "41"), ("appeals.anonymous", "3")]


def test_to_how_many_programmes_changes_were_made_is_no_limit() -> None:
    for body in ("Затверджено програми; до 12 внесено зміни.", "До 12 програм внесено зміни."):
        (fact,) = [f for f in facts_of(body) if f.value == 12]
        assert (fact.metric, fact.modifier) == ("programs.amended", "")


def test_each_end_of_a_change_has_the_time_beside_it() -> None:
    found = told("Кількість сесій з 11 у 2022 році зросла до 14.")
    assert [(v, p) for _, v, p, _ in found] == [("11", THEN), ("14", NOW)]


@pytest.mark.parametrize(
    "body",
    [
        "У 2023 році порівняно з 2022 роком проведено 14 сесій.",
        "Порівняно з 2022 роком у 2023 році проведено 14 сесій.",
        "За 2023 рік порівняно із 2022-м проведено 14 сесій.",
    ],
)
def test_a_level_is_not_of_the_time_that_it_is_compared_with(body: str) -> None:
    assert told(body) == [("sessions.held", "14", NOW, "level")]


def test_a_difference_goes_on_behind_a_semicolon() -> None:
    found = told("Рішень прийнято на 30 менше, ніж торік; звернень – на 40; прийомів – 12.")
    assert [(v, measure) for _, v, _, measure in found] == [("-30", "delta"), ("-40", "delta"), ("12", "level")]


@pytest.mark.parametrize("now", ["а в поточному сесій 12", "за звітний сесій 12", "нині сесій 12"])
def test_a_list_of_another_time_ends_where_now_is_told(now: str) -> None:
    found = told(f"У 2022 році: прийомів – 10; {now}; рішень 350.")
    assert [(v, p) for _, v, p, _ in found] == [("10", THEN), ("12", NOW), ("350", NOW)]


@pytest.mark.parametrize(
    "body",
    [
        "За минулий рік ми провели 13 сесій проти 16 у 2022 році, ухвалили 780 рішень.",
        "Минулого року скликано 13 сесій (у 2022 році – 16). Ухвалено 780 рішень.",
        "Торік було 13 сесій, на три менше, ніж у 2022-му. Ухвалено 780 рішень.",
    ],
)
def test_last_year_beside_the_year_before_by_its_number_is_the_one_reported(body: str) -> None:
    periods = {value: period for _, value, period, _ in told(body)}
    assert (periods["13"], periods["780"]) == (NOW, NOW)
    assert periods.get("16", THEN) == THEN


def test_what_came_of_a_plan_is_no_plan() -> None:
    facts = facts_of("Із запланованих на рік 12 чергових сесій проведено 11, ще шість скликалися позачергово.")
    assert [(str(f.value), f.measure) for f in facts] == [("12", "plan"), ("11", "level"), ("6", "level")]


@pytest.mark.parametrize(
    ("body", "then"),
    [
        ("Комісії провели 40 засідань (за 2022 рік відбулося 52 засідання, з яких 7 спільних та 3 виїзні).", "52 7 3"),
        ("Ухвалено 540 рішень (у 2022 році прийняли 610: 12 регуляторних та 80 бюджетних).", "610 12 80"),
        ("На депутата припало по 80 тис. грн, загалом 2 400 000 грн (торік – по 60 тис. грн, загалом 1 800 000 грн).",
         "60000 1800000"),
    ],
)  # fmt: skip
def test_a_time_that_opens_a_bracket_holds_to_its_end(body: str, then: str) -> None:
    assert [v for _, v, p, _ in told(body) if p == THEN] == then.split()


@pytest.mark.parametrize(
    ("body", "metrics"),
    [
        ("Надійшло 340 письмових і 120 усних звернень (у 2022 році – 310 і 140).", ["appeals.written", "appeals.oral"]),
        ("Проведено 14 сесій, ухвалено 420 рішень (торік – 12 та 380).", ["sessions.held", "decisions.adopted"]),
        ("Проведено 14 сесій, ухвалено 420 рішень, тоді як роком раніше – відповідно 12 і 380.",
         ["sessions.held", "decisions.adopted"]),
    ],
)  # fmt: skip
def test_two_bare_figures_are_of_the_two_before_them(body: str, metrics: list[str]) -> None:
    assert [m for m, _, p, _ in told(body) if p == THEN] == metrics


@pytest.mark.parametrize(
    ("body", "period"),
    [
        ("Заплановано сесій – 12\nПроведено – 14", NOW),
        ("Заплановано провести 12 сесій. Фактично відбулося 14.", NOW),
        ("Заплановано провести 12 сесій. Депутати прийматимуть громадян щомісяця.", "2024"),
        ("На 2024 рік заплановано 12 сесій. Проведено навчання.", "2024"),
    ],
)
def test_a_plan_whose_result_follows_is_of_the_time_reported(body: str, period: str) -> None:
    (plan,) = [f for f in facts_of(body) if f.measure == "plan"]
    assert (str(plan.value), plan.period) == ("12", period)


@pytest.mark.parametrize(
    "body",
    [
        "Видано 640 розпоряджень голови, на 38 більше, ніж у 2022 році: 297 – з основної діяльності, 343 – з кадрів.",
        "Надійшло 640 звернень, на 38 менше, ніж торік: 297 заяв, 343 скарги.",
    ],
)
def test_what_a_colon_opens_is_of_the_time_that_was_compared(body: str) -> None:
    assert {p for _, v, p, _ in told(body) if v in {"297", "343"}} == {NOW}


def test_a_dash_beside_a_plus_is_a_minus() -> None:
    found = told("За рік: +3 сесії, -12 рішень порівняно з 2022 роком.")
    assert [(v, m) for _, v, _, m in found] == [("3", "delta"), ("-12", "delta")]


@pytest.mark.parametrize(
    ("reported", "rest"), [("І півріччя 2023 року", "2023-H2"), ("9 місяців 2023 року", "2023-Q4")]
)
def test_what_is_planned_until_the_end_of_the_year_is_of_the_rest_of_it(reported: str, rest: str) -> None:
    cover = f"ЗВІТ\nсекретаря Вербівської міської ради\nза {reported}\n\n"
    (plan,) = facts_of("До кінця року планується провести чотири виїзні прийоми громадян.", cover)
    assert (plan.measure, plan.period) == ("plan", rest)


@pytest.mark.parametrize(
    "body",
    [
        "За Програмою підтримки депутатів на 2022–2024 роки ухвалено 14 рішень.",
        "Затверджено стратегію розвитку громади на 2022–2024 роки, ухвалено 14 рішень.",
        "Відповідно до «Плану заходів ради на 2021–2025 роки» ухвалено 14 рішень.",
    ],
)
def test_how_long_a_programme_is_for_is_not_when_it_was_done(body: str) -> None:
    assert [(v, p) for _, v, p, _ in told(body)] == [("14", NOW)]


def test_what_a_programme_means_to_spend_is_of_all_its_years() -> None:
    body = "Програма «Депутатський фонд» на 2022–2024 роки передбачає 3 млн грн."
    assert [p for _, _, p, _ in told(body)] == ["2022..2024"]


@pytest.mark.parametrize(
    ("said", "of_last_year"),
    [
        ("За минулий рік їх було 64", "2022"),
        ("Протягом попереднього року видали 64", "2022"),
        ("Минулого року – 64", "2022-H1"),
        ("Торік за цей час – 58, а всього за рік – 64", "2022"),
        ("У 2022 році за цей період – 58, а загалом за рік – 64", "2022"),
    ],
)
def test_half_a_year_is_not_compared_with_what_took_the_whole_last_year(said: str, of_last_year: str) -> None:
    cover = "ЗВІТ\nсекретаря Вербівської міської ради\nза перше півріччя 2023 року\n\n"
    found = {f.value: f.period for f in facts_of(f"Видано 70 розпоряджень міського голови. {said}.", cover)}
    assert (found[70], found[64], found.get(58, "2022-H1")) == ("2023-H1", of_last_year, "2022-H1")


def test_the_half_reported_on_is_named_beside_the_year_before() -> None:
    cover = "ЗВІТ\nсекретаря Вербівської міської ради\nза перше півріччя 2023 року\n\n"
    said = "Протягом попереднього року прийнято 160 рішень, а за звітне півріччя – 74."
    assert [f.period for f in facts_of(said, cover)] == ["2022", "2023-H1"]


@pytest.mark.parametrize(
    "body",
    [
        "Проведено стільки ж сесій, як торік, – 12.",
        "Сесій проведено стільки ж, скільки торік: 12.",
        "Рада засідала так само часто, як і минулого року: 12 сесій.",
        "Рада зібралася частіше, ніж у 2022 році, – на 12 сесій.",
    ],
)
def test_what_stands_behind_a_closed_comparison_is_of_now(body: str) -> None:
    assert told(body) == [("sessions.held", "12", NOW, "level")]


@pytest.mark.parametrize(
    ("body", "then"),
    [
        ("Проведено 12 сесій і ухвалено 640 рішень, тоді як торік було 10 сесій та 590 рішень.", "10 590"),
        ("Проведено 12 сесій і ухвалено 640 рішень, тимчасом як у 2022-му – 10 сесій і 590 рішень.", "10 590"),
        ("Порівняно з минулим роком (10 сесій і 590 рішень) провели 12 сесій та ухвалили 640 рішень.", "10 590"),
    ],
)
def test_a_time_set_against_this_one_holds_for_all_that_is_told_of_it(body: str, then: str) -> None:
    assert [v for _, v, p, _ in told(body) if p == THEN] == then.split()
    assert [v for _, v, p, _ in told(body) if p == NOW] == ["12", "640"]


@pytest.mark.parametrize(
    "body",
    [
        "Уперше за п'ять років надійшло 982 звернення громадян.",
        "Звернень громадян надійшло 982, що є найнижчим показником за останні три роки.",
        "Найменше за чотири роки – 982 звернення громадян – надійшло цього року.",
    ],
)
def test_years_among_which_a_figure_stands_out_are_not_its_time(body: str) -> None:
    assert [(v, p) for _, v, p, _ in told(body)] == [("982", NOW)]


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        ("Бюджетна комісія засідала 26 разів і розглянула 311 питань; земельна – 22 і 402 відповідно.", "земельна"),
        ("Бюджетна комісія провела 26 засідань, розглянула 311 питань, регламентна – 22 й 402 відповідно.",
         "регламентна"),
    ],
)  # fmt: skip
def test_values_told_respectively_of_another_name_are_of_it(body: str, whose: str) -> None:
    found = [(f.subject, str(f.value)) for f in facts_of(body)]
    assert found[2:] == [(whose, "22"), (whose, "402")]
