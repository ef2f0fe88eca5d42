"""One report as zvitar understood it, and what links reports to each other across years."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from schemas.facts import Check, Cover, Fact, Frozen, LedgerRow


class Report(Frozen):
    """Everything known of one input file that could be read."""

    report_id: str = Field(description="first 16 hex digits of the content's SHA-256")
    source_file: str
    sha256: str
    media_type: str
    size: int
    pages: int
    pages_ocr: int
    page_reasons: tuple[str, ...] = Field(description="how each page was read and why, in page order")
    cover: Cover
    facts: tuple[Fact, ...]
    ledger: tuple[LedgerRow, ...]
    checks: tuple[Check, ...]


class Council(Frozen):
    """One identity for every way a council is written. `code` is the KATOTTG code of its hromada, district or region,
    empty unless certain; `note` says why it is empty."""

    council_id: str
    name: str
    kind: str = Field(default="", description="міська, селищна, сільська, районна, обласна")
    code: str = ""
    note: str = ""


Change = Literal["same", "reworded", "renamed", "split", "merged", "new", "ended", "doubtful"]


class CommissionYear(Frozen):
    """A commission's name in one report and what became of it since the year before, on what evidence."""

    council_id: str
    commission_id: str
    period: str
    report_id: str
    name: str
    change: Change
    from_ids: tuple[str, ...] = Field(default=(), description="commission_ids of the year before")
    evidence: str = ""
    score: float = Field(default=1.0, ge=0, le=1)


Comparability = Literal["comparable", "not_comparable", "revised", "conflict", "flagged", "single"]


class ComparisonCell(Frozen):
    """One council × metric × subject × period, with the change against the period before and a verdict for the pair."""

    council_id: str
    metric: str
    subject_id: str
    subject: str
    unit: str
    period: str
    value: Decimal | None
    fact_id: str
    status: str
    previous_period: str = ""
    change: Decimal | None = None
    change_percent: Decimal | None = None
    verdict: Comparability = "single"
    why: str = ""


class Links(Frozen):
    """What ties reports together. Keys of the mappings are report_ids and fact_ids."""

    council_of: dict[str, Council]
    person_id_of: dict[str, str]
    subject_id_of: dict[str, str]
    commissions: tuple[CommissionYear, ...]
    comparison: tuple[ComparisonCell, ...]
    questions: tuple[str, ...] = Field(default=(), description="doubtful links, as questions for a person")
