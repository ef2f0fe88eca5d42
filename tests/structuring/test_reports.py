"""Whole reports of the project: nothing lost, and their structure as it was when last looked at."""

from pathlib import Path

import pytest

from pipeline.reading.files.plain import plain_pages
from pipeline.structuring import structure
from pipeline.structuring.sketch import sketch

from .conftest import check_whole, document

HERE = Path(__file__).parent
REPORTS = sorted((HERE.parent / "corpus").glob("*/report.txt"))
GOLDENS = sorted((HERE / "goldens").glob("*.txt"))


@pytest.mark.parametrize("path", REPORTS, ids=lambda p: p.parent.name)
def test_nothing_is_lost(path: Path):
    read = document(plain_pages(path.read_text("utf-8")))
    check_whole(read, structure(read))


@pytest.mark.parametrize("path", GOLDENS, ids=lambda p: p.stem)
def test_structure(path: Path):
    """To renew a golden, run `python -m pipeline.structuring.sketch FILE` and read what changed."""
    found = structure(document(plain_pages(path.read_text("utf-8"))))
    assert sketch(found) == path.with_suffix(".sketch").read_text("utf-8")
