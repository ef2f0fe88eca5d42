import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.grammar.words.agreement import agreement, number_class
from extractors.grammar.words.letters import letter_for_digit, letter_would_fit


def said(phrase: str, value: int | None = None) -> str:
    number = re.search(r"\d[\d ]*\d|\d", phrase)
    assert number
    return agreement(phrase, number.start(), number.end(), value).outcome


@pytest.mark.parametrize(
    "phrase",
    [
        "проведено 21 засідання",
        "проведено 22 засідання",
        "проведено 25 засідань",
        "проведено 111 засідань",
        "надано 1 432 рекомендації",
        "розглянуто 934 письмових звернення",
        "за звітний період 12 засідань",
        "вручено 31 грамоту",
        "підготовлено 53 проєкти рішень",
        "прийнято 84 особи",
        "розглянуто 31 письмове звернення",
        "розглянуто 32 письмові звернення",
        "розглянуто 32 письмових звернення",
        "проведено 4 чергові, інші – ні",
        "серед них 41 колективне;",
        "у тому числі 6 спільних.",
        "щонайменше 5 сходів",
        "звернулося 1 036 жителів",
        "працює 36 депутатів",
        "прийнято 96 громадян",
        "на 22 засіданнях",
        "відмовлено у 40 випадках",
        "вручено відзнаки 40 особам",
        "проведення 13 сесій",
        "не виконано 24 доручень",
    ],
)
def test_agrees(phrase: str) -> None:
    assert said(phrase) == "agrees"


@pytest.mark.parametrize(
    "phrase",
    [
        "проведено 25 засідання",
        "проведено 21 засідань",
        "проведено 112 засідання",
        "надано 435 рекомендації",
        "вручено 38 грамоти",
        "подано 13 запити",
        "відбулося 3 сесій",
        "розглянуто 33 письмове звернення",
        "розглянуто 31 письмові звернення",
        "проведено 1 чергові, інші – ні",
        "серед них 44 колективне;",
        "у тому числі 1 спільних.",
        "щонайменше 5 сходи",
        "звернулося 1 034 жителів",
        "працює 23 депутатів",
        "прийнято 91 громадян",
        "на 21 засіданнях",
        "вручено відзнаки 41 особам",
        "проведення 1 сесій",
        "не виконано 21 доручень",
    ],
)
def test_disagrees(phrase: str) -> None:
    assert said(phrase) == "disagrees"


@pytest.mark.parametrize(
    "phrase",
    [
        "вручено відзнаки 40 особам",
        "організовано проведення 3 сесій",
        "придбання 33 автомобілів",
        "близько 24 звернень",
        "понад 42 заяв",
        "із 43 питань порядку",
        "не виконано 24 доручень",
        "на 22 засіданнях",
        "2,5 години",
        "5-ї сесії",
        "рішення № 21 засідань",
        "використано 25 грн",
        "надійшло 34 письмових та усних",
        "троє воріт, 5 ворота",
        "нагороджено 24 депутатів",
        "засідань – 21",
        "7 засід.",
        "18 годин 2 осіб-ті",
        "обрано 24 депутатів",
        "18 засідань, з них 6 позачергові",
        "відзначено: 24 депутатів",
        "25 лютого, уранці",
        "пункту 1 рішень",
        "стаття 50 Закону",
        "на 58 сесії",
        "до 21 засідання",
        "до 22 засідання",
        "5 письмових та усних",
        "6 подяк та 3 відділ",
        "подяками – 5 лікарів",
        "нагороджено 7 учителів",
        "на 58 сесію",
        "у залі сесії 17 депутати",
    ],
)
def test_says_nothing_or_agrees(phrase: str) -> None:
    assert said(phrase) != "disagrees"


@given(st.integers(min_value=0, max_value=999_999))
def test_the_right_form_never_disagrees(value: int) -> None:
    forms = {"one": "рекомендацію", "few": "рекомендації", "many": "рекомендацій"}
    written = f"{value:,}".replace(",", " ")
    phrase = f"надано {written} {forms[number_class(value)]}"
    end = len("надано ") + len(written)
    assert agreement(phrase, len("надано "), end).outcome == "agrees"


@given(st.integers(min_value=0, max_value=999_999))
def test_an_adjective_before_the_noun_leaves_one_class(value: int) -> None:
    forms = {"one": "пленарне засідання", "few": "пленарні засідання", "many": "пленарних засідань"}
    written = str(value)
    found = agreement(f"проведено {written} {forms[number_class(value)]}", 10, 10 + len(written))
    assert (found.outcome, found.allowed) == ("agrees", {number_class(value)})


@given(st.text(alphabet="0123456789 ,.-–зіоабвгдежклмнпрстухі\n", max_size=40), st.integers(0, 39), st.integers(0, 39))
def test_any_text_is_survived(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    assert agreement(text, start, end).outcome in ("agrees", "disagrees", "says_nothing")
    letter_for_digit(text, start, end)
    letter_would_fit(text, start, end)


@pytest.mark.parametrize(
    ("phrase", "fits"),
    [
        ("66 – 13 земельних питань", True),
        ("протокол 3 засідання", True),
        ("загалом 31 сесії", True),
        ("провела 13 засідань", False),
        ("заслухано 3 звіти", False),
        ("відбулася 31 сесія", False),
        ("скликано 1 засідання", True),
        ("надіслано 6 листів", False),
        ("усього 13", False),
    ],
)
def test_whether_a_letter_would_do_as_well_as_the_number(phrase: str, fits: bool) -> None:
    number = re.search(r"(?<!\d)(?:[136]|13|31)(?!\d)", phrase)
    assert number
    assert letter_would_fit(phrase, number.start(), number.end()) is fits


@pytest.mark.parametrize(
    ("phrase", "letter"),
    [
        ("– 3 питань бюджету", "з"),
        ("комісія 3 питань землі", "з"),
        ("3 метою допомоги", "З"),
        ("прийнято рішення. 3 них половина", "З"),
        ("прийнято рішення, 13 них половина", "із"),
        ("13 тридцяти рішень половина", "із"),
        ("працівників 1 депутатів", "і"),
        ("за кварталами: 71, 60, 58 1 79", "і"),
        ("Бевз 1. В. – 30", "І"),
        ("відповідно до 4. 2 ст. 59 Закону", "ч"),
        ("зустріч 0 10:30 у залі", "о"),
        ("а) земля; 6) бюджет", "б"),
    ],
)
def test_a_letter_read_as_a_digit(phrase: str, letter: str) -> None:
    number = re.search(r"(?<!\d)(?:[01346]|13)(?!\d)", phrase)
    assert number
    assert letter_for_digit(phrase, number.start(), number.end()) == letter


@pytest.mark.parametrize(
    "phrase",
    [
        "– 3 питання порядку",
        "3 лютого",
        "проведено 3 засідання",
        "проведено 3 засідань",
        "проведення 3 сесій",
        "строк дії 3 програм",
        "близько 3 годин",
        "придбано 3 сучасних екрани",
        "надано 3 поради",
        "6 грамот",
        "0 звернень",
        "1 запит",
        "4. Засідання",
        "Таблиця 1. Засідання",
        "подано 1 звіт",
    ],
)
def test_a_digit_stays_a_digit(phrase: str) -> None:
    number = re.search(r"\d+", phrase)
    assert number
    assert letter_for_digit(phrase, number.start(), number.end()) == ""
