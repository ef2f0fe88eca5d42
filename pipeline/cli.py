"""The `zvitar` command: arguments in, exit codes out, nothing else. What is heavy loads inside the commands."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

import pipeline
from pipeline.commands import check, compare, doctor, review, run, show, totals
from pipeline.exits import Exit, OperatorError

_EPILOG = """\
exit codes: 0 clean, 1 failure, 2 usage, 3 some inputs failed, 4 findings need a person,
            5 regression gate failed, 130 interrupted

Data goes to stdout, talk and progress to stderr. NO_COLOR is respected."""


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    top = argparse.ArgumentParser(
        prog="zvitar",
        description="Reads Ukrainian local councils' yearly reports into checked, comparable tables.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="store_true", help="print the version and leave")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for module in (run, compare, check, totals, show, review, doctor):
        module.add(commands)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    top = parser()
    args = top.parse_args(argv)
    if args.version:
        print(f"zvitar {_version()}")
        return Exit.CLEAN
    if args.command is None:
        top.print_help()
        return Exit.USAGE
    return _guarded(args)


def _guarded(args: argparse.Namespace) -> int:
    """The command's exit code; an operator's fault, an interrupt or a closed pipe ends it without a traceback."""
    try:
        _check_owners()
        code: int = args.execute(args)
        sys.stdout.flush()
        return code
    except OperatorError as fault:
        print(f"zvitar: {fault}", file=sys.stderr)
        return fault.code
    except KeyboardInterrupt:
        print("zvitar: interrupted; what is finished is kept, the same command goes on from there", file=sys.stderr)
        return Exit.INTERRUPTED
    except BrokenPipeError:  # `zvitar compare out | head`: the reader has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.CLEAN
    except OSError as fault:  # a full disk, a folder that may not be written: the system's sentence names it
        print(f"zvitar: {fault}", file=sys.stderr)
        return Exit.FAILURE


def _check_owners() -> None:
    """OperatorError when a package of ours is another one of the same, generic, name."""
    import extractors
    import schemas

    for package in (pipeline, extractors, schemas):
        if getattr(package, "OWNER", None) != "zvitar":
            where = getattr(package, "__file__", None) or "somewhere else"
            raise OperatorError(
                f"the package {package.__name__} in {where} is not zvitar's; run zvitar from its own environment"
            )


def _version() -> str:
    from importlib.metadata import version

    return version("zvitar")
