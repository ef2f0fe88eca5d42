"""Times that the heads of a table's columns and rows name, and those that they only compare with."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extractors.grammar.periods.kinds import COMPARED_YEAR, PeriodMention
from schemas.text import DocumentText, Span, Table
from schemas.values import replace


def periods_in(periods: Sequence[PeriodMention], span: Span | None) -> tuple[PeriodMention, ...]:
    """The periods, which are in the order of the text, that stand inside the span."""
    if span is None:
        return ()
    first, end = (bisect.bisect_left(periods, at, key=lambda p: p.span.start) for at in (span.start, span.end))
    return tuple(p for p in periods[first:end] if span.covers(p.span))


def periods_over(
    text: DocumentText, table: Table, periods: Sequence[PeriodMention]
) -> Mapping[int, tuple[PeriodMention, ...]]:
    """By column: the periods named in its heads, outer heads first; «± до 2021» is of no such time."""
    found: dict[int, tuple[PeriodMention, ...]] = defaultdict(tuple)
    for cell in table.cells:
        if cell.row < table.header_rows and len(cell.span):
            own = tuple(p for p in periods_in(periods, cell.span) if not _is_against(text, cell.span, p))
            for column in range(cell.column, cell.column + cell.columns) if own else ():
                found[column] += own
    return _side_by_side(found) or _then_and_now(text, table)


def _side_by_side(found: Mapping[int, tuple[PeriodMention, ...]]) -> Mapping[int, tuple[PeriodMention, ...]]:
    """The times, two years that follow each other and nothing else as years of a comparison: in a report on nine months
    both are of nine months."""
    years = {p.period for told in found.values() for p in told}
    bare = all(len(told) == 1 and re.fullmatch(r"\d{4}", told[0].period) for told in found.values())
    if not bare or len(years) != _COMPARED or abs(int(min(years)) - int(max(years))) != 1:
        return found
    return {
        column: (replace(p, kind="relative", period="", relative=f"{COMPARED_YEAR}{p.period}"),)
        for column, (p,) in found.items()
    }


_COMPARED = 2


def _then_and_now(text: DocumentText, table: Table) -> Mapping[int, tuple[PeriodMention, ...]]:
    """«Було | Стало»: the year before, and the time reported on."""
    heads = {
        " ".join(text.text[c.span.start : c.span.end].split()).lower(): c
        for c in table.cells
        if c.row < table.header_rows and len(c.span)
    }
    if not heads.keys() >= _THEN_AND_NOW.keys():
        return {}
    return {
        heads[word].column: (PeriodMention(heads[word].span, "relative", relative=relative),)
        for word, relative in _THEN_AND_NOW.items()
    }


_THEN_AND_NOW = {"було": "previous_year", "стало": "report_period"}


def _is_against(text: DocumentText, head: Span, period: PeriodMention) -> bool:
    """Whether a head that speaks of a change names the period as what it is compared with."""
    words = text.text[head.start : head.end].lower()
    led = _AGAINST.search(text.text[head.start : period.span.start].lower())
    return bool(led) and bool(_CHANGE.search(words))


_CHANGE = re.compile(
    r"\+ ?[/,]? ?[-–−]|±|%|відхилен|різниц|динамік|зміна|зміни|приріст|збільш|зменш|порівнян|проти|темп"
)
_AGAINST = re.compile(r"(?:^|[\s(])(?:до|від|проти|відносно|порівняно з|порівняно із|ніж у|ніж за|ніж|з|із)\s+$")


_PARTS = {
    name: number
    for number, names in enumerate(
        (("перш", "i", "і"), ("друг", "ii", "іі"), ("трет", "iii", "ііі"), ("четверт", "iv", "іv")), start=1
    )
    for name in names
}
_PART = re.compile(r"(?P<nth>перш|друг|трет|четверт|[iі]{1,3}|[iі]v)(?:ий|ій|ого|ому|е|є|ього)?$")


def part_of_year(corner: str, label: str, span: Span | None) -> tuple[PeriodMention, ...]:
    """«перший» under «Квартал»: the part of the year that the row is about."""
    found = _PART.match(label)
    name = "quarter" if corner.startswith("квартал") else "half" if corner.startswith("півріч") else ""
    if span is None or not found or not name:
        return ()
    return (PeriodMention(span, "relative", relative=f"{name}:{_PARTS[found['nth']]}"),)
