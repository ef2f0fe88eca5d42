"""Parts that nothing tells from their whole are flagged; the whole is not."""

from __future__ import annotations

import pytest

from schemas.facts import Status

from .told import facts_of

_MAYOR = "ЗВІТ\nміського голови Вербова\nза 2023 рік\n\n"


@pytest.mark.parametrize(
    ("body", "flagged"),
    [
        ("Видано 600 розпоряджень, з яких 50 підготував загальний відділ.", {50}),
        ("Зареєстровано 19 електронних петицій; необхідну кількість голосів набрали 3, з них підтримано 2.", {2}),
        ("Видано 600 розпоряджень, з них 250 кадрових.", set()),
    ],
)
def test_a_part_without_a_name_of_its_own(body: str, flagged: set[int]) -> None:
    found = facts_of(body, _MAYOR)
    assert {int(f.value or 0) for f in found if "subject-unsure" in {r.code for r in f.reasons}} == flagged
    whole = max(found, key=lambda f: f.value or 0)
    assert whole.status != Status.FLAGGED


def test_a_doubted_whole_does_not_give_way_to_its_untold_part() -> None:
    found = facts_of("Подано 19 е-петицій; необхідну кількість голосів набрали 3, з них підтримано 2.")
    assert {(f.metric, int(f.value or 0)) for f in found} >= {("appeals.petitions_supported", 3)}


def test_help_that_nobody_says_to_be_of_the_deputies_fund_is_flagged() -> None:
    found = facts_of("Грошову допомогу на лікування надано 304 мешканцям на суму 1 млн 216 тис. грн.", _MAYOR)
    assert {f.status for f in found if f.metric.startswith("deputy_fund.")} <= {Status.FLAGGED}
    assert {f.status for f in found if f.unit == "UAH"} == {Status.FLAGGED}
