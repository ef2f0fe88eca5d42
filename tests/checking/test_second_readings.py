from pathlib import Path

import pytest
from reportlab.pdfgen import canvas

from pipeline.checking import SecondReadings
from pipeline.reading import SecondReader
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


def place(i: int, width: float) -> tuple[Box, ...]:
    baseline = 100.0 + 40 * i
    return (Box(1, 100, baseline - 11, 100 + width, baseline + 1),)


def test_numbers_are_read_again_in_their_places(page: Path) -> None:
    reader = SecondReader()
    if not reader.models:
        pytest.skip("no second OCR model is installed")
    seen = SecondReadings(page, reader)([place(2, 16), place(0, 24), place(1, 35)])
    assert [reading for (reading,) in seen] == ["97", "214", "1 482"]


def test_without_a_second_model_nothing_is_read(page: Path) -> None:
    class Nothing:
        models = ()

    assert SecondReadings(page, Nothing())([place(0, 24)]) == [()]
