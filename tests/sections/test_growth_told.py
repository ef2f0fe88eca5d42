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
