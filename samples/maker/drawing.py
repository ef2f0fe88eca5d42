"""Reports drawn as PDF with a text layer: sheets of A4 or slides. The same report gives the same bytes."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate, Paragraph, Spacer, Table

from maker.model import Block, Cover, Grid, Heading, Items, Note, Page, Report

_FOLDERS = tuple(
    Path(folder) / family
    for folder in (
        "/usr/share/fonts/truetype",
        "/opt/homebrew/share/fonts",
        "/Library/Fonts",
        Path.home() / "Library/Fonts",
    )
    for family in ("liberation", "liberation2", "dejavu", "")
)
_ALIGN = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT}


@dataclass(frozen=True)
class Look:
    """How a report is set: paper and margin in points, font files, sizes in points."""

    paper: tuple[float, float]
    margin: float
    regular: str
    bold: str
    body: float
    leading: float
    heading: float
    justify: bool = True
    indent: float = 0
    slide: bool = False


SHEET = Look(A4, 62, "LiberationSerif-Regular", "LiberationSerif-Bold", 12.5, 17, 13.5, indent=24)
OFFICE = Look(A4, 68, "LiberationSans-Regular", "LiberationSans-Bold", 11.5, 16.5, 12.5, justify=False)
ONE_PAGE = Look(A4, 54, "DejaVuSerif", "DejaVuSerif-Bold", 10.8, 15.5, 12)
SLIDES = Look((960, 540), 64, "DejaVuSans", "DejaVuSans-Bold", 23, 33, 30, justify=False, slide=True)


def draw(report: Report, look: Look, title: str) -> bytes:
    """The report as PDF; ValueError when the pages do not come out as the report has them."""
    for font in (look.regular, look.bold):
        pdfmetrics.registerFont(TTFont(font, str(_font(font))))
    out = BytesIO()
    width, height = look.paper
    document = BaseDocTemplate(out, pagesize=look.paper, title=title, author="zvitar samples", invariant=1)
    frame = Frame(look.margin, look.margin * 0.7, width - 2 * look.margin, height - look.margin * 1.4, 0, 0, 0, 0)
    paint = _slide_background if look.slide else _no_background
    document.addPageTemplates(PageTemplate(frames=[frame], onPage=paint))
    document.build(_story(report.pages, look))
    if document.page != len(report.pages):
        raise ValueError(f"{title}: {document.page} pages drawn, {len(report.pages)} meant")
    return out.getvalue()


def _font(name: str) -> Path:
    for folder in _FOLDERS:
        if (found := folder / f"{name}.ttf").is_file():
            return found
    raise FileNotFoundError(f"{name}.ttf: install the fonts DejaVu and Liberation")


def _no_background(_canvas: Canvas, _document: BaseDocTemplate) -> None:
    pass


def _slide_background(canvas: Canvas, document: BaseDocTemplate) -> None:
    width, height = document.pagesize
    canvas.setFillColor(colors.HexColor("#eef3fa"))
    canvas.rect(0, 0, width, height, stroke=0, fill=1)
    canvas.setFillColor(colors.HexColor("#1d4f91"))
    canvas.rect(0, 0, 18, height, stroke=0, fill=1)


def _story(pages: tuple[Page, ...], look: Look) -> list[Flowable]:
    story: list[Flowable] = []
    for number, page in enumerate(pages):
        if number:
            story.append(PageBreak())
        if look.slide and all(isinstance(block, Cover) for block in page):
            story.append(Spacer(1, look.paper[1] * 0.18))
        for block in page:
            story += _flow(block, look)
    return story


def _flow(block: Block, look: Look) -> list[Flowable]:
    if isinstance(block, Grid):
        return [Spacer(1, 4), _table(block, look), Spacer(1, 10)]
    if isinstance(block, Items):
        return [Paragraph(escape(f"– {item}"), _style(block, look)) for item in block.items]
    return [Paragraph(_spaced(block.text), _style(block, look))]


def _spaced(text: str) -> str:
    """Runs of spaces are kept (signature lines); the thousands space may not break."""
    return escape(text).replace("   ", "\u00a0 \u00a0")


def _style(block: Block, look: Look) -> ParagraphStyle:
    base = {
        "fontName": look.regular,
        "fontSize": look.body,
        "leading": look.leading,
        "textColor": colors.HexColor("#161616"),
    }
    if isinstance(block, Cover):
        size = {"fontSize": block.size, "leading": block.size * 1.4, "spaceAfter": look.body * 0.4}
        more = {"fontName": look.bold, "alignment": TA_CENTER, **size}
    elif isinstance(block, Heading):
        space = {"spaceBefore": look.heading * 0.8, "spaceAfter": look.heading * 0.5}
        more = {"fontName": look.bold, "fontSize": look.heading, "leading": look.heading * 1.3, **space}
    elif isinstance(block, Note):
        more = {"fontSize": look.body * 0.85, "alignment": _ALIGN[block.align], "spaceBefore": 8, "spaceAfter": 8}
    elif isinstance(block, Items):
        more = {"leftIndent": look.body * 1.6, "firstLineIndent": -look.body, "spaceAfter": look.body * 0.2}
    else:
        align = TA_JUSTIFY if look.justify else TA_LEFT
        more = {"alignment": align, "firstLineIndent": look.indent, "spaceAfter": look.body * 0.5}
    return ParagraphStyle(type(block).__name__, **{**base, **more})


def _table(grid: Grid, look: Look) -> Table:
    inner = look.paper[0] - 2 * look.margin
    cell = ParagraphStyle("cell", fontName=look.regular, fontSize=look.body * 0.92, leading=look.leading * 0.88)
    middle = ParagraphStyle("middle", parent=cell, alignment=TA_CENTER)
    head = ParagraphStyle("head", parent=middle, fontName=look.bold)
    rows = [[Paragraph(escape(text), head) for text in grid.header]]
    rows += [
        [Paragraph(escape(text), middle if column else cell) for column, text in enumerate(row)] for row in grid.rows
    ]
    style = [
        ("GRID", (0, 0), (-1, -1), 0.8, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ]
    return Table(rows, colWidths=[inner * share for share in grid.widths], style=style, repeatRows=1)
