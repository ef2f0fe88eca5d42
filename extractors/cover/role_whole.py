"""What a bare office («Начальник відділу», «Голова комісії») is whole: the rest of it stands elsewhere in the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.cover.council_name import councils_in
from extractors.cover.role import GENITIVE_KIND, OWN_COUNCIL, RoleFound
from extractors.cover.zones import Zones
from extractors.grammar.words.names import find_names
from schemas.text import Span

_OF_DISTRICTS = frozenset({"районної", "обласної"})
# Councils of others beside the council: their heads are not its head.
_OF_OTHERS = re.compile(r"(?i)(?<!\w)(молодіжн|дитяч|учнівськ|студентськ|громадськ)\w+\s+рад(?:а|и|і|у|ою)(?!\w)")
_BARE = (
    "секретар",
    "секретарка",
    "депутат",
    "депутатка",
    "секретар ради",
    "секретарка ради",
    "голова ради",
    "депутат ради",
    "депутатка ради",
)
_DEPUTY = re.compile(r"((?:перш\w+\s+)?заступни(?:к|ця)\s+голови)(?:\s+ради)?")
_ACTING = ("в. о. секретаря", "в. о. секретарки", "в. о. голови")
_MANAGER = re.compile(r"(?:в\. о\. )?(?:заступни\w+ )?керуюч\w+ справами")
_STAFF = re.compile(r"(?i)(?<!\w)виконавч\w+\s+апарат")
_HEADS_UNIT = ("начальник", "начальниця", "завідувач", "завідувачка", "керівник", "керівниця")
_HEADS_COMMISSION = ("голова", "заступник голови", "заступниця голови")
_WHOSE = r"(?:\s+виконавчого\s+(?:апарату(?:\s+(?:районної|обласної)\s+ради)?|комітету))?"
_NAMED_COMMISSION = re.compile(r"(?i)(?<!\w)постійн(?:ої|а)\s+(?:депутатськ\w+\s+)?комісі[їя]\s")
_UNITS = {"відділ": "відділу", "сектор": "сектору", "управління": "управління", "служба": "служби", "центр": "центру"}
_UNIT = re.compile(rf"(?<!\w)({'|'.join(_UNITS.values())}|комісії)$")
# What follows the name of a unit in running text: whose it is, when and what it did.
_BEYOND = re.compile(
    r"(?i)\s*(?<!\w)(?:апарату|виконавч\w+|виконкому|міськ\w+|селищн\w+|сільськ\w+|районн\w+|обласн\w+|за|[ув](?!\s+справах)|на|про|протягом"
    r"|упродовж|впродовж|вул|тел|від|проаналізовано|здійсн\w+|узагальн\w+|підготов\w+|проведено|забезпеч\w+|інформу\w+"
    r"|повідомля\w+)(?!\w).*$"
)
_COMMISSION = re.compile(
    r"(?i)постійн(?:ої|а|ою)\s+(?:депутатськ\w+\s+)?комісі(?:ї|я|єю)(?P<rest>\s+[^.;:–—()№\d]*?(?:з\s+питань|з\s+[\w-]+\s+питань)"
    r"[^.;:–—()№\d]*?)(?=\s+(?:за|у|протягом|про|утворена|протокол\w*|погоджено|затверджено|доповід\w+|довідка|підсумки|аналіз|відомості|огляд|записка|звіт"
    r"|з\s?в\s?і\s?т|і\s?н\s?ф\s?о\s?р\s?м\s?а\s?ц\s?і\s?я)(?:\s|$)|\s+\d|[.;:–—(]|$)"
)
_COMMITTEE = re.compile(r"(?i)\s*виконавчий\s+комітет\s*")
_STAROSTA = re.compile(r"(?P<rest>[А-ЯІЇЄҐ][\w'-]+(?:ого))\s+старостинськ(?:ого)\s+округу")
_CONVOCATION = re.compile(r"(?i)(?<!\w)(?:[IVXІХУ]{1,4}|\w+(?:ого|ього))\s+скликання")


def completed(found: RoleFound, council_kind: str, zones: Zones) -> RoleFound:
    """A bare office («Секретар», «Начальник відділу», «Голова комісії») with what the report says elsewhere of it."""
    kind = GENITIVE_KIND.get(council_kind, "")
    found = replace(found, role=_of_what(found.role, zones))
    whole = _of_council(found, kind, zones) or _of_part(found.role, zones)
    return replace(found, role=whole) if whole else found


def _of_what(role: str, zones: Zones) -> str:
    """«(голова Наталія Корж)» under a commission's name, «(начальник – …)» under a department's: what they head."""
    front = zones.cut(Span(0, max(zones.title.end, zones.front.end)))
    if role in _HEADS_COMMISSION and _NAMED_COMMISSION.match(front.lstrip()):
        return f"{role} комісії"
    unit = re.match(rf"(?i)\s*({'|'.join(_UNITS)})(?!\w)", front)
    return f"{role} {_UNITS[unit[1].lower()]}" if unit and role in _HEADS_UNIT else role


def _of_council(found: RoleFound, kind: str, zones: Zones) -> str:
    """«секретар» → «секретар міської ради»; empty where the office is none of the council's own."""
    role = found.role
    front = zones.flat[: max(zones.title.end, zones.front.end)]
    if role in ("голова", "голова ради") and (of_others := _OF_OTHERS.search(front)):
        return f"голова {of_others[1].lower()}ої ради"
    if kind and role in _BARE:
        return f"{found.noun} {kind} ради"
    if kind and role in _ACTING:
        return f"{role} {kind} ради"
    if kind in _OF_DISTRICTS and (staff := _of_staff(role, zones)):
        return f"{staff} {kind} ради"
    if kind and (deputy := _DEPUTY.fullmatch(role)):
        return f"{deputy[1]} {kind} ради"
    of_committee = re.search(r"(?i)виконавч\w+\s+комітет", front) and kind not in _OF_DISTRICTS
    return f"{role} виконавчого комітету" if of_committee and re.fullmatch(r"керуюч\w+ справами", role) else ""


def _of_staff(role: str, zones: Zones) -> str:
    """An office of the staff that runs a district's or a region's council; empty for other offices."""
    if role.endswith(" виконавчого апарату"):
        return role
    return f"{role} виконавчого апарату" if _MANAGER.fullmatch(role) and _STAFF.search(zones.flat) else ""


def _of_part(role: str, zones: Zones) -> str:
    """«староста», «голова комісії», «начальник відділу» with the name of what they head; empty for others."""
    if role == "староста":
        rest = _only(m["rest"] for m in _STAROSTA.finditer(zones.flat))
        return f"староста {rest} старостинського округу" if rest else ""
    unit = _UNIT.search(role)
    if unit is None:
        return ""
    return _of_commission(role, zones) if unit[1] == "комісії" else _of_unit(role, unit[1], zones)


def _of_commission(role: str, zones: Zones) -> str:
    for where in (zones.title, zones.front, Span(0, len(zones.flat))):
        if rest := _only(m["rest"] for m in _COMMISSION.finditer(zones.cut(where))):
            return f"{role.rsplit(' ', 1)[0].removesuffix(' постійної')} постійної комісії {rest}"
    return role


def _of_unit(role: str, unit: str, zones: Zones) -> str:
    """«Відділ звернень громадян» on the letterhead, «роботу відділу звернень громадян» in the title."""
    if re.search(rf"(?:ого|ої)\s+{unit}$", role):
        return role
    if described := _only(_described(unit, zones)):
        return f"{role.removesuffix(unit)}{described}"
    noun = next(short for short, genitive in _UNITS.items() if genitive == unit)
    written = [zones.cut(line) for line in zones.lines]
    lines = [
        m["rest"] for w in written if (m := re.match(rf"(?i)\s*(?:виконавчий\s+комітет\s+)?{noun}\s+(?P<rest>\S.*)", w))
    ]
    title = [m["rest"] for m in re.finditer(rf"(?i)(?<!\w){unit}\s+(?P<rest>[^.;:()№\d]+)", zones.cut(zones.title))]
    told = re.finditer(rf"(?i)(?<!\w){noun}(?:у|ом|і)?\s+(?P<rest>(?:з|із|по)\s+[^.;:–—()№\d]+)", zones.flat)
    of_committee = any(_COMMITTEE.fullmatch(w) for w in written)
    for rests in (lines, title, [m["rest"] for m in told]):
        if rest := _only([_BEYOND.sub("", _before_council(rest)) for rest in rests]):
            return f"{role} {rest} виконавчого комітету" if of_committee and rests is lines else f"{role} {rest}"
    return role


def _described(unit: str, zones: Zones) -> Iterator[str]:
    """«загального відділу» of the title, «Загальний відділ» of the letterhead."""
    noun = next(short for short, genitive in _UNITS.items() if genitive == unit)
    for match in re.finditer(
        rf"(?i)(?<!\w)(?:[\w'-]+(?:ого|ої)\s+){{1,3}}{unit}(?!\w){_WHOSE}", zones.cut(zones.title)
    ):
        yield " ".join(match[0].lower().split())
    for line in zones.lines:
        if described := re.fullmatch(rf"(?i)((?:[\w'-]+(?:ий|ій|а|е|є)\s+){{1,3}}){noun}", zones.cut(line).strip()):
            yield f"{' '.join(_genitive(word) for word in described[1].lower().split())} {unit}"


def _genitive(adjective: str) -> str:
    endings = {"ий": "ого", "ій": "ього", "а": "ої", "е": "ого", "є": "ього"}
    return re.sub(r"(?:ий|ій|а|е|є)$", lambda m: endings[m[0]], adjective)


def _before_council(rest: str) -> str:
    council = next(councils_in(rest, Span(0, len(rest))), None)
    return rest[: council.span.start] if council else rest


def _only(rests: Iterator[str] | list[str]) -> str:
    """The name that all the passages give; empty where there is none or they differ."""
    cleaned = [name for name in map(_name, rests) if name]
    return cleaned[0] if len({name.lower() for name in cleaned}) == 1 else ""


def _name(written: str) -> str:
    """A unit's or a commission's name alone, without its council and convocation."""
    councils = list(councils_in(written, Span(0, len(written))))
    for council in reversed(councils):
        written = written[: council.span.start] + " " + written[council.span.end :]
    quoted = re.match(r"\s*(«[^»]+»)", written)
    if quoted:
        return quoted[1]
    names = find_names(written)
    written = written[: names[0].start] if names else written
    written = OWN_COUNCIL.sub(" ", written)
    plain = re.sub(r"\d.*$", "", _CONVOCATION.sub(" ", written))
    name = " ".join(plain.split()).strip(" ,-–")
    if name.isupper():
        return name.lower()
    return name if name[:1].islower() and len(name) > 2 else ""
