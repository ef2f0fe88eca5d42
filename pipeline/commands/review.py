"""`zvitar review`: what only a person can settle, and how to answer."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from pipeline.exits import Exit

_DESCRIPTION = """\
Lists what only a person can settle: flagged figures with their words, readings and reasons, then doubtful links.
Each comes with the lines that answer it: put them into DIR/links.yaml and run zvitar again; nothing is read anew.

exit codes: 0 nothing is open; 4 something is"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "review",
        help="what only a person can settle: flagged figures, doubtful links, and how to answer",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("folder", metavar="DIR", type=Path, help="output folder of zvitar run")
    command.add_argument("--council", default="", help="only councils that contain this")
    command.add_argument("--links", metavar="FILE", type=Path, help="the answers so far (default: DIR/links.yaml)")
    command.add_argument("--format", choices=("table", "csv", "md"), default="table")
    command.add_argument("--json", action="store_true", help="a JSON list on stdout")
    command.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Print the questions; 4 when there are any."""
    from pipeline.linking.overrides import read_overrides
    from pipeline.linking.questions import questions, questions_text, unused
    from pipeline.linking.wording import fold
    from pipeline.published import rows

    tables = {name: rows(args.folder, name) for name in ("facts", "checks", "reports", "commissions")}
    path = args.links or args.folder / "links.yaml"
    given = read_overrides(path)
    found = [one for one in questions(tables, given) if fold(args.council) in fold(one.council)]
    as_json = json.dumps([asdict(one) for one in found], ensure_ascii=False) + "\n"
    sys.stdout.write(as_json if args.json else questions_text(found, output=args.format))
    for fact_id in unused(tables, given):
        print(f"zvitar: {path}: no figure {fact_id} here, so its decision has no effect", file=sys.stderr)
    figures = sum(one.kind == "figure" for one in found)
    print(f"zvitar: {figures} flagged figures, {len(found) - figures} doubtful links", file=sys.stderr)
    return Exit.NEEDS_PERSON if found else Exit.CLEAN
