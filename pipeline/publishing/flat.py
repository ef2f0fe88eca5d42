"""CSV for machines, CSV for a Ukrainian Excel, and Parquet."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.publishing.collect import rows_of
from pipeline.publishing.rows import Cell
from pipeline.publishing.text import escape_formula, number


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


def _write(table: pa.Table, path: Path, as_text: Callable[[Cell], str], **how: object) -> None:
    encoding = str(how.pop("encoding"))
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n", **how)  # type: ignore[arg-type]
        writer.writerow(table.column_names)
        writer.writerows([as_text(value) for value in row] for row in rows_of(table))


def write_csv(table: pa.Table, path: Path) -> None:
    """UTF-8 without BOM, comma, decimal point, LF; text exactly as it stands."""
    _write(table, path, csv_cell, encoding="utf-8")


def write_excel_csv(table: pa.Table, path: Path) -> None:
    """BOM, semicolon, decimal comma, everything quoted, formulas disarmed (`text.escape_formula`)."""
    _write(table, path, excel_cell, encoding="utf-8-sig", delimiter=";", quoting=csv.QUOTE_ALL)


def write_parquet(table: pa.Table, path: Path) -> None:
    """The same values typed, with column descriptions in the schema."""
    pq.write_table(table, path, compression="zstd", version="2.6")
