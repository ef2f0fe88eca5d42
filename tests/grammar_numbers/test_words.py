"""Numbers in words: every case and gender from nought to ten million."""

from __future__ import annotations

import pytest
from declension import CASES, cardinal, ordinal
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words
from texts import find_numbers, only_number, text_of

from extractors.grammar.numbers.numbers import NumberKind

GENDERS = ("masc", "femn", "neut")
numbers = st.one_of(*(st.integers(0, 10**power - 1) for power in range(1, 8)))
# «сьома» is seven in the instrumental or the seventh, «дев'яноста» ninety or the ninetieth: marked, not guessed.
HOMONYMS = {("сьома", 7), ("дев'яноста", 90)}


@settings(max_examples=600)
@given(numbers, st.sampled_from(CASES), st.sampled_from(GENDERS), st.booleans(), st.booleans())
def test_cardinals_in_every_case(value: int, case: str, gender: str, long: bool, bare: bool) -> None:
    words = cardinal(value, case, gender, long=long, bare=bare)
    if words == "тисячі":
        return  # alone these are thousands, not one thousand
    found = only_number(words)
    if (words, value) in HOMONYMS:
        assert found.ambiguous
        return
    assert (found.value, found.ambiguous, len(found.span)) == (value, "", len(words))
    assert case in found.case
    assert found.as_words


@settings(max_examples=300)
@given(numbers)
def test_nominative_as_another_library_writes_it(value: int) -> None:
    found = only_number(num2words(value, lang="uk") + " осіб")
    assert (found.value, found.ambiguous) == (value, "")


@settings(max_examples=300)
@given(st.integers(1, 999), st.sampled_from(CASES), st.sampled_from(GENDERS))
def test_ordinals_are_no_counts(value: int, case: str, gender: str) -> None:
    words = ordinal(value, case, gender)
    found = only_number(words)
    if (words, value) in HOMONYMS:
        assert found.ambiguous
        return
    assert (found.value, found.kind.value, found.ambiguous) == (value, "ordinal", "")


@settings(max_examples=600)
@given(numbers, numbers, st.sampled_from(CASES), st.booleans())
def test_two_numbers_side_by_side_are_never_added_in_silence(a: int, b: int, case: str, bare: bool) -> None:
    text = f"{cardinal(a, case, bare=bare)} {cardinal(b, case, bare=bare)}"
    found = find_numbers(text_of(text))
    if len(found) == 1 and not found[0].ambiguous and len(found[0].span) == len(text):
        value = int(found[0].value or 0)
        written = {cardinal(value, c, g, bare=x) for c in CASES for g in GENDERS for x in (False, True)}
        assert text in written  # then it is one number: «двадцять п'ять»
    elif not any(m.ambiguous for m in found):
        assert [m.value for m in found] in ([a, b], [a], [b], [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("жодного звернення", 0),
        ("жодної петиції", 0),
        ("обидва проєкти", 2),
        ("обидві комісії", 2),
        ("обоє депутатів", 2),
        ("троє працівників", 3),
        ("п'ятеро осіб", 5),
        ("півтора мільйона гривень", 1_500_000),
        ("півтори сотні дерев", 150),
        ("півтори тисячі осіб", 1500),
        ("пів мільйона гривень", 500_000),
        ("півмільйона гривень", 500_000),
        ("двома сотнями голосів", 200),
        ("двох десятків зустрічей", 20),
        ("сотня осіб", 100),
        ("десяток нарад", 10),
        ("близько тисячі осіб", 1000),
        ("п'ять з половиною тисяч осіб", 5500),
        ("двадцятеро дітей", 20),
    ],
)
def test_collectives_halves_and_multipliers(text: str, value: int) -> None:
    found = only_number(text)
    assert (found.value, found.ambiguous) == (value, "")


@pytest.mark.parametrize(
    "text",
    [
        "двадцять сорок осіб",
        "двадцять п'яти заявникам",
        "двадцять мільйон гривень",
        "один тисяча осіб",
        "тисяч п'ять осіб",
    ],
)
def test_what_is_not_one_number_is_marked(text: str) -> None:
    found = find_numbers(text_of(text))
    assert found
    assert all(m.ambiguous for m in found)


@pytest.mark.parametrize(
    "text",
    [
        "допомагали один одному",
        "зверталися одне до одного",
        "одного разу на сході",
        "з одного боку",
        "стало одним із напрямів роботи",
        "одні люди чекали",
        "одні депутати збори залишили",
        "на одного депутата припадало",
        "кілька звернень",
        "декілька нарад",
        "тисячі людей",
        "десятки зустрічей",
        "одночасно розглянуто",
        "сім'ї загиблих",
        "депутатка Лідія Сорока",
        "головою обрано Сороку, секретарем – П. Сорока",
        "Сорока О. В., голова фракції",
    ],
)
def test_words_that_count_nothing(text: str) -> None:
    assert find_numbers(text_of(text)) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Мандати набули Рись Т. І. та Чубай В. С. Четверо депутатів за кордоном.", 4),
        ("Склав повноваження Гук С. П. П'ятеро обранців служать.", 5),
        ("Коваль О. Т. Троє колег вибули.", 3),
    ],
)
def test_a_numeral_behind_a_name_with_initials_counts(text: str, value: int) -> None:
    assert [(m.value, m.kind) for m in find_numbers(text_of(text))] == [(value, NumberKind.COUNT)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("проведено одне засідання", 1),
        ("з яких одна позачергова; одна з яких виїзна", 1),
        ("слухань – одні", 1),
        ("проведено одні громадські слухання", 1),
        ("на одного депутата менше", 1),
    ],
)
def test_one_that_counts(text: str, value: int) -> None:
    found = find_numbers(text_of(text))
    assert found
    assert all(m.value == value for m in found)


def test_seventh_or_by_seven_is_told_by_the_next_word() -> None:
    assert only_number("сьома сесія").kind.value == "ordinal"
    assert only_number("сьома голосами").kind.value == "count"
    assert only_number("з дев'яноста осіб").kind.value == "count"
    assert only_number("дев'яноста річниця").kind.value == "ordinal"
