"""The annotation, facts in memory and facts.csv come out as the same claims."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from benchmarks.eval.adapter import csv_claim, expected_claim, fact_claim, other_period
from benchmarks.eval.claims import Claim, plain
from benchmarks.eval.flat import Flat
from benchmarks.eval.matching import same_amount, same_sort
from benchmarks.eval.periods import days_of, same_period, within
from benchmarks.eval.subjects import likeness, near
from schemas.facts import Evidence, Fact

EVIDENCE = Evidence(
    quote="усього 5",
    page=1,
    boxes=((1, 0.0, 0.0, 1.0, 1.0),),
    start=0,
    end=8,
    number_start=7,
    number_end=8,
    reading="plain_text",
    rule="t",
)
COLUMNS = [
    "fact_id",
    "metric",
    "subject",
    "value",
    "value_min",
    "value_max",
    "unit",
    "period",
    "measure",
    "cumulative",
    "modifier",
    "part_of",
    "recipient_type",
    "per",
    "aggregate",
    "date",
    "date_end",
    "page",
    "quote",
    "status",
    "rule",
    "reasons",
]


def fact(**told: Any) -> Fact:
    base: dict[str, Any] = {
        "fact_id": "f",
        "metric": "sessions.held",
        "value": Decimal(5),
        "unit": "sessions",
        "period": "2022",
        "evidence": EVIDENCE,
    }
    return Fact(**base | told)


def row(**told: str) -> dict[str, str]:
    base = dict.fromkeys(COLUMNS, "") | {
        "metric": "sessions.held",
        "value": "5",
        "unit": "sessions",
        "period": "2022",
        "measure": "level",
        "cumulative": "false",
        "page": "1",
        "quote": "усього 5",
        "status": "unverified",
    }
    return base | told


def expected(value: float | None = 5, unit: str = "sessions", **told: Any) -> Claim:
    raw = {"metric": "sessions.held", "subject": "", "value": value, "unit": unit, "qualifiers": told}
    return expected_claim(raw | {"quote": "усього 5", "page": 1}, Flat.of("Разом усього 5"))


@pytest.mark.parametrize(
    ("wanted", "in_memory", "in_table"),
    [
        ({}, {}, {}),
        ({"period": "2021"}, {"period": "2021"}, {"period": "2021"}),
        ({"period": "2022-H1"}, {"period": "2022-01..2022-06"}, {"period": "2022-H1"}),
        ({"comparison": "delta", "versus": "2021"}, {"measure": "delta", "versus": "2021"}, {"measure": "delta"}),
        (
            {"planned": True, "period": "2023"},
            {"measure": "plan", "period": "2023"},
            {"measure": "plan", "period": "2023"},
        ),
        (
            {"cumulative": True, "since": "2020-12"},
            {"cumulative": True, "since": "2020-12", "period": "2020-12..2022-12"},
            {"cumulative": "true", "period": "convocation"},
        ),
        ({"per": "deputy"}, {"per": "deputy"}, {"per": "deputy"}),
        (
            {"share_of": "decisions.adopted", "unit": "%"},
            {"measure": "share", "share_of": "decisions.adopted", "unit": "%"},
            {"measure": "share", "unit": "%"},
        ),
        (
            {"value": None, "min": 2, "max": 4},
            {"value": None, "value_min": Decimal(2), "value_max": Decimal(4)},
            {"value": "", "value_min": "2", "value_max": "4.0"},
        ),
        (
            {"date": "2022-12-31"},
            {"date": "2022-12-31", "period": "2022-12-31"},
            {"date": "2022-12-31", "period": "2022-12-31"},
        ),
    ],
)
def test_three_notations_agree(wanted: dict[str, Any], in_memory: dict[str, Any], in_table: dict[str, str]) -> None:
    one = expected(**wanted)
    for other in (fact_claim(fact(**in_memory), "2022-01-01..2022-12-31"), csv_claim(row(**in_table), "2022")):
        assert same_amount(one, other)
        assert same_sort(one, other, "2022")


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ({}, {"period": "2021"}),
        ({"period": "2021"}, {}),
        ({"comparison": "delta"}, {}),
        ({}, {"measure": "delta"}),
        ({"planned": True}, {}),
        ({"cumulative": True}, {}),
        ({"per": "deputy"}, {}),
        ({"period": "2022-Q1"}, {"period": "2022-Q2"}),
    ],
)
def test_another_sort_is_told_apart(wanted: dict[str, Any], given: dict[str, Any]) -> None:
    assert not same_sort(expected(**wanted), fact_claim(fact(**given), "2022"), "2022")


def test_details_keep_their_names() -> None:
    told = fact(
        modifier="over", as_words=True, recipient_type="особи", part_of="sessions.held", qualifiers={"channel": "пошта"}
    )
    found = fact_claim(told, "2022").details
    assert found == {
        "approx": "over",
        "as_words": "true",
        "recipient_type": "особи",
        "part_of": "sessions.held",
        "channel": "пошта",
    }
    assert expected(approx="over", as_words=True, channel="пошта").details == {
        k: found[k] for k in ("approx", "as_words", "channel")
    }


def test_a_flag_and_its_reasons_survive_publication() -> None:
    claim = csv_claim(row(status="flagged", reasons='[{"code": "sum", "uk": "…"}]'), "2022")
    assert (claim.flagged, claim.reasons) == (True, ("sum",))


@pytest.mark.parametrize("text", ["п'ять", "1 204", "1,5"])
def test_a_value_that_is_no_number_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        csv_claim(row(value=text), "2022")


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("2022", "2022-01-01..2022-12-31", True),
        ("2024-H1", "2024-01-01..2024-06-30", True),
        ("2024-Q3", "2024-07..2024-09", True),
        ("2022-02", "2022-02-01..2022-02-28", True),
        ("2022", "2021", False),
        ("convocation", "convocation", True),
        ("convocation", "2022", False),
        ("2022-H3", "2022-H1", False),
        ("2022-13", "2022-12", False),
    ],
)
def test_periods(left: str, right: str, same: bool) -> None:
    assert same_period(left, right) is same


def test_periods_that_are_none() -> None:
    assert [days_of(text) for text in ("", "convocation", "2022-H3", "2022-13", "2022..", "рік")] == [None] * 6
    assert within("2022-Q1", "2022")
    assert not within("2021-12..2022-01", "2022")
    assert other_period("2022", "2022-01-01..2022-12-31") == ""


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("комунальне господарство", "комунального господарства"),
        ("з питань бюджету та фінансів", "бюджетом і фінансами"),
        ("Почесна грамота", "почесних грамот"),
        ("постійна комісія з питань бюджету", "бюджету"),
        ("здоров’я", "здоров'я"),
        ("", ""),
    ],
)
def test_near_subjects(left: str, right: str) -> None:
    assert near(left, right)
    assert likeness(left, right) == likeness(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("бюджет", "земля"),
        ("", "бюджет"),
        ("Почесна грамота", "Подяка"),
        ("соціальний захист", "захист довкілля і лісу"),
    ],
)
def test_subjects_apart(left: str, right: str) -> None:
    assert not near(left, right)


def test_numbers_are_written_plainly() -> None:
    assert [plain(Decimal(n)) for n in ("12.50", "100", "1E+3")] == ["12.5", "100", "1000"]


@pytest.mark.parametrize(
    ("metric", "annotated", "unit"),
    [
        ("appeals.information_requests", "appeals", "requests"),
        ("appeals.information_requests", "%", "%"),
        ("appeals.personal_reception", "appeals", "appeals"),
        ("aid.delivered", "tonnes", "tonnes"),
    ],
)
def test_the_catalogue_says_what_is_counted_where_only_one_thing_is(metric: str, annotated: str, unit: str) -> None:
    raw = {"metric": metric, "subject": "", "value": 14, "unit": annotated, "qualifiers": {}, "quote": "14 запитів"}
    assert expected_claim(raw, Flat.of("Надійшло 14 запитів.")).unit == unit
