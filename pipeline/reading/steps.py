"""The chain of steps that makes a scan ready for OCR."""

from __future__ import annotations

import numpy as np

from pipeline.reading.engines import Grey
from pipeline.reading.flatten import flattened
from pipeline.reading.prepare import Prepared, cleaned, evened, level, scaled

_DARK = 110  # median grey of a page that is white on dark


def prepared(grey: Grey, dpi: tuple[float, float], bilevel: bool) -> Prepared:
    """A scan brought to even light, black on white, level, at a resolution that OCR reads best."""
    state = Prepared(grey, np.eye(3))
    if np.median(grey[::8, ::8]) < _DARK:
        state = state.same(255 - grey, "inverted")
    if not bilevel:
        state = flattened(state)
    state = state.same(cleaned(state.grey), "despeckled") if bilevel else state.same(evened(state.grey), "evened")
    state = scaled(state, dpi)
    return level(state)
