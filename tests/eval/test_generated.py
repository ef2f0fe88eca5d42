"""The generated family is what it says it is: known figures, said in good Ukrainian."""

from __future__ import annotations

import re

import pytest

from benchmarks.eval.generated import FAMILIES, in_words, made, sayings
from benchmarks.eval.results import Output, judge
from benchmarks.eval.runner import run_text
from benchmarks.eval.score import score
from schemas.metrics import METRICS

SEEDS = range(3)
CORE = {m.id for m in METRICS.values() if m.tier == "core"}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_figure_stands_in_one_place(family: str) -> None:
    for seed in SEEDS:
        report = made(family, seed)
        assert report.expected
        assert [c.quote for c in report.expected if len(c.where) != 1] == []
        tally = score([judge(report, Output(claims=report.expected))]).tallies["core"]
        assert (tally.recall, tally.precision) == (1.0, 1.0)


def test_all_core_metrics_are_said() -> None:
    assert {c.metric for family in FAMILIES for c in made(family, 1).expected} >= CORE


def test_the_same_seed_says_the_same() -> None:
    assert made("plain", 7).raw == made("plain", 7).raw != made("plain", 8).raw


FLOORS = {"prose": (0.85, 0.92), "labels": (0.65, 0.75), "grids": (0.75, 0.95)}
"""Recall and precision of core figures below which no construction may fall: sentences; labels with a number; tables
and lists of several metrics."""

GRIDS = [family for family in FAMILIES if family.startswith("grid-")]
LABELS = frozenset({"inverted", "dash", "colon", "table", "list", "planned", "special", "district"})


@pytest.mark.parametrize("family", FAMILIES)
def test_the_grammar_knows_every_construction(family: str) -> None:
    report = made(family, 1)
    tally = score([judge(report, run_text(report, checking=False))]).tallies["core"]
    recall, precision = FLOORS["grids" if family in GRIDS else "labels" if family in LABELS else "prose"]
    assert tally.recall >= recall
    assert tally.precision >= precision


@pytest.mark.parametrize("family", GRIDS)
def test_cells_of_several_metrics_are_found_in_every_layout(family: str) -> None:
    """Flagged ones included: whatever the layout, the cells stand under their heads and beside their rows' names."""
    results = [judge(report, run_text(report, checking=False)) for report in (made(family, 2), made(family, 3))]
    tally = score(results).tallies["all"]
    assert tally.recall_with_flagged >= 0.93
    assert tally.wrong_silent == 0


@pytest.mark.parametrize(
    ("number", "gender", "words"),
    [
        (1, "f", "одну"),
        (2, "f", "дві"),
        (21, "n", "двадцять одне"),
        (42, "n", "сорок два"),
        (111, "f", "сто одинадцять"),
        (300, "m", "триста"),
    ],
)
def test_numbers_in_words(number: int, gender: str, words: str) -> None:
    assert in_words(number, gender) == words


def test_words_stop_at_a_thousand() -> None:
    for number in (0, 1000):
        with pytest.raises(ValueError, match="not written in words"):
            in_words(number, "f")


@pytest.mark.parametrize(
    ("number", "form"),
    [(1, "one"), (2, "few"), (4, "few"), (5, "many"), (11, "many"), (12, "many"), (21, "one"), (104, "few")],
)
def test_nouns_agree_with_their_numbers(number: int, form: str) -> None:
    for saying in sayings():
        assert saying.noun(number) == getattr(saying, form)


def test_differences_leave_last_year_a_count() -> None:
    for seed in range(20):
        expected = made("difference", seed).expected
        levels = {c.quote: c.value for c in expected if not c.delta}
        assert all((levels[c.quote] or 0) - (c.value or 0) >= 0 for c in expected if c.delta)


def test_passages_are_whole_sentences() -> None:
    for family in ("plain", "words", "last_year", "difference", "about", "planned"):
        quotes = [c.quote for c in made(family, 1).expected]
        assert [q for q in quotes if not re.fullmatch(r"[А-ЯҐЄІЇ].*\.", q) or "  " in q] == []
