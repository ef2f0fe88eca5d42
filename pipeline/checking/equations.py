"""Equations: what figures must satisfy if the report adds up, and whether they do."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum
from typing import Literal

from pipeline.checking.figures import Figure
from schemas.values import value

Form = Literal["sum", "delta", "share", "growth", "percents"]

RATIOS: tuple[Form, ...] = ("share", "growth")
ROUNDED: tuple[Form, ...] = (*RATIOS, "percents")


class Firmness(IntEnum):
    """How surely the report means the figures to satisfy the equation.

    CLOSED: it says so (a total row, «усього», «решта», two halves of one thing). LIKELY: it reads so, but a part may
    have gone unmentioned. LOOSE: only an equation that holds means anything.
    """

    LOOSE = 0
    LIKELY = 1
    CLOSED = 2


@value
class Equation:
    """`total` against `parts`: their sum, their difference (first minus second), their ratio in per cent (first of
    second), their difference in per cent of the second, or a total of shares. `where` says what is added up."""

    form: Form
    kind: str
    total: Figure
    parts: tuple[Figure, ...]
    firmness: Firmness
    where: str = ""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Total first, then the parts."""
        return (self.total, *self.parts)


Values = dict[int, Decimal]


def _value(figure: Figure, instead: Values) -> Decimal:
    return instead[figure.start] * figure.factor if figure.start in instead else figure.value


def computed(equation: Equation, instead: Values | None = None) -> Decimal | None:
    """What the parts make; `instead` has other readings, as written, by the figures' start. None: a base is zero."""
    values = [_value(p, instead or {}) for p in equation.parts]
    if equation.form == "delta":
        return values[0] - values[1]
    if equation.form in RATIOS:
        if not values[1]:
            return None
        above = values[0] - values[1] if equation.form == "growth" else values[0]
        return (above * 100 / values[1]).quantize(equation.total.step, ROUND_HALF_UP)
    return sum(values, Decimal(0))


def tolerance(equation: Equation) -> Decimal:
    """How far off an equation may be through rounding alone.

    Sums of figures written to the same place must be exact; figures rounded more coarsely than the finest may each be
    half a unit off; a share may be off by one unit in its last place (councils truncate as often as they round).
    """
    if equation.form in RATIOS:
        return equation.total.step
    steps = [f.step for f in equation.figures]
    if equation.form == "percents":
        return sum(steps, Decimal(0)) / 2
    finest = min(steps)
    return sum((s for s in steps if s > finest), Decimal(0)) / 2


def holds(equation: Equation, instead: Values | None = None) -> bool:
    """Whether the equation is satisfied; exactly for sums and differences, within rounding for shares."""
    made = computed(equation, instead)
    if made is None:
        return False
    off = abs(made - _value(equation.total, instead or {}))
    return off <= (tolerance(equation) if equation.form in ROUNDED else 0)


def within_rounding(equation: Equation) -> bool:
    """Whether a sum that is not exact could be so through rounding of its figures."""
    made = computed(equation)
    return made is not None and abs(made - equation.total.value) <= tolerance(equation)


def is_piece_of(small: Equation, large: Equation) -> bool:
    """Whether a set of parts is only a piece of another of the same total: three of four items make it by chance."""
    same_total = small.total.start == large.total.start
    return same_total and {p.start for p in small.parts} < {p.start for p in large.parts}


def shown(value: Decimal) -> str:
    """A number as people write it, without exponent or trailing zeros: 1000, 2.5, -213."""
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def written_out(equation: Equation) -> str:
    """The parts as an arithmetic line: «10 + 29 + 23 = 62»."""
    made = computed(equation)
    result = "?" if made is None else shown(made)
    terms = [shown(p.value) for p in equation.parts]
    if equation.form == "growth":
        return f"({terms[0]} − {terms[1]}) / {terms[1]} = {result} %"
    sign = {"delta": " − ", "share": " / "}.get(equation.form, " + ")
    return f"{sign.join(terms)} = {result}{' %' if equation.form == 'share' else ''}"
