import os
import signal
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.reading import ReadingSettings, api, discover, read_documents, worker
from pipeline.reading.api import Progress
from pipeline.reading.cache import Cache, PageRead
from pipeline.reading.engines.engines import Recorded, Tesserocr
from pipeline.reading.pool import Died, OutcomeT, Pool, TaskT
from pipeline.reading.worker import Task
from schemas.document import Box, Page, Ruling, Word

from .conftest import FONT, PROSE, draw


def scan(path: Path, lines: list[str] = PROSE, pages: int = 1, **save) -> Path:
    """A page image at 150 dpi."""
    font = ImageFont.truetype(str(FONT), 26)
    images = []
    for number in range(pages):
        image = Image.new("L", (1240, 600), 255)
        pen = ImageDraw.Draw(image)
        for i, line in enumerate([*lines, f"Сторінка {number + 1}"]):
            pen.text((90, 80 + 45 * i), line, fill=0, font=font)
        images.append(image)
    images[0].save(path, dpi=(150, 150), save_all=pages > 1, append_images=images[1:], **save)
    return path


def read(folder: Path, **settings):
    found, issues = discover([folder])
    assert not issues
    return list(read_documents(found, ReadingSettings(workers=2, **settings)))


def text(result) -> str:
    return " ".join(w.text for p in result.document.pages for w in p.words)


def test_every_kind_is_read_in_the_order_given(tmp_path: Path):
    scan(tmp_path / "a.tiff", pages=2)
    scan(tmp_path / "b.png")
    scan(tmp_path / "c.jpg", quality=90)
    draw(tmp_path / "d.pdf", [PROSE])
    (tmp_path / "e.txt").write_text("\n".join(PROSE), "utf-8")
    results = read(tmp_path)
    assert [r.found.source.path for r in results] == ["a.tiff", "b.png", "c.jpg", "d.pdf", "e.txt"]
    assert [len(r.document.pages) for r in results] == [2, 1, 1, 1, 1]
    assert [r.document.pages[0].reading for r in results] == ["ocr", "ocr", "ocr", "text_layer", "plain_text"]
    for result in results:
        assert "проведено 12 сесій, з них 5 позачергових." in text(result)
        assert "1 808 рішень, що на 45 %" in text(result)
        assert all(w.box.page == p.number for p in result.document.pages for w in p.words)
        assert all(p.reason for p in result.document.pages)


def test_a_second_run_reads_nothing_and_gives_the_same(tmp_path: Path):
    scan(tmp_path / "a.png")
    draw(tmp_path / "b.pdf", [PROSE] * 3)
    cache = tmp_path / ".cache"
    first = read(tmp_path, cache_dir=cache)
    told: list[Progress] = []
    found, _ = discover([tmp_path])
    again = list(read_documents(found, ReadingSettings(workers=2, cache_dir=cache), told.append))
    assert again == first
    assert told[-1].pages_cached == told[-1].pages_done == 4


def test_other_settings_are_another_key(tmp_path: Path):
    draw(tmp_path / "b.pdf", [PROSE])
    cache = tmp_path / ".cache"
    read(tmp_path, cache_dir=cache)
    count = len(list(cache.rglob("*.json")))
    read(tmp_path, cache_dir=cache, dpi=200)
    assert len(list(cache.rglob("*.json"))) > count


def test_a_page_over_its_time_is_given_up_and_not_kept(tmp_path: Path):
    scan(tmp_path / "a.tiff", pages=2)
    draw(tmp_path / "b.pdf", [PROSE])
    cache = tmp_path / ".cache"
    slow, quick = read(tmp_path, cache_dir=cache, page_seconds=0.12)
    assert {i.code for i in slow.issues} <= {"page-timeout", "file-damaged"} and slow.issues
    assert read(tmp_path, cache_dir=cache)[0].issues == ()
    assert quick.found.source.path == "b.pdf"


def test_a_page_over_the_pixel_budget_is_refused_before_it_is_drawn(tmp_path: Path):
    scan(tmp_path / "a.png")
    (result,) = read(tmp_path, max_megapixels=0.5)
    assert result.document is None
    assert [(i.code, i.page) for i in result.issues] == [("page-too-large", 1)]


def test_a_worker_that_dies_gives_up_its_page_only(tmp_path: Path):
    scan(tmp_path / "a.png")
    found, _ = discover([tmp_path])
    task = Task(found[0].path, found[0].source.media_type, 1, ReadingSettings(), found[0].source.sha256)
    with Pool(1) as pool:
        pool.start(task)
        os.kill(pool._workers[0].process.pid, signal.SIGKILL)
        ((_, result),) = pool.wait()
        assert result == Died("ended by signal 9")
        pool.start(task)
        ((_, result),) = pool.wait()
        assert isinstance(result, PageRead) and result.page


class Stumbling(Pool[TaskT, OutcomeT]):
    """Workers with a bug."""

    def __init__(self, size: int, together: bool) -> None:
        super().__init__(size, "stumbling", together)


STUMBLING = """
import os
from pipeline.reading import page, worker

def stumble(*_):
    {fault}

page.Reader.{method} = stumble
main = worker.main
"""


@pytest.mark.parametrize(
    ("method", "fault", "code"),
    [
        ("inspect", "{}['a bug']", "file-failed"),
        ("read", "{}['a bug']", "page-failed"),
        ("inspect", "os.abort()", "file-damaged"),
        ("inspect", "raise OSError('cannot be read')", "file-damaged"),
    ],
)
def test_a_bug_is_no_damage_and_keeps_its_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str, fault: str, code: str
):
    (tmp_path / "stumbling.py").write_text(STUMBLING.format(method=method, fault=fault), encoding="utf-8")
    (tmp_path / "in").mkdir()
    draw(tmp_path / "in" / "a.pdf", [PROSE])
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(api, "Pool", Stumbling)
    (result,) = read(tmp_path / "in")
    assert result.document is None and [i.code for i in result.issues] == [code]
    assert [trace.splitlines()[-1] for trace in result.traces] == (["KeyError: 'a bug'"] if "bug" in fault else [])


def test_a_value_that_our_code_cannot_take_is_a_bug():
    for place, ours in ((worker.__file__, True), (Image.__file__, False)):
        with pytest.raises(ValueError, match="a bug") as caught:
            exec(compile("raise ValueError('a bug')", place, "exec"))
        assert worker._is_ours(caught.value) is ours


def test_a_damaged_image_is_an_issue(tmp_path: Path):
    whole = scan(tmp_path / "a.png").read_bytes()
    (tmp_path / "a.png").write_bytes(whole[: len(whole) // 2])
    (result,) = read(tmp_path)
    assert result.document is None and {i.code for i in result.issues} <= {"page-failed", "file-damaged"}


def test_a_missing_model_stops_with_the_command(tmp_path: Path):
    from pipeline.reading.engines.models import MissingModelError

    scan(tmp_path / "a.png")
    with pytest.raises(MissingModelError, match=r"apt-get install tesseract-ocr tesseract-ocr-xyz|brew install"):
        read(tmp_path, languages="xyz")


@pytest.mark.parametrize(("together", "started"), [(True, 2), (False, 1)])
def test_workers_load_beside_each_other_while_the_first_opens_a_file(tmp_path: Path, together: bool, started: int):
    (tmp_path / "a.txt").write_text("Рік", "utf-8")
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    before = set(children.read_text().split())
    task = Task(tmp_path / "a.txt", "text/plain", 0, ReadingSettings(), "")
    with Pool(2, together=together) as pool:
        pool.start(task)
        assert len(set(children.read_text().split()) - before) == started
        pool.start(task)
        answers = [outcome for _ in range(2) for _, outcome in pool.wait()]
    assert len(answers) >= 1
    assert all(answer.pages == 1 for answer in answers)
    assert set(children.read_text().split()) <= before


def test_cache_entries_are_whole_or_absent(tmp_path: Path):
    words = (
        Word("12,5", Box(3, 1.25, 2, 3, 4.5), 0.9, ("12.5",), ("digit:l2,5",), 11.5, True),
        Word("%", Box(3, 4, 2, 5, 4)),
    )
    page = Page(3, 595, 842, words, "ocr", "no text layer", (Ruling(Box(3, 0, 1, 9, 1)),), 90, 300.0, (1.0,) * 9)
    kept = [PageRead(page), PageRead(None, (("page-timeout", {"seconds": "3"}),))]
    cache = Cache(tmp_path)
    cache.put("ab" * 32, kept)
    assert cache.get("ab" * 32) == kept
    (entry,) = tmp_path.rglob("*.json")
    entry.write_bytes(entry.read_bytes()[:-9])
    assert cache.get("ab" * 32) is None
    assert Cache(None).get("ab" * 32) is None


def test_recorded_engine_says_what_was_recorded(tmp_path: Path):
    path = scan(tmp_path / "a.png")
    (first,) = read(tmp_path)
    from pipeline.reading.engines import engines
    from pipeline.reading.files.pixels import image_pixels
    from pipeline.reading.witnesses import scan as scanning

    pixels = image_pixels(path, 1, 100)
    recorder = Recorded(tmp_path, Tesserocr())
    options = engines.Options("eng")
    said = recorder.read(pixels.grey, options)
    assert said and Recorded(tmp_path).read(pixels.grey, options) == said
    assert scanning.read_scan(pixels, 1, ReadingSettings()).words == first.document.pages[0].words
