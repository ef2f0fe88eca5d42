"""What a run found, in a few lines for a person or as one JSON object."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from schemas.facts import Frozen, Status, Verdict
from schemas.issues import Issue
from schemas.report import Links, Report


class Line(Frozen):
    """One report."""

    source_file: str
    council: str
    period: str
    pages: int
    figures: int
    flagged: int


class Summary(Frozen):
    """Counts of a run; `reused` are reports finished in an earlier run, `look_at` is the fact to look at first."""

    reports: int
    reused: int
    pages: int
    pages_ocr: int
    figures: int
    figures_by_status: dict[str, int]
    checks: int
    checks_failed: int
    numbers: int
    numbers_unexplained: int
    issues: dict[str, int]
    questions: tuple[str, ...]
    by_report: tuple[Line, ...]
    look_at: str

    @property
    def needs_person(self) -> bool:
        """Whether a figure is flagged, a check failed or a link between years is doubtful."""
        return bool(self.figures_by_status[Status.FLAGGED] or self.checks_failed or self.questions)


def summary(reports: Sequence[Report], links: Links, issues: Sequence[Issue], reused: int) -> Summary:
    """The counts of a run."""
    facts = [fact for report in reports for fact in report.facts]
    checks = Counter(check.verdict for report in reports for check in report.checks)
    fates = Counter(row.fate for report in reports for row in report.ledger)
    flagged = [fact.fact_id for fact in facts if fact.status is Status.FLAGGED]
    return Summary(
        reports=len(reports),
        reused=reused,
        pages=sum(report.pages for report in reports),
        pages_ocr=sum(report.pages_ocr for report in reports),
        figures=len(facts),
        figures_by_status={status.value: sum(fact.status is status for fact in facts) for status in Status},
        checks=checks.total(),
        checks_failed=checks[Verdict.FAILED],
        numbers=fates.total(),
        numbers_unexplained=fates["unexplained"],
        issues=dict(sorted(Counter(issue.severity for issue in issues).items())),
        questions=links.questions,
        by_report=tuple(map(_line, reports)),
        look_at=next(iter([*flagged, *(fact.fact_id for fact in facts)]), ""),
    )


def lines(found: Summary, out: Path) -> Iterator[str]:
    """The summary for a person, without colour."""
    yield from _table(found.by_report)
    yield ""
    yield f"reports   {found.reports}{_of_them(found.reused, 'finished in an earlier run')}"
    yield f"pages     {found.pages}{_of_them(found.pages_ocr, 'read by OCR')}"
    by_status = ", ".join(f"{count} {status}" for status, count in found.figures_by_status.items() if count)
    yield f"figures   {found.figures}{': ' if by_status else ''}{by_status}"
    yield f"checks    {found.checks}{_of_them(found.checks_failed, 'failed')}"
    yield f"numbers   {found.numbers}{_of_them(found.numbers_unexplained, 'unexplained')}"
    yield f"issues    {_issues(found.issues)}"
    for question in found.questions:
        yield f"question  {question}"
    yield f"tables    {out / 'tables'}/*.csv and .parquet, {out / 'zvitar.xlsx'}, {out / 'zvitar.sqlite'}"
    yield f"page      {out / 'report.html'}"
    if found.look_at:
        review = f"zvitar review {out} · " if found.figures_by_status[Status.FLAGGED.value] else ""
        yield f"next      {review}zvitar compare {out} · zvitar show {out} {found.look_at}"


def _line(report: Report) -> Line:
    return Line(
        source_file=report.source_file,
        council=report.cover.council,
        period=report.cover.period,
        pages=report.pages,
        figures=len(report.facts),
        flagged=sum(fact.status is Status.FLAGGED for fact in report.facts),
    )


def _table(found: Sequence[Line]) -> Iterator[str]:
    """One line for each report."""
    rows = [("report", "council", "period", "pages", "figures", "flagged"), *map(_texts, found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        words = [text.ljust(width) for text, width in zip(row[:3], widths[:3], strict=True)]
        numbers = [text.rjust(width) for text, width in zip(row[3:], widths[3:], strict=True)]
        yield "  ".join((*words, *numbers)).rstrip()


def _texts(line: Line) -> tuple[str, ...]:
    numbers = (line.pages, line.figures, line.flagged)
    return (line.source_file, line.council or "?", line.period or "?", *map(str, numbers))


def _of_them(count: int, what: str) -> str:
    return f", {count} of them {what}" if count else f", none {what}"


def _issues(counts: dict[str, int]) -> str:
    told = ", ".join(f"{count} {severity}{'s' if count > 1 else ''}" for severity, count in counts.items())
    return f"{told} (tables/issues.csv)" if told else "none"
