"""The tables of an output folder, read back."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from pipeline.exits import OperatorError

Row = dict[str, str]


def rows(out: Path, table: str) -> list[Row]:
    """The rows of one table as texts. Raises as `each`."""
    return list(each(out, table))


def each(out: Path, table: str) -> Iterator[Row]:
    """The rows of one table as texts, one by one.

    Raises:
        OperatorError: when the folder holds no such table, or one that zvitar did not write.
    """
    path = table_path(out, table)
    make = f"make it with: zvitar run PATH... --out {out}"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            if lacking := _columns(table) - set(reader.fieldnames or ()):
                raise OperatorError(f"{path} is no table of this zvitar: no {', '.join(sorted(lacking)[:3])}; {make}")
            yield from reader
    except OSError as error:
        raise OperatorError(f"{path} cannot be read; {make}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise OperatorError(f"{path} is no table of zvitar: {error}; {make}") from error


def table_path(out: Path, table: str) -> Path:
    """Where a table lies in an output folder."""
    return out / "tables" / f"{table}.csv"


def _columns(table: str) -> set[str]:
    from schemas.tables import tables  # noqa: PLC0415 -- its schemas are made from all records

    return set(tables()[table].names)
