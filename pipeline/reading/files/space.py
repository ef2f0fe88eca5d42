"""From a PDF's own space (bottom-left origin, before /Rotate and the crop) to page space (points, top-left)."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium

Rectangle = tuple[float, float, float, float]  # left, top, right, bottom in page space


@dataclass(frozen=True, slots=True)
class PageSpace:
    """The visible box of a page and its /Rotate."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @staticmethod
    def of(page: pdfium.PdfPage) -> PageSpace:
        """The space of a page: its crop box inside its media box."""
        left, bottom, right, top = page.get_bbox()
        return PageSpace(left, bottom, right, top, page.get_rotation())

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as seen, in points."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.rotation in (90, 270) else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A PDF point in page space."""
        match self.rotation:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y

    def rectangle(self, left: float, bottom: float, right: float, top: float) -> Rectangle:
        """A PDF rectangle in page space, its sides in order."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
