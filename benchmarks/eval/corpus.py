"""Annotated reports on disk: report.txt beside expected.json, and which of them are set aside."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from benchmarks.eval.adapter import expected_claim
from benchmarks.eval.claims import Claim
from benchmarks.eval.flat import Flat, Stretch

Part = Literal["seen", "held-out", "own", "own-learnt", "own-held-out"]
PARTS: tuple[Part, ...] = ("seen", "held-out", "own", "own-learnt", "own-held-out")
SECRET: frozenset[Part] = frozenset({"held-out", "own-learnt", "own-held-out"})

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
OWN = REPOSITORY / "tests" / "corpus"


@dataclass(frozen=True)
class Note:
    """A passage that must not become a fact, or that earns and costs nothing, and why."""

    text: str
    why: str
    where: tuple[Stretch, ...]


@dataclass(frozen=True)
class Annotated:
    """One annotated report; `period` is the report's own, in the annotation's notation."""

    name: str
    part: Part
    raw: str
    flat: Flat
    cover: dict[str, Any]
    expected: tuple[Claim, ...]
    distractors: tuple[Note, ...]
    ignored: tuple[Note, ...]
    inconsistent: tuple[str, ...]

    @property
    def period(self) -> str:
        """What the report covers."""
        return str(self.cover.get("period", ""))

    @property
    def number(self) -> str:
        """The report's number, which its name begins with; the name itself when there is none."""
        return self.name.split("-")[0]


def load(folder: Path, part: Part) -> Annotated:
    """Read one folder; KeyError or ValueError when expected.json is not in the corpus format."""
    raw = (folder / "report.txt").read_text(encoding="utf-8")
    told = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    flat = Flat.of(raw)
    notes = told.get("notes", {})
    return Annotated(
        name=folder.name,
        part=part,
        raw=raw,
        flat=flat,
        cover=told["report"],
        expected=tuple(expected_claim(fact, flat) for fact in told["facts"]),
        distractors=_notes(notes.get("distractors", ()), flat),
        ignored=_notes(notes.get("ignore", ()), flat),
        inconsistent=tuple(notes.get("inconsistent", ())),
    )


def _notes(told: Iterable[Any], flat: Flat) -> tuple[Note, ...]:
    found = ((n, "") if isinstance(n, str) else (n["text"], n.get("why", "")) for n in told)
    return tuple(Note(text, why, flat.find(text)) for text, why in found)


@cache
def split() -> dict[str, list[str]]:
    """Numbers of the reports set aside: `held-out` of an outside corpus, `own-held-out` of tests/corpus.

    `own-learnt` of tests/corpus are closed to whoever writes rules, but weights are fitted on them; `opened` of the
    outside corpus were set aside once.
    """
    told: dict[str, list[str]] = json.loads((HERE / "split.json").read_text(encoding="utf-8"))
    return told


def part_of(folder: Path) -> Part:
    """Which part of the evaluation a report's folder belongs to."""
    aside = split()
    number = folder.name.split("-")[0]
    if folder.resolve().is_relative_to(OWN):
        if number in aside["own-held-out"]:
            return "own-held-out"
        return "own-learnt" if number in aside["own-learnt"] else "own"
    return "held-out" if number in aside["held-out"] else "seen"


def folders(roots: Sequence[Path], parts: Sequence[Part], reports: Sequence[str] = ()) -> list[tuple[Path, Part]]:
    """Folders of annotated reports under the roots, in order; `reports` are beginnings of names, none for all."""
    found = sorted({path.parent for root in roots for path in root.rglob("expected.json")})
    chosen = [(folder, part_of(folder)) for folder in found if (folder / "report.txt").exists()]
    return [
        (folder, part)
        for folder, part in chosen
        if part in parts and (not reports or folder.name.startswith(tuple(reports)))
    ]
