"""Columns beside those of two years: by how much it changed, what share it is, and of which year that is told."""

from __future__ import annotations

import pytest

from .told import facts_of, told

_ROWS = "Пленарних засідань | {} | {} | {}\nДепутатських запитів | {} | {} | {}\nДепутатських звернень | {} | {} | {}\n"


def _table(then: str, now: str, change: str, *cells: str) -> str:
    return f"Показник | {then} | {now} | {change}\n" + _ROWS.format(*cells)


@pytest.mark.parametrize(
    "head",
    ["+/-", "± до 2022", "Відхилення до минулого року", "Динаміка", "Збільшення / зменшення", "Порівняно з 2022"],
)
def test_a_difference_is_of_the_later_year(head: str) -> None:
    found = facts_of(_table("2022", "2023", head, "12", "15", "+3", "20", "14", "-6", "31", "40", "+9"))
    changes = [(str(f.value), f.period, f.versus) for f in found if f.measure == "delta"]
    assert changes == [("3", "2023", "2022"), ("-6", "2023", "2022"), ("9", "2023", "2022")]


def test_the_years_that_differ_so_are_compared() -> None:
    body = (
        "Показник | 2021 | 2022 | 2023 | Відхилення\n"
        "Пленарних засідань | 10 | 12 | 15 | +3\nДепутатських запитів | 26 | 20 | 14 | -6\n"
    )
    changes = [(f.period, f.versus) for f in facts_of(body) if f.measure == "delta"]
    assert changes == [("2023", "2022"), ("2023", "2022")]


def test_a_difference_without_a_sign_falls_where_the_levels_fall() -> None:
    found = told(_table("2022", "2023", "різниця", "12", "15", "3", "20", "14", "6", "31", "40", "9"))
    assert ("deputies.requests", "-6", "2023", "delta") in found
    assert ("deputies.appeals", "9", "2023", "delta") in found


def test_shares_are_of_the_year_whose_figures_make_them() -> None:
    body = (
        "Звернення громадян за видами\n\nПоказник | 2023 | 2022 | Питома вага, %\n"
        "Усього звернень | 200 | 160 | 100\nписьмових | 150 | 90 | 75\nусних | 50 | 70 | 25\n"
    )
    shares = {(str(f.value), f.period) for f in facts_of(body) if f.measure == "share"}
    assert shares == {("100", "2023"), ("75", "2023"), ("25", "2023")}


def test_was_and_became_are_last_year_and_this() -> None:
    body = "Показник | Було | Стало\nПленарних засідань | 12 | 15\nДепутатських запитів | 20 | 14\n"
    assert {(v, p) for _, v, p, _ in told(body)} == {("12", "2022"), ("15", "2023"), ("20", "2022"), ("14", "2023")}


def test_was_alone_is_no_time() -> None:
    body = "Показник | Було | Вибуло\nПленарних засідань | 12 | 15\nДепутатських запитів | 20 | 14\n"
    assert {p for _, _, p, _ in told(body)} == {"2023"}


def test_the_same_period_is_no_answer() -> None:
    body = (
        "Звернення громадян\n\nПоказник | Відповідний період минулого року | Звітний період\n"
        "Усього звернень | 291 | 283\nписьмових | 200 | 190\nусних | 91 | 93\n"
    )
    assert ("appeals.total", "291", "2022", "level") in told(body)


def test_a_bare_category_leaves_it_to_the_caption_what_the_rows_are() -> None:
    body = (
        "Шляхи надходження запитів на інформацію\n\nКатегорія | 2022 | 2023\n"
        "електронною поштою | 95 | 190\nпоштою | 56 | 111\nособисто | 34 | 15\n"
    )
    assert all("channel" in f.qualifiers for f in facts_of(body))


def test_years_side_by_side_in_a_report_on_nine_months_are_both_of_nine_months() -> None:
    cover = "ЗВІТ\nсекретаря Вербівської міської ради\nза 9 місяців 2023 року\n\n"
    body = "Показник | 2023 | 2022\nПленарних засідань | 12 | 15\nДепутатських запитів | 20 | 14\n"
    assert {p for _, _, p, _ in told(body, cover)} == {"2023-01..2023-09", "2022-01..2022-09"}
    assert {p for _, _, p, _ in told(body)} == {"2023", "2022"}


def test_years_that_more_than_compare_are_whole() -> None:
    cover = "ЗВІТ\nсекретаря Вербівської міської ради\nза 9 місяців 2023 року\n\n"
    body = "Показник | 2021 | 2022 | 2023\nПленарних засідань | 12 | 15 | 9\nДепутатських запитів | 20 | 14 | 11\n"
    assert ("plenary_meetings.held", "15", "2022", "level") in told(body, cover)
