"""A page seen small: what decides how to read it, and whether its image looks as the page does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pypdfium2 as pdfium

from pipeline.reading.engines.engines import Grey

_DPI, _ROUGH_DPI = 100.0, 50.0
_LONGEST = 2000  # pixels


@dataclass(frozen=True)
class Glance:
    """A PDF page and its small picture, drawn once and only when asked for: a scan must be unpacked for it.

    Smooth, finer pictures take twice as long; only where words are held against the ink do single letters count.
    """

    page: pdfium.PdfPage
    smooth: bool = True

    @cached_property
    def grey(self) -> Grey:
        """The page in grey at a low resolution."""
        scale = min((_DPI if self.smooth else _ROUGH_DPI) / 72, _LONGEST / max(self.page.get_size()))
        bitmap = self.page.render(scale=scale, grayscale=True, no_smoothimage=not self.smooth)
        pixels = bitmap.to_numpy()
        grey = np.array(pixels[:, :, 0] if pixels.ndim == 3 else pixels, np.uint8)
        bitmap.close()
        return grey
