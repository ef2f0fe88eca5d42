"""Tables that the end of a page parts: inside a label, before a group of rows, before the last row, under the heads."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline.reading.files.plain import plain_pages

from .conftest import check_whole, document, grid, structured, tables

HEADS = "Постійна комісія                          Засідань    Питань\n"
BUDGET = "з питань бюджету та фінансів                    24       186\n"
LAND = "з питань земельних відносин і забудови          18       140\n"
LABEL = "з питань освіти, культури, молоді та            12        96\n"
REST = "спорту\n"
ALL = "Усього                                          54       422\n"
TEXT = "\nКомісії працювали за планом, що його затвердила рада на початку року.\n"


def rows(*pages: str) -> list[list[str]]:
    """The grid of the one table on the pages."""
    text = "\f".join(pages)
    found = structured(text)
    check_whole(document(plain_pages(text)), found)
    (block,) = tables(found)
    assert block.table and block.table.header_rows == 1
    return grid(found, block)


WHOLE = [
    ["Постійна комісія", "Засідань", "Питань"],
    ["з питань бюджету та фінансів", "24", "186"],
    ["з питань земельних відносин і забудови", "18", "140"],
    ["з питань освіти, культури, молоді та спорту", "12", "96"],
    ["Усього", "54", "422"],
]


@pytest.mark.parametrize(
    "pages",
    [
        (HEADS + BUDGET + LAND + LABEL, REST + ALL + ALL.replace("Усього", "Торік ") + TEXT),
        (HEADS + BUDGET + LAND + LABEL + REST, ALL + TEXT),
        (HEADS + BUDGET + LAND, LABEL + REST + ALL + TEXT),
        (TEXT + "\n" + HEADS, BUDGET + LAND + LABEL + REST + ALL),
    ],
    ids=["inside a label", "before the last row", "between rows", "under the heads"],
)
def test_a_parted_table_is_one(pages: tuple[str, str]) -> None:
    found = rows(*pages)
    assert found[: len(WHOLE)] == WHOLE


def test_a_group_of_rows_is_named_on_the_next_page() -> None:
    found = rows(HEADS + BUDGET + LAND, "Тимчасові комісії\n" + LABEL.replace(" та ", "    ") + ALL + TEXT)
    assert ["Тимчасові комісії", "", ""] in found
    assert found[-1] == ["Усього", "54", "422"]


def test_text_after_a_table_stays_text() -> None:
    found = structured(HEADS + BUDGET + LAND + ALL + "\f" + TEXT.strip())
    (block,) = tables(found)
    assert len(grid(found, block)) == 4
    assert found.blocks[-1].kind == "paragraph"


CELLS = ["Ділянка", "Дубів", "Сосен", "північна", "21", "19", "південна", "25", "23", "східна", "9", "11"]
TRUNK = [CELLS[i : i + 3] for i in range(0, len(CELLS), 3)]


@pytest.mark.parametrize("turns", [(4,), (5,), (8,), (3,), (5, 7), (2, 6, 10)])
def test_cells_one_to_a_line_go_on_over_pages(turns: tuple[int, ...]) -> None:
    edges = [0, *turns, len(CELLS)]
    pages = ["\n".join(CELLS[a:b]) + "\n" for a, b in pairwise(edges)]
    found = structured("\f".join([TEXT + "\n" + pages[0], *pages[1:-1], pages[-1] + TEXT]))
    (block,) = tables(found)
    assert grid(found, block) == TRUNK
    assert block.page == 1


def test_a_caption_that_ends_a_page_takes_no_figure_of_a_table_whole_by_itself() -> None:
    found = structured(TEXT + "\nЛіс у цифрах\n\f" + "\n".join(["дубів", "318", "сосен", "12", "лип", "5"]) + "\n")
    (block,) = tables(found)
    assert grid(found, block) == [["дубів", "318"], ["сосен", "12"], ["лип", "5"]]
    assert block.page == 2


BARRED = ["| Комісія | 2022 | 2023 |", "| бюджетна | 24 | 18 |", "| лісова | 9 | 11 |", "| разом | 33 | 29 |"]
LABEL_PARTED = [*BARRED[:2], "| житлова, дорожня", "та лісова | 9 | 11 |", BARRED[3]]


@pytest.mark.parametrize(("lines", "turn"), [(BARRED, 1), (BARRED, 2), (BARRED, 3), (LABEL_PARTED, 3)])
def test_a_table_with_bars_goes_on_over_a_page(lines: list[str], turn: int) -> None:
    found = structured(TEXT + "\n" + "\n".join(lines[:turn]) + "\n\f" + "\n".join(lines[turn:]) + "\n" + TEXT)
    (block,) = tables(found)
    assert block.table and block.table.header_rows == 1
    told = grid(found, block)
    assert told[0] == ["Комісія", "2022", "2023"]
    assert [row[1:] for row in told[1:]] == [["24", "18"], ["9", "11"], ["33", "29"]]


def test_two_lines_of_heads_alone_at_a_pages_end_are_heads() -> None:
    heads = "№     Зміст рішення                      К-сть\nз/п                                      2021    2022\n"
    body = (
        "1.    земля, архітектура, адреси           58      41\n2.    бюджет, закупівлі                    47      59\n"
    )
    found = structured(
        TEXT + "\n" + heads + "\f" + body + "      Разом                               105     100\n" + TEXT
    )
    (block,) = tables(found)
    assert block.table and block.table.header_rows == 2


@pytest.mark.parametrize("heading", ["ПОЛЕ", "ПОЛЕ (посіяно / зібрано)"])
def test_the_heading_of_the_next_slide_is_no_cell(heading: str) -> None:
    found = structured(f"ЛІС\nдубів\n318\nсосен\n12\n\f{heading}\nжита\n7\nвівса\n9\nпроса\n4\n")
    assert [grid(found, block) for block in tables(found)] == [[["жита", "7"], ["вівса", "9"], ["проса", "4"]]]
