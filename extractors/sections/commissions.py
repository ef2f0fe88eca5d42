"""Standing commissions: how many, meetings of each and together, questions, recommendations; temporary ones; presidium."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractors.sections.rule import COUNT, Example, Rule, Section, SubjectKind, domain

_MEETING = r"засідан|засід\b|засіда|зібран"
_TIMES = r"раз(?:и|ів|у)?\b|р\b"
_SAT = (
    r"засіда\w+|збира\w+|зібра\w+|зійшл\w+|сходи\w+|скли[кк]\w+|(?:по)?працюва\w+|проходи\w+|пройшл\w+|відбу\w+|прово\w+|провел\w+|провед\w+|"
    r"мали місце|зустріча\w+"
)
_NOT_HELD = (
    r"не відбу\w+|не провед\w+|не провел\w+|зірван\w+|не (?:змогл?\w* )?(?:зібра|збира|поча(?:ти|л))\w*|не змогл?\w* (?:розпоча|відкри|прове)\w+|не було проведен\w+|(?:брак|відсутн\w+|не було|без) кворум\w*|не вдало\w+|неправомочн\w+|"
    r"не (?:вистач|набра|розпоч|відкри)\w+|забрак\w+ кворум\w*|кворум\w* (?:\w+ )?не (?:бул|зібра|вистач|набра)\w+"
)
_JOINT = r"спільн\w+\b(?! зусилл)(?! (?:комунальн\w+ )?(?:власн|майн))|разом (?:з|із|зі) (?:\w+ ){0,2}комісі\w+|об'єднан\w+ засідан\w+"
_FIELD = r"виїзн\w+|виїзд\w*|виїжд\w+|виїзди\w+|на (?:місці|об'єкт\w+|місця)"
_REMOTE = r"дистанц\w+|онлайн|online|відеоконф\w+|віддален\w+|відеозв'яз\w+|zoom|зум\b"
_QUESTION = r"питан|про[єе]кт"
_RECOMMENDATION = r"рекомендац|висновк|висновок"
_ACCEPTED = (
    r"врахован\w*|урахован\w*|врахував|враху\w+|до уваги|прийнят\w* до уваги|підтриман\w*|реалізован\w*|зважи\w+"
)
_FULFILLED = r"викон(?!авч|ком)\w+|реалізован\w*"
_OPEN = r"контрол\w+|не викон(?!авч|ком)\w+|залиш\w+"
_OTHERS = (
    r"пленарн|виконавч|виконком|нагород|адміністративн\w+ комісі|тимчас|презид|контрольн\w+ комісі|протокол|прису[тц]н|явк|участь|кворум станов|"
    r"погоджувальн\w+ рад|робоч\w+ груп|опікунськ|на одн(?:ому|е|ій)|серед\w+ (?:кільк|трива)"
)
_COUNTING = r"утвор\w+|створ\w+|ді[єяю]\w*|працю\w+|працюва\w+|функціон\w+|к-сть|кількіст\w+|налічу\w+|сформ\w+|обран\w*|постійн\w+"
_TEMPORARY = r"тимчас\w+"
# What a commission is made for that is not a standing one.
_ONE_MATTER = r"(?:перевірки|вивчення|розслідування|з'ясування)"
_NAMED_OR_NOT: tuple[SubjectKind, ...] = ("temporary", "")
_COMMISSIONS = "ЗВІТ\nпостійної комісії Вільшанської міської ради з питань землі та екології\nза 2023 рік"
_ONE = frozenset({"commission"})
_SPECIAL = rf"{_NOT_HELD}|{_JOINT}|{_FIELD}|{_REMOTE}"


def _of(one: str, of_all: str, **said: Any) -> Iterator[Rule]:
    """One way to say a figure of a commission, of all together, and of the one whose report it is."""
    weight = said.pop("weight", 0.0)
    part = said.pop("part_of", False)
    own_head = said.pop("own_head", "")
    if one:
        parent = "commission.meetings" if part else ""
        named = {"subject": "commission", "needs_subject": True, "weight": 0.4 + weight, "part_of": parent}
        yield Rule(f"commission.{one}", "commissions", kinds=COUNT, **{**said, **named})
        own = {"head": own_head or said.get("head", ""), "bodies": _ONE, "weight": 1.0 + weight, "part_of": parent}
        yield Rule(f"commission.{one}", "one_commission", kinds=COUNT, **{**said, **own})
    if of_all:
        together = {"no_subject": True, "weight": weight, "part_of": "commissions.meetings_total" if part else ""}
        yield Rule(f"commissions.{of_all}", "commissions", kinds=COUNT, **{**said, **together})


SECTION = Section(
    name="commissions",
    domains=(
        domain(
            "temporary",
            r"тимчасов\w+ (?:контрольн\w+ )?(?:слідч\w+ )?комісі\w+|тимчасов\w+ контрольн\w+|контрольн\w+ комісі\w+|"
            rf"комісі\w+ (?:з|із|зі|по) {_ONE_MATTER}",
        ),
        domain(
            "commissions",
            r"постійн\w+ (?:депутатськ\w+ )?комісі\w+|\w+(?:на|ва|ка) комісія (?:засіда|провел|зібра|збира)\w+|комісі(?:й|ями|ях|ям)\b|"
            rf"комісі\w+ (?:з_питань|з|із|по|у справах)\b(?! (?:\w+ )?(?:нагор|відзнак|заохоч))(?! {_ONE_MATTER})|^комісії\b|комісії \w+ли(?:ся|сь)?\b",
            context=r"комісі(?!\w* (?:з_питань|з|із|по) (?:\w+ )?(?:нагор|відзнак|заохоч))\w+",
        ),
        domain("presidium", r"президі\w+"),
    ),
    rules=(
        *(
            Rule(
                "commissions.count",
                "commissions",
                head=r"комісі",
                cues=cues,
                unless=rf"{_TEMPORARY}|засідан|провед|нагород|комісіями|комісією|збира|зібра|засіда|відбу|поділ|@ раз|^(?:усі|всі) комісії{unless}",
                no_subject=True,
                kinds=COUNT,
                weight=weight,
            )
            for cues, unless, weight in (
                ((_COUNTING,), "", -0.3),
                ((r"комісі",), "|назв|уточнен|прийня|участь|спільн", -2.0),
            )
        ),
        # «засідання постійних комісій (їх п'ять)»
        Rule(
            "commissions.count",
            "commissions",
            cues=(r"комісі(?:й|ї|ях|ями) \( (?:усього |всього |загалом )?їх(?: @|$)",),
            kinds=COUNT,
            weight=3.0,
        ),
        Rule(
            "commissions.temporary_count",
            "temporary",
            head=r"комісі",
            cues=(_TEMPORARY,),
            unless=rf"{_MEETING}|\w+ої комісії [–—:-] @",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.5,
        ),
        *(
            Rule(
                "commissions.temporary_meetings",
                "temporary",
                head=head,
                cues=cues,
                subject=subject,
                needs_subject=bool(subject),
                kinds=COUNT,
                weight=0.8 * bool(cues) + 0.4 * bool(subject),
            )
            for head, cues in ((_MEETING, ()), (_TIMES, (_SAT,)))
            for subject in _NAMED_OR_NOT
        ),
        Rule("commissions.temporary_reports", "temporary", head=r"звіт", kinds=COUNT),
        *_of("meetings", "meetings_total", head=_MEETING, unless=rf"{_OTHERS}|{_SPECIAL}|\| [^|@]*чергов\w+ \|"),
        *_of("meetings", "", head=_TIMES, cues=(_SAT,), unless=rf"{_OTHERS}|{_SPECIAL}|не збира"),
        *_of(
            "",
            "meetings_total",
            head=_TIMES,
            cues=(_SAT,),
            unless=rf"{_OTHERS}|{_SPECIAL}|не збира|[ув] середньому",
            near=False,
        ),
        Rule(
            "commission.meetings",
            "commissions",
            subject="commission",
            needs_subject=True,
            unless=rf"{_OTHERS}|{_SPECIAL}|питан|рекоменд|висновк|член|склад|депутат|\| (?:поза)?чергов\w+ \|",
            kinds=COUNT,
        ),
        *_of(
            "meetings_joint", "meetings_joint", head=_MEETING, cues=(_JOINT,), unless=_OTHERS, part_of=True, weight=0.2
        ),
        *_of("meetings_joint", "meetings_joint", head=_TIMES, cues=(_JOINT,), unless=_OTHERS, part_of=True, weight=0.4),
        *_of(
            "meetings_field",
            "meetings_field",
            head=rf"{_MEETING}|виїзд",
            cues=(_FIELD,),
            unless=_OTHERS,
            part_of=True,
            weight=0.2,
        ),
        *_of("meetings_field", "meetings_field", head=_TIMES, cues=(_FIELD,), unless=_OTHERS, part_of=True, weight=0.4),
        *_of("", "meetings_remote", head=_MEETING, cues=(_REMOTE,), unless=_OTHERS, part_of=True),
        *_of("", "meetings_remote", head=_TIMES, cues=(_REMOTE, _SAT), unless=_OTHERS, part_of=True),
        *_of(
            "meetings_not_held",
            "",
            head=_MEETING,
            cues=(_NOT_HELD,),
            unless="пленарн|виконком|виконавч",
            weight=0.2,
        ),
        *_of(
            "meetings_not_held",
            "",
            head=rf"{_TIMES}|випадк",
            cues=(_NOT_HELD,),
            unless="пленарн|виконком|виконавч",
            weight=0.2,
        ),
        *_of(
            "members",
            "",
            out_of="deputies.count",
            head=r"депутат|член|ос[оі]б",
            cues=(
                r"склад\w*|член\w*|вход\w+|увійш\w+|обран(?:о|і|их)\b|[ув] ній\b|\( @ (?:ос[оі]б|депутат|член)|\| (?:кількість |к-сть )?депутатів \|",
            ),
            unless="прису|взя|кворум|не відбу|неявк|відсутн|явк",
        ),
        # «фактично працювало шестеро», «на кінець року в роботі комісії брали участь п'ять депутатів»
        Rule(
            "commission.members",
            "one_commission",
            head=r"депутат|член|ос[оі]б",
            cues=(r"фактично|працює|працюють|працюва\w+|залиш\w+|нас (?:\w+ ){0,2}комісії|комісії нас|[ув] комісії @",),
            unless="прису|взя|кворум|не відбу|явк|відсутн|груп",
            kinds=COUNT,
            bodies=_ONE,
            weight=0.6,
        ),
        *_of(
            "questions_considered",
            "questions_considered",
            own_head=r"питан",
            head=_QUESTION,
            unless=r"відхилен|поверн|знят\w+|зня[лв]|стосу|надійш|пленарн|рішенн\w* сесі|@ засідан",
        ),
        # «Комісії провели 33 засідання та розглянули 148 питань» after what is told of the council
        Rule(
            "commissions.questions_considered",
            "commissions",
            head=r"питан",
            cues=(r"розгл\w+|опрацьов\w+|опрацюв\w+|вивч\w+|обговор\w+",),
            unless=r"відхилен|поверн|знят\w+|зня[лв]|стосу|надійш|пленарн|сесі|рад(?:а|ою) ",
            no_subject=True,
            kinds=COUNT,
            surely=True,
        ),
        *_of("recommendations", "recommendations", head=_RECOMMENDATION, unless=_ACCEPTED),
        Rule(
            "commissions.recommendations",
            "commissions",
            head=_RECOMMENDATION,
            unless=_ACCEPTED,
            no_subject=True,
            kinds=COUNT,
            self_sufficient=True,
        ),
        *_of(
            "recommendations_fulfilled",
            "",
            head=_RECOMMENDATION,
            cues=(_FULFILLED,),
            unless="не викон(?!ав(?:ч|ц|ець))",
            weight=0.1,
        ),
        *_of("recommendations_under_control", "", head=_RECOMMENDATION, cues=(_OPEN,), weight=0.1),
        *_of(
            "conclusions",
            "",
            head=r"висновк|висновок",
            cues=(r"окремо від|# (?:\w+ )?рекомендац|рекомендац\w+ [–-] [#@]",),
            unless=r"висновк\w+ (?:та|і|й) рекоменд",
            near=False,
            weight=0.3,
        ),
        Rule(
            "commissions.recommendations_accepted",
            "commissions",
            head=_RECOMMENDATION,
            cues=(_ACCEPTED,),
            unless="не (?:в|у)рахов",
            part_of="commissions.recommendations",
        ),
        Rule(
            "commissions.recommendations_accepted",
            "one_commission",
            head=_RECOMMENDATION,
            cues=(_ACCEPTED,),
            unless="не (?:в|у)рахов",
            bodies=_ONE,
            weight=1.2,
            part_of="commission.recommendations",
        ),
        Rule(
            "presidium.meetings", "presidium", head=_MEETING, cues=(r"презид\w+",), kinds=COUNT, near=False, weight=0.6
        ),
        Rule("presidium.meetings", "presidium", head=_TIMES, cues=(_SAT,), kinds=COUNT, weight=0.6, surely=True),
        Rule("presidium.questions_considered", "presidium", head=r"питан", kinds=COUNT, weight=1.5, surely=True),
        Rule(
            "commission.questions_considered",
            "one_commission",
            head=r"питан",
            subject="topic",
            needs_subject=True,
            unless=r"відхилен|поверн|розгля|провед|@ засідан|(?:поза)?(?:чергов|планов)|план|позитивн|негативн|доручен|заслухан|висновк|рекоменд|середн|на (?:одн|кожн)\w+ засід",
            kinds=COUNT,
            bodies=_ONE,
            weight=1,
            part_of="commission.questions_considered",
        ),
        # «розглянуто 73 питання, з них 14 – позапланові»
        Rule(
            "commission.questions_considered",
            "one_commission",
            head=r"питан",
            cues=(r"(?:поза)?(?:планов|чергов)(?!о)\w+",),
            subject="label",
            needs_subject=True,
            kinds=COUNT,
            bodies=_ONE,
            weight=1.2,
            part_of="commission.questions_considered",
        ),
        # «Надано 611 висновків, із них позитивних – 548»
        Rule(
            "commission.recommendations",
            "one_commission",
            head=_RECOMMENDATION,
            cues=(r"позитивн\w+|негативн\w+",),
            subject="label",
            needs_subject=True,
            kinds=COUNT,
            bodies=_ONE,
            weight=1.2,
            part_of="commission.recommendations",
        ),
        # «із них планових – 14, позапланових – 8»: kinds of the commission's own meetings
        Rule(
            "commission.meetings",
            "one_commission",
            head=_MEETING,
            cues=(r"(?:поза)?(?:планов|чергов)(?!о)\w+|поза(?:плано|черго)во|(?:за|поза) планом|терміново",),
            subject="label",
            needs_subject=True,
            unless=_OTHERS,
            kinds=COUNT,
            bodies=_ONE,
            weight=1.4,
            part_of="commission.meetings",
        ),
    ),
    examples=(
        Example("У раді утворено шість постійних комісій.", "commissions.count", "6"),
        Example(
            "Постійними комісіями проведено 71 засідання, розглянуто 640 питань.",
            "commissions.questions_considered",
            "640",
        ),
        Example(
            "Комісія з питань бюджету та фінансів провела 19 засідань.",
            "commission.meetings",
            "19",
            subject="з питань бюджету та фінансів",
        ),
        Example(
            "Діяли дві тимчасові комісії. Комісія з вивчення роботи лікарні зібралася 5 разів.",
            "commissions.temporary_meetings",
            "5",
            subject="Комісія з вивчення роботи лікарні",
        ),
        Example("Комісіями надано 212 рекомендацій.", "commissions.recommendations", "212"),
        Example(
            "Радою ухвалено 90 рішень. Постійні комісії провели 33 засідання, розглянули 148 питань.",
            "commissions.questions_considered",
            "148",
        ),
        Example(
            "Усіма комісіями проведено 54 засідання: фінансовою – 16, земельною – 21, освітньою – 17.",
            "commission.meetings",
            "17",
            subject="освітньою",
        ),
        Example(
            "Разом із земельною комісією бюджетна комісія засідала 5 разів.",
            "commission.meetings_joint",
            "5",
            subject="бюджетна",
        ),
        Example(
            "Комісія з питань етики (голова – Гук О. П.). За рік провела 7 засідань.",
            "commission.meetings",
            "7",
            subject="з питань етики",
        ),
        Example("Депутатські комісії попрацювали 33 рази.", "commissions.meetings_total", "33"),
        Example(
            "Засідань провели: бюджетна 14, земельна 21. Питань розглянули відповідно 130 і 245.",
            "commission.questions_considered",
            "245",
            subject="земельна",
        ),
        Example(
            "Комісія з питань етики зібралася 9 разів. Два її засідання зірвалися через відсутність кворуму.",
            "commission.meetings_not_held",
            "2",
            subject="з питань етики",
        ),
        Example(
            "Відбулося 23 засідання комісії. З бюджетною комісією проведено 4 спільні засідання.",
            "commission.meetings_joint",
            "4",
            title=_COMMISSIONS,
        ),
        Example("Найактивнішою була земельна комісія – 24 засідання.", "commission.meetings", "24", subject="земельна"),
        Example("Двічі не вистачило кворуму.", "commission.meetings_not_held", "2", title=_COMMISSIONS),
        Example("Забезпечено роботу постійних комісій (їх п'ять).", "commissions.count", "5"),
        Example("Засідань постійних комісій, яких у раді шість, проведено 83.", "commissions.meetings_total", "83"),
        Example("Засідань постійних комісій, яких у раді шість, проведено 83.", "commissions.count", "6"),
        Example(
            "Два засідання комісії з питань освіти, спорту та молоді не відбулися.",
            "commission.meetings_not_held",
            "2",
            subject="з питань освіти, спорту та молоді",
        ),
        Example(
            "Комісія з питань бюджету провела 15 засідань, комісія з питань землі – 19. Спільних було шість.",
            "commissions.meetings_joint",
            "6",
        ),
    ),
)
