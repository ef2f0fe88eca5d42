"""Speed, scaling, memory, resumption after kills: what long runs need."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from benchmarks.reading import content, layers
from benchmarks.reading.again import run
from pipeline.reading import ReadingSettings
from pipeline.reading.files import kinds
from pipeline.reading.page import Reader

_SCAN_FONT = "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"


def text_pdf(path: Path, pages: int, seed: int) -> None:
    """Pages with a text layer of about 300 words."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rng = Random(seed)
    sheet = layers.new_canvas(path)
    for _ in range(pages):
        layers.write(sheet, layers.lines_of(rng, 34))
        sheet.showPage()
    sheet.save()


def scan_pdf(path: Path, pages: int, seed: int, lines: int = 4) -> None:
    """Scanned A4 pages at 200 dpi with a few lines each, every page different."""
    rng = Random(seed)
    font = ImageFont.truetype(_SCAN_FONT, 34)
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet = canvas.Canvas(str(path), pagesize=(595, 842), invariant=1)
    for number in range(1, pages + 1):
        picture = Image.fromarray(np.full((2339, 1654), 250, np.uint8))
        pen = ImageDraw.Draw(picture)
        pen.text((160, 150), f"Сторінка {number}", fill=10, font=font)
        for i in range(lines):
            pen.text((160, 230 + i * 56), content.sentence(rng)[:80], fill=10, font=font)
        sheet.drawImage(ImageReader(picture), 0, 0, 595, 842)
        sheet.showPage()
    sheet.save()


def text_layer_rate(folder: Path, pages: int = 120) -> float:
    """Pages a second of CPU, boxes and repairs included, in one process."""
    path = folder / "text.pdf"
    text_pdf(path, pages, 1)
    reader = Reader(ReadingSettings())
    reader.read(path, kinds.PDF, 1)
    before = time.process_time()
    for number in range(1, pages + 1):
        reader.read(path, kinds.PDF, number)
    return pages / (time.process_time() - before)


@dataclass(frozen=True, slots=True)
class Took:
    """Wall seconds of a run, and how many of them the worker that waited longest stood ready while no core was free.

    `path` are the CPU seconds that no further core would save: of this process and of its busiest worker, one after
    the other, though they work beside each other.
    """

    wall: float
    waited: float
    path: float

    @property
    def working(self) -> float:
        """What the run takes where its workers have the cores for themselves."""
        return self.wall - self.waited


def scaling(folder: Path, pages: int = 16) -> tuple[Took, Took]:
    """One worker and two on the same scan, start-up included."""
    scan_pdf(folder / "scaling" / "scan.pdf", pages, 2, lines=26)
    return _took(folder / "scaling", 1), _took(folder / "scaling", 2)


def _took(folder: Path, workers: int) -> Took:
    told: dict[int, tuple[float, float]] = {}
    stop = threading.Event()

    def watch() -> None:
        while not stop.wait(0.1):
            told.update({pid: times for pid in _children() if (times := _scheduled(pid))})

    watcher = threading.Thread(target=watch)
    began, own = time.monotonic(), time.process_time()
    watcher.start()
    run(folder, None, workers)
    stop.set()
    watcher.join()
    busiest, waited = (max((times[i] for times in told.values()), default=0.0) for i in (0, 1))
    return Took(time.monotonic() - began, waited, time.process_time() - own + busiest)


def _scheduled(pid: int) -> tuple[float, float] | None:
    """Seconds that a process ran, and stood ready while no core was free, by the scheduler's own count."""
    try:
        ran, waited, _ = Path(f"/proc/{pid}/schedstat").read_text().split()
    except (OSError, ValueError):
        return None
    return int(ran) / 1e9, int(waited) / 1e9


def memory(folder: Path, pages: int) -> tuple[float, float, float]:
    """Largest memory of any worker in MB over a long scan: in its first, middle and last third."""
    scan_pdf(folder / "long" / "scan.pdf", pages, 3)
    samples: list[tuple[float, float]] = []
    stop = threading.Event()

    def watch() -> None:
        while not stop.wait(0.5):
            samples.append((time.monotonic(), max(map(_resident, _children()), default=0.0)))

    watcher = threading.Thread(target=watch)
    watcher.start()
    run(folder / "long", None, 2)
    stop.set()
    watcher.join()
    third = max(1, len(samples) // 3)
    parts = (samples[:third], samples[third : 2 * third], samples[2 * third :])
    first, middle, last = (max((m for _, m in part), default=0.0) for part in parts)
    return first, middle, last


def _children() -> list[int]:
    path = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return [int(p) for p in path.read_text().split()]


def _resident(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def archive(folder: Path, documents: int = 30) -> tuple[float, float]:
    """Wall seconds of a second and of a third run on unchanged documents of ten pages, each in a fresh process."""
    for i in range(documents):
        path = folder / "archive" / f"{i:02d}.pdf"
        if not path.exists():
            (scan_pdf if i % 3 == 0 else text_pdf)(path, 10, 100 + i)
    run(folder / "archive", folder / "archive-cache", 2)
    return tuple(_timed(folder / "archive", folder / "archive-cache") for _ in range(2))  # type: ignore[return-value]


def _timed(folder: Path, cache: Path) -> float:
    began = time.monotonic()
    subprocess.run(_command(folder, cache, os.devnull), check=True)
    return time.monotonic() - began


def kills(folder: Path, times: int = 20, seed: int = 7) -> bool:
    """Whether a run killed at random moments, then finished, gives the bytes of an undisturbed one."""
    work = folder / "kills"
    scan_pdf(work / "a.pdf", 14, 5)
    text_pdf(work / "b.pdf", 12, 6)
    whole, broken = folder / "whole.json", folder / "broken.json"
    subprocess.run(_command(work, folder / "cache-whole", whole), check=True)
    rng = Random(seed)
    for _ in range(times):
        process = subprocess.Popen(_command(work, folder / "cache-broken", broken), start_new_session=True)
        time.sleep(rng.uniform(0.2, 3.0))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    subprocess.run(_command(work, folder / "cache-broken", broken), check=True)
    return whole.read_bytes() == broken.read_bytes()


def _command(folder: Path, cache: Path, out: Path | str) -> list[str]:
    return [sys.executable, "-m", "benchmarks.reading.again", str(folder), str(cache), str(out)]
