"""Finished reports, kept beside the tables so that unchanged inputs cost nothing the next time."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from schemas.facts import Frozen
from schemas.issues import Issue
from schemas.report import Report

FOLDER = ".zvitar"
_INPUTS = "inputs.json"


class Finished(Frozen):
    """A report as understood, the issues that reading it raised, and the stamp of what understood it."""

    stamp: str
    report: Report
    issues: tuple[Issue, ...]


class Store:
    """The hidden folder of an output folder: finished reports by content hash, pages, and where the inputs were."""

    def __init__(self, out: Path, stamp: str = "") -> None:
        self._folder = out / FOLDER
        self.stamp = stamp

    @property
    def pages(self) -> Path:
        """Where reading keeps its pages."""
        return self._folder / "pages"

    def get(self, sha256: str, source_file: str) -> Finished | None:
        """The finished report of this content, under its present path; None when it has to be made (anew)."""
        kept = self.read(sha256[:16])
        if kept is None or kept.stamp != self.stamp or kept.report.sha256 != sha256:
            return None
        report = kept.report.model_copy(update={"source_file": source_file})
        issues = tuple(issue.model_copy(update={"source_file": source_file}) for issue in kept.issues)
        return Finished(stamp=kept.stamp, report=report, issues=issues)

    def read(self, report_id: str) -> Finished | None:
        """A finished report whatever code made it; None when there is none or it is not whole."""
        try:
            return Finished.model_validate_json(self._path(report_id).read_bytes())
        except (OSError, ValidationError):
            return None

    def put(self, report: Report, issues: tuple[Issue, ...]) -> None:
        """Keep a finished report."""
        kept = Finished(stamp=self.stamp, report=report, issues=issues)
        write_whole(self._path(report.report_id), kept.model_dump_json())

    def put_fault(self, report_id: str, trace: str) -> None:
        """Keep the trace of a fault for whoever mends it."""
        write_whole(self._folder / "faults" / f"{report_id}.txt", trace)

    def put_inputs(self, paths: Mapping[str, Path]) -> None:
        """Remember where each report's file is on this machine, for pictures of its pages."""
        found = {report_id: str(path.resolve()) for report_id, path in paths.items()}
        write_whole(self._folder / _INPUTS, json.dumps(found, ensure_ascii=False, indent=1))

    def input_of(self, report_id: str) -> Path | None:
        """Where a report's file was at the last run."""
        try:
            found = json.loads((self._folder / _INPUTS).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return Path(found[report_id]) if report_id in found else None

    def report_ids(self) -> Iterator[str]:
        """All reports of the last run, in its order."""
        try:
            yield from json.loads((self._folder / _INPUTS).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return

    def _path(self, report_id: str) -> Path:
        return self._folder / "reports" / f"{report_id}.json"


def write_whole(path: Path, text: str) -> None:
    """Write a text file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)
