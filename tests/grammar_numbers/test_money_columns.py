"""A column without a unit is money where it adds up to the sum of the line that announces it."""

from __future__ import annotations

import pytest
from texts import text_of

from extractors.grammar.numbers.numbers import NumberKind, find_numbers
from schemas.text import Block, Cell, DocumentText, Span, Table


def _announced(line: str, values: list[str]) -> DocumentText:
    """The line, and under it a table of names and values."""
    above = text_of(line)
    text, cells = above.text + "\n", []
    start = len(text)
    for row, value in enumerate(values):
        for column, words in enumerate((f"напрям {'абвгд'[row]}", value)):
            cells.append(Cell(Span(len(text), len(text) + len(words)), row, column))
            text += words + "\t"
    span = Span(start, len(text))
    table = Block("table", span, 1, span, table=Table(tuple(cells), len(values), 2, 0, "aligned"))
    return DocumentText(text, (-1,) * len(text), (), (*above.blocks, table))


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["610 000", "290 000"], NumberKind.MONEY),
        (["610 000", "290 000", "900 000"], NumberKind.MONEY),
        (["610 000", "280 000"], NumberKind.COUNT),
    ],
)
def test_column_that_adds_up_to_the_sum(values: list[str], kind: NumberKind) -> None:
    found = find_numbers(_announced("Витрачено 900 000 грн, і розійшлися вони так:", values))
    assert [n.kind for n in found[1:]] == [kind] * len(values)
