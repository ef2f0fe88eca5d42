"""Worker processes under a clock: a task that takes too long, or takes its worker down, is given up."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, Pipe, wait
from pathlib import Path
from typing import IO

from pipeline.reading.worker import Outcome, Task

_START_SECONDS = 120.0  # imports on a busy machine
_ROOT = str(Path(__file__).parents[2])


@dataclass(frozen=True, slots=True)
class TimedOut:
    """The task took longer than it may."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Died:
    """The worker ended while it had the task."""

    detail: str


Result = Outcome | TimedOut | Died


@dataclass(slots=True)
class _Worker:
    process: subprocess.Popen[bytes]
    pipe: Connection
    errors: IO[bytes]
    ready: bool = False
    task: Task | None = None
    deadline: float = field(default=0.0)


class Pool:
    """Up to `size` workers, started when first needed, replaced when they end."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._workers: list[_Worker] = []

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            _end(worker)
        self._workers.clear()

    @property
    def free(self) -> bool:
        """Whether a task can be started now."""
        return self.busy < self._size

    @property
    def busy(self) -> int:
        """Tasks under way."""
        return sum(w.task is not None for w in self._workers)

    def start(self, task: Task) -> None:
        """Hand a task to a worker that has none, preferring one that is up. Only while `free`."""
        idle = [w for w in self._workers if w.task is None]
        worker = next((w for w in idle if w.ready), idle[0] if idle else None)
        if worker is None:
            worker = _begin()
            self._workers.append(worker)
        worker.task = task
        if worker.ready:
            self._send(worker)
        else:
            worker.deadline = time.monotonic() + _START_SECONDS

    def _send(self, worker: _Worker) -> None:
        assert worker.task is not None
        worker.deadline = time.monotonic() + worker.task.settings.page_seconds
        try:
            worker.pipe.send(worker.task)
        except BrokenPipeError:
            worker.deadline = time.monotonic()  # it has ended; `wait` will see to it

    def wait(self) -> Iterator[tuple[Task, Result]]:
        """Wait until at least one task is done or given up; nothing when none is under way."""
        done: list[tuple[Task, Result]] = []
        while self.busy and not done:
            running = {w.pipe: w for w in self._workers if w.task is not None}
            limit = min(w.deadline for w in running.values()) - time.monotonic()
            for pipe in wait(list(running), max(0.0, limit)):
                assert isinstance(pipe, Connection)
                done.extend(self._heard(running[pipe]))
            done.extend(self._overdue())
        yield from done

    def _heard(self, worker: _Worker) -> list[tuple[Task, Result]]:
        assert worker.task is not None
        try:
            said = worker.pipe.recv()
        except (EOFError, ConnectionResetError):
            return [self._drop(worker, Died(_last_words(worker)))]
        if said == "ready":
            worker.ready = True
            self._send(worker)
            return []
        task, worker.task = worker.task, None
        return [(task, said)]

    def _overdue(self) -> list[tuple[Task, Result]]:
        now = time.monotonic()
        late = [w for w in self._workers if w.task is not None and w.deadline <= now and not w.pipe.poll()]
        return [self._drop(w, TimedOut(w.task.settings.page_seconds)) for w in late if w.task]

    def _drop(self, worker: _Worker, why: Result) -> tuple[Task, Result]:
        assert worker.task is not None
        _end(worker)
        self._workers.remove(worker)
        return worker.task, why


def _begin() -> _Worker:
    ours, theirs = Pipe()
    errors = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the worker
    path = os.pathsep.join(filter(None, [_ROOT, os.environ.get("PYTHONPATH")]))
    process = subprocess.Popen(
        [sys.executable, "-c", f"from pipeline.reading.worker import main; main({theirs.fileno()})"],
        pass_fds=[theirs.fileno()],
        env=os.environ | {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1", "PYTHONPATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        start_new_session=True,  # Ctrl-C goes to the parent, which ends its workers in order
    )
    theirs.close()
    return _Worker(process, ours, errors)


def _end(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.kill()
    worker.process.wait()
    worker.errors.close()


def _last_words(worker: _Worker) -> str:
    """The exception's line of a worker that has ended, or its signal."""
    worker.process.wait()
    worker.errors.seek(0)
    lines = worker.errors.read().decode("utf-8", "replace").strip().splitlines()
    code = worker.process.returncode
    return f"ended by signal {-code}" if code < 0 else (lines[-1] if lines else f"ended with code {code}")
