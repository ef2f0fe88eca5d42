"""Tables that the end of a page parts: inside a label, before a group of rows, before the last row, under the heads."""

from __future__ import annotations

import pytest

from pipeline.reading.plain import plain_pages

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
