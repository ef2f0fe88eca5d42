"""Little reports in invented wording, read and checked whole: what is right must raise no alarm, what is changed must.

    python -m benchmarks.checking.told [-v]

`told.txt` has the reports; a number in braces is bound by what the report states (a sum, share or difference). Each is
changed by one seeded digit in a report of its own: is the figure flagged then? And how many are flagged with it?
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.checking.digits import change_digit
from extractors import extract
from pipeline.checking import Checked, check
from pipeline.reading.files.plain import plain_pages
from pipeline.structuring import structure
from schemas.document import Document, Source
from schemas.facts import Status, Verdict
from schemas.text import DocumentText

REPORTS = Path(__file__).with_name("told.txt")
_MARK = re.compile(r"\{([^{}]+)\}")
# What a report may deny of itself; a doubt of meaning is a doubt of zvitar's.
_DENIED = frozenset({"sum", "delta", "share", "subset", "cardinality", "words_digits", "restated", "agreement"})


def reports() -> Iterator[tuple[str, str]]:
    """Name and marked text of each report."""
    for piece in re.split(r"^=== ", REPORTS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, body = piece.partition("\n")
        yield name, "\n".join(map(_with_tabs, body.strip().split("\n"))) + "\n"


def _with_tabs(line: str) -> str:
    return "\t".join(cell.strip() for cell in line.strip("| ").split("|")) if line.startswith("|") else line


def read(marked: str) -> tuple[DocumentText, Checked]:
    """The report without its marks, understood and checked."""
    plain = _MARK.sub(lambda m: m[1], marked)
    text = structure(Document(Source("told", "0" * 64, len(plain), "text/plain"), plain_pages(plain)))
    return text, check(extract(text, "told", {1: "text_layer"}), text)


def changed(marked: str, index: int, rng: Random) -> tuple[str, str]:
    """The report with one digit of its bound number of that index changed, and that number."""
    mark = list(_MARK.finditer(marked))[index]
    number = change_digit(mark[1], rng, shapes=False)
    return f"{marked[: mark.start()]}{number}{marked[mark.end() :]}", number


def _digits(written: str) -> str:
    return re.sub(r"[^\d,]", "", written)


def try_all(name: str, marked: str, verbose: bool) -> Counter[str]:
    """What came of a report and of each change of it."""
    found: Counter[str] = Counter(reports=1)
    for row in read(marked)[1].checks:
        if row.verdict == Verdict.FAILED and row.kind in _DENIED:
            found["false alarms"] += 1
            print(f"{name}: false alarm: {row.detail}")
    for index in range(len(_MARK.findall(marked))):
        report, number = changed(marked, index, Random(f"{name}{index}"))
        text, result = read(report)
        spans = ((f, f.evidence) for f in result.facts)
        mine = [f for f, e in spans if _digits(text.text[e.number_start : e.number_end]) == _digits(number)]
        flagged = [f for f in result.facts if f.status == Status.FLAGGED]
        caught = any(f in flagged for f in mine)
        found.update({"changes": 1, "caught": caught, "flagged": len(flagged) if caught else 0})
        if verbose and not caught:
            print(f"{name}: {number} goes unnoticed, {[f.metric for f in mine]}")
    return found


def main() -> None:
    """One line of totals."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", "-v", action="store_true", help="list the changes that go unnoticed")
    verbose = parser.parse_args().verbose
    found: Counter[str] = Counter()
    for name, marked in reports():
        found += try_all(name, marked, verbose)
    print(
        f"{found['reports']} reports, {found['false alarms']} false alarms; {found['changes']} changes, "
        f"{found['caught']} caught, {found['flagged'] / found['caught']:.1f} figures flagged in each report caught"
    )


if __name__ == "__main__":
    main()
