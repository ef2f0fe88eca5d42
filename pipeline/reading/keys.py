"""What a page's reading depends on: the keys of the cache."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.reading.cache import PageRead, key_of
from pipeline.reading.engines import models
from pipeline.reading.engines.settings import ReadingSettings
from schemas.document import Page

if TYPE_CHECKING:  # the parent process needs keys, not pixels
    from pipeline.reading.files.pixels import Pixels

_SECOND = f"eng+ukr+osd+{models.CYRILLIC}"  # models that a second look may use


def stamp(settings: ReadingSettings) -> tuple[object, ...]:
    """What besides the file decides what is read: engine, models, options."""
    installed = (models.installed_stamp(settings.languages), models.installed_stamp(_SECOND))
    return (_engine(settings), settings.languages, *installed, settings.dpi, settings.max_megapixels)


def _engine(settings: ReadingSettings) -> str:
    """Name and version of the engine, known without loading it."""
    if settings.engine in ("auto", "tesserocr"):
        try:
            return f"tesserocr {metadata.version('tesserocr')}"
        except metadata.PackageNotFoundError:
            pass
    command = shutil.which("tesseract")
    return f"{settings.engine} {Path(command).stat().st_mtime if command else 'missing'}"


def file_key(sha256: str, media_type: str, settings: ReadingSettings) -> str:
    """Of all pages of a file."""
    return key_of("file", sha256, media_type, stamp(settings))


def page_key(sha256: str, media_type: str, number: int, settings: ReadingSettings) -> str:
    """Of one page of a file."""
    return key_of("page", sha256, media_type, number, stamp(settings))


def pixels_key(picture: Pixels, settings: ReadingSettings) -> str:
    """Of a scan by its pixels: the same page in another file costs no OCR either."""
    digest = hashlib.sha256(picture.grey.tobytes()).hexdigest()
    return key_of("pixels", digest, picture.grey.shape, picture.width, picture.height, picture.bilevel, stamp(settings))


def numbered(read: PageRead, number: int) -> PageRead:
    """The same page in another place."""
    page = read.page
    if page is None or page.number == number:
        return read
    words = tuple(replace(w, box=replace(w.box, page=number)) for w in page.words)
    rulings = tuple(replace(r, box=replace(r.box, page=number)) for r in page.rulings)
    moved: Page = replace(page, number=number, words=words, rulings=rulings)
    return replace(read, page=moved)
