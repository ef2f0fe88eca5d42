"""Totals split by times, by per cents and in several ways at once."""

from __future__ import annotations

import pytest

from tests.sections.told import facts_of, told

APPEALS = "ДОВІДКА\nпро звернення громадян у Вербівській міській раді\nза 2023 рік\n\n"


def test_a_sign_of_per_cent_told_once_holds_for_the_enumeration() -> None:
    facts = facts_of("Тематика звернень (у відсотках): дороги – 31, вода – 24, інше – 45.", APPEALS)
    assert [(f.subject, f.value, f.unit) for f in facts] == [("дороги", 31, "%"), ("вода", 24, "%"), ("інше", 45, "%")]


def test_counts_of_a_list_about_per_cents_stay_counts() -> None:
    facts = facts_of("Про частку (у відсотках) ішлося. Письмових звернень надійшло 90, усних – 20.", APPEALS)
    assert [(f.value, f.unit) for f in facts] == [(90, "appeals"), (20, "appeals")]


def test_both_ends_of_a_change_are_per_cents() -> None:
    facts = facts_of("Частка письмових звернень зросла з 22 до 37 відсотків.", APPEALS)
    assert [(f.value, f.unit, f.period) for f in facts] == [(22, "%", "2022"), (37, "%", "2023")]


def test_months_go_on_about_the_total_that_they_make_not_about_the_per_cent_before() -> None:
    body = "Надійшло 200 звернень, або на 5 % більше.\n\nКолективних – 7.\n\nПомісячно: січень – 96, лютий – 104."
    assert told(body, APPEALS)[-2:] == [
        ("appeals.total", "96", "2023-01", "level"),
        ("appeals.total", "104", "2023-02", "level"),
    ]


REQUESTS = "ЗВІТ\nпро розгляд запитів на публічну інформацію у Вербівській міській раді\nза 2023 рік\n\n"


def test_parts_of_requests_are_told_apart_by_what_their_list_says() -> None:
    body = (
        "Отримано 40 запитів.\n\nЗа способом надходження:\n- поштою – 25;\n- через скриньку біля входу – 15.\n\n"
        "За суб'єктами:\n- мешканці – 30;\n- колишні працівники – 10.\n\n"
        "За темами: земля – 22, діяльність підприємств – 18."
    )
    facts = facts_of(body, REQUESTS)
    assert {f.metric for f in facts} == {"appeals.information_requests"}
    assert [(f.subject, dict(f.qualifiers)) for f in facts] == [
        ("", {}),
        ("", {"channel": "поштою"}),
        ("", {"channel": "через скриньку біля входу"}),
        ("", {"requester": "фізичні особи"}),
        ("", {"requester": "колишні працівники"}),
        ("", {"topic": "земля"}),
        ("", {"topic": "діяльність підприємств"}),
    ]


def test_a_heading_says_what_the_parts_of_requests_are() -> None:
    facts = facts_of("ТЕМАТИЧНИЙ РОЗПОДІЛ ЗАПИТІВ\n\n– 12 – земля;\n– 9 – бюджет.", REQUESTS)
    assert [dict(f.qualifiers) for f in facts] == [{"topic": "земля"}, {"topic": "бюджет"}]


def test_a_heading_on_appeals_parts_them_from_a_title_on_requests() -> None:
    body = (
        "ЧАСТИНА 1. ЗАПИТИ НА ІНФОРМАЦІЮ\n\nНадійшло 12 запитів.\n\n"
        "ЧАСТИНА 2. ЗВЕРНЕННЯ ГРОМАДЯН\n\nТеми\n\nземля – 40\nдороги, транспорт – 25\nінше – 9"
    )
    facts = facts_of(body, REQUESTS)
    assert [(f.metric, f.subject) for f in facts][1:] == [
        ("appeals.by_topic", "земля"),
        ("appeals.by_topic", "дороги, транспорт"),
        ("appeals.by_topic", "інше"),
    ]


def test_ways_that_appeals_came_are_no_results() -> None:
    table = "Шлях                        2022   2023\nпоштою                       50     41\n"
    table += "від області, за належністю   18     17\n"
    found = told(f"Шляхи надходження звернень, таблиця:\n\n{table}", APPEALS)
    assert {metric for metric, *_ in found} == {"appeals.by_channel"}


def test_a_value_said_surely_elsewhere_gives_way_to_no_other() -> None:
    body = "Надійшло 50 звернень, роз'яснено 30. На сайті розміщено 12 роз'яснень."
    assert ("appeals.explained", "30", "2023", "level") in told(body, APPEALS)


def test_cells_under_one_another_whose_rows_are_years() -> None:
    cells = "Квартал І ІІ ІІІ ІV 2022 11 12 13 14 2023 21 22 23 24".replace(" ", "\n")
    found = told(f"Надійшло 90 запитів. За кварталами:\n\n{cells}\n\nОсінь була найгарячішою.", REQUESTS)
    assert [(value, period) for _, value, period, _ in found][1:] == [
        *((str(11 + n), f"2022-Q{n + 1}") for n in range(4)),
        *((str(21 + n), f"2023-Q{n + 1}") for n in range(4)),
    ]


def test_a_label_of_any_words_goes_on_with_the_split_of_its_sentence() -> None:
    facts = facts_of("Запитів було 12: від журналістів – 7, від шукачів скарбів – 5.", REQUESTS)
    assert dict(facts[-1].qualifiers) == {"requester": "шукачів скарбів"}


def test_requests_of_several_kinds_of_people_are_a_total() -> None:
    facts = facts_of("Від громадян та підприємств надійшло 30 запитів, від журналістів – 9 запитів.", REQUESTS)
    assert [dict(f.qualifiers) for f in facts] == [{}, {"requester": "медіа"}]


def test_two_names_of_one_kind_of_people_are_a_part() -> None:
    facts = facts_of("Отримано 60 запитів: медіа та журналісти – 8, громадяни – 52.", REQUESTS)
    assert [dict(f.qualifiers) for f in facts][1:] == [{"requester": "медіа"}, {"requester": "фізичні особи"}]


def test_months_alone_are_of_what_the_report_is_about() -> None:
    assert told("Січень – 11, лютий – 14.", REQUESTS) == [
        ("appeals.information_requests", "11", "2023-01", "level"),
        ("appeals.information_requests", "14", "2023-02", "level"),
    ]


def test_an_abbreviation_that_the_report_explains_is_read_as_its_words() -> None:
    body = "Умовні скорочення: ЗПІ – запит на публічну інформацію; СЕД – система обліку.\n\nОпрацьовано 30 ЗПІ."
    assert [(f.metric, f.value) for f in facts_of(body)] == [("appeals.information_requests", 30)]


def test_an_abbreviation_in_brackets_stands_for_the_words_with_its_initials() -> None:
    body = "Опрацьовано запити на публічну інформацію (далі – ЗПІ).\n\nЗа рік зареєстровано 30 ЗПІ."
    assert [(f.metric, f.value) for f in facts_of(body)] == [("appeals.information_requests", 30)]


def test_rows_named_by_their_number_under_quarter_are_quarters() -> None:
    table = "Квартал   | 2022 | 2023\n----------+------+-----\nперший    |  36  |  41\nтретій    |  31  |  38\n"
    found = told(f"Надходження запитів\n\n{table}", REQUESTS)
    assert [(value, period) for _, value, period, _ in found] == [
        ("36", "2022-Q1"),
        ("41", "2023-Q1"),
        ("31", "2022-Q3"),
        ("38", "2023-Q3"),
    ]


def test_what_a_relative_clause_is_about_is_counted() -> None:
    facts = facts_of("На особистих прийомах, яких керівництвом проведено 52, побувало 239 осіб.")
    assert [(f.metric, f.value) for f in facts] == [
        ("appeals.personal_reception_days", 52),
        ("appeals.personal_reception", 239),
    ]


def test_refusals_are_told_apart_by_their_grounds() -> None:
    facts = facts_of("Підставами для відмов стали: службова інформація – 4, брак відомостей – 3.", REQUESTS)
    assert [dict(f.qualifiers) for f in facts] == [
        {"result": "відмовлено", "reason": "службова інформація"},
        {"result": "відмовлено", "reason": "брак відомостей"},
    ]


def test_who_reports_is_named_where_officials_are_told_apart() -> None:
    facts = facts_of("На прийомі вислухано 90 осіб, зокрема головою – 50, заступниками – 25, секретарем – 15.")
    assert [f.subject for f in facts] == ["", "головою", "заступниками", "секретарем"]


def test_a_clause_between_commas_does_not_part_a_figure_from_its_noun() -> None:
    facts = facts_of("Частка звернень, поданих електронною поштою, за рік зросла з 18 до 29 відсотків.", APPEALS)
    assert [(f.metric, f.value, f.unit, f.period) for f in facts] == [
        ("appeals.by_channel", 18, "%", "2022"),
        ("appeals.by_channel", 29, "%", "2023"),
    ]


def test_officials_in_a_row_are_told_apart_whatever_stands_in_brackets() -> None:
    facts = facts_of("Голова ради провів 6 особистих прийомів (24 особи), його заступники – 9 (17 осіб).")
    assert [(f.metric.rpartition(".")[2], f.value) for f in facts] == [
        ("personal_reception_days", 6),
        ("personal_reception", 24),
        ("personal_reception_days", 9),
        ("personal_reception", 17),
    ]


def test_ways_that_appeals_came_are_what_their_list_names() -> None:
    facts = facts_of("Канали надходження:\n- пошта – 210;\n- чат-бот – 66.", APPEALS)
    assert [(f.metric, f.subject) for f in facts] == [
        ("appeals.by_channel", "пошта"),
        ("appeals.by_channel", "чат-бот"),
    ]


def test_figures_side_by_side_behind_an_official_are_of_the_metrics_told_before() -> None:
    body = "Міський голова провів 42 особисті прийоми, на яких побувало 318 осіб. Перший заступник – 38 і 240."
    assert [(f.metric.rpartition(".")[2], f.value, f.subject) for f in facts_of(body)] == [
        ("personal_reception_days", 42, "Міський голова"),
        ("personal_reception", 318, "Міський голова"),
        ("personal_reception_days", 38, "Перший заступник"),
        ("personal_reception", 240, "Перший заступник"),
    ]


def test_what_is_said_behind_a_number_in_brackets_is_said_of_it() -> None:
    facts = facts_of("Отримано 52 запити. Більшість (44) надійшла електронною поштою.", REQUESTS)
    assert dict(facts[-1].qualifiers) == {"channel": "електронною поштою"}


def test_parts_of_the_year_told_by_their_number() -> None:
    assert told("Розподіл звернень за кварталами: перший – 120, другий – 144.", APPEALS) == [
        ("appeals.total", "120", "2023-Q1", "level"),
        ("appeals.total", "144", "2023-Q2", "level"),
    ]


def test_what_stands_behind_a_share_in_brackets_is_said_of_the_count_before() -> None:
    facts = facts_of("З 545 звернень позитивно вирішено 312 (57 %), на 198 (36 %) дано роз'яснення.", APPEALS)
    assert [(f.metric.rpartition(".")[2], f.value) for f in facts] == [
        ("total", 545),
        ("resolved_positively", 312),
        ("resolved_positively", 57),
        ("explained", 198),
        ("explained", 36),
    ]


def test_others_are_no_time() -> None:
    facts = facts_of("Соціальний стан авторів звернень: пенсіонери – 31, інші – 40.", APPEALS)
    assert [(f.metric, f.subject) for f in facts] == [
        ("appeals.by_category", "пенсіонери"),
        ("appeals.by_category", "інші"),
    ]


def test_a_line_in_brackets_goes_on_about_the_figure_above() -> None:
    found = told("ЛЮДИ ПИШУТЬ\n\nЗвернень за рік: 806\n(2022: 717; +89)")
    assert found == [
        ("appeals.total", "806", "2023", "level"),
        ("appeals.total", "717", "2022", "level"),
        ("appeals.total", "89", "2023", "delta"),
    ]


def test_appeals_in_writing_and_by_word_of_mouth_are_all() -> None:
    found = told("Письмово та усно до сільради звернулися 231 раз: письмових – 188, усних – сорок три.")
    assert [(metric, value) for metric, value, _, _ in found] == [
        ("appeals.total", "231"),
        ("appeals.written", "188"),
        ("appeals.oral", "43"),
    ]


def test_rows_that_name_villages_are_parts_of_what_the_columns_count() -> None:
    table = (
        "                 Звернень     Вирішено     Прийнято\n"
        "                 громадян    позитивно    людей, осіб\n"
        "   ОКРУГ УСЬОГО     255         189          153\n"
        "   Гайок            171         126          112\n"
        "   Стара Криниця     84          63           41\n"
    )
    facts = facts_of(f"Зведена таблиця за селами:\n\n{table}")
    assert [(f.metric.rpartition(".")[2], f.value, f.subject) for f in facts] == [
        ("total", 255, ""),
        ("resolved_positively", 189, ""),
        ("personal_reception", 153, ""),
        ("total", 171, "Гайок"),
        ("resolved_positively", 126, "Гайок"),
        ("personal_reception", 112, "Гайок"),
        ("total", 84, "Стара Криниця"),
        ("resolved_positively", 63, "Стара Криниця"),
        ("personal_reception", 41, "Стара Криниця"),
    ]


def test_respective_figures_go_with_those_of_the_sentence_before() -> None:
    found = told("Особистих прийомів було 44, побувало на них 186 людей. Роком раніше було відповідно 40 і 171.")
    assert [(metric.rpartition(".")[2], value, period) for metric, value, period, _ in found][2:] == [
        ("personal_reception_days", "40", "2022"),
        ("personal_reception", "171", "2022"),
    ]


def test_the_year_before_the_reported_one_told_by_a_clause() -> None:
    found = told("У році, що передував звітному, задоволено було 121 запит, відмовлено у 12 випадках.", REQUESTS)
    assert [(value, period) for _, value, period, _ in found] == [("121", "2022"), ("12", "2022")]


def test_departments_answer_and_some_of_it_late() -> None:
    table = (
        "                          Опрацьовано     у т. ч. з порушенням\n"
        "   Виконавець              запитів              строку\n"
        "   фінансовий відділ          41                  2\n"
        "   відділ освіти              22                  1\n"
    )
    facts = facts_of(f"Хто готував відповіді\n\n{table}", REQUESTS)
    assert [(f.subject, f.value, dict(f.qualifiers)) for f in facts] == [
        ("фінансовий відділ", 41, {}),
        ("фінансовий відділ", 2, {"result": "із порушенням строку"}),
        ("відділ освіти", 22, {}),
        ("відділ освіти", 1, {"result": "із порушенням строку"}),
    ]


def test_more_than_a_hundred_goes_on_about_a_per_cent_as_a_count() -> None:
    found = facts_of("Порівняно з минулим роком кількість звернень зросла на 14 %: з 640 до 730.", APPEALS)
    assert [(f.value, f.unit, f.measure, f.period) for f in found] == [
        (14, "%", "delta", "2023"),
        (640, "appeals", "level", "2022"),
        (730, "appeals", "level", "2023"),
    ]


def test_what_another_body_did_is_not_the_reports_own() -> None:
    body = (
        "Надійшло 90 звернень. Обласною військовою адміністрацією розглянуто 11 400 звернень. "
        "Звернення щодо паїв, які надійшли від мешканців сусідньої Рудківської громади (6), передано."
    )
    assert told(body, APPEALS) == [("appeals.total", "90", "2023", "level")]


def test_votes_that_were_not_gathered_are_a_requirement() -> None:
    found = told("Електронних петицій подано дві, жодна не набрала 5 000 підписів.", APPEALS)
    assert [(metric, value) for metric, value, _, _ in found] == [
        ("appeals.petitions_electronic", "2"),
        ("appeals.petitions_supported", "0"),
    ]


def test_all_the_same_counts_nothing() -> None:
    assert told("Скарга без підпису прийшла, та я все одно впізнаю почерк.", APPEALS) == []


def test_the_sum_of_quarters_is_of_the_year() -> None:
    found = told("Розподіл звернень за кварталами: перший – 120, другий – 144. Разом – 264.", APPEALS)
    assert found[-1] == ("appeals.total", "264", "2023", "level")


def test_rows_of_requests_that_nothing_names_the_sort_of_go_by_their_own_words() -> None:
    body = (
        "Надійшло 40 запитів на інформацію.\n\n"
        "Запити | Задоволено запитів | Відмовлено\nмешканці | 20 | 1\nдоріжки та освітлення | 9 | 0\n"
        "відділ культури | 8 | 2\n"
    )
    told_of = {
        (f.value, f.subject, f.qualifiers.get("requester"), f.qualifiers.get("topic")) for f in facts_of(body, REQUESTS)
    }
    assert (20, "", "мешканці", None) in told_of
    assert (9, "", None, "доріжки та освітлення") in told_of
    assert (8, "відділ культури", None, None) in told_of


def test_a_cell_of_requests_is_of_its_row_and_of_its_column() -> None:
    body = (
        "Запити на інформацію за категоріями та способом подання\n\n"
        "Запитувачі | поштою | особисто | Разом\nмедіа | 15 | 2 | 17\nгромадяни | 30 | 8 | 38\nУсього | 45 | 10 | 55\n"
    )
    sorts = {f.value: (f.qualifiers.get("requester"), f.qualifiers.get("channel")) for f in facts_of(body, REQUESTS)}
    assert sorts == {
        15: ("медіа", "поштою"), 2: ("медіа", "особисто"), 17: ("медіа", None),
        30: ("фізичні особи", "поштою"), 8: ("фізичні особи", "особисто"), 38: ("фізичні особи", None),
        45: (None, "поштою"), 10: (None, "особисто"), 55: (None, None),
    }  # fmt: skip


def test_appeals_said_to_be_written_before_their_times_are_not_all_of_them() -> None:
    facts = facts_of("Звернення громадян, подані письмово: у І кварталі – 12, у ІІ – 15, у ІІІ – 9.", APPEALS)
    assert {f.metric for f in facts} == {"appeals.written"}


def test_a_column_that_names_no_part_of_requests_divides_none() -> None:
    body = (
        "Запити за категоріями\n\nЗапитувачі | Задоволено | Задоволено частково | Примітка | 2022 рік | 2023 рік\n"
        "медіа | 15 | 21 | 4 | 60 | 72\nгромадяни | 25 | 30 | 6 | 80 | 90\n"
    )
    facts = [f for f in facts_of(body, REQUESTS) if f.value in {15, 21, 4, 72}]
    assert [(f.value, f.measure, f.qualifiers.get("result")) for f in facts] == [
        (15, "level", "задоволено"),
        (21, "level", "задоволено частково"),
        (4, "level", None),
        (72, "level", None),
    ]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("Серед звернень 12 колективних, повторних – 9.", {("appeals.collective", "12"), ("appeals.repeat", "9")}),
        ("З 300 листів громадян 40 повторних, анонімних – 2.", {("appeals.repeat", "40"), ("appeals.anonymous", "2")}),
        ("Зареєстровано 210 письмових, усних – 90 звернень.", {("appeals.written", "210"), ("appeals.oral", "90")}),
    ],
)
def test_a_kind_before_a_dash_is_of_the_number_behind_it(body: str, parts: set[tuple[str, str]]) -> None:
    assert parts <= {(metric, value) for metric, value, *_ in told(body)}


def test_topics_divide_appeals_of_one_form_too() -> None:
    body = "Надійшло 60 письмових звернень, з них про надання матеріальної допомоги – 25."
    (whole, part) = facts_of(body, APPEALS)
    assert (whole.metric, part.metric, part.subject) == (
        "appeals.written",
        "appeals.by_topic",
        "надання матеріальної допомоги",
    )
    assert "metric-tie" not in [r.code for r in part.reasons]


@pytest.mark.parametrize(
    ("opener", "item"),
    [
        ("Ухвалені рішення стосуються:", "- {} – {};"),
        ("За змістом рішення ради такі:", "   {:34}{}"),
        ("Прийнято 75 рішень. Вони стосувалися:", "- {} – {};"),
    ],
)
def test_matters_that_a_line_announces_are_matters_whatever_they_count(opener: str, item: str) -> None:
    rows = (("земельних ділянок", 31), ("депутатських запитів", 14), ("програм", 12), ("звернень до уряду", 8))
    found = facts_of(f"{opener}\n" + "\n".join(item.format(*row) for row in rows))
    assert [(f.metric, f.subject, int(f.value or 0)) for f in found[-len(rows) :]] == [
        ("decisions.by_topic", matter, number) for matter, number in rows
    ]


def test_appeals_to_elders_are_not_the_councils_total() -> None:
    body = "Надійшло 520 звернень громадян. До старост подано 272 звернення, їх включено до загальної кількості."
    sure = [
        (f.value, f.subject) for f in facts_of(body, APPEALS) if f.metric == "appeals.total" and f.status != "flagged"
    ]
    assert sure in ([(520, "")], [(520, ""), (272, "старост")])
