"""Sessions and plenary meetings of the council."""

from __future__ import annotations

from typing import ClassVar

from schemas.metrics import Section
from schemas.records.base import SectionRecord, Stated, stated


class SessionsRecord(SectionRecord):
    """Sessions of a period; a row of kind "session" is about one session, named in `subject`."""

    section: ClassVar[Section] = "sessions"
    title_uk: ClassVar[str] = "Сесії ради"
    title_en: ClassVar[str] = "Sessions of the council"

    held: Stated | None = stated("sessions.held")
    regular: Stated | None = stated("sessions.regular")
    extraordinary: Stated | None = stated("sessions.extraordinary")
    not_held: Stated | None = stated("sessions.not_held")
    postponed: Stated | None = stated("sessions.postponed")
    plenary_held: Stated | None = stated("plenary_meetings.held")
    plenary_regular: Stated | None = stated("plenary_meetings.regular")
    plenary_chaired: Stated | None = stated("plenary_meetings.chaired")
    plenary_remote: Stated | None = stated("plenary_meetings.remote")
    plenary_days: Stated | None = stated("plenary_meetings.days")
    plenary_not_held: Stated | None = stated("plenary_meetings.not_held")
    questions_considered: Stated | None = stated(("session.questions_considered", "session"))
    deputies_present: Stated | None = stated(("session.deputies_present", "session"))
