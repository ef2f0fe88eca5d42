"""Who reports: the office and the name that stand together in the title, the letterhead or the signature."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from extractors.cover.role import RoleFound, roles_in
from extractors.cover.zones import Zones
from extractors.grammar.words.names import Case, NameFound, PersonName, find_names, nominative
from schemas.text import Span

# A name after these words is a street's, a school's or another person's.
_NOT_THE_REPORTER = re.compile(
    r"(?i)(?:(?:ім|вул|просп|пл)\.|імені|вулиц\w+|площ\w+|пам'яті|виконував|виконувала|виконували|якою була|яким був"
    r"|замість|геро(?:й|я|єм|єві)(?:\s+україни)?|доповідач|співдоповідач|протокол вела?|відповідальна\s+особа|виконав(?:ець|иця)"
    r"|вик\.|підготува(?:в|ла)|склав|склала|головуюч(?:ий|а))\s*[–—:-]?\s*(?:[а-яіїєґ]+\s+)?$"
)
_NEAR = 150
_BESIDE = 40
_BY_THE_END = 160
_AUTHOR = re.compile(r"(?i)(?<!\w)(?:автор(?:ка)?|звіту(?:є|вав|вала))(?:\s+звіту)?\s*[:–—-]\s*$")
# «Очолює комісію депутат …», «Головою комісії є …»
_LEADS = re.compile(
    r"(?i)(?<!\w)(?:очолю(?:є|вав|вала)\s+(?:[\w-]+\s+)?(?:комісію|її)|комісію\s+очолю(?:є|вав|вала)"
    r"|(?:головою|головує\s+[ув])\s+комісії(?:\s+(?:є|обрано|працює))?)\s*[–—-]?\s*(?:депутат(?:к?а|ом|кою)?\s+)?$"
)
_OF_COMMISSION = re.compile(r"(?i)(?<!\w)комісі[їя](?!\w)")
# Who approves a report does not give it.
_APPROVED = re.compile(r"(?i)(?<!\w)(?:затвердж|погодж)(?:ую|ено)(?!\w)")


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who reports and in what office; either may be missing."""

    role: RoleFound | None
    name: NameFound | None
    person: PersonName | None


def find_reporter(zones: Zones) -> Reporter:
    """The office and name of the title; what is missing there from the letterhead, the signature, the opening."""
    names = _names(zones)
    titled = _titled(zones, names)
    pairs = [
        *_leading(zones, names),
        *([] if _APPROVED.search(zones.cut(zones.letterhead)) else _paired(zones, zones.letterhead, names)),
        *_paired(zones, zones.signature, names),
        *_presented(zones, names),
    ]
    role, name = titled
    if role is None or name is None:
        pair = _fitting(pairs, role)
        role, name = role or (pair[0] if pair else None), name or (pair[1] if pair else None)
    role = role or _alone(zones, names)
    name = name or _signed_alone(zones, names) or _author(zones, names)
    if name is None:
        return Reporter(role, None, None)
    return Reporter(role, name, _fullest(name, role, names, zones))


def _signed_alone(zones: Zones, names: tuple[NameFound, ...]) -> NameFound | None:
    """The name that ends the report in a line of its own, where no other stands near."""
    last = [n for n in names if n.start >= max(zones.signature.start, len(zones.flat) - _BY_THE_END)]
    tail = zones.flat[last[0].end :] if len(last) == 1 else "…"
    ends_line = last and re.search(r"(?i)(?:[.!;]|з повагою,?)\s+$", zones.flat[: last[0].start])
    return last[0] if ends_line and not tail.strip() else None


def _author(zones: Zones, names: tuple[NameFound, ...]) -> NameFound | None:
    """«Автор: Бабій Ю.» of a page on a website."""
    return next((n for n in names if _AUTHOR.search(zones.flat[max(0, n.start - 30) : n.start])), None)


def _alone(zones: Zones, names: tuple[NameFound, ...]) -> RoleFound | None:
    """The only office that the title page names in a line of its own, in the nominative."""
    starts = {line.start for line in zones.lines if line.end <= zones.front.end}
    lines = [r for r in roles_in(zones, zones.front, names) if r.case == "nominative" and r.span.start in starts]
    return lines[0] if len(lines) == 1 and not _APPROVED.search(zones.cut(zones.front)) else None


def _names(zones: Zones) -> tuple[NameFound, ...]:
    found = find_names(zones.flat)
    return tuple(n for n in found if not _NOT_THE_REPORTER.search(zones.flat[max(0, n.start - 30) : n.start]))


def _inside(span: Span, found: NameFound) -> bool:
    return span.start <= found.start and found.end <= span.end


def _titled(zones: Zones, names: tuple[NameFound, ...]) -> tuple[RoleFound | None, NameFound | None]:
    here = tuple(n for n in names if _inside(zones.title, n))
    asides = [r for r in roles_in(zones, zones.title, here) if _is_aside(zones, r)]
    here = tuple(n for n in here if not any(0 <= n.start - r.span.end <= _BESIDE for r in asides))
    named = [r for r in roles_in(zones, zones.title, here) if not _is_aside(zones, r)]
    # «здійснення повноважень секретарем …»: what is done by an officer is told by the officer
    roles = [r for r in named if r.case in ("genitive", "nominative", "dative")] or named
    same = [r for r in roles if r.noun == roles[0].noun]
    role = max(same, key=lambda r: len(r.role), default=None)
    after = [n for n in here if role is None or n.start >= role.span.end]
    name = next(iter(after or here), None)
    if (
        role is not None
        and name is not None
        and (_reports_of_others(zones, role, name) or _one_of_several(zones, role, name, after))
    ):
        name = None
    return role, name


def _is_aside(zones: Zones, role: RoleFound) -> bool:
    """«(форма згідно з розпорядженням селищного голови)», «Керуючому справами …»: not the reporter's office."""
    before = zones.flat[zones.title.start : role.span.start]
    in_brackets = before.count("(") > before.count(")") and re.search(r"(?i)розпорядж|рішенн|доручен|додат", before)
    of_an_act = re.search(r"(?i)(?:розпорядженн|дорученн)\w+\s*$", before)
    addressed = role.case == "dative" and re.match(
        r"(?i)[\w'-]+(?:ому|ові|еві|арю)(?!\w)", zones.flat[role.span.start :]
    )
    return bool(in_brackets or of_an_act or addressed)


def _one_of_several(zones: Zones, role: RoleFound, name: NameFound, after: list[NameFound]) -> bool:
    """Whether several people are named for the office, none of them beside it."""
    between = zones.flat[min(role.span.end, name.end) : max(role.span.end, name.start)]
    surnames = {n.name.surname.lower()[:4] for n in after}
    return len(surnames) > 1 and bool(re.search(r"[а-яіїєґ]{3}", between))


def _reports_of_others(zones: Zones, role: RoleFound, name: NameFound) -> bool:
    """Whether a sentence ended between the office and the name, so that they are not one phrase."""
    between = zones.flat[min(role.span.end, name.end) : max(role.span.end, name.start)]
    return bool(re.search(r"[.;](?:\s|$)", between)) and len(between) > _NEAR


def _paired(
    zones: Zones, span: Span, names: tuple[NameFound, ...], *, anyhow: bool = False
) -> list[tuple[RoleFound, NameFound]]:
    """Offices in the nominative (or in any case) with a name right after them, as letterheads and signatures have."""
    here = tuple(n for n in names if _inside(span, n))
    pairs: list[tuple[RoleFound, NameFound]] = []
    for role in roles_in(zones, span, here):
        if any(table.start <= role.span.start < table.end for table in zones.tables):
            continue
        name = next((n for n in here if n.start >= role.span.end), None)
        before = next((n for n in reversed(here) if n.end <= role.span.start), None)
        if before is not None and role.case == "nominative" and _introduces(zones, before, role):
            pairs.append((role, before))
            continue
        if not (role.case == "nominative" or role.acting or anyhow) or name is None:
            continue
        between = _without_offices(zones, Span(role.span.end, name.start), here)
        if len(between) <= _NEAR and not re.search(r"[а-яіїєґ]{3}", re.sub(r"\([^()]*\)", "", between)):
            pairs.append((role, name))
    return pairs


def _without_offices(zones: Zones, span: Span, names: tuple[NameFound, ...]) -> str:
    """What stands between an office and a name, but for a second office of the same person («Заступник … – начальник …»)."""
    between = zones.cut(span)
    if not re.match(r"\s*[,–—-]\s", between):
        return between
    second = next((r for r in roles_in(zones, span, names) if r.case == "nominative"), None)
    joined = second is not None and not re.search(r"\w", zones.flat[span.start : second.span.start])
    return zones.flat[second.span.end : span.end] if second is not None and joined else between


def _leading(zones: Zones, names: tuple[NameFound, ...]) -> list[tuple[RoleFound, NameFound]]:
    """Who leads the commission that the title is of, where running text says it."""
    if not _OF_COMMISSION.search(zones.cut(Span(0, max(zones.title.end, zones.front.end)))):
        return []
    led = ((n, _LEADS.search(zones.flat[max(0, n.start - 80) : n.start])) for n in names)
    return [
        (RoleFound("голова комісії", "голова", "nominative", Span(n.start - len(m[0]), n.start)), n)
        for n, m in led
        if m
    ]


def _introduces(zones: Zones, name: NameFound, role: RoleFound) -> bool:
    """«Гуменюк Сергій Леонтійович, депутат …»: the name, then nothing but «ваш» before the office."""
    between = zones.flat[name.end : role.span.start]
    return bool(re.fullmatch(r"(?i)\s*[,–—-]?\s*(?:ваш[аі]?\s+)?", between)) and not role.role[:1].isupper()


def _presented(zones: Zones, names: tuple[NameFound, ...]) -> list[tuple[RoleFound, NameFound]]:
    """«(начальник – Довгань С. Ю.)», «Я, Іваненко Іван Іванович, секретар …» in the opening."""
    pairs = _paired(zones, zones.opening, names)
    here = tuple(n for n in names if _inside(zones.opening, n))
    for name in here:
        if re.search(r"(?<!\w)[Яя],?\s+$", zones.flat[max(0, name.start - 4) : name.start]):
            roles = list(roles_in(zones, Span(name.end, min(name.end + 260, len(zones.flat))), here))
            near = [r for r in roles if r.span.start - name.end < 4]
            pairs[:0] = [(near[0], name)] if near else []
    return [*pairs, *_paired(zones, zones.opening, names, anyhow=True)]


def _fitting(pairs: list[tuple[RoleFound, NameFound]], role: RoleFound | None) -> tuple[RoleFound, NameFound] | None:
    """The first pair whose office is the title's, where the title names one."""
    if role is None:
        return pairs[0] if pairs else None
    return next((p for p in pairs if p[0].noun == role.noun), None)


def _fullest(name: NameFound, role: RoleFound | None, names: tuple[NameFound, ...], zones: Zones) -> PersonName:
    """The name in the nominative, initials and forms settled by the same person's name elsewhere in the report."""
    person = nominative(name.name, _case_of(name, role, names, zones))
    initial = person.surname[:1].lower()
    alike = [n for n in names if n is not name and n.name.surname[:1].lower() == initial and _may_be(n, name)]
    others = [_read(n, names, zones) for n in alike]
    person = _settled(person, [o for o, certain in others if certain])
    fuller = {str(o): o for o, _ in others if o.compatible(person) and o.fullness > person.fullness}
    best = max(fuller.values(), key=lambda o: o.fullness, default=None)
    if best is None or any(not best.compatible(o) for o in fuller.values()):
        return person
    return best


def _may_be(one: NameFound, other: NameFound) -> bool:
    """Whether their given names, where both have one, begin alike."""
    begun, other_begun = one.name.given[:1].lower(), other.name.given[:1].lower()
    return not begun or not other_begun or begun == other_begun


def _case_of(name: NameFound, role: RoleFound | None, names: tuple[NameFound, ...], zones: Zones) -> Case:
    """The case in which the name stands: that of the office right before it."""
    near = list(roles_in(zones, Span(max(0, name.start - _NEAR), name.start), names))
    if near and not re.search(r"[а-яіїєґ]{3}", zones.flat[near[-1].span.end : name.start]):
        return near[-1].case
    return role.case if role is not None and name.start >= role.span.end else ""


def _read(found: NameFound, names: tuple[NameFound, ...], zones: Zones) -> tuple[PersonName, bool]:
    """A name in the nominative, and whether it stood in the nominative (a signature's does)."""
    case = _case_of(found, None, names, zones)
    signed = found.start >= zones.signature.start and case in ("", "nominative")
    return nominative(found.name, "nominative" if signed else case), signed


def _settled(person: PersonName, signed: list[PersonName]) -> PersonName:
    """The surname as the signature has it, when given names agree and the surnames are forms of one another."""
    for other in signed:
        if other.surname == person.surname or not other.given or not person.given:
            continue
        same_given = other.given[0] == person.given[0] and (
            other.given == person.given or other.given.endswith(".") or person.given.endswith(".")
        )
        likeness = SequenceMatcher(None, other.surname.lower(), person.surname.lower()).ratio()
        if same_given and likeness >= 0.8 and other.surname[:3] == person.surname[:3]:
            return PersonName(other.surname, person.given, person.patronymic, person.gender)
    return person
