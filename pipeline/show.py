"""One value with everything behind it: quote, page, rule, reasons, checks, and a crop of the page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from pipeline.exits import OperatorError
from pipeline.store import Store
from schemas.document import Box
from schemas.facts import Check, Fact
from schemas.report import Report

_MARGIN = 42.0  # points of the page around the value's words
_MARK = (214, 40, 40)
_DPI = 150


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact in its report, and the checks that speak of it."""

    report: Report
    fact: Fact
    checks: tuple[Check, ...]


def find(out: Path, fact_id: str) -> Shown:
    """The fact of the last run with this id or with the only id that begins so.

    Raises:
        OperatorError: when the folder holds no run, or no or several facts match.
    """
    store = Store(out)
    reports = [kept.report for report_id in store.report_ids() if (kept := store.read(report_id))]
    if not reports:
        raise OperatorError(f"{out} holds no finished run; make one with: zvitar run PATH... --out {out}")
    matching = [(r, f) for r in reports for f in r.facts if f.fact_id.startswith(fact_id)]
    found = [(r, f) for r, f in matching if f.fact_id == fact_id] or matching
    if len(found) != 1:
        few = ", ".join(f.fact_id for _, f in found[:5])
        raise OperatorError(
            f"{len(found)} facts begin with {fact_id}: {few}" if found else f"no fact {fact_id} in {out}"
        )
    report, fact = found[0]
    return Shown(report, fact, tuple(check for check in report.checks if fact.fact_id in check.fact_ids))


def lines(shown: Shown) -> Iterator[str]:
    """The value and its evidence for a person."""
    fact, place = shown.fact, shown.fact.evidence
    yield f"{fact.metric}{f' · {fact.subject}' if fact.subject else ''}"
    yield f"value     {_value(fact)} {fact.unit}, {fact.period}{_kind(fact)}"
    yield f"status    {fact.status} (confidence {fact.confidence:.2f})"
    yield f"report    {shown.report.cover.council or '?'}, {shown.report.source_file}, page {place.page}"
    yield f"quote     «{place.quote}»"
    yield f"read as   {place.reading}{_reason(shown)}"
    yield f"rule      {place.rule}"
    for reason in fact.reasons:
        mark = {True: "+", False: "−", None: "·"}[reason.for_value]
        yield f"  {mark} {reason.uk} / {reason.en} [{reason.code}]"
    for check in shown.checks:
        yield f"check     {check.kind}: {check.verdict}, expected {check.expected}, found {check.found} {check.detail}"
        if check.proposal:
            yield f"  offered {check.proposal}"


def as_json(shown: Shown) -> str:
    """The same for a machine."""
    return json.dumps(
        {
            "report_id": shown.report.report_id,
            "source_file": shown.report.source_file,
            "council": shown.report.cover.council,
            "fact": shown.fact.model_dump(mode="json"),
            "checks": [check.model_dump(mode="json") for check in shown.checks],
        },
        ensure_ascii=False,
    )


def picture(shown: Shown, out: Path) -> bytes:
    """PNG of the place on the page, the value's words framed.

    Raises:
        OperatorError: when the report's file is no longer where it was.
    """
    from PIL import ImageDraw  # noqa: PLC0415

    from pipeline.reading import crop  # noqa: PLC0415

    path = Store(out).input_of(shown.report.report_id)
    if path is None or not path.is_file():
        raise OperatorError(f"the file of {shown.report.source_file} is no longer at {path}; run zvitar on it again")
    boxes = [Box(*box) for box in shown.fact.evidence.boxes if box[0] == shown.fact.evidence.page]
    image = crop(path, boxes, _MARGIN, _DPI)
    around, scale = Box.around(boxes), _DPI / 72
    left, top = max(0.0, around.x0 - _MARGIN), max(0.0, around.top - _MARGIN)
    draw = ImageDraw.Draw(image)
    for box in boxes:
        corners = (box.x0 - left - 2, box.top - top - 2, box.x1 - left + 2, box.bottom - top + 2)
        draw.rectangle([value * scale for value in corners], outline=_MARK, width=3)
    png = BytesIO()
    image.save(png, "PNG")
    return png.getvalue()


def _value(fact: Fact) -> str:
    if fact.value is None:
        return f"{fact.value_min}–{fact.value_max}"
    return f"{fact.modifier.replace('_', ' ')} {fact.value}".strip()


def _kind(fact: Fact) -> str:
    """What keeps the figure from being the whole period's plain value."""
    parts = [f"measure {fact.measure}"] if fact.measure != "level" else []
    parts += [f"part of {fact.part_of}"] if fact.part_of else []
    parts += ["running total"] if fact.cumulative else []
    return "".join(f", {part}" for part in parts)


def _reason(shown: Shown) -> str:
    """Why the page was read the way it was, where the report says so."""
    reasons, page = shown.report.page_reasons, shown.fact.evidence.page
    return f" ({reasons[page - 1]})" if page <= len(reasons) else ""
