"""Tables whose cells semicolons part, and lists whose items end with them."""

from .conftest import kinds, only_table, structured


def test_semicolons_part_cells():
    text = "Дерево;2022;2023\nДубів;12;14\nСосен звичайних;300;1 320\nЛип;5;–\nУсього;317;1339\n"
    assert only_table(text) == (
        [
            ["Дерево", "2022", "2023"],
            ["Дубів", "12", "14"],
            ["Сосен звичайних", "300", "1 320"],
            ["Лип", "5", "–"],
            ["Усього", "317", "1339"],
        ],
        1,
    )


def test_strokes_part_cells():
    rows, heads = only_table(
        "Дерево / Посаджено / Зрубано\nДуб / 18 / 140\nСосна та/або ялина / 22 / 310\nЛипа / 9 / 1 064\n"
    )
    assert heads == 1
    assert rows[1:] == [["Дуб", "18", "140"], ["Сосна та/або ялина", "22", "310"], ["Липа", "9", "1 064"]]


def test_items_that_end_with_semicolons_are_no_table():
    found = structured("Висаджено:\nдубів – 12;\nсосен – 30;\nлип – 5.\n")
    assert "table" not in kinds(found)


def test_semicolons_in_brackets_part_nothing():
    rows, _ = only_table(
        "Дубів          12     (було 10; +2)\n"
        "Сосен         300     (було 290; +10)\n"
        "Лип             5     (було 9; –4)\n"
    )
    assert rows[2] == ["Лип", "5", "(було 9; –4)"]


def test_years_at_the_start_of_lines_make_entries():
    found = structured("Посадки\n2021: дубів 30, сосен 24\n2022: дубів 11, сосен 40\n2023: дубів 19, сосен 37\n")
    assert kinds(found)[-3:] == ["list_item"] * 3


def test_a_dash_at_a_lines_end_waits_for_its_figure():
    found = structured("Висаджено дубів —\n12\nПрокладено стежок —\n3\n")
    assert "Прокладено стежок — 3" in found.text.replace("\n", " ")
    assert [found.text[b.span.start : b.span.end] for b in found.blocks][-1].endswith("3")
