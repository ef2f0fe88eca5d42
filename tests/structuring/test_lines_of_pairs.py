"""Lines of several figures, each with its own words, are read from left to right."""

import pytest

from .conftest import kinds, structured, tables, texts

_ABOVE = "Ліс садили навесні й восени, і за ним доглядали весь рік.\n\nПосадки\n"


@pytest.mark.parametrize("mark", ["/", "+", "|", "•", "·"])
@pytest.mark.parametrize(
    "lines",
    [
        ("дубів 1 101 {} сосен і ялин 439 {} лип 2", "молодих 31 {} старих 22"),
        ("31 дуб {} 14 сосен {} 9 лип", "7 верб {} 12 яблунь {} 3 груші"),
        ("дубів 31 (2022 – 30) {} сосен 14", "посаджено восени 12 {} навесні 33"),
    ],
)
def test_each_line_stands_alone(lines: tuple[str, str], mark: str):
    told = [line.replace("{}", mark) for line in lines]
    found = structured(_ABOVE + "\n".join(told) + "\nусе росте добре\n")
    assert not tables(found)
    assert texts(found, "list_item") == told


def test_the_same_words_in_each_line_are_columns():
    found = structured(_ABOVE + "північна | дубів 12 | сосен 140\nпівденна | дубів 18 | сосен 260\n")
    assert len(tables(found)) == 1


def test_lines_under_heads_are_a_table():
    found = structured(_ABOVE + "Дерево К-сть | Вік К-сть\nдуби 40 | молоді 61\nсосни 30 | старі 9\n")
    assert "table" in kinds(found)
