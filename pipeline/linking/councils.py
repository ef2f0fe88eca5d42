"""One identity for every way a council is written, with its KATOTTG code where that is certain."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.grammar.periods.notation import last_day
from extractors.grammar.words.names import capitalised
from pipeline.linking.codes import IN_CITY, Unit, codifier
from pipeline.linking.wording import fold, ocr_key, slug
from schemas.report import Council

_KINDS = {"міськ": "міська", "селищн": "селищна", "сільськ": "сільська", "районн": "районна", "обласн": "обласна"}
_KIND_KEYS = {ocr_key(stem): kind for stem, kind in _KINDS.items()}
_SHORT = {
    "міськрад": "міська",
    "селищрад": "селищна",
    "сільрад": "сільська",
    "райрад": "районна",
    "облрад": "обласна",
}
_SHORT_KEYS = {ocr_key(stem): kind for stem, kind in _SHORT.items()}
# «м/р», «МР», «с/р», «ОР»: letters for the words; «СР» may be a village's or a settlement's council.
_LETTERS = {"мр": "міська", "м/р": "міська", "ор": "обласна", "о/р": "обласна"}
_ABBREVIATED = {"міськ.": "міська", "міс.": "міська", "сіл.": "сільська", "сільськ.": "сільська", "сел.": "селищна"}
_ABBREVIATED |= {"селищн.": "селищна", "район.": "районна", "обл.": "обласна"}
_ADJECTIVE = re.compile(r"^([\w'-]*[сзцc3][ьъбb6]к)(?:а|ої|ій|у|ою|е|ий|ого|ому|им)?$")
_ADJECTIVE_ENDING = re.compile(r"(?:а|ої|ій|у|ою|е|ий|ого|ому|им)$")
_TOWN = re.compile(r"(?<!\w)(?:м\.|міста|місто|місті)\s*([\w'-]+(?:\s+[\w'-]+)?)")
_REGION = re.compile(r"([\w'-]+?[сзц]ьк)(?:а|ої|ій)?\s+(?:обл(?:асть|асті|\.|(?!\w)))")
_DISTRICT = re.compile(r"([\w'-]+?[сзц]ьк)(?:ий|ого|ому)\s+(?:район(?:у|і)?|р-ну?)(?!\w)")
_SPECIAL = {"київ": "київськ", "києв": "київськ", "севастопол": "севастопольськ"}


# Names of the codifier that a council renamed since shared: Первомайська of Kharkiv region is Златопільська now.
_SHARED_ONCE = {("первомайськ", "міська"): 2024}
# Village and settlement councils of these names were many before hromadas were formed, and the codifier lists none.
_HROMADAS_SINCE = "2020-10"


@dataclass(frozen=True, slots=True)
class CouncilName:
    """A council's name taken apart: the stem of its adjective or its town, its kind, region and district (stems)."""

    stem: str
    town: str
    kind: str
    city: str
    region: str
    district: str


def parse_council(written: str, region: str = "") -> CouncilName:
    """Take a written form apart; parts that it does not state are empty."""
    folded = fold(f"{written}, {region}" if region else written)
    area, district = _REGION.search(folded), _DISTRICT.search(folded)
    body = folded
    for found in (area, district):
        body = body.replace(found[0], " ") if found else body
    stem, kind, city = _adjective_and_kind(body)
    town = "" if stem else _town(body, kind)
    return CouncilName(stem, town, kind, city, area[1] if area else "", district[1] if district else "")


def _adjective_and_kind(body: str) -> tuple[str, str, str]:
    """The adjective before the kind of council («житомирськ», «міська», ""), or before an abbreviation of it."""
    words = [w.strip('«»"(),;:') for w in body.split()]
    for place, word in enumerate(words):
        kind = _kind_of(word)
        if not kind:
            continue
        stem = _stem(words[place - 1]) if place else ""
        city = _city(words[place + 1 : place + 4])
        if stem or word not in _KINDS.values():
            return stem, (IN_CITY if city and kind == "районна" else kind), city
    kinds = [_kind_of(w) for w in words if _kind_of(w)]
    return ("", kinds[0], "") if kinds else (_bare_adjective(words), "", "")


def _kind_of(word: str) -> str:
    key = ocr_key(word)
    if word in _LETTERS:
        return _LETTERS[word]
    if word in _ABBREVIATED:
        return _ABBREVIATED[word]
    for stems, exact in ((_SHORT_KEYS, False), (_KIND_KEYS, True)):
        for stem, kind in stems.items():
            rest = key.removeprefix(stem)
            if rest != key and len(rest) <= 3 and (not exact or _ADJECTIVE_ENDING.match(rest) or _is_ending(rest)):
                return kind
    return ""


def _is_ending(rest: str) -> bool:
    return rest in {ocr_key(e) for e in ("а", "ої", "ій", "у", "ою", "е")}


def _stem(word: str) -> str:
    found = _ADJECTIVE.match(word)
    if found is None:
        return ""
    return re.sub(r"[сзцc3][ьъбb6]к$", lambda m: {"3": "з", "c": "с"}.get(m[0][0], m[0][0]) + "ьк", found[1])


def _bare_adjective(words: list[str]) -> str:
    """«Вербогірська громада», «Житомирська ТГ»: no kind is stated."""
    for word, following in pairwise([*words, ""]):
        if _stem(word) and re.match(r"територіальн|громад|отг|тг|рад", following):
            return _stem(word)
    return ""


def _city(following: list[str]) -> str:
    if len(following) >= 3 and following[0] in ("у", "в") and following[1] in ("місті", "м."):
        return following[2]
    if len(following) >= 2 and following[0] in ("у", "в") and following[1].startswith("м."):
        return following[1].removeprefix("м.")
    return ""


def _town(body: str, kind: str) -> str:
    found = _TOWN.search(body)
    if found:
        return found[1]
    words = [w for w in re.findall(r"[\w'-]+", body) if not _kind_of(w) and not w.startswith("рад")]
    return words[0] if len(words) == 1 and (not kind or kind == "міська") else ""


def identify(written: str, region: str = "") -> Council:
    """The council that a written form names.

    The code is given when the codifier has exactly one council of that name, kind and (where stated) region.
    """
    name = parse_council(written, region)
    units = _candidates(name)
    if len(units) == 1 and not _shared_once(name):
        return _of_unit(units[0], _reading_note(name, units[0]))
    stem = name.stem or _special(name.town) or (units[0].stem if units and _same_stem(units) else "")
    if not stem:
        return _unknown(written, name)
    where = name.region if codifier().named(stem) else ""
    return _council(stem, name, where, _why_no_code(name, units))


def regions_of(written: str) -> list[str]:
    """The regions in which a council of this name is, «Хмельницька область», each once."""
    units = _candidates(parse_council(written))
    return sorted({f"{_spelled(unit.region)}а область" for unit in units if unit.region})


def _shared_once(name: CouncilName) -> bool:
    """Whether another council bore the name in years that reports speak of."""
    return (name.stem, name.kind) in _SHARED_ONCE and not name.region


def _candidates(name: CouncilName) -> list[Unit]:
    """Units of the name that agree with everything else that is stated."""
    stem = name.stem or _special(name.town)
    found = codifier().named(stem) if stem else codifier().of_town(name.town) if name.town else ()
    if stem and not found:
        found = codifier().nearly_named(stem)
    return [u for u in found if _agrees(u, name)]


def _special(town: str) -> str:
    return next((stem for start, stem in _SPECIAL.items() if town.startswith(start)), "")


def _same_stem(units: list[Unit]) -> bool:
    return len({u.stem for u in units}) == 1


def _agrees(unit: Unit, name: CouncilName) -> bool:
    kind = name.kind or ("міська" if name.town else "")
    if kind and unit.kind != kind:
        return False
    if not kind and unit.kind in ("районна", "обласна", IN_CITY):
        return False
    if name.city and fold(unit.centre)[:4] != fold(name.city)[:4]:
        return False
    if unit.kind == "обласна":
        return True
    region_ok = not name.region or ocr_key(unit.region) == ocr_key(name.region)
    district_ok = not name.district or unit.kind == "районна" or ocr_key(unit.district) == ocr_key(name.district)
    return region_ok and (district_ok or (bool(name.region) and region_ok))


def _reading_note(name: CouncilName, unit: Unit) -> str:
    if name.stem and fold(name.stem) != unit.stem:
        return f"read as «{_spelled(unit.stem)}а», written «{name.stem}…»"
    return ""


def _why_no_code(name: CouncilName, units: list[Unit]) -> str:
    if _shared_once(name):
        return f"until {_SHARED_ONCE[name.stem, name.kind]} another council had this name; the report names no region"
    if len(units) > 1:
        regions = ", ".join(sorted({_spelled(u.region) + "а" for u in units}))
        return f"{len(units)} councils share this name ({regions}); the report does not say which"
    others = codifier().named(name.stem) if name.stem else ()
    if others:
        kinds = ", ".join(sorted({f"{u.kind}, {_spelled(u.region)}а область" for u in others}))
        return f"the codifier has it only as: {kinds}"
    return "no council of this name in the codifier"


def _of_unit(unit: Unit, note: str) -> Council:
    ambiguous = [u for u in codifier().named(unit.stem) if u.kind == unit.kind]
    where = unit.region if len(ambiguous) > 1 else ""
    city = f" у місті {capitalised(unit.centre)}" if unit.kind == IN_CITY else ""
    identifier = slug(f"{unit.stem}а {unit.kind} {unit.centre if city else ''} {where}")
    kind = "районна" if unit.kind == IN_CITY else unit.kind
    name = (
        f"{_spelled(unit.stem)}а {kind} рада" if not city else f"{_spelled(unit.stem)}а {IN_CITY} рада ({unit.centre})"
    )
    return Council(council_id=identifier, name=name, kind=unit.kind, code=unit.code, note=note)


def _council(stem: str, name: CouncilName, where: str, note: str) -> Council:
    kind = name.kind or ("міська" if name.town else "")
    city = f" ({capitalised(name.city.upper())})" if name.city else ""
    identifier = slug(f"{stem}а {kind} {name.city} {where}")
    words = " ".join(filter(None, [f"{_spelled(stem)}а", kind, "рада"]))
    return Council(council_id=identifier, name=words + city, kind=kind, note=note)


def _unknown(written: str, name: CouncilName) -> Council:
    plain = " ".join(written.split())
    note = "the report does not name its council" if not plain else "not a council's name that could be taken apart"
    return Council(council_id=slug(plain) or "unknown", name=plain, kind=name.kind, note=note)


def _spelled(stem: str) -> str:
    """«івано-франківськ» → «Івано-Франківськ»."""
    return "-".join(part[:1].upper() + part[1:] for part in stem.split("-"))


@dataclass(frozen=True, slots=True)
class WrittenCouncil:
    """A report's council as its cover has it."""

    report_id: str
    name: str
    region: str
    period: str


def link_councils(written: Sequence[WrittenCouncil]) -> tuple[dict[str, Council], list[str]]:
    """Councils by report_id; doubtful ones also as questions.

    A name that several real councils share, and no region: the report is joined to no council that has a code.
    Unknown councils whose names differ only as a scan would misread them are one.
    """
    found = _joined_scans({w.report_id: identify(w.name, w.region) for w in written})
    found = _without_early_codes(found, {w.report_id: w.period for w in written})
    questions = []
    by_base: dict[str, set[str]] = defaultdict(set)
    uncertain = {council.name for council in found.values() if not council.code}
    for council in found.values():
        by_base[council.name].add(council.council_id)
    for name, ids in sorted(by_base.items()):
        if len(ids) > 1 and name in uncertain:
            questions.append(f"Are these one council or several: «{name}» ({', '.join(sorted(ids))})?")
    return found, questions


def _without_early_codes(found: dict[str, Council], period_of: Mapping[str, str]) -> dict[str, Council]:
    """Village and settlement councils known only from before the hromadas have no code: it may be another council's."""
    later = {
        found[i].council_id for i, period in period_of.items() if last_day(period) >= _HROMADAS_SINCE or not period
    }
    note = "reports only from before the hromadas of 2020; the codifier does not list the councils of that time"
    return {
        i: c.model_copy(update={"code": "", "note": note})
        if c.code and c.council_id not in later and c.kind in ("сільська", "селищна")
        else c
        for i, c in found.items()
    }


def _joined_scans(found: dict[str, Council]) -> dict[str, Council]:
    """Misread names of councils that the codifier does not have follow the spelling that occurs most."""
    groups: dict[tuple[str, str], list[Council]] = defaultdict(list)
    for council in found.values():
        if not council.code:
            groups[ocr_key(council.name), council.kind].append(council)
    best = {key: max(same, key=lambda c: (same.count(c), c.name)) for key, same in groups.items()}
    joined: dict[str, Council] = {}
    for report_id, council in found.items():
        chosen = council if council.code else best[ocr_key(council.name), council.kind]
        if chosen.name != council.name:
            chosen = _noted(chosen, f"also written «{council.name}»")
        joined[report_id] = chosen
    return joined


def _noted(council: Council, note: str) -> Council:
    """The same council with a remark added to its note."""
    return council.model_copy(update={"note": "; ".join(filter(None, [council.note, note]))})
