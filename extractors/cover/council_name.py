"""Councils as texts name them: by an adjective, by a settlement before or after, in full or as «міськради»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.grammar.words.morphology import analyses
from extractors.grammar.words.names import capitalised, find_names
from schemas.text import Span

_UPPER = "А-ЯІЇЄҐ"
_FEMININE = r"(?i:а|ої|ій|у|ою|е)"
# A word with a capital; what a line's end broke («Могилів- Подільської») is one.
_WORD = rf"[{_UPPER}](?i:[\w']*(?:[-–](?:\s(?=[{_UPPER}]))?[\w']+){{0,3}})"
_CITY = r"\s+(?i:у|в)\s+(?i:місті|м\.)(?:\s*(?!(?i:рад))[А-ЯІЇЄҐ][\w'-]+(?:\s+(?!(?i:рад))[А-ЯІЇЄҐ][\w'-]+)?)?"
_RADA = r"(?i:рад(?:а|и|і|у|ою))"
_COUNCIL = re.compile(
    rf"(?<![\w'-])(?:(?i:(?P<kind>міськ|селищн|сільськ|районн|обласн))(?P<ending>{_FEMININE})(?P<city>{_CITY})?\s+{_RADA}"
    r"|(?i:(?P<short>міськ|селищ|сіль|рай|обл)рад(?P<short_ending>а|и|і|у|ою)))(?![\w'])"
)
_BEFORE = re.compile(rf"(?<![\w'-])(?:(?P<first>{_WORD})\s+)?(?P<last>{_WORD})\s+$")
_AFTER = re.compile(
    rf"\s+(?:(?i:(?P<of>міста|м\.|селища(?:\s+міського\s+типу)?|смт\.?|села|с\.))\s*)?(?P<one>{_WORD})(?:\s+(?P<two>{_WORD}))?"
)
_BY_MATTER = re.compile(r"(?i)[\w'’-]*[сзц]ьк(?:а|ої|ій|у|ою|е)$")
# Adjectives that describe a council and name none.
_DESCRIBES = re.compile(
    r"(?:громадськ|депутатськ|учнівськ|українськ|міськ|сільськ|молодіжн|дитяч|шановн|дорог|нов|новообран|нов[оі]створен"
    r"|оновлен|минул|попередн|колишн|діюч|чинн|нинішн|теперішн|сучасн|рідн|сусідн|місцев|кожн|інш|вс[яі]|уся|ціл|так|сам"
    r"|перш|друг|трет|четверт|п'ят|шост|сьом|восьм|дев'ят|десят|постійн|виконавч|публічн|звітн|річн|щорічн|поважн|активн"
    r"|спільн|відкрит|дружн|працездатн|повноважн|легітимн|обласн|районн|селищн|народн|бюджетн|дан|окрем|наступн|майбутн"
    r"|чергов|позачергов|пленарн|повн|велик|мал|стар|добр|загальн|державн|військов)(?:ий|ій)$"
)
# Adjectives that open the names of towns and villages in two words.
_OPENS_NAME = re.compile(
    r"(?i)(?:нов|стар|велик|мал|біл|чорн|червон|зелен|верхн|нижн|горішн|долішн|кам'ян|крив|гол|сух|широк|глибок|висок|довг"
    r"|солон|тих|ясн|син|мокр|добр|свят|гарн|красн|жовт|крут|гостр|руд|сір|сив|рівн|пуст|лис|середн|ближн|дальн|гнил|кисл"
    r"|княж|панськ|гірськ|польов|лісов|степов|озерн)(?:ий|ій|ого|ому|им|ім|а|я|ої|ьої|у|ю|ою|ьою|е|є|і|их|іх)$"
)
_ENDINGS = {"а": "а|я", "ої": "ої|ьої", "ій": "ій", "у": "у|ю", "ою": "ою|ьою", "е": "е|є"}
_PREPOSITIONAL = frozenset({"gent", "nomn", "loct"})
KIND_FEMININE = {
    "міськ": "міська",
    "селищн": "селищна",
    "сільськ": "сільська",
    "районн": "районна",
    "обласн": "обласна",
}
_SHORT = {"міськ": "міська", "селищ": "селищна", "сіль": "сільська", "рай": "районна", "обл": "обласна"}
_SETTLEMENT = {"міська": "міста", "селищна": "селища", "сільська": "села"}
_SHORT_TO_ADJECTIVE = {"а": "а", "и": "ої", "і": "ій", "у": "у", "ою": "ою"}


@dataclass(frozen=True, slots=True)
class CouncilFound:
    """A council's name in the nominative and where it stands.

    `kind` is «міська», «селищна», …; `by_matter` says that its adjective is of the kind that only places have (-ський);
    `ending` is that of «міської»: it tells the case.
    """

    name: str
    kind: str
    span: Span
    by_matter: bool = True
    ending: str = ""


def councils_in(flat: str, span: Span) -> Iterator[CouncilFound]:
    """Every council that the span names, in order; a council without a name of its own is none."""
    for core in _COUNCIL.finditer(flat, span.start, span.end):
        found = _named_before(flat, span, core) or _named_after(flat, span, core)
        if found is not None:
            yield found


def proper(written: str) -> str:
    """«КАМ'ЯНЕЦЬ–ПОДІЛЬСЬК» → «Кам'янець-Подільськ»; what a line's end broke is joined."""
    parts = re.split(r"[-–]\s?", written)
    return "-".join(capitalised(p) if len(p) > 1 else p for p in parts)


def _kind(core: re.Match[str]) -> str:
    return KIND_FEMININE[core["kind"].lower()] if core["kind"] else _SHORT[core["short"].lower()]


def _ending(core: re.Match[str]) -> str:
    return core["ending"].lower() if core["kind"] else _SHORT_TO_ADJECTIVE[core["short_ending"].lower()]


def _named_before(flat: str, span: Span, core: re.Match[str]) -> CouncilFound | None:
    low = max(span.start, core.start() - 90)
    before = _BEFORE.search(flat[low : core.start()])
    if before is None:
        return None
    first, last, ending = before["first"] or "", before["last"], _ending(core)
    here = low + before.start("last")
    if _BY_MATTER.search(last) and not _describes(last):
        return _adjectival(core, (last,), here, by_matter=True)
    if first and _OPENS_NAME.fullmatch(first):
        start = low + before.start("first")
        if _is_adjective(last, ending) and _ends_alike(first, ending):
            return _adjectival(core, (first, last), start, by_matter=False)
        if core["city"] is None and _pair(first, last, frozenset({"gent"})):
            return _of_settlement(core, f"{first} {last}", Span(start, core.end()))
    if core["city"] or (_is_adjective(last, ending) and not _describes(last)):
        return _adjectival(core, (last,), here, by_matter=False)
    return None


def _adjectival(core: re.Match[str], words: tuple[str, ...], start: int, *, by_matter: bool) -> CouncilFound:
    own = " ".join(_nominative(word) for word in words)
    name = f"{own} {_kind(core)}{_place(core['city'] or '')} рада"
    return CouncilFound(name, _kind(core), Span(start, core.end()), by_matter, _ending(core))


def _nominative(adjective: str) -> str:
    stem = re.sub(r"(?i)(?:ьої|ьою|ої|ій|ою|а|я|у|ю|е|є)$", "", adjective)
    soft = re.search(r"(?i)(?:я|ьої|(?<!о)ю|ьою|є)$", adjective)
    parts = (proper(stem) + ("я" if soft else "а")).split("-")
    # «Асканії-Нової»: a noun before an adjective declines with it.
    if len(parts) > 1 and not _BY_MATTER.search(parts[-1]):
        parts[:-1] = [re.sub(r"ії$|ією$|ію$", "ія", part) for part in parts[:-1]]
    return "-".join(parts)


def _place(city: str) -> str:
    """« У МІСТІ ЖИТОМИРІ» → « у місті Житомирі»."""
    words = city.split()
    return "".join(f" {w.lower() if i < 2 else capitalised(w)}" for i, w in enumerate(words))


def _ends_alike(adjective: str, ending: str) -> bool:
    return bool(re.search(rf"(?:{_ENDINGS[ending]})$", adjective.lower()))


def _is_adjective(word: str, ending: str) -> bool:
    own = re.split(r"[-–]\s?", word.lower())[-1]
    read = any(a.pos == "ADJF" and a.gender == "femn" for a in analyses(own))
    return read and len(own) > 3 and _ends_alike(own, ending)


def _describes(word: str) -> bool:
    low = word.lower()
    if "-" in low or "–" in low:
        return False
    return any(_DESCRIBES.fullmatch(a.lemma) for a in analyses(low)) or bool(
        re.match(r"усіє|всіє|усю|всю|наш|ваш", low)
    )


def _named_after(flat: str, span: Span, core: re.Match[str]) -> CouncilFound | None:
    after = _AFTER.match(flat, core.end(), span.end)
    if after is None or _kind(core) not in _SETTLEMENT or core["city"]:
        return None
    several = bool(after["two"]) and not _is_person(flat, after)
    if after["of"]:
        both = several and _pair(after["one"], after["two"], _PREPOSITIONAL)
        name = f"{after['one']} {after['two']}" if both else after["one"]
        return _of_settlement(core, name, Span(core.start(), after.end("two") if both else after.end("one")))
    if several and _OPENS_NAME.fullmatch(after["one"]) and _pair(after["one"], after["two"], frozenset({"gent"})):
        return _of_settlement(core, f"{after['one']} {after['two']}", Span(core.start(), after.end("two")))
    return None


def _is_person(flat: str, after: re.Match[str]) -> bool:
    """Whether the second word belongs to a person's name: «міської ради м. Калинова Лесика Івана»."""
    first, second = after.start("one"), after.start("two")
    names = find_names(flat[first : after.end() + 60])
    return any(n.start <= second - first < n.end for n in names)


def _pair(adjective: str, noun: str, cases: frozenset[str]) -> bool:
    """Whether the two words agree as an adjective and its noun in one of the cases («Великих Мостів»)."""
    nouns = {_agreement(a.case, a.number, a.gender) for a in analyses(noun.lower()) if a.pos == "NOUN"}
    adjectives = {_agreement(a.case, a.number, a.gender) for a in analyses(adjective.lower()) if a.pos == "ADJF"}
    return any(case in cases for case, _ in nouns & adjectives)


def _agreement(case: str, number: str, gender: str) -> tuple[str, str]:
    return case, "plur" if number == "plur" else gender


def _of_settlement(core: re.Match[str], place: str, span: Span) -> CouncilFound:
    """«міської ради м. Калинова»: the settlement's name stays in the case in which it stands."""
    name = " ".join(proper(word) for word in re.sub(r"([-–])\s", r"\1", place).split())
    kind = _kind(core)
    return CouncilFound(f"{kind} рада {_SETTLEMENT[kind]} {name}", kind, span, ending=_ending(core))
