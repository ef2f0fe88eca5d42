"""Wholes and parts said in prose and lists: which sets of parts make a whole, and which should and do not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from pipeline.checking.closure import Split, firmness, from_table, left_out
from pipeline.checking.enumerations import FAR, runs, same_run, same_sentence, sentence_end, start, top_level
from pipeline.checking.equations import Equation, Firmness, computed, holds, is_piece_of
from pipeline.checking.figures import Figure, Figures
from pipeline.checking.repair import one_digit_explains
from pipeline.checking.tables import whole_columns
from pipeline.checking.wholes import is_amount, parts_by_whole, split_dimension
from schemas.facts import Fact
from schemas.text import DocumentText

# «Решта, 70 звернень, …», «Ще 12 – на розгляді»: a sentence that tells what the one before left over.
_ON_THE_REST = re.compile(r"[.;!?]\s+(?:решта|ще|інші|залиш\w+)\b[^.;!?\n]{0,120}", re.IGNORECASE)
_LONGEST_CUT = 12  # enumerations longer than this are not cut into pieces


def _once(text: DocumentText, parts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Parts without their restatements elsewhere: of each metric, subject and qualifiers those of one enumeration.

    Two of a kind in one enumeration are two parts: «не підлягали розгляду 18, залишено без розгляду шість».
    """
    seen: dict[tuple[object, ...], Fact] = {}
    kept = []
    for part in parts:
        key = (part.metric, part.subject.lower(), tuple(sorted(part.qualifiers.items())), part.convocation)
        first = seen.setdefault(key, part)
        if first is part or same_sentence(text, first, part):
            kept.append(part)
    return tuple(kept)


def _split(whole: Fact, parts: Sequence[Fact], piece: bool) -> Split:
    pairs = [split_dimension(p, whole) for p in parts]
    dimensions = {d for d, _ in pairs}
    dimension = dimensions.pop() if len(dimensions) == 1 else ""
    return Split(whole, tuple(parts), dimension, frozenset(label for _, label in pairs), piece)


def candidates(text: DocumentText, whole: Fact, parts: Sequence[Fact]) -> Iterable[Split]:
    """Every set of parts that might be meant to make the whole: by dimension, by group, by enumeration, and pieces of
    enumerations, which mean something only when they make the whole."""
    by_dimension: dict[str, list[Fact]] = defaultdict(list)
    by_group: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for part in parts:
        dimension = split_dimension(part, whole)[0]
        by_dimension[dimension].append(part)
        if part.group:
            by_group[dimension, part.group].append(part)
    several: list[Sequence[Fact]] = [*by_dimension.values(), *by_group.values(), *runs(text, parts)]
    several += [piece for run in runs(text, parts) for piece in _by_dimension(run, whole)]
    seen: dict[tuple[str, ...], Split] = {}
    for chosen in several:
        _note(seen, text, whole, chosen, piece=False)
    for run in runs(text, parts):
        for i, j in combinations(range(len(run) + 1), 2) if len(run) <= _LONGEST_CUT else ():
            _note(seen, text, whole, run[i:j], piece=True)
    return seen.values()


def _by_dimension(run: Sequence[Fact], whole: Fact) -> Iterable[list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for part in run:
        found[split_dimension(part, whole)[0]].append(part)
    return found.values()


def _note(
    seen: dict[tuple[str, ...], Split], text: DocumentText, whole: Fact, chosen: Sequence[Fact], piece: bool
) -> None:
    """Keep a set of two parts or more that was not seen yet."""
    kept = _once(text, chosen)
    if len(kept) > 1:
        seen.setdefault(tuple(f.fact_id for f in kept), _split(whole, kept, piece))


@dataclass(frozen=True, slots=True)
class _Said:
    """What a report says elsewhere of its enumerations: how many commissions there are, and the columns of tables."""

    commissions: frozenset[int]
    columns: frozenset[frozenset[int]]

    @classmethod
    def of(cls, figures: Figures) -> _Said:
        counts = [f.value for f in figures.facts.values() if f.metric == "commissions.count" and f.value is not None]
        return cls(frozenset(map(int, counts)), frozenset(whole_columns(figures)))


def _equation(figures: Figures, split: Split, said: _Said) -> Equation | None:
    total = figures.of(split.whole)
    parts = [f for p in split.parts if (f := figures.of(p))]
    if total is None or len(parts) != len(split.parts) or len({p.start for p in parts}) != len(parts):
        return None
    firm = firmness(figures.text, split, said.commissions)
    if from_table(figures, split):
        whole_column = frozenset(p.start for p in parts) in said.columns
        firm = Firmness.LIKELY if whole_column and not _is_cell_beside(figures.text, split) else Firmness.LOOSE
    elif firm == Firmness.CLOSED and left_out(figures, split):
        firm = Firmness.LIKELY
    if _restates_whole(total, parts):
        firm = Firmness.LOOSE
    equation = Equation("sum", "sum", total, tuple(parts), firm, split.whole.metric)
    if firm == Firmness.LIKELY and _gap_told(figures.text, split, equation):
        equation = replace(equation, firmness=Firmness.LOOSE)
    return equation if equation.firmness == Firmness.LOOSE else _completed(figures, split, equation)


def _gap_told(text: DocumentText, split: Split, equation: Equation) -> bool:
    """Whether the words tell what is missing by a number that became no figure, or in a sentence on the rest: «388
    доручень. Із них виконано 351, 29 – у роботі, 8 втратили актуальність», «Решта, 8 доручень, чекають»."""
    made = computed(equation)
    missing = equation.total.value - made if made is not None else Decimal(0)
    if missing <= 0 or missing != int(missing):
        return False
    first = start(split.parts[0])
    block = text.block_at(first).span  # other blocks between tell of other things
    after = max(block.start, split.whole.evidence.number_end) if split.whole.evidence.number_end <= first else first
    end = sentence_end(text, split.parts[-1])
    told = text.text[after : rest.end() if (rest := _ON_THE_REST.match(text.text, end)) else end]
    # no piece of a longer number either: «1 243 підписи» tells no one that is missing
    return bool(re.search(rf"(?<![\d,.])(?<!\d\s){int(missing)}(?!\d|[,.]\d|\s\d{{3}}(?!\d))", told))


def _completed(figures: Figures, split: Split, equation: Equation) -> Equation:
    """With the one figure of the same enumeration that makes up what is missing, whatever it was taken for: «42
    задоволено, 26 відмовлено, вісім виявилися зверненнями»."""
    made = computed(equation)
    if made is None or made >= equation.total.value:
        return equation
    last = split.parts[-1]
    known = {split.whole.fact_id, *(p.fact_id for p in split.parts)}
    near = figures.facts_between(start(split.parts[0]), last.evidence.number_end + FAR)
    missing = [
        figure
        for f in near
        if f.fact_id not in known and is_amount(f) and f.value == equation.total.value - made
        if start(f) < start(last) or same_run(figures.text, last, f)
        if (figure := figures.of(f))
    ]
    # It proves the sum, but the sum does not prove what it was taken for.
    return replace(equation, parts=(*equation.parts, replace(missing[0], facts=()))) if len(missing) == 1 else equation


def _is_cell_beside(text: DocumentText, split: Split) -> bool:
    """Whether the whole stands in the table of its parts: where it is a total, the table itself adds it up."""
    return text.block_at(start(split.whole)).span == text.block_at(start(split.parts[0])).span


def _restates_whole(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether one of the parts is the total said again and the others make it: «14 сесій, 14 пленарних: 6 і 8»."""
    again = [p for p in parts if p.value == total.value]
    return len(again) == 1 and len(parts) > 2 and sum(p.value for p in parts) == 2 * total.value


def split_equations(figures: Figures) -> Iterator[Equation]:
    """For every whole: the sets of parts that make it; where none does, the sets that firmly should."""
    said = _Said.of(figures)
    for wholes, parts in parts_by_whole(figures.facts.values()):
        found = [
            equation
            for whole in wholes
            for split in candidates(figures.text, whole, top_level(figures.text, parts))
            if (equation := _equation(figures, split, said))
        ]
        yield from _chosen(found, doubtful=len({w.value for w in wholes}) > 1)


def _chosen(equations: Sequence[Equation], doubtful: bool) -> list[Equation]:
    """Sets that hold, the longest first, none inside another; then failing sets, firmest and longest first, that share
    no figure with a set already taken. Where the whole is doubtful, only failures that one character explains."""
    good = [e for e in equations if holds(e) and (e.firmness > Firmness.LOOSE or e.total.value >= 10)]
    bad = [e for e in equations if not holds(e) and e.firmness > Firmness.LOOSE]
    closed = [e for e in bad if e.firmness == Firmness.CLOSED]
    good = [e for e in good if e.firmness == Firmness.CLOSED or not any(is_piece_of(e, other) for other in closed)]
    bad = [e for e in bad if not doubtful or one_digit_explains(e)]
    taken: list[Equation] = []
    used: set[int] = set()
    for group in (good, bad):
        # A longer closed set explains more: «письмових, усних, електронних» before «письмових, усних».
        for equation in sorted(group, key=lambda e: (-e.firmness, -len(e.parts))):
            starts = {p.start for p in equation.parts}
            if not starts & used:
                taken.append(equation)
                used |= starts
    return taken
