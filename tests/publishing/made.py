"""Invented councils' reports, made for tests of what is published."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from schemas.facts import Check, Cover, Evidence, Fact, LedgerRow, Reason, Status, Verdict
from schemas.issues import NUMBER_UNEXPLAINED, Issue
from schemas.metrics import METRICS
from schemas.report import CommissionYear, ComparisonCell, Council, Links, Report

NAMES = {1: "Тихобрідська", 2: "Житомирська"}  # as in samples/, so that docs/queries.md answers on both
COMMISSIONS = ("з питань бюджету", "з питань освіти", "з питань земельних відносин", "з питань благоустрою")
AWARDS = ("Почесна грамота", "Подяка голови", "Грамота ради")
TOPICS = ("земельні питання", "комунальне господарство", "соціальний захист")


def fact_id_of(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


@dataclass
class Writer:
    """Gathers facts of one report, one line of an imaginary page each."""

    report: str
    period: str
    facts: list[Fact] = field(default_factory=list)

    def add(self, metric: str, value: Any, subject: str = "", **more: Any) -> Fact:
        place = len(self.facts)
        start = place * 60
        made: dict[str, Any] = {
            "fact_id": fact_id_of(self.report, metric, subject, place),
            "metric": metric,
            "subject": subject,
            "value": None if value is None else Decimal(str(value)),
            "unit": METRICS[metric].unit if metric in METRICS else "items",
            "period": self.period,
            "evidence": Evidence(
                quote=more.pop("quote", f"{subject or 'усього'} – {value}"),
                page=1 + place // 20,
                boxes=((1 + place // 20, 50.0, 40.0 + place % 20 * 30, 300.25, 52.0 + place % 20 * 30),),
                start=start,
                end=start + 30,
                number_start=start + 20,
                number_end=start + 24,
                reading=more.pop("reading", "ocr"),
                rule=more.pop("rule", "test.rule"),
            ),
            "status": Status.UNVERIFIED,
            "confidence": 0.75,
        }
        self.facts.append(Fact.model_validate(made | more))
        return self.facts[-1]


def council_report(council: int, year: int, rng: random.Random) -> Report:
    """One yearly report; its figures add up except in every seventh one."""
    name = f"rada-{council:03}/{year}.pdf"
    writer = Writer(name, str(year))
    held = rng.randint(6, 14)
    out = rng.randint(1, held - 1)
    whole = writer.add("sessions.held", held, status=Status.CONFIRMED)
    writer.add("sessions.extraordinary", out, part_of="sessions.held", part_of_id=whole.fact_id)
    writer.add("sessions.held", rng.randint(6, 14), period=str(year - 1))
    writer.add("decisions.adopted", rng.randint(150, 700))
    for topic in TOPICS:
        writer.add("decisions.by_topic", rng.randint(5, 90), topic)
    meetings = [rng.randint(4, 30) for _ in COMMISSIONS]
    parts = [
        writer.add("commission.meetings", count, subject, group="list-1", part_of="commissions.meetings_total")
        for subject, count in zip(COMMISSIONS, meetings, strict=True)
    ]
    broken = (council + year) % 7 == 0
    total = writer.add(
        "commissions.meetings_total",
        sum(meetings) + broken,
        status=Status.FLAGGED if broken else Status.CONFIRMED,
        reasons=(Reason(code="sum-failed", for_value=False, uk="сума не сходиться", en="parts do not add up"),)
        if broken
        else (),
    )
    writer.add("commissions.count", len(COMMISSIONS), as_words=True)
    appeals = writer.add("appeals.total", rng.randint(300, 2000))
    writer.add("appeals.total", rng.randint(-90, 90), measure="delta", versus=str(year - 1))
    writer.add("appeals.written", rng.randint(100, 300), part_of="appeals.total", part_of_id=appeals.fact_id)
    for topic in TOPICS:
        writer.add("appeals.by_topic", rng.randint(20, 200), topic)
    writer.add("appeals.personal_reception", rng.randint(20, 90))
    writer.add("appeals.personal_reception", rng.randint(20, 90), unit="appeals")
    writer.add("appeals.information_requests", rng.randint(5, 40))
    writer.add("awards.applications_considered", rng.randint(40, 90), modifier="over")
    for award in AWARDS:
        writer.add("awards.given", rng.randint(3, 60), award, recipient_type="особи")
    writer.add("awards.given", 4, AWARDS[0], recipient_type="колективи")
    writer.add("deputy_fund.allocated", "250000.5", per="deputy")
    writer.add("deputy_fund.spent", rng.randint(10, 999) * 1000, "матеріальна допомога")
    writer.add("deputies.count", 26)
    writer.add("deputies.attendance_percent", "81.5", measure="share")
    writer.add("deputies.attendance", None, value_min=Decimal(15), value_max=Decimal(26))
    writer.add("acts.mayor_orders", 41, qualifiers={"topic": "нагородження"})
    writer.add("events.held", 1, "День міста", date=f"{year}-09-12")
    writer.add("finance.amount", rng.randint(1, 9) * 1000, "збір на дрони")
    writer.add("other.дерево", rng.randint(5, 90), head="дерево")
    return finished(writer, (council, year), parts, total)


def finished(writer: Writer, who: tuple[int, int], parts: list[Fact], total: Fact) -> Report:
    (council, year), broken = who, total.status is Status.FLAGGED
    content = hashlib.sha256(writer.report.encode()).hexdigest()
    check = Check(
        check_id=fact_id_of("check", writer.report),
        kind="sum",
        fact_ids=(*(part.fact_id for part in parts), total.fact_id),
        expected=str(total.value),
        found=str(sum(part.value or 0 for part in parts)),
        verdict=Verdict.FAILED if broken else Verdict.PASSED,
        independent=True,
        proposal=json.dumps({parts[0].fact_id: "9"}) if broken else "",
    )
    return Report(
        report_id=content[:16],
        source_file=writer.report,
        sha256=content,
        media_type="application/pdf",
        size=12345 + council,
        pages=3,
        pages_ocr=2,
        page_reasons=("text layer", "no text layer", "no text layer"),
        cover=Cover(
            council=f"{NAMES.get(council, f'Радська-{council}')} міська рада",
            role="секретар міської ради",
            person="Прикладенко Оксана Іванівна",
            convocation="VIII",
            period=str(year),
            year=year,
            evidence={"council": total.evidence},
        ),
        facts=tuple(writer.facts),
        ledger=tuple(ledger(writer.facts)),
        checks=(check,),
    )


def ledger(facts: list[Fact]) -> Iterator[LedgerRow]:
    for fact in facts:
        where = fact.evidence
        yield LedgerRow(
            text=str(fact.value),
            page=where.page,
            boxes=where.boxes,
            start=where.number_start,
            end=where.number_end,
            fate="fact",
            fact_id=fact.fact_id,
        )
    yield LedgerRow(text="№ 5-7", page=1, boxes=((1, 1.0, 1.0, 2.0, 2.0),), start=9000, end=9003, fate="unexplained")


def links_of(reports: list[Report]) -> Links:
    councils: dict[str, Council] = {}
    subject_ids: dict[str, str] = {}
    commissions: list[CommissionYear] = []
    compared: list[ComparisonCell] = []
    before: dict[tuple[str, str, str], tuple[str, Decimal]] = {}
    for report in reports:
        council_id = "c-" + report.source_file.split("/")[0]
        councils[report.report_id] = Council(
            council_id=council_id, name=report.cover.council, kind="міська", note="назва не унікальна"
        )
        for fact in report.facts:
            if fact.metric == "commission.meetings":
                subject_ids[fact.fact_id] = fact_id_of(council_id, fact.subject)
                commissions.append(
                    CommissionYear(
                        council_id=council_id,
                        commission_id=subject_ids[fact.fact_id],
                        period=report.cover.period,
                        report_id=report.report_id,
                        name=fact.subject,
                        change="same",
                    )
                )
            if fact.measure != "level" or fact.period != report.cover.period or fact.value is None or fact.qualifiers:
                continue
            key = (council_id, fact.metric, fact.subject)
            old = before.get(key)
            compared.append(
                ComparisonCell(
                    council_id=council_id,
                    metric=fact.metric,
                    subject_id=subject_ids.get(fact.fact_id, ""),
                    subject=fact.subject,
                    unit=fact.unit,
                    period=fact.period,
                    value=fact.value,
                    fact_id=fact.fact_id,
                    status=fact.status.value,
                    previous_period=old[0] if old else "",
                    change=fact.value - old[1] if old else None,
                    change_percent=round((fact.value - old[1]) / old[1] * 100, 1) if old else None,
                    verdict="comparable" if old else "single",
                )
            )
            before[key] = (fact.period, fact.value)
    return Links(
        council_of=councils,
        person_id_of={report.report_id: "p-1" for report in reports},
        subject_id_of=subject_ids,
        commissions=tuple(commissions),
        comparison=tuple(compared),
        questions=("Чи це та сама комісія?",),
    )


def issues_of(reports: list[Report]) -> list[Issue]:
    return [Issue.of(NUMBER_UNEXPLAINED, report.source_file, page=1, text="№ 5-7") for report in reports]


def run(councils: int = 3, years: int = 3, seed: int = 1) -> tuple[list[Report], Links, list[Issue]]:
    """Reports of invented councils for 2021 and on, with links and issues."""
    rng = random.Random(seed)
    reports = [council_report(c, 2021 + y, rng) for c in range(1, councils + 1) for y in range(years)]
    return reports, links_of(reports), issues_of(reports)
