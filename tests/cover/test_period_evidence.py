"""Reports that nowhere say what year they cover: settled where the evidence agrees, left open where it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.cover.cover import read_cover
from extractors.cover.period_evidence import is_of_others, year_by_evidence
from schemas.text import DocumentText, Span

TITLE = "ЗВІТ\nсекретаря Тернавської міської ради\n\n"
SETTLED = {
    "the year reported on is named": ("У звітному 2023 році рада збиралася 12 разів, а у 2022 році – 10.", "2023"),
    "the year reported on in brackets": ("За звітний (2022) рік видано 40 розпоряджень.", "2022"),
    "compared with the year before, and a day of the year": (
        "Проведено 14 сесій, останню 21 грудня 2023 року. Порівняно з 2022 роком їх більше на дві.",
        "2023",
    ),
    "figures of the year before in brackets, and the end of the year": (
        "Проведено 14 сесій (2021 рік – 9). Станом на 31.12.2022 працює 26 депутатів.",
        "2022",
    ),
    "figures of the year before by «ніж», and the year itself": (
        "Рішень 310, це менше, ніж у 2023 році. У 2024 році відбулося 11 сесій.",
        "2024",
    ),
    "plans for the next year, and the year itself": (
        "За рік проведено 9 сесій, протягом 2022 року відзначено 14 жителів.\n\nПлани на 2023 рік: не менше 10 сесій.",
        "2022",
    ),
    "days of sessions from the first months to the last": (
        "Сесії відбулися 12.01.2023, 16.03.2023, 22.06.2023, 14.09.2023 та 19.12.2023. Раду обрано 25.10.2020.",
        "2023",
    ),
    "a table that subtracts the year before": ("Надійшло 2022 2023 різниця поштою 40 52 +12", "2023"),
    "both halves of the year": (
        "У першому півріччі сесій 5, у другому півріччі – 6. У 2022 році їх 11 (2021 рік – 9).",
        "2022",
    ),
    "quarters only say how often": ("Сесії скликаємо раз на квартал (2021 рік – 9). У 2022 році їх 11.", "2022"),
    "the newest year first in a table": ("Вид 2023 2022 Рішення 310 280", "2023"),
    "the year in every other sentence": (
        "Протягом 2022 року проведено 8 сесій. У 2022 році прийнято 140 рішень. За 2022 рік видано 61 розпорядження.",
        "2022",
    ),
}
OPEN = {
    "nothing named": "За рік проведено 12 сесій, прийнято 310 рішень.",
    "one day, as of which something is": "Станом на 31 грудня 2022 року працює 26 депутатів.",
    "one day": "Останню сесію проведено 21 грудня 2023 року.",
    "several years in a row": "У 2021 році відбулося 8 сесій, у 2022 році – 9, у 2023 році – 7.",
    "two years called reported on": "У звітному 2022 році – 10 сесій, у звітному 2023 році – 12.",
    "a base year further back": "Порівняно з 2019 роком звернень менше. Проти 2019 року скарг удвічі менше.",
    "part of a year": "У першому півріччі 12.01.2023 і 16.03.2023 були сесії. Порівняно з 2022 роком їх більше.",
    "months counted": "За дев'ять місяців – 9 сесій (2022 рік – 12). У 2023 році прийнято 200 рішень.",
    "days of laws": "Закони від 21.05.1997, 11.07.2002, постанови від 12.01.2023, 14.03.2023, 18.11.2023, 20.12.2023.",
    "days of half a year": "Сесії відбулися 12.01.2023, 16.03.2023, 22.05.2023 та 14.06.2023.",
    "days of two years": "Сесії: 12.01.2022, 16.03.2022, 19.12.2022, 22.02.2023, 14.06.2023, 20.12.2023.",
    "the year before, again and again": (
        "За звітний рік проведено 12 сесій. У 2022 році було 10. У 2022 році прийнято 90 рішень. У 2022 році – усе."
    ),
    "a plan of the year itself": "Робота велася за планом роботи на 2023 рік, затвердженим радою.",
    "the title page's year, told of no further": "2023\n\nЗа рік проведено 12 сесій.",
    "the title page's year and the year before told": "2023\n\nУ 2022 році проведено 12 сесій.",
    "a programme's years": "Виконувалася Програма на 2021-2025 роки та план на 2024 рік.",
}


@pytest.mark.parametrize("case", SETTLED)
def test_evidence_that_agrees_settles_the_year(case: str, plain_text: Callable[[str], DocumentText]) -> None:
    written, year = SETTLED[case]
    cover = read_cover(plain_text(TITLE + written), {})
    assert cover.period == year
    reported = "reported on" in case
    assert cover.evidence["period"].rule == ("cover.period" if reported else "cover.period:evidence")


@pytest.mark.parametrize("case", OPEN)
def test_what_leaves_a_doubt_leaves_the_period_open(case: str, plain_text: Callable[[str], DocumentText]) -> None:
    assert read_cover(plain_text(TITLE + OPEN[case]), {}).period == ""


@pytest.mark.parametrize(
    ("written", "of_others"),
    [
        ("Завдання на @", True),
        ("Звіт про виконання плану роботи на @", False),
        ("засідань 19 (@ – 14)", True),
        ("звіт за @", False),
        ("звіт (@)", False),
    ],
)
def test_years_planned_for_and_compared_with_are_not_reported_on(written: str, *, of_others: bool) -> None:
    at = written.index("@")
    flat = written.replace("@", "2023 рік")
    assert is_of_others(flat, Span(at, at + len("2023 рік"))) is of_others


@given(
    st.lists(st.sampled_from(["у 2022 році", "(2021 – 5)", "12.03.2023", "станом на 31.12.2022", "план на 2024", ". "]))
)
def test_a_year_that_is_told_stands_in_the_text_or_beside_it(parts: list[str]) -> None:
    flat = " ".join(parts)
    told = year_by_evidence(flat)
    assert told is None or any(str(year) in flat for year in (told.year - 1, told.year, told.year + 1))
