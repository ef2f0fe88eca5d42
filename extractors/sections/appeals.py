"""Citizens' appeals: how many, of which kind, by which way, from whom and about what."""

from __future__ import annotations

from extractors.sections.appeal_words import (
    ALL_KINDS,
    APPEAL,
    APPLICANT,
    AUTHORITY,
    BY_TIME,
    CHANNEL,
    CITIZENS,
    COMPLAINT,
    EXPLAINED,
    IN_PROGRESS,
    LETTER,
    MATTER,
    NOT_CONSIDERED,
    RECEIVING,
    REFUSED,
    RESOLVED,
    RESULTS,
    SPLIT_BY,
)
from extractors.sections.rule import COUNT, PERCENT, PERSONS, Example, Rule, Section, domain

_ENDED = rf"{RESOLVED}|{EXPLAINED}|{REFUSED}|{NOT_CONSIDERED}|{IN_PROGRESS}"
_DEPUTY = r"депутатськ|народн\w+ депутат"
_MATTER = r"пов'язан\w+|по (?:\w+ )?допомог\w*|за допомог\w+|з проблем\w+|із заяв\w+|стосу\w+|присвяч\w+|з_питань|щодо|стосовно|з прохан\w+|з приводу|про (?:надання|ремонт|виділення|матеріальн|допомог|встановлен)\w*"
# Words of a part of the appeals: what they count is not the total.
_A_PART = r"третин|половин|чверт|більш(?:іст|а частин)|переважн|найбільше (?!їх|(?:звернень|людей|громадян|листів) (?:\w+ )?[ув] (?:січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру))|найбільш(?!е)|найчаст|левов|кожн|чимал|багат|частин|решт"
_TOTAL_NOT = (
    rf"розглянут\w* (?:за законом|як )|@ [–—-] від |^від (?:[\w'-]+ ){{1,4}}[–—-] @|частков|@ розглянут\w* [ув] (?:\w+ )?строк|@ [–—-] (?:із|з) порушен|{MATTER}|"
    r"(?:(?:з|із|зі) (?:них|яких)|[ув] тому числі|решт\w*)[^@]*@|комісі(?:я|єю|ї|ями) (?:\w+ )?(?:розгля|опрац|заслух)|"
    rf"письмов|паперов\w+ |усн(?:[іиео]|ого)|колективн|повторн|анонімн|індивідуальн|{_DEPUTY}|{RESULTS}|{IN_PROGRESS}|{_MATTER}|{_A_PART}|"
    rf"підпис|(?<!чи на )(?<!або на )гаряч|контактн\w+ центр|(?:на|під час) (?:\w+ )?прийом|інформаці|до ради вищ|первинн|дублетн|неодноразов|"
    rf"(?:від|із|зі|з|через) (?:{AUTHORITY})|(?:{APPLICANT})|від (?:старост|депутат)|до (?:старост|старостатів)\b|впо\b|внутрішньо|на контрол|"
    r"(?:надісла|направ|відправ|скеров|скерув|підготов|підготув|ухвал)\w*"
)
# «На папері чи електронною поштою подано 204»: all that is written.
_ON_PAPER = r"на папері (?:чи|або|та|і|й) |(?:чи|або|та|і|й) на папері"
_IN_WRITING = r"паперов\w+ (?:та|і|й|чи|або) електронн\w+|електронн\w+ (?:та|і|й|чи|або) паперов\w+"
# Beside these a figure is of no way alone: collective appeals are counted as such, whichever way they came.
_NO_WAY = rf"{_ON_PAPER}|{_IN_WRITING}|колективн|повторн|анонімн|кількіст\w+ (?:громадян|заявник|осіб)"
# «Письмово та усно звернулися 231 раз» is of both.
_BOTH = r"письмов\w+ (?:та|і|й|чи|або) усн\w+|усн\w+ (?:та|і|й|чи|або) письмов\w+"


def _kind(metric: str, cue: str, weight: float = 0.0) -> Rule:
    """A kind of appeal named by its adjective: «письмових – 12»."""
    unless = rf"{_DEPUTY}|підпис|запит|рекоменд|висновк|заявник|{_BOTH}|{MATTER}"
    return Rule(metric, "appeals", cues=(cue,), unless=unless, part_of="appeals.total", weight=weight)


# «Звернення, подані письмово: у І кварталі – 12», «Звернення про ремонт доріг: їх 40».
_OF_A_KIND = r"(?:письмов|усн)(?:о|[иі]х|[іе]|ій|ому)\b(?! (?:та|і|й|чи|або) (?:усн|письмов))"
_OF_A_MATTER = r"звернен\w+ (?:про|щодо|стосовно|з_питань) "
_NOT_ALL = f"{_OF_A_MATTER}|{_OF_A_KIND}"
_SORT = r"^(?:[\w'-]+ )?(?:заяв|пропозиці|клопотан|зауважен)"
_NO_LETTER = rf"{RESULTS}|{MATTER}|впо\b|переселен|субсид|суд(?:у|ів)?\b"
_NO_KIND = r"^(?!(?:[\w'-]+ ){0,2}(?:звернен|заяв|скарг|письмов|усн|колективн|повторн|анонімн|первинн|індивідуальн|показник|кількіст))"
_TOTALS = (
    Rule(
        "appeals.total",
        "appeals",
        head=APPEAL,
        self_sufficient=True,
        verbs=RECEIVING,
        unless=_TOTAL_NOT,
        unless_context=_NOT_ALL,
        kinds=COUNT,
    ),
    Rule(
        "appeals.total",
        "appeals",
        head=APPEAL,
        self_sufficient=True,
        verbs=RECEIVING,
        cues=(
            r"надійш\w+|отрима\w+|одержа\w+|зареєстр\w+|надходи\w+|надходжен\w+|опрацьов\w+|розглянут\w+|всього|усього|загальн\w+|кількіст\w+|громадян",
        ),
        unless=_TOTAL_NOT,
        unless_context=_NOT_ALL,
        kinds=COUNT,
        weight=0.2,
    ),
    Rule(
        "appeals.total",
        "appeals",
        head=LETTER,
        verbs=RECEIVING,
        unless=rf"{_TOTAL_NOT}|підприємств|установ",
        unless_context=_NOT_ALL,
        kinds=COUNT,
        weight=-0.3,
    ),
    Rule(
        "appeals.total",
        "appeals",
        head=LETTER,
        cues=(rf"(?:{CITIZENS})\w*",),
        self_sufficient=True,
        verbs=RECEIVING,
        unless=_TOTAL_NOT,
        unless_context=_NOT_ALL,
        kinds=COUNT,
    ),
    Rule(
        "appeals.total",
        "appeals",
        head=r"раз(?:и|ів|у)?\b",
        cues=(r"зверт\w+|звернул\w+|прав\w+ на звернення",),
        unless=_TOTAL_NOT,
        unless_context=_NOT_ALL,
        kinds=COUNT,
    ),
    Rule(
        "appeals.total",
        "appeals",
        cues=(
            r"(?:усього|всього|загалом|разом)(?: (?:їх )?(?:надійш\w+|отрима\w+|зареєстр\w+|було|подан\w+))?(?: [–:-])? @(?! (?!звернен|заяв)\w)|"
            r"(?:надійшло|отримано|зареєстровано|одержано)(?: [–:-])? @(?! \w)",
        ),
        unless=_TOTAL_NOT,
        unless_context=_NOT_ALL,
        kinds=COUNT,
        weight=-0.4,
    ),
    Rule(
        "appeals.total",
        "appeals",
        head=APPEAL,
        cues=(r"(?:збільш|зменш|зрос|зріс|скорот|побільш|поменш|виріс|вирос)\w* (?:[^@#]{0,30} )?на @ %",),
        unless=_TOTAL_NOT,
        unless_context=_NOT_ALL,
        kinds=PERCENT,
    ),
    Rule(
        "appeals.total",
        "appeals",
        cues=(r"(?:по|за|[ув] розрізі) (?:сел|старост|округ|населен|вулиц|мікрорайон)\w*",),
        subject="label",
        needs_subject=True,
        subject_like=_NO_KIND,
        unless=rf"{RESULTS}|запит|прийом|гаряч|{MATTER}",
        kinds=COUNT,
        part_of="appeals.total",
        weight=0.8,
    ),
    Rule("appeals.total", "appeals", head=rf"{APPEAL}|раз(?:и|ів|у)?\b", cues=(_BOTH,), kinds=COUNT, weight=0.5),
    # «Надійшло заяв, скарг та пропозицій громадян 702»
    Rule("appeals.total", "appeals", cues=(ALL_KINDS,), unless=_NO_LETTER, unless_context=_NOT_ALL, weight=1.0),
    Rule("appeals.total", "appeals", cues=(BY_TIME,), unless_context=_NOT_ALL, kinds=COUNT),
    Rule(
        "appeals.total",
        "appeals",
        head=r"заяв(?!ник|к|ок)|пропозиці|клопотан",
        cues=(r"скарг|пропозиці|зауважен",),
        near=False,
        subject="noun",
        needs_subject=True,
        subject_like=_SORT,
        unless=rf"{_NO_LETTER}|{COMPLAINT}|{ALL_KINDS}",
        kinds=COUNT,
        part_of="appeals.total",
        weight=1.0,
    ),
    Rule(
        "appeals.total",
        "appeals",
        cues=(r"заяв\w*|пропозиці\w*|клопотан\w*",),
        subject="label",
        needs_subject=True,
        subject_like=_SORT,
        unless=rf"{RESULTS}|{ALL_KINDS}|надійш|зареєстр|соціальн|переселен|довід|письмов|усн",
        kinds=COUNT,
        part_of="appeals.total",
        weight=0.8,
    ),
)
_KINDS = (
    _kind("appeals.written", rf"письмов\w+|на папері(?! на)|{_IN_WRITING}"),
    _kind("appeals.oral", r"усн(?:[іео]|их|ого)\b"),
    Rule(
        "appeals.oral",
        "appeals",
        head=r"раз(?:и|ів|у)?\b",
        cues=(r"зверт\w+|звернул\w+", r"усно\b"),
        before=True,
        unless=rf"^(?!.*\bраз(?:и|ів|у)?\b)|{_BOTH}",
        kinds=COUNT,
        part_of="appeals.total",
        weight=1.5,
    ),
    _kind("appeals.individual", r"індивідуальн\w+"),
    _kind(
        "appeals.collective",
        r"(?<!урахуванням )колективн\w+|кілька (?:осіб|заявник\w+)|груп\w+ (?:осіб|громадян|жител\w+|мешкан\w+)",
        weight=0.1,
    ),
    _kind("appeals.repeat", r"(?<!не)повторн\w+", weight=0.1),
    _kind("appeals.anonymous", r"анонім\w+|без підпису", weight=0.1),
    Rule(
        "appeals.collective_and_repeat",
        "appeals",
        cues=(r"колективн\w+ (?:та|і|й) повторн\w+|повторн\w+ (?:та|і|й) колективн\w+",),
        kinds=COUNT,
        weight=2.5,
        part_of="appeals.total",
    ),
)
_WAYS = (
    Rule(
        "appeals.by_channel",
        "appeals",
        head=rf"{APPEAL}|{LETTER}",
        self_sufficient=True,
        cues=(CHANNEL,),
        subject="channel",
        needs_subject=True,
        unless=rf"{_ENDED}|{_NO_WAY}|запит|гаряч|контакт-центр|контактн\w+ центр|петиці|прийом|підприємств|вхідн|вихідн",
        weight=0.6,
        part_of="appeals.total",
    ),
    Rule(
        "appeals.by_channel",
        "appeals",
        cues=(CHANNEL,),
        subject="channel",
        needs_subject=True,
        unless=rf"{_ENDED}|{_NO_WAY}|запит|гаряч|контакт-центр|контактн\w+ центр|петиці|прийом|{PERSONS}|заявок|вхідн|вихідн",
        weight=0.2,
        part_of="appeals.total",
    ),
    Rule(
        "appeals.by_channel",
        "appeals",
        cues=(SPLIT_BY["channel"],),
        subject="label",
        needs_subject=True,
        subject_like=_NO_KIND,
        unless=rf"{_ENDED}|{_NO_WAY}|запит|гаряч|контакт-центр|контактн\w+ центр|петиці|прийом|{PERSONS}|вхідн|вихідн|{MATTER}",
        weight=0.4,
        part_of="appeals.total",
    ),
    Rule(
        "appeals.hotline",
        "appeals",
        head=rf"{APPEAL}|дзвін|заявок|заявк|виклик|раз(?:и|ів|у)?\b|{PERSONS}",
        cues=(
            r"гаряч\w+|контакт-центр\w*|контактн\w+ центр\w*|кол-центр\w*|call-центр\w*|диспетчерськ\w+|довіри|прям\w+ (?:телефонн\w+ )?ліні\w+|(?:по|за|до)?(?:дзвон|телефонув)\w+|15-?[45678]\d",
        ),
        self_sufficient=True,
        subject="line",
        kinds=COUNT,
        weight=1.2,
        unless=r"скриньк|прийом|депутатськ|петиці|поліці|(?:чи|або|та|й) на гаряч",
    ),
    Rule(
        "appeals.hotline",
        "appeals",
        cues=(r"гаряч\w+ ліні\w+|контакт-центр\w*|контактн\w+ центр\w*|кол-центр\w*|call-центр\w*",),
        self_sufficient=True,
        subject="line",
        kinds=COUNT,
        weight=0.9,
        unless=r"(?:ліні\w+|центр\w*)(?: [»”\"])? @|(?:чи|або|та|й) на гаряч",
    ),
)
_WRITERS = (
    Rule(
        "appeals.by_category",
        "appeals",
        cues=(r"категорі\w+|соціальн\w+ стан\w*",),
        subject="label",
        needs_subject=True,
        subject_like=_NO_KIND,
        unless_context=r"тематик\w*|питан\w*",
        unless=rf"{RESULTS}|{IN_PROGRESS}|запит|пошт|гаряч|через|обласн|{AUTHORITY}",
        weight=0.6,
    ),
    Rule(
        "appeals.by_category",
        "appeals",
        cues=(rf"від (?!народн|обласн|районн|імені|{AUTHORITY})",),
        subject="applicant",
        needs_subject=True,
        unless=rf"{RESULTS}|запит|пошт|гаряч|через|прийом",
        weight=0.1,
    ),
    Rule(
        "appeals.by_category",
        "appeals",
        head=rf"{APPEAL}|{LETTER}|{PERSONS}|{APPLICANT}",
        cues=(APPLICANT,),
        subject="applicant",
        needs_subject=True,
        subject_like=rf"^(?:[\w'-]+ )?(?:{APPLICANT})",
        unless=rf"{RESULTS}|{IN_PROGRESS}|запит|гаряч|прийом|прийн|допомог|облік|зареєстр|набор|житл|розміщ|посел|виплат",
        weight=0.5,
        part_of="appeals.total",
    ),
    Rule(
        "appeals.by_category",
        "appeals",
        cues=(APPLICANT,),
        subject="applicant",
        needs_subject=True,
        subject_like=rf"^(?:[\w'-]+ )?(?:{APPLICANT})",
        unless=rf"{RESULTS}|{IN_PROGRESS}|запит|гаряч|прийом|прийн|допомог|облік|зареєстр|набор|житл|розміщ|посел|виплат",
        weight=0.1,
        part_of="appeals.total",
    ),
    Rule(
        "appeals.applicants_total",
        "appeals",
        head=PERSONS,
        cues=(
            r"звернул\w+|звертал\w+|зверт\w+|урахуванням колективних|охоплен\w+|кількіст\w+ громадян|за (?:\w+ )?звернен\w+ сто\w+|(?:звернен|лист|заяв)\w* від @|^від @ |кількіст\w+ заявник\w+|автор\w+ звернень|підписант\w*",
        ),
        unless=rf"прийом|прийнят|мене|довідк|{_MATTER}|гаряч|посадов|центр|цнап|суд[уі]\b|лікар|поліці|служб|на (?:них|яких)|повторн|письмов|усно|{RESULTS}|{MATTER}",
        kinds=COUNT,
        weight=0.5,
    ),
    Rule(
        "appeals.applicants_total",
        "appeals",
        head=r"заявник|дописувач",
        unless=rf"прийом|прийнят|{RESULTS}|{MATTER}|категорі|гаряч",
        kinds=COUNT,
        weight=0.3,
    ),
    Rule(
        "appeals.signatures",
        "appeals",
        head=r"підпис(?!ник|ант)",
        unless=r"необхідн|потрібн|петиці|не (?:на|зі)бра\w+",
        kinds=COUNT,
        weight=0.6,
    ),
    Rule(
        "appeals.signatures",
        "appeals",
        head=PERSONS,
        cues=(r"підпис(?!ант|ник)\w*",),
        unless="кілька|декілька|груп",
        kinds=COUNT,
        weight=0.6,
    ),
)
SECTION = Section(
    name="appeals",
    domains=(
        domain(
            "appeals",
            r"звернен\w+ громадян|громадян\w* зверн\w+|(?:письмов|усн|колективн|повторн|анонімн|індивідуальн)\w* (?:звернен|заяв)\w*|звернул\w+|звертал\w+|(?:письмов|усн|колективн|повторн|анонімн)\w* лист\w*|заяв\w* (?:від )?(?:громадян|мешкан|жител|населен|люд)\w*|"
            r"най\w+ (?:[^\W\d_]+ )?тем(?:и|ами|ою|а)\b|тем(?:и|ами) (?:звернен|прийом|розмов|візит)\w*",
            faint=r"(?<!депутатських )(?<!депутатські )звернен(?:ь|ня|нями|нях|ням)\b|скарг\w*|заявник\w*",
            context=r"звернен\w+|заяв\w* (?:громадян|мешкан|жител|та|і|й)\b|заяви\b(?! на)|скарг\w*|результат\w* розгляду|тематик\w* (?:порушен|звернен)\w*|порушен\w+ питан\w+|(?:громадян|мешкан|жител|люд)\w* (?:\w+ )?порушу\w+|(?:хвилю|турбу|непоко)\w+ (?:мешкан|жител|громадян|люд)\w*|про що (?:пита|пиш|писа|зверт)\w+|"
            r"з чим зверт\w+|(?:категорі|соціальн\w+ стан)\w* (?:заявник|автор|громадян)\w*|соціальн\w+ стан\w*|заявник\w*|автор\w* (?:звернен|лист)\w*|"
            r"робот\w* з (?:громадян|населен|людьми|мешкан|жител)\w*|прийом\w* громадян",
        ),
    ),
    rules=(
        *_TOTALS,
        *_KINDS,
        *_WAYS,
        *_WRITERS,
    ),
    examples=(
        Example("Звернень 300. Письмових та усних – відповідно 220 і 80.", "appeals.oral", "80"),
        Example("За рік 640 звернень. Рік перед тим їх було 590.", "appeals.total", "590"),
        Example("Паперових та електронних звернень надійшло 720.", "appeals.written", "720"),
        Example("Повторно до нас ніхто не звертався.", "appeals.repeat", "0", heading="Звернення громадян"),
        Example("Порівняно з минулим роком кількість звернень зросла на 14 %.", "appeals.total", "14"),
        Example("Звернення по селах: Гайок – 61, Млинки – 44.", "appeals.total", "44", "Млинки"),
        Example("За цими зверненнями 1 290 заявників.", "appeals.applicants_total", "1290"),
        Example("До ради надійшло 431 звернення громадян, з них письмових – 300.", "appeals.written", "300"),
        Example("Серед звернень 41 колективне, 19 повторних, 3 анонімних.", "appeals.repeat", "19"),
        Example("Із загальної кількості звернень 320 – індивідуальні, 22 – колективні.", "appeals.individual", "320"),
        Example("Відділ зареєстрував 1 418 заяв і скарг від мешканців.", "appeals.total", "1418"),
        Example("Звернень надійшло 520: на папері чи електронною поштою – 310.", "appeals.written", "310"),
        Example("Усього в громаду звернулися письмово 640 разів.", "appeals.written", "640"),
        Example("Надійшло 8 скарг, 311 заяв та 14 пропозицій.", "appeals.total", "14", "пропозицій"),
        Example("Від органів влади вищого рівня отримано 45 звернень.", "appeals.by_channel", "45"),
        Example(
            "поштою – 402, через скриньку довіри – 18.",
            "appeals.by_channel",
            "18",
            "через скриньку довіри",
            "Звернення",
        ),
        Example("На телефон гарячої лінії ради надійшло 418 дзвінків.", "appeals.hotline", "418"),
        Example("Урядовий контактний центр переслав до ради 96 звернень.", "appeals.hotline", "96"),
        Example("Учасники бойових дій подали 66 звернень.", "appeals.by_category", "66", "Учасники бойових дій"),
        Example("За зверненнями стоять 2 311 жителів громади.", "appeals.applicants_total", "2311"),
        Example("Колективних звернень – 17 (1 020 підписів).", "appeals.signatures", "1020"),
    ),
)
