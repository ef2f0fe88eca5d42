"""Files appear whole or not at all: written beside the output folder's files under a temporary name, then renamed."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """A folder to write into; on success its files replace those of `out`, on failure `out` stays as it was.

    Raises:
        OSError: when `out` cannot be written.
    """
    out.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=".publishing-", dir=out))
    try:
        yield made
        for path in _files(made):
            target = out / path.relative_to(made)
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _files(folder: Path) -> list[Path]:
    # datapackage.json carries the hashes of the rest, so it goes last.
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return sorted(found, key=lambda path: path.name == "datapackage.json")


def sha256_of(path: Path) -> str:
    """Hex digest of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
