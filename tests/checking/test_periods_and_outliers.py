from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.checking.marked import report
from pipeline.checking import outliers
from pipeline.checking.periods import Months, months_of, partition
from schemas.facts import Cover
from schemas.report import Report


def test_months_of_periods() -> None:
    assert months_of("2022-Q3") == Months(2022 * 12 + 7, 2022 * 12 + 9)
    assert months_of("2022-03..2022-06") == Months(2022 * 12 + 3, 2022 * 12 + 6)
    assert months_of("2022-01-01..2022-12-31") == months_of("2022")
    assert months_of("2020-11-24..2020-12-31") is None
    assert months_of("convocation") is None
    assert months_of("") is None


@given(st.lists(st.integers(1, 11), unique=True, min_size=1))
def test_any_cutting_of_a_year_is_found(cuts: list[int]) -> None:
    bounds = [0, *sorted(cuts), 12]
    marks = [f"2022-{a + 1:02}..2022-{b:02}" for a, b in pairwise(bounds)]
    marked = ", ".join(f"{{{i + 1}|appeals.total|period={m}}}" for i, m in enumerate(marks))
    facts = report(marked)[0].facts
    parts = [(m, f) for f in facts if (m := months_of(f.period))]
    year = months_of("2022")
    assert year
    assert partition(year, parts) == facts
    assert partition(year, parts[:-1]) is None


def yearly(year: int, value: int) -> Report:
    extraction, _ = report(f"Прийнято {{{value}|decisions.adopted|period={year}|id=d{year}}} рішень.")
    return Report(
        report_id=str(year),
        source_file=f"{year}.pdf",
        sha256="0" * 64,
        media_type="application/pdf",
        size=1,
        pages=1,
        pages_ocr=0,
        page_reasons=(),
        cover=Cover(council="Тихобрідська міська рада", year=year),
        facts=extraction.facts,
        ledger=(),
        checks=(),
    )


def test_a_year_unlike_the_others_is_warned_of() -> None:
    found = outliers([yearly(2021, 342), yearly(2022, 3688), yearly(2023, 401)])
    assert [(c.fact_ids, c.kind) for c in found] == [(("d2022",), "outlier")]


def test_ordinary_years_and_short_series_are_left_alone() -> None:
    assert outliers([yearly(2021, 342), yearly(2022, 689), yearly(2023, 401)]) == ()
    assert outliers([yearly(2021, 342), yearly(2022, 3688)]) == ()
