"""What `zvitar compare` prints: one row for each council, metric and subject, one column for each period."""

from __future__ import annotations

import csv
import html
import io
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from pipeline.linking.periods import sorting
from pipeline.linking.wording import fold

Format = Literal["table", "csv", "md", "html"]
CompareRow = Mapping[str, object]
RowT = TypeVar("RowT", bound=CompareRow)
_MARKS = {"comparable": "", "single": "", "not_comparable": "≠", "revised": "*", "conflict": "!!", "flagged": "!"}
_PLAIN = frozenset({"comparable", "single"})
_LEGEND = {
    "≠": "cannot be compared with the period before",
    "*": "the earlier figure was revised",
    "!!": "reports contradict each other",
    "!": "a figure of the pair is flagged",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(slots=True)
class _Line:
    """One row of the output: cells by period."""

    council: str
    metric: str
    subject: str
    unit: str
    cells: dict[str, CompareRow] = field(default_factory=dict)


def compare_text(
    rows: Iterable[CompareRow],
    *,
    output: Format = "table",
    metric: str = "",
    council: str = "",
    subject: str = "",
    width: int | None = None,
) -> str:
    """Rows of comparison.csv (or `ComparisonCell.model_dump()`) as text in one of four formats.

    `metric`, `council` and `subject` keep rows in which they occur, in any case of letters; a council may be named by
    its id. `width` cuts the table for a terminal. The text ends with a newline; only a header where nothing is kept.
    Rows with a `per_1000` (see `population`) get columns of it, for the periods that have any.
    """
    lines = _pivot(matching(rows, metric=metric, council=council, subject=subject))
    periods = sorted({p for line in lines for p in line.cells}, key=sorting)
    writers: dict[Format, Callable[[], str]] = {
        "csv": lambda: _csv(lines, periods),
        "md": lambda: _markdown(lines, periods),
        "html": lambda: _html(lines, periods),
        "table": lambda: _table(lines, periods, width),
    }
    return writers[output]()


def matching(rows: Iterable[RowT], *, metric: str = "", council: str = "", subject: str = "") -> list[RowT]:
    """The rows that `compare_text` would show."""
    return [row for row in rows if _kept(row, metric, council, subject)]


def _kept(row: CompareRow, metric: str, council: str, subject: str) -> bool:
    named = f"{_text(row, 'council')} {_text(row, 'council_id')}"
    wanted = ((metric, _text(row, "metric")), (council, named), (subject, _text(row, "subject")))
    return all(fold(word) in fold(text) for word, text in wanted)


def _text(row: CompareRow, name: str) -> str:
    value = row.get(name)
    return "" if value is None else str(value)


def _number(row: CompareRow, name: str) -> str:
    """A number without a needless fraction: «9», «12.5»."""
    written = _text(row, name)
    if "." in written and "e" not in written.lower():
        written = written.rstrip("0").rstrip(".")
    return written


def _pivot(rows: Sequence[CompareRow]) -> list[_Line]:
    """A second figure of one period, should there be one, gets a line of its own: no value is lost."""
    lines: dict[tuple[str, ...], _Line] = {}
    seen: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        council = _text(row, "council") or _text(row, "council_id")
        key = (council, *(_text(row, n) for n in ("council_id", "metric", "subject_id", "unit")))
        period = _text(row, "period")
        line = lines.setdefault((*key, str(seen[*key, period])), _Line(council, key[2], "", key[4]))
        seen[*key, period] += 1
        line.subject = _text(row, "subject") or line.subject  # the latest wording names the row
        line.cells[period] = row
    return [lines[key] for key in sorted(lines)]


def _based(lines: Sequence[_Line], periods: Sequence[str]) -> list[str]:
    """The periods for which some row has a figure per 1,000 people."""
    return [p for p in periods if any(p in line.cells and _text(line.cells[p], "per_1000") for line in lines)]


def _header(periods: Sequence[str], based: Sequence[str]) -> list[str]:
    told = ["council", "metric", "subject", "unit", *periods, "change", "change_percent", "verdict", "notes"]
    return [*told, *(f"{period} per_1000" for period in based)]


def _record(line: _Line, periods: Sequence[str], based: Sequence[str]) -> list[str]:
    """Values by period, the change and verdict of the latest one, what must be known of all of them, per 1,000."""
    last = line.cells[max(line.cells, key=sorting)]
    values = [_number(line.cells[p], "value") if p in line.cells else "" for p in periods]
    outcome = [_number(last, "change"), _number(last, "change_percent"), _text(last, "verdict"), _notes(line)]
    per_1000 = [_number(line.cells[p], "per_1000") if p in line.cells else "" for p in based]
    return [line.council, line.metric, line.subject, line.unit, *values, *outcome, *per_1000]


def _notes(line: _Line) -> str:
    """What keeps values from being compared as they stand, by period; empty when nothing does."""
    told = ((period, _note(line.cells[period])) for period in sorted(line.cells, key=sorting))
    return "; ".join(f"{period} {note}" for period, note in told if note)


def _note(row: CompareRow) -> str:
    verdict, flagged = _text(row, "verdict"), _text(row, "status") == "flagged"
    said = [] if verdict in _PLAIN else [f"{verdict.replace('_', ' ')} {_text(row, 'why')}".strip()]
    return ", ".join([*said, "flagged"] if flagged and verdict != "flagged" else said)


def _csv(lines: Sequence[_Line], periods: Sequence[str]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    based = _based(lines, periods)
    writer.writerow(header := _header(periods, based))
    texts = {*range(4), header.index("notes")}
    for line in lines:
        writer.writerow([inert(c) if i in texts else c for i, c in enumerate(_record(line, periods, based))])
    return out.getvalue()


def inert(cell: str) -> str:
    """Text that a spreadsheet would take for a formula, with an apostrophe before it."""
    return "'" + cell if cell.startswith(_FORMULA) else cell


def _shown(line: _Line, periods: Sequence[str], based: Sequence[str]) -> list[str]:
    """Cells for reading: each value with the mark of its verdict, the change with its sign, values per 1,000."""
    values = [_marked(line.cells[p], "value") if p in line.cells else "–" for p in periods]
    per_1000 = [_marked(line.cells[p], "per_1000") if p in line.cells else "–" for p in based]
    last = line.cells[max(line.cells, key=sorting)]
    change = _number(last, "change")
    percent = _number(last, "change_percent")
    told = "" if not change else change if change.startswith("-") or change == "0" else f"+{change}"
    told += f" ({percent} %)" if told and percent else ""
    return [*values, told, *per_1000]


def _marked(row: CompareRow, name: str) -> str:
    value = _number(row, name)
    if not value and name == "per_1000":
        return "–"
    mark = _MARKS.get(_text(row, "verdict"), "")
    if _text(row, "status") == "flagged":
        mark = mark or "!"
    return f"{value} {mark}".strip()


def _grid(lines: Sequence[_Line], periods: Sequence[str]) -> list[list[str]]:
    """Header and rows for reading; three columns of text, then numbers: periods, the change, periods per 1,000."""
    based = _based(lines, periods)
    header = ["council", "metric", "subject", *periods, "change", *(f"{period} /1000" for period in based)]
    return [header, *([line.council, line.metric, line.subject, *_shown(line, periods, based)] for line in lines)]


def _legend(grid: Sequence[Sequence[str]]) -> list[str]:
    used = {cell.rsplit(" ", 1)[-1] for row in grid[1:] for cell in row[3:]}
    return [f"{mark} {told}" for mark, told in _LEGEND.items() if mark in used]


def _table(lines: Sequence[_Line], periods: Sequence[str], width: int | None) -> str:
    grid = _grid(lines, periods)
    sizes = [max(len(row[i]) for row in grid) for i in range(len(grid[0]))]
    if width:
        spare = width - sum(sizes[3:]) - 2 * (len(sizes) - 1)
        sizes[:3] = _squeezed(sizes[:3], max(spare, 24))
    rows = ["  ".join(_fitted(c, sizes[i], i < 3) for i, c in enumerate(row)).rstrip() for row in grid]
    return "\n".join([rows[0], "─" * min(len(rows[0]), width or 200), *rows[1:], *_legend(grid)]) + "\n"


def _squeezed(sizes: Sequence[int], spare: int) -> list[int]:
    """Widths of the text columns within the space that there is, the widest giving way first."""
    fitted = list(sizes)
    while sum(fitted) > spare and max(fitted) > 6:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _fitted(cell: str, size: int, left: bool) -> str:
    if len(cell) > size:
        cell = cell[: max(size - 1, 1)] + "…"
    return cell.ljust(size) if left else cell.rjust(size)


def _markdown(lines: Sequence[_Line], periods: Sequence[str]) -> str:
    grid = _grid(lines, periods)
    rows = ["| " + " | ".join(escaped(c) for c in row) + " |" for row in grid]
    rule = "|" + "|".join(["---"] * 3 + ["---:"] * (len(grid[0]) - 3)) + "|"
    notes = ["", *_legend(grid)] if _legend(grid) else []
    return "\n".join([rows[0], rule, *rows[1:], *notes]) + "\n"


def escaped(cell: str) -> str:
    """Text that Markdown takes for nothing but text, on one line."""
    plain = html.escape(cell, quote=False).replace("\\", "\\\\")
    for sign in "|*_[]`":
        plain = plain.replace(sign, "\\" + sign)
    return " ".join(plain.split())


def _html(lines: Sequence[_Line], periods: Sequence[str]) -> str:
    grid = _grid(lines, periods)
    head = "".join(f'<th scope="col">{html.escape(c)}</th>' for c in grid[0])
    body = "\n".join(
        f"<tr>{_html_cells(line, row, 3 + len(periods))}</tr>" for line, row in zip(lines, grid[1:], strict=True)
    )
    notes = "".join(f"<li>{html.escape(n)}</li>" for n in _legend(grid))
    return (
        '<table class="zvitar-compare">\n<thead>\n'
        f"<tr>{head}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>\n" + (f"<ul>{notes}</ul>\n" if notes else "")
    )


def _html_cells(line: _Line, row: Sequence[str], change: int) -> str:
    """The row's cells; the notes are the title of the change, which stands at this place."""
    notes = html.escape(_notes(line))
    titles = {change: f' title="{notes}"'} if notes else {}
    cells = [f"<td{titles.get(i, '')}>{html.escape(cell)}</td>" for i, cell in enumerate(row)]
    return f'<th scope="row">{html.escape(row[0])}</th>' + "".join(cells[1:])
