"""Totals that the annotated reports declare not to equal their parts: all of them found, and no others."""

from pathlib import Path

import pytest

from benchmarks.checking.annotated import declared, load, seen_reports
from pipeline.checking import check
from schemas.facts import Verdict

REPORTS = seen_reports()


@pytest.mark.parametrize("folder", REPORTS, ids=[p.name for p in REPORTS])
def test_declared_totals_and_no_others(folder: Path) -> None:
    extraction, text = load(folder)
    result = check(extraction, text)
    by_id = {f.fact_id: f for f in extraction.facts}
    failed = [c for c in result.checks if c.kind == "sum" and c.verdict == Verdict.FAILED]
    assert len({(c.expected, c.found) for c in failed}) == declared(folder)
    assert all(f.value == by_id[f.fact_id].value for f in result.facts)


def test_some_are_declared() -> None:
    assert sum(map(declared, REPORTS)) >= 2
