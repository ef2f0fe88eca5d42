"""Words and quotes are found where they stand, misread ones too."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.eval.flat import Flat, collapsed
from benchmarks.eval.places import Places, of_quote
from pipeline.reading.files.plain import plain_pages
from pipeline.structuring import structure
from schemas.document import Document, Source
from schemas.text import Span

RAW = "Звіт  секретаря\nза 2022 рік\fУ 2022 році надій-\nшло 14 звернень,\nкомісія – 14 разів"
SOURCE = Source("r.txt", "0" * 64, 1, "text/plain")


def document(raw: str) -> Document:
    return Document(SOURCE, plain_pages(raw))


def test_collapsing_keeps_pages_and_offsets() -> None:
    flat = Flat.of(RAW)
    assert flat.text == "Звіт секретаря за 2022 рік У 2022 році надій- шло 14 звернень, комісія – 14 разів"
    assert flat.text[slice(*flat.page_stretch(2))].startswith("У 2022")
    assert [flat.page_of(a) for a, _ in flat.find("2022")] == [1, 2]
    assert collapsed("здоров’я\n та") == "здоров'я та"


def test_every_word_of_the_text_is_placed_exactly() -> None:
    flat = Flat.of(RAW)
    read = document(RAW)
    text = structure(read)
    places = Places.by_order(read, flat)
    for block in text.blocks:
        for word in text.words_of(block.span):
            (only,) = places.of_words([word])
            assert flat.text[slice(*only)] == collapsed(word.text)
    start = text.text.index("14 звернень")
    (spot,) = places.of_span(text, Span(start, start + 2))
    assert flat.text[spot[0] : spot[1] + 10] == "14 звернень,"


def test_misread_words_are_placed_by_what_stands_around_them() -> None:
    flat = Flat.of(RAW)
    read = document(RAW.replace("звернень", "звернвнь").replace("14 разів", "I4 разів").replace("секретаря ", ""))
    places = Places.by_order(read, flat)
    last = read.pages[1].words
    misread = next(w for w in last if w.text == "I4")
    (spot,) = places.of_words([misread])
    assert flat.text[slice(*spot)] == "14"
    assert flat.page_of(spot[0]) == 2


def test_quotes_prefer_their_own_page_and_survive_misreading() -> None:
    flat = Flat.of(RAW)
    assert [flat.page_of(a) for a, _ in of_quote(flat, "2022", 2)] == [2]
    assert [flat.page_of(a) for a, _ in of_quote(flat, "секретаря за", 2)] == [1]
    ((start, end),) = of_quote(flat, "надій- шлo I4 звepнень", 2)
    assert "14 звернень" in flat.text[start:end]
    assert of_quote(flat, "жодного збігу", 2) == ()


def test_a_word_that_nothing_resembles_has_no_place() -> None:
    flat = Flat.of(RAW)
    read = document(RAW)
    stranger = replace(read.pages[0].words[0], text="XQZ")
    assert Places.by_order(read, flat).of_words([stranger]) == ()


def test_a_quote_over_two_lines_of_a_column_is_found_in_pieces() -> None:
    flat = Flat.of(
        "Відбувся перший     Мешканці надіслали\n"
        "звітний збір,       тридцять листів,\n"
        "усього 9 разів.     із них 4 скарги."
    )
    places = of_quote(flat, "Мешканці надіслали тридцять листів, із них 4 скарги.", 1)
    assert [flat.text[slice(*p)] for p in places] == ["Мешканці надіслали", "тридцять листів,", "із них 4 скарги."]
