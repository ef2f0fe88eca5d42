"""Small files made for tests of reading."""

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
PROSE = [
    "За звітний рік проведено 12 сесій, з них 5 позачергових.",
    "Прийнято 1 808 рішень, що на 45 % більше, ніж торік.",
    "Комісія з питань бюджету зібралася 21 раз.",
]


def draw(path: Path, pages: list[list[str]], size: float = 12) -> Path:
    """A PDF with a text layer: lines of each page from the top."""
    pdfmetrics.registerFont(TTFont("Body", str(FONT)))
    sheet = canvas.Canvas(str(path), pagesize=(595, 842), invariant=1)
    for lines in pages:
        sheet.setFont("Body", size)
        for i, line in enumerate(lines):
            sheet.drawString(60, 760 - i * size * 1.4, line)
        sheet.showPage()
    sheet.save()
    return path


@pytest.fixture
def make_pdf(tmp_path: Path) -> Callable[..., Path]:
    return lambda name, pages, size=12: draw(tmp_path / name, pages, size)
