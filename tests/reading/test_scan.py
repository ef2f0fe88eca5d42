from pathlib import Path
from random import Random

import cv2
import numpy as np
import pytest

from benchmarks.reading import corpus, damage, layouts
from benchmarks.reading.score import overlap, plain, score
from pipeline.reading import ReadingSettings, crop, levelled, render_page
from pipeline.reading.files import kinds
from pipeline.reading.images.flatten import sheet
from pipeline.reading.images.letters import letters_of
from pipeline.reading.images.orientation import sideways
from pipeline.reading.images.prepare import cleaned, doubled, skew
from pipeline.reading.page import Reader
from pipeline.reading.repairs.alphabets import has_foreign
from pipeline.reading.witnesses.second import SecondReader


def placed(page):
    return [(w.text, (w.box.x0, w.box.top, w.box.x1, w.box.bottom)) for w in page.words]


@pytest.fixture(scope="module")
def reader():
    return Reader(ReadingSettings())


def scan(folder: Path, layout: str, name: str, seed: int = 11):
    page = layouts.LAYOUTS[layout](Random(seed))
    scanned = damage.DAMAGES[name](page, Random(seed))
    path = folder / f"{layout}-{name}.pdf"
    corpus.write_pdf(path, scanned)
    return path, corpus.truth_of(page, scanned, layout, name)


@pytest.mark.parametrize(("name", "turn"), [("turned90", 270), ("turned180", 180), ("turned270", 90)])
def test_turned_pages_are_righted_and_boxes_stay_where_the_words_are(tmp_path, reader, name, turn):
    path, truth = scan(tmp_path, "slide", name)
    page = reader.read(path, kinds.PDF, 1).page
    assert page.rotation == turn
    found = score(truth.words, truth.cells, placed(page))
    assert found.boxes_right == found.boxes > 20
    level = levelled(page)
    lines = [w.box for w in level.words if len(w.text) > 5]
    assert all(b.width > b.height for b in lines)
    assert [w.text for w in level.words] == [w.text for w in page.words]


def test_a_ruled_table_of_an_office_scan_is_read_cell_by_cell(tmp_path, reader):
    path, truth = scan(tmp_path, "ruled", "office")
    page = reader.read(path, kinds.PDF, 1).page
    found = score(truth.words, truth.cells, placed(page))
    assert found.cells_right / found.cells >= 0.95
    assert found.invented == 0
    level = levelled(page)
    assert sum(r.box.width > 300 for r in level.rulings) >= 10
    assert sum(r.box.height > 100 for r in level.rulings) >= 5


def test_names_that_wrap_in_a_photographed_table_are_read_whole(reader):
    sample = Path(__file__).parents[2] / "samples" / "tykhobrid-2024.jpg"
    page = levelled(reader.read(sample, "image/jpeg", 1).page)
    text = " ".join(w.text for w in page.words)
    assert "з питань соціального захисту та ветеранської політики" in text
    assert "з питань регламенту, етики та запобігання корупції" in text


def test_names_that_wrap_beside_figures_are_read_whole(reader):
    sample = Path(__file__).parents[2] / "samples" / "tykhobrid-2023-scan.pdf"
    page = levelled(reader.read(sample, kinds.PDF, 1).page)
    text = " ".join(w.text for w in page.words)
    for name in ("бюджету, інвестицій та", "земельних відносин, довкілля", "регламенту, етики та запобігання корупції"):
        assert name in text
    assert "VIII скликання" in text
    assert "відбулося 11 сесій" in text
    table = [w for w in page.words if 330 < w.box.top < 540 and w.text.isdigit()]
    figures = sorted(int(w.text) for w in table)
    assert figures == sorted([21, 133, 71, 19, 162, 60, 13, 66, 41, 6, 24, 12, 59, 385, 184])
    assert not any(has_foreign(w.text) for w in page.words)


def test_a_photo_is_flattened_and_mapped_back(tmp_path, reader):
    path, truth = scan(tmp_path, "aligned", "phone")
    page = reader.read(path, kinds.PDF, 1).page
    found = score(truth.words, truth.cells, placed(page))
    assert found.boxes_right / found.boxes > 0.97
    assert found.numbers_right / found.numbers > 0.9


def test_crops_show_the_place(tmp_path, reader):
    path, truth = scan(tmp_path, "slide", "clean150")
    text, box = next((t, b) for t, b in truth.words if len(t) > 8)
    word = next(w for w in reader.read(path, kinds.PDF, 1).page.words if plain(w.text) == plain(text))
    assert overlap(box, (word.box.x0, word.box.top, word.box.x1, word.box.bottom)) > 0.5
    picture = crop(path, [word.box], margin=4, dpi=150)
    assert abs(picture.width - (word.box.width + 8) * 150 / 72) < 4
    assert np.asarray(picture.convert("L")).min() < 100
    assert render_page(path, 1, 72).size == pytest.approx((720, 540), abs=2)


def test_a_second_reader_agrees_on_a_clean_number(tmp_path, reader):
    path, _ = scan(tmp_path, "ruled", "clean300")
    words = reader.read(path, kinds.PDF, 1).page.words
    numbers = [w for w in words if w.text.isdigit() and len(w.text) > 1][:8]
    second = SecondReader(ReadingSettings())
    said = ["".join(w.text for w in second.read(path, n.box)) for n in numbers]
    assert sum(s == n.text for s, n in zip(said, numbers, strict=True)) >= len(numbers) - 1
    (seen, *_) = second.read(path, numbers[0].box)
    assert seen.box.page == 1 and abs(seen.box.x0 - numbers[0].box.x0) < 3


def test_crops_of_plain_text_have_its_letters(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Звіт за 2022 рік", "utf-8")
    picture = render_page(path, 1, 72)
    assert picture.size == (595, 842)
    assert np.asarray(picture.convert("L")).min() < 120


@pytest.mark.parametrize("degrees", [-4.0, -0.6, 0.0, 1.3, 5.2])
def test_skew_is_found_to_a_tenth_of_a_degree(degrees: float):
    page = layouts.prose(Random(3)).image
    height, width = page.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    assert skew(cv2.warpAffine(page, turn, (width, height), borderValue=255)) == pytest.approx(degrees, abs=0.1)


@pytest.mark.parametrize("layout", ["prose", "aligned", "ruled", "columns"])
def test_direction_is_told_from_letters(layout: str):
    page = layouts.LAYOUTS[layout](Random(5)).image
    assert not sideways(letters_of(page))
    assert sideways(letters_of(np.ascontiguousarray(page.T[::-1])))


def test_no_sheet_is_seen_on_a_plain_scan():
    assert sheet(layouts.prose(Random(1)).image) is None
    assert sheet(layouts.slide(Random(2)).image) is None
    assert sheet(np.full((800, 600), 255, np.uint8)) is None


def test_specks_go_and_full_stops_stay():
    page = np.full((60, 60), 255, np.uint8)
    page[10, 10] = 0
    page[30:33, 30:33] = 0
    found = cleaned(page)
    assert found[10, 10] == 255 and (found[30:33, 30:33] == 0).all()


def test_rows_stored_twice_are_noticed():
    rows = np.random.default_rng(1).integers(0, 2, (50, 80), np.uint8) * 255
    assert doubled(np.repeat(rows, 2, axis=0)) and not doubled(rows)
