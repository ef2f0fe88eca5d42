"""By how much something became more or less, and which way."""

from __future__ import annotations

import pytest

from .told import told

_SESSIONS, _DECISIONS, _MEETINGS = "sessions.held", "decisions.adopted", "commissions.meetings_total"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Кількість сесій зросла на 2, засідань комісій зменшилася на 11, прийнятих рішень – зросла на 40.",
            {(_SESSIONS, "2"), (_MEETINGS, "-11"), (_DECISIONS, "40")},
        ),
        (
            "Кількість сесій зросла на 7 %, а прийнятих рішень – зменшилась на 4 %.",
            {(_SESSIONS, "7"), (_DECISIONS, "-4")},
        ),
        (
            "Сесій відбулося на 2 більше, ніж торік, а рішень прийнято на 5 менше.",
            {(_SESSIONS, "2"), (_DECISIONS, "-5")},
        ),
        ("Порівняно з аналогічним періодом минулого року рішень прийнято на 40 менше.", {(_DECISIONS, "-40")}),
        (
            "Кількість сесій зросла з 10 до 14, тобто на 4, а засідань комісій зменшилася з 90 до 80, тобто на 10.",
            {(_SESSIONS, "4"), (_MEETINGS, "-10")},
        ),
    ],
)
def test_each_goes_its_own_way(body: str, expected: set[tuple[str, str]]) -> None:
    assert {(metric, value) for metric, value, _, measure in told(body) if measure == "delta"} == expected


@pytest.mark.parametrize(
    ("body", "metric", "value"),
    [
        (
            "Порівняно з попереднім роком кількість вихідних документів зменшилася на 3,1 %.",
            "documents.outgoing",
            "-3.1",
        ),
        ("Обсяг вхідної кореспонденції збільшився на 5,2 відсотка.", "documents.incoming", "5.2"),
        ("Кількість розпоряджень міського голови зросла на 7 %.", "acts.mayor_orders", "7"),
        ("Кількість засідань постійних комісій скоротилася на 9 %.", _MEETINGS, "-9"),
        ("Явка депутатів зросла на 4 %.", "deputies.attendance_percent", "4"),
    ],
)
def test_growth_in_per_cent_is_of_what_grew(body: str, metric: str, value: str) -> None:
    assert told(body) == [(metric, value, "2023", "delta")]


@pytest.mark.parametrize(
    ("body", "value", "period"),
    [
        ("Кількість прийнятих рішень зросла порівняно з 2022 роком на 40 і становить 340.", "340", "2023"),
        ("Рішень прийнято на 40 більше, ніж у 2021 році, і їх кількість склала 340.", "340", "2023"),
        (
            "У порівнянні з аналогічним періодом минулого року кількість рішень зросла на 40 і становить 340.",
            "340",
            "2023",
        ),
        ("Рішень прийнято на 40 більше проти 2022 року, коли їх кількість становила 300.", "300", "2022"),
        ("Рішень прийнято на 9 % більше, ніж за III квартал (196).", "196", "2023-Q3"),
    ],
)
def test_what_it_came_to_is_of_now(body: str, value: str, period: str) -> None:
    assert (_DECISIONS, value, period, "level") in told(body)
