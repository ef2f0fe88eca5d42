"""Of whose work a report tells: the council's, a commission's, a deputy's, …; it decides what a bare «засідань» means."""

from __future__ import annotations

import re

from extractors.cover.zones import find_zones
from schemas.facts import Cover
from schemas.text import DocumentText

_WORK = (
    r"(?<!\w)(?:звіт\w*|робот(?:у|и|а)|діяльн(?:ість|ості)|інформаці\w+|засідан\w+)\s+"
    r"(?!(?:\w+\s+){0,2}(?:голови|секретаря|заступника|член))"
)
# What the title says that the report is about; «ради та її виконавчого комітету» is about the council.
_BY_TITLE = (
    ("commission", re.compile(_WORK + r"(?:[\w-]+\s+){0,2}комісії(?!\w)")),
    ("deputy", re.compile(_WORK + r"(?:депутатської\s+)?(?:фракції|групи\s+депутатів)(?!\w)")),
    ("execcom", re.compile(_WORK + r"(?:виконавчого\s+комітету|виконкому)(?!\w)")),
    (
        "department",
        re.compile(
            _WORK + r"(?:[\w-]+\s+){0,2}(?:відділу|управління|департаменту|сектору?а?|служби|центру|апарату)(?!\w)"
        ),
    ),
    ("department", re.compile(r"(?<!\w)спеціаліст(?:а|ки)?\s")),
    ("district_head", re.compile(r"(?<!\w)голов(?:и|а)\s+(?:районної|обласної)(?:\s+[ув]\s+місті)?\s+ради")),
)
_BY_ROLE = (
    ("deputy", re.compile(r"депутат|голов\w*.*\bфракції\b")),
    ("starosta", re.compile(r"старост")),
    ("commission", re.compile(r"(?:голов|секретар|заступни|член).*\bкомісії\b")),
    ("department", re.compile(r"керуюч.*\bапарат|керівни.*\bапарат")),
    ("execcom", re.compile(r"керуюч")),
    ("department", re.compile(r"начальни|завідувач|керівни|директор|(?:головн|провідн)?\w* ?спеціаліст")),
)
_LETTERHEAD = re.compile(r"(?:постійна\s+)?(?:депутатська\s+)?комісія\s+(?:[\w-]+\s+ради\s+)?(?:з|із|у)(?!\w)")
# «Записка щодо засідань, актів та документообігу виконавчого комітету»
_WORK_OF_EXECCOM = re.compile(
    r"(?<!\w)(?:засідань|рішень|актів),?\s+(?:[\w-]+,?\s+){0,4}(?:виконавчого\s+комітету|виконкому)(?!\w)"
)
# «Виконком у цифрах», «Як працював виконавчий комітет»: named by itself, beside no council and as no department's.
_EXECCOM_ALONE = re.compile(
    r"(?<![\w'-])(?:виконком(?:у|ом)?|виконавч(?:ий|ого|ому|им)\s+комітет(?:у|ом|і)?)(?![\w'])"
    r"(?!\s+(?:та|і|й)\s+(?:\w+\s+)?рад)"
)
_BEFORE_ALONE = re.compile(
    r"(?:рад(?:а|и|у|ою)\s+(?:та|і|й)\s+(?:її\s+)?|(?:відділ|управлін|сектор|служб|департамент|справами|голов|член|рішенн)"
    r"[\w']*\s+(?:[\w'-]+\s+){0,4})$"
)
# What a title under the committee's letterhead may be on besides the committee's own work.
_OF_OTHERS = re.compile(r"(?<!\w)(?:рад(?:а|и|у|ою)|депутат|комісі|голов|секретар|старост|звернен|запит|виконанн)")
_OF_FACTION = re.compile(
    r"(?i)(?<!\w)фракції\s+(?:(?:політичної\s+)?партії\s+)?(?P<name>«[^«»]{2,60}»|\"[^\"]{2,60}\")"
)
_FIRST_LINES = 6
_HEAD = re.compile(r"голов[аи](?:\s+(?:районної|обласної)(?:\s+[ув]\s+місті)?\s+ради|\s+ради)?")
_DISTRICT = re.compile(r"(?<!\w)(?:районн|обласн)")


def body_of(cover: Cover, text: DocumentText, headings: str) -> str:
    """The body: "council", "commission", "deputy", "starosta", "execcom", "district_head" or "department".

    `headings` are the words of the first headings, in lower case, for reports without a title.
    """
    body = _by_title(cover, text, headings) or _by_letterhead(text) or _by_front(cover, text)
    body = body or _by_role(cover) or "council"
    return "execcom" if body == "department" and _is_of_committee(text) else body


def faction_of(text: DocumentText) -> str:
    """«фракція «Весна»», whose work the title says that the report is on; empty where it is of another's."""
    title = find_zones(text).title
    found = _OF_FACTION.search(text.text, title.start, title.end)
    return " ".join(f"фракція {found['name']}".split()) if found else ""


def _is_of_committee(text: DocumentText) -> bool:
    """Whether the department writes under «Виконавчий комітет»: «рішень» are the committee's there."""
    lines = [text.text[b.span.start : b.span.end].lower() for b in text.blocks[:_FIRST_LINES]]
    return any(re.fullmatch(r"виконавчий\s+комітет", line.strip()) for line in lines)


def _by_letterhead(text: DocumentText) -> str:
    """A commission that writes under its own name («Постійна комісія з питань …» on a line of the first page), or what
    a line there says of the executive committee's work."""
    lines = [text.text[b.span.start : b.span.end].lower() for b in text.blocks[:_FIRST_LINES] if b.kind == "title"]
    if any(_WORK_OF_EXECCOM.search(line) for line in lines):
        return "execcom"
    return "commission" if any(_LETTERHEAD.match(line) for line in lines) else ""


def _by_front(cover: Cover, text: DocumentText) -> str:
    """The executive committee where the first page, which names no one who reports, names it and no other body."""
    zones = find_zones(text)
    proof = cover.evidence.get("role")
    if proof is not None and proof.start < max(zones.front.end, zones.title.end):
        return ""
    if _OF_OTHERS.search(zones.cut(zones.title).lower()):
        return ""
    front = zones.cut(zones.front).lower()
    named = (m.start() for m in _EXECCOM_ALONE.finditer(front))
    return "execcom" if any(not _BEFORE_ALONE.search(front[:at]) for at in named) else ""


def _by_title(cover: Cover, text: DocumentText, headings: str) -> str:
    """What the title says before it names who reports: a commission's report may be the secretary's to sign."""
    title = find_zones(text).title
    proof = cover.evidence.get("role")
    end = proof.start if proof is not None and title.start <= proof.start < title.end else title.end
    about = text.text[title.start : end].lower() or ("" if cover.role or len(title) else headings)
    found = next((body for body, pattern in _BY_TITLE if pattern.search(about)), "")
    of_another = found == "district_head" and cover.role and not _HEAD.fullmatch(cover.role.lower())
    return "" if of_another else found


def _by_role(cover: Cover) -> str:
    role = re.sub(r"^(?:в\. о\. )", "", cover.role.lower())
    if _HEAD.fullmatch(role) and _DISTRICT.search(f"{role} {cover.council.lower()}"):
        return "district_head"
    body = next((body for body, pattern in _BY_ROLE if pattern.match(role)), "")
    # A district's or a region's council has no executive committee: its manager of affairs runs the staff.
    return "department" if body == "execcom" and _DISTRICT.search(cover.council.lower()) else body
