"""Who came how often: «Коцюба Марко – 21 із 22 (95 %)» in row after row under meetings of which 22 were held.

The words around seldom say more than «Присутність:». That each was there so many times of so many is told by the total,
which the report states of its meetings, and by the per cent, which divides the two. So it is where a table of people
has columns «Сесії (з 13)» and «Комісії (з 18)».
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from extractors.figures import Figure
from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.words.names import find_names
from extractors.sections import rules_of
from extractors.tables.figures import FEWEST, HUNDRED, Row, columns_of, is_percent, tables_of
from schemas.metrics import METRICS
from schemas.text import DocumentText
from schemas.values import replace

_ATTENDED = {
    "commission.meetings": "deputies.commission_meetings_attended",
    "plenary_meetings.held": "deputies.plenary_attended",
    "sessions.held": "deputies.plenary_attended",
}
_SHARE = "deputies.attendance_percent"
# What is counted of a person under such a head is how often they came: «Сесії», «Пленарні засідання», «Комісії (з 18)».
_COLUMN = re.compile(
    r"(?:(?:пленарні )?(?:засідання )?(?:сесі[їй]|ради)|пленарні(?: засідання)?|"
    r"(?P<commission>(?:засідання )?комісі[їй]))"
    r"(?:,? \(?(?:з|із|зі) (?P<of>\d+)\)?)?"
)
_OF_PRESENCE = re.compile(r"відвід|прису|явк|участ")
_OF_ABSENCE = re.compile(r"пропу|відсут|прогул|не (?:був|прису|взя)|неявк")
# As sure as a rule of whose words none is missing: numbers say it.
_PROVEN = 8.0


@dataclass(frozen=True, slots=True)
class _Came:
    """One person's presence: the place of its first figure, their name, and the per cent where it is told."""

    place: int
    name: str
    share: Figure | None


def with_presence_told(figures: Sequence[Figure], text: DocumentText) -> list[Figure]:
    """The figures; those that say of person after person how many of the meetings held they came to, as just that."""
    told = _told_by_columns(figures, text)
    for (_, of_all), rows in _by_list(figures, text).items():
        held = _held(figures[: rows[0].place], of_all) if len(rows) >= FEWEST else ""
        for row in rows if held else ():
            came = _as(figures[row.place], _ATTENDED[held], row.name)
            base = replace(figures[row.place + 1], fate="base", metric="", rule=None, opinion=None)
            share = [_as(row.share, _SHARE, row.name)] if row.share is not None else []
            told |= {f.statement.start: f for f in (came, base, *share)}
    return [told.get(f.statement.start, f) for f in figures]


def _told_by_columns(figures: Sequence[Figure], text: DocumentText) -> dict[int, Figure]:
    """In tables of people, the counts under bare heads of meetings, by their places: how often each came."""
    told: dict[int, Figure] = {}
    for rows in tables_of(figures):
        named = [(row, _name_of(next(iter(row.values())), text)) for row in rows]
        if len(rows) < FEWEST or not all(name for _, name in named) or _OF_ABSENCE.search(_above(rows[0])):
            continue
        for j in columns_of(rows):
            head = _COLUMN.fullmatch(" ".join(next(row[j] for row in rows if j in row).statement.column.split()))
            cells = [(row[j], name) for row, name in named if j in row]
            if head is not None and _borne_out(head, [cell for cell, _ in cells], rows[0], figures):
                kind = "commission.meetings" if head["commission"] else "sessions.held"
                told |= {cell.statement.start: _as(cell, _ATTENDED[kind], name) for cell, name in cells}
    return told


def _borne_out(head: re.Match[str], cells: Sequence[Figure], row: Row, figures: Sequence[Figure]) -> bool:
    """Whether the head's own total, another column or a total told of the meetings says that presence is counted."""
    counts = [c.statement.number.value or Decimal(0) for c in cells if c.statement.number.kind is NumberKind.COUNT]
    if len(counts) < len(cells):
        return False
    if head["of"]:
        return max(counts) <= Decimal(head["of"])
    kinds = (
        ("commission.meetings", "commissions.meetings_total")
        if head["commission"]
        else ("sessions.held", "plenary_meetings.held")
    )
    held = [f.statement.number.value or Decimal(0) for f in figures if f.metric in kinds and f.is_amount]
    return bool(_OF_PRESENCE.search(_above(row))) or any(max(counts) <= number for number in held)


def _above(row: Row) -> str:
    """What heads the table and its columns."""
    first = next(iter(row.values())).statement
    return " / ".join((first.opener, first.topic, *(f.statement.column for f in row.values())))


def _name_of(figure: Figure, text: DocumentText) -> str:
    label = figure.statement.label
    return _name_in(text.text[label.start : label.end]) if label is not None else ""


def _by_list(figures: Sequence[Figure], text: DocumentText) -> Mapping[tuple[int, Decimal], Sequence[_Came]]:
    """The rows of each table, or items of each list, that say so of the same number of meetings."""
    found: dict[tuple[int, Decimal], list[_Came]] = defaultdict(list)
    for place, (part, whole) in enumerate(pairwise(figures)):
        of_all = whole.statement.number.value
        if of_all is None or not _are_part_and_whole(part, whole):
            continue
        if name := _name_of(part, text):
            key = part.statement.table if part.statement.table >= 0 else -1 - part.statement.opener_block
            found[key, of_all].append(_Came(place, name, _share_behind(figures, place)))
    return found


def _are_part_and_whole(part: Figure, whole: Figure) -> bool:
    one, other = part.statement, whole.statement
    beside = (one.block, one.sentence_id, one.row_index) == (other.block, other.sentence_id, other.row_index)
    counts = one.number.kind is NumberKind.COUNT and other.companion == "base"
    came, of_all = one.number.value, other.number.value
    return beside and counts and came is not None and of_all is not None and came <= of_all


def _name_in(label: str) -> str:
    """The person's name that the label is, without what stands in brackets or behind a comma; else empty."""
    bare = " ".join(label.partition("(")[0].partition(",")[0].split()).rstrip(" –—-:")
    found = find_names(bare)
    return bare if len(found) == 1 and (found[0].start, found[0].end) == (0, len(bare)) else ""


def _share_behind(figures: Sequence[Figure], place: int) -> Figure | None:
    """The per cent behind the two figures, where it is the one divided by the other."""
    part, whole = (f.statement.number.value or Decimal(0) for f in figures[place : place + 2])
    behind = figures[place + 2] if place + 2 < len(figures) else None
    if behind is None or not is_percent(behind) or behind.statement.block != figures[place].statement.block:
        return None
    off = abs(HUNDRED * part / whole - (behind.statement.number.value or 0)) if whole else HUNDRED
    return behind if off < 1 else None


def _held(before: Sequence[Figure], number: Decimal) -> str:
    """The meetings of which the report told the number last; empty when it told of none."""
    told = (f for f in reversed(before) if f.metric in _ATTENDED and f.is_amount)
    return next((f.metric for f in told if f.statement.number.value == number), "")


def _as(figure: Figure, metric: str, name: str) -> Figure:
    rule = rules_of(metric)[0]
    relation = replace(figure.relation, measure="level", aggregate="", per="", period="")
    told = replace(figure, fate="fact", metric=metric, subject=name, unit=METRICS[metric].unit, relation=relation)
    told = replace(told, rule=rule, domain=rule.domain, tied="", opinion=None, trust=1.0, divided=())
    return replace(told, score=_PROVEN, vouched=True)
