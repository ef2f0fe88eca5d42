"""Rows gathered into Arrow tables, the one form that every file is then written from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa

from pipeline.publishing.rows import Cell, Row
from schemas.tables import Column, Table, tables

CHUNK = 5_000
"""Rows held as Python objects at a time."""

_ARROW = {
    "text": pa.string(),
    "json": pa.string(),
    "day": pa.string(),
    "number": pa.float64(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
}
_REPEATED = pa.dictionary(pa.int32(), pa.string())


def _field(column: Column, kind: pa.DataType) -> pa.Field:
    described = {"description_uk": column.uk, "description_en": column.en}
    return pa.field(column.name, kind, nullable=not column.required, metadata=described)


def arrow_schema(table: Table) -> pa.Schema:
    """The table's Arrow schema as published, descriptions in both languages included."""
    titles = {"title_uk": table.title_uk, "title_en": table.title_en}
    return pa.schema([_field(column, _ARROW[column.kind]) for column in table.columns], metadata=titles)


def _held_schema(table: Table) -> pa.Schema:
    """The schema in memory: most texts of a table stand in many of its rows, so each is held once a chunk."""
    kinds = [_REPEATED if pa.types.is_string(_ARROW[column.kind]) else _ARROW[column.kind] for column in table.columns]
    return pa.schema([_field(column, kind) for column, kind in zip(table.columns, kinds, strict=True)])


class Collector:
    """Takes rows of all tables in any mixture; keeps each table's order."""

    def __init__(self) -> None:
        self._schemas = {name: _held_schema(table) for name, table in tables().items()}
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
        yield from zip(*(_values(column) for column in batch.columns), strict=True)


def _values(column: pa.Array) -> list[Cell]:
    if not pa.types.is_dictionary(column.type):
        return list(column.to_pylist())
    texts = column.dictionary.to_pylist()
    return [None if place is None else texts[place] for place in column.indices.to_pylist()]
