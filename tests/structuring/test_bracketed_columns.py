"""Columns whose cells hold a figure and another one in brackets."""

from .conftest import only_table, structured


def test_a_bracket_is_a_column_of_its_own():
    rows, heads = only_table(
        "Ділянка             Дубів (з них нових)   Сосен\n"
        "північна            18 (2)                 140\n"
        "південна            22 (5)                 310\n"
        "західна             9 (1)                   64\n"
    )
    assert heads == 1
    assert rows[0] == ["Ділянка", "Дубів", "(з них нових)", "Сосен"]
    assert rows[1:] == [
        ["північна", "18", "(2)", "140"],
        ["південна", "22", "(5)", "310"],
        ["західна", "9", "(1)", "64"],
    ]


def test_last_years_in_brackets():
    rows, _ = only_table(
        "Показник    2023 р. (2022 р.)\nДубів       11 (9)\nСосен       365 (288)\nЛип         26 (24)\n"
    )
    assert rows == [
        ["Показник", "2023 р.", "(2022 р.)"],
        ["Дубів", "11", "(9)"],
        ["Сосен", "365", "(288)"],
        ["Лип", "26", "(24)"],
    ]


def test_words_in_brackets_stay_in_their_cell():
    rows, _ = only_table("Ділянка    Дубів        Сосен\nпівнічна   18 (нові)     140\nпівденна   22 (нові)     310\n")
    assert [row[1] for row in rows[1:]] == ["18 (нові)", "22 (нові)"]


def test_lists_side_by_side_are_read_one_after_the_other():
    text = (
        "Структура лісу така:\n\nПорода               Вік                  Стан\n"
        "дуби       902       молоді      63       здорові          517\n"
        "сосни      416       старі       28       хворі            644\n"
        "                     вікові       4       сухі              57\n"
        "                                          зрубані           71\n"
    )
    found = structured(text).text
    places = [
        found.index(word) for word in ("Порода", "дуби", "сосни", "Вік", "молоді", "вікові", "Стан", "хворі", "71")
    ]
    assert places == sorted(places)


def test_lists_between_bars():
    text = (
        "дуби       37    | молоді     54   | здорові     51\n"
        "липи       11    | старі       6   | хворі        4\n"
        "сосни       7    |                  | сухі         2\n"
    )
    found = structured(text).text
    places = [found.index(word) for word in ("дуби", "липи", "сосни", "молоді", "старі", "здорові", "сухі")]
    assert places == sorted(places)


def test_rows_that_tell_of_one_thing_are_no_lists():
    for text in (
        "Дуби: старих – 26 | молодих – 301\nЛипи: старих – 3 | зрубаних – 22\n",
        "Дуби 18 | сухих 140\nЛипи 22 | сухих 310\n",
    ):
        found = structured(text).text
        assert found.index("Дуби") < found.index("301" if ":" in text else "140") < found.index("Липи")


def test_a_share_in_brackets_beside_one_figure_only():
    rows, heads = only_table("Дуби        240 (61 %)\nСосни       118\nЛипи         35\n")
    assert heads == 0
    assert [[cell for cell in row if cell] for row in rows] == [
        ["Дуби", "240", "(61 %)"],
        ["Сосни", "118"],
        ["Липи", "35"],
    ]
