"""A period that no words state is told to a person as what it is: inferred."""

from __future__ import annotations

import pytest

from extractors import extract
from pipeline.findings import findings
from schemas.report import Report
from tests.texts import from_plain

TITLE = "ЗВІТ\nсекретаря Вербівської міської ради"


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        (f"{TITLE} за 2023 рік\n\nПроведено 12 сесій.\n", []),
        (f"{TITLE}\n\nПроведено 12 сесій.\n", ["no-period"]),
        (f"{TITLE}\n\nПорівняно з 2022 роком сесій більше: 12. У 2023 році прийнято 90 рішень.\n", ["period-inferred"]),
    ],
)
def test_a_period_that_is_inferred_is_an_issue(written: str, codes: list[str]) -> None:
    found = extract(from_plain(written), "r", {1: "plain_text"})
    report = Report(
        report_id="r", source_file="звіт.pdf", sha256="0" * 64, cover=found.cover, facts=(),
        ledger=(), checks=(), pages=1, pages_ocr=0, media_type="application/pdf", size=1, page_reasons=(),
    )  # fmt: skip
    assert [i.code for i in findings(report) if "period" in i.code] == codes
