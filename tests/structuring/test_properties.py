"""What holds for every text: nothing lost, nothing twice, every character knows its word."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.reading.files.plain import plain_pages
from pipeline.structuring import structure
from pipeline.structuring.lines.letters import repair
from schemas.document import Box, Page, Ruling, Word
from schemas.text import DocumentText, Span

from .conftest import check_whole, document

WORDS = st.one_of(
    st.sampled_from(
        [
            "засідання",
            "рішень",
            "комісії",
            "–",
            "-",
            "•",
            "1)",
            "а)",
            "2.3.",
            "12",
            "1",
            "695",
            "412",
            "300,0",
            "27,1",
            "%",
            "+/-",
            "2022",
            "рік.",
            "рік,",
            "ради;",
            "І",
            "IV",
            "VІІI",
            "сім’я",
            "об'єд-",
            "нання",
            "соціаль-",
            "но",
            "25-",
            "«Рідне",
            "місто»",
            ".....",
            "основна.....131",
            "-----",
            "Разом",
            "УСЬОГО",
            "№",
            "з",
            "проведено:",
            "(3",
            "торік)",
            "\xad",
            "\ufeff",
            "п\xadять",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Zs", "Cc"]), min_size=1, max_size=6),
    st.integers(0, 99999).map(str),
)
LINES = st.lists(st.tuples(st.integers(0, 6), WORDS), max_size=9).map(
    lambda parts: "".join(" " * gap + " " + word for gap, word in parts)
)
TEXTS = st.lists(st.lists(st.one_of(LINES, st.just("")), max_size=14).map("\n".join), min_size=1, max_size=3).map(
    "\f".join
)
PLACES = st.floats(0, 500, allow_nan=False)


@st.composite
def words(draw: st.DrawFn, page: int) -> Word:
    x, y = draw(PLACES), draw(PLACES)
    width, height = draw(st.floats(0, 90)), draw(st.floats(0, 40))
    return Word(draw(WORDS), Box(page, x, y, x + width, y + height), size=draw(st.sampled_from([0.0, 10.0, 24.0])))


@st.composite
def rulings(draw: st.DrawFn, page: int) -> Ruling:
    x, y, length = draw(PLACES), draw(PLACES), draw(st.floats(0, 400))
    across = draw(st.booleans())
    return Ruling(Box(page, x, y, x + length * across, y + length * (not across)))


@st.composite
def pages(draw: st.DrawFn) -> tuple[Page, ...]:
    out = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        found = tuple(draw(st.lists(words(number), max_size=40)))
        lines = tuple(draw(st.lists(rulings(number), max_size=12)))
        out.append(Page(number, 595, 842, found, "ocr", "test", lines))
    return tuple(out)


@given(TEXTS)
@example(" 000  засідання 0\n 0  0\f 000    засідання 0 .....\n засідання  0")  # heads said again, with a leader
@settings(max_examples=300)
def test_plain_texts_are_whole(text: str):
    read = document(plain_pages(text))
    check_whole(read, structure(read))


@given(pages())
@settings(max_examples=150)
def test_scattered_words_are_whole(read_pages: tuple[Page, ...]):
    read = document(read_pages)
    check_whole(read, structure(read))


@given(TEXTS, st.data())
@settings(max_examples=100)
def test_a_span_leads_back_to_the_words_that_hold_it(text: str, data: st.DataObject):
    found = structure(document(plain_pages(text)))
    if not found.text:
        return
    start = data.draw(st.integers(0, len(found.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(found.text))))
    given_words = list(found.words_of(span))
    assert all(w in found.words for w in given_words)
    letters = [c for c, owner in zip(found.text[span.start : span.end], owners(found, span), strict=True) if owner >= 0]
    held = "".join(repair(w.text)[0] for w in given_words)
    assert not [c for c in letters if c not in held]


def owners(found: DocumentText, span: Span) -> tuple[int, ...]:
    return found.owner[span.start : span.end]


@given(TEXTS)
@settings(max_examples=60)
def test_the_same_pages_give_the_same_text(text: str):
    read = document(plain_pages(text))
    assert structure(read) == structure(read)


@given(st.text(max_size=30))
def test_repairs_of_a_word_can_be_undone(text: str):
    new, changes = repair(text)
    undone, end = [], 0
    for change in changes:
        undone.append(new[end : change.start] + change.was)
        end = change.end
    assert "".join(undone) + new[end:] == text
