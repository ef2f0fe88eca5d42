"""Whose meetings are told of: a commission's, the council's, the executive committee's."""

from __future__ import annotations

import pytest

from .told import facts_of

_COMMISSION = "ЗВІТ\nпостійної комісії з питань бюджету Вербівської міської ради\nза 2023 рік\n\n"
_COMMITTEE = "ЗВІТ\nпро роботу виконавчого комітету Вербівської міської ради\nза 2023 рік\n\n"


@pytest.mark.parametrize(
    ("body", "subject", "value"),
    [
        ("Комісія з питань бюджету збиралася 24 рази; з питань освіти – 13.", "з питань освіти", 13),
        ("Комісія з питань бюджету провела 14 засідань; з питань землі та ЖКГ – 11.", "з питань землі та ЖКГ", 11),
        ("Комісія з питань землі засідала 9 разів; з питань культури – 7 (41 питання).", "з питань культури", 7),
    ],
)
def test_the_noun_of_a_commission_s_name_is_not_what_is_counted(body: str, subject: str, value: int) -> None:
    assert (subject, value) in [(f.subject, f.value) for f in facts_of(body) if f.metric == "commission.meetings"]


def test_decisions_made_at_sessions_are_surely_none_of_the_executive_committee() -> None:
    for body in ("Розіслано 412 рішень, ухвалених на 14 сесіях ради.", "Видано 85 рішень, прийнятих міською радою."):
        sure = [f.metric for f in facts_of(body, _COMMITTEE) if f.status != "flagged"]
        assert "acts.executive_committee_decisions" not in sure


@pytest.mark.parametrize(
    "body",
    ["Двічі ми не змогли розпочати роботу.", "Двічі не змогли провести засідання.", "Двічі не розпочали роботи."],
)
def test_meetings_that_could_not_begin_were_not_held(body: str) -> None:
    assert [(f.metric, f.value) for f in facts_of(body, _COMMISSION)] == [("commission.meetings_not_held", 2)]
