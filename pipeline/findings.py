"""What a person should look at in a finished report: rows of issues.csv made from the report itself."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.facts import Verdict
from schemas.issues import (
    CHECK_FAILED,
    NO_COUNCIL,
    NO_FACTS,
    NO_PERIOD,
    NUMBER_GARBLED,
    NUMBER_UNEXPLAINED,
    PERIOD_INFERRED,
    Issue,
)
from schemas.report import Report

# The rule of a period that comparisons and dates tell (extractors.cover.cover).
INFERRED_PERIOD = "cover.period:evidence"


def findings(report: Report) -> Iterator[Issue]:
    """Gaps of the cover, failed checks and numbers garbled or that no rule explains, in the report's order."""
    file = report.source_file
    if not report.facts:
        yield Issue.of(NO_FACTS, file)
    if not report.cover.council:
        yield Issue.of(NO_COUNCIL, file)
    if not report.cover.period:
        yield Issue.of(NO_PERIOD, file)
    proof = report.cover.evidence.get("period")
    if proof is not None and proof.rule == INFERRED_PERIOD:
        yield Issue.of(PERIOD_INFERRED, file, proof.page, period=report.cover.period, quote=proof.quote)
    page_of = {fact.fact_id: fact.evidence.page for fact in report.facts}
    for check in report.checks:
        if check.verdict is Verdict.FAILED:
            page = min((page_of[i] for i in check.fact_ids if i in page_of), default=None)
            yield Issue.of(CHECK_FAILED, file, page, kind=check.kind, expected=check.expected, found=check.found)
    for row in report.ledger:
        if row.fate == "unexplained":
            yield Issue.of(NUMBER_UNEXPLAINED, file, row.page, text=row.text)
        elif row.fate == "garbled":
            yield Issue.of(NUMBER_GARBLED, file, row.page, text=row.text)
