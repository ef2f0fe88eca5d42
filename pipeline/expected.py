"""Parsed values held against expected ones: each difference named.

The expected file is a JSON object as beside the samples (`report`, `facts`, `notes`) or a list of such objects, each
with the `source_file` that it is about unless the folder holds one report or the file's name says which.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from rapidfuzz.fuzz import token_set_ratio

from pipeline.exits import OperatorError
from pipeline.published import Row, rows

_STEM = 5  # letters of a word that its cases share
_NEAR = 80.0  # likeness of two wordings of one subject, 0-100


@dataclass(frozen=True, slots=True)
class Difference:
    """One expected figure that is not there or has another value, or one found that was not expected."""

    kind: Literal["missing", "changed", "unexpected"]
    report: str
    metric: str
    subject: str
    period: str
    expected: str
    found: str
    page: int | None
    quote: str
    status: str = ""

    @property
    def sentence(self) -> str:
        """The difference in one line; `status` is that of the figure found."""
        what = f"{self.metric}{f' [{self.subject}]' if self.subject else ''} {self.period}"
        where = f"{self.report}{f', p. {self.page}' if self.page else ''}"
        status = f" ({self.status})" if self.status else ""
        values = f"expected {self.expected or 'nothing'}, found {self.found or 'nothing'}{status}"
        return f"{self.kind}: {what}: {values} ({where}) «{self.quote}»"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An expected figure in the terms of facts.csv; `value` None for a range."""

    metric: str
    subject: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    share: bool
    period: str
    measure: str
    page: int | None
    quote: str

    @property
    def said(self) -> str:
        return f"{self.value:f}" if self.value is not None else f"{self.low:f}..{self.high:f}"


def differences(out: Path, expected: Path) -> list[Difference]:
    """Every difference between an output folder's facts and the expected ones.

    Raises:
        OperatorError: when either cannot be read, or it is not clear which report is meant.
    """
    facts = rows(out, "facts")
    reports = rows(out, "reports")
    found: list[Difference] = []
    for one in _expectations(expected):
        report = _report(one, reports, expected)
        own = [row for row in facts if row["report_id"] == report["report_id"]]
        found += _compare([_wanted(f, report) for f in one["facts"]], own, report["source_file"])
    return found


def as_json(found: Sequence[Difference]) -> str:
    """A JSON list, one object a difference."""
    return json.dumps([asdict(one) | {"sentence": one.sentence} for one in found], ensure_ascii=False, indent=1)


def _expectations(path: Path) -> list[dict[str, Any]]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise OperatorError(f"{path} is neither a file of totals nor of expected figures: {error}") from error
    found = content if isinstance(content, list) else [content]
    if not all(isinstance(one, dict) and isinstance(one.get("facts"), list) for one in found):
        raise OperatorError(f"{path} holds no expected figures: an object with a list `facts` is needed")
    return found


def _report(one: Mapping[str, Any], reports: Sequence[Row], path: Path) -> Row:
    """The report that an expectation is about: named in it, named by its file, or the only one."""
    named = one.get("source_file")
    stem = path.name.removesuffix(".expected.json")
    if named:
        found = [r for r in reports if r["source_file"] == named]
    else:
        found = [r for r in reports if PurePosixPath(r["source_file"]).stem == stem] or list(reports)
    if len(found) != 1:
        raise OperatorError(f"{path} does not say which of {len(reports)} reports it is about: add `source_file`")
    return found[0]


def _wanted(fact: Mapping[str, Any], report: Row) -> _Wanted:
    more = fact.get("qualifiers", {})
    measure = "delta" if more.get("comparison") == "delta" else "plan" if more.get("planned") else "level"
    return _Wanted(
        metric=fact["metric"],
        subject=fact.get("subject", ""),
        value=_decimal(fact.get("value")),
        low=_decimal(fact.get("min")),
        high=_decimal(fact.get("max")),
        share=fact.get("unit") == "%",
        period=more.get("period", report["report_period"]),
        measure=measure,
        page=fact.get("page"),
        quote=fact.get("quote", ""),
    )


def _decimal(value: object) -> Decimal | None:
    """A number of JSON or CSV; None for nothing."""
    if value in (None, ""):
        return None
    try:
        return Decimal(str(value)).normalize()
    except InvalidOperation as error:
        raise OperatorError(f"«{value}» is no number") from error


def _compare(wanted: Sequence[_Wanted], given: Sequence[Row], report: str) -> list[Difference]:
    """One-to-one: figures that agree first, then what is left of the same metric, then the rest on both sides."""
    left_rows, left_wanted = list(given), []
    for want in wanted:
        if row := _best(want, [r for r in left_rows if _value(r) == (want.value, want.low, want.high)]):
            left_rows.remove(row)
        else:
            left_wanted.append(want)
    found: list[Difference] = []
    for want in left_wanted:
        row = _best(want, left_rows)
        if row:
            left_rows.remove(row)
        found.append(_lost(want, row, report))
    return [*found, *_extra(left_rows, report)]


def _best(want: _Wanted, given: Sequence[Row]) -> Row | None:
    """The likest row of the same metric, period, measure and kind of unit; None when no subject is near."""
    near = [(_likeness(want.subject, row["subject"]), -n, row) for n, row in enumerate(given) if _same(want, row)]
    score, _, row = max(near, key=lambda one: one[:2], default=(0.0, 0, None))
    return row if score >= _NEAR else None


def _same(want: _Wanted, row: Row) -> bool:
    share = row["unit"] == "%"
    measure = row["measure"] if row["measure"] in ("delta", "plan") else "level"
    return (row["metric"], row["period"], measure, share) == (want.metric, want.period, want.measure, want.share)


def _likeness(one: str, other: str) -> float:
    if not one or not other:
        return 100.0 if one == other else 85.0  # a part that one side leaves unnamed
    return token_set_ratio(_stems(one), _stems(other))


def _stems(subject: str) -> str:
    """The beginnings of its words, so that cases do not tell two wordings apart."""
    return " ".join(word[:_STEM] for word in re.findall(r"\w+", subject.casefold().replace("’", "'")))


def _value(row: Row) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    return _decimal(row["value"]), _decimal(row["value_min"]), _decimal(row["value_max"])


def _lost(want: _Wanted, row: Row | None, report: str) -> Difference:
    return Difference(
        kind="changed" if row else "missing",
        report=report,
        metric=want.metric,
        subject=want.subject,
        period=want.period,
        expected=want.said,
        found=_said(row) if row else "",
        page=want.page,
        quote=want.quote,
        status=row["status"] if row else "",
    )


def _extra(given: Sequence[Row], report: str) -> Iterator[Difference]:
    """Facts of known metrics that nobody expected; `other.<noun>` is no claim about a metric."""
    for row in given:
        if not row["metric"].startswith("other."):
            page = int(row["page"]) if row["page"] else None
            about = (report, row["metric"], row["subject"], row["period"])
            yield Difference("unexpected", *about, "", _said(row), page, row["quote"], row["status"])


def _said(row: Row) -> str:
    return row["value"] or f"{row['value_min']}..{row['value_max']}"
