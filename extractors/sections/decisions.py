"""Decisions of the council: adopted, by topic, drafts, what became of them."""

from __future__ import annotations

from extractors.sections.rule import COUNT, Example, Rule, Section, domain

_DRAFT = r"про[єе]кт"
_DECISION = r"рішен|ріш\b|акт"
_REJECTED = (
    r"(?:голос\w+ |більш\w+ |підтримк\w+ )?не (?:набра\w+|зібра\w+|знайшл\w+|пройш\w+|підтрим\w+|прийнят\w*|прийня\w+|ухвален\w*|ухвалил\w+|отрима\w+|"
    r"здобу\w+|голосува\w+|дістал\w+|схвал\w+|вистач\w+|пропу\w+)|відхилен\w+|відхилил\w+|відхиля\w+|провален\w*|провалил\w+|завалил\w+|провали\b|"
    r"не (?:змогл|спромогл|зумі)\w+ (?:\w+ ){0,2}(?:ухвал|прийня|підтрим|схвал|затверд)\w+|(?:не вда|забрак|не вистач)\w+ (?:\w+ ){0,3}(?:ухвалити|прийняти|підтримати) (?:\w+ )?рішенн\w+|"
    r"не (?:було |були )(?:ухвален|прийнят|підтрим)\w+|забрак\w+ голосів|голос\w+ (?:\w+ )?(?:забрак\w+|не вистач\w+)|без підтримки|проголосува\w+ проти|відмов\w+ у прийнятт\w+"
)
_RETURNED = r"поверн\w+|поверта\w+|доопрац\w+|допрац\w+"
_WITHDRAWN = r"знят\w+|знімал\w+|зня[вл]\w*|відклика\w+|забра\w+ (?:самі )?(?:автор|ініціатор|розробник)\w*|вилуч\w+|виключен\w+ (?:з|із) порядку"
_CONSIDERED = r"розгл\w+|опрацьов\w+|опрацюв\w+|винес\w+|винос\w+|внесен\w+ до порядку|включ\w+|обговор\w+|дійшл\w+|потрап\w+|увійшл\w+|поряд\w+ денн\w+|на голосуванн\w+"
_PREPARED = r"підготов\w+|підготув\w+|розробл\w+|розробил\w+|внес\w+|вніс\b|внос\w+|подан\w+|подал\w+|подав\w*|пода(?:в|но|ла|ли)\b|ініційов\w+|ініціюв\w+|ініціатор\w+ @|напис\w+|готува\w+|надійшл\w+|напрацьов\w+|напрацюв\w+|автор\w+ @"
# What the council does with a decision that makes it one; «оскаржено», «виконано», «зупинив» say something else.
_ADOPTING = r"винес|прийн|прийм|ухвал|схвал|затверд|підтрим|проголос|голосув|видан|видав|видал|зібра|збира|засіда|провод|провед|провел|провів|відбу|склик|працюва|розглян|зареєстр|дал[аи]|увінч|заверш|результ|народи"
_DONE = r"(?:прийня|ухвал|розгля|схвал)\w*(?:то|но|ла|ли|в|ло)\b"
# Where drafts are put before the council.
TO_COUNCIL = (
    r"на (?:розгляд |затвердження )?(?:\w+ )?(?:сесі[юїйя]\w*|рад[иу]\b|пленарн\w+)|"
    r"до (?:порядк\w+ денн\w+ (?:\w+ )?(?:сесі|пленарн)\w*|(?:\w+ )?ради\b)"
)
_EXECUTIVE = r"виконавч|виконком|вк\b"

SECTION = Section(
    name="decisions",
    domains=(
        domain(
            "decisions",
            r"рад(?:ою|а)\b|сесі(?:єю|ями|ях|я|й|ї)\b|пленарн\w+|депутати\b|депутатами\b|депутатськ\w+ корпус\w*|рішен\w+ (?:(?:міськ|селищн|сільськ|районн|обласн)\w+ )?(?:ради\b|сесі\w+)|засідан\w+ (?:(?:міськ|селищн|сільськ|районн|обласн)\w+ )?ради\b",
            context=r"рішен\w+\b(?! (?:вк\b|виконком|виконавч))|ріш\b|про[єе]кт\w* рішен\w+|регуляторн\w+|голосувал\w+|проголосован\w+",
            faint=r"поряд\w+ денн\w+",
        ),
    ),
    rules=(
        Rule(
            "decisions.adopted",
            "decisions",
            head=r"рішен|ріш\b",
            unless=rf"{_DRAFT}|{_REJECTED}|{_WITHDRAWN}|{_EXECUTIVE}|контрол|стосу|присвяч|витяг|суд(?:у|ом|ів|ах|і)?\b|зупин|регулятор|частк|серед (?:\w+ ){{0,3}}рішень|таких\b|пропозиц|інш\w+ @|(?:найбільш|левов|значн|більш)\w* (?:частк|частин|груп)|[«\"] ?за ?[»\"]",
            verbs=_ADOPTING,
            self_sufficient=True,
        ),
        Rule(
            "decisions.adopted",
            "decisions",
            head=r"документ|акт",
            cues=(r"рад[аи]\b|радою|сесі\w+|депутат\w+", r"схвал\w+|ухвал\w+|прийня\w+|прийнят\w+"),
            unless=rf"{_DRAFT}|{_REJECTED}|{_EXECUTIVE}|регулятор|вхідн|вихідн|надійш|комісі",
            verbs=_ADOPTING,
            kinds=COUNT,
        ),
        # «винесено 389 проєктів, підтримку отримали 371»
        Rule(
            "decisions.adopted",
            "decisions",
            cues=(
                r"підтримк\w+ (?:отрима|здобу|знайш|дістал)\w+|(?:отрима|здобу|знайш|дістал)\w+ підтримк\w+|набра\w+ (?:\w+ ){0,3}голос\w+|"
                r"стал\w+ рішенн\w+|рішенн\w+ стал\w+|(?:ухвал|прийня)\w+ рішенн\w+ (?:по|щодо|з)\b",
            ),
            unless=rf"{_REJECTED}|не |{_EXECUTIVE}|комісі|петиц|запит|звернен|клопотан",
            kinds=COUNT,
        ),
        # «винесено 246 проєктів, з них ухвалено 231»
        Rule(
            "decisions.adopted",
            "decisions",
            cues=(
                r"(?:ухвал|прийня|схвал|підтрим|проголос|пройш)\w+(?: (?:з|із) (?:них|яких|цих))?(?: \w+)? @|"
                r"@ (?:(?:з|із) (?:них|яких) )?(?:\w+ ){0,2}(?:ухвал|прийня|схвал|підтрим|проголос)\w+|@ вирішен\w+ позитивн\w+",
                r"про[єе]кт\w* (?:рішен\w+|#|@|винес|вніс)|про[єе]кт(?:и|ів)\b|питан\w+|рішен\w+|порядк\w+ денн\w+",
            ),
            unless=rf"@ (?!з |із |за |та |і |або |на |проти |(?:ухвал|прийня|схвал|підтрим|проголос|вирішен)\w)\w|{_REJECTED}|{_WITHDRAWN}|не |{_EXECUTIVE}|комісі|петиц|запит|звернен|клопотан|пропозиц|програм|рекоменд",
            unless_context="петиц|запит|звернен|клопотан|програм",
            kinds=COUNT,
            near=False,
        ),
        Rule(
            "decisions.by_topic",
            "decisions",
            head=r"рішен|ріш\b|питан|голосувал|проголосован",
            subject="topic",
            needs_subject=True,
            unless=rf"{_DRAFT}|{_REJECTED}|{_WITHDRAWN}|{_DONE}|(?<=@ )(?:прийнят|ухвален|схвален)\w+|контрол|{_EXECUTIVE}",
            unless_context="про[єе]кт",
            verbs=r"стосу|присвяч|припа|забра|відве|торка|становл|належ|займа|врегул|пов'яз|йд|іду|замика|очолю|посіда|слідую|перева|лідир|зали",
            part_of="decisions.adopted",
            out_of="decisions.adopted",
            weight=0.3,
        ),
        Rule(
            "decisions.by_topic",
            "decisions",
            head=r"рішен|ріш\b",
            cues=(r"стосу\w+|присвяч\w+|з_питань|щодо|земельн\w+|кадров\w+|бюджетн\w+",),
            subject="topic",
            self_sufficient=True,
            needs_subject=True,
            unless=rf"{_DRAFT}|{_REJECTED}|{_WITHDRAWN}|контрол|{_EXECUTIVE}",
            unless_context="про[єе]кт",
            part_of="decisions.adopted",
            out_of="decisions.adopted",
        ),
        # «Найбільшу частку, 391, становлять рішення із земельних питань»
        Rule(
            "decisions.by_topic",
            "decisions",
            head=r"рішен|ріш\b|питан",
            cues=(
                r"(?:найбільш|левов|значн|більш)\w* (?:\w+ )?(?:частк|частин|груп|кількіст)\w*|більшіст\w*|половин\w*|третин\w*|чверт\w*",
            ),
            subject="topic",
            needs_subject=True,
            self_sufficient=True,
            near=False,
            unless=rf"{_DRAFT}|{_REJECTED}|{_WITHDRAWN}|контрол|{_EXECUTIVE}",
            unless_context="про[єе]кт",
            part_of="decisions.adopted",
            out_of="decisions.adopted",
            weight=0.3,
        ),
        Rule(
            "decisions.drafts_considered",
            "decisions",
            head=_DRAFT,
            cues=(_CONSIDERED,),
            unless=rf"програм|{_REJECTED}|{_EXECUTIVE}|розпорядж|комісі(?:єю|ями|ї|я)\b|{_RETURNED}|{_WITHDRAWN}",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "decisions.drafts_prepared",
            "decisions",
            head=_DRAFT,
            cues=(_PREPARED,),
            unless=rf"програм|{_EXECUTIVE}|розпорядж|{_RETURNED}|{_WITHDRAWN}|{_REJECTED}",
            weight=0.3,
            kinds=COUNT,
            self_sufficient=True,
        ),
        # «На розгляд ради виконкомом внесено 60 проєктів»: whoever puts them before the council
        Rule(
            "decisions.drafts_prepared",
            "decisions",
            head=_DRAFT,
            cues=(rf"{_PREPARED}|винес\w+|винос\w+", TO_COUNCIL),
            subject="initiator",
            needs_subject=True,
            unless=rf"програм|рішен\w+ (?:\w+ )?(?:{_EXECUTIVE})|розпорядж|{_RETURNED}|{_WITHDRAWN}|{_REJECTED}",
            weight=0.5,
            kinds=COUNT,
            self_sufficient=True,
        ),
        # «Внесено 97 проєктів рішень: комісіями – 14, апаратом – 45»
        Rule(
            "decisions.drafts_prepared",
            "decisions",
            head=_DRAFT,
            cues=(rf"{_PREPARED}|{_CONSIDERED}",),
            subject="initiator",
            needs_subject=True,
            unless=rf"програм|рішен\w+ (?:\w+ )?(?:{_EXECUTIVE})|розпорядж|{_RETURNED}|{_WITHDRAWN}|{_REJECTED}",
            near=False,
            weight=0.5,
            kinds=COUNT,
            bodies=frozenset({"council", "district_head"}),
            part_of="decisions.drafts_prepared",
        ),
        Rule(
            "decisions.questions_considered",
            "decisions",
            head=r"питан",
            cues=(_CONSIDERED,),
            unless=rf"комісі|стосу|ініці|(?:земельн|бюджетн|кадров|майнов|соціальн|організаційн)\w* питан|на (?:одн\w+|кожн\w+) сесі|за (?:одну |кожну )?сесію|середн|поряд(?:ок|ку) денн\w+ (?:\w+ ){{0,2}}(?:сесії|засідання)\b|{_REJECTED}|{_WITHDRAWN}|{_RETURNED}|{_EXECUTIVE}|звернен|опитув",
            kinds=COUNT,
            near=False,
        ),
        # «Сесій | Питань | Рішень»: a column of a table on the council's work
        Rule(
            "decisions.questions_considered",
            "decisions",
            head=r"питан",
            cues=(r"\| (?:кількість |к-сть |усього |всього )?питань(?: порядку денного)? \|",),
            unless=rf"комісі|{_EXECUTIVE}|звернен|опитув",
            no_subject=True,
            kinds=COUNT,
        ),
        Rule(
            "decisions.rejected",
            "decisions",
            head=rf"{_DRAFT}|{_DECISION}|питан",
            cues=(_REJECTED,),
            self_sufficient=True,
            kinds=COUNT,
            weight=0.3,
        ),
        Rule(
            "decisions.returned",
            "decisions",
            head=rf"{_DRAFT}|{_DECISION}|питан",
            cues=(_RETURNED,),
            self_sufficient=True,
            kinds=COUNT,
            weight=0.3,
        ),
        Rule(
            "decisions.withdrawn",
            "decisions",
            head=rf"{_DRAFT}|{_DECISION}|питан",
            cues=(_WITHDRAWN,),
            unless="з контролю|з реєстра",
            self_sufficient=True,
            kinds=COUNT,
            weight=0.3,
        ),
        Rule(
            "decisions.veto_overridden",
            "decisions",
            head=r"вето|рішен|раз(?:и|ів|у)?\b|випад",
            cues=(r"подола\w+",),
            kinds=COUNT,
            weight=0.5,
        ),
        # «Правом вето скористалася двічі»
        Rule(
            "decisions.vetoed",
            "decisions",
            head=r"раз(?:и|ів|у)?\b|випад",
            cues=(
                r"(?:прав\w+ )?вето (?!.{0,20}подола)|прав\w+ (?:\w+ )?зупин\w+|(?:за)?ветува\w+|зупин\w+ (?:\w+ ){0,2}рішен\w+",
            ),
            unless=r"подола|суд",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.6,
        ),
        Rule(
            "decisions.vetoed",
            "decisions",
            head=r"рішен|вето",
            cues=(r"вето|зупин\w+|(?:за)?ветува\w+|ветован\w+",),
            unless=r"подола|суд",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.4,
        ),
        Rule(
            "decisions.regulatory",
            "decisions",
            head=r"акт|рішен|ріш\b",
            cues=(r"регулятор\w+",),
            unless="план|проєкт|проект",
            verbs=_ADOPTING,
            self_sufficient=True,
            weight=0.6,
        ),
        Rule(
            "decisions.under_control",
            "decisions",
            head=r"рішен|ріш\b",
            cues=(r"на контрол\w+|під контролем|контрольн\w+",),
            self_sufficient=True,
            weight=0.6,
        ),
    ),
    examples=(
        Example("Радою прийнято 512 рішень.", "decisions.adopted", "512"),
        Example("На розгляд винесено 530 проєктів рішень.", "decisions.drafts_considered", "530"),
        Example("Не набрали необхідної кількості голосів 17 проєктів рішень.", "decisions.rejected", "17"),
        Example("Рада схвалила 274 документи.", "decisions.adopted", "274"),
        Example("До порядку денного внесено 318 питань, за якими ухвалено 301 рішення.", "decisions.adopted", "301"),
        Example("До порядку денного внесено 318 питань.", "decisions.questions_considered", "318"),
        Example("Винесено на голосування 190 проєктів, підтримку отримали 177.", "decisions.adopted", "177"),
        Example(
            "Рада ухвалила 244 рішення: 101 із земельних питань.", "decisions.by_topic", "101", "із земельних питань"
        ),
        Example(
            "Радою ухвалено 244 рішення. Із них орендних відносин стосувалися 63.",
            "decisions.by_topic",
            "63",
            "орендних відносин",
        ),
        Example(
            "Виконавчий комітет вніс на розгляд ради 71 проєкт рішення.",
            "decisions.drafts_prepared",
            "71",
            "Виконавчий комітет",
        ),
        Example(
            "До ради подано 66 проєктів рішень: фракціями – 9, постійними комісіями – 17, відділами – 40.",
            "decisions.drafts_prepared",
            "17",
            "постійними комісіями",
        ),
        Example("Винесено 246 проєктів рішень, з них ухвалено 231.", "decisions.adopted", "231"),
        Example("Земельних рішень стало 139.", "decisions.by_topic", "139", "земельних"),
        Example(
            "Найбільшу частку, 391 рішення, становили рішення з питань оренди.",
            "decisions.by_topic",
            "391",
            "з питань оренди",
        ),
        Example(
            "Рада ухвалила 288 рішень: по комунальному майну 44, по кадрах 77.",
            "decisions.by_topic",
            "44",
            "по комунальному майну",
        ),
        Example("У сесійну залу потрапило 286 проєктів.", "decisions.drafts_considered", "286"),
        Example(
            "Рада ухвалила 104 рішення. Понад половину, 58, становлять кадрові.", "decisions.by_topic", "58", "кадрові"
        ),
        Example(
            "Радою прийнято 318 рішень. Переважна більшість, 204, – із земельних питань.",
            "decisions.by_topic",
            "204",
            "із земельних питань",
        ),
        Example("Голосів забракло для 9 проєктів рішень.", "decisions.rejected", "9"),
        Example("Вісім проєктів рішень забрали самі автори.", "decisions.withdrawn", "8"),
        Example("Міський голова зупинив дію 4 рішень ради.", "decisions.vetoed", "4"),
        Example("Правом вето голова скористався тричі.", "decisions.vetoed", "3"),
        Example("В одному випадку рада вето подолала.", "decisions.veto_overridden", "1"),
    ),
)
