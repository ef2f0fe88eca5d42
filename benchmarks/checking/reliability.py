"""Of the figures with status S, read from pages in condition L, how many digits were read right?

    python -m benchmarks.checking.reliability [--levels born clean office photocopy phone] [--limit N] [--keep DIR]

Reports of tests/corpus that are not set aside are drawn as pages, damaged (seeded), read, extracted and checked with
second readings, all by the program itself. A figure is right when its digits are those that were printed in its place;
whether it was taken for the right thing is the business of `benchmarks.eval`.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.checking.annotated import seen_reports
from benchmarks.render import LEVELS, Placed, Rendered, draw, scan
from extractors import extract
from pipeline.checking import SecondReadings, check
from pipeline.reading import ReadingSettings, SecondReader, discover, read_documents
from pipeline.structuring import structure
from schemas.document import Box, Document
from schemas.facts import Status
from schemas.metrics import METRICS
from schemas.text import Span

_BORN = "born"
_OVERLAP = 0.3


def pages_at(report: Path, level: str, folder: Path, seed: int) -> Rendered:
    """The report as a PDF in the given condition."""
    born = draw((report / "report.txt").read_text(encoding="utf-8"), folder / f"{report.name}.pdf")
    return born if level == _BORN else scan(born, level, folder / f"{report.name}-{level}.pdf", seed)


def printed(words: Sequence[Placed], boxes: Sequence[Box]) -> str:
    """Digits of the words printed where the boxes are."""
    return re.sub(r"\D", "", " ".join(w.text for box in boxes for w in words if _shares(w, box)))


def _shares(word: Placed, box: Box) -> bool:
    across = min(word.x1, box.x1) - max(word.x0, box.x0)
    down = min(word.bottom, box.bottom) - max(word.top, box.top)
    wide, high = min(box.width, word.x1 - word.x0), min(box.height, word.bottom - word.top)
    return word.page == box.page and across > _OVERLAP * wide and down > _OVERLAP * high


def judged(document: Document, pages: Rendered) -> Iterator[tuple[Status, bool, str]]:
    """(status, whether its digits are right, what was read and printed) of every figure of a known metric."""
    text = structure(document)
    extraction = extract(text, document.source.sha256[:16], {p.number: p.reading for p in document.pages})
    result = check(extraction, text, SecondReadings(pages.path, SecondReader()))
    for fact in result.facts:
        place = fact.evidence
        own = re.sub(r"\D", "", text.text[place.number_start : place.number_end])
        if any(r.code == "repaired" for r in fact.reasons):
            own = re.sub(r"\D", "", f"{fact.value:f}")
        if own and fact.metric in METRICS:
            there = printed(pages.words, text.boxes(Span(place.number_start, place.number_end)))
            codes = " ".join(r.code for r in fact.reasons if r.for_value is False)
            yield fact.status, own in there, f"{own} for {there or 'no digits'} ({fact.metric}; {codes})"


def row(level: str, counts: Counter[tuple[Status, bool]]) -> str:
    """One line of the table."""
    total = sum(counts.values())
    flagged = counts[Status.FLAGGED, True] + counts[Status.FLAGGED, False]
    silent = sum(n for (status, right), n in counts.items() if not right and status != Status.FLAGGED)
    cells = [f"{counts[s, True]} / {counts[s, False]}" for s in (Status.CONFIRMED, Status.UNVERIFIED, Status.FLAGGED)]
    return f"| {level} | {total} | {' | '.join(cells)} | {100 * (total - flagged) / max(1, total):.1f} % | {silent} |"


def main() -> None:
    """Print a row for each level and every misread figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--levels", nargs="+", default=[_BORN, *LEVELS])
    parser.add_argument("--limit", type=int, default=None, help="so many reports only")
    parser.add_argument("--keep", type=Path, default=None, help="folder for pages and the cache of readings")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    reports = seen_reports()[: asked.limit]
    print("| level | figures | confirmed right / wrong | unverified | flagged | no person needed | wrong and silent |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for level in asked.levels:
            counts: Counter[tuple[Status, bool]] = Counter()
            for report in reports:
                _measure(report, level, folder, asked.seed, counts)
            print(row(level, counts), flush=True)


def _measure(report: Path, level: str, folder: Path, seed: int, counts: Counter[tuple[Status, bool]]) -> None:
    pages = pages_at(report, level, folder, seed)
    found, _ = discover([pages.path])
    for result in read_documents(found, ReadingSettings(workers=1, cache_dir=folder / "cache")):
        if result.document is None:
            continue
        for status, right, what in judged(result.document, pages):
            counts[status, right] += 1
            if not right:
                print(f"  {level} {report.name} {status}: {what}", flush=True)


if __name__ == "__main__":
    main()
