"""Text that attacks who opens it: formulas, scripts, control characters, broken Unicode."""

import csv
import random
import re
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import made
import openpyxl
import pytest
import reading_back as back
from elements import Elements
from hypothesis import given
from hypothesis import strategies as st

from pipeline.publishing.output import PublishOptions, publish
from pipeline.publishing.text import clean, escape_formula, number, unescape_formula
from pipeline.publishing.workbook import LONGEST_TEXT, shortened
from schemas.facts import Cover
from schemas.issues import FILE_FAILED, Issue
from schemas.tables import tables

STARTS = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "＋", "－", "＠", "−", "|", "'=", "''", '"=', ";=", ",="]
PAYLOADS = [
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://example.org","x")',
    "1+1",
    "SUM(A1:A9)",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</script><svg onload=alert(1)>",
    "{{7*7}}{% raw %}",
    "x\x00y\x07z",
    "\ufffe не знак \uffff",
    'рядок\r\nдругий;третій,"четвертий"',
]
HOSTILE = [start + payload for start in STARTS for payload in PAYLOADS]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every hostile text as a subject and a quote, and some as names, file names and messages."""
    rng = random.Random(3)
    reports = []
    for place in range(0, len(HOSTILE), 40):
        few = HOSTILE[place : place + 40]
        writer = made.Writer(f"hostile-{place}.pdf", "2022")
        for text in few:
            writer.add("awards.given", 5, text, quote=text, recipient_type=rng.choice(few), qualifiers={"topic": text})
        whole = writer.facts[0]
        report = made.finished(writer, (place, 2022), [whole], whole)
        cover = Cover(council=few[0], person=few[1], role=few[2], period="2022", year=2022)
        reports.append(report.model_copy(update={"cover": cover, "source_file": few[3], "page_reasons": tuple(few)}))
    links = made.links_of(reports)
    issues = [Issue.of(FILE_FAILED, text, detail=text) for text in HOSTILE]
    folder = tmp_path_factory.mktemp("hostile")
    publish(reports, links, issues, folder, PublishOptions(excel_csv=True))
    return folder


def test_there_are_two_hundred_of_them():
    assert len(set(HOSTILE)) >= 200


@pytest.mark.parametrize("table", back.all_tables(), ids=lambda table: table.name)
def test_all_forms_still_hold_the_same_values(out, table):
    expected = back.from_csv(out, table)
    assert back.from_parquet(out, table) == expected
    assert back.from_sqlite(out, table) == expected
    assert back.from_duckdb(out, table) == expected
    assert back.from_excel_csv(out, table) == expected


def test_the_machine_tables_keep_the_text_exactly(out):
    column = tables()["facts"].names.index("quote")
    quotes = {row[column] for row in back.from_csv(out, tables()["facts"])}
    assert quotes == {clean(text) for text in HOSTILE}


def test_no_cell_of_the_workbook_is_live(out):
    with zipfile.ZipFile(out / "zvitar.xlsx") as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist() if "worksheets/sheet" in name]
        relations = [parts.read(name).decode() for name in parts.namelist() if name.endswith(".rels")]
    assert not any(re.search(r"<f[ >]", sheet) for sheet in sheets)
    assert not any('TargetMode="External"' in relation for relation in relations)
    book = openpyxl.load_workbook(out / "zvitar.xlsx")
    texts = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if isinstance(cell.value, str) and escape_formula(cell.value) != cell.value:
                    # The text format keeps it text when someone edits the cell; the quote prefix shows why.
                    texts += 1
                    assert cell.number_format == "@", cell.coordinate
                    assert cell.quotePrefix, cell.coordinate
    assert texts > 500


def test_no_cell_of_the_csv_for_excel_is_live(out):
    for path in (out / "tables-excel").glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            for row in csv.reader(stream, delimiter=";"):
                for text in row:
                    live = re.match(r"\s*[=+\-@＝＋－＠]", text)
                    assert not live or re.fullmatch(r"[+-]?\d+(,\d+)?", text), text


def test_the_database_holds_no_broken_text(out):
    with closing(sqlite3.connect(out / "zvitar.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("SELECT count(*) FROM facts WHERE instr(quote, char(0)) > 0").fetchone() == (0,)


@pytest.mark.parametrize("name", ["report.html", "report.en.html"])
def test_hostile_text_stays_text(out, name):
    page = Elements((out / name).read_text(encoding="utf-8"))
    assert not {"script", "iframe"} & {tag for tag, _ in page.found}
    assert not any(key.startswith("on") for _, attrs in page.found for key in attrs)
    text = "".join(page.text)
    assert "<script>alert(1)</script>" in text
    assert "{{7*7}}" in text


@given(st.text(max_size=40))
def test_escaping_is_reversible(text):
    assert unescape_formula(escape_formula(text)) == text


@given(st.from_regex(r"[ \t]{0,2}[=+\-@＝＋－＠][A-Za-z(]{1,8}.{0,8}", fullmatch=True))
def test_what_starts_like_a_formula_is_escaped(text):
    assert escape_formula(text).startswith("'")


@pytest.mark.parametrize("text", ["– з питань бюджету", "—", "-5", "+7", "-12,5", "−3 %", "з питань", "5-7", "№ 5", ""])
def test_list_items_and_numbers_are_left_alone(text):
    assert escape_formula(text) == text


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e18, max_value=1e18))
def test_numbers_read_back_the_same_and_have_no_exponent(value):
    assert float(number(value)) == value
    assert re.fullmatch(r"-?\d+(\.\d+)?", number(value))


@given(st.text())
def test_clean_text_can_be_encoded_and_is_stable(text):
    assert clean(clean(text)) == clean(text)
    assert "\x00" not in clean(text)
    clean(text).encode()


def test_a_text_too_long_for_a_cell_is_cut_and_says_so():
    assert shortened("а" * LONGEST_TEXT) == "а" * LONGEST_TEXT
    for long in ("а" * (LONGEST_TEXT + 1), "😀" * LONGEST_TEXT):
        cut = shortened(long)
        assert "CSV" in cut[-30:]
        assert len(cut.encode("utf-16-le")) // 2 <= LONGEST_TEXT
