"""From line to line: whether a word would have fitted, and what runs on over gaps, pages and headings."""

from __future__ import annotations

from pipeline.structuring.blocks.drafts import AnyDraft, Draft
from pipeline.structuring.lines.dictionary import is_genitive, is_verb
from pipeline.structuring.lines.linetext import (
    ended,
    first_word,
    is_caps,
    open_end,
    starts_low,
    starts_with_digit,
    value_end,
)
from pipeline.structuring.lines.pieces import Region, Row

GAP = 1.4  # line distances: more is space between paragraphs
_RAGGED = 3.0  # characters by which ragged lines stop before the margin
_USUAL = 0.7  # of the longest line beside it: a line that ends sooner ended by intention
_OTHER_SIZE = 1.2  # times: type that differs more starts another block


def fits(last: Row, row: Row, region: Region) -> bool:
    """Whether the row's first word would have found place on the line before: that line ended by intention."""
    pieces = list(row.pieces)
    need = pieces[0].x1 - pieces[0].x0
    if pieces[0].tiny and len(pieces) > 1:  # a dash is kept with the word after it
        need = pieces[1].x1 - pieces[0].x0
    room = region.right - last.x1
    indent = last.x0 - region.left
    if indent > 3 * last.char and abs(room - indent) < 4 * last.char:
        room += indent  # a centred line
    return room > need + _RAGGED * last.char


def other_type(last: Row, row: Row) -> bool:
    """Whether the rows are set in type that differs as a heading's does from the text's."""
    if last.size and row.size:
        low, high = sorted((last.size, row.size))
        if high > _OTHER_SIZE * low:
            return True
    return last.bold != row.bold and ended(last.text)


def runs_over(draft: Draft, row: Row) -> bool:
    """Whether a sentence runs on over the end of a page or column."""
    last = draft.last
    if other_type(last, row) or ended(last.text):
        return False
    if is_caps(row.text) and not is_caps(last.text):
        return False
    if starts_with_digit(row.text) and not value_end(last.text):
        return True
    return starts_low(row.text) or open_end(last.text) or _goes_on_with_a_name(draft, row)


def _goes_on_with_a_name(draft: Draft, row: Row) -> bool:
    """«Проведено 9 сесій» / «Вільшанської міської ради …»: a genitive after a sentence's line of usual length."""
    if not is_genitive(first_word(row.text)) or draft.last.x1 < _USUAL * max(r.x1 for r in draft.region.rows):
        return False
    return any(is_verb(first_word(word).lower()) for word in draft.text.split())


def bridges(draft: Draft, row: Row, region: Region, gap: float) -> bool:
    """Whether a sentence runs on over a wide gap."""
    last = draft.last
    if gap > 4 or ended(last.text) or not starts_low(row.text) or is_caps(last.text):
        return open_end(last.text) and gap < 2 and not fits(last, row, region)
    return open_end(last.text) or not fits(last, row, region)


def joined_over_headings(found: list[AnyDraft]) -> list[AnyDraft]:
    """Join a sentence that a heading interrupts, as the title of the next slide does."""
    out: list[AnyDraft] = []
    for draft in found:
        before, heading = (out[-2], out[-1]) if len(out) > 1 else (None, None)
        if _interrupted(before, heading, draft):
            assert isinstance(before, Draft) and isinstance(draft, Draft)
            before.rows.extend(draft.rows)
        else:
            out.append(draft)
    return out


def _interrupted(before: AnyDraft | None, heading: AnyDraft | None, draft: AnyDraft) -> bool:
    """Whether the draft goes on with the sentence that the heading interrupts."""
    if not (isinstance(draft, Draft) and isinstance(before, Draft) and isinstance(heading, Draft)):
        return False
    if draft.marker or not starts_low(draft.text) or ended(before.text) or len(before.rows) < 2:
        return False
    is_break = len(heading.rows) < 4 and not (ended(heading.text) or starts_low(heading.text) or heading.marker)
    return is_break and before.page != draft.page and not other_type(before.last, draft.rows[0])
