"""Times over several columns, and columns that tell two times in each cell."""

import pytest

from .conftest import only_table

PAIRS = [["Дуби", "58", "43"], ["Сосни", "1 077", "90"], ["Липи", "5", "12"]]


@pytest.mark.parametrize("head", ["2021 / 2022", "2021/2022", "2021/2022 рр."])
@pytest.mark.parametrize(
    "line", ["| {} | {} |", "{:<20}{:>20}", "{} {}"], ids=["between bars", "in columns", "one space apart"]
)
@pytest.mark.parametrize("joint", [" / ", "/"])
def test_two_times_in_a_cell_are_two_columns(head: str, line: str, joint: str):
    text = [line.format("Показник", head), *(line.format(r[0], joint.join(r[1:])) for r in PAIRS)]
    rows, heads = only_table("\n".join(text) + "\n")
    assert heads == 1
    assert rows[0][:2] == ["Показник", "2021"]
    assert rows[0][2].startswith("2022")
    assert rows[1:] == PAIRS


def test_figures_with_a_stroke_under_another_head_stay_one_cell():
    rows, _ = only_table("| Показник | план / факт |\n| Дуби | 58 / 43 |\n| Сосни | 77 / 90 |\n")
    assert rows[1] == ["Дуби", "58 / 43"]


def test_years_stand_over_as_many_columns_as_repeat_below():
    text = (
        "                           2021        2022\n"
        "                        од.   %     од.    %\n"
        "поштою                    0     -    410  25,8\n"
        "електронною поштою      865  53,9    106   6,7\n"
        "через сайт              740  46,1  1 073  67,5\n"
    )
    rows, heads = only_table(text)
    assert heads == 2
    assert rows[0][1:] == ["2021", "2021", "2022", "2022"]


@pytest.mark.parametrize("closing", ["|", ""])
def test_empty_cells_at_the_end_of_a_row_leave_the_columns_alone(closing: str):
    lines = ["Показник | Кількість | ", " | 2021 рік | 2022 рік", "Дуби | 22 | ", "Сосни | 80 | 71", "Липи | 5 | 42"]
    opened = "| " if closing else ""
    rows, heads = only_table("".join(f"{opened}{line} {closing}\n" for line in lines))
    assert heads == 2
    assert rows[1][1:] == ["2021 рік", "2022 рік"]
    assert rows[2:] == [["Дуби", "22", ""], ["Сосни", "80", "71"], ["Липи", "5", "42"]]


def test_a_total_behind_the_last_year_is_of_that_year():
    text = (
        "                              2023 рік            2024 рік\n"
        "                            І півр.  ІІ півр.   І півр.  ІІ півр.   За рік\n"
        "Дощі                            4        5         6        5        11\n"
        "Грози                         142      188       171      206       377\n"
    )
    rows, heads = only_table(text)
    assert heads == 2
    assert rows[0][1:] == ["2023 рік", "2023 рік", "2024 рік", "2024 рік", "2024 рік"]
