"""The samples: what they say of themselves, and what zvitar finds in them."""

from __future__ import annotations

import csv
import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FILES = sorted(p for p in SAMPLES.iterdir() if p.suffix in {".pdf", ".jpg"})


@pytest.fixture(scope="module")
def finished(zvitar, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All samples read, OCR included."""
    out = tmp_path_factory.mktemp("samples") / "out"
    done = zvitar("run", SAMPLES, "--out", out)
    assert done.returncode == 0, done.stderr
    return out


def test_they_are_small():
    assert len(FILES) >= 6
    assert sum(path.stat().st_size for path in FILES) < 5_000_000


def test_each_has_its_line_and_its_expected_file():
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(.+?)` \|", readme, re.MULTILINE)) == {path.name for path in FILES}
    for path in FILES:
        stated = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
        assert stated["report"]["year"]
        assert all(fact["quote"] and fact["page"] >= 1 for fact in stated["facts"])


def differences(zvitar, out: Path, path: Path) -> list[dict[str, Any]]:
    return json.loads(zvitar("check", out, "--against", path.with_suffix(".expected.json"), "--json").stdout)


@pytest.mark.parametrize("name", ["zhytomyr-2022-slides.pdf", "zhytomyr-2022-scan.pdf", "tykhobrid-2022.pdf"])
def test_text_layer_and_clean_scan_every_figure_is_found_and_none_invented(zvitar, finished: Path, name: str):
    assert [one["sentence"] for one in differences(zvitar, finished, SAMPLES / name)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_wrong_figure_goes_out_unflagged(zvitar, finished: Path, path: Path):
    found = differences(zvitar, finished, path)
    assert [one["sentence"] for one in found if one["found"] and one["status"] != "flagged"] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_few_figures_are_missed(zvitar, finished: Path, path: Path):
    stated = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))["facts"]
    missed = [one for one in differences(zvitar, finished, path) if one["kind"] != "unexpected"]
    assert len(missed) <= len(stated) * 0.1


def test_every_figure_has_its_place(finished: Path):
    with (finished / "tables" / "facts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 150
    for row in rows:
        boxes = json.loads(row["boxes"])
        assert row["quote"]
        assert boxes[0][0] == int(row["page"])
        assert all(x0 < x1 and top < bottom for _, x0, top, x1, bottom in boxes)


@pytest.fixture(scope="module")
def drawing() -> Iterator[ModuleType]:
    """The script that draws them, as a module."""
    before = list(sys.path)
    spec = importlib.util.spec_from_file_location("make_samples", SAMPLES / "make_samples.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path[:] = before


def test_the_script_draws_these_files_and_what_they_state(drawing: ModuleType):
    drawn = {name: report for name, report, _ in drawing.samples()}
    assert drawn.keys() == {path.name for path in FILES}
    for path in FILES:
        stated = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
        assert drawing.expected(drawn[path.name]) == stated


def test_drawing_one_again_gives_the_same_bytes(drawing: ModuleType):
    slides = [content for _ in range(2) for _, _, content in islice(drawing.samples(), 1)]
    assert slides[0] == slides[1]
    scans = [drawing.damage.office_scan(drawing.damage.render(slides[0], 50)[3], seed) for seed in (5, 5, 6)]
    assert (scans[0] == scans[1]).all()
    assert (scans[0] != scans[2]).any()
