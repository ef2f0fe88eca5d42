"""One text that knows its words: every character of `DocumentText.text` leads back to the word it came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from schemas.document import Box, Word
from schemas.values import value

BlockKind = Literal["title", "heading", "paragraph", "list_item", "table", "furniture"]


@value
class Span:
    """Half-open range of characters in `DocumentText.text`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@value
class Cell:
    """A table cell; `row` and `column` count from 0, `columns` is how many columns it spans.

    An empty span is an empty cell.
    """

    span: Span
    row: int
    column: int
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A grid found on a page. The first `header_rows` rows name the columns; `how` says how it was found."""

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    header_rows: int
    how: Literal["ruled", "aligned", "flattened"]


@value
class Block:
    """A paragraph, heading, list item, table or piece of page furniture, in reading order.

    `marker` is the list mark or heading number as written ("–", "а)", "3.2."); it is inside `span`, and `body`
    starts after it. A numbered paragraph ("2.3. …") is a paragraph with a marker; a list item may have none, where
    only the lines show the list. `level` is the depth of a heading or list item, from 0. `size` is the type's height
    in points.
    `furniture` blocks (page headers, footers, page numbers, stamps) carry no facts but their numbers are in the ledger.
    """

    kind: BlockKind
    span: Span
    page: int
    body: Span
    marker: str = ""
    level: int = 0
    size: float = 0.0
    table: Table | None = None


@dataclass(frozen=True)
class DocumentText:
    """The repaired text of a document, built once from its words.

    `text` has apostrophes as ', one kind of space, end-of-line hyphens joined and look-alike letters repaired;
    blocks are separated by one newline, and nothing else in the text is a newline. Inside a table's block cells are
    separated by a tab and rows by a vertical tab; cells without any word are left out, and what stands between a
    cell's span and the next separator (dot leaders, drawn bars) is no cell's content. A paragraph or table that goes
    on over a page is one block; the furniture between comes after it.
    `owner[i]` is the index in `words` of the word that gave character i, or -1 for a separator that no word gave.
    `repairs` lists (start, end, name, what stood there) for every change between the words and the text.
    """

    text: str
    owner: tuple[int, ...]
    words: tuple[Word, ...]
    blocks: tuple[Block, ...]
    repairs: tuple[tuple[int, int, str, str], ...] = ()
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.owner) != len(self.text):
            raise ValueError(f"{len(self.text)} characters but {len(self.owner)} owners")
        object.__setattr__(self, "_starts", [b.span.start for b in self.blocks])

    def words_of(self, span: Span) -> list[Word]:
        """The words that gave the span's characters, each once in a row, in the text's order."""
        seen = [w for w in self.owner[span.start : span.end] if w >= 0]
        return [self.words[w] for w, _ in groupby(seen)]

    def quote(self, span: Span) -> str:
        """The words as they stand in the report, whole words joined by single spaces."""
        return " ".join([w.text for w in self.words_of(span)])

    def boxes(self, span: Span) -> tuple[Box, ...]:
        """One box for each run of words on one line of one page: never one box over several lines."""
        runs: list[list[Box]] = []
        for word in self.words_of(span):
            box = word.box
            last = runs[-1][-1] if runs else None
            if last and last.page == box.page and last.top <= box.middle <= last.bottom and box.x0 >= last.x0:
                runs[-1].append(box)
            else:
                runs.append([box])
        return tuple(run[0] if len(run) == 1 else Box.around(run) for run in runs)

    def page_of(self, span: Span) -> int:
        """The page on which the span begins; ValueError when no word gave any of its characters."""
        first = next((w for w in self.owner[span.start : span.end] if w >= 0), None)
        if first is None:
            raise ValueError(f"no word in {span}")
        return self.words[first].box.page

    def block_at(self, offset: int) -> Block:
        """The block that holds the character; ValueError outside every block."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0 or offset >= self.blocks[i].span.end:
            raise ValueError(f"no block at {offset}")
        return self.blocks[i]
