"""Figures: the numbers that checks compute with, each standing in one place of the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from schemas.facts import Fact, LedgerRow
from schemas.text import DocumentText, Span, Table
from schemas.values import replace, value

_DIGITS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?")
_CELL = re.compile(r"([+\-–−]?) ?(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?) ?%?")
_BLANK = re.compile(r"[\s–—\-.x]*")
_SCALES = (("млрд", 10**9), ("мільярд", 10**9), ("млн", 10**6), ("мільйон", 10**6), ("тис", 10**3))
LOWEST_STEP = Decimal("0.0001")


@value
class Figure:
    """A number at characters `start`–`end`: `written` as it stands, `factor` what one of it is worth (1000 for
    «12 тис.», -1 for «на 5 менше»), `step` the worth of one unit in its last digit, `facts` the ids of the facts
    that it gave (none for a table cell that became no fact)."""

    written: Decimal
    factor: Decimal
    start: int
    end: int
    step: Decimal
    facts: tuple[str, ...] = ()
    ocr: bool = False

    @property
    def value(self) -> Decimal:
        """What the number says, scale and sign included."""
        return self.written * self.factor


def digits_of(written: str) -> Decimal | None:
    """The number written in digits inside a string, thousands spaces and decimal comma read; None without digits."""
    found = _DIGITS.search(written)
    if not found:
        return None
    return Decimal(re.sub(r"\s", "", found[0]).replace(",", "."))


def step_of(written: str, value: Decimal, alone: Decimal) -> Decimal:
    """The worth of one unit in the last written digit: «2 098,4 тис.» read as 2098400 has a step of 100.

    `alone` is the number without its scale.
    """
    lowest = min((s for word, s in _SCALES if word in written.lower()), default=None)
    pieces = _DIGITS.findall(written)
    decimals = len(pieces[-1].partition(",")[2]) if pieces else 0
    if lowest:
        return Decimal(lowest).scaleb(-decimals)
    if alone and value and abs(value) != alone:
        return max(LOWEST_STEP, (abs(value) / alone).scaleb(-decimals))
    return Decimal(1).scaleb(-decimals)


class Figures:
    """All figures of a report by where they stand, and the facts behind them."""

    def __init__(
        self,
        facts: Iterable[Fact],
        text: DocumentText,
        ledger: Iterable[LedgerRow] = (),
        repaired: Mapping[int, Decimal] | None = None,
    ) -> None:
        """`ledger` tells where else a fact is stated; `repaired` has numbers that are not what the text says, as
        written, by their start."""
        self.text = text
        self._repaired = repaired or {}
        self.facts = {f.fact_id: f for f in facts}
        self._at: dict[int, Figure] = {}
        for fact in self.facts.values():
            self._add(fact, fact.evidence.number_start, fact.evidence.number_end)
        self.restated: dict[str, list[int]] = defaultdict(list)
        for row in ledger:
            again = self.facts.get(row.fact_id)
            if again and row.start != again.evidence.number_start:
                self._add(again, row.start, row.end)
                self.restated[again.fact_id].append(row.start)

    def _add(self, fact: Fact, start: int, end: int) -> None:
        if fact.value is None:
            return
        known = self._at.get(start)
        if known is None:
            self._at[start] = self._figure(fact, fact.value, start, end)
        elif known.value == fact.value:
            self._at[start] = replace(known, facts=(*known.facts, fact.fact_id))

    def _figure(self, fact: Fact, value: Decimal, start: int, end: int) -> Figure:
        here = self.text.text[start:end]
        written = digits_of(here) if len(_DIGITS.findall(here)) == 1 else None
        written = self._repaired.get(start, written)
        if not written or not value:
            written = abs(value)
        factor = value / written if written else Decimal(1)
        ocr = fact.evidence.reading == "ocr"
        return Figure(written, factor, start, end, step_of(here, value, written), (fact.fact_id,), ocr)

    def of(self, fact: Fact) -> Figure | None:
        """The figure that a fact was read from; None for a range or a number that gave two values."""
        found = self._at.get(fact.evidence.number_start)
        return found if found and fact.fact_id in found.facts else None

    def facts_between(self, first: int, last: int | None = None) -> Sequence[Fact]:
        """Facts whose numbers begin after character `first` and before `last` (None: the end), in the text's order."""
        starts = self._starts
        end = len(starts) if last is None else bisect_left(starts, last)
        return self._in_order[bisect_right(starts, first) : end]

    @cached_property
    def _in_order(self) -> tuple[Fact, ...]:
        return tuple(sorted(self.facts.values(), key=lambda f: f.evidence.number_start))

    @cached_property
    def _starts(self) -> list[int]:
        return [f.evidence.number_start for f in self._in_order]

    def all(self) -> list[Figure]:
        """Every figure that gave a fact, in the text's order."""
        return [self._at[start] for start in sorted(self._at)]

    def in_cell(self, span: Span, ocr: bool) -> Figure | None:
        """The one number that fills a table cell, sign included; None when the cell holds anything else."""
        written = self.text.text[span.start : span.end]
        found = _CELL.fullmatch(written.strip())
        if not found:
            return None
        start = written.index(found[2]) + span.start
        value = Decimal(re.sub(r"\s", "", found[2]).replace(",", "."))
        step = Decimal(1).scaleb(-len(found[2].partition(",")[2]))
        fact = self._fact_in(span)
        value = self._repaired.get(start, value)
        sign = Decimal(-1 if found[1] in ("-", "–", "−") else 1)
        return Figure(value, sign, start, start + len(found[2]), step, fact.facts if fact else (), ocr)

    def _fact_in(self, span: Span) -> Figure | None:
        for start in range(span.start, span.end):
            if start in self._at:
                return self._at[start]
        return None

    def is_blank(self, span: Span) -> bool:
        """Whether a cell holds nothing or a dash."""
        return bool(_BLANK.fullmatch(self.text.text[span.start : span.end]))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the text, in reading order."""
        return tuple(b.table for b in self.text.blocks if b.table is not None)

    def is_ocr(self, span: Span) -> bool:
        """Whether a stretch came from a page read by OCR, judged by its words having a confidence."""
        return any(w.confidence is not None for w in self.text.words_of(span))
