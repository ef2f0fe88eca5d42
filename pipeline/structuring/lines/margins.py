"""What lines share: margins and the distance from line to line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pipeline.structuring.lines.linetext import ended, starts_low
from pipeline.structuring.lines.pieces import Region, Row

_SOME = 0.25  # share of a page's steps from line to line


def region_of(rows: Sequence[Row], usual_pitch: float, width: float) -> Region:
    """Margins and pitch of rows; `usual_pitch` is the document's, in heights of type, `width` the page's."""
    height = sorted(r.height for r in rows)[len(rows) // 2]
    own, share = pitch_of(rows)
    trusted = own and share >= 0.5 and len(rows) >= 8
    if trusted and usual_pitch < own - 0.2 and _share_of(usual_pitch, rows) >= _SOME:
        trusted = False  # lines as close as elsewhere, and paragraphs of one or two lines with space between them
    pitch = own if trusted or not usual_pitch else usual_pitch
    left, full = left_margin(rows), _running_on(rows)
    # Lines that never run on do not show where the margin is.
    right = right_margin(full) if len(full) > 1 else max(right_margin(rows), width - left)
    return Region(rows[0].page, tuple(rows), left, right, (pitch or 1.2) * height)


def _running_on(rows: Sequence[Row]) -> list[Row]:
    """Lines from which a sentence runs on into the next line: these are full."""
    return [a for a, b in pairwise(rows) if len(a.text) > 20 and not ended(a.text) and starts_low(b.text)]


def pitch_of(rows: Sequence[Row]) -> tuple[float, float]:
    """The commonest distance between neighbouring rows in heights of type, and its share; zeros for lone rows."""
    steps = _steps(rows)
    if not steps:
        return 0.0, 0.0
    counts = Counter(steps)
    spread = {s: sum(counts[round(s + d / 10, 1)] for d in (-1, 0, 1)) for s in counts}
    best = max(spread, key=lambda s: (spread[s], counts[s], -s))
    return best, spread[best] / len(steps)


def _share_of(pitch: float, rows: Sequence[Row]) -> float:
    """The share of the steps from row to row that are about as long as the pitch."""
    steps = _steps(rows)
    return sum(abs(s - pitch) < 0.15 for s in steps) / len(steps) if steps else 0.0


def _steps(rows: Sequence[Row]) -> list[float]:
    """Distances between neighbouring rows of like type, in heights of type."""
    return [
        round((b.middle - a.middle) / a.height, 1)
        for a, b in pairwise(rows)
        if a.page == b.page and 0.5 < (b.middle - a.middle) / a.height < 4 and 0.75 < b.height / a.height < 1.35
    ]


def right_margin(rows: Sequence[Row]) -> float:
    """The rightmost edge that several rows share, in points."""
    return _shared(sorted((r.x1 for r in rows), reverse=True), rows[0].char)


def left_margin(rows: Sequence[Row]) -> float:
    """The leftmost edge that several rows share, in points."""
    return -_shared(sorted((-r.x0 for r in rows), reverse=True), rows[0].char)


def _shared(edges: list[float], char: float) -> float:
    """The furthest edge within four characters of which enough others lie."""
    enough = max(2, len(edges) // 20)
    for i, edge in enumerate(edges):
        j = i + enough - 1
        if j < len(edges) and edge - edges[j] <= 4 * char:
            return edge
    return edges[0]
