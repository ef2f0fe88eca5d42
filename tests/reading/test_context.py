"""What stands around a word decides: 3 for З, quarters, marks of lists; doubted words read alone."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.reading.engines.engines import Options, Seen
from pipeline.reading.images.ink import ink
from pipeline.reading.repairs.mending import mended
from pipeline.reading.witnesses.doubted import read_again
from pipeline.reading.witnesses.scraps import without_doubles
from pipeline.reading.witnesses.secondlook import SecondLook
from schemas.document import Box, Word

HEIGHT, CHARACTER = 10.0, 5.0


def words(*lines: str, small: str = "") -> list[Word]:
    """Words of lines; «|» before a word sets it far apart, words of `small` are as low as small letters."""
    out = []
    for number, line in enumerate(lines):
        x = 0.0
        for text in line.split():
            if text.startswith("|"):
                x += 60.0
            bare = text.lstrip("|")
            height = 0.66 * HEIGHT if bare == small else HEIGHT
            bottom = 20.0 * number + HEIGHT
            out.append(Word(bare, Box(1, x, bottom - height, x + CHARACTER * len(bare), bottom)))
            x += CHARACTER * (len(bare) + 1)
    return out


def read(*lines: str, small: str = "") -> str:
    return " ".join(w.text for w in mended(words(*lines, small=small), scanned=True))


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("зареєстровано З 264 звернення", "зареєстровано 3 264 звернення"),
        ("проти минулого року (З 118).", "проти минулого року (3 118)."),
        ("електронна пошта – З 980, телефон", "електронна пошта – 3 980, телефон"),
        ("Усього |З 264 |2 899", "Усього 3 264 2 899"),
        ("Погоджено – 9. Відмовлено – З. Повернуто – 2.", "Погоджено – 9. Відмовлено – 3. Повернуто – 2."),
        ("Кількість комісій: З.", "Кількість комісій: 3."),
        ("склали мандат – З, прийшли – 2", "склали мандат – 3, прийшли – 2"),
        ("задоволено 55, відмовлено З, надіслано 5", "задоволено 55, відмовлено 3, надіслано 5"),
        ("Використано з млн 126 тис. гривень", "Використано 3 млн 126 тис. гривень"),
        ("Засідань |2 |З |2", "Засідань 2 3 2"),
    ],
)
def test_three_where_no_preposition_can_stand(was: str, becomes: str):
    assert read(was) == becomes
    assert any("three:" in repair for w in mended(words(was), scanned=True) for repair in w.repairs)


@pytest.mark.parametrize(
    "right",
    [
        "Прийнято рішення. З 408 заяв задоволено",
        "– З 408 заяв задоволено",
        "ЗВЕРНЕННЯ З 120 СІЛ",
        "Секретар ради – З. Петренко",
        "З. Петренко доповіла",
        "пункти Ж, З, К наказу",
        "Використали 3 млн 126 тис. гривень",
    ],
)
def test_the_letter_stays(right: str):
    assert read(right) == right


def test_a_three_alone_in_its_cell_or_after_what_it_numbers_is_no_preposition_of_the_next_line():
    assert read("Питань |3", "Земельних відносин |5") == "Питань 3 Земельних відносин 5"
    assert read("Розділ З", "Земельних відносин") == "Розділ 3 Земельних відносин"


def test_a_preposition_lower_than_the_figures_after_it_is_none():
    assert read("збільшено З 408 до 500", small="З") == "збільшено З 408 до 500"
    assert read("збільшено З 408 до 500") == "збільшено 3 408 до 500"


def test_the_third_heading():
    assert read("Текст речення.", "З. Результати розгляду") == "Текст речення. 3. Результати розгляду"


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("І |П |ПІ |ГУ |Рік", "I II III IV Рік"),
        ("І |П |1011 |ГУ |Рік", "I II III IV Рік"),
        ("Ікв. |П кв. |Ш кв. |ТУ кв.", "І кв. II кв. III кв. IV кв."),
        ("І кв. – 58. П кв. – 40. П кв. – 14. ІУ кв. – 92.", "I кв. – 58. II кв. – 40. III кв. – 14. IV кв. – 92."),
    ],
)
def test_quarters_are_counted(was: str, becomes: str):
    assert read(was) == becomes


def test_quarters_are_counted_one_below_the_other():
    table = ("Квартал |Сесій |Рішень", "І |4 |171", "П |3 |148", "Ш |2 |88", "ГУ |3 |142", "Рік |12 |549")
    assert read(*table).split()[3::3] == ["I", "II", "III", "IV", "Рік"]
    assert read(*(line.replace(" |", " ") for line in table)).split()[6] == "П"


@pytest.mark.parametrize("right", ["площа 1 кв. метр", "П Ш Рік", "і П. Іваненко"])
def test_other_letters_are_no_quarters(right: str):
    assert read(right) == right


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("Решта -– 182", "Решта – 182"),
        ("сім = позачерговими", "сім – позачерговими"),
        ("(52,1 9%; раніше", "(52,1 %; раніше"),
        ("ут. ч. чергових", "у т. ч. чергових"),
        ("відносини |206 [188", "відносини 206 188"),
    ],
)
def test_signs(was: str, becomes: str):
    assert read(was) == becomes


def test_marks_of_a_list_read_as_letters_and_figures():
    found = mended(words("С письмових 402", "8 усних 404", "С колективних 91"), scanned=True)
    assert [w.text for w in found if not w.text.isalpha()] == ["•", "402", "•", "404", "•", "91"]
    assert [r for w in found for r in w.repairs] == ["mark:С", "mark:8", "mark:С"]


@pytest.mark.parametrize(
    "lines",
    [
        ("8 подяк", "8 грамот", "8 годинників"),
        ("С письмових 402", "Усних 404", "С колективних 91"),
        ("В раді 34 депутати", "В комісії 9", "В громаді 12"),
    ],
)
def test_figures_and_words_at_the_beginning_of_lines_stay(lines: tuple[str, ...]):
    assert read(*lines) == " ".join(lines)


class Says:
    """A reader that says the same of every crop."""

    name = "says"

    def __init__(self, *texts: str, confidence: float = 0.9) -> None:
        self._texts, self._confidence = texts, confidence

    def read(self, *_: object) -> list[Seen]:
        return [
            Seen(t, (20.0 + 40 * i, 20.0, 50.0 + 40 * i, 40.0), self._confidence) for i, t in enumerate(self._texts)
        ]

    def turn(self, *_: object) -> int:
        return 0


PAGE = np.full((300, 900), 255, np.uint8)
OPTIONS = Options("script/Cyrillic")


def seen(text: str, confidence: float, left: float = 100.0) -> Seen:
    return Seen(text, (left, 100.0, left + 80.0, 130.0), confidence, 3, 4)


def test_a_doubted_number_gets_its_sign_and_keeps_its_digits():
    (found,) = read_again(Says("–393"), OPTIONS, PAGE, [seen("393", 0.11)])
    assert (found.text, found.others, found.block, found.line) == ("–393", (), 3, 4)


def test_another_number_keeps_the_old_one_beside_it():
    (found,) = read_again(Says("398"), OPTIONS, PAGE, [seen("393", 0.11)])
    assert (found.text, found.others) == ("398", ("393",))


def test_initials_run_together_with_a_name_are_parted():
    found = read_again(Says("Жук", "А.", "В."), OPTIONS, PAGE, [seen("ЖукА.В.", 0.85)])
    assert [w.text for w in found] == ["Жук", "А.", "В."]


@pytest.mark.parametrize(
    ("word", "reader"),
    [
        (seen("засідань", 0.95), Says("інше")),  # sure
        (seen("засідань", 0.5), Says("інше")),  # of the dictionary
        (seen("393", 0.5), Says("–393", confidence=0.6)),  # no surer
        (seen("393", 0.2), Says("ззз")),  # the number would be lost
        (seen("12", 0.2), Says()),
    ],
)
def test_words_that_stay(word: Seen, reader: Says):
    assert read_again(reader, OPTIONS, PAGE, [word]) == [word]


def test_a_vote_does_not_cut_a_figure_off_a_sure_number():
    (looked,) = SecondLook(Says("1"), "script/Cyrillic", 300).look(PAGE, ink(PAGE), [seen("17", 0.96)])
    assert (looked.seen.text, looked.alternatives) == ("17", ("1",))


@pytest.mark.parametrize(("text", "others"), [("3З", ("З",)), ("3з,", ("з",)), ("33", ("33",))])
def test_one_figure_is_not_read_as_two(text: str, others: tuple[str, ...]):
    narrow = Seen(text, (100.0, 100.0, 120.0, 130.0), 0.7)
    (looked,) = SecondLook(Says("33"), "script/Cyrillic", 300).look(PAGE, ink(PAGE), [narrow])
    assert looked.seen.text == text.replace(text.strip(","), "3")
    assert looked.alternatives == others
    assert looked.repairs == (f"twice:{text}",)


@pytest.mark.parametrize(
    ("text", "confidence", "becomes", "others"),
    [
        ("В9", 0.8, "89", ("В9",)),
        ("В82,47", 0.8, "882,47", ("В82,47",)),
        ("2В", 0.8, "2В", ("28",)),  # may be a class
        ("В9", 0.96, "В9", ()),
    ],
)
def test_eight_read_as_a_letter(text: str, confidence: float, becomes: str, others: tuple[str, ...]):
    (looked,) = SecondLook(Says(text.replace("В", "8")), "script/Cyrillic", 300).look(
        PAGE, ink(PAGE), [seen(text, confidence)]
    )
    assert (looked.seen.text, looked.alternatives) == (becomes, others)


def test_a_word_read_twice_in_one_place_stands_once():
    guessed = Seen("15.", (100.0, 90.0, 150.0, 140.0), 0.9, 3, 4)
    again = Seen("15", (120.0, 100.0, 170.0, 130.0), 0.8)
    apart = Seen("15", (200.0, 100.0, 250.0, 130.0), 0.8)
    (once,) = without_doubles([guessed, again])
    assert (once.text, once.confidence, once.box) == ("15.", 0.9, again.box)
    assert without_doubles([again, apart]) == [again, apart]
