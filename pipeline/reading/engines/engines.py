"""OCR engines behind one small interface: a grey image in, words with pixel boxes out."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from pipeline.reading.engines import models
from pipeline.reading.engines.memory import keep_freed
from pipeline.reading.engines.settings import ReadingSettings

Grey = npt.NDArray[np.uint8]  # height × width, 0 = black

OSD, AUTO, SPARSE, BLOCK, LINE, WORD = 0, 3, 11, 6, 7, 8  # Tesseract's page segmentation modes


@dataclass(frozen=True, slots=True)
class Options:
    """What an engine is asked: models joined by "+", segmentation mode, resolution, letters allowed."""

    languages: str
    mode: int = AUTO
    dpi: int = 300
    allowed: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """A word as an engine saw it: pixel box (x0, top, x1, bottom), confidence 0–1, block and line numbers.

    `others` are other readings of the same place.
    """

    text: str
    box: tuple[float, float, float, float]
    confidence: float
    block: int = 0
    line: int = 0
    others: tuple[str, ...] = ()


class Engine(Protocol):
    """Reads words off a grey image; `name` tells engine and version."""

    name: str

    def read(self, image: Grey, options: Options) -> list[Seen]:
        """Words in the engine's reading order."""
        ...

    def turn(self, image: Grey) -> int:
        """Degrees clockwise by which the page must be turned to stand upright; 0 when it cannot tell."""
        ...


def engine(settings: ReadingSettings) -> Engine:
    """The engine that the settings name; "auto" is tesserocr where it is installed. Raises MissingModelError."""
    match settings.engine:
        case "recorded":
            return Recorded(settings.recordings or Path())
        case "pytesseract":
            return _pytesseract()
        case "tesserocr":
            return _tesserocr()
        case _:
            return _tesserocr() if importlib.util.find_spec("tesserocr") else _pytesseract()


def parse_tsv(table: str) -> list[Seen]:
    """Words of Tesseract's TSV, with or without its header line."""
    words = []
    for line in table.splitlines():
        row = line.split("\t", 11)
        if len(row) < 12 or row[0] != "5" or not row[11].strip():
            continue
        block, par, number, _, left, top, width, height = map(int, row[2:10])
        box = (left, top, left + width, top + height)
        words.append(Seen(row[11].strip(), box, float(row[10]) / 100, block, par * 1000 + number))
    return words


class Tesserocr:
    """Tesseract in process: no PNG, no start-up for each page."""

    def __init__(self) -> None:
        os.environ["OMP_THREAD_LIMIT"] = "1"  # threads of workers beside each other only fight
        import tesserocr  # noqa: PLC0415 - heavy, and optional where no wheel exists

        keep_freed()
        self._library = tesserocr
        self._apis: dict[str, Any] = {}
        self.name = "tesserocr " + tesserocr.tesseract_version().splitlines()[0].split()[-1]

    def _api(self, languages: str) -> Any:
        if languages not in self._apis:
            names = models.resolved(languages)
            api = self._library.PyTessBaseAPI(path=f"{models.tessdata()}/", lang=names)
            api.SetVariable("textord_all_prop", "1")  # looking for type of one width takes time and changes no word
            self._apis[languages] = api
        return self._apis[languages]

    def _set(self, image: Grey, options: Options) -> Any:
        api = self._api(options.languages)
        api.SetPageSegMode(options.mode)
        api.SetVariable("tessedit_char_whitelist", options.allowed)
        height, width = image.shape
        api.SetImageBytes(np.ascontiguousarray(image).tobytes(), width, height, 1, width)
        api.SetSourceResolution(options.dpi)
        return api

    def read(self, image: Grey, options: Options) -> list[Seen]:
        """See Engine."""
        api = self._set(image, options)
        words = parse_tsv(api.GetTSVText(0))
        api.Clear()
        return words

    def turn(self, image: Grey) -> int:
        """See Engine."""
        api = self._set(image, Options("osd", mode=OSD, dpi=200))
        found = api.DetectOrientationScript()
        api.Clear()
        return (360 - int(found["orient_deg"])) % 360 if found else 0


class Pytesseract:
    """The system's `tesseract` command."""

    def __init__(self) -> None:
        os.environ["OMP_THREAD_LIMIT"] = "1"
        import pytesseract  # noqa: PLC0415 - imports pandas where it is installed

        self._library = pytesseract
        self.name = f"tesseract {pytesseract.get_tesseract_version()}"

    def read(self, image: Grey, options: Options) -> list[Seen]:
        """See Engine."""
        from PIL import Image  # noqa: PLC0415

        flags = f"--psm {options.mode} --dpi {options.dpi} -c textord_all_prop=1"
        if options.allowed:
            flags += f" -c tessedit_char_whitelist={options.allowed}"
        names = models.resolved(options.languages)
        return parse_tsv(self._library.image_to_data(Image.fromarray(image), lang=names, config=flags))

    def turn(self, image: Grey) -> int:
        """See Engine."""
        from PIL import Image  # noqa: PLC0415

        try:
            found = self._library.image_to_osd(Image.fromarray(image), config="--dpi 200", output_type="dict")
        except self._library.TesseractError:  # too few characters
            return 0
        return int(found["rotate"])


class Recorded:
    """Answers from a folder of recordings, keyed by pixels and options; can record another engine."""

    def __init__(self, folder: Path, source: Engine | None = None) -> None:
        self.name = "recorded"
        self._folder = folder
        self._source = source

    def read(self, image: Grey, options: Options) -> list[Seen]:
        """See Engine. Raises FileNotFoundError for an image that was not recorded."""
        path = self._folder / f"{_fingerprint(image, options)}.json"
        if self._source and not path.exists():
            words = self._source.read(image, options)
            path.write_text(json.dumps([asdict(w) for w in words], ensure_ascii=False), "utf-8")
        rows = json.loads(path.read_text("utf-8"))
        return [Seen(r["text"], tuple(r["box"]), r["confidence"], r["block"], r["line"]) for r in rows]

    def turn(self, image: Grey) -> int:
        """See Engine."""
        path = self._folder / f"{_fingerprint(image, Options('osd'))}.json"
        if self._source and not path.exists():
            path.write_text(json.dumps(self._source.turn(image)), "utf-8")
        return int(json.loads(path.read_text("utf-8")))


def _fingerprint(image: Grey, options: Options) -> str:
    digest = hashlib.sha256(repr((image.shape, options)).encode())
    digest.update(np.ascontiguousarray(image).tobytes())
    return digest.hexdigest()[:32]


@lru_cache(1)
def _tesserocr() -> Engine:
    return Tesserocr()


@lru_cache(1)
def _pytesseract() -> Engine:
    return Pytesseract()
