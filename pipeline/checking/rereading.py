"""Reading again: the place of each number that OCR gave to a fact, read anew by others than the first reader."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from schemas.document import Box

if TYPE_CHECKING:
    from pipeline.reading.engines.engines import Engine, Grey, Options

_ALLOWED = "0123456789 ,.;:-–—%()№/«»|"
_MARGIN, _PAPER = 3.0, 12  # points around a number's box; white pixels around the crop


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number stands (the boxes of its words, on one page), the digits first read there, and whether these are
    doubted before anybody reads them again: another reading differs, or letters look like them."""

    boxes: tuple[Box, ...]
    digits: str
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class Reread:
    """What others see in a number's place: a reader of digits and, where that differs or the place is doubted, one
    that knows letters too. "" where one sees nothing, None where it was not asked."""

    digits: str
    letters: str | None = None


class Rereader(Protocol):
    """Reads numbers again, independently of the first reading."""

    def __call__(self, places: Sequence[Place]) -> Sequence[Reread | None]:
        """What other readers see in each place; None where there is no other reader."""


class Installed(Protocol):
    """What is needed of `pipeline.reading.SecondReader`: the models that the first reader did not use."""

    models: tuple[str, ...]


class SecondReadings:
    """A `Rereader` over one file: crops of the page as it was scanned, read by a model for digits alone, then in doubt
    by one that knows letters.

    A page is rendered once for all its numbers; the first reader saw it levelled and with another model. `turns` are
    the degrees clockwise by which pages must be turned to stand upright, for those that do not.
    """

    def __init__(self, path: Path, installed: Installed, turns: Mapping[int, int] | None = None) -> None:
        self._path, self._models, self._turns = path, installed.models, turns or {}

    def __call__(self, places: Sequence[Place]) -> list[Reread | None]:
        """One reading for each number; none at all without a second model."""
        if not self._models:
            return [None for _ in places]
        by_page: dict[int, list[int]] = defaultdict(list)
        for i, place in enumerate(places):
            by_page[place.boxes[0].page].append(i)
        found: dict[int, Reread] = {}
        for page, indexes in by_page.items():
            found.update(self._read_page(page, {i: places[i] for i in indexes}))
        return [found[i] for i in range(len(places))]

    def _read_page(self, page: int, places: Mapping[int, Place]) -> dict[int, Reread]:
        import numpy as np  # noqa: PLC0415 -- with the engines, more than the rest of checking costs to import

        from pipeline.reading import ReadingSettings, render_page  # noqa: PLC0415
        from pipeline.reading.engines import engines  # noqa: PLC0415

        settings = ReadingSettings()
        reader = engines.engine(settings)
        first, *others = self._models
        of_digits = engines.Options(first, engines.LINE, settings.dpi, _ALLOWED if first == "eng" else "")
        of_letters = engines.Options(others[0], engines.LINE, settings.dpi) if others else None
        grey = np.asarray(render_page(self._path, page, settings.dpi).convert("L"))
        seen = _Sheet(grey, settings.dpi / 72, self._turns.get(page, 0))
        found = {}
        for i, place in places.items():
            said = _said(reader, of_digits, seen, place.boxes)
            in_doubt = place.doubted or digits_read(said) != place.digits
            letters = _said(reader, of_letters, seen, place.boxes) if of_letters and in_doubt else None
            found[i] = Reread(said, letters)
        return found


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page as it was scanned, its pixels a point, and the degrees clockwise by which it must be turned."""

    grey: Grey
    scale: float
    turn: int

    def crop(self, box: Box) -> Grey:
        """The box with a margin, upright, black on white."""
        import numpy as np  # noqa: PLC0415

        from pipeline.reading.witnesses.secondlook import stretched  # noqa: PLC0415

        left, top = (max(0, round((v - _MARGIN) * self.scale)) for v in (box.x0, box.top))
        right, bottom = (round((v + _MARGIN) * self.scale) for v in (box.x1, box.bottom))
        part = np.rot90(self.grey[top:bottom, left:right], -self.turn // 90)
        if part.size and 2 * int(np.median(part)) < int(part.max()) + int(part.min()):
            part = 255 - part
        return stretched(part)


def _said(reader: Engine, options: Options, sheet: _Sheet, boxes: Sequence[Box]) -> str:
    return " ".join(_seen(reader, options, sheet, box) for box in boxes)


def _seen(reader: Engine, options: Options, sheet: _Sheet, box: Box) -> str:
    """What the reader sees in a box of the page; words whose middle lies outside are neighbours."""
    import numpy as np  # noqa: PLC0415

    crop = sheet.crop(box)
    around = (_MARGIN - 1) * sheet.scale
    inside = (
        w
        for w in reader.read(np.ascontiguousarray(np.pad(crop, _PAPER, constant_values=255)), options)
        if around <= (w.box[0] + w.box[2]) / 2 - _PAPER <= crop.shape[1] - around
    )
    return " ".join(w.text for w in inside)


def digits_read(reading: str) -> str:
    """The digits of a reading with its separators left out; empty when it is not one number."""
    found = re.fullmatch(r"\D*(\d[\d  .,\u00a0]*?)\D*", reading)
    return re.sub(r"\D", "", found[1]) if found else ""
