"""Reads every published form back into plain values, so that tests can hold them against each other."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pyarrow.parquet as pq

from pipeline.publishing.text import unescape_formula
from schemas.tables import Column, Table, tables

Rows = list[tuple[Any, ...]]


def _typed(text: str, column: Column) -> Any:
    if text == "":
        return None
    if column.kind == "boolean":
        return {"true": True, "false": False}[text]
    if column.kind in {"number", "integer"}:
        return float(text) if column.kind == "number" else int(text)
    return text


def from_csv(out: Path, table: Table) -> Rows:
    with (out / "tables" / f"{table.name}.csv").open(encoding="utf-8", newline="") as stream:
        head, *rows = csv.reader(stream)
    assert head == table.names
    return [tuple(_typed(text, column) for text, column in zip(row, table.columns, strict=True)) for row in rows]


def from_excel_csv(out: Path, table: Table) -> Rows:
    with (out / "tables-excel" / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        head, *rows = csv.reader(stream, delimiter=";")
    assert head == table.names
    return [tuple(_from_excel(text, column) for text, column in zip(row, table.columns, strict=True)) for row in rows]


def _from_excel(text: str, column: Column) -> Any:
    if column.kind == "number":
        return _typed(text.replace(",", "."), column)
    return _typed(text if column.kind in {"integer", "boolean"} else unescape_formula(text), column)


def from_parquet(out: Path, table: Table) -> Rows:
    found = pq.read_table(out / "tables" / f"{table.name}.parquet")
    assert found.column_names == table.names
    return [tuple(row.values()) for row in found.to_pylist()]


def _database_value(value: Any, column: Column) -> Any:
    return bool(value) if column.kind == "boolean" and value is not None else value


def from_sqlite(out: Path, table: Table) -> Rows:
    with closing(sqlite3.connect(out / "zvitar.sqlite")) as database:
        found = database.execute(f'SELECT * FROM "{table.name}" ORDER BY rowid').fetchall()
    return [tuple(_database_value(v, c) for v, c in zip(row, table.columns, strict=True)) for row in found]


def from_duckdb(out: Path, table: Table) -> Rows:
    return duckdb_rows(out, table.name)


def duckdb_rows(out: Path, name: str) -> Rows:
    with duckdb.connect() as database:
        script = (out / "zvitar.duckdb.sql").read_text(encoding="utf-8")
        database.execute(script.replace("'tables/", f"'{out}/tables/"))
        return database.execute(f'SELECT * FROM "{name}"').fetchall()


def workbook(out: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(out / "zvitar.xlsx")


def from_workbook(book: openpyxl.Workbook, table: Table) -> Rows:
    rows = book[table.name].iter_rows(min_row=3, max_col=len(table.columns), values_only=True)
    return [tuple(_sheet_value(v, c) for v, c in zip(row, table.columns, strict=True)) for row in rows]


def _sheet_value(value: Any, column: Column) -> Any:
    if value is None:
        return None
    if column.kind == "day" and hasattr(value, "date"):
        return value.date().isoformat()
    return float(value) if column.kind == "number" else value


def all_tables() -> list[Table]:
    return list(tables().values())
