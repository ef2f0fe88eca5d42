"""What the last run was asked and what it left, so that asking the same again costs nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError

from pipeline.store import FOLDER, write_whole
from pipeline.summary import Summary
from schemas.document import Source
from schemas.facts import Frozen
from schemas.issues import Issue

_FILE = "last-run.json"


class LastRun(Frozen):
    """`request` is a fingerprint of what was asked; `files` are the published ones with size and time of change."""

    request: str
    files: dict[str, tuple[int, int]]
    summary: Summary
    issues: tuple[Issue, ...]


def fingerprint(stamps: Iterable[str], sources: Sequence[Source], issues: Sequence[Issue], overrides: Path) -> str:
    """Of everything that decides what is published: code, options, inputs, a person's overrides."""
    digest = hashlib.sha256()
    for part in (*stamps, *(f"{s.path}={s.sha256}" for s in sources), *(i.model_dump_json() for i in issues)):
        digest.update(part.encode() + b"\0")
    digest.update(overrides.read_bytes() if overrides.is_file() else b"")
    return digest.hexdigest()


def unchanged(out: Path, request: str) -> LastRun | None:
    """The last run, when it was asked the same and every file that it left is as it was."""
    try:
        last = LastRun.model_validate_json((out / FOLDER / _FILE).read_bytes())
    except (OSError, ValidationError):
        return None
    return last if last.request == request and _sizes(out, last.files) == last.files else None


def remember(out: Path, request: str, files: Iterable[str], summary: Summary, issues: Sequence[Issue]) -> None:
    """Keep a run that is finished."""
    last = LastRun(request=request, files=_sizes(out, files), summary=summary, issues=tuple(issues))
    write_whole(out / FOLDER / _FILE, last.model_dump_json())


def forget(out: Path) -> None:
    """The published files are about to change."""
    (out / FOLDER / _FILE).unlink(missing_ok=True)


def _sizes(out: Path, files: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Size and time of change of the files that are there."""
    found = {name: (out / name) for name in files}
    stats = {name: path.stat() for name, path in found.items() if path.is_file()}
    return {name: (stat.st_size, stat.st_mtime_ns) for name, stat in stats.items()}
