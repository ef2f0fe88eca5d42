"""A worker process that makes reports of documents; the barrier at which a fault costs one document and no other."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from pipeline.reading import ReadingSettings
from pipeline.reading.pool import Died, TimedOut
from schemas.document import Document
from schemas.report import Report

_SECONDS_A_FILE, _SECONDS_A_PAGE = 300.0, 20.0  # a hundred times what is usual: for endless work, not for slow machines


@dataclass(frozen=True, slots=True)
class Task:
    """A document that was read from `path`."""

    document: Document
    path: Path
    settings: ReadingSettings

    @property
    def seconds(self) -> float:
        """How long it may take."""
        return _SECONDS_A_FILE + _SECONDS_A_PAGE * len(self.document.pages)


@dataclass(frozen=True, slots=True)
class Fault:
    """A document that zvitar failed on: in one line, and as a traceback for whoever mends it."""

    told: str
    trace: str


def in_words(outcome: Fault | TimedOut | Died) -> str:
    """Why there is no report, in one line."""
    match outcome:
        case Fault(told, _):
            return told
        case TimedOut(seconds):
            return f"it took longer than {seconds:g} s and was given up"
        case Died(detail):
            return detail


def main(descriptor: int) -> None:
    """Serve tasks until the pipe closes."""
    from pipeline.reading.worker import limit_memory  # noqa: PLC0415 - what is heavy loads in workers only

    pipe = Connection(descriptor)
    pipe.send("ready")
    limited = False
    while True:
        try:
            task: Task = pipe.recv()
        except EOFError:
            return
        if not limited:
            limit_memory(task.settings.memory_mb)
            limited = True
        pipe.send(_serve(task))


def _serve(task: Task) -> Report | Fault:
    from pipeline.reading import SecondReader  # noqa: PLC0415
    from pipeline.understanding import understand  # noqa: PLC0415

    try:
        return understand(task.document, task.path, SecondReader(task.settings))
    except Exception as fault:
        return Fault(_told(fault), "".join(traceback.format_exception(fault)))


def _told(fault: Exception) -> str:
    """The fault in one line, with the place in the code that a developer will ask for."""
    frames = traceback.extract_tb(fault.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(fault).__name__}{where}: {fault}"
