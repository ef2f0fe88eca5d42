"""`zvitar show`: one value with its quote, page, rule, verdicts and a crop of the page."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pipeline.exits import Exit


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "show",
        help="one value with its quote, page, rule, verdicts and a crop of the page",
        description="Prints the evidence of one figure and writes a picture of its place on the page.",
    )
    command.add_argument("folder", metavar="DIR", type=Path, help="output folder of zvitar run")
    command.add_argument("fact_id", metavar="FACT_ID", help="fact_id of tables/facts.csv, or its beginning")
    command.add_argument(
        "--image", metavar="FILE", type=Path, help="where the picture goes (default: DIR/crops/FACT_ID.png)"
    )
    command.add_argument("--no-image", action="store_true", help="words only")
    command.add_argument("--json", action="store_true", help="one JSON object")
    command.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Print the evidence, write the picture."""
    from pipeline.show import as_json, find, lines, picture

    shown = find(args.folder, args.fact_id)
    fact_id = shown.fact["fact_id"]
    print(as_json(shown) if args.json else "\n".join(lines(shown)))
    if not args.no_image:
        path = args.image or args.folder / "crops" / f"{fact_id}.png"
        image = picture(shown, args.folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(image)
        print(f"picture: {path}", file=sys.stderr)
    return Exit.CLEAN
