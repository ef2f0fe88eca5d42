import datetime
import time
import zipfile
from pathlib import Path

import made
import openpyxl
import pytest

from pipeline.publishing import workbook
from pipeline.publishing.output import gather
from pipeline.publishing.workbook import write_workbook
from schemas.tables import tables


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("book") / "zvitar.xlsx"
    write_workbook(gather(*made.run(), {}), found)
    return found


@pytest.fixture(scope="module")
def book(path: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(path)


def column_of(table: str, name: str) -> int:
    return tables()[table].names.index(name) + 1


def test_every_table_has_its_sheet_headers_frozen_and_filters(book):
    assert book.sheetnames == ["about", *tables(), "dictionary"]
    for name, table in tables().items():
        sheet = book[name]
        assert sheet.freeze_panes == "B3"
        assert sheet.auto_filter.ref.startswith("A2:")
        assert [sheet.cell(2, place).value for place in range(1, len(table.columns) + 1)] == table.names
        assert sheet.cell(1, 1).value == table.columns[0].uk


def test_numbers_dates_and_flags_are_real(book):
    facts = book["facts"]
    assert isinstance(facts.cell(3, column_of("facts", "value")).value, int | float)
    assert facts.cell(3, column_of("facts", "cumulative")).value is False
    events = book["events"].cell(3, column_of("events", "date"))
    assert events.value == datetime.datetime(2021, 9, 12)
    assert events.number_format == "yyyy-mm-dd"
    period = book["sessions"].cell(3, column_of("sessions", "period"))
    assert (period.value, period.number_format) == ("2021", "@")


def test_a_value_leads_to_its_fact(book):
    sessions, facts = book["sessions"], book["facts"]
    for row in range(3, sessions.max_row + 1):
        cell = sessions.cell(row, column_of("sessions", "held"))
        if cell.value is None:
            continue
        target = facts[cell.hyperlink.location.split("!")[1]]
        assert target.value == sessions.cell(row, column_of("sessions", "held_fact_id")).value
        assert facts.cell(target.row, column_of("facts", "value")).value == cell.value
        assert facts.cell(target.row, column_of("facts", "metric")).value == "sessions.held"


def test_the_dictionary_describes_every_column(book):
    rows = list(book["dictionary"].iter_rows(min_row=2, values_only=True))
    assert len(rows) == sum(len(table.columns) for table in tables().values())
    assert all(all(cell for cell in row) for row in rows)


def test_the_bytes_do_not_depend_on_the_time(path, tmp_path):
    time.sleep(2)  # zip archives count in steps of two seconds
    write_workbook(gather(*made.run(), {}), tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == path.read_bytes()
    with zipfile.ZipFile(path) as parts:
        assert "2000-01-01T00:00:00Z" in parts.read("docProps/core.xml").decode()


def test_sheets_that_would_be_too_long_are_left_out_and_said_so(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "CELL_LIMIT", 9_000)
    kept = write_workbook(gather(*made.run(), {}), tmp_path / "small.xlsx")
    assert "facts" not in kept
    assert "ledger" not in kept
    assert "sessions" in kept
    small = openpyxl.load_workbook(tmp_path / "small.xlsx")
    assert small.sheetnames == ["about", *kept, "dictionary"]
    about = {row[0]: (row[1], row[3]) for row in small["about"].iter_rows(min_row=7, values_only=True)}
    assert "tables/facts.csv" in about["facts"][0]
    assert about["facts"][1] > 0
    assert "tables/" not in about["sessions"][0]
    cell = small["sessions"].cell(3, column_of("sessions", "held"))
    assert cell.hyperlink is None


@pytest.mark.parametrize("text", ["1899-12-31", "2022-02-30", "2022-05", "2022-05-1", "22.05.2022", ""])
def test_what_is_no_date_of_excels_stays_text(text):
    assert workbook._day(text) is None
