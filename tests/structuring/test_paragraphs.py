"""Which lines make one paragraph."""

import pytest

from .conftest import kinds, structured, tables, texts

DOUBLE = """У структурі ради працюють чотири постійні комісії, що

утворені відповідно до напрямів її діяльності на початку

скликання. За рік вони зібралися 48 разів.



Рада прийняла 312 рішень.
"""

INDENTED = """     За рік рада провела дев'ять сесій, на яких депутати розглянули 340 питань,
що винесли на розгляд виконавчі органи та самі обранці громади після довгих нарад.
     Постійні комісії працювали щотижня і підготували до кожної сесії свої висновки
щодо проєктів рішень.
     Усього надано 211 рекомендацій.
"""

PAGES = """Протягом року в раді відбулося багато подій, і серед них найважливішою стало
утворення нової постійної комісії, яка відтоді провела вже одинадцять засідань та

- 1 -
\fнадала 37 рекомендацій. Решта комісій працювала так, як і раніше, без особливих
змін у складі.

- 2 -
"""

RUNNING = "\f".join(
    f"Звіт секретаря Вільшанської селищної ради\n\n{body}\n\nСторінка {n} із 3"
    for n, body in enumerate(
        (
            "За рік проведено вісім сесій, на яких ухвалено 204 рішення, а також обговорено",
            "хід виконання програм. Комісії зібралися 31 раз і",
            "надали 90 рекомендацій.",
        ),
        1,
    )
)


def test_double_spaced_lines_are_one_paragraph():
    assert texts(structured(DOUBLE), "paragraph") == [
        "У структурі ради працюють чотири постійні комісії, що утворені відповідно до напрямів її діяльності на "
        "початку скликання. За рік вони зібралися 48 разів.",
        "Рада прийняла 312 рішень.",
    ]


def test_indents_begin_paragraphs():
    found = texts(structured(INDENTED), "paragraph")
    assert [t.split()[0] for t in found] == ["За", "Постійні", "Усього"]
    assert len(found) == 3


def test_a_sentence_runs_on_over_a_page_and_its_furniture():
    found = structured(PAGES)
    assert kinds(found) == ["paragraph", "furniture", "furniture"]
    assert "засідань та надала 37 рекомендацій" in texts(found, "paragraph")[0]
    assert [w.box.page for w in found.words_of(found.blocks[0].span)][-1] == 2


def test_running_headers_and_footers_are_furniture():
    found = structured(RUNNING)
    assert texts(found, "paragraph") == [
        "За рік проведено вісім сесій, на яких ухвалено 204 рішення, а також обговорено хід виконання програм. Комісії "
        "зібралися 31 раз і надали 90 рекомендацій."
    ]
    assert kinds(found).count("furniture") == 6


def test_a_heading_between_two_halves_of_a_sentence_does_not_part_it():
    text = (
        "Упродовж звітного року до ради надійшло чимало звернень, серед яких переважали\nті, що стосувалися ремонту "
        "доріг, опалення, а також\fРОБОТА ЗІ ЗВЕРНЕННЯМИ\n\nпризначення субсидій. Усього їх було 417."
    )
    found = structured(text)
    assert texts(found, "paragraph")[0].endswith("а також призначення субсидій. Усього їх було 417.")
    assert texts(found, "heading") == ["РОБОТА ЗІ ЗВЕРНЕННЯМИ"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Розпорядження голови – 97, із них кадрових", "– 41. Решта стосувалася основної діяльності."),
        ("У порівнянні з минулим роком кількість звернень зменшилася на", "35. Усних звернень було більше."),
        ("На ремонт укриттів із бюджету громади спрямовано 1", "204 500 грн, на дороги – ще 800 тис. грн."),
        ("Комісію очолює депутат міської ради восьмого скликання", "Житомирської області, обраний торік."),
        ("Відкрито виставку «Наші захисники.", "Живі й незабуті», яку відвідали 300 осіб."),
        ("Явка на сесіях становила 79 відсотків (у другому півріччі", "(після серпня) – 83 відсотки)."),
    ],
)
def test_a_line_that_its_sentence_needs(first: str, second: str):
    lead = "Це перше речення потрібне для того, щоб було видно, де саме закінчуються\nрядки. "
    found = structured(f"{lead}{first}\n{second}\n")
    assert len(found.blocks) == 1, kinds(found)
    assert f"{first} {second}" in found.text


def test_lines_of_figures_stay_apart():
    text = "НАГОРОДИ\n\nГрамот – 31\nПодяк – 44\nЦінних подарунків – 7\n"
    assert texts(structured(text), "list_item") == ["Грамот – 31", "Подяк – 44", "Цінних подарунків – 7"]


def test_entries_with_dashes_set_apart():
    text = "Прийом громадян:\nголова             – 18 прийомів, 121 особа\nсекретар ради      – 23 прийоми, 96 осіб\n"
    assert len(texts(structured(text), "paragraph")) + len(texts(structured(text), "list_item")) == 3


def test_a_slide_of_big_figures():
    text = "СЕСІЇ\n\n14\nсесій проведено\n\n402\nрішення прийнято\n"
    assert texts(structured(text), "paragraph") == ["14 сесій проведено", "402 рішення прийнято"]


def test_two_columns_are_read_one_after_the_other():
    left = [
        "За рік рада провела сім сесій,",
        "на яких депутати розглянули",
        "двісті десять питань і прийняли",
        "сто дев'яносто рішень. Жодне з",
        "них не було оскаржено в суді",
        "чи зупинено головою.",
    ]
    right = [
        "Комісії працювали щомісяця та",
        "підготували до кожної сесії",
        "висновки з усіх питань, які",
        "потім були враховані під час",
        "голосування. Усього комісії",
        "зібралися 33 рази.",
    ]
    rows = [f"{a:<38}{b}" for a, b in zip(left, right, strict=True)]
    found = structured("ЗВІТ\nсекретаря ради за 2023 рік\n\n" + "\n".join(rows) + "\n")
    assert texts(found, "paragraph") == [" ".join(left), " ".join(right)]


def test_columns_of_short_paragraphs_flow_enough_together():
    left = [
        "Весна була пізня, але сад",
        "розцвів і дав добрий плід.",
        "",
        "Дерева",
        "",
        "Посадили 40 дерев, з них",
        "восени – 18, навесні решту.",
        "Середня висота саджанців",
        "становила 77,5 см.",
        "",
        "Полив провели 61 раз, усі",
        "ділянки зволожено.",
    ]
    right = [
        "Догляд",
        "",
        "За рік зібрали 640 яблук.",
        "Торік їх було 590.",
        "Червоних серед них 410.",
        "Зелених – 230 чи більше.",
        "Обрізано 301 гілку,",
        "Побілено 250 стовбурів.",
        "Спиляно дві старі груші,",
        "що всохли.",
        "Спека тривала все літо.",
        "Грушам було сто років.",
    ]
    rows = [f"{a:<38}{b}".rstrip() for a, b in zip(left, right, strict=True)]
    found = structured("ЗВІТ\nсадівника за 2023 рік\n\n" + "\n".join(rows) + "\n")
    assert not tables(found)
    assert found.text.index("зволожено") < found.text.index("Догляд")


def test_a_signature_is_no_table_and_no_heading():
    text = (
        "Дякую всім за спільну працю на користь громади впродовж року, що минув.\n\n"
        "Секретар міської ради                          Олена МЕЛЬНИК\n"
        "Керуючий справами                              Іван ГАЙ\n"
    )
    found = structured(text)
    assert "table" not in kinds(found) and "heading" not in kinds(found)


@pytest.mark.parametrize("text", ["", " \n \n", "\f\f", "\n\n\f \n"])
def test_nothing_gives_an_empty_text(text: str):
    found = structured(text)
    assert found.text == "" and found.blocks == ()


LINE = "За звітний рік було організовано і проведено дванадцять сесій"
COUNCIL = "Вільшанської міської ради, з яких 5 – позачергові."


@pytest.mark.parametrize(
    ("end", "start", "joined"),
    [
        (LINE, COUNCIL, True),
        (f"{LINE}.", COUNCIL, False),
        ("Проведено 12 сесій", COUNCIL, False),
        (LINE, "Депутатами подано 14 звернень.", False),
        (LINE, "Рішень прийнято 214.", False),
        ("Організація роботи та проведення пленарних засідань сесій рад", "Громади та її мешканців прохання.", False),
    ],
)
def test_a_genitive_on_the_next_page_goes_on_with_its_sentence(end: str, start: str, joined: bool) -> None:
    before = "Рада, її виконавчі органи та постійні комісії працювали за планом.\n"
    found = structured(f"{before}{end}\n\f{start}\n")
    assert any(f"{end} {start}" in text for text in texts(found, "paragraph")) is joined


def test_dated_captions_set_wide_stay_apart() -> None:
    captions = [
        "Свято вишиванки громади – 18.05.2023",
        "День Незалежності – 24.08.2023р.",
        "25-та річниця – 26.08.2023",
    ]
    found = structured("\n\n".join(captions) + "\n\nПодяки вручали голова та\n\nсекретар міської ради.\n")
    assert texts(found, "paragraph")[:3] == captions


def test_a_run_of_figures_broken_before_the_margin_is_one_sentence() -> None:
    lines = ["За той рік надійшло: від громадян – 71,", "від юридичних осіб – 12, від медіа – 19, від партій – 4."]
    assert texts(structured("\n".join(lines) + "\n"), "paragraph") == [" ".join(lines)]
    listed = ["сесій – 12,", "рішень – 300,"]
    assert " ".join(listed) not in texts(structured("\n".join(listed) + "\n"), "paragraph")
