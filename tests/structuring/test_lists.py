"""Lists in every style of mark, nested, over several lines, without marks."""

import pytest

from pipeline.structuring.blocks.markers import marker_of

from .conftest import structured, texts


def items(text: str) -> list[tuple[str, int, str]]:
    found = structured(text)
    return [(b.marker, b.level, found.text[b.body.start : b.body.end]) for b in found.blocks if b.kind == "list_item"]


@pytest.mark.parametrize("mark", ["–", "-", "•", "*", "●", "▪", "\uf0b7", "►", "✓", "—", "🔹"])
def test_bullets(mark: str):
    found = items(f"За рік відбулося:\n{mark} сесій – 9;\n{mark} засідань комісій – 41.\n")
    assert found == [(mark, 0, "сесій – 9;"), (mark, 0, "засідань комісій – 41.")]


@pytest.mark.parametrize(
    ("marks"),
    [["а)", "б)"], ["1)", "2)"], ["1.", "2."], ["(1)", "(2)"], ["I.", "II."], ["І)", "ІІ)"], ["a)", "b)"]],
)
def test_numbers_and_letters(marks: list[str]):
    lines = "\n".join(f"{m} надано {n} висновків;" for n, m in enumerate(marks, 5))
    assert [text for _, _, text in items(f"Комісіями:\n{lines}\n")] == ["надано 5 висновків;", "надано 6 висновків;"]


def test_glued_marks():
    text = "Комісіями:\n–розглянуто 40 питань;\n–надано 12 висновків.\n\nРадою:\n1)прийнято 9 рішень;\n2)знято одне.\n"
    assert [m for m, _, _ in items(text)] == ["–", "–", "1)", "2)"]


@pytest.mark.parametrize(
    "text", ["-5 %", "–3 засідання", "24.08.2021 відбулося", "01.07 відбулося", "5 сесій", "–", "1."]
)
def test_no_marks(text: str):
    assert marker_of(text) is None


def test_items_over_several_lines_hanging_or_not():
    hanging = "Комісії:\n– з питань бюджету, фінансів та\n  комунальної власності – 12;\n– земельна – 9.\n"
    flush = "Комісії:\n– з питань бюджету, фінансів та комунальної власності громади\nміста – 12;\n– земельна – 9.\n"
    assert [t for _, _, t in items(hanging)] == [
        "з питань бюджету, фінансів та комунальної власності – 12;",
        "земельна – 9.",
    ]
    assert [t.split()[-1] for _, _, t in items(flush)] == ["12;", "9."]


def test_nested_lists():
    text = (
        "Прийнято рішень:\n1) земельних – 120, з них:\n   – про оренду – 70;\n   – про дозволи – 50;\n"
        "2) бюджетних – 14;\n3) інших – 9.\n"
    )
    assert [(m, level) for m, level, _ in items(text)] == [("1)", 0), ("–", 1), ("–", 1), ("2)", 0), ("3)", 0)]


def test_a_list_without_marks():
    text = "Видано довідок – 60, зокрема:\n   про склад родини – 41;\n   про доходи – 12;\n   інших – 7.\n"
    assert items(text) == [("", 0, "про склад родини – 41;"), ("", 0, "про доходи – 12;"), ("", 0, "інших – 7.")]


def test_entries_with_dates_under_an_introduction():
    text = "Заходи, у яких брали участь депутати:\n\nДень Конституції – 28.06.2023\n\nТолока в парку – 30.09.2023 р.\n"
    assert [t for _, _, t in items(text)] == ["День Конституції – 28.06.2023", "Толока в парку – 30.09.2023 р."]


def test_a_paragraph_after_a_list_is_not_its_item():
    text = "Надано:\n– порад – 12;\n– довідок – 30.\nУсі звернення розглянуто вчасно, скарг на відповіді не було.\n"
    found = structured(text)
    assert len(items(text)) == 2
    assert texts(found, "paragraph")[-1].startswith("Усі звернення")


def test_numbered_paragraphs_keep_their_numbers():
    text = "2. Сесії\n\n2.1. Проведено 9 сесій, з них 2 позачергові.\n2.2. Прийнято 140 рішень.\n"
    found = structured(text)
    assert [(b.kind, b.marker) for b in found.blocks] == [
        ("heading", "2."),
        ("paragraph", "2.1."),
        ("paragraph", "2.2."),
    ]


def test_a_number_that_ends_a_sentence_is_no_mark():
    text = (
        "Упродовж року в громаді народилося 64 дитини, а роком раніше таких дітей було\n"
        "71. Зареєстровано також 38 шлюбів, тоді як торік їх було зареєстровано рівно\n"
        "40. Розлучень не побільшало.\n"
    )
    found = structured(text)
    assert len(found.blocks) == 1 and found.blocks[0].marker == ""


def test_the_dashes_of_a_talk_are_no_list():
    text = "– Скільки було сесій?\n– Дев'ять. Усі відбулися.\n– А комісій?\n– П'ять.\n"
    assert items(text) == []


ENTRIES = (
    "Слайд 3. КОМІСІЇ\n9 – усього\n2 – виїзних\n4 – спільних\n",
    "Тематика актів\nПасовища – 21\nводойми і ставки – 8\nлісосмуги – 6\nЗагалом – 35\n",
    "ЛІСОВИЙ ВІДДІЛ\n12 обходів\n3 протоколи складено\n7 садінь\n",
    "Портрет громади\nу війську: 4\nза кордоном: двоє\nучителів: 19 (2022 р. – 21)\n",
)


@pytest.mark.parametrize("text", ENTRIES)
def test_lines_that_tell_a_figure_each_are_entries(text: str):
    assert [t for _, _, t in items(text)] == text.splitlines()[1:]


@pytest.mark.parametrize(
    "text",
    [
        "За звітний час лісовою службою громади обійдено\n14 кварталів лісу, у яких позначено та описано\n"
        "320 сухих дерев, прибрано з доріг і галявин\n18 вивернутих сосен.\n",
        "Дозволів видано 55 (41), приписів міського лісничого – 118 (96), "
        "подяк «За працю\nна користь громади» – 17 (12).\n",
        "Розподіл такий: дуб – 244; сосна, ялина,\nверба – 118; клен – 87.\n",
    ],
)
def test_prose_whose_lines_begin_or_end_with_figures_is_no_list(text: str):
    assert items(text) == []


def test_dashes_before_figures_under_a_line_without_an_end():
    text = "Плани на наступний рік\n– 8 обходів\n– 24 садіння дерев\n"
    assert [t for _, _, t in items(text)] == ["8 обходів", "24 садіння дерев"]
    assert items("Обходів лісу проведено лісовою службою громади\n– 8, садінь дерев на землях громади дев'ять.\n") == []


def test_entries_of_figures_side_by_side():
    text = "Обходи й садіння (перше число – обходи, друге – садіння):\nдіброва – 8/24;\nсосновий бір – 9/17;\n"
    assert [t for _, _, t in items(text)] == text.splitlines()[1:]


def test_letters_with_numbers_are_marks():
    text = "Садіння за видами:\nг.1. дуби – 89;\nг.2. липи – 12;\nг.3. решта – 4.\n"
    assert [(m, t) for m, _, t in items(text)] == [
        ("г.1.", "дуби – 89;"),
        ("г.2.", "липи – 12;"),
        ("г.3.", "решта – 4."),
    ]
