"""From the pages of a document to its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from pipeline.reading.images.level import levelled
from pipeline.structuring.assembly import Assembler
from pipeline.structuring.blocks.drafts import AnyDraft, Draft, Item, TableDraft
from pipeline.structuring.blocks.kinds import classify
from pipeline.structuring.blocks.paragraphs import paragraphs
from pipeline.structuring.lines.chains import character_ratio, rows_of
from pipeline.structuring.lines.columns import columns_in_order
from pipeline.structuring.lines.furniture import furniture_of, with_numbers_apart
from pipeline.structuring.lines.margins import pitch_of, region_of
from pipeline.structuring.lines.pieces import Piece, Region, Row, pieces_of
from pipeline.structuring.tables.aligned import with_aligned_tables
from pipeline.structuring.tables.bands import with_bands_apart, with_series_over_figures
from pipeline.structuring.tables.barred import with_barred_tables
from pipeline.structuring.tables.barred_on import with_barred_over_pages
from pipeline.structuring.tables.beside import with_lists_side_by_side
from pipeline.structuring.tables.bracketed import with_brackets_apart
from pipeline.structuring.tables.collapsed import with_collapsed_tables
from pipeline.structuring.tables.continued import contents_aside, joined_tables
from pipeline.structuring.tables.flattened import with_flattened_tables
from pipeline.structuring.tables.flattened_on import with_flattened_over_pages
from pipeline.structuring.tables.headed import with_headed_tables
from pipeline.structuring.tables.pairrows import with_pairs_whole
from pipeline.structuring.tables.pairs import with_tables_of_leaders, with_tables_of_pairs
from pipeline.structuring.tables.placeholders import filled, placeholder
from pipeline.structuring.tables.ruled import ruled_tables
from pipeline.structuring.tables.separated import with_separated_tables
from pipeline.structuring.tables.spaced import with_spaced_tables
from pipeline.structuring.tables.tiles import with_tiles_apart
from pipeline.structuring.tables.timeheads import with_times_over_columns
from schemas.document import Document, Page
from schemas.text import DocumentText


def structure(document: Document) -> DocumentText:
    """Blocks of all pages in reading order; every visible word of every page is in exactly one of them."""
    pages = [_read(page, pieces) for page, pieces in _pieces(document.pages) if pieces]
    furniture = furniture_of([page.rows for page in pages])
    pitch = pitch_of([r for page in pages for r in page.rows])[0]
    joined, repeated = joined_tables(paragraphs(_flow(pages, furniture, pitch)))
    drafts = contents_aside(joined)
    aside = sorted([r for page in pages for r in page.rows if id(r) in furniture] + repeated, key=lambda r: r.page)
    classify(drafts)
    assembler = Assembler()
    for draft in _with_furniture(drafts, aside):
        assembler.add(draft)
    return assembler.finish([w for page in document.pages for w in page.words])


class _Sheet:
    """A page with its ruled tables taken out of its rows."""

    def __init__(self, page: Page, rows: list[Row], tables: list[TableDraft], ratio: float) -> None:
        self.page, self.rows, self.tables, self.ratio = page, rows, tables, ratio

    def regions(self, furniture: set[int], pitch: float) -> Iterator[_Lines]:
        """The page's regions in reading order, with the tables that stand in their lines' places."""
        items = with_pairs_whole(with_lists_side_by_side([r for r in self.rows if id(r) not in furniture]))
        body = [item for item in items if isinstance(item, Row)]
        tables = [*self.tables, *(item for item in items if isinstance(item, TableDraft))]
        body += [placeholder(table, number) for number, table in enumerate(self.tables)]
        body += _level(placeholder(table, n) for n, table in enumerate(tables) if n >= len(self.tables))
        body.sort(key=lambda r: (r.middle, r.x0))
        for part in columns_in_order(body, self.ratio):
            yield _Lines(region_of(with_tiles_apart(part, self.ratio), pitch, self.page.width), tables)


@dataclass(frozen=True, slots=True)
class _Lines:
    """A region; `tables` are those of its page for which lines hold the place."""

    region: Region
    tables: list[TableDraft]

    def told(self, items: Sequence[Item]) -> list[Item]:
        """The region's lines, some of them tables already, with its tables but those of one cell to a line."""
        found = filled(with_aligned_tables(_drawn_tables(items), self.region), self.tables)
        found = with_spaced_tables(with_headed_tables(found, self.region), self.region)
        return with_tables_of_leaders(with_collapsed_tables(found, self.region))


def _flow(pages: Sequence[_Sheet], furniture: set[int], pitch: float) -> list[tuple[Region, Sequence[Item]]]:
    """The regions of all pages in reading order with their lines and tables, those over pages too."""
    found = [lines for page in pages for lines in page.regions(furniture, pitch)]
    drawn = with_barred_over_pages([lines.region.rows for lines in found])
    told = [(lines.region, lines.told(items)) for lines, items in zip(found, drawn, strict=True) if items]
    return [(region, _with_cells_told(region, items)) for region, items in with_flattened_over_pages(told)]


def _with_cells_told(region: Region, items: Sequence[Item]) -> list[Item]:
    """The items of a region, those of one cell to a line as tables, and what stands in a table's heads told apart."""
    found = with_bands_apart(with_flattened_tables(items, region))
    return [with_brackets_apart(with_times_over_columns(item)) for item in found]


def _level(lists: Iterable[Row]) -> list[Row]:
    """Lists that stand side by side are as high as the first of them, so that they are read from left to right."""
    out: list[Row] = []
    for row in lists:
        beside = bool(out) and row.x0 > out[-1].x0 and abs(row.middle - out[-1].middle) < out[-1].height
        out.append(replace(row, middle=out[-1].middle) if beside else row)
    return out


def _drawn_tables(rows: Sequence[Item]) -> list[Item]:
    """The lines, those whose cells are parted by bars or semicolons put together as tables."""
    return with_series_over_figures(with_separated_tables(with_tables_of_pairs(with_barred_tables(rows))))


def _read(page: Page, pieces: list[Piece]) -> _Sheet:
    tables = ruled_tables(page, pieces)
    inside = {index for _, words in tables for index in words}
    ratio = character_ratio(pieces)
    rows = with_numbers_apart(rows_of(page.number, [p for p in pieces if p.index not in inside]), ratio)
    return _Sheet(page, rows, [table for table, _ in tables], ratio)


def _pieces(pages: Sequence[Page]) -> list[tuple[Page, list[Piece]]]:
    """Pages in their level view with their pieces; words are counted through the whole document."""
    starts = [0, *accumulate(len(p.words) for p in pages)]
    level = [levelled(p) for p in pages]
    return [(p, list(pieces_of(enumerate(p.words, start)))) for p, start in zip(level, starts, strict=False)]


def _with_furniture(drafts: Sequence[AnyDraft], aside: Sequence[Row]) -> list[AnyDraft]:
    """Furniture goes before the first block that begins on a later page, so that no sentence is broken by it."""
    out: list[AnyDraft] = []
    waiting = list(reversed(aside))
    for draft in drafts:
        while waiting and waiting[-1].page < draft.page:
            out.append(_furniture(waiting.pop()))
        out.append(draft)
    out.extend(_furniture(row) for row in reversed(waiting))
    return out


def _furniture(row: Row) -> Draft:
    return Draft([row], Region(row.page, (row,), row.x0, row.x1, row.height), kind="furniture")
