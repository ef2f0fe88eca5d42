"""Which figure is the whole of which: the fact that a part belongs to, and the dimension it is a part in."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from schemas.facts import Fact
from schemas.values import value

# A thing stated a thousand times has no whole; looking at each for each would cost the square.
_MOST_WHOLES = 50

# metric of a part: (metric of the whole, dimension, label inside the dimension)
_DIMENSIONS: dict[str, tuple[str, str, str]] = {
    "sessions.regular": ("sessions.held", "kind", "regular"),
    "sessions.extraordinary": ("sessions.held", "kind", "extraordinary"),
    "appeals.written": ("appeals.total", "form", "written"),
    "appeals.oral": ("appeals.total", "form", "oral"),
    "appeals.individual": ("appeals.total", "persons", "individual"),
    "appeals.collective": ("appeals.total", "persons", "collective"),
    "appeals.resolved_positively": ("appeals.total", "result", "positive"),
    "appeals.explained": ("appeals.total", "result", "explained"),
    "appeals.refused": ("appeals.total", "result", "refused"),
    "appeals.forwarded": ("appeals.total", "result", "forwarded"),
    "appeals.not_considered": ("appeals.total", "result", "not_considered"),
    "appeals.in_progress": ("appeals.total", "result", "in_progress"),
    "instructions.fulfilled": ("instructions.issued", "result", "fulfilled"),
    "instructions.under_control": ("instructions.issued", "result", "under_control"),
    "awards.applications_supported": ("awards.applications_considered", "result", "supported"),
    "awards.applications_rejected": ("awards.applications_considered", "result", "rejected"),
    "awards.applications_returned": ("awards.applications_considered", "result", "returned"),
    "appeals.by_channel": ("appeals.total", "channel", ""),
    "appeals.by_topic": ("appeals.total", "topic", ""),
    "appeals.by_category": ("appeals.total", "category", ""),
    "decisions.by_topic": ("decisions.adopted", "topic", ""),
    "commission.meetings": ("commissions.meetings_total", "commission", ""),
    "commission.questions_considered": ("commissions.questions_considered", "commission", ""),
    "commission.recommendations": ("commissions.recommendations", "commission", ""),
}
# Dimensions of two halves that leave nothing out: (whole, dimension) → the labels that make it whole.
COMPLETE: dict[tuple[str, str], frozenset[str]] = {
    ("sessions.held", "kind"): frozenset({"regular", "extraordinary"}),
    ("appeals.total", "form"): frozenset({"written", "oral"}),
    ("appeals.total", "persons"): frozenset({"individual", "collective"}),
}
# What became of the drafts brought to the sessions: the whole goes by several names.
_OUTCOMES = ("decisions.adopted", "decisions.rejected", "decisions.withdrawn", "decisions.returned")
_DRAFTS = ("decisions.drafts_considered", "decisions.questions_considered", "decisions.drafts_prepared")
# Metrics whose parts are told apart by qualifiers; a subject beside one is whose part it is.
_BY_QUALIFIERS = frozenset({"appeals.information_requests"})
_WHY, _OUTCOME = "reason", "result"  # why what came of it did: a part of that part
_SPLITTING_QUALIFIERS = ("requester", "channel", "result", "reason", "stage", "topic")


def whole_metric(part: str) -> str:
    """The metric that figures of this one are parts of; empty where they are of none."""
    return _DIMENSIONS.get(part, ("", "", ""))[0]


# Who is counted by factions may be all that were elected or those that still serve.
_SERVING = {"deputies.count": "deputies.active"}


@value
class Scope:
    """What must be the same for figures to be of one whole: period, convocation, whose, plan or done, since when."""

    period: str
    convocation: str
    owner: str
    since: str
    cumulative: bool
    planned: bool


def scope_of(fact: Fact) -> Scope:
    """The fact's scope."""
    return Scope(fact.period, fact.convocation, fact.owner, fact.since, fact.cumulative, fact.measure == "plan")


def is_amount(fact: Fact) -> bool:
    """Whether the fact is a plain amount that can be added: no share, difference, mean, rate, range or round number."""
    plain = fact.measure in ("level", "plan") and fact.unit != "%"
    return plain and fact.value is not None and not (fact.aggregate or fact.per or fact.modifier)


def is_ground(fact: Fact) -> bool:
    """Whether a figure says for what reason something came of so many: «відмовлено: не сплачено витрати – 5»."""
    divided = {name for name in _SPLITTING_QUALIFIERS if fact.qualifiers.get(name)}
    return divided == {_WHY, _OUTCOME} and not fact.subject


def dimension_of(fact: Fact) -> tuple[str, str]:
    """(dimension, label) that a part divides its whole by; the metric itself where only subjects differ."""
    known = _DIMENSIONS.get(fact.metric)
    if known:
        return known[1], known[2] or fact.subject
    if is_ground(fact):
        return _WHY, fact.qualifiers[_WHY]
    for name in _SPLITTING_QUALIFIERS:
        if fact.qualifiers.get(name) and not fact.subject:
            return name, fact.qualifiers[name]
    return fact.metric, fact.subject


def known_whole(metric: str) -> str:
    """The one metric that figures of a metric always add up to; "" where the catalogue knows none."""
    return _DIMENSIONS[metric][0] if metric in _DIMENSIONS else ""


def whole_metrics(fact: Fact) -> tuple[str, ...]:
    """The metrics that the fact can be a part of: the one it names, else those that the catalogue knows.

    A part of a part («відмовлено: через службову таємницю – 4») is none of the whole.
    """
    if is_ground(fact):
        return (fact.metric,)
    divided = sum(bool(fact.qualifiers.get(name)) for name in _SPLITTING_QUALIFIERS)
    if divided > 1 or (divided and fact.subject and fact.metric in _BY_QUALIFIERS):
        return ()
    if fact.part_of:
        return (fact.part_of, *(_DRAFTS if fact.metric in _OUTCOMES else ()))
    found = []
    if fact.metric in _DIMENSIONS:
        found.append(_DIMENSIONS[fact.metric][0])
    if fact.metric in _OUTCOMES:
        found.extend(_DRAFTS)
    if fact.subject or dimension_of(fact)[0] in _SPLITTING_QUALIFIERS:
        found.append(fact.metric)
    return tuple(found)


def _is_divided(fact: Fact) -> bool:
    """Whether the fact is itself a part of its metric: of one subject, channel, result …"""
    return bool(fact.subject or any(fact.qualifiers.get(q) for q in _SPLITTING_QUALIFIERS))


class Wholes:
    """Finds the whole of a part among a report's facts."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._by_id = {f.fact_id: f for f in facts}
        self._by_metric: dict[tuple[str, Scope], list[Fact]] = defaultdict(list)
        self._undivided: dict[tuple[str, Scope], list[Fact]] = defaultdict(list)
        self._by_outcome: dict[tuple[str, Scope, str], list[Fact]] = defaultdict(list)
        for fact in sorted(filter(is_amount, self._by_id.values()), key=_start):
            self._by_metric[fact.metric, scope_of(fact)].append(fact)
            if not _is_divided(fact):
                self._undivided[fact.metric, scope_of(fact)].append(fact)
            elif fact.qualifiers.get(_OUTCOME) and not is_ground(fact):
                self._by_outcome[fact.metric, scope_of(fact), fact.qualifiers[_OUTCOME]].append(fact)

    def of(self, part: Fact) -> tuple[Fact, ...]:
        """The stated whole, else every fact of the first metric that can be it in the part's scope, nearest first.

        Several with different values mean that not all of them are what they seem.
        """
        stated = self._by_id.get(part.part_of_id)
        if stated is not None:
            return (stated,) if is_amount(stated) else ()
        if is_ground(part):
            of = self._by_outcome[part.metric, scope_of(part), part.qualifiers[_OUTCOME]]
            return tuple(sorted(_around(part, of), key=lambda f: self._distance(f, part)))
        for metric in whole_metrics(part):
            known = self._undivided if metric == part.metric else self._by_metric
            near = [f for f in _around(part, known[metric, scope_of(part)]) if f.fact_id != part.fact_id]
            if near:
                near += self._undivided[_SERVING[metric], scope_of(part)] if metric in _SERVING else []
                return tuple(sorted(near, key=lambda f: self._distance(f, part)))
        return ()

    @staticmethod
    def _distance(whole: Fact, part: Fact) -> tuple[bool, int]:
        """Undivided wholes first, then by distance, doubled for a whole that comes after its part."""
        gap = part.evidence.number_start - whole.evidence.number_start
        return bool(whole.subject), gap if gap > 0 else -2 * gap


def _start(fact: Fact) -> int:
    return fact.evidence.number_start


def _around(part: Fact, facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts, which are in the text's order, that stand nearest to the part: so many on either side."""
    at = bisect_left(facts, _start(part), key=_start)
    return facts[max(0, at - _MOST_WHOLES) : at + _MOST_WHOLES]


def parts_by_whole(facts: Iterable[Fact]) -> list[tuple[tuple[Fact, ...], tuple[Fact, ...]]]:
    """(candidates for the whole, parts of whatever dimension in the text's order), each part in one of them."""
    kept = list(facts)
    wholes = Wholes(kept)
    found: dict[frozenset[str], tuple[tuple[Fact, ...], list[Fact]]] = {}
    for part in kept:
        candidates = wholes.of(part) if is_amount(part) else ()
        if candidates and all(w.evidence.number_start != part.evidence.number_start for w in candidates):
            found.setdefault(frozenset(w.fact_id for w in candidates), (candidates, []))[1].append(part)
    return [(w, tuple(sorted(parts, key=lambda f: f.evidence.number_start))) for w, parts in found.values()]


def split_dimension(part: Fact, whole: Fact) -> tuple[str, str]:
    """(dimension, label) by which the part divides this very whole."""
    if part.metric in _OUTCOMES and whole.metric in _DRAFTS:
        return "outcome", part.metric
    return dimension_of(part)
