"""Generated tables and lists of several metrics: rows of one kind × columns of figures × layout.

Each report holds a table for every kind of rows (commissions, deputies, months, offices …), all in one layout, so that
a layout that is not understood shows as a whole family of misses.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.eval.passages import Figure, Passage

_GAP = 3  # columns between the cells of an aligned table
_YEAR = 2023


@dataclass(frozen=True)
class Column:
    """A column: its metric, that of its total (empty for none), its heads, and how items of a list tell it."""

    theme: str
    sets: str
    metric: str
    total: str
    heads: tuple[str, ...]
    label: str
    forms: tuple[str, str, str]
    low: int
    high: int
    of: str
    told: Mapping[str, str]

    def counted(self, number: int) -> str:
        """The number with the noun in the form that it asks for."""
        one, few, many = self.forms
        if number % 100 in range(11, 15) or number % 10 in (0, *range(5, 10)):
            return f"{number} {many}"
        return f"{number} {one if number % 10 == 1 else few}"


@dataclass(frozen=True)
class Theme:
    """What the rows are: `names` are ways to write them, `periods` theirs where they are times."""

    heading: str
    caption: str
    corners: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    total: bool = True
    periods: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table to lay out: heads of columns, and rows of cells with the figures in them."""

    theme: Theme
    columns: tuple[Column, ...]
    corner: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...], tuple[Figure, ...]], ...]
    total: str

    def lines(self) -> Iterator[tuple[list[str], tuple[Figure, ...]]]:
        """The cells of each row."""
        for name, values, figures in self.rows:
            yield [name, *map(str, values)], figures


_PEOPLE = (
    ("Коваль І. П.", "Бойко О. М.", "Ткачук В. С.", "Мельник Г. Я.", "Савчук Р. Т."),
    ("Коваль Ірина Петрівна", "Бойко Олег Миколайович", "Ткачук Віра Семенівна", "Мельник Гнат Якович"),
)
_MONTHS = ("Січень", "Лютий", "Березень", "Квітень", "Травень", "Червень")
_QUARTERS = ("Перший квартал", "Другий квартал", "Третій квартал", "Четвертий квартал")
_MONTHLY, _QUARTERLY = tuple(f"{_YEAR}-{m:02}" for m in range(1, 7)), tuple(f"{_YEAR}-Q{q}" for q in range(1, 5))

THEMES: Mapping[str, Theme] = {
    "commissions": Theme(
        "Робота постійних комісій",
        f"Показники роботи постійних комісій у {_YEAR} році",
        ("Комісія", "Назва комісії", "Постійна комісія"),
        (
            ("Бюджетна", "Земельна", "Гуманітарна", "Житлово-комунальна", "Регламентна"),
            ("Комісія з питань бюджету", "Комісія з питань земельних відносин", "Комісія з питань освіти і культури"),
            ("Бюджет, фінанси та інвестиції", "Земля, архітектура, довкілля", "Освіта, культура, спорт"),
        ),
    ),
    "deputies": Theme(
        "Депутатська діяльність", f"Запити і звернення депутатів у {_YEAR} році", ("Депутат", "ПІБ депутата"), _PEOPLE
    ),
    "attendance": Theme(
        "Участь депутатів у роботі ради",
        f"Відвідування засідань у {_YEAR} році",
        ("Депутат", "Прізвище, ім'я, по батькові"),
        _PEOPLE,
        total=False,
    ),
    "months": Theme(
        "Звернення громадян",
        f"Надходження звернень у {_YEAR} році за місяцями",
        ("Місяць",),
        (_MONTHS,),
        periods=_MONTHLY,
    ),
    "receptions": Theme(
        "Особистий прийом громадян", f"Прийом громадян у {_YEAR} році", ("Місяць",), (_MONTHS,), periods=_MONTHLY
    ),
    "quarters": Theme(
        "Сесійна діяльність",
        f"Робота ради у {_YEAR} році за кварталами",
        ("Квартал", "Період"),
        (_QUARTERS,),
        periods=_QUARTERLY,
    ),
    "executive": Theme(
        "Виконавчий комітет",
        f"Робота виконавчого комітету у {_YEAR} році",
        ("Квартал", "Період"),
        (_QUARTERS,),
        periods=_QUARTERLY,
    ),
    "offices": Theme(
        "Звернення за підрозділами",
        f"Розгляд звернень у розрізі управлінь і відділів у {_YEAR} році",
        ("Підрозділ", "Структурний підрозділ"),
        (("Відділ освіти", "Фінансове управління", "Управління соціального захисту", "Юридичний відділ"),),
    ),
    "villages": Theme(
        "Робота старост",
        f"Показники роботи старостинських округів у {_YEAR} році",
        ("Старостинський округ", "Округ"),
        (("Млинівський", "Лозівський", "Криничанський", "Вербицький"), ("с. Млинки", "с. Лозове", "с. Криниця")),
    ),
    "awards": Theme(
        "Нагородження",
        f"Відзнаки міської ради у {_YEAR} році",
        ("Відзнака", "Вид нагороди"),
        (("Почесна грамота міської ради", "Подяка міського голови", "Почесна відзнака"),),
        total=False,
    ),
}


@cache
def columns() -> tuple[Column, ...]:
    """Every column, from grids.csv."""
    lines = Path(__file__).with_name("grids.csv").read_text(encoding="utf-8").splitlines()
    return tuple(_column(row) for row in csv.DictReader(lines, delimiter=";"))


def _column(row: dict[str, str]) -> Column:
    return Column(
        theme=row["theme"],
        sets=row["set"],
        metric=row["metric"],
        total=row["total"],
        heads=tuple(row["heads"].split("|")),
        label=row["label"],
        forms=(row["one"], row["few"], row["many"]),
        low=int(row["low"]),
        high=int(row["high"]),
        of=row["of"],
        told=dict([row["told"].split("=")]) if row["told"] else {},
    )


def grid_of(name: str, rng: Random) -> Grid:
    """A table of a theme: which columns, rows and words is up to chance."""
    theme = THEMES[name]
    offered = [c for c in columns() if c.theme == name]
    nth = rng.choice(sorted(set("".join(c.sets for c in offered))))
    chosen = tuple(c for c in offered if nth in c.sets)
    names = rng.choice(theme.names)
    values = [_values(chosen, rng) for _ in names]
    rows = [(n, v, _figures(theme, chosen, n, v, k)) for k, (n, v) in enumerate(zip(names, values, strict=True))]
    total = rng.choice(("", "Всього", "Разом", "УСЬОГО:")) if theme.total else ""
    if total:
        sums = tuple(map(sum, zip(*values, strict=True)))
        figures = tuple(_figure(c.total, "", n, c.told) for c, n in zip(chosen, sums, strict=True))
        rows.insert(rng.choice((0, len(rows))), (total, sums, figures))
    heads = tuple(rng.choice(c.heads) for c in chosen)
    return Grid(theme, chosen, rng.choice(theme.corners), heads, tuple(rows), total)


def _values(chosen: Sequence[Column], rng: Random) -> tuple[int, ...]:
    found: dict[str, int] = {}
    values = []
    for column in chosen:
        most = min(column.high, found.get(column.of, column.high + 1) - 1)
        values.append(rng.randint(min(column.low, most), most))
        found[column.metric] = values[-1]
    return tuple(values)


def _figures(
    theme: Theme, chosen: Sequence[Column], name: str, values: Sequence[int], place: int
) -> tuple[Figure, ...]:
    when = {"period": theme.periods[place]} if theme.periods else {}
    subject = "" if theme.periods else name
    return tuple(_figure(c.metric, subject, n, when, c.told) for c, n in zip(chosen, values, strict=True))


def _figure(metric: str, subject: str, value: int, *told: Mapping[str, Any]) -> Figure:
    details = {k: v for words in told for k, v in words.items() if k != "recipient_type"}
    return Figure(metric, subject, Decimal(value), details)


def _rows(grid: Grid, head: str, join: Callable[[list[str]], str]) -> tuple[str, list[Passage]]:
    passages = [Passage(join(cells), figures) for cells, figures in grid.lines()]
    return "\n".join([head, *(p.text for p in passages)]), passages


def _joined_by(mark: str) -> Callable[[Grid], tuple[str, list[Passage]]]:
    return lambda grid: _rows(grid, mark.join((grid.corner, *grid.heads)), mark.join)


def _flattened(grid: Grid) -> tuple[str, list[Passage]]:
    return _rows(grid, "\n".join((grid.corner, *grid.heads)), "\n".join)


def _flattened_with_numbers(grid: Grid) -> tuple[str, list[Passage]]:
    passages = [Passage("\n".join(cells), figures) for cells, figures in grid.lines()]
    lines, number = ["№ з/п", grid.corner, *grid.heads], 0
    for passage, (name, *_) in zip(passages, grid.rows, strict=True):
        number += name != grid.total
        lines += [*([str(number)] if name != grid.total else []), passage.text]
    return "\n".join(lines), passages


def _aligned(grid: Grid) -> tuple[str, list[Passage]]:
    table = [[grid.corner, *grid.heads], *(cells for cells, _ in grid.lines())]
    widths = [max(map(len, column)) + _GAP for column in zip(*table, strict=True)]
    first, *rest = widths

    def join(cells: list[str]) -> str:
        return cells[0].ljust(first) + "".join(c.rjust(w) for c, w in zip(cells[1:], rest, strict=True))

    return _rows(grid, join(table[0]), join)


def _items(grid: Grid) -> tuple[str, list[Passage]]:
    """«– Бюджетна: засідань – 14, питань – 61»."""

    def join(cells: list[str]) -> str:
        told = ", ".join(f"{c.label} – {n}" for c, n in zip(grid.columns, cells[1:], strict=True))
        return f"{cells[0].rstrip(':')}: {told}"

    passages = [Passage(join(cells), figures) for cells, figures in grid.lines()]
    return "\n".join(f"– {p.text};" for p in passages), passages


def _counting_items(grid: Grid) -> tuple[str, list[Passage]]:
    """«– Бюджетна (14 засідань, 61 питання)»; where a column's noun has no forms, as `_items`."""
    if not all(all(c.forms) for c in grid.columns):
        return _items(grid)
    passages = []
    for name, values, figures in grid.rows:
        told = ", ".join(c.counted(n) for c, n in zip(grid.columns, values, strict=True))
        passages.append(Passage(f"{name.rstrip(':')} ({told})", figures))
    return "\n".join(f"– {p.text};" for p in passages), passages


def _announced_items(grid: Grid) -> tuple[str, list[Passage]]:
    """«– Бюджетна – 14/61» under «Комісія – засідань / питань:»."""
    head = f"{grid.corner} – {' / '.join(c.label for c in grid.columns)}:"
    passages = [Passage(f"{cells[0].rstrip(':')} – {'/'.join(cells[1:])}", told) for cells, told in grid.lines()]
    return "\n".join([head, *(f"– {p.text};" for p in passages)]), passages


def _blocks(grid: Grid) -> tuple[str, list[Passage]]:
    """The name on a line of its own above «Засідань – 14», «Питань – 61»."""
    passages = []
    for cells, figures in grid.lines():
        told = (f"{c.label[0].upper()}{c.label[1:]} – {n}" for c, n in zip(grid.columns, cells[1:], strict=True))
        passages.append(Passage("\n".join((cells[0].rstrip(":"), *told)), figures))
    return "\n\n".join(p.text for p in passages), passages


LAYOUTS: Mapping[str, Callable[[Grid], tuple[str, list[Passage]]]] = {
    "flattened": _flattened,
    "numbered": _flattened_with_numbers,
    "aligned": _aligned,
    "spaced": _joined_by(" "),
    "tabs": _joined_by("\t"),
    "bars": _joined_by(" | "),
    "items": _items,
    "counting": _counting_items,
    "announced": _announced_items,
    "blocks": _blocks,
}


_LISTS = frozenset({"items", "counting", "announced"})


def grids(layout: str, rng: Random) -> tuple[str, list[Passage]]:
    """A table of every theme in the layout, each under its heading."""
    parts, passages = [], []
    for name in THEMES:
        grid = grid_of(name, rng)
        text, found = LAYOUTS[layout](grid)
        caption = "" if layout in _LISTS else f"{grid.theme.caption}\n" + "\n" * (layout == "blocks")
        parts.append(f"{grid.theme.heading}\n\n{caption}{text}\n\nПро це поінформовано раду на засіданні.")
        passages += found
    return "\n\n".join(parts) + "\n", passages
