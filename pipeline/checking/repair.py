"""Repair proposals: the cheapest change of one number's characters that satisfies what the report says about itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.grammar.words.agreement import agreement
from pipeline.checking.equations import ROUNDED, Equation, Firmness, holds, shown
from pipeline.checking.figures import Figure, Figures
from schemas.facts import Check, Fact, Verdict

# What a change of characters costs: seen by another reader, a known confusion of shapes, any other digit, a digit lost
# or gained.
READ_OTHERWISE, CONFUSABLE, ANY_DIGIT, LENGTH = 1, 2, 3, 4
_CONFUSED = frozenset(
    frozenset(pair) for pair in ("17", "38", "56", "69", "08", "06", "68", "14", "27", "35", "58", "39", "49", "89")
)
Readings = Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Change:
    """A figure read as another number; `fixes` and `breaks` count checks, `cost` is of characters."""

    figure: Figure
    written: Decimal
    cost: int
    fixes: int = 0
    breaks: int = 0

    @property
    def rank(self) -> tuple[int, int, int]:
        """Smaller is better: breaks nothing, fixes most, costs least."""
        return self.breaks, -self.fixes, self.cost

    @property
    def order(self) -> tuple[tuple[int, int, int], bool, int, Decimal]:
        """Rank, then figures that facts came from, then the text's order."""
        return self.rank, not self.figure.facts, self.figure.start, self.written


def edit_cost(old: str, new: str) -> int | None:
    """What turning one string of digits into another costs; None when it takes more than one character."""
    if len(old) == len(new):
        differing = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
        if len(differing) != 1:
            return None
        return CONFUSABLE if frozenset(differing[0]) in _CONFUSED else ANY_DIGIT
    shorter, longer = sorted((old, new), key=len)
    if len(longer) - len(shorter) != 1:
        return None
    return LENGTH if any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer))) else None


def digits(written: Decimal, step: Decimal) -> str:
    """The digits of a number as they would be written to the same last place, without separators."""
    places = max(0, -int(step.normalize().as_tuple().exponent)) if step < 1 else 0
    return f"{written:.{places}f}".replace(".", "").replace("-", "")


def _place(figure: Figure) -> Decimal:
    """The worth of the last written digit in the number as written (0.1 for «12,5 тис.»)."""
    return figure.step / abs(figure.factor) if figure.factor else figure.step


def change_cost(figure: Figure, written: Decimal, readings: Readings) -> int | None:
    """What reading the figure as `written` costs; None when more than one character would have to change."""
    if written < 0 or written == figure.written:
        return None
    old, new = digits(figure.written, _place(figure)), digits(written, _place(figure))
    if new in readings.get(figure.start, ()):
        return READ_OTHERWISE
    if new != str(int(new)) and figure.written >= 1 and written < 1:
        return None
    return edit_cost(old, new)


def needed(equation: Equation, figure: Figure) -> Decimal | None:
    """What the figure would have to read for the equation to hold, everything else as it stands."""
    if equation.form in ROUNDED or not figure.factor:
        return None
    parts = [p for p in equation.parts if p.start != figure.start]
    others = sum((p.value for p in parts), Decimal(0))
    if figure.start == equation.total.start:
        value = equation.parts[0].value - equation.parts[1].value if equation.form == "delta" else others
    elif equation.form == "delta":
        first = figure.start == equation.parts[0].start
        value = equation.total.value + parts[0].value if first else parts[0].value - equation.total.value
    else:
        value = equation.total.value - others
    written = value / figure.factor
    return written if written == written.quantize(min(_place(figure), Decimal(1))) else None


def one_digit_explains(equation: Equation) -> bool:
    """Whether another digit in one place of one figure would satisfy the equation."""
    wanted = ((f, needed(equation, f)) for f in equation.figures)
    return any(w is not None and (change_cost(f, w, {}) or LENGTH) < LENGTH for f, w in wanted)


def one_character_explains(equation: Equation) -> bool:
    """Whether a digit changed, lost or gained in one figure would satisfy the equation."""
    wanted = ((f, needed(equation, f)) for f in equation.figures)
    return any(w is not None and change_cost(f, w, {}) is not None for f, w in wanted)


def single_digit_changes(figure: Figure) -> Iterator[Decimal]:
    """Every number that differs from the figure's in one digit."""
    place = _place(figure)
    old = digits(figure.written, place)
    for i, digit in enumerate(old):
        for other in "0123456789":
            if other != digit and not (i == 0 and other == "0" and len(old) > 1):
                yield Decimal(old[:i] + other + old[i + 1 :]) * min(place, Decimal(1))


class Workshop:
    """Looks for changes that mend what fails, given all equations and what grammar says of each figure."""

    def __init__(self, figures: Figures, equations: Sequence[Equation], readings: Readings) -> None:
        self._figures = figures
        self._equations = [e for e in equations if holds(e) or e.firmness > Firmness.LOOSE]
        self._readings = readings

    def _about(self, figure: Figure) -> list[Equation]:
        return [e for e in self._equations if any(f.start == figure.start for f in e.figures)]

    def _candidates(self, figure: Figure, failing: Iterable[Equation]) -> set[Decimal]:
        found = {w for e in failing if (w := needed(e, figure)) is not None}
        for reading in filter(None, self._readings.get(figure.start, ())):
            found.add(Decimal(reading) * min(_place(figure), Decimal(1)))
        if any(e.form in ROUNDED for e in failing):
            found.update(single_digit_changes(figure))
        return found

    def _judged(self, figure: Figure, written: Decimal) -> Change | None:
        cost = change_cost(figure, written, self._readings)
        if cost is None:
            return None
        fixes = breaks = 0
        for equation in self._about(figure):
            before, after = holds(equation), holds(equation, {figure.start: written})
            fixes += after and not before
            breaks += before and not after
        agreed, will_agree = self._grammar(figure, None), self._grammar(figure, written)
        fixes += agreed == "disagrees" and will_agree == "agrees"
        breaks += agreed != "disagrees" and will_agree == "disagrees"
        return Change(figure, written, cost, fixes, breaks)

    def _grammar(self, figure: Figure, written: Decimal | None) -> str:
        if written is not None and written != int(written):
            return "says_nothing"
        text = self._figures.text.text
        head = next((self._figures.facts[i].head for i in figure.facts), "")
        value = None if written is None else int(written)
        return agreement(text, figure.start, figure.end, value, head).outcome

    def changes(self, failing: Sequence[Equation], suspects: Iterable[Figure] = ()) -> list[Change]:
        """Single changes that fix something and break nothing, best first."""
        figures = {f.start: f for e in failing for f in e.figures} | {f.start: f for f in suspects}
        found = []
        for figure in (f for f in figures.values() if f.start >= 0):  # below 0: a number counted, not written
            mine = [e for e in failing if any(f.start == figure.start for f in e.figures)]
            for written in self._candidates(figure, mine):
                change = self._judged(figure, written)
                if change and change.fixes and not change.breaks:
                    found.append(change)
        return sorted(found, key=lambda c: c.order)


def proposal(change: Change, facts: Mapping[str, Fact]) -> str:
    """`{fact_id: value}` as JSON for all facts that the figure gave; empty when it gave none."""
    values = {i: shown(repaired_value(facts[i], change)) for i in change.figure.facts}
    return json.dumps(values, ensure_ascii=False, sort_keys=True) if values else ""


def repaired_value(fact: Fact, change: Change) -> Decimal:
    """The fact's value with its number read anew; scale and sign stay as they were."""
    value = fact.value if fact.value is not None else Decimal(0)
    if not change.figure.written or not value:
        return change.written * (change.figure.factor or 1)
    return value / change.figure.written * change.written


@dataclass(frozen=True, slots=True)
class Explanation:
    """The best change and what else would do, in both languages."""

    uk: str
    en: str


def explained(changes: Sequence[Change]) -> Explanation:
    """Why the best of some changes is the best, and what else would do."""
    best = changes[0]
    arrow = f"{shown(best.figure.written)} → {shown(best.written)}"
    why_uk, why_en = _WHY[best.cost]
    others = [c for c in changes[1:] if (c.breaks, c.fixes) == (best.breaks, best.fixes) and c.cost < LENGTH]
    if not others:
        return Explanation(
            f"{arrow}: {why_uk}, лагодить {best.fixes}; {ONLY_ONE_UK}",
            f"{arrow}: {why_en}; mends {best.fixes}; {ONLY_ONE}",
        )
    told = ", ".join(f"{shown(c.figure.written)} → {shown(c.written)}" for c in others[:_MOST_TOLD])
    told += " …" if len(others) > _MOST_TOLD else ""
    return Explanation(
        f"{arrow}: {why_uk}, лагодить {best.fixes}; або {told}", f"{arrow}: {why_en}; mends {best.fixes}; or {told}"
    )


ONLY_ONE, ONLY_ONE_UK = "no other change of one digit does", "жодна інша зміна однієї цифри цього не дає"
_MOST_TOLD = 4
_WHY = {
    READ_OTHERWISE: ("інше прочитання того самого місця", "another reading of the same place"),
    CONFUSABLE: ("обриси, які часто плутають", "shapes that are often confused"),
    ANY_DIGIT: ("одна цифра", "one digit"),
    LENGTH: ("зайва або загублена цифра", "one digit lost or gained"),
}


def with_proposal(check: Check, changes: Sequence[Change], facts: Mapping[str, Fact]) -> Check:
    """The failed check with the best change among its own figures, if there is one; none for a doubt of meaning."""
    mine = [c for c in changes if set(c.figure.facts) & set(check.fact_ids) or not c.figure.facts]
    if check.verdict != Verdict.FAILED or check.kind == "meaning" or not mine:
        return check
    why = explained(mine)
    return check.model_copy(
        update={
            "proposal": proposal(mine[0], facts),
            "detail": f"{check.detail}; repair: {why.en}",
            "detail_uk": f"{check.detail_uk or check.detail}; виправлення: {why.uk}",
        }
    )


def settled(changes: Sequence[Change]) -> Change | None:
    """The one change that independent evidence leaves: another reader saw it, it mends a check, nothing rivals it."""
    if not changes or changes[0].cost != READ_OTHERWISE:
        return None
    best = changes[0]
    rivals = [c for c in changes[1:] if c.fixes >= best.fixes and c.cost <= READ_OTHERWISE]
    return None if rivals else best
