"""The chain of steps that makes a scan ready for OCR."""

from __future__ import annotations

import numpy as np

from pipeline.reading.engines.engines import Grey
from pipeline.reading.images.dark import lightened
from pipeline.reading.images.flatten import flattened
from pipeline.reading.images.prepare import Prepared, cleaned, doubled, evened, level, scaled, smoothed
from pipeline.reading.images.specks import unspecked

_DARK = 110  # median grey of a page that is white on dark


def prepared(grey: Grey, dpi: tuple[float, float], bilevel: bool) -> Prepared:
    """A scan brought to even light, black on white, level, at a resolution that OCR reads best."""
    state = Prepared(grey, np.eye(3))
    if np.median(grey[::8, ::8]) < _DARK:
        state = state.same(255 - grey, "inverted")
    return level(_from_bits(state, dpi) if bilevel else _from_grey(state, dpi))


def _from_grey(state: Prepared, dpi: tuple[float, float]) -> Prepared:
    flat = flattened(state)
    flat = flat.same(lightened(flat.grey, dpi), "lightened")
    even = scaled(flat.same(evened(flat.grey), "evened"), dpi)
    return even.same(unspecked(even.grey), "despeckled")


def _from_bits(state: Prepared, dpi: tuple[float, float]) -> Prepared:
    """Specks gone, a fax's doubled rows single again, steps of the enlarged outlines smoothed."""
    state = state.same(lightened(cleaned(state.grey), dpi), "despeckled")
    if doubled(state.grey):
        state = state.then(np.ascontiguousarray(state.grey[::2]), np.diag([1.0, 0.5, 1.0]), "rows single")
        dpi = (dpi[0], dpi[1] / 2)
    enlarged = scaled(state, dpi)
    return enlarged.same(smoothed(enlarged.grey), "smoothed") if enlarged is not state else state
