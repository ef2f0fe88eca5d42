"""`python -m benchmarks.eval`: how much of annotated reports is understood, and what is wrong and silent."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.eval import committed, show
from benchmarks.eval.corpus import OWN, PARTS, REPOSITORY, SECRET, Annotated, Part, folders, load
from benchmarks.eval.generated import FAMILIES, made
from benchmarks.eval.results import Output, Result, judge
from benchmarks.eval.runner import csv_output, read_csv, run_text
from benchmarks.eval.score import score
from benchmarks.eval.small_tables import SMALL_TABLES, made_small
from benchmarks.eval.year_tables import YEAR_TABLES, made_table

CHOICES: dict[str, tuple[Part, ...]] = {
    "seen": ("seen",),
    "held-out": ("held-out", "own-held-out"),
    "own": ("own",),
    "open": ("seen", "own"),
    "all": PARTS,
}
CORPUS = "ZVITAR_CORPUS"


LEVELS = ("pdf", "slides", "clean", "office", "photocopy", "phone", "slides-scan")


def default_roots() -> list[Path]:
    """The project's own reports, and the corpus named by ZVITAR_CORPUS or lying beside the project, if any."""
    beside = Path(os.environ.get(CORPUS, REPOSITORY.parent / "shared" / "corpus"))
    return [OWN, beside] if beside.is_dir() else [OWN]


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.eval", description=__doc__)
    add = parser.add_argument
    add("--root", type=Path, action="append", help="folder of annotated reports; may be given again")
    add("--only", choices=CHOICES, default="open", help="default: open, that is seen and own")
    add("--report", action="append", default=[], help="beginning of a report's name; may be given again")
    add("--verbose", "-v", action="store_true", help="list what was missed, half right and wrong (open reports)")
    add("--reveal", action="store_true", help="show single figures of reports set aside too")
    add("--metrics", action="store_true", help="a line for every metric, not only those with something wrong")
    add("--no-checking", action="store_true", help="leave pipeline.checking out")
    add("--facts", type=Path, metavar="CSV", help="score a published tables/facts.csv instead of running")
    add(
        "--level",
        action="append",
        default=[],
        choices=("text", *LEVELS),
        help="also as a PDF, slides or a scan; may be repeated",
    )
    add("--generated", type=int, metavar="SEED", help="run on generated reports instead, one family a construction")
    add(
        "--first-sight",
        metavar="NAME",
        help="with --write: keep these scores as those of reports seen for the first time",
    )
    add("--write", action="store_true", help="update docs/accuracy.md and docs/accuracy.json")
    return parser.parse_args(argv)


def outputs(reports: Sequence[Annotated], told: argparse.Namespace) -> Iterator[tuple[Annotated, Output]]:
    """What zvitar makes of each report; reports that facts.csv does not speak of are named and left out."""
    if told.facts is None:
        for report in reports:
            yield report, run_text(report, checking=not told.no_checking)
        return
    rows = read_csv(told.facts)
    for report in reports:
        found = csv_output(report, rows)
        if found is None:
            print(f"{report.name}: no rows in {told.facts}", file=sys.stderr)
        else:
            yield report, found


def run_at(levels: Sequence[str], results: Sequence[Result], told: argparse.Namespace) -> dict[str, dict[str, Any]]:
    """The same reports at each level: totals of each part, then one line a level; what is kept of them."""
    from benchmarks.eval.levels import cost, kept, run_levels, table  # noqa: PLC0415 -- OpenCV, OCR, PDF: seconds

    costs = {"text": cost(results, results)}
    for level in levels:
        mine = [judge(*pair) for pair in run_levels([r.report for r in results], level)]
        for part in PARTS:
            chosen = [r for r in mine if r.report.part == part]
            if chosen and told.verbose:
                print_part(part, chosen, told, f"{part}, {level}")
            elif chosen:
                if part not in SECRET or told.reveal:
                    print(*(show.report_line(r) for r in chosen), sep="\n")
                print(*show.totals(f"{part}, {level}", score(chosen)), sep="\n")
        costs[level] = cost(mine, results)
    print(*table(costs), sep="\n")
    return {level: kept(c) for level, c in costs.items()}


def print_part(part: Part, results: Sequence[Result], told: argparse.Namespace, name: str) -> None:
    """Totals of one part; of what is set aside nothing else unless asked."""
    is_open = part not in SECRET or told.reveal
    if is_open and told.verbose:
        print(show.LEGEND)
    if is_open:
        for result in results:
            lines = show.in_detail(result) if told.verbose else [show.report_line(result)]
            print(*lines, sep="\n")
        print()
    found = score(results)
    print(*show.totals(name, found), sep="\n")
    if is_open:
        print(*show.by_metric(found, every=told.metrics), sep="\n")
        print(*show.confusions(found), sep="\n")
    print()


def print_changes(results: Sequence[Result], reveal: bool) -> None:
    """Figures gained and lost against the last committed table."""
    shown = [r for r in results if r.report.part not in SECRET or reveal]
    found = committed.changes(shown, committed.last())
    for word, chosen in (("gained", [c for c in found if c.gained]), ("lost", [c for c in found if c.lost])):
        print(f"{word} against the committed table: {len(chosen)}")
        for c in chosen:
            print(f"  {c.report} {c.claim.metric} = {c.claim.amount()} {c.claim.kind()}: {c.before} → {c.after}")


def run_generated(told: argparse.Namespace) -> int:
    """One line for each construction, its failures below it when asked; contradictions between figures are chance."""
    for family in (*FAMILIES, *YEAR_TABLES, *SMALL_TABLES):
        make = made_table if family in YEAR_TABLES else made_small if family in SMALL_TABLES else made
        report = make(family, told.generated)
        result = judge(report, run_text(report, checking=False))
        tally = score([result]).tallies["core"]
        print(f"{family:22} recall {tally.recall:.3f} precision {tally.precision:.3f}  {show.report_line(result)}")
        if told.verbose:
            print(*show.in_detail(result), sep="\n")
    return 0


def main(argv: Sequence[str] | None = None) -> int:
    """Exit code 0; 1 when a part of the pipeline is missing; 2 when there is nothing to run on."""
    told = arguments(argv)
    if told.generated is not None:
        return run_generated(told)
    chosen = folders(told.root or default_roots(), CHOICES[told.only], told.report)
    if not chosen:
        print("no annotated reports there", file=sys.stderr)
        return 2
    try:
        results = [judge(*pair) for pair in outputs([load(*pair) for pair in chosen], told)]
    except ModuleNotFoundError as error:
        print(f"a part of the program is missing: {error}", file=sys.stderr)
        return 1
    for part in PARTS:
        if mine := [r for r in results if r.report.part == part]:
            print_part(part, mine, told, part)
    print_changes(results, told.reveal)
    levels = [level for level in dict.fromkeys(told.level) if level != "text"]
    costs = run_at(levels, results, told) if levels else {}
    if told.write:
        kept = committed.last()
        if told.first_sight:
            committed.write(committed.with_first_sight(kept, told.first_sight, results))
        else:
            committed.write(committed.updated(results, kept, costs))
        print(f"written: {committed.TABLE.relative_to(REPOSITORY)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
