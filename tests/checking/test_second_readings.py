from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen import canvas

from pipeline.checking import SecondReadings
from pipeline.checking.rereading import Place, Reread
from pipeline.reading import ReadingSettings, SecondReader, discover, read_documents, render_page
from pipeline.understanding import understand
from schemas.document import Box

HEIGHT = 842.0
NUMBERS = ("214", "1 482", "97")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "numbers.pdf"
    pen = canvas.Canvas(str(path), pagesize=(595, HEIGHT), invariant=1)
    pen.setFont("Helvetica", 14)
    for i, number in enumerate(NUMBERS):
        pen.drawString(100, HEIGHT - 100 - 40 * i, number)
    pen.save()
    return path


def place(i: int, width: float, digits: str = "", doubted: bool = False) -> Place:
    baseline = 100.0 + 40 * i
    boxes = (Box(1, 100, baseline - 11, 100 + width, baseline + 1),)
    return Place(boxes, digits or NUMBERS[i].replace(" ", ""), doubted)


@pytest.fixture
def reader() -> SecondReader:
    found = SecondReader()
    if len(found.models) < 2:
        pytest.skip("no second and third OCR model are installed")
    return found


def test_numbers_are_read_again_in_their_places(page: Path, reader: SecondReader) -> None:
    seen = SecondReadings(page, reader)([place(2, 16), place(0, 24), place(1, 35)])
    assert seen == [Reread("97"), Reread("214"), Reread("1 482")]


def test_in_doubt_a_reader_of_letters_is_asked(page: Path, reader: SecondReader) -> None:
    seen = SecondReadings(page, reader)([place(0, 24, "274"), place(2, 16, doubted=True)])
    assert seen == [Reread("214", "214"), Reread("97", "97")]


def test_grain_in_the_paper_is_taken_out_before_reading(page: Path, reader: SecondReader, tmp_path: Path) -> None:
    grey = np.asarray(render_page(page, 1, 300).convert("L"), np.float64)
    noise = np.random.default_rng(1).normal(0, 14, grey.shape)
    path = tmp_path / "scan.png"
    Image.fromarray(np.clip(grey * 0.55 + 80 + noise, 0, 255).astype(np.uint8)).save(path, dpi=(300, 300))
    seen = SecondReadings(path, reader)([place(2, 16), place(0, 24), place(1, 35)])
    assert [told.digits for told in seen if told] == ["97", "214", "1 482"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages_are_read_upright(page: Path, reader: SecondReader, tmp_path: Path, turn: int) -> None:
    lying = render_page(page, 1, 300).convert("L").rotate(turn, expand=True)  # anticlockwise
    path = tmp_path / "lying.png"
    lying.save(path, dpi=(300, 300))
    width, height = (v * 72 / 300 for v in lying.size)

    def there(box: Box) -> Box:
        x0, top, x1, bottom = box.x0, box.top, box.x1, box.bottom
        moved = {90: (top, height - x1, bottom, height - x0), 270: (width - bottom, x0, width - top, x1)}
        return Box(1, *moved.get(turn, (width - x1, height - bottom, width - x0, height - top)))

    places = [Place((there(place(i, w).boxes[0]),), place(i, w).digits) for i, w in ((2, 16), (0, 24))]
    seen = SecondReadings(path, reader, {1: turn})(places)
    assert seen == [Reread("97"), Reread("214")]


def test_white_on_black_is_read_as_black_on_white(page: Path, reader: SecondReader, tmp_path: Path) -> None:
    path = tmp_path / "dark.png"
    Image.eval(render_page(page, 1, 300).convert("L"), lambda v: 255 - v).save(path, dpi=(300, 300))
    assert SecondReadings(path, reader)([place(2, 16), place(1, 35)]) == [Reread("97"), Reread("1 482")]


def test_without_a_second_model_nothing_is_read(page: Path) -> None:
    class Nothing:
        models = ()

    assert SecondReadings(page, Nothing())([place(0, 24)]) == [None]


def test_without_a_third_model_only_digits_are_read(page: Path, reader: SecondReader) -> None:
    class One:
        models = reader.models[:1]

    assert SecondReadings(page, One())([place(0, 24, "274")]) == [Reread("214")]


@pytest.mark.parametrize("turn", [0, 180])
def test_figures_of_a_scan_that_lies_are_not_doubted_for_it(reader: SecondReader, tmp_path: Path, turn: int) -> None:
    image = Image.new("L", (1240, 900), 255)
    font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf", 34)
    lines = (
        "ЗВІТ про роботу Вербогайської міської ради за 2024 рік",
        "Протягом 2024 року проведено 14 сесій міської ради.",
        "На сесіях прийнято 312 рішень.",
        "До міської ради надійшло 428 звернень громадян.",
    )
    for i, line in enumerate(lines):
        ImageDraw.Draw(image).text((80, 90 + 110 * i), line, fill=0, font=font)
    path = tmp_path / "scan.png"
    image.rotate(turn).save(path, dpi=(200, 200))
    found, _ = discover([path])
    (result,) = read_documents(found, ReadingSettings(workers=1))
    assert result.document is not None and result.document.pages[0].rotation == turn
    report = understand(result.document, path, reader)
    again = [check for check in report.checks if check.kind == "second_reading"]
    assert {fact.value for fact in report.facts} >= {14, 312, 428}
    assert len(again) >= 3 and all(check.verdict == "passed" for check in again)
