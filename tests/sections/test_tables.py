"""Tables: what each cell is a figure of, from its row, its column and what stands above."""

from __future__ import annotations

import pytest

from schemas.facts import Status

from .told import facts_of


def known(body: str) -> set[tuple[str, str, str]]:
    """Facts that no rule leaves unknown, as (metric, subject, value)."""
    return {
        (f.metric, f.subject, f"{f.value.normalize():f}" if f.value is not None else "")
        for f in facts_of(body)
        if not f.metric.startswith("other.")
    }


@pytest.mark.parametrize("mark", ["{})", "{}.", "({})", "{}"])
def test_numbers_of_rows_count_nothing(mark: str) -> None:
    rows = [("бюджетна", 14, 90), ("земельна", 12, 75), ("гуманітарна", 11, 60)]
    told = "".join(f"{mark.format(n)} {name} | {a} | {b}\n" for n, (name, a, b) in enumerate(rows, 1))
    expected = {("commission.meetings", name, str(a)) for name, a, _ in rows}
    expected |= {("commission.questions_considered", name, str(b)) for name, _, b in rows}
    assert known(f"Комісія | Засідань | Питань\n{told}") == expected


def test_numbers_under_session_name_the_row_and_count_nothing() -> None:
    body = "Сесія | Дата | Розглянуто питань\n51 | 12.03.2023 | 38\n52 | 14.05.2023 | 29\n53 | 16.07.2023 | 44\n"
    assert known(body) == {
        ("session.questions_considered", "51", "38"),
        ("session.questions_considered", "52", "29"),
        ("session.questions_considered", "53", "44"),
    }


@pytest.mark.parametrize(
    "head", ["Фракція | Кількість депутатів", "Фракція, група | Депутатів", "Назва фракції | Осіб"]
)
def test_the_deputies_of_a_faction_are_not_those_of_the_council(head: str) -> None:
    body = f"{head} | Запитів\n«Світанок» | 9 | 4\n«Рідний край» | 7 | 3\nПозафракційні | 2 | 1\n"
    deputies = {("deputies.count", "«Світанок»", "9"), ("deputies.count", "«Рідний край»", "7")}
    requests = {("deputies.requests", name, n) for name, n in (("«Світанок»", "4"), ("«Рідний край»", "3"))}
    outside = {("deputies.count", "Позафракційні", "2"), ("deputies.requests", "Позафракційні", "1")}
    assert known(body) == deputies | requests | outside


def test_what_a_faction_did_does_not_count_its_deputies() -> None:
    said = "Фракція «Рух» подала 14 запитів. До неї приєдналися два депутати. Фракція «Лад» внесла 9 проєктів рішень."
    assert not [f for f in facts_of(said) if f.metric == "deputies.count"]


def test_meetings_held_are_what_attendance_is_out_of() -> None:
    body = "ПІБ депутата | Кількість пленарних засідань | Відвідав | Пропустив\nКравець Ілля Романович | 17 | 13 | 4\n"
    assert known(body) == {
        ("deputies.plenary_attended", "Кравець Ілля Романович", "13"),
        ("deputies.plenary_missed", "Кравець Ілля Романович", "4"),
    }


def test_a_head_without_a_noun_is_of_the_head_before_it() -> None:
    body = "Комісія | Засідання | у тому числі спільні\nКомісія з питань туризму | 12 | 3\n"
    assert known(body) == {
        ("commission.meetings", "з питань туризму", "12"),
        ("commission.meetings_joint", "з питань туризму", "3"),
    }


def test_the_chair_of_a_row_is_no_part_of_its_name() -> None:
    body = "Постійна комісія | Голова | Членів | Засідань\nБюджетна | Гончар І. П. | 7 | 18\n"
    assert known(body) == {("commission.members", "Бюджетна", "7"), ("commission.meetings", "Бюджетна", "18")}


def test_a_caption_that_counts_lends_its_noun_to_the_rows() -> None:
    body = "Кількість проведених засідань\nпостійних комісій | 61\nвиконавчого комітету | 24\nпрезидії | 5\n"
    assert {m for m, _, _ in known(body)} == {
        "commissions.meetings_total",
        "executive_committee.meetings",
        "presidium.meetings",
    }


def test_of_unlike_figures_a_per_cent_goes_on_with_neither() -> None:
    facts = facts_of("Явка депутатів на сесії\n\nСесія | Присутні | Відсутні | %\nXXI | 24 | 2 | 92\n")
    assert not [f for f in facts if f.metric == "deputies.absent" and f.value == 92 and f.status is not Status.FLAGGED]


def test_shares_of_a_column_are_per_cents() -> None:
    body = "Тематика звернень\n\nПитання | Кількість | % від загальної кількості\nДороги | 44 | 55\nВода | 36 | 45\n"
    assert {f.unit for f in facts_of(body) if f.measure == "share"} == {"%"}


def test_one_deputy_a_row() -> None:
    body = "Звернення депутатів\n\nДепутат | Депутатські звернення\nКравець І. Р. | 11\nДуб Олена Іванівна | 4\n"
    assert known(body) == {
        ("deputies.appeals", "Кравець І. Р.", "11"),
        ("deputies.appeals", "Дуб Олена Іванівна", "4"),
    }


@pytest.mark.parametrize("head", ["Плата, грн", "Вартість, грн"])
def test_sums_owed_or_paid_are_no_money_given(head: str) -> None:
    assert known(f"Назва | {head}\nТОВ «Колос» | 120 000\nФГ «Нива» | 84 000\n") == set()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("чергові / позачергові сесії: 6 / 8", {("sessions.regular", "6"), ("sessions.extraordinary", "8")}),
        ("Звернень письмових / усних: 402 / 117", {("appeals.written", "402"), ("appeals.oral", "117")}),
        (
            "сесій / прийнятих рішень / розпоряджень голови: 14 / 402 / 311",
            {("sessions.held", "14"), ("decisions.adopted", "402"), ("acts.mayor_orders", "311")},
        ),
        ("Рішень – 330 | сесій – 12", {("decisions.adopted", "330"), ("sessions.held", "12")}),
    ],
)
def test_names_in_a_row_have_each_its_figure(line: str, expected: set[tuple[str, str]]) -> None:
    assert {(m, v) for m, _, v in known(line)} == expected


def test_tables_side_by_side() -> None:
    body = (
        "Звернення за видом та ознакою\n"
        "Вид             Кількість     Ознака          Кількість\n"
        "Письмові            31        Повторні             4\n"
        "Усні                19        Колективні           5\n"
    )
    assert known(body) == {
        ("appeals.written", "", "31"),
        ("appeals.repeat", "", "4"),
        ("appeals.oral", "", "19"),
        ("appeals.collective", "", "5"),
    }


def test_years_that_head_rows_under_an_empty_corner() -> None:
    found = facts_of("Показники ради\n | Сесій | Рішень\n2022 | 18 | 410\n2023 | 14 | 390\n")
    assert {(f.metric, str(f.value), f.period) for f in found} == {
        ("sessions.held", "18", "2022"),
        ("decisions.adopted", "410", "2022"),
        ("sessions.held", "14", "2023"),
        ("decisions.adopted", "390", "2023"),
    }


def test_sessions_counted_beside_years() -> None:
    found = facts_of("Рік | Сесії | позачергові\n2022 | 18 | 4\n2023 | 14 | 9\n")
    assert [(f.metric, str(f.value)) for f in found if f.metric == "sessions.held"] == [
        ("sessions.held", "18"),
        ("sessions.held", "14"),
    ]


def test_those_present_beside_questions_are_no_part_of_them() -> None:
    body = "Сесія | Розглянуто питань | Присутні депутати\nXXVII | 61 | 22\nXXVIII | 45 | 20\n"
    assert ("session.questions_considered", "XXVII", "61") in known(body)
    assert ("session.questions_considered", "XXVII", "22") not in known(body)


def test_figures_with_their_nouns_among_the_words_of_a_cell() -> None:
    body = (
        "З депутатського фонду витрачено:\n"
        "Напрям | Сума, грн\nДопомога на протезування, 9 мешканців | 40 500\nПарта до школи № 4 | 12 000\n"
    )
    found = [(f.metric, str(f.value)) for f in facts_of(body)]
    assert ("deputy_fund.recipients", "9") in found
    assert ("deputy_fund.spent", "40500") in found
    assert "4" not in {value for _, value in found}


def test_months_shortened_in_heads_are_quarters() -> None:
    found = facts_of("Звернення | січ–бер | кві–чер\nУсього | 112 | 98\nПовторні | 3 | 5\n")
    assert {(f.metric, str(f.value), f.period) for f in found} == {
        ("appeals.total", "112", "2023-Q1"),
        ("appeals.total", "98", "2023-Q2"),
        ("appeals.repeat", "3", "2023-Q1"),
        ("appeals.repeat", "5", "2023-Q2"),
    }


def test_drafts_refused_are_no_difference() -> None:
    found = facts_of("Проєкти рішень | 2022 | 2023\nприйнято | 375 | 429\nвідхилено | 12 | 10\n")
    assert {f.measure for f in found} == {"level"}


def test_words_in_cells_are_read_with_what_heads_their_row() -> None:
    found = facts_of(
        "| Комісія | Робота за рік |\n| бюджетна | 18 засідань, 140 питань |\n"
        "| земельна | засідань – 22, розглянуто 310 питань, з них 5 – повторно |\n"
        "| гуманітарна | засідань – 9, питань – 64 |"
    )
    told = [(f.metric, f.subject, f.value) for f in found if f.status is not Status.FLAGGED]
    assert told == [
        ("commission.meetings", "бюджетна", 18),
        ("commission.questions_considered", "бюджетна", 140),
        ("commission.meetings", "земельна", 22),
        ("commission.questions_considered", "земельна", 310),
        ("commission.meetings", "гуманітарна", 9),
        ("commission.questions_considered", "гуманітарна", 64),
    ]


def test_last_years_figure_in_brackets_of_a_table() -> None:
    found = facts_of(
        "Показник             2023 р. (2022 р.)\nПроведено сесій      11 (9)\n"
        "Прийнято рішень      365 (288)\nНагороджено осіб     26 (24)"
    )
    assert [(f.metric, f.value, f.period[:4]) for f in found][:4] == [
        ("sessions.held", 11, "2023"),
        ("sessions.held", 9, "2022"),
        ("decisions.adopted", 365, "2023"),
        ("decisions.adopted", 288, "2022"),
    ]


@pytest.mark.parametrize("head", ["%", "Виконання, %", "% до плану"])
def test_per_cent_of_the_plan_are_no_facts(head: str) -> None:
    found = facts_of(
        f"Показник             План   Факт   {head}\nСесій                12     11     91,7\n"
        "Засідань виконкому   24     26     108,3\nНадійшло звернень    500    512    102,4"
    )
    assert [(f.metric, f.measure, f.value) for f in found] == [
        ("sessions.held", "plan", 12),
        ("sessions.held", "level", 11),
        ("executive_committee.meetings", "plan", 24),
        ("executive_committee.meetings", "level", 26),
        ("appeals.total", "plan", 500),
        ("appeals.total", "level", 512),
    ]


def test_per_cent_of_growth_are_differences() -> None:
    found = facts_of(
        "Показник             2022   2023   Різниця   %\nСесій                11     9      -2        18,2\n"
        "Засідань виконкому   24     26     +2        8,3\nНадійшло звернень    500    512    +12       2,4"
    )
    percents = [(f.metric, f.measure, str(f.value), f.versus[:4]) for f in found if f.unit == "%"]
    assert percents == [
        ("sessions.held", "delta", "-18.2", "2022"),
        ("executive_committee.meetings", "delta", "8.3", "2022"),
        ("appeals.total", "delta", "2.4", "2022"),
    ]


def test_shares_of_a_total_stay_shares() -> None:
    found = facts_of(
        "Напрям       2022   2023   %\nБюджет       12     20     20,0\nЗемля        30     60     60,0\n"
        "Майно        18     20     20,0\nУсього рішень   60     100    100"
    )
    assert {f.measure for f in found if f.unit == "%" and f.value != 100} == {"share"}


def test_per_cent_of_those_present_are_facts() -> None:
    found = facts_of(
        "Присутність депутатів на сесіях\n\nСесія | Усього депутатів | Присутні | Явка, %\n"
        "35 | 26 | 20 | 76,9\n36 | 26 | 21 | 80,8\n37 | 26 | 19 | 73,1"
    )
    assert [str(f.value) for f in found if f.metric == "deputies.attendance_percent"] == ["76.9", "80.8", "73.1"]


def test_per_cent_of_a_part_are_shares() -> None:
    found = facts_of(
        "Запити на інформацію\n\nФорма надходження     Усього   Задоволено   %\n"
        "поштою                   120      60      50,0\n"
        "електронною поштою       200      80      40,0\nособисто                 50       10      20,0"
    )
    assert [(str(f.value), f.measure) for f in found if f.unit == "%"] == [
        ("50.0", "share"),
        ("40.0", "share"),
        ("20.0", "share"),
    ]


def test_kinds_beside_each_other_lend_the_noun_and_no_more() -> None:
    body = (
        "Звернення громадян\n\nМісяць | Письмові звернення | Усні | Колективні\n"
        "Січень | 19 | 8 | 3\nЛютий | 24 | 6 | 2\n"
    )
    told = facts_of(body)
    assert [f.metric for f in told] == ["appeals.written", "appeals.oral", "appeals.collective"] * 2
    assert "metric-tie" not in {r.code for f in told for r in f.reasons}


def test_results_are_not_of_the_receptions_before() -> None:
    body = (
        "Особистий прийом\n\nМісяць | Кількість прийомів | Прийнято громадян | Задоволено\n"
        "Січень | 4 | 31 | 12\nЛютий | 5 | 40 | 17\n"
    )
    assert {v for m, _, v in known(body) if m == "appeals.personal_reception_days"} == {"4", "5"}


def test_a_total_is_of_no_session() -> None:
    body = (
        "Перелік сесій\n\nНазва сесії | Кількість питань | Прийнято рішень\n"
        "31 чергова | 38 | 35\n32 позачергова | 9 | 8\nВсього | 47 | 43\n"
    )
    assert {("session.questions_considered", "31 чергова", "38"), ("decisions.adopted", "", "43")} <= known(body)
    assert ("decisions.questions_considered", "", "47") in known(body)
    assert "Всього" not in {subject for _, subject, _ in known(body)}


def test_offices_are_whose_appeals_they_are() -> None:
    body = (
        "Звернення\n\nПідрозділ | Надійшло звернень | Вирішено позитивно\n"
        "Відділ освіти | 38 | 15\nУправління соціального захисту | 51 | 20\n"
    )
    assert {m for m, _, _ in known(body)} == {"appeals.total", "appeals.resolved_positively"}


def test_people_and_bodies_that_awards_were_given_to() -> None:
    body = (
        "Нагородження\n\nВідзнака | Нагороджено осіб | Нагороджено колективів\n"
        "Подяка міського голови | 28 | 7\nПочесна грамота | 12 | 3\n"
    )
    assert [f.recipient_type for f in facts_of(body)] == ["особи", "колективи"] * 2


def test_sessions_with_numbers_before_them_count_nothing() -> None:
    body = "Сесії\n\n№ з/п | Сесія | Розглянуто питань\n1 | 31 сесія | 68\n2 | 32 сесія | 83\n"
    assert known(body) == {
        ("session.questions_considered", "31 сесія", "68"),
        ("session.questions_considered", "32 сесія", "83"),
    }


def test_missed_meetings_are_not_of_those_attended() -> None:
    body = (
        "Участь депутатів у роботі ради\n\nДепутат | Участь у пленарних засіданнях | Пропущено пленарних\n"
        "Коваль Ірина Петрівна | 14 | 2\nБойко Олег Миколайович | 15 | 1\n"
    )
    assert {(m, v) for m, _, v in known(body)} == {
        ("deputies.plenary_attended", "14"),
        ("deputies.plenary_missed", "2"),
        ("deputies.plenary_attended", "15"),
        ("deputies.plenary_missed", "1"),
    }


def test_a_column_of_percents_counts_nothing() -> None:
    body = (
        "Депутатський фонд\n\nДепутат | Передбачено, грн | Використано, грн | % використання\n"
        "Коваль Ірина Петрівна | 80 000 | 40 000 | 50\nБойко Олег Миколайович | 60 000 | 45 000 | 75\n"
    )
    assert {(f.metric, f.unit) for f in facts_of(body) if f.value in {50, 75}} <= {("deputy_fund.spent", "%")}


def test_offices_are_whose_drafts_they_prepared() -> None:
    body = "Підготовлено проєктів рішень ради\n\n"
    body += "Підрозділ | 2022 | 2023\nЮридичний відділ | 12 | 17\nСектор кадрів | 4 | 5\n"
    assert ("decisions.drafts_prepared", "Юридичний відділ", "17") in known(body)


def test_a_line_is_called_by_no_figure_of_its_row() -> None:
    body = "Звернення громадян\n\nПоказник | 2023 | 2022\n"
    body += "Усього звернень | 640 | 570\nчерез урядову гарячу лінію | 168 | 131\n"
    assert ("appeals.hotline", "урядову гарячу лінію", "168") in known(body)


def test_the_line_above_says_which_years_the_cells_tell() -> None:
    body = (
        "Робота постійних комісій (2023/2022)\n\nКомісія            Засідань      Питань\n"
        "Бюджетна             17/14       112/90\nЗемельна             19/20      288/301\n"
    )
    found = {(f.metric, f.subject, str(f.value), f.period) for f in facts_of(body)}
    assert found >= {
        ("commission.meetings", "Бюджетна", "17", "2023"),
        ("commission.meetings", "Бюджетна", "14", "2022"),
        ("commission.questions_considered", "Земельна", "288", "2023"),
        ("commission.questions_considered", "Земельна", "301", "2022"),
    }


def test_the_line_above_names_what_the_cells_tell() -> None:
    body = (
        "Особистий прийом громадян за кварталами (прийомів / осіб)\n\n"
        "                    I кв.    II кв.   III кв.   IV кв.\n"
        "Міський голова       5/31     6/40     4/22      6/35\n"
        "Секретар ради        6/18     6/20     5/9       7/21\n"
    )
    found = {(f.metric, f.subject, str(f.value), f.period) for f in facts_of(body)}
    assert ("appeals.personal_reception", "Міський голова", "40", "2023-Q2") in found
    assert ("appeals.personal_reception_days", "Секретар ради", "7", "2023-Q4") in found


def test_slashes_in_cells_that_nothing_announces_are_no_two_figures() -> None:
    body = "Робота постійних комісій\n\nКомісія     Засідань\nБюджетна      17/14\nЗемельна      19/20\n"
    assert not [f for f in facts_of(body) if f.metric == "commission.meetings"]


def test_quarters_repeat_under_each_year() -> None:
    body = (
        "Звернення громадян\n\n                     2022                         2023\n"
        "              I     II    III    IV        I     II    III    IV\n"
        "Письмові     40     38     29    51       44     47     30    60\n"
        "Усні         12     10      8    15       18     11      9    20\n"
    )
    found = {(f.metric, str(f.value), f.period) for f in facts_of(body)}
    assert {("appeals.written", "38", "2022-Q2"), ("appeals.oral", "20", "2023-Q4")} <= found


def test_times_are_no_subjects() -> None:
    body = (
        "Особистий прийом громадян\n\nПеріод             Прийомів    Прийнято осіб\n"
        "Січень-березень       12            60\nКвітень-червень       10            44\n"
        "I півріччя            22           104\n"
    )
    assert {f.subject for f in facts_of(body)} == {""}


def test_a_total_is_counted_in_the_unit_of_its_column() -> None:
    body = (
        "Прийом громадян у розрізі сіл\n\nСело           Прийомів      Звернулося осіб\n"
        "Млинівка          48             210\n"
        "Гаївка            12              44\n"
        "Стрілки           10              31\nРазом             70             285\n"
    )
    found = [f for f in facts_of(body) if f.metric == "appeals.personal_reception"]
    assert {f.unit for f in found} == {"persons"}
    assert len(found) == 4


@pytest.mark.parametrize("head", ["Виконано", "Староста взяв участь", "Був присутній"])
def test_what_became_of_those_before_is_a_part_of_them(head: str) -> None:
    body = f"Робота органів\n\nЗахід | Проведено | {head}\nСесії | 11 | 10\nЗасідання виконавчого комітету | 20 | 19\n"
    found = known(body)
    assert ("executive_committee.meetings", "", "20") in found
    assert ("executive_committee.meetings", head.lower(), "19") in found


def test_a_later_time_is_no_part() -> None:
    body = "Робота органів\n\nПоказник | Було | Стало\nЗасідання виконавчого комітету | 20 | 19\nСесії | 11 | 10\n"
    assert {s for m, s, _ in known(body) if m == "executive_committee.meetings"} == {""}


def test_those_received_are_people() -> None:
    body = "Особистий прийом громадян\n\nПосадова особа | Прийомів | Прийнято\n"
    body += "міський голова | 13 | 97\nсекретар ради | 15 | 64\n"
    assert ("appeals.personal_reception", "міський голова", "97") in known(body)


@pytest.mark.parametrize(
    ("aside", "told"),
    [
        ("(2022 – {})", {("level", "2022")}),
        ("(у 2022 році – {})", {("level", "2022")}),
        ("(торік {})", {("level", "2022")}),
        ("(торік – {}; +5)", {("level", "2022"), ("delta", "2023")}),
        ("({} %)", {("share", "2023")}),
        ("(+{})", {("delta", "2023")}),
    ],
)
def test_a_bracket_in_a_column_without_a_head_is_of_the_figure_before_it(
    aside: str, told: set[tuple[str, str]]
) -> None:
    rows = (("теплопостачання", 81, 12), ("освітлення вулиць", 64, 35), ("догляд за деревами", 17, 9))
    body = "Звернення за тематикою:\n" + "".join(f"   {t:22}{n}     {aside.format(k)}\n" for t, n, k in rows)
    found = [f for f in facts_of(body) if f.subject == "освітлення вулиць"]
    assert {f.metric for f in found} == {"appeals.by_topic"}
    assert {(f.measure, f.period) for f in found[1:]} == told


@pytest.mark.parametrize(
    ("heads", "scale"),
    [
        ("План | Факт, грн", 1),
        ("Виділено, тис. грн | Використано", 1_000),
        ("Передбачено | Витрачено, тис. грн", 1_000),
    ],
)
def test_a_column_of_sums_beside_one_with_a_unit_is_in_it(heads: str, scale: int) -> None:
    body = f"Депутатський фонд\n\nНапрям | {heads}\nлавки | 340 | 312\nліхтарі | 560 | 548\nразом | 900 | 860\n"
    told = {(f.metric, f.value) for f in facts_of(body) if not f.subject}
    assert told == {("deputy_fund.allocated", 900 * scale), ("deputy_fund.spent", 860 * scale)}


def test_people_beside_sums_are_no_sums() -> None:
    body = "Депутатський фонд\n\nНапрям | Осіб | Витрачено, тис. грн\nлікування | 340 | 312\nнавчання | 560 | 548\n"
    assert all(f.unit != "UAH" for f in facts_of(body) if f.value in {340, 560})


def test_what_a_deputy_gave_for_one_thing_is_no_share_of_each_deputy() -> None:
    cover = "ЗВІТ\nдепутата Вербівської міської ради Гая Олега Петровича\nза 2023 рік\n\n"
    body = "Депутатський фонд\n\nНапрям | Виділено, грн | Витрачено, грн\n"
    body += "лавки | 34 000 | 31 200\nліхтарі | 56 000 | 54 800\n"
    assert {f.per for f in facts_of(body, cover)} == {""}
