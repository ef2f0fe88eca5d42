"""What an output folder holds for a person to look at: figures with all that is known, and what is decided already."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from types import MappingProxyType

from pipeline.decisions import value_text as as_written
from pipeline.linking.overrides import FigureGiven, Overrides, read_overrides
from pipeline.linking.questions import Asked, open_links, value_text
from pipeline.linking.wording import fold
from pipeline.published import Row, each, rows, table_path
from pipeline.store import Store
from schemas.document import Box

_TABLES = ("facts", "checks", "reports", "commissions", "ledger")
_LISTED = frozenset({"flagged", "corrected"})
Stamp = tuple[tuple[int, int] | None, ...]


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
        return not self.is_decided and self.fact["status"] in _LISTED


@dataclass(frozen=True, slots=True)
class State:
    """An output folder at one moment: figures flagged or decided on in the order of the tables, decisions on figures
    that no table has (rejected in an earlier run), and questions about links."""

    cases: Mapping[str, Case]
    elsewhere: tuple[FigureGiven, ...]
    links: tuple[Asked, ...]

    @property
    def open(self) -> list[Case]:
        """The figures that a person has to look at."""
        return [case for case in self.cases.values() if case.is_open]

    @property
    def decided(self) -> list[Case]:
        """The figures decided on."""
        return [case for case in self.cases.values() if case.is_decided]

    def after(self, fact_id: str) -> Case | None:
        """The next open figure in the order of the tables, from the beginning again at the end."""
        ids = list(self.cases)
        at = ids.index(fact_id) + 1 if fact_id in self.cases else 0
        turned = (self.cases[i] for i in (*ids[at:], *ids[:at]))
        return next((case for case in turned if case.is_open and case.fact_id != fact_id), None)


class Folder:
    """An output folder and its file of decisions; both are read anew when they change."""

    def __init__(self, out: Path, links: Path, council: str = "") -> None:
        self.out, self.links = out, links
        self._council = fold(council)
        self._lock = Lock()
        self._read: tuple[Stamp, State] | None = None

    def state(self) -> State:
        """What the folder holds now.

        Raises:
            OperatorError: when its tables or the decisions are not what they should be.
        """
        with self._lock:
            stamp = self._stamp()
            if self._read is None or self._read[0] != stamp:
                self._read = (stamp, self._state())
            return self._read[1]

    def case(self, fact_id: str) -> Case | None:
        """Any figure of the folder, flagged or not. Raises as `state`."""
        known = self.state().cases.get(fact_id)
        given = {one.fact: one for one in read_overrides(self.links).figures}
        return known or next(iter(_cases(self.out, lambda row: row["fact_id"] == fact_id, given)), None)

    def search(self, words: str, most: int) -> list[Case]:
        """Figures, flagged or not, whose words, metric, council, file or id contain all the words asked for."""
        asked = fold(words).split()
        given = {one.fact: one for one in read_overrides(self.links).figures}
        return _cases(self.out, lambda row: self._here(row) and _contains(row, asked), given, most)

    def _stamp(self) -> Stamp:
        return tuple(map(_stat, (*(table_path(self.out, name) for name in _TABLES), self.links)))

    def _here(self, row: Row) -> bool:
        return self._council in fold(row["council"])

    def _state(self) -> State:
        overrides = read_overrides(self.links)
        given = {one.fact: one for one in overrides.figures}
        listed = _cases(self.out, lambda row: row["status"] in _LISTED or row["fact_id"] in given, given)
        there = {case.fact_id for case in listed}
        return State(
            MappingProxyType({case.fact_id: case for case in listed if self._here(case.fact)}),
            tuple(one for one in overrides.figures if one.fact not in there),
            tuple(one for one in self._links(overrides) if self._council in fold(one.question.council)),
        )

    def _links(self, overrides: Overrides) -> list[Asked]:
        tables = {name: rows(self.out, name) for name in ("reports", "commissions")}
        return open_links(tables, overrides)


def _cases(
    out: Path, wanted: Callable[[Row], bool], given: Mapping[str, FigureGiven], most: int | None = None
) -> list[Case]:
    """The wanted figures with everything that the tables say of them; tables are read through once, row by row."""
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
            given=given.get(fact_id),
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


def _contains(row: Row, asked: Sequence[str]) -> bool:
    searched = fold(" ".join(row[name] for name in ("fact_id", "council", "metric", "subject", "quote", "source_file")))
    return all(word in searched for word in asked)


def _stat(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size
