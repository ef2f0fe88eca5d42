import shutil
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pipeline.reading.files import kinds
from pipeline.reading.files.ingest import discover
from pipeline.reading.files.plain import CHARACTER, LINE, plain_pages

from .conftest import PROSE, draw


def codes(issues):
    return [(i.code, i.source_file) for i in issues]


def test_folder_recursively_in_a_stable_order(tmp_path: Path):
    draw(tmp_path / "б.pdf", [PROSE])
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "звіт.txt").write_text("Звіт 2022", "utf-8")
    (tmp_path / "a" / "notes.md").write_text("x")
    (tmp_path / ".hidden.txt").write_text("x")
    found, issues = discover([tmp_path])
    assert sorted(f.source.path for f in found) == ["a/звіт.txt", "б.pdf"]
    assert found == discover([tmp_path])[0]
    assert issues == []


def test_the_same_content_is_one_report(tmp_path: Path):
    draw(tmp_path / "a.pdf", [PROSE])
    shutil.copy(tmp_path / "a.pdf", tmp_path / "b.pdf")
    found, issues = discover([tmp_path])
    assert [f.source.path for f in found] == ["a.pdf"]
    assert codes(issues) == [("file-duplicate", "b.pdf")]
    again, silent = discover([tmp_path / "a.pdf", tmp_path / "a.pdf"])
    assert len(again) == 1 and not silent


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"", "file-empty"),
        ("a.pdf", b"just text", "file-unknown"),
        ("a.docx", b"PK\x03\x04....", "file-unknown"),
        ("a.txt", "Звіт".encode("cp1251"), "file-unknown"),
        ("a.json", b"{}", None),
        ("README.md", b"", None),
    ],
)
def test_what_is_no_report_is_told_or_passed_over(tmp_path: Path, name: str, content: bytes, code: str | None):
    (tmp_path / name).write_bytes(content)
    found, issues = discover([tmp_path])
    assert found == []
    assert codes(issues) == ([(code, name)] if code else [])
    assert discover([tmp_path / name])[1], "a file that was named is never passed over"


def test_a_missing_path_is_an_issue(tmp_path: Path):
    assert codes(discover([tmp_path / "none.pdf"])[1]) == [("file-unreadable", "none.pdf")]


def test_kinds_by_content(tmp_path: Path):
    picture = Image.new("L", (20, 20))
    for suffix in ("png", "jpeg", "tiff"):
        picture.save(tmp_path / f"x.{suffix}")
        (tmp_path / f"x.{suffix}").rename(tmp_path / f"{suffix}.pdf")
    found, _ = discover([tmp_path])
    assert {f.path.stem: f.source.media_type for f in found} == {
        "png": kinds.PNG,
        "jpeg": kinds.JPEG,
        "tiff": kinds.TIFF,
    }


def test_two_roots_with_the_same_names_stay_apart(tmp_path: Path):
    for year in ("2021", "2022"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "звіт.txt").write_text(year)
    found, _ = discover([tmp_path / "2021", tmp_path / "2022"])
    assert [f.source.path for f in found] == ["звіт.txt", "2022/звіт.txt"]


def test_plain_text_keeps_its_columns():
    first, second = plain_pages("Комісія     Засідань\nбюджету     12\n\fДруга\n")
    assert [w.text for w in first.words] == ["Комісія", "Засідань", "бюджету", "12"]
    assert first.words[1].box.x0 == first.words[3].box.x0 == first.words[0].box.x0 + 12 * CHARACTER
    assert first.words[2].box.top - first.words[0].box.top == LINE
    assert (second.number, second.words[0].box.page, second.reading) == (2, 2, "plain_text")


def test_cells_parted_by_tabs_stand_under_each_other():
    (page,) = plain_pages("Ділянка\tДубів посаджено\tСосен\nпівнічна, за річкою\t21\t19\nпівденна\t25\t23\n")
    at = {w.text: w.box.x0 for w in page.words}
    assert at["Дубів"] == at["21"] == at["25"]
    assert at["Сосен"] == at["19"] == at["23"]


def test_heads_and_names_of_groups_keep_to_the_columns_that_tabs_part():
    (page,) = plain_pages(
        "Ділянка\tПосаджено\t\n\t2021\t2022\nЗа видами:\nдубів уздовж річки\t21\t19\nсосен\t25\nлип\t7\t6\n"
    )
    at = {w.text: w.box.x0 for w in page.words}
    assert at["Посаджено"] == at["2021"] == at["21"] == at["25"] == at["7"]
    assert at["2022"] == at["19"] == at["6"]


def test_tabs_that_only_move_words_keep_their_stops():
    (page,) = plain_pages("Дубів\t\t21\nМодрин посаджено\t19\n–\tсосен\n")
    at = {w.text: (w.box.x0 - page.words[0].box.x0) / CHARACTER for w in page.words}
    assert (at["21"], at["19"], at["сосен"]) == (16, 24, 8)


@given(st.text())
def test_plain_text_loses_no_word(text: str):
    pages = plain_pages(text)
    assert [w.text for p in pages for w in p.words] == text.split()
    assert all(w.box.x1 <= p.width and w.box.bottom <= p.height for p in pages for w in p.words)


@given(st.binary(max_size=300))
def test_any_bytes_have_a_kind_or_none(content: bytes):
    assert kinds.media_type(content) in {None, kinds.PDF, *kinds.IMAGES}
    decoded = kinds.decode_text(content)
    assert decoded is None or isinstance(decoded, str)


def test_encrypted_and_truncated(tmp_path: Path):
    from pipeline.reading import ReadingSettings, read_documents

    whole = draw(tmp_path / "whole.pdf", [PROSE] * 3)
    with pikepdf.open(whole) as file:
        file.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    (tmp_path / "cut.pdf").write_bytes(whole.read_bytes()[:3000])
    found, _ = discover([tmp_path])
    results = {r.found.source.path: r for r in read_documents(found, ReadingSettings(workers=1))}
    assert [i.code for i in results["locked.pdf"].issues] == ["file-encrypted"]
    assert [i.code for i in results["cut.pdf"].issues] in (["file-damaged"], ["file-repaired"])
    assert results["whole.pdf"].document is not None and results["whole.pdf"].issues == ()
