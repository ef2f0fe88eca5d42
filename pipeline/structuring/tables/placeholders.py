"""Tables that are found before it keep their place among the rows of a page while reading order is found."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.structuring.blocks.drafts import Item, TableDraft
from pipeline.structuring.lines.pieces import Piece, Row, Segment

_SIGN = "\ufffc"  # the character that stands for an object in text


def placeholder(table: TableDraft, number: int) -> Row:
    """A row as wide and as high as the table; `filled` puts the table back."""
    boxes = [p for cell in table.cells for line in cell.lines for p in line]
    x0 = min(table.edges[0][0], *(p.x0 for p in boxes))
    x1 = max(table.edges[-1][1], *(p.x1 for p in boxes))
    top, bottom = min(p.top for p in boxes), max(p.bottom for p in boxes)
    segment = Segment((Piece(-1, 0, 1, _SIGN, x0, top, x1, bottom),), x0, x1, top, bottom, _SIGN)
    middle = (top + bottom) / 2
    char = boxes[0].height / 2
    return Row(table.page, -1 - number, (segment,), x0, x1, middle, bottom - top, 0.0, False, char, _SIGN)


def filled(items: Sequence[Item], tables: Sequence[TableDraft]) -> list[Item]:
    """The items with the tables in place of their placeholders."""
    return [
        tables[-1 - item.chain] if isinstance(item, Row) and item.text == _SIGN and item.chain < 0 else item
        for item in items
    ]
