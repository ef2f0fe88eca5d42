"""Tables whose times go on in another line of heads below the first figures."""

from .conftest import grid, structured, tables

_FIRST = "січень  лютий  березень  квітень  травень  червень\n    31     28        36       33       30       26\n"
_SECOND = "липень  серпень  вересень  жовтень  листопад  грудень\n    24     21        42       45       40       35\n"


def test_each_line_of_months_heads_the_figures_below_it():
    found = structured(f"Дощі за місяцями:\n\n{_FIRST}{_SECOND}")
    rows = [grid(found, block) for block in tables(found)]
    assert [r[0][0] for r in rows] == ["січень", "липень"]
    assert [r[1][-1] for r in rows] == ["26", "35"]
    assert [b.table.header_rows for b in tables(found) if b.table] == [1, 1]


def test_rows_that_name_no_times_stay_together():
    text = "Ділянка   Дубів   Сосен\nпівнічна     21       9\nпівденна     12      11\nсхідна       40      12\n"
    assert len(tables(structured(text))) == 1


def test_months_need_not_stand_over_their_figures():
    found = structured(
        "Дощі\n\n   січень   лютий   березень\n 7  1  8\n   квітень   травень   червень\n      4     3      14\n"
    )
    assert [grid(found, b)[1] for b in tables(found)] == [["7", "1", "8"], ["4", "3", "14"]]


def test_fewer_figures_than_months_are_no_table():
    assert not tables(structured("Дощі\n\nсічень   лютий   березень\n7  1\nДалі йшли грози.\n"))


def test_years_before_the_figures_name_their_rows():
    text = (
        "Дощі за кварталами\n\n           І    ІІ    ІІІ    IV    Усього\n"
        "   2022   54    61     48    57      220\n   2023   60    58     63    70      251\n"
    )
    found = structured(text)
    assert [grid(found, b)[1] for b in tables(found)] == [["2022", "54", "61", "48", "57", "220"]]
