"""Decisions of the council: adopted, by topic, drafts, programmes, the budget."""

from __future__ import annotations

from extractors.sections.rule import COUNT, Example, Rule, Section, domain

_DRAFT = r"про[єе]кт"
_DECISION = r"рішен|ріш\b|акт"
_REJECTED = r"не (?:набра\w+|зібра\w+|знайшл\w+|пройш\w+|підтриман\w*|прийнят\w*|ухвален\w*|отрима\w+|здобу\w+|голосува\w+)|відхилен[оиіа]\b|відхилил\w+|провален\w*"
_RETURNED = r"поверн\w+|доопрац\w+"
_WITHDRAWN = r"знят\w+|знімал\w+|відклик\w+|відкликан\w*"
_CONSIDERED = r"розгл\w+|опрацьов\w+|винес\w+|внесен\w+ до порядку|обговор\w+"
_PREPARED = r"підготов\w+|підготував|розроб\w+|внес\w+|пода\w+|ініці\w+|готува\w+"

SECTION = Section(
    name="decisions",
    domains=(
        domain(
            "decisions",
            r"рад(?:ою|а)\b|сесі(?:єю|ями|ях|я)\b|пленарн\w+|депутати\b|депутатами\b",
            context=r"рішен\w+|ріш\b|про[єе]кт\w* рішен\w+|регуляторн\w+",
        ),
        domain("programs", r"програм\w+"),
        domain("budget", r"змін\w* до (?:\w+ )?бюджету|бюджет\w* (?:коригув|уточн|змін)\w+"),
    ),
    rules=(
        Rule(
            "decisions.adopted",
            "decisions",
            head=r"рішен|ріш\b",
            unless=rf"{_DRAFT}|{_REJECTED}|{_WITHDRAWN}|виконавч|виконком|на контрол|стосу|витяг",
            self_sufficient=True,
        ),
        Rule(
            "decisions.by_topic",
            "decisions",
            head=r"рішен|ріш\b|питан",
            subject="topic",
            needs_subject=True,
            unless=rf"{_DRAFT}|{_REJECTED}|{_WITHDRAWN}|прийн|ухвал|розгл|виконавч|виконком",
            part_of="decisions.adopted",
            weight=0.3,
        ),
        Rule(
            "decisions.by_topic",
            "decisions",
            head=r"рішен|ріш\b",
            cues=(r"стосу\w+|присвяч\w+|з_питань|щодо|земельн\w+|кадров\w+|бюджетн\w+",),
            subject="topic",
            needs_subject=True,
            unless=rf"{_DRAFT}|{_REJECTED}|{_WITHDRAWN}|виконавч|виконком",
            part_of="decisions.adopted",
        ),
        Rule(
            "decisions.drafts_considered",
            "decisions",
            head=_DRAFT,
            cues=(_CONSIDERED,),
            unless=rf"програм|{_REJECTED}|виконавч|виконком|розпорядж",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "decisions.drafts_prepared",
            "decisions",
            head=_DRAFT,
            cues=(_PREPARED,),
            unless=r"програм|виконавч|виконком|розпорядж",
            weight=0.3,
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "decisions.questions_considered",
            "decisions",
            head=r"питан",
            cues=(_CONSIDERED,),
            unless=r"комісі|стосу",
            kinds=COUNT,
            near=False,
        ),
        Rule(
            "decisions.rejected",
            "decisions",
            head=rf"{_DRAFT}|{_DECISION}|питан",
            cues=(_REJECTED,),
            kinds=COUNT,
            weight=0.3,
        ),
        Rule(
            "decisions.returned",
            "decisions",
            head=rf"{_DRAFT}|{_DECISION}|питан",
            cues=(_RETURNED,),
            kinds=COUNT,
            weight=0.3,
        ),
        Rule(
            "decisions.withdrawn",
            "decisions",
            head=rf"{_DRAFT}|{_DECISION}|питан",
            cues=(_WITHDRAWN,),
            unless="з контролю|з реєстра",
            kinds=COUNT,
            weight=0.3,
        ),
        Rule(
            "decisions.veto_overridden", "decisions", head=r"вето|рішен", cues=(r"подола\w+",), kinds=COUNT, weight=0.5
        ),
        Rule(
            "decisions.vetoed",
            "decisions",
            head=r"рішен|вето",
            cues=(r"вето|зупин\w+",),
            kinds=COUNT,
            weight=0.4,
        ),
        Rule(
            "decisions.regulatory",
            "decisions",
            head=r"акт|рішен|ріш\b",
            cues=(r"регулятор\w+",),
            unless="план",
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
        Rule(
            "programs.adopted",
            "programs",
            head=r"програм",
            cues=(r"затверд\w+|прийн\w+|схвал\w+|ухвал\w+|нов[иіа]\w*",),
            unless=r"змін|продовж",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "programs.amended",
            "programs",
            head=r"програм",
            cues=(r"змін\w+|внесен\w+|коригув\w+",),
            unless=r"продовж|про[єе]кт",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.2,
        ),
        Rule(
            "programs.extended",
            "programs",
            head=r"програм",
            cues=(r"продовж\w+",),
            kinds=COUNT,
            self_sufficient=True,
            weight=0.4,
        ),
        Rule(
            "programs.considered",
            "programs",
            head=r"програм|про[єе]кт",
            cues=(r"розгл\w+", r"програм\w+"),
            kinds=COUNT,
            self_sufficient=True,
            weight=0.4,
        ),
        Rule(
            "programs.recommended",
            "programs",
            head=r"програм|про[єе]кт",
            cues=(r"рекоменд\w+",),
            kinds=COUNT,
            weight=0.4,
        ),
        Rule(
            "reports.heard",
            "reports",
            head=r"звіт|інформаці|розпорядник|підприємств|керівник|старост",
            cues=(r"заслух\w+|заслуха\w+",),
            subject="noun",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.4,
            near=False,
        ),
        Rule(
            "budget.amendments",
            "budget",
            head=r"раз(?:и|ів|у)?\b|р\b|змін",
            cues=(r"бюджет\w*", r"внос\w+|внес\w+|коригув\w+|уточн\w+|перегляд\w+|змінюва\w+"),
            kinds=COUNT,
            self_sufficient=True,
            weight=0.6,
            near=False,
        ),
    ),
    examples=(
        Example("Радою прийнято 512 рішень.", "decisions.adopted", "512"),
        Example("На розгляд винесено 530 проєктів рішень.", "decisions.drafts_considered", "530"),
        Example("Не набрали необхідної кількості голосів 17 проєктів рішень.", "decisions.rejected", "17"),
        Example("Затверджено 8 місцевих програм, зміни внесено до 14 програм.", "programs.amended", "14"),
        Example("До міського бюджету зміни вносилися 9 разів.", "budget.amendments", "9"),
    ),
)
