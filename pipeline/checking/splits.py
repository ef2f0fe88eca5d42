"""Wholes and parts said in prose and lists: which parts are meant to make the whole, and whether they do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.checking.equations import Equation, Firmness, holds
from pipeline.checking.figures import Figures
from pipeline.checking.repair import one_edit_explains
from pipeline.checking.wholes import COMPLETE, is_amount, parts_by_whole, scope_of, split_dimension
from schemas.facts import Fact
from schemas.text import DocumentText

_OPEN = re.compile(
    r"зокрема|серед (?:яких|них|перших)|найбільш|найчаст|переважн|насамперед|наприклад|в основному|здебільшого|тощо"
    r"|передусім|а саме такі|як-от",
    re.IGNORECASE,
)
_REST_BEFORE = re.compile(r"(?:\bінш\w*|\bрешт[аиу]|\bрізн(?:е|і|их)|\bзалиш\w+)[^.;:\d]*$", re.IGNORECASE)
_REST_AFTER = re.compile(r"[^.;:,\d\n]*\b(?:інш\w*|решт[аиу])", re.IGNORECASE)
_REST_SUBJECT = re.compile(r"(?:та |на |із? )?(?:інш|решт|різн|залиш)", re.IGNORECASE)
_OF_WHICH = re.compile(r"\b(?:[зі]з? (?:них|яких)|[ву] тому числі|[ву] т\. ?ч\.|загальн\w+ кільк)", re.IGNORECASE)
_TOTAL_WORD = re.compile(r"(?:усього|всього|разом|загалом)[^.;:\d]*$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…] +(?=[А-ЯІЇЄҐA-Z«])|\n")
_COLON = re.compile(r"[^.!?\d]{0,160}:\s")
_CLASSIFIED = re.compile(r"\W*за (?!зверненн|період|рік)[^:.;\d]{3,60}:[^:.;\d]*", re.IGNORECASE)
_FAR = 400
_HALVED = frozenset(dimension for _, dimension in COMPLETE)


@dataclass(frozen=True, slots=True)
class Split:
    """A whole and candidate parts; `dimension` is "" when the parts divide it in several ways at once."""

    whole: Fact
    parts: tuple[Fact, ...]
    dimension: str
    labels: frozenset[str]


def _start(fact: Fact) -> int:
    return fact.evidence.number_start


def _in_list(text: DocumentText, fact: Fact) -> bool:
    return text.block_at(_start(fact)).kind in ("list_item", "table")


def _same_run(text: DocumentText, before: Fact, after: Fact) -> bool:
    """Whether two parts stand in one enumeration: one sentence, or items of one list."""
    between = text.text[before.evidence.number_end : _start(after)]
    if len(between) > _FAR:
        return False
    if _in_list(text, before) and _in_list(text, after):
        return True
    return not _SENTENCE_END.search(between)


def runs(text: DocumentText, parts: Sequence[Fact]) -> list[tuple[Fact, ...]]:
    """The parts cut into enumerations, in order."""
    found: list[list[Fact]] = []
    for part in parts:
        if found and _same_run(text, found[-1][-1], part):
            found[-1].append(part)
        else:
            found.append([part])
    return [tuple(run) for run in found]


def _once(parts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Parts without their restatements elsewhere: the first of each metric, subject and qualifiers."""
    seen: dict[tuple[object, ...], Fact] = {}
    for part in parts:
        key = (part.metric, part.subject.lower(), tuple(sorted(part.qualifiers.items())), part.convocation)
        seen.setdefault(key, part)
    return tuple(seen.values())


def _nested(text: DocumentText, before: Fact, part: Fact) -> bool:
    """Whether a part is a part of the part before it: «соціальні – 96, у тому числі опіка – 58»."""
    block = text.block_at(_start(part)).span
    return block.start <= _start(before) and bool(
        _OF_WHICH.search(text.text[before.evidence.number_end : _start(part)])
    )


def _top_level(text: DocumentText, parts: Sequence[Fact]) -> list[Fact]:
    """The parts without parts of parts; the first of a block stands whatever leads to it."""
    return [p for i, p in enumerate(parts) if not i or not _nested(text, parts[i - 1], p)]


def _split(whole: Fact, parts: Sequence[Fact]) -> Split:
    pairs = [split_dimension(p, whole) for p in parts]
    dimensions = {d for d, _ in pairs}
    return Split(
        whole, tuple(parts), dimensions.pop() if len(dimensions) == 1 else "", frozenset(label for _, label in pairs)
    )


def candidates(text: DocumentText, whole: Fact, parts: Sequence[Fact]) -> Iterator[Split]:
    """Every set of parts that might be meant to make the whole: by dimension, by group, by enumeration."""
    by_dimension: dict[str, list[Fact]] = defaultdict(list)
    by_group: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for part in parts:
        dimension = split_dimension(part, whole)[0]
        by_dimension[dimension].append(part)
        if part.group:
            by_group[dimension, part.group].append(part)
    several: list[Sequence[Fact]] = [*by_dimension.values(), *by_group.values(), *runs(text, parts)]
    for run in runs(text, parts):
        several.extend(run[i:j] for i in range(len(run)) for j in range(i + 2, len(run) + 1))
    seen: set[tuple[str, ...]] = set()
    for chosen in several:
        kept = _once(chosen)
        ids = tuple(f.fact_id for f in kept)
        if len(kept) > 1 and ids not in seen:
            seen.add(ids)
            yield _split(whole, kept)


def _opener(text: DocumentText, split: Split) -> str | None:
    """What stands between the whole and its first part; None when the whole comes later or far before."""
    start, end = split.whole.evidence.number_end, _start(split.parts[0])
    return text.text[start:end] if 0 <= end - start <= _FAR else None


def _is_open(text: DocumentText, split: Split) -> bool:
    first = _start(split.parts[0])
    block = text.block_at(first)
    lead = text.text[max(block.span.start, first - 100) : first]
    return any(p.part_list_open for p in split.parts) or bool(_OPEN.search((_opener(text, split) or "") + lead))


def _has_rest(text: DocumentText, split: Split) -> bool:
    """Whether the last part is what remains: «інші – 72», «решта, 83»."""
    last, before = split.parts[-1], split.parts[-2]
    if _REST_SUBJECT.match(last.subject):
        return True
    lead = text.text[before.evidence.number_end : _start(last)]
    rest = text.text[last.evidence.number_end : last.evidence.number_end + 60]
    return bool(_REST_BEFORE.search(lead) or _REST_AFTER.match(rest))


def _is_one_list(text: DocumentText, split: Split) -> bool:
    """Whether the parts are the items of one list with none left out, one part to an item."""
    if not all(_in_list(text, p) for p in split.parts):
        return False
    indexes = [text.blocks.index(text.block_at(_start(p))) for p in split.parts]
    spanned = range(indexes[0], indexes[-1] + 1)
    items = [i for i in spanned if text.blocks[i].kind != "furniture"]
    return len(set(indexes)) == 1 or items == indexes


def _total_stated(text: DocumentText, split: Split) -> bool:
    start = _start(split.whole)
    block = text.block_at(start)
    return bool(_TOTAL_WORD.search(text.text[max(block.span.start, start - 60) : start]))


def _all_bodies(split: Split, bodies: Collection[int]) -> bool:
    """Whether there are as many parts as the report says there are commissions."""
    return split.dimension == "commission" and len(split.parts) in bodies


def firmness(text: DocumentText, split: Split, bodies: Collection[int] = ()) -> Firmness:
    """How surely these parts are meant to make the whole; `bodies` are the stated numbers of commissions."""
    one_run = len(runs(text, split.parts)) == 1
    one_list = _is_one_list(text, split)
    if split.dimension and (one_run or one_list) and _has_rest(text, split):
        return Firmness.CLOSED
    if _is_open(text, split):
        return Firmness.LOOSE
    if _is_complete(split, one_run or one_list) or _all_bodies(split, bodies):
        return Firmness.CLOSED
    opener = _opener(text, split)
    if split.dimension and (one_run or one_list):
        listed = one_list and (split.dimension == "commission" or _total_stated(text, split))
        announced = opener is not None and _COLON.fullmatch(_up_to_colon(opener))
        if listed or announced or _CLASSIFIED.fullmatch(_sentence_lead(text, split.parts[0])):
            return Firmness.CLOSED
    if one_run and len(split.parts) > 2 and split.dimension in ("outcome", "result"):
        return Firmness.LIKELY
    of_which = opener is not None and _OF_WHICH.search(opener)
    return Firmness.LIKELY if of_which and one_run and split.dimension else Firmness.LOOSE


def _sentence_lead(text: DocumentText, part: Fact) -> str:
    """What stands in the part's sentence before it."""
    lead = text.text[text.block_at(_start(part)).span.start : _start(part)]
    ends = [m.end() for m in _SENTENCE_END.finditer(lead)]
    return lead[ends[-1] :] if ends else lead


def _is_complete(split: Split, together: bool) -> bool:
    """Whether the parts are two halves that leave nothing out («письмових», «усних»), or those with a third named
    beside them that divides the whole in the same way («електронних»)."""
    for (metric, dimension), labels in COMPLETE.items():
        if metric != split.whole.metric or not labels <= split.labels:
            continue
        if split.dimension == dimension and split.labels == labels:
            return True
        others = {d for p in split.parts if (d := split_dimension(p, split.whole)[0]) != dimension}
        return together and others == {"channel"} and dimension == "form"
    return False


def _left_out(figures: Figures, split: Split) -> bool:
    """Whether a figure of the parts' own kind stands among them and was taken for something else, or a table's rows
    (whose totals are checked cell by cell) gave the parts."""
    first, last = _start(split.parts[0]), _start(split.parts[-1])
    if any(figures.text.block_at(_start(p)).kind == "table" for p in split.parts):
        return True
    mine = {_start(p) for p in split.parts}
    scope, units = scope_of(split.parts[0]), {p.unit for p in split.parts}
    among = (f for f in figures.facts.values() if first < _start(f) < last and _start(f) not in mine)
    strangers = [f for f in among if is_amount(f) and scope_of(f) == scope and f.unit in units]
    following = [f for f in figures.facts.values() if _start(f) > last and is_amount(f)]
    after = min(following, key=_start, default=None)
    if after and split.dimension not in _HALVED and not _has_rest(figures.text, split):
        goes_on = _same_run(figures.text, split.parts[-1], after) and not _in_list(figures.text, after)
        if goes_on and not _nested(figures.text, split.parts[-1], after):
            return True
    return bool(_top_level(figures.text, sorted((*split.parts, *strangers), key=_start))[len(split.parts) :])


def _up_to_colon(opener: str) -> str:
    """The opener cut after its colon when only the first part's own label follows."""
    at = opener.find(": ")
    if at < 0:
        at = opener.find(":\n")
    return opener[: at + 2] if at >= 0 and not re.search(r"[.!?]\s", opener[at + 2 :]) else opener


def _equation(figures: Figures, split: Split) -> Equation | None:
    total = figures.of(split.whole)
    parts = [f for p in split.parts if (f := figures.of(p))]
    if total is None or len(parts) != len(split.parts) or len({p.start for p in parts}) != len(parts):
        return None
    counts = [f.value for f in figures.facts.values() if f.metric == "commissions.count" and f.value is not None]
    firm = firmness(figures.text, split, {int(c) for c in counts})
    if firm == Firmness.CLOSED and _left_out(figures, split):
        firm = Firmness.LIKELY
    return Equation("sum", "sum", total, tuple(parts), firm, split.whole.metric)


def split_equations(figures: Figures) -> Iterator[Equation]:
    """For every whole: the sets of parts that make it; where none does, the sets that firmly should."""
    for wholes, parts in parts_by_whole(figures.facts.values()):
        found = [
            equation
            for whole in wholes
            for split in candidates(figures.text, whole, _top_level(figures.text, parts))
            if (equation := _equation(figures, split))
        ]
        yield from _chosen(found, doubtful=len({w.value for w in wholes}) > 1)


def _chosen(equations: Sequence[Equation], doubtful: bool) -> list[Equation]:
    """Sets that hold, the longest first, none inside another; then failing sets, firmest and longest first, that share
    no figure with a set already taken. Where the whole is doubtful, only failures that one character explains."""
    good = [e for e in equations if holds(e) and (e.firmness > Firmness.LOOSE or e.total.value >= 10)]
    bad = [e for e in equations if not holds(e) and e.firmness > Firmness.LOOSE]
    if doubtful:
        bad = [e for e in bad if one_edit_explains(e)]
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
