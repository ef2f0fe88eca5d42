"""What a report itself says has become of its standing commissions: divided, joined, set up, renamed, wound up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from extractors.evidence import evidence
from schemas.document import Reading
from schemas.facts import CommissionChange
from schemas.text import DocumentText, Span

Kind = Literal["split", "merged", "created", "renamed", "ended"]

# A sentence is all that stands between two ends; longer words keep «р.», «м.» and initials from ending one.
_SENTENCE_END = re.compile(r"(?:(?<=[а-яіїєґ]{3})|(?<=[»)\d]))[.!?;](?=\s+[А-ЯІЇЄҐ«\d•*–-])")
_COMMISSION = re.compile(r"(?i)(?<!\w)комісі")
_OTHERS = re.compile(r"(?i)(?:тимчасов|слідч|лічильн|конкурсн|виборч|робоч\w+ груп|нагород)\w*")
# The order decides: «утворено шляхом об'єднання» is a joining, «поділено й утворено» a division.
_CHANGES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("merged", re.compile(r"(?i)об'єдна|злит[оаі]|злиття|приєдна|укрупн")),
    ("split", re.compile(r"(?i)поділ(?:ено|у\b|ом\b)|розділ(?:ено|ивш|ення)|розукрупн|виділено|виокремл|відокремл")),
    (
        "renamed",
        re.compile(r"(?i)перейменов|змін(?:ено|ила|илася|ено їх)\s+(?:\w+\s+){0,2}назв|уточнено\s+(?:\w+\s+)?назв"),
    ),
    ("ended", re.compile(r"(?i)ліквідов|розформов|припинил\w*\s+(?:діяльність|роботу|існування)|скасован")),
    ("created", re.compile(r"(?i)\b(?:окремо|додатково|нов\w+|ще)\b.{0,60}?(?:утворен|створен|сформован|з'явил)")),
    ("created", re.compile(r"(?i)(?:утворен|створен|сформован|з'явил)\w*.{0,60}?\b(?:окрем|нов|додатков|ще одн)")),
)


def commission_changes(text: DocumentText, readings: Mapping[int, Reading]) -> Iterator[CommissionChange]:
    """The sentences that tell of changes in the standing commissions, each with its evidence."""
    for block in text.blocks:
        if block.kind in ("table", "furniture"):
            continue
        written = text.text[block.span.start : block.span.end]
        if not _COMMISSION.search(written):
            continue
        for span in _sentences(written, block.span.start):
            for kind in _kinds(text.text[span.start : span.end]):
                yield CommissionChange(kind=kind, evidence=evidence(text, readings, span, f"cover.commissions.{kind}"))


def _sentences(written: str, at: int) -> Iterator[Span]:
    start = 0
    for end in [m.end() for m in _SENTENCE_END.finditer(written)] + [len(written)]:
        if written[start:end].strip():
            yield Span(at + start, at + end)
        start = end


def _kinds(sentence: str) -> tuple[Kind, ...]:
    if not _COMMISSION.search(sentence) or _OTHERS.search(sentence):
        return ()
    kinds = tuple(dict.fromkeys(kind for kind, pattern in _CHANGES if pattern.search(sentence)))
    return tuple(k for k in kinds if k != "created") or kinds
