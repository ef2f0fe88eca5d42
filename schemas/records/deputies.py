"""Deputies: how many, their attendance, requests and votes."""

from __future__ import annotations

from typing import ClassVar

from schemas.metrics import Section
from schemas.records.base import SectionRecord, Stated, stated


class DeputiesRecord(SectionRecord):
    """Deputies of a council; rows of kind "person" are about the one person who reports."""

    section: ClassVar[Section] = "deputies"
    title_uk: ClassVar[str] = "Депутати"
    title_en: ClassVar[str] = "Deputies"

    deputies: Stated | None = stated("deputies.count")
    active: Stated | None = stated("deputies.active")
    abroad: Stated | None = stated("deputies.abroad")
    in_military_service: Stated | None = stated("deputies.in_military_service")
    killed_in_action: Stated | None = stated("deputies.killed_in_action")
    factions: Stated | None = stated("deputies.factions_count")
    groups: Stated | None = stated("deputies.groups_count")
    parties: Stated | None = stated("parties.count")
    faction_changes: Stated | None = stated("deputies.faction_changes")
    mandates_terminated: Stated | None = stated("deputies.mandates_terminated")
    mandates_acquired: Stated | None = stated("deputies.mandates_acquired")
    attendance_percent: Stated | None = stated("deputies.attendance_percent")
    attendance: Stated | None = stated("deputies.attendance")
    absent: Stated | None = stated("deputies.absent")
    full_attendance: Stated | None = stated("deputies.full_attendance")
    remote_participation: Stated | None = stated("deputies.remote_participation")
    requests: Stated | None = stated("deputies.requests")
    requests_supported: Stated | None = stated("deputies.requests_supported")
    appeals: Stated | None = stated("deputies.appeals")
    reports_submitted: Stated | None = stated("deputies.reports_submitted")
    plenary_attended: Stated | None = stated(("deputies.plenary_attended", "person"))
    plenary_missed: Stated | None = stated(("deputies.plenary_missed", "person"))
    commission_meetings_attended: Stated | None = stated(("deputies.commission_meetings_attended", "person"))
    votes_for: Stated | None = stated(("votes.for", "person"))
    votes_against: Stated | None = stated(("votes.against", "person"))
    votes_abstained: Stated | None = stated(("votes.abstained", "person"))
