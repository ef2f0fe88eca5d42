"""One digit changed in an addend or total of a stated sum: is it caught, and is the right repair offered first?

    python -m benchmarks.checking.digits [--changes 1000] [--seed 1]

The reports are those of `benchmarks.checking.reports`, their facts given, so that checking alone is measured; each
change makes a new report that differs in one character. "explained" are the changes after which the report's own
evidence leaves one change of one character that mends everything: only there can a repair be right for a reason.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from dataclasses import dataclass
from random import Random

from benchmarks.checking.marked import report
from benchmarks.checking.reports import SECTIONS, Draft, section
from pipeline.checking import Checked, check
from pipeline.checking.repair import ONLY_ONE
from schemas.facts import Verdict

_SHAPES = {"0": "869", "1": "74", "2": "7", "3": "8", "4": "19", "5": "6", "6": "580", "7": "1", "8": "306", "9": "04"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one change: caught, one explanation left, the right one offered first; and false alarms before."""

    kind: str
    caught: bool
    explained: bool
    right: bool
    alarms: int


def change_digit(number: str, rng: Random, shapes: bool) -> str:
    """The number with one digit changed, to a shape alike if asked; never to a leading zero."""
    places = [i for i, c in enumerate(number) if c.isdigit()]
    while True:
        i = rng.choice(places)
        others = _SHAPES[number[i]] if shapes else "0123456789".replace(number[i], "")
        new = rng.choice(others)
        if not (new == "0" and i == places[0] and len(places) > 1):
            return number[:i] + new + number[i + 1 :]


def _failed(result: Checked) -> list[str]:
    return [c.check_id for c in result.checks if c.verdict == Verdict.FAILED]


def try_change(draft: Draft, rng: Random, kind: str, shapes: bool, reading: str) -> Outcome:
    """Change one digit of one figure bound by a sum and check the report again."""
    clean = "\n".join(draft.lines)
    name = rng.choice(draft.told)
    mark = re.search(rf"\{{([\d ]+)\|([^{{}}]*\|id={name})\}}", clean)
    assert mark
    changed = change_digit(mark[1], rng, shapes)
    marked = clean[: mark.start()] + f"{{{changed}|{mark[2]}}}" + clean[mark.end() :]
    alarms = len(_failed(check(*report(clean, reading, 0.95))))
    result = check(*report(marked, reading, 0.95))
    mine = [c for c in result.checks if c.verdict == Verdict.FAILED and name in c.fact_ids]
    offers = [c for c in mine if c.proposal]
    explained = bool(offers) and ONLY_ONE in offers[0].detail
    truth = {name: mark[1].replace(" ", "")}
    right = bool(offers) and json.loads(offers[0].proposal) == truth
    return Outcome(kind, bool(mine), explained, right, alarms)


def measure(changes: int, seed: int, shapes: bool, reading: str) -> list[Outcome]:
    """Seeded changes, all kinds of sections in turn."""
    rng = Random(f"{seed} {shapes} {reading}")
    found = []
    for i in range(changes):
        number = i % len(SECTIONS)
        draft = section(number, seed * 100_000 + i)
        found.append(try_change(draft, rng, SECTIONS[number].__name__, shapes, reading))
    return found


def table(outcomes: list[Outcome]) -> str:
    """Rows per kind of sum and for all."""
    lines = [
        "| sum | changes | caught | one explanation | right first, of those | right first, of all | false alarms |"
    ]
    lines.append("|---|---|---|---|---|---|---|")
    kinds = [*Counter(o.kind for o in outcomes), "all"]
    for kind in kinds:
        mine = [o for o in outcomes if kind in (o.kind, "all")]
        explained = [o for o in mine if o.explained]
        cells = (
            kind.replace("_", " "),
            len(mine),
            _share([o.caught for o in mine]),
            _share([o.explained for o in mine]),
            _share([o.right for o in explained]),
            _share([o.right for o in mine]),
            sum(o.alarms for o in mine),
        )
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(lines)


def _share(told: list[bool]) -> str:
    return f"{100 * sum(told) / len(told):.1f} %" if told else "–"


def main() -> None:
    """Print both tables: any digit, and digits of like shape."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--changes", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for shapes, reading in ((False, "text_layer"), (False, "ocr"), (True, "ocr")):
        title = "digits of like shape" if shapes else "any digit"
        print(f"\n{title}, {reading}, {asked.changes} changes, seed {asked.seed}\n")
        print(table(measure(asked.changes, asked.seed, shapes, reading)))


if __name__ == "__main__":
    main()
