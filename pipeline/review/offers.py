"""What else a figure may be: other values and metrics that the evidence names, to be chosen by one press."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from pipeline.published import Row
from pipeline.publishing.text import number
from pipeline.review.cases import Case
from schemas.metrics import METRICS

# Checks whose expected or found value may be the figure's own, where it is not the one that was read.
_OTHER_VALUES = frozenset({"words_digits", "cardinality", "restated"})
_DOUBTS_OF_MEANING = frozenset({"metric-tie", "meaning-unsure"})
_NAMED = re.compile("“([^”]+)”")
_BY_LABEL = {metric.label_en: metric.id for metric in METRICS.values()}


@dataclass(frozen=True, slots=True)
class Offer:
    """A value, and which kind of check it comes from ("repair": it would mend the checks that fail)."""

    value: str
    kind: str


def values(case: Case) -> list[Offer]:
    """Other values, the repair first; each once, and none that is the figure's own."""
    found: dict[str, Offer] = {}
    for offer in (*_repairs(case), *_readings(case), *_others(case), *_sums(case)):
        if _decimal(offer.value) != _decimal(case.fact["value"]):
            found.setdefault(offer.value, offer)
    return list(found.values())


def metrics(case: Case) -> list[str]:
    """Other metrics that the doubts about the figure's meaning name."""
    doubts = (r for r in json.loads(case.fact["reasons"] or "[]") if r["code"] in _DOUBTS_OF_MEANING)
    named = (_BY_LABEL.get(label) for doubt in doubts for label in _NAMED.findall(doubt["en"]))
    return list(dict.fromkeys(m for m in named if m and m != case.fact["metric"]))


def _failed(case: Case) -> Iterator[Row]:
    return (check for check in case.checks if check["verdict"] == "failed")


def _repairs(case: Case) -> Iterator[Offer]:
    for check in _failed(case):
        proposed = json.loads(check["proposal"] or "{}").get(case.fact_id)
        if proposed is not None and (value := _decimal(str(proposed))) is not None:
            yield Offer(_text(value), "repair")


def _readings(case: Case) -> Iterator[Offer]:
    """What other readers saw in the same place: digits only, so brought to the scale of the value."""
    value = _decimal(case.fact["value"])
    for check in (c for c in _failed(case) if c["kind"] == "second_reading"):
        own = _decimal(check["expected"])
        for seen in map(_decimal, check["found"].split(" | ")):
            if value is not None and own and seen is not None:
                yield Offer(_text(value / own * seen), "second_reading")


def _others(case: Case) -> Iterator[Offer]:
    for check in (c for c in _failed(case) if c["kind"] in _OTHER_VALUES):
        for said in (check["expected"], check["found"]):
            if (value := _decimal(said)) is not None:
                yield Offer(_text(value), check["kind"])


def _sums(case: Case) -> Iterator[Offer]:
    """What the figure would be if all others of a sum that fails are right; the total comes first in the check."""
    value = _decimal(case.fact["value"])
    for check in (c for c in _failed(case) if c["kind"] == "sum"):
        total, parts = _decimal(check["expected"]), _decimal(check["found"])
        if value is None or total is None or parts is None:
            continue
        would = parts if json.loads(check["fact_ids"])[0] == case.fact_id else value + total - parts
        if would >= 0:
            yield Offer(_text(would), "sum")


def _text(value: Decimal) -> str:
    return number(float(value))


def _decimal(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
