"""Small tables whose words say little: their figures are known, and none is taken for another unflagged."""

from __future__ import annotations

import pytest

from benchmarks.eval.results import Output, judge
from benchmarks.eval.runner import run_text
from benchmarks.eval.score import score
from benchmarks.eval.small_tables import SMALL_TABLES, made_small

RECALL = 0.95
"""Share of the figures, flagged ones too, below which no shape may fall."""


@pytest.mark.parametrize("family", SMALL_TABLES)
def test_every_figure_stands_in_one_place(family: str) -> None:
    for seed in range(3):
        report = made_small(family, seed)
        assert [c.quote for c in report.expected if len(c.where) != 1] == []
        tally = score([judge(report, Output(claims=report.expected))]).tallies["all"]
        assert (tally.recall, tally.precision) == (1.0, 1.0)


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("family", SMALL_TABLES)
def test_figures_are_of_what_stands_around(family: str, seed: int) -> None:
    report = made_small(family, seed)
    tally = score([judge(report, run_text(report, checking=False))]).tallies["all"]
    assert tally.recall_with_flagged >= RECALL
    assert (tally.wrong_silent, tally.half_silent) == (0, 0)
