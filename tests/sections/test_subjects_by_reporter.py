"""What money was for, by the clause around it; and whose figures a commission's report tells beside its own."""

from __future__ import annotations

import pytest

from .told import facts_of

FUND = "Депутатський фонд\n\n"
MONEY = [
    ("З фонду придбано садову лавку для скверу вартістю 5 200 грн.", "5200", "садову лавку для скверу"),
    (
        "За кошти депутатського фонду закуплено п'ять ноутбуків для школи на суму 61 тис. грн.",
        "61000",
        "ноутбуків для школи",
    ),
    ("З депутатського фонду на ремонт сходів клубу витрачено 17 600 грн.", "17600", "на ремонт сходів клубу"),
    ("З фонду 9 800 грн спрямовано на саджанці для алеї.", "9800", "на саджанці для алеї"),
    ("Решту фонду, 2 300 грн, витрачено на фарбу.", "2300", "на фарбу"),
    ("З депутатського фонду за рік використано 84 000 грн.", "84000", ""),
    ("Кошти фонду у сумі 90 000 грн спрямовано на дитячий майданчик.", "90000", ""),
    ("На потреби виборчого округу використано 45 000 грн депутатських коштів.", "45000", ""),
]


@pytest.mark.parametrize(("raw", "value", "purpose"), MONEY, ids=[m[0] for m in MONEY])
def test_what_money_was_for(raw: str, value: str, purpose: str) -> None:
    assert [f.subject for f in facts_of(FUND + raw) if str(f.value) == value] == [purpose]


COMMISSION = "ЗВІТ\nпро роботу постійної комісії Вільшанської міської ради з питань культури\nза 2023 рік\n\n"
OF_MEMBERS = [
    ("Члени комісії внесли 8 депутатських запитів.", ("deputies.requests", "8", "члени комісії")),
    ("Голова комісії провела 9 особистих прийомів.", ("appeals.personal_reception_days", "9", "голова комісії")),
    ("До комісії надійшло 12 депутатських звернень.", ("deputies.appeals", "12", "")),
    ("Комісія розглянула 40 питань.", ("commission.questions_considered", "40", "")),
    ("Комісія відхилила чотири проєкти рішень.", ("decisions.rejected", "4", "комісією")),
    ("Рада відхилила чотири проєкти рішень.", ("decisions.rejected", "4", "")),
    (
        "Комісія підготувала 14 проєктів рішень, 11 з яких рада ухвалила.",
        ("decisions.adopted", "11", "підготовлені комісією"),
    ),
]


@pytest.mark.parametrize(("raw", "expected"), OF_MEMBERS, ids=[m[0] for m in OF_MEMBERS])
def test_whose_figures_a_commission_tells(raw: str, expected: tuple[str, str, str]) -> None:
    assert expected in [(f.metric, str(f.value), f.subject) for f in facts_of(raw, COMMISSION)]


EXECCOM = "ЗВІТ\nпро роботу виконавчого комітету Вільшанської міської ради\nза 2023 рік\n\n"
ABOUT = [
    ("Виконком ухвалив 37 рішень про опіку.", "37", "опіку"),
    ("Рішень про опіку виконком ухвалив 37.", "37", "про опіку"),
    ("Прийнято 22 рішення виконкому щодо встановлення тарифів.", "22", "встановлення тарифів"),
    ("Довідок про склад сім'ї видано 88.", "88", "про склад сім'ї"),
    ("Виконком прийняв 508 рішень.", "508", ""),
]


@pytest.mark.parametrize(("raw", "value", "matter"), ABOUT, ids=[a[0] for a in ABOUT])
def test_what_acts_are_about_behind_their_noun(raw: str, value: str, matter: str) -> None:
    assert [f.subject for f in facts_of(raw, EXECCOM) if str(f.value) == value] == [matter]


OF_NAMED_DEPUTIES = [
    ("Депутат Остап Верба надіслав 6 звернень, провів 3 зустрічі з виборцями.", ["Остап Верба"] * 2),
    ("Депутатка міської ради Сорока Л. П. подала 4 депутатські запити.", ["Сорока Л. П."]),
    ("Разом із депутаткою Лідією Сорокою провели 3 зустрічі з виборцями.", [""]),
    ("Найактивнішою була депутатка Ганна Липа. Вона надіслала 30 звернень.", ["Ганна Липа"]),
    ("На прийомі у депутата Остапа Верби побувало 18 осіб.", ["Остапа Верби"]),
    ("Серед депутатів найбільше запитів подав Остап Верба – 6.", ["Остап Верба"]),
    ("Депутат Остап Верба відзвітував. Депутати подали 14 запитів.", [""]),
]


@pytest.mark.parametrize(("raw", "subjects"), OF_NAMED_DEPUTIES, ids=[n[0] for n in OF_NAMED_DEPUTIES])
def test_whose_figures_a_council_tells_of_one_deputy(raw: str, subjects: list[str]) -> None:
    assert [f.subject for f in facts_of(raw)] == subjects


DEPUTY = "ЗВІТ\nдепутата Вільшанської міської ради Верби Остапа Івановича\nза 2023 рік\n\n"


def test_a_deputys_rate_of_attendance_is_no_councils_mean() -> None:
    found = facts_of("Моя явка на сесії – 93 %, середня по раді – 78 %.", DEPUTY)
    assert [(f.value, f.subject, f.aggregate) for f in found] == [(93, "Верба Остап Іванович", ""), (78, "", "mean")]
