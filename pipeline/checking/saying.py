"""Metrics, periods and what is added up, said in Ukrainian: ids and notations are for machines."""

from __future__ import annotations

import re

from schemas.metrics import METRICS

_METRIC = re.compile(r"[a-z][a-z_]*\.[\w'’ʼ-]+")
_PART_OF_YEAR = re.compile(r"(\d{4})-([QH])(\d)")
_PART = {"Q": "квартал", "H": "півріччя"}


def metric_uk(metric: str) -> str:
    """The metric's Ukrainian name; of a figure that no rule knows, the noun that it counts."""
    known = METRICS.get(metric)
    if known:
        return known.label_uk
    return metric.partition(".")[2] or metric


def period_uk(period: str) -> str:
    """A period as people write it: «2 квартал 2023», «скликання»; other notations have no letters."""
    said = _PART_OF_YEAR.sub(lambda m: f"{m[3]} {_PART[m[2]]} {m[1]}", period)
    return said.replace("convocation", "скликання")


def in_ukrainian(where: str) -> str:
    """A line of metrics and periods with each said in Ukrainian; the report's own words stay as they are."""
    return period_uk(_METRIC.sub(lambda m: metric_uk(m[0]), where))
