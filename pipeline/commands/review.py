"""`zvitar review`: what only a person can settle, on a local page or as a list."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.exits import Exit

if TYPE_CHECKING:
    from pipeline.review.folder import Folder

_DESCRIPTION = """\
Serves a local web page on which a person looks at each flagged figure beside its place on the page and accepts,
corrects or rejects it. The address is printed; nobody but this machine can open it. Decisions go into DIR/links.yaml at
once, and into the tables with the next zvitar run; nothing is read anew. Ctrl-C or the page's button ends it.

With --format or --json it lists what is open instead, doubtful links included, each with the lines that answer it.

exit codes: 0 nothing is open; 4 something is"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "review",
        help="look at flagged figures on a local page, beside the crop; accept, correct, reject",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("folder", metavar="DIR", type=Path, help="output folder of zvitar run")
    command.add_argument("--council", default="", help="only councils that contain this")
    command.add_argument("--links", metavar="FILE", type=Path, help="the answers so far (default: DIR/links.yaml)")
    command.add_argument("--port", metavar="N", type=_port, default=0, help="port of the page (default: a free one)")
    command.add_argument("--open", action="store_true", help="open the page in the browser")
    command.add_argument("--format", choices=("table", "csv", "md"), help="list what is open, serve nothing")
    command.add_argument("--json", action="store_true", help="a JSON list on stdout, serve nothing")
    command.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Serve the page, or print the questions; 4 when something is open in the end."""
    return _list(args) if args.format or args.json else _serve(args)


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("from 0 to 65535")
    return port


def _links(args: argparse.Namespace) -> Path:
    path: Path = args.links or args.folder / "links.yaml"
    return path


def _serve(args: argparse.Namespace) -> int:
    from pipeline.review.folder import Folder
    from pipeline.review.server import ReviewServer

    folder = Folder(args.folder, _links(args), args.council)
    folder.state()  # a folder that is not ours is said before anything is served
    with ReviewServer(folder, args.port) as server:
        print(server.guard.entrance, flush=True)
        print("zvitar: the page is at this address; Ctrl-C ends it", file=sys.stderr)
        if args.open:
            import webbrowser

            webbrowser.open(server.guard.entrance)
        try:
            server.serve_forever()
        except KeyboardInterrupt:  # how a server is ended
            print(file=sys.stderr)
    return _told(folder)


def _told(folder: Folder) -> int:
    """Say how far the person has come."""
    state = folder.state()
    print(f"zvitar: {len(state.decided)} figures decided, {len(state.open)} open; {folder.links}", file=sys.stderr)
    return Exit.NEEDS_PERSON if state.open or state.links else Exit.CLEAN


def _list(args: argparse.Namespace) -> int:
    from pipeline.linking.overrides import read_overrides
    from pipeline.linking.questions import questions, questions_text, unused
    from pipeline.linking.wording import fold
    from pipeline.published import rows

    tables = {name: rows(args.folder, name) for name in ("facts", "checks", "reports", "commissions")}
    path = _links(args)
    given = read_overrides(path)
    found = [one for one in questions(tables, given) if fold(args.council) in fold(one.council)]
    as_json = json.dumps([asdict(one) for one in found], ensure_ascii=False) + "\n"
    sys.stdout.write(as_json if args.json else questions_text(found, output=args.format))
    for fact_id in unused(tables, given):
        print(f"zvitar: {path}: no figure {fact_id} here, so its decision has no effect", file=sys.stderr)
    figures = sum(one.kind == "figure" for one in found)
    print(f"zvitar: {figures} flagged figures, {len(found) - figures} doubtful links", file=sys.stderr)
    return Exit.NEEDS_PERSON if found else Exit.CLEAN
