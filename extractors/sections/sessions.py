"""Sessions and plenary meetings of the council."""

from __future__ import annotations

from extractors.sections.rule import COUNT, Example, Rule, Section, domain

_NOT_HELD = (
    r"не відбу\w+|не прове[дл]\w+|не був проведен\w*|зірв\w+|зрива[лн]\w+|не зібрал(?:ась|ася|ися|ись)|"
    r"(?:провести|скликати|зібрати) не (?:змогл|вдал)\w+|не (?:змогл|вдал)\w+ (?:провести|скликати|зібрати)|забрак\w+ депутатів|"
    r"не розпоча\w+|не змогл\w+ (?:розпоча|відбу|зібра|відкри)\w+|не відкри\w+|"
    r"не склал\w+|не зібрал\w+ кворум\w*|кворум\w* (?:\w+ )?не (?:бул|зібра|вистач|набра)\w+|не (?:вистач|бул)\w+ кворуму|забрак\w+ кворуму|"
    r"(?:за браком|через (?:брак|відсутність|нестачу)) кворуму"
)
_REGULAR = r"(?<!поза)чергов\w+|(?<!поза)планов\w+|(?<!поза )за планом(?! робот)|(?<!поза )за графіком|(?:за|згідно з) план\w*-?графік\w*"
_EXTRAORDINARY = r"позачерг\w+|позаплан\w+|поза (?:планом|чергою|графіком)"
# What is done with a session or a meeting that counts it.
_HOLDING = (
    r"відбу|прове[дс]|провел|провів|провод|пройш|проходи|склик|організ|зібра|збира|збер|готу|підгот|забезпеч|працюва|засіда|трива|включ|"
    r"охоп|прийня|ухвал|розгля|планув|здійсн|відкри|заверш|уклад|мала|мали|супровод|обслугов|припа|поділ|утвор|план|заплан|сплан|скла|передбач|наміч|випа|вийд|зали"
)
_OTHER_MEETING = r"комісі|викон|президі|колегі|координац|робоч|штаб|наглядов|фракці"
_REMOTE = r"дистанц\w+|онлайн|відеоконф\w+|в режимі віде\w+|zoom"
# What deputies do who are at a session.
_BEING_THERE = r"прису[тц]|зареєстр|прийш|приї[хж]|прибу|зібра|з'яв|взя|бра|працю|засіда|відвіда|участ"
_TOOK_PART = r"(?:бра\w+|взя\w+|прийня\w+) участь|прису[тц]н\w+|відвіда\w+|був на|була на|на сесіях|на пленарних|\bбув на|\bбула на"
_MISSED = r"пропу[сщ]\w+|відсутн(?!іст)\w+|не бу(?:в|ла)\b|не (?:відвіда|прису[тц]н)\w+"

SECTION = Section(
    name="sessions",
    domains=(
        domain("sessions", r"сесі[яїйюєо]\w*|сесій"),
        domain(
            "plenary",
            r"пленарн\w+|сесійн\w+ засідан\w+|засідан\w+ (?:(?:міськ|селищн|сільськ|районн|обласн)\w+ )?(?:ради\b|сесі\w+)",
        ),
    ),
    rules=(
        Rule(
            "session.questions_considered",
            "one_session",
            head=r"питан",
            subject="session",
            needs_subject=True,
            kinds=COUNT,
            weight=2.0,
        ),
        Rule(
            "session.deputies_present",
            "one_session",
            head=r"депутат|обранц|присутн|зареєстрован|ос[оі]б",
            unless="проти|утрим|відсутн|середн|пересічн|комісі|не (?:прису|з'яв|прий|бу|взя)",
            verbs=_BEING_THERE,
            subject="session",
            needs_subject=True,
            kinds=COUNT,
            weight=2.0,
        ),
        Rule(
            "session.deputies_present",
            "one_session",
            cues=(r"прису[тц]н\w+|зареєстр\w+",),
            unless="відсутн",
            subject="session",
            needs_subject=True,
            kinds=COUNT,
            weight=2.0,
        ),
        Rule(
            "decisions.adopted",
            "one_session",
            head=r"рішен|ріш\b",
            unless=r"про[єе]кт",
            subject="session",
            needs_subject=True,
            kinds=COUNT,
            weight=2.0,
        ),
        Rule(
            "sessions.held",
            "sessions",
            head=r"сесі(?!йн)",
            unless=rf"{_NOT_HELD}|по @|перерв|продовжен|на сесі(?!ї @ раз)|за (?:кожну |одну )?сесію|пленарн|участь|порядк|перенес\w+|сесія [–—:-] @|(?:з|із) (?:них|яких)",
            verbs=_HOLDING,
            kinds=COUNT,
            self_sufficient=True,
        ),
        # «Розіслано 412 рішень, ухвалених на 14 сесіях»
        Rule(
            "sessions.held",
            "sessions",
            head=r"сесіях",
            cues=(r"(?:ухвал|прийнят|схвал)\w+ (?:радою )?(?:на|протягом|упродовж|впродовж) @ (?:\w+ )?сесіях",),
            unless=r"(?:з|із) (?:них|яких)",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "sessions.held",
            "sessions",
            head=r"раз(?:и|ів|у)?\b",
            cues=(
                r"(?:зібра|збира|склик|відбу)\w+ (?:\w+ ){0,4}сесі\w+|сесі\w+ (?:\w+ ){0,4}(?:зібра|збира|склик|відбу)\w+|на сесі\w+|"
                r"склик\w+(?:ся|сь)\b|склик\w+ (?:її|вона)\b|(?:її|вона) склик\w+",
            ),
            unless=rf"{_NOT_HELD}|пленарн|участь|{_OTHER_MEETING}|(?:з|із) (?:них|яких)",
            kinds=COUNT,
        ),
        # «Рада зібралася 11 разів»: sessions or plenary meetings, the words do not tell.
        *(
            Rule(
                metric,
                "sessions",
                head=r"раз(?:и|ів|у)?\b",
                cues=(r"рад[аи]\b|депутат\w*", r"зібра\w+|збира\w+|засіда\w+"),
                self_sufficient=True,
                weight=1.0,
                unless=rf"{_NOT_HELD}|сесі|пленарн|участь|{_OTHER_MEETING}",
                kinds=COUNT,
            )
            for metric in ("sessions.held", "plenary_meetings.held")
        ),
        Rule(
            "sessions.regular",
            "sessions",
            head=r"сесі",
            cues=(_REGULAR,),
            unless=_NOT_HELD,
            part_of="sessions.held",
            out_of="sessions.held",
            kinds=COUNT,
            weight=0.3,
        ),
        Rule(
            "sessions.extraordinary",
            "sessions",
            head=r"сесі",
            cues=(_EXTRAORDINARY,),
            unless=_NOT_HELD,
            part_of="sessions.held",
            out_of="sessions.held",
            kinds=COUNT,
            weight=0.3,
        ),
        # «Позачергово збиралися тричі»
        Rule(
            "sessions.extraordinary",
            "sessions",
            head=r"раз(?:и|ів|у)?\b",
            cues=(_EXTRAORDINARY, r"(?:зібра|збира|склик)\w+"),
            unless=rf"пленарн|участь|{_OTHER_MEETING}",
            part_of="sessions.held",
            kinds=COUNT,
        ),
        Rule(
            "sessions.not_held",
            "sessions",
            head=r"сесі",
            cues=(_NOT_HELD,),
            unless=r"кворум\w* @",
            kinds=COUNT,
            weight=0.4,
        ),
        Rule("sessions.not_held", "sessions", head=r"раз(?:и|ів|у)?\b", cues=(_NOT_HELD,), kinds=COUNT, weight=0.4),
        Rule(
            "sessions.postponed",
            "sessions",
            head=r"сесі",
            cues=(r"перенес\w+|відклад\w+|відклали|перенос\w+",),
            unless=r"не перенес|повноважн",
            kinds=COUNT,
            weight=0.2,
        ),
        Rule(
            "session.questions_considered",
            "sessions",
            head=r"питан",
            cues=(r"поряд(?:ок|ку|ком) денн\w+", r"сесі[їя]\b|засідання\b|\w+(?:нев|тнев|ев)(?:а|ій|у)\b"),
            subject="session",
            needs_subject=True,
            near=False,
            unless=r"сесій|радою|розглянут|сесіях|засіданн(?:ях|ь) ради",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.3,
        ),
        Rule(
            "session.questions_considered",
            "sessions",
            head=r"питан",
            cues=(r"поряд(?:ок|ку|ком) денн\w+", r"сесі[їя]\b|засідання\b|\w+(?:нев|тнев|ев)(?:а|ій|у)\b"),
            near=False,
            unless=r"сесій|радою|розглянут|сесіях|засіданн(?:ях|ь) ради",
            subject="label",
            kinds=COUNT,
            self_sufficient=True,
        ),
        # «у середньому на одній сесії розглядали 31 питання»
        Rule(
            "session.questions_considered",
            "sessions",
            head=r"питан",
            cues=(
                r"(?:на|за) (?:(?:одн|кожн)\w+ )?сесі(?:ї|ю)\b|сесія (?:у|в) середн|середн\w+ сесія",
                r"серед\w+|пересічн\w+|зазвичай|щоразу|кожн\w+|одн\w+",
            ),
            unless=r"комісі|викон|розглянуто за рік|протягом року",
            kinds=COUNT,
            weight=0.6,
        ),
        Rule(
            "session.deputies_present",
            "sessions",
            head=r"депутат|обранц|ос[оі]б",
            cues=(r"зареєстр\w+|прису[тц]н\w+|прийшл\w+|прибул\w+|з'явил\w+",),
            unless=r"середн|пересічн|сесіях|засіданнях|сесій|засідань|викон|комісі|половин|чверт|третин",
            kinds=COUNT,
        ),
        Rule(
            "plenary_meetings.held",
            "plenary",
            head=r"(?:(?:поза)?чергов\w+ )?(?:пленарн|сесійн\w+ засідан)",
            unless=rf"{_NOT_HELD}|по @|участь|пропу[сщ]|протокол|присутн|явк|головува|перенес",
            verbs=_HOLDING,
            kinds=COUNT,
            self_sufficient=True,
            near=False,
        ),
        Rule(
            "plenary_meetings.held",
            "plenary",
            head=r"засідан|раз(?:и|ів|у)?\b",
            cues=(
                r"(?:сесійн\w+ )?засідан\w+ (?:(?:міськ|селищн|сільськ|районн|обласн)\w+ )?(?:ради\b|сесі\w+)|пленарн\w+ засідан\w+",
            ),
            unless=rf"{_NOT_HELD}|по @|участь|пропу[сщ]|протокол|присутн|явк|головува|перенес|{_OTHER_MEETING}",
            verbs=_HOLDING,
            kinds=COUNT,
        ),
        Rule(
            "plenary_meetings.regular",
            "plenary",
            head=r"засідан|пленарн",
            cues=(_REGULAR,),
            part_of="plenary_meetings.held",
            out_of="plenary_meetings.held",
            kinds=COUNT,
        ),
        Rule(
            "plenary_meetings.chaired",
            "plenary",
            head=r"засідан|пленарн",
            cues=(
                r"головува\w+|головуван\w+|головуюч\w+|вів\b|вела\b|вести\b|проведен\w+ мною|під моїм|"
                r"(?:я|мені|особисто) (?:\w+ )?(?:прове[лсд]|провів|провод)\w*|(?:провів|провела|проводив|проводила|провести) (?:я\b|мені|особисто|сам)",
            ),
            unless=r"(?:заступни(?:к|ця|ком|цею)|голов(?:а|ою)|секретар\w*|він|вона)$",
            part_of="plenary_meetings.held",
            out_of="plenary_meetings.held",
            kinds=COUNT,
            weight=0.5,
        ),
        Rule(
            "plenary_meetings.remote",
            "plenary",
            head=r"засідан|пленарн",
            cues=(_REMOTE,),
            part_of="plenary_meetings.held",
            out_of="plenary_meetings.held",
            kinds=COUNT,
        ),
        Rule(
            "plenary_meetings.days",
            "plenary",
            head=r"д(?:ень|н[іяів]+)\b",
            cues=(r"пленарн\w+|сесійн\w+",),
            kinds=COUNT,
            self_sufficient=True,
            weight=-0.5,
        ),
        Rule("plenary_meetings.not_held", "plenary", head=r"засідан|пленарн", cues=(_NOT_HELD,), kinds=COUNT),
        Rule(
            "deputies.plenary_attended",
            "plenary",
            head=r"засідан|пленарн|сесі|раз(?:и|ів|у)?\b",
            cues=(_TOOK_PART,),
            unless=rf"{_MISSED}|комісі|викон",
            out_of="@held",
            as_percent="deputies.attendance_percent",
            subject="person",
            kinds=COUNT,
            weight=0.5,
        ),
        Rule(
            "deputies.plenary_attended",
            "sessions",
            head=r"сесі|раз(?:и|ів|у)?\b",
            cues=(_TOOK_PART,),
            unless=rf"{_MISSED}|комісі|викон",
            out_of="@held",
            as_percent="deputies.attendance_percent",
            subject="person",
            kinds=COUNT,
            weight=0.5,
        ),
        # «Моя участь – 17 із 19»
        *(
            Rule(
                "deputies.plenary_attended",
                name,
                cues=(
                    r"мо[яєїй]\w* (?:\w+ )?(?:участ|прису[тц]н|явк|відвід)\w*|(?:відвідав|відвідала|побував|побувала)\b",
                ),
                unless=rf"{_MISSED}|комісі|викон|закла|об'єкт|родин",
                out_of="@held",
                as_percent="deputies.attendance_percent",
                subject="person",
                kinds=COUNT,
                bodies=frozenset({"deputy"}),
                weight=0.5,
            )
            for name in ("plenary", "sessions", "attendance")
        ),
        Rule(
            "deputies.plenary_missed",
            "plenary",
            head=r"засідан|пленарн|сесі",
            cues=(_MISSED,),
            out_of="@held",
            subject="person",
            kinds=COUNT,
            weight=0.5,
        ),
        Rule(
            "deputies.plenary_missed",
            "sessions",
            head=r"сесі|раз(?:и|ів|у)?\b",
            cues=(_MISSED,),
            out_of="@held",
            subject="person",
            kinds=COUNT,
            weight=0.5,
        ),
    ),
    examples=(
        Example("Розіслано 412 рішень, ухвалених на 14 сесіях міської ради.", "sessions.held", "14"),
        Example("Протягом року скликано 16 сесій селищної ради.", "sessions.held", "16"),
        Example("Протягом року скликано 16 сесій селищної ради, з них 5 – позачергові.", "sessions.extraordinary", "5"),
        Example("Відбулося 21 пленарне засідання.", "plenary_meetings.held", "21"),
        Example("Одну сесію так і не провели.", "sessions.not_held", "1"),
        Example("Дві сесії скликати не вдалося.", "sessions.not_held", "2"),
        Example("Дві сесії не відбулися через відсутність кворуму.", "sessions.not_held", "2"),
        Example("Одна сесія, призначена на травень, не відкрилася.", "sessions.not_held", "1"),
        Example("Одна позачергова сесія не розпочалася через брак кворуму.", "sessions.not_held", "1"),
        Example("Позачергових сесій проведено п'ять, одна чергова не відбулася.", "sessions.extraordinary", "5"),
        Example("Одну сесію, скликану на 5 квітня, перенесено на тиждень.", "sessions.postponed", "1"),
        Example("Рада збиралася на сесії 11 разів.", "sessions.held", "11"),
        Example("Чотири з тринадцяти сесій були позачерговими.", "sessions.extraordinary", "4"),
        Example("Чотири з тринадцяти сесій були позачерговими.", "sessions.held", "13"),
        Example("За планом відбулося 7 сесій.", "sessions.regular", "7"),
        Example("Відбулося вісімнадцять сесійних засідань.", "plenary_meetings.held", "18"),
        Example("Проведено 16 засідань міської ради.", "plenary_meetings.held", "16"),
        Example("Рада зібралася на тринадцять сесій, чергових із них було вісім.", "sessions.regular", "8"),
        Example("Проведено сесій: чергових – 6, позачергових – 8, разом – 14.", "sessions.held", "14"),
        Example("Скликано 12 сесій (19 пленарних засідань), із них чергових – 5.", "sessions.regular", "5"),
        Example("Рада працювала сесійно. Скликали її 12 разів.", "sessions.held", "12"),
        Example(
            "На травневій сесії розглянули 84 питання, на липневій – 9.",
            "session.questions_considered",
            "9",
            subject="липневій",
        ),
        Example(
            "Проведено 9 пленарних засідань, під час двох з яких депутати працювали дистанційно.",
            "plenary_meetings.remote",
            "2",
        ),
        Example(
            "Найменше депутатів (17) зібрала травнева сесія.",
            "session.deputies_present",
            "17",
            subject="травнева сесія",
        ),
        Example(
            "Пленарних засідань було 16. Моя участь – 14 із 16.",
            "deputies.plenary_attended",
            "14",
            title="ЗВІТ\nдепутата Вільшанської міської ради\nІвана Гука\nза 2023 рік",
        ),
        Example("Три пленарні засідання довелося вести мені.", "plenary_meetings.chaired", "3"),
        Example("Ще одна сесія, призначена на лютий, через тривогу не розпочалася.", "sessions.not_held", "1"),
        Example(
            "Порядок денний грудневої сесії налічував 57 питань.",
            "session.questions_considered",
            "57",
            subject="грудневої сесії",
        ),
        Example("На одній сесії розглядали 31 питання.", "session.questions_considered", "31"),
    ),
)
