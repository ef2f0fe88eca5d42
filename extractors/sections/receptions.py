"""Personal receptions: how often they were held, how many people came, how many appeals were made there."""

from __future__ import annotations

from extractors.sections.appeal_words import APPEAL, LETTER, RESOLVED
from extractors.sections.rule import COUNT, PERSONS, Example, Rule, Section, domain

_RECEPTION = r"прийом"
_NOT_OF_RECEPTION = "".join(f"(?<!прийом{end} )" for end in ("", "у", "і", "и", "ів", "ах", "ами"))
# «прийом громадян» is the reception, not the people who came.
_VISITORS = rf"{PERSONS.replace('громадян', _NOT_OF_RECEPTION + 'громадян')}|заявник|містян|селян"
_AT_RECEPTION = (
    r"(?:на|під час|в ході|у ході|після) (?:\w+ ){0,2}прийом\w*|(?:із|з) (?:особист\w+ |виїзн\w+ )?прийому\b"
)
_FIELD = r"(?<!не )виїзн\w+|виїзд\w*|виїжджа\w+|виїздил\w+|[ув] (?:\w+ )?(?:старост\w+|селах|старостаті)"
_TIMES = r"раз(?:и|ів|у)?\b"
# Receptions of other things than citizens.
_OTHER = r"пацієнт|лікар|металобрух|документ|дітей|учн|заявок|вторсиров|макулатур|зерна|молока"
# People are taken on, in or over by other bodies and for other things.
_TAKEN_OTHERWISE = (
    r"консультац|консультован|підпис|інвалід|довід|на (?:\w+ )?(?:облік|робот|служб|навчання|посад|обслуговування|лікування|відпочинок|стажування|практик)|"
    r"до (?:\w+ )?(?:складу|лав|школ|закладу|ліцею|класу|садк|комунальн)|[ув] (?:перш|дитяч|заклад|лав)|переселен|переміщен|впо\b|гост|делегац|"
    rf"присяг|партн|хвор|повторн|{_OTHER}"
)

SECTION = Section(
    name="receptions",
    domains=(domain("reception", r"(?:особист\w+|виїзн\w+) прийом\w*|прийом\w*(?: громадян)?|приймальн\w+"),),
    rules=(
        Rule(
            "appeals.personal_reception",
            "appeals",
            head=rf"{APPEAL}|{LETTER}",
            cues=(_AT_RECEPTION,),
            self_sufficient=True,
            unit="appeals",
            weight=1.5,
            unless=rf"{PERSONS}|запит|прийнят|депутатськ|письмов|усн(?:[іео]|их|ого)\b|індивідуальн|колективн",
        ),
        Rule(
            "appeals.personal_reception",
            "appeals",
            cues=(rf"{_AT_RECEPTION}|особист\w+ прийом [–—:-] @",),
            unit="appeals",
            weight=1.5,
            unless=rf"{PERSONS}|запит|прийнят|письмов|усн(?:[іео]|их|ого)\b|індивідуальн|колективн",
        ),
        Rule(
            "appeals.personal_reception_days",
            "reception",
            head=_RECEPTION,
            unless=rf"виїзн|на них|{_AT_RECEPTION}|{_FIELD}|{_OTHER}|прийом [–—:-] @|\bпо @|@ за (?:один |кожен )?прийом",
            subject="official",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "appeals.personal_reception_days",
            "reception",
            head=_TIMES,
            cues=(r"прийом\w*",),
            unless="виїзн",
            subject="official",
            kinds=COUNT,
        ),
        Rule(
            "appeals.personal_reception_days",
            "reception",
            head=r"прийомн\w+ д|дн(?:і|ів)\b|день\b",
            cues=(r"прийом\w*",),
            kinds=COUNT,
            self_sufficient=True,
            weight=0.5,
        ),
        Rule(
            "appeals.field_receptions",
            "reception",
            head=rf"{_RECEPTION}|{_TIMES}",
            cues=(_FIELD,),
            subject="official",
            kinds=COUNT,
            weight=0.6,
            part_of="appeals.personal_reception_days",
        ),
        Rule(
            "appeals.field_receptions",
            "reception",
            cues=(_FIELD,),
            subject="official",
            surely=True,
            kinds=COUNT,
            weight=0.8,
            unless=rf"{PERSONS}|засідан",
            part_of="appeals.personal_reception_days",
        ),
        Rule(
            "appeals.personal_reception",
            "reception",
            head=_VISITORS,
            surely=True,
            unless=rf"{_TAKEN_OTHERWISE}|через|участь у (?!них|прийом|як(?:ому|их))|^(?!.*(?:прийом|на них|на яких|до мене)).*(?:звернул|звертал)\w+",
            subject="official",
            kinds=COUNT,
        ),
        Rule(
            "appeals.personal_reception",
            "reception",
            head=_VISITORS,
            cues=(r"прийнят[оі]\b|прийня(?:в|ла|ли)\b|вислуха\w+|приймальн\w+",),
            self_sufficient=True,
            unless=_TAKEN_OTHERWISE,
            subject="official",
            kinds=COUNT,
            weight=0.3,
        ),
        Rule(
            "appeals.personal_reception",
            "reception",
            cues=(r"прийнят\w*|вислухан\w*|побува\w+|прийш\w+|завіта\w+|звернул\w+|осіб|прийня\w+|^для @$",),
            unless=rf"прийомів|прийоми|прийом @|{_TAKEN_OTHERWISE}",
            subject="official",
            kinds=COUNT,
            weight=-0.2,
        ),
        Rule(
            "appeals.personal_reception",
            "appeals",
            head=_VISITORS,
            cues=(
                r"прийнят\w*|вислухан\w*|на прийом\w*|особист\w+ прийом\w*|до (?:мене|нас|голови|секретар\w*|старост\w*) (?:\w+ )?зверн\w+",
            ),
            unless=rf"{_TAKEN_OTHERWISE}|колективн|анонімн",
            subject="official",
            kinds=COUNT,
            weight=0.7,
            near=False,
        ),
        Rule(
            "appeals.resolved_positively",
            "reception",
            head=r"проблем|питан|звернен",
            cues=(RESOLVED,),
            surely=True,
            unit="appeals",
            kinds=COUNT,
        ),
        Rule(
            "appeals.phone_consultations",
            "reception",
            cues=(r"(?:про)?консульт\w+|порад\w+", r"телефон\w*"),
            self_sufficient=True,
            kinds=COUNT,
            weight=0.5,
        ),
        Rule(
            "appeals.phone_consultations",
            "reception",
            head=r"консультац",
            unless=r"юридичн|правов|консультац\w+ (?:\w+ )?(?:депутат|працівник|посадов|старост|службов|підрозділ|спеціаліст|комісі)",
            kinds=COUNT,
            self_sufficient=True,
        ),
    ),
    examples=(
        Example("За 32 дні прийому вислухано 130 мешканців.", "appeals.personal_reception_days", "32"),
        Example(
            "Голова ради ........ 20 прийомів, 94 особи",
            "appeals.personal_reception",
            "94",
            "Голова ради",
            "Особистий прийом",
        ),
        Example(
            "Прийом громадян вели: голова – 24 рази, секретар – 12 разів.",
            "appeals.personal_reception_days",
            "12",
            "секретар",
        ),
        Example("Телефоном порадила приблизно 300 разів.", "appeals.phone_consultations", "300"),
        Example("На особистому прийомі прийнято 77 громадян.", "appeals.personal_reception", "77"),
        Example("За рік мною прийнято 54 мешканці громади.", "appeals.personal_reception", "54"),
        Example("На особистому прийомі подано 71 звернення.", "appeals.personal_reception", "71"),
        Example("Міський голова вислухав 214 осіб.", "appeals.personal_reception", "214"),
        Example("Проведено 14 особистих прийомів громадян.", "appeals.personal_reception_days", "14"),
        Example("Сім прийомів із двадцяти одного були виїзними.", "appeals.field_receptions", "7"),
        Example("З виїздом у села проведено сім прийомів.", "appeals.field_receptions", "7"),
        Example("Прийняв 83 односельців, телефоном проконсультував 150.", "appeals.phone_consultations", "150"),
    ),
)
