"""An independent second reading of one place: another model on another preparation of the pixels."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from pipeline.reading.engines import models
from pipeline.reading.engines.engines import LINE, Engine, Options, engine
from pipeline.reading.engines.settings import ReadingSettings
from pipeline.reading.files import crops
from pipeline.reading.witnesses.secondlook import stretched
from schemas.document import Box, Word

DIGITS = "0123456789"
_PUNCTUATION = " ,.-–%()№/:"
_PREFERRED = ("eng", "ukr", models.CYRILLIC)


class SecondReader:
    """Reads crops with models that the first reader did not use; `models` are those installed."""

    def __init__(self, settings: ReadingSettings | None = None) -> None:
        self._settings = settings or ReadingSettings()
        first = _first(self._settings.languages)
        self.models = tuple(m for m in _PREFERRED if (name := models.resolve(m)) and name not in first)
        self._engine: Engine | None = None

    def read(self, path: Path, box: Box, model: str | None = None, margin: float = 3.0) -> list[Word]:
        """Words seen in the box of a page, boxes on the page. `model` defaults to the first one installed.

        Raises:
            MissingModelError: when no second model is installed.
            FileRefusedError, OSError: as reading would.
        """
        name = model or (self.models[0] if self.models else "eng")
        self._engine = self._engine or engine(self._settings)
        dpi = self._settings.dpi
        picture = crops.crop(path, [box], margin, dpi)
        grey = np.pad(stretched(np.asarray(picture.convert("L"))), 12, constant_values=255)
        allowed = DIGITS + _PUNCTUATION if name == "eng" else ""
        seen = self._engine.read(grey, Options(name, LINE, dpi, allowed))
        scale = dpi / 72
        left, top = max(0.0, box.x0 - margin) - 12 / scale, max(0.0, box.top - margin) - 12 / scale
        return [
            Word(
                s.text,
                Box(
                    box.page,
                    left + s.box[0] / scale,
                    top + s.box[1] / scale,
                    left + s.box[2] / scale,
                    top + s.box[3] / scale,
                ),
                s.confidence,
            )
            for s in seen
        ]


def _first(languages: str) -> list[str]:
    """Installed names of the first reader's models; none when they are missing."""
    try:
        return models.first_reader(languages).split("+")
    except models.MissingModelError:
        return []
