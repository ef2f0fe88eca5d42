"""A report of an invented council around a few lines, and what extraction tells of them."""

from __future__ import annotations

from extractors import extract
from schemas.facts import Extraction, Fact
from schemas.text import DocumentText
from tests.texts import from_plain

COVER = "ЗВІТ\nсекретаря Вербівської міської ради\nза 2023 рік\n\n"
REPORT_ID = "0123456789abcdef"


def extracted(body: str, cover: str = COVER) -> tuple[DocumentText, Extraction]:
    """The document and what is extracted from it."""
    text = from_plain(f"{cover}{body}\n")
    return text, extract(text, REPORT_ID, {1: "plain_text"})


def facts_of(body: str, cover: str = COVER) -> list[Fact]:
    """The facts of the lines, in order."""
    return list(extracted(body, cover)[1].facts)


def short(fact: Fact) -> tuple[str, str, str, str]:
    """A fact as (metric, value, period, measure); a range as low..high."""
    value = f"{fact.value_min}..{fact.value_max}" if fact.value is None else f"{fact.value.normalize():f}"
    return fact.metric, value, fact.period, fact.measure


def told(body: str, cover: str = COVER) -> list[tuple[str, str, str, str]]:
    """The facts of the lines in short."""
    return [short(f) for f in facts_of(body, cover)]


def fates(body: str, cover: str = COVER) -> dict[str, str]:
    """What became of each number of the body, by the number as written."""
    text, found = extracted(body, cover)
    start = len(from_plain(cover).text)
    assert len(text.text) > start
    return {row.detail: row.fate for row in found.ledger if row.start >= start}
