"""One report after the run: judged figures, ledger, checks on totals, cover."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.eval.claims import Claim
from benchmarks.eval.corpus import Annotated
from benchmarks.eval.flat import collapsed, touch
from benchmarks.eval.matching import Matching, match
from benchmarks.eval.periods import same_period

COVER = ("council", "role", "person", "convocation", "period")
TOTALS = frozenset({"sum", "cardinality", "subset", "restated", "share"})
"""Kinds of check whose failure says that the report contradicts itself."""

_NUMBER = re.compile(r"\d{1,3}(?:[   ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?")


@dataclass(frozen=True)
class Failed:
    """A failed check: its kind and the numbers that it names."""

    kind: str
    expected: str
    found: str
    detail: str = ""

    @property
    def numbers(self) -> frozenset[Decimal]:
        """Every number in what it expected and what it found."""
        return numbers_in(self.expected) | numbers_in(self.found)


@dataclass(frozen=True)
class Output:
    """What a run made of one report, in the evaluation's own terms."""

    claims: tuple[Claim, ...]
    cover: Mapping[str, str] | None = None
    fates: Mapping[str, int] | None = None
    unexplained: tuple[str, ...] = ()
    failed: tuple[Failed, ...] | None = None
    seconds: float = 0.0


@dataclass(frozen=True)
class Result:
    """One report's output, judged."""

    report: Annotated
    matching: Matching
    cover: dict[str, bool]
    cover_found: Mapping[str, str]
    fates: Counter[str]
    unexplained: tuple[str, ...]
    conflicts_found: tuple[bool, ...]
    false_alarms: tuple[Failed, ...]
    doubts: int
    wide_quotes: int
    seconds: float


def judge(report: Annotated, output: Output) -> Result:
    """Hold everything that the run made of a report against its annotation."""
    matching = match(report, output.claims)
    failed = [f for f in output.failed or () if f.kind in TOTALS]
    declared = [numbers_in(text) for text in report.inconsistent]
    hit = [[f for f in failed if _speaks_of(f, numbers)] for numbers in declared]
    wide = [j for j in matching.judged if j.kind == "hit" and _over_distractor(report, j.claim)]
    return Result(
        report=report,
        matching=matching,
        cover=_cover(report, output.cover) if output.cover is not None else {},
        cover_found=output.cover or {},
        fates=Counter(output.fates or {}),
        unexplained=output.unexplained,
        conflicts_found=tuple(bool(found) for found in hit),
        false_alarms=tuple(f for f in failed if not any(f in found for found in hit)),
        doubts=sum(f.kind == "meaning" for f in output.failed or ()),
        wide_quotes=len(wide),
        seconds=output.seconds,
    )


def numbers_in(text: str) -> frozenset[Decimal]:
    """Every number written in digits, thousands spaces and decimal commas understood."""
    return frozenset(Decimal(re.sub(r"\s", "", found).replace(",", ".")) for found in _NUMBER.findall(text))


def _speaks_of(failed: Failed, declared: frozenset[Decimal]) -> bool:
    """A declared conflict names both what the parts make and what the report states."""
    return len(failed.numbers & declared) >= min(2, len(failed.numbers)) and bool(failed.numbers)


def _over_distractor(report: Annotated, claim: Claim) -> bool:
    return any(touch(note.where, claim.where) for note in report.distractors)


def _cover(report: Annotated, found: Mapping[str, str]) -> dict[str, bool]:
    right = {}
    for name in COVER:
        if name not in found:
            continue
        wanted, given = str(report.cover.get(name, "")), found[name]
        alike = same_period(wanted, given) if name == "period" else _plain(wanted) == _plain(given)
        right[name] = alike
    return right


def _plain(text: str) -> str:
    return collapsed(text).lower()
