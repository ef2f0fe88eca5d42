"""What stands under a heading or caption of a whole term runs over it; what names a time of its own does not."""

from __future__ import annotations

import pytest

from .told import COVER, facts_of, told

_COMMISSION = COVER.replace("секретаря", "постійної комісії з питань бюджету")


@pytest.mark.parametrize(
    "head",
    ["НАРОСТАЮЧИЙ ПІДСУМОК", "РОБОТА КОМІСІЇ ЗА КАДЕНЦІЮ", "Підсумки від початку скликання"],
)
def test_figures_under_a_heading_of_a_term_run_over_it(head: str) -> None:
    body = f"{head}\n\nПроведено 70 засідань. Розглянуто 540 питань, у звітному році – 110.\n\n"
    body += "ЗА РІК\n\nПроведено 18 засідань."
    found = {str(f.value): f.cumulative for f in facts_of(body, _COMMISSION)}
    assert found == {"70": True, "540": True, "110": False, "18": False}


def test_a_caption_of_a_term_tells_its_table() -> None:
    body = "Наростаючий підсумок (від утворення комісії)\n\n"
    body += "Засідань комісії\n70\nРозглянуто питань\n540\nНадано рекомендацій\n300\n"
    assert all(f.cumulative for f in facts_of(body, _COMMISSION))


def test_the_council_of_a_convocation_is_no_term() -> None:
    assert not any(f.cumulative for f in facts_of("Робота ради VIII скликання\n\nПроведено 12 сесій."))


def test_what_is_expected_for_the_year_is_of_the_year() -> None:
    cover = _COMMISSION.replace("2023 рік", "9 місяців 2023 року")
    assert told("Очікувана кількість засідань за рік – 24.", cover)[-1][2:] == ("2023", "plan")
