"""Rows gathered into Arrow tables, the one form that every file is then written from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa

from pipeline.publishing.rows import Cell, Row
from schemas.tables import Column, Table, tables

CHUNK = 20_000
"""Rows held as Python objects before they become Arrow columns."""

_ARROW = {
    "text": pa.string(),
    "json": pa.string(),
    "day": pa.string(),
    "number": pa.float64(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
}


def _field(column: Column) -> pa.Field:
    described = {"description_uk": column.uk, "description_en": column.en}
    return pa.field(column.name, _ARROW[column.kind], nullable=not column.required, metadata=described)


def arrow_schema(table: Table) -> pa.Schema:
    """The table's Arrow schema, descriptions in both languages included."""
    titles = {"title_uk": table.title_uk, "title_en": table.title_en}
    return pa.schema([_field(column) for column in table.columns], metadata=titles)


class Collector:
    """Takes rows of all tables in any mixture; keeps each table's order."""

    def __init__(self) -> None:
        self._schemas = {name: arrow_schema(table) for name, table in tables().items()}
        self._waiting: dict[str, list[Row]] = {name: [] for name in self._schemas}
        self._batches: dict[str, list[pa.RecordBatch]] = {name: [] for name in self._schemas}

    def add(self, rows: Iterable[tuple[str, Row]]) -> None:
        """Take rows as (table, cells)."""
        for name, row in rows:
            waiting = self._waiting[name]
            waiting.append(row)
            if len(waiting) >= CHUNK:
                self._flush(name)

    def _flush(self, name: str) -> None:
        rows, schema = self._waiting[name], self._schemas[name]
        if not rows:
            return
        columns = [
            pa.array(values, type=field.type) for values, field in zip(zip(*rows, strict=True), schema, strict=True)
        ]
        self._batches[name].append(pa.RecordBatch.from_arrays(columns, schema=schema))
        self._waiting[name] = []

    def tables(self) -> dict[str, pa.Table]:
        """All tables, those without rows too."""
        for name in self._schemas:
            self._flush(name)
        return {name: pa.Table.from_batches(self._batches[name], schema) for name, schema in self._schemas.items()}


def rows_of(table: pa.Table) -> Iterator[tuple[Cell, ...]]:
    """The rows of an Arrow table as Python values, few at a time in memory."""
    for batch in table.to_batches(max_chunksize=CHUNK):
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)
