"""Deputies' requests and appeals to officials."""

from __future__ import annotations

from extractors.sections.appeal_words import RESULTS, SPLIT_BY
from extractors.sections.rule import COUNT, FACTIONS, NAMED_PERSON, Example, Rule, Section, domain

_REPORTER = frozenset({"deputy"})
_ADDRESSED = r"кому (?:я )?(?:писа|зверта|адресу|надсила)\w*|адрес(?:ат|ован)\w*|куди (?:я )?(?:писа|зверта|надсила)\w*|отримали\b"
_ADDRESSEE = (
    r"департамент|управлінн|відділ|служб|поліці|прокуратур|виконком|виконавч\w+ комітет|кн?п\b|підприємств|інспекці|"
    r"адміністраці|міністерств|центр|установ|орган|голов[аиі]\b|рад[аиі]\b|фонд|суд|[\w-]*(?:енерго|канал|газ|транс)[»\"”]?$"
)

SECTION = Section(
    name="deputy_requests",
    domains=(
        domain(
            "deputy_requests",
            r"депутатськ\w+ (?:запит|звернен)\w+|запит\w* (?:і|та|й) звернен\w+ депутат\w+|депутат\w* (?:\w+ ){0,3}(?:запит|звернен)\w+",
        ),
    ),
    rules=(
        *(
            Rule(
                metric,
                domain_name,
                head=head,
                unless=r"інформац|публічн|підтрима|громадян|мешкан|виборц|жител",
                subject="label",
                needs_subject=True,
                subject_like=NAMED_PERSON,
                kinds=COUNT,
                weight=0.6,
            )
            for metric, head in (("deputies.requests", r"запит(?!ан|ув)"), ("deputies.appeals", r"звернен"))
            for domain_name in ("deputy_requests", "deputies")
        ),
        # a table of factions: «Добрий край | 9 | 71» under «Запитів | Звернень»
        *(
            Rule(
                metric,
                "deputies",
                head=head,
                cues=(FACTIONS,),
                near=False,
                unless=rf"{other}|інформац|публічн|підтрима|громадян|мешкан|виборц|жител|усього|всього|разом|загал",
                subject="label",
                needs_subject=True,
                subject_like=rf"^(?!.*(?:{head}))",
                kinds=COUNT,
                part_of=metric,
                weight=1.0,
            )
            for metric, head, other in (
                ("deputies.requests", r"запит(?!ан|ув)", "звернен"),
                ("deputies.appeals", "звернен", "запит"),
            )
        ),
        Rule(
            "deputies.requests",
            "deputy_requests",
            head=r"запит(?!ан|ув)",
            unless=r"інформац|публічн|підтрима|запитувач|відповід|адвокатськ",
            kinds=COUNT,
        ),
        Rule(
            "deputies.requests",
            "deputies",
            cues=(r"депутат\w*",),
            near=False,
            head=r"запит(?!ан|ув)",
            unless=r"інформац|публічн|підтрима|запитувач|відповід|адвокатськ",
            kinds=COUNT,
        ),
        # «На 24 запити надано відповіді»
        *(
            Rule(
                "deputies.requests",
                domain_name,
                head=r"запит(?!ан|ув)",
                cues=(r"відповід(?!а)\w*",),
                unless=r"інформац|публічн|запитувач|адвокатськ|без відповід|не (?:надан|отриман|надійш)",
                qualifiers={"result": "відповідь надано"},
                kinds=COUNT,
                part_of="deputies.requests",
            )
            for domain_name in ("deputy_requests", "deputies")
        ),
        # «За змістом запити стосувалися доріг – 12, освіти – 4»
        *(
            Rule(
                "deputies.requests",
                domain_name,
                head=r"запит(?!ан|ув)",
                cues=(SPLIT_BY[""],),
                near=False,
                subject="topic",
                needs_subject=True,
                unless=r"інформац|публічн|підтрим|запитувач|відповід|адвокатськ|звернен|надійш|отрима|голос",
                kinds=COUNT,
                part_of="deputies.requests",
                weight=1.0,
            )
            for domain_name in ("deputy_requests", "deputies")
        ),
        # «Депутатських звернень – 61. Порушували такі питання: тарифи – 21»
        *(
            Rule(
                "deputies.appeals",
                domain_name,
                cues=(rf"{SPLIT_BY['']}|поруш\w+|турбу\w+|про\b|щодо\b|стосовно\b",),
                near=False,
                subject="topic",
                needs_subject=True,
                unless=rf"{RESULTS}|запит|підтрим|надійш|отрима|@ депутат",
                kinds=COUNT,
                part_of="deputies.appeals",
                weight=1.0,
            )
            for domain_name in ("deputy_requests", "deputies")
        ),
        # «Депутатських звернень – 96: до міського голови 41, до обленерго 14»
        Rule(
            "deputies.appeals",
            "deputy_requests",
            cues=(r"до (?!\w+ (?:звернувся|звернулася))[\w«\"]",),
            subject="label",
            needs_subject=True,
            subject_like=r"до (?!(?:\w+ )?(?:кількост|числ))",
            kinds=COUNT,
            part_of="deputies.appeals",
            weight=2.5,
        ),
        # «Депутатські звернення. Кому писав: поліція – 9»
        *(
            Rule(
                "deputies.appeals",
                domain_name,
                cues=(_ADDRESSED,),
                near=False,
                subject="label",
                needs_subject=True,
                subject_like=rf"(?:[«\w'-]+ ){{0,3}}(?:{_ADDRESSEE})",
                unless=rf"{RESULTS}|запит",
                kinds=COUNT,
                part_of="deputies.appeals",
                weight=2.0,
            )
            for domain_name in ("deputy_requests", "deputies")
        ),
        Rule(
            "deputies.appeals",
            "deputy_requests",
            head=r"відповід(?!н)",
            unless=r"запит\w* @|на запит",
            subject="noun",
            needs_subject=True,
            kinds=COUNT,
            part_of="deputies.appeals",
        ),
        Rule(
            "deputies.requests_supported",
            "deputy_requests",
            cues=(r"підтрима\w+|прийн\w+ рішенн\w+",),
            head=r"запит(?!ан|ув)",
            unless="не підтрима",
            kinds=COUNT,
            part_of="deputies.requests",
            weight=0.3,
        ),
        Rule(
            "deputies.requests_supported",
            "deputies",
            cues=(r"підтрима\w+",),
            head=r"запит(?!ан|ув)",
            unless="не підтрима",
            kinds=COUNT,
            part_of="deputies.requests",
            weight=0.3,
        ),
        Rule(
            "deputies.appeals",
            "deputy_requests",
            head=r"звернен",
            unless=r"громадян|жител|мешкан|виборц|до (?:центральн|верховн|президент|кабінет|уряд)|ухвал|прийнят\w* звернен",
            kinds=COUNT,
            weight=0.6,
        ),
        Rule(
            "deputies.appeals",
            "deputies",
            head=r"звернен",
            cues=(r"депутатськ\w+|депутат\w*",),
            unless="письмов|усн|колективн|повторн|громадян|жител|мешкан|виборц|народн|до (?:центральн|верховн|президент|кабінет|уряд)|ухвал|прийня",
            kinds=COUNT,
            weight=0.5,
            near=False,
        ),
        Rule(
            "deputies.appeals",
            "deputies",
            head=r"звернен",
            cues=(r"пода\w+|підгот\w+|направ\w+|надісла\w+|написа\w+|скеров\w+|скерува\w+|ініцію\w+|моїх|мої",),
            unless="громадян|жител|мешкан|виборц|надійш|отрима|прийома",
            kinds=COUNT,
            bodies=_REPORTER,
            self_sufficient=True,
            weight=1.5,
        ),
    ),
    examples=(
        Example(
            "Депутатських звернень – 60: до виконкому 41, до обленерго 19.",
            "deputies.appeals",
            "19",
            subject="до обленерго",
        ),
        Example("Депутатами подано 9 депутатських запитів та 117 депутатських звернень.", "deputies.appeals", "117"),
        Example(
            "Депутатських звернень – 30. Адресати: поліція – 11, управління освіти – 19.",
            "deputies.appeals",
            "11",
            subject="поліція",
        ),
        Example("Депутатські запити та звернення: 8 і 112 відповідно.", "deputies.appeals", "112"),
    ),
)
