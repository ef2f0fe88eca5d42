"""Events: dated ones, one row each, and counted ones."""

from __future__ import annotations

from typing import ClassVar

from schemas.metrics import Section
from schemas.records.base import SectionRecord, Stated, stated


class EventsRecord(SectionRecord):
    """Kind "event" is one dated event (`subject`, `date`), count 1; every other kind is a stated count."""

    section: ClassVar[Section] = "events"
    title_uk: ClassVar[str] = "Події"
    title_en: ClassVar[str] = "Events"

    count: Stated | None = stated(
        ("events.held", "event"),
        ("events.count", "counted"),
        ("voters_meetings.held", "voters_meetings"),
        ("public_hearings.held", "public_hearings"),
        ("trainings.held", "trainings"),
        ("publications.count", "publications"),
        ("delegations.received", "delegations"),
        ("memoranda.signed", "memoranda"),
        ("trips.working", "trips"),
    )
