"""Of which convocation a figure is, where a report in a year of elections tells of two."""

from __future__ import annotations

import pytest

from .told import facts_of

COVER = "ЗВІТ\nсекретаря Тернавської міської ради VIII скликання\nза 2020 рік\n\n"


def convocations(body: str) -> dict[str, str]:
    return {str(f.value): f.convocation for f in facts_of(body, COVER)}


def test_heads_of_a_table() -> None:
    rows = "СКЛАД РАДИ\n\n              VII скликання     VIII скликання\n"
    rows += "Загальний склад         30                 26\nПостійні комісії         5                  4"
    assert convocations(rows) == {"30": "VII", "26": "", "5": "VII", "4": ""}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Рада VII скликання ухвалила 498 рішень, нова – 113.", {"498": "VII", "113": ""}),
        ("Депутати сьомого скликання ухвалили 498 рішень.", {"498": "VII"}),
        ("Депутати восьмого скликання ухвалили 113 рішень.", {"113": ""}),
        ("Рада ухвалила 611 рішень.", {"611": ""}),
        ("Депутатських запитів – 19 (VII) і 12 (VIII).", {"19": "VII", "12": ""}),
    ],
)
def test_told_beside_the_figure(body: str, expected: dict[str, str]) -> None:
    assert expected.items() <= convocations(body).items()


def test_the_line_that_opens_the_list() -> None:
    body = "Комісії VII скликання (усього за рік 64 засідання):\n- бюджетна – 24;\n- земельна – 40.\n\n"
    assert convocations(body) == {"64": "VII", "24": "VII", "40": "VII"}


def test_without_a_convocation_of_its_own_a_report_tells_none_in_prose() -> None:
    cover = "ЗВІТ\nсекретаря Тернавської міської ради\nза 2020 рік\n\n"
    assert {f.convocation for f in facts_of("Рада ухвалила 498 рішень.", cover)} == {""}
