"""Decisions of the council, their drafts, and programmes."""

from __future__ import annotations

from typing import ClassVar

from schemas.metrics import Section
from schemas.records.base import SectionRecord, Stated, stated


class DecisionsRecord(SectionRecord):
    """Decisions of a period; a row of kind "topic" is about one topic, named in `subject`."""

    section: ClassVar[Section] = "decisions"
    title_uk: ClassVar[str] = "Рішення ради"
    title_en: ClassVar[str] = "Decisions of the council"

    adopted: Stated | None = stated("decisions.adopted", ("decisions.by_topic", "topic"))
    drafts_considered: Stated | None = stated("decisions.drafts_considered")
    drafts_prepared: Stated | None = stated("decisions.drafts_prepared")
    questions_considered: Stated | None = stated("decisions.questions_considered")
    questions_by_topic: Stated | None = stated(("decisions.by_topic", "topic"), unit="questions")
    rejected: Stated | None = stated("decisions.rejected")
    returned: Stated | None = stated("decisions.returned")
    withdrawn: Stated | None = stated("decisions.withdrawn")
    vetoed: Stated | None = stated("decisions.vetoed")
    veto_overridden: Stated | None = stated("decisions.veto_overridden")
    regulatory: Stated | None = stated("decisions.regulatory")
    under_control: Stated | None = stated("decisions.under_control")
    programs_adopted: Stated | None = stated("programs.adopted")
    programs_amended: Stated | None = stated("programs.amended")
    programs_extended: Stated | None = stated("programs.extended")
    programs_considered: Stated | None = stated("programs.considered")
    programs_recommended: Stated | None = stated("programs.recommended")
    reports_heard: Stated | None = stated("reports.heard")
    budget_amendments: Stated | None = stated("budget.amendments")
