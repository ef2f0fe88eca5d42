"""The checks of an output folder's reports, run again on the pages that reading has kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.exits import OperatorError
from pipeline.reading import Found, ReadingSettings, discover, read_documents
from pipeline.reading.pool import Died, Pool, TimedOut
from pipeline.store import Store
from pipeline.understander import Fault, Task, in_words
from schemas.facts import Check
from schemas.report import Report

_WORKER = "pipeline.understander"  # the module that understands documents, in processes of its own


@dataclass(frozen=True, slots=True)
class Rechecked:
    """A check and the file that it speaks of."""

    source_file: str
    check: Check

    @property
    def sentence(self) -> str:
        """The check in one line."""
        offered = f"; offered: {self.check.proposal}" if self.check.proposal else ""
        said = f"expected {self.check.expected}, found {self.check.found}"
        return f"{self.check.verdict} {self.check.kind}: {said} ({self.source_file}: {self.check.detail}){offered}"


@dataclass(frozen=True, slots=True)
class Recheck:
    """Every check, in the reports' order, and in a sentence each what kept a file from being checked."""

    checks: tuple[Rechecked, ...]
    faults: tuple[str, ...]


def recheck(out: Path) -> Recheck:
    """Check the reports of an output folder again, in worker processes under the same clock as a run.

    Raises:
        OperatorError: when the folder holds no run, or a report's file is gone or has changed since.
    """
    store = Store(out)
    settings = ReadingSettings(cache_dir=store.pages)
    found = [_found(store, report_id, out) for report_id in store.report_ids()]
    if not found:
        raise OperatorError(f"{out} holds no finished run; make one with: zvitar run PATH... --out {out}")
    made = _made(found, settings)
    checks = [Rechecked(one.source_file, c) for one in made if isinstance(one, Report) for c in one.checks]
    return Recheck(tuple(checks), tuple(one for one in made if isinstance(one, str)))


def _made(found: list[Found], settings: ReadingSettings) -> list[Report | str]:
    """A report of each file, or the sentence that says why there is none."""
    made: dict[str, Report | str] = {}
    with Pool[Task, Report | Fault](settings.workers, _WORKER) as pool:
        for result in read_documents(found, settings):
            if result.document is None:
                made[result.found.source.sha256] = "; ".join(issue.message for issue in result.issues)
                continue
            while not pool.free:
                made |= _taken(pool.wait())
            pool.start(Task(result.document, result.found.path, settings))
        while pool.busy:
            made |= _taken(pool.wait())
    return [_named(one, made[one.source.sha256]) for one in found]


def _taken(done: Iterable[tuple[Task, Report | Fault | TimedOut | Died]]) -> dict[str, Report | str]:
    return {t.document.source.sha256: o if isinstance(o, Report) else in_words(o) for t, o in done}


def _named(one: Found, made: Report | str) -> Report | str:
    return made if isinstance(made, Report) else f"{one.source.path}: {made}"


def _found(store: Store, report_id: str, out: Path) -> Found:
    """The report's file where it was at the last run, unchanged."""
    path, kept = store.input_of(report_id), store.read(report_id)
    if path is None or not path.is_file():
        raise OperatorError(f"the file of report {report_id} is no longer at {path}; run zvitar on it again")
    found, _ = discover([path])
    if not found or not found[0].source.sha256.startswith(report_id):
        raise OperatorError(f"{path} has changed since {out} was made; run zvitar on it again")
    name = kept.report.source_file if kept else found[0].source.path
    return Found(path, replace(found[0].source, path=name))
