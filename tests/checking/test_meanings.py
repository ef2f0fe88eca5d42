"""Figures that cannot both be what they were taken for: who is doubted, and who is not."""

import pytest
from asking import checked, failed

from extractors import extract
from pipeline.checking import check
from pipeline.checking.status import judged
from schemas.facts import Fact, Status, Verdict
from tests.texts import from_plain

TIED = """
Комісії між сесіями: бюджетна зібралася {8|commission.meetings|subject=бюджетна} разів, \
земельна – {15|commission.meetings|subject=земельна|tie=commission.questions_considered}, \
соціальна – {5|commission.meetings|subject=соціальна}; усього {28|commissions.meetings_total} засідань.
"""


def by_value(marked: str, **how: object) -> dict[str, Fact]:
    return {str(f.value): f for f in checked(marked, **how).facts}


@pytest.mark.parametrize(
    ("second", "kind"),
    [("241", "restated"), ("274", "restated"), ("2 140", "restated"), ("220", "restated"), ("26", "meaning")],
)
def test_only_a_slip_is_a_contradiction(second: str, kind: str) -> None:
    found = failed(
        checked(f"Прийнято {{214|decisions.adopted}} рішень.\nУхвалених рішень – {{{second}|decisions.adopted}}.")
    )
    assert [c.kind for c in found] == [kind]
    assert bool(found[0].proposal) is (second in ("274", "2 140"))


def test_both_are_flagged_when_nothing_tells_them_apart() -> None:
    result = checked("Допомогу отримали {26|x.persons} осіб.\nПрийнято {318|x.persons} людей.")
    assert {f.status for f in result.facts} == {Status.FLAGGED}


def test_what_is_said_first_and_exceeds_the_rest_is_the_whole() -> None:
    found = by_value("Прийнято {318|x.persons} людей.\nДопомогу отримали {26|x.persons} осіб.")
    assert (found["318"].status, found["26"].status) == (Status.UNVERIFIED, Status.FLAGGED)


def test_two_figures_of_one_paragraph_are_not_one_thing() -> None:
    found = by_value("Проведено {20|x.sessions} сесій, {15|x.sessions} сесій відбулися очно.")
    assert (found["20"].status, found["15"].status) == (Status.UNVERIFIED, Status.FLAGGED)


@pytest.mark.parametrize(
    "text",
    [
        "Видано {204|x.orders} розпорядження, у тому числі {3|x.orders} з цього напряму.",
        "Подано {310|x.advice} рекомендацій, попередніми – {246|x.advice}, нинішніми – {64|x.advice}.",
        "Подано {310|x.advice} рекомендацій, а письмово {64|x.advice|part_of=x.all}.",
    ],
)
def test_parts_that_are_told_as_parts_are_no_doubt(text: str) -> None:
    assert not failed(checked(text), "meaning")


def test_a_figure_with_its_own_noun_stands_against_one_whose_noun_was_carried_over() -> None:
    found = by_value("Проведено {31|x.meetings} засідання.\nГолосували: проти – {7|x.meetings|rule=r+continued}.")
    assert (found["31"].status, found["7"].status) == (Status.UNVERIFIED, Status.FLAGGED)


def test_a_figure_with_its_own_noun_may_be_part_of_a_carried_one_that_sums_up() -> None:
    text = from_plain(
        "ЗВІТ\nміського голови Вербова\nза 2023 рік\n\nОкруги (кількість звернень): Гайовий – 140. Усього – 293."
    )
    told = {str(f.value): f.status for f in check(extract(text, "0" * 16, {1: "plain_text"}), text, None).facts}
    assert told["140"] == Status.FLAGGED


def test_several_carried_figures_may_be_right_against_one() -> None:
    text = """
    Двадцять {20|x.sessions} сесій?
    Ні, {31|x.sessions|rule=r+continued}.
    А торік – {16|x.sessions|rule=r+continued}.
    """
    assert {f.status for f in checked(text).facts} == {Status.FLAGGED}


def test_on_a_page_read_by_ocr_the_number_must_have_support() -> None:
    text = "Проведено {31|x.meetings} засідання.\nПроти – {7|x.meetings|rule=r+continued}."
    assert by_value(text, reading="ocr", confidence=0.95)["31"].status == Status.FLAGGED


def test_a_supported_figure_is_not_the_weaker_one() -> None:
    text = """
    Усього сесій {17|sessions.held|rule=r+continued}, із них чергових {9|sessions.regular|part_of=sessions.held}, \
позачергових {8|sessions.extraordinary|part_of=sessions.held}.
    Депутати зібралися на {4|sessions.held} сесії.
    """
    found = by_value(text)
    assert (found["17"].status, found["4"].status) == (Status.CONFIRMED, Status.FLAGGED)


def test_support_of_the_digits_is_none_of_the_meaning() -> None:
    text = "Засідань {17|x.meetings|rule=r+continued} (сімнадцять).\nВиїздів {4|x.meetings}."
    assert by_value(text)["17"].status == Status.FLAGGED


def test_a_part_greater_than_a_whole_of_another_sentence_is_a_doubt_of_meaning() -> None:
    text = """
    Земельних спорів розглянуто {17|appeals.total}.
    Письмово звернулося {59|appeals.written|part_of=appeals.total} громадян.
    """
    assert [c.kind for c in failed(checked(text))] == ["meaning"]
    told = "Надійшло {17|appeals.total} звернень. Із них письмових – {59|appeals.written|part_of=appeals.total}."
    assert [c.kind for c in failed(checked(told))] == ["subset"]


def test_a_later_item_of_the_same_list_is_no_whole() -> None:
    text = """
    – майданчик: {64 200|deputy_fund.spent|subject=майданчик|part_of=deputy_fund.spent} грн;
    – вікна: {41 000|deputy_fund.spent|subject=вікна|part_of=deputy_fund.spent} грн;
    – допомога родинам: {28 000|deputy_fund.spent} грн.
    """
    assert not failed(checked(text))


def test_figures_of_one_table_that_nothing_tells_apart() -> None:
    text = """
    | Показник | ранок | вечір |
    | Депутатів | {30|deputies.count} | {26|deputies.count} |
    """
    result = checked(text)
    assert [(c.kind, c.fact_ids) for c in failed(result)] == [("meaning", ("f0",)), ("meaning", ("f1",))]
    assert {f.status for f in result.facts} == {Status.FLAGGED}
    assert not failed(checked(text.replace("{26|deputies.count}", "{26|deputies.count|convocation=VII}")))


def test_the_number_of_a_row_is_no_figure() -> None:
    text = """
    | № Показник | 2021 | 2022 |
    | {1|x.a} Колодязі | 10 | {14|x.a} |
    | {2|x.b} Дороги | 358 | {389|x.b} |
    | {3|x.c} Ліхтарі | 120 | {117|x.c} |
    """
    result = checked(text)
    assert [(c.kind, c.fact_ids) for c in failed(result)] == [("meaning", (f"f{i}",)) for i in (0, 2, 4)]
    assert [f.status for f in result.facts] == [Status.FLAGGED, Status.UNVERIFIED] * 3


def test_a_first_column_of_figures_is_no_numbering() -> None:
    text = """
    | Сесій | Рішень |
    | {1|x.a|subject=a} | {70|x.b|subject=a} |
    | {4|x.a|subject=b} | {71|x.b|subject=b} |
    | {2|x.a|subject=c} | {72|x.b|subject=c} |
    """
    assert not failed(checked(text))


def test_figures_of_one_column_whose_rows_were_not_understood() -> None:
    text = """
    | Квартал | Явка |
    | І | {79,2|x.attendance|unit=%} |
    | ПІ | {76,8|x.attendance|unit=%} |
    """
    assert {f.status for f in checked(text).facts} == {Status.FLAGGED}


def test_whole_things_are_not_counted_in_fractions() -> None:
    text = "Надійшло {148,2|appeals.total|unit=appeals} звернення."
    assert [c.kind for c in failed(checked(text))] == ["meaning"]
    assert not failed(checked(text.replace("unit=appeals", "unit=appeals|aggregate=mean")))
    assert not failed(checked("Привезено {34,5|services.humanitarian_cargo|unit=tonnes} т."))


def test_no_sum_says_what_columns_are() -> None:
    text = """
    | Показник | січ. лют. бер. | | | Усього |
    | Засідань | {2|x.meetings|period=2022-01} | {5|x.meetings|period=2022-01} | {3|x.meetings|period=2022-01} \
| {10|x.meetings} |
    """
    result = checked(text)
    assert [c.verdict for c in result.checks if c.kind == "sum"] == [Verdict.PASSED]
    assert [f.status for f in result.facts] == [*[Status.FLAGGED] * 3, Status.CONFIRMED]


def test_a_sum_that_comes_out_answers_which_of_two_metrics_it_is() -> None:
    assert by_value(TIED)["15"].status == Status.CONFIRMED
    assert by_value(TIED.replace("{28|", "{29|"))["15"].status == Status.FLAGGED
    same_whole = TIED.replace("tie=commission.questions_considered", "tie=commission.meetings")
    assert by_value(same_whole)["15"].status == Status.FLAGGED


@pytest.mark.parametrize(
    ("values", "reading", "kind"),
    [
        ((6, 1), "text_layer", "meaning"),
        ((6, 5), "text_layer", "restated"),
        ((6, 8), "ocr", "restated"),
        ((57, 38, 19), "text_layer", "meaning"),
        ((57, 38, 37), "text_layer", "restated"),
    ],
)
def test_what_is_a_slip_and_what_are_other_figures(values: tuple[int, ...], reading: str, kind: str) -> None:
    lines = [f"Відповідей надано {{{value}|appeals.refused}} особам." for value in values]
    assert [c.kind for c in failed(checked("\n".join(lines), reading=reading), "meaning", "restated")] == [kind]


REPORT = """ЗВІТ
секретаря Вербокутської міської ради за 2023 рік

Постійні комісії за рік провели 61 засідання і надали 240 рекомендацій:
бюджетна – 19;
земельна – 22;
соціальна – 11;
регламентна – 9.
"""


@pytest.mark.parametrize(("last", "status"), [("9.", Status.CONFIRMED), ("5.", Status.FLAGGED)])
def test_what_a_list_counts_is_answered_by_the_total_that_it_makes(last: str, status: Status) -> None:
    text = from_plain(REPORT.replace("9.", last))
    found = [(f.metric, f.status) for f in check(extract(text, "report", {1: "text_layer"}), text).facts if f.subject]
    assert found == [("commission.meetings", status)] * 4


def test_the_odd_one_of_a_column_that_adds_up() -> None:
    text = """
    | Тема | Рішень |
    | освіта | {74|decisions.by_topic|subject=освіта} |
    | земля | {58|acts.executive_committee_decisions|subject=земля} |
    | бюджет | {47|acts.executive_committee_decisions|subject=бюджет} |
    | інше | {21|acts.executive_committee_decisions|subject=інше} |
    | Разом | {200|acts.executive_committee_decisions} |
    """
    result = checked(text)
    assert [(c.kind, c.fact_ids) for c in failed(result)] == [("meaning", ("f0",))]
    assert [f.status for f in result.facts] == [Status.FLAGGED, *[Status.CONFIRMED] * 4]


def test_two_of_a_kind_in_one_enumeration_are_two_parts() -> None:
    text = """
    З {200|appeals.total} звернень вирішено {90|appeals.resolved_positively}, надано роз'яснення на \
{71|appeals.explained}, не підлягали розгляду {18|appeals.not_considered}, залишено без розгляду \
{6|appeals.not_considered}, решта, {15|appeals.in_progress}, розглядаються.
    """
    found = [(c.kind, c.verdict) for c in checked(text).checks if c.kind == "sum"]
    assert found == [("sum", Verdict.PASSED)]


def test_no_repair_is_offered_for_a_doubt_of_meaning() -> None:
    text = "Проведено {3|x.trainings} тренінги.\nСклали повноваження – {58|x.trainings}."
    assert [c.proposal for c in failed(checked(text))] == [""]


@pytest.mark.parametrize(
    ("whole", "other", "status"),
    [
        ("За рік рада провела 31 сесію.", "Депутати зібралися на 7 сесій.", Status.UNVERIFIED),
        ("Усього відбулася 31 сесія.", "Депутати зібралися на 7 сесій.", Status.UNVERIFIED),
        ("За рік рада провела 31 сесію.", "Усього депутати зібралися на 7 сесій.", Status.FLAGGED),
        ("Рада провела 31 сесію.", "Депутати зібралися на 7 сесій.", Status.UNVERIFIED),
    ],
)
def test_a_figure_said_to_be_of_all_there_was(whole: str, other: str, status: Status) -> None:
    text = from_plain(f"ЗВІТ\nсекретаря Березнівської міської ради\nза 2023 рік\n\n{whole}\n\n{other}")
    found = check(extract(text, "x" * 16, {1: "text_layer"}), text).facts
    assert [(str(f.value), f.status) for f in found] == [("31", status), ("7", Status.FLAGGED)]


def test_figures_small_beside_another_of_the_same_thing_are_some_of_it() -> None:
    text = """
    Надійшло {486|x.requests} запитів.
    Облік {1|x.requests} запиту виправлено.
    Запити {2|x.requests} громадян повторювалися.
    """
    assert [c.kind for c in failed(checked(text))] == ["meaning"]
    slip = "Надійшло {486|x.requests} запитів.\nЗ них {2|x.requests} виправлено.\nЗапитів було {468|x.requests}."
    assert [c.kind for c in failed(checked(slip))] == ["restated"]


def test_a_part_that_may_be_something_else_contradicts_no_whole() -> None:
    text = "Ухвалено {44|decisions.adopted} рішення, звернень {90|decisions.by_topic|part_of=decisions.adopted%s}."
    assert [c.kind for c in failed(checked(text % ""))] == ["subset"]
    assert [c.kind for c in failed(checked(text % "|tie=appeals.total"))] == ["meaning"]


@pytest.mark.parametrize(("total", "status"), [("9 806", Status.CONFIRMED), ("9 905", Status.FLAGGED)])
def test_a_sum_that_comes_out_answers_whether_digits_apart_are_one_number(total: str, status: Status) -> None:
    body = f"Звернень за рік: {total}\n• письмових 6 402\n• усних 3 404\n"
    text = from_plain(f"ЗВІТ\nсекретаря Березнівської міської ради\nза 2023 рік\n\nЗВЕРНЕННЯ ГРОМАДЯН\n\n{body}")
    made = extract(text, "x" * 16, {1: "text_layer"})
    parts = [f for f in check(made, text).facts if f.metric in ("appeals.written", "appeals.oral")]
    assert all("number-ambiguous" in {r.code for r in f.reasons} for f in parts)
    assert [(str(f.value), f.status) for f in parts] == [("6402", status), ("3404", status)]


def statuses_of(body: str) -> dict[tuple[str, str], Status]:
    text = from_plain(f"ЗВІТ\nсекретаря Березнівської міської ради\nза 2023 рік\n\n{body}")
    found = check(extract(text, "x" * 16, {1: "text_layer"}), text).facts
    return {(str(f.value), f.period): f.status for f in found}


def test_a_row_that_tells_a_figure_of_several_times_is_of_all_there_was() -> None:
    rows = "Показник | 2022 | 2023\nПроведено сесій | 22 | 31\nУхвалено рішень | 410 | 502"
    found = statuses_of(f"Робота ради у цифрах подана нижче.\n\n{rows}\n\nДепутати зібралися на 7 сесій.")
    assert (found["31", "2023"], found["7", "2023"]) == (Status.UNVERIFIED, Status.FLAGGED)


def test_words_of_all_there_was_tell_no_cells_of_a_table_apart() -> None:
    text = """
    | Показник | | |
    | Усього засідань | {14|x.meetings} | {16|x.meetings} |
    """
    result = checked(text)
    said = [
        f.model_copy(update={"evidence": f.evidence.model_copy(update={"quote": "Усього засідань"})})
        for f in result.facts
    ]
    again = judged(said, result.checks, {})
    assert [f.status for f in again] == [Status.FLAGGED] * 2


def doubted_cells(rows: str) -> list[str]:
    result = checked(f"| № | Тема | Звернень | Частка |\n{rows}\nУсього – {{1 176|appeals.total}} звернень.")
    return [str(f.value) for f in result.facts if f.status == Status.FLAGGED]


def test_of_two_cells_of_a_row_the_one_that_its_share_bears_out_is_understood() -> None:
    code, count = "{110|appeals.by_topic|subject=а}", "{361|appeals.by_topic|subject=а}"
    share = "{30,7|appeals.by_topic|subject=а|measure=share|unit=%|share_of=appeals.total}"
    assert doubted_cells(f"| {code} | соціальний захист | {count} | {share} % |") == ["110"]
    assert doubted_cells(f"| {code} | соціальний захист | {count} | – |") == ["110", "361"]


def test_of_a_whole_and_its_parts_in_a_table_the_parts_were_not_understood() -> None:
    whole, part = "| 1 | Запитів | {801|x.requests} | – |", "| | у т. ч. листи | {745|x.requests} | – |"
    assert doubted_cells(f"{whole}\n{part}") == ["745"]
    assert doubted_cells(f"{part.replace('у т. ч. ', '')}\n{whole}") == ["745", "801"]


def test_a_would_be_whole_that_all_its_parts_exceed_is_alone_to_blame() -> None:
    text = """
    Контакт-центр отримав {1 016|appeals.total} звернень.
    Письмово звернулися {1 962|appeals.written|part_of=appeals.total} рази.
    Позитивно вирішено {1 107|appeals.resolved_positively|part_of=appeals.total}.
    """
    assert [f.value for f in checked(text).facts if f.status == Status.FLAGGED] == [1016]


def test_a_whole_is_not_to_blame_for_parts_of_one_kind() -> None:
    text = """
    Засідань було {19|x.meetings}.
    Свято відвідали {180|x.guests|part_of=x.meetings}.
    Концерт відвідали {410|x.guests|part_of=x.meetings}.
    """
    assert {f.status for f in checked(text).facts} == {Status.FLAGGED}


def test_a_total_row_taken_for_something_else_than_its_column_makes() -> None:
    text = """
    | Комісія | Засідань |
    | бюджетна | {19|commission.meetings|subject=бюджетна} |
    | земельна | {22|commission.meetings|subject=земельна} |
    | освітня | {11|commission.meetings|subject=освітня} |
    | Усього | {52|METRIC} |
    """
    odd = checked(text.replace("METRIC", "commissions.meetings_remote"))
    assert [f.value for f in odd.facts if f.status == Status.FLAGGED] == [52]
    assert not failed(checked(text.replace("METRIC", "commissions.meetings_total")))
