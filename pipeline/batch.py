"""Many reports: files in, tables out; finished work reused; a fault costs one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.crosschecks import with_cross_checks
from pipeline.exits import Exit, OperatorError
from pipeline.findings import findings
from pipeline.lastrun import fingerprint, forget, remember, unchanged
from pipeline.linking import link
from pipeline.publishing import Dataset, PageCrops, PublishOptions, publish
from pipeline.reading import Found, Progress, ReadingSettings, ReadResult, discover, read_documents
from pipeline.reading.engines.models import MissingModelError, installed_stamp
from pipeline.reading.pool import Died, Pool, TimedOut
from pipeline.store import Store
from pipeline.summary import Summary, summary
from pipeline.understander import Fault, Task, in_words
from pipeline.versions import code_stamp, program_versions, publishing_stamp
from schemas.issues import FILE_FAILED, PAGE_FAILED, PAGE_TIMEOUT, Issue
from schemas.report import Report

_PASSING = frozenset({PAGE_FAILED.code, PAGE_TIMEOUT.code})  # may go better next time: such a report is not kept
_WORKER = "pipeline.understander"  # the module that understands documents, in processes of its own


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run may set. `overrides` is a person's YAML of links; `links.yaml` in the output folder unless given.
    `dataset` is what the publisher says of the data package."""

    reading: ReadingSettings = field(default_factory=ReadingSettings)
    overrides: Path | None = None
    excel_csv: bool = False
    dataset: Dataset = field(default_factory=Dataset)


@dataclass(frozen=True, slots=True)
class Step:
    """How far a run is: files of all, of them finished in an earlier run, reading's progress over the rest, and
    whether all are read and the tables are being written."""

    files: int
    reused: int
    reading: Progress | None = None
    writing: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found, and what went wrong or needs a person."""

    out: Path
    summary: Summary
    issues: tuple[Issue, ...]

    @property
    def failed(self) -> bool:
        """Whether some input could not be read whole."""
        return any(issue.severity == "error" for issue in self.issues)


@dataclass(frozen=True, slots=True)
class _Made:
    """What became of one file; without a report it failed, and the issues say why."""

    report: Report | None
    issues: tuple[Issue, ...]
    reused: bool = False


Tell = Callable[[Step], None]


def run(paths: Sequence[Path], out: Path, settings: Settings, tell: Tell | None = None) -> Outcome:
    """Read every report under the paths and write all tables into `out`.

    Raises:
        OperatorError: when there is nothing to read, or a model that reading needs is not installed.
        OSError: when `out` cannot be written.
    """
    found, issues = _inputs(paths, out)
    store = Store(out, _stamp(settings.reading))
    overrides = settings.overrides or out / "links.yaml"
    stamps = (store.stamp, publishing_stamp(), f"{settings.excel_csv} {settings.dataset}")
    request = fingerprint(stamps, [one.source for one in found], issues, overrides)
    if last := unchanged(out, request):
        store.put_inputs({one.source.sha256[:16]: one.path for one in found})
        return Outcome(out, last.summary.model_copy(update={"reused": last.summary.reports}), last.issues)
    made = _make(found, store, settings.reading, tell)
    if tell:
        tell(Step(len(found), sum(one.reused for one in made), writing=True))
    forget(out)
    outcome, files = _publish(found, made, issues, out, replace(settings, overrides=overrides))
    store.put_inputs(_places(found, made))
    if not any(issue.severity == "error" for one in made for issue in one.issues):
        remember(out, request, files, outcome.summary, outcome.issues)
    return outcome


def _publish(
    found: Sequence[Found], made: Sequence[_Made], issues: Sequence[Issue], out: Path, settings: Settings
) -> tuple[Outcome, Sequence[str]]:
    """Hold the reports against each other, link them, write everything; also the names of the files written."""
    reports = with_cross_checks([one.report for one in made if one.report], settings.overrides)
    links = link(reports, settings.overrides)
    own = (issue for one in made for issue in one.issues)
    every = (*issues, *own, *(issue for report in reports for issue in findings(report)))
    options = PublishOptions(program_versions(), settings.excel_csv, PageCrops(_places(found, made)), settings.dataset)
    published = publish(reports, links, every, out, options)
    counts = summary(reports, links, every, sum(one.reused for one in made))
    return Outcome(out, counts, every), published.files


def _places(found: Sequence[Found], made: Sequence[_Made]) -> dict[str, Path]:
    """Where the file of each report is, by report_id."""
    return {f.source.sha256[:16]: f.path for f, one in zip(found, made, strict=True) if one.report}


def _inputs(paths: Sequence[Path], out: Path) -> tuple[list[Found], list[Issue]]:
    """The reports under the paths; what lies in the output folder is ours and left out."""
    for path in paths:
        if not path.exists():
            raise OperatorError(f"there is no file or folder {path}", Exit.USAGE)
    found, issues = discover(paths)
    ours = out.resolve()
    found = [f for f in found if not f.path.resolve().is_relative_to(ours)]
    if not found and not issues:
        raise OperatorError(f"no PDF, image or text file in {', '.join(map(str, paths))}")
    return found, issues


def _stamp(reading: ReadingSettings) -> str:
    """What has to be the same for a finished report to be used again: code, models, options of reading."""
    models = installed_stamp(f"{reading.languages}+eng+script/Cyrillic")
    return f"{code_stamp()} {models} {reading.engine} {reading.dpi} {reading.max_megapixels}"


def _make(found: Sequence[Found], store: Store, reading: ReadingSettings, tell: Tell | None) -> list[_Made]:
    """One result for each file, in order: kept ones from the store, the others read and understood."""
    made: dict[str, _Made] = {}
    for one in found:
        if kept := store.get(one.source.sha256, one.source.path):
            made[one.source.sha256] = _Made(kept.report, kept.issues, reused=True)
    rest = [one for one in found if one.source.sha256 not in made]
    step = Step(len(found), len(made))
    if tell:
        tell(step)
    try:
        made |= _Understanding(store, reading, step, tell).results(rest)
    except MissingModelError as error:
        raise OperatorError(str(error)) from error
    return [made[one.source.sha256] for one in found]


class _Understanding:
    """Files read and understood, both over worker processes; each report is kept as soon as it is made."""

    def __init__(self, store: Store, reading: ReadingSettings, step: Step, tell: Tell | None) -> None:
        self._store, self._step, self._tell = store, step, tell
        self._settings = reading.model_copy(update={"cache_dir": store.pages})
        self._pool = Pool[Task, Report | Fault](reading.workers, _WORKER)
        self._read: dict[str, ReadResult] = {}
        self._made: dict[str, _Made] = {}

    def results(self, files: Sequence[Found]) -> dict[str, _Made]:
        """What became of each file, by content hash."""
        with self._pool:
            for result in read_documents(files, self._settings, self._progress):
                self._hand_over(result)
            while self._pool.busy:
                self._take(self._pool.wait())
        return self._made

    def _progress(self, state: Progress) -> None:
        self._take(self._pool.finished())
        if self._tell:
            self._tell(replace(self._step, reading=state))

    def _hand_over(self, result: ReadResult) -> None:
        sha256 = result.found.source.sha256
        if result.traces:
            self._store.put_fault(sha256[:16], "\n\n".join(result.traces))
        if result.document is None:
            self._made[sha256] = _Made(None, result.issues)
            return
        while not self._pool.free:
            self._take(self._pool.wait())
        self._read[sha256] = result
        self._pool.start(Task(result.document, result.found.path, self._settings))

    def _take(self, done: Iterable[tuple[Task, Report | Fault | TimedOut | Died]]) -> None:
        for task, outcome in done:
            sha256 = task.document.source.sha256
            self._made[sha256] = _finish(self._read.pop(sha256), outcome, self._store)


def _finish(result: ReadResult, outcome: Report | Fault | TimedOut | Died, store: Store) -> _Made:
    """Keep a report; whatever went wrong costs this file and no other."""
    if isinstance(outcome, Report):
        if not any(issue.code in _PASSING for issue in result.issues):
            store.put(outcome, result.issues)
        return _Made(outcome, result.issues)
    if isinstance(outcome, Fault | Died) and outcome.trace:
        store.put_fault(result.found.source.sha256[:16], outcome.trace)
    failed = Issue.of(FILE_FAILED, result.found.source.path, detail=in_words(outcome))
    return _Made(None, (*result.issues, failed))
