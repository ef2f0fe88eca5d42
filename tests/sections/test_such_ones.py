"""Figures told by a pronoun or as a share of how many there are: «торік таких було 3», «60 % загальної кількості»."""

from __future__ import annotations

import pytest

from .told import facts_of


@pytest.mark.parametrize(
    ("body", "metric", "period"),
    [
        ("Проведено 12 сесій, з них 5 позачергових; торік таких було 3.", "sessions.extraordinary", "2022"),
        ("Звернень – 400. Повторних – 12. У 2022 році таких було 3.", "appeals.repeat", "2022"),
        ("Відхилено 14 проєктів рішень. Торік таких випадків було 3.", "decisions.rejected", "2022"),
        ("Відхилено 14 проєктів рішень (за минулий рік таких випадків – 3).", "decisions.rejected", "2022"),
    ],
)
def test_such_ones_are_of_the_part_told_last(body: str, metric: str, period: str) -> None:
    assert [(f.metric, f.period) for f in facts_of(body) if f.value == 3] == [(metric, period)]


@pytest.mark.parametrize("whole", ["загальної кількості", "усієї кількості", "загального числа звернень"])
def test_a_share_of_how_many_there_are_counts_no_quantities(whole: str) -> None:
    body = f"Надійшло 500 звернень, з них письмових – 300, або 60 % {whole}, усних – 200."
    shares = [(f.metric, f.value, f.share_of) for f in facts_of(body) if f.unit == "%"]
    assert shares == [("appeals.written", 60, "appeals.total")]


def test_last_year_s_figure_corrected_is_still_last_year_s() -> None:
    body = (
        "Отримано 164 запити на інформацію, на 46 більше, ніж за 2022-й (118). Строк продовжено щодо 19 запитів. "
        "Торік таких випадків було 11 (уточнено: у звіті за 2022 рік помилково зазначено 14)."
    )
    assert [f.period for f in facts_of(body) if f.value == 11] == ["2022"]
