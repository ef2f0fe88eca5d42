"""One document to one report: structure, extraction, checks."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extractors import extract
from pipeline.checking import SecondReadings, check
from pipeline.reading import SecondReader
from pipeline.structuring import structure
from schemas.document import Document
from schemas.report import Report

_YOUNG = 1  # what has outlived few searches; the dictionary and the like are older


def understand(document: Document, path: Path, second: SecondReader) -> Report:
    """Everything known of a document; numbers of its OCR pages are read again at `path` by the second reader."""
    report_id = document.source.sha256[:16]
    pages_ocr = sum(page.reading == "ocr" for page in document.pages)
    with no_cycles_sought():
        text = structure(document)
        extraction = extract(text, report_id, {page.number: page.reading for page in document.pages})
        checked = check(extraction, text, SecondReadings(path, second) if pages_ocr and second.models else None)
    return Report(
        report_id=report_id,
        source_file=document.source.path,
        sha256=document.source.sha256,
        media_type=document.source.media_type,
        size=document.source.size,
        pages=len(document.pages),
        pages_ocr=pages_ocr,
        page_reasons=tuple(page.reason for page in document.pages),
        cover=extraction.cover,
        facts=checked.facts,
        ledger=extraction.ledger,
        checks=checked.checks,
    )


@contextmanager
def no_cycles_sought() -> Iterator[None]:
    """Python's search for unreachable cycles put off: understanding makes none, and the search takes a tenth of it.

    What was made meanwhile counts as old at once, so that it is not gone through on leaving either.
    """
    was_on = gc.isenabled()
    gc.collect(_YOUNG)  # what reading left behind
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if was_on:
            gc.enable()
