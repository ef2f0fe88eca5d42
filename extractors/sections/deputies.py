"""Deputies: how many, mandates, attendance, requests and appeals, votes."""

from __future__ import annotations

from extractors.sections.rule import COUNT, NAMED_PERSON, PERCENT, Example, Rule, Section, domain

_REPORTER = frozenset({"deputy"})
_DEPUTY = r"депутат(?!ськ)|деп\b|обранц|обранец"
_PERSON = rf"{_DEPUTY}|ос[оі]б|колег|чоловік|людин|член"
_OF_COUNCIL = frozenset({"council", "district_head", "deputy"})
_US = r"нас (?:усіх )?(?:[ув] раді|обра\w+)|[ув] раді нас|нас (?:усіх|разом|загалом)"
_PRESENT = r"явк\w*|прису[тц]н\w+|відвід\w+|участ\w+"
# What a number of deputies who make up the council is said with; with other predicates («провалили», «поїхали») it is another.
_MAKING_UP = (
    r"обра|обира|наліч|нарах|входи|увійш|ввійш|працю|склада|репрезент|представл|передбач|визнач|сформ|ма[єю]|діє|утвор"
)
_FORCES = (
    r"мобіліз\w+|військов\w+ служб\w+|служ(?:ать|ить|или|ив)|у війську|на війні|у лавах|збройн\w+ сил\w*|сил\w* оборони|зсу\b|тро\b|на фронті|воюю\w+|воює|"
    r"захищ\w+ (?:\w+ )?(?:країн|україн|батьківщин|держав|вітчизн)\w*|борон\w+ (?:\w+ )?(?:країн|україн|держав)\w*|призван\w*|зі зброєю|тероборон\w*|добровольц\w+"
)
_ABROAD = r"за кордон\w*|виїха\w+|за межами (?:україн|країн|держав)\w*|поза межами україн\w*"

SECTION = Section(
    name="deputies",
    domains=(
        domain(
            "deputies",
            r"(?<!народних )(?<!народний )(?:депутат(?!ськ\w+ (?:фонд|кошт))\w*|обранц\w*|обранець)|склад\w* ради|мандат\w*|"
            rf"{_US}",
        ),
        domain(
            "deputy_requests",
            r"депутатськ\w+ (?:запит|звернен)\w+|запит\w* (?:і|та|й) звернен\w+ депутат\w+|депутат\w* (?:\w+ ){0,3}(?:запит|звернен)\w+",
        ),
        domain(
            "attendance",
            r"явк\w*|прису[тц]н\w+|участ\w+ (?:депутат|у (?:сесі|засіданн|пленарн))\w*|(?:бра|взя)\w+ участь|відвідув(?!ач)\w+|відвідал\w+",
        ),
        domain("votes", r"голосува\w+|проголосува\w+|кнопк\w+|утрима\w+|підтримала своїм|підтримав своїм"),
    ),
    rules=(
        Rule(
            "deputies.count",
            "deputies",
            head=_DEPUTY,
            cues=(
                r"склад\w*|загальн\w+|обран\w*|налічу\w+|у раді|за законом|кількісн\w+|нараховує|чисельн\w+|входить|входять|увійшл\w+|всього|в раді",
            ),
            unless=rf"комісі|фактичн|(?<!рада )працю|реальн|достроков|{_FORCES}|загину|{_ABROAD}|переобран|прису|зареєстр|явк|середн|пересічн|виконавч|виконком|вк\b|фракці|груп",
            verbs=_MAKING_UP,
            unless_context=r"фракці|депутатськ\w+ груп",
            kinds=COUNT,
            near=False,
            self_sufficient=True,
        ),
        Rule(
            "deputies.count",
            "deputies",
            head=rf"{_DEPUTY}|мандат",
            unless_context=r"фракці|депутатськ\w+ груп",
            unless=rf"вакант|\bу @|позафракц|натомість|замість|серед @|вперше|уперше|склал|отрим|припин|позбав|комісі|фактичн|працю|реальн|достроков|{_FORCES}|загину|{_ABROAD}|переобран|прису|зареєстр|повноважен|участь|фракці|груп|звіт|прийня|набу|відсутн|пропуст|явк|середн|виконавч|виконком|вк\b",
            verbs=_MAKING_UP,
            kinds=COUNT,
            weight=-0.8,
            self_sufficient=False,
        ),
        # «Нас у раді двадцять два», «Нас обрали 26»
        Rule(
            "deputies.count",
            "deputies",
            cues=(_US,),
            unless=rf"{_FORCES}|загину|{_ABROAD}",
            bodies=_OF_COUNCIL,
            kinds=COUNT,
        ),
        Rule(
            "deputies.count",
            "deputies",
            head=r"загальний склад|склад ради|ос[оі]б|депутат",
            cues=(
                r"загальн\w+ склад\w*|склад\w* ради|рад\w+ (?:\w+ ){0,3}(?:[ув] складі|складається)|депутатами (?:\w+ )?ради є|чисельн\w+ депутат\w+|депутатськ\w+ корпус\w*",
            ),
            unless=r"комісі|виконком|виконавч|онов|поповн|змін|зменш|збільш",
            kinds=COUNT,
        ),
        Rule(
            "deputies.active",
            "deputies",
            head=rf"{_DEPUTY}|повноважен",
            cues=(
                r"фактичн\w+|реальн\w+|(?<!рада )працю\w+|(?:здійсню|викону|здійсн)\w+ (?:свої )?повноважен\w+|повноваження (?:здійсн\w+|викону\w+|мали|мають)|діюч\w+|чинн\w+ депутат\w*|[ув] роботі",
            ),
            unless=r"комісі|ставк|середн|пересічн|виконавч|виконком|вк\b",
            kinds=COUNT,
            weight=0.4,
            part_of="deputies.count",
        ),
        Rule("deputies.abroad", "deputies", head=_PERSON, cues=(_ABROAD,), kinds=COUNT, weight=0.4),
        Rule("deputies.abroad", "deputies", cues=(_ABROAD,), kinds=COUNT, weight=0.4),
        *(
            Rule(
                "deputies.in_military_service",
                "deputies",
                head=head,
                cues=(_FORCES,),
                unless=r"загину|родин|поранен|полегл|допомог|автомоб|дрон|виконавч|виконком|вк\b",
                kinds=COUNT,
                weight=0.4,
            )
            for head in (_PERSON, "")
        ),
        Rule(
            "deputies.killed_in_action", "deputies", cues=(r"загину\w+|полегл\w+|загибл\w+",), kinds=COUNT, weight=0.5
        ),
        Rule(
            "deputies.factions_count",
            "deputies",
            head=r"фракці",
            unless="груп|перейш|вийш|змін",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "deputies.groups_count",
            "deputies",
            head=r"груп",
            cues=(r"депутатськ\w+|фракці\w+",),
            unless="робоч|ініціативн|слідч|експерт",
            near=False,
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "deputies.faction_changes",
            "deputies",
            head=_PERSON,
            cues=(r"фракці\w*", r"перейш\w+|вийш\w+|змін\w+"),
            kinds=COUNT,
            weight=0.4,
        ),
        Rule("parties.count", "deputies", head=r"парті", unless="кандидат", kinds=COUNT, self_sufficient=True),
        Rule(
            "deputies.mandates_terminated",
            "deputies",
            head=rf"{_PERSON}|мандат|повноважен",
            cues=(
                r"достроков\w+|припин\w+|скла\w+ (?:\w+ )?(?:мандат|повноважен)\w*|вибул\w+|мандат\w* (?:позбав|втрат|скл)\w+|"
                r"(?:позбав|втрат|відмов)\w+ (?:\w+ )?мандат\w*|відкликан\w* (?:парт|виборц|за народн)\w+",
            ),
            unless=r"виконавч|виконком|вк\b|староста|старост\b|комісі|набу",
            kinds=COUNT,
            weight=0.5,
            near=True,
        ),
        Rule(
            "deputies.mandates_acquired",
            "deputies",
            head=rf"{_PERSON}|мандат|кандидат|новач|наступник|повноважен",
            cues=(
                r"набу\w+ (?:\w+ ){0,3}(?:повноважен\w+|мандат\w*)|(?:мандат\w*|повноважен\w+) набу\w+|набу\w+ (?:[–-] )?(?:\w+ ){0,2}@|^набу(?:в|ла|ли)$|(?:отрима|одержа)\w+ (?:\w+ )?мандат\w*|"
                r"мандат\w* (?:отрима|одержа|перейш)\w+|визнан\w* обран\w*|(?:скла|прийня)\w+ присяг\w*|присяг\w* (?:скла|прийня)\w+|новообран\w+|наступн\w+ за списк\w+|поповни\w+|(?:на|в) (?:заміну|зміну)|на (?:їх\w*|його|її) місце|визнан\w* повноважен\w+|обран\w* натомість|натомість обран\w*|новачк\w+|(?:увійшл|прийшл|ввійшл)\w* (?:\w+ ){0,4}(?:вперше|уперше)",
            ),
            unless=r"виконавч|виконком|вк\b|комісі",
            kinds=COUNT,
            weight=0.6,
        ),
        Rule(
            "deputies.attendance_percent",
            "attendance",
            cues=(_PRESENT,),
            subject="attendance",
            kinds=PERCENT,
            near=False,
            self_sufficient=True,
            unless="вибор|виборц|пропус|прогул|відсутн",
            weight=0.6,
        ),
        # «на комісіях цей показник скромніший – 68 %»
        Rule(
            "deputies.attendance_percent",
            "attendance",
            cues=(r"на (?:\w+ ){0,2}(?:комісі|сесі|пленарн|засідан)\w+|у (?:\w+ ){0,2}(?:засідан|сесі)\w+",),
            subject="attendance",
            kinds=PERCENT,
            unless="вибор|виборц|пропус|прогул|відсутн|рішен|питан",
            weight=0.4,
        ),
        Rule(
            "deputies.attendance",
            "attendance",
            unless="відсутн|обраних|законом|зі складу|пропус|прогул|взя[влт]|зареєстр",
            head=r"ос[оі]б|депутат|член|обранц",
            cues=(
                rf"{_PRESENT}|на (?:\w+ ){{0,2}}(?:засідан|сесі|пленарн)\w+",
                r"серед\w+|пересічн\w+|зазвичай|звичайно|щоразу",
            ),
            subject="attendance",
            kinds=COUNT,
            as_percent="deputies.attendance_percent",
            weight=0.6,
            near=False,
        ),
        # «На сесії в середньому приходить 19 депутатів із 26»
        Rule(
            "deputies.attendance",
            "attendance",
            head=r"депутат|обранц",
            cues=(
                r"(?:на|у|в) (?:\w+ ){0,2}(?:засідан|сесі|пленарн|залі)\w*",
                r"серед\w+|пересічн\w+|зазвичай|звичайно|щоразу",
                r"працю\w+|приход\w+|збира\w+|бува\w+|бул[ои]|бере|беруть|брал\w+",
            ),
            unless="відсутн|пропус|прогул",
            subject="attendance",
            kinds=COUNT,
            as_percent="deputies.attendance_percent",
            self_sufficient=True,
            weight=0.6,
        ),
        *(
            Rule(
                "deputies.absent",
                name,
                head=_PERSON,
                cues=(
                    r"відсутн(?!іст)\w+|ігнору\w+|(?<!не )пропус\w+|(?<!не )прогул\w+|не відвід\w+|не з'явл\w+|"
                    r"не бу(?:в|ло|ла|ли) (?:прису\w+ )?на (?:[^\W\d_]+ ){0,3}(?:половин|третин|чверт|засідан|сесі)\w+|"
                    r"(?:відвіда|з'яв|прийш|був|були)\w* (?:лише|тільки) (?:на )?(?:половин|третин|чверт)\w+|"
                    r"(?:відвіда|з'яв|був|були|прийш|бра)\w* (?:\w+ )?(?:менш\w*|рідше) (?:(?:ніж|як|за|на) ){0,2}(?:половин|третин|чверт)\w+",
                ),
                unless=r"жодн\w+|не пропус|нічого|виконавч|виконком|вк\b",
                kinds=COUNT,
                weight=weight,
            )
            for name, weight in (("deputies", 0.7), ("attendance", 0.7), ("plenary", 0.4))
        ),
        Rule(
            "deputies.full_attendance",
            "deputies",
            head=_PERSON,
            cues=(
                r"не (?:про)?пус\w+|не прогул\w+|без (?:жодного )?пропуск\w+|жодного (?:\w+ )?засідан\w+|(?:усі|всі|усіх|всіх) (?:\w+ )?засідан\w+|100 %|стовідсотков\w+",
            ),
            unless=r"виконавч|виконком|вк\b|не відвід|відсутн|@ (?:пленарн|засідан|сесі)",
            kinds=COUNT,
            weight=0.9,
        ),
        Rule(
            "deputies.remote_participation",
            "deputies",
            head=_DEPUTY,
            cues=(r"дистанц\w+|онлайн",),
            kinds=COUNT,
            weight=0.4,
        ),
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
            for metric, head in (("deputies.requests", r"запит(?!ан)"), ("deputies.appeals", r"звернен"))
            for domain_name in ("deputy_requests", "deputies")
        ),
        Rule(
            "deputies.requests",
            "deputy_requests",
            head=r"запит(?!ан)",
            unless=r"інформац|публічн|підтрима|запитувач|відповід",
            kinds=COUNT,
        ),
        Rule(
            "deputies.requests",
            "deputies",
            cues=(r"депутат\w*",),
            near=False,
            head=r"запит(?!ан)",
            unless=r"інформац|публічн|підтрима|запитувач|відповід",
            kinds=COUNT,
        ),
        Rule(
            "deputies.requests_supported",
            "deputy_requests",
            cues=(r"підтрима\w+|прийн\w+ рішенн\w+",),
            head=r"запит(?!ан)",
            unless="не підтрима",
            kinds=COUNT,
            part_of="deputies.requests",
            weight=0.3,
        ),
        Rule(
            "deputies.requests_supported",
            "deputies",
            cues=(r"підтрима\w+",),
            head=r"запит(?!ан)",
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
        *(
            Rule(
                "deputies.reports_submitted",
                "deputies",
                cues=cues,
                unless="старост|заслух",
                kinds=COUNT,
                weight=0.4,
                self_sufficient=len(cues) > 1,
                near=False,
            )
            for cues in (
                (r"(?:про|від)?звіту[вю]\w+|звіт\w* перед",),
                (
                    r"(?:про|від)?звіту[вю]\w+|звіт\w* перед",
                    r"виборц\w+|перед (?:\w+ )?(?:громад|мешкан|людьми|жител)\w*",
                ),
            )
        ),
        Rule(
            "deputies.reports_submitted",
            "deputies",
            head=_PERSON,
            cues=(r"(?:про|від)?звіту[вю]\w+|звіт\w* (?:перед |для )?(?:своїм\w* )?виборц\w+|зі? звіт\w+",),
            unless=r"старост|заслух|виконавч|виконком|вк\b|комісі",
            kinds=COUNT,
            weight=0.6,
        ),
        Rule(
            "votes.for",
            "votes",
            head=r"рішен|раз(?:и|ів|у)?\b|про[єе]кт|питан|голосуван",
            cues=(
                r"підтрим\w+ (?:своїм )?(?:голос\w+)?|за проголосува\w+|(?:про)?голосува\w+ [«\"]? ?за\b|голосувань [«\"]? ?за\b|голосів [«\"]? ?за\b|"
                r"кнопк\w+ [«\"]? ?за\b|натис\w+ [«\"]? ?за\b|(?:проголосував|проголосувала|віддав|віддала) (?:\w+ )?за\b",
            ),
            subject="person",
            kinds=COUNT,
            bodies=_REPORTER,
            weight=1.0,
        ),
        Rule(
            "votes.against",
            "votes",
            cues=(
                r"проти (?:про)?голосува\w+|голосува\w+ [«\"]? ?проти|проти ?[»\"]? ?–|проти ?[»\"]? ?@|@ [«\"]? ?проти\b",
            ),
            subject="person",
            kinds=COUNT,
            bodies=_REPORTER,
            weight=1.0,
        ),
        Rule(
            "votes.abstained",
            "votes",
            cues=(r"утрима\w+",),
            subject="person",
            kinds=COUNT,
            bodies=_REPORTER,
            weight=1.0,
        ),
        Rule(
            "deputies.commission_meetings_attended",
            "commissions",
            head=r"засідан|раз(?:и|ів|у)?\b",
            cues=(r"(?:бра\w+|взя\w+) участь|прису[тц]н\w+|відвід\w+|явк\w+|(?:був|була|бував|бувала) на",),
            unless=r"пленарн|сесі|викон|засідан\w* (?:\w+ )?комісій",
            out_of="commission.meetings",
            subject="person",
            kinds=COUNT,
            as_percent="deputies.attendance_percent",
            weight=0.5,
        ),
        # «У комісії був на 15 засіданнях із 17»
        Rule(
            "deputies.commission_meetings_attended",
            "deputies",
            head=r"засідан|раз(?:и|ів|у)?\b",
            cues=(r"комісі[їйя]\w*", r"(?:бра\w+|взя\w+) участь|прису[тц]н\w+|відвід\w+|(?:був|була|бував|бувала) на"),
            unless=r"пленарн|сесі|викон|відсутн",
            out_of="commission.meetings",
            subject="person",
            kinds=COUNT,
            bodies=_REPORTER,
            self_sufficient=True,
            as_percent="deputies.attendance_percent",
            weight=0.5,
        ),
        # «Моїх присутностей на комісії – 22»
        Rule(
            "deputies.commission_meetings_attended",
            "deputies",
            cues=(r"комісі\w+", r"прису[тц]н\w+|відвід\w+"),
            unless=r"пленарн|сесі|викон|відсутн|питан|%",
            subject="person",
            kinds=COUNT,
            bodies=_REPORTER,
            self_sufficient=True,
            weight=1.0,
        ),
        # «Засідання своєї комісії (присутній)» over a column
        Rule(
            "deputies.commission_meetings_attended",
            "attendance",
            cues=(r"\| [^|]*комісі\w+[^|]* \|", r"прису[тц]н\w+|відвід\w+"),
            unless=r"пленарн|сесі|викон|відсутн|%|\d \|",
            subject="person",
            needs_subject=True,
            kinds=COUNT,
            weight=1.5,
        ),
        Rule(
            "deputies.commission_meetings_attended",
            "one_commission",
            head=r"засідан|прису[тц]н",
            cues=(r"(?:бра\w+|взя\w+) участь|прису[тц]н\w+|відвід\w+|явк\w+",),
            near=False,
            out_of="commission.meetings",
            subject="person",
            kinds=COUNT,
            bodies=frozenset({"commission"}),
            as_percent="deputies.attendance_percent",
            weight=1.5,
        ),
    ),
    examples=(
        Example("Загальний склад ради – 26 депутатів.", "deputies.count", "26"),
        Example("Троє депутатів боронять країну.", "deputies.in_military_service", "3"),
        Example("Двоє обранців живуть за межами України.", "deputies.abroad", "2"),
        Example("Достроково склали повноваження двоє обранців.", "deputies.mandates_terminated", "2"),
        Example("Присягу склала одна новообрана депутатка.", "deputies.mandates_acquired", "1"),
        Example("Фактично виконують повноваження 23 депутати.", "deputies.active", "23"),
        Example("Четверо депутатів прогуляли понад половину засідань.", "deputies.absent", "4"),
        Example("Перед виборцями прозвітували 18 депутатів.", "deputies.reports_submitted", "18"),
        Example("Середній відсоток присутності депутатів – 77.", "deputies.attendance_percent", "77"),
        Example("У середньому на сесіях були присутні 21 депутат.", "deputies.attendance", "21"),
        Example("Середня явка на пленарних засіданнях – 81,4 %.", "deputies.attendance_percent", "81.4"),
        Example("Депутатами подано 9 депутатських запитів та 117 депутатських звернень.", "deputies.appeals", "117"),
        Example("Нас у раді двадцять два.", "deputies.count", "22"),
        Example("Явка на сесіях – 76 %, на засіданнях комісій – 69.", "deputies.attendance_percent", "69"),
        Example("Шестеро депутатів не пропустили нічого.", "deputies.full_attendance", "6"),
        Example("Чотирьох депутатів не було на більш ніж половині засідань.", "deputies.absent", "4"),
        Example("Депутатські запити та звернення: 8 і 112 відповідно.", "deputies.appeals", "112"),
        Example("На сесії в середньому приходять 19 із 26 депутатів.", "deputies.attendance", "19"),
    ),
)
