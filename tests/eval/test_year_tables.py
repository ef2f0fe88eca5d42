"""Tables that compare years: their figures are known, and none of another year is taken for this one's unflagged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.eval.results import Output, judge
from benchmarks.eval.runner import run_text
from benchmarks.eval.score import score
from benchmarks.eval.year_tables import HEADS, LAST, LAYOUTS, YEAR_TABLES, made_table
from tests.sections.told import told

RECALL = 0.94
"""Share of the figures below which no layout may fall."""


@pytest.mark.parametrize("family", YEAR_TABLES)
def test_every_figure_stands_in_one_place(family: str) -> None:
    for seed in range(3):
        report = made_table(family, seed)
        assert [c.quote for c in report.expected if len(c.where) != 1] == []
        tally = score([judge(report, Output(claims=report.expected))]).tallies["core"]
        assert (tally.recall, tally.precision) == (1.0, 1.0)


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("family", YEAR_TABLES)
def test_figures_are_of_their_columns_years(family: str, seed: int) -> None:
    report = made_table(family, seed)
    found = score([judge(report, run_text(report, checking=False))])
    assert found.tallies["core"].recall >= RECALL
    assert (found.tallies["core"].wrong_silent, found.tallies["core"].half_silent) == (0, 0)


@given(
    heads=st.sampled_from(HEADS),
    layout=st.sampled_from(sorted(LAYOUTS)),
    values=st.lists(st.integers(2, 989), min_size=8, max_size=8, unique=True),
    turned=st.booleans(),
)
def test_any_two_columns_are_of_two_years(heads: tuple[str, str], layout: str, values: list[int], turned: bool) -> None:
    then, now = heads
    labels = ("Проведено сесій", "Пленарних засідань", "Депутатських запитів", "Електронних петицій")
    pairs = list(zip(values[::2], values[1::2], strict=True))
    years = (now, then) if turned and then != "Було" else (then, now)
    rows = [("Показник", *years)]
    for label, (before, this) in zip(labels, pairs, strict=True):
        cells = (this, before) if years[0] == now else (before, this)
        rows.append((label, *map(str, cells)))
    expected = {(str(before), LAST) for before, _ in pairs} | {(str(this), "2023") for _, this in pairs}
    assert {(value, period) for _, value, period, _ in told("\n".join(LAYOUTS[layout](rows)))} == expected
