"""Zeros in words: where the text says that there were none, and nowhere else."""

from __future__ import annotations

import pytest

from extractors.grammar.numbers.numbers import find_numbers
from extractors.grammar.sentences.zeros import find_zeros
from tests.sections.told import told
from tests.texts import from_plain

NONE_AT_ALL = [
    "Анонімних звернень не надходило.",
    "Колективних заяв – немає.",
    "Скарги відсутні.",
    "Електронні петиції не надходили",
    "Повторних звернень не було, решту розглянуто.",
    "Виїзних засідань не проводилося;",
    "Випадків, щоб сесія не відбулася, не було, хоча в липні прийшло лише 18 депутатів.",
    "Колективних звернень не надходило, але письмових було 40.",
    "Стипендій не вручалося.",
]
NO_ZERO = [
    "Не надходило жодних скарг на роботу ради.",
    "Коштів немає можливості виділити.",
    "Не було необхідності скликати сесію.",
    "Немає потреби у змінах.",
    "Відсутність кворуму завадила роботі.",
    "Скарг надійшло 3, петицій не було 2 роки.",
    "Було подано заяви.",
    "Не надходило від мешканців округу пропозицій щодо доріг.",
]


@pytest.mark.parametrize("raw", NONE_AT_ALL)
def test_zero(raw: str) -> None:
    text = from_plain(raw)
    (zero,) = find_zeros(text, find_numbers(text))
    assert zero.value == 0
    assert zero.as_words
    assert text.text[zero.span.start : zero.span.end].strip()


@pytest.mark.parametrize("raw", NO_ZERO)
def test_no_zero(raw: str) -> None:
    text = from_plain(raw)
    assert not list(find_zeros(text, find_numbers(text)))


def test_one_zero_for_each_list_item() -> None:
    text = from_plain("Надійшло звернень:\n\n– анонімних – немає;\n– повторних – 4;\n– колективних – немає.\n")
    assert len(list(find_zeros(text, find_numbers(text)))) == 2


def test_headings_say_no_zero() -> None:
    text = from_plain("ЗВІТ\nпро роботу\n\nПЕТИЦІЇ ВІДСУТНІ\n\nПроведено 4 наради.\n")
    assert all(b.kind in {"title", "heading", "paragraph"} for b in text.blocks)
    zeros = list(find_zeros(text, find_numbers(text)))
    assert all(text.block_at(z.span.start).kind == "paragraph" for z in zeros)


@pytest.mark.parametrize(
    ("body", "metrics"),
    [
        ("Анонімних і повторних звернень не надходило.", {"appeals.anonymous", "appeals.repeat"}),
        ("Депутатських запитів та звернень не надходило.", {"deputies.requests", "deputies.appeals"}),
        ("Спільних чи виїзних засідань комісій не було.", {f"commissions.meetings_{k}" for k in ("joint", "field")}),
        ("Жодного колективного чи повторного звернення не надійшло.", {"appeals.collective", "appeals.repeat"}),
        ("Скарг на вчителів і лікарів не надходило.", {"appeals.complaints"}),
    ],
)
def test_a_zero_of_several_things_is_one_of_each(body: str, metrics: set[str]) -> None:
    found = told(body)
    assert {metric for metric, *_ in found} == metrics
    assert len(found) == len(metrics)
    assert {value for _, value, *_ in found} == {"0"}


def test_things_called_and_not_held_are_no_two_things() -> None:
    assert len(told("Скликаних і не проведених сесій не було.")) == 1


@pytest.mark.parametrize(
    ("body", "metric"),
    [
        ("Повторних заяв у звітному році не надходило.", "appeals.repeat"),
        ("Позачергових сесій торік не скликали.", "sessions.extraordinary"),
        ("Депутатських запитів на сесіях ніхто не вносив.", "deputies.requests"),
        ("Виїзних засідань комісій через обстріли не проводили.", "commissions.meetings_field"),
        ("Колективних листів мешканці не писали.", "appeals.collective"),
        ("Тимчасових контрольних комісій не створено.", "commissions.temporary_count"),
    ],
)
def test_what_nobody_did_is_none(body: str, metric: str) -> None:
    assert [(found, value) for found, value, *_ in told(body)] == [(metric, "0")]


@pytest.mark.parametrize(
    "body", ["Сесію у травні не скликали.", "Депутати рішень із голосу не вносили.", "Стипендію учні не отримали."]
)
def test_one_thing_not_done_is_no_zero(body: str) -> None:
    assert not told(body)


def test_a_kind_of_events_that_nobody_held_is_no_count_of_events() -> None:
    assert "events.count" not in {metric for metric, *_ in told("Дитячих концертів не проводили.")}
