"""Tables drawn with bars: heads over several columns, empty corners, labels over two lines, single bars."""

from .conftest import kinds, only_table, structured


def test_a_bar_at_the_start_of_one_row_stands_behind_an_empty_corner():
    text = "Лісництва\n | Саджанців | Доріг\nВерхнє | 12 | 3\nДолішнє | 9 | 4\n"
    assert only_table(text) == ([["", "Саджанців", "Доріг"], ["Верхнє", "12", "3"], ["Долішнє", "9", "4"]], 1)


def test_heads_without_a_corner_stand_over_the_figures():
    text = "Саджанців | Стежок | Годівниць\nІ півріччя | 140 | 6 | 33\nІІ півріччя | 155 | 8 | 45\n"
    assert only_table(text)[0][0] == ["", "Саджанців", "Стежок", "Годівниць"]


def test_a_corner_that_names_the_rows_stays():
    text = "Лісництво | Саджанців | Доріг\nВерхнє | 12 | 4 | 1\nДолішнє | 9 | 5 | 2\n"
    assert only_table(text)[0][0][0] == "Лісництво"


def test_heads_over_several_columns():
    framed = (
        "| | Саджанців | | Стежок | |\n| Ліс | 2022 | 2023 | 2022 | 2023 |\n"
        "| Гай | 1 | 2 | 3 | 4 |\n| Бір | 5 | 6 | 7 | 8 |\n"
    )
    short = "Ліс | Саджанців | Стежок\n | 2022 | 2023 | 2022 | 2023\nГай | 1 | 2 | 3 | 4\nБір | 5 | 6 | 7 | 8\n"
    assert only_table(framed)[0][0] == ["", "Саджанців", "Саджанців", "Стежок", "Стежок"]
    assert only_table(short)[0][0] == ["Ліс", "Саджанців", "Саджанців", "Стежок", "Стежок"]


def test_a_label_over_two_lines_is_framed_once():
    text = (
        "| Ліс                 | Дуб | Клен |\n| біля ставу          | 12 | 3 |\n"
        "| біля дороги,\n  що веде до млина    | 9 | 4 |\n| усього              | 21 | 7 |\n"
    )
    assert [row[0] for row in only_table(text)[0]] == ["Ліс", "біля ставу", "біля дороги, що веде до млина", "усього"]


def test_a_single_bar_parts_labels_from_figures():
    text = "Саджанців | 12\nСтежок | 3\nГодівниць | 40\n"
    assert only_table(text) == ([["Саджанців", "12"], ["Стежок", "3"], ["Годівниць", "40"]], 0)


def test_single_bars_between_words_are_no_table():
    found = structured("Ліс | річка\nПоле | став\nШлях | міст\n")
    assert "table" not in kinds(found)
