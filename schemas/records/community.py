"""The community beyond the council's own work: money, aid, services, settlements."""

from __future__ import annotations

from typing import ClassVar

from schemas.metrics import Section
from schemas.records.base import SectionRecord, Stated, stated


class CommunityRecord(SectionRecord):
    """Figures of the community; `subject` says what money or aid was for."""

    section: ClassVar[Section] = "community"
    title_uk: ClassVar[str] = "Громада"
    title_en: ClassVar[str] = "The community"

    finance_amount: Stated | None = stated("finance.amount")
    aid_delivered: Stated | None = stated("aid.delivered")
    losses_defenders: Stated | None = stated("losses.defenders")
    certificates: Stated | None = stated("services.certificates")
    notarial_acts: Stated | None = stated("services.notarial_acts")
    idp_requests: Stated | None = stated("services.idp_requests")
    idp_registered: Stated | None = stated("services.idp_registered")
    idp_housed: Stated | None = stated("services.idp_housed")
    food_kits: Stated | None = stated("services.food_kits")
    humanitarian_cargo: Stated | None = stated("services.humanitarian_cargo")
    settlements: Stated | None = stated("settlements.count")
    starosta_districts: Stated | None = stated("starosta_districts.count")
