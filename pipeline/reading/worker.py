"""A worker process: takes tasks off a pipe, reads pages, sends results. Ends when its parent does.

Anything unforeseen ends the process with its traceback on stderr: the pool sees it go and gives the page up.
"""

from __future__ import annotations

import os
import resource
import traceback
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from pipeline.reading.cache import PageRead
from pipeline.reading.engines.settings import ReadingSettings

_OURS = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Task:
    """A page to read, or (page 0) a file to open and count."""

    path: Path
    kind: str
    page: int
    settings: ReadingSettings
    sha256: str

    @property
    def seconds(self) -> float:
        """How long it may take."""
        return self.settings.page_seconds


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's pages and the faults of opening it."""

    pages: int
    faults: tuple[tuple[str, dict[str, str]], ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A file or page that cannot be read: issue code and details."""

    code: str
    details: dict[str, str]


@dataclass(frozen=True, slots=True)
class Missing:
    """An operator's fault: a model or program is not installed."""

    message: str


Outcome = Opened | PageRead | Refused | Missing


def main(descriptor: int) -> None:
    """Serve tasks until the pipe closes."""
    from pipeline.reading.page import Reader  # noqa: PLC0415 - heavy: only workers read

    pipe = Connection(descriptor)
    pipe.send("ready")
    reader: Reader | None = None
    while True:
        try:
            task: Task = pipe.recv()
        except EOFError:
            return
        if reader is None:
            reader = Reader(task.settings)
            limit_memory(task.settings.memory_mb)
        pipe.send(_serve(reader, task))


def _serve(reader: object, task: Task) -> Outcome:
    from pipeline.reading.engines.models import MissingModelError  # noqa: PLC0415
    from pipeline.reading.files.opening import FileRefusedError  # noqa: PLC0415
    from pipeline.reading.page import Reader  # noqa: PLC0415
    from schemas.issues import FILE_DAMAGED, PAGE_FAILED  # noqa: PLC0415

    assert isinstance(reader, Reader)
    try:
        if task.page == 0:
            found = reader.inspect(task.path, task.kind)
            return Opened(found.pages, found.faults)
        return reader.read(task.path, task.kind, task.page, task.sha256)
    except FileRefusedError as fault:
        return Refused(fault.code.code, {"detail": fault.detail})
    except MissingModelError as fault:
        return Missing(str(fault))
    except (OSError, SyntaxError, ValueError) as fault:  # Pillow's words for a damaged image
        if not isinstance(fault, OSError) and _is_ours(fault):
            raise
        code = FILE_DAMAGED if task.page == 0 else PAGE_FAILED
        return Refused(code.code, {"detail": f"{type(fault).__name__}: {fault}".replace(str(task.path), "")})


def _is_ours(fault: Exception) -> bool:
    """Whether a fault was raised in our own code, which is a bug, not in a library that was given a damaged file."""
    frames = traceback.extract_tb(fault.__traceback__)
    return Path(frames[-1].filename).is_relative_to(_OURS)


def limit_memory(megabytes: int) -> None:
    """Bound the memory that this process may take from here on."""
    with Path("/proc/self/statm").open() as file:
        now = int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    resource.setrlimit(resource.RLIMIT_AS, (now + megabytes * 2**20, resource.RLIM_INFINITY))
