"""The time that the line opening a list names for its items: «За 2022 рік:», «Робота ради у III кварталі року:»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extractors.grammar.period_kinds import PeriodMention
from extractors.grammar.statements import Statement
from schemas.text import DocumentText

_LEAD = r"(?:за|у|в|протягом|упродовж|впродовж)\s+"
_BEGINS = re.compile(rf"(?:.*[.!?]\s+)?\s*(?:{_LEAD})?", re.IGNORECASE | re.DOTALL)
_LED = re.compile(rf"(?:.*\s)?{_LEAD}", re.IGNORECASE | re.DOTALL)
_ENDS = re.compile(r"\s*(?:року|рік|р\.)?\s*:\s*")
_YEARS = re.compile(r"\d{4}\.\.\d{4}")


def with_openers(
    statements: Sequence[Statement], text: DocumentText, periods: Sequence[PeriodMention]
) -> list[Statement]:
    """The statements in their order, the items of a list each with the time that its opening line names."""

    @cache
    def named(block: int) -> PeriodMention | None:
        span = text.blocks[block].body
        inside = [p for p in periods if span.start <= p.span.start < span.end]
        if len(inside) != 1 or inside[0].kind == "as_of" or inside[0].cumulative or _YEARS.match(inside[0].period):
            return None
        before, behind = text.text[span.start : inside[0].span.start], text.text[inside[0].span.end : span.end]
        begins = _BEGINS.fullmatch(before) and behind.rstrip().endswith(":")
        return inside[0] if begins or (_LED.fullmatch(before) and _ENDS.fullmatch(behind)) else None

    return [
        replace(s, over=named(s.opener_block)) if s.in_list and s.opener_block >= 0 and s.table < 0 else s
        for s in statements
    ]
