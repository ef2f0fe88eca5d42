import json
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from asking import checked, failed, statuses

from benchmarks.checking.marked import report
from pipeline.checking import check
from pipeline.checking.rereading import Place, Reread, digits_read
from schemas.facts import Reason, Status

LIST = """
– земельна – {12|commission.meetings|subject=земельна} засідань;
– бюджетна – {23|commission.meetings|subject=бюджетна} засідання;
– етики – {9|commission.meetings|subject=етики} засідань.
Загалом проведено {44|commissions.meetings_total} засідання.
"""


class Saying:
    """Other readers that say what they are told, in the order of the numbers; `letters` is what one that knows letters
    says of every number, None where it is not asked."""

    def __init__(self, *texts: str, letters: str | None = None) -> None:
        self.texts, self.letters = texts, letters
        self.places: list[Place] = []

    def __call__(self, places: Sequence[Place]) -> list[Reread | None]:
        self.places = list(places)
        return [Reread(text, self.letters) for text in self.texts]


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


def test_a_third_reader_who_sides_with_the_first_leaves_no_verdict() -> None:
    extraction, text = report("Прийнято {214|decisions.adopted} рішень.", reading="ocr", confidence=0.97)
    result = check(extraction, text, Saying("274", letters="214"))
    assert (result.facts[0].status, failed(result)) == (Status.UNVERIFIED, [])
    against = check(extraction, text, Saying("274", letters="274"))
    assert [(c.kind, c.found) for c in failed(against)] == [("second_reading", "274 | 274")]
    nobody = check(extraction, text, Saying("274", letters="214 або 274"))
    assert nobody.facts[0].status == Status.FLAGGED


def test_a_third_reader_alone_confirms_what_the_second_did_not_see() -> None:
    extraction, text = report("Прийнято {214|decisions.adopted} рішень.", reading="ocr", confidence=0.97)
    assert check(extraction, text, Saying("", letters="214")).facts[0].status == Status.CONFIRMED


def test_a_number_where_two_others_see_none_is_flagged() -> None:
    extraction, text = report("– {7|decisions.by_topic|subject=інше} інше", reading="ocr", confidence=0.97)
    result = check(extraction, text, Saying("", letters="✓"))
    assert [(c.kind, c.found) for c in failed(result)] == [("second_reading", "– | –")]
    assert result.facts[0].status == Status.FLAGGED
    mark = check(extraction, text, Saying("7/8", letters="7/8"))  # digits, if not one number
    assert not failed(mark)


def test_a_doubted_reading_is_not_helped_by_a_part_no_greater_than_its_whole() -> None:
    marked = """
    Прийнято {179|decisions.adopted} рішень.
    З інших тем: {7|decisions.by_topic|subject=інше|part_of=decisions.adopted}
    """
    result = checked(marked, reading="ocr", confidence=0.4)
    assert {c.kind for c in result.checks if "f1" in c.fact_ids} == {"subset"}
    assert statuses(result)["decisions.by_topic:інше"] == Status.FLAGGED


def test_numbers_that_are_doubted_are_told_so() -> None:
    marked = "Питань {214|other.a}, {13|other.b}, {58|other.c}."
    extraction, text = report(marked, reading="ocr", confidence=0.97, alternatives={"58.": "68"})
    second = Saying("214", "13", "58")
    check(extraction, text, second)
    assert [(p.digits, p.doubted) for p in second.places] == [("214", False), ("13", True), ("58", True)]


LAND = "66 – {13|appeals.by_topic|subject=земельних} земельних питань; 48 – щодо субсидій."


@pytest.mark.parametrize(
    ("letters", "status"),
    [("13", Status.CONFIRMED), ("із", Status.FLAGGED), ("", Status.FLAGGED), (None, Status.FLAGGED)],
)
def test_neither_a_reader_of_digits_nor_grammar_tells_a_number_from_the_preposition_it_looks_like(
    letters: str | None, status: Status
) -> None:
    extraction, text = report(LAND, reading="ocr", confidence=0.97)
    assert check(extraction, text, Saying("13", letters=letters)).facts[0].status == status


def test_what_was_taken_for_a_number_by_a_guess_alone_is_flagged_though_a_reader_of_digits_sees_it() -> None:
    extraction, text = report(LAND, reading="ocr", confidence=0.97)
    guessed = replace(text, words=tuple(replace(w, repairs=("digit:1з",)) if w.text == "13" else w for w in text.words))
    assert [c.kind for c in failed(check(extraction, guessed, Saying("13", letters="із")))] == ["second_reading"]
    assert not failed(check(extraction, guessed, Saying("13", letters="13")))


def test_grammar_speaks_for_a_number_where_no_preposition_can_stand() -> None:
    held = "Комісія провела {13|commission.meetings} засідань."
    extraction, text = report(held, reading="ocr", confidence=0.97)
    assert check(extraction, text, Saying("13")).facts[0].status == Status.UNVERIFIED
    cases = "Заслухано {3|reports.heard} звіти."
    extraction, text = report(cases, reading="ocr", confidence=0.97)
    assert check(extraction, text, Saying("3", letters="З")).facts[0].status == Status.UNVERIFIED


def test_a_part_no_greater_than_its_whole_may_still_be_a_letter() -> None:
    text = """
    Надійшло {1507|appeals.total} звернень.
    Колективних поменшало з {3|appeals.collective|part_of=appeals.total} до решти.
    """
    extraction, document = report(text, reading="ocr", confidence=0.97)
    result = check(extraction, document, Saying("1507", "3", letters="З"))
    assert statuses(result)["appeals.collective:"] == Status.FLAGGED


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
    assert check(extraction, document, Saying("6")).facts[0].status == Status.FLAGGED
    assert check(extraction, document, Saying("6", letters="б")).facts[0].status == Status.FLAGGED
    assert check(extraction, document, Saying("6", letters="6")).facts[0].status == Status.CONFIRMED


def test_a_reader_of_letters_cannot_tell_a_three_from_a_letter_of_its_shape() -> None:
    extraction, text = report("Питання ЖКГ – {3|appeals.by_topic|subject=ЖКГ}.", reading="ocr", confidence=0.97)
    assert check(extraction, text, Saying("3", letters="3")).facts[0].status == Status.FLAGGED


def test_a_number_in_words_is_not_doubted_for_an_apostrophe_that_was_hard_to_read() -> None:
    text = "Утворено {п'ять|commissions.count|value=5|as_words=1}: це усі."
    assert checked(text, reading="ocr", confidence=0.4).facts[0].status == Status.UNVERIFIED
    assert checked(text.replace("|as_words=1", ""), reading="ocr", confidence=0.4).facts[0].status == Status.FLAGGED


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


def test_a_repair_that_the_third_reader_denies_is_only_offered() -> None:
    extraction, text = report(LIST.replace("{23|", "{28|"), reading="ocr", confidence=0.9)
    result = check(extraction, text, Saying("12", "23", "9", "44", letters="28"))
    fact = next(f for f in result.facts if f.subject == "бюджетна")
    assert (fact.value, fact.status) == (Decimal(28), Status.FLAGGED)
    assert {fact.fact_id: "23"} in [json.loads(c.proposal) for c in failed(result, "sum")]


def test_what_other_sums_bear_out_is_cleared_of_one_that_fails() -> None:
    text = """
    | Комісія | 2022 | 2023 | +/- | Усього |
    | земельна | {19|commission.meetings|subject=а} | {17|commission.meetings|subject=а|period=2023} | {2|other.d} | |
    | бюджетна | {10|commission.meetings|subject=б} | {12|commission.meetings|subject=б|period=2023} | {2|other.d} | |
    | етики | {5|commission.meetings|subject=в} | {6|commission.meetings|subject=в|period=2023} | {1|other.d} | |
    | Разом | {34|commissions.meetings_total} | {35|commissions.meetings_total|period=2023} | {1|other.d} | |
    """
    extraction, document = report(text, reading="ocr", confidence=0.9)
    numbers = [str(f.value) for f in extraction.facts]
    result = check(extraction, document, Saying(*numbers, letters=""))
    assert "delta" in {c.kind for c in failed(result)}
    flagged = [f for f in result.facts if f.status == Status.FLAGGED]
    assert [f.fact_id for f in flagged] == ["f2"]


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
