"""Parts whose words do not say what they count: what they add up to does."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors import extract
from schemas.facts import Fact, Status
from tests.texts import from_plain

_TITLE = "Звіт\nпостійної комісії Вільхопільської міської ради з питань соціальної політики\nза 2024 рік\n\n"
_SPLIT = (
    "За рік розглянуто {whole} питань.\n\n"
    "За змістом вони такі:\n"
    "   медичне обслуговування – 46;\n"
    "   підтримка ветеранів – 44;\n"
    "   виплати й послуги – 39;\n"
    "   переселенці – 13;\n"
    "   організація роботи – 9.\n"
)
_ADDRESSED = (
    "Засідань було 19. Комісія надала {whole} рекомендацій.\n\n"
    "Кому                                  Надано\n"
    "Управлінню освіти                       22\n"
    "Департаменту житла                      25\n"
    "КП «Водник»                              9\n"
    "Іншим                                    5\n"
)


def _facts(body: str) -> list[Fact]:
    return list(extract(from_plain(_TITLE + body), "r", {}).facts)


def _of(body: str, metric: str) -> dict[Decimal | None, Fact]:
    return {f.value: f for f in _facts(body) if f.metric == metric}


@pytest.mark.parametrize(
    ("body", "whole", "metric", "parts"),
    [
        (_SPLIT, 151, "commission.questions_considered", (46, 44, 39, 13, 9)),
        (_ADDRESSED, 61, "commission.recommendations", (22, 25, 9, 5)),
    ],
)
def test_parts_of_a_sure_whole_are_of_its_metric_and_not_doubted(
    body: str, whole: int, metric: str, parts: tuple[int, ...]
) -> None:
    found = _of(body.format(whole=whole), metric)
    assert [found[Decimal(p)].status for p in parts] == [Status.UNVERIFIED] * len(parts)
    assert all(found[Decimal(p)].subject for p in parts)


def test_what_adds_up_to_nothing_gains_nothing() -> None:
    told = {f.value: f for f in _facts(_ADDRESSED.format(whole=62))}
    assert not any(told[Decimal(p)].evidence.rule.startswith("sum:") for p in (22, 25, 9, 5))


def test_small_sums_are_chance() -> None:
    told = _facts(
        "Засідань було 6. Комісія надала 61 рекомендацію.\n\n"
        "Кому      Надано\nОсвіті      3\nЖитлу       2\nВоді        1\n"
    )
    assert not any(f.evidence.rule.startswith("sum:") for f in told)


def test_times_that_make_up_a_year_are_of_its_metric() -> None:
    body = (
        "За рік надійшло 118 письмових заяв і 40 усних звернень.\n\n"
        "Найбільше заяв подавали взимку: у I кварталі – 34, тоді як у II – 29, у III – 22, у IV – 33.\n"
    )
    told = {(f.period, str(f.value)): f.metric for f in _facts(body)}
    quarters = [told["2024-Q1", "34"], told["2024-Q2", "29"], told["2024-Q3", "22"], told["2024-Q4", "33"]]
    assert quarters == ["appeals.written"] * 4


_CROSSED = (
    "Звернення громадян\n\n"
    "Спосіб подання          Усього   Надано        Відмовлено\n"
    "                                 роз'яснення\n"
    "поштою                    419      388            31\n"
    "електронною поштою        367      341            26\n"
    "на особистому прийомі     266      252            14\n"
    "Разом                   1 052      981            71\n"
)


def test_cells_over_a_sure_total_are_of_its_metric() -> None:
    explained = _of(_CROSSED, "appeals.explained")
    assert {388, 341, 252, 981} <= {int(v) for v in explained if v is not None}
    assert explained[Decimal(388)].subject == "поштою"


def test_times_of_another_matter_stay_what_they_say() -> None:
    body = (
        "За рік надійшло 118 письмових заяв.\n\n"
        "Проведено засідань комісії: у I кварталі – 34, у II – 29, у III – 22, у IV – 33.\n"
    )
    told = {(f.period, str(f.value)): f.metric for f in _facts(body)}
    assert told["2024-Q1", "34"] == "commission.meetings"


def test_topics_of_a_list_are_of_what_its_opening_line_counts_with_their_brackets() -> None:
    body = (
        "Ухвалено 410 рішень проти торішніх 395. Зміст рішень:\n"
        " - захист прав дітей та опіка: 150;\n"
        " - матеріальна допомога мешканцям: 92 (торік – 81);\n"
        " - благоустрій і житлово-комунальні питання: 88;\n"
        " - присвоєння адрес: 55;\n"
        " - мобілізаційна робота: 25.\n"
    )
    title = "Звіт\nвиконавчого комітету Вільхопільської міської ради\nза 2024 рік\n\n"
    facts = extract(from_plain(title + body), "r", {}).facts
    assert {f.metric for f in facts} == {"acts.executive_committee_decisions"}
    assert {str(f.value) for f in facts} == {"410", "395", "150", "92", "81", "88", "55", "25"}
