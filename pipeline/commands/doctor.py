"""`zvitar doctor`: what is installed, what is missing, and the command that installs it."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from pipeline.exits import Exit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.doctor import Finding


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "doctor",
        help="what is installed, which OCR models, what is missing and the command that installs it",
        description="Looks at what zvitar needs on this machine. Exit code 1 when something necessary is missing.",
    )
    command.add_argument("--json", action="store_true", help="machine-readable findings on stdout")
    command.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Print the findings; 1 when something required is missing."""
    from pipeline.doctor import examine, remedy

    findings = examine()
    command = remedy(findings)
    if args.json:
        print(json.dumps({"findings": [asdict(f) for f in findings], "install": command}, ensure_ascii=False))
    else:
        _print(findings, command)
    return Exit.FAILURE if any(f.required and not f.ok for f in findings) else Exit.CLEAN


def _print(findings: Sequence[Finding], command: str) -> None:
    width = max(len(f.name) for f in findings)
    for finding in findings:
        mark = "ok     " if finding.ok else "MISSING" if finding.required else "absent "
        print(f"{mark}  {finding.name:<{width}}  {finding.detail}")
    if command:
        print(f"\ninstall what is missing with:\n  {command}")
