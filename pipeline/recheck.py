"""The checks of an output folder's reports, run again on the pages that reading has kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.exits import OperatorError
from pipeline.reading import Found, ReadingSettings, SecondReader, discover, read_documents
from pipeline.store import Store
from pipeline.understanding import understand
from schemas.facts import Check


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


def recheck(out: Path) -> list[Rechecked]:
    """Every check, in the reports' order.

    Raises:
        OperatorError: when the folder holds no run, or a report's file is gone or has changed since.
    """
    store = Store(out)
    settings = ReadingSettings(cache_dir=store.pages)
    found = [_found(store, report_id, out) for report_id in store.report_ids()]
    if not found:
        raise OperatorError(f"{out} holds no finished run; make one with: zvitar run PATH... --out {out}")
    second, made = SecondReader(settings), list[Rechecked]()
    for result in read_documents(found, settings):
        if result.document:
            report = understand(result.document, result.found.path, second)
            made += [Rechecked(report.source_file, check) for check in report.checks]
    return made


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
