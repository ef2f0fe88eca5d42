"""Reports built in code: the short way to say who reported which figures for which period."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import pytest

from schemas.facts import CommissionChange, Cover, Evidence, Fact, Status
from schemas.report import Report

MakeReport = Callable[..., Report]


def said(quote: str) -> Evidence:
    return Evidence(
        quote=quote,
        page=1,
        boxes=((1, 0.0, 0.0, 10.0, 10.0),),
        start=0,
        end=len(quote),
        number_start=0,
        number_end=1,
        reading="plain_text",
        rule="test",
    )


def _fact(report_id: str, place: int, period: str, given: Mapping[str, Any]) -> Fact:
    value = given["value"]
    values = {"unit": "things", "period": period, "status": Status.UNVERIFIED, "evidence": said(str(value))}
    return Fact(**(values | dict(given) | {"fact_id": f"{report_id[:6]}-{place}", "value": Decimal(str(value))}))


def make_report(
    council: str = "Тернавська міська рада",
    period: str = "2022",
    *,
    facts: Sequence[Mapping[str, Any]] = (),
    commissions: Mapping[str, int] | Sequence[str] = (),
    person: str = "",
    role: str = "секретар міської ради",
    convocation: str = "VIII",
    region: str = "",
    changes: Sequence[tuple[str, str]] = (),
    name: str = "",
) -> Report:
    """`commissions` are names, or names with their meetings; `changes` are (kind, sentence)."""
    source = name or f"{council}/{period}/{person}.pdf"
    digest = hashlib.sha256(source.encode()).hexdigest()
    meetings = commissions if isinstance(commissions, Mapping) else dict.fromkeys(commissions, 1)
    listed = [{"metric": "commission.meetings", "subject": c, "value": n} for c, n in meetings.items()]
    all_facts = tuple(_fact(digest, i, period, f) for i, f in enumerate([*listed, *facts]))
    cover = Cover(
        council=council,
        role=role,
        person=person,
        convocation=convocation,
        period=period,
        region=region,
        commission_changes=tuple(CommissionChange(kind=k, evidence=said(s)) for k, s in changes),  # type: ignore[arg-type]
    )
    return Report(
        report_id=digest[:16],
        source_file=source,
        sha256=digest,
        media_type="application/pdf",
        size=1,
        pages=1,
        pages_ocr=0,
        page_reasons=("",),
        cover=cover,
        facts=all_facts,
        ledger=(),
        checks=(),
    )


@pytest.fixture(scope="session")
def report() -> MakeReport:
    return make_report
