"""From the pages of a document to its text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from pipeline.structuring.aligned import with_aligned_tables
from pipeline.structuring.assembly import Assembler
from pipeline.structuring.chains import character_ratio, rows_of
from pipeline.structuring.columns import columns_in_order
from pipeline.structuring.drafts import AnyDraft, Draft, Item
from pipeline.structuring.furniture import furniture_of
from pipeline.structuring.kinds import classify
from pipeline.structuring.margins import pitch_of, region_of
from pipeline.structuring.paragraphs import paragraphs
from pipeline.structuring.pieces import Piece, Region, Row, pieces_of
from schemas.document import Document, Page
from schemas.text import DocumentText

OWNER = "zvitar"


def structure(document: Document) -> DocumentText:
    """Blocks of all pages in reading order; every visible word of every page is in exactly one of them."""
    pages = [(page, pieces) for page, pieces in _pieces(document.pages) if pieces]
    rows = [rows_of(page.number, pieces) for page, pieces in pages]
    furniture = furniture_of(rows)
    flow: list[tuple[Region, Sequence[Item]]] = []
    aside: list[tuple[int, Row]] = []
    pitch = pitch_of([r for page in rows for r in page])[0]
    for (page, pieces), found in zip(pages, rows, strict=True):
        body = [r for r in found if id(r) not in furniture]
        for part in columns_in_order(body, character_ratio(pieces)):
            region = region_of(part, pitch, page.width)
            flow.append((region, with_aligned_tables(region)))
        aside.extend((page.number, r) for r in found if id(r) in furniture)
    drafts = paragraphs(flow)
    classify(drafts)
    assembler = Assembler()
    for draft in _with_furniture(drafts, aside):
        assembler.add(draft)
    return assembler.finish([w for page in document.pages for w in page.words])


def _pieces(pages: Sequence[Page]) -> list[tuple[Page, list[Piece]]]:
    """Pages with their pieces; words are counted through the whole document."""
    starts = [0, *accumulate(len(p.words) for p in pages)]
    return [(p, list(pieces_of(enumerate(p.words, start)))) for p, start in zip(pages, starts, strict=False)]


def _with_furniture(drafts: Sequence[AnyDraft], aside: Sequence[tuple[int, Row]]) -> list[AnyDraft]:
    """Furniture goes before the first block that begins on a later page, so that no sentence is broken by it."""
    out: list[AnyDraft] = []
    waiting = list(reversed(aside))
    for draft in drafts:
        while waiting and waiting[-1][0] < draft.page:
            out.append(_furniture(waiting.pop()[1]))
        out.append(draft)
    out.extend(_furniture(row) for _, row in reversed(waiting))
    return out


def _furniture(row: Row) -> Draft:
    region = Region(row.page, (row,), row.x0, row.x1, row.height)
    return Draft([row], region, kind="furniture")
