"""Agreement of number and noun as a checksum: false alarms on clean text, and how many wrong last digits it catches.

    python -m benchmarks.checking.agreement [TEXT...]

The texts (by default the reports of tests/corpus that are not set aside) are taken as free of errors: any disagreement
in them is a false alarm. Power is measured on the phrases of these texts as they are, and on numbers drawn evenly from
1–999 with the nouns that reports count. "can be" is what a perfect knowledge of each phrase's form would catch: a last
digit changed for one of the same class (5 and 8, any of 10–19) leaves nothing for grammar to see.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from benchmarks.checking.annotated import seen_reports
from benchmarks.checking.reports import FORMS, form
from extractors.grammar.words.agreement import agreement, number_class, whole_number
from pipeline.reading.files.plain import plain_pages
from pipeline.structuring import structure
from schemas.document import Document, Source

_NUMBER = re.compile(r"(?<![\d.,/№–-])(?:\d{1,3}(?: \d{3})+|\d+)(?![\d/])")
_ABSENT = Source("text", "0" * 64, 0, "text/plain")


def prose_of(path: Path) -> Iterator[str]:
    """The text's blocks outside tables and page furniture, list marks and heading numbers left out."""
    text = structure(Document(_ABSENT, tuple(plain_pages(path.read_text(encoding="utf-8")))))
    for block in text.blocks:
        if block.kind not in ("table", "furniture"):
            yield text.text[block.body.start : block.body.end]


def verdicts(blocks: Sequence[str]) -> tuple[list[tuple[str, int, int]], list[str]]:
    """(phrases that agree, as block and place; disagreements, with the words around)."""
    good, alarms = [], []
    for block in blocks:
        for number in _NUMBER.finditer(block):
            outcome = agreement(block, number.start(), number.end()).outcome
            if outcome == "agrees":
                good.append((block, number.start(), number.end()))
            elif outcome == "disagrees":
                alarms.append(block[max(0, number.start() - 40) : number.end() + 40])
    return good, alarms


def wrong_last_digits(block: str, start: int, end: int) -> list[int]:
    """The number with each of the nine other last digits."""
    value = whole_number(block[start:end])
    assert value is not None
    return [value - value % 10 + d for d in range(10) if d != value % 10]


def caught_last_digits(block: str, start: int, end: int) -> tuple[int, int]:
    """(caught, tried) over the nine wrong last digits."""
    wrong = wrong_last_digits(block, start, end)
    return sum(agreement(block, start, end, w).outcome == "disagrees" for w in wrong), len(wrong)


def even_power(seed: int, numbers: int) -> tuple[int, int]:
    """(caught, tried) for numbers drawn evenly from 1–999 before each noun in its right form."""
    rng, caught, tried = Random(seed), 0, 0
    for noun in FORMS:
        for _ in range(numbers):
            value = rng.randint(1, 999)
            phrase = f"надано {value} {form(value, noun)}"
            mine = caught_last_digits(phrase, 7, 7 + len(str(value)))
            caught, tried = caught + mine[0], tried + mine[1]
    return caught, tried


def main() -> None:
    """Print the three figures and every false alarm."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path)
    texts = parser.parse_args().texts or [folder / "report.txt" for folder in seen_reports()]
    good, alarms = verdicts([block for path in texts for block in prose_of(path)])
    counts = [caught_last_digits(*phrase) for phrase in good]
    caught, tried = sum(c for c, _ in counts), sum(t for _, t in counts)
    even_caught, even_tried = even_power(1, 300)
    seen = [number_class(whole_number(b[s:e]) or 0) for b, s, e in good]
    possible = sum(sum(number_class(w) != c for w in wrong_last_digits(*p)) for p, c in zip(good, seen, strict=True))
    told = sum(len(agreement(b, s, e).allowed) == 1 for b, s, e in good)
    said = len(good) + len(alarms)
    print(f"texts {len(texts)}, verdicts {said}, false alarms {len(alarms)} ({100 * len(alarms) / max(1, said):.2f} %)")
    print(f"of these phrases {told} leave one class, {len(good) - told} two («засідання» after 1 and after 2–4)")
    print(
        f"wrong last digits caught in these texts: {100 * caught / max(1, tried):.1f} % of {tried}"
        f" ({caught}); can be: {100 * possible / max(1, tried):.1f} %"
    )
    print(f"wrong last digits caught, numbers 1–999: {100 * even_caught / even_tried:.1f} % of {even_tried}")
    for alarm in alarms:
        print(" ", alarm.replace("\n", " "))


if __name__ == "__main__":
    main()
