"""A statement's surroundings by distance, and how strongly each domain of the sections is in sight there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import is_predicate
from extractors.occurring import Patterns
from extractors.sections import domains
from extractors.sections.rule import at_word_start
from extractors.words.wording import predicates_in
from schemas.values import value

_BODIES = frozenset({"commissions", "presidium", "temporary", "execcom", "awards_commission"})
_NAMED_BODY = 0.9
OTHER_BODIES = ("execcom", "commissions", "one_commission", "presidium", "temporary")
_DOMAIN_AT = {
    "near": 1.0,
    "left": 0.9,
    "antecedent": 0.9,
    "opener": 0.75,
    "lead": 0.8,
    "sentence": 0.6,
    "heading": 0.55,
    "outer": 0.4,
    "prior": 0.35,
    "title": 0.55,
}
_FAINT, _OF_ALL_REPORT, _SPOKEN_OF = 0.5, 0.75, 0.85
_INCLUDED = re.compile(
    r",\s*(?:враховуючи|включаючи|включно (?:з|із)|з урахуванням|не рахуючи|не враховуючи|без урахування|крім|окрім)"
    r" [^,@#;:]{3,60},"
)
_BY_MATTER = re.compile(
    r"\b(?:з|із|зі) (?!(?:усіх|всіх|цих|загальн|розглянут|внесен|винесен|включен)\w*\b)"
    r"(?:(?:[^\W\d_]|-)+ ){0,3}?питань\b"
)

# What a title can say of the whole report; that it is a council's says nothing of a figure.
_OF_TITLES = frozenset({"appeals", "info_requests", "petitions", "awards", "fund", "services"})
_BESIDE = frozenset({"near", "left", "lead", "sentence"})

_FIRST_NOUN = re.compile(r" [–—-] # ([^\W\d_]+)")
_STEM = 5
_DONE_ASIDE = re.compile(r"\( ?([^\W\d_]+) # ?\)")
_ONLY_NUMBER = re.compile(r" [–—-] # (?:[,;(]|та\b|і\b|й\b)")

# «Не надійшло жодного запиту»: the second negation says no more than the first.
_DOUBLE_NEGATION = re.compile(r"\bне (?=[^\W\d_]+(?: [^\W\d_]+){0,3} @)|(?<=@) не\b|(?<=@ )не (?=[^\W\d_])")
_COLLECTIVE = re.compile(r"(?:двоє|обоє|троє|[\w']+еро)$")


@value
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
    antecedent: str
    domains: Mapping[str, float]

    def at(self, name: str) -> str:
        """The text of the named zone."""
        found: str = getattr(self, name)
        return found


_REQUESTS = re.compile(r"запит\w* на (?:\w+ )?інформац|публічн\w+ інформац|інформаційн\w+ запит|інформаці\w+ за запит")
_OF_REQUESTS = re.compile(r"запит|публічн\w+ інформац")
_CITIZENS = re.compile(r"\b(?:звернен|заяв|скарг|петиці|прийом|лист[иі]|гаряч)")


def zones_of(statement: Statement, carried: Mapping[str, float], title: str = "", antecedent: str = "") -> Zones:
    """The zones of a statement; `carried` are domains that earlier figures or the report itself bring up, `antecedent`
    the words before it that name what a figure without a noun counts."""
    near, left = with_people(statement), statement.left
    if statement.number.as_words and statement.number.value == 0:
        near, left = _DOUBLE_NEGATION.sub(" ", near), _DOUBLE_NEGATION.sub(" ", f"{left} @").removesuffix(" @")
    title_words = "" if _names_first_only(statement) else statement.title_words
    opener = " / ".join(z for z in (title_words, statement.topic, statement.opener) if z)
    parts = {
        "near": near,
        "left": left,
        "verb": _governing(statement),
        "opener": opener,
        "lead": _without_done_aside(statement.lead),
        "sentence": _without_done_aside(statement.sentence),
        "heading": statement.headings[0] if statement.headings else "",
        "prior": statement.prior,
        "title": title,
        "antecedent": antecedent,
    }
    parts = {name: _by_matter(text) for name, text in parts.items()}
    seen = dict(carried)
    part = _part_on(statement)
    titled, of_both = bool(_REQUESTS.search(title)), bool(_CITIZENS.search(title))
    apart = titled and part == "appeals"
    # «про роботу зі зверненнями та запитами на інформацію»: of requests only where a heading says so
    on_requests = titled and not apart and (part == "info_requests" or not of_both)
    for name, text in (*parts.items(), *(("outer", h) for h in statement.headings[1:2])):
        said = text.replace(title, " ") if titled and of_both and name != "title" else text
        if not said or (apart and name == "title"):
            continue
        strength = _DOMAIN_AT.get(name, 0.0)
        for found in _domains_in(said, beside=name in _BESIDE):
            elsewhere = (found == "appeals" and part == "info_requests") or (
                found == "info_requests" and not on_requests
            )
            if seen.get(found, 0.0) < strength and (name != "title" or (found in _OF_TITLES and not elsewhere)):
                seen[found] = strength
    spoken_of = any(s >= _SPOKEN_OF for d, s in carried.items() if d not in OTHER_BODIES)
    for name in _BESIDE if not (spoken_of or "one_commission" in carried) else ():
        for found in _faintly_in(parts[name]):
            if found != "info_requests" or "deputy_requests" not in seen:
                seen[found] = max(seen.get(found, 0.0), min(_DOMAIN_AT[name], _FAINT))
    if on_requests:
        seen["info_requests"] = max(seen.get("info_requests", 0.0), _OF_ALL_REPORT)
    around = " / ".join((*parts.values(), *statement.headings))
    if on_requests and not _CITIZENS.search(around) and carried.get("appeals", 0.0) < _SPOKEN_OF:
        seen.pop("appeals", None)  # in a report on requests «за результатами: задоволено – 120» are requests too
    return Zones(**parts, domains=_bodies_apart(seen, statement, parts))


def _without_done_aside(text: str) -> str:
    """«сесій – 16 (відвідав 15), засідань – 22»: what a bracket says was done is said of the figure in it alone."""
    return _DONE_ASIDE.sub(lambda found: "( # )" if is_predicate(found[1]) else found[0], text)


def _names_first_only(statement: Statement) -> bool:
    """«Поштою надійшло – 39, письмово – 4»: whether the words before the sentence's first dash are the label of a
    figure, which names no other one."""
    behind = statement.sentence.removeprefix(statement.title_words)
    first, alike = _FIRST_NOUN.match(behind), statement.head[:_STEM]
    # «поштою – 39 запитів, сектором – 4 запити»: two parts of a series
    beside = bool(first and alike and first[1].startswith(alike)) and statement.label_side == "left"
    return statement.title == statement.label or (statement.order > 0 and bool(beside or _ONLY_NUMBER.match(behind)))


def _part_on(statement: Statement) -> str:
    """«Частина Б. Звернення громадян»: the one of the two that the nearest heading to speak of either names alone, of
    appeals and requests for information; empty where none does."""
    said = next((h for h in statement.headings if _CITIZENS.search(h) or _OF_REQUESTS.search(h)), "")
    if not said or (_OF_REQUESTS.search(said) and _CITIZENS.search(said)):
        return ""
    return "info_requests" if _OF_REQUESTS.search(said) else "appeals"


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


def counts_people(statement: Statement) -> bool:
    """«Троє служать»: whether it is a collective numeral without a noun."""
    return statement.number.as_words and not statement.head and bool(_COLLECTIVE.match(statement.number_words))


def with_people(statement: Statement) -> str:
    """The figure's own words; «шестеро» without a noun are people."""
    return statement.tight.replace("@", "@ осіб", 1) if counts_people(statement) else statement.tight


def _governing(statement: Statement) -> str:
    """The predicate that still holds where the figure's own words have none: «прийнято 402 рішення, 5 звернень»."""
    whole = bool(statement.named) and any(is_predicate(w) for w in statement.tight.split())
    if statement.table >= 0 or whole or predicates_in(statement.tight):
        return ""
    before = predicates_in(_without_done_aside(statement.lead.rpartition(";")[2]))
    return before[-1] if before else ""


@lru_cache(maxsize=20_000)
def _by_matter(text: str) -> str:
    """«з гуманітарних питань» names a matter and counts no questions; «, враховуючи виїзні,» is no sort."""
    text = _INCLUDED.sub(",", text) if "," in text else text
    return _BY_MATTER.sub("з_питань", text) if "питань" in text else text


def _domains_in(text: str, *, beside: bool) -> frozenset[str]:
    """The domains whose words stand in the text; asked once for all figures of a sentence, whichever is at hand."""
    found = _words_of_domains(beside=beside).found_in(text.replace("@", "#"))
    # «результат розгляду запитів», «запитувачі зверталися» are of requests, whatever else is looked at and turned to
    of_requests = "appeals" in found and _OF_REQUESTS.search(text) and not _CITIZENS.search(text)
    return found - {"appeals"} if of_requests else found


@cache
def _words_of_domains(*, beside: bool) -> Patterns:
    return Patterns({d.name: d.words if beside else d.wide_words for d in domains()})


def _faintly_in(text: str) -> frozenset[str]:
    """The domains of which the text has words that others use too."""
    return _faint_words_of_domains().found_in(text.replace("@", "#"))


@cache
def _faint_words_of_domains() -> Patterns:
    return Patterns({d.name: d.faint_words for d in domains() if d.faint_words})


@cache
def domain_pattern(name: str) -> re.Pattern[str] | None:
    """The words that head the domain; None for a domain that only the report's body brings up."""
    return next((re.compile(at_word_start(d.wide_words)) for d in domains() if d.name == name), None)
