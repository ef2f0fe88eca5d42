"""Generated tables that compare years: who knows the rows reads them alike under any heads and in any layout.

A family is a layout («columns», «tabs», «one cell a line» …); a report of it has a table for every few metrics, each
under heads of its own. What is measured is whose year a figure is and whether it is a difference.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random

from benchmarks.eval.corpus import Annotated
from benchmarks.eval.generated import YEAR, Passage, Saying, annotated, sayings

LAST = str(YEAR - 1)
_Row = Sequence[str]

HEADS = (
    *(
        (f"{LAST} рік", f"{YEAR} рік"),
        (LAST, str(YEAR)),
        (f"за {LAST} р.", f"за {YEAR} р."),
        (f"Факт {LAST}", f"Факт {YEAR}"),
    ),
    *((f"Кількість за {LAST} рік", f"Кількість за {YEAR} рік"), ("минулий рік", "звітний рік"), ("торік", "цьогоріч")),
    *(("аналогічний період минулого року", "звітний період"), ("попередній період", "звітний період")),
    *(("Було", "Стало"), (f"{LAST} (факт)", f"{YEAR} (факт)")),
)
"""Heads of last year's column and of this one's."""
CHANGES = ("", "", "+/-", "Відхилення (+/-)", f"± до {LAST}", "Динаміка", "Відхилення до минулого року")
CORNERS = ("Показник", "Назва показника", "")
_ROWS = 5
_LABEL = 30  # characters of a label that is broken over two lines


def _widths(rows: Sequence[_Row]) -> list[int]:
    return [max(len(row[i]) for row in rows if i < len(row)) for i in range(max(map(len, rows)))]


def _set(row: _Row, widths: Sequence[int]) -> str:
    """The label to the left, figures to the right of their columns."""
    figures = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=False))
    return "  ".join((row[0].ljust(widths[0]), *figures)).rstrip()


def _columns(rows: Sequence[_Row]) -> list[str]:
    return [_set(row, _widths(rows)) for row in rows]


def _broken(rows: Sequence[_Row]) -> list[str]:
    """Labels over two lines, figures on the first."""
    parted = [_parted(row[0]) for row in rows]
    widths = _widths([(first, *row[1:]) for (first, _), row in zip(parted, rows, strict=True)])
    lines = [_set((first, *row[1:]), widths) for (first, _), row in zip(parted, rows, strict=True)]
    return [f"{line}\n{rest}" if rest else line for line, (_, rest) in zip(lines, parted, strict=True)]


def _parted(label: str) -> tuple[str, str]:
    cut = label.rfind(" ", 0, _LABEL)
    return (label[:cut], label[cut + 1 :]) if len(label) > _LABEL and label[cut + 1].islower() else (label, "")


def _halves(rows: Sequence[_Row]) -> list[str]:
    """The table's second half under a line of its own, without heads."""
    lines = _columns(rows)
    middle = len(rows) // 2 + 1
    return [f"\nПродовження таблиці\n\n{line}" if i == middle else line for i, line in enumerate(lines)]


def _framed(rows: Sequence[_Row]) -> list[str]:
    return [f"| {' | '.join(cell.ljust(w) for cell, w in zip(row, _widths(rows), strict=False))} |" for row in rows]


LAYOUTS: Mapping[str, Callable[[Sequence[_Row]], list[str]]] = {
    "columns": _columns,
    "broken labels": _broken,
    "halves": _halves,
    "frames": _framed,
    "bars": lambda rows: [" | ".join(row) for row in rows],
    "tabs": lambda rows: ["\t".join(row) for row in rows],
    "one space": lambda rows: [" ".join(filter(None, row)) for row in rows],
    "one cell a line": lambda rows: ["\n".join(filter(None, row)) for row in rows],
}
YEAR_TABLES = tuple(f"years {layout}" for layout in (*LAYOUTS, "strokes"))
_FIRST = f"Порівняльні дані (перша цифра – {YEAR} рік, друга – {LAST} рік):"


def made_table(family: str, seed: int) -> Annotated:
    """One generated report of a family of YEAR_TABLES; the same seed gives the same report."""
    rng = Random(f"{family} {seed}")
    layout = family.removeprefix("years ")
    parts, passages = [], []
    said = sayings()
    for group in (said[at : at + _ROWS] for at in range(0, len(said), _ROWS)):
        text, told = _strokes(group, rng) if layout == "strokes" else _table(group, LAYOUTS[layout], rng)
        parts.append(f"{group[0].heading}\n\n{text}")
        passages += told
    return annotated(f"{family.replace(' ', '-')}-{seed}", "\n\n\n".join(parts) + "\n", passages)


def _table(
    group: Sequence[Saying], layout: Callable[[Sequence[_Row]], list[str]], rng: Random
) -> tuple[str, list[Passage]]:
    then, now = rng.choice(HEADS)
    turned = then != "Було" and rng.random() < 0.3
    change = rng.choice(CHANGES)
    years = (now, then) if turned else (then, now)
    rows: list[_Row] = [(rng.choice(CORNERS), *years, *([change] if change else []))]
    figures = []
    for s in group:
        n, before = _two(s, rng)
        cells = (str(n), str(before)) if turned else (str(before), str(n))
        rows.append((s.label, *cells, *([f"{n - before:+d}"] if change else [])))
        levels = (s.figure(n), s.figure(before, period=LAST))
        figures.append((*levels, s.figure(n - before, delta=True)) if change else levels)
    lines = layout(rows)
    own = (line.rpartition("\n\n")[2] for line in lines[1:])
    return "\n".join(lines), [Passage(line, told) for line, told in zip(own, figures, strict=True)]


def _strokes(group: Sequence[Saying], rng: Random) -> tuple[str, list[Passage]]:
    """«Сесії – 11 / 9» under a line that says which figure is of which year."""
    passages = []
    for s in group:
        n, before = _two(s, rng)
        passages.append(Passage(f"– {s.label.lower()} – {n} / {before};", (s.figure(n), s.figure(before, period=LAST))))
    return "\n".join([_FIRST, *(p.text for p in passages)]), passages


def _two(s: Saying, rng: Random) -> tuple[int, int]:
    n, before = rng.sample(range(s.low, s.high + 1), 2)
    return n, before
