"""From judged figures to totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from benchmarks.eval.claims import Claim
from benchmarks.eval.flat import collapsed
from benchmarks.eval.matching import RIGHT, UNCOUNTED, WRONG, Judged
from benchmarks.eval.results import Result
from schemas.metrics import METRICS

Tier = Literal["core", "all"]

DECLARED_CONFUSIONS: tuple[tuple[str, frozenset[str]], ...] = (
    ("sessions / plenary meetings", frozenset({"sessions", "session", "plenary_meetings"})),
    ("questions / drafts / decisions", frozenset({"decisions"})),
    ("commission meetings / commissions", frozenset({"commission", "commissions"})),
    ("received / receptions / appeals", frozenset({"appeals"})),
    ("citizens' appeals / deputies'", frozenset({"appeals", "deputies"})),
    ("applications / awards", frozenset({"awards"})),
    ("allocated / spent", frozenset({"deputy_fund", "finance"})),
)
"""Confusions worth counting apart, by the first part of both metrics' ids; the first that fits counts."""


@dataclass
class Tally:
    """Counts over one tier of metrics. `unflagged_*` leave out what was flagged."""

    expected: int = 0
    found: int = 0
    found_unflagged: int = 0
    soft_unflagged: int = 0
    published: int = 0
    published_unflagged: int = 0
    hits_unflagged: int = 0
    softs_unflagged: int = 0
    wrong_silent: int = 0
    wrong_flagged: int = 0
    half_silent: int = 0
    flagged: int = 0

    @property
    def recall(self) -> float:
        """Share of the expected figures found, subject included, and not flagged."""
        return self.found_unflagged / self.expected if self.expected else 1.0

    @property
    def recall_with_flagged(self) -> float:
        """The same with flagged figures counted as found."""
        return self.found / self.expected if self.expected else 1.0

    @property
    def soft_recall(self) -> float:
        """Recall with the subject set aside."""
        return self.soft_unflagged / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """Share of the unflagged figures that are right, subject included."""
        return self.hits_unflagged / self.published_unflagged if self.published_unflagged else 1.0

    @property
    def soft_precision(self) -> float:
        """Precision with the subject set aside."""
        return self.softs_unflagged / self.published_unflagged if self.published_unflagged else 1.0


@dataclass
class Score:
    """Everything that is counted over a set of reports."""

    reports: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: {"core": Tally(), "all": Tally()})
    metrics: dict[str, Tally] = field(default_factory=dict)
    kinds: Counter[str] = field(default_factory=Counter)
    traps: Counter[str] = field(default_factory=Counter)
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)
    details: dict[str, Counter[bool]] = field(default_factory=dict)
    other_details: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    fates: Counter[str] = field(default_factory=Counter)
    cover: dict[str, Counter[bool]] = field(default_factory=dict)
    conflicts_found: int = 0
    conflicts: int = 0
    false_alarms: int = 0
    doubts: int = 0
    wide_quotes: int = 0
    reliability: dict[str, Counter[bool]] = field(default_factory=dict)
    seconds: float = 0.0
    pages: int = 0

    @property
    def unexplained(self) -> float:
        """Share of the ledger's numbers that no rule explains."""
        return self.fates["unexplained"] / self.fates.total() if self.fates else 0.0

    def declared_confusions(self) -> Counter[str]:
        """Confusions by the pairs that the corpus names."""
        found: Counter[str] = Counter()
        for (wanted, given), count in self.confusions.items():
            heads = {wanted.split(".")[0], given.split(".")[0]}
            name = next((name for name, family in DECLARED_CONFUSIONS if heads <= family), "other pairs")
            found[name] += count
        return found


def score(results: Iterable[Result]) -> Score:
    """Add up the results of any number of reports."""
    total = Score()
    for result in results:
        total.reports += 1
        _add_expected(total, result)
        for one in result.matching.judged:
            _add_judged(total, one)
        _add_details(total, result)
        _add_rest(total, result)
    return total


def _tallies(total: Score, metric: str) -> list[Tally]:
    known = METRICS.get(metric)
    found = [total.tallies["all"], total.metrics.setdefault(metric, Tally())]
    return [*found, total.tallies["core"]] if known and known.tier == "core" else found


def _add_expected(total: Score, result: Result) -> None:
    for expected, outcome in zip(result.report.expected, result.matching.outcome, strict=True):
        for tally in _tallies(total, expected.metric):
            tally.expected += 1
            if outcome is None:
                continue
            tally.found += outcome.kind == "hit"
            if not outcome.claim.flagged:
                tally.found_unflagged += outcome.kind == "hit"
                tally.soft_unflagged += outcome.kind in ("hit", "subject")


def _add_judged(total: Score, one: Judged) -> None:
    flagged = one.claim.flagged
    total.kinds[f"{one.kind} flagged" if flagged else one.kind] += 1
    if one.trap and not flagged:
        total.traps[one.trap] += 1
    if one.kind == "metric":
        total.confusions[(one.why, one.claim.metric)] += 1
    if one.kind in UNCOUNTED:
        return
    total.reliability.setdefault(one.claim.status, Counter())[one.kind in ("hit", "subject")] += 1
    for tally in _tallies(total, one.claim.metric):
        _add_to_tally(tally, one, flagged)


def _add_to_tally(tally: Tally, one: Judged, flagged: bool) -> None:
    wrong = one.kind in WRONG or one.kind == "half"
    tally.published += 1
    tally.flagged += flagged
    tally.wrong_flagged += wrong and flagged
    if flagged:
        return
    tally.published_unflagged += 1
    tally.hits_unflagged += one.kind in RIGHT
    tally.softs_unflagged += one.kind in ("hit", "subject")
    tally.wrong_silent += one.kind in WRONG
    tally.half_silent += one.kind == "half"


def _add_details(total: Score, result: Result) -> None:
    for expected, outcome in zip(result.report.expected, result.matching.outcome, strict=True):
        if outcome is not None:
            for name, wanted, given in _details(expected, outcome.claim):
                right = collapsed(wanted).lower() == collapsed(given).lower()
                total.details.setdefault(name, Counter())[right] += 1
                if not right:
                    total.other_details[name, wanted, given] += 1


def _details(expected: Claim, claim: Claim) -> Iterator[tuple[str, str, str]]:
    """(name, as annotated, as published) of everything that the annotation adds and no hit depends on."""
    for name, told in expected.details.items():
        yield name, told, claim.details.get(name, "")
    if expected.convocation:
        yield "convocation", expected.convocation, claim.convocation
    if expected.date:
        yield "date", expected.date, claim.date


def _add_rest(total: Score, result: Result) -> None:
    total.fates.update(result.fates)
    total.conflicts += len(result.report.inconsistent)
    total.conflicts_found += sum(result.conflicts_found)
    total.false_alarms += len(result.false_alarms)
    total.doubts += result.doubts
    total.wide_quotes += result.wide_quotes
    total.seconds += result.seconds
    total.pages += len(result.report.flat.pages)
    for name, right in result.cover.items():
        total.cover.setdefault(name, Counter())[right] += 1
