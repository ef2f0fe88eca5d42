"""What a run found, in a few lines for a person or as one JSON object."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from pipeline.batch import Outcome
from schemas.facts import Status, Verdict
from schemas.report import Report


def summary(outcome: Outcome) -> dict[str, Any]:
    """Counts of a run, JSON-ready."""
    facts = [fact for report in outcome.reports for fact in report.facts]
    checks = Counter(check.verdict for report in outcome.reports for check in report.checks)
    fates = Counter(row.fate for report in outcome.reports for row in report.ledger)
    return {
        "reports": len(outcome.reports),
        "reused": outcome.reused,
        "pages": sum(report.pages for report in outcome.reports),
        "pages_ocr": sum(report.pages_ocr for report in outcome.reports),
        "figures": len(facts),
        "figures_by_status": {status.value: sum(fact.status is status for fact in facts) for status in Status},
        "checks": checks.total(),
        "checks_failed": checks[Verdict.FAILED],
        "numbers": fates.total(),
        "numbers_unexplained": fates["unexplained"],
        "issues": dict(sorted(Counter(issue.severity for issue in outcome.issues).items())),
        "questions": list(outcome.links.questions),
        "out": str(outcome.out),
    }


def lines(outcome: Outcome) -> Iterator[str]:
    """The summary for a person, without colour."""
    found = summary(outcome)
    yield from _reports(outcome.reports)
    yield ""
    reused = f"; {found['reused']} of them finished in an earlier run" if found["reused"] else ""
    yield f"reports   {found['reports']}{reused}"
    yield f"pages     {found['pages']}, {found['pages_ocr']} of them read by OCR"
    by_status = ", ".join(f"{count} {status}" for status, count in found["figures_by_status"].items() if count)
    yield f"figures   {found['figures']}{': ' if by_status else ''}{by_status}"
    yield f"checks    {found['checks']}, {found['checks_failed']} failed"
    yield f"numbers   {found['numbers']}, {found['numbers_unexplained']} unexplained"
    yield f"issues    {_issues(found['issues'])}"
    for question in found["questions"]:
        yield f"question  {question}"
    yield f"tables    {outcome.out / 'tables'}/*.csv and .parquet, {outcome.out / 'zvitar.sqlite'}"
    yield f"next      zvitar compare {outcome.out} · zvitar show {outcome.out} {_example(outcome.reports)}"


def _reports(reports: tuple[Report, ...]) -> Iterator[str]:
    """One line for each report."""
    rows = [("report", "council", "period", "pages", "figures", "flagged"), *map(_row, reports)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        words = [text.ljust(width) for text, width in zip(row[:3], widths[:3], strict=True)]
        numbers = [text.rjust(width) for text, width in zip(row[3:], widths[3:], strict=True)]
        yield "  ".join((*words, *numbers)).rstrip()


def _row(report: Report) -> tuple[str, ...]:
    flagged = sum(fact.status is Status.FLAGGED for fact in report.facts)
    numbers = (report.pages, len(report.facts), flagged)
    return (report.source_file, report.cover.council or "?", report.cover.period or "?", *map(str, numbers))


def _issues(counts: dict[str, int]) -> str:
    told = ", ".join(f"{count} {severity}{'s' if count > 1 else ''}" for severity, count in counts.items())
    return f"{told} → tables/issues.csv" if told else "none"


def _example(reports: tuple[Report, ...]) -> str:
    """A flagged figure to look at first, or any."""
    facts = [fact for report in reports for fact in report.facts]
    flagged = [fact for fact in facts if fact.status is Status.FLAGGED]
    return (flagged or facts)[0].fact_id if facts else "FACT_ID"
