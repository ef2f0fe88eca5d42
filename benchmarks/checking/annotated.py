"""Annotated reports with the facts that a person named, as an extraction: checking measured apart from extraction."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.eval.corpus import OWN, folders
from pipeline.checking.figures import digits_of
from pipeline.reading.files.plain import plain_pages
from pipeline.structuring import structure
from schemas.document import Document, Source
from schemas.facts import Cover, Evidence, Extraction, Fact
from schemas.text import DocumentText

_NUMBER = re.compile(r"\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_SCALES = (1, 1000, 1_000_000)
_FIELDS = ("versus", "part_of", "share_of", "recipient_type", "per", "aggregate", "date", "date_end", "convocation")


def seen_reports() -> list[Path]:
    """Folders of the project's own annotated reports, without those that are set aside."""
    return [folder for folder, _ in folders([OWN], ("own",))]


def load(folder: Path) -> tuple[Extraction, DocumentText]:
    """The report's text as zvitar structures it, and the annotated facts that could be placed in it."""
    raw = (folder / "report.txt").read_text(encoding="utf-8")
    text = structure(Document(Source("text", "0" * 64, 0, "text/plain"), tuple(plain_pages(raw))))
    told = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return Extraction(cover=Cover(), facts=tuple(_facts(told, text)), ledger=()), text


def declared(folder: Path) -> int:
    """How many totals the annotation declares not to equal their parts."""
    told = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return len(told.get("notes", {}).get("inconsistent") or ())


def _facts(told: dict[str, Any], text: DocumentText) -> Iterator[Fact]:
    flat = re.sub(r"\s", " ", text.text)
    taken: set[tuple[int, str, str]] = set()
    for index, row in enumerate(told["facts"]):
        quote = re.sub("[’ʼ]", "'", " ".join(row["quote"].split()))
        at = flat.find(quote)
        if at < 0 or row["value"] is None:
            continue
        start, end = _number(row, quote, at, taken)
        taken.add((start, row["metric"], row["unit"]))
        yield _fact(f"f{index}", row, told["report"]["period"], (at, at + len(quote)), (start, end), quote)


def _number(row: dict[str, Any], quote: str, at: int, taken: set[tuple[int, str, str]]) -> tuple[int, int]:
    """Where the value's digits stand in the quote, scales tried; the whole quote for a number in words."""
    value = abs(Decimal(str(row["value"])))
    pieces = [*_NUMBER.finditer(quote), *re.finditer(r"\d+(?:,\d+)?", quote)]
    for piece in pieces:
        written = digits_of(piece[0])
        fits = written is not None and any(written * scale == value for scale in _SCALES)
        if fits and (at + piece.start(), row["metric"], row["unit"]) not in taken:
            return at + piece.start(), at + piece.end()
    return at, at + len(quote)


def _fact(
    name: str, row: dict[str, Any], period: str, whole: tuple[int, int], number: tuple[int, int], quote: str
) -> Fact:
    told = {k: v for k, v in row["qualifiers"].items() if k != "since"}
    fields = {k: str(told.pop(k)) for k in _FIELDS if k in told}
    planned, delta = told.pop("planned", False), told.pop("comparison", "")
    share = row["unit"] == "%" and bool(fields.get("share_of"))
    return Fact(
        fact_id=name,
        metric=row["metric"],
        subject=row["subject"],
        value=Decimal(str(row["value"])),
        unit=row["unit"],
        period=told.pop("period", period),
        measure="delta" if delta else "plan" if planned else "share" if share else "level",
        cumulative=bool(told.pop("cumulative", False)),
        modifier=told.pop("approx", ""),
        as_words=bool(told.pop("as_words", False)),
        qualifiers={k: str(v) for k, v in told.items()},
        evidence=Evidence(
            quote=quote,
            page=1,
            boxes=((1, 0, 0, 1, 1),),
            start=whole[0],
            end=whole[1],
            number_start=number[0],
            number_end=number[1],
            reading="plain_text",
            rule="annotated",
        ),
        **fields,
    )
