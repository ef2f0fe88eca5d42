"""Files and folders in, sources out: kinds by content, identity by hash."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.reading.files import kinds
from schemas.document import Source
from schemas.issues import FILE_DUPLICATE, FILE_EMPTY, FILE_UNKNOWN, FILE_UNREADABLE, Issue

READABLE = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".txt"})
# Files that hold a report as likely as not: passing over them in silence would lose it.
LIKELY = frozenset({".doc", ".docx", ".odt", ".rtf", ".ppt", ".pptx", ".odp", ".heic", ".webp", ".bmp", ".djvu"})
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Found:
    """An input file: where it is now, and what it is."""

    path: Path
    source: Source


def discover(paths: Sequence[Path]) -> tuple[list[Found], list[Issue]]:
    """Every report file under the paths, folders recursively, in a stable order, each content once.

    `source.path` is relative to the folder given (the name alone for a file given). Files that are no reports are
    passed over in folders; what looks like a report and cannot be read is an issue, never an exception.
    """
    found: dict[str, Found] = {}
    issues: list[Issue] = []
    for path, name, named in _candidates(paths):
        try:
            one = _look(path, name, named)
        except OSError as error:
            one = Issue.of(FILE_UNREADABLE, name, detail=error.strerror or str(error))
        if isinstance(one, Found):
            first = found.setdefault(one.source.sha256, one)
            if first is not one and first.path.resolve() != one.path.resolve():
                issues.append(Issue.of(FILE_DUPLICATE, name, other=first.source.path))
        elif one is not None:
            issues.append(one)
    return list(found.values()), issues


def _candidates(paths: Sequence[Path]) -> Iterator[tuple[Path, str, bool]]:
    """(path, name relative to its root, whether it was named itself), names unique over all roots."""
    taken: set[str] = set()
    for root in paths:
        for path in _files(root):
            name = path.relative_to(root).as_posix() if root.is_dir() else path.name
            if name in taken:
                name = f"{root.resolve().name}/{name}" if root.is_dir() else path.as_posix()
            taken.add(name)
            yield path, name, path == root


def _files(root: Path) -> Iterator[Path]:
    """The file itself, or the folder's files in the order of their path's parts; hidden ones left out."""
    if not root.is_dir():
        yield root
        return
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))


def _look(path: Path, name: str, named: bool) -> Found | Issue | None:
    """What the file is; None for a folder's file that is no report. Raises OSError when it cannot be read."""
    suffix = path.suffix.lower()
    size = path.stat().st_size
    expected = named or suffix in READABLE | LIKELY
    if size == 0:
        return Issue.of(FILE_EMPTY, name) if expected else None
    with path.open("rb") as file:
        head = file.read(_CHUNK)
        kind = kinds.media_type(head)
        if kind is None and suffix == ".txt":
            kind = kinds.TEXT if kinds.decode_text(head + file.read()) is not None else None
    if kind is None:
        detail = kinds.describe(path, head)
        return Issue.of(FILE_UNKNOWN, name, suffix=suffix or "nothing", detail=detail) if expected else None
    return Found(path, Source(name, _sha256(path), size, kind))


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
