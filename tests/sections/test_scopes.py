"""How far a period reaches over the figures of a sentence."""

from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "У I кварталі відбулося 3 сесії, у II – 4, у III – 2, у IV – 5.",
            [("3", "2023-Q1"), ("4", "2023-Q2"), ("2", "2023-Q3"), ("5", "2023-Q4")],
        ),
        ("За перше півріччя проведено 6 сесій, за друге – 8.", [("6", "2023-H1"), ("8", "2023-H2")]),
        ("У 2022 та 2023 роках відбулося відповідно 11 і 14 сесій.", [("11", "2022"), ("14", "2023")]),
        ("За роки роботи восьмого скликання відбулося 52 сесії.", [("52", "convocation")]),
    ],
)
def test_periods_of_sessions(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(value, period) for metric, value, period, _ in told(sentence) if metric == "sessions.held"] == expected


def test_each_value_behind_respectively_keeps_the_year() -> None:
    found = told("Проведено 14 сесій та 96 засідань постійних комісій; у 2022 році відповідно 11 та 88.")
    assert ("sessions.held", "11", "2022", "level") in found
    assert ("commissions.meetings_total", "88", "2022", "level") in found


def test_what_was_planned_is_no_result() -> None:
    assert told("Планувалося провести 12 сесій.")[0][3] == "plan"
    assert told("Не 12, як планувалося, а 15 сесій провела рада.") == [("sessions.held", "15", "2023", "level")]
