"""Acts other than the council's decisions: orders, the executive committee, instructions, documents."""

from __future__ import annotations

from typing import ClassVar

from schemas.metrics import Section
from schemas.records.base import SectionRecord, Stated, stated


class ActsRecord(SectionRecord):
    """Acts of a period; `subject` names the kind of act where the report does."""

    section: ClassVar[Section] = "acts"
    title_uk: ClassVar[str] = "Акти, доручення, документи"
    title_en: ClassVar[str] = "Acts, instructions, documents"

    mayor_orders: Stated | None = stated("acts.mayor_orders")
    council_head_orders: Stated | None = stated("acts.council_head_orders")
    drafts_prepared: Stated | None = stated("acts.drafts_prepared")
    executive_committee_meetings: Stated | None = stated("executive_committee.meetings")
    executive_committee_meetings_extraordinary: Stated | None = stated("executive_committee.meetings_extraordinary")
    executive_committee_decisions: Stated | None = stated("acts.executive_committee_decisions")
    instructions_issued: Stated | None = stated("instructions.issued")
    instructions_fulfilled: Stated | None = stated("instructions.fulfilled")
    instructions_under_control: Stated | None = stated("instructions.under_control")
    documents_incoming: Stated | None = stated("documents.incoming")
    documents_outgoing: Stated | None = stated("documents.outgoing")
    protocols: Stated | None = stated("documents.protocols")
    extracts: Stated | None = stated("documents.extracts")
