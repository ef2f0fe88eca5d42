"""Which council reports: its name in the nominative and the region that it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.grammar.names import capitalised
from extractors.sections.cover_zones import Zones
from schemas.text import Span

_UPPER = "А-ЯІЇЄҐ"
_FEMININE = r"(?i:а|ої|ій|у|ою|е)"
_ADJECTIVE = rf"[{_UPPER}](?i:[\w']*(?:[-–][\w']+){{0,2}}[сзц]ьк){_FEMININE}"
_KIND = rf"(?i:(?P<kind>міськ|селищн|сільськ|районн|обласн)){_FEMININE}"
_CITY = r"\s+(?i:у|в)\s+(?i:місті|м\.)\s*[А-ЯІЇЄҐ][\w'-]+(?:\s+[А-ЯІЇЄҐ][\w'-]+)?"
# Councils of hromadas, districts and regions are named by -ський; districts of a city by any adjective («Центральна»).
_COUNCIL = re.compile(
    rf"(?<![\w'-])(?:(?P<adjective>{_ADJECTIVE})\s+{_KIND}|(?P<any>[{_UPPER}](?i:[\w'-]+?){_FEMININE})\s+"
    rf"(?i:районн){_FEMININE}(?P<city>{_CITY}))\s+(?i:рад(?:а|и|і|у|ою))(?![\w'])"
)
_HROMADA = re.compile(
    rf"(?<![\w'-])(?P<adjective>{_ADJECTIVE})\s+(?i:(?P<kind>міськ|селищн|сільськ)){_FEMININE}\s+"
    rf"(?i:(?:об'єднан{_FEMININE}\s+)?територіальн{_FEMININE}\s+громад(?:а|и|і|у|ою))(?![\w'])"
)
_OF_CITY = re.compile(
    rf"(?i:\b(?P<kind>міськ){_FEMININE}\s+рад(?:а|и|і|у|ою)\s+(?P<of>міста|м\.)\s*)(?P<name>[{_UPPER}][\w'-]+)"
)
_REGION = re.compile(rf"(?<![\w'-])(?P<name>[{_UPPER}](?i:[\w']*(?:-[\w']+)?[сзц]ьк))(?i:а|ої|ій)\s+(?i:област(?:ь|і))")
_DISTRICT = re.compile(
    rf"(?<![\w'-])(?P<name>[{_UPPER}](?i:[\w']*(?:-[\w']+)?[сзц]ьк))(?i:ий|ого|ому)\s+(?i:район(?:у|і)?)(?![\w'])"
)
KIND_FEMININE = {
    "міськ": "міська",
    "селищн": "селищна",
    "сільськ": "сільська",
    "районн": "районна",
    "обласн": "обласна",
}


@dataclass(frozen=True, slots=True)
class CouncilFound:
    """A council's name in the nominative and where it stands; `kind` is «міська», «селищна», …"""

    name: str
    kind: str
    span: Span


def councils_in(flat: str, span: Span) -> Iterator[CouncilFound]:
    """Every council named in the span, in order."""
    for match in _COUNCIL.finditer(flat, span.start, span.end):
        yield CouncilFound(_nominative(match), _kind(match), Span(*match.span()))


def find_council(zones: Zones) -> CouncilFound | None:
    """The council that reports: the title's, else the letterhead's, else the one that the text keeps naming."""
    for span in (zones.title, zones.letterhead):
        found = next(councils_in(zones.flat, span), None)
        if found is not None:
            return found
    everywhere = list(councils_in(zones.flat, Span(0, len(zones.flat))))
    return _signed(zones) or _prevailing(everywhere) or _by_hromada(zones) or _of_city(zones)


def find_region(zones: Zones) -> tuple[str, Span] | None:
    """The region («Хмельницька область») and district beside the council's name, where the cover states them."""
    front = Span(0, max(zones.title.end, zones.letterhead.end))
    region = _REGION.search(zones.flat, front.start, front.end)
    if region is None:
        return None
    district = _DISTRICT.search(zones.flat, front.start, front.end)
    name = f"{_proper(region['name'])}а область"
    return (f"{name}, {_proper(district['name'])}ий район" if district else name), Span(*region.span())


def _proper(stem: str) -> str:
    parts = [capitalised(p) if len(p) > 1 else p for p in stem.replace("–", "-").split("-")]
    return "-".join(parts)


def _nominative(match: re.Match[str]) -> str:
    groups = match.groupdict()
    stem = re.sub(r"(?i)(?:а|ої|ій|у|ою|е)$", "", groups["adjective"] or groups["any"])
    return f"{_proper(stem)}а {_kind(match)}{_place(groups.get('city') or '')} рада"


def _kind(match: re.Match[str]) -> str:
    return KIND_FEMININE[(match["kind"] or "районн").lower()]


def _place(city: str) -> str:
    """« У МІСТІ ЖИТОМИРІ» → « у місті Житомирі»."""
    words = city.split()
    if not words:
        return ""
    return " " + " ".join(w.lower() if i < 2 else capitalised(w) for i, w in enumerate(words))


def _signed(zones: Zones) -> CouncilFound | None:
    found = list(councils_in(zones.flat, zones.signature))
    names = {f.name for f in found}
    return found[-1] if len(names) == 1 else None


def _prevailing(found: list[CouncilFound]) -> CouncilFound | None:
    """The only council of the text, or one named more than twice as often as all others together."""
    if not found:
        return None
    counts = Counter(f.name for f in found)
    name, times = counts.most_common(1)[0]
    if times <= 2 * (len(found) - times):
        return None
    return next(f for f in found if f.name == name)


def _by_hromada(zones: Zones) -> CouncilFound | None:
    """«Соснівська сільська територіальна громада» has one council, and law names it after the hromada."""
    found = list(_HROMADA.finditer(zones.flat))
    names = {_nominative(m) for m in found}
    if len(names) != 1:
        return None
    return CouncilFound(names.pop(), KIND_FEMININE[found[0]["kind"].lower()], Span(*found[0].span()))


def _of_city(zones: Zones) -> CouncilFound | None:
    """«міська рада міста Кропивницького»: the town's name stays in the case in which it stands."""
    match = _OF_CITY.search(zones.flat)
    if match is None:
        return None
    return CouncilFound(f"міська рада міста {capitalised(match['name'])}", "міська", Span(*match.span()))
