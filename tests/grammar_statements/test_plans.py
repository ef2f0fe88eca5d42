"""What is promised and for when, what was meant for the time reported on, and what has been done."""

from __future__ import annotations

import pytest

from tests.sections.told import told

LEVEL, PLAN = "level", "plan"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Завдання на 2024 рік: 5 чергових сесій, 4 навчання, упорядкування архіву.",
            [("sessions.regular", "5", "2024", PLAN), ("trainings.held", "4", "2024", PLAN)],
        ),
        (
            "Ставимо собі за мету провести не менш як 12 сесій.",
            [("sessions.held", "12", "2024", PLAN)],
        ),
        (
            "На 2024 рік пропонуємо: навести лад в архіві; провести не менше трьох навчань.",
            [("trainings.held", "3", "2024", PLAN)],
        ),
        (
            "Із 18 запланованих засідань комісій відбулося 16.",
            [("commissions.meetings_total", "18", "2023", PLAN), ("commissions.meetings_total", "16", "2023", LEVEL)],
        ),
        ("Планувалося провести 10 сесій.", [("sessions.held", "10", "2023", PLAN)]),
        ("Доречно буде зазначити, що рада прийняла 512 рішень.", [("decisions.adopted", "512", "2023", LEVEL)]),
        ("ПЛАНИ-2024\n\nГромада втратила 34 захисники.", [("losses.defenders", "34", "2023", LEVEL)]),
    ],
)
def test_plans_and_when_they_are_for(body: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(body) == expected


OTHERS = "Прийнято 200 рішень. Видано 41 розпорядження. Надійшло 300 звернень. Проведено 20 засідань виконкому.\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # who compares with the year before last calls the reported one «торік»
        (
            f"{OTHERS}Надійшло торік 14 петицій, більше, аніж позаторік.",
            ("appeals.petitions_electronic", "14", "2023", LEVEL),
        ),
        (f"{OTHERS}Відбулося 9 сесій (торік – 11).", ("sessions.held", "11", "2022", LEVEL)),
        (f"{OTHERS}Рада торік провела 14 сесій. Рік перед тим їх було 12.", ("sessions.held", "12", "2022", LEVEL)),
        # the same value twice is one figure
        (f"{OTHERS}Рада торік провела 14 сесій. Я був на 11 із 14 сесій.", ("sessions.held", "14", "2023", LEVEL)),
    ],
)
def test_last_year_of_one_who_speaks_the_year_after(body: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in told(body)
