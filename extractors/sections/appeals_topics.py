"""What citizens' appeals are about: topics, questions raised, complaints and what followed from them."""

from __future__ import annotations

from extractors.sections.appeal_words import APPEAL, COMPLAINT, IN_PROGRESS, LETTER, MATTER, REQUEST, RESULTS, TOPIC
from extractors.sections.rule import COUNT, PERSONS, Example, Rule, Section

_DEPUTY = r"депутатськ|народн\w+ депутат"
# A list of these is no list of topics.
_OTHER_LISTS = (
    r"категорі\w+|соціальн\w+ стан\w*|шлях\w+ надходж\w+|канал\w*|(?:за )?вид(?:и|ами)\b|форм(?:а|ою)\b|"
    r"результат\w*|ознак\w*|місц\w+ проживан\w*|населен\w+ пункт\w*|стат(?:ь|тю|ті)\b|вік(?:ом|у)?\b|місяц\w*"
)
_NO_TOPIC = (
    rf"{RESULTS}|{IN_PROGRESS}|порушен(?!их|ня (?!(?:\w+ )?(?:строк|термін)))|{REQUEST}|гаряч|надійш|зареєстр|отрима|пропозиц|письмов|усн(?:[іиео]|их)\b|"
    r"колективн|повторн|анонімн|індивідуальн|первинн|неодноразов|дублетн|прийом|підпис|скарг|громадян|довідок|довідк[иа]\b|"
    r"@ [–—-] від |^від (?:[\w'-]+ ){1,4}[–—-] @"
)
_KIND = r"письмов|усн(?:[іиео]|их)\b|колективн|повторн|анонімн|індивідуальн|первинн|неодноразов|дублетн"
_NO_NAME = r"^(?!(?:[\w'-]+ ){0,2}(?:звернен|заяв|лист|скарг|запит|прийом|показник|кількіст|працівник|відповід|дисципл|голос|одиниц|чисельніст|до |третин|половин|цифр|такі\b|дан(?:і|их|ими)\b))"
_ANNOUNCED = (
    r"питан\w*|тематик\w*|тем(?:и|ами|а|ою)\b|стосу\w+|стосовно|характер\w*|галуз\w*|напрям\w*|сфер\w*|актуальн\w+|зміст\w*|"
    r"з_питань|про що|щодо|порушен\w+|порушува\w+|турбу\w+|хвилю\w+|проблем\w*|суть"
)


SECTION = Section(
    name="appeals_topics",
    domains=(),
    rules=(
        Rule(
            "appeals.by_topic",
            "appeals",
            unless_context=_OTHER_LISTS,
            head=rf"{APPEAL}|{LETTER}",
            subject="topic",
            needs_subject=True,
            cues=(_ANNOUNCED,),
            subject_like=_NO_NAME,
            unless=rf"{_NO_TOPIC}|розглянут",
            weight=0.2,
            part_of="appeals.total",
        ),
        Rule(
            "appeals.by_topic",
            "appeals",
            head=rf"{APPEAL}|{LETTER}",
            subject="topic",
            needs_subject=True,
            subject_like=TOPIC,
            unless=rf"{RESULTS}|{IN_PROGRESS}|{REQUEST}|гаряч|{_DEPUTY}",
            weight=0.6,
            part_of="appeals.total",
        ),
        Rule(
            "appeals.by_topic",
            "appeals",
            unless_context=_OTHER_LISTS,
            subject="topic",
            needs_subject=True,
            subject_like=TOPIC,
            unless=_NO_TOPIC,
            weight=0.7,
            part_of="appeals.total",
        ),
        Rule(
            "appeals.by_topic",
            "appeals",
            unless_context=_OTHER_LISTS,
            cues=(_ANNOUNCED,),
            subject="topic",
            needs_subject=True,
            subject_like=TOPIC,
            unless=_NO_TOPIC,
            weight=0.8,
            part_of="appeals.total",
        ),
        Rule(
            "appeals.by_topic",
            "appeals",
            unless_context=_OTHER_LISTS,
            cues=(_ANNOUNCED,),
            near=False,
            subject="topic",
            needs_subject=True,
            subject_like=_NO_NAME,
            unless=_NO_TOPIC,
            surely=True,
            weight=-0.6,
            part_of="appeals.total",
        ),
        Rule(
            "appeals.by_topic",
            "appeals",
            unless_context=_OTHER_LISTS,
            cues=(r"стосу\w+|стосовно|з_питань|про (?!робот|стан|підсум|організац|розгляд)|щодо |питанн\w",),
            subject="topic",
            needs_subject=True,
            subject_like=_NO_NAME,
            unless=rf"{RESULTS}|{IN_PROGRESS}|порушен(?!ня (?!(?:\w+ )?(?:строк|термін)))|{REQUEST}|гаряч|@ (?:\w+ )?(?:{PERSONS}|родин|сім)|{_KIND}",
            weight=0.6,
            part_of="appeals.total",
        ),
        Rule(
            "appeals.questions_raised",
            "appeals",
            head=r"питан",
            cues=(r"порушен(?:о|і|их)\b|порушувал\w+|порушил\w+",),
            before=True,
            unless=rf"{RESULTS}|перед|{MATTER}",
            kinds=COUNT,
            weight=0.8,
            self_sufficient=True,
        ),
        Rule(
            "appeals.complaints",
            "appeals",
            head=COMPLAINT,
            unless=r"суд(?:у|і|ов\w+)?\b|обґрунтован|оскарж|апеляц|касац|позов",
            kinds=COUNT,
            weight=0.5,
        ),
        Rule(
            "appeals.complaints",
            "appeals",
            head=COMPLAINT,
            cues=(r"на (?:дії|бездіяльн|робот|посадов)\w*",),
            unless=r"суд(?:у|і|ов\w+)?\b|апеляц|касац|позов",
            kinds=COUNT,
            weight=0.2,
        ),
        Rule(
            "appeals.disciplinary_cases",
            "appeals",
            cues=(r"дисциплінарн\w+|доган\w*",),
            kinds=COUNT,
            weight=1.5,
            self_sufficient=True,
            near=False,
        ),
        Rule(
            "appeals.disciplinary_cases",
            "appeals",
            head=r"доган|стягнен|проваджен",
            cues=(r"дисциплінарн\w+",),
            kinds=COUNT,
            weight=0.5,
        ),
    ),
    examples=(
        Example("Друге місце посідає медицина з 14 відсотками.", "appeals.by_topic", "14", "медицина", "Звернення"),
        Example(
            "Питання благоустрою посідають перше місце – 310 звернень.",
            "appeals.by_topic",
            "310",
            "благоустрою",
            "Звернення",
        ),
        Example(
            "Питання землі порушено у 80 зверненнях, ремонту доріг – у 64.", "appeals.by_topic", "64", "ремонту доріг"
        ),
        Example("Скарг на дії посадових осіб надійшло дві.", "appeals.complaints", "2"),
        Example("У зверненнях порушено 655 питань, з них 280 – щодо доріг.", "appeals.questions_raised", "655"),
        Example("Найчастіше вони стосувалися благоустрою – 87.", "appeals.by_topic", "87", "благоустрою", "Звернення"),
        Example("Переважають питання транспорту (88 звернень).", "appeals.by_topic", "88"),
        Example("дороги – 66; освітлення – 40.", "appeals.by_topic", "40", "освітлення", "Що хвилює мешканців"),
    ),
)
