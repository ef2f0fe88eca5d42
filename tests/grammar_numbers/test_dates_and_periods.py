"""Dates in every shape, and the periods that a report names."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from texts import numbers_in, only_number, table_of, text_of

from extractors.grammar.numbers.roman import read_roman, to_roman
from extractors.grammar.periods.notation import days_period, months_of, months_period
from extractors.grammar.periods.periods import find_periods, previous_period, resolve


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("29.08.2022", "2022-08-29"),
        ("29.08.2022р.", "2022-08-29"),
        ("19.04.2023р", "2023-04-19"),
        ("29/08/2022", "2022-08-29"),
        ("2022-08-29", "2022-08-29"),
        ("24 лютого 2022 року", "2022-02-24"),
        ("«24» лютого 2022 року", "2022-02-24"),
        ("24-го лютого", "--02-24"),
        ("двадцять четвертого лютого 2022 року", "2022-02-24"),
        ("Толока 30.04.", "--04-30"),
        ("12 червня", "--06-12"),
        ("15 січ. 2022", "2022-01-15"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    found = only_number(text)
    assert (found.kind.value, found.date, found.ambiguous) == ("date", iso, "")


@pytest.mark.parametrize(
    ("text", "start", "finish"),
    [
        ("за період з 01 січня по 31 грудня 2022 року", "2022-01-01", "2022-12-31"),
        ("з 17 березня до 1 червня", "--03-17", "--06-01"),
        ("12–14 червня 2022 року", "2022-06-12", "2022-06-14"),
        ("24.11.2020–31.12.2020", "2020-11-24", "2020-12-31"),
        ("24.02–31.12.2022", "2022-02-24", "2022-12-31"),
    ],
)
def test_ranges_of_dates(text: str, start: str, finish: str) -> None:
    found = only_number(text)
    assert (found.kind.value, found.date, found.date_end) == ("date_range", start, finish)


def test_days_that_share_a_month() -> None:
    assert [m.date for _, m in numbers_in("1, 2 і 3 липня 2023 р.")] == ["2023-07-01", "2023-07-02", "2023-07-03"]


@given(st.dates(date(1990, 1, 1), date(2049, 12, 31)))
def test_every_day_is_read_and_no_other(day: date) -> None:
    assert only_number(f"{day:%d.%m.%Y}").date == day.isoformat()


@pytest.mark.parametrize("text", ["31.02.2022", "30.02.2023 р.", "45.01.2022"])
def test_days_that_do_not_exist_have_no_date(text: str) -> None:
    found = only_number(text)
    assert found.date == ""
    assert found.ambiguous


def _periods(text: str, report: str) -> list[str]:
    return [resolve(p, report) for p in find_periods(text_of(text))]


@pytest.mark.parametrize(
    ("text", "report", "period"),
    [
        ("за 2022 рік", "2022", "2022"),
        ("у 2022-му прийнято", "2023", "2022"),
        ("за І квартал 2022 року", "2022", "2022-Q1"),
        ("у першому півріччі 2023-го", "2024-H1", "2023-H1"),
        ("у другому півріччі минулого року", "2024-H1", "2023-H2"),
        ("за відповідний період минулого року", "2024-H1", "2023-H1"),
        ("за аналогічний період 2021 року", "2022-Q3", "2021-Q3"),
        ("торік було", "2022", "2021"),
        ("роком раніше було", "2022", "2021"),
        ("рік тому було", "2022", "2021"),
        ("позаторік було", "2022", "2020"),
        ("за весь минулий рік", "2024-H1", "2023"),
        ("за звітний період", "2024-H1", "2024-H1"),
        ("протягом року", "2022", "2022"),
        ("до кінця року заплановано", "2024-H1", "2024-H2"),
        ("у червні надано", "2024-H1", "2024-06"),
        ("Січень–лютий – одна сесія", "2022", "2022-01..2022-02"),
        ("у травні 2022 р.", "2022", "2022-05"),
        ("за 9 місяців 2022 року", "2022", "2022-01..2022-09"),
        ("за дев'ять місяців", "2022", "2022-01..2022-09"),
        ("за період з 24.11.2020 до 31.12.2020", "2020", "2020-11-24..2020-12-31"),
        ("за період з 01.07.2022 по 31.12.2022", "2022", "2022-H2"),
        ("за весь строк повноважень (2015–2020)", "2020", "convocation"),
        ("за період з листопада 2023 року по жовтень 2024 року", "2024", "2023-11..2024-10"),
        ("з листопада 2023 до квітня 2024 року", "2024", "2023-11..2024-04"),
        ("із грудня по липень 2024 року", "2024", "2023-12..2024-07"),
        ("у період із грудня по липень", "2024", "2023-12..2024-07"),
        ("від жовтня минулого року до травня", "2024", "2023-10..2024-05"),
        ("з березня по листопад 2024 року", "2024", "2024-03..2024-11"),
        ("з вересня 2024 до грудня 2024 року", "2025", "2024-09..2024-12"),
        ("за третій рік повноважень", "2024", ""),
        ("упродовж першого року своєї роботи", "2021", ""),
        ("за попередню каденцію", "2024", ""),
        ("Працюю в раді три роки. За цей час подав 96 звернень", "2024", ""),
        ("за свою каденцію", "2020", "2020"),
        ("за каденцію", "2020", "2020"),  # a running total of the report's own time
        ("на 2023 рік заплановано", "2022", "2023"),
        ("станом на 01.07.2024", "2024-H1", "2024-07-01"),
        ("станом на 1 липня", "2024-H1", "2024-07-01"),
        ("на кінець року", "2022", "2022-12-31"),
        ("за останні три роки", "2022", "2020..2022"),
        ("минулого кварталу", "2022-Q1", "2021-Q4"),
    ],
)
def test_periods(text: str, report: str, period: str) -> None:
    assert _periods(text, report) == [period]


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("від початку скликання", "початок скликання"),
        ("за нинішню каденцію", "початок скликання"),
        ("за час нашого скликання", "початок скликання"),
        ("від початку вторгнення", "2022-02-24"),
        ("з моменту утворення (грудень 2020 року)", "2020-12"),
    ],
)
def test_running_totals(text: str, since: str) -> None:
    (found,) = find_periods(text_of(text))
    assert (found.cumulative, found.since) == (True, since)


@pytest.mark.parametrize("text", ["обрана 16 травня", "з лютого діє", "прийнято 2015 рішень", "Юлія Червень-Лис 5"])
def test_what_names_no_period(text: str) -> None:
    assert [p for p in find_periods(text_of(text)) if p.relative.startswith("month") and "Чер" not in text] == []


def test_half_year_without_its_number_is_the_documents_own() -> None:
    text = text_of("Звіт за ІІ півріччя 2023 року", "За півріччя надійшло 40 листів")
    assert [resolve(p, "2023-H2") for p in find_periods(text)] == ["2023-H2", "2023-H2"]


def test_months_and_quarters_of_a_table() -> None:
    months = find_periods(table_of([["Показник", "Січ", "Лют.", "Бер"], ["Сесії", "1", "2", "3"]]))
    assert [resolve(p, "2024") for p in months] == ["2024-01", "2024-02", "2024-03"]
    quarters = find_periods(table_of([["Квартал", "Сесій"], ["I", "4"], ["II", "3"], ["III", "2"], ["IV", "3"]]))
    assert [resolve(p, "2024") for p in quarters] == ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]


@given(st.integers(1990, 2049), st.integers(1, 12), st.integers(1, 12))
def test_notation_goes_both_ways(year: int, one: int, other: int) -> None:
    first, last = sorted((one, other))
    period = months_period(year, first, last)
    assert months_of(period) == (first, last)
    end = date(year + last // 12, last % 12 + 1, 1) - timedelta(days=1)
    assert days_period(f"{year}-{first:02d}-01", end.isoformat()) == period


@pytest.mark.parametrize(
    ("period", "before"),
    [
        ("2022", "2021"),
        ("2024-H1", "2023-H1"),
        ("2022-03..2022-06", "2021-03..2021-06"),
        ("2024-02-01..2024-02-29", "2023-02-01..2023-02-28"),
        ("convocation", ""),
    ],
)
def test_the_year_before(period: str, before: str) -> None:
    assert previous_period(period) == before


@given(st.integers(1, 3999))
def test_roman_numerals_with_look_alikes(number: int) -> None:
    numeral = to_roman(number)
    assert read_roman(numeral) == number
    assert read_roman(numeral.translate(str.maketrans("IXCM", "ІХСМ"))) == number


@pytest.mark.parametrize("word", ["IIII", "VX", "IC", "", "МІСТО", "X" * 40])
def test_what_is_no_roman_numeral(word: str) -> None:
    assert read_roman(word) is None
