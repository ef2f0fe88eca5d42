"""Which time a figure is of that does not name its own in full."""

from __future__ import annotations

import pytest

from .told import facts_of, told

_SESSIONS, _DECISIONS = "sessions.held", "decisions.adopted"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "У 2022 році ухвалено 80 рішень: у січні – 20, лютому – 25, травні – 35.",
            [(_DECISIONS, "20", "2022-01"), (_DECISIONS, "25", "2022-02"), (_DECISIONS, "35", "2022-05")],
        ),
        ("За пів року проведено 6 сесій.", [(_SESSIONS, "6", "2023-H1")]),
        ("Сесій за рік минулий було 11, за звітний – 14.", [(_SESSIONS, "11", "2022"), (_SESSIONS, "14", "2023")]),
        (
            "Порівняно з роком попереднім, коли відбулося 11 сесій, їх кількість зросла до 14.",
            [(_SESSIONS, "11", "2022"), (_SESSIONS, "14", "2023")],
        ),
        ("У 2022 році рада минулого скликання провела 9 сесій.", [(_SESSIONS, "9", "2022")]),
        ("За півріччя ухвалено 140 рішень.", [(_DECISIONS, "140", "2023-H1")]),
        ("Торік рада провела 11 сесій. Цього – 14.", [(_SESSIONS, "11", "2022"), (_SESSIONS, "14", "2023")]),
        ("Сесій торік було 11, тепер – 14.", [(_SESSIONS, "11", "2022"), (_SESSIONS, "14", "2023")]),
        (
            "Сесій: за 9 міс. 2022 року – 10, за 9 міс. 2023 року – 12.",
            [(_SESSIONS, "10", "2022-01..2022-09"), (_SESSIONS, "12", "2023-01..2023-09")],
        ),
        (
            "У першому кварталі ухвалено 90 рішень проти 114 за відповідний період минулого.",
            [(_DECISIONS, "90", "2023-Q1"), (_DECISIONS, "114", "2022-Q1")],
        ),
        ("Сесій проведено 12, торік за пів року – 5.", [(_SESSIONS, "5", "2022-H1")]),
        (
            "За першу половину року рада зібралася на 6 сесій, за другу – на 8.",
            [(_SESSIONS, "6", "2023-H1"), (_SESSIONS, "8", "2023-H2")],
        ),
        (
            "У дві тисячі двадцять другому відбулося 9 сесій, за звітний – 11.",
            [(_SESSIONS, "9", "2022"), (_SESSIONS, "11", "2023")],
        ),
        ("У двадцять першому році відбулося 7 сесій.", [(_SESSIONS, "7", "2021")]),
        ("Сесій – 11, у 22-му – 9.", [(_SESSIONS, "11", "2023"), (_SESSIONS, "9", "2022")]),
    ],
)
def test_time_in_force(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert set(expected) <= {(metric, value, period) for metric, value, period, _ in told(body)}


def test_year_compared_with_is_not_that_of_the_months() -> None:
    found = told("Порівняно з 2022 роком рішень побільшало: у січні – 20, у лютому – 25.")
    assert {period[:4] for _, _, period, _ in found} <= {"2023"}


@pytest.mark.parametrize(
    ("body", "value", "period"),
    [
        ("Сесій проведено 13 (план – 12).", "12", "2023"),
        ("Сесій – 13, план на рік – 12.", "12", "2023"),
        ("На 2024 рік рада запланувала 15 сесій.", "15", "2024"),
        ("На 2024 рік – 15 сесій.", "15", "2024"),
    ],
)
def test_planned_beside_what_came_of_it(body: str, value: str, period: str) -> None:
    assert (_SESSIONS, value, period, "plan") in told(body)


@pytest.mark.parametrize("body", ["Якщо скласти три роки, сесій було 34.", "Петиції: підтримати – 6; відхилити – 2."])
def test_infinitive_alone_promises_nothing(body: str) -> None:
    assert "plan" not in {measure for *_, measure in told(body)}


def test_what_is_told_as_done_in_a_year_to_come_is_flagged() -> None:
    (fact,) = facts_of("Упродовж 2024 року рада провела 15 сесій.")
    assert (fact.period, fact.measure) == ("2024", "level")
    assert "period-unknown" in {r.code for r in fact.reasons}


def test_numerals_alone_label_quarters_and_halves() -> None:
    found = told("Рішення ради: I – 60, II – 72, III – 55, IV – 81.")
    assert [p for m, _, p, _ in found if m == _DECISIONS] == ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]
    halves = told("За півріччями роботу поділено порівну. Рішень ради ухвалено: I – 60, II – 72.")
    assert [p for m, _, p, _ in halves if m == _DECISIONS] == ["2023-H1", "2023-H2"]


def test_year_in_brackets_behind_a_figure_is_its_own() -> None:
    found = told("Сесій проведено: 11 (2022), 13 (2023).")
    assert [(v, p) for m, v, p, _ in found if m == _SESSIONS] == [("11", "2022"), ("13", "2023")]


def test_compared_within_brackets() -> None:
    found = told("Рада провела на дві сесії більше (13 проти 11).")
    assert [(v, p) for m, v, p, d in found if m == _SESSIONS and d == "level"] == [("13", "2023"), ("11", "2022")]


@pytest.mark.parametrize(
    ("opener", "period"),
    [
        ("За 2022 рік:", "2022"),
        ("У першому півріччі 2023 року:", "2023-H1"),
        ("Що вдалося зробити за III квартал 2023 року:", "2023-Q3"),
        ("Порівняно з 2022 роком зроблено більше:", "2023"),
        ("Програму на 2021–2025 роки виконуємо так:", "2023"),
    ],
)
def test_time_of_the_line_that_opens_the_list(opener: str, period: str) -> None:
    found = told(f"{opener}\n- проведено 11 сесій;\n- ухвалено 300 рішень.")
    assert {(_SESSIONS, "11", period, "level"), (_DECISIONS, "300", period, "level")} <= set(found)


_DIARY = """ВСТУП

Далі йде розповідь про кожен місяць.

{first}

Рада провела сім сесій і ухвалила 61 рішення.

КВІТЕНЬ

Відбулися дві сесії, рішень ухвалено 58. Торік у квітні була одна сесія.

ПІДСУМОК

За рік ухвалено 300 рішень."""


@pytest.mark.parametrize("first", ["БЕРЕЗЕНЬ", "Березень 2023 року", "III. Березень", "За березень:"])
def test_time_that_is_all_a_heading_says(first: str) -> None:
    found = {(metric, value, period) for metric, value, period, _ in told(_DIARY.format(first=first))}
    march, april = {(_SESSIONS, "7", "2023-03"), (_DECISIONS, "61", "2023-03")}, {(_DECISIONS, "58", "2023-04")}
    assert march | april | {(_SESSIONS, "2", "2023-04"), (_DECISIONS, "300", "2023")} <= found


def test_heading_that_says_more_than_a_time_names_none() -> None:
    found = told("ЩО НЕ ВДАЛОСЯ У БЕРЕЗНІ\n\nЗа повістками рада ухвалила 61 рішення.")
    assert (_DECISIONS, "61", "2023", "level") in found


def test_time_that_is_the_first_sentence_of_a_paragraph() -> None:
    found = told("Березень. Рада ухвалила 61 рішення.\n\nКвітень. Рада ухвалила 58 рішень, торік – 40.")
    assert [(v, p) for m, v, p, _ in found if m == _DECISIONS] == [("61", "2023-03"), ("58", "2023-04"), ("40", "2022")]


def test_line_with_a_colon_is_over_the_short_lines_under_it() -> None:
    found = told("СЕСІЇ\n\n15\nсесій за рік\n\nБуло у 2022-му:\n13 сесій\n\n300 рішень ухвалено торік.")
    assert {(_SESSIONS, "15", "2023", "level"), (_SESSIONS, "13", "2022", "level")} <= set(found)


@pytest.mark.parametrize(
    ("remark", "period"), [("найбільше за пів року", "2023-03"), ("це більше, ніж за весь лютий", "2023-03")]
)
def test_time_among_which_a_figure_is_the_greatest_ends_with_its_remark(remark: str, period: str) -> None:
    found = told(f"БЕРЕЗЕНЬ\n\nРада провела дві сесії, {remark}, і прийняла 61 рішення.")
    assert (_DECISIONS, "61", period, "level") in found


def test_month_that_the_greatest_fell_in_is_its_time() -> None:
    assert (_DECISIONS, "61", "2023-03", "level") in told("Рішень ухвалено 300, найбільше у березні – 61.")


@pytest.mark.parametrize(("when", "period"), [("перше", "2024-H1"), ("друге", "2024-H2"), ("II", "2024-H2")])
def test_half_that_a_plan_is_for(when: str, period: str) -> None:
    found = told(f"На {when} півріччя 2024 року планую:\n- провести 6 сесій;\n- ухвалити 120 рішень.")
    assert (_SESSIONS, "6", period, "plan") in found


@pytest.mark.parametrize(
    ("body", "value", "period"),
    [
        (
            "Для порівняння: за весь строк повноважень (2015–2020) рада провела 72 сесії, ухвалила 3 408 рішень.",
            "3408",
            "convocation",
        ),
        ("За каденцію попередника рада ухвалила 900 рішень, а нинішня вже 61 рішення.", "61", "2023"),
        ("За весь рік (а він був довгим) рада ухвалила 300 рішень.", "300", "2023"),
    ],
)
def test_how_far_a_time_with_brackets_or_a_contrast_reaches(body: str, value: str, period: str) -> None:
    assert (_DECISIONS, value, period) in {(m, v, p) for m, v, p, _ in told(body)}


def test_the_greatest_of_a_month_told_behind_it() -> None:
    body = "Найбільше запитів на інформацію припало на листопад, коли надійшло 37 запитів на інформацію."
    (fact,) = [f for f in facts_of(body) if f.value == 37]
    assert (fact.period, fact.per) == ("2023-11", "month")


@pytest.mark.parametrize(
    ("body", "amount", "period", "per"),
    [
        ("Депутатський фонд: 150 000 грн на одного депутата.", 150_000, "2023", "deputy"),
        ("Депутатський фонд: 21 млн грн (500 тис. × 42).", 500_000, "2023", "deputy"),
        (
            "На депутатський фонд коштів немає (у 2022 році – 2,7 млн грн, або по 100 тис. грн кожному депутатові).",
            100_000,
            "2022",
            "deputy",
        ),
        ("Кошти депутатського фонду: допомога 14 родинам (по 2 000 грн на родину).", 2_000, "2023", "family"),
    ],
)
def test_money_for_each(body: str, amount: int, period: str, per: str) -> None:
    assert (amount, period, per) in {(f.value, f.period, f.per) for f in facts_of(body)}


def test_letters_sent_are_no_november() -> None:
    rows = "Запити на інформацію за способом подання\n\nСпосіб                2023 рік     2022 рік\n"
    rows += "електронна пошта         198          141\nпоштовий лист             25           31\nразом   223   172"
    assert {f.period for f in facts_of(rows) if f.value in (25, 31)} == {"2023", "2022"}


@pytest.mark.parametrize(("half", "period"), [("друге", "2023"), ("перше", "2023-H1")])
def test_over_the_year_in_a_report_on_a_half(half: str, period: str) -> None:
    title = f"ЗВІТ\nсекретаря Тернавської міської ради\nза {half} півріччя 2023 року"
    assert (_DECISIONS, "559", period, "level") in told("Усього за рік ухвалено 559 рішень.", title)


def test_a_paragraph_told_for_comparison_is_of_its_time_to_the_end() -> None:
    body = (
        "Надійшло 124 запити на інформацію.\n\n"
        "Для порівняння (2022 рік): запитів – 97. Від фізичних осіб – 60, від медіа – 17. Цього року від медіа – 21."
        "\n\n"
        "Електронною поштою надійшло 80 запитів."
    )
    assert [(f.value, f.period) for f in facts_of(body)] == [
        (124, "2023"), (97, "2022"), (60, "2022"), (17, "2022"), (21, "2023"), (80, "2023"),
    ]  # fmt: skip


def test_the_greatest_that_was_is_of_the_time_reported_on() -> None:
    body = "Середня кількість питань на сесії – 21; найбільше, 47, було 14 березня."
    assert {f.period for f in facts_of(body) if f.value == 47} <= {"2023"}


@pytest.mark.parametrize(
    ("head", "period"),
    [
        ("За попередній, 2022 рік:", "2022"),
        ("Дані для порівняння за попередній рік:", "2022"),
        ("Нагадаємо показники 2022 року:", "2022"),
        ("У порівнянні (2022 рік):", "2022"),
        ("Усіх, хто торік обіцяв не писати, підвели:", "2023"),
    ],
)
def test_a_time_that_heads_a_paragraph_holds_for_its_sentences(head: str, period: str) -> None:
    facts = facts_of(f"{head} запитів на інформацію – 97. Від фізичних осіб – 60, від медіа – 17.")
    assert [(f.value, f.period) for f in facts if f.value != 97] == [(60, period), (17, period)]


def test_a_paragraph_of_another_year_that_comes_back_to_this_one() -> None:
    body = "Торік відбулося 10 сесій. Видано 90 розпоряджень. Цього року – 12 сесій і 97 розпоряджень."
    assert [(f.value, f.period) for f in facts_of(body)] == [(10, "2022"), (90, "2022"), (12, "2023"), (97, "2023")]


@pytest.mark.parametrize("body", ["У 22-му окрузі ухвалено 5 рішень.", "Дві тисячі двадцять друге рішення з 3 частин."])
def test_an_ordinal_of_what_is_no_year(body: str) -> None:
    assert {f.period for f in facts_of(body)} <= {"2023"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "З депутатського фонду на кожного депутата заплановано по 30 тис. грн, разом 900 тис. грн.",
            [("30000", "2023", "level"), ("900000", "2023", "level")],
        ),
        ("Депутатський фонд запланували збільшити до 1 200 000 грн.", [("1200000", "2024", "plan")]),
        ("Плани\n\nНа депутатський фонд заплановано 1 200 000 грн.", [("1200000", "2024", "plan")]),
    ],
)
def test_what_a_budget_planned_for_the_fund_is_of_its_own_year(body: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(v, p, m) for metric, v, p, m in told(body) if metric == "deputy_fund.allocated"]
    assert found == expected
