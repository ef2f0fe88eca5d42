"""Figures on lines of their own, each over its caption («14» / «Сесій проведено», «12» / «– позачергових»)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.structuring.blocks.drafts import CellDraft, TableDraft
from pipeline.structuring.lines.dictionary import is_genitive_plural
from pipeline.structuring.lines.linetext import first_word, is_caps, starts_low
from pipeline.structuring.lines.pieces import Row
from pipeline.structuring.lines.values import is_figure, is_year

DASHED = re.compile(r"^[–—-] ?[^\W\d_][^\d]*$")
_OVER = re.compile(r"l*((?:vl){2,})")
_LONGEST = 60  # characters of a caption


def captions_below(rows: Sequence[Row], signs: str) -> tuple[int, TableDraft] | None:
    """Where figures over their captions begin in the rows (`v` a value, `l` words) and these as a table.

    None where captions stand over the figures, or it does not show which do.
    """
    found = _OVER.fullmatch(signs)
    if found is None:
        return None
    start = found.start(1)
    figures, captions = rows[start::2], rows[start + 1 :: 2]
    if not all(is_figure(r.text) and not is_year(r.text) for r in figures):
        return None
    if any(len(r.text) > _LONGEST or any(map(str.isdigit, r.text)) for r in captions):
        return None
    if all(starts_low(r.text) for r in captions):
        return None  # such a line goes on with the figure above it anyway
    if start and not _is_heading(rows[start - 1], captions):
        return None
    return start, _draft(figures, captions)


def _is_heading(first: Row, captions: Sequence[Row]) -> bool:
    """Whether the line above all figures heads them, and is not the caption of the first."""
    if all(DASHED.match(r.text) for r in captions) and not DASHED.match(first.text):
        return True
    if is_caps(first.text) or starts_low(first.text):
        return is_caps(first.text) and not is_caps(captions[-1].text)
    return is_genitive_plural(first_word(captions[-1].text)) and not is_genitive_plural(first_word(first.text))


def _draft(figures: Sequence[Row], captions: Sequence[Row]) -> TableDraft:
    cells = [
        CellDraft(number, column, (tuple(row.pieces),))
        for number, pair in enumerate(zip(figures, captions, strict=True))
        for column, row in enumerate(pair)
    ]
    return TableDraft(
        page=figures[0].page,
        cells=tuple(cells),
        rows=len(figures),
        columns=2,
        header_rows=0,
        how="flattened",
        size=figures[0].size,
    )
