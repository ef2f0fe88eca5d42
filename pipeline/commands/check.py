"""`zvitar check`: the checks once more, or the values against a file of expected ones."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from pipeline.exits import Exit, OperatorError

_DESCRIPTION = """\
Without --against: runs the checks on DIR's reports again (pages come from the cache, nothing is read by OCR anew)
and prints those that failed. With --against: holds DIR's values against a file of totals (`zvitar totals`) or of
expected figures (JSON, as beside the samples) and names each difference.

exit codes: 0 nothing failed, nothing differs; 3 a file could not be checked; 4 a check failed; 5 a value differs from
the file"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "check",
        help="run the checks again, or hold the values against a file of expected ones",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("folder", metavar="DIR", type=Path, help="output folder of zvitar run")
    command.add_argument("--against", metavar="EXPECTED", type=Path, help="file of totals or of expected figures")
    command.add_argument("--all", action="store_true", help="print the checks that passed, too")
    command.add_argument("--json", action="store_true", help="a JSON list on stdout")
    command.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Print what failed or differs."""
    return _against(args) if args.against else _again(args)


def _against(args: argparse.Namespace) -> int:
    from pipeline import expected
    from pipeline.publishing import totals

    try:
        if totals.is_totals_file(args.against):
            gone = totals.compare_totals(args.folder, args.against)
            sentences, told = [one.sentence for one in gone], totals.differences_json(gone)
        else:
            found = expected.differences(args.folder, args.against)
            sentences, told = [one.sentence for one in found], expected.as_json(found)
    except totals.TotalsError as error:
        raise OperatorError(str(error)) from error
    print(told if args.json else "\n".join(sentences), end="\n" if args.json or sentences else "")
    print(f"zvitar: {len(sentences)} differences from {args.against}", file=sys.stderr)
    return Exit.REGRESSION if sentences else Exit.CLEAN


def _again(args: argparse.Namespace) -> int:
    from pipeline.recheck import recheck
    from schemas.facts import Verdict

    again = recheck(args.folder)
    failed = sum(one.check.verdict is Verdict.FAILED for one in again.checks)
    shown = [one for one in again.checks if args.all or one.check.verdict is Verdict.FAILED]
    if args.json:
        print(
            json.dumps(
                [{"source_file": o.source_file, **o.check.model_dump(mode="json")} for o in shown], ensure_ascii=False
            )
        )
    else:
        for one in shown:
            print(one.sentence)
    for fault in again.faults:
        print(f"zvitar: not checked: {fault}", file=sys.stderr)
    print(f"zvitar: {len(again.checks)} checks, {failed} failed", file=sys.stderr)
    if again.faults:
        return Exit.INPUTS_FAILED
    return Exit.NEEDS_PERSON if failed else Exit.CLEAN
