"""Papers that came and went, by who wrote and to whom."""

from __future__ import annotations

import pytest

from .told import facts_of


@pytest.mark.parametrize(
    ("caption", "metric"),
    [
        ("Вхідні документи за кореспондентами:", "documents.incoming"),
        ("Вихідна кореспонденція за адресатами:", "documents.outgoing"),
    ],
)
def test_rows_of_those_who_write_part_the_documents(caption: str, metric: str) -> None:
    rows = "Кореспондент | 2022 | 2023\nМіністерства | 204 | 188\nПідприємства | 916 | 902\nРазом | 1120 | 1090"
    found = [(f.metric, f.subject, int(f.value or 0), f.period) for f in facts_of(f"{caption}\n{rows}")]
    assert found == [
        (metric, "Міністерства", 204, "2022"),
        (metric, "Міністерства", 188, "2023"),
        (metric, "Підприємства", 916, "2022"),
        (metric, "Підприємства", 902, "2023"),
        (metric, "", 1120, "2022"),
        (metric, "", 1090, "2023"),
    ]


def test_letters_from_a_council_of_another_level_are_ours() -> None:
    rows = "Кореспондент | Кількість\nОбласна та районна ради | 204\nСуди | 16"
    assert {f.metric for f in facts_of(f"Вхідні документи за кореспондентами:\n{rows}")} == {"documents.incoming"}
