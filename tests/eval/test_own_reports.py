"""The project's own annotated reports keep to the corpus format."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from benchmarks.eval.adapter import KNOWN
from benchmarks.eval.corpus import OWN, Annotated, load, part_of, split
from benchmarks.eval.flat import collapsed, touch
from benchmarks.eval.periods import days_of
from benchmarks.eval.results import Output, judge
from benchmarks.eval.score import score
from schemas.metrics import METRICS

FOLDERS = sorted(path.parent for path in OWN.glob("*/expected.json"))
UNITS = {m.unit for m in METRICS.values()} | {"%", "items"}


def told(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(params=FOLDERS, ids=[f.name for f in FOLDERS])
def folder(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


@pytest.fixture
def report(folder: Path) -> Annotated:
    return load(folder, part_of(folder))


def test_there_are_enough_of_them_and_some_are_set_aside() -> None:
    assert len(FOLDERS) >= 10
    aside = [f for f in FOLDERS if part_of(f) == "own-held-out"]
    assert len(aside) == len(split()["own-held-out"]) >= 5


def test_every_quote_stands_exactly_once(report: Annotated) -> None:
    assert [c.quote for c in report.expected if len(c.where) != 1] == []
    notes = [*report.distractors, *report.ignored]
    assert [n.text for n in notes if len(n.where) != 1] == []


def test_pages_are_those_of_the_quotes(report: Annotated) -> None:
    assert [c.quote for c in report.expected if report.flat.page_of(c.where[0][0]) != c.page] == []


def test_metrics_units_and_qualifiers_are_known(folder: Path) -> None:
    for fact in told(folder)["facts"]:
        assert fact["metric"] in METRICS
        assert fact["unit"] in UNITS
        assert set(fact["qualifiers"]) <= KNOWN
        assert all(fact["qualifiers"].get(k, next(iter(METRICS))) in METRICS for k in ("part_of", "share_of"))


def test_periods_can_be_read(folder: Path) -> None:
    found = told(folder)
    assert days_of(found["report"]["period"])
    for fact in found["facts"]:
        for name in ("period", "versus"):
            period = fact["qualifiers"].get(name, "convocation")
            assert period == "convocation" or days_of(period), period


def test_no_two_facts_share_metric_subject_unit_and_qualifiers(folder: Path) -> None:
    keys = [json.dumps([f[k] for k in ("metric", "subject", "unit", "qualifiers")]) for f in told(folder)["facts"]]
    assert len(keys) == len(set(keys))


def test_every_number_is_accounted_for(report: Annotated) -> None:
    spans = [c.where for c in report.expected]
    spans += [n.where for n in (*report.distractors, *report.ignored)]
    numbers = [(m.start(), m.end()) for m in re.finditer(r"\d+", report.flat.text)]
    loose = [n for n in numbers if not any(touch((n,), span) for span in spans)]
    assert [report.flat.text[max(0, a - 30) : b + 30] for a, b in loose] == []


def test_distractors_leave_the_quotes_alone(report: Annotated) -> None:
    """A quote that runs over a distractor would make a right answer look wrong."""
    clashes = [
        (note.text, claim.quote)
        for note in report.distractors
        for claim in report.expected
        if touch(note.where, claim.where)
    ]
    assert clashes == []


def test_declared_contradictions_name_their_numbers(report: Annotated) -> None:
    for text in report.inconsistent:
        total = [int(n) for n in re.findall(r"\d+", collapsed(text))]
        assert len(total) >= 4


def test_the_annotation_scores_full_marks_against_itself(report: Annotated) -> None:
    tally = score([judge(report, Output(claims=report.expected))]).tallies["all"]
    assert (tally.recall, tally.precision) == (1.0, 1.0)
