"""Attendance: of meetings and of each deputy."""

from __future__ import annotations

from extractors.sections.rule import COLLEAGUE, COUNT, DEPUTY, PERCENT, Example, Rule, Section, domain

_REPORTER = frozenset({"deputy"})
_PRESENT = r"явк\w*|прису[тц]н\w+|відвід\w+|участ\w+|(?:при)?ход(?:ило|или|ить|ять)"
_TAKES_PART = r"(?:бра\w+|взя\w+|прийня\w+) участь"

SECTION = Section(
    name="attendance",
    domains=(
        domain(
            "attendance",
            r"явк\w*|прису[тц]н\w+|участ\w+ (?:депутат|у (?:сесі|засіданн|пленарн))\w*|(?:бра|взя)\w+ участь|відвідув(?!ач)\w+|відвідал\w+|(?:на|у) (?:сесі|засіданн|пленарн|комісі)\w+ (?:\w+ ){0,2}(?:при)?ход(?:ило|или|ить|ять)|(?:при)?ход(?:ило|или|ить|ять) (?:\w+ ){0,2}(?:на|у) (?:сесі|засіданн|пленарн|комісі)\w+|рад[іу] (?:\w+ )?ход(?:ило|или|ить|ять)",
        ),
    ),
    rules=(
        Rule(
            "deputies.attendance_percent",
            "attendance",
            cues=(_PRESENT,),
            subject="attendance",
            kinds=PERCENT,
            near=False,
            self_sufficient=True,
            unless="вибор|виборц|пропу[сщ]|прогул|відсутн",
            weight=0.6,
        ),
        # «на комісіях цей показник скромніший – 68 %»
        Rule(
            "deputies.attendance_percent",
            "attendance",
            cues=(r"на (?:\w+ ){0,2}(?:комісі|сесі|пленарн|засідан)\w+|у (?:\w+ ){0,2}(?:засідан|сесі)\w+",),
            subject="attendance",
            kinds=PERCENT,
            unless="вибор|виборц|пропу[сщ]|прогул|відсутн|рішен|питан",
            weight=0.4,
        ),
        Rule(
            "deputies.attendance",
            "attendance",
            unless="відсутн|обраних|законом|зі складу|пропу[сщ]|прогул|взя[влт]|зареєстр",
            head=r"ос[оі]б|депутат|член|обранц",
            cues=(
                rf"{_PRESENT}|на (?:\w+ ){{0,2}}(?:засідан|сесі|пленарн)\w+",
                r"серед\w+|пересічн\w+|зазвичай|звичайно|щоразу",
            ),
            subject="attendance",
            kinds=COUNT,
            as_percent="deputies.attendance_percent",
            out_of="deputies.count",
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
                r"працю\w+|приход\w+|прибува\w+|сход\w+|збира\w+|бува\w+|бул[ои]|бере|беруть|брал\w+",
            ),
            unless="відсутн|пропу[сщ]|прогул",
            subject="attendance",
            kinds=COUNT,
            as_percent="deputies.attendance_percent",
            out_of="deputies.count",
            self_sufficient=True,
            weight=0.6,
        ),
        *(
            Rule(
                "deputies.absent",
                name,
                head=COLLEAGUE,
                cues=(
                    r"відсутн(?!іст)\w+|ігнору\w+|(?<!не )пропу[сщ]\w+|(?<!не )прогул\w+|не відвід\w+|не з'явл\w+|"
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
            head=COLLEAGUE,
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
            head=DEPUTY,
            cues=(r"дистанц\w+|онлайн",),
            kinds=COUNT,
            weight=0.4,
        ),
        Rule(
            "deputies.commission_meetings_attended",
            "commissions",
            head=r"засідан|раз(?:и|ів|у)?\b",
            cues=(rf"{_TAKES_PART}|прису[тц]н\w+|відвід\w+|явк\w+|(?:був|була|бував|бувала) на",),
            unless=r"пленарн|сесі|викон|засідан\w* (?:\w+ )?комісій|відсутн|пропу[сщ]|не бу",
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
            cues=(r"комісі[їйя]\w*", rf"{_TAKES_PART}|прису[тц]н\w+|відвід\w+|(?:був|була|бував|бувала) на"),
            unless=r"пленарн|сесі|викон|відсутн",
            out_of="commission.meetings",
            subject="person",
            kinds=COUNT,
            bodies=_REPORTER,
            self_sufficient=True,
            as_percent="deputies.attendance_percent",
            weight=0.5,
        ),
        # «Брав участь у засіданнях: сесії – 12, бюджетна комісія – 20»
        Rule(
            "deputies.commission_meetings_attended",
            "deputies",
            head=r"засіданн(?:ях|я)\b",
            cues=(r"комісі[їйя] [–—:-] @", _TAKES_PART),
            unless=r"пленарн|сесі|викон|відсутн",
            out_of="commission.meetings",
            subject="person",
            kinds=COUNT,
            bodies=_REPORTER,
            near=False,
            self_sufficient=True,
            weight=1.5,
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
            cues=(rf"{_TAKES_PART}|прису[тц]н\w+|відвід\w+|явк\w+",),
            unless=r"відсутн|пропу[сщ]|не бу",
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
        Example(
            "Брала участь у засіданнях: сесії – 11, земельна комісія – 18.",
            "deputies.commission_meetings_attended",
            "18",
            title="ЗВІТ\nдепутатки Вербівської міської ради\nГук Марії Іванівни\nза 2023 рік",
        ),
        Example("Без жодного пропуску – 7 депутатів.", "deputies.full_attendance", "7"),
        Example("Відвідування пленарних 81 %, комісій 74 %.", "deputies.attendance_percent", "81", "пленарних"),
        Example("Четверо депутатів прогуляли понад половину засідань.", "deputies.absent", "4"),
        Example("Середній відсоток присутності депутатів – 77.", "deputies.attendance_percent", "77"),
        Example("У середньому на сесіях були присутні 21 депутат.", "deputies.attendance", "21"),
        Example("Середня явка на пленарних засіданнях – 81,4 %.", "deputies.attendance_percent", "81.4"),
        Example("Явка на сесіях – 76 %, на засіданнях комісій – 69.", "deputies.attendance_percent", "69"),
        Example("Шестеро депутатів не пропустили нічого.", "deputies.full_attendance", "6"),
        Example("Чотирьох депутатів не було на більш ніж половині засідань.", "deputies.absent", "4"),
        Example("На сесії в середньому приходять 19 із 26 депутатів.", "deputies.attendance", "19"),
    ),
)
