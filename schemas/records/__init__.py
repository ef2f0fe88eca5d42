"""One record per report section: the public, validated contract. A new section is one file here and one line below."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from schemas.records.acts import ActsRecord
from schemas.records.appeals import AppealsRecord
from schemas.records.awards import AwardsRecord
from schemas.records.base import SectionRecord, Stated
from schemas.records.commission_meetings import CommissionMeetingsRecord
from schemas.records.community import CommunityRecord
from schemas.records.decisions import DecisionsRecord
from schemas.records.deputies import DeputiesRecord
from schemas.records.deputy_fund import DeputyFundRecord
from schemas.records.events import EventsRecord
from schemas.records.sessions import SessionsRecord

_ALL: tuple[type[SectionRecord], ...] = (
    SessionsRecord,
    CommissionMeetingsRecord,
    DecisionsRecord,
    AppealsRecord,
    AwardsRecord,
    ActsRecord,
    DeputiesRecord,
    DeputyFundRecord,
    EventsRecord,
    CommunityRecord,
)

RECORDS: Mapping[str, type[SectionRecord]] = MappingProxyType({record.section: record for record in _ALL})
"""Section to record, in the order of the tables."""

__all__ = ["RECORDS", "SectionRecord", "Stated"]
