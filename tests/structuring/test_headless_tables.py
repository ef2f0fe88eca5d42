"""Tables without heads of their own below one whose heads name times."""

import pytest

from .conftest import grid, only_table, structured, tables

UPPER = (
    "Показник                2021   2022\nДуби                      58     61\nСосни та ялини            77     90\n"
)
LOWER = "Липи                       5     12\nВерби                     14      9\n"


@pytest.mark.parametrize("between", ["\n\n", "\nЗ них:\n\n", "\n\nДерева листяні\n\n"])
def test_it_takes_over_the_heads(between: str):
    rows, heads = only_table(UPPER + between + LOWER)
    assert (rows[0], heads) == (["Показник", "2021", "2022"], 1)
    assert [r for r in rows[1:] if any(r[1:])] == [
        ["Дуби", "58", "61"],
        ["Сосни та ялини", "77", "90"],
        ["Липи", "5", "12"],
        ["Верби", "14", "9"],
    ]
    named = between.strip()
    assert [r[0] for r in rows if not any(r[1:])] == ([named] if named else [])


@pytest.mark.parametrize(
    "lower",
    [
        "Ділянка                 дубів  сосен\n" + LOWER,
        "Липи                       5     12     17\nВерби                     14      9     23\n",
    ],
)
def test_one_with_heads_or_other_columns_does_not(lower: str):
    found = structured(UPPER + "\n\n" + lower)
    assert len(tables(found)) == 2
    assert grid(found, tables(found)[0])[1:] == [["Дуби", "58", "61"], ["Сосни та ялини", "77", "90"]]


def test_heads_that_name_no_times_are_not_taken_over():
    upper = UPPER.replace("2021   2022", "дубів  сосен")
    assert len(tables(structured(upper + "\n\n\n" + LOWER))) == 2
