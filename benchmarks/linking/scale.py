"""Time and memory of linking generated facts: `python -m benchmarks.linking.scale [COUNCILS]`, ten years of each."""

from __future__ import annotations

import hashlib
import random
import resource
import sys
import time
from collections.abc import Iterator
from decimal import Decimal

from pipeline.linking import link, restated_checks
from schemas.facts import Cover, Evidence, Fact
from schemas.report import Report

YEARS = range(2015, 2025)
COMMISSIONS = (
    "з питань бюджету, фінансів та економіки",
    "з питань земельних відносин, архітектури та екології",
    "з питань освіти, культури, молоді та спорту",
    "з питань охорони здоров'я та соціального захисту",
    "з питань законності, регламенту та етики",
    "з питань комунальної власності та житлово-комунального господарства",
)
AWARDS = ("Почесна грамота", "Подяка міського голови", "Відзнака «За заслуги»", "Цінний подарунок")
WHOLES = (
    "sessions.held",
    "sessions.extraordinary",
    "decisions.adopted",
    "decisions.drafts_considered",
    "commissions.count",
    "commissions.meetings_total",
    "commissions.recommendations",
    "appeals.total",
    "appeals.written",
    "deputies.count",
    "appeals.information_requests",
    "instructions.issued",
    "acts.mayor_orders",
    "awards.applications_considered",
)
SYLLABLES = ("бор", "вер", "гай", "дуб", "зел", "кам", "лип", "мар", "нов", "озер", "поль", "річ", "соб", "тер", "яс")


def names(count: int) -> list[str]:
    """Invented councils, each name once."""
    chance = random.Random(1)
    made: dict[str, None] = {}
    while len(made) < count:
        stem = "".join(chance.choices(SYLLABLES, k=3))
        made.setdefault(f"{stem.capitalize()}івська {chance.choice(('міська', 'селищна', 'сільська'))} рада")
    return list(made)


def _facts(report_id: str, year: int, chance: random.Random) -> Iterator[Fact]:
    listed = [(m, "") for m in WHOLES] + [("awards.given", a) for a in AWARDS]
    listed += [(m, c) for c in COMMISSIONS for m in ("commission.meetings", "commission.questions_considered")]
    for period in (str(year), str(year - 1)):
        for metric, subject in listed:
            value = Decimal(chance.randint(3, 900))
            quote = Evidence(
                quote=str(value),
                page=1,
                boxes=((1, 0.0, 0.0, 1.0, 1.0),),
                start=0,
                end=3,
                number_start=0,
                number_end=3,
                reading="plain_text",
                rule="generated",
            )
            identifier = f"{report_id}-{period}-{metric}-{subject}"
            yield Fact(
                fact_id=identifier,
                metric=metric,
                subject=subject,
                value=value,
                unit="things",
                period=period,
                evidence=quote,
            )


def reports(count: int) -> list[Report]:
    """Ten yearly reports of each council, each with its own and last year's figures."""
    chance = random.Random(2)
    made = []
    for council in names(count):
        for year in YEARS:
            digest = hashlib.sha256(f"{council}{year}".encode()).hexdigest()
            cover = Cover(
                council=council,
                role="секретар міської ради",
                person=f"Бойко {chance.choice('АБВГД')}. І.",
                convocation="VIII",
                period=str(year),
            )
            made.append(
                Report(
                    report_id=digest[:16],
                    source_file=f"{council}/{year}.pdf",
                    sha256=digest,
                    media_type="application/pdf",
                    size=1,
                    pages=1,
                    pages_ocr=0,
                    page_reasons=("",),
                    cover=cover,
                    facts=tuple(_facts(digest[:16], year, chance)),
                    ledger=(),
                    checks=(),
                )
            )
    return made


def main() -> None:
    """Print what was linked, the seconds that it took and the most memory that the process had."""
    made = reports(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    links = link(made)
    linked = time.perf_counter()
    checks = restated_checks(made)
    end = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{len(made)} reports, {sum(len(r.facts) for r in made)} facts")
    print(f"link: {linked - start:.1f} s, {len(links.comparison)} cells, {len(links.commissions)} commission years")
    print(f"restated_checks: {end - linked:.1f} s, {len(checks)} checks")
    print(f"memory: {before / 1024:.0f} MiB with the reports, {peak / 1024:.0f} MiB at most")


if __name__ == "__main__":
    main()
