"""Electronic petitions: how many, how many found support, how many were carried out."""

from __future__ import annotations

from extractors.sections.rule import COUNT, Example, Rule, Section, domain

_PETITION = r"(?:е-)?петиці"
_ACHIEVED = r"здобу|набра|зібра|отрим|одерж|дістал|заручи|назбир|досяг|подола"
_SUPPORTED = r"подола\w+|(?:переда|вин[еі]с|внес|направл|скеров)\w* (?:\w+ )?(?:на розгляд|до) (?:\w+ )?(?:рад|сесі|депутат)\w*|на розгляд (?:рад|сесі|депутат)\w* (?:\w+ )?(?:переда|вин[еі]с|внес)\w*|# (?:голос|підпис)\w* [–—:-] @|(?:голос|підпис)\w* [–—:-] @|підтрим\w+\b(?! (?:рад|сесі|виконк|депутат))|набра\w+|(?:на)?зібра\w+|здобу\w+|назбира\w+|досяг\w*|(?:отрима|одержа|діста|заручи)\w+ (?:\w+ ){0,2}(?:підтримк|голос|підпис|кількіст)\w+|(?:підтримк|кількіст|голос|підпис)\w* (?:отрима|одержа|діста)\w+"
_IMPLEMENTED = r"(?:з)?реаліз(?:ован|у[вєю])\w*|викона(?:н|л)\w*|втіл(?:ен|ил|ю)\w*|задоволен\w*"
_OPEN = r"на розгляді|трива\w+|збира\w+ (?:голос|підпис)"
# «необхідні 250 голосів»: what a petition needs, not how many of them there are.
_VOTES = r"@ (?:\+ )?(?:\w+ )?(?:голос|підпис)|(?:голос|підпис)\w* \( ?@|не менш\w* @"

_BACKING = r"(?:підтримк|голос|підпис|кількост)"
_UNSUPPORTED = rf"(?<=@ )(?:(?:{_BACKING}\w*|їх|потрібн\w+|необхідн\w+|достатн\w+) ){{0,3}}не (?:{_ACHIEVED})\w*|не (?:{_ACHIEVED})\w* (?:\w+ ){{0,3}}{_BACKING}\w* [–—:-] ?(?=@)"

_SO_MANY_VOTES = (
    rf"@ (?:[\w-]+ )?{_PETITION}\w+ (?:[^\W\d_]+ )?(?:{_ACHIEVED})\w* "
    r"(?:(?:по|понад|більше|більш|ніж|як) ){0,3}# (?:голос|підпис)\w*(?! (?:з|із) #)"
)
_OUT_OF = r"(?:з|із|зі|серед) @ (?:\w+ )?петиці"

SECTION = Section(
    name="petitions",
    domains=(domain("petitions", r"(?:е-)?петиці\w+"),),
    rules=(
        Rule(
            "appeals.petitions_electronic",
            "petitions",
            head=_PETITION,
            unless=rf"{_SUPPORTED}|{_IMPLEMENTED}|відхил\w+|відмовл\w+|триває|голос|підпис|розглянут\w* @(?! (?:\w+ )?петиц)|{_VOTES}",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "appeals.petitions_electronic",
            "petitions",
            head=_PETITION,
            cues=(_OUT_OF,),
            kinds=COUNT,
            self_sufficient=True,
            weight=-1.0,
        ),
        Rule(
            "appeals.petitions_electronic",
            "petitions",
            cues=(r"(?:подан|зареєстр|надійш)\w*",),
            unless=rf"{_SUPPORTED}|{_IMPLEMENTED}|голос|підпис|звернен|запит",
            kinds=COUNT,
            weight=0.2,
        ),
        Rule(
            "appeals.petitions_supported",
            "petitions",
            cues=(_SUPPORTED,),
            unless=rf"{_VOTES}|{_UNSUPPORTED}|не (?:{_ACHIEVED})\w* (?:[\w#]+ ){{0,4}}[–—:-]? ?@|не підтрим\w+|@ (?:\w+ )?не (?:{_ACHIEVED}|підтрим)|(?:рад[аи]|сесі\w+|виконком\w*) підтрим|{_OUT_OF}|{_OPEN}|{_IMPLEMENTED}|відхил\w+",
            kinds=COUNT,
            part_of="appeals.petitions_electronic",
            weight=0.4,
        ),
        Rule(
            "appeals.petitions_supported",
            "petitions",
            head=_PETITION,
            cues=(
                r"(?:необхідн|потрібн|достатн)\w+ (?:підтримк|кількіст|голос|підпис)\w*",
                r"отрима\w+|одержа\w+|заручи\w+|набра\w+|зібра\w+|дістал\w+|здобу\w+",
            ),
            before=True,
            unless=rf"{_IMPLEMENTED}|{_OPEN}|відхил\w+|відмовл\w+|не (?:{_ACHIEVED})|{_VOTES}",
            kinds=COUNT,
            part_of="appeals.petitions_electronic",
            weight=1.0,
        ),
        # «Дві петиції зібрали 250 підписів», «три петиції набрали по 300 голосів»
        Rule(
            "appeals.petitions_supported",
            "petitions",
            head=_PETITION,
            cues=(_SO_MANY_VOTES,),
            near=False,
            kinds=COUNT,
            part_of="appeals.petitions_electronic",
            weight=2.4,
        ),
        # «сім підтримки не здобули», «7 не набрали голосів»
        Rule(
            "appeals.petitions_electronic",
            "petitions",
            cues=(_UNSUPPORTED,),
            subject="outcome",
            needs_subject=True,
            kinds=COUNT,
            part_of="appeals.petitions_electronic",
            weight=1.0,
        ),
        Rule(
            "appeals.petitions_implemented",
            "petitions",
            cues=(_IMPLEMENTED,),
            unless=r"\bне реаліз|\bне викон",
            kinds=COUNT,
            part_of="appeals.petitions_electronic",
            weight=0.4,
        ),
    ),
    examples=(
        Example("Подано 9 петицій. Необхідну підтримку одержали дві.", "appeals.petitions_supported", "2"),
        Example("Електронних петицій мешканці не подавали.", "appeals.petitions_electronic", "0"),
        Example("За рік подано 7 електронних петицій.", "appeals.petitions_electronic", "7"),
        Example("Подано 9 петицій, 2 з них назбирали потрібні голоси.", "appeals.petitions_supported", "2"),
        Example("З 15 петицій необхідну кількість підписів зібрала одна.", "appeals.petitions_electronic", "15"),
        Example("Позначки у 300 голосів досягли чотири петиції.", "appeals.petitions_supported", "4"),
        Example("Дві петиції зібрали 250 підписів.", "appeals.petitions_supported", "2"),
        Example("З'явилося 27 петицій, потрібну підтримку здобули п'ять.", "appeals.petitions_supported", "5"),
        Example("Е-петиції: подано 14, зібрали 250 підписів – 3.", "appeals.petitions_supported", "3"),
        Example("Петиції: подано 11, на розгляд ради передано дві.", "appeals.petitions_supported", "2"),
        Example("Зібрали підписи шість петицій, чотири з них реалізовано.", "appeals.petitions_implemented", "4"),
        Example("Зареєстровано 6 петицій, одну вже виконано.", "appeals.petitions_implemented", "1"),
    ),
)
