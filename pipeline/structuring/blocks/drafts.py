"""Blocks in the making: rows of one paragraph, or a table, before the text is built."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.structuring.blocks.markers import Marker
from pipeline.structuring.lines.pieces import Piece, Region, Row
from schemas.text import BlockKind
from schemas.values import value


@value
class CellDraft:
    """Lines of pieces in one cell; `after` are dot leaders that stand behind the content."""

    row: int
    column: int
    lines: tuple[tuple[Piece, ...], ...]
    columns: int = 1
    after: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """As written, with single spaces."""
        return " ".join(p.text for line in self.lines for p in line)


@dataclass(frozen=True, slots=True)
class TableDraft:
    """A grid of cells in row order; `edges` are the columns' left and right ends in points."""

    page: int
    cells: tuple[CellDraft, ...]
    rows: int
    columns: int
    header_rows: int
    how: Literal["ruled", "aligned", "flattened"]
    edges: tuple[tuple[float, float], ...] = ()
    size: float = 0.0
    last_page: int = 0
    kind: BlockKind = "table"

    def __post_init__(self) -> None:
        object.__setattr__(self, "last_page", self.last_page or self.page)

    def row(self, number: int) -> list[CellDraft]:
        """The cells of one row from left to right."""
        return [c for c in self.cells if c.row == number]


@dataclass(slots=True)
class Draft:
    """Rows that make one block of running text; an `entry` is one of several lines that tell a figure each."""

    rows: list[Row]
    region: Region
    gap: float = 0.0
    marker: Marker | None = None
    kind: BlockKind = "paragraph"
    level: int = 0
    entry: bool = False

    @property
    def text(self) -> str:
        """As written, lines joined by spaces."""
        return " ".join(r.text for r in self.rows)

    @property
    def last(self) -> Row:
        """The row read last."""
        return self.rows[-1]

    @property
    def size(self) -> float:
        """Height of the type in points."""
        return max(r.size for r in self.rows)

    @property
    def page(self) -> int:
        """Where the block begins."""
        return self.rows[0].page

    @property
    def lines(self) -> Iterator[list[Piece]]:
        """Pieces line by line."""
        for row in self.rows:
            yield list(row.pieces)


Item = Row | TableDraft
AnyDraft = Draft | TableDraft
