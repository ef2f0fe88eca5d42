"""The workbook for people: real numbers and dates, frozen headers, filters, a dictionary, links to the evidence.

Every text cell has the text format, so that neither opening nor editing it can turn «=…» into a formula; the text
itself stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import xlsxwriter

from pipeline.publishing.collect import rows_of
from pipeline.publishing.rows import Cell
from pipeline.publishing.text import escape_formula
from schemas.tables import Column, Table, tables

CELL_LIMIT = 1_000_000
"""Filled cells of all sheets together. The longest tables beyond that stay in the CSV, and the about sheet says so."""
LONGEST_TEXT = 32_767  # Excel's limit for a cell
CUT = " … [скорочено, усе — в CSV / cut, whole in CSV]"
_LINK_LIMIT = 60_000  # Excel ignores links over 65,530 on a sheet
_ROW_LIMIT = 1_048_000
_CREATED = datetime(2000, 1, 1)  # fixed, so that the same tables give the same bytes
_WIDTHS = {"quote": 60, "message": 60, "name": 45, "subject": 35, "council": 28, "source_file": 28, "detail": 40}
_COLOURS = {"flagged": "#FFD9B3", "failed": "#FFD9B3", "confirmed": "#D5F0D9", "corrected": "#D6E4FF"}
_HEADER_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Formats:
    title: Any
    header: Any
    text: Any
    guarded: Any
    number: Any
    link: Any
    text_link: Any
    day: Any
    wrapped: Any
    status: Mapping[str, Any]


def _formats(book: Any) -> _Formats:
    text = {"num_format": "@", "valign": "top"}
    return _Formats(
        title=book.add_format({"bold": True, "font_size": 14}),
        header=book.add_format({"bold": True, "bg_color": "#E8EEF4", "bottom": 1, "valign": "top"}),
        text=book.add_format(text),
        guarded=book.add_format(text | {"quote_prefix": True}),
        number=book.add_format({"valign": "top"}),
        link=book.add_format({"valign": "top", "font_color": "#0B4FA3", "underline": 1}),
        text_link=book.add_format(text | {"font_color": "#0B4FA3", "underline": 1}),
        day=book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
        wrapped=book.add_format({"text_wrap": True, "valign": "top", "italic": True, "bg_color": "#F4F7FA"}),
        status={name: book.add_format(text | {"bg_color": colour}) for name, colour in _COLOURS.items()},
    )


def fitting(data: Mapping[str, pa.Table]) -> list[str]:
    """Names of the tables that the workbook holds; the longest are left out first when all would be too much."""
    sizes = {name: sum(len(c) - c.null_count for c in table.columns) for name, table in data.items()}
    kept = {name for name in sizes if data[name].num_rows <= _ROW_LIMIT}
    for name in sorted(sizes, key=lambda n: (n != "ledger", -sizes[n])):
        if sum(sizes[k] for k in kept) <= CELL_LIMIT:
            break
        kept.discard(name)
    return [name for name in data if name in kept]


class _Sheet:
    """One table on one sheet; `fact_rows` gives the row of a fact on the sheet of facts."""

    def __init__(self, sheet: Any, table: Table, formats: _Formats, fact_rows: Mapping[str, int]) -> None:
        self._sheet, self._table, self._formats, self._fact_rows = sheet, table, formats, fact_rows
        self._links = 0

    def fill(self, rows: Iterable[tuple[Cell, ...]], count: int) -> None:
        self._head(count)
        figures = set(self._table.figures)
        for place, row in enumerate(rows, start=_HEADER_ROWS):
            for column_place, (column, value) in enumerate(zip(self._table.columns, row, strict=True)):
                if value is None:
                    continue
                if column.name in figures:
                    self._link(place, column_place, row[column_place + 1])
                self._write(place, column_place, column, value)

    def _head(self, count: int) -> None:
        last = len(self._table.columns) - 1
        self._sheet.freeze_panes(_HEADER_ROWS, 1)
        self._sheet.autofilter(_HEADER_ROWS - 1, 0, _HEADER_ROWS - 1 + count, last)
        self._sheet.set_row(0, 60)
        for place, column in enumerate(self._table.columns):
            wide = 9 if column.kind in {"number", "integer", "boolean"} else 14
            self._sheet.set_column(place, place, _WIDTHS.get(column.name, wide))
            self._sheet.write_string(0, place, column.uk, self._formats.wrapped)
        for place, column in enumerate(self._table.columns):
            self._sheet.write_string(_HEADER_ROWS - 1, place, column.name, self._formats.header)

    def _link(self, row: int, column: int, fact_id: Cell) -> bool:
        target = self._fact_rows.get(str(fact_id))
        if target is None or self._links >= _LINK_LIMIT:
            return False
        self._links += 1
        # Written first; the cell's value then takes its place and keeps the link.
        self._sheet.write_url(row, column, f"internal:'facts'!A{target + 1}", self._formats.link)
        return True

    def _write(self, row: int, column: int, what: Column, value: Cell) -> None:
        if isinstance(value, bool):
            self._sheet.write_boolean(row, column, value, self._formats.number)
        elif isinstance(value, int | float):
            linked = what.name in self._table.figures and self._fact_rows
            self._sheet.write_number(row, column, value, self._formats.link if linked else self._formats.number)
        elif isinstance(value, str):
            self._text(row, column, what, value)

    def _text(self, row: int, column: int, what: Column, value: str) -> None:
        if what.kind == "day" and (day := _day(value)):
            self._sheet.write_datetime(row, column, day, self._formats.day)
            return
        form = self._formats.guarded if escape_formula(value) != value else self._formats.text
        if what.refers == "facts.fact_id" and self._link(row, column, value):
            form = self._formats.text_link
        elif what.choices:
            form = self._formats.status.get(value, form)
        self._sheet.write_string(row, column, shortened(value), form)


def shortened(text: str) -> str:
    """The text as a cell can hold it; what does not fit is cut and says so."""
    # Excel counts UTF-16 units, of which a character outside the basic plane takes two.
    if len(text) * 2 <= LONGEST_TEXT or len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT:
        return text
    room = LONGEST_TEXT - len(CUT)
    return text.encode("utf-16-le")[: room * 2].decode("utf-16-le", "ignore") + CUT


def _day(text: str) -> datetime | None:
    """A whole ISO date that Excel can hold (from 1900-03-01 on, before which its calendar is wrong)."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return datetime(day.year, day.month, day.day) if day >= date(1900, 3, 1) else None


def _about(sheet: Any, formats: _Formats, data: Mapping[str, pa.Table], kept: Iterable[str]) -> None:
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 3, 44)
    sheet.write_string(0, 0, "Звіти місцевих рад / Local councils' reports", formats.title)
    lines = (
        "Кожна цифра — так, як її подає звіт. Стан: confirmed — є незалежне свідчення; unverified — одне прочитання, "
        "ніщо не заперечує; flagged — щось заперечує, має глянути людина; corrected — вирішила людина.",
        "Every figure as the report states it. Status: confirmed, there is independent evidence; unverified, read once "
        "and nothing against it; flagged, something speaks against it; corrected, a person decided.",
        "Підкреслене число веде до своєї цитати на аркуші facts. / An underlined number leads to its quote on facts.",
    )
    for place, line in enumerate(lines, start=1):
        sheet.write_string(place, 0, line)
    for place, name in enumerate(("аркуш / sheet", "українською", "English", "рядків / rows")):
        sheet.write_string(5, place, name, formats.header)
    held = set(kept)
    for place, (name, table) in enumerate(tables().items(), start=6):
        left_out = "" if name in held else f" (лише tables/{name}.csv / only tables/{name}.csv)"
        sheet.write_string(place, 0, name, formats.text)
        sheet.write_string(place, 1, table.title_uk + left_out, formats.text)
        sheet.write_string(place, 2, table.title_en, formats.text)
        sheet.write_number(place, 3, data[name].num_rows, formats.number)


def _dictionary(sheet: Any, formats: _Formats) -> None:
    head = ("table", "column", "type", "українською", "English")
    rows = [(t.name, c.name, c.kind, c.uk, c.en) for t in tables().values() for c in t.columns]
    for place, (name, width) in enumerate(zip(head, (22, 30, 10, 60, 60), strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, name, formats.header)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(head) - 1)
    for place, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            sheet.write_string(place, column, value, formats.text)


def write_workbook(data: Mapping[str, pa.Table], path: Path) -> list[str]:
    """All tables that fit on sheets of their names, with an about sheet and a dictionary; returns the tables held."""
    kept = fitting(data)
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "tmpdir": str(path.parent),
    }
    book = xlsxwriter.Workbook(str(path), options)
    book.set_properties({"title": "Звіти місцевих рад", "created": _CREATED})
    formats = _formats(book)
    _about(book.add_worksheet("about"), formats, data, kept)
    facts = data["facts"]["fact_id"].to_pylist() if "facts" in kept else []
    fact_rows = {fact_id: place for place, fact_id in enumerate(facts, start=_HEADER_ROWS)}
    for name in kept:
        sheet = _Sheet(book.add_worksheet(name), tables()[name], formats, fact_rows)
        sheet.fill(rows_of(data[name]), data[name].num_rows)
    _dictionary(book.add_worksheet("dictionary"), formats)
    book.close()
    return kept
