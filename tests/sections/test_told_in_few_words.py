"""Figures told in few words or marks: short months, years over halves, labels without a mark before them."""

from __future__ import annotations

from extractors import extract
from schemas.facts import Fact
from tests.texts import from_plain

_TITLE = "Звіт секретаря Луговської міської ради за {}\n\n"


def _facts(body: str, period: str = "2024 рік") -> list[Fact]:
    return list(extract(from_plain(_TITLE.format(period) + body), "r", {}).facts)


def _told(body: str, metric: str, period: str = "2024 рік") -> dict[str, str]:
    return {f.period: str(f.value) for f in _facts(body, period) if f.metric == metric}


def test_short_months_in_a_row_need_no_period_mark() -> None:
    months = _told("Надійшло 96 звернень.\n\nПомісячно: січ 20, лют 31, бер – 18, кві 27.\n", "appeals.total")
    assert months == {"2024": "96", "2024-01": "20", "2024-02": "31", "2024-03": "18", "2024-04": "27"}


def test_years_stand_over_their_halves_and_the_whole_year() -> None:
    table = (
        "Основні показники\n\n"
        "                       2023 рік            2024 рік\n"
        "                   І півр.  ІІ півр.   І півр.  ІІ півр.   За рік\n"
        "Сесії                 4        5         6        7        13\n"
        "Рішення ради        142      188       171      206       377\n"
    )
    halves = {"2023-H1": "4", "2023-H2": "5", "2024-H1": "6", "2024-H2": "7", "2024": "13"}
    assert _told(table, "sessions.held") == halves


def test_a_year_before_a_dash_is_of_what_follows() -> None:
    for body in ("402 рішення ухвалено\n   роком раніше – 655\n", "Ухвалено 402 рішення торік – 655.\n"):
        assert _told(body, "decisions.adopted") == {"2024": "402", "2023": "655"}


def test_a_label_after_a_conjunction_needs_no_mark_before_it() -> None:
    got = {f.metric: str(f.value) for f in _facts("Рада провела 6 сесій, з яких чергових – 4 та позачергових – 2.\n")}
    assert (got["sessions.regular"], got["sessions.extraordinary"]) == ("4", "2")


def test_a_part_in_a_bracket_is_of_the_time_of_its_whole() -> None:
    body = "Відбулося 29 засідань виконавчого комітету (торік – 24 засідання, з них 10 позачергових).\n"
    assert _told(body, "executive_committee.meetings_extraordinary") == {"2023": "10"}


def test_signs_part_labels_from_figures() -> None:
    got = {f.subject: str(f.value) for f in _facts("ВІДЗНАКИ\n\nПодяка міського голови ★ 52\nПочесна грамота → 18\n")}
    assert got == {"Подяка міського голови": "52", "Почесна грамота": "18"}


def test_bare_years_over_columns_are_of_the_part_reported() -> None:
    table = (
        "Показник         2024    2023\n"
        "Звернень усього   451     402\n"
        "Письмових         300     290\n"
        "Усних             151     112\n"
    )
    assert _told(table, "appeals.total", "I півріччя 2024 року") == {"2024-H1": "451", "2023-H1": "402"}


def test_another_row_takes_no_subject_from_the_row_above() -> None:
    table = (
        "Комісія                           Засідань   Питань\n"
        "з питань бюджету                     18        164\n"
        "з питань земельних відносин          15        103\n"
        "комісія, що звітує                   13        118\n"
    )
    title = "Звіт постійної комісії Луговської міської ради з питань регламенту за 2024 рік\n\n"
    got = {str(f.value): f.subject for f in extract(from_plain(title + table), "r", {}).facts}
    assert "земельних" in got["15"]
    assert "земельних" not in got["13"]


def test_values_are_respectively_of_what_was_told_before() -> None:
    body = "Рішень прийнято 402, розпоряджень видано 588; торік – 377 і 604 відповідно.\n"
    got = {(f.metric, f.period): str(f.value) for f in _facts("Робота ради\n\nПерше речення звіту.\n\n" + body)}
    assert (got["decisions.adopted", "2023"], got["acts.mayor_orders", "2023"]) == ("377", "604")


def test_manner_behind_a_figure_is_its_own() -> None:
    body = (
        "Комісія з питань бюджету засідала 22 рази, у тому числі 3 рази спільно з іншими комісіями та двічі виїзно.\n"
    )
    got = {f.metric: str(f.value) for f in _facts(body)}
    assert (got["commission.meetings_joint"], got["commission.meetings_field"]) == ("3", "2")


def test_parts_of_requests_are_of_the_sort_that_their_own_words_say() -> None:
    body = (
        "Запити на інформацію за способом надходження: пошта – 9, особисто – 4; "
        "за суб'єктами: громадяни – 8, юрособи – 5.\n"
    )
    got = {str(f.value): set(f.qualifiers) for f in _facts(body)}
    assert got == {"9": {"channel"}, "4": {"channel"}, "8": {"requester"}, "5": {"requester"}}


def test_a_share_behind_so_many_of_so_many_is_of_the_part() -> None:
    body = "Явка депутатів на сесії\n\n1. Бондар О. П. – 11 із 12 (91,7 %)\n2. Гук С. І. – 9 із 12 (75 %)\n"
    assert {f.subject for f in _facts(body) if str(f.value) == "91.7"} == {"Бондар О. П."}


def test_sessions_by_their_numbers_from_to_are_no_count() -> None:
    body = "Робота ради\n\nВідбулося 14 сесій (42–55 сесії VIII скликання), на яких прийнято 398 рішень.\n"
    got = [(f.metric, f.subject, str(f.value)) for f in _facts(body)]
    assert got == [("sessions.held", "", "14"), ("decisions.adopted", "", "398")]


def test_what_sums_up_parts_of_a_year_is_of_the_year() -> None:
    body = (
        "Звернення\n\nЗа І квартал надійшло 120 звернень, за ІІ – 98, за ІІІ – 101, разом 319. "
        "Із них колективних – 21.\n"
    )
    got = {(f.metric, str(f.value)): f.period for f in _facts(body)}
    assert (got["appeals.total", "319"], got["appeals.collective", "21"]) == ("2024", "2024")


def test_what_makes_up_a_hundred_with_a_share_is_a_share() -> None:
    body = "Звернення\n\nНадійшло 640 звернень. Письмові звернення становлять 85 відсотків, усні – 15.\n"
    assert {f.unit for f in _facts(body) if f.metric in {"appeals.written", "appeals.oral"}} == {"%"}


def test_what_a_deputy_reports_is_the_deputy_s_and_against_is_a_vote() -> None:
    title = "Звіт депутата Луговської міської ради Коваленка Івана Петровича\nза 2024 рік\n\nШановні виборці!\n\n"
    body = "Подав 4 депутатські запити й 37 звернень. Голосував за 380 рішень, проти 12, утримався 6 разів.\n"
    facts = extract(from_plain(title + body), "r", {}).facts
    assert {f.subject for f in facts} == {"Коваленко Іван Петрович"}
    assert {(f.metric, f.period) for f in facts if str(f.value) == "12"} == {("votes.against", "2024")}
    assert not any(f.reasons for f in facts)
