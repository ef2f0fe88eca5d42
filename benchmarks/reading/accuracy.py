"""Accuracy and CPU time of our reading and of peers on the same pages."""

from __future__ import annotations

import os
import resource
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
import pytesseract

from benchmarks.reading.corpus import Truth
from benchmarks.reading.score import Placed, Score, score
from pipeline.reading.engines.settings import ReadingSettings
from pipeline.reading.files import kinds
from pipeline.reading.files.layer import layer_words
from pipeline.reading.page import Reader

Read = Callable[[Path], list[Placed]]


def cpu() -> float:
    """CPU seconds of this process and its finished children."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def ours(languages: str = "auto") -> Read:
    """Our reading of a page, in this process, without cache."""
    reader = Reader(ReadingSettings(languages=languages))

    def read(path: Path) -> list[Placed]:
        page = reader.read(path, kinds.PDF, 1).page
        words = page.words if page else ()
        return [(w.text, (w.box.x0, w.box.top, w.box.x1, w.box.bottom)) for w in words]

    return read


def plain_pytesseract() -> Read:
    """`pytesseract.image_to_data(lang="ukr")` on an RGB render at 300 dpi: what image_to_string reads, with boxes."""
    os.environ["OMP_THREAD_LIMIT"] = "1"

    def read(path: Path) -> list[Placed]:
        document = pypdfium2.PdfDocument(path)
        picture = document[0].render(scale=300 / 72).to_pil()
        document.close()
        rows = pytesseract.image_to_data(picture, lang="ukr", output_type=pytesseract.Output.DICT)
        keys = zip(*(rows[k] for k in ("text", "left", "top", "width", "height")), strict=True)
        s = 72 / 300
        return [(t, (x * s, y * s, (x + w) * s, (y + h) * s)) for t, x, y, w, h in keys if t.strip()]

    return read


def ocrmypdf(command: str) -> Read:
    """OCRmyPDF as an archive would run it; its text layer read back from the turned and deskewed page."""

    def read(path: Path) -> list[Placed]:
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder, "out.pdf")
            flags = ["-l", "ukr", "-j", "1", "--rotate-pages", "--deskew", "-q"]
            subprocess.run(
                [command, *flags, str(path), str(out)], check=True, env=os.environ | {"OMP_THREAD_LIMIT": "1"}
            )
            document = pypdfium2.PdfDocument(out)
            words = layer_words(document[0], 1)
            document.close()
        return [(w.text, (w.box.x0, w.box.top, w.box.x1, w.box.bottom)) for w in words]

    return read


@dataclass(slots=True)
class Measured:
    """One reader's scores by damage and by layout, and its CPU seconds over all pages."""

    by_damage: dict[str, Score] = field(default_factory=dict)
    by_layout: dict[str, Score] = field(default_factory=dict)
    seconds: float = 0.0


def measure(readers: Mapping[str, Read], pages: Sequence[tuple[Path, Truth]]) -> dict[str, Measured]:
    """Every reader on every page, page by page: what else the machine does falls on all of them alike."""
    found = {name: Measured() for name in readers}
    for path, truth in pages:
        for name, read in readers.items():
            before = cpu()
            words = read(path)
            found[name].seconds += cpu() - before
            one = score(truth.words, truth.cells, words)
            found[name].by_damage.setdefault(truth.damage, Score()).add(one)
            found[name].by_layout.setdefault(truth.layout, Score()).add(one)
    return found
