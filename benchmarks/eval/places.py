"""Where a document's words stand in the report's collapsed text, whatever was lost on the way through a scanner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from benchmarks.eval.flat import Flat, Stretch, collapsed
from benchmarks.placed import Placed
from schemas.document import Box, Document, Word
from schemas.facts import Evidence
from schemas.text import DocumentText, Span

SURE = 75.0
"""Likeness, of 100, from which a quote that was read with errors is taken to stand where it fits best."""


class Places:
    """Maps the words of a document to stretches of the report's text."""

    def __init__(self, flat: Flat, of: Mapping[Word, Stretch]) -> None:
        self._flat, self._of = flat, of

    @classmethod
    def by_order(cls, document: Document, flat: Flat) -> Places:
        """Words by their order, page by page; misread ones by the alignment of the page's text."""
        of: dict[Word, Stretch] = {}
        for page in document.pages:
            of |= _in_order(page.words, flat, flat.page_stretch(page.number))
        return cls(flat, of)

    @classmethod
    def by_boxes(cls, document: Document, flat: Flat, drawn: Sequence[Placed]) -> Places:
        """Words by where they stand on the page, given where each word of the report was drawn."""
        of: dict[Word, Stretch] = {}
        for page in document.pages:
            there = [d for d in drawn if d.page == page.number]
            for word in page.words:
                found = [flat.tokens[d.token] for d in there if _same_spot(word.box, d)]
                if found:
                    of[word] = (min(a for a, _ in found), max(b for _, b in found))
        return cls(flat, of)

    def of_span(self, text: DocumentText, span: Span) -> tuple[Stretch, ...]:
        """Stretches of the words that gave the span's characters."""
        return self.of_words(text.words_of(span))

    def of_words(self, words: Iterable[Word]) -> tuple[Stretch, ...]:
        """Stretches of words of the document; neighbours joined."""
        return _joined(sorted(self._of[word] for word in words if word in self._of))

    def of_evidence(self, text: DocumentText, evidence: Evidence) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
        """Places of the quote and of the number."""
        quote = self.of_span(text, Span(evidence.start, evidence.end))
        number = self.of_span(text, Span(evidence.number_start, evidence.number_end))
        return quote or of_quote(self._flat, evidence.quote, evidence.page), number


def of_quote(flat: Flat, quote: str, page: int) -> tuple[Stretch, ...]:
    """Where a quote stands: on its own page if it is there, else anywhere, else in pieces or where it fits best."""
    first, last = flat.page_stretch(page)
    found = flat.find(quote)
    here = tuple(place for place in found if first <= place[0] < last)
    if here or found:
        return here or found
    pieces = _pieces(flat, quote, (first, last))
    if pieces:
        return pieces
    best = fuzz.partial_ratio_alignment(collapsed(quote), flat.text[first:last], score_cutoff=SURE)
    return ((first + best.dest_start, first + best.dest_end),) if best else ()


def _pieces(flat: Flat, quote: str, page: Stretch) -> tuple[Stretch, ...]:
    """A quote that runs over the lines of a column, parted by the column beside it; empty unless every word stands."""
    words = collapsed(quote).split()
    text, places = flat.text[slice(*page)], []
    while words:
        for count in range(len(words), 0, -1):
            wanted = re.findall(rf"(?<!\S){re.escape(' '.join(words[:count]))}(?!\S)", text)
            if len(wanted) == 1:
                break
        else:
            return ()
        start = page[0] + text.index(wanted[0])
        places.append((start, start + len(wanted[0])))
        words = words[count:]
    return tuple(places)


def _in_order(words: Sequence[Word], flat: Flat, stretch: Stretch) -> dict[Word, Stretch]:
    wanted = flat.text[slice(*stretch)].rstrip()
    texts = [collapsed(word.text) for word in words]
    ends = list(accumulate(len(text) + 1 for text in texts))
    moved = _mapping(" ".join(texts), wanted)
    of: dict[Word, Stretch] = {}
    for word, text, end in zip(words, texts, ends, strict=True):
        places = [place for place in moved[end - 1 - len(text) : end - 1] if place is not None]
        if places:
            of[word] = (stretch[0] + min(places), stretch[0] + max(places) + 1)
    return of


def _same_spot(box: Box, drawn: Placed) -> bool:
    """Whether two boxes share more than a third of the smaller one."""
    wide = min(box.x1, drawn.x1) - max(box.x0, drawn.x0)
    high = min(box.bottom, drawn.bottom) - max(box.top, drawn.top)
    if wide <= 0 or high <= 0:
        return False
    smaller = min(box.width * box.height, (drawn.x1 - drawn.x0) * (drawn.bottom - drawn.top))
    return wide * high > smaller / 3


def _mapping(given: str, wanted: str) -> list[int | None]:
    """For each character read, the character of the original that it stands for."""
    if given == wanted:
        return list(range(len(given)))
    moved: list[int | None] = [None] * len(given)
    for step in Levenshtein.opcodes(given, wanted):
        if step.tag in ("equal", "replace"):
            for i in range(step.src_start, step.src_end):
                moved[i] = step.dest_start + i - step.src_start
    return moved


def _joined(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Neighbouring words become one stretch; order is the text's."""
    joined: list[Stretch] = []
    for start, end in stretches:
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)
