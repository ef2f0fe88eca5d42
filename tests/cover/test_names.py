"""Names of people: found in text, split, brought to the nominative."""

from __future__ import annotations

from pathlib import Path

import pytest
import shevchenko
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.grammar.words.names import PersonName, find_names, nominative

LISTED = [
    tuple(line.split(" = "))
    for line in (Path(__file__).parent / "names.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
CASES = [case for case in shevchenko.CASES if case != "vocative"]


def test_names_of_the_list_come_to_the_nominative() -> None:
    wrong = [(written, expected) for written, expected in LISTED if _read(written) != expected]
    assert len(LISTED) >= 200
    assert len(wrong) <= len(LISTED) * 0.01, wrong


def test_every_case_of_every_name_comes_back() -> None:
    tried = [(expected, case) for _, expected in LISTED for case in CASES]
    wrong = [(expected, case) for expected, case in tried if _from_case(expected, case) != expected]
    assert len(wrong) <= len(tried) * 0.01, wrong


def _only_name(written: str) -> PersonName | None:
    found = find_names(written)
    return found[0].name if len(found) == 1 else None


def _read(written: str) -> str:
    name = _only_name(written)
    return str(nominative(name)) if name else ""


def _from_case(expected: str, case: str) -> str:
    surname, given_name, patronymic = expected.split()
    bent = shevchenko.in_case(case, family_name=surname, given_name=given_name, patronymic_name=patronymic)
    return str(nominative(PersonName(bent["family_name"], bent["given_name"], bent["patronymic_name"])))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Дзвінко Р. Т.", ("Дзвінко", "Р.", "Т.")),
        ("Р.Т. Дзвінко", ("Дзвінко", "Р.", "Т.")),
        ("М. Пилипко", ("Пилипко", "М.", "")),
        ("Інна ТЕРЕНЬ", ("ТЕРЕНЬ", "Інна", "")),
        ("Стецюк Ганна", ("Стецюк", "Ганна", "")),
        ("Олени Василівни\nТАРНАВСЬКОЇ", ("ТАРНАВСЬКОЇ", "Олени", "Василівни")),
        ("КОСАЧ-КВІТКА Лариса Петрівна", ("КОСАЧ-КВІТКА", "Лариса", "Петрівна")),
    ],
)
def test_parts_of_a_name(written: str, expected: tuple[str, str, str]) -> None:
    name = _only_name(written)
    assert name is not None
    assert (name.surname, name.given, name.patronymic) == expected


@pytest.mark.parametrize(
    ("surname", "case", "expected"),
    [
        ("Ковальчука", "genitive", "Ковальчук"),
        ("Тарнавської", "genitive", "Тарнавська"),
        ("Іванова", "nominative", "Іванова"),
        ("Шостак", "", "Шостак"),
    ],
)
def test_surname_with_initials(surname: str, case: str, expected: str) -> None:
    assert str(nominative(PersonName(surname, "О.", "В."), case)) == f"{expected} О. В."  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "written",
    [
        "Закон України «Про місцеве самоврядування»",
        "Тернавська міська рада",
        "День Незалежності України",
        "Начальник загального відділу",
        "за Програмою «Турбота» у Новому Селі",
    ],
)
def test_what_is_no_name_is_none(written: str) -> None:
    assert find_names(written) == ()


def test_names_stand_where_they_are_found() -> None:
    text = "Звіт Гнатюк Марини Олегівни. Підпис: Олег ТКАЧ, довідки – Бук І. П."
    assert [text[n.start : n.end] for n in find_names(text)] == ["Гнатюк Марини Олегівни", "Олег ТКАЧ", "Бук І. П."]


def test_compatible_names() -> None:
    whole = PersonName("Шостак", "Галина", "Юріївна")
    assert whole.compatible(PersonName("Шостак", "Г.", "Ю."))
    assert whole.compatible(PersonName("ШОСТАК", "Галина"))
    assert not whole.compatible(PersonName("Шостак", "Олег"))
    assert not whole.compatible(PersonName("Шост", "Г.", "Ю."))


@settings(max_examples=100)
@given(st.text(alphabet="АБОЛЕНКІабоенкілич'’- .\n", max_size=120))
def test_any_text_is_read(written: str) -> None:
    for found in find_names(written):
        assert 0 <= found.start < found.end <= len(written)
        assert nominative(found.name).surname
