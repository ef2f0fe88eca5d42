"""Slides tell several figures on a line, and a share beside one figure of a list."""

from __future__ import annotations

import pytest

from .told import told

_ABOVE = "Дані наведено за звітний рік у цілому.\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Надійшло 905 звернень\n\nписьмових 702 / усних 203\nколективних 18 / анонімних 2",
            {
                ("appeals.total", "905"),
                ("appeals.written", "702"),
                ("appeals.oral", "203"),
                ("appeals.collective", "18"),
                ("appeals.anonymous", "2"),
            },
        ),
        (
            "СЕСІЇ\nчергових 5 · позачергових 8\nпленарних засідань 14 · рішень 260",
            {
                ("sessions.regular", "5"),
                ("sessions.extraordinary", "8"),
                ("plenary_meetings.held", "14"),
                ("decisions.adopted", "260"),
            },
        ),
        (
            "Нагороди\nклопотань розглянуто 81 | відхилено 5",
            {("awards.applications_considered", "81"), ("awards.applications_rejected", "5")},
        ),
        (
            "Депутатський фонд\n   виділено      840 000 грн\n   витрачено     802 400 грн (95,5 %)",
            {("deputy_fund.allocated", "840000"), ("deputy_fund.spent", "802400"), ("deputy_fund.spent", "95.5")},
        ),
        (
            "Розгляд звернень\n   задоволено   140 (61 %)\n   роз'яснено   58\n   відмовлено   35",
            {
                ("appeals.resolved_positively", "140"),
                ("appeals.resolved_positively", "61"),
                ("appeals.explained", "58"),
                ("appeals.refused", "35"),
            },
        ),
        (
            "бюджетна комісія | засідань 12 | питань 140\nземельна комісія | засідань 18 | питань 260",
            {
                ("commission.meetings", "12"),
                ("commission.questions_considered", "140"),
                ("commission.meetings", "18"),
                ("commission.questions_considered", "260"),
            },
        ),
    ],
)
def test_every_figure_has_the_words_beside_it(body: str, expected: set[tuple[str, str]]) -> None:
    assert {(metric, value) for metric, value, *_ in told(_ABOVE + body)} == expected
