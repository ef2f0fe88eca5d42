"""The tables of an output folder, read back."""

from __future__ import annotations

import csv
from pathlib import Path

from pipeline.exits import OperatorError

Row = dict[str, str]


def rows(out: Path, table: str) -> list[Row]:
    """The rows of one table as texts.

    Raises:
        OperatorError: when the folder holds no such table.
    """
    path = out / "tables" / f"{table}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except OSError as error:
        raise OperatorError(f"{path} cannot be read; make it with: zvitar run PATH... --out {out}") from error
