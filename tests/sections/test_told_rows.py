"""Lists whose items tell the same of one thing each, in every way that a clerk lays them out."""

from __future__ import annotations

import pytest

from .test_tables import known
from .told import facts_of

_MEETINGS, _QUESTIONS = "commission.meetings", "commission.questions_considered"
_EXPECTED = {
    (_MEETINGS, "з питань бюджету", "14"),
    (_QUESTIONS, "з питань бюджету", "61"),
    (_MEETINGS, "з питань екології та землі", "9"),
    (_QUESTIONS, "з питань екології та землі", "47"),
}
_HEADING = "Робота постійних комісій\n\nПроведена робота:\n"


@pytest.mark.parametrize(
    "lines",
    [
        "– з питань бюджету: засідань – 14, питань – 61;\n– з питань екології та землі: засідань – 9, питань – 47.\n",
        "– з питань бюджету (14 засідань, 61 питання);\n– з питань екології та землі – 9 засідань, 47 питань.\n",
        "– з питань бюджету (голова – Гай І. П.): засідань 14, питань 61;\n"
        "– з питань екології та землі (голова – Лис О. М.): засідань 9, питань 47.\n",
        "– з питань бюджету – 14 засідань та 61 питання;\n– з питань екології та землі – 9 та 47 відповідно.\n",
        "Комісія з питань бюджету: засідань – 14, питань – 61. "
        "Комісія з питань екології та землі: засідань – 9, питань – 47.\n",
        "Комісія з питань бюджету\nПроведено засідань – 14\nРозглянуто питань – 61\n\n"
        "Комісія з питань екології та землі\nПроведено засідань – 9\nРозглянуто питань – 47\n",
    ],
)
def test_items_are_rows(lines: str) -> None:
    assert known(_HEADING + lines) == _EXPECTED


@pytest.mark.parametrize("line", ["Комісія – засідань / питань:", "Робота комісій у 2023 році (засідань/питань):"])
def test_the_line_over_the_items_names_their_figures(line: str) -> None:
    body = f"Постійні комісії\n\n{line}\n– з питань бюджету – 14/61;\n– з питань екології та землі – 9/47.\n"
    assert known(body) == _EXPECTED


@pytest.mark.parametrize(
    "line",
    [
        "Засідання постійних комісій (у дужках – кількість розглянутих питань):",
        "Комісії працювали. Проведені засідання, у дужках розглянуті питання:",
    ],
)
def test_the_line_says_what_stands_in_brackets(line: str) -> None:
    body = f"Постійні комісії\n\n{line}\n– з питань бюджету – 14 (61);\n– з питань екології та землі – 9 (47).\n"
    assert known(body) == _EXPECTED


def test_slashes_that_nothing_announces_are_no_counts() -> None:
    body = "Постійні комісії\n\nРозглянули:\n– з питань бюджету – 14/61;\n– з питань екології та землі – 9/47.\n"
    assert known(body) == set()


def test_a_kind_is_of_what_the_item_counts_before() -> None:
    body = _HEADING + (
        "– з питань бюджету: засідань – 14, з них виїзних – 3, питань – 61;\n"
        "– з питань екології та землі: засідань – 9, з них виїзних – 2, питань – 47.\n"
    )
    assert {v for m, _, v in known(body) if m == "commission.meetings_field"} == {"3", "2"}


def test_months_over_lines_with_dashes_head_no_columns() -> None:
    lines = "".join(
        f"{month}\nПроведено прийомів – {n}\nПрийнято громадян – {n + 30}\n\n"
        for n, month in enumerate(("Січень", "Лютий", "Березень"), 4)
    )
    told = facts_of(f"Особистий прийом громадян у 2023 році\n{lines}")
    assert [(str(f.value), f.period) for f in told if f.metric == "appeals.personal_reception_days"] == [
        ("4", "2023-01"),
        ("5", "2023-02"),
        ("6", "2023-03"),
    ]


def test_months_head_rows() -> None:
    body = "Звернення громадян\n\nСічень: письмових – 12, усних – 5.\nЛютий: письмових – 17, усних – 3.\n"
    assert {(m, v) for m, _, v in known(body)} == {
        ("appeals.written", "12"),
        ("appeals.oral", "5"),
        ("appeals.written", "17"),
        ("appeals.oral", "3"),
    }


def test_people_head_rows() -> None:
    body = (
        "Робота депутатів\n\nГай І. П.\nДепутатських запитів – 2\nДепутатських звернень – 7\n\n"
        "Лис О. М.\nДепутатських запитів – 1\nДепутатських звернень – 9\n"
    )
    assert known(body) == {
        ("deputies.requests", "Гай І. П.", "2"),
        ("deputies.appeals", "Гай І. П.", "7"),
        ("deputies.requests", "Лис О. М.", "1"),
        ("deputies.appeals", "Лис О. М.", "9"),
    }


def test_one_item_alone_is_no_row() -> None:
    body = "Робота ради\n\nПроведено сесій – 7\nПрийнято рішень – 120\n"
    assert known(body) == {("sessions.held", "", "7"), ("decisions.adopted", "", "120")}


@pytest.mark.parametrize(
    "line",
    [
        "Розподіл роботи комісій (перше число – засідання, друге – питання):",
        "У розрізі комісій (перша цифра – кількість засідань, друга – розглянутих питань) маємо таке:",
    ],
)
def test_names_told_by_their_order(line: str) -> None:
    body = f"{line}\n– з питань бюджету – 14 / 61;\n– з питань екології та землі – 9 / 47.\n"
    assert known(body) == _EXPECTED


@pytest.mark.parametrize(("head", "joint"), [("2022 → 2023", " → "), ("2022/2023", "/")])
def test_columns_of_two_years_side_by_side(head: str, joint: str) -> None:
    body = f"| Показник | {head} |\n| Проведено сесій | 9{joint}12 |\n| Прийнято рішень | 744{joint}812 |\n"
    assert {(f.metric, str(f.value), f.period) for f in facts_of(body)} == {
        ("sessions.held", "9", "2022"),
        ("sessions.held", "12", "2023"),
        ("decisions.adopted", "744", "2022"),
        ("decisions.adopted", "812", "2023"),
    }


def test_commissions_by_their_name_alone_over_lines_of_figures() -> None:
    found = facts_of("Земельна комісія\nЗасідань: 27\nПитань: 410\n\nСоціальна комісія\nЗасідань: 11\nПитань: 63")
    assert {(f.metric, f.subject, int(f.value or 0)) for f in found} == {
        ("commission.meetings", "Земельна комісія", 27),
        ("commission.questions_considered", "Земельна комісія", 410),
        ("commission.meetings", "Соціальна комісія", 11),
        ("commission.questions_considered", "Соціальна комісія", 63),
    }


@pytest.mark.parametrize(
    "body",
    [
        "Робота постійних комісій (засідань/питань): бюджетна 22/310, земельна 26/402, правова 14/118.",
        "Робота постійних комісій (засідань / розглянутих питань): бюджетна – 22/310; земельна – 26/402; "
        "правова – 14/118.",
        "Робота постійних комісій (засідань/питань):\n- бюджетна 22/310,\n- земельна 26/402,\n- правова 14/118.",
    ],
)
def test_figures_joined_by_slashes_are_what_the_opening_names(body: str) -> None:
    found = [(f.metric.removeprefix("commission."), f.subject, str(f.value)) for f in facts_of(body)]
    assert found == [
        (metric, subject, value)
        for subject, values in (("бюджетна", ("22", "310")), ("земельна", ("26", "402")), ("правова", ("14", "118")))
        for metric, value in zip(("meetings", "questions_considered"), values, strict=True)
    ]
