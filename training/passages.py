"""Annotated passages on disk: short excerpts of invented reports, each with the figures that it states.

A file holds blocks. A block is optional `# ` (the report's title, its lines parted by `|`), the lines of the passage
and one line `= metric=value; metric=value[subject]@period …`. A first line `% partial` says that figures not listed
are not necessarily none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

PASSAGES = Path(__file__).with_name("passages")
PARTIAL = "% partial"
_FRESH = ("reports-", "council-")
_TITLE = "ЗВІТ|секретаря Березнівської міської ради|за 2023 рік"
_FIGURE = re.compile(r"(?P<metric>[a-z_]+\.[a-z_]+)=(?P<value>-?\d+(?:\.\d+)?)(?=[%;\[@\s]|UAH|$)")


@dataclass(frozen=True)
class Passage:
    """An excerpt with its title.

    `figures` are metrics by absolute value, `whole` whether they are all that it states.
    """

    name: str
    title: str
    body: str
    figures: dict[Decimal, frozenset[str]]
    whole: bool

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
    whole = lines[:1] != [PARTIAL]
    block: list[str] = []
    for number, line in enumerate(lines, 1):
        if line == PARTIAL and number == 1:
            continue
        if not line.startswith("="):
            block.append(line)
            continue
        yield _passage(f"{path.stem}:{number}", block, line[1:], whole=whole)
        block = []


def _passage(name: str, lines: list[str], told: str, *, whole: bool) -> Passage:
    title = next((line[2:] for line in lines if line.startswith("# ")), _TITLE)
    body = "\n".join(line for line in lines if not line.startswith("# ")).strip()
    figures: dict[Decimal, set[str]] = {}
    for part in told.split("; "):
        if found := _FIGURE.match(part.strip()):
            figures.setdefault(abs(Decimal(found["value"])).normalize(), set()).add(found["metric"])
        elif part.strip() and ".." not in part and "{" not in part:
            raise ValueError(f"{name}: not a figure: {part!r}")
    return Passage(name, title.replace("|", "\n"), body, {v: frozenset(m) for v, m in figures.items()}, whole)


def is_fresh(document: str) -> bool:
    """Whether a document is a passage that nobody looked at who wrote rules; its name says so."""
    return document.startswith(_FRESH)
