"""Who reports, on what: the cover of a report, from title pages, letterheads, signatures and running text."""

from __future__ import annotations

from collections.abc import Mapping

from extractors.cover.changes import commission_changes
from extractors.cover.convocation import find_convocation
from extractors.cover.council import find_council, find_region
from extractors.cover.period import find_period, single_year
from extractors.cover.person import find_reporter
from extractors.cover.role_whole import completed
from extractors.cover.zones import find_zones
from extractors.evidence import evidence
from schemas.document import Reading
from schemas.facts import Cover, Evidence
from schemas.text import DocumentText, Span


def read_cover(text: DocumentText, readings: Mapping[int, Reading]) -> Cover:
    """The cover of a report; a field stays empty when the report does not state it.

    `readings` says how each page was read. Every field that was found has evidence with the rule "cover.<field>",
    a period that comparisons and dates tell "cover.period:evidence".
    """
    if not text.text.strip():
        return Cover()
    zones = find_zones(text)
    proofs: dict[str, Evidence] = {}

    def proven(field: str, span: Span, number: Span | None = None, how: str = "") -> None:
        proofs[field] = evidence(text, readings, span, f"cover.{field}{how}", number)

    council = find_council(zones)
    region = find_region(zones) if council else None
    period = find_period(zones)
    convocation = find_convocation(zones)
    reporter = find_reporter(zones)
    role = reporter.role and completed(reporter.role, council.kind if council else "", zones)
    if council:
        proven("council", council.span)
    if region:
        proven("region", region[1])
    if period:
        proven("period", period.span, how=":evidence" if period.inferred else "")
    if convocation:
        proven("convocation", convocation.span, convocation.numeral)
    if role:
        proven("role", role.span)
    if reporter.name:
        proven("person", Span(reporter.name.start, reporter.name.end))
    return Cover(
        council=council.name if council else "",
        role=role.role if role else "",
        person=str(reporter.person) if reporter.person else "",
        convocation=convocation.roman if convocation else "",
        period=period.period if period else "",
        year=single_year(period.period) if period else None,
        evidence=proofs,
        region=region[0] if region else "",
        commission_changes=tuple(commission_changes(text, readings)),
    )
