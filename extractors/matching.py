"""Which rule of the sections fits a statement best, and how well."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extractors.grammar.morphology import is_noun, is_predicate
from extractors.grammar.numbers import NumberKind
from extractors.grammar.relations import is_empty_word
from extractors.grammar.statements import Statement
from extractors.sections import domains, rules
from extractors.sections.rule import Rule

# Nouns that count occurrences or people whatever the matter is: they do not contradict a rule's own noun.
_NEUTRAL = re.compile(r"\b(?:раз|випадк|випадок|штук|одиниц|примірник|екземпляр|шт\b|од\b|разів|рази|р\b)")
# The council's own business gives way where another body is closer in sight.
_COUNCIL = frozenset({"decisions"})
_BODIES = frozenset({"commissions", "presidium", "temporary", "execcom", "awards_commission"})
_NAMED_BODY = 0.9
_OTHER_BODIES = ("execcom", "commissions", "one_commission", "presidium", "temporary")
# What is spoken of where words that fit many matters («з них у роботі», «земля – 97») are not of this one.
_RIVALS = {
    "decisions": _OTHER_BODIES,
    "appeals": ("decisions", "sessions", "plenary", "commissions", "orders", "awards"),
    "info_requests": ("appeals", "petitions"),
}
_FUND_IN_SIGHT = _SURELY = 0.5
_SURELY_NEAR = 0.6
_NAMED, _DEPENDENT = 3.4, 0.8
_OF_WHICH = re.compile(r"\b(?:з|із) (?:них|яких)\b|\b[ув] тому числі\b")
_MINIMUM = 1.7

# How much a word counts by where it stands.
_HEAD_AT = {"near": 3.0, "left": 2.4, "opener": 1.8, "lead": 1.5, "heading": 0.9, "title": 0.6}
_CUE_AT = {"near": 2.0, "left": 1.3, "verb": 1.3, "opener": 1.0, "lead": 0.8, "sentence": 0.6, "heading": 0.3}
_DOMAIN_AT = {
    "near": 1.0,
    "left": 0.9,
    "opener": 0.75,
    "lead": 0.8,
    "sentence": 0.6,
    "heading": 0.55,
    "outer": 0.4,
    "prior": 0.35,
    "title": 0.55,
}


@dataclass(frozen=True, slots=True)
class Zones:
    """A statement's surroundings by distance, and how strongly each domain is in sight."""

    near: str
    left: str
    verb: str
    opener: str
    lead: str
    sentence: str
    heading: str
    prior: str
    title: str
    domains: Mapping[str, float]

    def at(self, name: str) -> str:
        """The text of the named zone."""
        found: str = getattr(self, name)
        return found


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule that fits, with its score; subjects are looked at afterwards."""

    rule: Rule
    score: float


def zones_of(statement: Statement, carried: Mapping[str, float], title: str = "") -> Zones:
    """The zones of a statement; `carried` are domains that earlier figures or the report itself bring up."""
    near, left = _with_people(statement), statement.left
    if statement.number.as_words and statement.number.value == 0:
        near, left = _DOUBLE_NEGATION.sub(" ", near), _DOUBLE_NEGATION.sub(" ", f"{left} @").removesuffix(" @")
    title_words = "" if statement.title == statement.label else statement.title_words
    opener = " / ".join(z for z in (title_words, statement.topic, statement.opener) if z)
    parts = {
        "near": near,
        "left": left,
        "verb": _governing(statement),
        "opener": opener,
        "lead": statement.lead,
        "sentence": statement.sentence,
        "heading": statement.headings[0] if statement.headings else "",
        "prior": statement.prior,
        "title": title,
    }
    parts = {name: _by_matter(text) for name, text in parts.items()}
    seen = dict(carried)
    for name, text in (*parts.items(), *(("outer", h) for h in statement.headings[1:2])):
        if not text:
            continue
        strength = _DOMAIN_AT.get(name, 0.0)
        for found in _domains_in(text.replace("@", "#"), beside=name in _BESIDE):
            if seen.get(found, 0.0) < strength and (name != "title" or found in _OF_TITLES):
                seen[found] = strength
        spoken_of = any(s >= _SPOKEN_OF for d, s in carried.items() if d not in _OTHER_BODIES)
        for found in _faintly_in(text) if name in _BESIDE and not spoken_of else ():
            seen[found] = max(seen.get(found, 0.0), min(strength, _FAINT))
    return Zones(**parts, domains=_bodies_apart(seen, statement, parts))


def _bodies_apart(seen: dict[str, float], statement: Statement, parts: Mapping[str, str]) -> dict[str, float]:
    """A body that the figure's own words name sets aside those that only stand above or before."""
    if statement.commission_how in {"named", "carried", "all"}:
        seen["commissions"] = max(seen.get("commissions", 0.0), _NAMED_BODY)
    beside: frozenset[str] = frozenset(
        b for z in ("near", "left") for b in _domains_in(parts[z], beside=True) if b in _BODIES
    )
    if statement.commission is not None:
        beside |= {"commissions"}
    beside = beside or (_domains_in(parts["lead"], beside=True) & _BODIES)
    return {d: s for d, s in seen.items() if d not in _BODIES or not beside or d in beside}


# «Не надійшло жодного запиту»: the second negation says no more than the first.
_DOUBLE_NEGATION = re.compile(r"\bне (?=[^\W\d_]+(?: [^\W\d_]+){0,3} @)|(?<=@) не\b|(?<=@ )не (?=[^\W\d_])")
_COLLECTIVE = re.compile(r"(?:двоє|обоє|троє|[\w']+еро)$")


def _with_people(statement: Statement) -> str:
    """«Троє служать»: a collective numeral without a noun counts people."""
    alone = statement.number.as_words and not statement.head and not statement.named
    if alone and _COLLECTIVE.match(statement.number_words):
        return statement.tight.replace("@", "@ осіб", 1)
    return statement.tight


@lru_cache(maxsize=20_000)
def _by_matter(text: str) -> str:
    """«з гуманітарних питань» names a matter; it does not count questions."""
    return _BY_MATTER.sub("з_питань", text) if "питань" in text else text


@lru_cache(maxsize=20_000)
def _domains_in(text: str, *, beside: bool) -> frozenset[str]:
    """The domains whose words stand in the text; headings and openers are asked for again with every figure."""
    return frozenset(d.name for d in domains() if (d.pattern if beside else d.context).search(text))


@lru_cache(maxsize=20_000)
def _faintly_in(text: str) -> frozenset[str]:
    """The domains of which the text has words that others use too."""
    return frozenset(d.name for d in domains() if d.faint is not None and d.faint.search(text))


_FAINT, _SPOKEN_OF = 0.5, 0.85
_BY_MATTER = re.compile(r"\b(?:з|із|зі) (?:(?:[^\W\d_]|-)+ ){0,3}?питань\b")
# What a title can say of the whole report; that it is a council's says nothing of a figure.
_OF_TITLES = frozenset({"appeals", "info_requests", "petitions", "awards", "fund", "services"})
_BESIDE = frozenset({"near", "left", "lead", "sentence"})


def candidates(statement: Statement, zones: Zones, body: str, anchor_domain: str) -> list[Candidate]:
    """Rules that fit, the best first; those that need a subject are not checked for one here."""
    kind = "count" if statement.number.kind is NumberKind.ORDINAL else str(statement.number.kind)
    if kind == "count" and is_percentage(statement):
        kind = "percent"
    found = []
    for rule in rules():
        nothing = statement.number.as_words and statement.number.value == 0
        if (kind not in rule.kinds and not (nothing and "money" in rule.kinds)) or (
            rule.bodies and body not in rule.bodies
        ):
            continue
        score = _score(rule, statement, zones, anchor_domain)
        if score is not None and score >= _MINIMUM:
            found.append(Candidate(rule, score))
    return sorted(found, key=lambda c: -c.score)


def is_percentage(statement: Statement) -> bool:
    """Whether a number without a sign of its own is told in per cent: «Середній відсоток присутності – 79»."""
    named = statement.named or statement.label_words
    return not statement.head and statement.table < 0 and bool(_PERCENTAGE.search(f"{named} {statement.left}"))


_PERCENTAGE = re.compile(r"\b(?:відсоток|відсотка|у відсотках|у %|[ ,(]%) [^@#,;]*$")


def _score(rule: Rule, statement: Statement, zones: Zones, anchor_domain: str) -> float | None:
    strength = zones.domains.get(rule.domain, 0.0)
    if not strength and not rule.self_sufficient:
        return None
    if rule.surely and strength < _SURELY_NEAR:
        return None
    if _is_catch_all(rule) and (
        strength < _SURELY or (strength < 1 and statement.named and _any_head().search(statement.named))
    ):
        return None
    if rule.domain == "finance" and zones.domains.get("fund", 0.0) >= _FUND_IN_SIGHT:
        return None
    near = _column_of_things(zones.near) if rule.subject == "topic" and statement.table >= 0 else zones.near
    if rule.unless_pattern and rule.unless_pattern.search(near):
        return None
    if rule.verb_pattern and not _is_said_with(
        rule.verb_pattern, near if rule.needs_subject else f"{near} {zones.verb}"
    ):
        return None
    cues = _cue_score(rule, zones)
    if cues is None:
        return None
    head = _head_score(rule, statement, zones, cues, anchor_domain)
    if head is None:
        return None
    if rule.unless_context and rule.context_pattern.search(f"{zones.opener} / {zones.heading}"):
        return None
    rivals = _RIVALS.get(rule.domain, ()) if rule.domain in _COUNCIL or not rule.head else ()
    outdone = max((zones.domains.get(b, 0.0) for b in rivals), default=strength) - strength
    return head + cues + 1.5 * strength + rule.weight - _left_over(rule, statement) - 1.2 * max(0.0, outdone)


def _governing(statement: Statement) -> str:
    """The predicate that still holds where the figure's own words have none: «прийнято 402 рішення, 5 звернень»."""
    if statement.table >= 0 or predicates_in(statement.tight):
        return ""
    before = predicates_in(statement.lead.rpartition(";")[2])
    return before[-1] if before else ""


@lru_cache(maxsize=20_000)
def _column_of_things(near: str) -> str:
    """A column headed «Прийнято рішень» counts decisions of each row's topic; its verb speaks against none."""
    return " ".join(w for w in near.split() if not is_predicate(w))


def _is_said_with(verbs: re.Pattern[str], near: str) -> bool:
    """Whether one of the predicates beside the figure fits, or none stands there but «було», «становить» and the like."""
    found = predicates_in(near)
    return not found or any(verbs.match(v.removeprefix("не ")) for v in found)


@lru_cache(maxsize=20_000)
def predicates_in(near: str) -> tuple[str, ...]:
    """The predicates that say what was done; copulas and words of quantity say nothing."""
    words = _WORD.findall(near)
    return tuple(
        f"не {w}" if i and words[i - 1] == "не" else w
        for i, w in enumerate(words)
        if is_predicate(w) and not _COPULA.match(w)
    )


_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_COPULA = re.compile(
    r"(?:бу(?:в|ла|ло|ли|де|дуть)|є|станов\w+|склада\w+|скла(?:в|ло|ла|ли)|сяг\w+|дорівн\w+|наліч\w+|нарахов\w+|ма(?:є|ємо|ли|ла|в|ють)|"
    r"вия\w+|вийш\w+|стал[аио]|став|маю|можна|слід|варто|треба|необхідно|відомо|зазнач\w+|наголо\w+|відзнач[иу]\w*|підкресл\w+|нагада\w+|скажу|"
    r"довел\w+|побільш\w+|поменш\w+|збільш\w+|зменш\w+|зрос\w+|зріс|скорот\w+|вдалося|вдалось|змог\w+|зумі\w+|встиг\w+|протяг\w*|отже|дозвол\w+|хоч\w*|бул[аио]сь)$"
)


def _names_topic(rule: Rule, statement: Statement) -> bool:
    """«Кадрові питання – 166»: the label says what the acts are about; it counts no questions."""
    return rule.needs_subject and rule.subject == "topic" and bool(statement.label_words)


_QUESTIONS = re.compile(r"\bпитан\w+")


def _without_topic(rule: Rule, statement: Statement, zone: str) -> str:
    """«Про скликання сесій – 12» counts no sessions: what a figure is about is no noun that it counts."""
    if _names_topic(rule, statement):
        return _QUESTIONS.sub(" ", zone)
    if rule.needs_subject:
        return zone
    label = statement.label_words
    if label and _TOPIC_FIRST.match(label):
        zone = zone.replace(label, " ")
    return _TOPIC_BEHIND.sub("@", zone) if not statement.head else zone


_TOPIC_FIRST = re.compile(r"(?:про|щодо|стосовно|(?:з|із|зі|по) (?:[^\W\d_]+ ){0,3}питань)\b")
_TOPIC_BEHIND = re.compile(r"@ (?:про|щодо|стосовно) .*")


def _left_over(rule: Rule, statement: Statement) -> float:
    """A rule without a subject leaves words of the figure's label unexplained: each speaks against it."""
    if rule.subject not in {"", "official"} or not statement.label_words:
        return 0.0
    own = [p for p in (rule.head_pattern, *rule.cue_patterns, domain_pattern(rule.domain)) if p is not None]
    rest = statement.label_words
    for pattern in own:
        rest = pattern.sub(" ", rest)
    foreign = [
        w
        for w in rest.split()
        if len(w) > 2 and w[0].isalpha() and not PLAIN_WORD.match(w) and not is_empty_word(w) and not is_predicate(w)
    ]
    each = 1.8 if _OF_WHICH.search(f"{statement.left} {statement.tight}") else 0.9
    return min(3 * each, each * len(foreign))


@cache
def domain_pattern(name: str) -> re.Pattern[str] | None:
    """The words that head the domain; None for a domain that only the report's body brings up."""
    return next((d.context for d in domains() if d.name == name), None)


# Words that name no subject of their own: bodies, people who report, function words, words of time and quantity.
PLAIN_WORD = re.compile(
    r"(?:рад[аиіоу]?|радою|нами|мною|сво[єїи]|своїх|всі|усі|них|яких|яка|які|який|тому|числі|також|для|при|про|під|над|від|раз[иу]?|лише|ще|вже|"
    r"на|за|цей|ці|цьому|через|між|після|перед|щодо|серед|громад[иіа]|[ivx]+|к-сть|чи|або)\b|"
    r"(?:питом|ваг[аиу]\b|частк|міськ|селищн|сільськ|районн|обласн|загальн|кількіст|числен|звітн|постійн|комісі|депутат|секретар|голов|скликан|нинішн|попередн|попередник|"
    r"склад|останн|колишн|наш|всього|усього|разом|загалом|ос[оі]б(?!ов|ист)|випадк|робот|роботу|роботи|протяг|упродовж|рок[иуі]|роц[іи]|період|півріч|квартал|місяц|"
    r"станом|(?:прийнят|ухвален|схвален)(?:их|і|ими)\b|результат|підсумк|виборц|кінець|початок|показник|середн|перш|друг)"
)


def _is_catch_all(rule: Rule) -> bool:
    """A rule that takes any label for its subject: only where the matter is surely its own."""
    return rule.needs_subject and not rule.head and not rule.cues and "count" in rule.kinds


def _depends(zone: str, at: int) -> bool:
    """Whether the noun at `at` belongs to one counted before it: «засідання постійних комісій» counts no commissions."""
    before = _CLAUSE.split(zone[:at])[-1].split()
    return any(_any_head().match(w) and is_noun(w) for w in before) and not any(is_predicate(w) for w in before)


_CLAUSE = re.compile(r"[^\w\s'-]|[@#]|\b(?:та|і|й|або|з|із|на|у|в|до|про)\b")


@cache
def _any_head() -> re.Pattern[str]:
    """Every noun that some rule counts."""
    return re.compile("|".join(rf"\b(?:{r.head})" for r in rules() if r.head and not r.needs_subject))


def _cue_score(rule: Rule, zones: Zones) -> float | None:
    places: Sequence[str] = ("near", "left", "verb", "opener") if rule.near else tuple(_CUE_AT)
    if rule.before:
        places = ("near", "left", "lead")
    total = 0.0
    for pattern in rule.cue_patterns:
        best = max((_CUE_AT[p] for p in places if pattern.search(zones.at(p))), default=0.0)
        if not best:
            return None
        total += best
    return total


def _head_score(rule: Rule, statement: Statement, zones: Zones, cues: float, anchor_domain: str) -> float | None:
    pattern = rule.head_pattern
    counted_in = statement.number.kind is NumberKind.MONEY  # «гривень» is the unit, not what is counted
    explicit = bool(statement.head) and not counted_in and not _NEUTRAL.search(statement.counted)
    if pattern is None:
        if explicit and any(p.search(statement.counted) for p in rule.cue_patterns):
            return 3.5
        return (0.4 if explicit else 1.2) if cues or not explicit else None
    if explicit or (statement.head and pattern.search(statement.counted)):
        return 4.0 if pattern.search(statement.counted) else None
    if statement.named:
        if pattern.search(_QUESTIONS.sub(" ", statement.named) if _names_topic(rule, statement) else statement.named):
            return _NAMED
        if not rule.needs_subject:
            if pattern.search(zones.near):
                return _DEPENDENT
            if _any_head().search(statement.named):
                return None
    for name, score in _HEAD_AT.items():
        zone = _without_topic(rule, statement, zones.at(name)) if name in {"near", "left"} else zones.at(name)
        if found := pattern.search(zone):
            if name != "near" and _depends(zone, found.start()):
                if name in {"left", "lead"}:
                    return _DEPENDENT
                continue
            return score / 2 if name == "opener" and statement.row else score
    says_times = bool(_NEUTRAL.match(rule.head))  # «разів» must be there: what was counted is not
    said = cues >= _CUE_AT["left"] or (rule.needs_subject and statement.table < 0)
    carried = said and not says_times and anchor_domain == rule.domain
    return 1.0 if carried and not _next_column(statement) else None


def _next_column(statement: Statement) -> bool:
    """Whether the figure stands beside another of its row, under a head of its own: what that one counts is not its noun."""
    return statement.table >= 0 and statement.order > 0 and _says_what(statement.column)


def _says_what(words: str) -> bool:
    """Whether the words name a thing: no body, time or quantity alone."""
    return any(
        len(w) > _SHORT and not PLAIN_WORD.match(w) and not is_empty_word(w) and not is_predicate(w)
        for w in _WORD.findall(words)
    )


def is_of_another_row(rule: Rule, statement: Statement) -> bool:
    """«Фракція "Весна" | 9» under «Депутатів»: a row's name that a rule without a subject leaves wholly unexplained
    makes the figure one of a part."""
    if rule.subject or statement.table < 0 or not statement.row:
        return False
    if _BARE_NUMBER.fullmatch(statement.row):
        return True
    own = [p for p in (rule.head_pattern, *rule.cue_patterns, domain_pattern(rule.domain)) if p is not None]
    if any(p.search(statement.row) for p in own):
        return False
    return _says_what(statement.row)


_SHORT = 2
# «Округ 1»: a row told by its number, which is no year.
_BARE_NUMBER = re.compile(r"№? ?(?!(?:19|20)\d\d\b)\d+[.)]?")
