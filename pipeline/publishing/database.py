"""One SQLite file with all tables, documented views, and the same as SQL for DuckDB over Parquet.

DuckDB's own file format draws a random identifier for each file, so the same input would not give the same bytes; the
Parquet files and `zvitar.duckdb.sql` give DuckDB users the same tables and views.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

import pyarrow as pa

from pipeline.publishing.collect import rows_of
from pipeline.publishing.views import View
from schemas.tables import Column, Table, tables

_SQL = {"text": "TEXT", "json": "TEXT", "day": "TEXT", "number": "REAL", "integer": "INTEGER", "boolean": "INTEGER"}


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _column(column: Column, table: Table) -> str:
    parts = [_quoted(column.name), _SQL[column.kind]]
    if column.name == table.primary_key:
        parts.append("PRIMARY KEY")
    if column.required:
        parts.append("NOT NULL")
    if column.refers:
        target, field = column.refers.split(".")
        parts.append(f"REFERENCES {_quoted(target)}({_quoted(field)})")
    return " ".join(parts)


def _create(table: Table) -> str:
    columns = ",\n  ".join(_column(column, table) for column in table.columns)
    return f"CREATE TABLE {_quoted(table.name)} (\n  {columns}\n)"


def _describe(database: sqlite3.Connection, found: Sequence[View]) -> None:
    """What each table, column and view means, as tables that anyone with the file can read."""
    database.execute("CREATE TABLE _columns (table_name TEXT, column_name TEXT, type TEXT, uk TEXT, en TEXT)")
    for table in tables().values():
        rows = [(table.name, c.name, c.kind, c.uk, c.en) for c in table.columns]
        database.executemany("INSERT INTO _columns VALUES (?, ?, ?, ?, ?)", rows)
    database.execute("CREATE TABLE _views (name TEXT PRIMARY KEY, uk TEXT, en TEXT)")
    database.executemany("INSERT INTO _views VALUES (?, ?, ?)", [(v.name, v.uk, v.en) for v in found])


def write_sqlite(data: Mapping[str, pa.Table], found: Sequence[View], path: Path) -> None:
    """All tables and views into a new file; the same rows give the same bytes (with one version of SQLite)."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("BEGIN")
        for name, table in tables().items():
            database.execute(_create(table))
            marks = ", ".join("?" * len(table.columns))
            database.executemany(f"INSERT INTO {_quoted(name)} VALUES ({marks})", rows_of(data[name]))
        for name in ("sessions", "commission_meetings", "decisions", "appeals", "awards", "facts"):
            database.execute(f"CREATE INDEX {name}_by_report ON {_quoted(name)}(report_id)")
        for view in found:
            database.execute(f"CREATE VIEW {_quoted(view.name)} AS {view.sql}")
        _describe(database, found)
        database.execute("COMMIT")


def duckdb_script(found: Sequence[View]) -> str:
    """SQL that makes DuckDB see the Parquet tables and the same views: `duckdb -init zvitar.duckdb.sql`."""
    lines = ["-- Run in the output folder: duckdb -init zvitar.duckdb.sql"]
    for name in tables():
        lines.append(f"CREATE OR REPLACE VIEW {_quoted(name)} AS SELECT * FROM read_parquet('tables/{name}.parquet');")
    lines += [f"CREATE OR REPLACE VIEW {_quoted(view.name)} AS\n{view.sql};" for view in found]
    return "\n".join(lines) + "\n"


def datasette_metadata(found: Sequence[View]) -> str:
    """Titles and column descriptions for Datasette: `datasette zvitar.sqlite -m datasette-metadata.json`."""
    described = {
        name: {
            "title": f"{table.title_uk} / {table.title_en}",
            "columns": {column.name: f"{column.uk} / {column.en}" for column in table.columns},
        }
        for name, table in tables().items()
    }
    documented = {view.name: {"title": view.name, "description": f"{view.uk} / {view.en}"} for view in found}
    databases = {"zvitar": {"tables": described | documented}}
    return json.dumps({"databases": databases}, ensure_ascii=False, indent=2) + "\n"
