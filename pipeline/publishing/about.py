"""What a data package says of itself: title, licence, who publishes it, what it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

LICENCES = {
    "CC-BY-4.0": ("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC-BY-SA-4.0": ("Creative Commons Attribution-ShareAlike 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "CC0-1.0": ("CC0 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "ODC-BY-1.0": ("Open Data Commons Attribution 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
    "ODbL-1.0": ("Open Data Commons Open Database 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    "PDDL-1.0": ("Open Data Commons Public Domain Dedication 1.0", "https://opendatacommons.org/licenses/pddl/1-0/"),
}
"""Open licences by their SPDX-like names: title and text."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """What only the publisher can say: `licence` is a name of `LICENCES`, an address, or empty; likewise `publisher`.

    Nothing is assumed: the tables quote documents of others, so whoever publishes them grants the licence.
    """

    licence: str = ""
    publisher: str = ""


def is_licence(written: str) -> bool:
    """Whether a licence is one of those known, or the address of another."""
    return written in LICENCES or written.startswith(("https://", "http://"))


def about(dataset: Dataset, versions: Mapping[str, str], data: Mapping[str, pa.Table]) -> dict[str, Any]:
    """The package's properties, those of its tables aside."""
    told: dict[str, Any] = {
        "title": "Звіти місцевих рад: цифри з доказами",
        "title_en": "Local councils' reports: figures with evidence",
        "description": "Кожна цифра звітів із місцем на сторінці, перевірками і станом; див. docs/tables.md.",
        "description_en": "Every figure of the reports with its place on the page, checks and status.",
        "keywords": ["місцеве самоврядування", "звіти рад", "local government", "council reports"],
        "zvitar": {"versions": dict(sorted(versions.items()))},
    }
    if dataset.licence:
        told["licenses"] = [_licence(dataset.licence)]
    if dataset.publisher:
        told["contributors"] = [{"title": dataset.publisher, "roles": ["publisher"]}]
    return told | {"sources": _sources(data)}


def _licence(written: str) -> dict[str, str]:
    if written not in LICENCES:
        return {"path": written}
    title, path = LICENCES[written]
    return {"name": written, "title": title, "path": path}


def _sources(data: Mapping[str, pa.Table]) -> list[dict[str, str]]:
    """The reports: who reported on what, the file, and its content's hash."""
    wanted = ["council", "report_period", "source_file", "sha256"]
    return [
        {
            "title": ", ".join(filter(None, (row["council"], row["report_period"], row["source_file"]))),
            "version": f"sha256:{row['sha256']}",
        }
        for row in data["reports"].select(wanted).to_pylist()
    ]
