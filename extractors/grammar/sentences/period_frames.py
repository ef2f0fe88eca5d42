"""Times told in a row, figures in as long a row: «2022 / 2023: сесій 8 / 9», «У 2022 – 8, у 2023 – 9. Питань 70 і 81».

A frame is such a row of times: named side by side, each with a figure of its own before, or understood («було … стало»,
«проти», «→», «заплановано і проведено»). Figures that stand in a row as long, with no time of their own, take its times
one by one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from extractors.grammar.periods.kinds import PeriodMention
from extractors.grammar.periods.resolution import resolve
from extractors.grammar.sentences.statements import Statement
from schemas.text import DocumentText, Span

_Frame = tuple[PeriodMention, ...]

# «Перша цифра – 2022 рік, друга – 2021»: which of the figures that follow is of which time.
_NEXT_OF_ROW = (
    r"(?:(?:друг|трет)\w+|(?:у|в) (?:дужках|знаменнику)|через (?:\w+ )?(?:риску|дріб|скісну))"
    r"(?:\s+(?:цифра|число|показник|значення))?\s*[–—:-]?\s*"
)
_SIDE_BY_SIDE = re.compile(
    rf"\s*(?:рок\w+|р\.)?\s*(?:,|;|/|→|⇒|->|vs|\||та|і|й|а|)\s*(?:{_NEXT_OF_ROW})?(?:(?:у|в|за)\s+)?", re.IGNORECASE
)
# What may stand between the figures of a row.
_JOINTS = frozenset({",", ";", "/", "та", "і", "й", "→", "⇒", "", "|"})
_ARROWS = frozenset({"→", "⇒"})
_WAS = re.compile(r"\b(?:бул[оаи]|був)(?: (?:лише|тільки|аж|їх))? @")
_IS_NOW = re.compile(
    r"\b(?:ста[лв]\w{0,2}|тепер|нині|лишило\w*|залишило\w*|маємо|є)(?: (?:лише|тільки|аж|їх|вже|уже))? @"
)
_PLAN_AND_RESULT = re.compile(
    r"\b(?P<plan>план\w*|заплан\w+)\s*(?:/|,|і|й|та|→)\s*(?:факт\w*|проведен\w+|виконан\w+|відбу\w+)\s*[:)–—-]|"
    r"\b(?:факт\w*|проведен\w+|виконан\w+|відбу\w+)\s*(?:/|,|і|й|та)\s*(?:план\w*|заплан\w+)\s*[:)–—-]",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\s*\(\s*(?:(?:за|у|в)\s+)?")
_BY_PARTS = re.compile(
    r"\b(?:(?:за|по)\s?(?=\w+(?:ами|ями|ах|ях)\b)|[ув] розрізі |по(?=\w+н[аеоуиі]))(?P<part>квартал|півріч|міся[цч])",
    re.IGNORECASE,
)
_ACCOMPANY = frozenset({"versus", "from", "base"})
_OF_NOW = re.compile(r"проти (?:нинішн|теперішн|цьогорічн)")
_UNIT = re.compile(r"\b(?:грн|гривень|тис|млн|відсотк\w+|осіб|особи|ос|шт|од|відповідно)\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 2


def _relative(name: str, *, plan: bool = False) -> PeriodMention:
    return PeriodMention(Span(0, 0), "relative", relative=name, plan=plan)


_LAST, _THIS = _relative("previous_year"), _relative("report_period")
_THEN_NOW, _NOW_THEN = (_LAST, _THIS), (_THIS, _LAST)
_PLANNED = _relative("report_period", plan=True)


def _parts_of_year(named: str) -> _Frame:
    """«за кварталами», «по місяцях», «поквартально»: all parts of a year in turn."""
    name, count = {"к": ("quarter", 4), "п": ("half", 2), "м": ("month", 12)}[named[0]]
    return tuple(_relative(f"{name}:{k}") for k in range(1, count + 1))


def with_slots(
    statements: Sequence[Statement], text: DocumentText, periods: Sequence[PeriodMention]
) -> list[Statement]:
    """The statements in their order; those of a row as long as the frame before it each with its slot."""
    reader = _Frames(text, [p for p in periods if p.kind != "as_of"])
    found: dict[int, PeriodMention] = {}
    for block, group in groupby(statements, key=lambda s: s.block):
        of_block = list(group)
        if of_block[0].table >= 0 or text.blocks[block].kind == "table":
            found.update(reader.slots_of_columns(block, of_block))
            reader.close()
            continue
        found.update(reader.slots_of(block, of_block))
    return [replace(s, slot=found[s.start]) if s.start in found else s for s in statements]


@dataclass
class _Frames:
    """Goes through the document with the frame in force."""

    text: DocumentText
    periods: Sequence[PeriodMention]
    frame: _Frame = ()
    at_block: int = -1
    of_line: bool = False
    told: list[PeriodMention] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._starts = [p.span.start for p in self.periods]

    def close(self) -> None:
        self.frame = ()
        self.told = []

    def slots_of(self, block: int, statements: Sequence[Statement]) -> Iterator[tuple[int, PeriodMention]]:
        """Where a figure of the block begins, with its slot."""
        self._carry(block)
        begin = self.text.blocks[block].span.start
        for run in _runs(statements):
            self._look(begin, run[0])
            slots = self._slots(run, self._named(begin, run[0].start))
            yield from ((s.start, slot) for s, slot in zip(run, slots, strict=False))
            self._remember(run, slots)
            yield from self._dated_behind(run)
            begin = max(run[-1].number.span.end, run[-1].quote.end)

    def slots_of_columns(self, block: int, statements: Sequence[Statement]) -> Iterator[tuple[int, PeriodMention]]:
        """The slots of a table without heads, where the line above names as many times as it has columns of figures."""
        table = self.text.blocks[block].table
        lines = (self._listed(self.text.blocks[k].span) for k in self._lines_above(block))
        frame: _Frame = next((f for f in lines if f), ())
        columns = sorted({s.column_index for s in statements if s.column_index >= 0})
        if table is None or table.header_rows or len(columns) != len(frame):
            return
        slot = dict(zip(columns, frame, strict=True))
        yield from ((s.start, slot[s.column_index]) for s in statements if s.column_index in slot)

    def _carry(self, block: int) -> None:
        """A frame goes on below its line until a heading; what single figures told does so only in their paragraph."""
        between = self.text.blocks[self.at_block + 1 : block + 1]
        passing = block > self.at_block and not self.of_line and len(self.frame) == _FEWEST
        if self.at_block < 0 or passing or any(b.kind in {"heading", "title", "table"} for b in between):
            self.close()
        for k in self._lines_above(block):
            if k > self.at_block and (listed := self._listed(self.text.blocks[k].span)):
                self.frame, self.told, self.of_line = listed, [], True
        self.at_block = block

    def _lines_above(self, block: int) -> Sequence[int]:
        """The block before; the one before that too where a line that opens a list stands between."""
        opens = block > 1 and self.text.text.endswith(":", 0, self.text.blocks[block - 1].span.end)
        return range(max(0, block - 1 - opens), block)

    def _named(self, begin: int, end: int) -> Sequence[PeriodMention]:
        """The times whose naming begins there."""
        first = bisect_left(self._starts, begin)
        return self.periods[first : bisect_left(self._starts, end, first)]

    def _look(self, begin: int, first: Statement) -> None:
        """The frame that the words before the figure name."""
        words = Span(begin, first.start)
        if listed := self._listed(words):
            self.frame, self.told, self.of_line = listed, [], False
        elif parts := _BY_PARTS.search(self.text.text, words.start, words.end):
            self.frame, self.of_line = _parts_of_year(parts["part"].lower()), True
        elif plan := _PLAN_AND_RESULT.search(self.text.text, words.start, words.end):
            self.frame, self.of_line = ((_PLANNED, _THIS) if plan["plan"] else (_THIS, _PLANNED)), True

    def _listed(self, span: Span) -> _Frame:
        """Two times or more side by side, the last such row of the stretch."""
        inside = [p for p in self._named(span.start, span.end) if p.span.end <= span.end]
        row: list[PeriodMention] = inside[-1:]
        for mention, following in reversed(list(pairwise(inside))):
            if following is not row[0] or not _SIDE_BY_SIDE.fullmatch(
                self.text.text, mention.span.end, following.span.start
            ):
                break
            row.insert(0, mention)
        return tuple(row) if len(row) >= _FEWEST and _are_alike(row) else ()

    def _slots(self, run: Sequence[Statement], named: Sequence[PeriodMention]) -> _Frame:
        """The times of the run's figures; none when the frame is of another length or one has its own."""
        if len(run) == len(self.frame) and (parts := _in_each_year(run, named, self.frame)) and _is_row(run):
            return parts
        if against := _against_now(run):
            return against
        announced = bool(named) and tuple(named[-len(self.frame) :]) == self.frame
        if (named and not announced) or any(s.periods for s in run[announced:]):
            return ()
        if len(run) == len(self.frame) and _is_row(run):
            return self.frame
        arrow = len(run) == _FEWEST and run[1].left in _ARROWS and _is_row(run)
        return _THEN_NOW if arrow else _then_and_now(run)

    def _dated_behind(self, run: Sequence[Statement]) -> Iterator[tuple[int, PeriodMention]]:
        """«Звернень – 903 (2022), 1 077 (2023)»: a time alone in brackets behind a figure is that figure's."""
        for statement in run:
            at = bisect_left(self.periods, statement.number.span.end, key=lambda p: p.span.start)
            behind = self.periods[at] if at < len(self.periods) else None
            opens = behind is not None and _OPENS.fullmatch(
                self.text.text, max(statement.number.span.end, statement.quote.end), behind.span.start
            )
            if behind is not None and opens and self.text.text.startswith(")", behind.span.end):
                yield statement.start, behind

    def _remember(self, run: Sequence[Statement], slots: _Frame) -> None:
        """What the figures just read tell of times: each its own, or «було … стало», «проти»."""
        if slots:
            self.frame = self.frame if _are_parts_of(slots, self.frame) else slots
            return
        for mention in _own(run):
            if any(_same(mention, p) for p in self.told):
                continue
            if self.told and not _are_alike([*self.told, mention]):
                self.told = []
            self.told.append(mention)
        if len(self.told) >= _FEWEST:
            self.frame, self.of_line = tuple(self.told), False
        elif len(run) == _FEWEST and run[1].companion == "versus" and not any(s.periods for s in run):
            self.frame, self.of_line = _NOW_THEN, False


def _in_each_year(run: Sequence[Statement], named: Sequence[PeriodMention], frame: _Frame) -> _Frame:
    """«I квартал – 120/98» under «(2023/2022)»: the part of the year that the line names, in each year of the frame."""
    mentions = {(p.span.start, p.relative): p for s in run for p in (*s.periods, *named)}
    part = next(iter(mentions.values()), None)
    if part is None or len(mentions) > 1 or not re.fullmatch(r"(?:quarter|half|month):\d+", part.relative):
        return ()
    years = all(re.fullmatch(r"\d{4}", p.period) for p in frame)
    return tuple(replace(p, period=resolve(part, p.period)) for p in frame) if years else ()


def _are_parts_of(slots: _Frame, years: _Frame) -> bool:
    """Whether each slot is a part of its year, which holds for the next line too."""
    return len(slots) == len(years) and all(
        y.period and s.period.startswith(f"{y.period}-") for s, y in zip(slots, years, strict=True)
    )


def _own(run: Sequence[Statement]) -> Iterator[PeriodMention]:
    """The times of the figures that have one each."""
    for statement in run:
        own = [p for p in statement.periods if p.kind != "as_of"]
        if len(own) == 1:
            yield own[0]


def _same(one: PeriodMention, other: PeriodMention) -> bool:
    return (one.period, one.relative) == (other.period, other.relative)


def _runs(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Figures of one sentence with nothing but a joint between them, «було … стало» and «проти» as joints too."""
    run: list[Statement] = []
    for statement in statements:
        joined = run and run[-1].sentence_id == statement.sentence_id and _goes_on(run, statement)
        if run and not joined:
            yield run
            run = []
        run.append(statement)
    if run:
        yield run


def _goes_on(run: Sequence[Statement], statement: Statement) -> bool:
    if statement.left in _JOINTS and not statement.periods:
        return True
    return len(run) == 1 and (statement.companion == "versus" or bool(_then_and_now([run[0], statement])))


def _then_and_now(run: Sequence[Statement]) -> _Frame:
    """«Питань було 98, стало 131»."""
    if len(run) != _FEWEST or any(s.periods for s in run):
        return ()
    return _THEN_NOW if _WAS.search(run[0].tight) and _IS_NOW.search(run[1].tight) else ()


def _against_now(run: Sequence[Statement]) -> _Frame:
    """«402 проти теперішніх 367»: what it is held against is of now, so it is of the time named, else last year's."""
    against = len(run) == _FEWEST and run[1].companion == "versus" and _OF_NOW.match(run[1].left)
    return (*(run[0].periods[-1:] or (_LAST,)), _THIS) if against else ()


def _is_row(run: Sequence[Statement]) -> bool:
    """Whether the figures count one thing: no words of their own but the noun that the first or the last has."""
    first, last = run[0], run[-1]
    if any(s.companion in _ACCOMPANY for s in run) or len({s.number.kind for s in run}) > 1:
        return False
    if any(_says_more(s) or s.label_side == "right" for s in run) or any(s.label_words for s in run[1:]):
        return False
    if len({s.head for s in run if s.head}) > 1 or any(s.noun for s in run[:-1] if last.head):
        return False
    return not (last.head and not first.head and first.named and len(run) == _FEWEST)


def _says_more(statement: Statement) -> bool:
    """Whether more stands behind the figure than its unit and the noun that it counts: «41 виконано»."""
    rest = statement.after.replace(statement.noun, "", 1) if statement.head else statement.after.partition("#")[0]
    return bool(_WORD.search(_UNIT.sub("", rest)))


def _are_alike(mentions: Sequence[PeriodMention]) -> bool:
    """Whether they are all years, all halves, all quarters or all months, each another."""
    return len({_size(p) for p in mentions}) == 1 and len({(p.period, p.relative) for p in mentions}) == len(mentions)


def _size(mention: PeriodMention) -> str:
    if mention.cumulative:
        return "since"
    if mention.period:
        return re.sub(r"\d+", "", mention.period)
    name, mark, _ = mention.relative.partition(":")
    part = {"half": "-H", "quarter": "-Q", "month": "-", "months": "-.."}
    return part.get(name, name) if mark else ""
