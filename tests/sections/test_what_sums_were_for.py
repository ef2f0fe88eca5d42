"""What a sum of the deputies' fund was for, where its words hold a shortened word or a number."""

from __future__ import annotations

import pytest

from tests.sections.told import facts_of

_COVER = "Звіт депутата Вербівської міської ради Гука Олега Івановича за 2023 рік\n\nШановні виборці!\n\n"


def _spent(body: str) -> dict[str, int]:
    return {f.subject: int(f.value or 0) for f in facts_of(body, _COVER) if f.metric == "deputy_fund.spent"}


def test_a_shortened_word_ends_no_purpose() -> None:
    body = (
        "Кошти депутатського фонду спрямовано так: 12 тис. грн – гойдалки по вул. Ставковій, "
        "9 тис. грн – книги для ліцею ім. Олени Теліги."
    )
    assert _spent(body) == {"гойдалки по вул. Ставковій": 12000, "книги для ліцею ім. Олени Теліги": 9000}


def test_a_purpose_goes_up_to_those_whom_it_was_for_or_past_what_was_bought() -> None:
    body = (
        "Використано кошти депутатського фонду: 45 000 грн – допомога на лікування 15 особам; "
        "8 000 грн – купівля 4 парт для школи; 3 000 грн – подарунки дітям."
    )
    told = {"допомога на лікування": 45000, "купівля 4 парт для школи": 8000, "подарунки дітям": 3000}
    assert _spent(body) == told
    recipients = [f for f in facts_of(body, _COVER) if f.metric == "deputy_fund.recipients"]
    assert [(f.value, f.subject) for f in recipients] == [(15, "допомога на лікування")]


def test_a_word_that_begins_like_a_numeral_is_a_purpose() -> None:
    assert _spent("Кошти депутатського фонду: двори – 120 500 грн, садочки – 90 тис. грн.") == {
        "двори": 120500,
        "садочки": 90000,
    }


def test_a_range_of_help_is_what_one_person_was_given() -> None:
    for body in (
        "Матеріальну допомогу отримали 28 мешканців (від 1 до 5 тис. грн).",
        "На лікування допоміг 17 особам, суми від 1 до 5 тис. грн кожній.",
    ):
        (sums,) = (f for f in facts_of(body, _COVER) if f.unit == "UAH")
        assert (sums.value_min, sums.value_max, sums.per) == (1000, 5000, "person")


def test_what_a_bracket_said_of_a_sum_is_no_part_of_the_next_purpose() -> None:
    body = "Кошти депутатського фонду: школа – 40 000 грн (меблі), садок – 35 000 грн (ганок), клуб – 9 000 грн."
    assert _spent(body) == {"школа": 40000, "садок": 35000, "клуб": 9000}


def test_what_a_deputy_takes_from_the_fund_is_spent_and_what_a_council_puts_there_is_allotted() -> None:
    taken = "Із депутатського фонду виділив на ремонт ліцею 18 000 грн, клубу – 12 000 грн."
    assert _spent(taken) == {"на ремонт ліцею": 18000, "клубу": 12000}
    given = facts_of("Рада виділила на депутатський фонд 900 000 грн.", _COVER)
    assert [(f.metric, f.value) for f in given] == [("deputy_fund.allocated", 900000)]


@pytest.mark.parametrize("name", ["Виконання", "Освоєння", "Рівень використання коштів"])
def test_what_share_of_the_fund_was_used_names_no_purpose(name: str) -> None:
    found = facts_of(f"Депутатський фонд: передбачено 800 тис. грн, використано 760 тис. грн. {name} – 95 %.")
    assert [(f.subject, f.share_of) for f in found if f.unit == "%"] == [("", "deputy_fund.allocated")]


def test_the_fund_of_a_year_is_no_purpose_of_its_money() -> None:
    (plan,) = facts_of("Депутатський фонд на 2024 рік – 3,4 млн грн.")
    assert (plan.metric, plan.subject, plan.period) == ("deputy_fund.allocated", "", "2024")


def test_a_sum_behind_a_comma_is_for_what_stands_behind_its_dash() -> None:
    body = (
        "Депутатський фонд, 60 000 грн, розподілено: 35 тисяч пішло на ворота стадіону, "
        "25 тисяч – двом родинам на протези."
    )
    assert _spent(body) == {"на ворота стадіону": 35000, "родинам на протези": 25000}
