"""Who came to how many of the meetings held: told by the total and the per cent, whatever the words."""

from __future__ import annotations

import pytest

from .told import extracted, facts_of

COVER = "ЗВІТ\nпостійної комісії Вербівської міської ради з питань бюджету\nза 2023 рік\n\n"
_NAMES = ("Ткач Оксана", "Мельник Петро", "Савчук Ігор")


def _presence(body: str, cover: str = COVER) -> set[tuple[str, str, str]]:
    found = facts_of(body, cover)
    wanted = {
        "deputies.commission_meetings_attended",
        "deputies.plenary_attended",
        "deputies.attendance_percent",
    }
    return {(f.metric.removeprefix("deputies."), f.subject, str(f.value)) for f in found if f.metric in wanted}


def _expected(metric: str) -> set[tuple[str, str, str]]:
    came = {(metric, name, value) for name, value in zip(_NAMES, ("16", "12", "8"), strict=True)}
    shares = {("attendance_percent", name, value) for name, value in zip(_NAMES, ("100", "75", "50"), strict=True)}
    return came | shares


def test_in_columns() -> None:
    body = (
        "Комісія провела 16 засідань. Ось хто на них бував:\n\n"
        "   Ткач Оксана (голова)      16 з 16    100 %\n"
        "   Мельник Петро             12 з 16     75 %\n"
        "   Савчук Ігор                8 з 16     50 %\n"
    )
    assert _presence(body) == _expected("commission_meetings_attended")


@pytest.mark.parametrize("item", ["– {} – {} із 16 ({} %);", "– {}: {} з 16 – {} %;"])
def test_in_items(item: str) -> None:
    cover = COVER.replace("постійної комісії", "секретаря").replace(" з питань бюджету", "")
    figures = (("16", "100"), ("12", "75"), ("8", "50"))
    lines = "\n".join(item.format(name, *f) for name, f in zip(_NAMES, figures, strict=True))
    body = f"Відбулося 16 пленарних засідань. Були присутні:\n{lines}\n"
    assert _presence(body, cover) == _expected("plenary_attended")


def test_of_a_number_that_no_meetings_had() -> None:
    body = (
        "Комісія провела 16 засідань. Ось хто скільки звернень опрацював:\n\n"
        "   Ткач Оксана      16 з 21\n   Мельник Петро    12 з 21\n   Савчук Ігор       8 з 21\n"
    )
    assert _presence(body) == set()


@pytest.mark.parametrize("missed", ["Відсутній", "Пропущено", "Не був"])
def test_a_column_of_those_who_did_not_come_is_no_attendance(missed: str) -> None:
    body = (
        "Відвідування засідань членами комісії\n\n"
        f"| Прізвище, ініціали | Присутній | {missed} | % |\n"
        "| Ткач О. І. | 27 | 0 | 100 |\n| Мельник П. Л. | 25 | 2 | 93 |\n| Савчук І. Р. | 14 | 13 | 52 |\n"
    )
    cover = "ЗВІТ\nпостійної комісії з питань бюджету Вербівської міської ради\nза 2023 рік\n\n"
    came = {value for name, _, value in _presence(body, cover) if name == "commission_meetings_attended"}
    assert came == {"27", "25", "14"}


PEOPLE = "Депутат | {heads}\nЯрема Олег Іванович | 13 | 17\nГайдук Марія Степанівна | 11 | 12"


@pytest.mark.parametrize(
    "body",
    [
        PEOPLE.format(heads="Сесії (з 13) | Комісії (із 18)"),
        "Відбулося 13 сесій.\n\nПрисутність депутатів\n" + PEOPLE.format(heads="Пленарні | Комісії"),
    ],
)
def test_counts_of_people_under_heads_of_meetings_are_presence(body: str) -> None:
    found = [(f.metric, f.subject, str(f.value)) for f in facts_of(body) if f.metric != "sessions.held"]
    assert found == [
        ("deputies.plenary_attended", "Ярема Олег Іванович", "13"),
        ("deputies.commission_meetings_attended", "Ярема Олег Іванович", "17"),
        ("deputies.plenary_attended", "Гайдук Марія Степанівна", "11"),
        ("deputies.commission_meetings_attended", "Гайдук Марія Степанівна", "12"),
    ]


def test_what_a_head_says_that_there_were_is_a_base() -> None:
    _, found = extracted(PEOPLE.format(heads="Сесії (з 13) | Комісії (із 18)"))
    assert [row.text.strip("()") for row in found.ledger if row.fate == "base"] == ["13", "18"]


def test_absences_are_no_presence() -> None:
    found = facts_of("Пропуски засідань\n" + PEOPLE.format(heads="Сесії | Комісії"))
    assert all(f.status == "flagged" for f in found if f.metric.endswith("attended"))


@pytest.mark.parametrize(
    "body",
    [
        "Чотири депутати мають явку нижче 50 %.",
        "У шести депутатів відвідуваність понад 90 %.",
        "Четверо відвідали менше ніж 50 % засідань.",
    ],
)
def test_a_rate_that_bounds_some_is_no_attendance_of_all(body: str) -> None:
    assert not [f.metric for f in facts_of(body) if f.metric.startswith("deputies.attendance")]


@pytest.mark.parametrize(
    "body",
    [
        "У складі виконкому 15 членів; на засіданнях у середньому присутні 12.",
        "Виконавчий комітет провів 24 засідання. У середньому на засіданнях були присутні 12 осіб.",
    ],
)
def test_those_who_came_to_the_executive_committee_are_its_own(body: str) -> None:
    (came,) = [f for f in facts_of(body) if f.metric == "deputies.attendance"]
    assert (came.subject, str(came.value)) == ("засідання виконкому", "12")
