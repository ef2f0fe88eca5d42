"""Citizens' appeals: how many, of which kind, how answered; receptions, petitions, requests for information."""

from __future__ import annotations

from extractors.sections.rule import COUNT, PERSONS, Example, Rule, Section, domain

_APPEAL = r"звернен|заяв|лист(?:ів|и|а)?\b|скарг|зверн\b"
_REQUEST = r"(?:інфо)?запит(?!ан|увач)"
_PETITION = r"(?:е-)?петиці"
_RECEPTION = r"прийом"
_POSITIVE = r"(?:вирішен\w* |розв'язан\w* )?позитивн\w+|(?<!у )(?<!в )(?<!не )задоволен[оиіа]\b|вирішен\w* на користь|розв'язан\w*"
_EXPLAINED = r"роз'ясн\w+"
_REFUSED = r"відмов\w+|відхилен[оиіа]\b"
_FORWARDED = r"надісла\w+ (?:\w+ )?за належн\w+|пересла\w+|за належн\w+|перенаправл\w+|переадрес\w+|скерован\w+|належн\w+ розпорядник\w+|направлен\w* (?:\w+ )?за належн\w+"
_IN_PROGRESS = r"на розгляді|на виконанні|у роботі|в роботі|перебува\w+ на|у процесі|в процесі|розглядаються"
_NOT_CONSIDERED = r"не підляга\w+|без розгляду|не розгляда\w+"
_DEPUTY = r"депутатськ|народн\w+ депутат"
_RESULTS = rf"{_POSITIVE}|{_EXPLAINED}|{_REFUSED}|{_FORWARDED}|{_NOT_CONSIDERED}"

_TOTAL_NOT = (
    rf"письмов|усн(?:[іиео]|ого)|колективн|повторн|анонімн|індивідуальн|{_DEPUTY}|{_RESULTS}|{_IN_PROGRESS}|стосу\w+|присвяч\w+|з_питань|скарг|"
    r"підпис|гаряч|особист\w+ прийом|інформаці|до ради вищ|первинн|дублетн|неодноразов"
)


def _kind(metric: str, cue: str, weight: float = 0.0) -> Rule:
    """A kind of appeal named by its adjective: «письмових – 12»."""
    unless = rf"{_DEPUTY}|підпис|запит"
    return Rule(metric, "appeals", cues=(cue,), unless=unless, part_of="appeals.total", weight=weight)


def _result(metric: str, cue: str) -> Rule:
    """How appeals were answered; the same words after requests for information are their results."""
    return Rule(metric, "appeals", cues=(cue,), unless=r"запит", part_of="appeals.total", unit="appeals", weight=0.2)


def _request(cue: str, qualifier: str, value: str, unless: str = "петиці") -> Rule:
    return Rule(
        "appeals.information_requests",
        "info_requests",
        cues=(cue,),
        unless=unless,
        kinds=COUNT,
        qualifiers={qualifier: value},
        part_of="appeals.information_requests",
        weight=0.9,
    )


SECTION = Section(
    name="appeals",
    domains=(
        domain(
            "info_requests",
            r"інфозапит\w*|запит\w* на (?:публічн\w+ )?інформаці\w+|інформаційн\w+ запит\w*|доступ\w* до публічної|запитувач\w*|публічн\w+ інформаці\w+",
        ),
        domain("petitions", r"(?:е-)?петиці\w+"),
        domain("reception", r"(?:особист\w+|виїзн\w+) прийом\w*|прийом\w*(?: громадян)?"),
        domain(
            "appeals",
            r"звернен\w+ громадян|громадян\w* зверн\w+|заявник\w*|(?:письмов|усн|колективн|повторн|анонімн|індивідуальн)\w* (?:звернен|заяв)\w*|звернул\w+|звертал\w+",
            context=r"звернен\w+|заяв\w*|скарг\w*|результат\w* розгляду",
        ),
        domain(
            "council_appeals",
            r"звернен\w+ ради\b|звернен\w+ (?:\w+ )?ради до|звернен\w+ до (?:\w+ ){0,3}(?:президент|верховн|кабінет|уряд)\w*",
        ),
    ),
    rules=(
        Rule("appeals.total", "appeals", head=_APPEAL, self_sufficient=True, unless=_TOTAL_NOT, kinds=COUNT),
        Rule(
            "appeals.total",
            "appeals",
            head=_APPEAL,
            self_sufficient=True,
            cues=(
                r"надійш\w+|отрима\w+|зареєстр\w+|надходи\w+|надходжен\w+|опрацьов\w+|розглянут\w+|всього|усього|загальн\w+|кількіст\w+|громадян",
            ),
            unless=_TOTAL_NOT,
            kinds=COUNT,
            weight=0.2,
        ),
        Rule(
            "appeals.total",
            "appeals",
            head=r"раз(?:и|ів|у)?\b",
            cues=(r"зверт\w+|звернул\w+",),
            unless=_TOTAL_NOT,
            kinds=COUNT,
        ),
        Rule(
            "appeals.total",
            "appeals",
            cues=(r"(?:усього|всього|загалом|разом)(?: надійш\w+| отрима\w+| зареєстр\w+)?(?: –)? @",),
            unless=_TOTAL_NOT,
            kinds=COUNT,
            weight=-0.4,
        ),
        Rule(
            "appeals.total",
            "appeals",
            cues=(r"заяв\w*|пропозиці\w*|клопотан\w*",),
            subject="label",
            needs_subject=True,
            unless=rf"{_RESULTS}|надійш|зареєстр|соціальн|переселен|довід|письмов|усн",
            kinds=COUNT,
            part_of="appeals.total",
            weight=0.2,
        ),
        _kind("appeals.written", r"письмов\w+"),
        _kind("appeals.oral", r"усн(?:[іео]|их|ого)\b"),
        _kind("appeals.individual", r"індивідуальн\w+"),
        _kind("appeals.collective", r"колективн\w+", weight=0.1),
        _kind("appeals.repeat", r"повторн\w+", weight=0.1),
        _kind("appeals.anonymous", r"анонімн\w+", weight=0.1),
        Rule(
            "appeals.collective_and_repeat",
            "appeals",
            cues=(r"колективн\w+ (?:та|і|й) повторн\w+|повторн\w+ (?:та|і|й) колективн\w+",),
            kinds=COUNT,
            weight=2.5,
            part_of="appeals.total",
        ),
        Rule(
            "appeals.by_channel",
            "appeals",
            head=_APPEAL,
            self_sufficient=True,
            cues=(
                r"пошт\w+|електронн\w+|через (?:уповноважен|органи|скриньк|сайт|цнап|веб)\w+|телефон\w+|особисто|нарочно|від (?:обласн\w+|народн\w+ депутат\w*|інших орган)\w*|через",
            ),
            subject="channel",
            needs_subject=True,
            unless=rf"{_RESULTS}|запит|гаряч|контакт-центр|петиці|прийом",
            weight=0.6,
            near=False,
            part_of="appeals.total",
        ),
        Rule(
            "appeals.by_channel",
            "appeals",
            cues=(r"пошт\w+|через (?:уповноважен|органи|скриньк|сайт|цнап|веб)\w+",),
            subject="channel",
            needs_subject=True,
            unless=rf"{_RESULTS}|запит|гаряч|контакт-центр|петиці|прийом",
            weight=0.4,
            part_of="appeals.total",
        ),
        Rule(
            "appeals.hotline",
            "appeals",
            cues=(r"гаряч\w+|контакт-центр\w*|кол-центр\w*|call-центр\w*",),
            self_sufficient=True,
            subject="label",
            kinds=COUNT,
            weight=0.9,
        ),
        Rule(
            "appeals.personal_reception",
            "appeals",
            cues=(r"на (?:особист\w+ )?прийом\w*",),
            unit="appeals",
            weight=1.5,
            unless=rf"{PERSONS}|запит|прийнят",
        ),
        Rule(
            "appeals.by_category",
            "appeals",
            cues=(
                r"категорі\w+|від (?!народн|обласн|імені)|ветеран\w*|інвалідн\w+|багатодітн\w+|пенсіонер\w*|переміщен\w+|учасник\w* бойов|одинок\w+|геро\w+",
            ),
            subject="label",
            needs_subject=True,
            unless=rf"{_RESULTS}|запит|пошт|гаряч|через|обласн",
            near=False,
            weight=0.1,
        ),
        Rule(
            "appeals.by_topic",
            "appeals",
            unless_context=r"категорі\w+|соціальн\w+ стан\w*|шлях\w+ надходж\w+|канал\w*|(?:за )?вид(?:и|ами)\b|форм(?:а|ою)\b|результат\w* розгляд\w*",
            head=_APPEAL,
            subject="topic",
            needs_subject=True,
            unless=rf"{_RESULTS}|{_IN_PROGRESS}|порушен|{_REQUEST}|гаряч|надійш|зареєстр|отрима|розглянут|громадян|пропозиц|письмов|усн|колективн|повторн|анонімн|індивідуальн|первинн|неодноразов|дублетн",
            weight=0.2,
            part_of="appeals.total",
        ),
        Rule(
            "appeals.by_topic",
            "appeals",
            unless_context=r"категорі\w+|соціальн\w+ стан\w*|шлях\w+ надходж\w+|канал\w*|(?:за )?вид(?:и|ами)\b|форм(?:а|ою)\b|результат\w* розгляд\w*",
            subject="topic",
            needs_subject=True,
            unless=rf"{_RESULTS}|{_IN_PROGRESS}|письмов|усн[іи]х|колективн|повторн|анонімн|{_REQUEST}|первинн|неодноразов|дублетн|прийом|підпис|скарг|порушено|надійшло|зареєстр|гаряч|індивідуальн",
            weight=0.3,
        ),
        Rule(
            "appeals.by_topic",
            "appeals",
            unless_context=r"категорі\w+|соціальн\w+ стан\w*|шлях\w+ надходж\w+|канал\w*|(?:за )?вид(?:и|ами)\b|форм(?:а|ою)\b|результат\w* розгляд\w*",
            cues=(r"стосу\w+|стосовно|з_питань|про |щодо |питанн\w",),
            subject="topic",
            needs_subject=True,
            unless=rf"{_RESULTS}|{_IN_PROGRESS}|порушен|{_REQUEST}|гаряч",
            weight=0.6,
        ),
        Rule(
            "appeals.applicants_total",
            "appeals",
            head=PERSONS,
            cues=(r"звернул\w+|звертал\w+|зверт\w+|урахуванням колективних|охоплен\w+",),
            unless="прийом|прийнят|мене",
            kinds=COUNT,
            weight=0.5,
        ),
        Rule(
            "appeals.questions_raised",
            "appeals",
            head=r"питан",
            cues=(r"порушен\w*|порушувал\w+|порушил\w+",),
            kinds=COUNT,
            weight=0.8,
            self_sufficient=True,
        ),
        Rule(
            "appeals.signatures",
            "appeals",
            head=r"підпис(?!ник)",
            unless="необхідн|потрібн|петиці",
            kinds=COUNT,
            weight=0.6,
            self_sufficient=True,
        ),
        Rule("appeals.signatures", "appeals", head=PERSONS, cues=(r"підписа\w+",), kinds=COUNT, weight=0.6),
        Rule("appeals.complaints", "appeals", head=r"скарг", subject="", kinds=COUNT, weight=0.5),
        Rule(
            "appeals.disciplinary_cases",
            "appeals",
            cues=(r"дисциплінарн\w+|доган\w*",),
            kinds=COUNT,
            weight=1.5,
            self_sufficient=True,
            near=False,
        ),
        _result("appeals.resolved_positively", _POSITIVE),
        _result("appeals.explained", _EXPLAINED),
        _result("appeals.refused", _REFUSED),
        _result("appeals.forwarded", _FORWARDED),
        _result("appeals.not_considered", _NOT_CONSIDERED),
        _result("appeals.in_progress", _IN_PROGRESS),
        Rule(
            "appeals.answered",
            "appeals",
            head=rf"відповід|{_APPEAL}",
            cues=(r"відповід\w+",),
            kinds=COUNT,
            weight=0.3,
            unless="запит|депутат",
        ),
        Rule(
            "appeals.petitions_electronic",
            "petitions",
            head=_PETITION,
            unless=r"підтрим|набра|зібра|реалізован|виконан|здобу|задоволен",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "appeals.petitions_supported",
            "petitions",
            cues=(r"підтрим\w+|набра\w+|зібра\w+|здобу\w+",),
            kinds=COUNT,
            part_of="appeals.petitions_electronic",
            weight=0.4,
        ),
        Rule(
            "appeals.petitions_implemented",
            "petitions",
            cues=(r"реалізован\w*|виконан\w*|задоволен\w*",),
            kinds=COUNT,
            part_of="appeals.petitions_electronic",
            weight=0.4,
        ),
        Rule(
            "appeals.information_requests",
            "info_requests",
            head=_REQUEST,
            unless="депутатськ|задоволен|відмовлен|належн|продовжен",
            kinds=COUNT,
        ),
        Rule(
            "appeals.information_requests",
            "info_requests",
            subject="topic",
            needs_subject=True,
            unless="петиці|задоволен|відмов|належн|продовж|надійш|отрима|пошт|особисто|фізичн|юридичн|медіа|об'єднан",
            part_of="appeals.information_requests",
            weight=0.3,
        ),
        _request(
            r"задоволен\w*|виконан\w*|надан\w+ (?:повн\w+ )?(?:інформаці|відповід)\w+|відповід\w+ надан\w+|відповіді надано",
            "result",
            "задоволено",
        ),
        _request(r"відмов\w+", "result", "відмовлено"),
        _request(_FORWARDED + r"|надісла\w+|направлен\w*", "result", "переадресовано"),
        _request(r"продовжен\w*", "result", "строк продовжено"),
        _request(r"фізичн\w+|громадян\b", "requester", "фізичні особи"),
        _request(r"юридичн\w+", "requester", "юридичні особи"),
        _request(r"об'єднан\w+ громадян|громадськ\w+ (?:об'єднан|організац)\w+", "requester", "об'єднання громадян"),
        _request(r"медіа|змі\b|журналіст\w*|засоб\w+ масов\w+", "requester", "медіа"),
        _request(r"електронн\w+", "channel", "електронною поштою"),
        _request(r"(?<!електронною )(?<!електронної )пошт\w+", "channel", "поштою"),
        _request(r"особисто|нарочно", "channel", "особисто"),
        _request(r"телефон\w*|факс\w*", "channel", "телефоном"),
        Rule(
            "appeals.personal_reception_days",
            "reception",
            head=_RECEPTION,
            unless=r"виїзн|на них|на (?:особист\w+ )?прийомі",
            subject="official",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "appeals.personal_reception_days",
            "reception",
            head=r"раз(?:и|ів|у)?\b",
            cues=(r"прийом\w*",),
            unless="виїзн",
            kinds=COUNT,
        ),
        Rule(
            "appeals.field_receptions",
            "reception",
            head=rf"{_RECEPTION}|раз(?:и|ів|у)?\b",
            cues=(r"виїзн\w+",),
            kinds=COUNT,
            weight=0.6,
            part_of="appeals.personal_reception_days",
        ),
        Rule(
            "appeals.personal_reception",
            "reception",
            head=PERSONS,
            surely=True,
            unless=r"консультац|підпис|інвалід|через|довід",
            subject="official",
            kinds=COUNT,
        ),
        Rule(
            "appeals.personal_reception",
            "reception",
            cues=(r"прийнят\w*|вислухан\w*|побува\w+|звернул\w+|осіб|прийня\w+",),
            unless="прийомів|прийоми|прийом @",
            subject="official",
            kinds=COUNT,
            weight=-0.2,
        ),
        Rule(
            "appeals.personal_reception",
            "appeals",
            head=PERSONS,
            cues=(r"прийнят\w*|вислухан\w*|на прийом\w*|особист\w+ прийом\w*|до мене звер\w+",),
            subject="official",
            kinds=COUNT,
            weight=0.7,
            near=False,
        ),
        Rule("appeals.phone_consultations", "reception", head=r"консультац", kinds=COUNT, self_sufficient=True),
        Rule("council_appeals.sent", "council_appeals", head=_APPEAL, kinds=COUNT, weight=1.2),
        Rule("council_appeals.answered", "council_appeals", cues=(r"відповід\w+",), kinds=COUNT, weight=1.2),
    ),
    examples=(
        Example("До ради надійшло 431 звернення громадян, з них письмових – 300.", "appeals.written", "300"),
        Example("Надійшло 25 запитів на публічну інформацію, задоволено 22.", "appeals.information_requests", "25"),
        Example("На особистому прийомі прийнято 77 громадян.", "appeals.personal_reception", "77"),
        Example("Проведено 14 особистих прийомів громадян.", "appeals.personal_reception_days", "14"),
    ),
)
