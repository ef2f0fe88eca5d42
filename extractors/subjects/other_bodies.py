"""Whose figure it is: one of a neighbour, of the district's or the region's council is not the report's own."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractors.grammar.sentences.statements import Statement
from extractors.subjects.finding import Reporter

_LEVELS = {
    "районна": r"район(?:на|ною|ній)",
    "обласна": r"облас(?:на|ною|ній)",
}
_COUNCIL_OF = r"\b(?:{level})(?: (?:державн|військов)\w+)*(?: рад(?:а|ою|і)\b| адміністраці(?:я|єю|ї)\b)"
_SHORT = re.compile(
    r"\b(?:облрад|райрад|облдержадміністрац|райдержадміністрац)(?:а|ою|і|ія|ією|ії)\b|"
    r"\bза (?:даними|інформацією) (?:обл|рай)ради\b"
)
_FINANCES = re.compile(r"\b(?:районн|обласн)(?:ий|ого|ому|им) (?:бюджет|архів)\w*")
_NEIGHBOUR = re.compile(
    r"\b(?:сусідн\w+|інш(?:а|ої|ій|і|их|ою)) (?:[\w'-]+ )?(?:громад|міст|сел[аіу]|селищ|област|район)\w*|"
    r"\bсусідн\w+ (?:[\w'-]+ ){0,2}рад(?:а|и|і|ою)\b|"
    r"\bу сусід(?:ів|ніх)\b|\b(?:інш\w+ )?рад(?:и|ами|ах) (?:нашої |усієї )?(?:області|району)\b|"
    r"(?<!відрядження )(?<!відряджень )(?<!поїздки )(?<!поїздок )(?<!їздив )(?<!їздила )"
    r"\bпо (?:всій )?(?:області|району|україні|країні)\b|\bверховн(?:а|ою) рад(?:а|ою)\b|"
    r"\bкабінет(?:ом)? міністрів\b"
)
_NAMED = re.compile(
    r"\b([\w'-]+(?:ськ|цьк|зьк|[вн]))(?:а|ою|ій) (?:(?:міськ|селищн|сільськ|районн|обласн|територіальн)\w+ )*"
    r"(?:рад(?:а|ою|і)|громад(?:а|ою|і))\b"
)
_NO_PLACE = re.compile(
    r"(?:міськ|сільськ|районн|обласн|територіальн|українськ|депутатськ|громадськ|студентськ|молодіжн|учнівськ|наглядов|"
    r"педагогічн|місцев|верховн|наш|об'єднан|спроможн|козацьк|батьківськ|ветеранськ|дитяч|опікунськ|координаційн|"
    r"національн|державн|учен|вчен|цілісн|сам|як|ця|кожн|жодн|ун|рідн)"
)
_MEAN_BODY = re.compile(
    r"\b(?:пересічн|середньостатистичн|середн)(?:а|я|ій|ою|ьою) (?:ж )?(?:\w+ )?(?:рада|громада|радою|громадою)\b"
)
_OF_NAMED = re.compile(
    r"\b(?:виконавч\w+ комітет\w*|виконком\w*|апарат\w*|рад[аио]ю?) ([\w'-]+(?:ськ|цьк|зьк|[вн])ої) "
    r"(?:(?:міськ|селищн|сільськ|районн|обласн|територіальн)\w+ )*(?:рад|громад)и\b"
)
_AT_THEMSELVES = re.compile(r"\b(?:у себе|окремо|самостійно)\b")
_UNIT = re.compile(r"\b(?:управлінн[яі]|департамент|служба|підприємство|заклад|школа|лікарня) ")
_PASSED_ON = re.compile(r"\b(?:звернен|запит|лист|скарг|заяв|петиці|кореспонденц|вхідн|вихідн)")
# «Внесено 90 проєктів рішень: депутатами – 12, районною адміністрацією – 30»: put before our council.
_DRAFTS_BY = re.compile(r"\bпро[єе]кт\w*")
# «Від мешканців сусідньої громади»
_FROM_NEIGHBOURS = re.compile(
    r"\bвід (?:мешканц|жител|громадян|людей)\w* (?:сусідн|інш)\w+ (?:[\w'-]+ )?"
    r"(?:громад|міст|сел|селищ|област|район)\w*"
)
_AGENT = ("ою", "єю", "ом", "ими")
_DONE = re.compile(r"\b(?:розглянут|опрацьован|зареєстрован|прийнят|проведен|ухвален|отриман)\w*")
_DID = re.compile(r"(?: (?!нам|до нас)[^\W\d_]+){0,4} (?:зареєструвал|отримал|прийнял|розглянул|опрацювал)[аи]\b")
# «У сусідній раді звернень – 41»: at another's, by whom nothing was passed on
_AT = re.compile(r"\b(?:раді|громаді|районі|області|місті)$")
_STEM = 3


def is_of_other_body(statement: Statement, reporter: Reporter) -> bool:
    """Whether the words before the figure say that it is another council's, a neighbour's or the region's."""
    part = statement.lead.rpartition(";")[2]
    return _is_told_of_other(part, statement.tight, statement.opener, reporter.council_kind, reporter.council)


@lru_cache(maxsize=5_000)
def _is_told_of_other(part: str, tight: str, opener: str, council_kind: str, council: str) -> bool:
    if _FROM_NEIGHBOURS.search(part):
        return True
    if another := _NEIGHBOUR.search(part) or _another_council(part, council):
        return _is_agent(another, part, tight) or bool(_AT.search(another.group())) or not _PASSED_ON.search(tight)
    if _MEAN_BODY.search(part) or (_UNIT.search(part) and _AT_THEMSELVES.search(part)):
        return True
    if council_kind == "обласна":
        return False
    found = _other_councils(council_kind).search(part) or _SHORT.search(part)
    if found is None and council_kind != "районна":
        found = _FINANCES.search(part)
    if found is not None and _is_agent(found, part, tight):
        return True  # «обласною адміністрацією розглянуто 900 звернень» are not ours, whoever passed some on
    ours = found is None or _DRAFTS_BY.search(part, 0, found.start())
    return not ours and not _PASSED_ON.search(f"{tight} {opener}")


@cache
def _other_councils(council_kind: str) -> re.Pattern[str]:
    """The councils and administrations of other levels."""
    return re.compile(_COUNCIL_OF.format(level="|".join(w for level, w in _LEVELS.items() if level != council_kind)))


def _is_agent(body: re.Match[str], part: str, tight: str) -> bool:
    """«Обласна адміністрація за цей час зареєструвала», «обласною адміністрацією розглянуто»: whose doing it is."""
    if body.group().split()[0].endswith(_AGENT) or body.group().endswith(_AGENT):
        return bool(_DONE.search(tight))
    return bool(_DID.match(part, body.end()))


def _another_council(part: str, own: str) -> re.Match[str] | None:
    """«Дубенецька громада провела 22 сесії» in a report of another council, «виконкомом Дубенецької ради отримано»."""
    for found in (*_NAMED.finditer(part), *_OF_NAMED.finditer(part)) if own else ():
        stem = found[1]
        if not _NO_PLACE.match(stem) and stem[: max(_STEM, len(stem) - _STEM)] not in own.lower():
            return found
    return None
