"""What is left unsaid goes out with a doubt: the fund's share of joint money, commissions that are not named."""

from __future__ import annotations

import pytest

from tests.sections.told import facts_of


def _sure(body: str) -> list[tuple[str, str, str]]:
    found = facts_of(body)
    return [(f.metric, f.subject, f"{f.value:f}") for f in found if not f.reasons and not f.metric.startswith("other.")]


@pytest.mark.parametrize(
    "body",
    [
        "Із місцевого бюджету та депутатського фонду на допомогу хворим спрямовано 1,2 млн грн.",
        "За кошти депутатського фонду та благодійників на ліки витрачено 240 тис. грн.",
    ],
)
def test_the_share_of_the_deputies_fund_in_joint_money_is_not_guessed(body: str) -> None:
    assert _sure(body) == []


def test_money_that_the_budget_gives_the_fund_is_the_funds() -> None:
    found = _sure("У міському бюджеті на депутатський фонд передбачено 2 160 000 грн, використано 2 000 000 грн.")
    assert found == [("deputy_fund.allocated", "", "2160000"), ("deputy_fund.spent", "", "2000000")]


@pytest.mark.parametrize(
    "rest", ["по 7 разів – дві інші", "решта три – по 7", "інші дві – 7", "решта комісій – 7 засідань"]
)
def test_what_is_told_of_the_other_commissions_is_not_of_the_last_named(rest: str) -> None:
    found = _sure(f"Протягом року бюджетна комісія засідала 14 разів, земельна – 12, {rest}.")
    named = [("commission.meetings", "бюджетна", "14"), ("commission.meetings", "земельна", "12")]
    assert [f for f in found if f[1] not in {"інші", "решта"}] == named
