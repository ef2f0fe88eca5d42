"""What `zvitar compare` prints."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from pipeline.linking.compare import compare_text


def _row(period: str, value: str, **more: Any) -> dict[str, Any]:
    row = {
        "council_id": "ternavska-miska",
        "council": "Тернавська міська рада",
        "metric": "sessions.held",
        "subject_id": "",
        "subject": "",
        "unit": "sessions",
        "period": period,
        "value": value,
        "status": "unverified",
        "change": "",
        "change_percent": "",
        "verdict": "single",
        "why": "",
    }
    return row | more


ROWS = [
    _row("2022", "8.0"),
    _row("2023", "9.5", change="1.5", change_percent="18.8", verdict="comparable"),
    _row("2022", "10", metric="commission.meetings", subject_id="c/b", subject="з питань бюджету"),
    _row("2022", "31", council="Яблунецька селищна рада", council_id="yablunetska-selyshchna", verdict="flagged"),
]


def test_csv_has_a_column_for_each_period() -> None:
    header, *rows = csv.reader(io.StringIO(compare_text(ROWS, output="csv")))
    assert header[:6] == ["council", "metric", "subject", "unit", "2022", "2023"]
    sessions = next(r for r in rows if r[:2] == ["Тернавська міська рада", "sessions.held"])
    assert sessions[4:] == ["8", "9.5", "1.5", "18.8", "comparable", ""]
    assert len(rows) == 3


def test_table_marks_what_cannot_be_compared_and_explains() -> None:
    rows = [_row("2022", "8"), _row("2023-H1", "4", verdict="not_comparable", why="half a year")]
    text = compare_text(rows)
    assert "4 ≠" in text
    assert "≠ cannot be compared" in text
    assert "+1.5 (18.8 %)" in compare_text(ROWS)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_table_fits_the_terminal(width: int) -> None:
    rows = [_row("2022", "8", subject="з питань " + "дуже довгої назви " * 8)]
    assert max(map(len, compare_text(rows, width=width).splitlines())) <= width


def test_notes_tell_what_is_wrong_with_any_period() -> None:
    rows = [
        _row("2021", "7", status="flagged"),
        _row("2022", "8", verdict="revised", why="2023 gives 9"),
        _row("2023", "9", verdict="comparable"),
    ]
    (line,) = csv.DictReader(io.StringIO(compare_text(rows, output="csv")))
    assert line["notes"] == "2021 flagged; 2022 revised 2023 gives 9"
    assert 'title="2021 flagged; 2022 revised 2023 gives 9"' in compare_text(rows, output="html")


def test_two_figures_of_one_period_both_stand() -> None:
    lines = list(csv.DictReader(io.StringIO(compare_text([_row("2022", "8"), _row("2022", "9")], output="csv"))))
    assert [line["2022"] for line in lines] == ["8", "9"]


def test_filters() -> None:
    assert "sessions" not in compare_text(ROWS, metric="commission")
    assert "Яблунецька" not in compare_text(ROWS, council="тернавська")
    assert "Тернавська" not in compare_text(ROWS, council="yablunetska-selyshchna")
    assert "sessions" not in compare_text(ROWS, subject="бюджет")
    assert len(compare_text(ROWS, metric="nothing", output="csv").splitlines()) == 1


@pytest.mark.parametrize("hostile", ["=1+1", "+A1", "-2+3", "@SUM(A1)", "<script>alert(1)</script>", "a|b", "x`y`"])
def test_hostile_text_is_inert(hostile: str) -> None:
    rows = [_row("2022", "8", subject=hostile, council=hostile)]
    for record in csv.reader(io.StringIO(compare_text(rows, output="csv"))):
        assert not any(cell.startswith(("=", "+", "@")) for cell in record[:4])
    assert "<script" not in compare_text(rows, output="html")
    assert "<script" not in compare_text(rows, output="md")
    columns = {line.replace("\\|", "").count("|") for line in compare_text(rows, output="md").splitlines()}
    assert len(columns) == 1


def test_negative_change_stays_a_number_in_csv() -> None:
    rows = [_row("2022", "8"), _row("2023", "6", change="-2", change_percent="-25", verdict="comparable")]
    assert list(csv.reader(io.StringIO(compare_text(rows, output="csv"))))[1][6:8] == ["-2", "-25"]


def test_html_is_a_table_with_headers() -> None:
    text = compare_text(ROWS, output="html")
    assert text.count("<tr>") == 4
    assert '<th scope="row">Тернавська міська рада</th>' in text
