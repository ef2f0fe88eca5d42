"""Tables that came out one cell to a line: labels and figures that alternate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from pipeline.structuring.blocks.drafts import CellDraft, Item, TableDraft
from pipeline.structuring.blocks.markers import marker_of
from pipeline.structuring.lines.linetext import is_caps, sentence_ended, starts_low, value_end
from pipeline.structuring.lines.pieces import Region, Row
from pipeline.structuring.lines.values import is_column_sign, is_figure, is_total, is_value, is_year
from pipeline.structuring.tables.below import DASHED, captions_below

_LONGEST = 90  # characters of a label
_LONGEST_HEAD = 50
_APART = 2.6  # line distances between cells
_COLUMNS = 12  # figures after a label at most
_FEWEST = 3  # rows of a table without heads
_WIDE = 1.5  # times the least distance of a run's lines: parts groups of them
_PLAIN = ("vl", "lv")  # a figure over its caption, a caption over its figure
_GAP = 1.4  # times the usual line distance: more parts heads from their table
_YEAR_END = re.compile(r"\w[,.]? \(?(?:за |у |в )?(?:19|20)\d\d(?: ?р\.?| рік| року| році)?\)?$")
_UNIT_END = re.compile(r"[,(] ?(?:тис\. ?)?(?:шт|од|грн|чол|ос|т|кг|км|га)\.\)?$")
_NUMBER_HEAD = re.compile(r"№(?: ?[зп]/п)?\.?$")
# Begins a column of its own, though with a small letter.
_OF_WHICH = re.compile(r"(?:[ув] (?:т\. ?ч\.|тому числі)|(?:з|із) (?:них|яких)|зокрема)", re.IGNORECASE)

# Rows of a label and so many figures, as signs.
_LINES_OF = {count: re.compile(rf"(?:lv{{{count}}}(?!v)){{2,}}") for count in range(2, _COLUMNS + 1)}

Group = tuple[list[Row], list[Row], list[Row]]  # the row's number, lines of its label, figures


def with_flattened_tables(items: Sequence[Item], region: Region) -> list[Item]:
    """The items, runs of label and figure lines put together as tables."""
    out: list[Item] = []
    for run in runs_of_cells(items, region.pitch):
        if run.of_cells:
            out.extend(tables_among([r for r in run.items if isinstance(r, Row)], announced=announces(out)))
        else:
            out.extend(run.items)
    return out


def announces(items: Sequence[Item]) -> bool:
    """Whether the last of the items says what follows («Звернень за темами:»)."""
    return bool(items) and isinstance(items[-1], Row) and items[-1].text.endswith(":")


def tables_among(rows: list[Row], *, announced: bool) -> Iterator[Item]:
    """The rows of one run, tables in place of those that make one."""
    parts = _parts(rows)
    for part in parts or [rows]:
        yield from _tables(part, announced or bool(parts)) if len(part) > _FEWEST else part
        announced = part[-1].text.endswith(":")


def _parts(rows: list[Row]) -> list[list[Row]]:
    """The rows where wide gaps part them; empty where these do not part figures over their captions from such below.

    A part that begins with a figure and ends with words tells by itself which words are whose, and so does one that
    begins with words and ends with a figure; the whole run does not.
    """
    if len(rows) <= _FEWEST:
        return []
    gaps = [b.middle - a.middle for a, b in pairwise(rows)]
    usual = min(gaps)
    wide = [k for k, gap in enumerate(gaps, start=1) if gap > _WIDE * usual]
    parts = [rows[a:b] for a, b in pairwise([0, *wide, len(rows)])]
    kinds = [_kind_of_part(part) for part in parts]
    plain = sum(len(part) for part, kind in zip(parts, kinds, strict=True) if kind in _PLAIN)
    return parts if plain > len(rows) / 2 and ({*kinds} - {"", "lv"}) and len(parts) > 1 else []


def _kind_of_part(rows: Sequence[Row]) -> str:
    """«vl» or «lv» by what stands first of figures and labels that alternate, empty without figures, else «?»."""
    signs = "".join("v" if is_value(r.text) else "l" for r in rows)
    if "v" not in signs:
        return ""
    return next((kind for kind in _PLAIN if re.fullmatch(f"(?:{kind})+", signs)), "?")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring items: short lines that may be cells, or one item that is none."""

    items: list[Item]
    of_cells: bool


def runs_of_cells(items: Sequence[Item], pitch: float) -> Iterator[Stretch]:
    """Stretches of short lines that may be cells; everything else one by one."""
    run: list[Item] = []
    for item in items:
        fits = isinstance(item, Row) and _may_be_cell(item)
        last = run[-1] if run else None
        near = isinstance(last, Row) and isinstance(item, Row) and item.middle - last.middle < _APART * pitch
        if run and not (fits and near):
            yield Stretch(run, of_cells=True)
            run = []
        if fits:
            run.append(item)
        else:
            yield Stretch([item], of_cells=False)
    if run:
        yield Stretch(run, of_cells=True)


def _may_be_cell(row: Row) -> bool:
    if len(row.segments) > 1 or len(row.text) > _LONGEST:
        return False
    if is_value(row.text) or is_total(row.text):
        return True
    closed = sentence_ended(row.text) and not _UNIT_END.search(row.text)
    ends_with_value = value_end(row.text) and not row.text[-1:].isalpha() and not _YEAR_END.search(row.text)
    if ends_with_value or closed or row.text[-1:] in ",;:–—":
        return False
    return marker_of(row.text) is None or bool(DASHED.match(row.text))


def _tables(rows: list[Row], announced: bool) -> Iterator[Item]:
    """The rows, with a table where label lines and a fixed number of figures alternate."""
    signs = "".join("v" if is_value(r.text) else "l" for r in rows)
    under = captions_below(rows, signs)
    if under is not None:
        yield from rows[: under[0]]
        yield under[1]
        return
    by_years = _by_years(rows, signs) or _under_years(rows, signs)
    if by_years is not None:
        start, end, draft = by_years
        yield from rows[:start]
        yield draft
        yield from rows[end:]
        return
    found = _numbered(rows, signs) or _alternating(rows, signs)
    table = _table(rows, signs, found, announced) if found else None
    if table is None:
        yield from rows
        return
    start, end, draft = table
    yield from rows[:start]
    yield draft
    yield from rows[end:]


def _by_years(rows: list[Row], signs: str) -> tuple[int, int, TableDraft] | None:
    """A table whose rows are years, as «Квартал, І, ІІ, 2022, 18, 21, 2023, 29, 34» one under the other."""
    for match in re.finditer(r"(?<!l)(l{2,})(v{2,})", signs):
        first, end = match.start(2), match.end()
        years = [i for i in range(first, end) if is_year(rows[i].text)]
        width = years[1] - years[0] if len(years) > 1 else 0
        if width < _FEWEST or years != list(range(first, end, width)) or (end - first) % width:
            continue
        groups: list[Group] = [([], [rows[i]], list(rows[i + 1 : i + width])) for i in years]
        heads = next((h for n in (width, width - 1) if (h := _heads_over(rows, match.start(1), first, n))), [])
        if heads:
            return first - len(heads), end, _draft([[h] for h in heads], groups, width)
    return None


def _under_years(rows: Sequence[Row], signs: str) -> tuple[int, int, TableDraft] | None:
    """A table that has words and years for heads: «Дерево, 2024, 2023, Частка, %, дуби, 388, 451, 29,2, сосни …»."""
    for first, count in product(range(2, len(rows)), range(_COLUMNS, 1, -1)):
        top = first - count - 1
        body = _LINES_OF[count].match(signs, first) if top >= 0 and signs[top] == "l" else None
        if body is None:
            continue
        heads, end = rows[top:first], body.end()
        years = sum(is_year(r.text) for r in heads)
        short = all(
            len(r.text) < _LONGEST_HEAD and (s == "l" or is_year(r.text))
            for r, s in zip(heads, signs[top:first], strict=True)
        )
        if 0 < years < count and short:
            return top, end, _draft([[h] for h in heads], _groups(rows[first:end], signs[first:end], 0), count + 1)
    return None


def _heads_over(rows: Sequence[Row], start: int, first: int, count: int) -> list[Row]:
    """As many short lines above the first figure as the table has columns, where so many stand there."""
    chosen = list(rows[first - count : first]) if first - count >= start else []
    return chosen if all(len(r.text) < _LONGEST_HEAD for r in chosen) else []


def _alternating(rows: Sequence[Row], signs: str) -> tuple[int, int, int] | None:
    """Longest stretch of labels each with the same number of figures: (start, end, 0); None when there is none."""
    found = [m for n in range(1, _COLUMNS + 1) for m in re.finditer(rf"(?:l{{1,3}}v{{{n}}}(?!v)){{2,}}", signs)]
    best = max(found, key=lambda m: len(m.group()), default=None)
    if best is None or _figures_first(rows, signs, best.start(), best.end()):
        return None
    return best.start(), best.end(), 0


def _figures_first(rows: Sequence[Row], signs: str, start: int, end: int) -> bool:
    """Whether figures may stand above what they count («12» / «сесій»): then labels are not to be guessed."""
    top = signs.index("v", start)
    others = [rows[i].text for i in range(top, end) if signs[i] == "l"]
    if is_caps(rows[top - 1].text) and others and all(map(starts_low, others)):
        return True  # «РІШЕННЯ» / «1 204» / «питань розглянуто» / «1 118», the last caption on the next page
    if not signs[end:].startswith("l"):
        return False
    if signs[:start].endswith("v") or starts_low(rows[end].text):
        return True
    values = [i for i in range(start + 1, end) if signs[i] == "v" and signs[i - 1] == "l"]
    above = sum(rows[i].middle - rows[i - 1].middle for i in values)
    below = sum(rows[i + 1].middle - rows[i].middle for i in values)
    return below < 0.8 * above


def _numbered(rows: Sequence[Row], signs: str) -> tuple[int, int, int] | None:
    """A stretch whose rows begin with their number, a total at either end may lack it: (start, end, figures a row)."""
    for count in range(_COLUMNS, 0, -1):
        for match in re.finditer(rf"(?:vl{{1,3}}v{{{count}}}){{2,}}", signs):
            firsts = [rows[m.start() + match.start()].text.strip(". ") for m in re.finditer(r"vl", match.group())]
            if firsts == [str(n + 1) for n in range(len(firsts))]:
                total = re.match(rf"l{{1,2}}v{{{count}}}(?!v)", signs[match.end() :])
                start = _total_above(rows, signs, match.start(), count)
                return start, match.end() + (total.end() if total else 0), count
    return None


def _total_above(rows: Sequence[Row], signs: str, start: int, count: int) -> int:
    """Where a total begins that stands above the row at `start` with as many figures as it, or `start` itself."""
    label = start - count - 1
    stands = label >= 0 and signs[label:start] == "l" + "v" * count and is_total(rows[label].text)
    return label if stands else start


def _table(
    rows: list[Row], signs: str, found: tuple[int, int, int], announced: bool
) -> tuple[int, int, TableDraft] | None:
    """Where the table starts and ends, and the table; None when too little bears it out."""
    start, end, count = found
    numbers = int(count > 0)
    groups = _groups(rows[start:end], signs[start:end], count)
    first = start - len(re.search(r"l*$", signs[:start]).group())  # type: ignore[union-attr]
    before = rows[first:start]
    if not numbers:  # the first group's labels may be heads
        own = _own_label(groups[0][1], [g[1][0] for g in groups[1:]])
        before, groups[0] = [*before, *groups[0][1][:-own]], ([], groups[0][1][-own:], groups[0][2])
    width = 1 + numbers + len(groups[0][2])
    heads = _heads(before, groups, width) or _heads_with_years(rows, groups[0], width)
    body = groups[1:] if heads and heads[-1][-1] is groups[0][2][-1] else groups
    if len(body) < (2 if heads or (announced and not before) else _FEWEST) or not _figures_enough(body):
        return None
    top = heads[0][0] if heads else [*body[0][0], *body[0][1]][0]
    return next(i for i, r in enumerate(rows) if r is top), end, _draft(heads, body, width)


def _groups(rows: Sequence[Row], signs: str, count: int) -> list[Group]:
    """The rows of the table: number, lines of the label, figures, `count` of them where rows begin with a number."""
    pattern = rf"(v?)(l+)(v{{{count}}})" if count else r"()(l+)(v+)"
    return [
        (list(rows[m.start(1) : m.end(1)]), list(rows[m.start(2) : m.end(2)]), list(rows[m.start(3) : m.end(3)]))
        for m in re.finditer(pattern, signs)
    ]


def _own_label(lines: Sequence[Row], others: Sequence[Row]) -> int:
    """How many of the lines above the first figure are its label; those before are heads, as are they all where most
    of the other labels begin with small letters too («Усього» does not)."""
    low = len(lines) > 1 and starts_low(lines[-1].text) and not starts_low(lines[-2].text)
    return 2 if low and 2 * sum(starts_low(r.text) for r in others) <= len(others) else 1


def _heads(before: Sequence[Row], groups: Sequence[Group], width: int) -> list[list[Row]]:
    """The lines that name the columns: a first row of years, or short lines, one or more to a column."""
    first = groups[0]
    if all(is_year(r.text) or is_column_sign(r.text) for r in first[2]):
        return [[row] for row in (*first[0], *first[1], *first[2])]
    before = _from_the_number(before)
    alone = [[row] for row in before]
    for count, heads in product((width, width - 1), (_with_what_goes_on(before), alone)):
        chosen = heads[len(heads) - count :] if 1 < count <= len(heads) else []
        lines = [row for head in chosen for row in head]
        short = chosen and all(len(r.text) < _LONGEST_HEAD for r in lines)
        if short and (_close([*lines, *first[0], *first[1]]) or _parted_as_rows(lines, groups)):
            return chosen
    return []


def _heads_with_years(rows: Sequence[Row], first: Group, width: int) -> list[list[Row]]:
    """«Шлях», «2024», «2023», «Частка у 2024, %» over rows of three figures: years among the heads are no figures."""
    top = [*first[0], *first[1]][0]
    end = next(i for i, r in enumerate(rows) if r is top)
    chosen = rows[end - width : end] if width > 2 and end >= width else []
    if not chosen or is_value(chosen[0].text) or not any(is_year(r.text) for r in chosen):
        return []
    named = all(is_year(r.text) or (not is_value(r.text) and len(r.text) < _LONGEST_HEAD) for r in chosen)
    return [[row] for row in chosen] if named else []


def _from_the_number(lines: Sequence[Row]) -> Sequence[Row]:
    """The lines from «№ з/п» on, which heads the first column: what stands above it heads the table."""
    first = next((i for i, row in enumerate(lines) if _NUMBER_HEAD.match(row.text)), 0)
    return lines[first:]


def _with_what_goes_on(lines: Sequence[Row]) -> list[list[Row]]:
    """The lines, each with those behind it that it needs: «Кількість» with «засідань», «Півріччя» with «2023 року»."""
    years = [i for i, row in enumerate(lines) if is_year(row.text)]
    apart = len(years) > 1 and all(b - a > 1 for a, b in pairwise(years))
    heads: list[list[Row]] = []
    for i, row in enumerate(lines):
        goes_on = starts_low(row.text) and not _OF_WHICH.match(row.text)
        if heads and (goes_on or (apart and i in years)):
            heads[-1].append(row)
        else:
            heads.append([row])
    return heads


def _close(rows: Sequence[Row]) -> bool:
    """Whether no space parts the rows: what stands apart heads the report, not the columns."""
    steps = [b.middle - a.middle for a, b in pairwise(rows)]
    return max(steps) <= _GAP * min(steps)


def _parted_as_rows(heads: Sequence[Row], groups: Sequence[Group]) -> bool:
    """Whether the heads stand as close as the cells of one row, and space parts them from the rows as these are."""
    rows = [list(heads), *([*number, *label, *values] for number, label, values in groups)]
    inside = [b.middle - a.middle for row in rows for a, b in pairwise(row)]
    apart = min(b[0].middle - a[-1].middle for a, b in pairwise(rows))
    return max(inside) <= _GAP * min(inside) < apart


def _figures_enough(body: Sequence[Group]) -> bool:
    values = [r.text for group in body for r in group[2]]
    return sum(map(is_figure, values)) >= 0.6 * len(values)


def _draft(heads: Sequence[Sequence[Row]], body: Sequence[Group], width: int) -> TableDraft:
    offset = width - len(heads)
    cells = [CellDraft(0, i + offset, tuple(tuple(r.pieces) for r in head)) for i, head in enumerate(heads)]
    for number, (count, labels, values) in enumerate(body, 1 if heads else 0):
        cells.extend(CellDraft(number, 0, (tuple(r.pieces),)) for r in count)
        cells.append(CellDraft(number, width - len(values) - 1, tuple(tuple(r.pieces) for r in labels)))
        cells.extend(CellDraft(number, i, (tuple(r.pieces),)) for i, r in enumerate(values, width - len(values)))
    first = heads[0][0] if heads else [*body[0][0], *body[0][1]][0]
    return TableDraft(
        page=first.page,
        cells=tuple(cells),
        rows=len(body) + bool(heads),
        columns=width,
        header_rows=int(bool(heads)),
        how="flattened",
        size=first.size,
    )
