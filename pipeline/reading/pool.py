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
from typing import IO, Generic, Protocol, TypeVar

_START_SECONDS = 120.0  # imports on a busy machine
_ROOT = str(Path(__file__).parents[2])


class Timed(Protocol):
    """A task that says how long it may take, by the clock on the wall."""

    @property
    def seconds(self) -> float:
        """The limit."""


TaskT = TypeVar("TaskT", bound=Timed)
OutcomeT = TypeVar("OutcomeT")


@dataclass(frozen=True, slots=True)
class TimedOut:
    """The task took longer than it may."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Died:
    """The worker ended while it had the task: killed or crashed, or by a fault of its own code, which has a trace."""

    detail: str
    trace: str = ""


@dataclass(slots=True)
class _Worker(Generic[TaskT]):
    process: subprocess.Popen[bytes]
    pipe: Connection
    errors: IO[bytes]
    ready: bool = False
    task: TaskT | None = None
    deadline: float = field(default=0.0)


class Pool(Generic[TaskT, OutcomeT]):
    """Up to `size` workers, started when first needed, replaced when they end.

    `entry` is the module whose `main` serves a worker's pipe: "ready" first, then an outcome for each task. With
    `together` all are started at the first task: they load beside each other while that one opens a file.
    """

    def __init__(self, size: int, entry: str = "pipeline.reading.worker", together: bool = False) -> None:
        self._size, self._entry, self._together = size, entry, together
        self._workers: list[_Worker[TaskT]] = []

    def __enter__(self) -> Pool[TaskT, OutcomeT]:
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

    def start(self, task: TaskT) -> None:
        """Hand a task to a worker that has none, preferring one that is up. Only while `free`."""
        idle = [w for w in self._workers if w.task is None]
        worker = next((w for w in idle if w.ready), idle[0] if idle else None)
        if worker is None:
            started = range(len(self._workers), self._size if self._together else len(self._workers) + 1)
            self._workers += [_Worker[TaskT](*_begin(self._entry)) for _ in started]
            worker = self._workers[-1]
        worker.task = task
        if worker.ready:
            self._send(worker)
        else:
            worker.deadline = time.monotonic() + _START_SECONDS

    def _send(self, worker: _Worker[TaskT]) -> None:
        assert worker.task is not None
        worker.deadline = time.monotonic() + worker.task.seconds
        try:
            worker.pipe.send(worker.task)
        except BrokenPipeError:
            worker.deadline = time.monotonic()  # it has ended; `wait` will see to it

    def wait(self) -> Iterator[tuple[TaskT, OutcomeT | TimedOut | Died]]:
        """Wait until at least one task is done or given up; nothing when none is under way."""
        done: list[tuple[TaskT, OutcomeT | TimedOut | Died]] = []
        while self.busy and not done:
            limit = min(w.deadline for w in self._workers if w.task is not None) - time.monotonic()
            done = self._look(max(0.0, limit))
        yield from done

    def finished(self) -> Iterator[tuple[TaskT, OutcomeT | TimedOut | Died]]:
        """What is done or given up by now, without waiting."""
        yield from self._look(0.0)

    def _look(self, seconds: float) -> list[tuple[TaskT, OutcomeT | TimedOut | Died]]:
        running = {w.pipe: w for w in self._workers if w.task is not None}
        done: list[tuple[TaskT, OutcomeT | TimedOut | Died]] = []
        for pipe in wait(list(running), seconds):
            assert isinstance(pipe, Connection)
            done.extend(self._heard(running[pipe]))
        return [*done, *self._overdue()]

    def _heard(self, worker: _Worker[TaskT]) -> list[tuple[TaskT, OutcomeT | TimedOut | Died]]:
        assert worker.task is not None
        try:
            said = worker.pipe.recv()
        except (EOFError, ConnectionResetError):
            return [self._drop(worker, _last_words(worker))]
        if said == "ready":
            worker.ready = True
            self._send(worker)
            return []
        task, worker.task = worker.task, None
        return [(task, said)]

    def _overdue(self) -> list[tuple[TaskT, OutcomeT | TimedOut | Died]]:
        now = time.monotonic()
        late = [w for w in self._workers if w.task is not None and w.deadline <= now and not w.pipe.poll()]
        return [self._drop(w, TimedOut(w.task.seconds)) for w in late if w.task]

    def _drop(self, worker: _Worker[TaskT], why: TimedOut | Died) -> tuple[TaskT, TimedOut | Died]:
        assert worker.task is not None
        _end(worker)
        self._workers.remove(worker)
        return worker.task, why


def _begin(entry: str) -> tuple[subprocess.Popen[bytes], Connection, IO[bytes]]:
    ours, theirs = Pipe()
    errors = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the worker
    path = os.pathsep.join(filter(None, [_ROOT, os.environ.get("PYTHONPATH")]))
    process = subprocess.Popen(
        [sys.executable, "-c", f"from {entry} import main; main({theirs.fileno()})"],
        pass_fds=[theirs.fileno()],
        env=os.environ | {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1", "PYTHONPATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        start_new_session=True,  # Ctrl-C goes to the parent, which ends its workers in order
    )
    theirs.close()
    return process, ours, errors


def _end(worker: _Worker[TaskT]) -> None:
    worker.pipe.close()
    worker.process.kill()
    worker.process.wait()
    worker.errors.close()


def _last_words(worker: _Worker[TaskT]) -> Died:
    """The exception's line of a worker that has ended, and its trace, or its signal."""
    worker.process.wait()
    worker.errors.seek(0)
    told = worker.errors.read().decode("utf-8", "replace").strip()
    code = worker.process.returncode
    if code < 0:
        return Died(f"ended by signal {-code}")
    return Died(told.splitlines()[-1], told) if told else Died(f"ended with code {code}")
