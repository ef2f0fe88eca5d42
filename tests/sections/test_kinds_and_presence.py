"""Parts of what the same noun counts: meetings by plan and beyond it, those attended, requests answered in time."""

from __future__ import annotations

import pytest

from .told import COVER, facts_of

_COMMISSION = COVER.replace("секретаря", "постійної комісії з питань бюджету")
_REQUESTS = "Запити на публічну інформацію\n\n"


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Проведено 21 засідання, позапланових виявилося п'ять.", {"21": "", "5": "позапланових"}),
        ("Проведено 24 засідання: 18 були плановими, 6 – позаплановими.", {"18": "плановими", "6": "позаплановими"}),
        ("Проведено 17 засідань, з них планових 13 та скликаних терміново 4.", {"4": "скликаних терміново"}),
        ("Комісія провела 26 засідань (планових – 20; позапланових – 6).", {"26": "", "20": "планових"}),
    ],
)
def test_meetings_by_plan_are_no_second_figure_for_all(line: str, kinds: dict[str, str]) -> None:
    found = {str(f.value): f.subject for f in facts_of(line, _COMMISSION) if f.metric == "commission.meetings"}
    assert kinds.items() <= found.items()


@pytest.mark.parametrize(
    ("line", "attended", "how"),
    [
        ("Виконком провів 28 засідань, я був на 26 засіданнях.", "26", "був"),
        ("Секретарка була присутня на 17 засіданнях виконкому.", "17", "була присутня"),
        ("Брав участь у 14 засіданнях виконавчого комітету (загалом їх було 18).", "14", "брав участь"),
    ],
)
def test_meetings_attended_are_some_of_those_held(line: str, attended: str, how: str) -> None:
    found = {str(f.value): (f.metric, f.subject) for f in facts_of(line)}
    assert found.pop(attended) == ("executive_committee.meetings", how)
    assert set(found.values()) <= {("executive_committee.meetings", "")}


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Отримано 90 запитів. На 71 запит відповідь надано протягом трьох робочих днів.", "71"),
        ("Отримано 90 запитів. У день надходження відповідь дано на 8 запитів.", "8"),
        ("Із 90 запитів на інформацію 84 розглянуто за п'ять робочих днів.", "84"),
        ("Отримано 90 запитів. У встановлений законом строк опрацьовано 88 запитів.", "88"),
    ],
)
def test_requests_answered_in_time_are_a_part_of_them(line: str, value: str) -> None:
    found = {str(f.value): f.qualifiers.get("result") for f in facts_of(f"{_REQUESTS}{line}")}
    assert found == {"90": None, value: "у строк"}


def test_what_was_granted_in_time_was_granted() -> None:
    found = facts_of(f"{_REQUESTS}Отримано 90 запитів, задоволено в установлений строк 82.")
    assert found[-1].qualifiers == {"result": "задоволено"}


@pytest.mark.parametrize(
    "line", ["Надійшло заяв, скарг та пропозицій громадян 702.", "Зареєстровано заяв і скарг 702."]
)
def test_letters_of_all_kinds_are_all_appeals(line: str) -> None:
    cover = COVER.replace("секретаря Вербівської міської ради", "про звернення громадян у Вербівській міській раді")
    assert [(f.metric, f.subject) for f in facts_of(line, cover)] == [("appeals.total", "")]
