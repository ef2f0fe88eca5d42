"""`python -m benchmarks.reading`: builds the pages, reads them with us and with peers, prints the tables."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.reading import accuracy, corpus, endurance, routing
from benchmarks.reading.damage import DAMAGES
from benchmarks.reading.layouts import LAYOUTS
from benchmarks.reading.score import Score

_WORK = Path(__file__).parents[1] / "work"
_COLUMNS = ("numbers", "right %", "wrong", "invented %", "word errors %", "boxes %", "cells %", "%№ %")


def main() -> None:
    """Measure what is asked: accuracy (with peers), routing, endurance."""
    asked = _arguments()
    if "accuracy" in asked.parts:
        _accuracy(asked)
    if "routing" in asked.parts:
        found = routing.measure(_WORK / "layers")
        for name, right, how in found:
            print(f"{'right' if right else 'WRONG'}  {name:18} {how}")
        print(f"routing: {sum(right for _, right, _ in found)} of {len(found)}\n")
    if "endurance" in asked.parts:
        _endurance(_WORK / "endurance", asked.long)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("parts", nargs="*", default=["accuracy", "routing", "endurance"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--variants", type=int, default=1, help="pages of each layout and damage")
    parser.add_argument("--layouts", default=",".join(LAYOUTS))
    parser.add_argument("--damages", default=",".join(DAMAGES))
    parser.add_argument("--languages", default="auto")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--ocrmypdf", default="", help="path of the ocrmypdf command, to measure it too")
    parser.add_argument("--long", type=int, default=150, help="pages of the long scan")
    return parser.parse_args()


def _accuracy(asked: argparse.Namespace) -> None:
    layouts, damages = asked.layouts.split(","), asked.damages.split(",")
    pages = list(corpus.make(_WORK / "reading", asked.seed, layouts, damages, asked.variants))
    readers = {"zvitar": accuracy.ours(asked.languages)}
    if not asked.no_peers:
        readers["pytesseract, ukr"] = accuracy.plain_pytesseract()
    if asked.ocrmypdf:
        readers["ocrmypdf"] = accuracy.ocrmypdf(asked.ocrmypdf)
    for name, found in accuracy.measure(readers, pages).items():
        print(f"{name}: {len(pages)} pages, seed {asked.seed}, {found.seconds / len(pages):.2f} CPU seconds a page")
        _table(found.by_damage)
        _table(found.by_layout)


def _table(scores: dict[str, Score]) -> None:
    print(_head())
    for name, s in scores.items():
        print(f"| {name} | " + " | ".join(_row(s)) + " |")
    print()


def _head() -> str:
    return "| | " + " | ".join(_COLUMNS) + " |\n" + "|---" * (len(_COLUMNS) + 1) + "|"


def _row(s: Score) -> Sequence[str]:
    return (
        str(s.numbers),
        _share(s.numbers_right, s.numbers),
        str(s.numbers_wrong),
        _share(s.invented, s.numbers),
        _share(s.word_errors, s.words),
        _share(s.boxes_right, s.boxes),
        _share(s.cells_right, s.cells),
        _share(s.signs_right, s.signs),
    )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


def _endurance(folder: Path, long: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    print(f"text layers: {endurance.text_layer_rate(folder):.0f} pages a second of one core")
    one, two = endurance.scaling(folder)
    walls = ", ".join(
        f"{name} {t.wall:.1f} s (waited {t.waited:.1f} s for a core, {t.path:.1f} s of CPU in a row)"
        for name, t in (("one", one), ("two", two))
    )
    print(
        f"workers: {walls}: {one.wall / two.wall:.2f} times, without the waiting {one.working / two.working:.2f},"
        f" by CPU in a row {one.path / two.path:.2f}"
    )
    first, middle, last = endurance.memory(folder, long)
    print(f"{long}-page scan: a worker holds at most {first:.0f}, {middle:.0f}, {last:.0f} MB in its thirds")
    print("300 pages unchanged: " + ", ".join(f"{s:.2f} s" for s in endurance.archive(folder)))
    print(f"20 kills, then a clean finish: {'the same bytes' if endurance.kills(folder) else 'DIFFERENT BYTES'}")


if __name__ == "__main__":
    main()
