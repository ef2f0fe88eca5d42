"""Totals that run from a day, an event or the beginning of the convocation; means that a metric itself says."""

from __future__ import annotations

import pytest

from tests.sections.told import facts_of


@pytest.mark.parametrize(
    ("body", "metric", "value", "since"),
    [
        ("Усього від початку вторгнення громада втратила 29 захисників.", "losses.defenders", 29, "2022-02-24"),
        (
            "Відколи почалося повномасштабне вторгнення, громада втратила 58 захисників.",
            "losses.defenders",
            58,
            "2022-02-24",
        ),
        (
            "Віддали життя за Україну дев'ятнадцять земляків від лютого двадцять другого.",
            "losses.defenders",
            19,
            "2022-02-24",
        ),
        ("За роки великої війни громада втратила 34 захисники.", "losses.defenders", 34, "2022-02-24"),
        ("Громада втратила 34 захисники від початку великої війни.", "losses.defenders", 34, "2022-02-24"),
        (
            "Відтоді, як у листопаді 2020-го рада почала працювати, ухвалено 1 318 рішень.",
            "decisions.adopted",
            1318,
            "2020",
        ),
        ("З того часу, як ми склали присягу, відбулося 47 сесій.", "sessions.held", 47, ""),
        ("За весь час роботи рада провела 61 сесію.", "sessions.held", 61, "початок"),
        ("Від 2014 року громада втратила 9 захисників.", "losses.defenders", 9, "2014"),
        ("За каденцію відбулося 31 зустріч з виборцями.", "voters_meetings.held", 31, "початок скликання"),
        ("Упродовж скликання відбулося 52 сесії.", "sessions.held", 52, "початок скликання"),
        (
            "З моменту запуску сервісу в березні 2019 року оприлюднено 318 петицій.",
            "appeals.petitions_electronic",
            318,
            "2019-03",
        ),
    ],
)
def test_running_totals(body: str, metric: str, value: int, since: str) -> None:
    found = [(f.metric, f.value, f.period, f.cumulative, f.since) for f in facts_of(body)]
    assert found == [(metric, value, "2023", True, since)]


def test_attendance_over_a_year_is_a_mean() -> None:
    assert [f.aggregate for f in facts_of("Явка депутатів на пленарних засіданнях – 82 %.")] == ["mean"]


def test_what_one_session_did_is_of_no_month() -> None:
    (fact,) = facts_of("Порядок денний грудневої сесії налічував 94 питання.")
    assert (fact.metric, fact.period) == ("session.questions_considered", "2023")


def test_months_over_two_years_are_a_period_and_no_running_total() -> None:
    (fact,) = facts_of("У період з вересня 2022 року по серпень 2023 року проведено 12 сесій.")
    assert (fact.period, fact.cumulative, fact.since) == ("2022-09..2023-08", False, "")


def test_a_year_s_part_of_a_running_total_runs_from_nowhere() -> None:
    body = "З початку скликання (листопад 2020 року) відбулося 54 сесії, у тому числі у 2023 році – 13 сесій."
    assert [(f.value, f.cumulative, f.since) for f in facts_of(body)] == [(54, True, "2020-11"), (13, False, "")]
