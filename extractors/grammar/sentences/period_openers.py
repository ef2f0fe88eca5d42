"""The time that words above a figure name for all below them: «За 2022 рік:» over a list, the heading «Липень»."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.grammar.periods.kinds import PeriodMention
from extractors.grammar.sentences.statements import Statement
from schemas.text import Block, DocumentText, Span
from schemas.values import replace

_LEAD = r"(?:за|у|в|протягом|упродовж|впродовж)\s+"
_BEGINS = re.compile(rf"(?:.*[.!?]\s+)?\s*(?:{_LEAD})?", re.IGNORECASE | re.DOTALL)
_LED = re.compile(rf"(?:.*\s)?{_LEAD}", re.IGNORECASE | re.DOTALL)
_ENDS = re.compile(r"\s*(?:року|рік|р\.)?\s*:\s*")
_YEARS = re.compile(r"\d{4}\.\.\d{4}")
_ONLY_LED = re.compile(rf"[\W\d_]*(?:{_LEAD})?", re.IGNORECASE)
_HEADING_ENDS = re.compile(r"\s*(?:року|рік|р\.)?[\s.:–—-]*", re.IGNORECASE)
_NOT_OVER = frozenset({"heading", "title", "table"})
_SHORT = 60  # characters of a line of one figure, as slides have them, and of a sentence that only names a time
_SENTENCE = 25
_LOWEST = 99  # the level of a heading that looks like none


def with_openers(
    statements: Sequence[Statement], text: DocumentText, periods: Sequence[PeriodMention]
) -> list[Statement]:
    """The statements in their order, each with the time that the line opening its list or its heading names."""
    openers = _Openers(text, periods)
    return [replace(s, over=found) if (found := openers.over(s)) else s for s in statements]


@dataclass
class _Openers:
    """The times that stand over the blocks of a text."""

    text: DocumentText
    periods: Sequence[PeriodMention]

    def __post_init__(self) -> None:
        self._starts = [p.span.start for p in self.periods]
        self._of_line: dict[int, PeriodMention | None] = {}
        self._own: dict[int, PeriodMention | None] = {}

    def over(self, statement: Statement) -> PeriodMention | None:
        """The time over a figure: that of the line opening its list or lines, else that of its heading."""
        if statement.table >= 0:
            return None
        opened = self._opened(statement.opener_block) if statement.in_list and statement.opener_block >= 0 else None
        own = self._own_heading(statement.block)
        return opened or own or self._lines.get(statement.block) or self._headings.get(statement.block)

    def _opened(self, block: int) -> PeriodMention | None:
        if block not in self._of_line:
            self._of_line[block] = self._in_line(self.text.blocks[block].body)
        return self._of_line[block]

    def _own_heading(self, block: int) -> PeriodMention | None:
        """«Липень. Сесій – дві»: a time that is the first sentence of its paragraph."""
        if block not in self._own:
            body = self.text.blocks[block].body
            stop = self.text.text.find(". ", body.start, min(body.end, body.start + _SHORT))
            self._own[block] = self._in_heading(Span(body.start, stop + 1)) if stop > 0 else None
        return self._own[block]

    def _only(self, span: Span) -> PeriodMention | None:
        """The one time that a stretch names, no day and no running total."""
        first = bisect_left(self._starts, span.start)
        inside = self.periods[first : bisect_left(self._starts, span.end, first)]
        if len(inside) != 1 or inside[0].kind == "as_of" or inside[0].cumulative or _YEARS.match(inside[0].period):
            return None
        return inside[0]

    def _around(self, mention: PeriodMention, span: Span) -> tuple[str, str]:
        """The words of the stretch before the time and behind it."""
        return self.text.text[span.start : mention.span.start], self.text.text[mention.span.end : span.end]

    def _in_line(self, span: Span) -> PeriodMention | None:
        """The time of an opening line: «За 2022 рік:», «Робота ради у III кварталі року:»."""
        if (mention := self._only(span)) is None:
            return None
        before, behind = self._around(mention, span)
        begins = _BEGINS.fullmatch(before) and behind.rstrip().endswith(":")
        return mention if begins or (_LED.fullmatch(before) and _ENDS.fullmatch(behind)) else None

    def _in_heading(self, span: Span) -> PeriodMention | None:
        """The time that is all a heading says: «Липень», «III КВАРТАЛ 2023 РОКУ»."""
        mention = self._only(span)
        if mention is None or not (mention.period or ":" in mention.relative):
            return None
        before, behind = self._around(mention, span)
        return mention if _ONLY_LED.fullmatch(before) and _HEADING_ENDS.fullmatch(behind) else None

    @cached_property
    def _headings(self) -> dict[int, PeriodMention]:
        """By block: the time of the heading above it, nearer headings of a lower level notwithstanding."""
        found: dict[int, PeriodMention] = {}
        above: list[tuple[int, PeriodMention | None]] = []
        for index, block in enumerate(self.text.blocks):
            heads = block.kind == "paragraph" and len(block.body) <= _SHORT and self._part_of_year(block.body)
            if block.kind == "title":
                above = []
            elif heads or block.kind == "heading":
                depth = _LOWEST if heads else block.level
                above = [(level, told) for level, told in above if level < depth]
                above.append((depth, self._in_heading(block.body) if self._tells(index + 1) else None))
            elif mention := next((told for _, told in reversed(above) if told), None):
                found[index] = mention
        return found

    def _part_of_year(self, span: Span) -> bool:
        """Whether a line is a part of a year and no more: a heading, though it looks like none."""
        mention = self._in_heading(span)
        return mention is not None and (not mention.period or "-" in mention.period)

    def _tells(self, index: int) -> bool:
        """Whether a sentence or a list begins there; below the heads of a table that lost its form stand figures."""
        block = next((b for b in self.text.blocks[index:] if b.kind != "furniture"), None)
        return block is not None and (block.kind == "list_item" or len(block.body) >= _SENTENCE)

    @cached_property
    def _lines(self) -> dict[int, PeriodMention]:
        """By block: the time of the line with a colon that short lines without marks stand under."""
        found: dict[int, PeriodMention] = {}
        opened: PeriodMention | None = None
        for index, block in enumerate(self.text.blocks):
            words = self.text.text[block.body.start : block.body.end]
            if block.kind == "paragraph" and words.endswith(":"):
                opened = self._in_line(block.body)
            elif block.kind in _NOT_OVER or not self._is_line(block, words):
                opened = None
            elif opened is not None:
                found[index] = opened
        return found

    def _is_line(self, block: Block, words: str) -> bool:
        """Whether a block is furniture or a short line that begins with its figure: «13 сесій»."""
        return block.kind == "furniture" or (len(words) <= _SHORT and words[:1].isdigit() and not words.endswith("."))
