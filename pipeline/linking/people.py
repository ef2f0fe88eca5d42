"""One identity for a person through initials, cases and years; doubtful ones become questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from extractors.grammar.words.names import PersonName
from pipeline.linking.wording import fold, ocr_key, slug


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who reported what: the person as the cover has it, nominative, «Surname Given Patronymic»."""

    report_id: str
    council_id: str
    person: str
    role: str
    period: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Names of one council that may be one person's, and the question."""

    council_id: str
    names: tuple[str, ...]
    question: str


def link_people(reporters: Sequence[Reporter]) -> tuple[dict[str, str], list[Doubt]]:
    """person_id of each report that names its reporter, and questions about names that may be one person's.

    Within a council a name with initials belongs to the one full name that it fits; to none when it fits several.
    """
    by_council: dict[str, list[Reporter]] = defaultdict(list)
    for reporter in reporters:
        if reporter.person:
            by_council[reporter.council_id].append(reporter)
    ids: dict[str, str] = {}
    doubts: list[Doubt] = []
    for council_id, some in sorted(by_council.items()):
        whole = _wholes(some)
        doubts += _alike(council_id, whole)
        for reporter in some:
            name, several = _settle(as_name(reporter.person), whole)
            ids[reporter.report_id] = f"{council_id}/{slug(str(name))}"
            if several:
                asked = f"is «{reporter.person}» ({reporter.period}) {' or '.join(f'«{n}»' for n in several)}?"
                doubts.append(Doubt(council_id, (*map(str, several), reporter.person), f"{council_id}: {asked}"))
    return ids, doubts


def as_name(written: str) -> PersonName:
    """«Прізвище Ім'я По батькові» taken apart."""
    surname, *rest = written.split()
    given = rest[0] if rest else ""
    return PersonName(surname, given, " ".join(rest[1:]))


def _wholes(reporters: Sequence[Reporter]) -> list[PersonName]:
    """The names that no fuller name of the council may be, fullest first."""
    names = {str(n): n for n in (as_name(r.person) for r in reporters)}
    wholes: list[PersonName] = []
    for name in sorted(names.values(), key=lambda n: (-n.fullness, str(n))):
        if not any(_same(whole, name) for whole in wholes):
            wholes.append(name)
    return wholes


def _settle(name: PersonName, wholes: Sequence[PersonName]) -> tuple[PersonName, list[PersonName]]:
    """The whole name that a name is; the name itself, with all that it may be, when these are several."""
    fits = [whole for whole in wholes if _same(whole, name)]
    return (fits[0], []) if len(fits) == 1 else (name, fits)


def _same(one: PersonName, other: PersonName) -> bool:
    return one.compatible(other) or (_scan_twin(one.surname, other.surname) and _rest_agrees(one, other))


def _scan_twin(one: str, other: str) -> bool:
    return ocr_key(one) == ocr_key(other)


def _rest_agrees(one: PersonName, other: PersonName) -> bool:
    return PersonName("", one.given, one.patronymic).compatible(PersonName("", other.given, other.patronymic))


def _alike(council_id: str, wholes: Sequence[PersonName]) -> list[Doubt]:
    """The same given name and patronymic with a surname that is a letter off, or quite another."""
    doubts = []
    for i, one in enumerate(wholes):
        for other in wholes[i + 1 :]:
            if one.patronymic and fold(one.given + one.patronymic) == fold(other.given + other.patronymic):
                how = "a slip" if Levenshtein.distance(one.surname, other.surname) <= 2 else "a new surname"
                asked = f"{council_id}: are «{one}» and «{other}» one person ({how})?"
                doubts.append(Doubt(council_id, (str(one), str(other)), asked))
    return doubts
