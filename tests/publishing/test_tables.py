import csv
import sqlite3
from contextlib import closing
from pathlib import Path

import made
import openpyxl
import pytest
import reading_back as back
from frictionless import Package, system

from pipeline.publishing.output import PublishOptions, publish
from pipeline.publishing.rows import cell
from schemas.records.rows import FactRow
from schemas.tables import tables

# The columns of CONTRACT, in its order.
CONTRACT = (
    "fact_id report_id source_file council council_code role person report_period metric subject subject_id value "
    "value_min value_max unit period measure cumulative modifier part_of part_of_id recipient_type per aggregate date "
    "date_end page boxes quote reading confidence status reasons rule"
)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    publish(*made.run(), folder, PublishOptions(excel_csv=True, versions={"zvitar": "0"}))
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_facts_have_the_contracts_columns_in_order():
    assert list(FactRow.model_fields)[: len(CONTRACT.split())] == CONTRACT.split()


def test_every_table_of_the_contract_is_written(out):
    named = "reports sessions commission_meetings decisions appeals awards acts deputies deputy_fund events ledger"
    for name in [*named.split(), "facts", "checks", "commissions", "comparison", "issues"]:
        assert (out / "tables" / f"{name}.csv").is_file()
        assert (out / "tables" / f"{name}.parquet").is_file()


def test_csv_is_plain_utf8_with_line_feeds(out):
    raw = (out / "tables/facts.csv").read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    assert b",250000.5," in raw
    assert (out / "tables-excel/facts.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert '"250000,5"' in (out / "tables-excel/facts.csv").read_text(encoding="utf-8-sig")


@pytest.fixture(scope="module")
def book(out: Path) -> openpyxl.Workbook:
    return back.workbook(out)


@pytest.mark.parametrize("table", back.all_tables(), ids=lambda table: table.name)
def test_all_forms_hold_the_same_values(out, book, table):
    expected = back.from_csv(out, table)
    assert expected, "an empty table shows nothing"
    assert back.from_parquet(out, table) == expected
    assert back.from_sqlite(out, table) == expected
    assert back.from_duckdb(out, table) == expected
    assert back.from_excel_csv(out, table) == expected
    assert back.from_workbook(book, table) == expected


def test_the_data_package_is_valid(out):
    with system.use_context(trusted=True):
        package = Package(str(out / "datapackage.json"))
        report = package.validate()
    assert report.valid, report.flatten(["type", "note"])
    assert {r.name for r in package.resources} == set(tables())
    for resource in package.resources:
        for field in resource.schema.fields:
            assert field.description
            assert field.custom["description_en"]


def test_a_changed_table_no_longer_fits_the_data_package(tmp_path):
    publish(*made.run(), tmp_path)
    facts = tmp_path / "tables/facts.csv"
    facts.write_bytes(facts.read_bytes().replace(b"250000.5", b"250000.6", 1))
    with system.use_context(trusted=True):
        report = Package(str(tmp_path / "datapackage.json")).validate()
    assert [error.type for task in report.tasks for error in task.errors] == ["hash-count"]


def test_same_input_same_bytes_in_any_order_of_reports(tmp_path):
    reports, links, issues = made.run()
    publish(reports, links, issues, tmp_path / "a", PublishOptions(excel_csv=True))
    publish(reports[::-1], links, issues[::-1], tmp_path / "b", PublishOptions(excel_csv=True))
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_nothing_is_left_behind_and_nothing_changes_when_writing_fails(tmp_path, monkeypatch):
    publish(*made.run(councils=1), tmp_path)
    before = files(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.publishing.output.write_datapackage", full)
    with pytest.raises(OSError, match="No space left"):
        publish(*made.run(councils=2), tmp_path)
    assert files(tmp_path) == before


def test_no_table_of_an_earlier_run_is_left_to_contradict_this_one(tmp_path):
    publish(*made.run(councils=2), tmp_path, PublishOptions(excel_csv=True))
    (tmp_path / "tables-excel/mine.csv").write_text("a person's own file", encoding="utf-8")
    publish(*made.run(councils=1), tmp_path)
    assert [path.name for path in (tmp_path / "tables-excel").iterdir()] == ["mine.csv"]
    publish(*made.run(councils=2), tmp_path / "b", PublishOptions(excel_csv=True))
    publish(*made.run(councils=1), tmp_path / "b")
    assert not (tmp_path / "b/tables-excel").exists()


def test_no_input_gives_empty_tables_and_a_valid_package(tmp_path):
    empty = made.links_of([])
    publish([], empty, [], tmp_path)
    with (tmp_path / "tables/facts.csv").open(encoding="utf-8", newline="") as stream:
        assert len(list(csv.reader(stream))) == 1
    with system.use_context(trusted=True):
        assert Package(str(tmp_path / "datapackage.json")).validate().valid


def test_views_answer_in_both_databases(out):
    with closing(sqlite3.connect(out / "zvitar.sqlite")) as database:
        database.row_factory = sqlite3.Row
        names = [name for (name,) in database.execute("SELECT name FROM _views ORDER BY name")]
        found = {name: [tuple(r) for r in database.execute(f'SELECT * FROM "{name}"')] for name in names}
        wide = database.execute("SELECT * FROM commission_meetings_wide").fetchone()
        foreign = database.execute("PRAGMA foreign_key_check").fetchall()
    assert foreign == []
    assert {"sessions_by_year", "commission_meetings_wide", "award_counts"} <= set(names)
    assert wide.keys() == ["council", "commission", "commission_id", "2021", "2022", "2023"]
    for name in names:
        assert found[name], name
        assert len(back.duckdb_rows(out, name)) == len(found[name])


def test_views_leave_out_figures_about_other_years(out):
    reports, _, _ = made.run()
    own = {
        (r.cover.council, r.cover.period): float(f.value)
        for r in reports
        for f in r.facts
        if f.metric == "sessions.held" and f.period == r.cover.period
    }
    with closing(sqlite3.connect(out / "zvitar.sqlite")) as database:
        found = database.execute("SELECT council, period, held FROM sessions_by_year").fetchall()
    assert {(council, period): held for council, period, held in found} == own
    assert len(found) == len(own)


def test_a_value_that_no_double_holds_is_flagged(tmp_path):
    writer = made.Writer("long.pdf", "2022")
    exact, rounded = (
        writer.add("finance.amount", "123456789012345.5"),
        writer.add("finance.amount", "12345678901234567.89"),
    )
    report = made.finished(writer, (1, 2022), [exact], exact)
    publish([report], made.links_of([report]), [], tmp_path)
    found = {
        row[0]: dict(zip(tables()["facts"].names, row, strict=True))
        for row in back.from_csv(tmp_path, tables()["facts"])
    }
    assert (found[exact.fact_id]["value"], found[exact.fact_id]["status"]) == (123456789012345.5, "unverified")
    assert found[rounded.fact_id]["status"] == "flagged"
    assert "value-too-precise" in found[rounded.fact_id]["reasons"]
    (record,) = back.from_csv(tmp_path, tables()["community"])
    assert "flagged" in record


def test_a_cell_of_an_unknown_type_is_a_bug():
    with pytest.raises(TypeError, match="no table holds a list"):
        cell(["a"])
