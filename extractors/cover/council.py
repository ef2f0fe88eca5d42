"""Which council reports: its name in the nominative and the region that it names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from extractors.cover.council_name import KIND_FEMININE, CouncilFound, councils_in, proper
from extractors.cover.zones import Zones
from schemas.text import Span

_UPPER = "А-ЯІЇЄҐ"
_FEMININE = r"(?i:а|ої|ій|у|ою|е)"
_ADJECTIVE = rf"[{_UPPER}](?i:[\w']*(?:[-–][\w']+){{0,2}}[сзц]ьк)"
_HROMADA = re.compile(
    rf"(?<![\w'-])(?P<adjective>{_ADJECTIVE}){_FEMININE}\s+(?i:(?P<kind>міськ|селищн|сільськ)){_FEMININE}\s+"
    rf"(?i:(?:об'єднан{_FEMININE}\s+)?територіальн{_FEMININE}\s+громад(?:а|и|і|у|ою))(?![\w'])"
)
# «Криворіченський сільський голова»: his council bears the same name.
_HEAD = re.compile(
    rf"(?<![\w'-])(?P<adjective>{_ADJECTIVE})(?i:ий|ого|ому|им|а|ої|ій|ою)\s+"
    r"(?i:(?P<kind>міськ|селищн|сільськ)(?:ий|ого|ому|им|а|ої|ій|ою)\s+голов(?:а|и|і|у|ою))(?![\w'])"
)
_BARE_HROMADA = re.compile(rf"(?<![\w'-])(?P<adjective>{_ADJECTIVE}){_FEMININE}\s+громад(?:а|и|і|у|ою)(?![\w'])")
_IN_CITY = re.compile(r"\sу місті(?= рада$)")
_CITY_NAMED = re.compile(r"(?<!\w)м\.\s?(?P<city>[А-ЯІЇЄҐ][\w'-]+)")
_REGION = re.compile(rf"(?<![\w'-])(?P<name>[{_UPPER}](?i:[\w']*(?:-[\w']+)?[сзц]ьк))(?i:а|ої|ій)\s+(?i:област(?:ь|і))")
_DISTRICT = re.compile(
    rf"(?<![\w'-])(?P<name>[{_UPPER}](?i:[\w']*(?:-[\w']+)?[сзц]ьк))(?i:ий|ого|ому)\s+(?i:район(?:у|і)?)(?![\w'])"
)
_KIND_IN_TITLE = re.compile(r"(?i)(?<!\w)(міськ|селищн|сільськ|районн|обласн)\w+(?:\s+[ву]\s+місті)?\s+(?:рад|голов)")
_WITH = re.compile(r"(?i)(?<!\w)(?:з|із|зі|між|та|і|й)\s+$")


def find_council(zones: Zones) -> CouncilFound | None:
    """The council that reports: the title's, else the letterhead's, else the one that the text keeps naming."""
    for span in (zones.title, zones.letterhead):
        found = list(councils_in(zones.flat, span))
        if found:
            return _in_its_city(zones, next((f for f in found if f.ending != "ій"), found[0]), found)
    if not len(zones.title) and (heading := _heading(zones)):
        return _in_its_city(zones, heading[0], heading)
    for span in (zones.title, zones.letterhead):
        if (of_head := _by_name_of(_HEAD, zones.flat, span)) is not None:
            return of_head
    whole = Span(0, len(zones.flat))
    signed = _signed(zones) or _by_name_of(_HEAD, zones.flat, zones.signature)
    return signed or _prevailing(zones) or _by_name_of(_HROMADA, zones.flat, whole) or _by_bare_hromada(zones)


def _in_its_city(zones: Zones, first: CouncilFound, found: list[CouncilFound]) -> CouncilFound:
    """Under a city's council («КАМІНСЬКА МІСЬКА РАДА») a district's in that city writes, which the letterhead names next."""
    of_district = next((f for f in found if _IN_CITY.search(f.name)), None)
    if of_district is None:
        return first
    cities = {m["city"] for m in _CITY_NAMED.finditer(zones.flat, 0, max(zones.title.end, zones.front.end))}
    name = _IN_CITY.sub(f" у місті {cities.pop()}", of_district.name) if len(cities) == 1 else of_district.name
    return replace(of_district, name=name)


def find_region(zones: Zones) -> tuple[str, Span] | None:
    """The region («Хмельницька область») and district beside the council's name, where the cover states them."""
    front = Span(0, max(zones.title.end, zones.letterhead.end))
    region = _REGION.search(zones.flat, front.start, front.end)
    if region is None:
        return None
    district = _DISTRICT.search(zones.flat, front.start, front.end)
    name = f"{proper(region['name'])}а область"
    return (f"{name}, {proper(district['name'])}ий район" if district else name), Span(*region.span())


def _heading(zones: Zones) -> list[CouncilFound]:
    """The councils in the nominative that lines of a page without a title open with."""
    starts = {line.start for line in zones.lines}
    return [f for f in councils_in(zones.flat, zones.front) if f.ending == "а" and _opens_line(zones, f, starts)]


def _opens_line(zones: Zones, found: CouncilFound, starts: set[int]) -> bool:
    shouted = zones.cut(found.span).isupper()
    return found.span.start in starts or shouted


def _signed(zones: Zones) -> CouncilFound | None:
    found = [f for f in councils_in(zones.flat, zones.signature) if not _is_partner(zones, f)]
    names = {f.name for f in found}
    fits = len(names) == 1 and _fits_title(zones, found[-1])
    return found[-1] if fits else None


def _prevailing(zones: Zones) -> CouncilFound | None:
    """The only council of the text, or one named more than twice as often as all others together."""
    everywhere = councils_in(zones.flat, Span(0, len(zones.flat)))
    found = [f for f in everywhere if not _is_partner(zones, f) and _is_surely_a_name(zones.flat, f)]
    if not found:
        return None
    counts = Counter(f.name for f in found)
    name, times = counts.most_common(1)[0]
    first = next(f for f in found if f.name == name)
    return first if times > 2 * (len(found) - times) and _fits_title(zones, first) else None


def _is_partner(zones: Zones, found: CouncilFound) -> bool:
    """«з Торчинською селищною радою»: with whom something was done."""
    return found.ending == "ою" and bool(_WITH.search(zones.flat[max(0, found.span.start - 8) : found.span.start]))


def _is_surely_a_name(flat: str, found: CouncilFound) -> bool:
    """Whether the capital of an adjective that may be any («Активна міська рада») is not a sentence's."""
    return found.by_matter or bool(re.search(r"[а-яіїєґ,]\s+$", flat[: found.span.start][-12:]))


def _fits_title(zones: Zones, found: CouncilFound) -> bool:
    """Whether the council is of the kind that the title speaks of, where it does."""
    kinds = {KIND_FEMININE[m[1].lower()] for m in _KIND_IN_TITLE.finditer(zones.cut(zones.title))}
    return not kinds or found.kind in kinds


def _by_bare_hromada(zones: Zones) -> CouncilFound | None:
    """«Берестянська громада» in the report of a village's head: the council of the same name and of his kind."""
    kinds = {m[1].lower() for m in _KIND_IN_TITLE.finditer(zones.cut(zones.title))} & {"міськ", "селищн", "сільськ"}
    found = list(_BARE_HROMADA.finditer(zones.flat))
    names = {proper(m["adjective"]) for m in found}
    if len(kinds) != 1 or len(names) != 1:
        return None
    kind = KIND_FEMININE[kinds.pop()]
    return CouncilFound(f"{names.pop()}а {kind} рада", kind, Span(*found[0].span()))


def _by_name_of(pattern: re.Pattern[str], flat: str, span: Span) -> CouncilFound | None:
    """The council that bears its hromada's or its head's name, as law has it, where the span names one only."""
    found = list(pattern.finditer(flat, span.start, span.end))
    names = {f"{proper(m['adjective'])}а {KIND_FEMININE[m['kind'].lower()]} рада" for m in found}
    if len(names) != 1:
        return None
    return CouncilFound(names.pop(), KIND_FEMININE[found[0]["kind"].lower()], Span(*found[0].span()))
