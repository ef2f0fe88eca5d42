"""What a clause tells of a person or of a beginning is no time of the figures around it."""

from __future__ import annotations

import pytest

from .told import facts_of, told

_COMMISSION = "ЗВІТ\nпостійної комісії з питань бюджету Вербівської міської ради\nза 2023 рік\n\n"


@pytest.mark.parametrize(
    ("body", "value", "person"),
    [
        ("Шульга О. В., яка увійшла до складу комісії у травні, відвідала сім засідань.", "7", "Шульга О. В."),
        ("Бабак П. С., який вибув у жовтні, був присутній на 9 засіданнях.", "9", "Бабак П. С."),
        ("Лис І. І., обраний до комісії в липні, взяв участь у п'яти засіданнях із восьми.", "5", "Лис І. І."),
    ],
)
def test_when_someone_came_is_no_period(body: str, value: str, person: str) -> None:
    found = {f"{f.value}": (f.subject, f.period) for f in facts_of(body, _COMMISSION)}
    assert found[value] == (person, "2023")


@pytest.mark.parametrize(
    ("body", "value", "period"),
    [
        ("Тимчасова контрольна комісія, яку створено у квітні, провела 9 засідань.", "9", "2023"),
        ("Староста Ігор Лис, призначений у червні 2023 року, прийняв 40 громадян.", "40", "2023"),
        ("Рішень, ухвалених у травні, було 40.", "40", "2023-05"),
        ("Звернень громадян, що надійшли у 2022 році, було 140.", "140", "2022"),
    ],
)
def test_when_what_is_counted_took_place_is_its_period(body: str, value: str, period: str) -> None:
    assert {(v, p) for _, v, p, _ in told(body)} == {(value, period)}
