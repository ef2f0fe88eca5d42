"""What a number is when it is no count."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from texts import find_numbers, numbers_in, table_of, text_of

from schemas.text import DocumentText, Span


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("відповідно до статті 26 Закону", ["article"]),
        ("п. 1 ч. 2 ст. 50 Закону", ["article", "article", "article"]),
        ("пунктів 3, 5 та 7 рішення", ["article", "article", "article"]),
        ("пункту 9.4 Регламенту", ["article"]),
        ("частини першої статті 15", ["article", "article"]),
        ("на підставі статті 26 – 12, за пунктом 3 – 8", ["article", "count", "article", "count"]),
        ("статті 12 – 14 Регламенту", ["article", "article"]),
        ("Закон України (№ 280/97-ВР)", ["law"]),
        ("рішення від 17.12.2020 № 4-2/2020", ["date", "document_number"]),
        ("розпорядження № 9-р", ["document_number"]),
        ("рішенням № 38/4 сесії", ["document_number"]),
        ("№№ 12–15 від 03.02.2021", ["document_number", "date"]),
        ("ліцей № 2 і школа №12", ["name", "name"]),
        ("виборчий округ № 3", ["name"]),
        ("таблиця 1 та додаток 2", ["table_reference", "table_reference"]),
        ("вул. Миру, 1, каб. 214", ["address", "address"]),
        ("вул. 8 Березня, 12", ["address", "address"]),
        ("просп. Незалежності, буд. 12/3, кв. 4", ["address", "address"]),
        ("гойдалка на Ставковій, 5 – встановлено", ["address"]),
        ("(Ставкова, 5)", ["address"]),
        ("на Ставковій висаджено 5 дубів, на Парковій, 5 дерев", ["count", "count"]),
        ("тел. (03600) 0-14-55", ["phone"]),
        ("067-000-14-41, 2-35-19", ["phone", "phone"]),
        ("+38 (067) 123-45-67", ["phone"]),
        ("контакт-центр 15-80 працює", ["phone"]),
        ("Гаряча лінія: 15-62 (цілодобово)", ["phone"]),
        ("рахунок UA213223130000026007233566001", ["account"]),
        ("код ЄДРПОУ 04053625", ["account"]),
        ("індекс 10014", ["postal_code"]),
        (f"надійшло {'7' * 5_000} заяв", ["code"]),
        ("ділянка 1810136300:05:023:0012", ["code"]),
        ("rada2022@example.ua і https://example.ua/2022/05/12", ["code", "code"]),
        ("ДСТУ 4163:2020", ["code"]),
        ("формат А4", ["code"]),
        ("захворювання на COVID-19", ["code"]),
        ("о 10 год. у залі", ["time"]),
        ("з 9:00 до 13:00", ["time", "time"]),
        ("10.00 – 12.00", ["time", "time"]),
        ("з 16 до 18 години", ["time", "time"]),
        ("за 10 робочих днів", ["duration"]),
        ("стаж 12 років", ["duration"]),
        ("віком до 18 років", ["age"]),
        ("80-річчя громади", ["age"]),
        ("58 позачергова сесія", ["ordinal"]),
        ("чергову 57-му сесію", ["ordinal"]),
        ("з 21-ї до 28-ї", ["ordinal", "ordinal"]),
        ("відбулося 14 пленарне засідання", ["ordinal"]),
        ("Чергова 31 сесія не розпочалася", ["ordinal"]),
        ("відкрито позачергову 41 сесію", ["ordinal"]),
        ("тривала 21 сесія ради, на якій слухали старост", ["ordinal"]),
        ("проведено 21 сесію, на яких слухали старост", ["count"]),
        ("відбулося 8 пленарних засідання", ["count"]),
        ("рішення 14 сесії", ["ordinal"]),
        ("п'ята конференція", ["ordinal"]),
        ("ХХІ сесія", ["ordinal"]),
        ("78-ма річниця", ["ordinal"]),
        ("VIII скликання", ["convocation"]),
        ("VІІІ скликання", ["convocation"]),
        ("УІІІ скликання", ["convocation"]),
        ("8-го скликання", ["convocation"]),
        ("восьмого скликання", ["convocation"]),
        ("Скликання – восьме", ["convocation"]),
        ("VII та VIII скликань", ["convocation", "convocation"]),
        ("І квартал, ІІ півріччя", ["quarter_or_half", "quarter_or_half"]),
        ("П квартал", ["quarter_or_half"]),
        ("у І кварталі – 4, у ІІ – 5", ["quarter_or_half", "count", "quarter_or_half", "count"]),
        ("першому півріччі", ["quarter_or_half"]),
        ("особи з інвалідністю ІІІ групи", ["roman"]),
        ("Стор. 1 з 3", ["page_number", "page_number"]),
        ("гурток «Поділля 3»", ["name"]),
        ("виставка «333»", ["name"]),
        ("програма «Тур-15»", ["name"]),
        ("1/3 складу", ["ratio"]),
        ("у 2,5 раза більше", ["ratio"]),
        ("виступили 9 разів", ["count"]),
        ("у 2022 році", ["year"]),
        ("у 2022-му – 548", ["year", "count"]),
        ("звернень 317 (2021 – 364)", ["count", "year", "count"]),
        ("2015 звернень", ["count"]),
        ("2 022 рішення", ["count"]),
        ("1695", ["count"]),
        ("у 2021 та 2022 роках", ["year", "year"]),
        ("Населених пунктів – 19", ["count"]),
        ("у т. ч. 288 рішень", ["count"]),
        ("по телефону 1 390 консультацій", ["count"]),
        ("телефоном – 171 (114)", ["count", "count"]),
        ("телефон 38 (044) 123-45-67", ["phone"]),
        ("на вул. Садовій 57 мешканців", ["count"]),
        ("дві третини складу", ["ratio"]),
        ("удвічі більше", ["ratio"]),
        ("військова частина 4567", ["code"]),
        ("ІІІ кв. 2023 – 214", ["quarter_or_half", "year", "count"]),
        ("2021: 340; 2022: 355", ["year", "count", "year", "count"]),
        ("Порядок денний: 1. Про бюджет. 2. Про землю.", ["list_mark", "list_mark"]),
        ("Розпоряджень: 12. Решта 5.", ["count", "count"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [m.kind.value for _, m in numbers_in(text)] == kinds


@pytest.mark.parametrize(
    "text", ["І тоді ми вирішили", "Б. І. Терещук", "Власюк І. І.", "М. С. Пилипчук", "МІЙ ДІМ", "СМІ"]
)
def test_letters_are_no_roman_numerals(text: str) -> None:
    assert find_numbers(text_of(text)) == ()


def test_a_house_number_or_a_count_is_marked() -> None:
    ((_, number),) = numbers_in("на вул. Садовій 57 мешканців")
    assert number.ambiguous


def test_bare_numeral_is_the_convocation_spoken_of_elsewhere() -> None:
    found = find_numbers(text_of("Рада VII скликання провела 11 сесій.", "Засідань – 17 (VII) та 5 (IX)."))
    assert [m.kind.value for m in found] == ["convocation", "count", "count", "convocation", "count", "roman"]


def test_furniture_is_pages() -> None:
    found = find_numbers(text_of("- 12 -", kind="furniture"))
    assert [m.kind.value for m in found] == ["page_number"]


def test_sums_go_on_without_a_currency() -> None:
    values = [
        (m.kind.value, m.value) for _, m in numbers_in("виділено 1 млн 960 тис. грн: 1,2 млн – на дрони, 3 тис. осіб")
    ]
    assert values == [("money", 1_960_000), ("money", 1_200_000), ("count", 3000)]


def test_cells_take_the_unit_of_their_heading() -> None:
    document = table_of(
        [
            ["№", "Напрям", "План, тис. грн", "%", "2022"],
            ["1", "Освіта", "412 300,0", "96,7", "1695"],
            ["2", "Площа, га", "18", "-5", "-16"],
        ]
    )
    found = [(m.kind.value, m.unit, m.value) for m in find_numbers(document)]
    assert found == [
        ("year", "", 2022),
        ("list_mark", "", 1),
        ("money", "UAH", 412_300_000),
        ("percent", "%", Decimal("96.7")),
        ("count", "", 1695),
        ("list_mark", "", 2),
        ("money", "UAH", 18_000),
        ("percent", "%", -5),
        ("measure", "га", -16),
    ]


def test_cells_are_never_joined() -> None:
    document = table_of([["Показник", "2022", "2023"], ["Звернення", "18", "604"], ["Питання", "688", "731"]])
    assert [m.value for m in find_numbers(document)] == [2022, 2023, 18, 604, 688, 731]


def test_quarters_in_a_table() -> None:
    document = table_of([["I", "II", "III", "IV"], ["4", "3", "2", "3"]])
    assert [m.kind.value for m in find_numbers(document)][:4] == ["quarter_or_half"] * 4


def test_a_caption_gives_the_unit_that_headings_lack() -> None:
    table = table_of([["Напрям", "План", "Осіб"], ["Освіта", "220 000,00", "12"]])
    caption = text_of("Кошти фонду, грн")
    shift = len(caption.text) + 1
    cells = tuple(replace(c, span=_moved(c.span, shift)) for b in table.blocks if b.table for c in b.table.cells)
    (block,) = table.blocks
    assert block.table is not None
    moved = replace(
        block, span=_moved(block.span, shift), body=_moved(block.body, shift), table=replace(block.table, cells=cells)
    )
    text = f"{caption.text}\n{table.text}"
    document = DocumentText(text, (-1,) * len(text), (), (*caption.blocks, moved))
    assert [(m.kind.value, m.unit, m.value) for m in find_numbers(document)] == [
        ("money", "UAH", 220_000),
        ("count", "", 12),
    ]


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def test_a_count_beside_a_count_of_its_size_is_not_taken_for_a_year_in_silence() -> None:
    (_, first), (_, second) = numbers_in("надійшло 1990 заяв проти 2010")
    assert (first.kind.value, second.kind.value) == ("count", "count")
    assert second.ambiguous


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("відбулося 21 пленарне засідання", True),
        ("протягом року відбулося 21 пленарне засідання", False),
        ("у 2024 році відбулося 21 пленарне засідання", False),
        ("14 березня 2024 року відбулося 21 пленарне засідання", True),
        ("скликано 9 сесій, на яких проведено 21 пленарне засідання", False),
        ("скликано 9 сесій (21 пленарне засідання)", False),
        ("14 березня (21 пленарне засідання)", True),
    ],
)
def test_one_of_many_or_the_one_and_twentieth(text: str, *, doubted: bool) -> None:
    (found,) = (m for _, m in numbers_in(text) if m.value == 21)
    assert (found.kind.value, bool(found.ambiguous)) == ("count", doubted)
