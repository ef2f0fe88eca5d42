"""`zvitar compare`: years side by side from an output folder's tables."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.exits import Exit

if TYPE_CHECKING:
    from pipeline.wide import Wide

_PIPE_WIDTH = 200  # columns of a table that goes into a file or another program


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "compare",
        help="years side by side: one row per council, metric and subject, one column per year",
        description="Cross-year comparison from DIR's tables. Notes say what must not be compared as it stands.",
    )
    command.add_argument("folder", metavar="DIR", type=Path, help="output folder of zvitar run")
    command.add_argument("--metric", default="", help="only metrics that contain this, e.g. commission.meetings")
    command.add_argument("--council", default="", help="only councils that contain this")
    command.add_argument("--subject", default="", help="only subjects that contain this")
    command.add_argument("--format", choices=("table", "csv", "md", "html"), default="table")
    command.add_argument("--json", action="store_true", help="the cells of tables/comparison.csv as a JSON list")
    command.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Print the comparison."""
    from pipeline.published import rows
    from pipeline.wide import FORMATS, matching, turned

    found = matching(rows(args.folder, "comparison"), args.metric, args.council, args.subject)
    if not found:
        print("zvitar: nothing to compare matches", file=sys.stderr)
    if args.json:
        print(json.dumps(found, ensure_ascii=False))
    elif args.format == "table":
        _print_table(turned(found))
    else:
        sys.stdout.write(FORMATS[args.format](turned(found)))
    return Exit.CLEAN


def _print_table(wide: Wide) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(show_edge=False)
    for place, name in enumerate(wide.header):
        number = 4 <= place < len(wide.header) - 1
        table.add_column(name, justify="right" if number else "left", no_wrap=number, overflow="fold")
    for row in wide.rows:
        table.add_row(*row)
    Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH, markup=False, highlight=False).print(table)
