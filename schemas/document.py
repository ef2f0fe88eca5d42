"""Files, pages and words. Boxes are in points (1/72 inch), top-left origin; pages count from 1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from schemas.values import value

Reading = Literal["text_layer", "ocr", "plain_text"]


@value
class Box:
    """A rectangle on a page, in points from the page's top-left corner.

    Raises:
        ValueError: if the box is inverted or the page number is not positive.
    """

    page: int
    x0: float
    top: float
    x1: float
    bottom: float

    def __post_init__(self) -> None:
        if self.page < 1 or self.x1 < self.x0 or self.bottom < self.top:
            raise ValueError(f"not a box: {self}")

    @property
    def width(self) -> float:
        """In points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """In points."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Vertical middle, in points from the page's top."""
        return (self.top + self.bottom) / 2

    def as_row(self) -> list[float]:
        """`[page, x0, top, x1, bottom]`, rounded to a hundredth of a point, as facts.csv has it."""
        return [self.page, *(round(v, 2) for v in (self.x0, self.top, self.x1, self.bottom))]

    @staticmethod
    def around(boxes: Iterable[Box]) -> Box:
        """The smallest box around boxes of one page; ValueError when there are none."""
        found = list(boxes)
        if not found:
            raise ValueError("no boxes to go around")
        return Box(
            found[0].page,
            min(b.x0 for b in found),
            min(b.top for b in found),
            max(b.x1 for b in found),
            max(b.bottom for b in found),
        )


@value
class Word:
    """A word as it was read, before any repair.

    `confidence` is the reader's own, 0–1; None where there is none (a text layer).
    `alternatives` are other readings of the same place.
    `repairs` names each repair of reading that changed `text`, with what stood there before ("percent:96").
    `size` is the height of the type in points; 0 when unknown.
    """

    text: str
    box: Box
    confidence: float | None = None
    alternatives: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    size: float = 0.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight line drawn on a page (table rules, underlines); horizontal when top == bottom nearly."""

    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was read. `words` are in the reader's order; structuring decides the reading order.

    `reason` says why the page was read this way ("text layer covers 98 % of the ink").
    `dpi` is the resolution at which OCR saw the page; None for a text layer.
    `rotation` is by how many degrees clockwise the page must be turned to stand upright. `upright` is the 3 × 3
    matrix, row by row, that takes points of this page to its upright, level view; empty when the page is level
    (`pipeline.reading.levelled` applies it).
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    reading: Reading
    reason: str
    rulings: tuple[Ruling, ...] = ()
    rotation: int = 0
    dpi: float | None = None
    upright: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An input file: its path relative to the given root (with /), content hash, size in bytes, kind."""

    path: str
    sha256: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True)
class Document:
    """A source and its pages."""

    source: Source
    pages: tuple[Page, ...]
