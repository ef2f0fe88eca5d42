"""The metrics that reports are read for: ids, units and what they mean, in Ukrainian and English."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType
from typing import Literal, cast

Tier = Literal["core", "extended"]
Section = Literal[
    "sessions",
    "commission_meetings",
    "decisions",
    "appeals",
    "awards",
    "acts",
    "deputies",
    "deputy_fund",
    "events",
    "community",
]


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric; `unit` is the usual one (a report may count otherwise), `section` the table that it belongs to."""

    id: str
    tier: Tier
    unit: str
    section: Section
    label_uk: str
    label_en: str
    definition_uk: str
    definition_en: str


def _metric(row: dict[str, str]) -> Metric:
    return Metric(
        id=row["id"],
        tier=cast(Tier, row["tier"]),
        unit=row["unit"],
        section=cast(Section, row["section"]),
        label_uk=row["label_uk"],
        label_en=row["label_en"],
        definition_uk=row["definition_uk"],
        definition_en=row["definition_en"],
    )


def _load() -> dict[str, Metric]:
    lines = files("schemas").joinpath("metrics.csv").read_text(encoding="utf-8").splitlines()
    return {row["id"]: _metric(row) for row in csv.DictReader(lines)}


METRICS: Mapping[str, Metric] = MappingProxyType(_load())
"""By id, in the catalogue's order."""


def section_of(metric: str) -> str:
    """The section of a metric; "other" for `other.<head>` and anything else outside the catalogue."""
    found = METRICS.get(metric)
    return found.section if found else "other"
