"""A sample: pages of blocks, and the figures that they state."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from schemas.metrics import METRICS


@dataclass(frozen=True)
class Heading:
    """A heading within a page, or a slide's title."""

    text: str


@dataclass(frozen=True)
class Cover:
    """A line of the title page or heading of the report, centred."""

    text: str
    size: float = 14


@dataclass(frozen=True)
class Prose:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Items:
    """A list; each item is written after an en dash."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """A ruled table; `widths` are shares of the text's width. Numbers are centred."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True)
class Note:
    """A small line at the right or left edge: who decided, who signed, the page's number."""

    text: str
    align: str = "right"


Block = Heading | Cover | Prose | Items | Grid | Note
Page = tuple[Block, ...]


@dataclass(frozen=True)
class Figure:
    """A figure of the report, as the annotated corpus writes it; the unit is the metric's own unless given."""

    metric: str
    value: float
    quote: str
    subject: str = ""
    unit: str = ""
    qualifiers: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """One report: what it is, its pages and what they state."""

    about: dict[str, Any]
    pages: tuple[Page, ...]
    figures: tuple[Figure, ...]
    notes: dict[str, Any]


def figure(metric: str, value: float, quote: str, subject: str = "", unit: str = "", **qualifiers: Any) -> Figure:
    """Short for Figure."""
    return Figure(metric, value, quote, subject, unit, qualifiers)


def row_figures(row: tuple[str, ...], metrics: tuple[str, ...], subject: str = "") -> tuple[Figure, ...]:
    """One figure for each number of a table's row; the whole row is the quote of them all."""
    quote = " ".join(row)
    return tuple(
        figure(metric, int(cell.replace(" ", "")), quote, subject)
        for metric, cell in zip(metrics, row[1:], strict=True)
    )


def page_text(page: Page) -> str:
    """The page's words in reading order, parted by single spaces."""
    return re.sub(r"\s+", " ", " ".join(_block_text(block) for block in page))


def expected(report: Report) -> dict[str, Any]:
    """The expected file; ValueError for a quote that does not stand in the report exactly once."""
    texts = [page_text(page) for page in report.pages]
    return {
        "report": report.about,
        "facts": [_fact(f, texts) for f in report.figures],
        "notes": report.notes,
    }


def _block_text(block: Block) -> str:
    if isinstance(block, Grid):
        return " ".join(" ".join(row) for row in (block.header, *block.rows))
    if isinstance(block, Items):
        return " ".join(f"– {item}" for item in block.items)
    return block.text


def _fact(f: Figure, texts: list[str]) -> dict[str, Any]:
    pages = [number for number, text in enumerate(texts, 1) for _ in range(text.count(f.quote))]
    if len(pages) != 1:
        raise ValueError(f"«{f.quote}» stands in the report {len(pages)} times, on pages {pages}")
    return {
        "metric": f.metric,
        "subject": f.subject,
        "value": f.value,
        "unit": f.unit or METRICS[f.metric].unit,
        "qualifiers": f.qualifiers,
        "quote": f.quote,
        "page": pages[0],
    }
