"""`zvitar run`: files and folders in, every table out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.exits import Exit, OperatorError

if TYPE_CHECKING:
    from pipeline.batch import Outcome, Settings, Step

_DESCRIPTION = """\
Reads PDF, JPEG, PNG, TIFF and text files, folders with everything in them, and writes the tables into DIR.
Safe to interrupt and to repeat: finished work is reused, and unchanged inputs cost no OCR.

exit codes: 0 every input was read; 3 some input could not be read whole (see tables/issues.csv);
            4 with --strict, when a figure is flagged, a check failed or a link is doubtful"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "run",
        help="read files and folders, write every table",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="file or folder of reports")
    command.add_argument("--out", metavar="DIR", type=Path, default=Path("out"), help="output folder (default: out)")
    command.add_argument("--jobs", metavar="N", type=_jobs, help="pages read at a time (default: one a core)")
    command.add_argument(
        "--links", metavar="FILE", type=Path, help="YAML that overrides links between years (default: DIR/links.yaml)"
    )
    command.add_argument("--excel-csv", action="store_true", help="also CSV for a Ukrainian Excel (BOM, ;, comma)")
    command.add_argument(
        "--licence",
        "--license",
        metavar="NAME",
        default="",
        help="licence of the data package: CC-BY-4.0, … (default: none stated)",
    )
    command.add_argument("--publisher", metavar="NAME", default="", help="who publishes the data package")
    command.add_argument("--strict", action="store_true", help="exit code 4 when something needs a person")
    command.add_argument("--quiet", action="store_true", help="no progress, no summary")
    command.add_argument("--json", action="store_true", help="the summary as one JSON object")
    command.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Run, print the summary; the exit code says whether all inputs were read."""
    if args.links and not args.links.is_file():
        raise OperatorError(f"there is no file {args.links}", Exit.USAGE)
    from pipeline.batch import run
    from pipeline.publishing import LICENCES, is_licence

    if args.licence and not is_licence(args.licence):
        known = ", ".join(LICENCES)
        raise OperatorError(f"no licence {args.licence}; known are {known}; for another give its address", Exit.USAGE)
    with _progress(args.quiet) as tell:
        outcome = run(args.paths, args.out, _settings(args), tell)
    _print(outcome, args)
    if outcome.failed:
        return Exit.INPUTS_FAILED
    return Exit.NEEDS_PERSON if args.strict and outcome.summary.needs_person else Exit.CLEAN


def _jobs(text: str) -> int:
    jobs = int(text)
    if jobs < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return jobs


def _settings(args: argparse.Namespace) -> Settings:
    from pipeline.batch import Settings
    from pipeline.publishing import Dataset
    from pipeline.reading import ReadingSettings

    reading = ReadingSettings(workers=args.jobs) if args.jobs else ReadingSettings()
    return Settings(reading, args.links, args.excel_csv, Dataset(args.licence, args.publisher))


def _print(outcome: Outcome, args: argparse.Namespace) -> None:
    from pipeline.summary import lines

    for issue in outcome.issues:
        if issue.severity == "error":
            page = f", page {issue.page}" if issue.page else ""
            print(f"zvitar: {issue.source_file}{page}: {issue.message} [{issue.code}]", file=sys.stderr)
    if args.json:
        print(json.dumps(outcome.summary.model_dump(mode="json") | {"out": str(outcome.out)}, ensure_ascii=False))
    elif not args.quiet:
        print("\n".join(lines(outcome.summary, outcome.out)))


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[Step], None] | None]:
    """A bar on stderr while pages are read; nothing when stderr is no terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("pages"))
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("looking at the files", total=None)

        def tell(step: Step) -> None:
            if step.writing:
                bar.update(task, description="writing the tables")
            if step.reading is None:
                return
            done = step.reused + step.reading.files_done
            bar.update(
                task,
                description=f"{done} of {step.files} files, {step.reading.rate * 60:.0f} pages a minute",
                completed=step.reading.pages_done,
                total=step.reading.pages_known or None,
            )

        yield tell
