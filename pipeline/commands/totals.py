"""`zvitar totals`: the stated totals of an output folder, to be kept under version control."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from pipeline.exits import Exit, OperatorError


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "totals",
        help="the stated totals, for version control; `check --against` holds a later run against them",
        description="Writes DIR's stated totals as CSV, to FILE or to stdout.",
    )
    command.add_argument("folder", metavar="DIR", type=Path, help="output folder of zvitar run")
    command.add_argument("--write", metavar="FILE", type=Path, help="write them to this file")
    command.add_argument("--json", action="store_true", help="a JSON list on stdout")
    command.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Write or print the totals."""
    from pipeline.publishing.totals import COLUMNS, TotalsError, totals_of, write_totals

    try:
        if args.write:
            print(f"zvitar: {write_totals(args.folder, args.write)} totals in {args.write}", file=sys.stderr)
        if args.json:
            print(json.dumps(totals_of(args.folder), ensure_ascii=False))
        elif not args.write:
            _print(COLUMNS, totals_of(args.folder))
    except TotalsError as error:
        raise OperatorError(str(error)) from error
    return Exit.CLEAN


def _print(columns: Sequence[str], rows: Sequence[dict[str, str]]) -> None:
    writer = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
