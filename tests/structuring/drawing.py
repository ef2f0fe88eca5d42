"""PDFs with a text layer, drawn for tests and read as the reading stage reads them."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pypdfium2 as pdfium
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from pipeline.reading.files.layer import layer_words
from pipeline.reading.files.rulings import vector_rulings
from pipeline.structuring import structure
from schemas.document import Document, Page, Source
from schemas.text import DocumentText

FONTS = Path("/usr/share/fonts/truetype")
pdfmetrics.registerFont(TTFont("Serif", FONTS / "dejavu/DejaVuSerif.ttf"))
pdfmetrics.registerFont(TTFont("Sans", FONTS / "dejavu/DejaVuSans.ttf"))
pdfmetrics.registerFont(TTFont("Bold", FONTS / "dejavu/DejaVuSans-Bold.ttf"))

BODY = ParagraphStyle("body", fontName="Serif", fontSize=11, leading=14, alignment=TA_JUSTIFY, spaceAfter=6)
INDENTED = ParagraphStyle("indented", BODY, firstLineIndent=28, spaceAfter=0)
TITLE = ParagraphStyle("title", fontName="Bold", fontSize=14, leading=18, alignment=TA_CENTER, spaceAfter=10)
HEADING = ParagraphStyle("heading", fontName="Bold", fontSize=12, leading=16, spaceBefore=8, spaceAfter=4)
ITEM = ParagraphStyle("item", BODY, leftIndent=34, bulletIndent=18, spaceAfter=0)
SUBITEM = ParagraphStyle("subitem", BODY, leftIndent=62, bulletIndent=46, spaceAfter=0)
CELL = ParagraphStyle("cell", fontName="Sans", fontSize=9, leading=11)
SLIDE = ParagraphStyle("slide", fontName="Sans", fontSize=22, leading=28, spaceAfter=12)
SLIDE_TITLE = ParagraphStyle("slide title", fontName="Bold", fontSize=32, leading=40, spaceAfter=20)
FIGURE = ParagraphStyle("figure", fontName="Bold", fontSize=54, leading=60)

Decor = Callable[[Canvas, int], None]


def pdf(
    story: Sequence[Flowable], size: tuple[float, float] = A4, columns: int = 1, decor: Decor | None = None
) -> bytes:
    """The story on pages with that many columns; `decor` draws headers and footers."""
    width, height = size
    gap = 24.0
    each = (width - 100 - gap * (columns - 1)) / columns
    frames = [Frame(50 + i * (each + gap), 60, each, height - 120, 0, 0, 0, 0) for i in range(columns)]
    out = io.BytesIO()

    def on_page(canvas: Canvas, template: BaseDocTemplate) -> None:
        if decor:
            decor(canvas, template.page)

    template = BaseDocTemplate(out, pagesize=size)
    template.addPageTemplates(PageTemplate("page", frames, onPage=on_page))
    template.build(list(story))
    return out.getvalue()


def read(data: bytes) -> Document:
    """The pages of a PDF with their text layer and rules."""
    with pdfium.PdfDocument(data) as opened:
        pages = tuple(
            Page(
                number,
                *page.get_size(),
                layer_words(page, number),
                "text_layer",
                "test",
                vector_rulings(page, number),
            )
            for number, page in enumerate(opened, 1)
        )
    return Document(Source("звіт.pdf", "0" * 64, len(data), "application/pdf"), pages)


def structured_pdf(
    story: Sequence[Flowable], size: tuple[float, float] = A4, columns: int = 1, decor: Decor | None = None
) -> DocumentText:
    """The text of the drawn story."""
    return structure(read(pdf(story, size, columns, decor)))
