"""Tables whose cells stand a single space apart: what their heads are, and which figure stands in which column."""

import pytest

from .conftest import only_table, structured, tables


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        ("Ділянка Дубів посаджено Сосен", ["Ділянка", "Дубів посаджено", "Сосен"]),
        ("Ділянка Посаджено дерев у т.ч. хвойних", ["Ділянка", "Посаджено дерев", "у т.ч. хвойних"]),
        ("Ділянка Посаджено дерев % прийнялося", ["Ділянка", "Посаджено дерев", "% прийнялося"]),
        ("Ділянка Молоді дерева старих", ["Ділянка", "Молоді дерева", "старих"]),
        ("Назва ділянки Площа, га Дерев", ["Назва ділянки", "Площа, га", "Дерев"]),
    ],
)
def test_heads_begin_with_capitals_or_name_a_part(heads: str, cells: list[str]):
    rows, head_rows = only_table(f"{heads}\nпівнічна за річкою 21 9\nпівденна 125 11\nсхідна 40 –\nРазом 186 20\n")
    assert head_rows == 1
    assert rows == [
        cells,
        ["північна за річкою", "21", "9"],
        ["південна", "125", "11"],
        ["східна", "40", "–"],
        ["Разом", "186", "20"],
    ]


def test_rows_with_numbers_and_a_total_without():
    rows, _ = only_table("№ Ділянка Дубів Сосен\n1 північна 21 9\n2 південна 125 11\nРазом 146 20\n")
    assert rows == [
        ["№", "Ділянка", "Дубів", "Сосен"],
        ["1", "північна", "21", "9"],
        ["2", "південна", "125", "11"],
        ["", "Разом", "146", "20"],
    ]


def test_a_head_with_a_number_sign_may_name_the_rows():
    rows, _ = only_table("№ ділянки Дубів Сосен\n1 ділянка 21 9\n2 ділянка 125 11\n3 ділянка 7 4\n")
    assert rows[:2] == [["№ ділянки", "Дубів", "Сосен"], ["1 ділянка", "21", "9"]]


def test_thousands_are_parted_as_in_rows_that_leave_no_choice():
    rows, _ = only_table(
        "Ділянка Площа Дерев Частка\nвсі 222 628 115 038 51\nпівнічна 76 000 29 863 39\nінша 68 628 85 175 7\n"
    )
    assert rows[1] == ["всі", "222 628", "115 038", "51"]


@pytest.mark.parametrize(
    "text",
    [
        "Ділянка Дубів Сосен Лип\nпівнічна 21 9\nпівденна 125 11\nсхідна 40 12\n",
        "Дерева такі:\n* дуби – 21\n* сосни – 9\n* липи – 4\n",
        "Садили дуби. Садили Сосни\nпівнічна 21 9\nпівденна 125 11\nсхідна 40 12\n",
    ],
)
def test_heads_that_do_not_fit_make_no_table(text: str):
    assert not [t for t in tables(structured(text)) if t.columns > 2]
