"""The published samples, read by the whole pipeline: those with a text layer, which need no OCR."""

from pathlib import Path

import pytest
import reading_back as back
from frictionless import Package, system
from test_queries import QUESTIONS, in_duckdb, in_sqlite

from pipeline import batch
from schemas.tables import tables

ROOT = Path(__file__).parents[2]
TEXT_LAYERS = ("tykhobrid-2022.pdf", "zhytomyr-2022-slides.pdf")
ANSWERED = {1, 2, 3, 5, 7, 10}  # the other questions need the scanned samples


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    batch.run([ROOT / "samples" / name for name in TEXT_LAYERS], folder, batch.Settings())
    return folder


def test_the_data_package_is_valid(out):
    with system.use_context(trusted=True):
        report = Package(str(out / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note"])


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q[0])
def test_the_ten_questions_have_the_same_answer_in_both_databases(out, question):
    number, _, sql = question
    found = in_sqlite(out, sql)
    assert in_duckdb(out, sql) == found
    assert found or int(number) not in ANSWERED


def test_all_forms_hold_the_same_values(out):
    book = back.workbook(out)
    for table in tables().values():
        expected = back.from_csv(out, table)
        assert back.from_parquet(out, table) == expected, table.name
        assert back.from_sqlite(out, table) == expected, table.name
        assert back.from_duckdb(out, table) == expected, table.name
        assert back.from_workbook(book, table) == expected, table.name


def test_every_number_on_the_page_has_its_picture(out):
    html = (out / "report.html").read_text(encoding="utf-8")
    assert html.count("<article") == html.count('<img src="data:image/png') > 10
