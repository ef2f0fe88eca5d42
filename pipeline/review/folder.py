"""What an output folder holds for a person to look at: figures with all that is known, and what is decided already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from types import MappingProxyType

from pipeline.linking.overrides import FigureGiven, Overrides, read_overrides
from pipeline.linking.questions import Asked, open_links
from pipeline.linking.wording import fold
from pipeline.published import Row, rows, table_path
from pipeline.review.cases import LISTED, Case, gathered

_TABLES = ("facts", "checks", "reports", "commissions", "ledger")
_SEARCHED = ("fact_id", "council", "metric", "subject", "quote", "source_file")
# Letters and apostrophes that look alike are one for a search.
_ALIKE = str.maketrans("aceiopxykt’ʼ‘`´′", "асеіорхукт" + "'" * 6)
Stamp = tuple[tuple[int, int] | None, ...]


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
        self._figures = _Figures(out)

    def state(self) -> State:
        """What the folder holds now.

        Raises:
            OperatorError: when its tables or the decisions are not what they should be.
        """
        with self._lock:
            stamp = self._stamp()
            while self._read is None or self._read[0] != stamp:
                self._read = self._read_at(stamp)
                stamp = self._stamp()  # a run may be writing its tables meanwhile
            return self._read[1]

    def case(self, fact_id: str) -> Case | None:
        """Any figure of the folder, flagged or not. Raises as `state`."""
        known = self.state().cases.get(fact_id)
        return known or next(iter(self._given(gathered(self.out, lambda row: row["fact_id"] == fact_id, 1))), None)

    def search(self, words: str, most: int) -> list[Case]:
        """Figures, flagged or not, whose words, metric, council, file or id contain all the words asked for."""
        asked = _alike(words).split()
        return self._given(gathered(self.out, lambda row: _contains(row, asked) and self._here(row), most))

    def _given(self, cases: Iterable[Case]) -> list[Case]:
        given = {one.fact: one for one in read_overrides(self.links).figures}
        return [replace(case, given=given.get(case.fact_id)) for case in cases]

    def _stamp(self) -> Stamp:
        return (*_stamp_of(self.out), _stat(self.links))

    def _here(self, row: Row) -> bool:
        return self._council in fold(row["council"])

    def _read_at(self, stamp: Stamp) -> tuple[Stamp, State] | None:
        """The state that the tables had at a moment; none when a run wrote another in between."""
        try:
            return stamp, self._state()
        except KeyError:  # tables of two runs, which do not fit each other
            if self._stamp() == stamp:
                raise
            return None

    def _state(self) -> State:
        overrides = read_overrides(self.links)
        given = {one.fact: one for one in overrides.figures}
        known = self._figures.known(given)
        listed = (case for case in known.values() if case.fact["status"] in LISTED or case.fact_id in given)
        return State(
            MappingProxyType(
                {one.fact_id: replace(one, given=given.get(one.fact_id)) for one in listed if self._here(one.fact)}
            ),
            tuple(one for one in overrides.figures if one.fact not in known),
            tuple(one for one in self._links(overrides) if self._council in fold(one.question.council)),
        )

    def _links(self, overrides: Overrides) -> list[Asked]:
        tables = {name: rows(self.out, name) for name in ("reports", "commissions")}
        return open_links(tables, overrides)


class _Figures:
    """Figures of a folder, kept while its tables stay: a decision must not cost a reading of all tables."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._stamp: Stamp = ()
        self._cases: dict[str, Case] = {}
        self._asked: set[str] = set()

    def known(self, wanted: Iterable[str]) -> Mapping[str, Case]:
        """All figures that are looked at unasked, and the wanted ones where they are, in the order of the tables."""
        wanted, stamp = set(wanted), _stamp_of(self._out)
        if stamp != self._stamp or wanted - self._cases.keys() - self._asked:
            found = gathered(self._out, lambda row: row["status"] in LISTED or row["fact_id"] in wanted)
            self._stamp, self._cases, self._asked = stamp, {case.fact_id: case for case in found}, wanted
        return self._cases


def _contains(row: Row, asked: Sequence[str]) -> bool:
    searched = _alike(" ".join([row[name] for name in _SEARCHED]))
    return all(word in searched for word in asked)


def _alike(text: str) -> str:
    return text.lower().translate(_ALIKE)


def _stamp_of(out: Path) -> Stamp:
    return tuple(_stat(table_path(out, name)) for name in _TABLES)


def _stat(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size
