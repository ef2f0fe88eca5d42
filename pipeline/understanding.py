"""One document to one report: structure, extraction, checks."""

from __future__ import annotations

from pathlib import Path

from extractors import extract
from pipeline.checking import SecondReadings, check
from pipeline.reading import SecondReader
from pipeline.reading.engines.memory import no_cycles_sought
from pipeline.structuring import structure
from schemas.document import Document
from schemas.report import Report


def understand(document: Document, path: Path, second: SecondReader) -> Report:
    """Everything known of a document; numbers of its OCR pages are read again at `path` by the second reader."""
    report_id = document.source.sha256[:16]
    pages_ocr = sum(page.reading == "ocr" for page in document.pages)
    with no_cycles_sought():
        text = structure(document)
        extraction = extract(text, report_id, {page.number: page.reading for page in document.pages})
        again = SecondReadings(path, second, {page.number: page.rotation for page in document.pages})
        checked = check(extraction, text, again if pages_ocr and second.models else None)
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
