"""Which figure of a paragraph its list goes on about."""

from __future__ import annotations

import pytest

from .told import told

_COVER = "ЗВІТ\nпро роботу виконавчого комітету Вербівської міської ради\nза 2023 рік\n\n"
_ADOPTED = "acts.executive_committee_decisions"


@pytest.mark.parametrize(
    "between",
    [
        "Вісімнадцять питань інформаційного змісту взято до відома.",
        "Розглянуто 12 листів прокуратури.",
        "Запрошено 30 представників громадськості.",
    ],
)
def test_a_list_goes_on_about_the_noun_of_its_line(between: str) -> None:
    items = " - опіка, піклування: 150;\n - житло, благоустрій: 140;\n - тарифи: 120."
    found = told(f"Прийнято 410 рішень. {between} За змістом рішення розподілено так:\n{items}", _COVER)
    assert [value for metric, value, *_ in found if metric == _ADOPTED] == ["410", "150", "140", "120"]


def test_items_of_what_was_published_are_published() -> None:
    items = " - рішень ради – 200;\n - рішень виконавчого комітету – 190;\n - розпоряджень – 122."
    found = told(f"На порталі громади розміщено 512 актів:\n{items}")
    assert [(metric, value) for metric, value, *_ in found] == [
        ("publications.count", value) for value in ("512", "200", "190", "122")
    ]
