"""Lists whose numbers stand before names: what the names are of, and where a number counts its noun all the same."""

from __future__ import annotations

import pytest

from pipeline.checking import check
from schemas.facts import Verdict

from .told import extracted, facts_of

COMMISSION = "ЗВІТ\nпостійної комісії з питань бюджету Вербівської міської ради\nза 2023 рік\n\n"
LISTS = [
    (
        "Розглянуто 73 питання, серед них:\n40 надання пільг;\n21 бюджетні запити;\n12 різне.",
        {"надання пільг": 40, "бюджетні запити": 21, "різне": 12},
    ),
    (
        "Опрацьовано 81 питання: 46 оренда приміщень; 25 матеріальна допомога; 10 інше.",
        {"оренда приміщень": 46, "матеріальна допомога": 25, "інше": 10},
    ),
    (
        "Розглянуто 55 питань. Серед них:\n• 31 затвердження статутів;\n• 19 виконання бюджету;\n• 5 інші питання.",
        {"затвердження статутів": 31, "виконання бюджету": 19, "інші питання": 5},
    ),
]


@pytest.mark.parametrize(("body", "expected"), LISTS)
def test_a_list_of_names_is_no_list_of_what_is_counted(body: str, expected: dict[str, int]) -> None:
    told = {f.subject: f.value for f in facts_of(body, COMMISSION) if f.subject}
    assert told == expected


@pytest.mark.parametrize(("body", "expected"), LISTS)
def test_no_agreement_is_asked_of_a_name(body: str, expected: dict[str, int]) -> None:
    text, found = extracted(body, COMMISSION)
    failed = [c for c in check(found, text, None).checks if c.kind == "agreement" and c.verdict is Verdict.FAILED]
    assert expected and not failed


@pytest.mark.parametrize(
    "body",
    [
        "За рік видано:\n12 довідок;\n25 посвідки;\n3 витяги.",
        "Підготовлено:\n14 протоколів;\n27 розпорядження;\n96 листів.",
        "Видано 25 посвідки, 14 витягів.",
    ],
)
def test_one_wrong_digit_makes_no_list_of_names(body: str) -> None:
    text, found = extracted(body)
    assert any(c.kind == "agreement" and c.verdict is Verdict.FAILED for c in check(found, text, None).checks)


def test_numbers_in_a_column_before_their_names_have_no_heads() -> None:
    body = "Теми звернень\n\n  64   ремонт доріг\n  41   опалення\n  12   субсидії\n   9   інше"
    told = {f.subject: f.value for f in facts_of(body) if f.subject}
    assert told == {"ремонт доріг": 64, "опалення": 41, "субсидії": 12, "інше": 9}
