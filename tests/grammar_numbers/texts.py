"""Texts and tables for the tests, built without reading a file."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.grammar.numbers.numbers import NumberMention, find_numbers
from schemas.text import Block, BlockKind, Cell, DocumentText, Span, Table


def text_of(*paragraphs: str, kind: BlockKind = "paragraph") -> DocumentText:
    """A document of paragraphs; no character knows a word, which numbers do not ask about."""
    blocks, at = [], 0
    for paragraph in paragraphs:
        span = Span(at, at + len(paragraph))
        blocks.append(Block(kind, span, 1, span))
        at = span.end + 1
    text = "\n".join(paragraphs)
    return DocumentText(text, (-1,) * len(text), (), tuple(blocks))


def marked(marker: str, body: str, kind: BlockKind = "list_item") -> DocumentText:
    """One block with a list mark or heading number."""
    text = f"{marker} {body}"
    block = Block(kind, Span(0, len(text)), 1, Span(len(marker) + 1, len(text)), marker)
    return DocumentText(text, (-1,) * len(text), (), (block,))


def table_of(rows: Sequence[Sequence[str]], header_rows: int = 1) -> DocumentText:
    """One table; an empty string is an empty cell."""
    cells, parts, at = [], [], 0
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            cells.append(Cell(Span(at, at + len(value)), r, c))
            parts.append(value + "\t")
            at += len(value) + 1
    text = "".join(parts)
    table = Table(tuple(cells), len(rows), len(rows[0]), header_rows, "aligned")
    block = Block("table", Span(0, len(text)), 1, Span(0, len(text)), table=table)
    return DocumentText(text, (-1,) * len(text), (), (block,))


def numbers_in(text: str) -> list[tuple[str, NumberMention]]:
    """Each number of one paragraph with its words."""
    return [(text[m.span.start : m.span.end], m) for m in find_numbers(text_of(text))]


def only_number(text: str) -> NumberMention:
    """The one number of the text; fails when there are more or none."""
    found = find_numbers(text_of(text))
    assert len(found) == 1, [text[m.span.start : m.span.end] for m in found]
    return found[0]
