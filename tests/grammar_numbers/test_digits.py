"""Numbers in digits: spaces, decimals, multipliers, ranges, signs, endings, faults of reading."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from texts import find_numbers, marked, numbers_in, only_number, text_of


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("надійшло 1 808 звернень", "1 808", "1808", ""),
        ("14засідань", "14", "14", ""),
        ("близько 12 450 тис. грн на рік", "12 450 тис.", "12450000", "UAH"),
        ("виділено 1 млн 240 тис. гривень", "1 млн 240 тис.", "1240000", "UAH"),
        ("виділено 1млн.200тис.грн", "1млн.200тис.", "1200000", "UAH"),
        ("понад 1,2 млн грн", "1,2 млн", "1200000", "UAH"),
        ("сума 200 000,00 грн.", "200 000,00", "200000.00", "UAH"),
        ("2 млн. 300 тис. 450 грн", "2 млн. 300 тис. 450", "2300450", "UAH"),
        ("12 грн 50 коп. за одиницю", "12 грн 50", "12.50", "UAH"),
        ("10 000 доларів США", "10 000", "10000", "USD"),
        ("явка 77,3 відсотка", "77,3", "77.3", "%"),
        ("приріст становить 12,7 %", "12,7", "12.7", "%"),
        ("на 3,5 відсоткового пункту", "3,5", "3.5", "в. п."),
        ("вивезено 34,5 т сміття", "34,5", "34.5", "т"),
        ("площею 120 м² землі", "120", "120", "м²"),
        ("площею 45 кв. м", "45", "45", "м²"),
        ("дорога завдовжки 2,3 км", "2,3", "2.3", "км"),
        ("5 з половиною тис. осіб", "5 з половиною тис.", "5500", ""),
        ("15 (п'ятнадцять) депутатів", "15 (п'ятнадцять)", "15", ""),
        ("1 250 000 (один мільйон двісті п'ятдесят тисяч) грн", "", "1250000", "UAH"),
    ],
)
def test_one_number(text: str, words: str, value: str, unit: str) -> None:
    found = only_number(text)
    assert (found.value, found.unit, found.ambiguous) == (Decimal(value), unit, "")
    if words:
        assert text[found.span.start : found.span.end] == words


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("збиралися 6–8 разів", "6", "8", ""),
        ("від 3 до 5 осіб", "3", "5", ""),
        ("від трьох до п'яти осіб", "3", "5", ""),
        ("у розмірі від 1 000 до 5 000 грн", "1000", "5000", "UAH"),
        ("два-три заходи", "2", "3", ""),
        ("1,2-1,5 млн грн", "1200000", "1500000", "UAH"),
        ("2-3 тис. звернень", "2000", "3000", ""),
        ("10%-15% бюджету", "10", "15", "%"),
        ("450 000-500 000 грн", "450000", "500000", "UAH"),
    ],
)
def test_ranges(text: str, low: str, high: str, unit: str) -> None:
    found = only_number(text)
    assert (found.value, found.value_max, found.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("зросла з 77,3 % до 81 %", ["77.3", "81"]),
        ("поменшало з 47 до 39", ["47", "39"]),
        ("13 із 22 депутатів", ["13", "22"]),
        ("чергових 12, позачергових 5", ["12", "5"]),
        ("прийнято / відхилено / знято: 301/27/12", ["301", "27", "12"]),
        ("звернень 402 (27,1 %)", ["402", "27.1"]),
        ("12 чергових та 5 позачергових", ["12", "5"]),
    ],
)
def test_numbers_that_stay_apart(text: str, values: list[str]) -> None:
    found = numbers_in(text)
    assert [m.value for _, m in found] == [Decimal(v) for v in values]
    assert all(m.value_max is None and not m.ambiguous for _, m in found)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("понад 30 заходів", "over"),
        ("більше 30 заходів", "over"),
        ("більш ніж 30 заходів", "over"),
        ("близько 30 заходів", "about"),
        ("десь 30 заходів", "about"),
        ("приблизно тридцять заходів", "about"),
        ("майже 30 заходів", "almost"),
        ("не менше 30 заходів", "at_least"),
        ("не менш як 30 заходів", "at_least"),
        ("щонайменше 30 заходів", "at_least"),
        ("не більше 30 заходів", "up_to"),
        ("видано до 30 довідок", "up_to"),
        ("30+ заходів", "over"),
        ("внесено зміни до 30 програм", ""),
        ("зросла до 81 %", ""),
        ("прийнято 30 рішень", ""),
        ("на 30 більше, ніж торік", ""),
    ],
)
def test_modifiers(text: str, modifier: str) -> None:
    found = only_number(text)
    assert found.modifier == modifier
    assert (found.modifier_span is not None) == bool(modifier)


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [
        ("Різниця: -73.", "-", "-73"),
        ("зменшення (-213)", "-", "-213"),
        ("рішень (+37)", "+", "37"),
        ("або мінус 8,3%", "-", "-8.3"),
        ("з них онлайн-6", "", "6"),
        ("Бюджет-64", "", "64"),
        ("соціального захисту -12", "", "12"),
        ("соціального захисту – 12", "", "12"),
    ],
)
def test_minus_or_dash_of_a_list(text: str, sign: str, value: str) -> None:
    found = only_number(text)
    assert (found.sign, found.value, found.ambiguous) == (sign, Decimal(value), "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("скарг 12 (торік – 19; –7)", "-7"),
        ("частка відмов 12 % (було 14 %, –2 %)", "-2"),
        ("сесій (чергових – 8, –4 позачергові)", "4"),
        ("листи (до ради – 8; –3 до міністерства)", "3"),
    ],
)
def test_a_dash_that_ends_a_bracket_is_a_minus(text: str, value: str) -> None:
    assert find_numbers(text_of(text))[-1].value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "case"),
    [("10-ма рішеннями", "ablt"), ("5-ти депутатів", "gent"), ("3-х сесій", "gent"), ("2-м особам", "datv")],
)
def test_endings_of_cardinals(text: str, case: str) -> None:
    found = only_number(text)
    assert found.kind.value == "count"
    assert case in found.case


@pytest.mark.parametrize(
    "text",
    [
        "Усього 18 604 688 731",
        "1О засідань",
        "З0 рішень",
        "l2 осіб",
        "125.000 грн",
        "662, 36 тис. грн",
        "31.02.2022",
        "Сесій, рішень 12 549",
        "15-10",
        "на 3 сесії",
        "13 (вісім) осіб",
    ],
)
def test_doubt_is_marked(text: str) -> None:
    assert any(m.ambiguous for m in find_numbers(text_of(text)))


@settings(max_examples=300)
@given(st.integers(0, 999_999_999), st.sampled_from([" ", ""]), st.sampled_from(["звернень", "осіб", "рішення", "грн"]))
def test_thousands_with_and_without_spaces(value: int, gap: str, noun: str) -> None:
    written = f"{value:,}".replace(",", gap)
    found = only_number(f"разом {written} {noun}")
    assert found.value == value


@settings(max_examples=200)
@given(st.integers(0, 99_999), st.integers(0, 99), st.sampled_from(["тис.", "млн", "млрд"]))
def test_decimals_with_multipliers(whole: int, part: int, scale: str) -> None:
    factor = {"тис.": 10**3, "млн": 10**6, "млрд": 10**9}[scale]
    found = only_number(f"виділено {whole},{part:02d} {scale} грн")
    assert found.value == Decimal(f"{whole}.{part:02d}") * factor
    assert found.unit == "UAH"


@settings(max_examples=400)
@given(st.text(alphabet="0123456789 .,-–/№():%ІХVзвітрік'«»\"+тисгрнмлюго", max_size=60))
def test_every_digit_is_in_exactly_one_number(text: str) -> None:
    found = find_numbers(text_of(text))
    owners = [sum(m.span.start <= i < m.span.end for m in found) for i, c in enumerate(text) if c in "0123456789"]
    assert all(n == 1 for n in owners)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_list_marks_and_heading_numbers() -> None:
    mark, count = find_numbers(marked("3)", "подяк – 12"))
    assert (mark.kind.value, mark.value, count.value) == ("list_mark", 3, 12)
    heading = find_numbers(marked("3.2.", "Постійні комісії", "heading"))
    assert [m.kind.value for m in heading] == ["heading_number"]
    roman = find_numbers(marked("IV.", "Особистий прийом", "heading"))
    assert [m.kind.value for m in roman] == ["heading_number"]
