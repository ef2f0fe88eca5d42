"""comparison.csv turned so that a person can read it: one row a council, metric and subject, one column a period."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from io import StringIO

from pipeline.published import Row as Cell

_FIRST = ("council", "metric", "subject", "unit")
_PLAIN = frozenset({"comparable", "single"})


@dataclass(frozen=True, slots=True)
class Wide:
    """A rectangle of texts; the last column says which values must not be compared as they stand, and why."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def matching(found: Iterable[Cell], metric: str, council: str, subject: str) -> list[Cell]:
    """Cells whose metric, council and subject contain the words given; empty words match all."""
    wanted = {"metric": metric.casefold(), "council": council.casefold(), "subject": subject.casefold()}
    return [cell for cell in found if all(word in cell[name].casefold() for name, word in wanted.items())]


def turned(found: Sequence[Cell]) -> Wide:
    """Wide form; rows in the order of comparison.csv, periods ascending."""
    periods = sorted({cell["period"] for cell in found})
    rows: dict[tuple[str, ...], list[Cell]] = {}
    for cell in found:
        key = tuple(cell[name] for name in ("council_id", "metric", "subject_id", "unit"))
        rows.setdefault(key, []).append(cell)
    return Wide((*_FIRST, *periods, "notes"), tuple(_row(row, periods) for row in rows.values()))


def _row(row: Sequence[Cell], periods: Sequence[str]) -> tuple[str, ...]:
    last = max(row, key=lambda cell: cell["period"])  # the subject in its latest wording
    values = [" / ".join(cell["value"] for cell in row if cell["period"] == period) for period in periods]
    return (*(last[name] for name in _FIRST), *values, "; ".join(filter(None, map(_note, row))))


def _note(cell: Cell) -> str:
    """What keeps the period's value from being compared as it stands; empty when nothing does."""
    said = [] if cell["verdict"] in _PLAIN else [f"{cell['verdict'].replace('_', ' ')} {cell['why']}".strip()]
    said += ["flagged"] if cell["status"] == "flagged" and cell["verdict"] != "flagged" else []
    return f"{cell['period']} {', '.join(said)}" if said else ""


def as_csv(wide: Wide) -> str:
    """Comma-separated, \\n."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows((wide.header, *wide.rows))
    return out.getvalue()


def as_markdown(wide: Wide) -> str:
    """A Markdown table; numbers to the right."""
    rule = ["---:" if 4 <= n < len(wide.header) - 1 else "---" for n in range(len(wide.header))]
    lines = [wide.header, rule, *wide.rows]
    return "".join(f"| {' | '.join(text.replace('|', chr(92) + '|') for text in line)} |\n" for line in lines)


def as_html(wide: Wide) -> str:
    """A bare HTML table."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in wide.header)
    body = "".join("<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>\n" for row in wide.rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"


FORMATS: dict[str, Callable[[Wide], str]] = {"csv": as_csv, "md": as_markdown, "html": as_html}
