"""What reasons say, and in which language."""

import re

import pytest
from asking import checked

from pipeline.checking.reasons import reason_of, remark
from pipeline.checking.saying import in_ukrainian, metric_uk, period_uk
from schemas.facts import Check, Reason, Verdict

COMMISSIONS = """
Створено {2|commissions.count} комісії:
– земельна – {12|commission.meetings|subject=земельна};
– бюджетна – {23|commission.meetings|subject=бюджетна};
– етики – {5|commission.meetings|subject=етики} засідання.
Усього засідань – {94|commissions.meetings_total}.
"""
QUARTERS = """
| Показник | I | II | Півріччя |
| Звернень | {40|appeals.total|period=2022-Q1} | {41|appeals.total|period=2022-Q2} | {81|appeals.total|period=2022-H1} |
"""
SHARE = """
Надійшло {1 482|appeals.total} звернень, з них про ремонт – {538|appeals.by_topic|subject=ремонт}, або \
{39,7|appeals.by_topic|subject=ремонт|unit=%|measure=share|share_of=appeals.total} %, що на \
{273|appeals.total|measure=delta|versus=2021|value=-273} менше, ніж торік ({1 695|appeals.total|period=2021}).
"""
MISTAKES = {
    "sum": COMMISSIONS,
    "cardinality": COMMISSIONS,
    "delta": SHARE,
    "share": SHARE,
    "restated": "Набори: {418|services.food_kits}.\nУсього видано {481|services.food_kits} наборів.",
    "meaning": "Набори: {418|other.набір}.\nОрганізовано {9|services.food_kits}.\nРазом {72|services.food_kits}.",
    "subset": "Надійшло {9|appeals.total} звернень, з яких {17|appeals.written|part_of=appeals.total} – письмові.",
    "words_digits": "Створено {6|commissions.count} (п'ять) комісій.",
    "agreement": "Проведено {27|plenary_meetings.held} засідання.",
    "letter": "– {3|other.питання} питань бюджету – проведено {10|commission.meetings} засідань;",
    "second_reading": "Прийнято {23|decisions.adopted} рішення.",
    "weak_reading": "Усього – {214|decisions.adopted}.",
}


def reasons_of(marked: str, reading: str, confidence: float = 0.6) -> list[Reason]:
    result = checked(marked, reading=reading, confidence=confidence, alternatives={"23": "28"})
    return [r for f in result.facts for r in f.reasons]


def latin(reasons: list[Reason]) -> list[str]:
    return [r.uk for r in reasons if re.search("[A-Za-z]", r.uk)]


@pytest.mark.parametrize("kind", MISTAKES)
def test_ukrainian_reasons_have_no_latin_words(kind: str) -> None:
    for reading in ("text_layer", "ocr"):
        reasons = reasons_of(MISTAKES[kind], reading)
        assert latin(reasons) == []
    assert any(r.code.startswith(kind) and r.for_value is False for r in reasons)


@pytest.mark.parametrize("marked", [QUARTERS, COMMISSIONS.replace("{94|", "{40|"), COMMISSIONS.replace("{2|", "{3|")])
def test_nor_have_those_that_support(marked: str) -> None:
    reasons = reasons_of(marked, "text_layer")
    assert any(r.for_value for r in reasons)
    assert latin(reasons) == []


@pytest.mark.parametrize("kind", ["outlier", "restated"])
@pytest.mark.parametrize("verdict", list(Verdict))
def test_nor_have_those_of_several_reports(kind: str, verdict: Verdict) -> None:
    """Their details name files and metrics."""
    row = Check(
        check_id="x", kind=kind, fact_ids=("a", "b"), expected="12", found="61", verdict=verdict, detail="x.pdf"
    )
    assert latin([reason_of(row), remark(row)] if verdict != Verdict.NO_VERDICT else [remark(row)]) == []


def test_an_offered_repair_is_said_in_both_languages() -> None:
    said = [r for r in reasons_of(COMMISSIONS.replace("{94|", "{48|"), "ocr") if r.code == "sum_failed"]
    assert said
    assert all("виправлення: 48 → 40" in r.uk and "repair: 48 → 40" in r.en for r in said)


def test_metrics_and_periods_in_ukrainian() -> None:
    assert metric_uk("other.дерево") == "дерево"
    assert period_uk("2022-Q3") == "3 квартал 2022"
    assert in_ukrainian("commissions.meetings_total · 2022-H1") == "Засідання всіх комісій · 1 півріччя 2022"
    assert in_ukrainian("«Разом» · Сесій") == "«Разом» · Сесій"
