"""One value with everything behind it: quote, page, rule, reasons, checks, and a crop of the page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.exits import OperatorError
from pipeline.published import Row, rows
from pipeline.store import Store
from schemas.document import Box

_MARKS = {True: "+", False: "−", None: "·"}


@dataclass(frozen=True, slots=True)
class Shown:
    """Rows of facts.csv, reports.csv and checks.csv: a fact, its report, the checks that speak of it."""

    fact: Row
    report: Row
    checks: tuple[Row, ...]


def find(out: Path, fact_id: str) -> Shown:
    """The fact with this id, or with the only id that begins so.

    Raises:
        OperatorError: when the folder holds no tables, or no or several facts match.
    """
    matching = [row for row in rows(out, "facts") if row["fact_id"].startswith(fact_id)]
    found = [row for row in matching if row["fact_id"] == fact_id] or matching
    if not found:
        raise OperatorError(f"no fact {fact_id} in {out}")
    if len(found) > 1:
        raise OperatorError(f"{len(found)} facts begin with {fact_id}: {', '.join(r['fact_id'] for r in found[:5])} …")
    (fact,) = found
    report = next(row for row in rows(out, "reports") if row["report_id"] == fact["report_id"])
    checks = (row for row in rows(out, "checks") if fact["fact_id"] in json.loads(row["fact_ids"]))
    return Shown(fact, report, tuple(checks))


def lines(shown: Shown) -> Iterator[str]:
    """The value and its evidence for a person."""
    fact, report = shown.fact, shown.report
    yield " · ".join(filter(None, (fact["metric"], fact["subject"])))
    yield f"value     {_value(fact)} {fact['unit']}, {fact['period']}{_kind(fact)}"
    yield f"status    {fact['status']} (confidence {fact['confidence']})"
    yield f"report    {report['council'] or '?'}, {report['source_file']}, page {fact['page']}"
    yield f"quote     «{fact['quote']}»"
    yield f"read as   {fact['reading']}{_how(shown)}"
    yield f"rule      {fact['rule']}"
    for reason in json.loads(fact["reasons"] or "[]"):
        yield f"  {_MARKS[reason['for_value']]} {reason['uk']} / {reason['en']} [{reason['code']}]"
    for check in shown.checks:
        said = f"expected {check['expected']}, found {check['found']}"
        yield f"check     {check['kind']}: {check['verdict']}, {said}; {check['detail']}"
        if check["proposal"]:
            yield f"  offered {check['proposal']}"


def as_json(shown: Shown) -> str:
    """The same rows for a machine."""
    return json.dumps({"fact": shown.fact, "report": shown.report, "checks": shown.checks}, ensure_ascii=False)


def picture(shown: Shown, out: Path) -> bytes:
    """PNG of the place on the page, the value's words framed.

    Raises:
        OperatorError: when the report's file is no longer where it was.
    """
    from pipeline.publishing.crops import DPI, framed  # noqa: PLC0415 -- words alone need no picture
    from pipeline.reading import render_page  # noqa: PLC0415

    path = Store(out).input_of(shown.report["report_id"])
    if path is None or not path.is_file():
        raise OperatorError(f"{shown.report['source_file']} is no longer at {path}; run zvitar on it again")
    boxes = _boxes(shown.fact)
    return framed(render_page(path, boxes[0].page, DPI), boxes)


def _boxes(fact: Row) -> list[Box]:
    """The words' boxes on the page where the value begins."""
    boxes = [Box(*box) for box in json.loads(fact["boxes"])]
    return [box for box in boxes if box.page == boxes[0].page]


def _value(fact: Row) -> str:
    value = fact["value"] or f"{fact['value_min']}–{fact['value_max']}"
    return f"{fact['modifier'].replace('_', ' ')} {value}".strip()


def _kind(fact: Row) -> str:
    """What keeps the figure from being the whole period's plain value."""
    parts = [f"measure {fact['measure']}"] if fact["measure"] != "level" else []
    parts += [f"part of {fact['part_of']}"] if fact["part_of"] else []
    parts += ["running total"] if fact["cumulative"] == "true" else []
    return "".join(f", {part}" for part in parts)


def _how(shown: Shown) -> str:
    """Why the page was read the way it was, where the report says so."""
    reasons, page = json.loads(shown.report["page_reasons"] or "[]"), int(shown.fact["page"])
    return f" ({reasons[page - 1]})" if page <= len(reasons) else ""
