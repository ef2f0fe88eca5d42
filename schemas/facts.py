"""Facts: one figure that a report states, with its evidence and what speaks for and against it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from schemas.document import Reading

Measure = Literal["level", "delta", "share", "plan"]
Modifier = Literal["", "over", "about", "almost", "at_least", "up_to"]


_NOT_KEPT: set[str] = set()  # never changed: what is frozen sets no field


class Frozen(BaseModel):
    """Base of everything that leaves us: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_post_init(self, _context: object) -> None:
        """Forget which fields were given: nobody asks, and kept for each figure it takes as much room as the figure."""
        object.__setattr__(self, "__pydantic_fields_set__", _NOT_KEPT)


class Status(StrEnum):
    """What a value is worth; computed from verdicts in `pipeline/checking/status.py` only."""

    CONFIRMED = "confirmed"
    UNVERIFIED = "unverified"
    FLAGGED = "flagged"
    CORRECTED = "corrected"


class Evidence(Frozen):
    """Where a value stands. `boxes` are `(page, x0, top, x1, bottom)` in points, top-left origin; `start` and `end`
    are characters of the document's repaired text; `number_start` and `number_end` those of the number itself."""

    quote: str = Field(min_length=1)
    page: int = Field(ge=1)
    boxes: tuple[tuple[int, float, float, float, float], ...] = Field(min_length=1)
    start: int = Field(ge=0)
    end: int
    number_start: int = Field(ge=0)
    number_end: int
    reading: Reading
    rule: str


class Reason(Frozen):
    """One thing that speaks for or against a value: a stable code, and the sentence in both languages."""

    code: str
    for_value: bool | None = Field(description="True for, False against, None a remark")
    uk: str
    en: str
    rival: str = Field(default="", description="id of the metric that the value may be of instead, where one is named")


class Fact(Frozen):
    """One figure as stated. See CONTRACT: tables/facts.csv; identity of report and council is added when published.

    `value` is None only when `value_min` and `value_max` are both given.
    """

    fact_id: str
    metric: str
    subject: str = ""
    value: Decimal | None
    value_min: Decimal | None = None
    value_max: Decimal | None = None
    unit: str
    period: str
    measure: Measure = "level"
    versus: str = Field(default="", description="the period or level that a delta is against")
    cumulative: bool = False
    since: str = ""
    modifier: Modifier = ""
    part_of: str = Field(default="", description="metric that this figure is a part of")
    part_of_id: str = Field(default="", description="fact_id of the whole, when it is known")
    part_list_open: bool = Field(
        default=False, description="«зокрема», «серед яких»: the parts need not make the whole"
    )
    share_of: str = ""
    as_words: bool = False
    recipient_type: str = ""
    per: str = ""
    aggregate: str = ""
    date: str = ""
    date_end: str = ""
    convocation: str = ""
    owner: str = Field(default="", description="whose figure it is, when not the reporting body's")
    qualifiers: dict[str, str] = Field(default_factory=dict, description="requester, channel, result, reason, topic, …")
    head: str = Field(default="", description="lemma of the counted noun, for agreement and `other.<head>`")
    group: str = Field(default="", description="id shared by the items of one list, table column or split")
    evidence: Evidence
    status: Status = Status.UNVERIFIED
    confidence: float = Field(default=0.0, ge=0, le=1)
    reasons: tuple[Reason, ...] = ()

    @model_validator(mode="after")
    def _value_or_range(self) -> Self:
        if self.value is None and (self.value_min is None or self.value_max is None):
            raise ValueError("a fact has a value or both ends of a range")
        return self


class LedgerRow(Frozen):
    """One number of the report and what became of it; `fate` is "fact", a kind such as "date", or "unexplained"."""

    text: str
    page: int
    boxes: tuple[tuple[int, float, float, float, float], ...]
    start: int
    end: int
    fate: str
    fact_id: str = ""
    detail: str = ""


class Verdict(StrEnum):
    """Outcome of one check."""

    PASSED = "passed"
    FAILED = "failed"
    NO_VERDICT = "no_verdict"


class Check(Frozen):
    """One check made: what was expected, what was found, and the facts that it speaks of.

    `independent` says whether a pass is evidence from another place or reading (so that it can confirm).
    `proposal` is a repair offered: `{fact_id: value}` as JSON, with the reason in `detail`.
    """

    check_id: str
    kind: str = Field(
        description="sum, delta, share, subset, cardinality, restated, meaning, words_digits, agreement, letter, "
        "second_reading, outlier"
    )
    fact_ids: tuple[str, ...]
    expected: str
    found: str
    verdict: Verdict
    independent: bool = False
    detail: str = ""
    detail_uk: str = Field(default="", description="the detail in Ukrainian, for reasons; empty when it has no words")
    proposal: str = ""


class CommissionChange(Frozen):
    """What a report says has become of its commissions, in its own sentence («поділено на дві», «об'єднано»)."""

    kind: Literal["split", "merged", "created", "renamed", "ended"]
    evidence: Evidence


class Cover(Frozen):
    """Who reports, on what. `period` in the notation of CONTRACT's report_period; `person` in the nominative,
    «Surname Given Patronymic»; `convocation` in Roman numerals or empty. Evidence for each field that was found."""

    council: str = ""
    role: str = ""
    person: str = ""
    convocation: str = ""
    period: str = ""
    year: int | None = None
    evidence: dict[str, Evidence] = Field(default_factory=dict)
    region: str = Field(default="", description="region and district as the cover states them, nominative")
    commission_changes: tuple[CommissionChange, ...] = ()


class Extraction(Frozen):
    """Everything that extractors make of one document."""

    cover: Cover
    facts: tuple[Fact, ...]
    ledger: tuple[LedgerRow, ...]
