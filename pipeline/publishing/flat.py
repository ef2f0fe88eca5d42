"""CSV for machines, CSV for a Ukrainian Excel, and Parquet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.publishing.collect import CHUNK
from pipeline.publishing.rows import Cell
from pipeline.publishing.text import escape_formula, number

ROW_GROUP = 20_000
_NEEDS_QUOTES = re.compile(r'[,"\r\n]')


def csv_cell(value: Cell) -> str:
    """A value in CSV: decimal point, true/false, empty for a missing one."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return number(value) if isinstance(value, float) else str(value)


def excel_cell(value: Cell) -> str:
    """A value in CSV for Excel with Ukrainian settings: decimal comma, text that cannot be a formula."""
    if isinstance(value, str):
        return escape_formula(value)
    return csv_cell(value).replace(".", ",") if isinstance(value, float) else csv_cell(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _quoted_if_needed(text: str) -> str:
    # The csv module of Python 3.11 leaves a lone carriage return unquoted when lines end with \n.
    return _quoted(text) if _NEEDS_QUOTES.search(text) else text


def _written(column: pa.Array, form: Callable[[Cell], str]) -> list[str]:
    """The cells of a column as they stand in a file; each different value is put into its form once."""
    coded = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
    forms = [form(value) for value in coded.dictionary.to_pylist()]
    missing = form(None)
    return [missing if place is None else forms[place] for place in coded.indices.to_pylist()]


def _lines(table: pa.Table, form: Callable[[Cell], str], separator: str) -> Iterator[str]:
    for batch in table.to_batches(max_chunksize=CHUNK):
        for row in zip(*(_written(column, form) for column in batch.columns), strict=True):
            yield separator.join(row) + "\n"


def write_csv(table: pa.Table, path: Path) -> None:
    """UTF-8 without BOM, comma, decimal point, LF; text exactly as it stands."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(",".join(table.column_names) + "\n")
        stream.writelines(_lines(table, lambda value: _quoted_if_needed(csv_cell(value)), ","))


def write_excel_csv(table: pa.Table, path: Path) -> None:
    """BOM, semicolon, decimal comma, everything quoted, formulas disarmed (`text.escape_formula`)."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        stream.write(";".join(map(_quoted, table.column_names)) + "\n")
        stream.writelines(_lines(table, lambda value: _quoted(excel_cell(value)), ";"))


def write_parquet(table: pa.Table, schema: pa.Schema, path: Path) -> None:
    """The same values in the types of `schema`, with column descriptions; few rows at a time in memory."""
    with pq.ParquetWriter(path, schema, compression="zstd", version="2.6") as writer:
        for start in range(0, max(table.num_rows, 1), ROW_GROUP):
            writer.write_table(table.slice(start, ROW_GROUP).cast(schema), row_group_size=ROW_GROUP)
