"""Lines to paragraphs: which line continues the one before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.structuring.drafts import AnyDraft, Draft, Item, TableDraft
from pipeline.structuring.linetext import (
    ended,
    first_word,
    hyphenated,
    is_caps,
    open_end,
    starts_low,
    starts_with_digit,
    value_end,
)
from pipeline.structuring.markers import Marker, follows, marker_of
from pipeline.structuring.pieces import Region, Row
from pipeline.structuring.words_of_ukrainian import is_oblique

_GAP = 1.4  # line distances: more is space between paragraphs
_OTHER_SIZE = 1.2  # times: type that differs more starts another block
_CONTINUES_A_TITLE = re.compile(r"^(?:[IVXІХ]+\s|\d)")


def paragraphs(flow: Sequence[tuple[Region, Sequence[Item]]]) -> list[AnyDraft]:
    """Blocks of all regions in reading order; a paragraph may run on from one region into the next."""
    found: list[AnyDraft] = []
    for region, items in flow:
        for item in items:
            if isinstance(item, TableDraft):
                found.append(item)
                continue
            draft = found[-1] if found else None
            same_region = isinstance(draft, Draft) and draft.region is region
            gap = (item.middle - draft.last.middle) / region.pitch if isinstance(draft, Draft) and same_region else None
            if isinstance(draft, Draft) and _continues(draft, item, region, gap, _in_title(found)):
                draft.rows.append(item)
                draft.region = region
            else:
                found.append(Draft([item], region, gap if gap is not None else 9.0, marker_of(item.text)))
    return _joined_over_headings(found)


def _in_title(found: Sequence[AnyDraft]) -> bool:
    """Whether no sentence of the document has ended yet."""
    return len(found) < 6 and all(isinstance(d, Draft) and not d.marker and not ended(d.text) for d in found)


def _continues(draft: Draft, row: Row, region: Region, gap: float | None, title: bool) -> bool:
    last = draft.last
    if hyphenated(last.text, row.text) and (gap is None or gap < 2 * _GAP):
        return True
    marker = marker_of(row.text)
    if marker and _opens_item(draft, row, marker, region, gap):
        return False
    if gap is None:
        return _runs_over(last, row)
    if _other_type(last, row) or gap <= 0:
        return False
    if gap > _GAP:
        return _bridges(draft, row, region, gap)
    if draft.marker and _leaves_item(draft, row):
        return False
    if fits(last, row, region):
        return _continues_short(draft, row, title)
    return _continues_full(draft, row, region)


def fits(last: Row, row: Row, region: Region) -> bool:
    """Whether the row's first word would have found place on the line before: that line ended by intention."""
    pieces = [p for s in row.segments for p in s.pieces]
    need = pieces[0].x1 - pieces[0].x0
    if pieces[0].tiny and len(pieces) > 1:  # a dash is kept with the word after it
        need = pieces[1].x1 - pieces[0].x0
    room = region.right - last.x1
    indent = last.x0 - region.left
    if indent > 3 * last.char and abs(room - indent) < 4 * last.char:
        room += indent  # a centred line
    return room > need + 1.5 * last.char


def _other_type(last: Row, row: Row) -> bool:
    if last.size and row.size and last.size != last.height:
        low, high = sorted((last.size, row.size))
        if high > _OTHER_SIZE * low:
            return True
    return last.bold != row.bold and ended(last.text)


def _runs_over(last: Row, row: Row) -> bool:
    """Whether a sentence runs on over the end of a page or column."""
    if _other_type(last, row) or ended(last.text):
        return False
    if is_caps(row.text) and not is_caps(last.text):
        return False
    return starts_low(row.text) or open_end(last.text) or (starts_with_digit(row.text) and not value_end(last.text))


def _bridges(draft: Draft, row: Row, region: Region, gap: float) -> bool:
    """Whether a sentence runs on over a wide gap."""
    last = draft.last
    if gap > 4 or ended(last.text) or not starts_low(row.text) or is_caps(last.text):
        return open_end(last.text) and gap < 2 and not ended(last.text) and not fits(last, row, region)
    return not (value_end(last.text) and fits(last, row, region))


def _leaves_item(draft: Draft, row: Row) -> bool:
    """Whether the row stands further left than its list item's text would."""
    first, char = draft.rows[0], row.char
    hanging = len(draft.rows) > 1 and draft.last.x0 > first.x0 + 1.2 * char
    outside = row.x0 < first.x0 - 1.2 * char or (hanging and row.x0 < draft.last.x0 - 1.2 * char)
    return outside and (ended(draft.last.text) or not (starts_low(row.text) or starts_with_digit(row.text)))


def _continues_short(draft: Draft, row: Row, title: bool) -> bool:
    """After a line that ended by intention."""
    last = draft.last
    if ended(last.text):
        return False
    if value_end(last.text) and value_end(row.text):
        return False
    if starts_low(row.text) or open_end(last.text):
        return True
    return title and (is_oblique(first_word(row.text)) or bool(_CONTINUES_A_TITLE.match(row.text)))


def _continues_full(draft: Draft, row: Row, region: Region) -> bool:
    """After a line that is full."""
    last = draft.last
    low = starts_low(row.text)
    if is_caps(row.text) != is_caps(last.text) and not low and not is_oblique(first_word(row.text)):
        return open_end(last.text)
    own_left = min((r.x0 for r in draft.rows[1:]), default=region.left)
    indented = row.x0 > own_left + 1.5 * row.char and row.x0 > last.x0 + 1.5 * row.char
    if indented and not draft.marker and not low:
        return not ended(last.text) and open_end(last.text)
    return not (indented and last.text.rstrip().endswith(":"))


def _opens_item(draft: Draft, row: Row, marker: Marker, region: Region, gap: float | None) -> bool:
    """Whether the mark at the row's start is one, and not a dash or number that the sentence goes on with."""
    last = draft.last
    dash = marker.glyph == "-"
    if marker.style == "bullet" and not dash:
        return True
    number_after_dash = dash and row.text[marker.length :][:1].isdigit()
    sibling = draft.marker is not None and follows(marker, draft.marker)
    aligned = sibling and abs(draft.rows[0].x0 - row.x0) < 1.5 * row.char
    if gap is not None and gap > _GAP and not (number_after_dash and not ended(last.text)):
        return True
    if ended(last.text):
        return True
    if gap is not None and fits(last, row, region):
        return not number_after_dash or aligned
    if aligned and not number_after_dash:
        return True
    return marker.style in ("letter", "number", "paren", "roman") and marker.ordinal == 1 and not dash


def _joined_over_headings(found: list[AnyDraft]) -> list[AnyDraft]:
    """Join a sentence that a heading interrupts, as the title of the next slide does."""
    out: list[AnyDraft] = []
    for draft in found:
        before, heading = (out[-2], out[-1]) if len(out) > 1 else (None, None)
        if (
            isinstance(draft, Draft)
            and isinstance(before, Draft)
            and isinstance(heading, Draft)
            and not draft.marker
            and starts_low(draft.text)
            and not ended(before.text)
            and len(before.rows) > 1
            and before.page != draft.page
            and _is_break(heading)
            and not _other_type(before.last, draft.rows[0])
        ):
            before.rows.extend(draft.rows)
            continue
        out.append(draft)
    return out


def _is_break(draft: Draft) -> bool:
    return len(draft.rows) < 4 and not ended(draft.text) and not starts_low(draft.text) and not draft.marker
