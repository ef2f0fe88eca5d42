"""The same reports as a born-digital PDF and as scans in worse and worse condition: what reading costs."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from benchmarks.deck import draw_deck
from benchmarks.eval.claims import Claim
from benchmarks.eval.corpus import REPOSITORY, Annotated
from benchmarks.eval.flat import Flat, touch
from benchmarks.eval.matching import UNCOUNTED
from benchmarks.eval.results import Output, Result, numbers_in
from benchmarks.eval.runner import run_document
from benchmarks.placed import Rendered
from benchmarks.render import LEVELS, draw, scan
from pipeline.checking import SecondReadings
from pipeline.reading import ReadingSettings, SecondReader, discover, read_documents
from schemas.document import Document
from schemas.metrics import METRICS

SLIDES, SCANNED_SLIDES = "slides", "slides-scan"
NAMES = ("pdf", SLIDES, *LEVELS, SCANNED_SLIDES)
WORK = REPOSITORY / "benchmarks" / "work" / "eval"
SEED = 1
_PIECE = re.compile(r"(\d[\d\s]*(?:[.,]\d+)?)\s*(млрд|мільярд|млн|мільйон|тис)?", re.IGNORECASE)
_WORTH = {"млрд": 10**9, "мільярд": 10**9, "млн": 10**6, "мільйон": 10**6, "тис": 10**3, "": 1}


@dataclass
class Cost:
    """What reading did to the core figures of some reports at one level.

    All but `expected` and `found` are about what was published. `misnumbered` are unflagged figures whose number is
    not the one that stands in its place (or stands nowhere), `otherwise` those that the same report gives otherwise
    when it is read from its text, for whatever cause; `wrong` those that are not what the annotation says.
    """

    reports: int = 0
    expected: int = 0
    found: int = 0
    published: int = 0
    unflagged: int = 0
    misnumbered: int = 0
    otherwise: int = 0
    wrong: int = 0
    reliability: dict[str, Counter[bool]] = field(default_factory=dict)

    @property
    def recall(self) -> float:
        """Share of the expected core figures found, flagged ones included."""
        return self.found / self.expected if self.expected else 1.0

    @property
    def no_person(self) -> float:
        """Share of the published core figures that nobody has to look at."""
        return self.unflagged / self.published if self.published else 1.0

    def rate(self, count: int) -> float:
        """A count as a share of the unflagged figures."""
        return count / self.unflagged if self.unflagged else 0.0


def rendered(report: Annotated, level: str) -> Rendered:
    """The report's pages at a level."""
    folder = WORK / level
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{report.name}.pdf"
    draw_pages = draw_deck if level in (SLIDES, SCANNED_SLIDES) else draw
    if level in ("pdf", SLIDES):
        return draw_pages(report.raw, path)
    drawn = draw_pages(report.raw, WORK / f"{report.name}.pdf")
    return scan(drawn, "clean" if level == SCANNED_SLIDES else level, path, SEED)


def at_level(reports: Sequence[Annotated], level: str) -> list[Annotated]:
    """The reports to measure a level on: only those that were slides are scanned as slides, which takes long."""
    return [r for r in reports if level != SCANNED_SLIDES or r.name == "seed" or "slides" in r.name]


def run_levels(reports: Sequence[Annotated], level: str) -> Iterator[tuple[Annotated, Output]]:
    """Draw, read and understand each report at a level; OCR pages are kept between runs."""
    settings = ReadingSettings(workers=min(2, os.cpu_count() or 1), cache_dir=WORK / "cache" / _reading_state())
    second = SecondReader(settings)
    chosen = at_level(reports, level)
    drawn = {one.path.name: one for one in (rendered(report, level) for report in chosen)}
    found, _ = discover([one.path for one in drawn.values()])
    named = {f"{report.name}.pdf": report for report in chosen}
    for result in read_documents(found, settings):
        report, pages = named[result.found.path.name], drawn[result.found.path.name]
        if result.document is None:
            yield report, Output(claims=())
        else:
            yield report, _understood(report, result.document, pages, second)


def _reading_state() -> str:
    """Changes with the code of reading, so that pages read by an older one are not taken for its work."""
    sources = sorted((REPOSITORY / "pipeline" / "reading").glob("*.py"))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:12]


def _understood(report: Annotated, document: Document, pages: Rendered, second: SecondReader) -> Output:
    is_scan = any(page.reading == "ocr" for page in document.pages)
    reread = SecondReadings(pages.path, second) if is_scan else None
    return run_document(report, document, reread=reread, drawn=pages.words)


def cost(results: Sequence[Result], from_text: Sequence[Result]) -> Cost:
    """Core figures at a level held against the annotation and against the same reports read from their text."""
    total = Cost()
    plain = {result.report.name: result for result in from_text}
    for result in results:
        total.reports += 1
        pairs = zip(result.report.expected, result.matching.outcome, strict=True)
        core = [outcome for claim, outcome in pairs if _is_core(claim)]
        total.expected += len(core)
        total.found += sum(outcome is not None and outcome.kind == "hit" for outcome in core)
        twins = [j.claim for j in plain[result.report.name].matching.judged]
        for one in result.matching.judged:
            if not _is_core(one.claim):
                continue
            right = _said_in(one.claim, twins)
            if one.kind not in UNCOUNTED:
                total.reliability.setdefault(one.claim.status, Counter())[right] += 1
            total.published += 1
            if not one.claim.flagged:
                total.unflagged += 1
                total.misnumbered += not number_stands(one.claim, result.report.flat)
                total.otherwise += not right
                total.wrong += one.kind in ("distractor", "value", "metric", "extra", "half")
    return total


def _is_core(claim: Claim) -> bool:
    known = METRICS.get(claim.metric)
    return known is not None and known.tier == "core"


def _said_in(claim: Claim, twins: Sequence[Claim]) -> bool:
    """Whether the text gave the same figure in the same place."""
    return any(
        twin.metric == claim.metric
        and (twin.value, twin.low, twin.high, twin.unit) == (claim.value, claim.low, claim.high, claim.unit)
        and (twin.period, twin.delta, twin.planned) == (claim.period, claim.delta, claim.planned)
        and touch(twin.where + twin.number, claim.where + claim.number)
        for twin in twins
    )


def number_stands(claim: Claim, flat: Flat) -> bool:
    """Whether the claim's number is the one written in its place; scale, sign and spaces aside.

    A dated event has no number of its own; a number in words is compared by whoever compares the whole figure.
    """
    if claim.metric == "events.held" or claim.details.get("as_words") or claim.value is None:
        return True
    there = " ".join(flat.text[a:b] for a, b in claim.number)
    if (told := _in_steps(there)) is not None:
        return abs(claim.value) == told
    if claim.unit == "UAH":
        return _bare(there) == _bare(format(claim.value, "f"))
    return abs(claim.value) in numbers_in(there)


def _in_steps(there: str) -> Decimal | None:
    """An amount said in steps of falling worth, «3 млн 60 тис.» for 3060000; None where the words are no such."""
    pieces = [(re.sub(r"\s", "", n).replace(",", "."), scale.lower()) for n, scale in _PIECE.findall(there)]
    worths = [_WORTH[scale] for _, scale in pieces]
    if len(pieces) < 2 or worths != sorted(set(worths), reverse=True):
        return None
    return sum((Decimal(n) * worth for (n, _), worth in zip(pieces, worths, strict=True)), Decimal(0))


def _bare(money: str) -> str:
    """Its digits without the zeros at the ends: «1,2 млн» and 1200000 are the same."""
    return re.sub(r"\D", "", money).strip("0")


def table(costs: dict[str, Cost]) -> Iterator[str]:
    """One line a level; shares are of the unflagged core figures."""
    yield (
        "level       core  recall  no person needed  number not as printed  unlike the text  not as annotated"
        "  like the text, by status"
    )
    for level, c in costs.items():
        told = ", ".join(f"{s} {r[True]}/{r.total()}" for s, r in sorted(c.reliability.items()))
        counts = (c.misnumbered, c.otherwise, c.wrong)
        shares = "  ".join(f"{count:6} = {c.rate(count):6.2%}" for count in counts)
        yield f"{level:10} {c.expected:5}  {c.recall:6.3f}  {c.no_person:16.1%}      {shares}  {told}"


def kept(c: Cost) -> dict[str, object]:
    """What docs/accuracy.json keeps of a level."""
    return {
        "reports": c.reports,
        "expected": c.expected,
        "recall": round(c.recall, 4),
        "no_person": round(c.no_person, 4),
        "unflagged": c.unflagged,
        "misnumbered": c.misnumbered,
        "otherwise": c.otherwise,
        "wrong": c.wrong,
        "reliability": {s: [r[True], r.total()] for s, r in sorted(c.reliability.items())},
    }
