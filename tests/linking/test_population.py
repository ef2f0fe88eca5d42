"""Figures per 1,000 people, only over a base that the user brings."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.exits import OperatorError
from pipeline.linking.compare import compare_text
from pipeline.linking.population import read_population, with_per_1000

REPORTS = [
    {"council_id": "zhytomyrska-miska", "council_code": "UA18040190000029215"},
    {"council_id": "ternavska-miska", "council_code": ""},
]


def _row(value: str, period: str = "2022", **more: str) -> dict[str, str]:
    row = {"council_id": "ternavska-miska", "council": "Тернавська міська рада", "metric": "appeals.total"}
    rest = {"subject_id": "", "subject": "", "unit": "appeals", "status": "", "change": "", "change_percent": ""}
    return row | rest | {"period": period, "value": value, "verdict": "single", "why": ""} | more


def _file(folder: Path, text: str) -> Path:
    path = folder / "people.csv"
    path.write_text(text, "utf-8-sig")
    return path


@pytest.mark.parametrize(
    "text",
    [
        "council,population\nТЕРНАВСЬКА міська рада,20 000\n",
        "council_id;population;source\nternavska-miska;20000;Держстат\n",
        "council_code,council,population\n,Тернавська міська рада,20000\n",
        " council , population \nТернавська міська рада, 20\u00a0000\n",
    ],
)
def test_a_council_is_named_in_any_of_three_ways(tmp_path: Path, text: str) -> None:
    made, missing = with_per_1000([_row("150.0")], REPORTS, read_population(_file(tmp_path, text)))
    assert [(row["population"], row["per_1000"]) for row in made] == [("20000", "7.5")]
    assert missing == []


def test_a_code_leads_through_the_report_to_its_council(tmp_path: Path) -> None:
    people = read_population(_file(tmp_path, "council_code,population\nUA18040190000029215,261600\n"))
    zhytomyr = _row("934", council_id="zhytomyrska-miska", council="Житомирська міська рада")
    made, missing = with_per_1000([zhytomyr, _row("150")], REPORTS, people)
    assert [row["per_1000"] for row in made] == ["3.57", ""]
    assert missing == ["Тернавська міська рада, 2022"]


def test_a_years_own_population_comes_before_the_one_for_all_years_and_no_other_years_is_used(tmp_path: Path) -> None:
    text = "council_id,year,population\nternavska-miska,2022,20000\nternavska-miska,2021,10000\n"
    rows = [_row("100", "2021"), _row("100", "2022-H1"), _row("100", "2023"), _row("100", "convocation")]
    made, missing = with_per_1000(rows, REPORTS, read_population(_file(tmp_path, text)))
    assert [row["per_1000"] for row in made] == ["10", "5", "", ""]
    assert missing == ["Тернавська міська рада, 2023", "Тернавська міська рада, convocation"]
    made, _ = with_per_1000(rows, REPORTS, read_population(_file(tmp_path, text + "ternavska-miska,,40000\n")))
    assert [row["per_1000"] for row in made] == ["10", "5", "2.5", "2.5"]


@pytest.mark.parametrize(
    "more", [{"unit": "%"}, {"subject_id": "per=deputy"}, {"subject_id": "x; aggregate=mean"}, {"value": ""}]
)
def test_what_does_not_grow_with_people_has_no_figure_per_1000(tmp_path: Path, more: dict[str, str]) -> None:
    people = read_population(_file(tmp_path, "council_id,population\nternavska-miska,20000\n"))
    made, missing = with_per_1000([_row("150") | more], REPORTS, people)
    assert (made[0]["per_1000"], missing) == ("", [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("council,people\nх,5\n", "column population"),
        ("city,population\nх,5\n", "one of council_code"),
        ("", "column population"),
        ("council,population\nх,багато\n", "line 2"),
        ("council,population\nх,0\n", "line 2"),
        ("council,population\n,5\n", "line 2"),
        ("council,year,population\nх,22,5\n", "line 2"),
        ("council,population\nх,5\nХ,6\n", "line 3: Х has two"),
    ],
)
def test_a_faulty_file_is_refused_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(OperatorError, match=said):
        read_population(_file(tmp_path, text))


def test_columns_are_there_only_for_periods_with_a_base(tmp_path: Path) -> None:
    people = read_population(_file(tmp_path, "council_id,year,population\nternavska-miska,2022,20000\n"))
    rows = [_row("150", "2022", status="flagged"), _row("170", "2023", change="20", verdict="comparable", why="")]
    made, _ = with_per_1000(rows, REPORTS, people)
    (row,) = csv.DictReader(io.StringIO(compare_text(made, output="csv")))
    assert (row["2022"], row["2022 per_1000"], "2023 per_1000" in row) == ("150", "7.5", False)
    assert "7.5 !" in compare_text(made)
    assert "2022 /1000" in compare_text(made, output="md")
    html = compare_text(made, output="html")
    assert '<td title="2022 flagged">+20</td><td>7.5 !</td></tr>' in html
    assert "1000" not in compare_text(rows)


@given(st.integers(0, 10**9), st.integers(1, 10**8))
def test_the_figure_is_right_to_three_digits(value: int, population: int) -> None:
    people = {("council_id", "ternavska-miska", ""): population}
    made, _ = with_per_1000([_row(str(value))], REPORTS, people)
    told = Decimal(made[0]["per_1000"])
    true = Decimal(value) * 1000 / population
    assert abs(told - true) <= max(abs(true) * Decimal("0.005"), Decimal(0))
    assert "E" not in made[0]["per_1000"]
