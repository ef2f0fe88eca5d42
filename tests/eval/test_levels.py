"""Reports drawn as pages: every word in its place, the text layer whole, scans where the words still are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from benchmarks.deck import draw_deck
from benchmarks.eval import committed, levels
from benchmarks.eval.claims import Claim
from benchmarks.eval.corpus import OWN, Annotated, load, part_of
from benchmarks.eval.flat import Flat, collapsed
from benchmarks.eval.results import Output, judge
from benchmarks.placed import Rendered
from benchmarks.render import A4, LEVELS, SLIDE, draw, scan

FOLDERS = sorted(OWN.glob("*-*"))
PAGE = """ЗВІТ
секретаря ради за 2022 рік

Проведено 12 сесій, прийнято 340 рішень ★

Показник                 2021     2022
Звернення               1 204    1 318
"""


def report(folder: Path) -> Annotated:
    return load(folder, part_of(folder))


def sizes(path: Path) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_size() for page in document]


@pytest.mark.parametrize("folder", FOLDERS, ids=[f.name for f in FOLDERS])
def test_a_deck_holds_every_word_on_its_slides(folder: Path, tmp_path: Path) -> None:
    told = report(folder)
    drawn = draw_deck(told.raw, tmp_path / "r.pdf")
    assert [collapsed(w.text) for w in drawn.words] == [told.flat.text[a:b] for a, b in told.flat.tokens]
    width, height = sizes(drawn.path)[0]
    assert len(sizes(drawn.path)) >= len(told.flat.pages)
    assert all(0 <= w.x0 < w.x1 <= width and 0 <= w.top < w.bottom <= height for w in drawn.words)


@pytest.mark.parametrize("folder", FOLDERS, ids=[f.name for f in FOLDERS])
def test_words_are_drawn_in_the_order_of_the_text(folder: Path, tmp_path: Path) -> None:
    told = report(folder)
    drawn = draw(told.raw, tmp_path / "r.pdf")
    assert [collapsed(w.text) for w in drawn.words] == [told.flat.text[a:b] for a, b in told.flat.tokens]
    size = sizes(drawn.path)[0]
    assert size in (A4, SLIDE)
    assert all(0 <= w.x0 < w.x1 <= size[0] and 0 <= w.top < w.bottom <= size[1] for w in drawn.words)


def test_the_text_layer_has_every_word(tmp_path: Path) -> None:
    drawn = draw(PAGE, tmp_path / "r.pdf")
    document = pypdfium2.PdfDocument(drawn.path)
    read = document[0].get_textpage().get_text_range()
    document.close()
    assert sorted(read.split()) == sorted(PAGE.split())


def test_columns_stay_columns_and_numbers_end_together(tmp_path: Path) -> None:
    words = draw(PAGE, tmp_path / "r.pdf").words
    years = [w for w in words if w.text in ("2021", "2022")][-2:]
    ends = [w for w in words if w.text in ("204", "318")]
    assert [round(y.x1) for y in years] == [round(e.x1) for e in ends]


def dark(image: np.ndarray[tuple[int, int], np.dtype[np.uint8]], scale: float, pages: Rendered) -> list[float]:
    boxes = [tuple(round(v * scale) for v in (w.x0, w.top, w.x1, w.bottom)) for w in pages.words]
    return [float((image[y0:y1, x0:x1] < 110).mean()) for x0, y0, x1, y1 in boxes]


@pytest.mark.parametrize("level", LEVELS)
def test_a_scan_has_ink_where_the_words_are(level: str, tmp_path: Path) -> None:
    pages = scan(draw(PAGE, tmp_path / "r.pdf"), level, tmp_path / f"{level}.pdf", 1)
    document = pypdfium2.PdfDocument(pages.path)
    image = np.asarray(document[0].render(scale=2, grayscale=True).to_pil().convert("L"))
    assert document[0].get_textpage().get_text_range().strip() == ""
    document.close()
    letters = [share for w, share in zip(pages.words, dark(image, 2, pages), strict=True) if len(w.text) > 2]
    assert min(letters) > 0.03


def test_the_same_seed_scans_the_same(tmp_path: Path) -> None:
    drawn = draw(PAGE, tmp_path / "r.pdf")
    made = [scan(drawn, "office", tmp_path / "s.pdf", seed) for seed in (1, 1, 2)]
    assert made[0].words == made[1].words != made[2].words


def numbered(told: Annotated, claim: Claim) -> Claim:
    """The claim with the place of the number in its quote."""
    (start, end) = claim.where[0]
    found = re.search(r"\d[\d ]*(?=\D|$)", told.flat.text[start:end])
    assert found
    return replace(claim, number=((start + found.start(), start + found.end()),))


@pytest.mark.parametrize(
    ("value", "spot", "stands"),
    [
        ("1204", "1 204", True),
        ("-31", "31", True),
        ("1200", "1 204", False),
        ("3", "з", False),
        ("12", "12 разів", True),
    ],
)
def test_the_number_in_its_place(annotate: Callable[..., Annotated], value: str, spot: str, stands: bool) -> None:
    told = annotate()
    claim = replace(told.expected[0], value=Decimal(value), number=told.flat.find(spot)[:1])
    assert levels.number_stands(claim, told.flat) is stands


@pytest.mark.parametrize(
    ("value", "written", "stands"),
    [
        ("3060000", "3 млн 60 тис. грн", True),
        ("3060", "3 млн 60 тис. грн", False),
        ("3600000", "3 млн 60 тис. грн", False),
        ("1250", "1 тис. 250 грн", True),
        ("1200000", "1,2 млн грн", True),
        ("1200", "1,2 млн грн", True),  # the scale is left aside where one number stands alone
        ("500000", "500 тис. грн", True),
        ("560000", "500 тис. грн і 60 тис. грн", False),
        ("2000000005", "2 млрд 5 грн", True),
    ],
)
def test_money_in_millions_and_thousands(
    annotate: Callable[..., Annotated], value: str, written: str, stands: bool
) -> None:
    flat = Flat.of(f"Виділено {written} на рік.")
    place = flat.find(written)[:1]
    claim = replace(annotate().expected[0], value=Decimal(value), unit="UAH", number=place)
    assert levels.number_stands(claim, flat) is stands


def test_a_figure_read_otherwise_is_misread(annotate: Callable[..., Annotated]) -> None:
    told = annotate()
    plain = judge(told, Output(claims=told.expected))
    wrong = replace(told.expected[0], value=Decimal(8))
    flagged = replace(told.expected[1], value=told.expected[0].value, status="flagged")
    read = judge(told, Output(claims=tuple(numbered(told, c) for c in (wrong, flagged, *told.expected[2:]))))
    found = levels.cost([read], [plain])
    assert (found.expected, found.found, found.published, found.unflagged) == (6, 4, 6, 5)
    assert (found.misnumbered, found.otherwise, found.wrong) == (1, 1, 1)
    assert found.reliability["unverified"] == Counter({True: 4, False: 1})
    assert found.reliability["flagged"] == Counter({False: 1})
    kept = {"office": levels.kept(found), "pdf": levels.kept(levels.cost([plain], [plain]))}
    page = committed.page({"parts": {}, "figures": {}, "levels": kept})
    assert "| pdf | 1 | 6 | 1.000 | 100.0% |" in page
    assert page.index("| pdf |") < page.index("| office | 1 | 6 | 0.667 | 83.3% | 1 of 5 | 1 of 5 | 1 of 5 |")


def test_a_drawn_report_is_read_as_its_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(levels, "WORK", tmp_path)
    told = report(next(f for f in FOLDERS if f.name.startswith("68")))
    ((same, output),) = levels.run_levels([told], "pdf")
    assert same is told
    assert len(output.claims) > 20
    assert all(claim.where for claim in output.claims)


def test_only_slides_are_scanned_as_slides(annotate: Callable[..., Annotated]) -> None:
    told = [replace(annotate(), name=name) for name in ("seed", "72-sadove-slides-2023", "68-other")]
    assert [r.name for r in levels.at_level(told, levels.SCANNED_SLIDES)] == ["seed", "72-sadove-slides-2023"]
    assert levels.at_level(told, levels.SLIDES) == told
