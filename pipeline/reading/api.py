"""Reading documents: pages of all of them over worker processes, results in the order of the input."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.reading.cache import Cache, PageRead
from pipeline.reading.engines import models
from pipeline.reading.engines.settings import ReadingSettings
from pipeline.reading.files.ingest import Found
from pipeline.reading.keys import file_key
from pipeline.reading.pool import Died, Pool, TimedOut
from pipeline.reading.worker import Missing, Opened, Outcome, Refused, Task
from schemas.document import Document
from schemas.issues import CATALOGUE, FILE_DAMAGED, FILE_FAILED, PAGE_FAILED, PAGE_TIMEOUT, Issue

_AHEAD = 4  # files opened beyond the one whose pages are being read


@dataclass(frozen=True, slots=True)
class Progress:
    """How far reading is: pages done of those known so far, files done, seconds since the start."""

    pages_done: int
    pages_known: int
    files_done: int
    files: int
    pages_ocr: int
    pages_cached: int
    seconds: float

    @property
    def rate(self) -> float:
        """Pages a second that were read in this run."""
        return (self.pages_done - self.pages_cached) / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """For the pages known so far; None before there is a rate."""
        return (self.pages_known - self.pages_done) / self.rate if self.rate else None


@dataclass(frozen=True, slots=True)
class ReadResult:
    """A file as read; `document` is None when it could not be, and `issues` say why.

    `traces` are of faults of the program's own, for whoever mends them.
    """

    found: Found
    document: Document | None
    issues: tuple[Issue, ...]
    traces: tuple[str, ...] = ()


@dataclass(slots=True)
class _Open:
    """A file under way."""

    found: Found
    key: str
    pages: dict[int, PageRead] = field(default_factory=dict)
    total: int | None = None
    faults: tuple[tuple[str, dict[str, str]], ...] = ()
    traces: list[str] = field(default_factory=list)
    refused: bool = False
    cached: bool = False

    @property
    def complete(self) -> bool:
        return self.refused or (self.total is not None and len(self.pages) == self.total)


def read_documents(
    found: Sequence[Found], settings: ReadingSettings, progress: Callable[[Progress], None] | None = None
) -> Iterator[ReadResult]:
    """Every file as a document, in the order given, while pages of later ones are already being read.

    Raises:
        MissingModelError: when OCR is needed and Tesseract or a model is not installed.
    """
    with Pool[Task, Outcome](settings.workers, together=True) as pool:
        yield from _Reading(list(found), settings, pool, progress).results()


class _Reading:
    """One run over the files."""

    def __init__(
        self,
        found: list[Found],
        settings: ReadingSettings,
        pool: Pool[Task, Outcome],
        progress: Callable[[Progress], None] | None,
    ) -> None:
        self._settings = settings
        self._pool = pool
        self._tell = progress
        self._cache = Cache(settings.cache_dir)
        self._waiting = deque(found)
        self._files = len(found)
        self._open: deque[_Open] = deque()
        self._tasks: deque[tuple[_Open, Task]] = deque()
        self._running: dict[Task, _Open] = {}
        self._began = time.monotonic()
        self._done = self._known = self._ocr = self._cached = self._finished = 0

    def results(self) -> Iterator[ReadResult]:
        while self._waiting or self._open:
            self._feed()
            while self._open and self._open[0].complete:
                one = self._open.popleft()
                self._finished += 1
                self._report()
                yield self._result(one)
                self._feed()
            for task, result in self._pool.wait():
                self._take(self._running.pop(task), task, result)
                self._report()

    def _feed(self) -> None:
        """Keep the workers busy: pages first, then the opening of further files."""
        while self._pool.free and (self._tasks or self._more()):
            if self._tasks:
                one, task = self._tasks.popleft()
                self._running[task] = one
                self._pool.start(task)

    def _more(self) -> bool:
        """Take up the next file, unless enough are open or none is left."""
        if not self._waiting or len(self._open) > _AHEAD:
            return False
        found = self._waiting.popleft()
        one = _Open(found, file_key(found.source.sha256, found.source.media_type, self._settings))
        self._open.append(one)
        kept = self._cache.get(one.key)
        if kept is None:
            self._tasks.append((one, self._task(found, 0)))
        else:
            self._reuse(one, kept)
        return True

    def _reuse(self, one: _Open, kept: list[PageRead]) -> None:
        """The first entry holds the file's own faults, the others its pages."""
        one.faults, one.cached, one.total = kept[0].faults, True, len(kept) - 1
        one.pages = dict(enumerate(kept[1:], 1))
        for read in kept[1:]:
            self._count(read)
        self._known += one.total
        self._cached += one.total

    def _task(self, found: Found, page: int) -> Task:
        return Task(found.path, found.source.media_type, page, self._settings, found.source.sha256)

    def _take(self, one: _Open, task: Task, result: Outcome | TimedOut | Died) -> None:
        """Put a result where it belongs."""
        match result:
            case Missing(message):
                raise models.MissingModelError(message)
            case Opened(pages, faults):
                one.total, one.faults = pages, faults
                self._known += pages
                self._tasks.extend((one, self._task(one.found, n)) for n in range(1, pages + 1))
            case PageRead():
                self._page(one, task.page, result)
            case _:
                self._fault(one, task, result)

    def _fault(self, one: _Open, task: Task, result: Refused | TimedOut | Died) -> None:
        code, details = _told(result, task.page)
        if isinstance(result, Died) and result.trace:
            one.traces.append(result.trace)
        if task.page == 0:
            one.faults, one.refused = ((code, details),), True
        else:
            self._page(one, task.page, PageRead(None, ((code, details),)))

    def _page(self, one: _Open, number: int, read: PageRead) -> None:
        one.pages[number] = read
        self._count(read)
        if one.complete and not any(code in _PASSING for p in one.pages.values() for code, _ in p.faults):
            self._cache.put(one.key, [PageRead(None, one.faults), *(one.pages[n] for n in sorted(one.pages))])

    def _count(self, read: PageRead) -> None:
        self._done += 1
        self._ocr += bool(read.page and read.page.reading == "ocr")

    def _result(self, one: _Open) -> ReadResult:
        path = one.found.source.path
        issues = [_issue(fault, path, None) for fault in one.faults]
        for number in sorted(one.pages):
            issues += [_issue(fault, path, number) for fault in one.pages[number].faults]
        pages = tuple(p.page for _, p in sorted(one.pages.items()) if p.page)
        document = None if one.refused or not pages else Document(one.found.source, pages)
        return ReadResult(one.found, document, tuple(issues), tuple(one.traces))

    def _report(self) -> None:
        if self._tell:
            spent = time.monotonic() - self._began
            counts = (self._done, self._known, self._finished, self._files, self._ocr, self._cached)
            self._tell(Progress(*counts, spent))


_PASSING = frozenset({PAGE_TIMEOUT.code, PAGE_FAILED.code})  # may go better next time: not kept


def _told(result: Refused | TimedOut | Died, page: int) -> tuple[str, dict[str, str]]:
    """Issue code and details for a task that gave nothing."""
    match result:
        case Refused(code, details):
            return code, details
        case TimedOut(seconds) if page:
            return PAGE_TIMEOUT.code, {"seconds": f"{seconds:g}"}
        case TimedOut(seconds):
            return FILE_DAMAGED.code, {"detail": f"opening it took longer than {seconds:g} s"}
        case Died(detail, trace):  # what crashes a library is the file
            return (PAGE_FAILED if page else FILE_FAILED if trace else FILE_DAMAGED).code, {"detail": detail}


def _issue(fault: tuple[str, dict[str, str]], path: str, page: int | None) -> Issue:
    code, details = fault
    return Issue.of(CATALOGUE[code], path, page, **details)
