"""Lines of labels and figures set wide: a first line with a figure heads nothing, nor does one of a calendar."""

from .conftest import only_table


def test_signs_in_a_column_of_marks_stay():
    rows, _ = only_table(
        "Ділянка    Полив   Обрізка\nпівнічна   +       12\nпівденна   +       9\nзахідна    +       30\n"
    )
    assert [row[1] for row in rows] == ["Полив", "+", "+", "+"]


def test_a_first_row_with_a_figure_heads_nothing():
    rows, heads = only_table(
        "Кошти на сад.\n\n"
        "відведено     640 000 грн (по 80 тис. на ділянку)\nвикористано   611 200 грн\nчастка        95,5 %\n"
    )
    assert heads == 0
    assert rows[0] == ["відведено", "640 000 грн", "(по 80 тис. на ділянку)"]


def test_a_bracket_beside_a_figure_without_heads_is_apart():
    rows, _ = only_table("Кошти на сад.\n\nна рік       900 тис. грн\nвитрачено    881,4 тис. грн (97,9 %)\n")
    assert rows == [["на рік", "900 тис. грн", ""], ["витрачено", "881,4 тис. грн", "(97,9 %)"]]


def test_a_calendar_has_no_heads():
    _, heads = only_table(
        "Сад зацвів.\n\n20.04   толока в саду\n16.05   день саджанця\n12.07   свято яблук\n01.10   осінній показ\n"
    )
    assert heads == 0
