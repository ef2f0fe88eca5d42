"""Lines drawn apart to both margins, heads that are a series, bars that were passed over."""

from collections.abc import Sequence

from pipeline.structuring import structure
from schemas.document import Box, Page, Word
from schemas.text import DocumentText

from .conftest import document, grid, kinds, structured, tables, texts

CHARACTER, HEIGHT, LINE = 5.0, 10.0, 13.0


def apart(line: str, number: int, left: float = 50.0, right: float = 500.0) -> list[Word]:
    """A line whose words are set apart so that it ends at the margin."""
    words = line.split()
    free = right - left - CHARACTER * sum(map(len, words))
    gap = free / (len(words) - 1)
    out, x = [], left
    for text in words:
        out.append(word(text, x, number))
        x += CHARACTER * len(text) + gap
    return out


def word(text: str, x: float, number: int) -> Word:
    top = 60.0 + LINE * number
    return Word(text, Box(1, x, top, x + CHARACTER * len(text), top + HEIGHT), size=HEIGHT)


def of_words(words: Sequence[Word]) -> DocumentText:
    return structure(document((Page(1, 595.0, 842.0, tuple(words), "ocr", ""),)))


def test_justified_lines_with_wide_gaps_are_one_paragraph():
    lines = [
        "Упродовж цього року скликано дванадцять сесій, дві із",
        "яких були позачерговими; разом із перервами це становить",
        "сімнадцять пленарних засідань, а три проведено без світла",
        "у приміщенні сільської бібліотеки, де стояв генератор для",
    ]
    words = [w for n, line in enumerate(lines) for w in apart(line, n, right=430.0)]
    words.append(word("громади.", 50.0, 4))
    assert texts(of_words(words), "paragraph") == [" ".join([*lines, "громади."])]


def test_a_table_of_words_at_even_distances_stays_a_table():
    columns = (50.0, 200.0, 310.0, 420.0)
    rows = [
        ("Комісія", "Засідань", "Питань", "Порад"),
        ("бюджетна", "12", "48", "7"),
        ("земельна", "15", "93", "11"),
        ("освітня", "9", "31", "4"),
    ]
    found = of_words([word(t, x, n) for n, row in enumerate(rows) for t, x in zip(row, columns, strict=True)])
    (block,) = tables(found)
    assert grid(found, block) == [list(row) for row in rows]


def test_months_beside_their_columns_head_them_in_order():
    heads = ["січ.", "лют.", "бер.", "кві.", "тра.", "чер.", "Усього"]
    words = [word(t, 110.0 + 26.0 * i, 0) for i, t in enumerate(heads)]
    for n, (label, figures) in enumerate({"Засідань": "2 3 1 2 4 1 13", "Питань": "9 8 7 6 5 4 39"}.items(), 1):
        words.append(word(label, 50.0, n))
        words += [word(f, 120.0 + 40.0 * i, n) for i, f in enumerate(figures.split())]
    found = of_words(words)
    (block,) = tables(found)
    assert grid(found, block)[0] == ["", *heads]
    assert grid(found, block)[2] == ["Питань", "9", "8", "7", "6", "5", "4", "39"]


def drawn(rows: Sequence[Sequence[tuple[str, float]]]) -> DocumentText:
    return of_words([word(t, x, n) for n, row in enumerate(rows) for t, x in row])


def test_figures_with_a_bar_passed_over_between_them_are_two_cells():
    found = drawn(
        [
            [("|", 50), ("Комісія", 60), ("|", 200), ("Засідань", 210), ("|", 290), ("Питань", 300), ("|", 360)],
            [("|", 50), ("бюджетна", 60), ("|", 200), ("19", 230), ("143", 320)],
            [("|", 50), ("земельна", 60), ("|", 200), ("16", 230), ("|", 290), ("188", 320), ("|", 360)],
            [("|", 50), ("освітня", 60), ("|", 200), ("14", 230), ("97", 325)],
        ]
    )
    (block,) = tables(found)
    assert [row[1:] for row in grid(found, block)[1:]] == [["19", "143"], ["16", "188"], ["14", "97"]]


def test_a_row_with_other_bars_than_its_table_stays_alone():
    row = [("|", 50), ("земельна", 60), ("|", 200), ("16", 230), ("|", 290), ("188", 320), ("|", 360)]
    odd = [("|", 50), ("освітня", 60), ("|", 200), ("14", 230), ("97", 300), ("5", 360)]
    found = drawn([row, row, odd, row, row])
    assert all(len(line) == 3 for block in tables(found) for line in grid(found, block))
    assert "table" in kinds(found)


def test_a_line_that_ends_with_an_abbreviation_goes_on():
    lines = [
        "Через скорочення видатків депутати попереднього складу отримали значно менше коштів",
        "на рік, ніж просили виборці. Використано на потреби жителів 441,3 тис.",
        "грн; понад половину цієї суми спрямовано на засоби захисту для сільської амбулаторії,",
        "решту повернуто.",
    ]
    assert texts(structured("\n".join(lines)), "paragraph") == [" ".join(lines)]


def test_a_stroke_read_as_a_wide_letter_is_a_drawn_line():
    stroke = Word("е", Box(1, 220.0, 73.0, 300.0, 85.0), size=HEIGHT)
    found = of_words([*apart("Підсумок роботи за рік відбиває ця таблиця", 0), word("|--", 50.0, 1), stroke])
    assert kinds(found)[-1] == "furniture"
