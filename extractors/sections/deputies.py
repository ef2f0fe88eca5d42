"""Deputies: how many, mandates, service, factions, reports to voters."""

from __future__ import annotations

from extractors.sections.rule import COLLEAGUE, COUNT, DEPUTY, FACTIONS, Example, Rule, Section, domain

_OF_COUNCIL = frozenset({"council", "district_head", "deputy"})
_US = r"нас (?:усіх )?(?:[ув] раді|обра\w+)|[ув] раді нас|нас (?:усіх|разом|загалом)"
# What a number of deputies who make up the council is said with; with other predicates («провалили», «поїхали») it is another.
_MAKING_UP = (
    r"обра|обира|наліч|нарах|входи|увійш|ввійш|працю|склада|репрезент|представл|передбач|визнач|сформ|ма[єю]|діє|утвор"
)
_FORCES = (
    r"мобіліз\w+|військов\w+ служб\w+|служ(?:ать|ить|или|ив)|у війську|на війні|у лавах|збройн\w+ сил\w*|сил\w* оборони|зсу\b|тро\b|на фронті|воюю\w+|воює|"
    r"захищ\w+ (?:\w+ )?(?:країн|україн|батьківщин|держав|вітчизн)\w*|борон\w+ (?:\w+ )?(?:країн|україн|держав)\w*|призван\w*|зі зброєю|тероборон\w*|добровольц\w+"
)
# «Фракція «Поступ» – 9 депутатів», a column «Депутатів» beside «Назва фракції»: who makes up each of them.
_ONE_FACTION = r"фракці(?:я|ї|ю|єю)\b(?! (?:та|і) (?:депутатськ\w+ )?груп)|депутатськ\w+ груп(?:а|и|у|ою)\b"
_FACTION_NAMED = r"[«\"“]|позафракц|груп(?:а|и)\b|фракці(?:я|ї)\b"
_HEADS_A_TABLE = r"(?:назва )?фракці(?:я|ї)(?: ?[,/і]+ ?(?:депутатськ\w+ )?груп\w)?$"
_MEMBERS = rf"{DEPUTY}|ос[оі]б|член|мандат|чисельн|кільк|склад"
# What the figures of factions are told with where their own words have no noun: «склад», «утворено», «# депутатів».
_MADE_UP_OF = (
    r"склад|розподіл\w* (?:депутат\w+ )?(?:за|по|між) фракці|утвор|сформ|створ|ді(?:є|ють|яли)\b|працю\w+|вход\w+|входи\w+|наліч|нарах|об'єдн|представл|чисельн|"
    r"фракці[їй]\w* ?:|# (?:депутат(?!ськ)|ос[оі]б|член|обранц)"
)
_NOT_MEMBERS = (
    r"запит|звернен|явк|прису|виступ|про[єе]кт|прийом|голос|засідан|звіт|зустріч|проп(?:уск|озиц|усти)|відсут|відвід|подан|"
    r"подал|внес|перейш|вийш|вибу|виключ|склал|грн|кошт|середн|%|увійшл|вступ|приєдн"
)
_ABROAD = r"за кордон\w*|виїха\w+|за межами (?:україн|країн|держав)\w*|поза межами україн\w*"

SECTION = Section(
    name="deputies",
    domains=(
        domain(
            "deputies",
            r"(?<!народних )(?<!народний )(?:депутат(?!ськ\w+ (?:фонд|кошт))\w*|обранц\w*|обранець)|склад\w* ради|мандат\w*|"
            rf"{_US}",
            context=FACTIONS,
        ),
    ),
    rules=(
        Rule(
            "deputies.count",
            "deputies",
            head=DEPUTY,
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
            head=rf"{DEPUTY}|мандат",
            unless_context=r"фракці|депутатськ\w+ груп",
            unless=rf"вакант|\bу @|позафракц|натомість|замість|серед @|вперше|уперше|склал|отрим|припин|позбав|комісі|фактичн|працю|реальн|достроков|{_FORCES}|загину|{_ABROAD}|переобран|прису|зареєстр|повноважен|участь|фракці|груп|звіт|прийня|набу|відсутн|пропуст|явк|середн|виконавч|виконком|вк\b",
            verbs=_MAKING_UP,
            kinds=COUNT,
            weight=-0.8,
            self_sufficient=False,
        ),
        *(
            Rule(
                "deputies.count",
                "deputies",
                head=head,
                cues=cues,
                unless=_NOT_MEMBERS,
                subject="label",
                needs_subject=True,
                subject_like=named,
                part_of="deputies.count",
                kinds=COUNT,
                near=False,
                weight=0.6,
            )
            for head, cues, named in (
                (_MEMBERS, (_ONE_FACTION,), _FACTION_NAMED),
                (_MEMBERS, (_HEADS_A_TABLE,), ""),
                ("", (FACTIONS, _MADE_UP_OF), _FACTION_NAMED),
            )
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
            head=rf"{DEPUTY}|повноважен",
            cues=(
                r"фактичн\w+|реальн\w+|(?<!рада )працю\w+|(?:здійсню|викону|здійсн)\w+ (?:свої )?повноважен\w+|повноваження (?:здійсн\w+|викону\w+|мали|мають)|діюч\w+|чинн\w+ депутат\w*|[ув] роботі",
            ),
            unless=r"комісі|ставк|середн|пересічн|виконавч|виконком|вк\b",
            kinds=COUNT,
            weight=0.4,
            part_of="deputies.count",
        ),
        Rule("deputies.abroad", "deputies", head=COLLEAGUE, cues=(_ABROAD,), kinds=COUNT, weight=0.4),
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
            for head in (COLLEAGUE, "")
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
            head=COLLEAGUE,
            cues=(r"фракці\w*", r"перейш\w+|вийш\w+|змін\w+"),
            kinds=COUNT,
            weight=0.4,
        ),
        Rule("parties.count", "deputies", head=r"парті", unless="кандидат", kinds=COUNT, self_sufficient=True),
        Rule(
            "deputies.mandates_terminated",
            "deputies",
            head=rf"{COLLEAGUE}|мандат|повноважен",
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
            head=rf"{COLLEAGUE}|мандат|кандидат|новач|наступник|повноважен",
            cues=(
                r"набу\w+ (?:\w+ ){0,3}(?:повноважен\w+|мандат\w*)|(?:мандат\w*|повноважен\w+) набу\w+|набу\w+ (?:[–-] )?(?:\w+ ){0,2}@|^набу(?:в|ла|ли)$|(?:отрима|одержа)\w+ (?:\w+ )?мандат\w*|"
                r"мандат\w* (?:отрима|одержа|перейш)\w+|визнан\w* обран\w*|(?:скла|прийня)\w+ присяг\w*|присяг\w* (?:скла|прийня)\w+|новообран\w+|наступн\w+ за списк\w+|поповни\w+|(?:на|в) (?:заміну|зміну)|на (?:їх\w*|його|її) місце|визнан\w* повноважен\w+|обран\w* натомість|натомість обран\w*|новачк\w+|(?:увійшл|прийшл|ввійшл)\w* (?:\w+ ){0,4}(?:вперше|уперше)",
            ),
            unless=r"виконавч|виконком|вк\b|комісі",
            kinds=COUNT,
            weight=0.6,
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
            head=COLLEAGUE,
            cues=(r"(?:про|від)?звіту[вю]\w+|звіт\w* (?:перед |для )?(?:своїм\w* )?виборц\w+|зі? звіт\w+",),
            unless=r"старост|заслух|виконавч|виконком|вк\b|комісі",
            kinds=COUNT,
            weight=0.6,
        ),
    ),
    examples=(
        Example("Загальний склад ради – 26 депутатів.", "deputies.count", "26"),
        Example("До війська призвано 5 депутатів, один (І. Гук) загинув.", "deputies.killed_in_action", "1"),
        Example("Троє депутатів боронять країну.", "deputies.in_military_service", "3"),
        Example("Двоє обранців живуть за межами України.", "deputies.abroad", "2"),
        Example("Достроково склали повноваження двоє обранців.", "deputies.mandates_terminated", "2"),
        Example("У квітні припинено повноваження одного депутата.", "deputies.mandates_terminated", "1"),
        Example(
            "До комісії входять 7 депутатів із 32, обраних до ради.",
            "deputies.count",
            "32",
            title="ЗВІТ\nпостійної комісії Вільшанської міської ради з питань землі та екології\nза 2023 рік",
        ),
        Example("Присягу склала одна новообрана депутатка.", "deputies.mandates_acquired", "1"),
        Example("Фактично виконують повноваження 23 депутати.", "deputies.active", "23"),
        Example("Перед виборцями прозвітували 18 депутатів.", "deputies.reports_submitted", "18"),
        Example("Нас у раді двадцять два.", "deputies.count", "22"),
        Example("Фракція «Лан» налічує 9 депутатів.", "deputies.count", "9", "Фракція «Лан»"),
        Example("Склад фракцій: «Лан» – 9 депутатів, «Поступ» – 7.", "deputies.count", "7", "«Поступ»"),
        Example(
            "До фракції «Лан» входять 9 депутатів, позафракційних – двоє.", "deputies.count", "2", "позафракційних"
        ),
        Example("Фракція «Лан» – 9 депутатів, «Поступ» – шестеро.", "deputies.count", "6", "«Поступ»"),
    ),
)
