"""Files to pages of words: ingest, text layers, OCR, the page cache. Heavy modules load on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pipeline.reading.engines.settings import ReadingSettings

if TYPE_CHECKING:
    from pipeline.reading.api import Progress, ReadResult, read_documents
    from pipeline.reading.files.crops import crop, render_page
    from pipeline.reading.files.ingest import Found, discover
    from pipeline.reading.images.level import levelled
    from pipeline.reading.witnesses.second import SecondReader

OWNER = "zvitar"

_HOME = {
    "Found": "files.ingest",
    "discover": "files.ingest",
    "Progress": "api",
    "ReadResult": "api",
    "read_documents": "api",
    "crop": "files.crops",
    "render_page": "files.crops",
    "levelled": "images.level",
    "SecondReader": "witnesses.second",
}

__all__ = [
    "Found",
    "Progress",
    "ReadResult",
    "ReadingSettings",
    "SecondReader",
    "crop",
    "discover",
    "levelled",
    "read_documents",
    "render_page",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
