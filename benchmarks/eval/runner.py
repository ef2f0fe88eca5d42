"""Runs zvitar on one annotated report, in memory, or reads what it published."""

from __future__ import annotations

import csv
import hashlib
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.eval.adapter import csv_claim, fact_claim
from benchmarks.eval.claims import Claim
from benchmarks.eval.corpus import Annotated
from benchmarks.eval.places import Places, of_quote
from benchmarks.eval.results import Failed, Output
from benchmarks.placed import Placed
from extractors import extract
from pipeline.checking import check
from pipeline.checking.rereading import Rereader
from pipeline.reading.files.plain import plain_pages
from pipeline.structuring import structure
from schemas.document import Document, Source
from schemas.facts import Check, Cover, Fact, LedgerRow, Verdict
from schemas.text import DocumentText


def run_text(report: Annotated, *, checking: bool = True) -> Output:
    """Run on report.txt as a plain text file."""
    return run_document(report, text_document(report), checking=checking)


def text_document(report: Annotated) -> Document:
    """The report's text as a document of words on a grid."""
    raw = report.raw.encode()
    source = Source(f"{report.name}/report.txt", hashlib.sha256(raw).hexdigest(), len(raw), "text/plain")
    return Document(source, plain_pages(report.raw))


def run_document(
    report: Annotated,
    document: Document,
    *,
    checking: bool = True,
    reread: Rereader | None = None,
    drawn: Sequence[Placed] = (),
) -> Output:
    """Run everything after reading on a document of the report; `drawn` says where its words stand on the pages."""
    began = time.process_time()
    text, cover, facts, ledger, checks = _pipeline(document, checking, reread)
    seconds = time.process_time() - began
    places = Places.by_boxes(document, report.flat, drawn) if drawn else Places.by_order(document, report.flat)
    return Output(
        claims=tuple(_placed(fact, report.period, text, places) for fact in facts),
        cover=cover.model_dump(include={"council", "role", "person", "convocation", "period"}),
        fates=Counter(row.fate for row in ledger),
        unexplained=tuple(_in_context(text, row) for row in ledger if row.fate == "unexplained"),
        failed=None if checks is None else tuple(_failed(c) for c in checks if c.verdict is Verdict.FAILED),
        seconds=seconds,
    )


_Run = tuple[DocumentText, Cover, Sequence[Fact], Sequence[LedgerRow], Sequence[Check] | None]


def _pipeline(document: Document, checking: bool, reread: Rereader | None) -> _Run:
    text = structure(document)
    readings = {page.number: page.reading for page in document.pages}
    made = extract(text, document.source.sha256[:16], readings)
    if not checking:
        return text, made.cover, made.facts, made.ledger, None
    checked = check(made, text, reread)
    return text, made.cover, checked.facts, made.ledger, checked.checks


def _placed(fact: Fact, period: str, text: DocumentText, places: Places) -> Claim:
    where, number = places.of_evidence(text, fact.evidence)
    return replace(fact_claim(fact, period), where=where, number=number)


def _in_context(text: DocumentText, row: LedgerRow) -> str:
    before, after = text.text[max(0, row.start - 30) : row.start], text.text[row.end : row.end + 30]
    return f"{before}[{row.text}]{after}".replace("\n", " ⏎ ")


def _failed(check: Check) -> Failed:
    return Failed(check.kind, check.expected, check.found, check.detail)


def read_csv(path: Path) -> dict[str, list[dict[str, str]]]:
    """Rows of a published facts.csv by source file; ValueError when a column is missing."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    by_source: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        by_source.setdefault(row["source_file"], []).append(row)
    return by_source


def csv_output(report: Annotated, by_source: dict[str, list[dict[str, str]]]) -> Output | None:
    """The published rows of a report: those whose source path names its folder or its number; None for none."""
    names = [name for name in by_source if _names(name, report.name)]
    rows = [row for name in names for row in by_source[name]]
    if not rows:
        return None
    claims = [csv_claim(row, report.period) for row in rows]
    placed = tuple(replace(claim, where=of_quote(report.flat, claim.quote, claim.page)) for claim in claims)
    first = rows[0]
    cover = {"council": first["council"], "role": first["role"], "person": first["person"]}
    return Output(placed, cover | {"period": first["report_period"]})


def _names(source: str, report: str) -> bool:
    parts = Path(source).parts
    return any(part == report or Path(part).stem == report for part in parts)
