"""`zvitar compare`: years side by side from an output folder's tables."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

from pipeline.exits import Exit


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "compare",
        help="years side by side: one row per council, metric and subject, one column per year",
        description="Cross-year comparison from DIR's tables. Marks and notes say what not to compare as it stands.",
    )
    command.add_argument("folder", metavar="DIR", type=Path, help="output folder of zvitar run")
    command.add_argument("--metric", default="", help="only metrics that contain this, e.g. commission.meetings")
    command.add_argument("--council", default="", help="only councils that contain this")
    command.add_argument("--subject", default="", help="only subjects that contain this")
    command.add_argument(
        "--population",
        metavar="FILE",
        type=Path,
        help="CSV with council_code, council_id or council, population and, if need be, year: adds figures per 1,000",
    )
    command.add_argument("--format", choices=("table", "csv", "md", "html"), default="table")
    command.add_argument("--json", action="store_true", help="the cells of tables/comparison.csv as a JSON list")
    command.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Print the comparison."""
    from pipeline.linking.compare import compare_text, matching
    from pipeline.published import rows

    found = matching(rows(args.folder, "comparison"), metric=args.metric, council=args.council, subject=args.subject)
    if args.population:
        found = _per_1000(found, args)
    if not found:
        print("zvitar: nothing to compare matches", file=sys.stderr)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None  # a file gets the whole width
    text = (
        json.dumps(found, ensure_ascii=False) + "\n"
        if args.json
        else compare_text(found, output=args.format, width=width)
    )
    sys.stdout.write(text)
    return Exit.CLEAN


def _per_1000(found: list[dict[str, str]], args: argparse.Namespace) -> list[dict[str, str]]:
    """The cells with figures per 1,000 people; councils without a population are told."""
    from pipeline.linking.population import read_population, with_per_1000
    from pipeline.published import rows

    made, missing = with_per_1000(found, rows(args.folder, "reports"), read_population(args.population))
    if missing:
        print(f"zvitar: {args.population} has no population for: {'; '.join(missing)}", file=sys.stderr)
    return made
