"""The most and the least of several times or meetings, and what each of many was given."""

from __future__ import annotations

import pytest

from tests.sections.told import facts_of


@pytest.mark.parametrize(
    ("text", "metric", "told"),
    [
        ("Найтихішим був серпень, коли до ради звернулися 31 раз.", "appeals.total", (31, "2023-08", "month", "min")),
        ("У вересні надійшло 77 звернень, найбільше за рік.", "appeals.total", (77, "2023-09", "month", "max")),
        ("Найбільше звернень надійшло у травні – 52.", "appeals.total", (52, "2023-05", "month", "max")),
        ("Найвищою була явка депутатів у грудні, 97,1 %.", "deputies.attendance_percent", (97.1, "2023-12", "", "max")),
    ],
)
def test_the_most_of_a_month(text: str, metric: str, told: tuple[float, str, str, str]) -> None:
    (fact,) = [f for f in facts_of(text) if f.metric == metric]
    assert (float(fact.value or 0), fact.period, fact.per, fact.aggregate) == told


def test_the_most_of_the_figure_before_is_none_of_the_one_after() -> None:
    found = facts_of("У вересні надійшло 77 звернень, найбільше за рік, а запитів на публічну інформацію – 12.")
    assert [(f.value, f.aggregate, f.per) for f in found] == [(77, "max", "month"), (12, "", "")]


def test_what_is_of_each_stays_so_in_another_year_and_at_its_most() -> None:
    found = facts_of("На депутата передбачено 150 тис. грн (у 2022 році – 100 тис. грн), усього 3 млн грн.")
    assert [(f.value, f.per) for f in found] == [(150_000, "deputy"), (100_000, "deputy"), (3_000_000, "")]


def test_what_each_of_the_helped_was_given_is_no_deputy_s() -> None:
    found = facts_of("З депутатського фонду на лікування допоміг 12 особам, суми від 2 до 6 тис. грн кожній.")
    assert [f.per for f in found if f.unit == "UAH"] == ["person"]


def test_what_came_to_a_neighbour_is_not_ours() -> None:
    found = facts_of("У сусідній Лозівській раді депутатських звернень за рік – 41. У нас їх зареєстровано 60.")
    assert 41 not in [f.value for f in found]


@pytest.mark.parametrize(
    "body",
    [
        "Найбільше засідань – 24 – провела комісія з питань бюджету, найменше (9) – комісія з регламенту.",
        "Найчастіше, 24 рази, засідала комісія з питань бюджету, найрідше (9) – комісія з регламенту.",
        "Найбільше засідань (24) – у комісії з питань бюджету, найменше – 9 – у комісії з регламенту.",
    ],
)
def test_whose_the_extreme_is_stands_behind_its_marks(body: str) -> None:
    named = [(f.metric, f.subject, str(f.value)) for f in facts_of(body)]
    assert named == [
        ("commission.meetings", "з питань бюджету", "24"),
        ("commission.meetings", "з регламенту", "9"),
    ]
