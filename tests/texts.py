"""Texts for tests: plain lines laid on the nominal grid, read and structured as a file would be."""

from __future__ import annotations

from pipeline.reading.files.plain import plain_pages
from pipeline.structuring import structure
from schemas.document import Document, Source
from schemas.text import DocumentText


def from_plain(raw: str) -> DocumentText:
    """The structured text of a plain text; form feed = page break."""
    return structure(Document(Source("report.txt", "0" * 64, len(raw.encode()), "text/plain"), plain_pages(raw)))
