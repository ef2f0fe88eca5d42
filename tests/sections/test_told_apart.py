"""What tells a part from its whole, and what deputies asked about from what citizens did."""

from __future__ import annotations

import pytest

from extractors.extraction import understand
from extractors.figures import TRUSTED, TRUSTED_ALONE, Opinion
from schemas.facts import Fact, Status
from schemas.values import replace
from tests.texts import from_plain

from .told import COVER, facts_of

Read = tuple[str, int, str, bool]


def read(body: str) -> list[Read]:
    """Metric, value, subject or topic, and whether a person must look."""
    return [_read(f) for f in facts_of(body) if not f.metric.startswith(("other.", "losses."))]


def _read(fact: Fact) -> Read:
    of = fact.subject or fact.qualifiers.get("topic", "")
    return fact.metric, int(fact.value or 0), of, fact.status is Status.FLAGGED


@pytest.mark.parametrize(
    ("body", "award", "value"),
    [
        ("Медаллю «Щит краю» нагороджено 27 воїнів, з них 6 – посмертно.", "Медаллю «Щит краю»", 6),
        ("Орденом «Варта» відзначено 19 земляків (у тому числі 8 посмертно).", "Орденом «Варта»", 8),
        ("Присвоєно звання «Гордість громади» дев'ятьом, двом – посмертно.", "звання «Гордість громади»", 2),
    ],
)
def test_awards_given_posthumously_are_told_apart(body: str, award: str, value: int) -> None:
    assert ("awards.given", value, f"{award}, посмертно", False) in read(f"Нагородження\n\n{body}")


def test_what_a_part_is_out_of_is_of_them_all() -> None:
    found = read("Я взяла участь у 13 засіданнях виконавчого комітету з 18.")
    assert found[-1] == ("executive_committee.meetings", 18, "", False)


@pytest.mark.parametrize("change", ["Спостерігаємо зменшення на 31.", "Маємо зростання на 31."])
def test_a_change_is_no_subject(change: str) -> None:
    (*_, found) = read(f"Звернення громадян\n\nЗа рік надійшло 405 звернень. {change}")
    assert (found[0], abs(found[1]), found[2]) == ("appeals.total", 31, "")


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        (
            "ДЕПУТАТСЬКІ ЗАПИТИ",
            "Внесено 24 депутатські запити. За змістом запити стосувалися доріг – 13, медицини – 11.",
        ),
        (
            "Робота депутатів",
            "Депутатських запитів подано 24. За тематикою вони стосувалися: доріг – 13, медицини – 11.",
        ),
        ("Депутати", "Депутати внесли 24 запити. Найбільше запитів стосувалося водопостачання – 13, медицини – 11."),
    ],
)
def test_what_deputies_asked_about_is_none_of_the_requests_for_information(heading: str, body: str) -> None:
    found = [(metric, value, of) for metric, value, of, _ in read(f"{heading}\n\n{body}")]
    matter = "водопостачання" if "водопостачання" in body else "доріг"
    assert found == [
        ("deputies.requests", 24, ""),
        ("deputies.requests", 13, matter),
        ("deputies.requests", 11, "медицини"),
    ]


def test_requests_for_information_keep_their_matters() -> None:
    found = read(
        "Доступ до публічної інформації\n\nОтримано 24 запити. За змістом запити стосувалися доріг – 13, землі – 11."
    )
    assert {metric for metric, *_ in found} == {"appeals.information_requests"}


@pytest.mark.parametrize(
    ("body", "doubtful"),
    [
        ("Обрано 38 депутатів.", False),
        ("Депутатів обрано 38.", True),
        ("Прийнято 214 рішень.", False),
        ("Рішень прийнято 214.", True),
    ],
)
def test_the_noun_behind_the_number_is_a_second_witness(body: str, doubtful: bool) -> None:
    (figure,) = understand(from_plain(COVER + body), {1: "plain_text"}, None).figures
    likely = (TRUSTED + TRUSTED_ALONE) / 2
    opinion = Opinion(figure.metric, likely, likely, adopted=True)
    assert replace(figure, opinion=opinion, trust=likely).doubtful is doubtful


@pytest.mark.parametrize(
    ("body", "then"),
    [
        ("Сесій було 15: 6 чергових та 9 позачергових (у 2022 році 18: 5 чергових та 13 позачергових).", {18, 5, 13}),
        ("Надійшло 520 звернень (торік їх було 610: 400 письмових і 210 усних).", {610, 400, 210}),
        ("Прийнято 280 розпоряджень (у 2022 році – 265: 150 кадрових і 115 адміністративних).", {265, 150, 115}),
    ],
)
def test_parts_behind_a_colon_in_a_bracket_are_of_its_time(body: str, then: set[int]) -> None:
    assert {int(f.value or 0) for f in facts_of(body) if f.period == "2022"} == then


@pytest.mark.parametrize("time", ["", "за 2023 рік "])
def test_what_nobody_missed_is_no_second_number_of_meetings(time: str) -> None:
    cover = "ЗВІТ\nпостійної комісії з питань освіти Вербівської міської ради\nза 2023 рік\n\n"
    found = facts_of(f"Комісія {time}провела 16 засідань. Жодного засідання не пропустила лише голова.", cover)
    assert [int(f.value or 0) for f in found if f.metric == "commission.meetings"] == [16]


@pytest.mark.parametrize(
    ("body", "halves"),
    [
        ("Видано 540 розпоряджень, з них 260 – до липня, 280 – після.", {260: "2023-H1", 280: "2023-H2"}),
        ("Проведено 16 сесій: до липня – 7, з липня – 9.", {7: "2023-H1", 9: "2023-H2"}),
        ("У планах на 2024 рік: 12 сесій, з них сім – до липня.", {12: "2024", 7: "2024-H1"}),
        ("Торік видано 600 розпоряджень, цьогоріч – 540; із них 260 – до липня.", {600: "2022", 540: "2023"}),
    ],
)
def test_a_month_between_the_halves_of_a_year(body: str, halves: dict[int, str]) -> None:
    found = {int(f.value or 0): f.period for f in facts_of(body)}
    assert found == found | halves


def test_what_is_dated_after_the_reports_time_was_not_held_in_it() -> None:
    body = "Відкриття парку · Будинок культури · {}, 16:00\n\nПроведено 14 сесій."
    assert "events.held" not in {f.metric for f in facts_of(body.format("27 січня 2024"))}


def test_what_a_majority_was_wanting_to_is_counted_and_what_had_to_be_gathered_is_not() -> None:
    body = "Розглянуто 60 проєктів рішень: ухвалено 50, не набрали потрібної більшості 6, відкликано 4."
    assert [(f.metric, f.value) for f in facts_of(body) if f.value == 6] == [("decisions.rejected", 6)]
    needed = "Потрібної більшості (18 голосів) не набрали 3 проєкти рішень."
    assert [f.value for f in facts_of(needed)] == [3]
