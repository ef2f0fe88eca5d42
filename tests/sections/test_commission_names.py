"""Which commission a figure belongs to, by the names in its sentence."""

from __future__ import annotations

import pytest

from .told import facts_of


@pytest.mark.parametrize(
    ("sentence", "metric", "found"),
    [
        (
            "Комісія з питань освіти, культури і спорту засідала 15 разів та розглянула 88 питань.",
            "commission.meetings",
            {("з питань освіти, культури і спорту", 15)},
        ),
        (
            "Найчастіше збиралася бюджетна комісія – 24 рази, найрідше – комісія з питань законності (7 засідань).",
            "commission.meetings",
            {("бюджетна", 24), ("з питань законності", 7)},
        ),
        (
            "Проведено 15 засідань комісії з питань землі та 11 засідань комісії з питань освіти.",
            "commission.meetings",
            {("з питань землі", 15), ("з питань освіти", 11)},
        ),
        ("Тимчасова контрольна комісія засідала 4 рази.", "commission.meetings", set()),
        ("Постійні комісії провели 44 засідання.", "commission.meetings", set()),
    ],
)
def test_the_commission_of_a_figure(sentence: str, metric: str, found: set[tuple[str, int]]) -> None:
    facts = facts_of(sentence)
    assert {(f.subject, int(f.value or 0)) for f in facts if f.metric == metric} == found


def test_a_metric_read_from_few_words_is_doubted() -> None:
    found = [f for f in facts_of("Постійні комісії. За рік 96, з них 11 виїзних.") if f.value == 11]
    assert [r.code for f in found for r in f.reasons] == ["meaning-unsure"]
