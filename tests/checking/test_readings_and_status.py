import json
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from asking import checked, failed

from benchmarks.checking.marked import report
from pipeline.checking import check
from pipeline.checking.rereading import digits_read
from schemas.document import Box
from schemas.facts import Reason, Status

LIST = """
– земельна – {12|commission.meetings|subject=земельна} засідань;
– бюджетна – {23|commission.meetings|subject=бюджетна} засідання;
– етики – {9|commission.meetings|subject=етики} засідань.
Загалом проведено {44|commissions.meetings_total} засідання.
"""


class Saying:
    """A second reader that says what it is told, in the order of the numbers."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts
        self.places: list[tuple[Box, ...]] = []

    def __call__(self, places: Sequence[tuple[Box, ...]]) -> list[tuple[str, ...]]:
        self.places = list(places)
        return [(t,) for t in self.texts]


@pytest.mark.parametrize(
    ("reading", "digits"),
    [
        ("12", "12"),
        (" 1 482;", "1482"),
        ("200 000,00", "20000000"),
        ("", ""),
        ("засідань", ""),
        ("№ 7", "7"),
        ("4.", "4"),
    ],
)
def test_digits_of_a_reading(reading: str, digits: str) -> None:
    assert digits_read(reading) == digits


def test_agreeing_readings_confirm() -> None:
    extraction, text = report("Прийнято {214|decisions.adopted} рішень.", reading="ocr", confidence=0.6)
    second = Saying("214")
    result = check(extraction, text, second)
    assert result.facts[0].status == Status.CONFIRMED
    assert len(second.places) == 1


def test_a_differing_reading_flags_and_both_are_kept() -> None:
    extraction, text = report("Прийнято {214|decisions.adopted} рішень.", reading="ocr", confidence=0.97)
    result = check(extraction, text, Saying("274"))
    assert result.facts[0].status == Status.FLAGGED
    assert [(c.expected, c.found) for c in failed(result)] == [("214", "274")]
    assert result.facts[0].value == 214


def test_a_reading_that_sees_nothing_says_nothing() -> None:
    extraction, text = report("Прийнято {214|decisions.adopted} рішень.", reading="ocr", confidence=0.97)
    result = check(extraction, text, Saying(""))
    assert result.facts[0].status == Status.UNVERIFIED


def test_alternatives_of_the_first_reading_count() -> None:
    result = checked("Прийнято {214|decisions.adopted} рішень.", reading="ocr", alternatives={"214": "274"})
    assert [c.kind for c in failed(result)] == ["second_reading"]


def test_a_letter_taken_for_a_digit_needs_somebody_who_saw_the_digit() -> None:
    extraction, text = report("Проведено {33|trainings.held} заходи.", reading="ocr", confidence=0.9)
    guessed = tuple(replace(w, repairs=("digit:3З",)) if w.text == "33" else w for w in text.words)
    text = replace(text, words=guessed)
    assert check(extraction, text, Saying("")).facts[0].status == Status.FLAGGED
    assert check(extraction, text, Saying("3")).facts[0].status == Status.FLAGGED
    assert check(extraction, text, Saying("33")).facts[0].status == Status.CONFIRMED


def test_text_layers_are_not_read_again() -> None:
    extraction, text = report("Прийнято {214|decisions.adopted} рішень.")
    second = Saying()
    check(extraction, text, second)
    assert second.places == []


def test_a_doubted_reading_with_nothing_for_it_needs_a_person() -> None:
    weak = checked("Усього – {214|decisions.adopted}.", reading="ocr", confidence=0.5)
    assert weak.facts[0].status == Status.FLAGGED
    assert [r.code for r in weak.facts[0].reasons] == ["weak_reading"]
    strong = checked("Усього – {214|decisions.adopted}.", reading="ocr", confidence=0.95)
    assert strong.facts[0].status == Status.UNVERIFIED


def test_a_digit_that_may_be_a_letter_needs_something_for_it_whatever_the_confidence() -> None:
    text = "Питання ЖКГ – {6|appeals.by_topic|subject=ЖКГ}."
    assert checked(text, reading="ocr", confidence=0.97).facts[0].status == Status.FLAGGED
    assert checked(text.replace("{6|", "{7|"), reading="ocr", confidence=0.97).facts[0].status == Status.UNVERIFIED
    assert checked(text).facts[0].status == Status.UNVERIFIED
    words = text.replace("{6|", "{шість|").replace("|subject", "|value=6|subject")
    assert checked(words, reading="ocr", confidence=0.97).facts[0].status == Status.UNVERIFIED
    extraction, document = report(text, reading="ocr", confidence=0.97)
    assert check(extraction, document, Saying("6")).facts[0].status == Status.UNVERIFIED


def test_a_sum_confirms_against_a_differing_reading_and_the_trail_is_kept() -> None:
    extraction, text = report(LIST, reading="ocr", confidence=0.9)
    result = check(extraction, text, Saying("12", "28", "9", "44"))
    fact = next(f for f in result.facts if f.value == 23)
    assert fact.status == Status.CONFIRMED
    assert {r.code for r in fact.reasons} >= {"second_reading_failed", "sum_passed"}


def test_a_repair_is_made_only_when_another_reading_and_a_sum_leave_one_answer() -> None:
    extraction, text = report(LIST.replace("{23|", "{28|"), reading="ocr", confidence=0.9)
    result = check(extraction, text, Saying("12", "23", "9", "44"))
    fact = next(f for f in result.facts if f.subject == "бюджетна")
    assert (fact.value, fact.status) == (Decimal(23), Status.CONFIRMED)
    assert fact.reasons[0].code == "repaired"
    assert not failed(result, "sum")


def test_without_another_reading_a_repair_is_only_offered() -> None:
    result = checked(LIST.replace("{9|", "{4|"), reading="ocr", confidence=0.9)
    by_subject = {f.subject: f for f in result.facts}
    assert by_subject["етики"].value == 4
    assert by_subject["етики"].status == Status.FLAGGED
    offered = [json.loads(c.proposal) for c in failed(result) if c.proposal]
    assert {by_subject["етики"].fact_id: "9"} in offered


def test_grammar_leads_the_repair_to_the_right_number() -> None:
    # 44 would be made by 17 + 23 + 4 as well; «4 засідань» is what grammar denies.
    result = checked(LIST.replace("{12|", "{17|").replace("{44|", "{49|"), reading="ocr", confidence=0.9)
    assert not failed(result, "sum")
    wrong = checked(LIST.replace("{23|", "{28|"), reading="ocr", confidence=0.9)
    assert [json.loads(c.proposal) for c in failed(wrong, "sum")] == [{"f1": "23"}]


def test_a_repair_satisfies_sum_cardinality_and_the_other_mention_together() -> None:
    text = """
    Створено {8|commissions.count} комісії:
    – земельна – {12|commission.meetings|subject=земельна};
    – бюджетна – {23|commission.meetings|subject=бюджетна};
    – етики – {9|commission.meetings|subject=етики}.
    Усього засідань – {94|commissions.meetings_total}.
    Комісії засідали {44|commissions.meetings_total} рази.
    """
    result = checked(text, reading="ocr", confidence=0.9)
    offered = {c.kind: json.loads(c.proposal) for c in failed(result) if c.proposal}
    assert offered["restated"] == {"f4": "44"}
    assert offered["agreement"] == {"f0": "3"}
    assert {f.fact_id: f.value for f in result.facts}["f4"] == 94


def test_corrected_by_a_person_stays_corrected() -> None:
    extraction, text = report("Проведено {27|plenary_meetings.held} засідання.")
    corrected = extraction.facts[0].model_copy(update={"status": Status.CORRECTED})
    result = check(extraction.model_copy(update={"facts": (corrected,)}), text)
    assert result.facts[0].status == Status.CORRECTED


def test_checking_twice_says_the_same() -> None:
    extraction, text = report(LIST.replace("{9|", "{4|"), reading="ocr", confidence=0.9)
    once = check(extraction, text)
    twice = check(extraction.model_copy(update={"facts": once.facts}), text)
    assert twice == once


def test_every_reason_has_both_languages() -> None:
    result = checked(LIST.replace("{9|", "{4|"), reading="ocr", confidence=0.9)
    reasons = [r for f in result.facts for r in f.reasons]
    assert reasons
    assert all(r.uk and r.en and r.uk != r.en for r in reasons)


UNSURE = Reason(code="meaning-unsure", for_value=False, uk="показник визначено за небагатьма словами", en="few words")


def test_a_meaning_read_from_few_words_is_flagged_and_a_second_reading_does_not_answer_for_it() -> None:
    extraction, text = report("Прийнято {214|decisions.adopted} рішень.", reading="ocr", confidence=0.97)
    unsure = tuple(f.model_copy(update={"reasons": (UNSURE,)}) for f in extraction.facts)
    result = check(extraction.model_copy(update={"facts": unsure}), text, Saying("214"))
    assert [f.status for f in result.facts] == [Status.FLAGGED]


def test_figures_that_agree_answer_for_a_meaning_read_from_few_words() -> None:
    extraction, text = report(LIST)
    unsure = tuple(f.model_copy(update={"reasons": (UNSURE,)}) if f.subject == "етики" else f for f in extraction.facts)
    result = check(extraction.model_copy(update={"facts": unsure}), text)
    assert {f.status for f in result.facts} == {Status.CONFIRMED}
