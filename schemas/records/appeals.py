"""Citizens' appeals, requests for information, petitions and receptions."""

from __future__ import annotations

from typing import ClassVar

from schemas.metrics import Section
from schemas.records.base import SectionRecord, Stated, stated


class AppealsRecord(SectionRecord):
    """Appeals of a period; kinds "channel", "topic", "category" and "hotline" are parts, named in `subject`.
    Kind "council" is about appeals that the council itself sends to higher bodies."""

    section: ClassVar[Section] = "appeals"
    title_uk: ClassVar[str] = "Звернення громадян"
    title_en: ClassVar[str] = "Citizens' appeals"

    received: Stated | None = stated(
        "appeals.total",
        ("appeals.by_channel", "channel"),
        ("appeals.by_topic", "topic"),
        ("appeals.by_category", "category"),
        ("appeals.hotline", "hotline"),
    )
    written: Stated | None = stated("appeals.written")
    oral: Stated | None = stated("appeals.oral")
    individual: Stated | None = stated("appeals.individual")
    collective: Stated | None = stated("appeals.collective")
    repeat: Stated | None = stated("appeals.repeat")
    anonymous: Stated | None = stated("appeals.anonymous")
    collective_and_repeat: Stated | None = stated("appeals.collective_and_repeat")
    applicants_total: Stated | None = stated("appeals.applicants_total")
    questions_raised: Stated | None = stated("appeals.questions_raised")
    signatures: Stated | None = stated("appeals.signatures")
    petitions_electronic: Stated | None = stated("appeals.petitions_electronic")
    petitions_supported: Stated | None = stated("appeals.petitions_supported")
    petitions_implemented: Stated | None = stated("appeals.petitions_implemented")
    information_requests: Stated | None = stated("appeals.information_requests")
    reception_persons: Stated | None = stated("appeals.personal_reception")
    reception_appeals: Stated | None = stated("appeals.personal_reception", unit="appeals")
    receptions: Stated | None = stated("appeals.personal_reception_days")
    field_receptions: Stated | None = stated("appeals.field_receptions")
    phone_consultations: Stated | None = stated("appeals.phone_consultations")
    resolved_positively: Stated | None = stated("appeals.resolved_positively")
    explained: Stated | None = stated("appeals.explained")
    refused: Stated | None = stated("appeals.refused")
    forwarded: Stated | None = stated("appeals.forwarded")
    answered: Stated | None = stated("appeals.answered")
    answered_appeals: Stated | None = stated("appeals.answered", unit="appeals")
    not_considered: Stated | None = stated("appeals.not_considered")
    in_progress: Stated | None = stated("appeals.in_progress")
    in_progress_appeals: Stated | None = stated("appeals.in_progress", unit="appeals")
    complaints: Stated | None = stated("appeals.complaints")
    disciplinary_cases: Stated | None = stated("appeals.disciplinary_cases")
    council_sent: Stated | None = stated(("council_appeals.sent", "council"))
    council_answered: Stated | None = stated(("council_appeals.answered", "council"))
