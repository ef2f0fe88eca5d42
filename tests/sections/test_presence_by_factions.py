"""Attendance told by factions, its unit told once for all figures."""

from __future__ import annotations

import pytest

from .told import facts_of

TOLD = [
    "Явка на пленарні засідання за фракціями (у відсотках):\n«Рідний край» – 81\n«Поступ» – 74",
    "Відвідуваність сесій за фракціями: «Рідний край» – 81 %, «Поступ» – 74 %.",
    "Присутність депутатів на пленарних засіданнях у розрізі фракцій, %\n\n"
    "Фракція              2022 рік     2023 рік\n"
    "«Рідний край»        79,5         81\n«Поступ»             70,2         74",
]


@pytest.mark.parametrize("body", TOLD)
def test_each_faction_has_its_own_rate(body: str) -> None:
    rates = {f.subject: (f.value, f.unit) for f in facts_of(body) if f.period == "2023"}
    assert rates == {"«Рідний край»": (81, "%"), "«Поступ»": (74, "%")}
    assert {f.metric for f in facts_of(body)} == {"deputies.attendance_percent"}


def test_the_line_above_gives_no_unit_to_what_it_does_not_head() -> None:
    told = facts_of("Явка, %\n\nПленарні – 81\nКомісії – 74\n\nПроведено 14 сесій і ухвалено 400 рішень.")
    assert {f.metric: f.unit for f in told if f.metric.endswith(("held", "adopted"))} == {
        "sessions.held": "sessions",
        "decisions.adopted": "decisions",
    }


def test_a_row_that_names_its_unit_is_told_in_it() -> None:
    body = "Показник         2022     2023\nСесії            12       14\nЯвка, %          69,9     73,1"
    found = [(f.value, f.unit, f.period) for f in facts_of(body) if f.metric == "deputies.attendance_percent"]
    assert [(float(v or 0), u, p) for v, u, p in found] == [(69.9, "%", "2022"), (73.1, "%", "2023")]
