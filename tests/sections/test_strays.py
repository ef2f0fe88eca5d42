"""Numbers that say nothing of what they count: labels of charts, marks read as digits, runs of digits and brackets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.grammar.numbers.identifiers import is_garbled
from pipeline.findings import findings
from schemas.facts import Status
from schemas.report import Report

from .told import extracted, facts_of, fates

STATED = "За рік прийнято 214 рішень."


def known(body: str) -> list[tuple[str, str]]:
    """Facts that are not flagged."""
    return [(f.metric, f"{f.value}") for f in facts_of(body) if f.status is not Status.FLAGGED]


@pytest.mark.parametrize("stray", ["17", "12%", "17   25   31", "3|5", "– 17 –", "(8)"])
def test_a_number_without_a_word_goes_on_with_no_paragraph_before(stray: str) -> None:
    assert known(f"{STATED}\n\n{stray}\n\nЗасідання комісій тривають.") == [("decisions.adopted", "214")]


def test_numbers_beside_each_other_under_a_heading_are_left_to_a_person() -> None:
    assert known("Рішення ради\n\n17   25   31\n\nЗасідання комісій тривають.") == []


def test_a_number_under_its_heading_is_what_the_heading_says() -> None:
    assert known("Рішення ради\n\n214\n\nЗасідання комісій тривають.") == [("decisions.adopted", "214")]


GARBLED = ["210[9970]-10]]", "|[12}|–7]]|", "2]4", "{17}1|2", "3|5_]7~~4", "1^8"]


@pytest.mark.parametrize("token", GARBLED)
def test_brackets_among_digits_make_no_fact_and_are_told(token: str) -> None:
    body = f"{STATED}\n\n{token}\n\nПостійні комісії працювали."
    assert known(body) == [(f.metric, f"{f.value}") for f in facts_of(body)] == [("decisions.adopted", "214")]
    assert "garbled" in fates(body).values()


def test_a_garbled_number_is_an_issue() -> None:
    _, found = extracted(f"{STATED}\n\n{GARBLED[0]}")
    report = Report(
        report_id="r", source_file="звіт.pdf", sha256="0" * 64, cover=found.cover, facts=found.facts,
        ledger=found.ledger, checks=(), pages=1, pages_ocr=0, media_type="application/pdf", size=1, page_reasons=(),
    )  # fmt: skip
    assert [i.code for i in findings(report)] == ["number-garbled"]


@pytest.mark.parametrize(
    "token", ["[214]", "(214)", "214[1]", "214[1].", "[12],", "214", "п.[3]", "«8»", "рішень[2]", ""]
)
def test_brackets_around_a_number_are_punctuation(token: str) -> None:
    assert not is_garbled(token)


@given(st.text(alphabet="0123456789[]{}|^-–.,() ", max_size=30))
def test_runs_of_digits_and_marks_never_pass_for_a_second_figure(run: str) -> None:
    found = known(f"{STATED}\n\n{run}.\n\nПостійні комісії працювали.")
    assert found == [("decisions.adopted", "214")]


@pytest.mark.parametrize("body", ["2) надано допомогу мешканцям", "2) надано допомогу\n2) подано заявку", "7)"])
def test_a_mark_torn_from_its_list_is_a_mark(body: str) -> None:
    assert facts_of(body) == []


def test_a_bracket_that_closes_nothing_makes_its_number_doubtful() -> None:
    found = {f"{f.value}": f.status for f in facts_of("Прийнято 214 рішень\n2)\n\nКомісії працювали.")}
    assert found == {"214": Status.UNVERIFIED, "2": Status.FLAGGED}
    (fact,) = facts_of("Прийнято рішень (усього 12).")
    assert fact.status is Status.UNVERIFIED


@pytest.mark.parametrize(
    "body",
    [
        "Явка депутатів\n\n100 % відвідування: 5 осіб\nСередня явка: 74 %\n",
        "100 % явки мають 7 депутатів. Середня явка – 74 %.",
        "Явка понад 80 % – у 14 депутатів; нижче 50 % – у двох. Середня явка – 74 %.",
        "Присутність 100 %: Гай І. П., Лис О. М. Середня явка – 74 %.",
    ],
)
def test_how_often_some_came_is_no_attendance_of_all(body: str) -> None:
    assert [str(f.value) for f in facts_of(body) if f.metric == "deputies.attendance_percent"] == ["74"]
