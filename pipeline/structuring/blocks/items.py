"""List items and numbered headings: whether the mark at a row's start is one."""

from __future__ import annotations

import bisect

from pipeline.structuring.blocks.drafts import Draft
from pipeline.structuring.blocks.markers import Marker, follows, marker_of
from pipeline.structuring.blocks.turns import GAP, fits
from pipeline.structuring.lines.linetext import ended
from pipeline.structuring.lines.pieces import Region, Row


class Items:
    """Knows the marks seen so far, so that «88.» at a line's start is not taken for a list's 88th item."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], Marker] = {}

    def seen(self, marker: Marker | None) -> None:
        """Remember the mark of an item."""
        if marker:
            self._last[(marker.style, marker.glyph)] = marker

    def opens(self, draft: Draft | None, row: Row, region: Region, gap: float | None) -> Marker | None:
        """The row's mark when it opens an item; None for a dash or number that a sentence goes on with."""
        marker = marker_of(row.text)
        if marker is None or draft is None:
            return marker
        if marker.style == "bullet":
            opened = marker.glyph != "-" or _dash_opens(marker, draft, row, region, gap)
        else:
            opened = self._number_opens(marker, draft, row, region, gap)
        return marker if opened else None

    def _number_opens(self, marker: Marker, draft: Draft, row: Row, region: Region, gap: float | None) -> bool:
        if ended(draft.last.text) or (draft.marker and follows(marker, draft.marker)):
            return True
        last = self._last.get((marker.style, marker.glyph))
        plausible = marker.ordinal == 1 or (last is not None and 0 < marker.ordinal - last.ordinal < 4)
        if not plausible and marker.style != "dotted":
            return False
        return gap is None or gap > GAP or fits(draft.last, row, region) or marker.ordinal == 1


def _dash_opens(marker: Marker, draft: Draft, row: Row, region: Region, gap: float | None) -> bool:
    """Whether a dash at the line's start is a list mark and not the dash of a sentence («позачергових» / «– 8»)."""
    if ended(draft.last.text):
        return True
    sibling = draft.marker is not None and follows(marker, draft.marker)
    aligned = sibling and abs(draft.rows[0].x0 - row.x0) < 1.5 * row.char
    if row.text[marker.length :][:1].isdigit():
        return (aligned or _another_below(row, region)) and gap is not None and fits(draft.last, row, region)
    if gap is None:
        return aligned
    return gap > GAP or aligned or fits(draft.last, row, region)


def _another_below(row: Row, region: Region) -> bool:
    """Whether the next line begins with a dash in the same place: «Плани на рік» / «– 24 прийоми» / «– 8 навчань»."""
    at = bisect.bisect_right(region.rows, row.middle, key=lambda r: r.middle)
    if at == len(region.rows):
        return False
    below = region.rows[at]
    marker = marker_of(below.text)
    return marker is not None and marker.glyph == "-" and abs(below.x0 - row.x0) < 1.5 * row.char
