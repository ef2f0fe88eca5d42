"""The page cache: what was read once is not read again. Entries are written whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.reading.engines.memory import no_cycles_sought
from schemas.document import Box, Page, Ruling, Word

STEPS = 25  # raise it when a step of reading changes what it gives


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page as read (None when it could not be) and its faults as (code, details of the sentence)."""

    page: Page | None
    faults: tuple[tuple[str, dict[str, str]], ...] = ()


def key_of(*parts: object) -> str:
    """A key from anything with a stable repr."""
    return hashlib.sha256(repr((STEPS, parts)).encode()).hexdigest()


class Cache:
    """A folder of JSON entries by key; without a folder it keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def _path(self, key: str) -> Path:
        assert self._folder is not None
        return self._folder / key[:2] / f"{key[2:40]}.json"

    def get(self, key: str) -> list[PageRead] | None:
        """The pages under a key; None when there are none or the entry is not whole."""
        if self._folder is None:
            return None
        try:
            with no_cycles_sought():
                rows = json.loads(self._path(key).read_bytes())
                return [_page_read(row) for row in rows]
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def put(self, key: str, pages: list[PageRead]) -> None:
        """Keep pages under a key: written beside, then renamed."""
        if self._folder is None:
            return
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump([_row(p) for p in pages], file, ensure_ascii=False, separators=(",", ":"))
            Path(beside).replace(path)
        finally:
            with contextlib.suppress(FileNotFoundError):
                Path(beside).unlink()


def _row(read: PageRead) -> dict[str, Any]:
    return {"page": _page_row(read.page) if read.page else None, "faults": read.faults}


def _page_row(page: Page) -> dict[str, Any]:
    return {
        "at": [page.number, page.width, page.height, page.rotation, page.dpi],
        "how": [page.reading, page.reason],
        "upright": page.upright,
        "words": [_word_row(w) for w in page.words],
        "rulings": [_sides(r.box) for r in page.rulings],
    }


def _word_row(word: Word) -> list[Any]:
    return [word.text, _sides(word.box), word.confidence, word.size, word.bold, word.alternatives, word.repairs]


def _sides(box: Box) -> list[float]:
    return [box.x0, box.top, box.x1, box.bottom]


def _page_read(row: dict[str, Any]) -> PageRead:
    faults = tuple((code, details) for code, details in row["faults"])
    return PageRead(_page(row["page"]) if row["page"] else None, faults)


def _page(row: dict[str, Any]) -> Page:
    number, width, height, rotation, dpi = row["at"]
    words = tuple(
        Word(text, Box(number, *sides), confidence, tuple(alternatives), tuple(repairs), size, bold)
        for text, sides, confidence, size, bold, alternatives, repairs in row["words"]
    )
    rulings = tuple(Ruling(Box(number, *sides)) for sides in row["rulings"])
    reading, reason = row["how"]
    return Page(number, width, height, words, reading, reason, rulings, rotation, dpi, tuple(row["upright"]))
