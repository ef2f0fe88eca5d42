"""Tables one cell to a line: which caption a figure belongs to, and which lines head the columns."""

import pytest

from .conftest import only_table, structured, tables


@pytest.mark.parametrize(
    "text",
    [
        "ЛІС У ЦИФРАХ\n14\nСаджанців висаджено\n39\nСтежок прокладено\n21\nГодівниця\n",
        "Ліс у цифрах\n12\n– сосен\n8\n– дубів\n20\n– усього\n",
        "14\nСаджанців висаджено\n39\nСтежок прокладено\n",
    ],
)
def test_figures_over_their_captions(text: str):
    rows, heads = only_table(text)
    lines = text.splitlines()
    lines = lines[len(lines) % 2 :]
    assert (rows, heads) == ([list(pair) for pair in zip(lines[::2], lines[1::2], strict=True)], 0)


def test_a_figure_whose_caption_is_on_the_next_page_takes_no_other():
    assert tables(structured("ЛІС\n1 204\nсаджанці висаджено\n118\nстежок прокладено\n53\n")) == []
    rows, _ = only_table("ЛІС\nсаджанців\n1 204\nстежок\n118\nгодівниць\n53\n")
    assert rows == [["саджанців", "1 204"], ["стежок", "118"], ["годівниць", "53"]]


def test_captions_over_their_figures():
    rows, _ = only_table("Саджанців висаджено\n14\nСтежок прокладено\n39\nГодівниць\n21\n")
    assert rows == [["Саджанців висаджено", "14"], ["Стежок прокладено", "39"], ["Годівниць", "21"]]


def test_what_stands_apart_heads_no_column():
    rows, heads = only_table("за 2023 рік\n\nПІДСУМКИ\nДуби\n518\nСосни\n9\nЛипи\n23\n")
    assert (rows, heads) == ([["Дуби", "518"], ["Сосни", "9"], ["Липи", "23"]], 0)


def test_labels_that_begin_small_leave_the_heading_out():
    rows, _ = only_table("Дані про посадки\nдубів\n318\nсосен\n12\nлип\n5\n")
    assert rows == [["дубів", "318"], ["сосен", "12"], ["лип", "5"]]


def test_units_end_labels():
    rows, _ = only_table("Пили, шт.\n45\nДрова, тис. т.\n8\nКопачі, чол.\n13\n")
    assert [row[0] for row in rows] == ["Пили, шт.", "Дрова, тис. т.", "Копачі, чол."]


def test_unclear_order_of_captions_makes_no_pairs_of_years():
    assert not tables(structured("Посадки\n2022\nДуби\n2023\nСосни\n"))


def test_heads_with_years_and_a_total_without_a_number():
    rows, heads = only_table(
        "№\nДілянка\nДубів, 2022\nДубів, 2023\nЧастка, %\n1\nпівнічна\n21\n19\n40\n2\nпівденна\n25\n23\n60\n"
        "Разом\n46\n42\n100\n"
    )
    assert heads == 1
    assert rows[0] == ["№", "Ділянка", "Дубів, 2022", "Дубів, 2023", "Частка, %"]
    assert rows[1:] == [
        ["1", "північна", "21", "19", "40"],
        ["2", "південна", "25", "23", "60"],
        ["", "Разом", "46", "42", "100"],
    ]


@pytest.mark.parametrize(
    "heads",
    [
        "Ділянка\nПосаджено\nдубів\nЗрубано\nсосен\n",
        "Ділянка\nПерше півріччя\n2023 року\nДруге півріччя\n2023 року\n",
        "Лісова ділянка\nДубів посаджено\nСосен зрубано\n",
    ],
)
def test_heads_of_more_lines_than_columns(heads: str):
    rows, count = only_table(f"{heads}Північна\n18\n140\nПівденна\n22\n310\nЗахідна\n9\n64\n")
    assert count == 1
    assert " ".join(rows[0]) == heads.strip().replace("\n", " ")
    assert rows[1:] == [["Північна", "18", "140"], ["Південна", "22", "310"], ["Західна", "9", "64"]]


@pytest.mark.parametrize("total", ["Усього", "УСЬОГО:", "Разом по ділянках"])
def test_a_total_above_or_below_rows_with_numbers(total: str):
    heads, body = ["№ з/п", "Ділянка", "Дубів", "Сосен"], [["1", "північна", "21", "19"], ["2", "південна", "25", "23"]]
    for lines in ([heads, [total, "46", "42"], *body], [heads, *body, [total, "46", "42"]]):
        rows, head = only_table("Посадки за рік\n" + "\n".join("\n".join(line) for line in lines) + "\n")
        assert (rows, head) == ([r if len(r) == 4 else ["", *r] for r in lines], 1)


def test_a_part_of_what_the_head_before_counts_is_a_column():
    rows, heads = only_table(
        "Інформація про посадки\nДілянка\nПосаджено дерев\nу т.ч. хвойних\nКущів\n"
        "північна\n21\n9\n30\nпівденна\n25\n11\n40\n"
    )
    assert (rows[0], heads) == (["Ділянка", "Посаджено дерев", "у т.ч. хвойних", "Кущів"], 1)


def test_gaps_part_figures_over_captions_from_captions_over_figures():
    over, under = "6\nсосен\n2\nдуби\n4\nлипи\n3\nз них молоді\n", "Стежок\n82\nГодівниць\n41\nЛав\n17\n"
    text = structured(f"ПАРК У ЦИФРАХ\n\n{over}\n{under}")
    lines = [text.text[b.span.start : b.span.end] for b in text.blocks]
    assert lines[1:5] == ["6 сосен", "2 дуби", "4 липи", "3 з них молоді"]
    rows, _ = only_table(f"ПАРК У ЦИФРАХ\n\n{over}\n{under}")
    assert rows == [["Стежок", "82"], ["Годівниць", "41"], ["Лав", "17"]]


def test_years_stand_among_words_that_head_the_columns():
    rows, heads = only_table("Дерево\n2024\n2023\nЧастка у 2024, %\nдуби\n388\n451\n29,2\nсосни\n301\n262\n22,7\n")
    assert heads == 1
    assert rows == [
        ["Дерево", "2024", "2023", "Частка у 2024, %"],
        ["дуби", "388", "451", "29,2"],
        ["сосни", "301", "262", "22,7"],
    ]


def test_captions_below_figures_are_not_shifted_where_the_last_is_cut_off():
    text = "[слайд 3]\nНАША РАДА\n\n10\nсесій, з них 6 позачергових\n\n13\nпленарних засідань\n\n"
    text += "327\nухвалених рішень   (торік 289)\n"
    assert not tables(structured(text))


def test_heads_stand_as_far_from_the_rows_as_these_from_each_other():
    heads_over = "Дерево\nПосаджено\nПрийнялося\n\n"
    rows, heads = only_table(f"{heads_over}Дуб\n31\n28\n\nЛипа\n12\n9\n\nРазом\n43\n37\n")
    assert (rows[0], heads) == (["Дерево", "Посаджено", "Прийнялося"], 1)
    assert rows[1:] == [["Дуб", "31", "28"], ["Липа", "12", "9"], ["Разом", "43", "37"]]
