"""How a check becomes a row: stable ids and the two ways in which equations and single figures are reported."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from pipeline.checking.equations import (
    ROUNDED,
    Equation,
    Firmness,
    computed,
    holds,
    shown,
    within_rounding,
    written_out,
)
from pipeline.checking.figures import Figure
from pipeline.checking.repair import one_character_explains, one_digit_explains
from pipeline.checking.saying import in_ukrainian
from schemas.facts import Check, Verdict

# Below this a sum of unannounced parts can come out right by chance too easily to confirm anything.
_TELLING_TOTAL = 20


def check_id(kind: str, *what: object) -> str:
    """The same check of the same places keeps its id from run to run."""
    digest = hashlib.sha256("|".join(map(str, what)).encode()).hexdigest()
    return f"{kind}-{digest[:12]}"


def fact_ids(figures: Iterable[Figure]) -> tuple[str, ...]:
    """Ids of the facts behind figures, each once, in the figures' order."""
    return tuple(dict.fromkeys(i for f in figures for i in f.facts))


def outgrown(equation: Equation) -> tuple[Figure, ...]:
    """Parts that alone exceed their total, no one character being wrong: what was taken for the total is another
    figure. Empty for sums that hold, and where a part may be negative."""
    if equation.form != "sum" or holds(equation) or any(p.value < 0 for p in equation.parts):
        return ()
    larger = tuple(p for p in equation.parts if p.value > equation.total.value)
    return larger if larger and not one_character_explains(equation) else ()


def _far_short(equation: Equation) -> bool:
    """Whether the parts make less than half of their total: some went unmentioned or were not understood."""
    made = computed(equation)
    return equation.form == "sum" and made is not None and 2 * made < equation.total.value


def verdict_of(equation: Equation) -> Verdict | None:
    """Passed, failed or without verdict; None when an equation that fails was never claimed, or cannot have been.

    A likely sum that fails, or one that is far short in a text layer, counts as failed only when changing one digit
    would mend it; otherwise a part may have gone unmentioned. Figures rounded to different places may miss by the
    rounding.
    """
    if holds(equation):
        return Verdict.PASSED
    if equation.firmness == Firmness.LOOSE or outgrown(equation):
        return None
    read = any(f.ocr for f in equation.figures)
    if equation.form not in ROUNDED and within_rounding(equation) and not read:
        return Verdict.NO_VERDICT
    if equation.firmness == Firmness.CLOSED and (read or not _far_short(equation)):
        return Verdict.FAILED
    return Verdict.FAILED if one_digit_explains(equation) else Verdict.NO_VERDICT


def equation_check(equation: Equation) -> Check | None:
    """The row for an equation; None when there is nothing to say."""
    verdict = verdict_of(equation)
    if verdict is None:
        return None
    made = computed(equation)
    telling = equation.firmness > Firmness.LOOSE or abs(equation.total.value) >= _TELLING_TOTAL
    return Check(
        check_id=check_id(
            equation.kind, equation.form, *(f.start for f in equation.figures), fact_ids([equation.total])
        ),
        kind=equation.kind,
        fact_ids=fact_ids(equation.figures),
        expected=shown(equation.total.value),
        found="?" if made is None else shown(made),
        verdict=verdict,
        independent=verdict == Verdict.PASSED and telling,
        detail=f"{equation.where}: {written_out(equation)}",
        detail_uk=f"{in_ukrainian(equation.where)}: {written_out(equation)}",
    )
