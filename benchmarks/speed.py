"""`python -m benchmarks.speed`: how long understanding takes once a report is read, in seconds of one processor.

Annotated reports that are open (pages a second), ten thousand numbers in one text, one line of up to a megabyte at
growing sizes; `growth` fails where the time of a line grows much faster than its length.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import cycle
from random import Random

from benchmarks.eval.__main__ import CHOICES, default_roots
from benchmarks.eval.corpus import folders, load
from extractors import extract
from extractors.sections import sections
from pipeline.checking import check
from pipeline.reading.engines.memory import no_cycles_sought
from pipeline.reading.files.plain import plain_pages
from pipeline.structuring import structure
from schemas.document import Document, Source

PARTS = ("start", "reports", "numbers", "line", "growth")
TEN_THOUSAND = 10_000
SIZES = (125_000, 250_000, 500_000, 1_000_000)
GROWN = (20_000, 120_000)
# How much faster than the length the time may grow; its square is six times as fast.
_FASTER = 1.5
_CHANCE = Random(1)
_TITLE = "Звіт Вільшанської міської ради за 2023 рік\n\n"

NUMBERS: dict[str, Callable[[int], str]] = {
    "bare, in a row": lambda _: f"{_CHANCE.randint(1, 9999)} ",
    "one sentence": lambda i: f"{i % 97 + 2} заяв мешканців, ",
    "sentences": lambda i: f"Розглянуто {i % 97 + 2} заяв мешканців. ",
    "list": lambda i: f"- питання {i} округу: {i % 97 + 2};\n" if i % 2 else "",
    "table": lambda i: f"{'Округ' if i % 10 == 0 else ''}   {i % 9973 + 1}" + ("\n" if i % 10 == 9 else ""),
}


@cache
def _sentences() -> Sequence[str]:
    return [f"{example.sentence} " for section in sections() for example in section.examples]


# What a line is made of, piece by piece; the last kind is all line ends.
LINES: dict[str, Callable[[], Iterator[str]]] = {
    "words": lambda: cycle(["рада працювала задля громади і далі "]),
    "sentences of every section": lambda: cycle(_sentences()),
    "sessions": lambda: cycle(["проведено 15 сесій, "]),
    "parts of a whole": lambda: (f"земельні питання – {i}, кадрові – {i % 77}, " for i in range(10**9)),
    "years": lambda: (f"у 20{i % 23 + 2:02} році – {i % 900 + 1}, " for i in range(10**9)),
    "brackets": lambda: (f"заяв ({i}) " for i in range(10**9)),
    "marks": lambda: cycle("(«–"),
    "one chain of numbers": lambda: cycle(["1/2/"]),
    "days": lambda: cycle(["12.03.2023 "]),
    "names": lambda: cycle(["Іванова І. І. "]),
    "lines of a letter": lambda: cycle("а\n"),
}


def document_of(raw: str) -> Document:
    """A plain text as it comes out of reading."""
    data = raw.encode()
    return Document(Source("speed.txt", hashlib.sha256(data).hexdigest(), len(data), "text/plain"), plain_pages(raw))


def seconds(document: Document) -> tuple[float, int]:
    """Processor time of everything after reading, and how many numbers the ledger has."""
    began = time.process_time()
    with no_cycles_sought():
        text = structure(document)
        made = extract(text, document.source.sha256[:16], {page.number: page.reading for page in document.pages})
        check(made, text)
    return time.process_time() - began, len(made.ledger)


def line_of(pieces: Iterator[str], size: int) -> str:
    """One line of at most so many bytes."""
    made: list[str] = []
    length = 0
    for piece in pieces:
        length += len(piece.encode())
        if length > size:
            break
        made.append(piece)
    return "".join(made).strip()


def start() -> None:
    """What a process spends before it understands anything, by the shell's clock."""
    for told, code in (
        ("zvitar --help", "from pipeline.cli import parser; parser().format_help()"),
        ("everything loaded", "import extractors.extraction, pipeline.checking, pipeline.structuring"),
    ):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        print(f"{told:30} {time.perf_counter() - began:6.2f} s by the clock")


def reports() -> None:
    """Pages a second; the first report pays for compiling rules and loading the dictionary."""
    documents = [document_of(load(*pair).raw) for pair in folders(default_roots(), CHOICES["open"])]
    first, _ = seconds(documents[0])
    pages = sum(len(d.pages) for d in documents[1:])
    used = sum(seconds(d)[0] for d in documents[1:])
    print(f"first report of a process      {first:6.2f} s for {len(documents[0].pages)} pages")
    print(
        f"{len(documents) - 1} reports after it           {used:6.2f} s for {pages} pages: {pages / used:.1f} a second"
    )


def numbers() -> None:
    """Ten thousand numbers, each text said in its own way."""
    for told, piece in NUMBERS.items():
        used, found = seconds(document_of(_TITLE + "".join(map(piece, range(TEN_THOUSAND)))))
        print(f"{told:30} {used:6.2f} s, {found} numbers in the ledger")


def line(sizes: Sequence[int]) -> None:
    """One line, longer and longer."""
    print(" " * 30 + "".join(f"{size // 1000:>8} KB" for size in sizes))
    for told, pieces in LINES.items():
        used = [seconds(document_of(line_of(pieces(), size)))[0] for size in sizes]
        print(f"{told:30}" + "".join(f"{s:>9.2f} s" for s in used), flush=True)


def growth() -> int:
    """How many kinds of line take much more time than their length accounts for, each told."""
    short, long = GROWN
    failed = 0
    for told, pieces in LINES.items():
        documents = [document_of(line_of(pieces(), size)) for size in GROWN]
        # the lesser of two, taken in turn, so that what else the machine does falls on both
        tries = [[seconds(document)[0] for document in documents] for _ in range(2)]
        few, many = map(min, zip(*tries, strict=True))
        faster = many / few / (long / short)
        failed += faster > _FASTER
        print(f"{told:30} {faster:6.2f} times as fast as its length{'  too fast' * (faster > _FASTER)}", flush=True)
    return failed


def main() -> int:
    """Measure the parts asked for, all by default."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], help=f"{', '.join(PARTS)}; default: all")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="bytes of the line")
    asked = parser.parse_args()
    parts = {"start": start, "reports": reports, "numbers": numbers, "line": lambda: line(asked.sizes)}
    chosen = asked.part or PARTS
    for part in chosen:
        if part in parts:
            parts[part]()
    return 1 if "growth" in chosen and growth() else 0


if __name__ == "__main__":
    sys.exit(main())
