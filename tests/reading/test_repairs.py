import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.repairs.mending import mended
from pipeline.reading.repairs.repairs import Token, repair
from pipeline.reading.repairs.roman import candidates, is_roman
from schemas.document import Box, Word


def line(text: str, **more) -> list[Token]:
    words = text.split()
    return [Token(w, i, i, starts=i == 0, **more) for i, w in enumerate(words)]


def read(text: str, scanned: bool = True) -> str:
    return " ".join(t.text for t in repair(line(text), scanned))


@pytest.mark.parametrize(
    ("was", "becomes", "name"),
    [
        ("Рішення Мо 12 ухвалено", "Рішення № 12 ухвалено", "numero"),
        ("Рішення Ne 12 ухвалено", "Рішення № 12 ухвалено", "numero"),
        ("у 2О23 році", "у 2023 році", "digit"),
        ("працювало у З-ти школах", "працювало у 3-ти школах", "three"),
        ("та ще З,5 тис. грн", "та ще 3,5 тис. грн", "digit"),
        ("прийнято ЗЗ рішення", "прийнято 33 рішення", "digit"),
        ("проведено З засідання комісії", "проведено 3 засідання комісії", "three"),
        ("3 питань земельних відносин", "З питань земельних відносин", "ze"),
        ("роботу розпочато. 3 метою покращення", "роботу розпочато. З метою покращення", "ze"),
        ("3акон України прийнято", "Закон України прийнято", "letter"),
        ("депутатів ХУШ скликання", "депутатів XVIII скликання", "roman"),
        ("депутатів УІІІ скликання", "депутатів VIII скликання", "roman"),
        ("депутатів ІХ скликання", "депутатів IX скликання", "roman"),
        ("за ІІ півріччя", "за II півріччя", "roman"),
        ("об”єктів міста", "об’єктів міста", "apostrophe"),
        ("piшення ради", "рішення ради", "mixed_script"),
        ("розпоряджень МЇСЬКОГО голови", "розпоряджень МІСЬКОГО голови", "dots"),
        ("рішення від 04,03,2025 року", "рішення від 04.03.2025 року", "date"),
        ("становить 3! % від усіх", "становить 31 % від усіх", "digit"),
        ("на суму 944,62 гри.", "на суму 944,62 грн.", "letter"),
        ("рішення № З ухвалено", "рішення № 3 ухвалено", "three"),
        ("див. додаток З.", "див. додаток 3.", "three"),
        ("з них З - позапланові", "з них 3 - позапланові", "three"),
        ("з них В – позапланові", "з них 8 – позапланові", "digit"),
        ("у 2023 році – В, тобто більше", "у 2023 році – 8, тобто більше", "digit"),
        ("з них б позачергових", "з них 6 позачергових", "digit"),
        ("Прийнято б рішень ради", "Прийнято 6 рішень ради", "digit"),
        ("вартістю 662, 36 тис. грн", "вартістю 662,36 тис. грн", "decimal"),
    ],
)
def test_repairs_leave_a_trail(was: str, becomes: str, name: str):
    found = repair(line(was), scanned=True)
    assert " ".join(t.text for t in found) == becomes
    assert [r.split(":")[0] for t in found for r in t.repairs] == [name]


@pytest.mark.parametrize(
    "right",
    [
        "З питань земельних відносин",
        "– З питань бюджету проведено 3 засідання",
        "проведено 3 засідання, з них 3 позачергові",
        "у 2021, 36 депутатів",
        "сума 12,03,20251",
        "Нас 31! Продовжуємо роботу",
        "проведено 12 спортивних гри",
        "вийшов З-під варти",
        "надіслано додаток з переліком",
        "роботу завершено. В – перша літера",
        "прийнято В цілому",
        "прийнято 662, 36 відхилено",
        "компанія Microsoft надала послуги",
        "VIII скликання",
        "проведено 11 сесій",
        "хотіла б подякувати",
        "клас 7 б переможець",
        "1 сесія 1 скликання",
        "по вул. Миру, 3а розташовано",
        "рахунок 96 коштів",
        "Мова йде про Ме та Мо",
        "м’яч і п'ять об’єктів",
    ],
)
def test_what_is_right_stays(right: str):
    assert read(right) == right


def test_percent_only_where_another_reading_saw_it():
    tokens = [Token("45", 0, 0), Token("96", 1, 1, alternatives=("%",)), Token("від", 2, 2)]
    assert [t.text for t in repair(tokens, True)] == ["45", "%", "від"]
    tokens = [Token("45", 0, 0), Token("96", 1, 1), Token("від", 2, 2)]
    assert [t.text for t in repair(tokens, True)] == ["45", "96", "від"]


def test_a_tilde_is_a_dash_only_when_it_is_flat():
    assert repair([Token("~", 0, 0, flat=True)], True)[0].text == "–"
    assert repair([Token("~", 0, 0)], True)[0].text == "~"


def test_an_ambiguous_roman_numeral_is_left_with_its_readings():
    found = repair(line("МІ скликання"), True)[0]
    assert found.text == "МІ" and set(found.alternatives) == {"VI", "VII"}


def test_typists_text_gets_no_repairs_of_ocr():
    assert read("проведено З засідання", scanned=False) == "проведено З засідання"
    assert read("рiшення ради", scanned=False) == "рішення ради"


def test_hundredths_parted_from_their_thousands_are_joined_and_doubted():
    cell = [Token("600,", 0, 0, starts=True), Token("04", 1, 1, closes=True), Token("12,5", 2, 2, opens=True)]
    joined, other = repair(cell, True)
    assert (joined.text, joined.alternatives, joined.repairs) == ("600,04", ("600",), ("decimal:600, 04",))
    assert other.text == "12,5"
    row = [Token("600,", 0, 0), Token("04", 1, 1), Token("депутатів", 2, 2)]
    assert [t.text for t in repair(row, True)] == ["600,", "04", "депутатів"]


def test_joined_words_have_one_box_and_the_trail():
    words = [
        Word("662,", Box(1, 10, 10, 30, 20)),
        Word("36", Box(1, 33, 10, 43, 20)),
        Word("грн", Box(1, 46, 10, 60, 20)),
    ]
    first, second = mended(words, scanned=True)
    assert (first.text, first.box, first.repairs) == ("662,36", Box(1, 10, 10, 43, 20), ("decimal:662, 36",))
    assert second is words[2]


@given(st.lists(st.text(alphabet="03ЗзМоNe№%,.–~абвІХУШскликання I", min_size=1, max_size=8), max_size=12))
def test_any_words_survive_repair(texts: list[str]):
    words = [Word(t, Box(1, 10 * i, 0, 10 * i + 9, 9)) for i, t in enumerate(texts)]
    found = mended(words, scanned=True)
    assert all(w.text for w in found)
    assert all(w.repairs or w in words for w in found if not w.alternatives)


@given(st.text(alphabet="ІХУПШМVXIабв", max_size=8))
def test_candidates_are_roman(text: str):
    assert all(is_roman(c) for c in candidates(text))
