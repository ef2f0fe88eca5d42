"""One figure for a person to look at, with everything that the tables say of it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.decisions import value_text as as_written
from pipeline.linking.overrides import FigureGiven
from pipeline.linking.questions import value_text
from pipeline.published import Row, each
from pipeline.store import Store
from schemas.document import Box

LISTED = frozenset({"flagged", "corrected"})
"""Statuses of the figures that are looked at unasked."""


@dataclass(frozen=True, slots=True)
class Case:
    """One figure: its rows of facts, reports and checks, where its number stands, and what is decided on it.

    `read_as` is the value as it was read, before any decision.
    """

    fact: Row
    report: Row
    checks: tuple[Row, ...]
    number: tuple[Box, ...]
    given: FigureGiven | None
    read_as: str

    @property
    def fact_id(self) -> str:
        """Id of the figure."""
        return self.fact["fact_id"]

    @property
    def value(self) -> str:
        """The value that the tables have; a range with both ends."""
        return value_text(self.fact)

    @property
    def words(self) -> tuple[Box, ...]:
        """Where the quote stands."""
        return _boxes(self.fact["boxes"])

    @property
    def is_applied(self) -> bool:
        """Whether the tables have a decision on it already."""
        return self.fact["status"] == "corrected"

    @property
    def is_decided(self) -> bool:
        """Whether a decision on it is written down and holds for what is read now."""
        return self.given is not None and (self.is_applied or self.given.holds_for(self.value))

    @property
    def is_open(self) -> bool:
        """Whether a person has to look at it: flagged and not decided on, or its decision was taken back."""
        return not self.is_decided and self.fact["status"] in LISTED


def gathered(out: Path, wanted: Callable[[Row], bool], most: int | None = None) -> list[Case]:
    """The wanted figures, without decisions; tables are read through once, row by row.

    Raises:
        OperatorError: when the folder's tables are not zvitar's.
    """
    facts: dict[str, Row] = {}
    for row in each(out, "facts"):
        if wanted(row):
            facts[row["fact_id"]] = row
            if len(facts) == most:
                break
    if not facts:
        return []
    reports = {row["report_id"]: row for row in each(out, "reports")}
    numbers = {r["fact_id"]: _boxes(r["boxes"]) for r in each(out, "ledger") if r["fact_id"] in facts}
    checks = _checks_about(facts, each(out, "checks"))
    read = _as_read(out, [row for row in facts.values() if row["status"] == "corrected"])
    return [
        Case(
            fact=row,
            report=reports.get(row["report_id"], {}),
            checks=tuple(checks[fact_id]),
            number=numbers.get(fact_id, ()),
            given=None,
            read_as=read.get(fact_id, value_text(row)),
        )
        for fact_id, row in facts.items()
    ]


def _as_read(out: Path, corrected: Iterable[Row]) -> dict[str, str]:
    """The values of figures before a person's decision, from the reports as they were understood."""
    store, by_report = Store(out), defaultdict(set)
    for row in corrected:
        by_report[row["report_id"]].add(row["fact_id"])
    kept = {report_id: store.read(report_id) for report_id in by_report}
    return {
        fact.fact_id: as_written(fact)
        for report_id, finished in kept.items()
        for fact in (finished.report.facts if finished else ())
        if fact.fact_id in by_report[report_id]
    }


def _checks_about(facts: Mapping[str, Row], checks: Iterable[Row]) -> dict[str, list[Row]]:
    about: dict[str, list[Row]] = defaultdict(list)
    for check in checks:
        for fact_id in json.loads(check["fact_ids"] or "[]"):
            if fact_id in facts:
                about[fact_id].append(check)
    return about


def _boxes(written: str) -> tuple[Box, ...]:
    return tuple(Box(*box) for box in json.loads(written or "[]"))
