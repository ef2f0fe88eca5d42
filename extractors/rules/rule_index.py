"""Which of the sections' rules may fit: by the matters in sight, and by the words of each that must stand around."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import field
from functools import cache

from extractors.sections import rules
from extractors.sections.rule import Rule
from schemas.values import value

# A rule, its place among all, and the reach within which its cues must stand.
Known = tuple[int, Rule, int]
# The cues of a rule may stand all around, near the figure, or before it.
ALL_AROUND, NEAR, BEFORE = range(3)
# The matter of rules whose matter goes without saying.
ANY_MATTER = ""


@value
class RulesOfMatter:
    """The rules of a matter by what must stand around: their first cue, else their head, else nothing. Those in
    `going_on` may do without their head behind a figure of their domain."""

    by_cue: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    by_head: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    going_on: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    others: list[Known] = field(default_factory=list)

    def add(self, known: Known) -> None:
        """Put a rule to those of its first word."""
        rule = known[1]
        if rule.cues:
            self.by_cue[rule.cues[0]].append(known)
        elif rule.head:
            self.by_head[rule.head].append(known)
            if rule.needs_subject:
                self.going_on[rule.domain].append(known)
        else:
            self.others.append(known)

    def fitting(self, cues: AbstractSet[str], heads: AbstractSet[str], before: str) -> Iterator[Known]:
        """The rules that may fit, each once; `before` is the domain of the figure before."""
        yield from self.others
        for cue in self.by_cue.keys() & cues:
            yield from self.by_cue[cue]
        for head in self.by_head.keys() & heads:
            yield from self.by_head[head]
        yield from (known for known in self.going_on.get(before, ()) if known[1].head not in heads)


@cache
def rules_by_matter(kind: str, body: str, *, nothing: bool) -> Mapping[str, RulesOfMatter]:
    """Rules that can carry such a number in such a body's report, by their matter, those whose matter goes without
    saying apart."""
    found: dict[str, RulesOfMatter] = defaultdict(RulesOfMatter)
    for place, rule in enumerate(rules()):
        if (kind in rule.kinds or (nothing and "money" in rule.kinds)) and (not rule.bodies or body in rule.bodies):
            reach = BEFORE if rule.before else NEAR if rule.near else ALL_AROUND
            found[ANY_MATTER if rule.self_sufficient else rule.domain].add((place, rule, reach))
    return dict(found)
