"""All checks of one report, in the order in which they feed each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.checking.changes import delta_equations, share_equations
from pipeline.checking.counts import cardinality_checks, equalities, subset_checks
from pipeline.checking.equations import Equation, Firmness, holds, is_piece_of
from pipeline.checking.figures import Figure, Figures
from pipeline.checking.making import equation_check, verdict_of
from pipeline.checking.meanings import odd_ones, outgrown_totals, restated_checks
from pipeline.checking.periods import period_equations
from pipeline.checking.readings import Readings, other_readings, reading_checks
from pipeline.checking.repair import Change, Workshop, one_character_explains, repaired_value, settled, with_proposal
from pipeline.checking.rereading import Rereader
from pipeline.checking.splits import split_equations
from pipeline.checking.status import judged
from pipeline.checking.tables import table_equations
from pipeline.checking.wording import agreement_checks, letter_checks, words_digits_checks
from schemas.facts import Check, Extraction, Fact, Reason, Verdict
from schemas.text import DocumentText, Span


@dataclass(frozen=True, slots=True)
class Checked:
    """The report's facts with status, confidence and reasons, and every check made, in a stable order."""

    facts: tuple[Fact, ...]
    checks: tuple[Check, ...]


def check(extraction: Extraction, text: DocumentText, reread: Rereader | None = None) -> Checked:
    """Hold every figure of a report against the report itself; `reread` reads numbers of OCR pages a second time.

    A number is changed only where a second reading, a sum that it mends and the absence of any rival leave one answer;
    the change is then a reason of the fact.
    """
    figures = Figures(extraction.facts, text, extraction.ledger)
    readings = other_readings(figures, reread)
    facts = extraction.facts
    changes = _settled_changes(figures, readings)
    if changes:
        facts = tuple(_repaired(f, changes) for f in facts)
        figures = Figures(facts, text, extraction.ledger, {c.figure.start: c.written for c in changes})
    equations = list(_equations(figures))
    checks = [*_checks(figures, equations), *reading_checks(figures, readings)]
    proposed = _proposed(figures, equations, readings, checks)
    return Checked(judged(facts, proposed, _confidences(facts, text)), tuple(proposed))


def _equations(figures: Figures) -> Iterator[Equation]:
    """Equations from every source; one that two sources give is kept once, and a share or difference that one source
    bears out is not held against what another source took it to be of, nor parts that make one stated total against
    another that no slip of a digit leads to. Some rows of a column that make its total are chance, if all should."""
    found: dict[tuple[object, ...], Equation] = {}
    for source in (table_equations, split_equations, period_equations, delta_equations, share_equations):
        for equation in source(figures):
            key = (equation.kind, equation.total.start, frozenset(p.start for p in equation.parts))
            found.setdefault(key, equation)
    borne_out = {(e.kind, e.total.start) for e in found.values() if e.kind != "sum" and holds(e)}
    made_up = {frozenset(p.start for p in e.parts) for e in found.values() if e.kind == "sum" and holds(e)}
    whole = [e for e in found.values() if e.firmness == Firmness.CLOSED and not holds(e)]
    for equation in found.values():
        if holds(equation):
            if equation.firmness > Firmness.LOOSE or not any(is_piece_of(equation, other) for other in whole):
                yield equation
        elif equation.kind != "sum":
            if (equation.kind, equation.total.start) not in borne_out:
                yield equation
        elif frozenset(p.start for p in equation.parts) not in made_up or one_character_explains(equation):
            yield equation


def _checks(figures: Figures, equations: Sequence[Equation]) -> Iterator[Check]:
    added_up = [made for e in equations if (made := equation_check(e))]
    yield from added_up
    yield from odd_ones(figures, added_up)
    yield from outgrown_totals(figures, equations)
    yield from subset_checks(figures)
    yield from cardinality_checks(figures)
    yield from restated_checks(figures, added_up)
    yield from agreement_checks(figures)
    yield from words_digits_checks(figures)
    yield from letter_checks(figures)


def _failing(equations: Sequence[Equation]) -> list[Equation]:
    return [e for e in equations if verdict_of(e) == Verdict.FAILED]


def _suspects(figures: Figures, checks: Sequence[Check]) -> list[Figure]:
    """Figures whose number a failed check speaks against; where a meaning is in doubt no digit is."""
    blamed = {i for c in checks if c.verdict == Verdict.FAILED and c.kind != "meaning" for i in c.fact_ids}
    return [f for f in figures.all() if blamed & set(f.facts)]


def _settled_changes(figures: Figures, readings: Mapping[int, Readings]) -> list[Change]:
    """Repairs that evidence settles, one for each figure at most."""
    if not readings:
        return []
    equations = list(_equations(figures))
    workshop = Workshop(figures, equations, {start: told.borne_out for start, told in readings.items()})
    found: dict[int, Change] = {}
    for equation in _failing(equations):
        change = settled(workshop.changes([equation]))
        if change:
            found[change.figure.start] = change
    return list(found.values())


def _repaired(fact: Fact, changes: Sequence[Change]) -> Fact:
    change = next((c for c in changes if fact.fact_id in c.figure.facts), None)
    if change is None:
        return fact
    was, now = f"{change.figure.written:f}", f"{change.written:f}"
    reason = Reason(
        code="repaired",
        for_value=True,
        uk=f"спершу прочитано {was}; друге прочитання дає {now}, і лише так сходяться підсумки",
        en=f"first read as {was}; a second reading has {now}, and only so the totals add up",
    )
    return fact.model_copy(update={"value": repaired_value(fact, change), "reasons": (*fact.reasons, reason)})


def _proposed(
    figures: Figures, equations: Sequence[Equation], readings: Mapping[int, Readings], checks: Sequence[Check]
) -> list[Check]:
    equal = list(equalities(figures))
    failing = [*_failing(equations), *(e for e in equal if not holds(e))]
    suspects = _suspects(figures, checks)
    if not failing and not suspects:
        return list(checks)
    others = {start: told.every for start, told in readings.items()}
    changes = Workshop(figures, [*equations, *equal], others).changes(failing, suspects)
    return [with_proposal(c, changes, figures.facts) for c in checks]


def _confidences(facts: Sequence[Fact], text: DocumentText) -> dict[str, float | None]:
    """The reader's lowest confidence among each number's words, by fact id; None where there is none."""
    found: dict[str, float | None] = {}
    for fact in facts:
        words = text.words_of(Span(fact.evidence.number_start, fact.evidence.number_end))
        told = [w.confidence for w in words if w.confidence is not None]
        found[fact.fact_id] = min(told, default=None)
    return found
