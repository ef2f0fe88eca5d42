"""Drawn pages: ruled tables, columns, slides; the same words with boxes as OCR gives them."""

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, Table, TableStyle

from pipeline.structuring import structure
from pipeline.structuring.sketch import sketch

from .conftest import check_whole, grid, kinds, tables, texts
from .drawing import BODY, CELL, FIGURE, HEADING, INDENTED, ITEM, SLIDE, SLIDE_TITLE, SUBITEM, TITLE, pdf, read
from .scanning import scanned

RULED = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.6, "black"),
        ("FONT", (0, 0), (-1, -1), "Sans", 9),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
)
SENTENCE = (
    "Протягом звітного року постійні комісії ради розглянули чимало питань, що їх внесли виконавчі органи, "
    "депутати та мешканці громади. "
)


def heads_and_numbers(canvas: Canvas, number: int) -> None:
    canvas.setFont("Sans", 8)
    canvas.drawString(50, 800, "Звіт секретаря Вільшанської міської ради за 2023 рік")
    canvas.drawCentredString(297, 30, str(number))


def cell(text: str) -> Paragraph:
    return Paragraph(text, CELL)


def merged_heads() -> Table:
    rows = [
        [cell("Постійна комісія"), cell("Засідань"), "", cell("Надано рекомендацій")],
        ["", cell("2022"), cell("2023"), ""],
        [cell("з питань бюджету, фінансів та комунальної власності територіальної громади"), "12", "15", "1 204"],
        [cell("з питань освіти, культури та спорту, охорони здоров’я"), "9", "–", "40"],
        [cell("Усього"), "21", "15", "1 244"],
    ]
    style = [("SPAN", (1, 0), (2, 0)), ("SPAN", (0, 0), (0, 1)), ("SPAN", (3, 0), (3, 1))]
    table = Table(rows, colWidths=[220, 60, 60, 100], style=RULED)
    table.setStyle(TableStyle(style))
    return table


def report() -> bytes:
    story: list[Flowable] = [
        Paragraph("ЗВІТ", TITLE),
        Paragraph("секретаря Вільшанської міської ради<br/>Гайового Петра Олексійовича за 2023 рік", TITLE),
        Paragraph("1. Сесії", HEADING),
        Paragraph(SENTENCE * 3 + "Усього проведено 9 сесій.", BODY),
        Paragraph("Рішень прийнято 204. " + SENTENCE, BODY),
        Paragraph("2. Комісії", HEADING),
        merged_heads(),
        Paragraph("Надано:", BODY),
        Paragraph(
            "довідок про склад родини, доходи та наявність земельних ділянок у власності чи в користуванні – 112;",
            ITEM,
            bulletText="–",
        ),
        Paragraph("порад – 14, з них:", ITEM, bulletText="–"),
        Paragraph("усних – 9;", SUBITEM, bulletText="•"),
        Paragraph("письмових – 5.", SUBITEM, bulletText="•"),
        Paragraph("Далі йдеться про інше. " + SENTENCE * 14, BODY),
    ]
    return pdf(story, decor=heads_and_numbers)


def two_columns() -> bytes:
    story: list[Flowable] = [Paragraph(f"Абзац {n}. {SENTENCE * 2}", INDENTED) for n in range(1, 15)]
    return pdf(story, columns=2, decor=heads_and_numbers)


def slides() -> bytes:
    items = [
        "бюджетна комісія, яка займається також питаннями соціально-економічного розвитку громади – 14 засідань",
        "земельна – 22 засідання",
    ]
    story: list[Flowable] = [
        Paragraph("Робота комісій", SLIDE_TITLE),
        *(Paragraph(i, SLIDE, bulletText="•") for i in items),
        PageBreak(),
        Paragraph("Сесії", SLIDE_TITLE),
        Paragraph("14", FIGURE),
        Paragraph("сесій проведено", SLIDE),
        PageBreak(),
        Table(
            [
                [Paragraph(n, FIGURE) for n in ("14", "402", "31")],
                [Paragraph(t, SLIDE) for t in ("сесій", "рішення прийнято радою", "засідання комісій")],
            ]
        ),
    ]
    return pdf(story, landscape(A4))


def long_table() -> bytes:
    rows = [["№", cell("Назва програми"), cell("План, грн"), cell("Виконано, грн")], ["1", "2", "3", "4"]]
    rows += [[str(n), cell(f"Програма номер {n}"), f"{n} 200", f"{n} 100"] for n in range(1, 80)]
    table = Table(rows, colWidths=[30, 230, 90, 90], style=RULED, repeatRows=2)
    return pdf([Paragraph(SENTENCE, BODY), table, Paragraph("Кінець. " + SENTENCE, BODY)], decor=heads_and_numbers)


def without_rules() -> bytes:
    rows = [
        ["Показник", "2022 рік", "2023 рік", "Відхилення"],
        ["Надійшло звернень", "1 695", "1 482", "-213"],
        ["з них колективних", "77", "61", "-16"],
        ["Прийнято осіб на особистому прийомі", "1 140", "1 252", "+112"],
    ]
    style = TableStyle([("FONT", (0, 0), (-1, -1), "Serif", 10), ("ALIGN", (1, 0), (-1, -1), "RIGHT")])
    return pdf([Paragraph(SENTENCE, BODY), Table(rows, style=style), Paragraph(SENTENCE, BODY)])


def test_a_report_with_a_ruled_table():
    found = structure(read(report()))
    assert texts(found, "heading") == ["Сесії", "Комісії"]
    assert [b.marker for b in found.blocks if b.kind == "heading"] == ["1.", "2."]
    assert texts(found, "title")[0] == "ЗВІТ"
    block = tables(found)[0]
    assert block.table and block.table.how == "ruled" and block.table.header_rows == 2
    assert grid(found, block)[:3] == [
        ["Постійна комісія", "Засідань", "Засідань", "Надано рекомендацій"],
        ["", "2022", "2023", ""],
        ["з питань бюджету, фінансів та комунальної власності територіальної громади", "12", "15", "1 204"],
    ]
    levels = [b.level for b in found.blocks if b.kind == "list_item"]
    assert levels == [0, 0, 1, 1]
    assert texts(found, "paragraph")[-1].startswith("Далі йдеться") and found.blocks[-1].page == 2
    assert kinds(found).count("furniture") == 4


def test_two_columns():
    found = texts(structure(read(two_columns())), "paragraph")
    assert [t.split(".")[0] for t in found] == [f"Абзац {n}" for n in range(1, 15)]
    assert all(t.count("мешканці громади.") == 2 for t in found)


def test_slides():
    found = structure(read(slides()))
    assert [t.split()[-2:] for t in texts(found, "list_item")] == [["14", "засідань"], ["22", "засідання"]]
    assert texts(found, "paragraph") == [
        "14 сесій проведено",
        "14 сесій",
        "402 рішення прийнято радою",
        "31 засідання комісій",
    ]


def test_a_ruled_table_over_three_pages():
    found = structure(read(long_table()))
    assert len(tables(found)) == 1
    cells = grid(found, tables(found)[0])
    assert [row[0] for row in cells] == ["№", *(str(n) for n in (1, *range(1, 80)))]
    assert cells[79][2] == "78 200"
    assert sum("Назва програми" in t for t in texts(found, "furniture")) == 2


def test_a_table_without_rules():
    found = structure(read(without_rules()))
    assert grid(found, tables(found)[0])[1:] == [
        ["Надійшло звернень", "1 695", "1 482", "-213"],
        ["з них колективних", "77", "61", "-16"],
        ["Прийнято осіб на особистому прийомі", "1 140", "1 252", "+112"],
    ]
    assert len(texts(found, "paragraph")) == 2


@pytest.mark.parametrize(("degrees", "jitter"), [(0.0, 0.0), (0.3, 0.5), (-0.3, 0.8)])
@pytest.mark.parametrize("drawn", [report, two_columns, slides, long_table, without_rules])
def test_tight_and_slightly_skewed_boxes_change_nothing(drawn, degrees: float, jitter: float):
    clean = read(drawn())
    noisy = scanned(clean, degrees, jitter)
    found = structure(noisy)
    check_whole(noisy, found)
    assert sketch(found) == sketch(structure(clean))
