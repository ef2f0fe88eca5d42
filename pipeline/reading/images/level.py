"""The upright, level view of a page: for finding lines and tables on turned, skewed or photographed pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from schemas.document import Box, Page, Ruling


def levelled(page: Page) -> Page:
    """The page with every box in its upright, level view, word for word in the same order.

    Boxes of `page` itself stay right on the original page; use those for evidence, these for geometry.
    """
    if not page.upright:
        return page
    corners = [(0.0, 0.0), (page.width, page.height), (page.width, 0.0), (0.0, page.height)]
    placed = [_point(page.upright, x, y) for x, y in corners]
    return replace(
        page,
        width=max(x for x, _ in placed),
        height=max(y for _, y in placed),
        words=tuple(replace(w, box=_level_box(page.upright, w.box)) for w in page.words),
        rulings=tuple(Ruling(_level_box(page.upright, r.box)) for r in page.rulings),
        rotation=0,
        upright=(),
    )


def _point(matrix: Sequence[float], x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f, g, h, i = matrix
    scale = g * x + h * y + i
    return (a * x + b * y + c) / scale, (d * x + e * y + f) / scale


def _level_box(matrix: Sequence[float], box: Box) -> Box:
    """The box around the middles of the sides: a skewed word's own box is too tall for its ends to count."""
    middle_x, middle_y = (box.x0 + box.x1) / 2, box.middle
    sides = [(box.x0, middle_y), (box.x1, middle_y), (middle_x, box.top), (middle_x, box.bottom)]
    placed = [_point(matrix, x, y) for x, y in sides]
    xs, ys = [p[0] for p in placed], [p[1] for p in placed]
    return Box(box.page, min(xs), min(ys), max(xs), max(ys))
