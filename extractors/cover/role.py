"""The office of the person who reports, in the nominative and lower case: «секретар міської ради»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractors.cover.council_name import councils_in
from extractors.cover.period import periods_in
from extractors.cover.zones import Zones
from extractors.grammar.words.names import Case, NameFound, capitalised
from schemas.text import Span
from schemas.values import replace, value

_M = {
    "": "nominative",
    "а": "genitive",
    "я": "genitive",
    "у": "dative",
    "ю": "dative",
    "ові": "dative",
    "еві": "dative",
}
_M |= {"ом": "ablative", "ем": "ablative"}
_F = {"а": "nominative", "и": "genitive", "і": "dative", "у": "accusative", "ою": "ablative"}
_F_SOFT = {"я": "nominative", "і": "genitive", "ю": "accusative", "ею": "ablative"}
_ADJ = {"ий": "nominative", "ого": "genitive", "ому": "dative", "им": "ablative"}
_ADJ_F = {"а": "nominative", "ої": "genitive", "ій": "dative", "ою": "ablative"}
# An office's noun: stem, endings with their cases, the nominative's ending.
_OFFICES: tuple[tuple[str, dict[str, str], str], ...] = (
    ("секретар", _M, ""),
    ("секретарк", _F, "а"),
    ("голов", _F, "а"),
    ("старост", _F, "а"),
    ("депутат", _M, ""),
    ("депутатк", _F, "а"),
    ("заступник", _M, ""),
    ("заступниц", _F_SOFT, "я"),
    ("начальник", _M, ""),
    ("начальниц", _F_SOFT, "я"),
    ("керівник", _M, ""),
    ("керівниц", _F_SOFT, "я"),
    ("завідувач", _M, ""),
    ("завідувачк", _F, "а"),
    ("спеціаліст", _M, ""),
    ("спеціалістк", _F, "а"),
    ("директор", _M, ""),
    ("директорк", _F, "а"),
    ("керуюч", _ADJ, "ий"),
    ("керуюч", _ADJ_F, "а"),
    ("відповідальн", _ADJ, "ий"),
    ("відповідальн", _ADJ_F, "а"),
)
_ENDINGS = {(stem, ending): (base, case) for stem, endings, base in _OFFICES for ending, case in endings.items()}
_STEMS = "|".join(sorted({stem for stem, _, _ in _OFFICES}, key=len, reverse=True))
_ADJECTIVE = r"(?:міськ|селищн|сільськ|перш|головн|провідн)(?:ий|ого|ому|им|а|ої|ій|ою)"
_ACTING = r"(?:(?:т\.?\s?)?в\.?\s?о\.?|(?:тимчасово\s+)?виконуюч\w+\s+обов'язки|тво)\s+"
# «Відповідальна за доступ до публічної інформації» is an office, «відповідальний виконавець» is none.
_RESPONSIBLE_FOR = re.compile(r"(?i)\s+(?:особ\w+\s+)?(?:за|з\s+питань|із\s+питань)\s")
_OFFICE = re.compile(
    rf"(?i)(?<![\w'-])(?P<acting>{_ACTING})?(?P<adjective>(?:{_ADJECTIVE}\s+)*)(?P<stem>{_STEMS})(?P<ending>[а-яіїє]{{0,3}})"
    r"(?![\w'-])"
)
# A representative's assistant holds another office.
_OF_ANOTHER = re.compile(r"(?i)(?<!\w)(?:помічни\w+(?:-консультант\w*)?|патронатн\w+)\s+(?:народн\w+\s+)?$")
# What a complement cannot run into.
_STOP = re.compile(
    r"(?i)(?<!\w)(?:про|перед|за|на|(?:у|в)(?!\s+місті)|протягом|упродовж|впродовж|від|щодо|який|яка|здійснює|звітує|звіту\w*|виборч\w+|мажоритарн\w+|багатомандатн\w+|округ"
    r"|рік|року|торік|цьогоріч|сьогодні|підписав|(?<!доступу )до|при|дорадч\w*|виконан\w+|обран\w+|секретарем|головою)(?!\w)|[.:;«»!?№–—/\d]|,(?!\s*[а-яіїєґ])"
)
_KEEPS_TOPIC = re.compile(
    r"(?i)^\s+(?:особ\w+\s+)?за(?=\s+(?:доступ|розгляд|робот|організац|ведення|облік|діловод|зверн)\w*)|\b(?:з|із|зі|по)\s+(?:питан\w+|робот\w+|[а-яіїє'-]+\s+питан\w+)|\bу\s+справах\b"
)
_TOPIC_STOP = re.compile(
    r"(?i)(?<!\w)(?:за|про|перед|протягом|упродовж|впродовж|рік|року)(?!\w)|[.:;«»!?№–—/\d]|,(?!\s*[а-яіїєґ])"
)
_CONVOCATION = re.compile(r"(?i)\s*(?:[IVXІХУ]{1,4}|\d{1,2}(?:-го)?|\w+(?:ого|ього))\s+скликання")
_HROMADA = re.compile(
    r"(?<!\w)[А-ЯІЇЄҐ][\w'-]+ої\s+((?i:(?:(?:міської|селищної|сільської)\s+)?(?:об'єднаної\s+)?територіальної\s+громади))"
)
# Where the council is: its region and district have a field of their own.
_AREA = re.compile(r"(?<!\w),?\s*[А-ЯІЇЄҐ][\w'-]+(?i:ого\s+району|ої\s+(?:області|громади))(?!\w)")
_SETTLEMENT = re.compile(r"(?i)\s*(?<!\w)(?:смт\.?|м\.|с\.|міста|села|селища)(?:\s.*)?$")
_BRACKETED = re.compile(r"\([^()]*\)")
_OUR = re.compile(r"(?i)(?<!\w)(?:наш|ваш|сво|рідн)\w+\s+")
_OTHER_OFFICE = re.compile(r"(?i)\s*,\s+(?=(?:голов|секретар|член|депутат(?!ськ)|заступник|староста)\w*(?:\s|$)).*$")
# A council's secretary or deputy is one of the council: what follows is the next line's.
_OF_COUNCIL_ALONE = re.compile(r"^((?:[\w-]+\s+){0,4}?ради(?:\s+(?:та|і|й)\s+виконавчого\s+комітету)?)(?!\w).*$")
OWN_COUNCIL = re.compile(r"(?i)(?:(?<=комісії) |^\s*)(?:міськ|селищн|сільськ|районн|обласн)ої ради(?= [зіу])")
_COMMITTEE_SHORT = re.compile(r"(?i)(?<!\w)виконкому(?!\w)")
_QUOTED_UNIT = re.compile(r"(?i)\s+(?:відділу|управління|центру|сектору|служби)\s+(?=«[^»]{3,80}»)")
_COMMON = re.compile(
    r"міськ\w+|селищн\w+|сільськ\w+|районн\w+|обласн\w+|рад\w+|виконавч\w+|комітет\w*|комісі\w+|відділ\w*|апарат\w*"
    r"|постійн\w+|голов\w*|справ\w*|старостинськ\w+|округ\w*|питан\w+|загальн\w+|управлінн\w+"
)
_VILLAGES = {"сіл", "села", "селища", "селищ", "с.", "смт", "смт."}
# A complement ends where the next line names the office once more.
_NEXT_OFFICE = re.compile(r"(?<!\w)(?:Секретар|Голова|Староста|Депутат|Начальник|Керівник|Керуючий|Завідувач)(?!\w)")
GENITIVE_KIND = {
    "міська": "міської",
    "селищна": "селищної",
    "сільська": "сільської",
    "районна": "районної",
    "обласна": "обласної",
}
_OF_SETTLEMENT = (
    "міський голова",
    "селищний голова",
    "сільський голова",
    "міська голова",
    "селищна голова",
    "сільська голова",
)
_OF_A_COUNCIL = ("секретар", "секретарка", "депутат", "депутатка")
_TAKES_COUNCIL = ("секретар", "секретарка", "голова", "депутат", "депутатка")


@value
class RoleFound:
    """An office as it was found: nominative `role`, the noun alone, the case in which it stands, where it stands."""

    role: str
    noun: str
    case: Case
    span: Span
    acting: bool = False


def roles_in(zones: Zones, span: Span, names: tuple[NameFound, ...]) -> Iterator[RoleFound]:
    """Every office named in the span; the complement of each ends at a person's name or a period."""
    offices = list(_OFFICE.finditer(zones.flat, span.start, span.end))
    starts = [*(n.start for n in names), *_starts_of_periods(zones.flat, span)] if offices else []
    for match in offices:
        found = _office(match)
        if match["stem"].lower() == "відповідальн" and not _RESPONSIBLE_FOR.match(zones.flat, match.end()):
            continue
        if found is None or _OF_ANOTHER.search(zones.flat[max(0, match.start() - 40) : match.start()]):
            continue
        limit = min([s for s in starts if s >= match.end()] + [span.end, match.end() + 260])
        yield _with_complement(zones.flat, found, limit)


@lru_cache(maxsize=16)
def _starts_of_periods(flat: str, span: Span) -> tuple[int, ...]:
    """Where the span names a period; the same spans are looked at for several reasons."""
    return tuple(p.span.start for p in periods_in(flat, span))


def _office(match: re.Match[str]) -> RoleFound | None:
    known = _ENDINGS.get((match["stem"].lower(), match["ending"].lower()))
    if known is None:
        return None
    base, case = known
    noun = match["stem"].lower() + base
    adjectives = [_agree(a) for a in match["adjective"].lower().split()]
    words = [*(["в. о."] if match["acting"] else []), *adjectives, noun]
    if match["acting"] and case == "genitive":
        # «в. о. старости» is itself a nominative: the acting person holds the office of a genitive
        words[-1] = match["stem"].lower() + match["ending"].lower()
        words[1:-1] = match["adjective"].lower().split()
    stated: Case = case  # type: ignore[assignment]
    return RoleFound(" ".join(words), noun, stated, Span(*match.span()), bool(match["acting"]))


def _agree(adjective: str) -> str:
    """In the nominative and in its own gender: «міської голови» is a woman's, «міського голови» a man's."""
    feminine = re.search(r"(?:а|ої|ій|ою)$", adjective)
    return re.sub(r"(?:ий|ого|ому|им|а|ої|ій|ою)$", "а" if feminine else "ий", adjective)


def _with_complement(flat: str, found: RoleFound, limit: int) -> RoleFound:
    start = found.span.end
    councils = list(councils_in(flat, Span(start, limit)))
    masked = _masked(flat[start:limit], [Span(c.span.start - start, c.span.end - start) for c in councils])
    written = flat[start : start + len(_complement(masked))]
    complement = "" if found.role in _OF_SETTLEMENT else _tidy(_BRACKETED.sub(" ", written), found)
    end = start + len(written.rstrip(" ,"))
    role = f"{found.role} {complement}".strip()
    return replace(found, role=role, span=Span(found.span.start, end))


def _masked(tail: str, councils: list[Span]) -> str:
    """The tail with what looks like an end and is none made letters: councils' names, the full stop of «с. Тихе»."""
    for span in councils:
        tail = tail[: span.start] + "ж" * len(span) + tail[span.end :]
    return re.sub(r"(?<!\w)(с|м|смт)\.(?=\s?[А-ЯІЇЄҐ])", r"\1ж", tail)


def _complement(tail: str) -> str:
    """The words that belong to the office: as far as the first that cannot, a topic («з питань …») whole."""
    body = _BRACKETED.sub(lambda m: " " * len(m[0]), tail)
    again = _NEXT_OFFICE.search(body)
    body = body[: again.start()] if again else body
    if body.lstrip().startswith(","):
        return ""
    if quoted := _QUOTED_UNIT.match(body):
        return body[: body.index("»", quoted.end()) + 1]
    topic = _KEEPS_TOPIC.search(body)
    stop = _STOP.search(body)
    if topic and (stop is None or stop.start() >= topic.start()):
        stop = _TOPIC_STOP.search(body, topic.end())
    return body[: stop.start()] if stop else body


def _tidy(written: str, found: RoleFound) -> str:
    """A complement without the council's own name and convocation: those have columns of their own."""
    own = found.noun in _TAKES_COUNCIL and _HROMADA.match(written.lstrip())
    cleaned = _HROMADA.sub(r" \1" if own else " ", _CONVOCATION.sub(" ", written))
    councils = list(councils_in(cleaned, Span(0, len(cleaned))))
    for council in reversed(councils):
        before = cleaned[: council.span.start].split()
        of_staff = bool(before) and before[-1].lower() == "апарату"
        keep = of_staff or before in (["голови"], ["секретаря"]) if before else found.role in _TAKES_COUNCIL
        in_city = re.search(r" (у|в) (?:місті|м\.) ", council.name)
        city = f"{in_city[1]} місті " if in_city else ""
        kind = f" {GENITIVE_KIND[council.kind]} {city}ради " if keep else " "
        cleaned = cleaned[: council.span.start] + kind + cleaned[council.span.end :]
    cleaned = _OTHER_OFFICE.sub("", _AREA.sub(" ", _OUR.sub("", cleaned)))
    if found.noun in _TAKES_COUNCIL:
        cleaned = _SETTLEMENT.sub("", cleaned)
    cleaned = _COMMITTEE_SHORT.sub("виконавчого комітету", cleaned.replace("_", " "))
    words = [_cased(w) for w in cleaned.split()]
    if "комісії" in words[:3]:
        words = OWN_COUNCIL.sub(" ", " ".join(words)).split()
    whole = re.sub(r"\s+,", ",", _until_foreign(" ".join(words))).strip(" ,-")
    return _OF_COUNCIL_ALONE.sub(r"\1", whole) if found.noun in _OF_A_COUNCIL else whole


def _cased(word: str) -> str:
    """Lower case for what capitals shout; a proper adjective («Соснівського») keeps its capital."""
    return capitalised(word) if word.isupper() and word[:1].isalpha() and _proper(word) else _quiet(word)


def _quiet(word: str) -> str:
    return word.lower() if word.isupper() or _COMMON.fullmatch(word.lower()) else word


def _proper(word: str) -> bool:
    return bool(re.fullmatch(r"(?i)[\w'-]+(?:[сзц]ьк|ецьк)(?:ого|ої|им|ому|ій|ою)", word)) and not re.match(
        r"(?i)(?:міськ|сільськ|старостинськ|депутатськ|юридичн|господарськ|людськ|житлов|громадськ|мешканськ)", word
    )


def _until_foreign(complement: str) -> str:
    """A complement ends before a word with a capital that is no proper adjective (a new line's beginning)."""
    words: list[str] = []
    for word in complement.split():
        if words and word[:1].isupper() and not _proper(word) and not _VILLAGES & set(words):
            break
        words.append(word)
    while words and len(words[-1]) <= 2:
        words.pop()
    return " ".join(words)
