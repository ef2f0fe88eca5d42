"""Topics from which a comma, not a dash, parts their numbers."""

from __future__ import annotations

import pytest

from .told import facts_of

APPEALS = "ЗВІТ\nпро роботу зі зверненнями громадян у Вербівській міській раді\nза 2023 рік\n\n"
TOLD = [
    (
        "На першому місці водопостачання, 140 звернень. На другому земельні питання, 90 звернень.",
        {"водопостачання": 140, "земельні питання": 90},
    ),
    ("Друге місце посіла освіта, 75 звернень, третє – медицина, 60.", {"освіта": 75, "медицина": 60}),
    ("Найчастіше писали про воду, 144, про ліфти – 98.", {"воду": 144, "ліфти": 98}),
    (
        "Найбільше звернень стосується опалення, 210, далі – вивіз сміття, 120, і ремонт доріг, 99.",
        {"опалення": 210, "вивіз сміття": 120, "ремонт доріг": 99},
    ),
    ("Лідером стало житло, 190 звернень.", {"житло": 190}),
]


@pytest.mark.parametrize(("body", "expected"), TOLD)
def test_topics(body: str, expected: dict[str, int]) -> None:
    found = facts_of(body, APPEALS)
    assert {f.subject: f.value for f in found} == expected
    assert {f.metric for f in found} == {"appeals.by_topic"}


def test_what_is_said_behind_an_inserted_figure_is_said_of_it() -> None:
    found = facts_of("Найбільше рішень, 96, стосувалося землі, 40 – бюджету.")
    assert {f.subject: f.value for f in found} == {"землі": 96, "бюджету": 40}
