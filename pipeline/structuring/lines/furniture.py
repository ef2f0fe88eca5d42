"""Page furniture: page numbers, running headers and footers, stamps of document systems, drawn lines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from pipeline.structuring.lines.pieces import Row, is_rule

_EDGE = 3  # rows at the top and at the bottom of a page among which furniture is looked for
_WORD = r"(?:стор(?:\.|інка)?|с\.|сторінок|арк(?:\.|уш)?|лист|слайд|page|p\.)"
_PAGE_NUMBER = re.compile(
    rf"""^(?:
      [-–—~]\s*\d{{1,4}}\s*[-–—~]                       # - 2 -
    | {_WORD}\s*№?\s*\d{{1,4}}(?:\s*(?:з|із|/|of|зі)\s*\d{{1,4}})?\.?   # Стор. 1 з 3, арк. 2
    | \d{{1,4}}\s*(?:з|із|of)\s*\d{{1,4}}                # 1 з 3
    | \d{{1,4}}\s*{_WORD}
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
_CONTINUED = re.compile(
    r"^(?:\d{1,3}\s+)?(?:продовження|закінчення)\s+(?:додатк[ау]|таблиці|звіту)\b.{0,40}$", re.IGNORECASE
)
_STAMP = re.compile(
    r"(?:підписувач|сертифікат\s*[:№\d]|аскод|мегаполіс|докпроф|кеп\b|кваліфікован\w+ електронн\w+ підпис|"
    r"електронн\w+ цифров\w+ підпис|дійсн\w+ (?:з|до)[: ]|кількість переглядів|\b[0-9a-f]{24,}\b)",
    re.IGNORECASE,
)
_BARE = re.compile(r"^\d{1,4}$")
_OF_ALL = re.compile(r"^\d{1,4}\s*(?:з|із|of)\s*\d{1,4}$", re.IGNORECASE)


def furniture_of(pages: Sequence[Sequence[Row]]) -> set[int]:
    """`id`s of the rows that are furniture; rows of each page come from top to bottom."""
    found: set[int] = set()
    for rows in pages:
        found.update(id(r) for r in rows if is_rule(r) or _is_stamp(r))
        found.update(id(r) for r in rows if _CONTINUED.match(r.text))
        found.update(id(r) for r in _edges(rows) if is_page_number(r.text))
        found.update(id(r) for r in rows if is_page_number(r.text) and _first_number(r.text) == r.page)
    found.update(_bare_numbers(pages, found))
    found.update(_repeated(pages, found))
    return found


def with_numbers_apart(rows: Sequence[Row], ratio: float) -> list[Row]:
    """The page's rows, page numbers that stand beside other text at its edges («04.02.2023     Арк. 2») as own rows."""
    out: list[Row] = []
    parts = sum(len(row.segments) > 1 and any(_OF_ALL.match(s.text.strip()) for s in row.segments) for row in rows)
    for i, row in enumerate(rows):
        edge = i < _EDGE or i >= len(rows) - _EDGE
        numbers = [s for s in row.segments if is_page_number(s.text)] if edge and len(row.segments) > 1 else []
        if parts > 1:  # «21 з 22» in row after row is a column of a table
            numbers = [s for s in numbers if not _OF_ALL.match(s.text.strip())]
        if numbers and len(numbers) < len(row.segments):
            rest = [s for s in row.segments if s not in numbers]
            out += [Row.of(row.page, row.chain, part, ratio) for part in (rest, numbers)]
        else:
            out.append(row)
    return out


def is_page_number(text: str) -> bool:
    """Whether the text says which page this is («- 2 -», «Стор. 1 з 3»)."""
    return bool(_PAGE_NUMBER.match(text.strip()))


def _first_number(text: str) -> int:
    return int(next(iter(re.findall(r"\d+", text)), 0))


def _is_stamp(row: Row) -> bool:
    return len(row.text) < 160 and bool(_STAMP.search(row.text))


def _edges(rows: Sequence[Row]) -> Iterator[Row]:
    """The first and the last rows of a page, each once."""
    yield from rows[:_EDGE]
    yield from rows[max(_EDGE, len(rows) - _EDGE) :]


def _bare_numbers(pages: Sequence[Sequence[Row]], known: set[int]) -> Iterator[int]:
    """Lone numbers at a page's edge that count the pages."""
    found: list[tuple[int, Row, Sequence[Row]]] = []
    for rows in pages:
        ends = [rows[0], rows[-1]] if len(rows) > 1 else []
        found.extend((int(r.text) - r.page, r, rows) for r in ends if _BARE.match(r.text) and id(r) not in known)
    offsets = Counter(offset for offset, _, _ in found)
    for offset, row, rows in found:
        if (offset == 0 or offsets[offset] > 2) and _apart(row, rows):
            yield id(row)


def _apart(row: Row, rows: Sequence[Row]) -> bool:
    """Whether the row stands away from the page's text, above or below it or to the side."""
    others = [r for r in rows if r is not row]
    if not others:
        return False
    near = min(others, key=lambda r: abs(r.middle - row.middle))
    gap = abs(near.middle - row.middle)
    return gap > 1.6 * max(near.height, row.height) or row.x0 > min(r.x0 for r in others) + 8 * row.char


def _repeated(pages: Sequence[Sequence[Row]], known: set[int]) -> Iterator[int]:
    """Running headers and footers: the same words at the edge of several pages, numbers aside."""
    places: dict[tuple[bool, str], list[Row]] = defaultdict(list)
    for rows in pages:
        rest = [r for r in rows if id(r) not in known]
        for top, edge in ((True, rest[:_EDGE]), (False, rest[-_EDGE:])):
            for row in edge:
                places[(top, re.sub(r"\d+", "#", row.text.lower()))].append(row)
    filled = sum(bool(rows) for rows in pages)
    for (_, text), rows in places.items():
        if len({r.page for r in rows}) >= max(2, min(4, 0.5 * filled)) and any(c.isalpha() for c in text):
            yield from (id(r) for r in _same_place(rows))


def _same_place(rows: list[Row]) -> list[Row]:
    """Those of the rows that stand at the height where most of them stand, and look alone there."""
    usual = sorted(r.middle for r in rows)[len(rows) // 2]
    near = [r for r in rows if abs(r.middle - usual) < 3 * r.height and len(r.segments) < 3]
    return near if len({r.page for r in near}) > 1 else []
