"""Awards and the commission that considers them."""

from __future__ import annotations

from typing import ClassVar

from schemas.metrics import Section
from schemas.records.base import SectionRecord, Stated, stated


class AwardsRecord(SectionRecord):
    """Awards of a period; `subject` names the award, `recipient_type` who was given it."""

    section: ClassVar[Section] = "awards"
    title_uk: ClassVar[str] = "Нагороди"
    title_en: ClassVar[str] = "Awards"

    given: Stated | None = stated("awards.given")
    commission_meetings: Stated | None = stated("awards.commission_meetings")
    applications_considered: Stated | None = stated("awards.applications_considered")
    applications_supported: Stated | None = stated("awards.applications_supported")
    applications_rejected: Stated | None = stated("awards.applications_rejected")
    applications_returned: Stated | None = stated("awards.applications_returned")
