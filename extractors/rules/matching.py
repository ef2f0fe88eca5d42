"""Which rule of the sections fits a statement best, and how well."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from functools import cache, lru_cache
from itertools import chain

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.measures import tells_difference
from extractors.grammar.sentences.relations import is_empty_word
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import is_noun, is_predicate
from extractors.occurring import Patterns
from extractors.rules.rule_index import ALL_AROUND, ANY_MATTER, rules_by_matter
from extractors.sections import rules
from extractors.sections.rule import Rule
from extractors.tables.rows import (
    column_of_things,
    column_says,
    is_column_of_percents,
    is_next_column,
    is_row_of_office,
    is_under_percents,
)
from extractors.words.officials import is_of_official
from extractors.words.wording import PLAIN_WORD, predicates_in
from extractors.zones import OTHER_BODIES, Zones, counts_people, domain_pattern
from schemas.metrics import METRICS
from schemas.values import value

# Nouns that count occurrences or people whatever the matter is: they do not contradict a rule's own noun.
_NEUTRAL = re.compile(r"\b(?:раз|випадк|випадок|штук|одиниц|примірник|екземпляр|шт\b|од\b|разів|рази|р\b)")

# The council's own business gives way where another body is closer in sight.
_COUNCIL = frozenset({"decisions", "plenary"})

# What is spoken of where words that fit many matters («з них у роботі», «земля – 97») are not of this one.
_RIVALS = {
    "decisions": OTHER_BODIES,
    "plenary": ("execcom",),
    "appeals": ("decisions", "sessions", "plenary", "commissions", "orders", "awards"),
    "info_requests": ("appeals", "petitions"),
}
_FUND_IN_SIGHT = _SURELY = 0.5
_SURELY_NEAR = 0.6
_NAMED, _DEPENDENT = 3.4, 0.8
_OF_WHICH = re.compile(r"\b(?:з|із) (?:них|яких)\b|\b[ув] тому числі\b")
_MINIMUM = 1.7
# What «шестеро» never counts.
_NO_PEOPLE = frozenset(
    {"meetings", "sessions", "questions", "decisions", "drafts", "orders", "recommendations", "commissions", "days"}
)

# How much a word counts by where it stands.
_HEAD_AT = {"near": 3.0, "left": 2.4, "antecedent": 2.2, "opener": 1.8, "lead": 1.5, "heading": 0.9, "title": 0.6}
_CUE_AT = {"near": 2.0, "left": 1.3, "verb": 1.3, "opener": 1.0, "lead": 0.8, "sentence": 0.6, "heading": 0.3}
# Where the cues of a rule may stand, by its reach: all around, near the figure, before it.
_REACHES = (tuple(_CUE_AT), ("near", "left", "verb", "opener"), ("near", "left", "lead"))
_FARTHEST_FIRST = sorted(_CUE_AT.items(), key=lambda at: at[1])
_ATTENDANCE = re.compile(r"\b(?:явк|прису[тц]н|відвідув)\w*[^;]*# (?:%|відсот)")
# «Розіслано 412 рішень, ухвалених на сесіях», «85 рішень, прийнятих міською радою»: the council's own.
_BY_COUNCIL = re.compile(
    r" [^\W\d_]+,? ?,? (?:ухвален|прийнят|схвален)[^\W\d_]* (?:[^\W\d_]+ ){0,2}(?:# )?(?:[^\W\d_]+ ){0,2}(?:сесі[їяюєй]|радою\b|депутатами\b)"
)
_KIND_OF_MEETING = re.compile(r"(?:(?:на|у|в|з) )?(?:[^\W\d_]+ )?(?:сесі|комісі|президі|пленарн|засідан)\w*")
_PERCENTAGE = re.compile(r"\b(?:відсоток|відсотка|у відсотках|у %|[ ,(]%) [^@#,;]*$")
_QUESTIONS = re.compile(r"\bпитан\w+")
_TOPIC_FIRST = re.compile(r"(?:про|щодо|стосовно|(?:з|із|зі|по) (?:[^\W\d_]+ ){0,3}питань)\b")
_TOPIC_BEHIND = re.compile(r"@ (?:про|щодо|стосовно) .*")
# «на двох з яких депутати працювали онлайн»: what they did, not what they are.
_SAID_OF_THEM = re.compile(r"@ (?:з|із|зі) (?:яких|котрих) (?![–—-]).*")
_CLAUSE = re.compile(r"[^\w\s'-]|[@#]|\b(?:та|і|й|або|з|із|на|у|в|до|про)\b")


# How a rule reads the zones: whether it needs a subject, and whether that is a topic which the label names.
_Way = tuple[bool, bool]


@value
class Candidate:
    """A rule that fits, with its score; subjects are looked at afterwards."""

    rule: Rule
    score: float


@value
class _Sight:
    """A statement in its zones, and which rules' words stand where: looked up once for all rules.

    `explicit`: whether a noun after the figure is what it counts; `counted` the heads that stand there.
    """

    statement: Statement
    zones: Zones
    explicit: bool
    counted: frozenset[str]
    _headed: dict[_Way, tuple[tuple[str, str, frozenset[str]], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, statement: Statement, zones: Zones) -> _Sight:
        """What the rules need to know of a statement."""
        counted_in = statement.number.kind is NumberKind.MONEY  # «гривень» is the unit, not what is counted
        explicit = bool(statement.head) and not counted_in and not _NEUTRAL.search(statement.counted)
        counted = _every_head().found_in(statement.counted) if statement.head else frozenset()
        return cls(statement, zones, explicit, counted)

    def cues(self) -> list[dict[str, float]]:
        """For each reach the cues that stand within it, with how near they stand."""
        found = [(place, near, _every_cue().found_in(self.zones.at(place))) for place, near in _FARTHEST_FIRST]
        return [{cue: near for place, near, cues in found if place in reach for cue in cues} for reach in _REACHES]

    def heads(self) -> frozenset[str]:
        """The heads that stand anywhere around, however a rule reads the zones: no rule with another one fits, but
        for one that goes on about what was told before."""
        if self.explicit:
            return self.counted
        statement = self.statement
        ways = ((False, False), (True, False), *(((True, True),) if statement.label_words else ()))
        texts = {self.zones.near, *(_named(way, statement) for way in ways)}
        around = (*(heads for way in ways for *_, heads in self.headed(way)), *map(_every_head().found_in, texts))
        return self.counted.union(*around)

    def headed(self, way: _Way) -> tuple[tuple[str, str, frozenset[str]], ...]:
        """The zones, as a rule reads them, in which heads of rules stand, each with these heads, the nearest first."""
        if way not in self._headed:
            texts = {name: self.zones.at(name) for name in _HEAD_AT}
            texts["near"] = _SAID_OF_THEM.sub("@", texts["near"])
            texts |= {name: _without_topic(way, self.statement, texts[name]) for name in ("near", "left", "lead")}
            found = ((name, text, _every_head().found_in(text)) for name, text in texts.items())
            self._headed[way] = tuple(zone for zone in found if zone[2])
        return self._headed[way]


@cache
def _every_cue() -> Patterns:
    """The cues of all rules, by their regex."""
    return Patterns({cue: cue for rule in rules() for cue in rule.cues})


def candidates(statement: Statement, zones: Zones, body: str, anchor_domain: str) -> list[Candidate]:
    """Rules that fit, the best first; those that need a subject are not checked for one here."""
    kind = "count" if statement.number.kind is NumberKind.ORDINAL else str(statement.number.kind)
    if kind == "count" and (is_percentage(statement) or is_column_of_percents(statement)):
        kind = "percent"
    sight = _Sight.of(statement, zones)
    found = _of_kind(kind, sight, body, anchor_domain)
    if kind == "percent" and statement.table < 0 and tells_difference(statement):
        counted = _of_kind("count", sight, body, anchor_domain)
        found += [
            (place, c) for place, c in counted if "percent" not in c.rule.kinds and _is_of_its_noun(c.rule, sight)
        ]
    return [candidate for _, candidate in sorted(found, key=lambda f: (-f[1].score, f[0]))]


def _is_of_its_noun(rule: Rule, sight: _Sight) -> bool:
    """«Кількість розпоряджень зросла на 7 %»: whether the rule counts what by so many per cent became more or less."""
    if rule.head_pattern is None:
        return rule.self_sufficient
    return bool(rule.head_pattern.search(sight.statement.named))


def _of_kind(kind: str, sight: _Sight, body: str, anchor_domain: str) -> list[tuple[int, Candidate]]:
    """The rules for such a number that fit, each with its place among all."""
    statement, zones = sight.statement, sight.zones
    nothing = statement.number.as_words and statement.number.value == 0
    people, cues_at = counts_people(statement), sight.cues()
    matters = (ANY_MATTER, *(name for name, strength in zones.domains.items() if strength))
    rules_of = rules_by_matter(kind, body, nothing=nothing)
    around, heads = cues_at[ALL_AROUND].keys(), sight.heads()
    fitting = (rules_of[matter].fitting(around, heads, anchor_domain) for matter in matters if matter in rules_of)
    found = []
    for place, rule, reach in chain.from_iterable(fitting):
        if sight.explicit and rule.head and rule.head not in sight.counted:
            continue
        cues = _cue_score(rule, cues_at[reach])
        if cues is None or (people and (rule.unit or METRICS[rule.metric].unit) in _NO_PEOPLE):
            continue
        if nothing and rule.is_catch_all:
            continue
        score = _score(rule, sight, cues, anchor_domain)
        if score is not None and score >= _MINIMUM:
            found.append((place, Candidate(rule, score)))
    return found


def _cue_score(rule: Rule, near: Mapping[str, float]) -> float | None:
    """How near the rule's cues stand; None when one is missing."""
    total = 0.0
    for cue in rule.cues:
        if cue not in near:
            return None
        total += near[cue]
    return total


def is_percentage(statement: Statement) -> bool:
    """Whether a number without a sign of its own is told in per cent: «Середній відсоток присутності – 79»."""
    if statement.head or statement.table >= 0:
        return False
    # «Явка на сесіях – 76 %, на комісіях – 69»
    shared = _KIND_OF_MEETING.match(statement.label_words or statement.tight) and _ATTENDANCE.search(statement.lead)
    named = statement.named or statement.label_words
    listed = statement.in_list and is_under_percents(statement)
    return bool(shared or listed or _PERCENTAGE.search(f"{named} {statement.left}"))


def _score(rule: Rule, sight: _Sight, cues: float, anchor_domain: str) -> float | None:
    statement, zones = sight.statement, sight.zones
    strength = zones.domains.get(rule.domain, 0.0)
    if rule.surely and strength < _SURELY_NEAR:
        return None
    if rule.is_catch_all and (strength < _SURELY or (strength < 1 and _names_another(rule, statement))):
        return None
    subvention = rule.domain == "finance" and "субвенц" in zones.near
    if rule.domain == "finance" and zones.domains.get("fund", 0.0) >= _FUND_IN_SIGHT and not subvention:
        return None
    if rule.domain == "execcom" and _BY_COUNCIL.match(statement.sentence.partition("@")[2]):
        return None
    head = _head_score(rule, sight, cues, anchor_domain)
    if head is None:
        return None
    near = _near(rule, statement, zones)
    if rule.unless in _every_objection().found_in(near):
        return None
    if rule.verb_pattern and not is_said_with(
        rule.verb_pattern, near if rule.needs_subject else f"{near} {zones.verb}"
    ):
        return None
    above = f"{zones.opener} / {zones.heading} / {statement.title_words}"
    if rule.unless_context and rule.context_pattern.search(above) and not column_says(rule, statement):
        return None
    rivals = _RIVALS.get(rule.domain, ()) if rule.domain in _COUNCIL or not rule.head else ()
    outdone = max((zones.domains.get(b, 0.0) for b in rivals), default=strength) - strength
    return head + cues + 1.5 * strength + rule.weight - _left_over(rule, statement) - 1.2 * max(0.0, outdone)


def _near(rule: Rule, statement: Statement, zones: Zones) -> str:
    """The figure's own words that can speak against the rule: an office that heads the row says only whose it is."""
    if rule.domain == "appeals" and is_row_of_office(statement):
        return zones.near.removeprefix(statement.row)
    return column_of_things(zones.near) if rule.subject == "topic" and statement.table >= 0 else zones.near


def is_said_with(verbs: re.Pattern[str], near: str) -> bool:
    """Whether one of the predicates beside the figure fits, or none stands there but «було», «становить» and the like."""
    found = predicates_in(near)
    return not found or any(verbs.match(v.removeprefix("не ")) for v in found)


def _names_another(rule: Rule, statement: Statement) -> bool:
    """Whether the figure is told of a noun that some rule counts."""
    named = _named(_way(rule, statement), statement)
    return bool(named) and names_head(named)


def _named(way: _Way, statement: Statement) -> str:
    """The words that name what the figure counts, as the rule reads them."""
    return _QUESTIONS.sub(" ", statement.named) if way[1] else statement.named


@cache
def _any_head() -> re.Pattern[str]:
    """Every noun that some rule counts."""
    return re.compile("|".join(rf"\b(?:{r.head})" for r in rules() if r.head and not r.needs_subject))


@lru_cache(maxsize=20_000)
def names_head(words: str) -> bool:
    """Whether the words hold a noun that some rule counts."""
    return bool(_any_head().search(words))


@lru_cache(maxsize=20_000)
def _is_head(word: str) -> bool:
    """Whether the word is a noun that some rule counts."""
    return bool(_any_head().match(word)) and is_noun(word)


@cache
def _every_head() -> Patterns:
    """The heads of all rules, by their regex."""
    return Patterns({rule.head: rule.head for rule in rules() if rule.head})


@cache
def _every_objection() -> Patterns:
    """What must not stand beside the figure, of all rules."""
    return Patterns({rule.unless: rule.unless for rule in rules() if rule.unless})


def _headless_score(rule: Rule, sight: _Sight, cues: float) -> float | None:
    if sight.explicit and any(p.search(sight.statement.counted) for p in rule.cue_patterns):
        return 3.5
    return (0.4 if sight.explicit else 1.2) if cues or not sight.explicit else None


def _head_score(rule: Rule, sight: _Sight, cues: float, anchor_domain: str) -> float | None:
    statement, zones = sight.statement, sight.zones
    pattern = rule.head_pattern
    if pattern is None:
        return _headless_score(rule, sight, cues)
    if rule.head in sight.counted:
        return 4.0
    if sight.explicit:
        return None
    way = _way(rule, statement)
    if statement.named:
        if rule.head in _every_head().found_in(_named(way, statement)):
            return _NAMED
        if not rule.needs_subject:
            if rule.head in _every_head().found_in(zones.near):
                return _DEPENDENT
            if names_head(statement.named):
                return None
    for name, zone, heads in sight.headed(way):
        if rule.head not in heads:
            continue
        score = _HEAD_AT[name]
        if name != "near" and (found := pattern.search(zone)) and _depends(zone, found.start()):
            if name in {"left", "lead"}:
                return _DEPENDENT
            continue
        return score / 2 if name == "opener" and statement.row else score
    return 1.0 if anchor_domain == rule.domain and _may_carry(rule, statement, cues) else None


def _may_carry(rule: Rule, statement: Statement, cues: float) -> bool:
    """Whether a figure of the same matter before may have said the noun that is left out."""
    said = cues >= _CUE_AT["left"] or (rule.needs_subject and statement.table < 0)
    if not said or _NEUTRAL.match(rule.head):
        return False  # «разів» must be there: what was counted is not
    nothing = statement.number.as_words and statement.number.value == 0
    return not nothing and not is_next_column(statement)


def _way(rule: Rule, statement: Statement) -> _Way:
    """How the rule reads the zones. «Кадрові питання – 166»: the label says what the acts are about; it counts no
    questions."""
    return rule.needs_subject, rule.needs_subject and rule.subject == "topic" and bool(statement.label_words)


def _without_topic(way: _Way, statement: Statement, zone: str) -> str:
    """«Про скликання сесій – 12» counts no sessions: what a figure is about is no noun that it counts."""
    needs_subject, of_topic = way
    if of_topic:
        return _QUESTIONS.sub(" ", zone)
    if needs_subject:
        return zone
    label = statement.label_words
    if label and _TOPIC_FIRST.match(label):
        zone = zone.replace(label, " ")
    return _TOPIC_BEHIND.sub("@", zone) if not statement.head else zone


def _depends(zone: str, at: int) -> bool:
    """Whether the noun at `at` belongs to one counted before it: «засідання постійних комісій» counts no commissions."""
    if is_predicate(zone[at:].partition(" ")[0]):
        return False  # «у розрізі комісій засідали»
    before = _CLAUSE.split(zone[:at])[-1].split()
    return any(map(_is_head, before)) and not any(is_predicate(w) for w in before)


def _left_over(rule: Rule, statement: Statement) -> float:
    """A rule without a subject leaves words of the figure's label unexplained: each speaks against it."""
    if rule.subject not in {"", "official"} or not statement.label_words:
        return 0.0
    if rule.subject == "official" and is_of_official(statement):
        return 0.0
    own = [p for p in (rule.head_pattern, *rule.cue_patterns, domain_pattern(rule.domain)) if p is not None]
    rest = statement.label_words
    for pattern in own:
        rest = pattern.sub(" ", rest)
    foreign = [
        w
        for w in rest.split()
        if len(w) > 2
        and w[0].isalpha()
        and not PLAIN_WORD.match(w)
        and not is_empty_word(w.strip("."))
        and not is_predicate(w)
    ]
    each = 1.8 if _OF_WHICH.search(f"{statement.left} {statement.tight}") else 0.9
    return min(3 * each, each * len(foreign))
