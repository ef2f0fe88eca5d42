"""Meetings and work of commissions."""

from __future__ import annotations

from typing import ClassVar

from schemas.metrics import Section
from schemas.records.base import SectionRecord, Stated, stated

ONE, ALL, TEMPORARY, PRESIDIUM = "commission", "all", "temporary", "presidium"


class CommissionMeetingsRecord(SectionRecord):
    """One standing commission (kind "commission", named in `subject`), all of them together as the report states it
    ("all"), temporary commissions ("temporary") or the presidium ("presidium"). Never sum "commission" with "all"."""

    section: ClassVar[Section] = "commission_meetings"
    title_uk: ClassVar[str] = "Засідання комісій"
    title_en: ClassVar[str] = "Commission meetings"

    commissions: Stated | None = stated(("commissions.count", ALL), ("commissions.temporary_count", TEMPORARY))
    meetings: Stated | None = stated(
        ("commission.meetings", ONE),
        ("commissions.meetings_total", ALL),
        ("commissions.temporary_meetings", TEMPORARY),
        ("presidium.meetings", PRESIDIUM),
    )
    meetings_joint: Stated | None = stated(("commission.meetings_joint", ONE), ("commissions.meetings_joint", ALL))
    meetings_field: Stated | None = stated(("commission.meetings_field", ONE), ("commissions.meetings_field", ALL))
    meetings_remote: Stated | None = stated(("commissions.meetings_remote", ALL))
    meetings_not_held: Stated | None = stated(("commission.meetings_not_held", ONE))
    members: Stated | None = stated(("commission.members", ONE))
    questions_considered: Stated | None = stated(
        ("commission.questions_considered", ONE),
        ("commissions.questions_considered", ALL),
        ("presidium.questions_considered", PRESIDIUM),
    )
    recommendations: Stated | None = stated(("commission.recommendations", ONE), ("commissions.recommendations", ALL))
    recommendations_accepted: Stated | None = stated(("commissions.recommendations_accepted", ALL))
    recommendations_fulfilled: Stated | None = stated(("commission.recommendations_fulfilled", ONE))
    recommendations_under_control: Stated | None = stated(("commission.recommendations_under_control", ONE))
    conclusions: Stated | None = stated(("commission.conclusions", ONE))
    reports_submitted: Stated | None = stated(("commissions.temporary_reports", TEMPORARY))
