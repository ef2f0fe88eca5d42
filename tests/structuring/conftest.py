from itertools import pairwise

from pipeline.reading.files.plain import plain_pages
from pipeline.structuring import structure
from pipeline.structuring.lines.letters import repair
from schemas.document import Document, Page, Source
from schemas.text import Block, DocumentText

SOURCE = Source("звіт.txt", "0" * 64, 1, "text/plain")
SEPARATORS = set(" \n\t\v")


def document(pages: tuple[Page, ...]) -> Document:
    return Document(SOURCE, pages)


def structured(text: str) -> DocumentText:
    """The text laid on the grid of a plain text file; form feed parts pages."""
    return structure(document(plain_pages(text)))


def texts(found: DocumentText, kind: str) -> list[str]:
    return [found.text[b.body.start : b.body.end] for b in found.blocks if b.kind == kind]


def kinds(found: DocumentText) -> list[str]:
    return [b.kind for b in found.blocks]


def tables(found: DocumentText) -> list[Block]:
    return [b for b in found.blocks if b.table]


def grid(found: DocumentText, block: Block) -> list[list[str]]:
    """Cell texts by row and column; a cell over several columns stands in each of them."""
    assert block.table
    out = [[""] * block.table.columns for _ in range(block.table.rows)]
    for cell in block.table.cells:
        for column in range(cell.column, cell.column + cell.columns):
            out[cell.row][column] = found.text[cell.span.start : cell.span.end]
    return out


def only_table(text: str) -> tuple[list[list[str]], int]:
    """The grid and number of head rows of the one table in the text."""
    found = structured(text)
    assert len(tables(found)) == 1, [found.text[b.span.start : b.span.end] for b in found.blocks]
    block = tables(found)[0]
    assert block.table
    return grid(found, block), block.table.header_rows


def check_whole(read: Document, found: DocumentText) -> None:
    """What must hold for every text, whatever was read."""
    assert found.words == tuple(w for p in read.pages for w in p.words)
    assert found.text == "\n".join(found.text[b.span.start : b.span.end] for b in found.blocks)
    holders: dict[int, set[int]] = {}
    for number, block in enumerate(found.blocks):
        check_block(found, block)
        for owner in found.owner[block.span.start : block.span.end]:
            if owner >= 0:
                holders.setdefault(owner, set()).add(number)
    visible = {i for i, w in enumerate(found.words) if repair(w.text)[0].strip()}
    assert visible <= set(holders)
    assert all(len(blocks) == 1 for blocks in holders.values())
    assert all(c in SEPARATORS for c, owner in zip(found.text, found.owner, strict=True) if owner < 0)
    for start, end, name, _ in found.repairs:
        assert 0 <= start <= end <= len(found.text) and name


def check_block(found: DocumentText, block: Block) -> None:
    text = found.text[block.span.start : block.span.end]
    assert "\n" not in text
    assert block.span.covers(block.body)
    assert not block.marker or text.startswith(block.marker)
    if not block.table:
        return
    ends = [(c.span.start, c.span.end) for c in block.table.cells]
    assert all(block.span.covers(c.span) for c in block.table.cells)
    assert all(a[1] <= b[0] for a, b in pairwise(ends))
    places = [(c.row, c.column + k) for c in block.table.cells for k in range(c.columns)]
    assert len(set(places)) == len(places)
    assert all(0 <= r < block.table.rows and 0 <= c < block.table.columns for r, c in places)
    assert 0 <= block.table.header_rows <= block.table.rows
