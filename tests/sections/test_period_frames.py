"""Times told in a row and figures told in as long a row."""

from __future__ import annotations

import pytest

from .told import told

_SESSIONS, _MEETINGS, _DECISIONS = "sessions.held", "plenary_meetings.held", "decisions.adopted"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "У 2022 році рада зібралася на 11 сесій, у 2023-му – на 13. Рішень – 402 і 455.",
            [(_DECISIONS, "402", "2022"), (_DECISIONS, "455", "2023")],
        ),
        (
            "Показники 2022 / 2023: сесії 11 / 13; рішення 402 / 455.",
            [
                (_SESSIONS, "11", "2022"),
                (_SESSIONS, "13", "2023"),
                (_DECISIONS, "402", "2022"),
                (_DECISIONS, "455", "2023"),
            ],
        ),
        ("2023 → 2022\nСесій 13 → 11.", [(_SESSIONS, "13", "2023"), (_SESSIONS, "11", "2022")]),
        ("Сесій проведено 11 → 13.", [(_SESSIONS, "11", "2022"), (_SESSIONS, "13", "2023")]),
        (
            "Сесій було 11, стало 13. Рішень – 402 та 455.",
            [(_SESSIONS, "11", "2022"), (_SESSIONS, "13", "2023"), (_DECISIONS, "402", "2022")],
        ),
        (
            "Показники ради (2023/2022):\n– сесій – 13/11;\n– рішень – 455/402.",
            [
                (_SESSIONS, "13", "2023"),
                (_SESSIONS, "11", "2022"),
                (_DECISIONS, "455", "2023"),
                (_DECISIONS, "402", "2022"),
            ],
        ),
        (
            "Прийнято рішень ради за кварталами (2023 / 2022 рік):\nI квартал – 120/98\nII квартал – 101/110",
            [
                (_DECISIONS, "120", "2023-Q1"),
                (_DECISIONS, "98", "2022-Q1"),
                (_DECISIONS, "101", "2023-Q2"),
                (_DECISIONS, "110", "2022-Q2"),
            ],
        ),
        (
            "За кварталами прийнято рішень: 100, 120, 90 і 110.",
            [(_DECISIONS, "100", "2023-Q1"), (_DECISIONS, "110", "2023-Q4")],
        ),
        (
            "У першому півріччі відбулося 5 сесій, у другому – 8. Рішень – 180 та 240.",
            [(_DECISIONS, "180", "2023-H1"), (_DECISIONS, "240", "2023-H2")],
        ),
        (
            "За 2023 рік проведено 15 сесій проти 12 у 2022 році та 17 у 2021-му. Пленарних засідань – 18, 13 і 21.",
            [(_MEETINGS, "18", "2023"), (_MEETINGS, "13", "2022"), (_MEETINGS, "21", "2021")],
        ),
    ],
)
def test_figures_take_the_times_of_the_row(body: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(metric, value, period) for metric, value, period, _ in told(body)]
    assert set(expected) <= set(found)


@pytest.mark.parametrize(
    "body",
    [
        "Проведено 14 сесій проти 12 торік. Рішень ухвалено 300, відхилено 15.",
        "У 2022 році відбулося 11 сесій, у 2023-му – 13. Рішень ухвалено 300, 15 відхилено.",
    ],
)
def test_figures_with_words_of_their_own_are_no_row(body: str) -> None:
    assert (_DECISIONS, "300", "2023", "level") in told(body)


@pytest.mark.parametrize(
    ("body", "planned", "held"),
    [
        ("Заплановано і проведено: сесій – 12 і 11.", "12", "11"),
        ("План / факт: сесій 12 / 11.", "12", "11"),
        ("Факт / план: сесій 11 / 12.", "12", "11"),
    ],
)
def test_plan_and_result_side_by_side(body: str, planned: str, held: str) -> None:
    found = told(body)
    assert (_SESSIONS, planned, "2023", "plan") in found
    assert (_SESSIONS, held, "2023", "level") in found


@pytest.mark.parametrize(
    "line",
    [
        "Порівняльні дані (перша цифра – 2023 рік, друга – 2022 рік):",
        "Порівняно з минулим роком (перше число – 2023, друге – 2022):",
        "Робота ради (у чисельнику – 2023 рік, у знаменнику – 2022 рік):",
    ],
)
@pytest.mark.parametrize("between", ["", "Пленарна робота:\n"])
def test_a_line_says_which_figure_is_of_which_year(line: str, between: str) -> None:
    found = told(f"{line}\n{between}– сесії – 13 / 11;\n– рішення – 455 / 402.\n")
    assert {(m, v, p) for m, v, p, _ in found} == {
        (_SESSIONS, "13", "2023"),
        (_SESSIONS, "11", "2022"),
        (_DECISIONS, "455", "2023"),
        (_DECISIONS, "402", "2022"),
    }


def test_a_table_without_heads_takes_the_times_of_the_line_above() -> None:
    line = "Порівняння (перша цифра – 2023 рік, друга – 2022 рік):\n\n"
    rows = "Проведено сесій         13     11\nПрийнято рішень        455    402\nПленарних засідань      24     19\n"
    assert {(v, p) for _, v, p, _ in told(line + rows)} == {
        *(("13", "2023"), ("11", "2022"), ("455", "2023")),
        *(("402", "2022"), ("24", "2023"), ("19", "2022")),
    }


@pytest.mark.parametrize(
    "parts", ["На перше півріччя припало 70, на друге – 50.", "На першу половину року припадає 70, 50 – на другу."]
)
def test_the_second_half_that_figures_fall_on_is_of_its_own(parts: str) -> None:
    found = told(f"До ради надійшло 120 звернень громадян. {parts}")
    assert [(value, period) for _, value, period, _ in found[1:]] == [("70", "2023-H1"), ("50", "2023-H2")]
