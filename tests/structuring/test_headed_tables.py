"""Tables whose heads name times, with nothing but spaces or line ends between cells."""

from random import Random

import pytest

from .conftest import grid, only_table, structured, tables

HEADS = [
    ("2021 рік", "2022 рік"),
    ("рік 2022", "рік 2021"),
    ("2022", "2021", "+/-"),
    ("за 2021 р.", "за 2022 р.", "Відхилення (+/-)"),
    ("Посаджено у 2021 р.", "Посаджено у 2022 р."),
    ("І півріччя 2021 року", "І півріччя 2022 року", "± до 2021"),
    ("минулий рік", "звітний рік", "Темп росту, %"),
    ("аналогічний період минулого року", "звітний період"),
    ("9 міс. 2021 р.", "9 міс. 2022 р."),
    ("Факт 2021", "Факт 2022", "різниця"),
    ("I кв.", "II кв.", "III кв.", "IV кв.", "Усього за рік"),
]
LABELS = ["Дуби", "Сосни та ялини", "Липи", "Верби над річкою"]


def _rows(heads: tuple[str, ...], seed: int) -> list[list[str]]:
    chance = Random(seed)
    return [[label, *(str(chance.randint(2, 900)) for _ in heads)] for label in LABELS]


@pytest.mark.parametrize("corner", [["Показник"], []])
@pytest.mark.parametrize("joint", [" ", "\n"])
@pytest.mark.parametrize("heads", HEADS)
def test_heads_tell_how_many_figures_a_row_has(heads: tuple[str, ...], joint: str, corner: list[str]):
    body = _rows(heads, len(heads))
    text = "Посадки дерев у міському лісі\n\n" + "\n".join(joint.join(r) for r in [[*corner, *heads], *body]) + "\n"
    rows, count = only_table(text)
    assert (rows[:count], rows[count:]) == ([["".join(corner), *heads]], body)


@pytest.mark.parametrize("joint", [" ", "\n"])
def test_years_over_amounts_and_shares(joint: str):
    lines = [
        ["Показник", "2021", "2022"],
        ["кількість", "питома вага, %", "кількість", "питома вага, %"],
        ["Дуби", "58", "43,0", "61", "40,4"],
        ["Сосни", "77", "57,0", "90", "59,6"],
    ]
    rows, heads = only_table("\n".join(joint.join(line) for line in lines) + "\n")
    assert heads == 2
    assert rows[:2] == [["Показник", "2021", "2021", "2022", "2022"], ["", *lines[1]]]
    assert rows[2:] == lines[2:]


@pytest.mark.parametrize("joint", [" ", "\n"])
def test_a_count_over_years_with_a_change_beside_them(joint: str):
    lines = [["Показник", "Кількість дерев", "Відхилення"], ["2021", "2022"], ["Дуби", "58", "61", "+3"]]
    lines.append(["Сосни", "77", "70", "-7"])
    rows, heads = only_table("\n".join(joint.join(line) for line in lines) + "\n")
    named = [" ".join(rows[k][column] for k in range(heads)).strip() for column in range(4)]
    assert named == ["Показник", "Кількість дерев 2021", "Кількість дерев 2022", "Відхилення"]
    assert rows[heads:] == lines[2:]


@pytest.mark.parametrize("joint", [" ", "\n"])
def test_numbers_of_rows_units_and_names_of_groups(joint: str):
    lines = [
        ["№ з/п", "Показник", "Од. виміру", "2021 рік", "2022 рік"],
        ["1.", "Дуби", "шт.", "1 058", "943"],
        ["2.", "Сосни", "шт.", "77", "57"],
        ["Разом", "шт.", "1 135", "1 000"],
    ]
    rows, heads = only_table("\n".join(joint.join(line) for line in lines) + "\n")
    assert (rows[0], heads) == (lines[0], 1)
    assert rows[1:] == [*lines[1:3], ["", *lines[3]]]
    named = "Показник\n2021\n2022\nЗа видами дерев:\nДуби\n5\n8\nСосни\n7\n9\nЗа віком:\nМолоді\n4\n6\nСтарі\n8\n11\n"
    rows, _ = only_table(named)
    assert [r[0] for r in rows if not any(r[1:])] == ["За видами дерев:", "За віком:"]
    assert [r for r in rows if any(r[1:])][1:] == [
        ["Дуби", "5", "8"],
        ["Сосни", "7", "9"],
        ["Молоді", "4", "6"],
        ["Старі", "8", "11"],
    ]


@pytest.mark.parametrize(
    ("unclear", "last"), [("Сосни 7", "Липи 4 6\n"), ("Сосни 1 135 100", "Липи 4 6\n"), ("Сосни 1 135 100", "")]
)
def test_a_row_whose_figures_do_not_show_their_columns_is_not_guessed(unclear: str, last: str):
    found = structured(f"Показник 2021 2022\nДуби 58 43\nВерби 5 8\n{unclear}\n{last}")
    (block,) = tables(found)
    rows = [["Показник", "2021", "2022"], ["Дуби", "58", "43"], ["Верби", "5", "8"]]
    assert grid(found, block) == [*rows, *([last.split()] if last else [])]
    assert unclear in found.text[block.span.start : block.span.end]


def test_two_signs_of_change_may_head_two_columns():
    rows, _ = only_table("Показник 2021 2022 +/- %\nДуби 58 43 -15 74,1\nЛипи 4 6 +2 150,0\n")
    assert rows[0] == ["Показник", "2021", "2022", "+/-", "%"]
    assert rows[1] == ["Дуби", "58", "43", "-15", "74,1"]


def test_units_under_the_years_alone():
    text = "Показник\nРоки\n2021\n2022\n+/-\n%\nод.\nод.\nДуби\n58\n43\n-15\n74,1\nЛипи\n4\n6\n+2\n150,0\n"
    rows, heads = only_table(text)
    assert [" ".join(rows[k][c] for k in range(heads)).split() for c in (1, 3)] == [["Роки", "2021", "од."], ["+/-"]]
    assert rows[heads:] == [["Дуби", "58", "43", "-15", "74,1"], ["Липи", "4", "6", "+2", "150,0"]]


def test_rows_set_wide_that_are_too_few_for_columns_by_their_places():
    text = (
        "Показник          2021 р.       2022 р.\n"
        "Дуби         124 (28,5 %)   99 (23,8 %)\n"
        "Сосни        107 (24,6 %)    25 (6,0 %)\n"
    )
    rows, _ = only_table(text)
    assert rows[1:] == [["Дуби", "124", "(28,5 %)", "99", "(23,8 %)"], ["Сосни", "107", "(24,6 %)", "25", "(6,0 %)"]]


def test_a_figure_that_may_be_two_is_parted_where_only_one_way_is_alike():
    rows, _ = only_table("Показник 2021 2022 2023\nДуби 698 1 202 637\nСосни 5 8 7\n")
    assert rows[1] == ["Дуби", "698", "1 202", "637"]


def test_a_heading_and_a_sentence_are_no_heads():
    text = "Посадки 2022 року\n\nУ 2022 році посаджено 18 дубів.\nУ 2021 році посаджено 12 дубів.\n"
    assert not tables(structured(text))
    found = structured("Посадки дерев\nПоказник 2021 2022\nДуби 5 8\nСосни 7 9\n")
    assert grid(found, tables(found)[0])[0] == ["Показник", "2021", "2022"]


def test_sentences_whose_lines_end_with_figures_are_no_rows():
    text = (
        "У парку за весну та літо посаджено 2021\n\n"
        "саджанець; у лісі за той самий час 1 310. Серед них 877 –\n\n"
        "дуби, 433 – липи, а пересаджених торік було – 58.\n"
    )
    assert not tables(structured(text))
