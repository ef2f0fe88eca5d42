"""What acts are about where no label says it: «земельних відносин стосувалися 210», «320 з кадрових питань»."""

from __future__ import annotations

import re

_CONCERNED = re.compile(
    r"(?:^|\b(?:рішень|рішення|питань|документів|розпоряджень|них|яких|ради|виконкому|комітету|шт)\s+)"
    r"(?P<topic>[^,;:()–—\d]{4,80}?)\s+(?:стосу|торка|присвяч|забра|відве|займа|припа)\w+(?:\s+(?:лише|майже|понад|ще|аж|близько))?\s*$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"^\s*(?P<topic>(?:про|щодо|стосовно|(?:з|із|зі|по) (?!них\b|яких\b|початк|кінц)|"
    r"на (?!них\b|сесі|засідан|пленар|викон|розгл|рік|кін|контр))[^,;:()–—\d]{3,80})",
    re.IGNORECASE,
)
_CONCERNING = re.compile(
    r"^\s*(?:\w+ )?(?:стосу\w+|присвячен\w+|торка\w+)\s+(?:питань\s+|питанням\s+)?(?P<topic>[^,;:()–—.\d]{4,80})",
    re.IGNORECASE,
)
_MADE_UP_OF = re.compile(
    r"\b(?:становл\w+|станови\w+|склада\w+|скла(?:ли|ло|в)|припа\w+ на|належ\w+|стосу\w+|присвячен\w+|торка\w+)\s+"
    r"(?:(?:саме|якраз|лише)\s+)?(?:рішення(?:м|х)?\s+|питання(?:м|х)?\s+)?(?P<topic>[^,;.()–—\d]{4,80})",
    re.IGNORECASE,
)
_BEHIND_DASH = re.compile(r"\W*[–—-]\s*(?P<topic>(?:про|щодо|(?:з|із|зі) )[^,;.()–—\d]{3,80})", re.IGNORECASE)
_SHARE_TOLD = re.compile(r"\b(?:частк|частин|груп|більшіст|половин|третин|чверт)\w*(?: [^\W\d_]+){0,2}\W+@")
_MATTERS = (
    r"(?:земельн|бюджетн|фінансов|кадров|майнов|соціальн|комунальн|організаційн|процедурн|містобудівн|опікунськ|житлов|"
    r"освітн|господарськ|адміністративн|нормативн)\w*"
)
_KIND = re.compile(rf"\b({_MATTERS}) (?:рішен|питан|розпоряджен)\w*")
_MATTER_ALONE = re.compile(_MATTERS, re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:на |до |"
    r"(?:із|з) (?:загальної|усієї) кількості|найбільше|найчастіше|переважно|безпосередньо|питан(?:ь|ня|ням|нями))\s+",
    re.IGNORECASE,
)
_MANNER = re.compile(
    r"\b(?:несвоєчасно|своєчасно|вчасно|достроково|раніше строку|із? запізненням|(?:в|у) (?:\w+ )?(?:строк|термін)\w*|"
    r"(?:з|із|без) порушення\w* (?:строк|термін)\w*|простроч\w+)"
)
_HAVING = re.compile(r"(?P<topic>[^,;:.()–—\d]{4,80})\s+(?:з|із|зі)\s*$")
_HAD = re.compile(r"\s*(?:%|(?:відсотк|зверненн|запит|рішенн|заяв|лист)ами\b)")
_NTH = r"(?:перш|друг|трет|четверт|п'ят|шост|останн)(?:ому|ій|е|є|а)"
_NTH_PLACE = rf"{_NTH} місц\w+"
_BY_NUMBER = r"за (?:\w+ )?(?:кількістю|частотою) (?:звернень|запитів|рішень)"
_TAKES = r"(?:посіда\w+|займа\w+|опини\w+|лиша\w+|залиша\w+|перебува\w+|[–—-])"
_CAME = r"(?:стал|бул|виявил)\w+"
_RANK = re.compile(
    rf"^(?:{_BY_NUMBER} )?(?:на )?{_NTH_PLACE}(?: {_BY_NUMBER})?\s*(?:{_TAKES}|у|в)?\s*|\s+{_TAKES} {_NTH_PLACE}$|"
    rf"^{_BY_NUMBER}\s*[–—-]\s*|^(?:на )?{_NTH}\s*[–—-]\s*|^на {_NTH}\s+|^лідер\w* (?:{_CAME} )?(?:[–—-] )?|"
    rf"\s+{_TAKES}?\s*на {_NTH}(?: місц\w+)?$",
    re.IGNORECASE,
)
# «Найбільш актуальні питання освіти», «у зверненнях громадян – доріг»: what leads to the matter.
_LEADS_TO_IT = re.compile(
    r"^(?:(?:.*[^\w'])?(?:най\w+|звернен\w+|місц\w+|актуальн\w+|кількіст\w+|частот\w+)\b[^–—]*\s)(?:[–—-]\s)?питан(?:ня|ь|нями?)\s+(?=\w)|"
    r"^.*\b(?:звернен\w+(?: громадян)?|най[\w'-]+)\s+[–—-]\s+(?=\w)",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(r"^(?:з|із|зі|з-поміж|серед) (?:них|яких)\s+", re.IGNORECASE)
_CONJUNCTION_AT_END = re.compile(r"\s+(?:та|і|й|а|але|ще)$")


def topic_before_verb(before: str) -> str:
    """The words before «стосувалися» and the like that end at the figure; empty when none stand there."""
    found = _CONCERNED.search(before)
    return _LEADING.sub("", _OF_WHICH.sub("", found.group("topic"))).strip() if found else ""


def concerned_in(after: str) -> str:
    """What «стосуються» behind the figure names; empty when it is not said so."""
    found = _CONCERNING.match(after)
    return _CONJUNCTION_AT_END.sub("", found.group("topic").strip()) if found else ""


def tells_share(lead: str) -> bool:
    """«Найбільшу частку, 391»: whether the words up to a figure tell that it is a share of something."""
    return bool(_SHARE_TOLD.search(lead))


def made_up_of(after: str) -> str:
    """«Найбільшу частку, 391, становлять земельні»: what stands behind the verb after a share."""
    found = _MADE_UP_OF.search(after) or _BEHIND_DASH.match(after)
    return _CONJUNCTION_AT_END.sub("", found.group("topic").strip()) if found else ""


def kind_in(words: str) -> str:
    """«земельних рішень»: the adjective that says what acts are about; empty when none does."""
    found = _KIND.search(words)
    return found.group(1) if found else ""


def is_matter(subject: str) -> bool:
    """Whether the subject is but one such adjective («земельних»)."""
    return bool(_MATTER_ALONE.fullmatch(subject))


def topic_after(after: str) -> str:
    """The prepositional phrase right behind the figure, its preposition kept; empty when another word follows."""
    found = _ABOUT.match(after)
    return _CONJUNCTION_AT_END.sub("", found.group("topic").strip()) if found else ""


def topic_with(before: str, after: str) -> str:
    """«Медицина з 14 відсотками», «дороги із 97 зверненнями»: the topic before its number; else empty."""
    found = _HAVING.search(before) if _HAD.match(after) else None
    return without_rank(found["topic"].strip()) if found else ""


def without_rank(label: str) -> str:
    """«Питання доріг посідають перше місце» without the place that the matter takes among others."""
    return _RANK.sub("", _LEADS_TO_IT.sub("", label)).strip(" ,–—-") or label


def manner_in(words: str) -> str:
    """How instructions were carried out: «у строк», «із запізненням»; empty when it is not said."""
    found = _MANNER.search(words)
    return found.group() if found else ""
