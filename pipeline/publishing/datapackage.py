"""The Frictionless Data Package (v2) that describes the tables."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.publishing.staging import sha256_of
from schemas.tables import Column, Table, tables

PROFILES = "https://datapackage.org/profiles/2.0"
_TYPE = {"text": "string", "day": "string", "number": "number", "integer": "integer", "boolean": "boolean"}


def _field(column: Column, table: Table) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": column.name,
        "type": _TYPE.get(column.kind) or ("object" if column.name in _OBJECTS else "array"),
        "description": column.uk,
        "description_en": column.en,
    }
    rules: dict[str, Any] = {"required": True} if column.required else {}
    if column.name == table.primary_key:
        rules["unique"] = True
    if column.choices:
        rules["enum"] = list(column.choices)
    return found | ({"constraints": rules} if rules else {})


_OBJECTS = frozenset({"qualifiers", "versions", "cover_evidence", "proposal"})
"""JSON columns that hold an object; the other JSON columns hold a list."""


def _foreign_key(column: Column, table: Table) -> dict[str, Any]:
    target, field = column.refers.split(".")
    # A table that refers to itself is named by the empty text in Table Schema 1; version 2 leaves the resource out.
    reference = {"resource": "" if target == table.name else target, "fields": [field]}
    return {"fields": [column.name], "reference": reference}


def table_schema(table: Table) -> dict[str, Any]:
    """The Table Schema of one table."""
    schema: dict[str, Any] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(column, table) for column in table.columns],
        "missingValues": [""],
        "primaryKey": [table.primary_key],
    }
    keys = [_foreign_key(column, table) for column in table.columns if column.refers]
    return schema | ({"foreignKeys": keys} if keys else {})


def _resource(table: Table, folder: Path, rows: int) -> dict[str, Any]:
    path = folder / "tables" / f"{table.name}.csv"
    return {
        "name": table.name,
        "type": "table",
        "path": f"tables/{table.name}.csv",
        "title": table.title_uk,
        "title_en": table.title_en,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{sha256_of(path)}",
        "rows": rows,
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": table_schema(table),
    }


def write_datapackage(folder: Path, rows: Mapping[str, int], about: Mapping[str, Any]) -> None:
    """`datapackage.json` for the CSV files already in `folder`; `about` gives title, licences, sources and the like."""
    package = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": "zvitar",
        **about,
        "resources": [_resource(table, folder, rows[name]) for name, table in tables().items()],
    }
    text = json.dumps(package, ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(text + "\n", encoding="utf-8", newline="\n")
