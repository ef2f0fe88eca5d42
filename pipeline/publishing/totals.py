"""The regression gate: stated totals under version control, and what changed since they were written.

A total is identified by its file, metric, subject, period and the other fields that tell two figures of a report apart,
never by its value or its fact_id, so a changed value is a change of that total and not a new one.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from schemas.metrics import METRICS

Row = Mapping[str, str]
Change = Literal["changed", "missing", "new"]
Cause = Literal["input", "ocr", "rule", "correction", "unknown"]

IDENTITY = (
    "source_file",
    "metric",
    "subject",
    "period",
    "unit",
    "measure",
    "cumulative",
    "recipient_type",
    "per",
    "aggregate",
    "date",
    "date_end",
    "versus",
    "share_of",
    "since",
    "convocation",
    "owner",
    "qualifiers",
)
VALUE = ("value", "value_min", "value_max", "modifier")
MADE_BY = ("page", "quote", "reading", "rule", "status")
COLUMNS = (*IDENTITY, "nth", *VALUE, *MADE_BY, "sha256")
VERSIONS = "versions"
"""Metric of the first row, whose quote holds the versions of the programs: once, lest every line change with them."""
_OCR_PROGRAMS = ("tesseract", "ocr", "model", "tessdata")


class TotalsError(ValueError):
    """The file of totals, or the tables to compare it with, cannot be used."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One total that is not what it was. `because` says what differs between the two runs.

    `old` and `new` are values as written in the tables ("a..b" for a range, "over 300" with a modifier), empty when
    the total is not there.
    """

    kind: Change
    total: str
    old: str
    new: str
    report: str
    page: int | None
    because: tuple[Cause, ...]
    quote: str

    @property
    def sentence(self) -> str:
        """The difference in one line."""
        where = self.report + (f", p. {self.page}" if self.page else "")
        was, now = self.old or "absent", self.new or "absent"
        return f"{self.total}: {was} -> {now} ({where}; {', '.join(self.because)} changed) «{self.quote}»"


def _read(path: Path, needed: Iterable[str]) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream)
            rows, head = list(reader), reader.fieldnames or []
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TotalsError(f"{path} cannot be read: {error}") from error
    lacking = [name for name in needed if name not in head]
    if lacking:
        raise TotalsError(f"{path} has no column {', '.join(lacking)}")
    return rows


def _is_total(fact: Row, wholes: set[str]) -> bool:
    metric = METRICS.get(fact["metric"])
    if metric is None or metric.id == "events.held":  # a dated event is a row, not a sum
        return False
    return metric.tier == "core" or not fact["subject"] or fact["fact_id"] in wholes


def totals_of(out: Path) -> list[dict[str, str]]:
    """The stated totals of an output folder: figures of core metrics, of the whole, and wholes that parts point at.

    The first row is not a total: it carries the versions of the programs (`VERSIONS`).

    Raises:
        TotalsError: when `out` holds no tables of zvitar.
    """
    facts = _read(out / "tables" / "facts.csv", (*IDENTITY, *VALUE, *MADE_BY, "fact_id", "part_of_id", "report_id"))
    reports = {r["report_id"]: r for r in _read(out / "tables" / "reports.csv", ("report_id", "sha256", "versions"))}
    wholes = {fact["part_of_id"] for fact in facts}
    found: list[dict[str, str]] = []
    seen: Counter[tuple[str, ...]] = Counter()
    for fact in facts:
        if not _is_total(fact, wholes):
            continue
        identity = tuple(fact[name] for name in IDENTITY)
        seen[identity] += 1
        more = {"nth": str(seen[identity]), "sha256": reports[fact["report_id"]]["sha256"]}
        found.append({name: (fact | more)[name] for name in COLUMNS})
    found.sort(key=lambda row: [*(row[name] for name in IDENTITY), int(row["nth"])])
    versions = sorted({report["versions"] for report in reports.values()})
    head = dict.fromkeys(COLUMNS, "") | {"metric": VERSIONS, "quote": versions[-1] if versions else ""}
    return [head, *found]


def write_totals(out: Path, path: Path) -> int:
    """Write the totals of an output folder as CSV, one a line in a stable order; returns how many.

    Raises:
        TotalsError: when `out` holds no tables of zvitar.
        OSError: when `path` cannot be written.
    """
    rows = totals_of(out)
    unfinished = path.with_name(f".{path.name}.part")
    with unfinished.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    unfinished.replace(path)
    return len(rows) - 1


def is_totals_file(path: Path) -> bool:
    """Whether the file is one that `write_totals` made, by its first line."""
    try:
        with path.open(encoding="utf-8") as stream:
            return stream.readline().rstrip("\n").split(",") == list(COLUMNS)
    except (OSError, UnicodeDecodeError):
        return False


def compare_totals(out: Path, path: Path) -> list[Difference]:
    """Every total of the file that `out` no longer states, states otherwise, or states anew.

    Raises:
        TotalsError: when either cannot be read.
    """
    return compare(_read(path, COLUMNS), totals_of(out))


def compare(old: Sequence[Row], new: Sequence[Row]) -> list[Difference]:
    """The same for rows already read."""
    programs = _programs_changed(_versions(old), _versions(new))
    old, new = ([row for row in rows if row["metric"] != VERSIONS] for rows in (old, new))
    moved = _moved(old, new)
    was = {_key(row, moved): row for row in old}
    now = {_key(row, {}): row for row in new}
    files_then = {(moved.get(row["source_file"], row["source_file"]), row["sha256"]) for row in old}
    files_now = {(row["source_file"], row["sha256"]) for row in new}
    found = []
    for key in sorted(was.keys() | now.keys()):
        before, after = was.get(key), now.get(key)
        row = after or before
        if row is None or _said(before) == _said(after):
            continue
        if before and after:
            because = _causes(before, after, programs)
        else:
            file = key[0], row["sha256"]
            because = programs if file in files_then and file in files_now else ("input",)
        found.append(_difference(row, before, after, because))
    return found


def _versions(rows: Sequence[Row]) -> dict[str, str]:
    said = next((row["quote"] for row in rows if row["metric"] == VERSIONS), "")
    try:
        found = json.loads(said or "{}")
    except json.JSONDecodeError as error:
        raise TotalsError(f"the versions of the programs are no JSON: {said[:80]}") from error
    return dict(found) if isinstance(found, dict) else {}


def _programs_changed(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Cause, ...]:
    """Which programs differ between the runs: those that read pages, those that understand them."""
    differ = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    ocr = any(name.lower().startswith(_OCR_PROGRAMS) for name in differ)
    rule = any(not name.lower().startswith(_OCR_PROGRAMS) for name in differ)
    return (*(("ocr",) if ocr else ()), *(("rule",) if rule else ()))


def _moved(old: Sequence[Row], new: Sequence[Row]) -> dict[str, str]:
    """Files that only changed their name: old path to new path."""
    here = {row["source_file"] for row in new}
    by_content = {row["sha256"]: row["source_file"] for row in reversed(new)}
    gone = {row["source_file"]: row["sha256"] for row in old if row["source_file"] not in here}
    return {name: by_content[content] for name, content in gone.items() if content in by_content}


def _key(row: Row, moved: Mapping[str, str]) -> tuple[str, ...]:
    file = moved.get(row["source_file"], row["source_file"])
    return (file, *(row[name] for name in IDENTITY[1:]), row["nth"].zfill(6))


def _said(row: Row | None) -> str:
    if row is None:
        return ""
    value = row["value"] or f"{row['value_min']}..{row['value_max']}"
    return f"{row['modifier']} {value}" if row["modifier"] else value


def _name(row: Row) -> str:
    parts = [row["metric"]]
    if row["subject"]:
        parts.append(f"[{row['subject']}]")
    parts.append(row["period"])
    parts += [row[name] for name in ("recipient_type", "per", "qualifiers") if row[name]]
    if row["measure"] != "level":
        parts.append(row["measure"])
    if row["nth"] != "1":
        parts.append(f"#{row['nth']}")
    return " ".join(parts)


def _difference(row: Row, old: Row | None, new: Row | None, because: tuple[Cause, ...]) -> Difference:
    return Difference(
        kind="changed" if old and new else "missing" if old else "new",
        total=_name(row),
        old=_said(old),
        new=_said(new),
        report=row["source_file"],
        page=int(row["page"]) if row["page"] else None,
        because=because or ("unknown",),
        quote=row["quote"],
    )


def _causes(old: Row, new: Row, programs: tuple[Cause, ...]) -> tuple[Cause, ...]:
    """What differs in the total itself; only when nothing does, the programs are to blame."""
    found: list[Cause] = []
    if old["sha256"] != new["sha256"]:
        found.append("input")
    elif old["reading"] != new["reading"] or (new["reading"] == "ocr" and old["quote"] != new["quote"]):
        found.append("ocr")
    if old["rule"] != new["rule"]:
        found.append("rule")
    if old["status"] != new["status"] and "corrected" in (old["status"], new["status"]):
        found.append("correction")
    return tuple(found) or programs


def differences_json(found: Sequence[Difference]) -> str:
    """The differences as a JSON list, one object each, for `--json`."""
    rows = [asdict(difference) | {"sentence": difference.sentence} for difference in found]
    return json.dumps(rows, ensure_ascii=False, indent=2)
