"""Awards: the awards commission, applications, awards given by kind and to whom."""

from __future__ import annotations

from extractors.sections.rule import COUNT, PERSONS, Example, Rule, Section, domain

_APPLICATION = r"клопотан|подан(?:ня|ь)|представлен(?:ня|ь)|кандидатур"
_MEETING = r"засідан|засід\b"
_SAT = r"засіда\w+|збира\w+|зібра\w+|скликал\w+|працюва\w+|провод\w+|відбу\w+"
_SUPPORTED = r"підтрима\w+|погодж\w+|погоди\w+|задово[лн]\w*|задовіл\w+|схвал\w+|позитивн\w+"
_REJECTED = r"відхил\w+|відмов\w+|не підтрима\w+|не погод\w+|без задоволен\w+|не задово\w+|не схвал\w+"
_RETURNED = r"поверн\w+|доопрац\w+|уточнен\w+"
_NOT_SUPPORTED = r"не підтрима|не погодж|не задово|без задово"
# Who is given an award: people by what they are, and bodies.
_RECIPIENTS = (
    rf"{PERSONS}|колектив|учасни|працівни|військов|педагог|медик|лікар|захисни|учн|спортсмен|підприєм|установ|волонтер|вчител|учител|освітян|"
    r"рятувальни|пожежн|поліцейськ|ветеран|матер(?:і|ів|ям|ями)\b|матус|родин|сімей|сім'|бібліотекар|активіст|фермер|аграрі|пенсіонер|ювіляр|випускни|студент|дітей|"
    r"дити|молод|тренер|науков|журналіст|капелан|воїн|бійц|боєц|службов|організац|команд|заклад|жінк|земляк|аматор"
)
_GIVEN = r"пошанов\w+|вшанов\w+|удостої\w+|нагородж\w+|відзнач\w+|вруч\w+|присвоєн\w+|удостоєн\w+|удосто[їю]\w+|отрима\w+|одержа\w+|оголошен\w+|заохоч\w+"
# «надійшло 4 подяки від військових»: thanks that came, not awards that were given
_RECEIVED = (
    r"надійш\w+|надход\w+|на адресу|(?:отриман|одержан)\w* (?:@|\w+ @) (?:лист\w* )?подя\w+|@ (?:лист\w* )?подя\w+ від"
)
AWARD = r"(?:почесн\w+ )?грамот\w*|подяк\w*|подячн\w+ лист\w*|відзнак\w*|годинник\w*|медал\w*|орден\w*|диплом\w*|(?:нагрудн|почесн|ювілейн)\w+ знак\w*|цінн\w+ подарунк\w*|цінний подарунок|почесн\w+ громадян\w*|пам'ятн\w+ знак\w*|лист\w* подяк\w*|сертифікат\w*|звання|відзнаками|грамотами|подяками|стипенді\w*|премі\w+"

SECTION = Section(
    name="awards",
    domains=(
        domain("awards_commission", r"комісі\w+ (?:з_питань|з|із|по) (?:\w+ )?(?:нагор|відзнак|заохоч)\w+"),
        domain("awards", rf"нагоро\w+|відзнач\w+|{AWARD}"),
    ),
    rules=(
        *(
            Rule("awards.commission_meetings", where, kinds=COUNT, weight=weight, **said)
            for where, weight in (("awards_commission", 0.5), ("awards", 0.2))
            for said in (
                {"head": _MEETING, "unless": "пленарн|виконавч|виконком|постійн"},
                {"head": r"раз(?:и|ів|у)?\b|р\b", "cues": (_SAT,)},
            )
        ),
        *(
            Rule(
                metric,
                where,
                head=_APPLICATION,
                cues=cues,
                unless=unless,
                kinds=COUNT,
                weight=weight,
                part_of=part_of,
                out_of=part_of,
            )
            for where in ("awards_commission", "awards")
            for metric, cues, unless, weight, part_of in (
                ("awards.applications_considered", (), rf"{_SUPPORTED}|{_REJECTED}|{_RETURNED}", 0.3, ""),
                (
                    "awards.applications_supported",
                    (_SUPPORTED,),
                    _NOT_SUPPORTED,
                    0.5,
                    "awards.applications_considered",
                ),
                ("awards.applications_rejected", (_REJECTED,), "", 0.6, "awards.applications_considered"),
                ("awards.applications_returned", (_RETURNED,), "", 0.6, "awards.applications_considered"),
            )
        ),
        Rule(
            "awards.given",
            "awards",
            head=rf"{AWARD}|{_RECIPIENTS}",
            subject="award",
            needs_subject=True,
            unless=rf"клопотан|засідан|про[єе]кт|розпорядж|кандидатур|{_RECEIVED}",
            kinds=COUNT,
            weight=0.2,
        ),
        Rule(
            "awards.given",
            "awards",
            subject="award",
            needs_subject=True,
            unless=rf"клопотан|засідан|про[єе]кт|розпорядж|{_SUPPORTED}|{_REJECTED}|{_RETURNED}|{_RECEIVED}",
            kinds=COUNT,
            weight=-0.2,
        ),
        Rule(
            "awards.given",
            "awards",
            cues=(_GIVEN,),
            subject="award",
            needs_subject=True,
            unless=rf"клопотан|засідан|про[єе]кт|розпорядж|комісі|{_RECEIVED}",
            kinds=COUNT,
            weight=0.2,
        ),
        # «нагородами відзначено 96 жителів»: all together, of whatever kind
        Rule(
            "awards.given",
            "awards",
            head=_RECIPIENTS,
            cues=(_GIVEN,),
            unless=rf"клопотан|засідан|про[єе]кт|розпорядж|кандидатур|{_RECEIVED}",
            kinds=COUNT,
            weight=-2.2,
        ),
        Rule(
            "awards.given",
            "awards",
            cues=(r"^(?:разом|усього|всього|загалом) \|",),
            unless=rf"клопотан|засідан|про[єе]кт|{_SUPPORTED}|{_REJECTED}|{_RETURNED}|{_RECEIVED}",
            kinds=COUNT,
            surely=True,
        ),
        Rule(
            "awards.given",
            "awards",
            head=r"відзнак|нагород",
            cues=(r"^(?:разом|усього|всього|загалом)",),
            unless=_RECEIVED,
            kinds=COUNT,
            weight=1.2,
        ),
    ),
    examples=(
        Example("Нагороди ради отримали 96 мешканців громади.", "awards.given", "96"),
        Example("Комісія з нагород розглянула 70 клопотань, 61 задовольнила.", "awards.applications_supported", "61"),
        Example(
            "Нагрудний знак «За вірність громаді» – чотирьом рятувальникам.",
            "awards.given",
            "4",
            subject="Нагрудний знак «За вірність громаді»",
        ),
        Example(
            "Комісія з питань нагородження провела 8 засідань, розглянула 51 клопотання.",
            "awards.applications_considered",
            "51",
        ),
        Example("Комісією з питань відзнак розглянуто 97 клопотань.", "awards.applications_considered", "97"),
        Example("Комісія з нагород погодила 66 з 70 клопотань.", "awards.applications_considered", "70"),
        Example("Вручено Почесних грамот 33 особам.", "awards.given", "33", subject="Почесних грамот"),
        Example(
            "Подяк міського голови – 47.", "awards.given", "47", subject="Подяк міського голови", heading="Нагородження"
        ),
    ),
)
