"""CSV for machines, CSV for a Ukrainian Excel, and Parquet."""

from __future__ import annotations

import re
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.publishing.collect import rows_of
from pipeline.publishing.rows import Cell
from pipeline.publishing.text import escape_formula, number

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


def write_csv(table: pa.Table, path: Path) -> None:
    """UTF-8 without BOM, comma, decimal point, LF; text exactly as it stands."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(",".join(table.column_names) + "\n")
        for row in rows_of(table):
            stream.write(",".join([_quoted_if_needed(csv_cell(value)) for value in row]) + "\n")


def write_excel_csv(table: pa.Table, path: Path) -> None:
    """BOM, semicolon, decimal comma, everything quoted, formulas disarmed (`text.escape_formula`)."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        stream.write(";".join(map(_quoted, table.column_names)) + "\n")
        for row in rows_of(table):
            stream.write(";".join([_quoted(excel_cell(value)) for value in row]) + "\n")


def write_parquet(table: pa.Table, path: Path) -> None:
    """The same values typed, with column descriptions in the schema."""
    pq.write_table(table, path, compression="zstd", version="2.6")
