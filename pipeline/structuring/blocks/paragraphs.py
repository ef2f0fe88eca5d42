"""Lines to paragraphs: which line continues the one before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.structuring.blocks.drafts import AnyDraft, Draft, Item, TableDraft
from pipeline.structuring.blocks.entries import entries_among
from pipeline.structuring.blocks.items import Items
from pipeline.structuring.blocks.turns import GAP, bridges, fits, joined_over_headings, other_type, runs_over
from pipeline.structuring.lines.dictionary import is_oblique
from pipeline.structuring.lines.linetext import (
    dated_end,
    ended,
    first_word,
    hyphenated,
    is_caps,
    open_bracket,
    open_end,
    sentence_ended,
    starts_low,
    starts_with_digit,
    value_end,
)
from pipeline.structuring.lines.pairlines import labels_of
from pipeline.structuring.lines.pieces import Region, Row

_CONTINUES_A_TITLE = re.compile(r"^(?:[IVXІХ]+\s|\d)")
_FIGURE_ALONE = re.compile(r"^[\d\s/.,%+–-]+$")
_WANTS_MORE = re.compile(r"\b(?:тис|млн|млрд|вул|ім|пл|просп|м|с|смт|ст|п|ч|напр|т|зокр)\.$")  # no sentence ends so
_RUN = re.compile(r"[–—-] ?\d[\d ]*[,;][^,;]*[–—-] ?\d[\d ]*[,;]")  # «юридичні – 12, об'єднання – 16, медіа – 19»
_THOUSANDS = re.compile(r"\b\d{1,3}(?:\s\d{3})*\s\d{3}(?!\d)")


def paragraphs(flow: Sequence[tuple[Region, Sequence[Item]]]) -> list[AnyDraft]:
    """Blocks of all regions in reading order; a paragraph may run on from one region into the next."""
    builder = _Builder()
    for region, items in flow:
        builder.entries = entries_among(items, region)
        for item in items:
            if isinstance(item, TableDraft):
                builder.found.append(item)
            else:
                builder.add(item, region)
    return joined_over_headings(builder.found)


class _Builder:
    """Paragraphs in the making: each row goes on with the last block or begins a new one."""

    def __init__(self) -> None:
        self.found: list[AnyDraft] = []
        self.entries: frozenset[int] = frozenset()
        self._items = Items()
        self._title = True  # no sentence of the document has ended yet

    def add(self, row: Row, region: Region) -> None:
        """Put the row where it belongs."""
        draft = self.found[-1] if self.found else None
        if not isinstance(draft, Draft):
            self._open(row, region, 9.0, draft)
            return
        gap = (row.middle - draft.last.middle) / region.pitch if draft.region is region else None
        marker = self._items.opens(draft, row, region, gap)
        own = id(row) in self.entries and not hyphenated(draft.last.text, row.text)
        if marker is None and not own and self._continues(draft, row, region, gap):
            draft.rows.append(row)
            draft.region = region
        else:
            self._title = (
                self._title
                and row.page == self.found[0].page
                and not (len(self.found) > 6 or sentence_ended(draft.text) or draft.marker)
            )
            self._open(row, region, 9.0 if gap is None else gap, draft)

    def _open(self, row: Row, region: Region, gap: float, before: AnyDraft | None) -> None:
        marker = self._items.opens(before if isinstance(before, Draft) else None, row, region, gap)
        self._items.seen(marker)
        self.found.append(Draft([row], region, gap, marker, entry=id(row) in self.entries))

    def _continues(self, draft: Draft, row: Row, region: Region, gap: float | None) -> bool:
        last = draft.last
        if hyphenated(last.text, row.text) and (gap is None or gap < 2 * GAP):
            return True
        if gap is None:
            return runs_over(draft, row)
        if len(draft.rows) == 1 and _FIGURE_ALONE.match(last.text) and starts_low(row.text):
            return 0 < gap < 2 * GAP  # «14» in large type over «сесій проведено»
        if gap <= 0 or other_type(last, row):
            return False
        return bridges(draft, row, region, gap) if gap > GAP else self._continues_at_once(draft, row, region)

    def _continues_at_once(self, draft: Draft, row: Row, region: Region) -> bool:
        """Whether the row right below the block's last one goes on with it."""
        if draft.marker and _leaves_item(draft, row):
            return False
        closing = open_bracket(" ".join(r.text for r in draft.rows[-2:]))
        if closing and (closing in row.text or not ended(draft.last.text)):
            return True
        if dated_end(draft.last.text) and row.text[:1].isalnum() and not starts_low(row.text):
            return False
        if self._ends_item(draft, row) or (_is_entry(draft.last) and _is_entry(row)) or _ends_pairs(draft):
            return False
        if fits(draft.last, row, region):
            return self._continues_short(draft, row, region)
        return _continues_full(draft, row, region)

    def _ends_item(self, draft: Draft, row: Row) -> bool:
        """Whether a line that ends with «;» is an item of a list without marks: its neighbour ends so too."""
        if not draft.last.text.rstrip().endswith(";") or len(draft.rows) > 1 or draft.marker:
            return False
        before = self.found[-2] if len(self.found) > 1 else None
        return row.text.rstrip().endswith(";") or (isinstance(before, Draft) and before.text.rstrip().endswith(";"))

    def _continues_short(self, draft: Draft, row: Row, region: Region) -> bool:
        """After a line that ended by intention, or whose text box was narrower than others."""
        last = draft.last
        if _WANTS_MORE.search(last.text) and starts_low(row.text):
            return True
        if ended(last.text):
            return last.text.rstrip().endswith(":") and bool(_FIGURE_ALONE.match(row.text))
        if starts_with_digit(row.text):
            return self._goes_on_with_digit(draft, row, region)
        if value_end(last.text) and value_end(row.text) and (len(draft.rows) == 1 or last.text[-1:] != ","):
            return last.text[-1:] == "," and starts_low(row.text) and bool(_RUN.search(row.text))
        if starts_low(row.text) or open_end(last.text) or row.text[:1] in "(–—":
            return True
        return self._goes_on_with_capital(draft, row)

    def _goes_on_with_digit(self, draft: Draft, row: Row, region: Region) -> bool:
        """After a line that did not reach the margin, a number begins a line of its own more often than not."""
        last = draft.last
        if last.text[-1:].isdigit():
            return _splits_number(last.text, row.text)
        if last.text[-2:] in {" –", " —", " -"}:
            return True
        if _FIGURE_ALONE.match(row.text) or value_end(last.text):
            return False
        alike = starts_with_digit(last.text) and len(draft.rows) == 1
        long = last.x1 - last.x0 > 0.5 * (region.right - region.left) or len(draft.rows) > 1 or self._title
        return open_end(last.text) or (long and not alike)

    def _goes_on_with_capital(self, draft: Draft, row: Row) -> bool:
        last = draft.last
        if _is_signature(last) and len(row.text.split()) == 1:
            return True
        if is_oblique(first_word(row.text)):
            return not value_end(last.text) and (self._title or is_caps(last.text) == is_caps(row.text))
        return self._title and bool(_CONTINUES_A_TITLE.match(row.text))


def _is_entry(row: Row) -> bool:
    """Whether the row sets a dash and what follows apart from a name («секретар        – 23 прийоми»)."""
    return len(row.segments) == 2 and row.segments[1].text[:1] in "–—-"


def _ends_pairs(draft: Draft) -> bool:
    """Whether the block is a line of figures with their own words that asks for no more."""
    return len(draft.rows) == 1 and bool(labels_of(draft.last.text)) and not open_end(draft.last.text)


def _splits_number(line: str, following: str) -> bool:
    """Whether a line's end parts a number between its thousands: «256» / «000 грн»."""
    around = f"{line.rsplit(maxsplit=1)[-1]} {following.split(maxsplit=1)[0]}"
    return bool(_THOUSANDS.fullmatch(around)) and not _FIGURE_ALONE.match(line)


def _is_signature(row: Row) -> bool:
    """Whether the row sets a name apart to the right of an office."""
    return len(row.segments) == 2 and row.segments[1].x0 - row.segments[0].x1 > 8 * row.char


def _leaves_item(draft: Draft, row: Row) -> bool:
    """Whether the row stands further left than its list item's text would."""
    first, char = draft.rows[0], row.char
    hanging = len(draft.rows) > 1 and draft.last.x0 > first.x0 + 1.2 * char
    outside = row.x0 < first.x0 - 1.2 * char or (hanging and row.x0 < draft.last.x0 - 1.2 * char)
    return outside and (ended(draft.last.text) or not (starts_low(row.text) or starts_with_digit(row.text)))


def _continues_full(draft: Draft, row: Row, region: Region) -> bool:
    """After a line that is full."""
    last = draft.last
    low = starts_low(row.text)
    if is_caps(row.text) != is_caps(last.text) and not low and not is_oblique(first_word(row.text)):
        return open_end(last.text) or row.text[:1] == "("
    own_left = min((r.x0 for r in draft.rows[max(1, len(draft.rows) - 8) :]), default=region.left)
    indented = row.x0 > own_left + 1.5 * row.char and row.x0 > last.x0 + 1.5 * row.char
    if indented and not draft.marker and not low:
        return not ended(last.text) and open_end(last.text)
    return not (indented and last.text.rstrip().endswith(":"))
