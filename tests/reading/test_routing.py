from pathlib import Path

import pytest

from benchmarks.reading.layers import cases
from benchmarks.reading.score import word_errors
from pipeline.reading import ReadingSettings
from pipeline.reading.files import kinds
from pipeline.reading.files.glance import Glance
from pipeline.reading.files.layer import layer_words
from pipeline.reading.files.opening import open_pdf
from pipeline.reading.files.rulings import vector_rulings
from pipeline.reading.page import Reader
from pipeline.reading.repairs.looks import looks
from pipeline.reading.routing import route

from .conftest import PROSE, draw


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    return list(cases(tmp_path_factory.mktemp("layers"), seeds=(3,)))


def test_every_kind_of_layer_is_routed_right(documents):
    ways = {}
    for case in documents:
        document, _ = open_pdf(case.path)
        ways[case.name] = (route(Glance(document[0]), layer_words(document[0], 1)), case.ways)
        document.close()
    assert {n: w.way for n, (w, right) in ways.items() if w.way not in right} == {}
    assert all(w.reason for w, _ in ways.values())


@pytest.mark.parametrize("name", ["latin-i-3", "half-3", "photo-3", "private-3"])
def test_what_is_read_is_what_the_page_says(documents, name):
    case = next(c for c in documents if c.name == name)
    page = Reader(ReadingSettings()).read(case.path, kinds.PDF, 1).page
    errors, words = word_errors(case.words, [w.text for w in page.words])
    assert errors <= 0.05 * words


def test_hidden_layer_gives_other_readings_of_numbers(documents):
    case = next(c for c in documents if c.name == "hidden-foreign-3")
    page = Reader(ReadingSettings()).read(case.path, kinds.PDF, 1).page
    assert page.reading == "ocr" and "hidden" in page.reason


@pytest.mark.parametrize(
    ("texts", "fault"),
    [
        (["Çâ³ò", "ïðî", "ðîáîòó", "ðàäè"], "mojibake"),
        (["\ue012\ue013", "\ue044"], "no letters"),
        (["(cid:12)(cid:13)", "(cid:9)"], "no letters"),
        (["3BiT", "npo", "po6oTy", "paAu", "3a", "piK"], "Cyrillic"),
        (["ъбхр", "опн", "пнанрс", "пюдх", "яэнцндмх", "пнйс"], "Ukrainian"),
        (["Звіт", "про", "роботу", "ради", "за", "рік"], ""),
        (["piшення", "paди", "пpийнято", "ceciя", "дeпутaти", "гpoмaди"], ""),
    ],
)
def test_looks(texts: list[str], fault: str):
    found = looks(texts).fault
    assert (fault in found) if fault else found == ""


def test_words_of_a_layer(tmp_path: Path):
    path = draw(tmp_path / "a.pdf", [[*PROSE, "секре-", "таря"]], size=14)
    document, _ = open_pdf(path)
    words = layer_words(document[0], 1)
    document.close()
    assert " ".join(w.text for w in words) == " ".join([*PROSE, "секре- таря"])
    assert all(w.size == 14 and not w.bold and w.confidence is None for w in words)
    first = words[0].box
    assert (round(first.x0), first.page) == (60, 1) and first.top < 842 - 760 < first.bottom + 1


def test_a_narrow_line_over_a_narrower_one_is_two_words(tmp_path: Path):
    from reportlab.pdfgen import canvas

    sheet = canvas.Canvas(str(tmp_path / "a.pdf"), pagesize=(960, 540))
    sheet.setFont("Helvetica", 20)
    for number, text in enumerate(["II", "5", "38", "II", "7"]):
        sheet.drawString(60, 460 - 28 * number, text)
    sheet.save()
    document, _ = open_pdf(tmp_path / "a.pdf")
    assert [w.text for w in layer_words(document[0], 1)] == ["II", "5", "38", "II", "7"]
    document.close()


def test_a_rotated_page_has_boxes_as_seen(tmp_path: Path):
    import pikepdf

    path = draw(tmp_path / "a.pdf", [PROSE])
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        file.pages[0].Rotate = 90
        file.pages[0].CropBox = [20, 30, 595, 842]
        file.save(path)
    document, _ = open_pdf(path)
    page = document[0]
    width, height = page.get_size()
    words = layer_words(page, 1)
    document.close()
    assert (width, height) == (812, 575)
    assert all(0 <= w.box.x0 < w.box.x1 <= width and 0 <= w.box.top < w.box.bottom <= height for w in words)
    assert words[0].box.top < words[1].box.top, "text runs down a page turned clockwise"


def test_rulings_of_a_drawn_table(tmp_path: Path):
    from reportlab.pdfgen import canvas

    sheet = canvas.Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    sheet.rect(60, 600, 300, 100)
    sheet.line(60, 650, 360, 650)
    sheet.rect(400, 600, 100, 1, stroke=0, fill=1)
    sheet.circle(300, 300, 50)
    sheet.save()
    document, _ = open_pdf(tmp_path / "a.pdf")
    boxes = [r.box for r in vector_rulings(document[0], 1)]
    document.close()
    assert sorted((round(b.x0), round(b.top), round(b.x1), round(b.bottom)) for b in boxes) == [
        (60, 142, 60, 242),
        (60, 142, 360, 142),
        (60, 192, 360, 192),
        (60, 242, 360, 242),
        (360, 142, 360, 242),
        (400, 241, 500, 242),
    ]
