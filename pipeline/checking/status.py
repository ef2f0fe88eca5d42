"""The one place where verdicts become a status and a confidence; docs/checks.md has the same table for readers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from pipeline.checking.equations import shown
from pipeline.checking.meanings import TIE, is_first_and_largest, is_said_whole, is_weaker, sums_up_more, tie_answered
from pipeline.checking.readings import LETTERLIKE
from pipeline.checking.reasons import WEAK_READING_CODE, doubts, made_here, reason_of, remark
from pipeline.checking.wholes import whole_metric
from schemas.facts import Check, Fact, Reason, Status, Verdict
from schemas.values import value

# A failed sum speaks against all its members alike; support for one clears it while another member has none.
SHARED_BLAME = frozenset({"sum", "delta", "share", "restated", "meaning", "subset"})
# Kinds whose pass says that the digits are right, whatever they count.
OF_DIGITS = frozenset({"second_reading", "words_digits"})
# Kinds that come out exactly or not at all: one wrong digit breaks them, where it may hide in a share's rounding.
EXACT = frozenset({"sum", "delta"})
# Kinds that hold two figures against each other.
_OF_PAIRS = frozenset({"meaning", "subset", "share"})
_SEVERAL = 2
# Kinds that say nothing against a value by themselves.
ONLY_WARN = frozenset({"outlier"})
# The extractors' doubt of a meaning, and the kinds of check that answer it: other figures that agree with this one (a
# second reading agrees with its digits only). In the annotated reports set aside, figures so answered were right.
UNSURE = "meaning-unsure"
# The doubt what a figure is of: one without a subject to which parts with subjects add up is of them all.
OF_WHAT = "subject-unsure"
# The doubt whether digits apart are one number or two («письмових 6 402»); what adds up was read as it was meant.
AMBIGUOUS = "number-ambiguous"
OF_MEANING = frozenset({"sum", "delta", "share", "restated", "cardinality"})
# An OCR reading below this, with nothing else for it, needs a person. Numbers in words are as sure as the dictionary
# that knows them.
WEAK_READING = 0.85
# Checks that any small number passes, and those that a letter taken for a digit passes as easily as a number does.
_PASSED_BY_MOST = frozenset({"subset"})
_PASSED_BY_LETTERS = _PASSED_BY_MOST | {"second_reading"}

# How often a figure of this reading (OCR or not) and status had the right value and metric in annotated reports.
CONFIDENCE: Mapping[tuple[bool, Status], float] = {
    (False, Status.CONFIRMED): 0.98,
    (False, Status.UNVERIFIED): 0.91,
    (False, Status.FLAGGED): 0.5,
    (True, Status.CONFIRMED): 0.97,
    (True, Status.UNVERIFIED): 0.88,
    (True, Status.FLAGGED): 0.5,
}


@value
class Standing:
    """What the checks say of one fact."""

    passed: tuple[Check, ...]
    failed: tuple[Check, ...]
    remarks: tuple[Check, ...]

    @property
    def supported(self) -> bool:
        """Whether evidence from another place or reading agrees with the value."""
        return any(c.independent for c in self.passed)

    @property
    def understood(self) -> bool:
        """Whether evidence says what the value is of, and not only which digits stand there."""
        return any(c.independent and c.kind not in OF_DIGITS for c in self.passed)

    @property
    def added_up(self) -> bool:
        """Whether it is part or total of something else that comes out to the last digit."""
        return any(c.independent and c.kind in EXACT for c in self.passed)


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that is known when a fact is judged, by fact id."""

    facts: Mapping[str, Fact]
    standings: Mapping[str, Standing]
    readings: Mapping[str, float | None]
    _reasons: dict[int, Reason] = field(default_factory=dict)
    _denied: dict[str, bool] = field(default_factory=dict)
    _by_row: dict[tuple[object, ...], set[str]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        for fact in self.facts.values():
            if fact.measure == "level":
                self._by_row[_row(fact)].add(fact.period)

    def is_whole(self, fact: Fact) -> bool:
        """Whether a figure is said to be of all there was, or its table's row tells it of several times in turn."""
        return is_said_whole(fact) or (not doubts(fact) and len(self._by_row[_row(fact)]) > 1)

    def is_misstated(self, check: Check) -> bool:
        """Whether the total of a sum that fails is at odds with two sets of parts, none in both, that make the same."""
        total = self.facts[check.fact_ids[0]]
        if total.value is None or shown(total.value) != check.expected:
            return False  # the total is a cell that became no fact
        failed = self.standings[total.fact_id].failed
        alike = [set(c.fact_ids[1:]) for c in failed if _is_same_sum(c, check)]
        return any(not one & other for one, other in combinations(alike, 2))

    def is_denied_by_all(self, fact: Fact, standing: Standing) -> bool:
        """Whether a figure that nothing bears out is at odds with figures of two metrics or more, and what `standing`
        is of with nothing but it: «надійшло 1 016» beside «письмово – 1 962, позитивно вирішено 1 107»."""
        return self._is_denied(fact.fact_id) and all(fact.fact_id in c.fact_ids for c in standing.failed)

    def _is_denied(self, fact_id: str) -> bool:
        """Whether several pairs with figures of several metrics speak against a figure, and nothing for it."""
        if fact_id not in self._denied:
            mine = self.standings[fact_id]
            against = [] if mine.understood else [c for c in mine.failed if c.kind in _OF_PAIRS]
            metrics: set[str] = set()
            for other in (i for c in against for i in c.fact_ids if i != fact_id):
                metrics.add(self.facts[other].metric)
                if len(metrics) >= _SEVERAL:
                    break
            self._denied[fact_id] = len(against) >= _SEVERAL and len(metrics) >= _SEVERAL
        return self._denied[fact_id]

    def is_of_one_matter(self, check: Check) -> bool:
        """Whether what adds up is of one thing: a table's column makes its total whatever its cells are taken for."""
        total, *parts = (self.facts[i] for i in check.fact_ids if i in self.facts)
        if check.kind != "sum" or total.fact_id != check.fact_ids[0]:
            return True
        return all(total.metric in {part.metric, part.part_of, whole_metric(part.metric)} for part in parts)

    def reason(self, check: Check) -> Reason:
        """What the check says, made once for all the facts that it speaks of."""
        if id(check) not in self._reasons:
            self._reasons[id(check)] = remark(check) if _warns(check) else reason_of(check)
        return self._reasons[id(check)]


def _is_same_sum(one: Check, other: Check) -> bool:
    """Whether two sums of one total make the same."""
    return one.kind == other.kind and (one.fact_ids[0], one.found) == (other.fact_ids[0], other.found)


def _row(fact: Fact) -> tuple[object, ...]:
    """What figures of one row of a table share that differ in their time alone: the row is the quote of each."""
    return (fact.evidence.start, fact.evidence.end, fact.metric, fact.subject, fact.unit, fact.measure)


def standings(facts: Iterable[Fact], checks: Iterable[Check]) -> dict[str, Standing]:
    """By fact id: the checks that speak of it, sorted by outcome."""
    about: dict[str, list[Check]] = defaultdict(list)
    for check in checks:
        for fact_id in check.fact_ids:
            about[fact_id].append(check)
    return {f.fact_id: _standing(about[f.fact_id]) for f in facts}


def _standing(checks: Sequence[Check]) -> Standing:
    told = [c for c in checks if not _warns(c)]
    return Standing(
        passed=tuple(c for c in told if c.verdict == Verdict.PASSED),
        failed=tuple(c for c in told if c.verdict == Verdict.FAILED),
        remarks=tuple(c for c in checks if _warns(c)),
    )


def _warns(check: Check) -> bool:
    """Whether it only warns or has no verdict."""
    return check.kind in ONLY_WARN or check.verdict == Verdict.NO_VERDICT


def cleared(fact: Fact, standing: Standing, told: Told) -> bool:
    """Whether everything against a fact is explained by some other figure being wrong."""
    return all(_explained(fact, standing, check, told) for check in standing.failed)


def _explained(fact: Fact, standing: Standing, check: Check, told: Told) -> bool:
    """Whether one failed check is another figure's fault.

    In a text layer the figures are what the report says, and where they do not add up the report itself is at odds: a
    figure is cleared only where other sums tell whose fault it is. A second reading that differs is cleared by any
    independent support.
    """
    others = [told.facts[i] for i in check.fact_ids if i != fact.fact_id and i in told.facts]
    if check.kind == "second_reading":
        return standing.supported
    if _others_told(fact, standing, check, others, told):
        return True
    if check.kind in ("restated", "meaning"):
        return _other_is_wrong(fact, standing, check, others, told)
    if fact.evidence.reading != "ocr" or check.kind not in SHARED_BLAME:
        return False
    rivals = [told.standings[o.fact_id] for o in others]
    if standing.understood:
        return not all(rival.understood for rival in rivals)
    return standing.supported and not all(rival.supported for rival in rivals)


def _others_told(fact: Fact, standing: Standing, check: Check, others: Sequence[Fact], told: Told) -> bool:
    """Whether other checks tell which figure of one that fails is wrong, and it is not this: it is part of a sum that
    comes out and another is not, several ways of dividing the total make the same, and not what is stated, or another
    is at odds with figures of all kinds."""
    if check.kind in _OF_PAIRS:
        return any(told.is_denied_by_all(o, standing) for o in others)
    if check.kind not in EXACT:
        return False
    if standing.added_up and not all(told.standings[o.fact_id].added_up for o in others):
        return True
    return check.kind == "sum" and told.is_misstated(check) and fact.fact_id != check.fact_ids[0]


def _other_is_wrong(fact: Fact, standing: Standing, check: Check, others: Sequence[Fact], told: Told) -> bool:
    """Whether, of two figures for one thing, it is the other that was taken for what it is not.

    So it is when this one has support and the other none, when only this one's words say that it is of all there was
    («усього», «за рік»), when it comes first, with a noun of its own, and the others say less, as parts do, or when
    only this one has a noun of its own and could be of one metric alone; of a page read by OCR its number must have
    support for that. Support of the digits is none of the meaning.
    """
    concerned = {i: told.standings[i] for i in (fact.fact_id, *(other.fact_id for other in others))}
    backed = {i: s.understood if check.kind == "meaning" else s.supported for i, s in concerned.items()}
    if backed[fact.fact_id]:
        return any(not backed[o.fact_id] for o in others)
    if fact.evidence.reading == "ocr" and not standing.supported:
        return False
    if check.kind == "meaning" and others and told.is_whole(fact):
        return not any(told.is_whole(o) or backed[o.fact_id] for o in others)
    if check.kind == "meaning" and is_first_and_largest(fact, others) and not any(backed[o.fact_id] for o in others):
        return True
    if len(others) != 1 or is_weaker(fact):
        return False
    is_stronger = backed[others[0].fact_id] or (
        check.kind == "meaning" and (told.is_whole(others[0]) or sums_up_more(others[0], fact))
    )
    return is_weaker(others[0]) and not is_stronger


def status_of(
    fact: Fact, standing: Standing, doubted: bool, is_cleared: bool, reading_confidence: float | None
) -> Status:
    """The table of docs/checks.md, line by line, first match wins.

    `reading_confidence` is the reader's own for the number, None for a text layer.
    """
    if fact.status == Status.CORRECTED:
        return Status.CORRECTED
    if doubted or (standing.failed and not is_cleared):
        return Status.FLAGGED
    if standing.supported:
        return Status.CONFIRMED
    weak = reading_confidence is not None and reading_confidence < WEAK_READING and not fact.as_words
    kinds = {c.kind for c in standing.passed}
    if (weak and kinds <= _PASSED_BY_MOST) or (_may_be_letter(fact) and kinds <= _PASSED_BY_LETTERS):
        return Status.FLAGGED
    return Status.UNVERIFIED


def _may_be_letter(fact: Fact) -> bool:
    """Whether OCR may have seen the number in a letter; confidence is as high then as for any number in digits."""
    if fact.evidence.reading != "ocr" or fact.value is None:
        return False
    digits = f"{abs(fact.value):f}"
    return digits in LETTERLIKE and digits in re.findall(r"\d+", fact.evidence.quote)


def judged(facts: Sequence[Fact], checks: Sequence[Check], readings: Mapping[str, float | None]) -> tuple[Fact, ...]:
    """The facts with status, confidence and reasons. `readings` has each number's reading confidence by fact id."""
    told = Told({f.fact_id: f for f in facts}, standings(facts, checks), readings)
    return tuple(_judged(f, told) for f in facts)


def _judged(fact: Fact, told: Told) -> Fact:
    standing, reading_confidence = told.standings[fact.fact_id], told.readings.get(fact.fact_id)
    agreed = any(c.independent and c.kind in OF_MEANING and told.is_of_one_matter(c) for c in standing.passed)
    in_all = not fact.subject and any(c.fact_ids[0] == fact.fact_id for c in _sums_of_one_matter(standing, told))
    tied = tie_answered(fact, _totals(standing, told))
    answered = {TIE: tied, UNSURE: agreed, AMBIGUOUS: agreed, OF_WHAT: in_all}
    doubted = any(not answered.get(d.code, False) for d in doubts(fact))
    status = status_of(fact, standing, doubted, cleared(fact, standing, told), reading_confidence)
    kept = tuple(r for r in fact.reasons if not made_here(r))
    reasons = [told.reason(c) for c in (*standing.failed, *standing.passed, *standing.remarks)]
    if status == Status.FLAGGED and not standing.failed and not doubted:
        reasons.append(weak_reading(reading_confidence or 0.0))
    read = fact.evidence.reading == "ocr"
    confidence = 1.0 if status == Status.CORRECTED else CONFIDENCE[read, status]
    return fact.model_copy(update={"status": status, "confidence": confidence, "reasons": (*kept, *reasons)})


def _sums_of_one_matter(standing: Standing, told: Told) -> list[Check]:
    """The sums that come out with the figure and add up one thing."""
    return [c for c in standing.passed if c.kind == "sum" and c.independent and told.is_of_one_matter(c)]


def _totals(standing: Standing, told: Told) -> list[Fact]:
    """Totals of the sums that come out with the figure, where nothing speaks against the total itself."""
    first = [c.fact_ids[0] for c in standing.passed if c.kind == "sum" and c.independent]
    return [told.facts[i] for i in first if i in told.facts and not told.standings[i].failed]


def weak_reading(confidence: float) -> Reason:
    """The reason of a value that OCR doubted and nothing supports."""
    return Reason(
        code=WEAK_READING_CODE,
        for_value=False,
        uk=f"розпізнано з упевненістю {confidence:.0%}, і ніщо інше цього числа не підтверджує",
        en=f"read with a confidence of {confidence:.0%}, and nothing else supports the number",
    )
