"""Tables whose columns are villages, officials or commissions tell the same as those of which they are the rows."""

from __future__ import annotations

import pytest

from .told import extracted, facts_of, told

Grid = list[list[str]]

VILLAGES = [
    ["Показник", "Ліски", "Гаї", "Нова Рудня", "Усього"],
    ["Видано довідок", "180", "90", "40", "310"],
    ["Прийнято громадян", "50", "22", "12", "84"],
    ["Проведено сходів", "3", "2", "1", "6"],
]
OFFICIALS = [
    ["Показник", "Голова", "Перший заступник", "Секретар ради"],
    ["Проведено прийомів", "24", "20", "12"],
    ["Прийнято осіб", "184", "96", "51"],
]
COMMISSIONS = [
    ["Показники роботи комісій", "Бюджетна", "Земельна", "Гуманітарна", "Разом"],
    ["Проведено засідань", "12", "15", "9", "36"],
    ["Розглянуто питань", "84", "140", "61", "285"],
    ["Надано рекомендацій", "10", "4", "6", "20"],
]
UPRIGHT = [
    [["Показник", "План", "Факт"], ["Проведено сесій", "12", "14"], ["Прийнято рішень", "400", "412"]],
    [["Показник", "2022", "2023"], ["Проведено сесій", "12", "14"], ["Прийнято рішень", "400", "412"]],
    [["Показник", "Чергові", "Позачергові"], ["Проведено сесій", "6", "8"], ["Прийнято рішень", "300", "112"]],
    [["Комісія", "Засідань", "Питань"], ["Бюджетна", "12", "84"], ["Земельна", "15", "140"]],
]


def _drawn(grid: Grid) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in grid)


def _on_its_side(grid: Grid) -> Grid:
    return [list(row) for row in zip(*grid, strict=True)]


@pytest.mark.parametrize("grid", [VILLAGES, OFFICIALS, COMMISSIONS], ids=["villages", "officials", "commissions"])
def test_a_table_tells_the_same_on_its_side(grid: Grid) -> None:
    found, upright = facts_of(_drawn(grid)), facts_of(_drawn(_on_its_side(grid)))
    assert sorted((f.metric, f.subject, f.value) for f in found) == sorted(
        (f.metric, f.subject, f.value) for f in upright
    )
    assert not any(f.metric.startswith("other.") for f in found)
    assert all(
        f.subject for f in found if str(f.value) not in {r[-1] for r in grid if grid[0][-1] in {"Усього", "Разом"}}
    )


def test_the_quote_is_the_line_in_which_the_figure_stands() -> None:
    text, found = extracted(_drawn(VILLAGES))
    fact = next(f for f in found.facts if f.value == 22)
    assert text.text[fact.evidence.start : fact.evidence.end].replace("|", " ").split() == [
        *VILLAGES[2][0].split(),
        *VILLAGES[2][1:],
    ]


@pytest.mark.parametrize(
    "heads", ["Тепер Раніше", "Звітний Минулий", "Початок Кінець", "Обсяг Норматив", "Ціль Досягнення"]
)
def test_columns_that_are_not_understood_are_nobody_either(heads: str) -> None:
    first, second = heads.split()
    found = facts_of(
        _drawn([["Показник", first, second], ["Проведено сесій", "12", "14"], ["Прийнято рішень", "9", "7"]])
    )
    assert not {f.subject for f in found} & {first, second}


@pytest.mark.parametrize("grid", UPRIGHT, ids=["plan", "years", "sorts", "rows"])
def test_columns_of_plans_times_and_sorts_are_nobody(grid: Grid) -> None:
    values = {v for row in grid[1:] for v in row[1:]}
    assert {value for _, value, _, _ in told(_drawn(grid))} == values
    assert not {f.subject for f in facts_of(_drawn(grid))} & set(grid[0])
