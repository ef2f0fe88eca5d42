import pytest
from asking import checked, failed

from benchmarks.checking.marked import again, report
from pipeline.checking import check
from schemas.facts import Status, Verdict


def test_agreement_alone_flags_and_never_confirms() -> None:
    good = checked("Проведено {21|plenary_meetings.held} засідання.")
    assert [f.status for f in good.facts] == [Status.UNVERIFIED]
    bad = checked("Проведено {27|plenary_meetings.held} засідання.")
    assert [c.kind for c in failed(bad)] == ["agreement"]
    assert [f.status for f in bad.facts] == [Status.FLAGGED]


def test_a_form_that_nearly_any_number_takes_says_nothing_for_one() -> None:
    good = checked("Вручено відзнаки {40|awards.given} особам.", reading="ocr", confidence=0.5)
    assert ([c.kind for c in good.checks], good.facts[0].status) == ([], Status.FLAGGED)
    bad = checked("Вручено відзнаки {41|awards.given} особам.")
    assert [c.kind for c in failed(bad)] == ["agreement"]


def test_words_and_digits() -> None:
    good = checked("Створено {5|commissions.count} (п'ять) комісій.")
    assert [f.status for f in good.facts] == [Status.CONFIRMED]
    bad = checked("Створено {6|commissions.count} (п'ять) комісій.")
    assert ("5", "6") in [(c.expected, c.found) for c in failed(bad, "words_digits")]


def test_a_letter_read_as_a_number_is_flagged() -> None:
    result = checked("– {3|other.питання} питань бюджету – проведено {10|commission.meetings} засідань;")
    assert [c.kind for c in failed(result)] == ["agreement", "letter"]
    assert result.facts[0].status == Status.FLAGGED


def test_a_part_greater_than_its_whole() -> None:
    text = "Проведено {9|sessions.held} сесій, з яких {17|sessions.extraordinary|part_of=sessions.held} – позачергові."
    assert [c.kind for c in failed(checked(text))] == ["subset"]
    assert not failed(checked(text.replace("{17|", "{7|")))


def test_more_bodies_listed_than_counted() -> None:
    text = """
    Створено {2|commissions.count} комісії:
    – земельна – {12|commission.meetings|subject=земельна};
    – бюджетна – {23|commission.meetings|subject=бюджетна};
    – етики – {9|commission.meetings|subject=етики}.
    """
    assert [(c.expected, c.found) for c in failed(checked(text), "cardinality")] == [("3", "2")]


@pytest.mark.parametrize(("second", "outcome"), [("214", Verdict.PASSED), ("241", Verdict.FAILED)])
def test_one_figure_stated_twice(second: str, outcome: Verdict) -> None:
    text = f"Прийнято {{214|decisions.adopted}} рішень.\nУхвалених рішень – {{{second}|decisions.adopted}}."
    found = [c for c in checked(text).checks if c.kind == "restated"]
    assert [c.verdict for c in found] == [outcome]


def test_a_fact_whose_number_stands_in_two_places() -> None:
    extraction, text = report("Прийнято {214|decisions.adopted} рішень.\nУхвалених рішень – 214.")
    start = text.text.rindex("214")
    row = again(extraction.facts[0], start, start + 3)
    result = check(extraction.model_copy(update={"ledger": (row,)}), text)
    assert result.facts[0].status == Status.CONFIRMED


def test_rounded_repeats_agree() -> None:
    text = """
    Використано {2 098 400|deputy_fund.spent|unit=UAH} грн.
    Тобто {2,1|deputy_fund.spent|unit=UAH|value=2100000} млн грн.
    """
    found = [c for c in checked(text).checks if c.kind == "restated"]
    assert [c.verdict for c in found] == [Verdict.PASSED]


def test_differences_in_prose() -> None:
    text = """
    Надійшло {1 482|appeals.total} звернення, що на \
{213|appeals.total|measure=delta|versus=2021|value=-213} менше, ніж торік ({1 695|appeals.total|period=2021}).
    """
    good = checked(text)
    assert [(c.kind, c.verdict) for c in good.checks if c.kind == "delta"] == [("delta", Verdict.PASSED)]
    assert [c.kind for c in failed(checked(text.replace("{213|", "{273|").replace("=-213", "=-273")))] == ["delta"]


def test_a_difference_from_its_own_period_is_no_difference() -> None:
    text = """
    Надійшло {482|appeals.total} звернення, що на {13|appeals.total|measure=delta|versus=2022} більше, ніж торік.
    """
    assert not [c for c in checked(text).checks if c.kind == "delta"]


def test_shares_in_prose() -> None:
    text = """
    Надійшло {1 482|appeals.total} звернення, з них про ремонт – \
{588|appeals.by_topic|subject=ремонт}, або {39,7|appeals.by_topic|subject=ремонт|unit=%|measure=share\
|share_of=appeals.total} %.
    """
    good = checked(text)
    assert [c.verdict for c in good.checks if c.kind == "share"] == [Verdict.PASSED]
    assert [c.kind for c in failed(checked(text.replace("{588|", "{538|")))] == ["share"]


def test_a_share_of_something_unstated_is_left_alone() -> None:
    text = "Звернень {1 482|appeals.total}. Частка позитивних {39,7|appeals.by_topic|subject=р|unit=%|measure=share}."
    assert not failed(checked(text))
