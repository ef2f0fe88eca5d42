"""Figures of what was not done: no metric that counts what was takes them without a doubt."""

from __future__ import annotations

import pytest

from tests.sections.told import facts_of

_UNDONE = "the words around tell what was not done, while the metric counts what was"


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("Рада не схвалила три звернення до Кабінету Міністрів.", 3),
        ("Решта 41 петиція, які не назбирали голосів, розглянуті як звернення.", 41),
        ("Не проведено 4 засідання виконавчого комітету.", 4),
        ("Комісіями надано 60 рекомендацій. Не враховано 7 рекомендацій.", 7),
    ],
)
def test_what_was_not_done_is_doubted(body: str, value: int) -> None:
    (fact,) = (f for f in facts_of(body) if f.value == value)
    assert fact.metric.startswith("other.") or _UNDONE in {r.en for r in fact.reasons}


@pytest.mark.parametrize(
    ("body", "metric", "value"),
    [
        ("Не набрали голосів 9 проєктів рішень.", "decisions.rejected", 9),
        ("Не відбулося через відсутність кворуму сесій – 2.", "sessions.not_held", 2),
        ("Надійшло 80 звернень громадян, не підлягали розгляду 6.", "appeals.not_considered", 6),
        ("Троє депутатів не пропустили жодного засідання.", "deputies.full_attendance", 3),
        ("Чотири засідання комісії з питань праці, побуту, спорту не відбулися.", "commission.meetings_not_held", 4),
        ("Два проєкти рішень щодо землі, майна, тарифів повернуто на доопрацювання.", "decisions.returned", 2),
    ],
)
def test_metrics_of_what_was_not_done_are_sure(body: str, metric: str, value: int) -> None:
    (fact,) = (f for f in facts_of(body) if f.value == value)
    assert (fact.metric, fact.reasons) == (metric, ())


def test_why_a_session_was_not_held_is_no_quorum() -> None:
    found = {f.metric: f.value for f in facts_of("Скликано 14 сесій. Не відбулося через відсутність кворуму – 2.")}
    assert found == {"sessions.held": 14, "sessions.not_held": 2}


@pytest.mark.parametrize(
    "ended", ["припинено дію двох", "дію двох скасовано", "дві призупинено"], ids=["ended", "cancelled", "suspended"]
)
def test_what_was_ended_is_not_surely_done(ended: str) -> None:
    found = facts_of(f"Затверджено 14 нових програм, внесено зміни до 22 чинних, {ended}.")
    assert [f.status for f in found if f.value == 2] == ["flagged"]


def test_a_metric_of_what_ended_is_sure() -> None:
    (fact,) = facts_of("Достроково припинено повноваження двох депутатів.")
    assert (fact.metric, fact.status) == ("deputies.mandates_terminated", "unverified")
