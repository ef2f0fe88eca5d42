"""What heads the columns of a table, over however many rows and lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from extractors.grammar.words.morphology import dictionary
from schemas.text import DocumentText, Table

# «задово- лено»: a word that a narrow column breaks, each piece in a row of its own.
_BROKEN = re.compile(r"([^\W\d_]{2,})- ([^\W\d_]{2,})")


def column_heads(text: DocumentText, table: Table) -> Mapping[int, str]:
    """Lower-case head of each column, spanning heads first: «засідань за півріччя 2023»."""
    heads: dict[int, list[str]] = defaultdict(list)
    for cell in sorted(table.cells, key=lambda c: (c.row, c.column)):
        if cell.row < table.header_rows and len(cell.span):
            for column in range(cell.column, cell.column + cell.columns):
                heads[column].append(" ".join(text.text[cell.span.start : cell.span.end].split()).lower())
    return {column: _BROKEN.sub(_mended, " ".join(parts)) for column, parts in heads.items()}


def _mended(broken: re.Match[str]) -> str:
    """The word in one piece where the dictionary has it so; «науково-» over «методична» keeps its hyphen."""
    whole = broken[1] + broken[2]
    return whole if dictionary().word_is_known(whole) else f"{broken[1]}-{broken[2]}"
