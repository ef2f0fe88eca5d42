"""Parts of requests for information: who asked, which way, what about, with what result, as reports word it."""

from __future__ import annotations

import pytest

from tests.sections.told import facts_of

REQUESTS = "ДОВІДКА\nпро запити на публічну інформацію у Вербівській міській раді\nза 2023 рік\n\n"
DEPARTMENT = "Звіт загального відділу Вербівської міської ради за 2023 рік\n\n"


def _parts(body: str, cover: str = REQUESTS) -> dict[int, dict[str, str]]:
    facts = [f for f in facts_of(body, cover) if f.measure == "level" and f.value is not None]
    assert {f.metric for f in facts} == {"appeals.information_requests"}
    return {int(f.value or 0): dict(f.qualifiers) for f in facts}


def test_a_label_behind_a_share_in_brackets_names_the_figure_before_it() -> None:
    body = "Надійшло 80 запитів.\n\nЗа запитувачами:\n- 60 (75 %) – від мешканців;\n- 20 (25 %) – від редакцій."
    assert _parts(body) == {80: {}, 60: {"requester": "фізичні особи"}, 20: {"requester": "медіа"}}
    shares = {f.value: f.qualifiers.get("requester") for f in facts_of(body, REQUESTS) if f.unit == "%"}
    assert shares == {75: "фізичні особи", 25: "медіа"}


def test_of_two_sorts_that_the_words_name_a_part_is_of_that_of_the_part_before() -> None:
    body = "Зареєстровано 30 запитів: електронною поштою – 19, принесено мешканцями особисто – 11."
    assert _parts(body) == {30: {}, 19: {"channel": "електронною поштою"}, 11: {"channel": "особисто"}}


def test_the_label_of_the_first_part_names_no_other() -> None:
    body = "Отримано 130 запитів. Більшість їх надійшла електронною поштою – 120, письмово – 7, факсом – 3."
    told = _parts(body)
    assert (told[120]["channel"], told[7]["channel"], told[3]["channel"]) == (
        "електронною поштою",
        "письмово",
        "факсом",
    )


def test_results_of_requests_are_no_results_of_appeals() -> None:
    results = "Результати розгляду запитів:\n- надано роз'яснення – 12;\n- відмовлено – 5."
    told = _parts(f"Надійшло запитів на інформацію – 40.\n\n{results}", DEPARTMENT)
    assert (told[12], told[5]) == ({"result": "надано роз'яснення"}, {"result": "відмовлено"})


def test_a_matter_under_a_line_that_speaks_of_requesters_is_a_topic() -> None:
    matters = "Запитувачі зверталися по відомості:\n– щодо освіти – 14;\n– щодо роботи органів влади – 10."
    assert _parts(f"Одержано 24 запити на інформацію.\n\n{matters}", DEPARTMENT) == {
        24: {},
        14: {"topic": "освіти"},
        10: {"topic": "роботи органів влади"},
    }


def test_what_is_in_hand_as_is_set_is_asked_by_no_establishment() -> None:
    assert _parts("Надійшло 33 запити, з них 6 запитів опрацьовуються в установленому порядку.")[6] == {
        "result": "на розгляді"
    }


def test_reasons_in_a_bracket_behind_refusals_are_reasons_of_these() -> None:
    body = "Задоволено 40 запитів, відмовлено – 5 (з них 3 – через таємницю слідства, 2 – через відсутність даних)."
    told = _parts(body)
    assert (told[3], told[2]) == (
        {"result": "відмовлено", "reason": "таємницю слідства"},
        {"result": "відмовлено", "reason": "відсутність даних"},
    )


def test_a_row_over_ways_says_only_what_the_rows_below_are() -> None:
    table = (
        "                                  Січень   Лютий   Усього\n"
        "Кількість запитів                    4       6       10\n"
        "У тому числі за каналами надходження\n"
        "поштою                               1       2        3\n"
        "електронною поштою                   3       4        7\n"
    )
    assert {f.qualifiers.get("channel") for f in facts_of(table, REQUESTS)} == {None, "поштою", "електронною поштою"}


def test_an_item_goes_on_about_the_topics_of_its_list() -> None:
    matters = "Запитувачі зверталися по відомості:\n– щодо освіти – 14;\n– екологія – 7;\n– інше – 3."
    topics = [f.qualifiers.get("topic") for f in facts_of(matters, REQUESTS)]
    assert topics == ["освіти", "екологія", "інше"]


def test_the_label_of_the_first_part_is_no_way_of_the_next() -> None:
    body = "Надійшло 38 запитів. Електронною поштою отримано – 29 запитів, сектором – 9 запитів."
    assert "channel" not in _parts(body)[9]


def test_requests_sent_on_to_be_satisfied_elsewhere_are_sent_on() -> None:
    body = "Надійшло 30 запитів; 9 запитів надіслано належному розпоряднику для задоволення."
    assert _parts(body)[9] == {"result": "переадресовано"}


def test_a_report_on_appeals_and_requests_is_of_requests_only_under_their_heading() -> None:
    cover = "ЗВІТ\nпро розгляд звернень і запитів на публічну інформацію у Вербівській раді\nза 2023 рік\n\n"
    body = (
        "Надійшло звернень      2023   2022   +/-\n\nУсього     300    250    +50\nпоштою     80     70    +10\n\n"
        "Запити на публічну інформацію\n\nОтримано 60 запитів, поштою – 14."
    )
    found = {f.value: f.metric for f in facts_of(body, cover)}
    assert {found[v] for v in (300, 250, 50)} == {"appeals.total"}
    assert {found[v] for v in (80, 70, 10)} == {"appeals.by_channel"}
    assert {found[v] for v in (60, 14)} == {"appeals.information_requests"}


def test_how_often_one_refused_is_how_many_were_refused() -> None:
    for said in ("двічі відмовлено.", "у наданні відомостей відмовлено двічі.", "двічі відмовили, бо просили таємне."):
        assert _parts(f"Отримано 34 запити; {said}")[2] == {"result": "відмовлено"}


@pytest.mark.parametrize(
    "body",
    [
        "Надійшло 31 запит на публічну інформацію, двічі в наданні інформації відмовлено.",
        "Опрацьовано 31 запит на інформацію; у наданні інформації відмовили двічі.",
    ],
)
def test_how_often_a_request_was_refused(body: str) -> None:
    found = [(f.value, f.qualifiers.get("result", "")) for f in facts_of(body)]
    assert found == [(31, ""), (2, "відмовлено")]
