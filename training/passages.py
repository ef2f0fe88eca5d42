"""Annotated passages on disk: short excerpts of invented reports, each with the figures that it states.

A file holds blocks. A block is optional `# ` (the report's title, its lines parted by `|`), the lines of the passage
and one line `= metric=value; metric=value[subject]@period …`. A first line `% partial` says that figures not listed
are not necessarily none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from benchmarks.eval.corpus import split

PASSAGES = Path(__file__).with_name("passages")
PARTIAL = "% partial"
_FRESH = ("reports-", "council-")
_TITLE = "ЗВІТ|секретаря Березнівської міської ради|за 2023 рік"
_SUBJECT = re.compile(r"\[([^\]]*)\]")
_FIGURE = re.compile(r"(?P<metric>[a-z_]+\.[a-z_]+)=(?P<value>-?\d+(?:\.\d+)?)(?=[%;\[@\s]|UAH|$)")


@dataclass(frozen=True)
class Passage:
    """An excerpt with its title.

    `figures` are metrics by absolute value, `whole` whether they are all that it states. `subjects` are those of a
    metric's value, one empty for none; nothing where the passage's file names no subjects at all.
    """

    name: str
    title: str
    body: str
    figures: dict[Decimal, frozenset[str]]
    whole: bool
    subjects: dict[tuple[str, Decimal], frozenset[str]]

    @property
    def text(self) -> str:
        """The passage as a report of its own."""
        return f"{self.title}\n\n{self.body}\n"


def passages(folder: Path = PASSAGES) -> Iterator[Passage]:
    """All passages in the folder's files, in order; ValueError when a figures line cannot be read."""
    for path in sorted(folder.glob("*.txt")):
        yield from _of_file(path)


def _of_file(path: Path) -> Iterator[Passage]:
    lines = path.read_text(encoding="utf-8").splitlines()
    names_subjects = any(line.startswith("=") and _SUBJECT.search(line) for line in lines)
    whole = lines[:1] != [PARTIAL]
    block: list[str] = []
    for number, line in enumerate(lines, 1):
        if line == PARTIAL and number == 1:
            continue
        if not line.startswith("="):
            block.append(line)
            continue
        passage = _passage(f"{path.stem}:{number}", block, line[1:], whole=whole)
        yield passage if names_subjects else replace(passage, subjects={})
        block = []


def _passage(name: str, lines: list[str], told: str, *, whole: bool) -> Passage:
    title = next((line[2:] for line in lines if line.startswith("# ")), _TITLE)
    body = "\n".join(line for line in lines if not line.startswith("# ")).strip()
    figures: dict[Decimal, set[str]] = {}
    subjects: dict[tuple[str, Decimal], set[str]] = {}
    for part in told.split("; "):
        if found := _FIGURE.match(part.strip()):
            value, subject = abs(Decimal(found["value"])).normalize(), _SUBJECT.search(part)
            figures.setdefault(value, set()).add(found["metric"])
            subjects.setdefault((found["metric"], value), set()).add(subject[1] if subject else "")
        elif part.strip() and ".." not in part and "{" not in part:
            raise ValueError(f"{name}: not a figure: {part!r}")
    metrics = {v: frozenset(m) for v, m in figures.items()}
    told_of = {key: frozenset(s) for key, s in subjects.items()}
    return Passage(name, title.replace("|", "\n"), body, metrics, whole, told_of)


def is_fresh(document: str) -> bool:
    """Whether nobody who wrote rules looked at a document: a passage whose name says so, a report that is closed."""
    return document.startswith(_FRESH) or document.partition("-")[0] in split()["own-learnt"]
