"""Figures that spaces part in several ways: which way arithmetic bears out."""

import pytest

from .conftest import only_table, structured, tables


@pytest.mark.parametrize(
    ("heads", "lines", "last"),
    [
        (
            "Ділянка Дубів Сосен Дерев",
            "північна 310 101 411\nпівденна 295 88 383\nРазом 1 605 189 1 794\n",
            ["Разом", "1 605", "189", "1 794"],
        ),
        (
            "Ділянка Дерев Дубів Сосен",
            "північна 411 310 101\nпівденна 1 383 295 1 088\nсхідна 40 – 40\n",
            ["східна", "40", "–", "40"],
        ),
        (
            "Ділянка Навесні Восени Різниця",
            "північна 1 310 101 1 209\nпівденна 295 1 088 -793\nсхідна 410 400 10\n",
            ["східна", "410", "400", "10"],
        ),
        (
            "Ділянка Дубів Сосен",
            "північна 310 101\nпівденна 295 880\nсхідна 400 120\nРазом 1 005 1 101\n",
            ["Разом", "1 005", "1 101"],
        ),
    ],
)
def test_sums_and_differences_decide(heads: str, lines: str, last: list[str]):
    rows, _ = only_table(f"{heads}\n{lines}")
    assert rows[-1] == last
    assert all(len(row) == len(rows[0]) for row in rows)


def test_what_no_sum_bears_out_is_left_as_it_was():
    assert not tables(
        structured("Ділянка Дубів Сосен Лип\nпівнічна 310 101 40\nпівденна 295 88 12\nРазом 1 605 189 1 794\n")
    )


def test_no_thousands_begin_with_zero():
    rows, _ = only_table("Ділянка Дубів Сосен\nпівнічна 310 101\nпівденна 295 88\nсхідна 174 032 142\n")
    assert rows[-1] == ["східна", "174 032", "142"]
