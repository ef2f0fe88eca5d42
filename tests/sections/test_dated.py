"""Dated events: one name, one date; acts, terms and counts are no events."""

from __future__ import annotations

import pytest

from .told import facts_of

EVENTS = [
    ("День вишиванки – 18.05.2023.", [("День вишиванки", "2023-05-18")]),
    ("18.05.2023 – День вишиванки.", [("день вишиванки", "2023-05-18")]),
    ("День громади – 16 вересня 2023 року.", [("День громади", "2023-09-16")]),
    (
        "День Незалежності – 24.08.2023. День громади – 16.09.2023.",
        [("День Незалежності", "2023-08-24"), ("День громади", "2023-09-16")],
    ),
    (
        "Урочистості:\n\n– вручення паспортів юним мешканцям – 28.06.2023;\n– день громади – 16.09.2023.",
        [("вручення паспортів юним мешканцям", "2023-06-28"), ("день громади", "2023-09-16")],
    ),
    (
        "День матері – 14.05.2023, День Європи – 20.05.2023.",
        [("День матері", "2023-05-14"), ("День Європи", "2023-05-20")],
    ),
]
NO_EVENTS = [
    "Рішення від 12.05.2023 № 145 опубліковано 15.05.2023.",
    "Станом на 31.12.2023.",
    "Розпорядження голови – 14.03.2023.",
    "Чергова сесія ради – 14.03.2023.",
    "Голова – народжений 14.03.1970.",
    "Заступник голови обраний – 14.03.2023.",
    "Вручено 5 грамот – 14.03.2023.",
]


@pytest.mark.parametrize(("raw", "expected"), EVENTS, ids=[e[0] for e in EVENTS])
def test_events(raw: str, expected: list[tuple[str, str]]) -> None:
    found = [f for f in facts_of(raw) if f.metric == "events.held"]
    assert [(f.subject.lower(), f.date) for f in found] == [(n.lower(), d) for n, d in expected]
    assert all(f.value == 1 and f.evidence.boxes for f in found)


@pytest.mark.parametrize("raw", NO_EVENTS)
def test_no_events(raw: str) -> None:
    assert not [f for f in facts_of(raw) if f.metric == "events.held"]
