"""What became of deputies' own appeals and requests is no outcome of citizens' appeals."""

from __future__ import annotations

import pytest

from tests.sections.told import facts_of

_OUTCOMES = {f"appeals.{fate}" for fate in ("resolved_positively", "explained", "refused", "in_progress")}
_COVER = "Звіт депутата Вербівської міської ради Гука Олега Івановича за 2023 рік\n\nШановні виборці!\n\n"


def _outcomes(body: str) -> dict[str, int]:
    return {f.metric: int(f.value or 0) for f in facts_of(body, _COVER) if f.metric in _OUTCOMES}


@pytest.mark.parametrize(
    "body",
    [
        "Надіслано 21 депутатське звернення, з них позитивно вирішено 16.",
        "Надіслав 21 депутатське звернення до виконкому. Позитивно вирішено 16.",
        "Розгляд депутатських запитів: задоволено – 9, надано роз'яснення – 4, відмовлено – 2.",
    ],
)
def test_what_became_of_deputies_appeals(body: str) -> None:
    assert _outcomes(body) == {}


def test_what_became_of_voters_appeals_beside_them() -> None:
    body = (
        "Надіслано 21 депутатське звернення. До мене надійшло 90 звернень виборців: "
        "позитивно вирішено 61, надано роз'яснення – 29."
    )
    assert _outcomes(body) == {"appeals.resolved_positively": 61, "appeals.explained": 29}


def test_what_a_deputy_sent_to_officials_is_the_deputy_s_own() -> None:
    body = "Від імені виборців подав 15 звернень до міського голови, 8 – до водоканалу, 4 – до обленерго."
    found = [(f.metric, f.value) for f in facts_of(body, _COVER)]
    assert found == [("deputies.appeals", 15), ("deputies.appeals", 8), ("deputies.appeals", 4)]


@pytest.mark.parametrize(
    "body",
    [
        "Подано 21 депутатський запит. На 16 запитів надано відповіді.",
        "Депутати внесли 21 запит. Відповіді отримано на 16 запитів.",
        "Внесено 21 запит депутатів, на 16 запитів одержано відповідь.",
    ],
)
def test_answers_to_deputies_requests_are_no_answers_to_requests_for_information(body: str) -> None:
    found = [(f.metric, f.value, f.part_of) for f in facts_of(body)]
    assert found == [("deputies.requests", 21, ""), ("deputies.requests", 16, "deputies.requests")]


def test_requests_for_information_behind_those_of_deputies_stay_what_they_are() -> None:
    body = "Подано 21 депутатський запит. Запитів на інформацію – 80, на 74 запити надано відповіді."
    requests = [f.value for f in facts_of(body) if f.metric == "appeals.information_requests"]
    assert requests == [80, 74]
