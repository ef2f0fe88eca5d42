"""Figures per 1,000 people, over a population that the user brings: zvitar adds no outside numbers of its own."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from pipeline.exits import Exit, OperatorError
from pipeline.linking.periods import stretch
from pipeline.linking.wording import fold

NAMES = ("council_code", "council_id", "council")
"""Columns by which a line may name its council, the first that is filled counts."""

Key = tuple[str, str, str]
Row = Mapping[str, str]


def read_population(path: Path) -> dict[Key, int]:
    """People by (column that names the council, its folded value, year or "" for every year).

    CSV with a comma or a semicolon, UTF-8: `population`, one or more of `NAMES`, and, if it differs by years, `year`.

    Raises:
        OperatorError: when the file is not that; the sentence names the line.
    """
    found: dict[Key, int] = {}
    for line, row in _lines(path):
        name = next((n for n in NAMES if row.get(n)), None)
        people = re.sub(r"\s", "", row.get("population", ""))
        year = row.get("year", "")
        if name is None or not re.fullmatch(r"[1-9]\d{0,9}", people, re.ASCII) or not re.fullmatch(r"(\d{4})?", year):
            raise _fault(path, f"line {line}: a council, a population over 0 and a year of four digits or none")
        key = (name, fold(row[name]), year)
        if found.setdefault(key, int(people)) != int(people):
            raise _fault(path, f"line {line}: {row[name]} {year} has two populations".replace("  ", " "))
    return found


def _lines(path: Path) -> Iterator[tuple[int, Row]]:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise _fault(path, f"cannot be read as UTF-8: {error}") from error
    header = text.partition("\n")[0]
    reader = csv.DictReader(text.splitlines(), delimiter=";" if header.count(";") > header.count(",") else ",")
    columns = [name.strip() for name in reader.fieldnames or ()]
    if "population" not in columns or not set(NAMES) & set(columns):
        raise _fault(path, f"needs a column population and one of {', '.join(NAMES)}")
    reader.fieldnames = columns
    for row in reader:
        yield reader.line_num, {name: value.strip() for name, value in row.items() if name and isinstance(value, str)}


def _fault(path: Path, what: str) -> OperatorError:
    return OperatorError(f"{path}: {what}", Exit.USAGE)


def with_per_1000(
    rows: Iterable[Row], reports: Iterable[Row], people: Mapping[Key, int]
) -> tuple[list[dict[str, str]], list[str]]:
    """Rows of comparison.csv with `population` and `per_1000` where there is a base, and where there is none:
    councils with the period.

    Shares, averages and figures per something have none: they do not grow with the number of people.
    """
    codes = {report["council_id"]: report["council_code"] for report in reports}
    made = []
    missing: dict[str, None] = {}
    for row in rows:
        base = _base(row, codes.get(row["council_id"], ""), people)
        if base is None:
            missing[f"{row['council'] or row['council_id']}, {row['period']}"] = None
        told = {"population": "", "per_1000": ""}
        if base and row["value"] and _grows_with_people(row):
            told = {"population": str(base), "per_1000": _rounded(Decimal(row["value"]) * 1000 / base)}
        made.append({**row, **told})
    return made, list(missing)


def _base(row: Row, code: str, people: Mapping[Key, int]) -> int | None:
    """The population of the period's last year, else the one given for every year."""
    days = stretch(row["period"])
    years = ([str(days.last.year)] if days and row["period"] != "convocation" else []) + [""]
    named = (("council_code", code), ("council_id", row["council_id"]), ("council", row["council"]))
    keys = ((name, fold(value), year) for year in years for name, value in named if value)
    return next((people[key] for key in keys if key in people), None)


def _grows_with_people(row: Row) -> bool:
    return row["unit"] != "%" and not re.search(r"(?:^|; )(?:per|aggregate|share_of)=", row["subject_id"])


def _rounded(value: Decimal) -> str:
    """Two decimals, or three significant digits where that is more; no exponent."""
    places = 2 if value == 0 or abs(value) >= 1 else 2 - value.adjusted()
    written = f"{value:.{places}f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
