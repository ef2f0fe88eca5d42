"""Tables whose heads name only times: of what their figures are is told by a total stated before."""

from __future__ import annotations

from schemas.facts import Fact, Status

from .told import facts_of, told

_TABLE = (
    "Як змінювалося це за роки каденції, видно з таблиці 1.\n\nТаблиця 1\n\n"
    "   Рік        І кв.     ІІ кв.     ІІІ кв.     IV кв.     За рік\n"
    "   2022         4          3          8          16          31\n"
    "   2023         8         12          9          10          39\n"
)


def _sure_of_requests(body: str) -> list[Fact]:
    found = [f for f in facts_of(body) if f.metric == "appeals.information_requests" and f.period == "2023-Q2"]
    return [f for f in found if f.status is not Status.FLAGGED]


def test_a_total_stated_before_tells_what_is_counted() -> None:
    found = told(f"3. Інформування\n\nЗареєстровано 39 запитів на інформацію.\n\n{_TABLE}")
    requests = {(value, period) for metric, value, period, _ in found if metric == "appeals.information_requests"}
    years = {("31", "2022"), ("39", "2023")}
    before = {("4", "2022-Q1"), ("3", "2022-Q2"), ("8", "2022-Q3"), ("16", "2022-Q4")}
    assert requests == years | before | {("8", "2023-Q1"), ("12", "2023-Q2"), ("9", "2023-Q3"), ("10", "2023-Q4")}


def test_the_total_may_be_told_by_its_parts_alone() -> None:
    table = "I квартал | II квартал | III квартал | IV квартал\n11 | 14 | 9 | 15\n"
    found = told(f"Робота\n\nПроведено 49 засідань постійних комісій. Розподіл за кварталами:\n\n{table}")
    assert ("commissions.meetings_total", "9", "2023-Q3", "level") in found


def test_another_number_or_time_tells_nothing() -> None:
    for told_before in ("Зареєстровано 38 запитів на інформацію.", "У 2022 році було 39 запитів на інформацію."):
        assert not _sure_of_requests(f"3. Інформування\n\n{told_before}\n\n{_TABLE}")


def test_a_total_under_another_heading_tells_nothing() -> None:
    body = f"3. Інформування\n\nЗареєстровано 39 запитів на інформацію.\n\n4. Різне\n\n{_TABLE}"
    assert not _sure_of_requests(body)
