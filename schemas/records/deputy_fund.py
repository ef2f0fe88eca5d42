"""The deputies' fund."""

from __future__ import annotations

from typing import ClassVar

from schemas.metrics import Section
from schemas.records.base import SectionRecord, Stated, stated


class DeputyFundRecord(SectionRecord):
    """Money of the deputies' fund in hryvnias; `subject` names the purpose, `per` is "deputy" for sums per head."""

    section: ClassVar[Section] = "deputy_fund"
    title_uk: ClassVar[str] = "Депутатський фонд"
    title_en: ClassVar[str] = "Deputies' fund"

    allocated: Stated | None = stated("deputy_fund.allocated")
    spent: Stated | None = stated("deputy_fund.spent")
    recipients: Stated | None = stated("deputy_fund.recipients")
