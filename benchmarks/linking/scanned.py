"""Commission lineage after real OCR: lists of commissions drawn as pages, scanned at office level, read and linked.

`python -m benchmarks.linking.scanned [--corpus DIR] [--level office] [--verbose]`. Councils and names are those of
tests/linking/lineages.yaml; `--corpus` adds the reports that its groups.json names. Truth is by name: a commission
that reading lost or that no name of its year resembles counts against recall for each of its pairs.
"""

from __future__ import annotations

import argparse
import json
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import yaml
from rapidfuzz import fuzz

from benchmarks.render import LEVELS, draw, scan
from pipeline.batch import Settings, run
from pipeline.published import Row, rows
from pipeline.reading import ReadingSettings

_HERE = Path(__file__).parents[1]
WORK = _HERE / "work" / "linking"
LINEAGES = _HERE.parent / "tests" / "linking" / "lineages.yaml"
_NOT_NAMES = ("meetings", "before", "said")
_WIDTH, _SEED = 84, 1
_ALIKE = 60.0
"""Least likeness, in per cent, of a name as it was read to the name that was drawn."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One report: its text, and the key of each commission by the name that it goes by there."""

    file: str
    council: str
    text: str
    names: Mapping[str, str]


@dataclass(slots=True)
class Score:
    """Pairs of names of one council in different years: joined rightly, joined wrongly, not joined though one."""

    both: int = 0
    wrong: int = 0
    missed: int = 0
    lost: int = 0

    @property
    def f1(self) -> float:
        """Pairwise F1, 0–1."""
        return 2 * self.both / (2 * self.both + self.wrong + self.missed)


def invented() -> Iterator[Drawn]:
    """A page for each council and year of lineages.yaml."""
    lineages = yaml.safe_load(LINEAGES.read_text("utf-8"))
    for place, (council, years) in enumerate(lineages.items(), 1):
        for year, listed in years.items():
            names = {name: key for key, name in listed.items() if key not in _NOT_NAMES}
            yield Drawn(f"invented-{place:02}-{year}", council, _page(council, year, list(names), listed), names)


def _page(council: str, year: int, names: Sequence[str], listed: Mapping[str, Any]) -> str:
    genitive = council.replace("ська рада", "ської ради")
    chance = Random(f"{council} {year}")
    counts = listed.get("meetings") or [chance.randint(5, 34) for _ in names]
    before = listed.get("before") or []
    lines = [f"ЗВІТ секретаря {genitive}", f"про роботу за {year} рік", "", f"У {year} році постійні комісії провели:"]
    for place, (name, count) in enumerate(zip(names, counts, strict=True)):
        told = f" (у {year - 1} році – {before[place]})" if place < len(before) else ""
        lines += textwrap.wrap(f"– {name} – {count} {_meetings(count)}{told};", _WIDTH)
    lines += [sentence for _, sentence in listed.get("said", [])]
    return "\n".join(lines) + "\n"


def _meetings(count: int) -> str:
    if count % 10 == 1 and count != 11:
        return "засідання"
    return "засідання" if count % 10 in (2, 3, 4) and not 12 <= count <= 14 else "засідань"


def annotated(corpus: Path) -> Iterator[Drawn]:
    """The reports of groups.json with the commissions that it names in them."""
    groups = json.loads((corpus / "groups.json").read_text("utf-8"))
    for group in groups.values():
        for report in group["reports"]:
            names = {by[report]: key for key, by in group["commissions"].items() if report in by}
            yield Drawn(
                report, group["council"], (corpus / "reports" / report / "report.txt").read_text("utf-8"), names
            )


def published(reports: Sequence[Drawn], level: str, work: Path) -> Path:
    """Draw the reports at a level (`text` leaves them texts), read and link them; the output folder."""
    pages = work / level
    pages.mkdir(parents=True, exist_ok=True)
    for path in pages.iterdir():
        path.unlink()
    for report in reports:
        if level == "text":
            (pages / f"{report.file}.txt").write_text(report.text, "utf-8")
        else:
            scan(draw(report.text, work / f"{report.file}.pdf"), level, pages / f"{report.file}.pdf", _SEED)
    run([pages], work / f"out-{level}", Settings(ReadingSettings(workers=2)))
    return work / f"out-{level}"


def found_ids(report: Drawn, listed: Sequence[Row]) -> dict[str, Row]:
    """The row of commissions.csv for each name that was drawn: the best resemblances first, each row once."""
    pairs = sorted(
        (
            (fuzz.ratio(name.lower(), row["name"].lower()), name, place)
            for name in report.names
            for place, row in enumerate(listed)
        ),
        reverse=True,
    )
    chosen: dict[str, int] = {}
    for likeness, name, place in pairs:
        if likeness >= _ALIKE and name not in chosen and place not in chosen.values():
            chosen[name] = place
    return {name: listed[place] for name, place in chosen.items()}


def score(reports: Sequence[Drawn], out: Path, *, verbose: bool = False) -> Score:
    """All councils together."""
    listed: dict[str, list[Row]] = defaultdict(list)
    files = {row["report_id"]: Path(row["source_file"]).stem for row in rows(out, "reports")}
    for row in rows(out, "commissions"):
        if row["change"] != "ended":
            listed[files[row["report_id"]]].append(row)
    total = Score()
    by_council: dict[str, list[tuple[str, str, str, Row | None]]] = defaultdict(list)
    for report in reports:
        found = found_ids(report, listed[report.file])
        for name, key in report.names.items():
            total.lost += name not in found
            if verbose and name not in found:
                print(f"lost    {report.file}: {name}; read {[r['name'] for r in listed[report.file]]}")
            by_council[report.council].append((report.file, key, name, found.get(name)))
    for entries in by_council.values():
        _count(entries, total, verbose=verbose)
    return total


def _count(entries: Sequence[tuple[str, str, str, Row | None]], total: Score, *, verbose: bool) -> None:
    for (file, key, name, row), (other_file, other_key, other_name, other_row) in combinations(entries, 2):
        if file == other_file:
            continue
        joined = row is not None and other_row is not None and row["commission_id"] == other_row["commission_id"]
        one = key == other_key
        total.both += one and joined
        total.missed += one and not joined
        total.wrong += joined and not one
        if verbose and one != joined:
            changes = [r["change"] if r else "lost" for r in (row, other_row)]
            print(f"{'missed ' if one else 'WRONG  '} {file}: {name} | {other_file}: {other_name} {changes}")


def main() -> None:
    """Print F1 and wrong joins for each set of reports."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.linking.scanned", description=__doc__)
    parser.add_argument("--corpus", type=Path, help="folder with groups.json and reports/")
    parser.add_argument("--level", choices=("text", *LEVELS), default="office")
    parser.add_argument("--verbose", action="store_true", help="name every pair that is wrong or missed")
    asked = parser.parse_args()
    sets = {"invented": list(invented())}
    if asked.corpus:
        sets["groups.json"] = list(annotated(asked.corpus))
    for name, reports in sets.items():
        out = published(reports, asked.level, WORK / name)
        found = score(reports, out, verbose=asked.verbose)
        told = f"F1 {found.f1:.3f}, {found.both} joined rightly, {found.wrong} wrongly, {found.missed} not joined"
        print(f"{name}, {asked.level}: {len(reports)} reports, {told}, {found.lost} names lost in reading")


if __name__ == "__main__":
    main()
