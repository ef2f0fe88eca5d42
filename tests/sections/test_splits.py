"""Totals split by times, by per cents and in several ways at once."""

from __future__ import annotations

from tests.sections.told import facts_of, told

APPEALS = "ДОВІДКА\nпро звернення громадян у Вербівській міській раді\nза 2023 рік\n\n"


def test_a_sign_of_per_cent_told_once_holds_for_the_enumeration() -> None:
    facts = facts_of("Тематика звернень (у відсотках): дороги – 31, вода – 24, інше – 45.", APPEALS)
    assert [(f.subject, f.value, f.unit) for f in facts] == [("дороги", 31, "%"), ("вода", 24, "%"), ("інше", 45, "%")]


def test_counts_of_a_list_about_per_cents_stay_counts() -> None:
    facts = facts_of("Про частку (у відсотках) ішлося. Письмових звернень надійшло 90, усних – 20.", APPEALS)
    assert [(f.value, f.unit) for f in facts] == [(90, "appeals"), (20, "appeals")]


def test_both_ends_of_a_change_are_per_cents() -> None:
    facts = facts_of("Частка письмових звернень зросла з 22 до 37 відсотків.", APPEALS)
    assert [(f.value, f.unit, f.period) for f in facts] == [(22, "%", "2022"), (37, "%", "2023")]


def test_months_go_on_about_the_total_that_they_make_not_about_the_per_cent_before() -> None:
    body = "Надійшло 200 звернень, або на 5 % більше.\n\nКолективних – 7.\n\nПомісячно: січень – 96, лютий – 104."
    assert told(body, APPEALS)[-2:] == [
        ("appeals.total", "96", "2023-01", "level"),
        ("appeals.total", "104", "2023-02", "level"),
    ]
